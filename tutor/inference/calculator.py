"""Exact arithmetic for the model: after `<<48/2=` the result is put into the stream.

Only digits, `+ - * / ( ) . %` and the functions sqrt, cbrt, floor, gcd and lcm are read, at most 60
characters, no powers: nothing here can execute text, and no number can grow beyond what 60 characters can
write. Values are rationals; a root that is none has no result, and one that has no finite decimal form is
written as a fraction. The idea is that of "Training Verifiers to Solve Math Word Problems" (Cobbe et al.
2021, arXiv 2110.14168).
"""

import re
from collections.abc import Callable
from fractions import Fraction
from math import floor, gcd, isqrt, lcm

OPEN, CLOSE = "<<", ">>"
MAX_CHARS = 60

FUNCTIONS = ("sqrt", "cbrt", "floor", "gcd", "lcm")

_TOKEN = re.compile(rf"\s*(\d+(?:\.\d*)?|\.\d+|[-+*/()%,]|(?:{'|'.join(FUNCTIONS)})(?=\())", re.ASCII)
_PENDING = re.compile(r"<<([^<>=\n]*)=$")
_SIGN = re.compile(r"(?<==)-$")


def pending_expression(text: str) -> str | None:
    """Return the expression of an annotation that waits for its result at the end of `text`."""
    match = _PENDING.search(text[-(MAX_CHARS + 3) :])
    return match[1] if match else None


def pending_result(text: str) -> str | None:
    """Return what is missing of the result at the end of `text`, or None when no annotation waits for one.

    Gemma has tokens that end in `=-`: then the sign is there already, and a result without one comes too
    late.

    >>> [pending_result(text) for text in ("so <<3*4=", "<<3-5=-", "<<5-3=-", "x=")]
    ['12', '2', None, None]
    """
    unsigned = _SIGN.sub("", text)
    expression = pending_expression(unsigned)
    result = None if expression is None else calculate(expression)
    if result is None:
        return None
    sign = text[len(unsigned) :]
    return result.removeprefix(sign) if result.startswith(sign) else None


def calculate(expression: str) -> str | None:
    """Return the exact value as text, or None when the expression is none or has no value.

    >>> calculate("48/2"), calculate("15%*240"), calculate("1/3"), calculate("1/0"), calculate("2**9")
    ('24', '36', '1/3', None, None)
    >>> calculate("sqrt(144)"), calculate("sqrt(2)"), calculate("floor(47/6)"), calculate("gcd(12,18)")
    ('12', None, '7', '6')
    """
    value = evaluate(expression)
    return None if value is None else format_exact(value)


def evaluate(expression: str) -> Fraction | None:
    """Return the exact value of an arithmetic expression, or None."""
    if len(expression) > MAX_CHARS:
        return None
    tokens = _tokenize(expression)
    try:
        value = _sum(tokens)
    except (IndexError, ValueError, ZeroDivisionError):
        return None
    return value if not tokens else None


def format_exact(value: Fraction) -> str:
    """Return an integer, a finite decimal, or else a fraction in lowest terms."""
    rest, twos, fives = value.denominator, 0, 0
    while rest % 2 == 0:
        rest, twos = rest // 2, twos + 1
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    if rest != 1:
        return f"{value.numerator}/{value.denominator}"
    places = max(twos, fives)
    digits = f"{abs(value.numerator) * 10**places // value.denominator:0{places + 1}d}"
    sign = "-" if value < 0 else ""
    return sign + (f"{digits[:-places]}.{digits[-places:]}" if places else digits)


def _tokenize(expression: str) -> list[str]:
    """Return the tokens in reverse order, so that `pop()` takes the next; [] when there is a foreign one."""
    tokens, at, text = [], 0, expression.rstrip()
    while at < len(text):
        match = _TOKEN.match(text, at)
        if not match:
            return []
        tokens.append(match[1])
        at = match.end()
    return tokens[::-1]


def _sum(tokens: list[str]) -> Fraction:
    value = _product(tokens)
    while tokens and tokens[-1] in "+-":
        value = value + _product(tokens) if tokens.pop() == "+" else value - _product(tokens)
    return value


def _product(tokens: list[str]) -> Fraction:
    value = _factor(tokens)
    while tokens and tokens[-1] in "*/":
        value = value * _factor(tokens) if tokens.pop() == "*" else value / _factor(tokens)
    return value


def _factor(tokens: list[str]) -> Fraction:
    token = tokens.pop()
    if token in "+-":
        return _factor(tokens) * (1 if token == "+" else -1)
    if token in FUNCTIONS:
        value = _call(token, tokens)
    elif token == "(":
        value = _sum(tokens)
        if tokens.pop() != ")":
            raise ValueError("a bracket stays open")
    else:
        value = Fraction(token)  # ValueError for an operator where a number belongs
    while tokens and tokens[-1] == "%":
        tokens.pop()
        value /= 100
    return value


def _call(name: str, tokens: list[str]) -> Fraction:
    """Return the value of a function; the next token is its opening bracket."""
    values: list[Fraction] = []
    while not values or tokens[-1] == ",":
        tokens.pop()  # the bracket or the comma
        values.append(_sum(tokens))
    if tokens.pop() != ")":
        raise ValueError("a bracket stays open")
    if name in ("gcd", "lcm"):
        if len(values) < 2 or any(value.denominator != 1 for value in values):
            raise ValueError(f"{name} takes two or more whole numbers")
        return Fraction((gcd if name == "gcd" else lcm)(*map(int, values)))
    (value,) = values  # ValueError when there are more
    return _OF_ONE[name](value)


def _square_root(value: Fraction) -> Fraction:
    if value < 0:
        raise ValueError("the root of a negative number")
    return _exact(value, Fraction(isqrt(value.numerator), isqrt(value.denominator)), 2)


def _cube_root(value: Fraction) -> Fraction:
    sign = -1 if value < 0 else 1
    parts = (round(abs(part) ** (1 / 3)) for part in (value.numerator, value.denominator))
    return _exact(value, sign * Fraction(*parts), 3)


def _exact(value: Fraction, root: Fraction, index: int) -> Fraction:
    if root**index != value:
        raise ValueError("the root is not rational")
    return root


_OF_ONE: dict[str, Callable[[Fraction], Fraction]] = {
    "sqrt": _square_root,
    "cbrt": _cube_root,
    "floor": lambda value: Fraction(floor(value)),
}
