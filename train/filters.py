"""Which rows of a data set with long solutions are worth training on: a table of tests, cheapest first.

A row passes all of them or is dropped for the first reason that applies; nothing is repaired or cut. The
columns are those of MathX-5M and its kin: `problem` or `question`, `expected_answer`, `generated_solution`.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
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
CHECK_S, CHECK_WAIT_S = 5.0, 60.0  # for one check; a busy machine must not decide what is trained on
NGRAM = 8  # words; open-r1 and others use the same for decontamination
_SPACE, _WORD = re.compile(r"\s+"), re.compile(r"[a-z]+|\d+(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class Solved:
    """A problem with its expected answer and a solution that holds a think block."""

    problem: str
    expected: str
    solution: str


def columns(row: Row) -> Solved | str:
    """Return the row with our names, or the reason why it cannot be used.

    Raises TutorError when a column is missing altogether: then no row of the data set fits.
    """
    if UNREADABLE in row:
        return "not JSON, or not UTF-8"
    found = {}
    for ours, theirs in COLUMNS.items():
        name = next((name for name in theirs if name in row), None)
        if name is None:
            raise TutorError(
                f"The data have no column {' or '.join(theirs)}; they have {', '.join(sorted(row))}."
            )
        found[ours] = row[name]
    if not all(isinstance(value, str) and value.strip() for value in found.values()):
        return "an empty column"
    return Solved(**{name: value.strip() for name, value in found.items()})


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


class Seen:
    """Problems that came before, as 64-bit hashes of their plain text: 4.32 million take about 0.4 GB."""

    def __init__(self) -> None:
        self._hashes: set[int] = set()

    def __call__(self, row: Solved) -> str | None:
        """Drop a problem that came before."""
        key = fingerprint(row.problem)
        if key in self._hashes:
            return "the same problem again"
        self._hashes.add(key)
        return None


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
