"""Compare equations and inequalities in several variables: equal up to a factor, or told apart by a point.

Equations that are not multiples of each other may still have the same solutions, so "wrong" needs a point
that satisfies one of the two and not the other.
"""

from collections.abc import Iterator, Mapping
from fractions import Fraction

import sympy  # type: ignore[import-untyped]

from tutor.checking.describe import show_answer, show_point
from tutor.checking.kinds import Equation, Relation
from tutor.checking.parse import Node, TooBig, Unread, names
from tutor.checking.rational import NotRational, quotient
from tutor.checking.symbolic import equal
from tutor.checking.values import Undecided, Undefined, Value, evaluate, show_value, sign
from tutor.checking.verdict import Verdict, conclude

# Values for the variables in turn: small numbers without a simple relation between them.
_SAMPLES = tuple(map(Fraction, ("2", "3", "5", "7/2", "-1", "4/3", "-3", "1/2", "6", "-5/2", "1", "0")))
MAX_POINTS = 12

Point = Mapping[str, Value]


def compare_equations(given: Equation, wanted: Equation, assume: str | None) -> Verdict:
    """Return the verdict on an equation, undecided when neither equality nor a difference is proved."""
    left, right = (Node("-", (one.left, one.right)) for one in (given, wanted))
    found, expected = names(left), names(right)
    if found != expected:
        return conclude("other_name", given=", ".join(sorted(found)), name=", ".join(sorted(expected)))
    if _ratio(left, right, assume) is not None or _same_quotients(left, right):
        return conclude("same_as_reference", value=show_answer(given))
    for here, there in ((left, right), (right, left)):
        point = _point_on_one(here, there)
        if point is not None:
            key = "solves_answer" if here is left else "solves_reference"
            return conclude(key, point=_shown(point))
    return conclude("undecided")


def compare_relations(given: Relation, wanted: Relation, assume: str | None) -> Verdict:
    """Compare two inequalities with two sides each: 2y < x + 1 is y < x/2 + 1/2."""
    if len(given.signs) != 1 or len(wanted.signs) != 1:
        raise Unread
    (left, strict), (right, wanted_strict) = _oriented(given), _oriented(wanted)
    if names(left) != names(right):
        shown = [", ".join(sorted(names(node))) for node in (left, right)]
        return conclude("other_name", given=shown[0], name=shown[1])
    ratio = _ratio(left, right, assume)
    if ratio is not None and ratio > 0:
        if strict == wanted_strict:
            return conclude("same_as_reference", value=show_answer(given))
        return conclude("strictness_of", value=show_answer(wanted))
    if ratio is not None:
        return conclude("direction_of", value=show_answer(wanted))
    for point in _points(names(left)):
        try:
            inside = [sign(evaluate(node, point)) > 0 for node in (left, right)]
        except (Undefined, Undecided):
            continue
        if inside[0] != inside[1]:
            return conclude("solves_answer" if inside[0] else "solves_reference", point=_shown(point))
    return conclude("undecided")


def _oriented(relation: Relation) -> tuple[Node, bool]:
    """Return the difference that the relation says to be positive, and whether 0 is left out."""
    sides = relation.sides if relation.signs[0] in (">", "≥") else relation.sides[::-1]
    if relation.signs[0] not in "<>≤≥":
        raise Unread
    return Node("-", sides), relation.signs[0] in "<>"


def _ratio(left: Node, right: Node, assume: str | None) -> Value | None:
    """Return the number c ≠ 0 with left = c·right, proved; None when there is none, or no proof."""
    for point in _points(names(left)):
        try:
            values = evaluate(left, point), evaluate(right, point)
        except (Undefined, Undecided):
            continue
        except Unread:
            return sympy.Integer(1) if equal(left, right, assume).holds else None
        if sign(values[0]) == 0 or sign(values[1]) == 0:
            if sign(values[0]) != sign(values[1]):
                return None
            continue
        ratio = values[0] / values[1]
        if not ratio.is_Rational:
            return None
        factors = [Node("number", text=str(abs(part))) for part in (ratio.q, ratio.p)]
        scaled = Node("*", (factors[0], left)), Node("*", (factors[1], right))
        other = Node("neg", (scaled[1],)) if ratio < 0 else scaled[1]
        return ratio if equal(scaled[0], other, assume).holds else None
    return None


def _same_quotients(left: Node, right: Node) -> bool:
    """Are the numerators multiples, with no zero that a denominator forbids? xy = 1 and y = 1/x."""
    symbols = tuple(sorted(names(left)))
    try:
        parts = quotient(left, symbols), quotient(right, symbols)
    except (NotRational, Undefined, Unread, TooBig):
        return False
    one, other = (part.above for part in parts)
    if one.is_zero or other.is_zero or one.monic() != other.monic():
        return False
    return all(_have_no_common_zero(part.above, part.excluded) for part in parts)


def _have_no_common_zero(one: Value, other: Value) -> bool:
    """By Hilbert's Nullstellensatz: 1 is in the ideal of the two. Only small polynomials are tried."""
    if other.is_ground:
        return True
    if one.total_degree() + other.total_degree() > 8:
        return False
    return bool(sympy.groebner([one, other], *one.gens, domain="QQ").exprs == [1])


def _points(found: frozenset[str]) -> Iterator[Point]:
    ordered = sorted(found)
    for start in range(MAX_POINTS):
        chosen = [_SAMPLES[(start + place * 5) % len(_SAMPLES)] for place in range(len(ordered))]
        yield {
            name: sympy.Rational(value.numerator, value.denominator)
            for name, value in zip(ordered, chosen, strict=True)
        }


def _point_on_one(here: Node, there: Node) -> Point | None:
    """Return a point that solves here = 0 and for which there is defined and not 0."""
    for point in _points(names(here)):
        for name in point:
            for root in _roots_near(here, point, name):
                candidate = {**point, name: root}
                try:
                    if sign(evaluate(here, candidate)) == 0 and sign(evaluate(there, candidate)) != 0:
                        return candidate
                except (Undefined, Undecided, Unread, TooBig):
                    continue
    return None


def _roots_near(node: Node, point: Point, name: str) -> list[Value]:
    """Return what would be the roots if `node` were quadratic in `name`: guesses, to be verified."""
    try:
        at = [evaluate(node, {**point, name: sympy.Integer(value)}) for value in (0, 1, 2)]
    except (Undefined, Undecided, Unread, TooBig):
        return []
    if not all(value.is_Rational for value in at):
        return []
    square = (at[2] - 2 * at[1] + at[0]) / 2
    slope = at[1] - at[0] - square
    if square == 0:
        return [-at[0] / slope] if slope != 0 else []
    inner = slope**2 - 4 * square * at[0]
    if inner < 0:
        return []
    return [(-slope + direction * sympy.sqrt(inner)) / (2 * square) for direction in (1, -1)]


def _shown(point: Point) -> str:
    return show_point({name: show_value(value) for name, value in point.items()})
