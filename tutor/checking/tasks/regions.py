"""The area between two curves that are polynomials: the places where they meet are exact, and all of them."""

from typing import Any

import sympy  # type: ignore[import-untyped]

from tutor.checking.kinds import Quantity
from tutor.checking.parse import Unread, names
from tutor.checking.symbolic import build, symbols_for
from tutor.checking.tasks.reading import first_reading, phrases, read_formula, real_number
from tutor.checking.tasks.trees import from_sympy
from tutor.checking.tasks.working import Working
from tutor.checking.values import Undefined

MAX_DEGREE = 6

_HEAD = (
    r"(?:find|determine|calculate|compute|what is)(?: the)? (?:exact )?area (?:of the region |of the area )?"
    r"(?:(?:that is )?(?:enclosed|bounded) )?(?:between|by)(?: the)?(?: two)?(?: (?:curves?|graphs of"
    r"|graphs|parabolas?"
    r"|functions|lines?))?"
)
_ONE = r"(?:(?:y|[fg]\([a-z]\)) ?= ?)"
_FROM = (
    r"(?:,? (?:from|between|over|on) (?:[a-z] ?= ?)?(?P<low>[^=,\s]+) (?:to|and) (?:[a-z] ?="
    r" ?)?(?P<high>[^=,\s]+))?"
)
_WORDINGS = phrases(
    rf"{_HEAD} {_ONE}(?P<first>[^=]+?),? and (?:the )?(?:line |curve |parabola"
    rf" )?{_ONE}(?P<second>[^=]+?){_FROM}",
    rf"{_HEAD} {_ONE}(?P<first>[^=]+?),? and the x-axis",
)


def recognize(plain: str) -> Working | None:
    """Return the area that is asked for, None in the slightest doubt."""
    return first_reading(_WORDINGS, plain, _read)


def _read(parts: dict[str, str], plain: str) -> Working:
    above = read_formula(parts["first"])
    below = read_formula(parts.get("second", "0"))
    found = names(above) | names(below)
    if len(found) != 1:
        raise Unread
    try:
        symbols = symbols_for(found)
        ends = [build(real_number(parts[key]), {}) for key in ("low", "high") if key in parts]
        (symbol,) = symbols.values()
        gap = sympy.expand(build(above, symbols) - build(below, symbols))
    except Undefined:
        raise Unread from None
    return Working("The area", Quantity(from_sympy(_area(gap, symbol, ends))))


def _area(gap: Any, symbol: Any, ends: list[Any]) -> Any:
    """Return the sum of the areas between neighboring places where the curves meet."""
    if not gap.is_polynomial(symbol) or sympy.degree(gap, symbol) > MAX_DEGREE or not gap.has(symbol):
        raise Unread
    meeting = sympy.Poly(gap, symbol).real_roots(multiple=False)
    places = [root for root, _ in meeting]
    if any(place.has(sympy.CRootOf) for place in places):
        raise Unread
    if ends:
        low, high = ends
        if not low < high:
            raise Unread
        places = [low, *(place for place in places if low < place < high), high]
    if len(places) < 2:
        raise Unread
    whole = sympy.integrate(gap, symbol)
    values = [whole.subs(symbol, place) for place in places]
    pieces = [
        sympy.radsimp(sympy.expand(right - left)) for left, right in zip(values, values[1:], strict=False)
    ]
    return sympy.expand(sum(map(abs, pieces)))
