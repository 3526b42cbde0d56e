"""Sets of real numbers with finitely many ends, and the exact solution set of an inequality in one variable.

A set is kept as its breakpoints in order, with a truth value for each breakpoint and for each gap between
them; ∪, ∩ and ∖ are then one pass over the merged breakpoints. An inequality is never solved by rewriting:
its sides can only change order where they are equal or not defined, so the zeros of both sides' difference
and of its denominators are found exactly and one number of every gap is tried.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import product

import sympy  # type: ignore[import-untyped]

from tutor.checking.parse import Node, TooBig, Unread, names
from tutor.checking.rational import NotRational, quotient
from tutor.checking.symbolic import build
from tutor.checking.tree import walk
from tutor.checking.values import Undecided, Undefined, Value, evaluate, sign

MAX_POINTS, MAX_DEGREE, MAX_BARS = 30, 6, 3


@dataclass(frozen=True, slots=True)
class RealSet:
    """`at[i]`: does points[i] belong to it? `between[i]`: do the numbers before it (the last: after all)?"""

    points: tuple[Value, ...]
    at: tuple[bool, ...]
    between: tuple[bool, ...]

    def __contains__(self, value: Value) -> bool:
        for index, point in enumerate(self.points):
            order = sign(value - point)
            if order == 0:
                return self.at[index]
            if order < 0:
                return self.between[index]
        return self.between[-1]

    def reduced(self) -> "RealSet":
        """Drop the breakpoints at which nothing changes."""
        kept = [
            index
            for index in range(len(self.points))
            if not self.between[index] == self.at[index] == self.between[index + 1]
        ]
        return RealSet(
            tuple(self.points[index] for index in kept),
            tuple(self.at[index] for index in kept),
            (self.between[0], *(self.between[index + 1] for index in kept)),
        )

    def count_parts(self) -> int:
        """Return how many separate intervals and points it has."""
        inside, parts = self.between[0], int(self.between[0])
        for here, after in zip(self.at, self.between[1:], strict=True):
            parts += here and not inside
            parts += after and not here
            inside = after
        return parts


EMPTY = RealSet((), (), (False,))
ALL = RealSet((), (), (True,))


def interval(low: Value | None, low_in: bool, high: Value | None, high_in: bool) -> RealSet:
    """Return the numbers from low to high; None is without end. Raise `Unread` when low is not below high."""
    if low is None and high is None:
        return ALL
    if low is None:
        return RealSet((high,), (high_in,), (True, False))
    if high is None:
        return RealSet((low,), (low_in,), (False, True))
    order = sign(high - low)
    if order < 0 or (order == 0 and not (low_in and high_in)):
        raise Unread
    if order == 0:
        return finite([low])
    return RealSet((low, high), (low_in, high_in), (False, True, False))


def finite(values: Sequence[Value]) -> RealSet:
    """Return the set of these numbers."""
    points = in_order(values)
    return RealSet(points, (True,) * len(points), (False,) * (len(points) + 1))


def in_order(values: Sequence[Value]) -> tuple[Value, ...]:
    """Return the different values from small to great; raise `Undecided` for a doubtful pair."""
    ordered: list[Value] = []
    for value in values:
        place = 0
        while place < len(ordered) and sign(value - ordered[place]) > 0:
            place += 1
        if place == len(ordered) or sign(value - ordered[place]):
            ordered.insert(place, value)
    if len(ordered) > MAX_POINTS:
        raise TooBig
    return tuple(ordered)


def combine(sign_of_sets: str, left: RealSet, right: RealSet) -> RealSet:
    """Return left ∪ right, left ∩ right or left ∖ right."""
    rule = _RULES[sign_of_sets]
    points, samples = merged(left, right)
    at = tuple(rule(point in left, point in right) for point in points)
    between = tuple(rule(sample in left, sample in right) for sample in samples)
    return RealSet(points, at, between).reduced()


_RULES: dict[str, Callable[[bool, bool], bool]] = {
    "∪": lambda left, right: left or right,
    "∩": lambda left, right: left and right,
    "∖": lambda left, right: left and not right,
}


def merged(left: RealSet, right: RealSet) -> tuple[tuple[Value, ...], tuple[Value, ...]]:
    """Return all breakpoints of the two, and one number of every gap between them."""
    points = in_order((*left.points, *right.points))
    return points, samples_between(points)


def witness(left: RealSet, right: RealSet) -> Value | None:
    """Return a number that is in only one of the two, a simple one if there is; None when they are equal."""
    points, samples = merged(left, right)
    for number in sorted((*samples, *points), key=lambda value: not value.is_Integer):
        if (number in left) != (number in right):
            return number
    return None


def samples_between(points: tuple[Value, ...]) -> tuple[Value, ...]:
    """Return one rational number before, between and after the points."""
    if not points:
        return (sympy.Integer(0),)
    inner = (_between(low, high) for low, high in zip(points, points[1:], strict=False))
    first, last = sympy.floor(points[0]) - 1, sympy.floor(points[-1]) + 2
    return (first, *inner, last)


def _between(low: Value, high: Value) -> Value:
    whole = sympy.floor(low) + 1
    if sign(high - whole) > 0:
        return whole
    middle = Fraction(float((low + high) / 2)).limit_denominator(10**9)
    value = sympy.Rational(middle.numerator, middle.denominator)
    if sign(value - low) <= 0 or sign(high - value) <= 0:
        raise Undecided
    return value


def number(node: Node) -> Value:
    """Return the exact real value of a tree without variables; raise `Unread` when it has none."""
    if names(node):
        raise Unread
    try:
        value = build(node, {})
    except Undefined:
        raise Unread from None
    if not value.is_number or not value.is_real or not value.is_finite:
        raise Unread
    return value


# ---- inequalities


def solutions(left: Node, relation: str, right: Node, name: str) -> RealSet:
    """Return the real numbers for which left and right are defined and in this order."""
    for variable, other, flipped in ((left, right, False), (right, left, True)):
        if variable == Node("name", text=name) and not names(other):
            return _ray(number(other), _FLIPPED[relation] if flipped else relation)
    points = in_order(_critical(left, right, name))
    test = _ORDERS[relation]

    def holds(value: Value) -> bool:
        try:
            return test(sign(evaluate(left, {name: value}) - evaluate(right, {name: value})))
        except Undefined:
            return False

    at = tuple(map(holds, points))
    return RealSet(points, at, tuple(map(holds, samples_between(points)))).reduced()


_FLIPPED = {"<": ">", ">": "<", "≤": "≥", "≥": "≤", "≠": "≠", "=": "="}
_ORDERS: dict[str, Callable[[int], bool]] = {
    "<": lambda order: order < 0,
    ">": lambda order: order > 0,
    "≤": lambda order: order <= 0,
    "≥": lambda order: order >= 0,
    "≠": lambda order: order != 0,
    "=": lambda order: order == 0,
}


def _ray(end: Value, relation: str) -> RealSet:
    test = _ORDERS[relation]
    return RealSet((end,), (test(0),), (test(-1), test(1))).reduced()


def _critical(left: Node, right: Node, name: str) -> list[Value]:
    """Return every number at which left - right may change its sign, perhaps with some others."""
    bars = list(dict.fromkeys(node for node in walk(left) if node.op == "abs"))
    bars += [node for node in dict.fromkeys(walk(right)) if node.op == "abs" and node not in bars]
    if len(bars) > MAX_BARS:
        raise TooBig
    found: list[Value] = []
    difference = Node("-", (left, right))
    for signs in product((False, True), repeat=len(bars)):
        negative = dict(zip(bars, signs, strict=True))
        found += _zeros(_without_bars(difference, negative), name)
        for bar in bars:
            found += _zeros(_without_bars(bar.args[0], negative), name)
    return found


def _without_bars(node: Node, negative: dict[Node, bool]) -> Node:
    args = tuple(_without_bars(arg, negative) for arg in node.args)
    if node.op == "abs":
        return Node("neg", args) if negative[node] else args[0]
    return Node(node.op, args, node.text)


def _zeros(node: Node, name: str) -> list[Value]:
    """Return the zeros of a quotient of polynomials and of everything that it divides by."""
    try:
        found = quotient(node, (name,))
    except (NotRational, Undefined):
        raise Unread from None
    zeros: list[Value] = []
    for poly in (found.above, found.excluded):
        if poly.degree() > MAX_DEGREE:
            raise TooBig
        if poly.degree() > 0:
            zeros += poly.sqf_part().real_roots()
    return zeros
