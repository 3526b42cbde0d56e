"""Rational functions: a tree as numerator over denominator, and the exact number of its real zeros.

Nothing is cancelled on the way and every denominator is remembered, so that x = 1 never becomes a solution of
(x² - 1)/(x - 1) = 2. Zeros are counted by Sturm's theorem on the square-free part, without finding them.
"""

from dataclasses import dataclass
from typing import Any

import sympy  # type: ignore[import-untyped]

from tutor.checking.parse import Node, TooBig, names
from tutor.checking.values import Undefined, Value, evaluate

Polynomial = Any  # a sympy.Poly over the rational numbers

MAX_DEGREE = 50


class NotRational(Exception):
    """The tree is not a quotient of polynomials with rational coefficients."""


@dataclass(frozen=True, slots=True)
class Quotient:
    """above/below; `excluded` is the product of everything that was divided by."""

    above: Polynomial
    below: Polynomial
    excluded: Polynomial


def quotient(node: Node, symbols: tuple[str, ...]) -> Quotient:
    """Return `node` as a quotient of polynomials; raise `NotRational`, `Undefined` or `TooBig`."""
    gens = tuple(sympy.Symbol(name) for name in symbols)
    one = sympy.Poly(1, *gens, domain="QQ")
    return _quotient(node, gens, one)


def _quotient(node: Node, gens: tuple[Any, ...], one: Polynomial) -> Quotient:
    if not names(node):
        value = evaluate(node, {})
        if not value.is_Rational:
            raise NotRational
        return Quotient(one * value, one, one)
    if node.op == "name":
        return Quotient(sympy.Poly(sympy.Symbol(node.text), *gens, domain="QQ"), one, one)
    if node.op == "^":
        return _power(node, gens, one)
    if node.op not in ("neg", "+", "-", "*", "/"):
        raise NotRational
    parts = [_quotient(arg, gens, one) for arg in node.args]
    if node.op == "neg":
        return Quotient(-parts[0].above, parts[0].below, parts[0].excluded)
    return _bounded(_combine(node.op, *parts))


def _combine(op: str, a: Quotient, b: Quotient) -> Quotient:
    excluded = a.excluded * b.excluded
    if op == "*":
        return Quotient(a.above * b.above, a.below * b.below, excluded)
    if op == "/":
        if b.above.is_zero:
            raise Undefined("a denominator is always 0")
        return Quotient(a.above * b.below, a.below * b.above, excluded * b.above)
    if a.below == b.below:
        return Quotient(a.above + b.above if op == "+" else a.above - b.above, a.below, excluded)
    left, right = a.above * b.below, b.above * a.below
    return Quotient(left + right if op == "+" else left - right, a.below * b.below, excluded)


def _power(node: Node, gens: tuple[Any, ...], one: Polynomial) -> Quotient:
    if names(node.args[1]):
        raise NotRational
    exponent = evaluate(node.args[1], {})
    base = _quotient(node.args[0], gens, one)
    if not exponent.is_Integer or exponent == 0:
        raise NotRational  # x^0 is not defined at 0 and 1 elsewhere: leave it to substitution
    times = abs(int(exponent))
    if times * max(base.above.total_degree(), base.below.total_degree(), 1) > MAX_DEGREE:
        raise TooBig
    above, below = base.above**times, base.below**times
    if exponent > 0:
        return Quotient(above, below, base.excluded)
    return _combine("/", Quotient(one, one, one), Quotient(above, below, base.excluded))


def _bounded(result: Quotient) -> Quotient:
    if max(poly.total_degree() for poly in (result.above, result.below, result.excluded)) > MAX_DEGREE:
        raise TooBig
    return result


@dataclass(frozen=True, slots=True)
class Zeros:
    """The real zeros of an equation in one variable, written as above/below = 0 with excluded ≠ 0."""

    everywhere: bool  # both sides agree wherever they are defined
    poly: Polynomial  # square-free, its real zeros are exactly the solutions (meaningless when `everywhere`)
    excluded: Polynomial

    def count(self, low: Value | None = None, high: Value | None = None) -> int:
        """Return how many solutions lie in [low, high], both ends included; None is without end."""
        if self.poly.degree() <= 0:
            return 0
        return int(self.poly.count_roots(low, high))

    def count_positive(self) -> int:
        """Return how many solutions are greater than 0."""
        return self.count(low=0) - self.count(low=0, high=0)

    def has_excluded_numbers(self) -> bool:
        """Is there a real number for which a denominator becomes 0?"""
        return self.excluded.degree() > 0 and int(self.excluded.sqf_part().count_roots()) > 0


def zeros(left: Node, right: Node, name: str) -> Zeros:
    """Return the exact solutions of left = right as the zeros of a polynomial."""
    difference = quotient(Node("-", (left, right)), (name,))
    if difference.above.is_zero:
        return Zeros(True, difference.above, difference.excluded)
    poly = difference.above.sqf_part()
    if difference.excluded.degree() > 0:
        poly = poly.quo(poly.gcd(difference.excluded.sqf_part()))
    return Zeros(False, poly, difference.excluded)
