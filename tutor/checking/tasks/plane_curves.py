"""Equations of lines and circles, and the center and radius of a circle.

An equation is right when it has the same points: the polynomial that it makes 0 is a multiple of the one that
is worked out here.
"""

import re
from typing import Any

import sympy  # type: ignore[import-untyped]

from tutor.checking.parse import Unread
from tutor.checking.tasks import questions
from tutor.checking.tasks.curve_equations import Curve, check_curve
from tutor.checking.tasks.lines import PASSING, TWO_POINTS, point_pattern
from tutor.checking.tasks.questions import (
    ASK,
    CURVE,
    Asked,
    Pair,
    Question,
    exact,
    plane_curve,
    point,
    quantity,
    recognize_in,
)
from tutor.checking.tasks.reading import phrases
from tutor.checking.verdict import Verdict

Value = Any  # an exact SymPy number
_X, _Y = sympy.symbols("x y")


def _line(parts: dict[str, str], x: Value, y: Value, dx: Value, dy: Value) -> Curve:
    """Return the line through (x, y) in the direction (dx, dy)."""
    poly = sympy.Poly(dy * (_X - x) - dx * (_Y - y), _X, _Y)
    if not poly.domain.is_ZZ and not poly.domain.is_QQ:
        raise Unread
    return Curve(poly, _form(parts), "The line")


def _form(parts: dict[str, str]) -> str:
    """Return the first word of the form that is asked for: slope, point, standard, or nothing."""
    form = re.sub(
        "the form:? ?",
        "",
        (parts.get("form") or parts.get("first_form") or parts.get("head_form") or "").lower(),
    )
    if form.startswith("y"):
        return "slope"
    return "standard" if form.startswith(("ax", "general")) else re.split("[- ]", form)[0]


def _at(parts: dict[str, str], one: str = "a") -> tuple[Value, Value]:
    return exact(parts[f"{one}x"]), exact(parts[f"{one}y"])


def _line_by_points(parts: dict[str, str], plain: str) -> Curve:
    (ax, ay), (bx, by) = _at(parts), _at(parts, "b")
    if (ax, ay) == (bx, by):
        raise Unread
    if parts.get("bisector"):
        return _line(parts, (ax + bx) / 2, (ay + by) / 2, ay - by, bx - ax)
    return _line(parts, ax, ay, bx - ax, by - ay)


def _line_by_slope(parts: dict[str, str], plain: str) -> Curve:
    if "intercept" in parts:
        at = (sympy.Integer(0), exact(parts["intercept"]))
    elif "cut" in parts:
        at = (exact(parts["cut"]), sympy.Integer(0))
    else:
        at = _at(parts)
    return _line(parts, *at, sympy.Integer(1), exact(parts["m"]))


def _line_beside(parts: dict[str, str], plain: str) -> Curve:
    line = plane_curve(parts["curve"])
    if line.total_degree() != 1:
        raise Unread
    a, b = line.coeff_monomial(_X), line.coeff_monomial(_Y)
    at = (sympy.Integer(0), exact(parts["intercept"])) if "intercept" in parts else _at(parts)
    direction = (b, -a) if parts["how"].lower() == "parallel" else (a, b)
    if parts["how"].lower() == "parallel" and line.eval(at) == 0:
        raise Unread  # the point lies on the line itself
    return _line(parts, *at, *direction)


def _level_line(parts: dict[str, str], plain: str) -> Curve:
    is_level = parts["level"].lower() == "horizontal"
    return _line(parts, *_at(parts), *map(sympy.Integer, (1, 0) if is_level else (0, 1)))


def _line_by_intercepts(parts: dict[str, str], plain: str) -> Curve:
    a, b = exact(parts["cut"]), exact(parts["intercept"])
    if a == 0 or b == 0:
        raise Unread
    return _line(parts, a, sympy.Integer(0), -a, b)


# ---- circles


def _circle(parts: dict[str, str], plain: str) -> Curve:
    x, y = _at(parts, "c") if "cx" in parts else (sympy.Integer(0), sympy.Integer(0))
    if "r" in parts:
        squared = exact(parts["r"]) ** 2
    elif "d" in parts:
        squared = (exact(parts["d"]) / 2) ** 2
    else:
        ax, ay = _at(parts)
        if "bx" in parts:  # the ends of a diameter
            bx, by = _at(parts, "b")
            x, y = (ax + bx) / 2, (ay + by) / 2
        squared = (ax - x) ** 2 + (ay - y) ** 2
    poly = sympy.Poly((_X - x) ** 2 + (_Y - y) ** 2 - squared, _X, _Y)
    if squared == 0 or not (poly.domain.is_ZZ or poly.domain.is_QQ):
        raise Unread
    form = _form(parts)
    return Curve(poly, "circle" if form == "standard" else form, "The circle")


def _center_and_radius(parts: dict[str, str], plain: str) -> Asked | Pair:
    curve = plane_curve(parts["curve"])
    a, b = curve.coeff_monomial(_X**2), curve.coeff_monomial(_Y**2)
    if curve.total_degree() != 2 or a != b or a == 0 or curve.coeff_monomial(_X * _Y) != 0:
        raise Unread
    x, y = (-curve.coeff_monomial(one) / (2 * a) for one in (_X, _Y))
    squared = x * x + y * y - curve.coeff_monomial(1) / a
    if squared <= 0:
        raise Unread
    center = Asked("the center", (point(x, y),), "center|centre|C|M")
    radius = Asked("the radius", (quantity(sympy.sqrt(squared)),), "radius|r")
    diameter = Asked("the diameter", (quantity(2 * sympy.sqrt(squared)),), "diameter|d")
    asked = parts["asked"].lower().replace("centre", "center")
    named = {"center": center, "radius": radius, "diameter": diameter}
    if asked in named:
        return named[asked]
    return Pair((center, radius))


_FORM = (
    r"(?:[.,;]? (?:(?:write|give|express|leave|put)(?: (?:your|the) (?:answer|equation)| it)? )?in "
    r"(?P<form>slope[- ]intercept|point[- ]slope|standard|general|the form:? ?y ?= ?mx ?\+ ?[bc]"
    r"|the form:? ?ax ?\+ ?by ?(?:= ?c|\+ ?c ?= ?0)|any)(?: form)?)?"
)
_WRITE = r"(?:write|find|determine|give|state|what is|derive|work out|get):? "
_EQUATION = (
    r"(?:the |an )?(?:(?P<head_form>slope[- ]intercept|standard|point[- ]slope|general)(?: form of the"
    r"|-form)? )?equation"
)
_OF_LINE = (
    rf"{_WRITE}(?:{_EQUATION}(?:,? in (?P<first_form>slope[- ]intercept|standard|point[- ]slope) form,?)? "
    rf"(?:of|for) )?(?:the |a )?(?:straight )?line"
)
_THROUGH = rf"(?:{PASSING}|through) (?:the )?(?:point )?{point_pattern('a')}"
_N = r"[^ ,()=]+(?: ?/ ?[^ ,()=]+)?"
_SLOPE = (
    rf"(?:with|has|having|whose|of|and)(?: a| the)? (?:slope|gradient)(?: of| is|,? m ?=| =)? ?(?P<m>{_N}"
    rf"|\\frac ?\{{[^{{}}]+\}} ?\{{[^{{}}]+\}})"
)
_CUT_Y = rf"(?:a |the )?y[- ]intercept(?: of| is| at| =)? ?(?:\(0, ?)?(?P<intercept>{_N})\)?"
_CUT_X = (
    rf"(?:with |has |having |whose )?(?:an |the )?x[- ]intercept(?: of| is| at| =)? ?(?:\()?(?P<cut>{_N})"
    rf"(?:, ?0\))?"
)
_BESIDE = rf"(?:that is |which is )?(?P<how>parallel|perpendicular) to {CURVE}"
_OF_CIRCLE = (
    rf"{_WRITE}(?:the |an )?(?:(?P<head_form>standard)(?: form of the)? )?equation (?:of|for) (?:the |a "
    rf")?circle"
)
_CENTER = (
    rf"(?:with |whose |having |that has )?(?:its |a |the )?(?:cent(?:er|re)(?:ed)?|centred)(?: is| at| "
    rf"=)?(?: the)? ?(?:(?:point )?{point_pattern('c')}|(?:the )?origin)"
)
_JOIN = r"(?:,? and |, ?| )(?:with |has |having )?(?:a |the )?"

ROWS = (
    Question(
        phrases(
            rf"{_OF_LINE} (?:{PASSING} )?{TWO_POINTS}{_FORM}",
            rf"{_WRITE}{_EQUATION} of (?:the )?(?P<bisector>perpendicular bisector) of (?:the )?(?:line "
            rf")?(?:segment )?"
            rf"(?:joining|connecting|with endpoints|between|from)? ?{TWO_POINTS}{_FORM}",
        ),
        _line_by_points,
    ),
    Question(
        phrases(
            rf"{_OF_LINE} {_SLOPE}(?:,? and|,? that|,? which)? {_THROUGH}{_FORM}",
            rf"(?:the|a) line (?:has|with) (?:a )?(?:slope|gradient)(?: of)? ?(?P<m>{_N})(?:,? and)? "
            rf"{_THROUGH}[.,;]? "
            rf"{_WRITE}(?:its|the) equation(?: of the line)?{_FORM}",
            rf"{_OF_LINE} {_THROUGH}(?:,? and| that|,)? {_SLOPE}{_FORM}",
            rf"{_OF_LINE} {_SLOPE}(?:,? and| with|,)? {_CUT_Y}{_FORM}",
            rf"{_OF_LINE} {_SLOPE}(?:,? and| with|,)? {_CUT_X}{_FORM}",
        ),
        _line_by_slope,
    ),
    Question(
        phrases(
            rf"{_OF_LINE} {_BESIDE}(?:,? and)?,? {_THROUGH}{_FORM}",
            rf"{_OF_LINE} {_THROUGH}(?:,? and| that)?,? (?:is )?{_BESIDE}{_FORM}",
        ),
        _line_beside,
    ),
    Question(
        phrases(
            rf"{_WRITE}(?:the |an )?equation (?:of|for) (?:the |a )?(?P<level>horizontal|vertical) line "
            rf"{_THROUGH}",
        ),
        _level_line,
    ),
    Question(phrases(rf"{_OF_LINE} {_CUT_X}(?:,? and| with|,)? {_CUT_Y}{_FORM}"), _line_by_intercepts),
    Question(
        phrases(
            rf"{_OF_CIRCLE} {_CENTER}{_JOIN}radius(?: of| is| =|,? r ?=)? ?(?P<r>(?:sqrt ?)?[^ ,=]+?)(?: "
            rf"units)?{_FORM}",
            rf"{_OF_CIRCLE} (?:with |of )?radius(?: of| is| =)? ?(?P<r>(?:sqrt ?)?[^ "
            rf",=]+?){_JOIN}{_CENTER}{_FORM}",
            rf"{_OF_CIRCLE} {_CENTER}{_JOIN}diameter(?: of| is| =)? ?(?P<d>(?:sqrt ?)?[^ ,=]+?){_FORM}",
            rf"{_OF_CIRCLE} {_CENTER}{_JOIN}(?:that )?{_THROUGH}{_FORM}",
            rf"{_OF_CIRCLE} (?:with |whose |that has )?(?:a )?diameter(?: with)?(?: endpoints?| has "
            rf"endpoints)?(?: at)? {TWO_POINTS}{_FORM}",
        ),
        _circle,
    ),
    Question(
        phrases(
            rf"{ASK}(?:the )?(?P<asked>center and (?:the )?radius|centre and (?:the )?radius|center"
            rf"|centre|radius|diameter)"
            rf" of {CURVE}",
        ),
        _center_and_radius,
    ),
)  # fmt: skip


def recognize(plain: str) -> Asked | Pair | Curve | None:
    """Return the question that a normalised problem asks, None in the slightest doubt."""
    found: Asked | Pair | Curve | None = recognize_in(ROWS, plain)
    return found


def check(task: Asked | Pair | Curve, answer: str, assume: str | None) -> Verdict:
    """Return the verdict on the answer; may raise `Unread`, `TooBig` or `Undecided`."""
    if isinstance(task, Curve):
        return check_curve(task, answer)
    return questions.check(task, answer, assume)
