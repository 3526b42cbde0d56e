"""Exact real values of trees, and their signs: the only arithmetic on values, with its size bounds.

A value is a SymPy expression built here, node by node, from `Rational`s: no text ever reaches SymPy's own
readers, which would execute it. Each node is worked out as it is written, so that (x-1)/(x-1) is not
defined at 1 and √(-4)·√(-4) is not a real number, whatever simplification would make of them.
"""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

import sympy  # type: ignore[import-untyped]
from sympy.core.evalf import PrecisionExhausted  # type: ignore[import-untyped]

from tutor.checking.parse import Node, TooBig, Unread, walk
from tutor.checking.show import show_minus
from tutor.checking.tree import SERIES

Value = Any  # a SymPy expression without symbols; SymPy ships no types

MAX_BITS = 10_000  # of a power: about 3,000 digits
MAX_ROOT_INDEX = 12


# What equations and calculations of school are made of; `evaluate` refuses every other operation.
_SCHOOL = frozenset({
    "number", "repeating", "name", "constant", "neg", "+", "-", "*", "/", "^", "mixed", "root", "abs",
})  # fmt: skip


class Undefined(Exception):
    """The expression has no real value here; the text says why, for a sentence."""


class Undecided(Exception):
    """Two values may be equal, and neither yes nor no could be proved."""


def is_school(node: Node) -> bool:
    """Is the tree one that `evaluate` can work with: real, without functions, e, ! and %?"""
    return all(part.op in _SCHOOL and (part.op != "constant" or part.text == "pi") for part in walk(node))


def rational(text: str) -> Value:
    """Return the exact value of a decimal number: 0.1 is 1/10, 2e3 is 2000, 0.1(6) is 1/6."""
    head, _, period = text.rstrip(")").partition("(")
    number = Fraction(head if head[-1] != "." else head[:-1])
    if period:
        places = len(head.partition(".")[2])
        number += Fraction(int(period), (10 ** len(period) - 1) * 10**places)
    return sympy.Rational(number.numerator, number.denominator)


def evaluate(node: Node, env: Mapping[str, Value]) -> Value:
    """Return the exact real value of `node`; raise `Undefined`, `Undecided` or `TooBig`.

    What has no place in the equations and calculations of school (functions, i, matrices) is `Unread`.
    """
    if node.op in ("number", "repeating"):
        return rational(node.text)
    if node.op == "constant":
        return _constant(node.text)
    if node.op == "name":
        return env[node.text]
    if node.op in SERIES:
        raise Unread
    args = [evaluate(arg, env) for arg in node.args]
    match node.op:
        case "neg":
            return -args[0]
        case "+":
            return args[0] + args[1]
        case "-":
            return args[0] - args[1]
        case "*":
            return args[0] * args[1]
        case "/":
            return _quotient(*args)
        case "^":
            return _power(*args)
        case "mixed":
            return args[0] + args[1] / args[2]
        case "root":
            return _root(args[0], int(node.text))
        case "abs":
            return args[0] if sign(args[0]) >= 0 else -args[0]
    raise Unread


def _constant(text: str) -> Value:
    if text not in ("pi", "e"):
        raise Unread
    return sympy.pi if text == "pi" else sympy.E


def sign(value: Value) -> int:
    """Return -1, 0 or 1, proved; raise `Undecided` when 0 can be neither proved nor excluded."""
    if value.is_Rational:
        return int(bool(value > 0)) - int(bool(value < 0))
    value = sympy.expand(value)
    if value.is_Rational:
        return sign(value)
    try:
        # strict: every digit asked for is right, so a nonzero number is really not zero.
        number = value.evalf(15, strict=True, maxn=300)
        if number.is_Float and number != 0:
            return 1 if number > 0 else -1
    except PrecisionExhausted:
        pass
    if _is_proved_zero(value):
        return 0
    raise Undecided


def is_integer(value: Value) -> bool:
    """Is the value a whole number?"""
    return bool(value.is_Integer)


def show_value(value: Value) -> str:
    """Return a value for a sentence: 7, −7/2, and for irrational ones ≈ and six digits."""
    if not value.is_Rational:
        return f"≈ {show_minus(str(value.evalf(6)))}"
    number = Fraction(int(value.p), int(value.q))
    if max(number.numerator.bit_length(), number.denominator.bit_length()) > 200:
        return "a very long number"
    if number.denominator == 1:
        return show_minus(str(number.numerator))
    return show_minus(f"{number.numerator}/{number.denominator}")


def _quotient(left: Value, right: Value) -> Value:
    if sign(right) == 0:
        raise Undefined("a denominator becomes 0")
    return left / right


def _power(base: Value, exponent: Value) -> Value:
    if not exponent.is_Rational:
        raise TooBig
    if sign(base) == 0:
        if exponent <= 0:
            raise Undefined("0 is raised to a power that is not positive")
        return base
    if base.is_Rational:
        bits = max(int(base.p).bit_length(), int(base.q).bit_length())
        if bits * abs(exponent) > MAX_BITS:
            raise TooBig
    elif abs(exponent) > 50:
        raise TooBig
    if exponent.is_Integer:
        return base**exponent
    if exponent.q > MAX_ROOT_INDEX:
        raise TooBig
    if sign(base) < 0:
        if exponent.q % 2:
            raise Undecided  # (-8)^(1/3): -2 at school, not real elsewhere
        raise Undefined("a negative number is raised to a fractional power")
    return base**exponent


def _root(radicand: Value, index: int) -> Value:
    if sign(radicand) >= 0:
        return radicand ** sympy.Rational(1, index)
    if index % 2 == 0:
        raise Undefined("the root of a negative number is not a real number")
    return -((-radicand) ** sympy.Rational(1, index))


def _is_proved_zero(value: Value) -> bool:
    if sympy.radsimp(value) == 0 or sympy.simplify(value) == 0:
        return True
    try:
        return bool(sympy.minimal_polynomial(value, polys=True).degree() == 1 and value.equals(0))
    except (NotImplementedError, sympy.polys.polyerrors.NotAlgebraic):
        return False
