"""Numbers and results that are asked for rounded: "to 2 decimal places", "to the nearest ten".

The exact value is worked out first, then rounded with whole numbers; of a tie (2.5) the value away from
zero counts as asked for, and the other one is not judged.
"""

import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from tutor.checking.answers import read_answer
from tutor.checking.claims import decimal_places
from tutor.checking.describe import show_quantity
from tutor.checking.kinds import Named, Quantity
from tutor.checking.numeric import Numeric
from tutor.checking.parse import Node, TooBig, Unread, names
from tutor.checking.problems import Arithmetic
from tutor.checking.problems import recognize as recognize_calculation
from tutor.checking.symbolic import build, equal
from tutor.checking.tasks import amounts, calculations, data, geometry, money, notations, vectors
from tutor.checking.tasks.agreeing import is_rounding, short_value
from tutor.checking.tasks.evaluations import Evaluation
from tutor.checking.tasks.reading import real_number
from tutor.checking.tasks.trees import exact_fraction
from tutor.checking.tasks.working import Working
from tutor.checking.units import DOLLAR, NO_UNIT, Unit
from tutor.checking.values import Undecided, Undefined
from tutor.checking.verdict import Verdict, conclude

_COUNTS = {word: value for value, word in enumerate(["zero", "one", "two", "three", "four", "five", "six"])}
_COUNT = rf"(?P<count>[0-9]|{'|'.join(_COUNTS)})"
_NEAREST = {
    "thousandth": 3, "hundredth": 2, "tenth": 1, "whole number": 0, "integer": 0, "unit": 0, "one": 0,
    "ten": -1, "hundred": -2, "thousand": -3, "ten thousand": -4, "million": -6, "cent": 2, "dollar": 0,
    "percent": 0, "degree": 0,
}  # fmt: skip
_TO = (
    rf"(?:correct |accurate |rounded |round(?:ed)? off )?to (?:{_COUNT} (?:(?P<places>decimals?(?: places?)?"
    r"|d\.?p\.?|places)|(?P<figures>significant (?:figures?|digits?)|s\.?f\.?|sig\.? figs?))"
    rf"|the nearest (?P<nearest>{'|'.join(_NEAREST)}))"
)
_TAIL = re.compile(
    r"(?P<task>.+?)(?:[,;]? (?:and )?(?:round(?:ed|ing)?|giv(?:e|ing)|express(?:ed|ing)?|writ(?:e|ing)"
    r"|state)?"
    r" ?(?:your |the |it |it off )?(?:final )?(?:answer|result|it)?|[.?] (?:please )?(?:round|give|express"
    r"|write"
    rf"|state) (?:your |the )?(?:final )?(?:answer|result)) ?\(?{_TO}\)?",
    re.IGNORECASE,
)
_ROUND = re.compile(
    r"(?:round|round off|approximate|express|write|give|what is|estimate)(?: off)?(?: the (?:number"
    r"|decimal))?"
    r" (?P<number>\$?-?[0-9][0-9.]*(?:/[0-9]+)?|.*sqrt.*|pi|e)",
    re.IGNORECASE,
)
_SOURCES: tuple[Callable[[str], Any], ...] = (
    recognize_calculation, amounts.recognize_percentage, amounts.recognize_conversion, data.recognize,
    geometry.recognize, money.recognize, vectors.recognize, notations.recognize, calculations.recognize,
)  # fmt: skip
DIGITS = 80
MAX_PLACES = 12


@dataclass(frozen=True, slots=True)
class Rounding:
    """The exact value as a quantity, and the number of decimal places that are asked for (-1 for tens)."""

    exact: Quantity
    places: int
    what: str


def recognize(plain: str) -> Rounding | None:
    """Return the value that is asked for rounded, None in the slightest doubt."""
    match = _TAIL.fullmatch(plain)
    if match is None:
        return None
    exact = _exact(match["task"].rstrip(" ,.?"))
    if exact is None or names(exact.node):
        return None
    unit = (match["nearest"] or "").lower()
    if unit in ("cent", "dollar") and exact.unit is not DOLLAR:
        return None
    if unit in ("percent", "degree") and unit not in exact.unit.names:
        return None
    return Rounding(exact, _places(match, exact), show_quantity(exact) if _is_short(exact) else "The value")


def _is_short(exact: Quantity) -> bool:
    return len(show_quantity(exact)) <= 40


def _places(match: re.Match[str], exact: Quantity) -> int:
    if match["nearest"]:
        return _NEAREST[match["nearest"].lower()]
    count = _COUNTS.get(match["count"].lower())
    count = int(match["count"]) if count is None else count
    if match["places"]:
        return count
    value = abs(_value(exact.node))
    if not value or not count:
        raise Unread
    first = 0  # the place of the first digit that is not 0, as a power of ten
    while value >= 10 ** (first + 1):
        first += 1
    while value < Fraction(10) ** first:
        first -= 1
    return count - 1 - first


def _exact(text: str) -> Quantity | None:
    if match := _ROUND.fullmatch(text):
        digits = match["number"].removeprefix("$")
        return Quantity(real_number(digits), DOLLAR if digits != match["number"] else NO_UNIT)
    for recognizer in _SOURCES:
        with suppress(Unread, TooBig):
            match recognizer(text):
                case Arithmetic() as task:
                    return Quantity(task.node, task.unit)
                case Working(wanted=Quantity() as wanted):
                    return wanted
                case Evaluation(node=node) | notations.Notation(node=node):
                    return Quantity(node)
    return None


def _value(node: Node) -> Fraction:
    """Return the exact value of a rational number, `DIGITS` digits of every other one."""
    try:
        value = build(node, {})
        if value.is_Rational:
            return Fraction(int(value.p), int(value.q))
        numeric = Numeric(DIGITS)
        return exact_fraction(numeric.context.mpf(numeric.value(node, {})))
    except Undefined:
        raise Unread from None


def _nearest(value: Fraction, places: int) -> tuple[Fraction, bool]:
    """Return the value rounded away from zero at a tie, and whether it is a tie."""
    unit = Fraction(10) ** -places
    scaled = abs(value) / unit
    nearest = (scaled + Fraction(1, 2)).__floor__() * unit
    return (nearest if value >= 0 else -nearest), scaled % 1 == Fraction(1, 2)


def check(task: Rounding, answer: str, assume: str | None) -> Verdict:
    """Compare with the rounded value; the exact value is only partly what is asked for."""
    given = _given(answer)
    if abs(task.places) > MAX_PLACES:
        raise TooBig
    for link in given.before:
        if not equal(link, task.exact.node).holds and not equal(link, given.node).holds:
            raise Unread
    if given.unit is not NO_UNIT and not _is_same(given.unit, task.exact.unit):
        raise Unread
    exact, found = _value(task.exact.node), _value(given.node)
    wanted, tie = _nearest(exact, task.places)
    shown = show_quantity(given)
    if found == exact and found != wanted:
        return conclude("other_form")
    if found == wanted:
        return _right(task, given, shown)
    if tie and abs(found - exact) == abs(wanted - exact):
        raise Undecided
    if is_rounding(task.exact.node, given.node):
        if decimal_places(given.node) > task.places:
            return conclude("other_form")
        return conclude("rounded_to", value=shown, exact=short_value(task.exact.node))
    what = f"{task.what}, rounded as asked,"
    return conclude("worked_out_other", what=what, exact=_decimal(wanted, task.places), value=shown)


def _is_same(one: Unit, other: Unit) -> bool:
    return (one.measures, one.scale, one.times_pi) == (other.measures, other.scale, other.times_pi)


def _given(answer: str) -> Quantity:
    given = read_answer(answer)
    if isinstance(given, Named):
        given = given.value
    if not isinstance(given, Quantity) or given.noun or names(given.node):
        raise Unread
    return given


def _right(task: Rounding, given: Quantity, shown: str) -> Verdict:
    node = given.node.args[0] if given.node.op == "neg" else given.node
    if node.op != "number" or "e" in node.text:
        return conclude("other_form")
    if decimal_places(node) != max(task.places, 0):
        return conclude("other_form")
    if not _is_same(given.unit, task.exact.unit) and task.exact.unit is not DOLLAR:
        return conclude("unit_missing", value=shown)
    return conclude("worked_out", what=f"{task.what}, rounded as asked,", value=shown)


def _decimal(value: Fraction, places: int) -> str:
    digits = str(abs(value) * 10 ** max(places, 0))
    if places > 0:
        digits = digits.zfill(places + 1)
        digits = f"{digits[:-places]}.{digits[-places:]}"
    return ("−" if value < 0 else "") + digits
