import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from train.sample import Sampled, keep, read_samples, resume, sample, sampled_examples, sound_steps
from train.sources import Example
from tutor.checking.checker import Checker
from tutor.errors import TutorError
from tutor.prompting import QUESTION, build_completion

PENS = Example("gsm8k", "3 boxes of 4 pens and 2 more. How many?", ("<<3*4=12>>", "<<12+2=14>>"), "14")
SAME = build_completion(["The boxes hold <<3 * 4=12>> pens.", "In all <<12+2=14>>."], "14")
OTHER = build_completion(["Box by box: <<4+4+4=12>>", "With the rest: <<12+2=14>>"], "14")


@pytest.fixture(scope="module")
def checker() -> Iterator[Checker]:
    with Checker(workers=1) as checker:
        yield checker


class Scripted:
    """Answers every prompt with the same replies in turn."""

    def __init__(self, *texts: str) -> None:
        self.texts = texts

    def complete(
        self,
        prompts: Sequence[str],
        *,
        max_new_tokens: int,
        temperature: float = 0.0,
        seed: int | None = None,
    ) -> list[str]:
        assert temperature > 0 and seed is not None
        return [self.texts[i % len(self.texts)] for i in range(len(prompts))]


@pytest.mark.parametrize(
    "reply",
    [
        build_completion(["<<3*4=13>>", "<<13+1=14>>"], "14"),  # a result that is not exact
        build_completion(["There are 14 pens."], "14"),  # nothing that could be checked
        build_completion(["So 3 * 4 = 13, and <<12+2=14>>."], "14"),  # wrong outside the notes
        build_completion(["<<3*4=12>> and <<12+2"], "14"),  # a note without an end
        "\n<think>\n<<12+2=14>>\n",  # never ended
        build_completion(["<<12+2=14>>"], "14") + "\nQuestion: and now?",
    ],
)
def test_unsound_solutions_are_not_kept(reply: str, checker: Checker) -> None:
    assert sound_steps(reply, checker) is None
    assert keep(PENS, [reply], checker).solutions == ()


def test_only_right_answers_in_other_ways_are_kept(checker: Checker) -> None:
    wrong = build_completion(["<<3+4=7>>", "<<7+2=9>>"], "9")
    row = keep(PENS, [SAME, OTHER, wrong, OTHER], checker)
    assert row.solutions == (("Box by box: <<4+4+4=12>>", "With the rest: <<12+2=14>>"),)


def test_a_file_of_samples_becomes_examples(checker: Checker, tmp_path: Path) -> None:
    unsolved = Example("gsm8k", "How many are 1 and 1?", ("<<1+1=2>>",), "2")
    rows = list(sample(Scripted(SAME, OTHER), QUESTION, [PENS, unsolved], checker, 2))
    assert sorted(len(row.solutions) for row in rows) == [0, 1]
    path = tmp_path / "samples.jsonl"
    path.write_text(
        "".join(
            json.dumps({"question": r.question, "answer": r.answer, "solutions": r.solutions}) + "\n"
            for r in rows
        )
    )
    assert {row.question for row in read_samples(path)} == {PENS.question, unsolved.question}
    assert all(isinstance(row, Sampled) for row in read_samples(path))
    (example,) = sampled_examples(path)
    assert (example.source, example.question, example.answer) == ("samples", PENS.question, "14")
    assert example.steps[0] == "Box by box: <<4+4+4=12>>"


LINE = '{"question": "1+1?", "answer": "2", "solutions": [["<<1+1=2>>"]]}\n'


@pytest.mark.parametrize("cut", [0, 1, 5, 13, 20, len(LINE) - 2, len(LINE) - 1])
def test_after_a_kill_the_unfinished_last_line_is_cut_off(cut: int, tmp_path: Path) -> None:
    path = tmp_path / "samples.jsonl"
    path.write_text(LINE + LINE.replace("1+1?", "2+2?")[:cut])
    whole = cut == len(LINE) - 1  # only its line end is missing
    assert len(read_samples(path)) == 1 + whole
    assert resume(path) == ({"1+1?", "2+2?"} if whole else {"1+1?"})
    assert path.read_text() == LINE + (LINE.replace("1+1?", "2+2?") if whole else "")
    with path.open("a") as file:
        file.write(LINE)
    assert len(read_samples(path)) == 2 + whole


def test_without_a_file_nothing_is_done_yet(tmp_path: Path) -> None:
    assert resume(tmp_path / "samples.jsonl") == set()


@pytest.mark.parametrize("text", [LINE[:20] + "\n" + LINE, LINE + "\n" + LINE, LINE + LINE[:20] + "\n"])
def test_damage_anywhere_else_is_refused_with_its_line(text: str, tmp_path: Path) -> None:
    path = tmp_path / "samples.jsonl"
    path.write_text(text)
    with pytest.raises(TutorError, match=r"samples\.jsonl is no file of samples \(line [12]\)"):
        resume(path)
    assert path.read_text() == text


@pytest.mark.parametrize(
    "text",
    [
        "no json", '{"question": "?"}', "[]", '{"question": 1, "answer": 2}', LINE.replace('"2"', "2"),
        LINE.replace('[["<<1+1=2>>"]]', '["<<1+1=2>>"]'), LINE.replace('["<<1+1=2>>"]', "[7]"),
    ],
)  # fmt: skip
def test_another_file_is_refused_by_name(text: str, tmp_path: Path) -> None:
    path = tmp_path / "samples.jsonl"
    path.write_text(text)
    with pytest.raises(TutorError, match=r"samples\.jsonl is no file of samples"):
        read_samples(path)
