"""Exact arithmetic for the model: after `<<48/2=` the result is put into the stream.

Only digits and `+ - * / ( ) . %` are read, at most 60 characters, no powers: nothing here can execute
text, and no number can grow beyond what 60 characters can write. Values are rationals; a result that has
no finite decimal form is written as a fraction. The idea is that of "Training Verifiers to Solve Math
Word Problems" (Cobbe et al. 2021, arXiv 2110.14168).
"""

import re
from fractions import Fraction

OPEN, CLOSE = "<<", ">>"
MAX_CHARS = 60

_TOKEN = re.compile(r"\s*(\d+(?:\.\d*)?|\.\d+|[-+*/()%])", re.ASCII)
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
    if token == "(":
        value = _sum(tokens)
        if tokens.pop() != ")":
            raise ValueError("a bracket stays open")
    else:
        value = Fraction(token)  # ValueError for an operator where a number belongs
    while tokens and tokens[-1] == "%":
        tokens.pop()
        value /= 100
    return value
