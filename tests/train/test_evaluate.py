import errno
import json
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from types import SimpleNamespace

import pytest

from train.evaluate import (
    QUANTIZED_SLOTS,
    SLOTS,
    Graded,
    Score,
    _arguments,
    _keep,
    _report,
    _score,
    _store,
    by_group,
    digest,
    earlier,
    main,
    measure,
    paired,
    replies,
    slots_for,
)
from train.grading import (
    SMALL_TALK,
    Grader,
    Row,
    answer_of,
    is_small_talk,
    is_well_formed,
    last_number,
    majority,
    only_number,
    read_rows,
)
from tutor.checking.checker import Checker
from tutor.errors import TutorError
from tutor.inference.int8 import INT8_ROWS
from tutor.inference.local import GPU_SLOTS
from tutor.prompting import QUESTION
from tutor.proportions import mcnemar, wilson


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
    found = read_rows(data)
    assert [(row.question, row.number) for row in found] == [
        ("a", 1072),
        ("b", Fraction(1, 2)),
        ("c", 5),
        ("d", 0),
    ]
    assert [row.question for row in read_rows(data, 1)] == ["a"]


def test_only_a_newline_ends_a_row(tmp_path: Path) -> None:
    data = tmp_path / "rows.jsonl"
    questions = ["a\u2028b", "c\u0085d", "e\u2029\x1cf", "g"]
    lines = [json.dumps({"question": q, "answer": "1"}, ensure_ascii=False) for q in questions]
    data.write_bytes("\r\n".join([*lines, ""]).encode())
    assert [row.question for row in read_rows(data)] == questions
    data.write_bytes("\n".join(lines).encode())
    assert [row.question for row in read_rows(data)] == questions


def test_replies_with_other_line_ends_are_compared(tmp_path: Path) -> None:
    path = tmp_path / "replies.jsonl"
    line = {"question": "a\u2028b", "calculator": "on", "right": True}
    path.write_text(json.dumps(line, ensure_ascii=False) + "\n", encoding="utf-8")
    assert earlier([Row("a\u2028b", "1", None)], path, "on") == [True]
    path.write_text("[" * 100_000, encoding="utf-8")
    with pytest.raises(TutorError, match="lacks replies"):
        earlier([], path, "on")


@pytest.mark.parametrize(
    "line",
    [
        "{", "[]", '{"question": "a"}', '{"question": "a", "answer": " "}', "", "[" * 100_000,
        '{"question": null, "answer": null}', '{"question": "a", "answer": null}',
        '{"question": "a", "answer": true}', '{"question": ["a"], "answer": "1"}',
        '{"question": "a", "answer": {"a": 1}}', '{"question": "a", "answer": NaN}',
    ],
)  # fmt: skip
def test_a_bad_row_is_named(tmp_path: Path, line: str) -> None:
    data = tmp_path / "rows.jsonl"
    data.write_text('{"question": "a", "answer": "1"}\n' + line + "\n", encoding="utf-8")
    with pytest.raises(TutorError, match=r"line 2: .*\.$"):
        read_rows(data)


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["--out", "missing/scores.json"], "no folder missing"),
        (["--out", "damaged.json"], "damaged.json cannot be read as scores"),
        (["--out", "other.json"], "not a list of scores"),
        (["--out", "deep.json"], "deep.json cannot be read as scores"),
        (["--out", "new.json", "--against", "rows.jsonl"], "lacks replies"),
        (["--out", "new.json", "--replies", "rows.jsonl"], "is there already"),
        (["--out", "new.json", "--wrong", "missing/wrong.txt"], "no folder missing"),
        (["--out", "new.json", "--votes", "257"], "--votes is from 1 to 256"),
    ],
)
def test_what_would_fail_after_hours_fails_at_once(
    arguments: list[str], reason: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("rows.jsonl").write_text('{"question": "a", "answer": "1"}\n', encoding="utf-8")
    Path("damaged.json").write_text("[{", encoding="utf-8")
    Path("other.json").write_text('{"a": 1}', encoding="utf-8")
    Path("deep.json").write_text("[" * 100_000, encoding="utf-8")
    monkeypatch.setattr(
        "sys.argv",
        ["evaluate", "--model", "gemma-3-270m", "--adapter", "none", "--data", "rows.jsonl", *arguments],
    )
    monkeypatch.setattr("tutor.inference.registry.open_model", lambda *_, **__: pytest.fail("opened"))
    with pytest.raises(TutorError, match=reason):
        main()


def test_eight_bits_are_not_claimed_for_more_rows_than_have_them() -> None:
    assert QUANTIZED_SLOTS == INT8_ROWS
    assert slots_for(None, quantize=True) <= INT8_ROWS == slots_for(64, quantize=True)
    assert slots_for(4, quantize=True) == 4


@pytest.mark.parametrize(("gigabytes", "slots"), [(0.0, SLOTS), (80.0, GPU_SLOTS)])
def test_as_many_slots_as_suit_the_machine(
    gigabytes: float, slots: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tutor.inference.weights.gpu_gb", lambda: gigabytes)
    monkeypatch.setattr("sys.argv", ["evaluate", "--model", "m", "--data", "d", "--out", "o"])
    assert slots_for(_arguments().slots, quantize=False) == slots
    assert slots_for(12, quantize=False) == 12


def test_small_talk_has_no_well_formed_mathematics() -> None:
    talk = Graded(Row("Hello!", "-", None, SMALL_TALK), ["Hello! What shall we work on?"], True)
    arguments = SimpleNamespace(
        name="small-talk/dev", data=Path("d"), votes=1, quantize=False, model="/home/somebody/model"
    )
    score = _score(arguments, "none", "on", [talk], 1)
    assert (score.well_formed, score.accuracy, score.model) == (None, 1, "model")
    _report(score)


def test_the_rows_of_a_score_have_a_digest() -> None:
    one, two = Row("a", "1", None), Row("b", "2", None)
    assert digest([one, two]) != digest([two, one]) != digest([one]) and len(digest([one])) == 64


def test_no_rows_are_no_evaluation(tmp_path: Path) -> None:
    data = tmp_path / "rows.jsonl"
    data.write_text('{"question": "a", "answer": "1"}\n', encoding="utf-8")
    with pytest.raises(TutorError, match="no rows"):
        read_rows(data, 0)


class Echo:
    """Completes each prompt with its own length."""

    def complete(self, prompts, *, max_new_tokens, temperature=0.0, seed=None):  # type: ignore[no-untyped-def]
        return [f"{len(prompt)} {index} {seed}" for index, prompt in enumerate(prompts)]


def test_replies_come_back_to_their_rows() -> None:
    prompts = ["x" * n for n in (3, 50, 7)] * 200
    found = dict(replies(Echo(), prompts, votes=2, max_new_tokens=5))
    assert all(
        texts[0].split()[0] == texts[1].split()[0] == str(len(p))
        for p, texts in zip(prompts, map(found.get, range(600)), strict=True)
    )
    seeds = {int(index) + int(seed) for texts in found.values() for _, index, seed in map(str.split, texts)}
    assert len(seeds) == 1_200  # no two samples have the same


def test_replies_are_kept_as_they_come() -> None:
    class Killed(Echo):
        left = 1

        def complete(self, prompts, **settings):  # type: ignore[no-untyped-def]
            if not self.left:
                raise KeyboardInterrupt
            self.left -= 1
            return super().complete(prompts, **settings)

    rows, kept = [Row(f"question {n}", "1", Fraction(1)) for n in range(600)], []
    with Checker(workers=1) as checker, pytest.raises(KeyboardInterrupt):
        measure(Killed(), QUESTION, rows, Grader(checker), 1, 5, kept.append)
    assert len(kept) == 256 and all(isinstance(item, Graded) and item.replies for item in kept)


def test_greedy_replies_have_no_seed() -> None:
    assert dict(replies(Echo(), ["x"], votes=1, max_new_tokens=5)) == {0: ["1 0 None"]}


def test_a_new_score_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    out = tmp_path / "scores.json"

    def score(correct: int, calculator: str) -> Score:
        return Score("m", "a", "d", "dev", 10, correct, correct / 10, (0, 1), "greedy", calculator, "c", 1)

    for entry in (score(1, "on"), score(2, "off"), score(3, "on")):
        _store(out, entry)
    assert [(e["correct"], e["calculator"]) for e in json.loads(out.read_text())] == [(2, "off"), (3, "on")]


def test_a_full_disk_keeps_the_earlier_scores(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "scores.json"
    score = Score("m", "a", "d", "dev", 10, 1, 0.1, (0, 1), "greedy", "on", "c", 1)
    _store(out, score)
    before = out.read_bytes()

    def full(path: Path, text: str, **_: object) -> None:
        path.write_bytes(text[:9].encode())
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_text", full)
    with pytest.raises(TutorError, match="disk of .* is full. The earlier scores are kept; free some space"):
        _store(out, replace(score, correct=2))
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"scores.json": before}


@pytest.mark.parametrize("option", ["replies", "wrong"])
def test_replies_that_do_not_fit_on_the_disk_end_in_a_sentence(option: str) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("needs /dev/full")
    arguments = SimpleNamespace(**{"replies": None, "wrong": None, option: Path("/dev/full")})
    with pytest.raises(TutorError, match="is full. The replies so far are kept"):
        _keep(arguments, "on", Graded(Row("a", "1", Fraction(1)), ["2"], False))


@pytest.mark.parametrize(
    ("answer", "number"),
    [
        ("72", 72),
        ("-1,200.5", Fraction(-2401, 2)),
        ("\\frac{3}{4}", Fraction(3, 4)),
        ("x = 5", 5),
        ("15\\%", 15),
        ("$12", 12),
        ("x = 2 \\text{ or } x = 3", None),
        ("3x^2", None),
        ("2\\sqrt{3}", None),
        ("5 cm", None),
        ("(1, 2)", None),
        ("no solution", None),
    ],
)
def test_only_a_plain_number_is_compared_as_one(answer: str, number: Fraction | None) -> None:
    assert only_number(answer) == number


@pytest.mark.parametrize(
    ("reply", "good"),
    [
        ("<think>\n<<1+1=2>>\n</think>\nThe answer is \\(2\\).", True),
        ("<think>\n<<1+1=2>>\n", False),
        ("The answer is \\(2\\).", False),
        ("<think>a</think>\nThe answer is \\(2\\).\nThe answer is \\(2\\).", False),
        ("<think>a</think>\n", False),
        ("<think>a</think><think>b</think>\nThe answer is \\(2\\).", False),
        ("<think>a</think>\nThe answer is \\(2\\)." + " And on." * 40, False),
        ("<think>a</think>\nWho knows?", False),
    ],
)
def test_a_well_formed_reply_thinks_once_answers_once_and_stops(reply: str, good: bool) -> None:
    assert is_well_formed(reply) is good


def test_the_checker_grades_what_is_no_number() -> None:
    roots = Row("Solve", "x = 2 \\text{ or } x = -3", None)
    with Checker() as checker:
        grader = Grader(checker)
        assert grader.is_right(["<think>a</think>\nThe answer is \\(x = -3 \\text{ or } x = 2\\)."], roots)
        assert not grader.is_right(["<think>a</think>\nThe answer is \\(x = 2\\)."], roots)
        assert not grader.is_right(["<think>a</think>\nno idea"], roots)
        assert grader.is_right(["It is 7.", "It is 8.", "It is 8."], Row("?", "8", Fraction(8)))


def test_mcnemar_is_the_exact_binomial_test() -> None:
    assert mcnemar(0, 0) == 1
    assert mcnemar(5, 0) == pytest.approx(2 / 32)
    assert mcnemar(0, 5) == mcnemar(5, 0)
    assert mcnemar(3, 2) == 1


class Parrot:
    """Answers each prompt with the number in it."""

    def complete(self, prompts, *, max_new_tokens, temperature=0.0, seed=None):  # type: ignore[no-untyped-def]
        return [f"<think>a</think>\nThe answer is \\({last_number(p)}\\)." for p in prompts]


def test_measuring_keeps_the_order_and_groups_by_family_and_level(tmp_path: Path) -> None:
    rows = [
        Row("What is 1", "1", Fraction(1), "echo", 1),
        Row("A much longer question: what is 2", "2", Fraction(2), "echo", 2),
        Row("What is 3", "4", Fraction(4), "trap", 2),
    ]
    with Checker() as checker:
        graded = measure(Parrot(), QUESTION, rows, Grader(checker), votes=1, max_new_tokens=9)
    assert [item.row for item in graded] == rows
    assert [item.right for item in graded] == [True, True, False]
    assert by_group(graded) == {
        "family": {"echo": (2, 2), "trap": (0, 1)},
        "level": {"1": (1, 1), "2": (1, 2)},
    }
    other = tmp_path / "base.jsonl"
    lines = [{"question": row.question, "calculator": "on", "right": i == 2} for i, row in enumerate(rows)]
    other.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    assert paired(graded, earlier(rows, other, "on")) == {"gained": 2, "lost": 1, "p": 1.0}
    with pytest.raises(TutorError, match="lacks replies"):
        earlier(rows, other, "off")
    assert by_group([Graded(Row("a", "1", Fraction(1)), ["1"], True)]) == {}


@pytest.mark.parametrize(
    ("question", "reply", "expected"),
    [
        ("Hello", "Hi! Send me a math problem.", True),
        ("A car drives 80 km. How long does it take?", "With 80 alone this cannot be worked out.", True),
        ("A car drives 80 km. How long does it take?", "It takes 2 hours.", False),
        ("Hello", "<think>\n<<1+1=2>>\n</think>\nThe answer is \\(2\\).", False),
        ("Hello", "The answer is blue.", False),
        ("Hello", "x = y", False),
        ("Hello", "Hi!\nHi!", False),
        ("Hello", "Well, " * 60, False),
        ("Hello", "", False),
    ],
)
def test_small_talk_is_short_and_without_mathematics(question: str, reply: str, expected: bool) -> None:
    assert is_small_talk(reply, question) is expected
    row = Row(question, "Hi!", None, SMALL_TALK)
    with Checker(workers=1) as checker:
        assert Grader(checker).is_right([reply], row) is expected
