"""Antiderivatives, checked by differentiating them, and definite integrals, by numbers and then exactly."""

import re
from contextlib import suppress
from dataclasses import dataclass
from fractions import Fraction

from tutor.checking.numeric import Numeric
from tutor.checking.parse import Node, TooBig, Unread, names
from tutor.checking.show import show
from tutor.checking.symbolic import equal
from tutor.checking.tasks.agreeing import nice_point, shown
from tutor.checking.tasks.areas import check_area
from tutor.checking.tasks.reading import (
    ASK,
    FUNCTION,
    WITH_RESPECT,
    first_reading,
    phrases,
    read_expression,
    read_formula,
    real_number,
    the_variable,
)
from tutor.checking.tasks.trees import ONE, ZERO, derivative, exact_fraction, on_domain
from tutor.checking.values import Undecided, Undefined
from tutor.checking.verdict import Verdict, conclude

_BOUND = (
    r" ?(?:\{{(?P<{0}>(?:[^{{}}]|\{{[^{{}}]*\}})*)\}}|\((?P<{0}b>(?:[^()]|\([^()]*\))*)\)"
    r"|(?P<{0}c>-? ?(?:∞|pi\b|[A-Za-z](?![A-Za-z])|[0-9](?![0-9.]*[0-9A-Za-z(\\])|[0-9.]+(?= ))))"
)
_SIGN = r"∫ ?(?:_" + _BOUND.format("low") + r" ?\^" + _BOUND.format("high") + r")?"
_BODY = rf"{_SIGN} ?(?P<formula>.*?) ?(?:\\? )?d ?(?P<variable>[A-Za-z])"
_END = r"(?P<{0}>[^=,\s](?:[^=,]*[^=,\s])?)"
_FROM = (
    r"(?:,? (?:from|between|over|on) (?:the )?(?:interval )?(?:"
    rf"(?:[a-z] ?= ?)?{_END.format('low')} (?:to|and) (?:[a-z] ?= ?)?{_END.format('high')}"
    rf"|\[ ?{_END.format('left')}, ?{_END.format('right')} ?\]))"
)
_NAME = (
    r"(?P<some>an |one )?(?:the )?(?:most )?(?:general |indefinite |definite |improper |following )*"
    r"(?:integral|antiderivative|primitive)"
)
_WORDINGS = phrases(
    rf"(?:{ASK}|(?:integrate|solve):? )?(?:{_NAME}:? )?{_BODY}(?: ?= ?\??)?",
    rf"(?:{ASK})?{_NAME}s?(?: of| for)? {FUNCTION}(?: d(?P<d>[a-z]))?{WITH_RESPECT}?{_FROM}?",
    rf"(?:{ASK})?{_NAME}{_FROM} of {FUNCTION}(?: d(?P<d>[a-z]))?",
    rf"∫{_FROM} of (?P<formula>.*?) ?d ?(?P<variable>[A-Za-z])",
    rf"integrate:? {FUNCTION}(?: d(?P<d>[a-z]))?{WITH_RESPECT}?{_FROM}?",
)
_PLACES = 360
_NEARLY_ZERO = 1e-15
_INTERVAL = (
    r"(?:,? (?:from|between|over|on|for) (?:the )?(?:interval )?(?:"
    rf"(?:[a-z] ?= ?)?{_END.format('low')} (?:to|and) (?:[a-z] ?= ?)?{_END.format('high')}"
    rf"|\[ ?{_END.format('left')}, ?{_END.format('right')} ?\]"
    r"|(?P<first>[^=,\s<>≤]+) ?(?:≤|\\leq?) ?[a-z] ?(?:≤|\\leq?) ?(?P<second>[^=,\s<>≤]+)))"
)
_AREAS = phrases(
    r"(?:find|determine|calculate|compute|what is)(?: the)? (?:exact )?area(?: of the region)? (?:under|below"
    rf"|beneath) (?:the )?(?:curve |graph of |graph |parabola |line )?{FUNCTION}{_INTERVAL}",
    r"(?:find|determine|calculate|compute|what is)(?: the)? (?:exact )?area (?:of the region )?(?:under|below"
    rf"|between) (?:the )?(?:curve |graph of |graph )?{FUNCTION} and (?:above )?the x-axis{_INTERVAL}",
)


@dataclass(frozen=True, slots=True)
class Integral:
    """∫ formula d variable; `bounds` for a definite one. `any_one`: the constant is not asked for."""

    formula: Node
    variable: str
    bounds: tuple[Node, Node] | None
    any_one: bool
    text: str


def recognize(plain: str) -> Integral | None:
    """Return the integral that a normalised problem asks for."""
    plain = re.sub(r"\\frac ?\{ ?d ?([a-z]) ?\} ?\{((?:[^{}]|\{[^{}]*\})*)\}$", r"\\frac{1}{\2} d\1", plain)
    plain = re.sub(r"∫ ?d([a-z]) ?/ ?(\([^()]*\)|[a-z])$", r"∫ 1/\2 d\1", plain)
    return first_reading(_WORDINGS, plain, _read) or first_reading(_AREAS, plain, _read_area)


def _read_area(parts: dict[str, str], plain: str) -> Integral:
    """An area under a curve is an integral where the curve lies nowhere below the axis."""
    task = _read(parts, plain)
    if task.bounds is None or not _is_above(task.formula, task.variable, task.bounds):
        raise Unread
    return task


def _is_above(formula: Node, variable: str, bounds: tuple[Node, Node]) -> bool:
    numeric = Numeric(20)
    try:
        low, high = (exact_fraction(numeric.context.mpf(numeric.value(end, {}))) for end in bounds)
        places = (low + (high - low) * Fraction(step, _PLACES) for step in range(_PLACES + 1))
        return low < high and all(
            numeric.value(formula, {variable: (place, Fraction(0))}) >= -_NEARLY_ZERO for place in places
        )
    except (Undefined, TooBig):
        return False


def _read(parts: dict[str, str], plain: str) -> Integral:
    stated = [parts.get(key) for key in ("argument", "variable", "d")]
    given = next((name for name in stated if name), None)
    formula = read_formula(parts["formula"], given) if parts.get("formula") else ONE
    variable = the_variable(formula, *stated)
    low, high = (
        _end(parts, keys)
        for keys in (("low", "lowb", "lowc", "left", "first"), ("high", "highb", "highc", "right", "second"))
    )
    if (low is None) != (high is None) or ("some" in parts and low is not None):
        raise Unread
    bounds = None if low is None or high is None else (low, high)
    if bounds and names(formula) - {variable}:
        raise Unread
    return Integral(formula, variable, bounds, "some" in parts, plain)


def _end(parts: dict[str, str], keys: tuple[str, ...]) -> Node | None:
    text = next((parts[key] for key in keys if key in parts), None)
    return None if text is None else real_number(text)


_LABELS = r"[A-Z](?: ?\([A-Za-z]\))?|[a-z] ?\([a-z]\)|[yI]|(?:the )?(?:integral|antiderivative|area)(?: is)?"


def check(task: Integral, answer: str, assume: str | None) -> Verdict:
    """Return the verdict on an antiderivative or on the value of a definite integral."""
    if task.bounds is not None:
        return check_area(task.formula, task.variable, task.bounds, answer, task.text)
    given = read_expression(answer, task.text, _LABELS).node
    known = names(task.formula) | {task.variable}
    constants = names(given) - known
    if len(constants) > 1:
        raise Unread
    slope = derivative(given, task.variable)
    found = equal(on_domain(slope, given), on_domain(task.formula, given), assume)
    if found.kind == "unknown":
        raise Undecided
    if found.kind == "different":
        return _wrong(task, given, slope)
    if not _covers(given, task.formula, task.variable) or (constants and not _is_added(given, *constants)):
        raise Undecided
    if not constants and not task.any_one:
        return conclude("constant_missing", value=shown(given))
    key = "antiderivative_holds" if found.kind == "same" else "antiderivative_holds_at_points"
    return conclude(key, value=shown(given), of=show(task.formula))


def _wrong(task: Integral, given: Node, slope: Node) -> Verdict:
    """Say where the derivative of the answer differs; never where only the answer has no value."""
    nice = nice_point(on_domain(task.formula, given), on_domain(slope, given))
    if nice is None:
        raise Undecided
    point, exact, value = nice
    return conclude("antiderivative_differs", point=point, value=value, exact=exact)


def _covers(given: Node, formula: Node, variable: str) -> bool:
    """Has the answer a value at a positive number where the integrand has one? ln(-x) has none."""
    numeric = Numeric(20)
    found, defined = names(given) | names(formula), 0
    for number in ("1/2", "1/3", "2", "5", "9", "100", "1000"):
        point = {name: (Fraction(1), Fraction(0)) for name in found} | {
            variable: (Fraction(number), Fraction(0))
        }
        with suppress(Undefined, TooBig):
            numeric.value(formula, point)
            defined += 1
            numeric.value(given, point)
            return True
    return not defined


def _is_added(given: Node, name: str) -> bool:
    """Does the constant stand as a term of its own, perhaps with a factor?"""
    slope = derivative(given, name)
    return not names(slope) and not equal(slope, ZERO).holds
