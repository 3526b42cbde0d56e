"""Build SymPy expressions from trees, node by node, their sizes bounded first. No text reaches SymPy."""

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from functools import reduce
from typing import Any

import sympy  # type: ignore[import-untyped]

from tutor.checking.numeric import Numeric
from tutor.checking.tree import Node, TooBig, Unread, names
from tutor.checking.values import Undefined, rational

Expression = Any  # a sympy.Expr or an ImmutableMatrix; SymPy ships no types
Symbol = Any

MAX_BITS = 10_000  # of a power of numbers: about 3,000 digits
MAX_EXPONENT = 10_000  # of other powers: nothing is multiplied out
MAX_FACTORIAL = 1_000
MAX_BINOMIAL = 1_000
MAX_MATRIX = 6  # rows and columns of a matrix to calculate with
MAX_MATRIX_POWER = 20


def symbols_for(found: Iterable[str], assume: str | None = None) -> dict[str, Symbol]:
    """Return a symbol for each name: real, or "positive", or "complex" for all."""
    kind = assume if assume in ("positive", "complex") else "real"
    return {name: sympy.Symbol(name, **{kind: True}) for name in sorted(found)}


def build(node: Node, symbols: Mapping[str, Symbol]) -> Expression:
    """Return `node` as a SymPy expression; a matrix becomes an `ImmutableMatrix`.

    Raises `TooBig` beyond the bounds, `Undefined` for what has no value anywhere (1/0), and `Unread` for a
    name without a symbol and for ±, which stands for two expressions (see `tree.branches`).
    """
    _require_bounded(node)
    return _build(node, symbols)


def _require_bounded(node: Node) -> None:
    """Raise `TooBig` for numbers that only SymPy's own evaluation would find too big, as in ⌊e^(e^100)⌋."""
    if not node.args:
        return
    if names(node) or node.op in ("matrix", "row"):
        for arg in node.args:
            _require_bounded(arg)
        return
    with suppress(Undefined, Unread):
        Numeric(15, complex_numbers=True).value(node, {})


def _build(node: Node, symbols: Mapping[str, Symbol]) -> Expression:
    if node.op in ("number", "repeating"):
        return rational(node.text)
    if node.op == "constant":
        return _CONSTANTS[node.text]
    if node.op == "name":
        if node.text not in symbols:
            raise Unread
        return symbols[node.text]
    if node.op == "matrix":
        return sympy.ImmutableMatrix([[_build(entry, symbols) for entry in row.args] for row in node.args])
    work = _OPERATIONS.get(node.op)
    if work is None:
        raise Unread
    args = [_build(arg, symbols) for arg in node.args]
    try:
        result = work(node, *args)
    except (ValueError, TypeError, ZeroDivisionError, sympy.matrices.exceptions.MatrixError):
        raise Undefined("it has no value") from None
    if result in (sympy.nan, sympy.zoo):
        raise Undefined("it has no value")
    return result


def _quotient(node: Node, above: Expression, below: Expression) -> Expression:
    if below.is_Matrix:
        raise Unread
    if below.is_zero:
        raise Undefined("a denominator becomes 0")
    return above / below


def _product(node: Node, left: Expression, right: Expression) -> Expression:
    if left.is_Matrix and right.is_Matrix and max(*left.shape, *right.shape) > MAX_MATRIX:
        raise TooBig
    return left * right


def _power(node: Node, base: Expression, exponent: Expression) -> Expression:
    if base.is_Matrix:
        return _matrix_power(base, exponent)
    if exponent.is_Matrix:
        raise Unread
    if exponent.is_Rational:
        if base.is_Rational:
            bits = max(int(base.p).bit_length(), int(base.q).bit_length())
            if bits * abs(exponent) > MAX_BITS:
                raise TooBig
        elif abs(exponent) > MAX_EXPONENT:
            raise TooBig
    if base.is_zero and not exponent.is_positive:
        raise Undefined("0 is raised to a power that is not positive")
    return base**exponent


def _matrix_power(base: Expression, exponent: Expression) -> Expression:
    if not exponent.is_Integer or base.rows != base.cols:
        raise Unread
    if base.rows > MAX_MATRIX or abs(exponent) > MAX_MATRIX_POWER:
        raise TooBig
    if exponent < 0 and base.rows > 3 and base.free_symbols:
        raise TooBig
    return base ** int(exponent)


def _root(node: Node, radicand: Expression) -> Expression:
    """Odd roots of real numbers are real: ∛(-8) is -2. Even roots of negative numbers are imaginary."""
    index = int(node.text)
    if index % 2 == 0 or radicand.is_nonnegative or not radicand.is_extended_real:
        return radicand ** sympy.Rational(1, index)
    if radicand.is_negative:
        return -((-radicand) ** sympy.Rational(1, index))
    return sympy.sign(radicand) * sympy.Abs(radicand) ** sympy.Rational(1, index)


def _factorial(node: Node, x: Expression) -> Expression:
    if x.is_number:
        if x.is_negative:
            raise Undefined("negative numbers have no factorial")
        if x > MAX_FACTORIAL:
            raise TooBig
    return sympy.factorial(x)


def _binomial(n: Expression, k: Expression) -> Expression:
    if any(x.is_number and abs(x) > MAX_BINOMIAL for x in (n, k)):
        raise TooBig
    return sympy.binomial(n, k)


def _log(x: Expression, base: Expression | None = None) -> Expression:
    base = sympy.Integer(10) if base is None else base
    if base.is_zero or base == 1:
        raise Undefined("there is no logarithm to this base")
    return sympy.log(_with_logarithm(x), base)


def _ln(x: Expression) -> Expression:
    return sympy.log(_with_logarithm(x))


def _with_logarithm(x: Expression) -> Expression:
    if x.is_zero:
        raise Undefined("0 has no logarithm")
    return x


def _det(matrix: Expression) -> Expression:
    if not matrix.is_Matrix or matrix.rows != matrix.cols:
        raise Unread
    if matrix.rows > (4 if matrix.free_symbols else MAX_MATRIX):
        raise TooBig
    return matrix.det()


def _integers(work: Callable[..., Expression]) -> Callable[..., Expression]:
    def apply(*args: Expression) -> Expression:
        if not all(arg.is_Integer for arg in args):
            raise Undefined("they are not whole numbers")
        return sympy.Integer(reduce(work, args))

    return apply


def _call(node: Node, *args: Expression) -> Expression:
    if node.text != "det" and any(arg.is_Matrix for arg in args):
        raise Unread
    return _FUNCTIONS[node.text](*args)


_CONSTANTS = {"pi": sympy.pi, "e": sympy.E, "i": sympy.I, "oo": sympy.oo}
_FUNCTIONS: dict[str, Callable[..., Expression]] = {
    "sin": sympy.sin, "cos": sympy.cos, "tan": sympy.tan, "cot": sympy.cot, "sec": sympy.sec,
    "csc": sympy.csc, "arcsin": sympy.asin, "arccos": sympy.acos, "arctan": sympy.atan,
    "arcsec": sympy.asec, "arccsc": sympy.acsc, "sinh": sympy.sinh, "cosh": sympy.cosh, "tanh": sympy.tanh,
    "coth": sympy.coth, "sech": sympy.sech, "csch": sympy.csch, "arcsinh": sympy.asinh,
    "arccosh": sympy.acosh, "arctanh": sympy.atanh, "ln": _ln, "log": _log, "exp": sympy.exp,
    "floor": sympy.floor, "ceil": sympy.ceiling, "sgn": sympy.sign, "gcd": _integers(sympy.igcd),
    "lcm": _integers(sympy.ilcm), "max": sympy.Max, "min": sympy.Min, "binomial": _binomial, "det": _det,
    "conj": sympy.conjugate,
}  # fmt: skip
_OPERATIONS: dict[str, Callable[..., Expression]] = {
    "neg": lambda node, x: -x,
    "+": lambda node, x, y: x + y,
    "-": lambda node, x, y: x - y,
    "*": _product,
    "/": _quotient,
    "^": _power,
    "mixed": lambda node, whole, over, under: whole + over / under,
    "root": _root,
    "abs": lambda node, x: sympy.Abs(x),
    "factorial": _factorial,
    "degrees": lambda node, x: x * sympy.pi / 180,
    "percent": lambda node, x: x / 100,
    "call": _call,
}
