"""Rewrite equations between logarithms, or between powers of one base, as equations without them.

log A + log B = c becomes A·B = 10^c with A > 0 and B > 0; 2^A = 8 becomes A = 3. Both are the same equation
on the real numbers, so that their solutions can be compared exactly.
"""

from collections.abc import Iterator
from fractions import Fraction

from tutor.checking.exact import number_of
from tutor.checking.parse import Node, names
from tutor.checking.relations import Relation, Statement
from tutor.checking.tree import walk

MAX_FACTOR, MAX_EXPONENT = 6, 12
_ZERO = Node("number", text="0")
_E = Node("constant", text="e")


def rewritten(statement: Statement) -> Statement:
    """Return the statement with each equation of logarithms or powers replaced; others stay."""
    return Statement(
        tuple(
            tuple(part for one in group for part in (_logarithms(one) or _powers(one) or (one,)))
            for group in statement.alternatives
        )
    )


# ---- logarithms


def _logarithms(one: Relation) -> tuple[Relation, ...] | None:
    """Return k·log A + … = c as a product of powers, and the arguments as positive."""
    if one.sign != "=" or not any(_is_log(part) for side in (one.left, one.right) for part in walk(side)):
        return None
    terms = [*_terms(one.left, 1), *_terms(one.right, -1)]
    constant, powers, bases = Fraction(0), [], set()
    for factor, node in terms:
        if _is_log(node) and factor.denominator == 1 and abs(factor) <= MAX_FACTOR:
            powers.append((int(factor), node.args[0]))
            bases.add(_base(node))
        elif (value := number_of(node)) is not None:
            constant -= factor * value
        else:
            return None
    if not any(names(argument) for _, argument in powers) or len(bases) != 1:
        return None
    (base,) = bases
    if constant.denominator != 1 or abs(constant) > MAX_EXPONENT:
        return None
    if base is None and constant:
        right = Node("^", (_E, _number(constant)))
    else:
        right = _number(Fraction(base or 1) ** int(constant))
    if len(powers) == 1 and powers[0][0] == 1:  # A = e^c is positive already
        return (Relation(powers[0][1], "=", right),)
    equation = Relation(_product(powers, 1), "=", Node("*", (right, _product(powers, -1))))
    return (equation, *(Relation(argument, ">", _ZERO) for _, argument in powers))


def _is_log(node: Node) -> bool:
    return node.op == "call" and node.text in ("ln", "log", "lg")


def _base(node: Node) -> Fraction | None:
    """Return the base of a logarithm, None for e; 0 when it is neither."""
    if node.text == "ln" or (len(node.args) == 2 and node.args[1] == _E):
        return None
    value = number_of(node.args[1]) if len(node.args) == 2 else Fraction(10)
    return value if value is not None and value > 0 and value != 1 else Fraction(0)


def _terms(node: Node, factor: int | Fraction) -> Iterator[tuple[Fraction, Node]]:
    """Yield the terms of a sum with their numerical factors."""
    match node.op:
        case "+":
            for arg in node.args:
                yield from _terms(arg, factor)
        case "-":
            yield from _terms(node.args[0], factor)
            yield from _terms(node.args[1], -factor)
        case "neg":
            yield from _terms(node.args[0], -factor)
        case "*" if (value := number_of(node.args[0])) is not None:
            yield from _terms(node.args[1], factor * value)
        case "/" if (value := number_of(node.args[1])) is not None and value:
            yield from _terms(node.args[0], factor / value)
        case _:
            yield Fraction(factor), node


def _product(powers: list[tuple[int, Node]], sign: int) -> Node:
    result = Node("number", text="1")
    for exponent, argument in powers:
        if exponent * sign > 0:
            power = (
                argument if abs(exponent) == 1 else Node("^", (argument, _number(Fraction(abs(exponent)))))
            )
            result = Node("*", (result, power))
    return result


def _number(value: Fraction) -> Node:
    node = Node("number", text=str(abs(value.numerator)))
    if value.denominator != 1:
        node = Node("/", (node, Node("number", text=str(value.denominator))))
    return Node("neg", (node,)) if value < 0 else node


# ---- powers


def _powers(one: Relation) -> tuple[Relation, ...] | None:
    """Return b^A = b^B as A = B, also when one side is a number that is a power of b."""
    if one.sign != "=":
        return None
    powers = _as_power(one.left), _as_power(one.right)
    sided = list(zip((one.left, one.right), powers, strict=True))
    given = [power for power in powers if power is not None]
    if not given:
        return None
    base = min((base for base, _ in given), key=lambda value: value or Fraction(1, 2))
    if any(power is None and (number_of(side) or 1) <= 0 for side, power in sided):
        return (Relation(_ZERO, "=", Node("number", text="1")),)  # a power is never 0 or less
    sides = []
    for side, power in sided:
        exponent = _exponent_of(base, side, power)
        if exponent is None:
            return None
        sides.append(exponent)
    return (Relation(sides[0], "=", sides[1]),)


def _as_power(node: Node) -> tuple[Fraction | None, Node] | None:
    """Return base (None for e) and exponent of b^A, where the exponent holds a variable."""
    if node.op == "call" and node.text == "exp":
        return None, node.args[0]
    if node.op != "^" or not names(node.args[1]) or names(node.args[0]):
        return None
    if node.args[0] == _E:
        return None, node.args[1]
    base = number_of(node.args[0])
    return (base, node.args[1]) if base is not None and base > 0 and base != 1 else None


def _exponent_of(
    base: Fraction | None, node: Node, power: tuple[Fraction | None, Node] | None
) -> Node | None:
    if power is not None and power[0] == base:
        return power[1]
    if power is not None and (base is None or power[0] is None):
        return None
    value = power[0] if power is not None else number_of(node)
    if value is None:
        return None
    if value == 1:
        return _ZERO
    powers = range(-MAX_EXPONENT, MAX_EXPONENT + 1)
    exponent = next((k for k in powers if base**k == value), None) if base is not None else None
    if exponent is None:
        return _logarithm(base, value) if power is None else None
    number = _number(Fraction(exponent))
    return number if power is None else Node("*", (number, power[1]))


def _logarithm(base: Fraction | None, value: Fraction) -> Node:
    """Return ln value / ln base."""
    above = Node("call", (_number(value),), "ln")
    return above if base is None else Node("/", (above, Node("call", (_number(base),), "ln")))


# ---- values


def isolated(statement: Statement, name: str) -> Node | None:
    """Return the value of the one variable when the statement is k·x = value, without other places of x."""
    one = statement.single
    if one is None or one.sign != "=":
        return None
    for side, value in ((one.left, one.right), (one.right, one.left)):
        if names(value):
            continue
        if side.op == "name" and side.text == name:
            return value
        if side.op == "*" and number_of(side.args[0]) and side.args[1] == Node("name", text=name):
            return Node("/", (value, side.args[0]))
        if side.op == "/" and number_of(side.args[1]) and side.args[0] == Node("name", text=name):
            return Node("*", (value, side.args[1]))
    return None
