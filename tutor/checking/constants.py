"""The constant of integration: find it in a sum, and compare antiderivatives up to a constant."""

import random
from typing import Any, Literal

import sympy  # type: ignore[import-untyped]

from tutor.checking.parse import Node, TooBig, Unread, names
from tutor.checking.symbolic import build, symbols_for
from tutor.checking.values import Undefined

_CONSTANTS = frozenset({"C", "K", "c", "k", "D", "C_1", "C_0", "c_1", "c_0"})
_ZERO = Node("number", text="0")
POINTS, MAX_TRIES = 6, 40
DIGITS = 40
_SEED = 7_331


def split_constant(node: Node, beside: frozenset[str] | None = None) -> tuple[Node, str] | None:
    """Return the sum without its free constant, and its name; None when there is none.

    Free is a bare C (or K, c, k, …) that is added, stands nowhere else, and is not a parameter: a small
    letter counts only beside one single variable. `beside` are the variables the rest may have, if known.
    """
    if node.op in ("/", "*") and (split := _split_multiple(node, beside)) is not None:
        return split
    found_terms = terms(node)
    for index, (_, term) in enumerate(found_terms):
        if term.op != "name" or term.text not in _CONSTANTS:
            continue
        rest = found_terms[:index] + found_terms[index + 1 :]
        found = frozenset().union(*(names(other) for _, other in rest))
        if term.text in found or not found or (beside is not None and not found <= beside):
            continue
        if any(name.isupper() for name in found) or (beside is None and len(found) > _allowed(term.text)):
            continue
        return _sum(rest), term.text
    return None


def _split_multiple(node: Node, beside: frozenset[str] | None) -> tuple[Node, str] | None:
    """Split (x³ + C)/3 and 1/3 (x³ + C): a third of a free constant is one."""
    left, right = node.args
    inner = left if node.op == "/" or not names(right) else right
    factor = right if inner is left else left
    split = split_constant(inner, beside) if inner.op in ("+", "-") and not names(factor) else None
    if split is None:
        return None
    pair = (split[0], factor) if inner is left else (factor, split[0])
    return Node(node.op, pair), split[1]


def _allowed(name: str) -> int:
    return 2 if name[0].isupper() else 1


def terms(node: Node, positive: bool = True) -> list[tuple[bool, Node]]:
    """Return the terms of a sum, each with whether it is added or taken away."""
    if node.op in ("+", "-"):
        left, right = node.args
        return terms(left, positive) + terms(right, positive == (node.op == "+"))
    if node.op == "neg":
        return terms(node.args[0], not positive)
    return [(positive, node)]


def _sum(found: list[tuple[bool, Node]]) -> Node:
    total = _ZERO
    for positive, term in found:
        total = Node("+" if positive else "-", (total, term))
    return total


def equal_up_to_constant(
    left: Node, right: Node, assume: str | None
) -> Literal["same", "different", "unknown"]:
    """Do the two differ by a number only? Their derivatives are compared at random points.

    On separate parts of the domain the number may be another one: arctan x and -arctan(1/x) are both
    antiderivatives of the same function.
    """
    symbols = symbols_for(names(left) | names(right), assume)
    try:
        sides = build(left, symbols), build(right, symbols)
    except (Undefined, Unread, TooBig):
        return "unknown"
    results = {
        _agree([sympy.diff(side, symbol) for side in sides], list(symbols.values()), assume)
        for symbol in symbols.values()
    }
    return "different" if "different" in results else "unknown" if "unknown" in results else "same"


def _agree(
    sides: list[Any], symbols: list[Any], assume: str | None
) -> Literal["same", "different", "unknown"]:
    if sides[0] == sides[1]:
        return "same"
    chance, agreed = random.Random(_SEED), 0
    for _ in range(MAX_TRIES):
        least = 1 if assume == "positive" else -40
        point = {
            symbol: sympy.Rational(chance.randint(least, 40), chance.choice((7, 11, 13)))
            for symbol in symbols
        }
        ours, theirs = (sympy.N(side.subs(point), DIGITS) for side in sides)
        if not all(value.is_number and value.is_finite and value.is_real for value in (ours, theirs)):
            continue
        size = max(abs(ours), abs(theirs))
        if abs(ours - theirs) > size * sympy.Rational(1, 10**25) and size > sympy.Rational(1, 10**30):
            return "different"
        agreed += 1
        if agreed == POINTS:
            return "same"
    return "unknown"
