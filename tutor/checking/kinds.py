"""The types of answers: what kind of thing an answer is decides what it may be compared with."""

from dataclasses import dataclass
from typing import Literal

from tutor.checking.parse import Node
from tutor.checking.units import NO_UNIT, Unit


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number, expression or matrix with its unit or noun, and what it was said to equal before.

    `glued`: the unit is one letter right behind the value, so that it may be a variable instead.
    """

    node: Node
    unit: Unit = NO_UNIT
    glued: bool = False
    noun: str = ""
    before: tuple[Node, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """Several parts: "()", "[]", "[)", "(]" and "⟨⟩" keep order, "{}" is a set, "" a list without order."""

    brackets: str
    items: tuple["Answer", ...]

    @property
    def is_ordered(self) -> bool:
        return self.brackets not in ("{}", "")


@dataclass(frozen=True, slots=True)
class Relation:
    """A chain of sides and signs: 1 ≤ x < 2. Signs are < > ≤ ≥ ≠ and, beside others, =."""

    sides: tuple[Node, ...]
    signs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Combination:
    """Sets or relations joined by ∪ (or), ∩ (and) or ∖ (except)."""

    sign: str
    parts: tuple["Answer", ...]


@dataclass(frozen=True, slots=True)
class Equation:
    """left = right, where neither side is only a label."""

    left: Node
    right: Node


@dataclass(frozen=True, slots=True)
class Named:
    """A value with its label: x = 5, f(x) = 2x + 1, Width: 8 units. `index` is 1 in x_1."""

    label: str
    value: "Answer"
    index: str = ""


@dataclass(frozen=True, slots=True)
class Record:
    """Values of different labels."""

    values: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class Family:
    """A value for every whole number `parameter`: x = π/4 + nπ, n ∈ ℤ."""

    value: "Answer"
    parameter: str


@dataclass(frozen=True, slots=True)
class Ratio:
    """3 : 4 : 5."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """One of (A) to (E), perhaps with what stands behind it. `is_bare`: a letter alone may also be a name."""

    letter: str
    content: "Answer | None" = None
    is_bare: bool = False


@dataclass(frozen=True, slots=True)
class Truth:
    """Yes or true, no or false."""

    value: bool


@dataclass(frozen=True, slots=True)
class Phrase:
    """An answer in fixed words."""

    kind: Literal[
        "no solution",
        "all real numbers",
        "undefined",
        "infinitely many",
        "integers",
        "natural numbers",
        "rational numbers",
        "irrational numbers",
        "complex numbers",
    ]


@dataclass(frozen=True, slots=True)
class Word:
    """One of the words of a closed class, of which only one can be right: even or odd, Monday to Sunday."""

    text: str
    group: int


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day, in minutes after midnight."""

    minutes: int


@dataclass(frozen=True, slots=True)
class Progression:
    """1, 3, 5, …, 99: the terms before the dots, and the last one unless it goes on for ever."""

    brackets: str
    terms: tuple[Node, ...]
    last: Node | None


Answer = (
    Quantity
    | Group
    | Relation
    | Combination
    | Equation
    | Named
    | Record
    | Family
    | Ratio
    | Choice
    | Truth
    | Phrase
    | Word
    | Clock
    | Progression
)
