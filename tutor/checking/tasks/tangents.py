"""Tangents and normals of curves, stationary points, and slopes of curves that an equation states."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import mpmath  # type: ignore[import-untyped]

from tutor.checking.answers import read_answer
from tutor.checking.claims import read_claim
from tutor.checking.compare import compare_answers
from tutor.checking.equations import check_equation
from tutor.checking.kinds import Answer, Equation, Named, Quantity
from tutor.checking.numeric import Numeric
from tutor.checking.parse import Node, Unread, names
from tutor.checking.problems import Equation as Problem
from tutor.checking.symbolic import build, equal, symbols_for
from tutor.checking.tasks.agreeing import shown
from tutor.checking.tasks.reading import (
    ASK,
    FUNCTION,
    first_reading,
    phrases,
    read_expression,
    read_formula,
    real_number,
    the_variable,
)
from tutor.checking.tasks.trees import derivative, from_sympy, minus, negative, over, plus, substitute, times
from tutor.checking.values import Undecided, Undefined
from tutor.checking.verdict import Verdict, conclude

_CURVE = rf"(?:the )?(?:(?:curve|graph of|graph|function|parabola)(?: of)? )?{FUNCTION}"
_AT = (
    r",? (?:at|when|where)(?: the point)?(?: where)? (?:(?P<name>[a-z]) ?= ?(?P<at>[^=,()]+?)"
    r"|\( ?(?P<x>[^,()]+?) ?, ?(?P<y>[^,()]+?) ?\))"
)
_WRITE = rf"(?:{ASK}|write(?: down)? |state )"
_LINES = phrases(
    rf"{_WRITE}(?:the |an )?(?:equation (?:of|for) )?(?:the )?(?P<line>tangent|normal)(?: line)? (?:to|of)"
    rf" {_CURVE}{_AT}",
    rf"{_WRITE}(?:the |an )?(?:equation (?:of|for) )?(?:the )?line (?P<line>tangent|normal) to {_CURVE}{_AT}",
)


@dataclass(frozen=True, slots=True)
class Line:
    """The line y = `node`, in the variables `x` and `y`."""

    node: Node
    x: str
    y: str
    what: str


def recognize_line(plain: str) -> Line | None:
    """Return the tangent or the normal that a problem asks for."""
    return first_reading(_LINES, plain, _read_line)


def _read_line(parts: dict[str, str], plain: str) -> Line:
    formula = read_formula(parts["formula"], parts.get("argument"))
    x = the_variable(formula, parts.get("argument"), parts.get("name"))
    if names(formula) != {x}:
        raise Unread
    if x == "y" or parts.get("label") == x:
        raise Unread
    point = real_number(parts.get("at") or parts["x"])
    height, slope = (substitute(one, {x: point}) for one in (formula, derivative(formula, x)))
    try:
        value, rise, at = (build(one, {}) for one in (height, slope, point))
        Numeric(30).value(height, {})
        Numeric(30).value(slope, {})
    except Undefined:
        raise Unread from None
    if "y" in parts and not equal(real_number(parts["y"]), height).holds:
        raise Unread  # the point does not lie on the curve
    if parts["line"].lower() == "normal":
        if rise.is_zero is not False:
            raise Unread
        rise = -1 / rise
    run = minus(Node("name", text=x), from_sympy(at))
    return Line(plus(times(from_sympy(rise), run), from_sympy(value)), x, "y", f"the {parts['line'].lower()}")


def check_line(task: Line, answer: str, assume: str | None) -> Verdict:
    """Compare lines as equations: every multiple of the equation is the same line."""
    given = read_answer(answer)
    if isinstance(given, Quantity):
        raise Unread
    if isinstance(given, Named) and given.label != task.y:
        raise Unread
    if not _names(given) <= {task.x, task.y}:
        raise Unread
    wanted = Equation(Node("name", text=task.y), task.node)
    if isinstance(given, Named):
        if not isinstance(given.value, Quantity) or given.index:
            raise Unread
        given = Equation(Node("name", text=task.y), given.value.node)
    verdict = compare_answers(given, wanted, assume)
    if verdict.verdict == "matches_reference":
        value = f"{task.y} = {shown(task.node)}"
        return conclude("worked_out", what=f"The equation of {task.what}", value=value)
    return verdict


def _names(answer: Answer) -> frozenset[str]:
    match answer:
        case Named(value=Quantity(node=node)):
            return names(node)
        case Equation(left=left, right=right):
            return names(left) | names(right)
    raise Unread


# ---- stationary points

_STATIONARY = phrases(
    rf"{ASK}(?:all )?(?:the )?(?:critical|stationary) (?:points|numbers|values)(?: of| for) {_CURVE}",
    rf"{ASK}(?:all )?(?:the )?(?:x-values|values of x) (?:at which|where) {_CURVE} has (?:a )?horizontal"
    rf" tangents?",
)


def recognize_stationary(plain: str) -> Problem | None:
    """Return the equation f'(x) = 0 of a polynomial f."""
    return first_reading(_STATIONARY, plain, _read_stationary)


def _read_stationary(parts: dict[str, str], plain: str) -> Problem:
    formula = read_formula(parts["formula"], parts.get("argument"))
    name = the_variable(formula, parts.get("argument"))
    if names(formula) != {name} or not build(formula, {name: _symbol(name)}).is_polynomial(_symbol(name)):
        raise Unread
    slope = build(derivative(formula, name), {name: _symbol(name)}).expand()
    if name not in names(from_sympy(slope)):
        raise Unread
    return Problem(from_sympy(slope), Node("number", text="0"), name)


def _symbol(name: str) -> Any:
    return symbols_for(frozenset({name}))[name]


def check_stationary(task: Problem, answer: str, assume: str | None) -> Verdict:
    """The claimed places must be the zeros of the derivative, all of them."""
    return check_equation(task, read_claim(answer), assume)


# ---- implicit derivatives

_SIDES = r"(?P<left>[^=]+?) ?= ?(?P<right>[^=,]+?)"
_SLOPE = r"d(?P<of>[a-z])/d(?P<by>[a-z])"
_IMPLICIT = phrases(
    rf"{ASK}{_SLOPE}(?: by implicit differentiation)?,? (?:if|for|given(?: that)?|when|where|of|from)"
    rf" (?:the (?:curve"
    rf"|equation|relation) )?{_SIDES}(?: by implicit differentiation| using implicit differentiation)?",
    rf"(?:use|using) implicit differentiation,? (?:to )?{ASK}{_SLOPE} (?:if|for|given(?: that)?|when|where) "
    rf"(?:the (?:curve|equation) )?{_SIDES}",
    rf"(?:if|given(?: that)?|for) {_SIDES},? (?:then )?{ASK}{_SLOPE}(?: by implicit differentiation)?",
)


@dataclass(frozen=True, slots=True)
class Slope:
    """dy/dx on the curve `curve` = 0, and its formula."""

    curve: Node
    exact: Node
    x: str
    y: str
    text: str


def recognize_slope(plain: str) -> Slope | None:
    """Return the implicit derivative that a problem asks for."""
    return first_reading(_IMPLICIT, plain, _read_slope)


def _read_slope(parts: dict[str, str], plain: str) -> Slope:
    x, y = parts["by"], parts["of"]
    curve = minus(read_formula(parts["left"]), read_formula(parts["right"]))
    if names(curve) != {x, y} or x == y:
        raise Unread
    exact = negative(over(derivative(curve, x), derivative(curve, y)))
    return Slope(curve, exact, x, y, plain)


def check_slope(task: Slope, answer: str, assume: str | None) -> Verdict:
    """Compare the formulas; where they differ, compare them at points of the curve."""
    given = read_expression(answer, task.text, rf"d{task.y}/d{task.x}|{task.y}'").node
    if not names(given) <= {task.x, task.y}:
        raise Unread
    what = f"The slope d{task.y}/d{task.x}"
    found = equal(task.exact, given, assume)
    if found.holds:
        return conclude("worked_out", what=what, value=shown(given))
    numeric = Numeric(30)
    for point in _points(task, numeric):
        try:
            exact, value = (numeric.value(node, point) for node in (task.exact, given))
        except (Undefined, ArithmeticError):
            continue
        if abs(exact - value) > mpmath.mpf("1e-12") * (1 + abs(exact)):
            at = ", ".join(f"{name} = {float(point[name][0]):.4g}" for name in (task.x, task.y))
            left, right = (f"{float(one):.6g}" for one in (exact, value))
            return conclude("task_differs", what=what.lower(), point=at, exact=left, value=right)
    raise Undecided


def _points(task: Slope, numeric: Numeric) -> list[dict[str, tuple[Fraction, Fraction]]]:
    """Return some points of the curve, to 25 digits."""
    found = []
    for place in ("1", "1/2", "2", "-1", "3", "1/5"):
        x = Fraction(place)
        for start in (1, -1, 2, 5):
            root = _root(task, numeric, x, start)
            if root is not None:
                found.append({task.x: (x, Fraction(0)), task.y: (root, Fraction(0))})
                break
    return found[:4]


def _root(task: Slope, numeric: Numeric, x: Fraction, start: int) -> Fraction | None:
    def height(y: Any) -> Any:
        value = Fraction(str(mpmath.nstr(y, 40)))
        return numeric.value(task.curve, {task.x: (x, Fraction(0)), task.y: (value, Fraction(0))})

    try:
        with mpmath.workdps(40):
            y = mpmath.findroot(height, (start, start + mpmath.mpf("0.1")), maxsteps=60)
            return Fraction(str(mpmath.nstr(y, 35)))
    except (Undefined, ValueError, ZeroDivisionError, TypeError, Unread):
        return None
