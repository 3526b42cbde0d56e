"""How families write numbers, polynomials and questions."""

import re
from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import TypeVar

from tutor.curriculum.draw import Draw
from tutor.curriculum.problem import signed
from tutor.inference.calculator import format_exact

Number = Fraction | int
T = TypeVar("T")

VARIABLES = "xxxxyzntab"
NAMES = ("Mia", "Omar", "Lena", "Raj", "Sofia", "Tom", "Aisha", "Ken", "Ines", "Paul", "Yuki", "Emma", "Noah")
_TEX_SHARE, _DOLLAR_SHARE = 0.2, 0.1  # of the formulas in questions
_ROOT = re.compile(r"sqrt\((\d+)\)|√(\d+)")
_FUNCTION = re.compile(r"(?<![\\a-z])(log|ln|sin|cos)(?=[_( ])")

CALCULATE = (
    "What is {e}?",
    "Calculate {e}.",
    "Compute {e}.",
    "Work out {e}.",
    "Evaluate {e}.",
    "Find {e}.",
    "{e} = ?",
    "{e}",
    "How much is {e}?",
    "Determine {e}.",
    "Find the value of {e}.",
    "Please calculate {e}.",
    "Can you work out {e}?",
    "Calculate the value of {e}.",
)


def by_level(level: int, *options: T) -> T:
    """Return the option of the level: the first for level 1, the fifth for level 5."""
    return options[level - 1]


def ask(random: Draw, templates: Sequence[str], formula: str = "", **words: object) -> str:
    """Return a question from one of the templates, with the formula plain or between TeX delimiters."""
    return random.template(templates).format(e=delimited(random, formula), **words)


def delimited(random: Draw, formula: str) -> str:
    r"""Return the formula as it is, as `\(…\)` or as `$…$`; with TeX commands never as it is."""
    style = random.random()
    if "\\" in formula or (formula and style < _TEX_SHARE):
        return f"\\({_in_tex(formula)}\\)"
    return f"${_in_tex(formula)}$" if formula and style < _TEX_SHARE + _DOLLAR_SHARE else formula


def _in_tex(formula: str) -> str:
    """Return the formula with TeX commands for functions, roots and products."""
    text = _ROOT.sub(lambda match: f"\\sqrt{{{match[1] or match[2]}}}", formula)
    return _FUNCTION.sub(r"\\\1", text).replace(" * ", " \\cdot ")


def show(number: Number) -> str:
    """Return an integer, a finite decimal, or a fraction in lowest terms: what the calculator writes."""
    return format_exact(Fraction(number))


def ratio(number: Number) -> str:
    """Return `3/4`, or the integer; never a decimal."""
    value = Fraction(number)
    return str(value.numerator) if value.denominator == 1 else f"{value.numerator}/{value.denominator}"


def tex(number: Number) -> str:
    r"""Return `\frac{3}{4}`, or the integer; never a decimal."""
    value = Fraction(number)
    if value.denominator == 1:
        return str(value.numerator)
    sign = "-" if value < 0 else ""
    return f"{sign}\\frac{{{abs(value.numerator)}}}{{{value.denominator}}}"


def answer_number(number: Number) -> str:
    r"""Return what the calculator writes, with `\frac` for a fraction."""
    text = show(number)
    return tex(number) if "/" in text else text


def product(*factors: Number) -> str:
    """Return `3*(-2)*5`."""
    return "*".join(signed(factor) for factor in factors)


def total(*terms: Number) -> str:
    """Return `3-2+5`."""
    return "".join(show(term) if i == 0 or term < 0 else f"+{show(term)}" for i, term in enumerate(terms))


def term(coefficient: Number, name: str) -> str:
    """Return `3x`, `x`, `-x`, `(3/4)x`."""
    if coefficient in (1, -1):
        return name if coefficient == 1 else f"-{name}"
    text = show(coefficient)
    return f"({text}){name}" if "/" in text else f"{text}{name}"


def magnitude(number: Number) -> Number:
    """Return the absolute value."""
    return -number if number < 0 else number


def plus(number: Number) -> str:
    """Return ` + 3`, ` - 3`, or nothing for 0."""
    return "" if not number else f" {'+' if number > 0 else '-'} {show(magnitude(number))}"


def power(name: str, exponent: int) -> str:
    """Return `x^3`, `x`, or nothing for 0; exponents of two digits or below zero stand in braces."""
    if exponent in (0, 1):
        return name if exponent else ""
    return f"{name}^{exponent}" if 0 < exponent < 10 else f"{name}^{{{exponent}}}"


def polynomial(coefficients: Sequence[Number], name: str = "x") -> str:
    """Return `3x^2 - 4x + 1`; the highest power comes first, zeros are left out."""
    degree = len(coefficients) - 1
    parts: list[str] = []
    for index, coefficient in enumerate(coefficients):
        if coefficient:
            part = power(name, degree - index)
            size = magnitude(coefficient)
            text = term(size, part) if part else show(size)
            sign = "-" if coefficient < 0 else "+"
            parts.append(f" {sign} {text}" if parts else f"{'-' if sign == '-' else ''}{text}")
    return "".join(parts) or "0"


def listed(items: Iterable[object], last: str = "and") -> str:
    """Return `1, 2 and 3`."""
    *first, end = map(str, items)
    return f"{', '.join(first)} {last} {end}" if first else end


def nonzero(random: Draw, top: int) -> int:
    """Return a number from -top to top that is not 0."""
    return random.choice((1, -1)) * random.randint(1, top)
