"""Answers with free parameters as sets: a line through points, the solutions of a differential equation.

Each side is an offset plus multiples of directions; the sets are the same when the directions span the same
space and the offsets differ by something in it. Ranks are found with 80 digits at fixed places.
"""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any

from tutor.checking.numeric import Numeric
from tutor.checking.tree import Node, TooBig, Unread
from tutor.checking.values import Undefined

DIGITS, SURE_DIGITS = 80, 50
_PLACES = tuple(map(Fraction, ("2/3", "7/5", "5/7", "11/3", "13/9", "3/11", "25/13", "8/21")))
_TRIAL = tuple(map(Fraction, ("3/7", "-5/3", "11/9", "-2/13")))

Vector = list[Any]  # of mpmath numbers


def same_span(
    given: Sequence[Node],
    wanted: Sequence[Node],
    sources: Sequence[str],
    targets: Sequence[str],
    variable: str | None = None,
) -> bool:
    """Do the components, for all values of the sources and of the targets, run through the same vectors?

    With a variable the components are functions of it, compared at eight places. No is also the answer where
    a side is not linear in its parameters or has no value.
    """
    if len(sources) > len(_TRIAL) or len(targets) > len(_TRIAL):
        return False
    numeric = Numeric(DIGITS)
    places: list[Mapping[str, Fraction]] = [{variable: place} for place in _PLACES] if variable else [{}]
    try:
        ours = _directions(numeric, given, sources, places)
        theirs = _directions(numeric, wanted, targets, places)
    except (Undefined, Unread, TooBig):
        return False
    if ours is None or theirs is None:
        return False
    (offset, left), (other, right) = ours, theirs
    gap = [a - b for a, b in zip(offset, other, strict=True)]
    rank = _rank(numeric, right)
    return rank == _rank(numeric, left) == _rank(numeric, [*left, *right]) == _rank(numeric, [*right, gap])


def _directions(
    numeric: Numeric,
    nodes: Sequence[Node],
    parameters: Sequence[str],
    places: Sequence[Mapping[str, Fraction]],
) -> tuple[Vector, list[Vector]] | None:
    """Return the value where all parameters are 0, and what each adds; None when that is not the whole."""

    def at(values: Mapping[str, Fraction]) -> Vector:
        points = [{**place, **values} for place in places]
        return [
            numeric.value(node, {name: (value, Fraction(0)) for name, value in point.items()})
            for point in points
            for node in nodes
        ]

    zero = dict.fromkeys(parameters, Fraction(0))
    offset = at(zero)
    found = [
        [a - b for a, b in zip(at({**zero, name: Fraction(1)}), offset, strict=True)] for name in parameters
    ]
    trial = dict(zip(parameters, _TRIAL, strict=False))
    expected = list(offset)
    for name, direction in zip(parameters, found, strict=True):
        factor = numeric.fraction(trial[name], Fraction(0))
        expected = [a + factor * b for a, b in zip(expected, direction, strict=True)]
    least = numeric.context.mpf(10) ** -SURE_DIGITS
    is_linear = all(
        abs(a - b) <= least * (1 + abs(a) + abs(b)) for a, b in zip(at(trial), expected, strict=True)
    )
    return (offset, found) if is_linear else None


def _rank(numeric: Numeric, vectors: list[Vector]) -> int:
    """Return the rank by elimination with the largest pivot; what is 10^-50 of the largest entry is 0."""
    rows = [list(vector) for vector in vectors]
    least = (
        max((abs(entry) for row in rows for entry in row), default=0)
        * numeric.context.mpf(10) ** -SURE_DIGITS
    )
    rank = 0
    for column in range(len(rows[0]) if rows else 0):
        if rank == len(rows):
            break
        best = max(range(rank, len(rows)), key=lambda index: abs(rows[index][column]))
        if abs(rows[best][column]) <= least:
            continue
        rows[rank], rows[best] = rows[best], rows[rank]
        pivot = rows[rank]
        for row in rows[rank + 1 :]:
            factor = row[column] / pivot[column]
            row[:] = [entry - factor * above for entry, above in zip(row, pivot, strict=True)]
        rank += 1
    return rank
