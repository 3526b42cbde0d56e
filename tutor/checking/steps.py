"""Check the lines of a solution: every calculation in them, and how each equation follows from the last.

Pure functions of texts; they run in the worker process, because SymPy may be slow.
"""

import re
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from tutor.checking.exact import show_fraction
from tutor.checking.parse import names
from tutor.checking.relations import Line, formulas, read_line
from tutor.checking.stated import (
    MAX_CLAIMS,
    MAX_LINE_CHARS,
    MAX_TEXT_CHARS,
    Stated,
    find_claims,
    stated_value,
)
from tutor.checking.transitions import compare_lines
from tutor.checking.verdict import StepVerdict, Verdict, conclude

TIME_S = 1.0  # for all steps of a solution; what comes later stays unchecked

# A verdict on the answer itself stands whatever the steps say; only where there is none, they decide.
_OPEN_VERDICTS = ("not_checkable", "could_not_check")


@dataclass(frozen=True, slots=True)
class _Checked:
    """One line (its number counts from 1) with what is wrong or right about it."""

    number: int
    verdict: StepVerdict
    stated: tuple[Stated, ...] = ()  # its calculations


def check_steps(lines: Sequence[str], *, assume: str | None = None) -> tuple[StepVerdict, ...]:
    """Return a verdict on every line that states a calculation, or that follows from the line before it.

    At most `MAX_CLAIMS` lines are checked, and only the first `MAX_TEXT_CHARS` characters.
    """
    return tuple(checked.verdict for checked in _checked(lines, False, assume))


def with_steps(
    verdict: Verdict, answer: str | None, lines: Sequence[str], found: bool, assume: str | None
) -> Verdict:
    """Return the verdict on an answer together with those on the lines that lead to it.

    A verdict on the answer stands. Where the answer cannot be checked, a line that fails makes the verdict
    `contradiction_in_steps`, and calculations that all hold and lead to the answer of a word problem make it
    `consistent`. `found` says that the lines are those of a reply, where not every line follows
    from the last.
    """
    checked = list(_checked(lines, found, assume))
    steps = tuple(one.verdict for one in checked if one.verdict.verdict != "unknown" or not found)
    if verdict.verdict in _OPEN_VERDICTS:
        verdict = _contradiction(checked) or _consistent(verdict, answer, checked) or verdict
    return replace(verdict, steps=steps)


def _contradiction(checked: Sequence[_Checked]) -> Verdict | None:
    failed = next((one for one in checked if one.verdict.verdict == "not_equivalent"), None)
    if failed is None:
        return None
    return conclude("step_fails", number=failed.number, fault=failed.verdict.message)


def _consistent(verdict: Verdict, answer: str | None, checked: Sequence[_Checked]) -> Verdict | None:
    claims = [claim for one in checked for claim in one.stated]
    value = stated_value(answer or "")
    if verdict.code != "word_problem" or not claims or value is None:
        return None
    if any(claim.finding not in ("right", "rounded") for claim in claims):
        return None
    if all(value not in (claim.value, claim.given) for claim in claims):
        return None
    distinct = len({(claim.left, claim.right) for claim in claims})
    return conclude(
        "steps_hold" if distinct > 1 else "step_holds", count=distinct, value=show_fraction(value)
    )


# ---- lines


def _checked(lines: Sequence[str], found: bool, assume: str | None) -> Iterator[_Checked]:
    """Yield what can be said about each line, within the bounds of time and size."""
    ends, chars, count = time.monotonic() + TIME_S, 0, 0
    derivation = _Derivation(found, assume)
    for number, line in enumerate(lines, 1):
        chars += len(line)
        if count >= MAX_CLAIMS or chars > MAX_TEXT_CHARS or time.monotonic() > ends:
            return
        one = _line(number, line.strip(), derivation) if len(line) <= MAX_LINE_CHARS else None
        if one is not None:
            count += 1
            yield one


def _line(number: int, line: str, derivation: "_Derivation") -> _Checked | None:
    """Return one verdict on a line: a calculation that fails comes first, then how the line follows."""
    calculations = _calculations(number, line)
    if calculations is not None and calculations.verdict.verdict == "not_equivalent":
        return calculations
    formula = _formula_of(line)
    followed = derivation.follow(line, formula)
    if calculations is not None and not (formula is not None and names_of(formula)):
        return calculations  # "3*5 = 15" stands by itself, whatever equation is above it
    stated = calculations.stated if calculations is not None else ()
    if followed is None or (followed.verdict == "unknown" and calculations is not None):
        return calculations
    return _Checked(number, followed, stated)


# ---- lines that follow from others


@dataclass(frozen=True, slots=True)
class _Formula:
    text: str  # the line as it was written
    line: Line


class _Derivation:
    """Remembers the formulas of a solution and compares each with the one before it.

    The lines of a list follow from one another. Those of a reply may also begin a case, a check or something
    new: a line is held against up to `_LOOK_BACK` formulas, and only objected to when it follows from none.
    """

    def __init__(self, found: bool, assume: str | None) -> None:
        self._found, self._assume = found, assume
        self._formulas: list[_Formula] = []

    def follow(self, text: str, line: Line | None) -> StepVerdict | None:
        """Return how a line with the formula `line` follows; None when it holds none, or is the first one."""
        if line is None or (self._found and _NEW_START.search(text)):
            self._formulas = [] if line is not None or _NEW_START.search(text) else self._formulas
            if line is None:
                return None
        verdict = self._compare(text, line)
        if line.expression is not None or names_of(line):
            self._formulas = [*self._formulas[1 - _LOOK_BACK :], _Formula(text, line)]
        return verdict

    def _compare(self, text: str, line: Line) -> StepVerdict | None:
        if not self._formulas:
            return None
        if not self._found:
            before = self._formulas[-1]
            result = compare_lines(before.line, line, self._assume)
            return StepVerdict(before.text, text, result.verdict, result.message or _NOT_COMPARED)
        if line.statement is None and not line.continued:
            return None
        return self._compare_with_all(text, line)

    def _compare_with_all(self, text: str, line: Line) -> StepVerdict | None:
        """Return how a line of a reply follows from any of the last formulas; doubts stay unsaid."""
        last = 1 if line.continued else _LOOK_BACK
        found: list[StepVerdict] = []
        for before in reversed(self._formulas[-last:]):
            result = compare_lines(before.line, line, self._assume)
            verdict = StepVerdict(before.text, text, result.verdict, result.message)
            if result.verdict in ("equivalent", "implies"):
                return verdict
            found.append(verdict)
        if any(verdict.verdict == "implied_by" for verdict in found):
            return None  # one case of several, or a choice: nobody can tell from the text
        nearest = found[0]
        one_variable = line.continued or len(names_of(line) | names_of(self._formulas[-1].line)) == 1
        if one_variable and all(verdict.verdict == "not_equivalent" for verdict in found):
            return nearest
        return None


_LOOK_BACK = 6
_NOT_COMPARED = "I could not compare this line with the one before."
_NEW_START = re.compile(
    r"\b(?:let|case|suppose|assume|if|try|when|for|check|verify|test|plug|substitut\w*|next|another|alternatively"
    r"|example|either|or|wait|wrong|mistake|not|instead|other|now)\b|\?|≠|^#|^\(?[a-h]\)",
    re.IGNORECASE,
)


def _formula_of(text: str) -> Line | None:
    """Return the last formula of a line that can be read, None when there is none."""
    lines = [line for formula in formulas(text)[:_LOOK_BACK] if (line := read_line(formula)) is not None]
    return lines[-1] if lines else None


def names_of(line: Line) -> frozenset[str]:
    """Return the variables of a line."""
    if line.statement is not None:
        return line.statement.names
    return names(line.expression) if line.expression is not None else frozenset()


# ---- calculations


def _calculations(number: int, line: str) -> _Checked | None:
    """Return one verdict on all calculations of a line: the first that fails decides."""
    stated = tuple(claim for claim, _ in zip(find_claims(line), range(MAX_CLAIMS), strict=False))
    if not stated:
        return None
    claim = min(stated, key=lambda one: _ORDER.index(one.finding))
    verdict = "not_equivalent" if claim.finding == "wrong" else "equivalent"
    if claim.finding == "unclear":
        verdict = "unknown"
    return _Checked(number, StepVerdict(claim.left, line.strip(), verdict, _sentence(claim)), stated)  # type: ignore[arg-type]


_ORDER = ("wrong", "unclear", "rounded", "right")


def _sentence(claim: Stated) -> str:
    value = show_fraction(claim.value if claim.value is not None else Fraction(0))
    match claim.finding:
        case "wrong":
            return f"{claim.left} = {value}, not {claim.right}."
        case "rounded":
            return f"{claim.left} = {value}, rounded to {claim.right}."
        case "right":
            return f"{claim.left} = {claim.right}."
    return ""
