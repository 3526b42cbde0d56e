"""Interest, discount, tax and tip, where every figure is stated: percentages of money, exact to the cent."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from tutor.checking.answers import read_answer
from tutor.checking.kinds import Named, Quantity
from tutor.checking.parse import Node
from tutor.checking.symbolic import build
from tutor.checking.tasks.working import Working, judge_working, number
from tutor.checking.units import DOLLAR, NO_UNIT
from tutor.checking.values import Undefined
from tutor.checking.verdict import Verdict, conclude

_M = r"\$ ?([0-9]{1,12}(?:\.[0-9]{1,2})?)"
_P = r"([0-9]{1,3}(?:\.[0-9]{1,4})?) ?(?:%|percent|per cent)"
_ASK = r"(?:(?:find|determine|calculate|compute|work out|what is|what's|how much is)(?: the)? )"
_RATE = rf"(?:an? )?(?:(?:annual|yearly|simple) )?(?:interest )?(?:rate of )?{_P}"
_A_YEAR = (
    r"(?: (?:simple |annual |compound )?interest)?(?: per (?:year|annum)| a year| annually| p\.?a\.?| each"
    r" year)?"
)
_YEARS = r"([0-9]{1,2}(?:\.5)?) years?"
_ON = rf"(?:on|for) (?:an? )?(?:principal of |(?:investment|loan|deposit) of )?{_M}"
_AT = rf"(?: invested| borrowed| deposited)? at {_RATE}{_A_YEAR} (?:for|over|after) {_YEARS}"
_THING = r"(?: (?:[a-z]+ )?[a-z]+)?"
_YEARLY = r",? compounded (?:annually|yearly|once a year|every year)"


def _share(value: Fraction, percent: Fraction) -> Fraction:
    return value * percent / 100


def _off(value: Fraction, percent: Fraction) -> Fraction | None:
    return value - _share(value, percent) if percent <= 100 else None


def _compound(value: Fraction, percent: Fraction, years: Fraction) -> Fraction | None:
    return value * (1 + percent / 100) ** int(years) if years.denominator == 1 and years <= 30 else None


def _compound_interest(value: Fraction, percent: Fraction, years: Fraction) -> Fraction | None:
    total = _compound(value, percent, years)
    return None if total is None else total - value


@dataclass(frozen=True, slots=True)
class _Row:
    pattern: str
    what: str
    work: Callable[..., Fraction | None]


_ROWS = tuple(
    (re.compile(row.pattern, re.IGNORECASE), row)
    for row in (
        _Row(rf"{_ASK}simple interest (?:earned |paid )?{_ON}{_AT}", "The simple interest",
             lambda p, r, t: _share(p, r) * t),
        _Row(rf"how much simple interest (?:is|will be|would be) (?:earned|paid) {_ON}{_AT}", "The simple"
         " interest",
             lambda p, r, t: _share(p, r) * t),
        _Row(rf"{_ASK}compound interest (?:earned )?{_ON}{_AT}{_YEARLY}", "The compound interest",
             _compound_interest),
        _Row(rf"{_ASK}(?:compound amount|final amount|total amount|future value|amount|value|balance) "
             rf"(?:of|on|for|if) (?:an? investment of )?{_M}(?: is)?{_AT}{_YEARLY}", "The amount", _compound),
        _Row(rf"{_ASK}(?:sale |discounted |final |new )?price (?:of|for) (?:an? |the )?{_M}{_THING} "
             rf"(?:with|after|at) (?:an? )?{_P} (?:discount|off)", "The price", _off),
        _Row(rf"{_ASK}(?:sale |discounted |final |new )?price of {_M} after (?:an? )?{_P} discount",
             "The price", _off),
        _Row(rf"(?:a|an|the) (?:[a-z]+ )?[a-z]+ (?:costs|is priced at) {_M}\.? (?:and |it )?is (?:on sale"
         rf" for )?{_P} off\. "
             r"what is the (?:sale|discounted|final|new) price", "The price", _off),
        _Row(rf"{_ASK}{_P} off (?:of )?{_M}", "The price",
             lambda r, p: _off(p, r)),
        _Row(rf"{_ASK}(?:an? )?{_P} (?:tip|tax|sales tax|discount|commission) on (?:an? )?{_M}{_THING}",
             "The amount", lambda r, p: _share(p, r)),
        _Row(rf"{_ASK}(?:tip|tax|sales tax|discount|commission) on (?:an? )?{_M}{_THING} at (?:an?"
         rf" )?(?:rate of )?{_P}",
             "The amount", _share),
        _Row(rf"{_ASK}(?:total |final )?(?:price|cost) of (?:an? )?{_M}{_THING} (?:with|after|including"
         rf"|plus|and) "
             rf"(?:an? )?{_P} (?:sales )?(?:tax|tip)", "The total", lambda p, r: p + _share(p, r)),
    )
)  # fmt: skip


def recognize(plain: str) -> Working | None:
    """Return the amount of money that is asked for, None in the slightest doubt."""
    for pattern, row in _ROWS:
        if match := pattern.fullmatch(plain):
            value = row.work(*map(Fraction, match.groups()))
            return None if value is None else Working(row.what, number(value, DOLLAR), bare=True)
    return None


def check(task: Working, answer: str, assume: str | None) -> Verdict:
    """Compare; an amount that is rounded to whole cents is what is paid."""
    given = read_answer(answer)
    if isinstance(given, Named):
        given = given.value
    verdict = judge_working(task, given, assume)
    if verdict.verdict in ("wrong", "partly") and _is_to_the_cent(given, task.wanted):
        return conclude("worked_out", what=f"{task.what}, to the cent,", value=_cents(task.wanted))
    return verdict


def _cents(wanted: object) -> str:
    assert isinstance(wanted, Quantity)
    value = build(wanted.node, {})
    return f"${float(value):.2f}"


def _is_to_the_cent(given: object, wanted: object) -> bool:
    """Is it the exact amount, rounded to two decimal places?"""
    if not isinstance(given, Quantity) or not isinstance(wanted, Quantity):
        return False
    if given.unit not in (DOLLAR, NO_UNIT) or not _has_cents(given.node):
        return False
    try:
        gap = abs(build(given.node, {}) - build(wanted.node, {})) * 200
    except Undefined:
        return False
    return bool(0 < gap <= 1)


def _has_cents(node: Node) -> bool:
    return node.op == "number" and len(node.text.partition(".")[2]) == 2
