"""Which rows of a data set with long solutions are worth training on: a table of tests, cheapest first.

A row passes all of them or is dropped for the first reason that applies; nothing is repaired or cut. The
columns are those of MathX-5M and its kin: `problem` or `question`, `expected_answer`, `generated_solution`.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import xxhash

from train.stream import UNREADABLE, Row
from tutor.errors import TutorError
from tutor.prompting import THINK_CLOSE, THINK_OPEN, holds_control_token

COLUMNS = {
    "problem": ("problem", "question"),
    "expected": ("expected_answer", "answer"),
    "solution": ("generated_solution", "solution"),
}
FIRST = 1_000  # rows without a column that no row has had, before the stage is ended
CHECK_S, CHECK_WAIT_S = 5.0, 60.0  # for one check; a busy machine must not decide what is trained on
NGRAM = 8  # words; open-r1 and others use the same for decontamination
_SURROGATE = re.compile("[\ud800-\udfff]")  # JSON can spell it, a tokenizer cannot read it
_SPACE, _WORD = re.compile(r"\s+"), re.compile(r"[a-z]+|\d+(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class Solved:
    """A problem with its expected answer and a solution that holds a think block."""

    problem: str
    expected: str
    solution: str


class Columns:
    """Rows with our names for their columns. A row may lack one; when no row has it, the data are others."""

    def __init__(self) -> None:
        self._missing = dict(COLUMNS)  # columns that no row has had
        self._names: set[str] = set()
        self._rows = 0

    def __call__(self, row: Row) -> Solved | str:
        """Return the row with our names, or the reason why it cannot be used.

        Raises TutorError when a column was in none of the FIRST rows.
        """
        if UNREADABLE in row:
            return "not JSON, or not UTF-8"
        names = {ours: next((n for n in theirs if n in row), None) for ours, theirs in COLUMNS.items()}
        if self._missing:
            self._note(row, names)
        if absent := [ours for ours, name in names.items() if name is None]:
            return f"no column {_or(absent[0])}"
        texts = {ours: _text(ours, row[name]) for ours, name in names.items() if name}
        if not all(texts.values()):
            return "an empty column"
        if any(_SURROGATE.search(text) for text in texts.values()):
            return "half a character"
        return Solved(**texts)

    def end(self) -> None:
        """Say that there are no more rows; raises TutorError when a column was in none of them."""
        if self._rows and self._missing:
            missing = _or(next(iter(self._missing)))
            raise TutorError(
                f"The data have no column {missing}; they have {', '.join(sorted(self._names))}."
            )

    def _note(self, row: Row, names: dict[str, str | None]) -> None:
        self._names |= row.keys()
        self._rows += 1
        self._missing = {ours: theirs for ours, theirs in self._missing.items() if names[ours] is None}
        if self._rows >= FIRST:
            self.end()


def _or(column: str) -> str:
    return " or ".join(COLUMNS[column])


def _text(column: str, value: object) -> str:
    """Return a cell as text, "" for what is none; an expected answer may be a number."""
    if isinstance(value, str):
        return value.strip()
    if column != "expected" or not isinstance(value, int | float | Decimal) or isinstance(value, bool):
        return ""
    number = Decimal(str(value))
    return f"{number:f}" if number.is_finite() else ""  # 0.00001, not 1e-05


def think_block(row: Solved) -> str | None:
    """One complete think block with something in it, and an answer after it."""
    opened, closed = row.solution.count(THINK_OPEN), row.solution.count(THINK_CLOSE)
    if opened != 1 or closed != 1:
        return "not one complete think block"
    before, _, rest = row.solution.partition(THINK_OPEN)
    inside, _, after = rest.partition(THINK_CLOSE)
    if before.strip() or not inside.strip():
        return "not one complete think block"
    return None if after.strip() else "no answer after the think block"


class Kept:
    """Problems that were kept, as 64-bit hashes of their plain text: 4.32 million take about 0.4 GB."""

    def __init__(self) -> None:
        self._hashes: set[int] = set()

    def __call__(self, row: Solved) -> str | None:
        """Drop a problem of which a solution was kept."""
        return "the same problem again" if fingerprint(row.problem) in self._hashes else None

    def add(self, row: Solved) -> None:
        """Remember a problem."""
        self._hashes.add(fingerprint(row.problem))


class Contaminated:
    """Problems that share NGRAM words in a row with a test problem, or are one as a whole."""

    def __init__(self, tests: Iterable[str]) -> None:
        self._grams: set[int] = set()
        self._whole: set[int] = set()
        for problem in tests:
            self._grams.update(_grams(problem))
            self._whole.add(fingerprint(problem))

    def __call__(self, row: Solved) -> str | None:
        """Drop a problem of a test."""
        if fingerprint(row.problem) in self._whole or not self._grams.isdisjoint(_grams(row.problem)):
            return "shares words with a test problem"
        return None


def control_token(row: Solved) -> str | None:
    """A solution that spells a control token would end, or begin a turn, in its middle."""
    return "a control token in the solution" if holds_control_token(row.solution) else None


def longer_than(limit: int, count: Callable[[Solved], int]) -> Callable[[Solved], str | None]:
    """Drop a row of more than `limit` tokens: a cut solution has no answer and no end."""

    def test(row: Solved) -> str | None:
        return f"longer than {limit} tokens" if count(row) > limit else None

    return test


def unverified(check: Callable[..., Any]) -> Callable[[Solved], str | None]:
    """Drop a row whose solution does not reach the expected answer; `check` is `Checker.check`.

    Lines of the think block are not judged: a long solution tries things and takes them back.
    """

    def test(row: Solved) -> str | None:
        verdict = check(reply=row.solution, reference=row.expected, steps=())
        return None if verdict.verdict == "matches_reference" else f"answer {verdict.verdict}"

    return test


def fingerprint(problem: str) -> int:
    """Return 64 bits for a problem, whatever its spaces and capitals (xxHash)."""
    return xxhash.xxh3_64_intdigest(_SPACE.sub(" ", problem).strip().lower().encode(errors="surrogatepass"))


def is_validation(problem: str, share: float) -> bool:
    """Say whether a problem belongs to the validation part: its hash decides, so no row changes sides."""
    return fingerprint(problem) % 10_000 < share * 10_000


def _grams(problem: str) -> Iterator[int]:
    words = _WORD.findall(problem.lower())
    for at in range(len(words) - NGRAM + 1):
        yield xxhash.xxh3_64_intdigest(" ".join(words[at : at + NGRAM]).encode(errors="surrogatepass"))
