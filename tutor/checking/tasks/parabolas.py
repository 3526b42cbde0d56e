"""Questions about a parabola or the graph of a|x - h| + k: vertex, axis, extremes, x-intercepts."""

from typing import Any

import sympy  # type: ignore[import-untyped]

from tutor.checking.kinds import Answer, Group, Named, Phrase
from tutor.checking.parse import Node, Unread
from tutor.checking.symbolic import build, symbols_for
from tutor.checking.tasks.questions import (
    ASK,
    CURVE,
    OF,
    Asked,
    Pair,
    Question,
    graph,
    point,
    polynomial,
    quantity,
    recognize_in,
)
from tutor.checking.tasks.reading import phrases
from tutor.checking.tasks.root_questions import real_points


def _quadratic(text: str) -> tuple[Any, str]:
    node, name = graph(text)
    poly = polynomial(node, name)
    if poly.degree() != 2:
        raise Unread
    return poly, name


def _extreme(text: str) -> tuple[Any, Any, Any, str]:
    """Return x and y of the vertex, a and the variable, of a(x - h)² + k or a|x - h| + k."""
    try:
        poly, name = _quadratic(text)
    except Unread:
        return _corner(text)
    a, b, _ = poly.all_coeffs()
    x = -b / (2 * a)
    return x, poly.eval(x), a, name


def _corner(text: str) -> tuple[Any, Any, Any, str]:
    node, name = graph(text)
    symbol = symbols_for((name,))[name]
    k, rest = build(node, {name: symbol}).as_independent(symbol, as_Add=True)
    a, bars = rest.as_independent(symbol, as_Add=False)
    if not isinstance(bars, sympy.Abs) or not (a.is_Rational and k.is_Rational):
        raise Unread
    inner = sympy.Poly(bars.args[0], symbol)
    if inner.degree() != 1 or not inner.domain.is_ZZ and not inner.domain.is_QQ:
        raise Unread
    slope, shift = inner.all_coeffs()
    return -shift / slope, k, a, name


def _vertex(parts: dict[str, str], plain: str) -> Asked:
    x, y, _, name = _extreme(parts["curve"])
    coordinate = parts.get("coordinate", "").lower()
    if coordinate:
        value = x if coordinate == name else y
        if coordinate not in (name, "y"):
            raise Unread
        return Asked(f"the {coordinate}-coordinate of the vertex", (quantity(value),), f"{coordinate}|value")
    return Asked("the vertex", (point(x, y),), "vertex|turning point|minimum|maximum|minimum point|V")


def _axis(parts: dict[str, str], plain: str) -> Asked:
    x, _, _, name = _extreme(parts["curve"])
    return Asked("the axis of symmetry", (Named(name, quantity(x)),), "axis of symmetry|axis")


def _extreme_value(parts: dict[str, str], plain: str) -> Asked:
    _, y, a, _ = _extreme(parts["curve"])
    if _EXTREMES.get(parts["extreme"].lower(), a) * a < 0:
        raise Unread
    kind = "minimum" if a > 0 else "maximum"
    return Asked(f"the {kind} value", (quantity(y),), rf"{kind}(?: value)?|y|[fgh]\([a-z]\)|value")


_EXTREMES = {
    "minimum": 1, "least": 1, "smallest": 1, "lowest": 1,
    "maximum": -1, "greatest": -1, "largest": -1, "highest": -1,
}  # fmt: skip


def _vertex_and_axis(parts: dict[str, str], plain: str) -> Pair:
    return Pair((_vertex(parts, plain), _axis(parts, plain)))


def _where_extreme(parts: dict[str, str], plain: str) -> Asked:
    x, _, a, name = _extreme(parts["curve"])
    asked = parts["extreme"].lower()
    if (asked == "minimum" and a < 0) or (asked == "maximum" and a > 0):
        raise Unread
    return Asked(f"{name} at the {asked}", (quantity(x),), name)


def _crossings(parts: dict[str, str], plain: str) -> Asked:
    """The x-intercepts of a graph, as numbers or as points."""
    node, name = graph(parts["curve"])
    values = real_points(node, Node("number", text="0"), name)
    what = "the set of x-intercepts"
    if not values:
        return Asked(what, (Phrase("no solution"),), "")
    shapes: tuple[Answer, ...] = (
        Group("", tuple(map(quantity, values))),
        Group("", tuple(point(value, sympy.Integer(0)) for value in values)),
    )
    if len(values) == 1:
        shapes = (quantity(values[0]), point(values[0], sympy.Integer(0)))
    return Asked(what, shapes, f"{name}|x-intercepts?|intercepts?")


ROWS = (
    Question(
        phrases(
            rf"{ASK}(?:the )?(?:coordinates of (?:the )?)?(?:vertex|turning point){OF}{CURVE}",
            rf"{ASK}(?:the )?(?P<coordinate>[a-z])-(?:coordinate|value) of the vertex{OF}{CURVE}",
        ),
        _vertex,
    ),
    Question(phrases(rf"{ASK}(?:the )?vertex and (?:the )?axis of symmetry{OF}{CURVE}"), _vertex_and_axis),
    Question(
        phrases(
            rf"{ASK}(?:the )?(?:equation of )?(?:the )?(?:axis|line) of symmetry{OF}{CURVE}",
            rf"{ASK}(?:the )?(?:equation of )?(?:the )?parabola's (?:axis|line) of symmetry: {CURVE}",
        ),
        _axis,
    ),
    Question(
        phrases(
            rf"{ASK}(?:the )?(?P<extreme>minimum|maximum|minimum or maximum|maximum or minimum|extreme"
            rf"|least|greatest|smallest|largest"
            rf"|lowest|highest)"
            rf"(?: value| y-value)?{OF}{CURVE}",
            rf"{ASK}(?:the )?(?P<extreme>minimum|maximum)(?: value)? that {CURVE} (?:takes|attains|reaches)",
        ),
        _extreme_value,
    ),
    Question(
        phrases(
            rf"(?:for|at) (?:what|which) (?:value of )?[a-z] (?:does|is) {CURVE} (?:have|has|reach|attain"
            rf"|take)s? "
            rf"(?:its|a|the) (?P<extreme>minimum|maximum)(?: value)?",
        ),
        _where_extreme,
    ),
    Question(
        phrases(
            rf"{ASK}(?:all )?(?:the )?(?:coordinates of (?:the )?)?x[- ]intercepts?{OF}{CURVE}",
            rf"where does {CURVE} (?:cross|intersect|meet)e?s? the x-axis",
        ),
        _crossings,
    ),
)  # fmt: skip


def recognize(plain: str) -> Asked | Pair | None:
    """Return the question that a normalised problem asks, None in the slightest doubt."""
    found: Asked | Pair | None = recognize_in(ROWS, plain)
    return found
