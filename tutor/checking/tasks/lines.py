"""Questions about points and lines in the plane: distances, midpoints, slopes and intercepts."""

from typing import Any

import sympy  # type: ignore[import-untyped]

from tutor.checking.kinds import Phrase
from tutor.checking.parse import Unread
from tutor.checking.tasks.questions import (
    ASK,
    CURVE,
    OF,
    Asked,
    NotPolynomial,
    Pair,
    Question,
    exact,
    graph,
    plane_curve,
    point,
    quantity,
    recognize_in,
)
from tutor.checking.tasks.reading import phrases
from tutor.checking.values import evaluate

Value = Any  # an exact SymPy number
_X, _Y = sympy.Symbol("x"), sympy.Symbol("y")


def point_pattern(one: str) -> str:
    """Return the pattern of a point, its coordinates in the groups `one`x and `one`y."""
    return rf"(?:[A-Z] ?=? ?)?\( ?(?P<{one}x>[^(),]+), ?(?P<{one}y>[^(),]+)\)"


TWO_POINTS = (
    rf"(?:the )?(?:two )?(?:points? )?{point_pattern('a')}(?:,? and |, ?|,? to )(?:the )?(?:point )?"
    rf"{point_pattern('b')}"
)
PASSING = (
    r"(?:that |which )?(?:pass(?:es|ing)|go(?:es|ing)|contain(?:s|ing)|connect(?:s|ing)|join(?:s|ing)|is"
    r"|drawn"
    r"|run(?:s|ning))?(?: ?(?:through|between|from))?"
)
A_LINE = r"(?:the |a )?(?:straight )?line(?: segment)?"


def _vector(parts: dict[str, str]) -> tuple[Value, Value, Value, Value]:
    ax, ay, bx, by = (exact(parts[key]) for key in ("ax", "ay", "bx", "by"))
    if (ax, ay) == (bx, by):
        raise Unread
    return ax, ay, bx, by


# ---- numbers and points


def _distance(parts: dict[str, str], plain: str) -> Asked:
    ax, ay, bx, by = _vector(parts)
    value = sympy.sqrt((bx - ax) ** 2 + (by - ay) ** 2)
    return Asked("the distance", (quantity(value),), "distance|length|d|[A-Z]{2}")


def _midpoint(parts: dict[str, str], plain: str) -> Asked:
    ax, ay, bx, by = _vector(parts)
    return Asked("the midpoint", (point((ax + bx) / 2, (ay + by) / 2),), "midpoint|M")


def _slope_of(curve: Any) -> Value:
    """Return the slope of a line F(x, y) = 0, None for a vertical one."""
    if curve.total_degree() != 1:
        raise Unread
    a, b = curve.coeff_monomial(_X), curve.coeff_monomial(_Y)
    return -a / b if b else None


def _slope(parts: dict[str, str], plain: str) -> Asked:
    if "ax" in parts:
        ax, ay, bx, by = _vector(parts)
        slope = (by - ay) / (bx - ax) if bx != ax else None
    else:
        slope = _slope_of(plane_curve(parts["curve"]))
    how = parts.get("how", "").lower()
    if how.startswith("perpendicular"):
        if not slope:
            raise Unread
        slope = -1 / slope
    if slope is None:
        return Asked("the slope", (Phrase("undefined"),), "slope|gradient|m")
    return Asked("the slope", (quantity(slope),), "slope|gradient|m")


def _y_intercept(parts: dict[str, str], plain: str) -> Asked:
    zero = sympy.Integer(0)
    try:
        at = sympy.Poly(plane_curve(parts["curve"]).as_expr().subs(_X, 0), _Y)
        if at.degree() != 1:
            raise Unread
        value = -at.nth(0) / at.nth(1)
    except NotPolynomial:
        node, name = graph(parts["curve"])
        value = evaluate(node, {name: zero})
    return Asked("the y-intercept", (quantity(value), point(zero, value)), "y-intercept|intercept|y|b")


def _x_intercept(parts: dict[str, str], plain: str) -> Asked:
    curve = plane_curve(parts["curve"])
    at = sympy.Poly(curve.as_expr().subs(_Y, 0), _X)
    if at.degree() != 1:
        raise Unread
    value = -at.nth(0) / at.nth(1)
    return Asked(
        "the x-intercept", (quantity(value), point(value, sympy.Integer(0))), "x-intercept|intercept|x"
    )


def _intercepts(parts: dict[str, str], plain: str) -> Pair:
    if plane_curve(parts["curve"]).total_degree() != 1:
        raise Unread
    return Pair((_x_intercept(parts, plain), _y_intercept(parts, plain)))


def _slope_and_intercept(parts: dict[str, str], plain: str) -> Pair:
    curve = plane_curve(parts["curve"])
    slope = _slope_of(curve)
    if slope is None:
        raise Unread
    value = -curve.coeff_monomial(1) / curve.coeff_monomial(_Y)
    return Pair(
        (
            Asked("the slope", (quantity(slope),), "slope|gradient|m"),
            Asked(
                "the y-intercept",
                (quantity(value), point(sympy.Integer(0), value)),
                "y-?intercept|intercept|y|b",
            ),
        )
    )


_SEGMENT = (
    r"(?:the |a )?(?:line |straight )?(?:segment|line)(?: (?:with (?:the )?endpoints?|joining|connecting"
    r"|between|from|whose endpoints are))?"
)
_HOW = r"(?P<how>parallel|perpendicular)"
ROWS = (
    Question(
        phrases(
            rf"{ASK}(?:the )?distance (?:between|from) {TWO_POINTS}",
            rf"{ASK}(?:the )?length of {_SEGMENT} {TWO_POINTS}",
            rf"how far (?:is|apart are) {TWO_POINTS}",
        ),
        _distance,
    ),
    Question(
        phrases(
            rf"the endpoints of {_SEGMENT} are {TWO_POINTS}[.,;]? {ASK}(?:its|the) midpoint",
            rf"{ASK}(?:the )?(?:coordinates of (?:the )?)?midpoint (?:of|between) (?:{_SEGMENT} )?"
            rf"(?:[A-Z]{{2}},? )?(?:where|if|given(?: that)?|with)? ?{TWO_POINTS}",
        ),
        _midpoint,
    ),
    Question(
        phrases(
            rf"{ASK}(?:the )?(?:slope|gradient) of (?:{A_LINE} )?(?:{PASSING} )?{TWO_POINTS}",
            rf"{ASK}(?:the )?(?:slope|gradient) of (?:a |any |the )?line (?:that is )?{_HOW} to {CURVE}",
            rf"{ASK}(?:the )?(?:slope|gradient) of {CURVE}",
            rf"{A_LINE} {PASSING} {TWO_POINTS}[.,;]? {ASK}(?:its|the) (?:slope|gradient)(?: of (?:the"
            rf"|this) line)?",
        ),
        _slope,
    ),
    Question(
        phrases(rf"{ASK}(?:the )?(?:slope|gradient) and (?:the )?y[- ]intercept{OF}{CURVE}"),
        _slope_and_intercept,
    ),
    Question(
        phrases(
            rf"{ASK}(?:both|the|the x-? ?and (?:the )?y-?|x-? ?and (?:the )?y-?|both the x-? ?and y-?) "
            rf"?intercepts{OF}{CURVE}",
            rf"{ASK}(?:the )?x-intercept and (?:the )?y-intercept{OF}{CURVE}",
        ),
        _intercepts,
    ),
    Question(
        phrases(
            rf"{ASK}(?:the )?y[- ]intercept{OF}{CURVE}",
            rf"where does {CURVE} (?:cross|intersect|meet)(?:es)? the y-axis",
        ),
        _y_intercept,
    ),
    Question(
        phrases(
            rf"{ASK}(?:the )?x[- ]intercept{OF}{CURVE}",
            rf"where does {CURVE} (?:cross|intersect|meet)(?:es)? the x-axis",
        ),
        _x_intercept,
    ),
)  # fmt: skip


def recognize(plain: str) -> Asked | Pair | None:
    """Return the question that a normalised problem asks, None in the slightest doubt."""
    found: Asked | Pair | None = recognize_in(ROWS, plain)
    return found
