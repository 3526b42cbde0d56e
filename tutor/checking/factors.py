"""Compare equations in any variables by the irreducible factors of left − right.

Two equations have the same solutions when these factors are the same and nothing else is divided by. Terms
that are no quotients of polynomials (sin x, √x, 2^x, π) stand as they are, each as one more variable: what
holds for every value of them holds for theirs.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from fractions import Fraction
from itertools import islice, product
from typing import Any

import sympy  # type: ignore[import-untyped]

from tutor.checking.exact import number_of
from tutor.checking.parse import Node
from tutor.checking.rational import NotRational, Polynomial, quotient
from tutor.checking.relations import Relation, Statement
from tutor.checking.values import Undefined, rational
from tutor.checking.verdict import StepVerdictName

MAX_GENS, MAX_FACTORED_DEGREE, MAX_FACTORED_NUMBER = 6, 12, 10**9
_FLIPPED = {"<": ">", ">": "<", "≤": "≥", "≥": "≤", "=": "=", "≠": "≠"}
_VALUES = tuple(rational(text) for text in ("1", "2", "-1", "3", "1/2", "5"))


@dataclass(frozen=True, slots=True)
class Comparison:
    """The verdict and, unless it is `equivalent`, a point that solves one of the equations only."""

    verdict: StepVerdictName
    point: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Zeros:
    """factors = 0 with excluded ≠ 0, up to constant factors."""

    factors: frozenset[Polynomial]
    excluded: frozenset[Polynomial]


def compare_factors(before: Statement, after: Statement, assume: str | None) -> Comparison | None:
    """Return how `after` follows from `before`, None when the factors do not tell."""
    opaque: dict[Node, str] = {}
    pair = _opaque(before, opaque), _opaque(after, opaque)
    gens = tuple(sorted(pair[0].names | pair[1].names))
    if not 1 <= len(gens) <= MAX_GENS:
        return None
    try:
        if _same_ratio(*pair, gens):
            return Comparison("equivalent")
        positive = assume == "positive"
        first, second = _zeros(pair[0], gens, positive), _zeros(pair[1], gens, positive)
    except (NotRational, Undefined):
        return None
    if first is None or second is None:
        return None
    if first == second:
        return Comparison("equivalent") if _same_opaque(*pair, opaque) else None
    if opaque or before.names != after.names:
        return None
    return _compare_points(first, second, gens, positive)


def _same_opaque(first: Statement, second: Statement, opaque: dict[Node, str]) -> bool:
    """Do both hold the same opaque terms? A term that cancels out may have had its own domain."""
    return first.names & set(opaque.values()) == second.names & set(opaque.values())


def _opaque(statement: Statement, known: dict[Node, str]) -> Statement:
    return Statement(
        tuple(
            tuple(Relation(_named(one.left, known), one.sign, _named(one.right, known)) for one in group)
            for group in statement.alternatives
        )
    )


def _named(node: Node, known: dict[Node, str]) -> Node:
    if node.op == "call" and node.text == "ln" and (value := number_of(node.args[0])) is not None:
        node = _in_primes(value) or node
        if node.op != "call":
            return _named(node, known)
    power = node.op == "^" and not _is_whole(node.args[1])
    if power or node.op in ("root", "abs", "call", "constant", "factorial", "degrees"):
        return Node("name", text=known.setdefault(node, f"_{len(known)}"))
    return replace(node, args=tuple(_named(arg, known) for arg in node.args))


def _in_primes(value: Fraction) -> Node | None:
    """Write ln 12 as 2·ln 2 + ln 3, so that equal logarithms look equal; None when it stays as it is."""
    if not 0 < value.numerator <= MAX_FACTORED_NUMBER or value.denominator > MAX_FACTORED_NUMBER:
        return None
    powers = sympy.factorrat(sympy.Rational(value.numerator, value.denominator))
    if list(powers.values()) == [1]:
        return None
    result = Node("number", text="0")
    for prime, times in powers.items():
        term = Node("call", (Node("number", text=str(prime)),), "ln")
        term = Node("*", (Node("number", text=str(abs(times))), term))
        result = Node("+" if times > 0 else "-", (result, term))
    return result


def _is_whole(node: Node) -> bool:
    return node.op == "number" and node.text.isdigit() or (node.op == "neg" and _is_whole(node.args[0]))


def _same_ratio(before: Statement, after: Statement, gens: tuple[str, ...]) -> bool:
    """Is left − right of the one a constant times that of the other, with the sign that belongs to it?"""
    one, other = before.single, after.single
    if one is None or other is None or one.sign not in (other.sign, _FLIPPED[other.sign]):
        return False
    first, second = (quotient(Node("-", (side.left, side.right)), gens) for side in (one, other))
    if first.above.is_zero or second.above.is_zero or before.names != after.names:
        return False
    if _factors(first.excluded) != _factors(second.excluded):
        return False
    left, right = first.above * second.below, second.above * first.below
    if left.monic() != right.monic():
        return False
    positive = bool(left.LC() * right.LC() > 0)
    return other.sign == (one.sign if positive else _FLIPPED[one.sign])


def _zeros(statement: Statement, gens: tuple[str, ...], positive: bool) -> _Zeros | None:
    """Return "this or that equation" as one product; None for inequalities, "and", and what is too big."""
    if not statement.alternatives or any(
        len(group) != 1 or group[0].sign != "=" for group in statement.alternatives
    ):
        return None
    factors: set[Polynomial] = set()
    excluded: set[Polynomial] = set()
    for (one,) in statement.alternatives:
        found = quotient(Node("-", (one.left, one.right)), gens)
        if found.above.is_zero or found.above.total_degree() > MAX_FACTORED_DEGREE:
            return None
        if found.excluded.total_degree() > MAX_FACTORED_DEGREE:
            return None
        factors |= _factors(found.above)
        excluded |= _factors(found.excluded)
    if excluded and len(statement.alternatives) > 1:
        return None
    if positive and all(not gen.startswith("_") for gen in gens):  # x + y is never 0 for positive x and y
        factors, excluded = (
            {poly for poly in polys if len({c > 0 for c in poly.coeffs()}) > 1}
            for polys in (factors, excluded)
        )
    excluded -= {poly for poly in excluded if _without_common_zero(poly, factors)}
    return _Zeros(frozenset(factors - excluded), frozenset(excluded))


def _factors(poly: Polynomial) -> set[Polynomial]:
    return {factor.monic() for factor, _ in poly.factor_list()[1]}


def _without_common_zero(poly: Polynomial, factors: set[Polynomial]) -> bool:
    """Has `poly` no zero in common with any of the factors, even a complex one? Then it excludes nothing."""
    if sum(factor.total_degree() for factor in factors) > 6 or poly.total_degree() > 3:
        return False
    return all(sympy.groebner([poly, factor], *poly.gens).exprs == [1] for factor in factors)


def _compare_points(
    first: _Zeros, second: _Zeros, gens: tuple[str, ...], positive: bool
) -> Comparison | None:
    lost = _point_outside(first, second, gens, positive)
    gained = _point_outside(second, first, gens, positive)
    if first.excluded == second.excluded:
        if first.factors < second.factors and gained:
            return Comparison("implies", gained)
        if second.factors < first.factors and lost:
            return Comparison("implied_by", lost)
    return Comparison("not_equivalent", lost) if lost and gained else None


def _point_outside(
    inside: _Zeros, outside: _Zeros, gens: tuple[str, ...], positive: bool
) -> dict[str, Any] | None:
    """Return rational values that solve `inside` and not `outside`."""
    for factor in sorted(inside.factors - outside.factors, key=str):
        for point in islice(_points(factor, gens), 40):
            values = [point[gen] for gen in gens]
            if positive and min(values) <= 0:
                continue
            if any(poly(*values) == 0 for poly in inside.excluded):
                continue
            if any(poly(*values) == 0 for poly in outside.excluded) or all(
                poly(*values) != 0 for poly in outside.factors
            ):
                return point
    return None


def _points(factor: Polynomial, gens: tuple[str, ...]) -> Iterator[dict[str, Any]]:
    """Yield zeros of a polynomial that is linear in one of its variables."""
    for place, gen in enumerate(gens):
        if factor.degree(place) != 1:
            continue
        others = [name for name in gens if name != gen]
        for values in product(_VALUES, repeat=len(others)):
            known = dict(zip(others, values, strict=True))
            rest = [known.get(name, 0) for name in gens]
            at_zero = factor(*rest)
            rest[place] = 1
            slope = factor(*rest) - at_zero
            if slope != 0:
                yield known | {gen: -at_zero / slope}
