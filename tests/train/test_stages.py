"""What all stages have in common: help that explains them, and an end in one sentence."""

from importlib import import_module

import pytest

from train.command import run, visible
from tutor.errors import TutorError


def test_a_stage_ends_in_one_sentence_that_a_terminal_only_shows() -> None:
    def main() -> None:
        raise TutorError("The data have \x1b[31mno column\x9b; look – è.")

    with pytest.raises(SystemExit) as ended:
        run(main)
    assert ended.value.code == r"The data have \x1b[31mno column\x9b; look – è."


def test_lines_stay_lines() -> None:
    assert visible("a\n\tb\r\n") == "a\n\tb\\r\n"


STAGES = (
    "check", "prepare", "preview", "sft", "sample", "pack", "evaluate", "merge", "export", "card", "publish",
    "lora_gguf",
)  # fmt: skip


@pytest.mark.parametrize("stage", STAGES)
def test_help_explains_the_stage(stage: str, monkeypatch: pytest.MonkeyPatch, capsys) -> None:
    module = import_module(f"train.{stage}")
    monkeypatch.setattr("sys.argv", [stage, "--help"])
    with pytest.raises(SystemExit) as ended:
        module.main()
    text = capsys.readouterr().out
    assert ended.value.code == 0
    assert f"python -m train.{stage} " in text  # an example to copy
    assert len(text) > 250
