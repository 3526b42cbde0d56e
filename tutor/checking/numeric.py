"""Numbers to any precision: a tree worked out at a point, as it is written, with mpmath.

Nothing is simplified first, so that the domain is the one of the text: (x²-1)/(x-1) has no value at 1 and
ln x none at -2. In the complex numbers roots and logarithms have their principal values; a power or a root
of a negative number that could be -2 or 1 + √3·i, like (-8)^(1/3), has none. Sizes are bounded before they
are worked out.
"""

from collections.abc import Callable, Mapping
from fractions import Fraction
from functools import lru_cache, reduce
from math import gcd, lcm
from typing import Any

import mpmath  # type: ignore[import-untyped]

from tutor.checking.tree import SERIES, Node, TooBig, Unread
from tutor.checking.values import Undefined, rational

Point = Mapping[str, tuple[Fraction, Fraction]]  # each variable's real and imaginary part
Number = Any  # an mpf or mpc of the context; mpmath ships no types

MAX_LOG = 1_000_000  # of a power: its natural logarithm
MAX_ANGLE = 10**60
MARGIN = 60  # digits
_LOG10_2 = 0.30103
MAX_FACTORIAL = 100_000
MAX_TERMS = 1_000


@lru_cache(maxsize=8)
def _context(digits: int) -> Any:
    """Return the context for so many digits: a new one takes a millisecond."""
    return mpmath.MPContext()


class Numeric:
    """Evaluates trees with `digits` digits, in the real or in the complex numbers."""

    def __init__(self, digits: int, complex_numbers: bool = False) -> None:
        self.context = _context(digits)
        self.context.dps = digits  # what a time-out or an error may have left otherwise
        self.complex = complex_numbers
        self.largest, self.smallest = 0.0, 0.0  # of the numbers met so far: decimal places before and after 1
        self.met_zero = False  # or a number too small to tell from 0
        self._zero = self.context.mpf(10) ** (8 - digits)  # an exact 0 may come out as the last few digits

    def value(self, node: Node, point: Point) -> Number:
        """Return the value of `node`; raise `Undefined`, `TooBig`, or `Unread` for what is no number."""
        if node.op in ("number", "repeating"):
            number = rational(node.text)
            return self._checked(self.context.mpf(int(number.p)) / int(number.q))
        if node.op == "name":
            return self.fraction(*point[node.text])
        if node.op == "constant":
            return self._constant(node.text)
        if node.op in SERIES:
            return self._series(node, point)
        work = _OPERATIONS.get(node.op)
        if work is None:
            raise Unread
        try:
            number = work(self, node, [self.value(arg, point) for arg in node.args])
        except (ValueError, ArithmeticError, mpmath.libmp.NoConvergence):
            raise Undefined("there is no such number") from None
        return self._checked(number)

    def _series(self, node: Node, point: Point) -> Number:
        low, high = (self.value(bound, point) for bound in node.args[1:])
        if not all(self._is_real(end) and self.context.isint(end) for end in (low, high)) or high < low:
            raise Undefined("there is no such sum")
        if high - low > MAX_TERMS:
            raise TooBig
        terms = [
            self.value(node.args[0], {**point, node.text: (Fraction(value), Fraction(0))})
            for value in range(int(low), int(high) + 1)
        ]
        total = self.context.fsum(terms) if node.op == "sum" else self.context.fprod(terms)
        return self._checked(total)

    def fraction(self, real: Fraction, imaginary: Fraction) -> Number:
        """Return real + imaginary·i; the real number where imaginary is 0."""
        number = self.context.mpf(real.numerator) / real.denominator
        if not imaginary:
            return number
        return self.context.mpc(number, self.context.mpf(imaginary.numerator) / imaginary.denominator)

    def _constant(self, text: str) -> Number:
        if text == "i" and self.complex:
            return self.context.mpc(0, 1)
        if text in ("i", "oo"):
            raise Undefined(f"{text} is not a real number")
        return +(self.context.pi if text == "pi" else self.context.e)

    def _checked(self, number: Number) -> Number:
        if not self.context.isfinite(number):
            raise Undefined("there is no such number")
        if number and self.is_zero(number):
            self.met_zero = True
        elif number:
            places = self.context.mag(number) * _LOG10_2
            self.largest, self.smallest = max(self.largest, places), max(self.smallest, -places)
        if isinstance(number, self.context.mpc):
            if not self.complex:
                raise Undefined("it is not a real number")
            if number.imag == 0:
                return number.real
        return number

    def is_zero(self, number: Number) -> bool:
        """Is the number 0 up to the precision? A number that is only very small is taken for 0, too."""
        return bool(abs(number) < self._zero)

    def is_enough(self) -> bool:
        """Are the digits enough to see the smallest number met beside the largest one?"""
        return bool(self.largest + self.smallest < self.context.dps * 3 // 4 - MARGIN)

    # ---- operations

    def quotient(self, above: Number, below: Number) -> Number:
        if self.is_zero(below):
            raise Undefined("a denominator becomes 0")
        return above / below

    def power(self, base: Number, exponent: Number) -> Number:
        if self.is_zero(base) and not (self._is_real(exponent) and exponent > 0):
            raise Undefined("0 is raised to a power that is not positive")
        if base == 0:
            return base
        if abs(exponent) * max(1, abs(self.context.log(abs(base)))) > MAX_LOG:
            raise TooBig
        if self._is_real(exponent) and self.context.isint(exponent):
            return base ** int(exponent)
        negative = self._is_real(base) and base < 0
        if negative and not (self.complex and self.context.isint(2 * exponent)):
            raise Undefined("a negative number is raised to a fractional power")
        return self.context.power(base, exponent)

    def root(self, radicand: Number, index: int) -> Number:
        if self._is_real(radicand) and radicand < 0:
            if index == 2 and self.complex:
                return self.context.mpc(0, self.context.sqrt(-radicand))
            if index % 2 == 0 or self.complex:
                raise Undefined("the root of a negative number is not a real number")
            return -self.context.root(-radicand, index)
        if index == 2:
            return self.context.sqrt(radicand)
        return self.context.root(radicand, index)

    def exp(self, x: Number) -> Number:
        if abs(x) > MAX_LOG:
            raise TooBig
        return self._checked(self.context.exp(x))

    def ln(self, x: Number) -> Number:
        if self.is_zero(x) or (not self.complex and x < 0):
            raise Undefined("only positive numbers have a logarithm")
        return self.context.log(x)

    def log(self, x: Number, base: Number | None = None) -> Number:
        below = self.ln(self.context.mpf(10) if base is None else base)
        if base is not None and not self.complex and (base <= 0 or self.is_zero(below)):
            raise Undefined("there is no logarithm to this base")
        return self.quotient(self.ln(x), below)

    def angle(self, name: str, x: Number) -> Number:
        if abs(x) > (MAX_ANGLE if self._is_real(x) else MAX_LOG):
            raise TooBig
        sine, cosine = self.context.sin(x), self.context.cos(x)
        match name:
            case "sin":
                return sine
            case "cos":
                return cosine
            case "tan":
                return self.quotient(sine, cosine)
            case "cot":
                return self.quotient(cosine, sine)
        return self.quotient(self.context.mpf(1), cosine if name == "sec" else sine)

    def hyperbolic(self, name: str, x: Number) -> Number:
        up, down = self.exp(x), self.exp(-x)
        sine, cosine, one = (up - down) / 2, (up + down) / 2, self.context.mpf(1)
        return {
            "sinh": lambda: sine,
            "cosh": lambda: cosine,
            "tanh": lambda: self.quotient(sine, cosine),
            "coth": lambda: self.quotient(cosine, sine),
            "sech": lambda: self.quotient(one, cosine),
            "csch": lambda: self.quotient(one, sine),
        }[name]()

    def inverse(self, name: str, x: Number) -> Number:
        if name in ("arcsec", "arccsc"):
            x, name = self.quotient(self.context.mpf(1), x), {"arcsec": "arccos", "arccsc": "arcsin"}[name]
        function = {
            "arcsin": self.context.asin, "arccos": self.context.acos, "arctan": self.context.atan,
            "arcsinh": self.context.asinh, "arccosh": self.context.acosh, "arctanh": self.context.atanh,
        }[name]  # fmt: skip
        return function(x)

    def factorial(self, x: Number) -> Number:
        if not self._is_real(x):
            raise Undefined("it has no factorial")
        if x > MAX_FACTORIAL:
            raise TooBig
        if x < 0:
            raise Undefined("negative numbers have no factorial")
        return self.context.factorial(x)

    def binomial(self, n: Number, k: Number) -> Number:
        if not (self._is_real(n) and self._is_real(k)) or n < 0 or k < 0:
            raise Undefined("there is no such binomial coefficient")
        if max(n, k) > MAX_FACTORIAL:
            raise TooBig
        return self.context.binomial(n, k)

    def rounded(self, name: str, x: Number) -> Number:
        near = self.context.nint(self._real(x))
        if near != x and self.is_zero(near - x):
            raise Undefined("it cannot be told from a whole number")
        return self.context.floor(x) if name == "floor" else self.context.ceil(x)

    def integers(self, name: str, args: list[Number]) -> Number:
        if not all(self._is_real(arg) and self.context.isint(arg) and abs(arg) < MAX_ANGLE for arg in args):
            raise Undefined("they are not whole numbers")
        return self.context.mpf(reduce(gcd if name == "gcd" else lcm, map(int, args)))

    def sign(self, x: Number) -> Number:
        if x != 0 and self.is_zero(x):
            raise Undefined("it cannot be told from 0")
        return self.context.sign(self._real(x))

    def _is_real(self, number: Number) -> bool:
        return not isinstance(number, self.context.mpc)

    def _real(self, number: Number) -> Number:
        if not self._is_real(number):
            raise Undefined("it is not a real number")
        return number


def _call(numeric: Numeric, node: Node, args: list[Number]) -> Number:
    name = node.text
    if name in ("max", "min"):
        return (max if name == "max" else min)(map(numeric._real, args))
    if name in ("gcd", "lcm"):
        return numeric.integers(name, args)
    if name in ("floor", "ceil"):
        return numeric.rounded(name, args[0])
    for names, method in _FAMILIES:
        if name in names:
            return method(numeric, name, args[0])
    work = _FUNCTIONS.get(name)
    if work is None:
        raise Unread
    return work(numeric, *args)


_FAMILIES: tuple[tuple[tuple[str, ...], Callable[[Numeric, str, Number], Number]], ...] = (
    (("sin", "cos", "tan", "cot", "sec", "csc"), Numeric.angle),
    (("sinh", "cosh", "tanh", "coth", "sech", "csch"), Numeric.hyperbolic),
    (
        ("arcsin", "arccos", "arctan", "arcsec", "arccsc", "arcsinh", "arccosh", "arctanh"),
        Numeric.inverse,
    ),
)
_FUNCTIONS: dict[str, Callable[..., Number]] = {
    "exp": Numeric.exp, "ln": Numeric.ln, "log": Numeric.log, "sgn": Numeric.sign,
    "binomial": Numeric.binomial, "conj": lambda numeric, x: numeric.context.conj(x),
}  # fmt: skip
_OPERATIONS: dict[str, Callable[[Numeric, Node, list[Number]], Number]] = {
    "neg": lambda numeric, node, args: -args[0],
    "+": lambda numeric, node, args: args[0] + args[1],
    "-": lambda numeric, node, args: args[0] - args[1],
    "*": lambda numeric, node, args: args[0] * args[1],
    "/": lambda numeric, node, args: numeric.quotient(*args),
    "^": lambda numeric, node, args: numeric.power(*args),
    "mixed": lambda numeric, node, args: args[0] + args[1] / args[2],
    "root": lambda numeric, node, args: numeric.root(args[0], int(node.text)),
    "abs": lambda numeric, node, args: abs(args[0]),
    "factorial": lambda numeric, node, args: numeric.factorial(args[0]),
    "degrees": lambda numeric, node, args: args[0] * numeric.context.pi / 180,
    "percent": lambda numeric, node, args: args[0] / 100,
    "call": _call,
}
