"""Trees made from trees: numbers, substitution, derivatives by rule, and SymPy's results read back.

Derivatives keep the tree as it was written, so that its domain stays visible: ln|u| has the derivative u'/u,
and |u| has none where u is 0.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from fractions import Fraction
from typing import Any

import sympy  # type: ignore[import-untyped]

from tutor.checking.parse import Node, TooBig, Unread, names, walk

MAX_NODES = 4_000
MAX_NUMBER_BITS = 10_000

ZERO, ONE, TWO = (Node("number", text=text) for text in "012")


def whole(number: int) -> Node:
    """Return the tree of a whole number."""
    node = Node("number", text=str(abs(number)))
    return Node("neg", (node,)) if number < 0 else node


def fraction(value: Fraction) -> Node:
    """Return the tree of a fraction in lowest terms."""
    if value.denominator == 1:
        return whole(value.numerator)
    node = Node("/", (whole(abs(value.numerator)), whole(value.denominator)))
    return Node("neg", (node,)) if value < 0 else node


def plus(left: Node, right: Node) -> Node:
    if left == ZERO:
        return right
    return left if right == ZERO else Node("+", (left, right))


def minus(left: Node, right: Node) -> Node:
    if right == ZERO:
        return left
    return negative(right) if left == ZERO else Node("-", (left, right))


def negative(node: Node) -> Node:
    if node == ZERO:
        return ZERO
    return node.args[0] if node.op == "neg" else Node("neg", (node,))


def times(left: Node, right: Node) -> Node:
    if ZERO in (left, right):
        return ZERO
    if left == ONE:
        return right
    return left if right == ONE else Node("*", (left, right))


def over(left: Node, right: Node) -> Node:
    if left == ZERO:
        return ZERO
    return left if right == ONE else Node("/", (left, right))


def power(base: Node, exponent: Node) -> Node:
    if exponent == ZERO:
        return ONE
    return base if exponent == ONE else Node("^", (base, exponent))


def call(name: str, *args: Node) -> Node:
    return Node("call", args, name)


def size(node: Node) -> int:
    return sum(1 for _ in walk(node))


def leaves(node: Node) -> int:
    return sum(1 for part in walk(node) if not part.args)


def substitute(node: Node, values: Mapping[str, Node]) -> Node:
    """Return `node` with variables replaced, all at once."""
    if node.op == "name":
        return values.get(node.text, node)
    return replace(node, args=tuple(substitute(arg, values) for arg in node.args))


def exact_fraction(number: Any) -> Fraction:
    """Return an mpmath number as the fraction that it is."""
    sign, man, exp, _ = number._mpf_
    return (-1 if sign else 1) * Fraction(int(man)) * Fraction(2) ** int(exp)


def on_domain(node: Node, of: Node) -> Node:
    """Return a tree equal to `node` that has a value only where `of` has one."""
    return Node("+", (node, Node("-", (of, of))))


# ---- derivatives


def derivative(node: Node, name: str, order: int = 1) -> Node:
    """Return the derivative of that order; raise `Unread` for what has no rule, `TooBig` for huge results."""
    for _ in range(order):
        node = _derivative(node, name)
        if size(node) > MAX_NODES:
            raise TooBig
    return node


def _derivative(node: Node, name: str) -> Node:
    if name not in names(node):
        return ZERO
    if node.op == "name":
        return ONE
    if node.op == "call":
        return _derivative_of_call(node, name)
    rule = _RULES.get(node.op)
    if rule is None:
        raise Unread
    return rule(node, *(_derivative(arg, name) for arg in node.args))


def _quotient_rule(node: Node, above: Node, below: Node) -> Node:
    left, right = node.args
    if below == ZERO:
        return over(above, right)
    return over(minus(times(above, right), times(left, below)), power(right, TWO))


def _power_rule(node: Node, base: Node, exponent: Node) -> Node:
    left, right = node.args
    if exponent == ZERO:
        return times(times(right, power(left, _less_one(right))), base)
    growth = times(exponent, call("ln", left)) if left != Node("constant", text="e") else exponent
    if base != ZERO:
        growth = plus(growth, over(times(right, base), left))
    return times(node, growth)


def _less_one(node: Node) -> Node:
    if node.op == "number" and node.text.isdigit():
        return whole(int(node.text) - 1)
    return Node("-", (node, ONE))


def _root_rule(node: Node, inner: Node) -> Node:
    index = int(node.text)
    return over(inner, times(whole(index), power(node, whole(index - 1))))


def _derivative_of_call(node: Node, name: str) -> Node:
    inner = node.args[0]
    if node.text == "log":
        base = node.args[1] if len(node.args) == 2 else whole(10)
        return _derivative(over(call("ln", inner), call("ln", base)), name)
    if node.text == "ln" and inner.op == "abs":
        inner = inner.args[0]
    rule = _OUTER.get(node.text)
    if rule is None or len(node.args) != 1:
        raise Unread
    return times(rule(inner), _derivative(inner, name))


_RULES: dict[str, Callable[..., Node]] = {
    "neg": lambda node, x: negative(x),
    "+": lambda node, x, y: plus(x, y),
    "-": lambda node, x, y: minus(x, y),
    "*": lambda node, x, y: plus(times(x, node.args[1]), times(node.args[0], y)),
    "/": _quotient_rule,
    "^": _power_rule,
    "root": _root_rule,
    "abs": lambda node, x: times(over(node.args[0], node), x),
    "percent": lambda node, x: over(x, whole(100)),
}


def _square(node: Node) -> Node:
    return power(node, TWO)


def _root(node: Node) -> Node:
    return Node("root", (node,), "2")


_OUTER: dict[str, Callable[[Node], Node]] = {
    "sin": lambda u: call("cos", u),
    "cos": lambda u: negative(call("sin", u)),
    "tan": lambda u: _square(call("sec", u)),
    "cot": lambda u: negative(_square(call("csc", u))),
    "sec": lambda u: times(call("sec", u), call("tan", u)),
    "csc": lambda u: negative(times(call("csc", u), call("cot", u))),
    "arcsin": lambda u: over(ONE, _root(minus(ONE, _square(u)))),
    "arccos": lambda u: negative(over(ONE, _root(minus(ONE, _square(u))))),
    "arctan": lambda u: over(ONE, plus(ONE, _square(u))),
    "arcsec": lambda u: over(ONE, times(Node("abs", (u,)), _root(minus(_square(u), ONE)))),
    "arccsc": lambda u: negative(over(ONE, times(Node("abs", (u,)), _root(minus(_square(u), ONE))))),
    "sinh": lambda u: call("cosh", u),
    "cosh": lambda u: call("sinh", u),
    "tanh": lambda u: _square(call("sech", u)),
    "coth": lambda u: negative(_square(call("csch", u))),
    "sech": lambda u: negative(times(call("sech", u), call("tanh", u))),
    "csch": lambda u: negative(times(call("csch", u), call("coth", u))),
    "arcsinh": lambda u: over(ONE, _root(plus(_square(u), ONE))),
    "arccosh": lambda u: over(ONE, _root(minus(_square(u), ONE))),
    "arctanh": lambda u: over(ONE, minus(ONE, _square(u))),
    "ln": lambda u: over(ONE, u),
    "exp": lambda u: call("exp", u),
}  # fmt: skip


# ---- from SymPy


def from_sympy(expression: Any) -> Node:
    """Return a SymPy result as a tree; raise `Unread` for what the grammar does not have."""
    if expression.is_Rational:
        if max(int(expression.p).bit_length(), int(expression.q).bit_length()) > MAX_NUMBER_BITS:
            raise TooBig
        return fraction(Fraction(int(expression.p), int(expression.q)))
    if expression.is_Symbol:
        return Node("name", text=expression.name)
    if expression in _CONSTANTS:
        return _CONSTANTS[expression]
    if expression.is_Add:
        return _sum_of(expression.as_ordered_terms())
    if expression.is_Mul:
        return _product_of(expression)
    if expression.is_Pow or isinstance(expression, sympy.exp):
        return _power_of(*expression.as_base_exp())
    if isinstance(expression, sympy.Abs):
        return Node("abs", (from_sympy(expression.args[0]),))
    if expression.func in _CALLS and len(expression.args) == 1:
        return call(_CALLS[expression.func], from_sympy(expression.args[0]))
    raise Unread


def _sum_of(terms: list[Any]) -> Node:
    total = from_sympy(terms[0])
    for term in terms[1:]:
        node = from_sympy(term)
        total = minus(total, node.args[0]) if node.op == "neg" else plus(total, node)
    return total


def _product_of(expression: Any) -> Node:
    above, below = (
        expression.as_numer_denom() if not expression.is_commutative else sympy.fraction(expression)
    )
    sign = above.could_extract_minus_sign() and not above.is_Add
    factors = sympy.Mul.make_args(-above if sign else above)
    node = from_sympy(factors[0])
    for factor in factors[1:]:
        node = times(node, from_sympy(factor))
    node = over(node, from_sympy(below))
    return Node("neg", (node,)) if sign else node


def _power_of(base: Any, exponent: Any) -> Node:
    if exponent.is_Rational and exponent.p == 1 and 2 <= exponent.q <= 9:
        return Node("root", (from_sympy(base),), str(exponent.q))
    if exponent.is_Rational and exponent < 0:
        return over(ONE, _power_of(base, -exponent) if exponent != -1 else from_sympy(base))
    return Node("^", (from_sympy(base), from_sympy(exponent)))


_CONSTANTS = {
    sympy.pi: Node("constant", text="pi"), sympy.E: Node("constant", text="e"),
    sympy.I: Node("constant", text="i"), sympy.oo: Node("constant", text="oo"),
    -sympy.oo: Node("neg", (Node("constant", text="oo"),)),
}  # fmt: skip
_CALLS = {
    sympy.sin: "sin", sympy.cos: "cos", sympy.tan: "tan", sympy.cot: "cot", sympy.sec: "sec",
    sympy.csc: "csc", sympy.asin: "arcsin", sympy.acos: "arccos", sympy.atan: "arctan", sympy.log: "ln",
    sympy.sinh: "sinh", sympy.cosh: "cosh", sympy.tanh: "tanh", sympy.asinh: "arcsinh",
    sympy.acosh: "arccosh", sympy.atanh: "arctanh", sympy.floor: "floor", sympy.ceiling: "ceil",
    sympy.sign: "sgn",
}  # fmt: skip
