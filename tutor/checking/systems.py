"""Compare systems of linear equations in several variables: exact, by reduced row echelon form.

The solutions of one system lie in those of another when the other's equations are combinations of its own.
"""

from typing import Any

import sympy  # type: ignore[import-untyped]

from tutor.checking.factors import Comparison
from tutor.checking.parse import Node
from tutor.checking.rational import NotRational, quotient
from tutor.checking.relations import Statement
from tutor.checking.values import Undefined

MAX_EQUATIONS = 8


def compare_systems(before: Statement, after: Statement) -> Comparison | None:
    """Return how `after` follows from `before`, None when one of them is no system of linear equations."""
    gens = tuple(sorted(before.names | after.names))
    first, second = _matrix(before, gens), _matrix(after, gens)
    if first is None or second is None:
        return None
    both = first.col_join(second)
    rank, first_rank, second_rank = both.rank(), first.rank(), second.rank()
    contradictory = _has_none(first), _has_none(second)
    if any(contradictory):
        if all(contradictory):
            return Comparison("equivalent")
        found = _solution(second if contradictory[0] else first, gens)
        return Comparison("implies" if contradictory[0] else "implied_by", found)
    if rank == first_rank == second_rank:
        return Comparison("equivalent")
    if rank == first_rank:
        return Comparison("implies", _solution(second, gens, outside=first))
    point = _solution(first, gens, outside=second)
    return Comparison("implied_by" if rank == second_rank else "not_equivalent", point)


def _matrix(statement: Statement, gens: tuple[str, ...]) -> Any:
    """Return the rows of coefficients, the constant last; None for what is not linear."""
    if not statement.alternatives:
        return sympy.Matrix([[0] * len(gens) + [1]])
    if len(statement.alternatives) > 1 or not 0 < len(statement.alternatives[0]) <= MAX_EQUATIONS:
        return None
    rows = []
    for one in statement.alternatives[0]:
        try:
            found = quotient(Node("-", (one.left, one.right)), gens)
        except (NotRational, Undefined):
            return None
        if one.sign != "=" or found.excluded.total_degree() > 0 or found.above.total_degree() > 1:
            return None
        rows.append([found.above.coeff_monomial(gen) for gen in (*found.above.gens, 1)])
    return sympy.Matrix(rows)


def _has_none(matrix: Any) -> bool:
    return bool(matrix[:, :-1].rank() < matrix.rank())


def _solution(matrix: Any, gens: tuple[str, ...], outside: Any = None) -> dict[str, Any]:
    """Return one solution, if possible one that does not solve the system `outside`."""
    rows, pivots = matrix.rref()
    free = [place for place in range(len(gens)) if place not in pivots]
    for number in range(4):
        values = {place: sympy.Integer((number + 1) * (place + 1) if number else 0) for place in free}
        for row, pivot in enumerate(pivots):
            values[pivot] = -rows[row, -1] - sum(rows[row, place] * values[place] for place in free)
        point = sympy.Matrix([*(values[place] for place in range(len(gens))), 1])
        if outside is None or any(entry != 0 for entry in outside * point):
            break
    return {gen: values[place] for place, gen in enumerate(gens)}
