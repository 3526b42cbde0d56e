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
