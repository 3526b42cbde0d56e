import json
from fractions import Fraction
from pathlib import Path

import pytest

from train.evaluate import Score, _store, answer_of, last_number, majority, read_rows, replies, wilson
from tutor.errors import TutorError


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The answer is \\(72\\).", 72),
        ("The answer is \\(x = -5\\).", -5),
        ("The answer is \\(\\frac{3}{4}\\).", Fraction(3, 4)),
        ("The answer is \\(-\\frac{3}{4}\\).", Fraction(-3, 4)),
        ("The answer is \\(15\\%\\).", 15),
        ("so 3 pens cost $1,200.50", Fraction(2401, 2)),
        ("first 3/4, then 0.5", Fraction(1, 2)),
        ("it is 5.", 5),
        ("x − 3 = −4", -4),
        ("2-3", 3),
        ("none", None),
        ("", None),
        ("1/0", None),
    ],
)
def test_the_last_number_is_read(text: str, value: Fraction | None) -> None:
    assert last_number(text) == value


@pytest.mark.parametrize(
    ("reply", "value"),
    [
        ("<think>\n<<1+1=2>>\n</think>\nThe answer is \\(3\\).", 3),
        ("<think>\n<<1+1=2>>", None),  # cut off while thinking: 2 is no answer
        ("<think>2</think>", None),
        ("It is 7", 7),
    ],
)
def test_only_text_after_thinking_counts(reply: str, value: int | None) -> None:
    assert answer_of(reply) == value


def test_the_interval_is_wilsons() -> None:
    low, high = wilson(0, 10)
    assert low == pytest.approx(0, abs=1e-12)
    assert high == pytest.approx(0.2775, abs=1e-4)  # published tables: 0 of 10
    low, high = wilson(15, 20)
    assert (round(low, 4), round(high, 4)) == (0.5313, 0.8881)


def test_a_majority_is_the_most_frequent_answer() -> None:
    two, three = Fraction(2), Fraction(3)
    assert majority([two, three, three, None]) == three
    assert majority([two, three]) == two
    assert majority([None, None]) is None


def test_both_forms_of_rows_are_read(tmp_path: Path) -> None:
    data = tmp_path / "rows.jsonl"
    rows = [
        {"question": "a", "answer": "48/2 = <<48/2=24>>24\n#### 1,072"},
        {"problem": "b", "expected_answer": "\\frac{1}{2}"},
        {"question": "c", "answer": "x = 5"},
        {"question": "d", "answer": 0},
    ]
    data.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    assert read_rows(data) == [("a", 1072), ("b", Fraction(1, 2)), ("c", 5), ("d", 0)]
    assert read_rows(data, 1) == [("a", 1072)]


@pytest.mark.parametrize("line", ["{", "[]", '{"question": "a"}', '{"question": "a", "answer": "none"}'])
def test_a_bad_row_is_named(tmp_path: Path, line: str) -> None:
    data = tmp_path / "rows.jsonl"
    data.write_text('{"question": "a", "answer": "1"}\n' + line + "\n", encoding="utf-8")
    with pytest.raises(TutorError, match="line 2"):
        read_rows(data)


def test_no_rows_are_no_evaluation(tmp_path: Path) -> None:
    data = tmp_path / "rows.jsonl"
    data.write_text('{"question": "a", "answer": "1"}\n', encoding="utf-8")
    with pytest.raises(TutorError, match="no rows"):
        read_rows(data, 0)


class Echo:
    """Completes each prompt with its own length."""

    def complete(self, prompts, *, max_new_tokens, temperature=0.0, seed=None):  # type: ignore[no-untyped-def]
        return [f"{len(prompt)} {seed}" for prompt in prompts]


def test_replies_come_back_to_their_rows() -> None:
    prompts = ["x" * n for n in (3, 50, 7)] * 20
    found = dict(replies(Echo(), prompts, votes=2, max_new_tokens=5))
    assert [found[i] for i in range(60)] == [[f"{len(p)} 0", f"{len(p)} 1"] for p in prompts]


def test_a_new_score_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    out = tmp_path / "scores.json"

    def score(correct: int, calculator: str) -> Score:
        return Score("m", "a", "d", "dev", 10, correct, correct / 10, (0, 1), "greedy", calculator, "c", 1)

    for entry in (score(1, "on"), score(2, "off"), score(3, "on")):
        _store(out, entry)
    assert [(e["correct"], e["calculator"]) for e in json.loads(out.read_text())] == [(2, "off"), (3, "on")]
