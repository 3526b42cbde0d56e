"""What every family makes: a problem with its worked steps, its reference answer and its level.

Steps are short readable lines. Arithmetic stands in them as `<<48/2=24>>`, with the exact result as the
calculator writes it, so that a model trained on them calls the calculator at the right places.
"""

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from random import Random

from tutor.inference.calculator import evaluate, format_exact


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem of a family; `answer` is TeX without delimiters (`72`, `x = 5`)."""

    family: str
    level: int  # 1 easiest … 3
    question: str
    steps: tuple[str, ...]
    answer: str


@dataclass(frozen=True, slots=True)
class Family:
    """A kind of problem: `make(random, level)` returns a new one each time."""

    name: str
    make: Callable[[Random, int], Problem]


def calc(expression: str) -> str:
    """Return `<<expression=result>>`; the expression must have a value."""
    return f"<<{expression}={format_exact(value_of(expression))}>>"


def value_of(expression: str) -> Fraction:
    """Return the exact value of an expression that a family wrote itself."""
    value = evaluate(expression)
    if value is None:
        raise ValueError(f"no arithmetic expression: {expression}")
    return value


def signed(number: Fraction | int) -> str:
    """Return the number as an operand: negative ones in brackets."""
    text = format_exact(Fraction(number))
    return f"({text})" if text.startswith("-") else text
