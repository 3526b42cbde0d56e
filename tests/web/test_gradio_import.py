"""Gradio without its stub files: imported in a process of its own, where nothing has imported it yet."""

import subprocess
import sys

PROGRAM = """
import sys
from tutor.web.gradio_import import skip_stub_files
{call}
import ast
parsed, parse = [], ast.parse
ast.parse = lambda *a, **k: (parsed.append(sys._getframe(1).f_code.co_name), parse(*a, **k))[1]
import gradio as gr
with gr.Blocks():
    box = gr.Textbox()
    box.submit(lambda text: text, box, box)
print(parsed.count("extract_class_source_code"), hasattr(gr.Chatbot, "like"))
"""


def _run(call: str) -> tuple[int, bool]:
    out = subprocess.run(
        [sys.executable, "-c", PROGRAM.format(call=call)], capture_output=True, text=True, check=True
    )
    count, has_events = out.stdout.split()[-2:]
    return int(count), has_events == "True"


def test_no_component_is_parsed_and_all_have_their_events() -> None:
    assert _run("skip_stub_files(); skip_stub_files()") == (0, True)


def test_gradio_itself_parses_them() -> None:
    """Else the module under test has become useless."""
    count, has_events = _run("")
    assert count > 50 and has_events
