"""Values that follow from equations: "If 2x + 1 = 7, what is 4x?", "If x + y = 10 and x - y = 2, find y".

The equations are solved exactly, every solution is put into what is asked, and only one common value counts.
"""

import re
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass

import sympy  # type: ignore[import-untyped]

from tutor.checking.kinds import Quantity
from tutor.checking.parse import Node, Unread, names, parse
from tutor.checking.rational import NotRational, quotient
from tutor.checking.show import show
from tutor.checking.symbolic import build, symbols_for
from tutor.checking.tasks.equation_wordings import is_strange
from tutor.checking.tasks.reading import first_reading, phrases
from tutor.checking.tasks.trees import from_sympy
from tutor.checking.tasks.working import Working
from tutor.checking.values import Undefined

_EQUATION = r"[^=,;?]+=[^=,;?]+?"
_FIND = r"(?:find|determine|calculate|compute|evaluate|what is|what's)(?: the)?(?: (?:exact )?value of)?"
_ASKED = r"(?P<asked>[^=]+?)"
_WORDINGS = phrases(
    rf"(?:if|given(?: that)?|suppose(?: that)?|let) (?P<first>{_EQUATION})"
    rf"(?:(?:,? and|,|;) (?P<second>{_EQUATION}))?[,.;] (?:then )?{_FIND} {_ASKED}",
    rf"solve (?P<first>{_EQUATION})\.? (?:and|then|and then|hence)?,? ?{_FIND} {_ASKED}",
    rf"{_FIND} {_ASKED},? (?:if|given(?: that)?|when) (?P<first>{_EQUATION})"
    rf"(?:(?:,? and|,|;) (?P<second>{_EQUATION}))?",
)


@dataclass(frozen=True, slots=True)
class _Given:
    equations: tuple[tuple[Node, Node], ...]
    letters: tuple[str, ...]


def recognize(plain: str) -> Working | None:
    """Return the value that is asked for, None in the slightest doubt."""
    with suppress(NotRational, Undefined):
        return first_reading(_WORDINGS, plain, _read)
    return None


def _read(parts: dict[str, str], plain: str) -> Working:
    given = _given([parts[key] for key in ("first", "second") if key in parts])
    asked = parse(re.sub(r"^(?:the )?(?:value of )?", "", parts["asked"].strip(" .,")))
    if not names(asked) or not names(asked) <= set(given.letters) or is_strange(asked):
        raise Unread
    if len(given.equations) == 1 and asked.op == "name":
        raise Unread  # the solution of the equation itself: another kind of problem
    quotient(asked, given.letters)  # a power like 3^x may be too big to work out
    formula = build(asked, symbols_for(given.letters))
    values = {sympy.nsimplify(formula.xreplace(point)) for point in _solutions(given)}
    if len(values) != 1 or not (value := values.pop()).is_Rational:
        raise Unread
    return Working(show(asked), Quantity(from_sympy(value)))


def _given(texts: Iterable[str]) -> _Given:
    equations = tuple((parse(left), parse(right)) for left, right in (text.split("=") for text in texts))
    nodes = [node for sides in equations for node in sides]
    letters = tuple(sorted(frozenset().union(*map(names, nodes))))
    shared = frozenset(letters).intersection(*(names(left) | names(right) for left, right in equations))
    if any(map(is_strange, nodes)) or len(letters) != len(equations) or not shared:
        raise Unread
    return _Given(equations, letters)


def _solutions(given: _Given) -> list[dict[sympy.Symbol, sympy.Rational]]:
    """Return all solutions of one polynomial equation with rational roots, or of a linear system."""
    found = [quotient(Node("-", sides), given.letters) for sides in given.equations]
    if any(one.excluded.total_degree() > 0 for one in found):
        raise Unread
    symbols = [symbols_for(given.letters)[letter] for letter in given.letters]
    if len(found) == 1:
        poly = found[0].above
        values = sympy.roots(poly, multiple=True) if 0 < poly.degree() <= 2 else []
        if not values or not all(value.is_Rational for value in values):
            raise Unread
        return [{symbols[0]: value} for value in values]
    if any(one.above.total_degree() > 1 for one in found):
        raise Unread
    rows = [
        [one.above.coeff_monomial(gen) for gen in one.above.gens] + [-one.above.coeff_monomial(1)]
        for one in found
    ]
    matrix = sympy.Matrix(rows)
    if matrix[:, :-1].rank() < len(symbols):
        raise Unread
    solved = matrix[:, :-1].LUsolve(matrix[:, -1])
    return [dict(zip(symbols, solved, strict=True))]
