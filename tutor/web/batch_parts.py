"""The fixed texts of batch compare: HTML, scripts of the browser, and an example."""

from tutor.teaching.batch_list import MAX_BYTES

EXAMPLE = "\n".join(
    "\t".join(row)
    for row in (
        ("What is 15% of 240?", "36", "Percentages"),
        ("What is 30% of 90?", "27", "Percentages"),
        ("Solve 3x + 5 = 20", "x = 5", "Equations"),
        ("Solve 7x - 4 = 3x + 12", "x = 4", "Equations"),
        ("What is 3/4 + 1/6?", "11/12", "Fractions"),
        ("What is 2/3 of 48?", "32", "Fractions"),
        (
            "A box holds 12 pencils. Mia buys 4 boxes and gives away 9 pencils. How many are left?",
            "39",
            "Word problems",
        ),
        (
            "A bus leaves with 34 people. 9 get off and 6 get on. How many are on the bus now?",
            "31",
            "Word problems",
        ),
    )
)

INTRO = """
<h2>Batch compare</h2>
<p>Put a list of problems to two models, and compare what they answer with the answers that you know.</p>
"""

PLACEHOLDER = """What is 15% of 240?\t36\tPercentages
Solve 3x + 5 = 20\tx = 5\tEquations

One problem a line, then a tab and its answer, then a tab and its topic if you like: \
as copied from a spreadsheet. CSV that begins with problem,answer,topic and JSON lines can be read, too."""

FILE = """
<label for="batch-file-input">Or open a file (CSV, text or JSON lines, at most 1 MB)</label>
<input id="batch-file-input" type="file" accept=".csv,.tsv,.txt,.jsonl,.json,text/plain,text/csv">
"""

# The browser reads the file, so that it is not uploaded as a file, and no copy of it stays anywhere.
READ_FILE = """
const input = element.querySelector("input");
input.addEventListener("change", async () => {
  const file = input.files[0];
  if (!file) return;
  let content = null;
  try {
    if (file.size <= LIMIT) {
      const bytes = new Uint8Array(await file.arrayBuffer());
      let text = "";
      for (let i = 0; i < bytes.length; i += 8192) {
        text += String.fromCharCode(...bytes.subarray(i, i + 8192));
      }
      content = btoa(text);
    }
  } catch { content = "?"; }
  trigger("upload", { size: file.size, content });
  input.value = "";
});
""".replace("LIMIT", str(MAX_BYTES))

LIVE = 'element.setAttribute("role", "status"); element.setAttribute("aria-live", "polite");'

SAVE = """
(text) => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/octet-stream" }));
  link.download = "NAME";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
"""

SHOW = '(choice) => { document.getElementById("batch-rows").dataset.show = choice; }'
