r"""Word problems from templates: a story with numbers to draw, and the steps that solve it.

    Story(
        asks=(
            "{name} [buys|picks up] {boxes} boxes of {each} pens and gives {gift} of the pens to {name2}. "
            "How many pens does {he} have left?",
        ),
        draw={"boxes": span(2, 12), "each": span(3, 24), "gift": span(2, 40)},
        steps=("The boxes hold {all = boxes*each} pens.", "After the gift {left = all-gift} are left."),
    )

`[a|b]` is one of several wordings, `{name}` a person (`{he} {his} {him}`; `{name2}` … for others), `{x}` a
value that was drawn or worked out (`{x:word}` three, `{x:times}` twice, `{x:share}` a third,
`{x:money}` 2.50). In a step, `{x = a*b}` becomes the calculation `<<3*12=36>>` and names its result; the
last result is the answer. `given` works out numbers that the question shows, from drawn ones that it hides;
one that nothing shows is a condition on the numbers (`"guard": "all-gift"`: there must be enough).
Draws are repeated until every result is positive and whole (`decimals`: has at most two decimal places).
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from random import Random

from tutor.curriculum.draw import Draw
from tutor.curriculum.problem import Problem, calc, value_of
from tutor.inference.calculator import format_exact

Value = str | int | Fraction
MAX_TRIES = 2_000
LARGEST = 1_000_000

_NAMES = (
    *((name, ("he", "his", "him")) for name in (
        "Ben", "Omar", "Raj", "Tom", "Ken", "Paul", "Luis", "Ivan", "Ahmed", "Jonas", "Marco", "Kofi", "Wei",
        "Daniel", "Noah", "Samir", "Hugo", "Peter", "Emre", "Liam",
    )),
    *((name, ("she", "her", "her")) for name in (
        "Mia", "Lena", "Sofia", "Aisha", "Ines", "Julia", "Nora", "Priya", "Hana", "Grace", "Zoe", "Amara",
        "Yuki", "Emma", "Carla", "Fatima", "Olga", "Ruth", "Leila", "Anna",
    )),
)  # fmt: skip
_WORDS = re.compile(r"\[([^\[\]]*\|[^\[\]]*)\]")
_FIELD = re.compile(r"\{([^{}]+)\}")
_VARIABLE = re.compile(r"[a-z]\w*")


def span(low: int, high: int, step: int = 1) -> tuple[int, ...]:
    """Return the numbers from `low` to `high`, both included."""
    return tuple(range(low, high + 1, step))


def pick(*values: Value | float) -> tuple[Value, ...]:
    """Return values to choose from: words, whole numbers, or decimals such as 2.5."""
    return tuple(Fraction(str(value)) if isinstance(value, float) else value for value in values)


@dataclass(frozen=True, slots=True)
class Story:
    """A template of word problems; see the module's text for its language."""

    asks: tuple[str, ...]
    draw: Mapping[str, Sequence[Value]]
    steps: tuple[str, ...]
    given: Mapping[str, str] = field(default_factory=dict)
    decimals: bool = False

    def __str__(self) -> str:
        """What decides whether the story is for training or for evaluation."""
        return self.asks[0]

    @property
    def level(self) -> int:
        """The number of steps, 5 at most."""
        return min(5, len(self.steps))


def tell(story: Story, random: Draw, family: str) -> Problem:
    """Return a problem of this story; raise ValueError when no draw fits it."""
    for _ in range(MAX_TRIES):
        values: dict[str, Value] = {name: random.choice(options) for name, options in story.draw.items()}
        try:
            for name, expression in story.given.items():
                values[name] = _work_out(_filled_in(expression, values), story.decimals)
            cast = _cast(random)
            question = _fill(_wording(random.choice(story.asks), random), {**values, **cast})
            steps = tuple(_step(_wording(line, random), values, cast, story.decimals) for line in story.steps)
        except _Unfit:
            continue
        return Problem(family, story.level, question, steps, _shown(list(values.values())[-1]))
    raise ValueError(f"no numbers fit the story: {story}")


class _Unfit(Exception):
    """The drawn numbers lead to a result that the story cannot have."""


def _step(line: str, values: dict[str, Value], cast: Mapping[str, str], decimals: bool) -> str:
    """Return the line with its calculations; their results join `values`."""

    def put(match: re.Match[str]) -> str:
        name, equals, expression = (part.strip() for part in match[1].partition("="))
        if not equals:
            return _fill(match[0], {**values, **cast})
        filled = _filled_in(expression, values)
        values.pop(name, None)  # so that the newest result is the last
        values[name] = _work_out(filled, decimals)
        return calc(filled)

    return _FIELD.sub(put, line)


def _work_out(expression: str, decimals: bool) -> Fraction:
    try:
        value = value_of(expression)
    except ValueError:  # a division by zero
        raise _Unfit from None
    if not 0 < value <= LARGEST or (value * (100 if decimals else 1)).denominator != 1:
        raise _Unfit
    return value


def _filled_in(expression: str, values: Mapping[str, Value]) -> str:
    """Return the expression with numbers for names: `boxes*each` → `3*12`."""
    return _VARIABLE.sub(lambda match: _shown(values[match[0]]), expression).replace(" ", "")


def _wording(text: str, random: Random) -> str:
    """Choose one of each `[a|b]`."""
    return _WORDS.sub(lambda match: random.choice(match[1].split("|")), text)


def _fill(text: str, values: Mapping[str, Value]) -> str:
    def put(match: re.Match[str]) -> str:
        name, _, style = match[1].partition(":")
        return _STYLES[style](values[name])

    return _FIELD.sub(put, text)


def _shown(value: Value) -> str:
    return value if isinstance(value, str) else format_exact(Fraction(value))


_NUMBERS = (
    *("zero", "one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
)
_SHARES = {2: "half", 3: "a third", 4: "a quarter", 5: "a fifth", 6: "a sixth", 8: "an eighth", 10: "a tenth"}


def _word(value: Value) -> str:
    if isinstance(value, str) or value not in range(len(_NUMBERS)):
        return _shown(value)
    return _NUMBERS[int(value)]


def _times(value: Value) -> str:
    return "twice" if value == 2 else f"{_word(value)} times"


def _share(value: Value) -> str:
    return _SHARES[int(value)]


def _money(value: Value) -> str:
    amount = Fraction(value)
    return _shown(value) if amount.denominator == 1 else f"{float(amount):.2f}"


_STYLES = {"": _shown, "word": _word, "times": _times, "share": _share, "money": _money}


def _cast(random: Random) -> dict[str, str]:
    """Return three people with their pronouns: name, he, his, him, He, His; name2, he2, …"""
    cast = {}
    for number, (name, forms) in zip(("", "2", "3"), random.sample(_NAMES, 3), strict=True):
        cast[f"name{number}"] = name
        for key, form in zip(("he", "his", "him"), forms, strict=True):
            cast[f"{key}{number}"] = form
            cast[f"{key.capitalize()}{number}"] = form.capitalize()
    return cast
