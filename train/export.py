"""A merged model as a GGUF file for llama.cpp and Ollama, with a Modelfile.

    python -m train.export merged math-tutor.gguf [--converter …/convert_hf_to_gguf.py] [--type q8_0]

The conversion is llama.cpp's own: `convert_hf_to_gguf.py` of a checkout or release, found by --converter, by
the environment variable LLAMA_CPP (its folder), or on the PATH.
"""

import argparse
import os
import shutil
import subprocess
import sys
from pathlib import Path

from train.command import run
from tutor.errors import TutorError
from tutor.inference.registry import spec_of
from tutor.prompting import FORMS, INSTRUCTION

SCRIPT = "convert_hf_to_gguf.py"
TYPES = ("f32", "bf16", "f16", "q8_0")
LAST_LINES = 5  # of the converter's output, in an error

# Ollama's template language; {{ .Prompt }} is the user's text. The forms are those of tutor/prompting.py.
_TEMPLATES = {
    "question": "Question: {{ .Prompt }}\nAnswer:",
    "gemma-chat": "<start_of_turn>user\n{{ if .System }}{{ .System }}\n\n{{ end }}{{ .Prompt }}"
    "<end_of_turn>\n<start_of_turn>model\n",
}


def find_converter(given: Path | None) -> Path:
    """Return the path of llama.cpp's converter; raise TutorError that says how to get it."""
    places = [given] if given else []
    if not given:
        if root := os.environ.get("LLAMA_CPP"):
            places.append(Path(root) / SCRIPT)
        if found := shutil.which(SCRIPT):
            places.append(Path(found))
    for place in places:
        if place.is_file():
            return place
    looked = f"{places[0]} is not there" if places else "it was not found"
    raise TutorError(
        f"The conversion needs llama.cpp's {SCRIPT}; {looked}. Get it with "
        "`git clone https://github.com/ggml-org/llama.cpp` and set LLAMA_CPP to that folder."
    )


def export(merged: Path, target: Path, converter: Path, kind: str) -> Path:
    """Write `target` (GGUF) and a Modelfile beside it; return the Modelfile's path.

    Raises TutorError when the folder holds no model or the converter fails.
    """
    spec = spec_of(str(merged))
    target.parent.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, str(converter), str(merged), "--outfile", str(target), "--outtype", kind]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode or not target.is_file():
        lines = (done.stderr or done.stdout).strip().splitlines()[-LAST_LINES:]
        raise TutorError(f"{SCRIPT} could not convert {merged}:\n" + "\n".join(lines))
    modelfile = target.with_name("Modelfile")
    modelfile.write_text(build_modelfile(target.name, spec.form), encoding="utf-8")
    return modelfile


def build_modelfile(gguf: str, form: str) -> str:
    """Return an Ollama Modelfile: the trained prompt form, its stop strings, greedy decoding."""
    stops = [*FORMS[form].stop_tokens, *FORMS[form].stop_strings]
    lines = [f"FROM ./{gguf}", f'TEMPLATE """{_TEMPLATES[form]}"""']
    if form == "gemma-chat":
        lines.append(f'SYSTEM """{INSTRUCTION}"""')
    lines += [f'PARAMETER stop "{stop.encode("unicode_escape").decode()}"' for stop in stops]
    return "\n".join([*lines, "PARAMETER temperature 0", ""])


def main() -> None:
    """Run the stage from the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("merged", type=Path, help="folder that train.merge wrote")
    parser.add_argument("target", type=Path, help="the GGUF file to write")
    parser.add_argument("--converter", type=Path, help=f"path of llama.cpp's {SCRIPT}")
    parser.add_argument("--type", choices=TYPES, default="q8_0", help="of the weights")
    arguments = parser.parse_args()
    converter = find_converter(arguments.converter)
    modelfile = export(arguments.merged, arguments.target, converter, arguments.type)
    print(f"{arguments.target} and {modelfile} are written: ollama create math-tutor -f {modelfile}")


if __name__ == "__main__":
    run(main)
