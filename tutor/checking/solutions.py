"""Compare the real solutions of two statements in one variable, exactly.

The places where a relation can change from true to false are zeros of polynomials: its numerator, everything
it divides by, and for roots and absolute values what is left when they are eliminated (by resultants, and by
both signs of each |…|). Isolating intervals cut the line into cells, in each of which every relation is true
or false throughout; one number of each cell decides. Nothing is solved, and nothing is compared as a float.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product
from typing import Any

import sympy  # type: ignore[import-untyped]

from tutor.checking.parse import Node, TooBig, names
from tutor.checking.rational import MAX_DEGREE, NotRational, Polynomial, Quotient, quotient
from tutor.checking.relations import Relation, Statement
from tutor.checking.tree import walk
from tutor.checking.values import Undecided, Undefined, Value, evaluate, sign

MAX_BARS, MAX_ROOTS, MAX_CELLS = 3, 3, 80
_HOLDS = {
    "=": lambda s: s == 0, "≠": lambda s: s != 0, "<": lambda s: s < 0, "≤": lambda s: s <= 0,
    ">": lambda s: s > 0, "≥": lambda s: s >= 0,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Cell:
    """A point, or an open interval with a rational `value` inside.

    A point's `value` is exact, or, where `is_near`, a rational number within 10⁻⁶ of it.
    """

    is_point: bool
    value: Value
    is_near: bool = False


@dataclass(frozen=True, slots=True)
class Difference:
    """Which cells solve only the first statement, only the second, and both."""

    first_only: tuple[Cell, ...]
    second_only: tuple[Cell, ...]
    both: tuple[Cell, ...]


def difference(first: Statement, second: Statement, name: str, assume: str | None) -> Difference:
    """Compare two statements in `name`; raise `Undecided`, `TooBig` or `Unread` when that is not possible."""
    relations = [one for statement in (first, second) for group in statement.alternatives for one in group]
    conditions = {one: _condition(one, name) for one in relations}
    polys = _distinct(poly for condition in conditions.values() for poly in condition.polys)
    if assume == "positive":
        polys = _distinct([*polys, sympy.Poly(sympy.Symbol(name), domain="QQ")])
    found: dict[tuple[bool, bool], list[Cell]] = {}
    for cell, signs in _cells(polys):
        if assume == "positive" and sign(cell.value) <= 0:
            continue
        holds = {one: condition.holds(one, cell, signs, name) for one, condition in conditions.items()}
        truth = tuple(
            any(all(holds[one] for one in group) for group in statement.alternatives)
            for statement in (first, second)
        )
        found.setdefault((truth[0], truth[1]), []).append(cell)
    return Difference(*(tuple(found.get(key, ())) for key in ((True, False), (False, True), (True, True))))


# ---- conditions


@dataclass(frozen=True, slots=True)
class _Condition:
    """The polynomials whose zeros bound a relation; for quotients of polynomials their signs decide it."""

    polys: tuple[Polynomial, ...]
    quotient: Quotient | None = None

    def holds(self, one: Relation, cell: Cell, signs: "_Signs", name: str) -> bool:
        if self.quotient is None:
            if cell.is_near:
                raise Undecided
            return _holds_at(one, cell.value, name)
        if signs(self.quotient.excluded) == 0:
            return False
        return bool(_HOLDS[one.sign](signs(self.quotient.above) * signs(self.quotient.below)))


def _condition(one: Relation, name: str) -> _Condition:
    node = with_roots(Node("-", (one.left, one.right)))
    try:
        rational = quotient(node, (name,))
        return _Condition((rational.above, rational.below, rational.excluded), rational)
    except NotRational:
        return _Condition(tuple(_bounds(node, name)))
    except Undefined:
        return _Condition(())  # never defined, never true: substitution says so


def _holds_at(one: Relation, value: Value, name: str) -> bool:
    try:
        left, right = evaluate(one.left, {name: value}), evaluate(one.right, {name: value})
    except Undefined:
        return False
    return bool(_HOLDS[one.sign](sign(left - right)))


def with_roots(node: Node) -> Node:
    """Write x^(1/2) as a root, so that all roots look alike."""
    node = replace(node, args=tuple(with_roots(arg) for arg in node.args))
    if node.op == "^" and not names(node.args[1]) and names(node.args[0]):
        exponent = evaluate(node.args[1], {})
        if exponent.is_Rational and exponent.q in (2, 3, 4) and exponent > 0:
            root = Node("root", node.args[:1], str(exponent.q))
            return root if exponent.p == 1 else Node("^", (root, Node("number", text=str(exponent.p))))
    return node


def _bounds(node: Node, name: str) -> Iterator[Polynomial]:
    """Yield polynomials that are 0 wherever the sign of `node`, or whether it is defined, can change."""
    bars = list(dict.fromkeys(part for part in walk(node) if part.op == "abs" and names(part)))
    if len(bars) > MAX_BARS:
        raise TooBig
    for choice in product((True, False), repeat=len(bars)):
        signs = dict(zip(bars, choice, strict=True))
        for part in (*bars, node):
            inner = part.args[0] if part in signs else part
            yield from _without_roots(_opened(inner, signs), name)


def _opened(node: Node, signs: dict[Node, bool]) -> Node:
    if node in signs:
        inner = _opened(node.args[0], signs)
        return inner if signs[node] else Node("neg", (inner,))
    return replace(node, args=tuple(_opened(arg, signs) for arg in node.args))


def _without_roots(node: Node, name: str) -> Iterator[Polynomial]:
    """Eliminate the roots of `node` from its numerator, its denominators and its radicands."""
    roots = list(dict.fromkeys(part for part in walk(node) if part.op == "root"))
    if len(roots) > MAX_ROOTS:
        raise TooBig
    roots.sort(key=lambda root: sum(part.op == "root" for part in walk(root)))  # inner ones first
    gens = (name, *(f"_{index}" for index in range(len(roots))))
    places = {root: Node("name", text=gen) for root, gen in zip(roots, gens[1:], strict=True)}
    radicands = [_quotient(_replaced(root.args[0], places), gens) for root in roots]
    whole = _quotient(_replaced(node, places), gens)
    for one in (whole, *radicands):
        for poly in (one.above, one.excluded):
            yield _eliminated(poly, roots, radicands, gens)


def _quotient(node: Node, gens: tuple[str, ...]) -> Quotient:
    try:
        return quotient(node, gens)
    except (NotRational, Undefined):
        raise Undecided from None


def _replaced(node: Node, places: dict[Node, Node]) -> Node:
    if node in places:
        return places[node]
    return replace(node, args=tuple(_replaced(arg, places) for arg in node.args))


def _eliminated(
    poly: Polynomial, roots: Sequence[Node], radicands: Sequence[Quotient], gens: tuple[str, ...]
) -> Polynomial:
    result = poly.as_expr()
    for root, radicand, gen in reversed(list(zip(roots, radicands, gens[1:], strict=True))):
        symbol = sympy.Symbol(gen)
        if not result.has(symbol):
            continue
        defined = radicand.below.as_expr() * symbol ** int(root.text) - radicand.above.as_expr()
        result = sympy.expand(sympy.resultant(sympy.expand(result), sympy.expand(defined), symbol))
    found = sympy.Poly(result, sympy.Symbol(gens[0]), domain="QQ")
    if found.degree() > MAX_DEGREE:
        raise TooBig
    if found.is_zero and not poly.is_zero:
        raise Undecided  # one choice of the roots' signs vanishes everywhere, perhaps not this one
    return found


# ---- cells


def _distinct(polys: Any) -> list[Polynomial]:
    return list(dict.fromkeys(poly for poly in polys if poly.degree() > 0))


class _Signs:
    """The signs of polynomials in one cell: 0 for those in `zero`, else the sign at the number `at`."""

    def __init__(self, at: Value, zero: frozenset[Polynomial]) -> None:
        self._at, self._zero = at, zero

    def __call__(self, poly: Polynomial) -> int:
        return 0 if poly in self._zero else sign(poly.eval(self._at))


def _cells(polys: list[Polynomial]) -> Iterator[tuple[Cell, _Signs]]:
    """Yield all cells from left to right, with the signs of the polynomials there."""
    whole = [poly.clear_denoms(convert=True)[1] for poly in polys]
    isolated = sympy.intervals(whole, eps=sympy.Rational(1, 10**6), strict=True) if polys else []
    if len(isolated) > MAX_CELLS:
        raise TooBig
    before = None
    for (low, high), vanishing in isolated:
        inside = low - 1 if before is None else (before + low) / 2
        if before is not None and before >= low:
            raise Undecided
        yield Cell(False, inside), _Signs(inside, frozenset())
        zero = [polys[index] for index in vanishing]
        middle = (low + high) / 2
        value = low if low == high else _surd_between(zero, low, high)
        point = Cell(True, middle, is_near=True) if value is None else Cell(True, value)
        yield point, _Signs(middle, frozenset(zero))
        before = high
    last = sympy.Integer(0) if before is None else before + 1
    yield Cell(False, last), _Signs(last, frozenset())


def _surd_between(polys: list[Polynomial], low: Value, high: Value) -> Value | None:
    """Return the zero in (low, high) as a number with one square root; None when it is of another kind."""
    for factor, _ in min(polys, key=lambda poly: poly.degree()).factor_list()[1]:
        if factor.degree() == 2 and factor.eval(low) * factor.eval(high) < 0:
            return _surd(factor, low, high)
    return None


def _surd(factor: Polynomial, low: Value, high: Value) -> Value:
    a, b, c = factor.all_coeffs()
    for one in (1, -1):
        value = (-b + one * sympy.sqrt(b * b - 4 * a * c)) / (2 * a)
        if sign(value - low) > 0 and sign(high - value) > 0:
            return sympy.expand(value)
    raise Undecided
