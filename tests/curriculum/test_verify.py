"""What the checker, which shares nothing with the families, says of their problems."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import count, islice

import pytest

from tutor.checking import Checker
from tutor.curriculum.draw import Draw
from tutor.curriculum.families import FAMILIES, LEVELS, MATHEMATICS, STORY_FAMILIES, StoryFamily, draw
from tutor.curriculum.problem import Family, Problem
from tutor.curriculum.verify import check, fault, verified
from tutor.prompting import build_completion

# Families whose problems the checker decides from the question alone, and the least share that it does.
DECIDED = {
    "order of operations": 0.7,
    "negative numbers": 0.5,
    "adding fractions": 0.4,
    "multiplying fractions": 0.5,
    "simplifying fractions": 0.1,
    "decimals": 0.4,
    "median, mode and range": 0.8,
    "linear equations": 0.4,  # not all wordings: test_algebra_answers.py
    "equations with brackets and fractions": 0.4,  # not all wordings: test_algebra_answers.py
    "systems of two equations": 0.3,  # not all wordings: test_algebra_answers.py
    "quadratics by factoring": 0.4,  # not all wordings: test_algebra_answers.py
    "quadratic formula": 0.4,  # not all wordings: test_algebra_answers.py
    "inequalities": 0.4,  # not all wordings: test_algebra_answers.py
    "absolute value equations": 0.3,  # not all wordings: test_algebra_answers.py
    "powers and roots": 0.7,
    "exponent rules": 0.5,
    "logarithms": 0.6,
    "arithmetic sequences": 0.2,
    "geometric sequences": 0.2,
    "common divisors and multiples": 0.2,
    "primes and remainders": 0.1,
    "evaluating functions": 0.3,  # not all wordings: test_algebra_answers.py
    "like terms": 0.2,  # not all wordings: test_algebra_answers.py
    "expanding": 0.3,  # not all wordings: test_algebra_answers.py
    "factoring": 0.4,  # not all wordings: test_algebra_answers.py
    "derivatives": 0.5,
    "product and chain rule": 0.7,
    "integrals": 0.7,
    "limits": 0.6,
}
GREEN = {"verified", "verified_numerically"}


@pytest.fixture(scope="module")
def checker() -> Iterator[Checker]:
    with Checker(timeout_s=10, wait_s=60) as checker:
        yield checker


@pytest.mark.parametrize("family", MATHEMATICS, ids=lambda family: family.name)
def test_the_checker_has_nothing_against_a_family(checker: Checker, family: Family | StoryFamily) -> None:
    shares = []
    for random in (Draw(31), Draw(32, held_out=True)):
        for problem in (family.make(random, level) for level in LEVELS for _ in range(2)):
            verdict = check(problem, checker)
            assert fault(verdict) is None, (problem, verdict)
            shares.append(verdict.verdict in GREEN)
    assert sum(shares) / len(shares) >= DECIDED.get(family.name, 0)


@pytest.mark.parametrize("family", STORY_FAMILIES, ids=lambda family: family.name)
def test_the_calculations_of_stories_hold(checker: Checker, family: Family | StoryFamily) -> None:
    for level in LEVELS:
        problem = family.make(Draw(33), level)
        assert check(problem, checker).verdict in GREEN | {"consistent"}, problem


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.name)
def test_the_answer_is_found_in_the_reply(checker: Checker, family: Family | StoryFamily) -> None:
    for level in LEVELS:
        problem = family.make(Draw(34), level)
        reply = build_completion(problem.steps, problem.answer)
        verdict = checker.check(problem=problem.question, reply=reply, reference=problem.answer)
        assert verdict.verdict == "matches_reference", (problem, verdict)


def test_every_decided_family_exists() -> None:
    assert set(DECIDED) <= {family.name for family in MATHEMATICS}


GOOD = Problem("sums", 1, "What is 17 + 25?", ("Add: <<17+25=42>>",), "42")


def test_wrong_answers_and_failing_steps_are_dropped_and_counted(checker: Checker) -> None:
    wrong = replace(GOOD, answer="43")
    failing = replace(GOOD, steps=("Add: <<17+25=43>>", "So it is 42."))
    counts: Counter[str] = Counter()
    assert list(verified([GOOD, wrong, failing, GOOD], checker, counts)) == [GOOD, GOOD]
    assert counts["kept: verified"] == 2
    assert counts["dropped: wrong"] == counts["dropped: wrong (sums)"] == 1
    assert counts["dropped: a step fails"] == 1


def test_an_endless_stream_keeps_its_order(checker: Checker) -> None:
    read = count()
    stream = (problem for problem in draw(9) if next(read) >= 0)
    kept = list(islice(verified(stream, checker, Counter()), 40))
    assert kept == list(islice(draw(9), 40))
    assert next(read) < 200
