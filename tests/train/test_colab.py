"""The notebook for Colab, cell by cell, with the smoke recipe that it starts with."""

import json
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
NOTEBOOK = ROOT / "train" / "colab.ipynb"
_SHELL = re.compile(r"^(\s*)!(.+)$", re.MULTILINE)


def code_cells() -> list[str]:
    notebook = json.loads(NOTEBOOK.read_text(encoding="utf-8"))
    return ["".join(cell["source"]) for cell in notebook["cells"] if cell["cell_type"] == "code"]


def as_python(cell: str) -> str:
    """Turn `!command {value}` into a call of `shell`."""
    return _SHELL.sub(lambda found: f"{found[1]}shell(f{found[2]!r})", cell)


def test_every_cell_is_python_and_no_output_is_kept() -> None:
    for cell in code_cells():
        compile(as_python(cell), NOTEBOOK.name, "exec")
    notebook = json.loads(NOTEBOOK.read_text(encoding="utf-8"))
    assert notebook["nbformat"] == 4
    assert not any(cell.get("outputs") for cell in notebook["cells"])


@pytest.mark.model
@pytest.mark.timeout(900)  # ten stages, each a process with all imports
def test_the_notebook_runs_from_data_to_a_merged_model(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("train", "tutor", "assets", "NOTICE"):
        (tmp_path / name).symlink_to(ROOT / name)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CXX", "no-compiler")  # compiling takes longer than the three steps
    said: list[str] = []

    def shell(command: str) -> None:
        words = [sys.executable if word == "python" else word for word in shlex.split(command)]
        done = subprocess.run(words, capture_output=True, text=True)
        assert done.returncode == 0, f"{command}\n{done.stdout[-2000:]}\n{done.stderr[-4000:]}"
        said.append(done.stdout)

    values: dict[str, Any] = {"shell": shell}
    for cell in code_cells():
        exec(compile(as_python(cell), NOTEBOOK.name, "exec"), values)
    scores = json.loads(Path("my-adapter/scores.json").read_text(encoding="utf-8"))
    assert [score["adapter"] for score in scores] == ["none", "my-adapter"]
    card = Path("my-adapter/README.md").read_text(encoding="utf-8")
    assert "| validation | tuned | greedy | on | 4 |" in card
    assert "![Loss by step](loss.png)" in card
    assert "smoke.jsonl at " in card  # the data card
    assert "logits differ by" in said[-2]
    assert (Path("my-merged-model") / "model.safetensors").is_file()
    assert said[-1].endswith("Nothing was sent to me/my-adapter.\n")
