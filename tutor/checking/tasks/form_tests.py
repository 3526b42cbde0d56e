"""Tests of the form of an expression: simplified, expanded, factored, partial fractions, completed square."""

from collections.abc import Callable
from contextlib import suppress
from typing import Any

import sympy  # type: ignore[import-untyped]

from tutor.checking.parse import Node, TooBig, Unread, names, walk
from tutor.checking.tasks.finished import built, factors, is_number_finished, is_worked_out, terms
from tutor.checking.tasks.sliced import proposal
from tutor.checking.tasks.trees import from_sympy, leaves
from tutor.checking.values import Undecided


def is_simplified(given: Node, formula: Node) -> bool:
    """Is it worked out, and no longer than the shortest of the usual forms, or one of them?"""
    if not names(formula):
        return is_worked_out(given)
    if not is_worked_out(given):
        return False
    expression = built(formula)
    usual = [_leaves_of(work, expression) for work in (sympy.simplify, _cancel, _factor, _expand)]
    counts = [count for count in usual if count is not None]
    if not counts:
        raise Undecided
    plain = not any(part.op in ("call", "root", "abs") for part in walk(formula))
    if given == formula:
        return leaves(given) <= min(counts)
    if leaves(given) <= (max(counts) if plain else min(counts)) + 1:
        return True
    if leaves(given) <= min(counts) + 3:
        raise Undecided
    return False


def _leaves_of(work: Callable[[Any], Any], expression: Any) -> int | None:
    found = proposal(lambda: work(expression), 0.35)
    with suppress(Unread, TooBig):
        return None if found is None else leaves(from_sympy(found))
    return None


def _cancel(expression: Any) -> Any:
    return sympy.cancel(expression)


def _factor(expression: Any) -> Any:
    return sympy.factor(sympy.cancel(expression))


def _expand(expression: Any) -> Any:
    return sympy.expand(sympy.cancel(expression))


def is_expanded(given: Node, formula: Node) -> bool:
    """Is it a sum of products of numbers and powers, with like terms together?"""
    for _, term in terms(given):
        for _, factor in factors(term):
            base = factor.args[0] if factor.op == "^" else factor
            if base.op in ("+", "-", "neg", "*", "/", "^") and names(base):
                return False
    return is_worked_out(given)


def is_factored(given: Node, formula: Node) -> bool:
    """Is it a product of numbers and irreducible polynomials, none with a whole number left to take out?"""
    for _, factor in factors(given):
        base = factor.args[0] if factor.op == "^" else factor
        if names(base) and (not _is_irreducible(base) or _has_fractions(base)):
            return False
        if not names(base) and not is_number_finished(factor):
            return False
    numbers = [factor for _, factor in factors(given) if not names(factor)]
    return len(numbers) <= 2


def has_nothing_in_common(given: Node, formula: Node) -> bool:
    """Is it a product, and has no sum in it a factor that all its terms have in common?"""
    sums = [factor for _, factor in factors(given) if len(list(terms(factor))) > 1]
    if len(sums) != 1 or given == sums[0]:
        return False
    parts = [built(term) for _, term in terms(sums[0])]
    return bool(sympy.gcd_list(parts) == 1)


def is_rationalized(given: Node, formula: Node) -> bool:
    below = [part.args[1] for part in walk(given) if part.op == "/"]
    return is_worked_out(given) and not any(part.op == "root" for node in below for part in walk(node))


def _is_irreducible(node: Node) -> bool:
    if node.op == "name":
        return True
    if node.op in ("*", "/", "neg") and node.op != "neg":
        return False
    expression = sympy.expand(built(node))
    symbols = sorted(expression.free_symbols, key=str)
    try:
        polynomial = sympy.Poly(expression, *symbols)
        if polynomial.total_degree() == 1 and not polynomial.domain.is_QQ and not polynomial.domain.is_ZZ:
            return True  # x - √2
        content, found = sympy.factor_list(expression, *symbols)
    except sympy.PolynomialError:
        raise Undecided from None
    whole = not content.is_Integer or abs(content) == 1
    return whole and len(found) == 1 and found[0][1] == 1 and len(list(terms(node))) == _terms_of(found[0][0])


def _has_fractions(node: Node) -> bool:
    """6(x + 3/2) hides the 2 that belongs into the bracket, where 3(2x + 3) has whole numbers."""
    return node.op in ("+", "-") and any(part.op == "/" for part in walk(node))


def _terms_of(expression: Any) -> int:
    return len(sympy.Add.make_args(sympy.expand(expression)))


def is_partial(given: Node, formula: Node) -> bool:
    """Is every term a polynomial, or a/(p^k) with p irreducible and a of smaller degree, no p^k twice?"""
    symbols = [sympy.Symbol(name, real=True) for name in sorted(names(formula))]
    if len(symbols) != 1:
        raise Undecided
    seen: set[Any] = set()
    for _, term in terms(given):
        above, below = sympy.fraction(sympy.together(built(term)))
        try:
            found = sympy.factor_list(below, *symbols)[1]
            degree = sympy.Poly(above, *symbols).degree()
        except sympy.PolynomialError:
            raise Undecided from None
        if len(found) > 1 or (found and degree >= sympy.Poly(found[0][0], *symbols).degree()):
            return False
        key = found[0] if found else ("polynomial", degree)
        if key in seen:
            return False
        seen.add(key)
    return True


def is_square_and_constant(given: Node, formula: Node) -> bool:
    """Is it a(x - h)² + k, with nothing else in it?"""
    squares = 0
    constants = 0
    for _, term in terms(given):
        if not names(term):
            constants += 1
            continue
        parts = [factor for _, factor in factors(term) if names(factor)]
        if len(parts) != 1 or parts[0].op != "^" or parts[0].args[1].text != "2":
            return False
        base = parts[0].args[0]
        if any(part.op in ("^", "/") and names(part.args[0 if part.op == "^" else 1]) for part in walk(base)):
            return False
        squares += 1
    return squares == 1 and constants <= 1
