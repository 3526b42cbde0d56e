"""Exact rational values of trees, without SymPy: for texts of which thousands are read."""

from fractions import Fraction
from math import floor, gcd, isqrt, lcm

from tutor.checking.parse import Node
from tutor.checking.show import show_minus

MAX_BITS = 2_000  # of a power: about 600 digits


def number_of(node: Node) -> Fraction | None:
    """Return the exact value of a tree of rational numbers, None when it has none or it gets too big."""
    values = [number_of(arg) for arg in node.args]
    if node.op == "number":
        return Fraction(node.text)
    parts = [value for value in values if value is not None]
    if len(parts) < len(values) or not parts:
        return None
    match node.op:
        case "neg":
            return -parts[0]
        case "+":
            return parts[0] + parts[1]
        case "-":
            return parts[0] - parts[1]
        case "*":
            return parts[0] * parts[1]
        case "/":
            return parts[0] / parts[1] if parts[1] else None
        case "mixed":
            return parts[0] + parts[1] / parts[2] if parts[2] else None
        case "abs":
            return abs(parts[0])
        case "^":
            return _power(parts[0], parts[1])
        case "root" if node.text == "2":
            return _root(parts[0], 2)
        case "root" if node.text == "3":
            return _root(parts[0], 3)
        case "call":
            return _function(node.text, parts)
    return None


def _function(name: str, parts: list[Fraction]) -> Fraction | None:
    if name == "floor":
        return Fraction(floor(parts[0]))
    if name in ("gcd", "lcm") and all(part.denominator == 1 for part in parts):
        return Fraction((gcd if name == "gcd" else lcm)(*map(int, parts)))
    return None


def _power(base: Fraction, exponent: Fraction) -> Fraction | None:
    bits = max(base.numerator.bit_length(), base.denominator.bit_length())
    if exponent.denominator != 1 or bits * abs(exponent) > MAX_BITS or (base == 0 and exponent <= 0):
        return None
    return Fraction(base ** int(exponent))


def _root(radicand: Fraction, index: int) -> Fraction | None:
    """Return the root when it is rational; None also for cubes beyond what a float tells apart."""
    bits = max(radicand.numerator.bit_length(), radicand.denominator.bit_length())
    if bits > MAX_BITS // 2 or (radicand < 0 and index == 2):
        return None
    parts = (abs(radicand.numerator), radicand.denominator)
    whole = (isqrt(part) if index == 2 else round(part ** (1 / 3)) for part in parts)
    root = (-1 if radicand < 0 else 1) * Fraction(*whole)
    return root if root**index == radicand else None


def show_fraction(value: Fraction) -> str:
    """Return a value for a sentence: 7, −3.5, and −7/3 when it has no short decimal form."""
    if max(value.numerator.bit_length(), value.denominator.bit_length()) > 200:
        return "a very long number"
    text = str(value.numerator) if value.denominator == 1 else _decimal(value)
    return show_minus(text)


def _decimal(value: Fraction) -> str:
    for places in range(1, 5):
        scaled = value * 10**places
        if scaled.denominator == 1:
            digits = str(abs(scaled.numerator)).rjust(places + 1, "0")
            return f"{'-' if value < 0 else ''}{digits[:-places]}.{digits[-places:]}"
    return f"{value.numerator}/{value.denominator}"
