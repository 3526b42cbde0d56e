"""What every family makes: a problem with its worked steps, its reference answer and its level.

Steps are short readable lines. Arithmetic stands in them as `<<48/2=24>>`, with the exact result as the
calculator writes it, so that a model trained on them calls the calculator at the right places.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from tutor.curriculum.draw import Draw
from tutor.inference.calculator import evaluate, format_exact

LEVELS = (1, 2, 3, 4, 5)

Worked = tuple[str, Sequence[str], str]  # question, steps, answer


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem of a family; `answer` is TeX without delimiters (`72`, `x = 5`)."""

    family: str
    level: int  # 1 easiest … 5
    question: str
    steps: tuple[str, ...]
    answer: str


@dataclass(frozen=True, slots=True)
class Kind:
    """One sort of problem within a family, for some of its levels."""

    make: Callable[[Draw, int], Worked]
    levels: tuple[int, ...] = LEVELS
    method: str = ""  # what is done and why, in a sentence before the steps


@dataclass(frozen=True, slots=True)
class Family:
    """A table of kinds of problems; each level has at least one."""

    name: str
    kinds: tuple[Kind, ...]

    def make(self, random: Draw, level: int) -> Problem:
        """Return a new problem of the level."""
        kind = random.choice([kind for kind in self.kinds if level in kind.levels])
        question, steps, answer = kind.make(random, level)
        opening = (kind.method,) if kind.method else ()
        return Problem(self.name, level, question, (*opening, *steps), answer)


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
    """Return the number as an operand: negative ones and fractions in brackets."""
    text = format_exact(Fraction(number))
    return f"({text})" if text.startswith("-") or "/" in text else text
