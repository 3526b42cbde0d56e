"""Is an expression worked out? Looks at the tree as it is written; nothing is calculated for the student.

Not worked out are 2 + 3, 2·3x, 6/4, x·x², x + 3x, √8, 5!, sin 0, (x² - 1)/(x - 1) and a factor of 1.
"""

from collections.abc import Iterator
from contextlib import suppress
from math import gcd
from typing import Any

import sympy  # type: ignore[import-untyped]

from tutor.checking.claims import has_simplest_roots, is_finished, is_simplest
from tutor.checking.parse import Node, TooBig, Unread, names
from tutor.checking.symbolic import build, symbols_for
from tutor.checking.tasks.trees import size
from tutor.checking.values import Undefined

_NUMBERS = frozenset({"number", "mixed", "repeating", "percent"})
MAX_PRINTED_POWER = 10**12  # 2^100 is an answer, 2^3 a calculation
MAX_CANCELLED = 120
IMAGINARY_UNIT = Node("constant", text="i")


def is_worked_out(node: Node) -> bool:
    """Is there nothing left in `node` that has to be worked out?"""
    if not all(map(is_worked_out, node.args)):
        return False
    if node.op in ("+", "-"):
        return _has_unlike_terms(node)
    if node.op in ("*", "/", "neg"):
        return _has_unlike_factors(node) and (node.op != "/" or _is_reduced(node))
    if node.op == "^":
        return _is_finished_power(node)
    if node.op == "root":
        inner = node.args[0]
        return is_simplest(node) if inner.op == "number" else not _is_rational(inner) and inner.op != "^"
    if node.op == "call":
        return _is_finished_call(node)
    return node.op not in ("factorial", "pm", "degrees") or bool(names(node))


def is_number_finished(node: Node) -> bool:
    """Is a number a result? Surds in lowest terms, π, e, logarithms and the like may stand in it."""
    return is_worked_out(node) or (is_finished(node) and has_simplest_roots(node))


def terms(node: Node, sign: int = 1) -> Iterator[tuple[int, Node]]:
    """Yield the terms of a sum with their signs."""
    if node.op in ("+", "-"):
        yield from terms(node.args[0], sign)
        yield from terms(node.args[1], sign if node.op == "+" else -sign)
    elif node.op == "neg":
        yield from terms(node.args[0], -sign)
    else:
        yield sign, node


def factors(node: Node, sign: int = 1) -> Iterator[tuple[int, Node]]:
    """Yield the factors of a product: 1 and -1 tell whether they stand above or below the line."""
    if node.op in ("*", "/"):
        yield from factors(node.args[0], sign)
        yield from factors(node.args[1], sign if node.op == "*" else -sign)
    elif node.op == "neg":
        yield from factors(node.args[0], sign)
    else:
        yield sign, node


def built(node: Node) -> Any:
    """Return `node` as SymPy builds it; `Unread` where it has no value."""
    try:
        return build(node, symbols_for(names(node)))
    except Undefined:
        raise Unread from None


def _has_unlike_terms(node: Node) -> bool:
    """Has the sum at most one rational number, and no two terms that differ by a factor only?"""
    seen = set()
    for _, term in terms(node):
        rest = built(term).as_coeff_Mul()[1]
        if rest in seen or term.op == "number" and term.text == "0":
            return False
        seen.add(rest)
    return True


def _has_unlike_factors(node: Node) -> bool:
    """Has the product at most one number above and one below, and no base twice?"""
    seen, numbers = set(), []
    for place, factor in factors(node):
        if _is_rational(factor):
            numbers.append((place, factor))
            continue
        base = built(factor).as_base_exp()[0]
        if base in seen:
            return False
        seen.add(base)
    above, below = [n for p, n in numbers if p > 0], [n for p, n in numbers if p < 0]
    if len(above) > 1 or len(below) > 1 or any(n.text in ("0", "1") for n in below):
        return False
    if any(n.text == "1" or n.text == "0" for n in above) and (node.op == "*" or above[0].text == "0"):
        return False
    if above and below and all(n.op == "number" and n.text.isdigit() for n in (*above, *below)):
        return gcd(int(above[0].text), int(below[0].text)) == 1
    return not (above and below)


def _is_rational(node: Node) -> bool:
    return node.op in _NUMBERS or (node.op == "neg" and _is_rational(node.args[0]))


def _is_reduced(node: Node) -> bool:
    """Have the two sides of a fraction no factor in common?"""
    if size(node) > MAX_CANCELLED or node.args[0].op == "/" or node.args[1].op == "/":
        return False
    above, below = built(node.args[0]), built(node.args[1])
    if below.is_Rational and not above.is_Rational:
        content = sympy.Rational(1)
        with suppress(sympy.PolynomialError):
            content = above.as_content_primitive()[0]
        return bool(content.q == 1 and sympy.igcd(int(content.p), int(below)) == 1) if below.q == 1 else True
    if not (above.free_symbols and below.free_symbols):
        return True
    try:
        return bool(sympy.gcd(above, below) == 1)
    except (sympy.PolynomialError, NotImplementedError):
        return True


def _is_finished_power(node: Node) -> bool:
    base, exponent = node.args
    if exponent.op == "number" and exponent.text in ("0", "1") or base.op == "^":
        return False
    if base == IMAGINARY_UNIT and _is_rational(exponent):
        return False  # i³ is -i
    if base.op == "root" and exponent.op == "number":
        return False
    if _is_rational(base) and _is_rational(exponent):
        value = built(node)
        return bool(abs(value) > MAX_PRINTED_POWER) or not value.is_Rational
    is_fraction = not names(node) and exponent.op in ("/", "neg")
    return not (is_fraction and built(node).is_Rational)  # 8^(2/3) is 4


def _is_finished_call(node: Node) -> bool:
    try:
        value = built(node)
    except (TooBig, Unread):
        return True
    if value.is_Rational or node.text in ("gcd", "lcm", "max", "min", "det"):
        return False
    if value.is_number and node.text in ("ln", "log", "exp"):
        return True
    return not value.is_number or bool(value.func.__name__ in _SAME_FUNCTION.get(node.text, ()))


_SAME_FUNCTION = {
    name: (name, f"a{name[3:]}" if name.startswith("arc") else name)
    for name in (
        "sin", "cos", "tan", "cot", "sec", "csc", "arcsin", "arccos", "arctan", "sinh", "cosh", "tanh",
        "arcsinh", "arccosh", "arctanh", "coth", "sech", "csch", "floor", "ceiling",
    )
}  # fmt: skip
