"""Places to compare two formulas at: random, but the same ones every time."""

import random
from collections.abc import Callable, Iterator
from fractions import Fraction
from functools import partial

from tutor.checking.numeric import Point
from tutor.checking.tree import SERIES, Node, names, walk

MAX_TRIES = 60
MAX_BESIDE = 60
_SEED = 20_260
_DENOMINATORS = (3, 5, 7, 9, 11, 13)
_STEPS = (Fraction(1, 7), Fraction(12, 7), Fraction(100, 7))
_REACH = (3, 1, 10, 2, 100, 4, 30, 1_000)  # of the random points
_JUMPING = frozenset({"floor", "ceil", "sgn", "max", "min", "arcsin", "arccos", "arctan", "arcsec", "arccsc"})
_Choice = Callable[[], Fraction]


def points(found: frozenset[str], assume: str | None, parts: list[Node], jumps: bool) -> Iterator[Point]:
    """Yield points: fractions with odd denominators, then whole numbers, where (-1)^n has a value.

    Places beside the numbers of the formula are among them; they come first when it `jumps`.
    """
    chance = random.Random(_SEED)
    numbers = sorted({value for part in parts if part.op == "number" for value in _beside(part.text)})
    beside: list[_Choice] = [partial(_beside_or_far, chance, value) for value in numbers[:MAX_BESIDE]]
    anywhere: list[_Choice] = [
        partial(_fraction, chance, _REACH[turn % len(_REACH)]) for turn in range(MAX_TRIES)
    ]
    choices: list[_Choice] = anywhere + beside
    if jumps:
        choices = [*beside, *([partial(_whole, chance, 6)] * 6), *anywhere]
    if any(map(_counts, parts)):
        choices = []
    choices += [partial(_whole, chance, 40)] * MAX_TRIES
    for index, choose in enumerate(choices):
        point = {}
        for name in sorted(found):
            positive = assume == "positive" or index >= len(choices) - MAX_TRIES
            real = abs(choose()) if positive else choose()
            point[name] = (real, choose() if assume == "complex" else Fraction(0))
        yield point


def _beside(text: str) -> tuple[Fraction, ...]:
    """The number on both sides, and its negative: where |x - 50|, √(x - 50) and |x + 50| change."""
    value = Fraction(text)
    if abs(value) > 10**6:
        return ()
    return tuple(middle + side * step for middle in (value, -value) for side in (1, -1) for step in _STEPS)


def _beside_or_far(chance: random.Random, value: Fraction) -> Fraction:
    return chance.choice((value, value, _fraction(chance, 10)))


def _whole(chance: random.Random, reach: int) -> Fraction:
    return Fraction(chance.choice((-1, 1)) * chance.randint(0, reach))


def _fraction(chance: random.Random, reach: int) -> Fraction:
    below = chance.choice(_DENOMINATORS)
    above = chance.randint(1, reach * below)
    above += above % below == 0  # a whole number may hide a difference
    return Fraction(chance.choice((-1, 1)) * above, below)


def _counts(part: Node) -> bool:
    """Is it n!, a binomial coefficient of variables, or a sum up to n, which mean whole numbers?"""
    return (part.op == "factorial" or part.op in SERIES or part.text == "binomial") and bool(names(part))


def may_jump(part: Node) -> bool:
    """May the formula change from one place to another, as |x - 50| does at 50?"""
    if part.op == "^":
        return any(inner.op == "/" or "." in inner.text for inner in walk(part.args[1]))
    return part.op in ("abs", "root") or (part.op == "call" and part.text in _JUMPING)
