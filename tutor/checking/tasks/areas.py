"""Definite integrals: by numerical integration whose precision is checked, then exactly where that is easy.

Two divisions of the interval and two precisions must agree. A pole inside the interval or a divergent
integral makes them disagree, and then nothing is said. An antiderivative that SymPy proposes counts only when
its derivative is the integrand and its difference agrees with the numbers.
"""

import re
from collections.abc import Callable
from contextlib import suppress
from fractions import Fraction
from functools import partial
from typing import Any

import mpmath  # type: ignore[import-untyped]
import sympy  # type: ignore[import-untyped]

from tutor.checking.claims import decimal_places
from tutor.checking.numeric import Numeric
from tutor.checking.parse import Node, TooBig, Unread, names, walk
from tutor.checking.show import show
from tutor.checking.symbolic import build, equal, symbols_for
from tutor.checking.tasks.agreeing import digits, is_rounding, sentence_start, shown
from tutor.checking.tasks.finished import is_number_finished
from tutor.checking.tasks.reading import plain_of, read_expression
from tutor.checking.tasks.sliced import proposal
from tutor.checking.tasks.trees import derivative, exact_fraction, from_sympy, substitute
from tutor.checking.values import Undecided, Undefined
from tutor.checking.verdict import Verdict, conclude

DIGITS = 25
_FAR = 200  # where e^-x is 0 to 60 digits
_SCALES = (6, 12)  # powers of ten, of the distance from an end or from 0
AGREEING = 1e-15  # relative difference of the two integrations
_DIVERGES = re.compile(
    r"(?:it |the integral |this integral |integral )?(?:diverges|is divergent|divergent|does not "
    r"(?:exist|converge)|dne"
    r"|doesn't (?:exist|converge))(?: to -?∞)?|-?∞|undefined",
    re.IGNORECASE,
)
_LABELS = r"[AI]|(?:the )?(?:integral|area|value)(?: is)?"
_INFINITE = Node("constant", text="oo")


def check_area(formula: Node, variable: str, bounds: tuple[Node, Node], answer: str, text: str) -> Verdict:
    """Return the verdict on the value of a definite integral."""
    what = f"the integral of {shown(formula)} from {show(bounds[0])} to {show(bounds[1])}"
    diverges = _DIVERGES.fullmatch(plain_of(answer))
    value = _integrate(formula, variable, bounds)
    if value is None and _is_divergent(formula, variable, bounds):
        if diverges:
            return conclude("limit_missing_holds", what=sentence_start(what), why="it diverges")
        read_expression(answer, text, _LABELS)
        return conclude("limit_missing", what=sentence_start(what), why="it diverges")
    if diverges:
        if value is None:
            raise Undecided
        return conclude("integral_exists", what=sentence_start(what), exact=digits(Numeric(15), value))
    given = read_expression(answer, text, _LABELS).node
    if names(given):
        raise Unread
    if value is None:
        raise Undecided
    return _compare(what, value, given, _exact(formula, variable, bounds, value))


def _compare(what: str, value: Any, given: Node, exact: Node | None) -> Verdict:
    numeric = Numeric(DIGITS)
    try:
        claimed = numeric.value(given, {})
    except Undefined:
        raise Undecided from None
    if abs(claimed - value) <= 1e3 * AGREEING * max(abs(value), abs(claimed), 1e-3):
        if not is_number_finished(given):
            return conclude("not_evaluated")
        found = equal(exact, given).kind if exact is not None else "unknown"
        if found == "different" or (found == "unknown" and decimal_places(given) > 12):
            return conclude("rounded_to", value=shown(given), exact=digits(Numeric(15), value))
        proved = found == "same"
        key = "task_holds" if proved else "task_holds_at_points"
        return conclude(key, what=sentence_start(what), value=shown(given))
    text = show(exact) if exact is not None and len(show(exact)) < 24 else digits(Numeric(15), value)
    near = Node("number", text=mpmath.nstr(abs(value), 20, min_fixed=-30, max_fixed=30))
    if is_rounding(Node("neg", (near,)) if value < 0 else near, given):
        return conclude("rounded_to", value=shown(given), exact=text)
    return conclude("task_value", what=sentence_start(what), value=shown(given), exact=text)


def _integrate(formula: Node, variable: str, bounds: tuple[Node, Node]) -> Any | None:
    """Return the value of the integral, None when its precision is in doubt."""
    numeric = Numeric(DIGITS)
    context = numeric.context

    def at(x: Any) -> Any:
        return _value_at(numeric, formula, variable, x)

    def at_or_faded(x: Any) -> Any:
        try:
            return at(x)
        except TooBig:
            if abs(x) > _FAR and abs(at(context.sign(x) * _FAR)) < context.mpf(10) ** -60:
                return context.zero
            raise

    try:
        low, high = (_bound(numeric, node) for node in bounds)
        if context.isinf(low) and context.isinf(high):
            first, second = [low, 0, high], [low, -3, 0.7, high]
        elif context.isinf(low) or context.isinf(high):
            end, sign = (high, -1) if context.isinf(low) else (low, 1)
            first, second = [end, end + sign, sign * context.inf], [end, end + sign * 2.7, sign * context.inf]
            first, second = (points[::sign] for points in (first, second))
        else:
            first, second = [low, high], [low, low + (high - low) * context.mpf(37) / 101, high]
        kinks = _kinks(numeric, formula, variable, low, high)
        first, second = (_with(points, kinks) for points in (first, second))
        values = [context.quad(at_or_faded, points, maxdegree=7) for points in (first, second)]
    except (Undefined, TooBig, ValueError, ZeroDivisionError, ArithmeticError):
        return None
    if not all(context.isfinite(value) for value in values):
        return None
    if not (_fades(context, at, low, 1) and _fades(context, at, high, -1)):
        return None
    gap, size = abs(values[0] - values[1]), max(abs(values[0]), abs(values[1]), context.mpf(1) / 1000)
    return values[1] if gap <= AGREEING * size else None


def _kinks(numeric: Numeric, formula: Node, variable: str, low: Any, high: Any) -> list[Any]:
    """Return where the linear arguments of absolute values are 0, between the ends."""
    found = []
    for part in walk(formula):
        if part.op == "abs" and names(part) == {variable}:
            at_zero, at_one, at_two = (
                _value_at(numeric, part.args[0], variable, numeric.context.mpf(x)) for x in (0, 1, 2)
            )
            if at_one != at_zero and at_two - at_one == at_one - at_zero:
                zero = -at_zero / (at_one - at_zero)
                found += [zero] if low < zero < high else []
    return found


def _with(points: list[Any], kinks: list[Any]) -> list[Any]:
    backwards = points[0] > points[-1]
    return sorted([*points, *kinks], reverse=backwards)


def _fades(context: Any, at: Callable[[Any], Any], end: Any, inward: int) -> bool:
    """Does the integrand at an end shrink or grow like a power of the distance whose integral converges?"""
    infinite = context.isinf(end)
    try:
        sizes = []
        for scale in _SCALES:
            step = context.mpf(10) ** (scale if infinite else -scale)
            sizes.append(abs(at(-inward * step if infinite else end + inward * step)))
    except TooBig:
        return infinite and bool(abs(at(-inward * _FAR)) < context.mpf(10) ** -60)
    near, far = sizes
    steps = _SCALES[1] - _SCALES[0]
    return bool(far <= near * context.mpf(10) ** (steps * (-1.2 if infinite else 0.8)) or near == far == 0)


def _value_at(numeric: Numeric, formula: Node, variable: str, x: Any) -> Any:
    """Return the integrand at a number of the context."""
    return numeric.value(formula, {variable: (exact_fraction(numeric.context.mpf(x)), Fraction(0))})


def _bound(numeric: Numeric, node: Node) -> Any:
    if node == _INFINITE:
        return numeric.context.inf
    if node.op == "neg" and node.args[0] == _INFINITE:
        return -numeric.context.inf
    return numeric.value(node, {})


def _antiderivative(formula: Node, variable: str) -> tuple[Any, Node] | None:
    """Return an antiderivative that SymPy proposes and whose derivative is the integrand."""
    symbols = symbols_for({variable})
    proposed = proposal(lambda: sympy.integrate(build(formula, symbols), symbols[variable], manual=True), 0.4)
    if proposed is None or proposed.has(sympy.Integral, sympy.Piecewise):
        return None
    with suppress(Unread, TooBig, Undefined):
        found = from_sympy(proposed)
        if equal(derivative(found, variable), formula).kind == "same":
            return proposed, found
    return None


def _exact(formula: Node, variable: str, bounds: tuple[Node, Node], value: Any) -> Node | None:
    """Return F(b) - F(a) for an antiderivative F, when the numbers agree with it."""
    proposed = _antiderivative(formula, variable)
    if proposed is None:
        return None
    symbol = symbols_for({variable})[variable]
    with suppress(Unread, TooBig, Undefined):
        ends = []
        for node, side in zip(bounds, "+-", strict=True):
            end = build(node, {})
            if end.is_infinite:
                ends.append(proposal(partial(sympy.limit, proposed[0], symbol, end, side), 0.3))
            else:
                ends.append(build(substitute(proposed[1], {variable: node}), {}))
        if any(end is None for end in ends):
            return None
        difference = from_sympy(ends[1] - ends[0])
        near = Numeric(DIGITS).value(difference, {})
        if abs(near - value) <= 1e3 * AGREEING * max(abs(value), 1e-3):
            return difference
    return None


def _is_divergent(formula: Node, variable: str, bounds: tuple[Node, Node]) -> bool:
    """Is an antiderivative unbounded at an end, or at a pole between rational ends?"""
    proposed = _antiderivative(formula, variable)
    if proposed is None:
        return False
    symbol = symbols_for({variable})[variable]
    low, high = (build(node, {}) for node in bounds)
    places = [(low, "+"), (high, "-")]
    below = sympy.fraction(sympy.together(build(formula, {variable: symbol})))[1]
    if below.is_polynomial(symbol) and below.has(symbol):
        roots = proposal(lambda: sympy.real_roots(below), 0.3) or []
        places += [(root, "+") for root in roots if low < root < high]
    if not low < high:
        return False
    for place, side in places:
        at_end = proposal(partial(sympy.limit, proposed[0], symbol, place, side), 0.3)
        if at_end in (sympy.oo, -sympy.oo):
            return True
    return False
