"""Answers are worked out again from the question's text, by other means than the families' own.

Kinds that the checker recognizes are checked by it, in test_verify.py.
"""

import re
from collections.abc import Callable
from fractions import Fraction
from math import gcd, prod

import pytest
import sympy

from tests.curriculum.recomputed import KINDS, N, Value, labelled, numbers, points, value
from tutor.curriculum import (
    averages,
    coordinates,
    counting,
    divisibility,
    fractions,
    money,
    polynomials,
    ratios,
    sequences,
)
from tutor.curriculum.draw import Draw
from tutor.curriculum.problem import LEVELS, Worked

_FROM_LEVEL_3 = (counting.two_draws,)


def made(kind: Callable[[Draw, int], Worked], count: int = 8) -> list[Worked]:
    return [
        kind(random, level)
        for random in (Draw(21), Draw(22, held_out=True))
        for level in LEVELS[2 if kind in _FROM_LEVEL_3 else 0 :]
        for _ in range(count)
    ]


@pytest.mark.parametrize(("kind", "expected"), KINDS, ids=lambda row: getattr(row, "__name__", ""))
def test_the_answer_follows_from_the_question(
    kind: Callable[[Draw, int], Worked], expected: Callable[[str], Value]
) -> None:
    for question, steps, answer in made(kind):
        assert value(answer) == sympy.sympify(expected(question)), (
            question,
            steps,
            answer,
        )


def test_fractions_are_in_lowest_terms() -> None:
    for kind in (
        fractions.sum_or_difference,
        fractions.product_or_quotient,
        fractions.lowest_terms,
        counting.coins,
    ):
        for _, _, answer in made(kind):
            if match := re.fullmatch(r"-?\\frac\{(\d+)\}\{(\d+)\}", answer):
                assert gcd(int(match[1]), int(match[2])) == 1 < int(match[2])


def test_a_ratio_is_simplified() -> None:
    for question, _, answer in made(ratios.simplify):
        (a, b), (c, d) = numbers(question), map(int, answer.split(":"))
        assert a * d == b * c and gcd(c, d) == 1, (question, answer)


def test_the_missing_number_brings_the_mean() -> None:
    for question, _, answer in made(averages.missing):
        found = numbers(re.sub(r"\d+ (numbers|tests|games|days|weeks|values|of them)", "", question))
        means = [(sum(found) - mean + int(answer)) / len(found) == mean for mean in found]
        assert any(means), (question, answer)


def test_two_sorts_of_things_cost_what_they_cost() -> None:
    for question, _, answer in made(money.total):
        p, q = (Fraction(price) for price in re.findall(rf"\$({N})", question))
        n, m = numbers(re.sub(rf"\${N}", "", question))[:2]
        assert Fraction(answer) in (n * p + m * q, m * p + n * q), (question, answer)


def test_midpoints_and_lines_fit_their_points() -> None:
    for question, _, answer in made(coordinates.midpoint):
        a, b, c, d = points(question)
        assert numbers(answer) == [(a + c) / 2, (b + d) / 2]
    x = sympy.Symbol("x")
    for question, _, answer in made(coordinates.line_through):
        a, b, c, d = points(question)
        right = re.sub(r"(\d)x", r"\1*x", answer.removeprefix("y = "))
        line = sympy.sympify(right)
        assert line.subs(x, a) == b and line.subs(x, c) == d, (question, answer)


def test_prime_factors_multiply_to_the_number() -> None:
    for question, _, answer in made(divisibility.factorization):
        pairs = [
            (int(base), int(exponent or 1)) for base, exponent in re.findall(r"(\d+)(?:\^(\d+))?", answer)
        ]
        assert all(sympy.isprime(base) for base, _ in pairs)
        assert prod(base**exponent for base, exponent in pairs) == numbers(question)[0]


def test_collected_terms_equal_the_expression() -> None:
    for question, _, answer in made(polynomials.like_terms):
        body = re.sub(r"[A-Za-z]{2,}|[.:,?$]|\\\(|\\\)", " ", question).strip()
        sides = [re.sub(r"(?<=[\d)])\s*(?=[(a-z])", "*", side) for side in (body, answer)]
        assert sympy.expand(sympy.sympify(sides[0]) - sympy.sympify(sides[1])) == 0, (question, answer)


@pytest.mark.parametrize("sums", [False, True])
@pytest.mark.parametrize("kind", ["arithmetic", "geometric"])
def test_terms_and_sums_of_sequences(kind: str, sums: bool) -> None:
    family = getattr(sequences, f"{kind}_{'sum' if sums else 'term'}")
    for question, _, answer in made(family):
        if listed := re.search(r"-?\d+(?:, -?\d+){2,}", question):
            first, second = map(int, listed[0].split(", ")[:2])
            by = Fraction(second - first if kind == "arithmetic" else Fraction(second, first))
        else:
            first = int(labelled(question, rf"first term (?:of an? \w+ sequence is )?({N})"))
            by = labelled(question, rf"common (?:difference|ratio) (?:is )?({N})")
        count = int(labelled(question, r"((?:(?<=place )|(?<=umber ))\d+|\d+(?=st|nd|rd|th| terms))"))
        row = [first + k * by if kind == "arithmetic" else first * by**k for k in range(count)]
        assert int(answer) == (sum(row) if sums else row[-1]), (question, answer)
