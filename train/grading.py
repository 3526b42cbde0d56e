r"""Rows with a reference answer, and whether a reply is right.

A reference that is a number is compared with the last number after the think block (the flexible extraction
that is common for GSM8K), exactly; any other (`x = 2 \text{ or } x = 3`, `3x^2`) is compared by the checker.
The same rules hold for every model. What is no problem (family "small talk": a greeting, another subject, a
problem that lacks something) has no right answer: the reply has to be short and free of mathematics.
"""

import json
import re
from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import isfinite
from pathlib import Path
from typing import Any, TypeVar

from tutor.checking.checker import Checker
from tutor.checking.extract import extract
from tutor.errors import TutorError
from tutor.inference.calculator import evaluate as value_of
from tutor.prompting import THINK_CLOSE, THINK_OPEN

SMALL_TALK = "small talk"  # the family of such rows
_MATHEMATICS = ("\n", THINK_OPEN, THINK_CLOSE, "<<", "\\(", "=", "The answer is")
_LONGEST_ANSWER = 200  # characters after the think block of a well-formed reply

_NUMBER = re.compile(
    r"(?P<sign>[-\u2212]?)\\d?frac\{(?P<top>\d+)\}\{(?P<bottom>\d+)\}"
    r"|(?P<plain>(?<![\d.\w])[-\u2212]?\$?(?:\d[\d,]*(?:\.\d+)?|\.\d+)(?:/\d+)?)"
)
_DIGITS = re.compile(r"\d+")
_AROUND_A_NUMBER = re.compile(r"(?:\s*[a-z]\s*=)?\s*|\s*(?:\\?%|\.)?\s*")  # "x = 5", "15\%"

T = TypeVar("T", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Row:
    """A question with its reference answer; `number` when it is one. Family and level where known."""

    question: str
    answer: str
    number: Fraction | None
    family: str = ""
    level: int | None = None


def read_rows(path: Path, limit: int | None = None) -> list[Row]:
    """Return the rows of a JSON Lines file; raise TutorError naming the line that cannot be used.

    GSM8K's solutions (`… #### 72`) count as their last part.
    """
    rows = []
    try:
        lines = read_lines(path)
    except (OSError, ValueError) as error:
        raise TutorError(f"{path} cannot be read as UTF-8 text: {error}") from error
    for number, line in enumerate(lines, 1):
        try:
            row = json.loads(line)
            question = _text(row["question"] if "question" in row else row["problem"])
            given = _text(row["answer"] if "answer" in row else row["expected_answer"])
        except (ValueError, KeyError, TypeError, RecursionError) as error:
            raise TutorError(f"{path}, line {number}: needs a question and an answer as JSON.") from error
        answer = given.rpartition("####")[2].strip()
        if not answer or not question.strip():
            raise TutorError(f"{path}, line {number}: the question or the answer is empty.")
        family = str(row.get("family") or "")
        rows.append(Row(question, answer, only_number(answer), family, row.get("level")))
    if not rows[:limit]:
        raise TutorError(f"{path} gives no rows to evaluate.")
    return rows[:limit]


def read_lines(path: Path) -> list[str]:
    """Return the lines of a JSON Lines file; raise OSError, or ValueError where it is not UTF-8."""
    # Not splitlines(): JSON allows U+2028, U+0085 and others inside a text.
    *lines, last = path.read_bytes().decode().split("\n")
    return [*lines, last] if last else lines


def _text(value: object) -> str:
    """Return a text or a number as text; raise TypeError or ValueError for anything else."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise TypeError("neither text nor a number")
    if isinstance(value, float) and not isfinite(value):
        raise ValueError("not finite")
    return str(value)


def only_number(text: str) -> Fraction | None:
    r"""Return the number that an answer consists of, None when it is anything else.

    >>> only_number("x = \\frac{3}{4}"), only_number("1,072"), only_number("x = 2 or x = 3")
    (Fraction(3, 4), Fraction(1072, 1), None)
    """
    found = list(_NUMBER.finditer(text))
    if len(found) != 1:
        return None
    around = (text[: found[0].start()], text[found[0].end() :])
    return last_number(text) if all(map(_AROUND_A_NUMBER.fullmatch, around)) else None


def last_number(text: str) -> Fraction | None:
    """Return the last number of a text: integer, decimal, thousands with commas, a/b or \\frac{a}{b}.

    >>> last_number("so 3 pens cost $1,200.50"), last_number("x = \\\\frac{3}{4}"), last_number("none")
    (Fraction(2401, 2), Fraction(3, 4), None)
    """
    value = None
    for match in _NUMBER.finditer(text):
        if match["plain"]:
            found = value_of(re.sub(r"[$,]", "", match["plain"]).replace("\u2212", "-"))
        else:
            found = value_of(f"{'-' if match['sign'] else ''}{match['top']}/{match['bottom']}")
        value = value if found is None else found
    return value


def final_text(reply: str) -> str | None:
    """Return what stands after the think block; None when thinking never ended."""
    if THINK_OPEN in reply and THINK_CLOSE not in reply:
        return None
    return reply.rpartition(THINK_CLOSE)[2]


def answer_of(reply: str) -> Fraction | None:
    """Return the number that a reply ends in, outside its think block."""
    text = final_text(reply)
    return None if text is None else last_number(text)


def is_well_formed(reply: str) -> bool:
    """Say whether a reply closes one think block, then gives one answer in one short line and stops."""
    if reply.count(THINK_OPEN) != 1 or reply.count(THINK_CLOSE) != 1:
        return False
    text = (final_text(reply) or "").strip()
    return 0 < len(text) <= _LONGEST_ANSWER and "\n" not in text and extract(reply).answer is not None


def is_small_talk(reply: str, question: str) -> bool:
    """Say whether a reply is one short line without a think block, a calculation or a number of its own."""
    text = reply.strip()
    return (
        0 < len(text) <= _LONGEST_ANSWER
        and not any(sign in text for sign in _MATHEMATICS)
        and set(_DIGITS.findall(text)) <= set(_DIGITS.findall(question))
    )


class Grader:
    """Says whether replies are right; keeps a checker for references that are no numbers."""

    def __init__(self, checker: Checker) -> None:
        self._check: Callable[..., Any] = checker.check

    def is_right(self, replies: Sequence[str], row: Row) -> bool:
        """Say whether the most frequent answer of the replies is the reference."""
        if row.family == SMALL_TALK:
            return all(is_small_talk(reply, row.question) for reply in replies)
        if row.number is not None:
            return majority([answer_of(reply) for reply in replies]) == row.number
        answer = majority([extract(reply).answer for reply in replies])
        if answer is None:
            return False
        return bool(self._check(answer=answer, reference=row.answer).verdict == "matches_reference")


def majority(answers: Sequence[T | None]) -> T | None:
    """Return the most frequent answer; the first of equals; None when there is none at all."""
    found = Counter(answer for answer in answers if answer is not None)
    return found.most_common(1)[0][0] if found else None
