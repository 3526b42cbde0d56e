"""Fractions: add, subtract, multiply, divide, reduce, and take a part of a number."""

from fractions import Fraction
from math import gcd, lcm
from random import Random

from tutor.curriculum.problem import Family, Problem, calc
from tutor.inference.calculator import format_exact

_PHRASES = (
    "What is {e}?",
    "Calculate {e}.",
    "Compute {e} as a fraction in lowest terms.",
    "{e} = ?",
    "Work out {e}.",
)


def two_fractions(random: Random, level: int) -> Problem:
    """Return a sum, difference, product or quotient of two fractions."""
    top = (6, 10, 15)[level - 1]
    p, q = _fraction(random, top), _fraction(random, top)
    op = random.choice("+-*/")
    if op == "-" and p < q:
        p, q = q, p
    steps, result = _worked(p, q, op)
    return Problem("fractions", level, _ask(random, p, q, op), steps, tex(result))


def _worked(p: Fraction, q: Fraction, op: str) -> tuple[tuple[str, ...], Fraction]:
    a, b, c, d = p.numerator, p.denominator, q.numerator, q.denominator
    if op in "+-":
        common = lcm(b, d)
        top = a * (common // b) + (c if op == "+" else -c) * (common // d)
        lines = [
            f"The common denominator is {common}.",
            f"{a}/{b} has the numerator {calc(f'{a}*{common // b}')}.",
            f"{c}/{d} has the numerator {calc(f'{c}*{common // d}')}.",
            f"{'Add' if op == '+' else 'Subtract'}: {calc(f'{a * (common // b)}{op}{c * (common // d)}')}",
        ]
        return (*lines, *_reduced(top, common)), Fraction(top, common)
    if op == "/":
        flip = [f"Dividing by {c}/{d} is multiplying by {d}/{c}."]
        c, d = d, c
    else:
        flip = []
    lines = [*flip, f"Numerators: {calc(f'{a}*{c}')}", f"Denominators: {calc(f'{b}*{d}')}"]
    return (*lines, *_reduced(a * c, b * d)), Fraction(a * c, b * d)


def _reduced(top: int, bottom: int) -> tuple[str, ...]:
    common = gcd(top, bottom)
    if top == 0 or common == 1:
        return (f"The result is {format_ratio(Fraction(top, bottom))}.",)
    return (
        f"Divide both by {common}: {calc(f'{top}/{common}')} and {calc(f'{bottom}/{common}')}",
        f"The result is {format_ratio(Fraction(top, bottom))}.",
    )


def reduce_fraction(random: Random, level: int) -> Problem:
    """Return a fraction to be written in lowest terms."""
    value = _fraction(random, (6, 12, 20)[level - 1])
    k = random.randint(2, (6, 9, 15)[level - 1])
    top, bottom = value.numerator * k, value.denominator * k
    question = random.choice(
        (
            f"Simplify {top}/{bottom}.",
            f"Simplify \\(\\frac{{{top}}}{{{bottom}}}\\).",
            f"Reduce {top}/{bottom} to lowest terms.",
        )
    )
    lines = (f"Both can be divided by {k}.", f"{calc(f'{top}/{k}')} and {calc(f'{bottom}/{k}')}")
    return Problem("fractions", level, question, lines, tex(value))


def part_of_number(random: Random, level: int) -> Problem:
    """Return a fraction of a whole number; it comes out even."""
    part = _fraction(random, (5, 8, 12)[level - 1])
    whole = part.denominator * random.randint(2, (10, 20, 50)[level - 1])
    shown = f"{part.numerator}/{part.denominator}"
    question = random.choice(
        (f"What is {shown} of {whole}?", f"Find {shown} of {whole}.", f"How much is {shown} of {whole}?")
    )
    unit = whole // part.denominator
    lines = [f"One part is {calc(f'{whole}/{part.denominator}')}."]
    if part.numerator > 1:
        lines.append(f"{part.numerator} parts are {calc(f'{unit}*{part.numerator}')}.")
    return Problem("fractions", level, question, tuple(lines), str(unit * part.numerator))


def tex(value: Fraction) -> str:
    """Return the number as TeX: `\\frac{3}{4}`, or the integer."""
    if value.denominator == 1:
        return str(value.numerator)
    sign = "-" if value < 0 else ""
    return f"{sign}\\frac{{{abs(value.numerator)}}}{{{value.denominator}}}"


def format_ratio(value: Fraction) -> str:
    """Return `3/4`, or the integer."""
    return format_exact(value) if value.denominator == 1 else f"{value.numerator}/{value.denominator}"


def _fraction(random: Random, top: int) -> Fraction:
    bottom = random.randint(2, top)
    value = Fraction(random.randint(1, bottom - 1), bottom)
    return value


def _ask(random: Random, p: Fraction, q: Fraction, op: str) -> str:
    if random.random() < 0.35:
        sign = {"+": "+", "-": "-", "*": "\\cdot", "/": "\\div"}[op]
        return random.choice(_PHRASES).format(e=f"\\({tex(p)} {sign} {tex(q)}\\)")
    if op == "/":  # without brackets 1/2 ÷ 3/4 could be read from left to right
        return random.choice(_PHRASES).format(
            e=f"({format_ratio(p)}) {random.choice('/÷')} ({format_ratio(q)})"
        )
    sign = random.choice("*×") if op == "*" else op
    return random.choice(_PHRASES).format(e=f"{format_ratio(p)} {sign} {format_ratio(q)}")


FAMILIES = (
    Family("fractions", two_fractions),
    Family("lowest terms", reduce_fraction),
    Family("part of a number", part_of_number),
)
