"""Limits: SymPy proposes one for each side, and values near the point must agree with it."""

import re
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any, Literal

import sympy  # type: ignore[import-untyped]

from tutor.checking.numeric import Numeric
from tutor.checking.parse import Node, TooBig, Unread, names
from tutor.checking.show import show, show_name
from tutor.checking.symbolic import build, symbols_for
from tutor.checking.tasks.agreeing import judge_expression, judge_value, sentence_start, short_value, shown
from tutor.checking.tasks.finished import is_worked_out
from tutor.checking.tasks.reading import (
    ASK,
    FUNCTION,
    first_reading,
    is_label,
    phrases,
    plain_of,
    read_expression,
    read_formula,
    real_number,
)
from tutor.checking.tasks.sliced import proposal
from tutor.checking.tasks.trees import exact_fraction, fraction, from_sympy, substitute
from tutor.checking.values import Undecided, Undefined
from tutor.checking.verdict import Verdict, conclude

_SIDE = r"(?:(?: ?\^ ?[({{]? ?|(?<=[0-9a-z]))(?P<{0}>[+-]) ?[)}}]?)?"
_TO = (
    r"(?P<variable>[A-Za-z]) ?(?:→|approaches|tends to|goes to|to) ?(?P<point>-? ?(?:[^\s{}()+^-]+"
    r"|\\frac ?\{[^{}]*\} ?\{[^{}]*\}"
    r"|\([^()]*\)))" + _SIDE.format("sign")
)
_WORD_SIDE = (
    r"(?:,? from (?:the )?(?P<side>left|right|above|below)(?: side)?"
    r"| \(?(?P<side2>left|right)[- ]hand limit\)?)?"
)
_HAND = r"(?:(?P<hand>left|right)[- ](?:hand(?:ed)?|sided) |one-sided )?"
_WORDINGS = phrases(
    rf"(?:{ASK})?(?:the )?(?:following )?{_HAND}(?:limit:? ?)?(?:of )?lim ?(?:_ ?)?(?:\{{ ?{_TO} ?\}}"
    rf"|\( ?{_TO.replace('?P<', '?P<b_')} ?\)) ?(?P<formula>.+?)(?: ?= ?\??|,? if it exists)?",
    rf"(?:{ASK})?(?:the )?{_HAND}(?:limit:? ?)?(?:of )?lim(?:it)?(?: as)? {_TO} (?:of )?{FUNCTION}(?:"
    rf" ?= ?\??)?",
    rf"(?:{ASK})?(?:the )?{_HAND}limit (?:of |for )?(?:the sequence )?{FUNCTION},? as {_TO}{_WORD_SIDE}",
    rf"(?:{ASK})?(?:the )?{_HAND}limit,? as {_TO}{_WORD_SIDE},? of {FUNCTION}",
)
_NOT_THERE = re.compile(
    r"(?:dne|d\.n\.e|(?:the |this )?(?:limit |it )?(?:does not|doesn't) exist|no limit|undefined"
    r"|there is no limit)",
    re.IGNORECASE,
)
_INFINITE_WORDS = {"∞": 1, "+∞": 1, "-∞": -1, "oo": 1, "+oo": 1, "-oo": -1, "positive ∞": 1, "negative ∞": -1}
_LABELS = r"(?:the )?limit(?: is)?|L|lim"
_SCALES = (2, 3, 4, 5, 6, 10, 20, 40)  # powers of ten: how near, or how far out
_PARAMETERS = (Fraction(7, 5), Fraction(3), Fraction(11, 3))
Side = Literal["+", "-"]


@dataclass(frozen=True, slots=True)
class Limit:
    """The limit of `formula`; `point` is None at ∞ and -∞, which `sides` tells (- is coming from below)."""

    formula: Node
    variable: str
    point: Node | None
    sides: tuple[Side, ...]
    text: str


def recognize(plain: str) -> Limit | None:
    """Return the limit that a normalised problem asks for."""
    if not re.search(r"h(?![a-z])", plain):
        plain = re.sub(r"\\Delta ?x|Δ ?x", "h", plain)
    return first_reading(_WORDINGS, plain, _read)


def _read(parts: dict[str, str], plain: str) -> Limit:
    parts = {key.removeprefix("b_"): value for key, value in parts.items()}
    variable = parts["variable"]
    formula = read_formula(parts["formula"], variable)
    others = names(formula) - {variable}
    if variable not in names(formula) or len(others) > 1 or parts.get("argument", variable) != variable:
        raise Unread
    words = {"left": "-", "below": "-", "right": "+", "above": "+", "+": "+", "-": "-"}
    said: set[Side] = {words[parts[key].lower()] for key in ("sign", "side", "side2", "hand") if key in parts}  # type: ignore[misc]
    if len(said) > 1 or ("one-sided" in plain and not said):
        raise Unread
    point = parts["point"].replace(" ", "")
    if point.lstrip("+-") == "∞":
        if said:
            raise Unread
        return Limit(formula, variable, None, ("+",) if point[0] == "-" else ("-",), plain)
    node = read_formula(point) if others and point in others else real_number(point)
    return Limit(formula, variable, node, tuple(said) or ("-", "+"), plain)


def check(task: Limit, answer: str, assume: str | None) -> Verdict:
    """Return the verdict on a limit; every side is proposed by SymPy and confirmed by values."""
    others = names(task.formula) - {task.variable}
    if others:
        return _check_with_parameter(task, answer, *others)
    label, equals, text = plain_of(answer).rpartition("=")
    text = text.strip()
    if equals and not is_label(label.strip(), task.text, _LABELS):
        text = ""
    what = _what(task)
    found = [_limit(task, side) for side in task.sides]
    claimed = _INFINITE_WORDS.get(text)
    missing = _NOT_THERE.fullmatch(text)
    given = None if claimed or missing else read_expression(answer, task.text, _LABELS).node
    if len(set(found)) > 1:
        why = f"from the left it is {_text(found[0])}, from the right {_text(found[1])}"
        return conclude(
            "limit_missing_holds" if missing else "limit_missing", what=sentence_start(what), why=why
        )
    value = found[0]
    if value.is_infinite:
        return _check_infinite(what, value, claimed, bool(missing), given)
    if claimed or missing:
        return conclude("limit_exists", what=sentence_start(what), exact=_text(value))
    assert given is not None
    return judge_value(what, from_sympy(value), given)


def _check_with_parameter(task: Limit, answer: str, name: str) -> Verdict:
    """The limit of a formula with one letter more, as in a difference quotient: confirmed at values of it."""
    given = read_expression(answer, task.text, _LABELS).node
    if names(given) - {name} or task.point is None:
        raise Unread
    symbol, known = sympy.Symbol(task.variable, real=True), symbols_for(frozenset({name}))
    try:
        formula = build(task.formula, {**known, task.variable: symbol})
        end = build(task.point, known)
    except Undefined:
        raise Undecided from None
    value = proposal(lambda: sympy.limit(formula, symbol, end, task.sides[-1]), 1.2)
    if value is None:
        raise Undecided
    exact = from_sympy(value)
    for number in _PARAMETERS:
        at = {name: fraction(number)}
        here = replace(task, formula=substitute(task.formula, at), point=substitute(task.point, at))
        there = build(substitute(exact, at), {})
        if not all(_agree(_values_near(here, side), there) for side in task.sides):
            raise Undecided
    verdict = judge_expression(_what(task), exact, given)
    return verdict if verdict.verdict == "wrong" or is_worked_out(given) else conclude("not_evaluated")


def _check_infinite(what: str, value: Any, claimed: int | None, missing: bool, given: Node | None) -> Verdict:
    if missing:
        return conclude(
            "limit_missing_holds", what=sentence_start(what), why=f"the values go to {_text(value)}"
        )
    if claimed == (1 if value > 0 else -1):
        return conclude("task_holds", what=sentence_start(what), value=_text(value))
    text = shown(given) if given else _text(-value)
    return conclude("task_value", what=sentence_start(what), value=text, exact=_text(value))


def _what(task: Limit) -> str:
    if task.point is None:
        to = "∞" if task.sides == ("-",) else "−∞"
    else:
        to = show(task.point) + (
            "" if len(task.sides) > 1 else {"+": " from above", "-": " from below"}[task.sides[0]]
        )
    return f"the limit of {shown(task.formula)} for {show_name(task.variable)} → {to}"


def _text(value: Any) -> str:
    return ("∞" if value > 0 else "−∞") if value.is_infinite else short_value(from_sympy(value))


# ---- one side


def _limit(task: Limit, side: Side) -> Any:
    """Return the limit from one side; raise `Undecided` when SymPy and the values do not tell the same."""
    symbol = sympy.Symbol(task.variable, real=True)
    if task.point is None:
        end, direction = (sympy.oo, "-") if side == "-" else (-sympy.oo, "+")
    else:
        end, direction = build(task.point, {}), side
    try:
        formula = build(task.formula, {**symbols_for(names(task.formula)), task.variable: symbol})
    except Undefined:
        raise Undecided from None
    value = proposal(lambda: sympy.limit(formula, symbol, end, direction), 0.6)
    if value is None or not (value.is_extended_real and value.is_number):
        raise Undecided
    if not _agree(_values_near(task, side), value):
        raise Undecided
    return value


def _values_near(task: Limit, side: Side) -> list[list[Any]]:
    """Return values of the formula nearer and nearer to the point; each time at two or three places."""
    numeric = Numeric(150)
    rows = []
    for scale in _SCALES:
        row = []
        for extra in (Fraction(0), Fraction(1), Fraction(1, 3)):
            far = 10**scale + extra * (10 ** (scale - 1) if extra.denominator == 3 else 1)
            x = _place(task, side, far)
            try:
                row.append(numeric.value(task.formula, {task.variable: (x, Fraction(0))}))
            except (Undefined, TooBig):
                if extra.denominator == 3 and task.variable in "nkmN":
                    continue  # (-1)^n
                row = []
                break
        if row:
            rows.append(row)
    return rows


def _place(task: Limit, side: Side, far: Fraction) -> Fraction:
    if task.point is None:
        return far if side == "-" else -far
    numeric = Numeric(200)
    point = exact_fraction(numeric.context.mpf(numeric.value(task.point, {})))
    return point + (1 / far if side == "+" else -1 / far)


def _agree(rows: list[list[Any]], value: Any) -> bool:
    """Do the values come nearer and nearer to the proposed limit?"""
    if len(rows) < 3:
        return False
    if value.is_infinite:
        sign = 1 if value > 0 else -1
        lows = [min(sign * entry for entry in row) for row in rows]
        return bool(lows[-1] > 0 and lows[-1] > 1.5 * lows[-3] and lows[-1] > lows[0])
    exact = Numeric(150).value(from_sympy(value), {})
    gaps = [max(abs(entry - exact) for entry in row) for row in rows]
    near = 1e-4 * max(1, abs(exact))
    return bool(gaps[-1] <= near or (gaps[-1] < gaps[-2] < gaps[-3] and gaps[-1] < gaps[0] / 2))
