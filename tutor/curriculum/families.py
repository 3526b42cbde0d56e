"""The table of all families, and problems drawn from it."""

import importlib
import pkgutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tutor.curriculum import (
    arithmetic,
    averages,
    coordinates,
    counting,
    decimals,
    derivatives,
    divisibility,
    fractions,
    geometry,
    inequalities,
    integrals,
    linear,
    money,
    operations,
    percentages,
    polynomials,
    powers,
    pythagoras,
    quadratics,
    rates,
    ratios,
    sequences,
    signed_numbers,
    stories,
    systems,
    units,
)
from tutor.curriculum.draw import Draw, is_held_out
from tutor.curriculum.problem import LEVELS, Family, Problem
from tutor.curriculum.story import Story, tell

__all__ = ["FAMILIES", "LEVELS", "MATHEMATICS", "STORY_FAMILIES", "Family", "StoryFamily", "draw"]


@dataclass(frozen=True, slots=True)
class StoryFamily:
    """The word problems of one topic."""

    name: str
    stories: tuple[Story, ...]

    def make(self, random: Draw, level: int) -> Problem:
        """Return a problem of this side's stories, of the level or of the nearest that they have.

        Raises ValueError for a table without a story on this side: one of the other would be known.
        """
        side = [story for story in self.stories if is_held_out(story) == random.held_out]
        if not side:
            raise ValueError(
                f"{self.name} has no story {'for evaluation' if random.held_out else 'to train'}"
            )
        nearest = min(abs(story.level - level) for story in side)
        story = random.choice([story for story in side if abs(story.level - level) == nearest])
        return tell(story, random, self.name)


def _topics() -> Iterator[StoryFamily]:
    for module in pkgutil.iter_modules(stories.__path__):
        table = importlib.import_module(f"{stories.__name__}.{module.name}").STORIES
        yield StoryFamily(f"stories: {module.name.replace('_', ' ')}", table)


MATHEMATICS: tuple[Family, ...] = (
    *arithmetic.FAMILIES,
    *operations.FAMILIES,
    *signed_numbers.FAMILIES,
    *fractions.FAMILIES,
    *decimals.FAMILIES,
    *percentages.FAMILIES,
    *ratios.FAMILIES,
    *units.FAMILIES,
    *rates.FAMILIES,
    *averages.FAMILIES,
    *money.FAMILIES,
    *geometry.FAMILIES,
    *pythagoras.FAMILIES,
    *coordinates.FAMILIES,
    *linear.FAMILIES,
    *systems.FAMILIES,
    *quadratics.FAMILIES,
    *inequalities.FAMILIES,
    *powers.FAMILIES,
    *sequences.FAMILIES,
    *counting.FAMILIES,
    *divisibility.FAMILIES,
    *polynomials.FAMILIES,
    *derivatives.FAMILIES,
    *integrals.FAMILIES,
)
STORY_FAMILIES: tuple[StoryFamily, ...] = tuple(_topics())
FAMILIES: tuple[Family | StoryFamily, ...] = (*MATHEMATICS, *STORY_FAMILIES)


def draw(
    seed: int, held_out: bool = False, families: Sequence[Family | StoryFamily] = FAMILIES
) -> Iterator[Problem]:
    """Yield distinct problems without end, evenly over families and levels; the same for the same seed.

    With `held_out` they are made from the templates that are kept for evaluation. A family whose easy level
    is used up yields fewer of it: nothing is repeated.
    """
    random, seen = Draw(seed, held_out=held_out), set[str]()
    while True:
        for family in families:
            problem = family.make(random, random.choice(LEVELS))
            if problem.question not in seen:
                seen.add(problem.question)
                yield problem
