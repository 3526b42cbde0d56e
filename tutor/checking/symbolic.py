"""Are two expressions equal? Refuted by a point where they differ, proved by algebra where that is cheap.

Two expressions count as the same when they agree wherever both have a value: (x²-1)/(x-1) and x + 1 are the
same, √x·√y and √(xy) too, but √(x²) and x are not (they differ at -2), unless x is positive by assumption.
Variables are real unless `assume` says "positive" or "complex". Numbers are complex only when an i occurs or
when a number without variables has no real value (2 - √-4).

The order is from cheap and sure to dear: the same tree; exact rational numbers; random points, where one
difference decides; then, for what agreed everywhere, a proof: the difference multiplied out, cancelled,
written with exponentials, or simplified. Without a proof it stays `same_numerically`.
"""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from fractions import Fraction
from math import comb
from typing import Any, Literal

import sympy  # type: ignore[import-untyped]

from tutor.checking.build import Expression, Symbol, build, symbols_for
from tutor.checking.numeric import Number, Numeric, Point
from tutor.checking.points import may_jump, points
from tutor.checking.tree import Node, TooBig, Unread, branches, names, walk
from tutor.checking.values import Undefined

__all__ = ["Equality", "Kind", "build", "equal", "symbols_for"]

Kind = Literal["same", "same_numerically", "different", "unknown"]

POINTS = 6  # that must agree
POINTS_WITH_JUMPS = 50  # of a formula that may change from one place to another
DIGITS, MORE_DIGITS, MOST_DIGITS = 60, 600, 3_100
WORTH = 3  # whole points that count as one: (-1)^n is 1 at half of them
MAX_TERMS = 1_000  # of a difference that is multiplied out
MAX_SIMPLIFIED = 30  # nodes of both trees together, for SymPy's simplify


@dataclass(frozen=True, slots=True)
class Equality:
    """The result; for `different`, `at` is the point (name and value) and `left` and `right` the values."""

    kind: Kind
    at: tuple[tuple[str, str], ...] = ()
    left: str = ""
    right: str = ""

    @property
    def holds(self) -> bool:
        return self.kind in ("same", "same_numerically")


UNKNOWN = Equality("unknown")


def equal(left: Node, right: Node, assume: str | None = None) -> Equality:
    """Compare two trees; raise `TooBig` when a number in them is too big to work with.

    ± stands for two expressions: both sets of values must be the same, in any order.
    """
    try:
        if left == right:
            return Equality("same")
        ours, theirs = branches(left), branches(right)
        if len(ours) == len(theirs) == 1:
            return _equal(left, right, assume)
        return _equal_sets([[_equal(one, other, assume) for other in theirs] for one in ours])
    except RecursionError:
        raise TooBig from None


def _equal_sets(table: list[list[Equality]]) -> Equality:
    lines: list[list[Equality]] = [*table, *map(list, zip(*table, strict=True))]
    for line in lines:
        if all(one.kind == "different" for one in line):
            return line[0]
    if not all(any(one.holds for one in line) for line in lines):
        return UNKNOWN
    proved = all(any(one.kind == "same" for one in line) for line in lines)
    return Equality("same" if proved else "same_numerically")


def _equal(left: Node, right: Node, assume: str | None) -> Equality:
    if "matrix" in (left.op, right.op):
        return _equal_matrices(left, right, assume)
    found = names(left) | names(right)
    if not found:
        return _equal_numbers(left, right)
    complex_numbers = assume == "complex" or any(_has_i(node) for node in (left, right))
    result = _compare_at_points(left, right, found, assume, complex_numbers)
    if result.kind == "same_numerically" and _is_proved(left, right, symbols_for(found, assume)):
        return Equality("same")
    return result


def _has_i(node: Node) -> bool:
    return any(part.op == "constant" and part.text == "i" for part in walk(node))


def _equal_matrices(left: Node, right: Node, assume: str | None) -> Equality:
    if left.op == right.op == "matrix":
        shapes = {(len(node.args), len(node.args[0].args)) for node in (left, right)}
        if len(shapes) > 1:
            return Equality("different")
        pairs = [
            (one, other)
            for rows in zip(left.args, right.args, strict=True)
            for one, other in zip(rows[0].args, rows[1].args, strict=True)
        ]
        return _worst([equal(one, other, assume) for one, other in pairs])
    symbols = symbols_for(names(left) | names(right), assume)
    try:
        sides = build(left, symbols), build(right, symbols)
    except (Undefined, Unread):
        return UNKNOWN
    if not all(side.is_Matrix for side in sides):
        return UNKNOWN
    if sides[0].shape != sides[1].shape:
        return Equality("different")
    difference = [sympy.cancel(entry) for entry in sides[0] - sides[1]]
    if all(entry == 0 for entry in difference):
        return Equality("same")
    return Equality("different") if any(entry.is_Rational and entry for entry in difference) else UNKNOWN


def _worst(results: list[Equality]) -> Equality:
    order = ("different", "unknown", "same_numerically", "same")
    return min(results, key=lambda result: order.index(result.kind))


# ---- numbers


def _equal_numbers(left: Node, right: Node) -> Equality:
    sides: list[Expression] = []
    with suppress(TooBig, Undefined, Unread):
        sides = [build(left, {}), build(right, {})]
    infinite = [side for side in sides if side.is_infinite]
    if infinite:
        return Equality("same" if sides[0] == sides[1] else "different")
    if sides and all(side.is_Rational for side in sides):
        if sides[0] == sides[1]:
            return Equality("same")
        return Equality("different", (), _short(sides[0]), _short(sides[1]))
    for complex_numbers in (False, True):
        if not complex_numbers and (_has_i(left) or _has_i(right)):
            continue
        try:
            result = _compare_at(left, right, {}, complex_numbers)
        except (Undefined, Unread):
            continue
        if result.holds and sides and _is_zero(sides[0] - sides[1], _size(left, right)):
            return Equality("same")
        return result
    return UNKNOWN


def _compare_at_points(
    left: Node, right: Node, found: frozenset[str], assume: str | None, complex_numbers: bool
) -> Equality:
    agreed, parts = 0, [*walk(left), *walk(right)]
    jumps = any(may_jump(part) for part in parts)
    needed = WORTH * (POINTS_WITH_JUMPS if jumps else POINTS)
    for point in points(found, assume, parts, jumps):
        try:
            result = _compare_at(left, right, point, complex_numbers, sure=agreed <= 2 * WORTH)
        except (Undefined, TooBig):
            continue
        except Unread:
            return UNKNOWN
        if result.kind == "different":
            return result
        agreed += 1 if _is_whole(point) else WORTH
        if agreed >= needed:
            return Equality("same_numerically")
    # Most places have no value, as with ln(x - 90): six that agree are still six.
    return Equality("same_numerically") if agreed >= POINTS * WORTH else UNKNOWN


def _is_whole(point: Point) -> bool:
    return all(part.denominator == 1 for parts in point.values() for part in parts)


def _compare_at(left: Node, right: Node, point: Point, complex_numbers: bool, sure: bool = True) -> Equality:
    """Compare at one point. What differs by rounding only shrinks when more digits are taken.

    `sure` takes enough digits to see the smallest term beside the largest: x^500 + 10^-400 is not x^500.
    Raises `Undefined` where a side has no value, and where 3,000 digits are not enough.
    """
    gap: Number | None = None
    for digits in (DIGITS, MORE_DIGITS, MOST_DIGITS):
        numeric = Numeric(digits, complex_numbers)
        ours, theirs = numeric.value(left, point), numeric.value(right, point)
        last, gap, size = gap, abs(ours - theirs), max(abs(ours), abs(theirs))
        close = gap <= size * numeric.fraction(Fraction(1, 10 ** (digits * 3 // 4)), Fraction(0))
        if close:
            seen = digits == MOST_DIGITS or (digits == MORE_DIGITS and not numeric.met_zero)
            if not sure or (seen and numeric.is_enough()):
                return Equality("same_numerically")
        elif last is not None and gap > last / 2:
            return _different(point, ours, theirs)
    if numeric.is_zero(size) and not close:
        return Equality("same_numerically")  # both are 0 as far as 3,000 digits can tell
    raise Undefined("the numbers are too large to compare")


def _different(point: Point, ours: Number, theirs: Number) -> Equality:
    at = tuple((name, _complex_text(*parts)) for name, parts in point.items())
    return Equality("different", at, _digits(ours), _digits(theirs))


def _complex_text(real: Fraction, imaginary: Fraction) -> str:
    return f"{real} + {imaginary}·i" if imaginary else str(real)


def _digits(number: Any) -> str:
    return str(number.context.nstr(number, 8))


def _short(value: Expression) -> str:
    text = str(value)
    return text if len(text) <= 24 else str(value.evalf(8))


# ---- proofs


def _is_proved(left: Node, right: Node, symbols: Mapping[str, Symbol]) -> bool:
    try:
        _terms(Node("-", (left, right)))
        return _is_zero(build(left, symbols) - build(right, symbols), _size(left, right))
    except (TooBig, Undefined, Unread):
        return False


def _size(*nodes: Node) -> int:
    return sum(1 for node in nodes for _ in walk(node))


def _terms(node: Node) -> tuple[int, int]:
    """Return how many terms `node` has at most, multiplied out over and under one fraction bar.

    Raise `TooBig` for very many.
    """
    if not node.args:
        return 1, 1
    counts = [_terms(arg) for arg in node.args]
    above, below = counts[0]
    if node.op in ("+", "-", "pm") and len(counts) > 1:
        above, below = above * counts[1][1] + counts[1][0] * below, below * counts[1][1]
    elif node.op == "*":
        above, below = above * counts[1][0], below * counts[1][1]
    elif node.op == "/":
        above, below = above * counts[1][1], below * counts[1][0]
    elif node.op == "^":
        above, below = _terms_of_power(node.args[1], above), _terms_of_power(node.args[1], below)
    if max(above, below) > MAX_TERMS:
        raise TooBig
    return above, below


def _terms_of_power(exponent: Node, count: int) -> int:
    if count == 1:
        return 1
    if exponent.op != "number" or not exponent.text.isdigit():
        return count
    return comb(int(exponent.text[:5]) + count - 1, count - 1)


def _is_zero(difference: Expression, size: int) -> bool:
    """Is the difference 0 for certain? No means only that it could not be shown with little work."""
    if difference == 0 or sympy.expand(difference) == 0:
        return True
    above = sympy.expand(sympy.together(difference).as_numer_denom()[0])
    if above == 0:
        return True
    if difference.has(sympy.sin, sympy.cos, sympy.tan, sympy.cot, sympy.sinh, sympy.cosh, sympy.tanh):
        above = sympy.together(above.rewrite(sympy.exp)).as_numer_denom()[0]
        if sympy.expand(above) == 0:
            return True
    # SymPy may write sin(80000x) as a polynomial in sin x.
    if size > MAX_SIMPLIFIED or any(
        abs(number) > MAX_SIMPLIFIED for number in difference.atoms(sympy.Integer)
    ):
        return False
    if difference.is_number:
        return bool(sympy.radsimp(sympy.sqrtdenest(above)) == 0 or sympy.simplify(above) == 0)
    return bool(sympy.simplify(difference) == 0)
