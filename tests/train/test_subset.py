"""A stream in the shape of MathX-5M: what is kept and dropped, and what happens when it breaks."""

import errno
import json
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pyarrow
import pyarrow.parquet
import pytest

from train import subset
from train.filters import (
    FIRST,
    Columns,
    Contaminated,
    Solved,
    is_validation,
    longer_than,
    think_block,
    unverified,
)
from train.stream import Row, open_stream, rows_of, shuffled
from train.subset import STATE, TRAIN, VALIDATION, State, materialize
from tutor.checking.checker import Checker
from tutor.errors import TutorError


def row(i: int, **other: object) -> Row:
    solution = f"<think>\n{i} and {i} make {2 * i}.\n</think>\nThe answer is \\boxed{{{2 * i}}}."
    return {
        "problem": f"Add {i} to itself.",
        "expected_answer": str(2 * i),
        "generated_solution": solution,
    } | other


def numbered(rows: list[Row]) -> Iterator[tuple[int, Row]]:
    return iter(enumerate(rows))


def keep(rows: list[Row], folder: Path, wanted: int = 10_000, **other: object) -> State:
    options = {"validation_share": 0.1, "quick": [think_block], "costly": []} | other
    return materialize(numbered(rows), folder, wanted=wanted, **options)  # type: ignore[arg-type]


def written(folder: Path, name: str = TRAIN) -> list[dict[str, str]]:
    return [json.loads(line) for line in (folder / name).read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize(
    ("other", "reason"),
    [
        ({"expected_answer": "  "}, "an empty column"),
        ({"problem": None}, "an empty column"),
        ({"generated_solution": "The answer is 4."}, "not one complete think block"),
        ({"generated_solution": "<think>a<think>b</think>\n4"}, "not one complete think block"),
        ({"generated_solution": "</think>a<think>\n4"}, "not one complete think block"),
        ({"generated_solution": "<think>a</think> </think>4"}, "not one complete think block"),
        ({"generated_solution": "<think> </think>4"}, "not one complete think block"),
        ({"generated_solution": "<think>so 4</think>\n "}, "no answer after the think block"),
        ({"problem": "ADD  0 to itself."}, "the same problem again"),
    ],
)
def test_a_row_is_dropped_for_a_reason(tmp_path: Path, other: Row, reason: str) -> None:
    state = keep([row(0), row(1, **other), row(2)], tmp_path, validation_share=0.0)
    assert state.dropped == {reason: 1}
    assert [r["problem"] for r in written(tmp_path)] == ["Add 0 to itself.", "Add 2 to itself."]


def test_the_checker_decides_about_the_answer(tmp_path: Path) -> None:
    rows = [
        row(1),
        row(2, expected_answer="5"),
        row(3, expected_answer="\\frac{12}{2}"),
        row(4, generated_solution="<think>hm</think>\nNo idea."),
    ]
    with Checker() as checker:
        state = keep(rows, tmp_path, validation_share=0.0, costly=[unverified(checker.check)])
    assert [r["expected"] for r in written(tmp_path)] == ["2", "\\frac{12}{2}"]
    assert state.dropped == {"answer wrong": 1, "answer no_answer": 1}


def test_too_long_rows_are_dropped_whole(tmp_path: Path) -> None:
    long = row(1, generated_solution="<think>" + "word " * 500 + "</think>\n2")
    state = keep([long, row(2)], tmp_path, costly=[longer_than(99, lambda r: len(r.solution.split()))])
    assert state.dropped == {"longer than 99 tokens": 1}


def test_problems_that_share_eight_words_with_a_test_are_dropped() -> None:
    test = "Natalia sold clips to 48 of her friends in April, and then she sold half as many clips in May."
    dirty = Contaminated([test, "Find x."])
    reason = "shares words with a test problem"

    def ask(problem: str) -> str | None:
        return dirty(Solved(problem, "1", "1"))

    assert ask("In June NATALIA sold clips to 48 of her friends in a hurry") == reason
    assert ask("find  X.") == reason  # shorter than eight words, but the same problem
    assert ask("Natalia sold clips to 49 of her friends in April, then she sold half as many") is None
    assert ask("Find y.") is None


def without(i: int, column: str) -> Row:
    return {name: value for name, value in row(i).items() if name != column}


def test_a_row_without_a_column_is_dropped_and_counted(tmp_path: Path) -> None:
    rows = [without(1, "expected_answer"), {}, *(row(i) for i in range(5, 300)), without(3, "problem")]
    state = keep(rows, tmp_path)
    assert state.dropped == {"no column expected_answer or answer": 1, "no column problem or question": 2}
    assert sum(state.kept.values()) == 295


@pytest.mark.parametrize("count", [1, FIRST - 1, 3 * FIRST])
def test_a_column_that_no_row_has_ends_the_stage(tmp_path: Path, count: int) -> None:
    read: list[int] = []

    def rows() -> Iterator[tuple[int, Row]]:
        for i in range(count):
            read.append(i)
            yield i, without(i, "expected_answer")

    with pytest.raises(
        TutorError, match="no column expected_answer or answer; they have generated_solution, problem"
    ):
        materialize(rows(), tmp_path, wanted=9, validation_share=0, quick=[], costly=[])
    assert len(read) == min(count, FIRST)
    assert not (tmp_path / STATE).exists()


def test_a_run_that_goes_on_remembers_the_columns(tmp_path: Path) -> None:
    whole = [row(i) for i in range(600)]
    keep(whole[:256], tmp_path, validation_share=0.0)
    rest = [without(i, "expected_answer") for i in range(2 * FIRST)]
    state = keep([*whole[:256], *rest, *whole[256:]], tmp_path, validation_share=0.0)
    assert state.kept[TRAIN] == 600 and state.dropped.total() == 2 * FIRST


def test_question_is_another_name_for_problem() -> None:
    found = Columns()({"question": " 1+1? ", "expected_answer": "2", "generated_solution": "x"})
    assert found == Solved("1+1?", "2", "x")


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (72, "72"),
        (0, "0"),
        (-1.5, "-1.5"),
        (1e-05, "0.00001"),
        (Decimal("2.50"), "2.50"),
        (10**400, str(10**400)),
    ],
)
def test_an_expected_answer_may_be_a_number(value: object, text: str) -> None:
    assert Columns()(row(1, expected_answer=value)) == Solved(*(row(1) | {"expected_answer": text}).values())


@pytest.mark.parametrize("value", [True, None, [72], {"a": 1}, float("nan"), float("inf"), Decimal("NaN")])
def test_what_is_no_answer_is_an_empty_column(value: object) -> None:
    assert Columns()(row(1, expected_answer=value)) == "an empty column"
    assert Columns()(row(1, problem=72)) == "an empty column"


def bad(i: int) -> Row:
    return row(i, generated_solution="<think>hm</think>\nNo idea.")


def test_a_bad_solution_does_not_cost_the_good_ones_of_its_problem(tmp_path: Path) -> None:
    rows = [bad(1), row(1), bad(1), row(1), *(row(i) for i in range(2, 400)), bad(1), row(1)]

    def costly(solved: Solved) -> str | None:
        return "answer no_answer" if "No idea" in solved.solution else None

    asked: list[str] = []
    state = keep(rows, tmp_path, validation_share=0.0, costly=[lambda r: asked.append(r.problem), costly])
    assert written(tmp_path)[0] == dict(
        problem="Add 1 to itself.", expected="2", solution=row(1)["generated_solution"]
    )
    assert state.kept[TRAIN] == 399
    assert state.dropped == {"answer no_answer": 2, "the same problem again": 3}
    assert asked.count("Add 1 to itself.") == 4  # the last two, in another block, need no checks


@pytest.mark.parametrize("name", [TRAIN, STATE])
def test_a_damaged_subset_is_named(tmp_path: Path, name: str) -> None:
    keep([row(i) for i in range(300)], tmp_path, validation_share=0.0)
    (tmp_path / name).write_bytes(b"")
    with pytest.raises(TutorError, match=f"{name} is damaged; delete .* and start again"):
        keep([row(i) for i in range(300)], tmp_path, validation_share=0.0)


def test_the_hash_of_the_problem_decides_the_split(tmp_path: Path) -> None:
    keep([row(i) for i in range(400)], tmp_path / "a", validation_share=0.2)
    keep([row(i) for i in reversed(range(400))], tmp_path / "b", validation_share=0.2)
    for folder in (tmp_path / "a", tmp_path / "b"):
        held = {r["problem"] for r in written(folder, VALIDATION)}
        assert held == {
            f"Add {i} to itself." for i in range(400) if is_validation(f"Add {i} to itself.", 0.2)
        }
        assert 40 <= len(held) <= 120
        assert not held & {r["problem"] for r in written(folder)}


def test_exactly_the_wanted_rows_are_written(tmp_path: Path) -> None:
    state = keep([row(i) for i in range(900)], tmp_path, wanted=300, validation_share=0.0)
    assert state.kept[TRAIN] == len(written(tmp_path)) == 300
    assert state.read == 512  # two blocks
    assert state.dropped == {"beyond the rows asked for": 212}


def test_a_run_that_was_broken_off_goes_on_and_gives_the_same_files(tmp_path: Path) -> None:
    rows = [row(i % 1500) for i in range(2000)]
    keep(rows, tmp_path / "whole")

    class Cut(Exception):
        """The power fails."""

    def breaking() -> Iterator[tuple[int, Row]]:
        yield from numbered(rows[:1100])
        raise Cut

    options = {"wanted": 9999, "validation_share": 0.1, "costly": []}
    with pytest.raises(Cut):
        materialize(breaking(), tmp_path / "cut", quick=[think_block], **options)  # type: ignore[arg-type]
    with (tmp_path / "cut" / TRAIN).open("ab") as file:
        file.write(b'{"half a ro')  # written, but not committed
    state = keep(rows, tmp_path / "cut")
    for name in (TRAIN, VALIDATION, STATE):
        assert (tmp_path / "cut" / name).read_bytes() == (tmp_path / "whole" / name).read_bytes()
    assert state.dropped == {"the same problem again": 500}


def test_a_full_disk_keeps_what_was_committed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    commit, calls = subset._Files.commit, []

    def failing(files: subset._Files) -> None:
        calls.append(1)
        if len(calls) == 3:
            raise OSError(errno.ENOSPC, "No space left on device")
        commit(files)

    monkeypatch.setattr(subset._Files, "commit", failing)
    with pytest.raises(TutorError, match="is full. 512 rows are kept there; free some space and start again"):
        keep([row(i) for i in range(2000)], tmp_path, validation_share=0.0)
    monkeypatch.undo()
    keep([row(i) for i in range(2000)], tmp_path, validation_share=0.0)
    assert [r["expected"] for r in written(tmp_path)] == [str(2 * i) for i in range(2000)]


def test_a_dead_stream_is_opened_again_at_the_row_where_it_broke() -> None:
    opened, waited = [], []

    def flaky(first: int) -> Iterator[Row]:
        opened.append(first)
        for i in range(first, 10):
            if i in (3, 7) and opened.count(i) < 3:
                raise ConnectionError("reset by peer")
            yield row(i)

    rows = list(rows_of(flaky, sleep=waited.append))
    assert [i for i, _ in rows] == list(range(10))
    assert [r["problem"] for _, r in rows] == [f"Add {i} to itself." for i in range(10)]
    assert opened == [0, 3, 3, 3, 7, 7, 7]
    assert waited == [1, 2, 4, 1, 2, 4][: len(waited)] and waited[0] == 1


def test_a_stream_that_stays_dead_says_so() -> None:
    def dead(first: int) -> Iterator[Row]:
        raise OSError("no route to host")
        yield {}

    waited: list[float] = []
    with pytest.raises(TutorError, match="broke at row 0 and did not come back"):
        list(rows_of(dead, sleep=waited.append))
    assert waited == [1, 2, 4, 8, 16, 32]


def test_shuffling_is_decided_by_the_seed_and_loses_nothing() -> None:
    rows = [row(i) for i in range(500)]
    first = [i for i, _ in shuffled(numbered(rows), seed=1, buffer=100)]
    assert first == [i for i, _ in shuffled(numbered(rows), seed=1, buffer=100)]
    assert first != [i for i, _ in shuffled(numbered(rows), seed=2, buffer=100)]
    assert sorted(first) == list(range(500)) and first != sorted(first)
    assert [i for i, _ in shuffled(numbered(rows[:20]), seed=1, buffer=100)] != list(range(20))


def test_json_lines_and_parquet_give_the_same_rows_from_any_place(tmp_path: Path) -> None:
    rows = [row(i) for i in range(1000)]
    (tmp_path / "a.jsonl").write_text("".join(json.dumps(r) + "\n" for r in rows), encoding="utf-8")
    pyarrow.parquet.write_table(pyarrow.Table.from_pylist(rows), tmp_path / "a.parquet", row_group_size=300)
    for first in (0, 1, 255, 256, 299, 300, 301, 650, 999, 1000):
        for name in ("a.jsonl", "a.parquet"):
            assert list(open_stream(str(tmp_path / name))(first)) == rows[first:], (name, first)


def test_lines_that_are_not_utf8_or_not_json_are_counted(tmp_path: Path) -> None:
    good = json.dumps(row(1)).encode()
    (tmp_path / "a.jsonl").write_bytes(
        good + b"\n\xff\xfe\n[1, 2]\n{broken\n\n" + b'{"problem": ' + b"[" * 100_000 + b"\n"
    )
    rows = [r for _, r in rows_of(open_stream(str(tmp_path / "a.jsonl")))]
    state = keep(rows, tmp_path, validation_share=0.0)
    assert state.dropped == {"not JSON, or not UTF-8": 5}
    assert len(written(tmp_path)) == 1


def test_half_a_surrogate_pair_does_not_stop_the_run(tmp_path: Path) -> None:
    state = keep([row(1, problem="Add \ud800 to it."), row(2)], tmp_path, validation_share=0.0)
    assert state.kept[TRAIN] == 1 and state.dropped == {"half a character": 1}


def test_rows_of_a_parquet_file_that_are_not_utf8_are_counted(tmp_path: Path) -> None:
    problems = pyarrow.array([b"a", b"\xff\xfe", b"c"]).cast(pyarrow.string(), safe=False)
    pyarrow.parquet.write_table(pyarrow.table({"problem": problems}), tmp_path / "a.parquet")
    rows = [r for _, r in rows_of(open_stream(str(tmp_path / "a.parquet")))]
    assert rows == [{"problem": "a"}, {"unreadable": True}, {"problem": "c"}]


def test_a_damaged_parquet_file_is_named(tmp_path: Path) -> None:
    path = tmp_path / "a.parquet"
    pyarrow.parquet.write_table(pyarrow.Table.from_pylist([row(i) for i in range(500)]), path)
    whole = path.read_bytes()
    for content in (b"no parquet", whole[:-40], whole[:100] + b"\0" * 400 + whole[500:]):
        path.write_bytes(content)
        with pytest.raises(TutorError, match=r"a\.parquet cannot be read as Parquet"):
            list(rows_of(open_stream(str(path)), sleep=lambda seconds: None))


class Remote:
    """A streamed data set whose rows end in an error."""

    def __init__(self, error: Exception) -> None:
        self.error = error

    def skip(self, count: int) -> "Remote":
        return self

    def __iter__(self) -> Iterator[Row]:
        yield row(1)
        raise self.error


@pytest.mark.parametrize(
    "error",
    [
        ValueError("BuilderConfig 'x' not found. Available: ['main']\nmore"),
        ValueError('Bad split: train. Available splits: ["test"]'),
        RuntimeError("Dataset scripts are no longer supported"),
        pyarrow.ArrowInvalid("Parquet magic bytes not found in footer."),
        UnicodeDecodeError("utf-8", b"\xff", 0, 1, "invalid start byte"),
    ],
)
@pytest.mark.parametrize("late", [False, True])
def test_a_data_set_that_cannot_be_read_is_named(monkeypatch, error: Exception, late: bool) -> None:
    def load(*arguments: object, **options: object) -> Remote:
        if not late:
            raise error
        return Remote(error)

    monkeypatch.setattr("datasets.load_dataset", load)
    with pytest.raises(TutorError, match="owner/name cannot be read from the Hub: .*") as caught:
        list(rows_of(open_stream("owner/name")))
    assert "\n" not in str(caught.value)


def test_a_broken_connection_to_the_hub_is_tried_again(monkeypatch) -> None:
    monkeypatch.setattr("datasets.load_dataset", lambda *_, **__: Remote(ConnectionError("reset")))
    waited: list[float] = []
    rows = rows_of(open_stream("owner/name"), sleep=waited.append)
    assert [next(rows)[0] for _ in range(3)] == [0, 1, 2]
    assert waited == [1, 1]


def test_a_file_that_is_not_there_is_named() -> None:
    with pytest.raises(TutorError, match="rows.jsonl is not there"):
        open_stream("/nowhere/rows.jsonl")
