"""What all stages have in common: help that explains them, and an end in one sentence."""

import re
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


@pytest.mark.parametrize("value", ["0", "-1", "1.5", "many"])
@pytest.mark.parametrize(
    ("stage", "option"),
    [
        *(("evaluate", option) for option in ("--limit", "--votes", "--slots", "--max-new-tokens")),
        ("preview", "--rows"),
        *(("sample", option) for option in ("--samples", "--problems", "--slots")),
    ],
)
def test_a_count_is_one_at_least(
    stage: str, option: str, value: str, monkeypatch: pytest.MonkeyPatch, capsys
) -> None:
    monkeypatch.setattr("sys.argv", [stage, option, value])
    with pytest.raises(SystemExit) as ended:
        import_module(f"train.{stage}").main()
    assert ended.value.code == 2
    told = capsys.readouterr().err.splitlines()[-1]
    assert re.search(rf"{option}: '{re.escape(value)}' is no whole number from 1 on$", told)
