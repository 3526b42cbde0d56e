"""All real points that solve as many polynomial equations as there are variables, two or three.

For two variables resultants give all values that each of them can have, for three Gröbner bases do; every
point of such values is tried to 60 digits.
"""

from functools import partial
from itertools import product
from math import prod
from typing import Any

import sympy  # type: ignore[import-untyped]

from tutor.checking.numeric import Numeric
from tutor.checking.parse import Node
from tutor.checking.rational import NotRational, quotient
from tutor.checking.tasks import roots
from tutor.checking.tasks.sliced import proposal
from tutor.checking.values import Undefined

MAX_DEGREE, MAX_CANDIDATES = 6, 300
Equations = tuple[tuple[Node, Node], ...]


def real_points(equations: Equations, variables: tuple[str, ...]) -> list[tuple[Any, ...]] | None:
    """Return every real point that solves all equations, to 60 digits; None when that is open."""
    polys = []
    for left, right in equations:
        try:
            found = quotient(Node("-", (left, right)), variables)
        except (NotRational, Undefined):
            return None
        if found.above.total_degree() > MAX_DEGREE or found.above.is_zero:
            return None
        polys.append(found.above)
    eliminate = {2: _resultants, 3: _bases}.get(len(variables))
    if eliminate is None or len(polys) != len(variables):
        return None
    univariate = eliminate(polys)
    if univariate is None:
        return None
    values = [[roots.number(root) for root in poly.sqf_part().real_roots()] for poly in univariate]
    if prod(map(len, values)) > MAX_CANDIDATES:
        return None
    return [point for point in product(*values) if _solves(equations, variables, point)]


def _resultants(polys: list[Any]) -> list[Any] | None:
    """Return for each of two variables a polynomial that is 0 at its value in every solution."""
    gens = polys[0].gens
    found = []
    for kept, dropped in (gens, gens[::-1]):
        resultant = sympy.Poly(sympy.resultant(polys[0].as_expr(), polys[1].as_expr(), dropped), kept)
        if resultant.is_zero:
            return None
        found.append(resultant)
    return found


def _bases(polys: list[Any]) -> list[Any] | None:
    """The same for three variables, by Gröbner bases that eliminate the two others."""
    gens = polys[0].gens
    found = []
    for kept in gens:
        others = [gen for gen in gens if gen != kept]
        basis = proposal(partial(sympy.groebner, polys, *others, kept, order="lex"), 0.4)
        last = basis.exprs[-1] if basis is not None else None
        if last is None or not last.free_symbols <= {kept}:
            return None
        if last == 1:
            return [sympy.Poly(1, gen) for gen in gens]  # no solution, not even a complex one
        found.append(sympy.Poly(last, kept))
    return found


def _solves(equations: Equations, variables: tuple[str, ...], pair: tuple[Any, ...]) -> bool:
    numeric = Numeric(roots.DIGITS)
    point = {
        name: (roots.as_fraction(value), roots.as_fraction(value) * 0)
        for name, value in zip(variables, pair, strict=True)
    }
    for left, right in equations:
        try:
            one, other = numeric.value(left, point), numeric.value(right, point)
        except Undefined:
            return False
        if abs(one - other) > roots.SAME * (1 + max(abs(one), abs(other))):
            return False
    return True


def are_same(pair: tuple[Any, ...], other: tuple[Any, ...]) -> bool:
    near = (abs(a - b) <= roots.SAME * (1 + abs(a)) for a, b in zip(pair, other, strict=True))
    return all(near)
