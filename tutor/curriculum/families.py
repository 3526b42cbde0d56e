"""The table of all families, and problems drawn from it."""

from collections.abc import Iterator
from random import Random

from tutor.curriculum import arithmetic, fractions, linear, percentages, word_problems
from tutor.curriculum.problem import Family, Problem

FAMILIES: tuple[Family, ...] = (
    *arithmetic.FAMILIES,
    *fractions.FAMILIES,
    *percentages.FAMILIES,
    *linear.FAMILIES,
    *word_problems.FAMILIES,
)
LEVELS = (1, 2, 3)


def draw(seed: int) -> Iterator[Problem]:
    """Yield distinct problems without end, evenly over families and levels; the same for the same seed.

    A family whose easy level is used up yields fewer of it: nothing is repeated.
    """
    random, seen = Random(seed), set[str]()
    while True:
        for family in FAMILIES:
            problem = family.make(random, random.choice(LEVELS))
            if problem.question not in seen:
                seen.add(problem.question)
                yield problem
