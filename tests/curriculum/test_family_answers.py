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
    derivatives,
    divisibility,
    fractions,
    integrals,
    money,
    polynomials,
    ratios,
    sequences,
)
from tutor.curriculum.draw import Draw
from tutor.curriculum.problem import LEVELS, Worked
from tutor.curriculum.roots import square_root

_FROM_LEVEL_3 = (counting.drawn_with_replacement, counting.drawn_without_replacement)


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
        fractions.mixed_numbers,
        fractions.product_of,
        fractions.quotient_of,
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


@pytest.mark.parametrize("number", [2, 8, 37, 50, 144, 161, 162, 2160])
def test_the_last_line_of_a_root_says_it(number: int) -> None:
    lines, root = square_root(number)
    assert value(root) == sympy.sqrt(number)
    said = root.replace("\\sqrt{", "√").replace("}", "")
    assert re.search(rf"(?<!\d){said}(\.|>>)$", lines[-1])


def test_prime_factors_multiply_to_the_number() -> None:
    for question, _, answer in made(divisibility.factorization):
        pairs = [
            (int(base), int(exponent or 1)) for base, exponent in re.findall(r"(\d+)(?:\^(\d+))?", answer)
        ]
        assert all(sympy.isprime(base) for base, _ in pairs)
        assert prod(base**exponent for base, exponent in pairs) == numbers(question)[0]


def test_collected_terms_equal_the_expression() -> None:
    for question, _, answer in [*made(polynomials.like_terms), *made(polynomials.brackets)]:
        body = re.sub(r"[A-Za-z]{2,}|\bI\b|[.:,?$]|\\\(|\\\)", " ", question).strip()
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
            told = rf"(?:first term (?:of an? \w+ sequence )?(?:is )?|(?:row|number) 1\D*?)({N})"
            told += rf"|({N}) as first"
            first = next(int(n) for n in re.search(told, question.lower()).groups() if n)  # type: ignore[union-attr]
            said = rf"common (?:difference|ratio) (?:is )?({N})|({N}) (?:\w+ )?(?:more|times)"
            by = next(Fraction(n) for n in re.search(said, question).groups() if n)  # type: ignore[union-attr]
        count = int(labelled(question, r"((?:(?<=place )|(?<=umber ))(?!1\D)\d+|\d+(?=st|nd|rd|th| terms))"))
        row = [first + k * by if kind == "arithmetic" else first * by**k for k in range(count)]
        assert int(answer) == (sum(row) if sums else row[-1]), (question, answer)


_X = sympy.Symbol("x")


def _read(text: str) -> sympy.Expr:
    """Read a formula in x, plain or in TeX."""
    plain = re.sub(r"\\frac\{(.*)\}\{(.*?)\}$|\\frac\{(\d+)\}\{(\d+)\}", _quotient, text)
    plain = re.sub(r"[$\\]", "", re.sub(r"\\[()]", "", plain)).replace("|x|", "(x)")
    plain = plain.replace("{", "(").replace("}", ")").replace("^", "**")
    named = re.sub(r"(sin|cos|ln)\(", lambda match: f"{match[1].upper()}(", plain)
    starred = re.sub(r"(?<=[\dx)])\s*(?=[(a-zA-Z])", "*", named)
    starred = starred.replace("e**(", "exp(").replace("e**x", "exp(x)")
    functions = {"x": _X, "SIN": sympy.sin, "COS": sympy.cos, "LN": sympy.log, "exp": sympy.exp}
    return sympy.sympify(starred, locals=functions)


def _quotient(match: re.Match[str]) -> str:
    top, bottom = (part for part in match.groups() if part)
    return f"(({top})/({bottom}))"


_SLOTS = {
    "e": "(?P<e>[^A-Z?]+?)",
    "t": "(?P<t>.+?)",
    "a": r"(?P<a>-?\d+|∞|infinity|\\infty)",
    "b": r"(?P<b>-?\d+)",
}


def _slots(question: str, table: tuple[str, ...]) -> dict[str, str]:
    """Return what the question has in the places of its template."""
    for template in sorted(table, key=len, reverse=True):
        pattern = re.escape(template.replace("{{", "<").replace("}}", ">"))
        pattern = pattern.replace("<", r"\{").replace(">", r"\}")
        for name, found in _SLOTS.items():
            pattern = pattern.replace(re.escape(f"{{{name}}}"), found)
        if match := re.fullmatch(pattern, question):
            found = match.groupdict()
            return {**found, "e": found.get("e") or found["t"]}
    raise AssertionError(question)


@pytest.mark.parametrize(
    "kind",
    [
        derivatives.powers,
        derivatives.brackets,
        derivatives.products,
        derivatives.bracket_power,
        derivatives.chains,
        derivatives.slope,
    ],
)
def test_derivatives_are_those_of_the_function(kind: Callable[[Draw, int], Worked]) -> None:
    at_a_place = kind is derivatives.slope
    for question, _, answer in made(kind, 4):
        slots = _slots(question, derivatives._SLOPE if at_a_place else derivatives._DERIVE)
        found = sympy.diff(_read(slots["e"]), _X)
        expected = found.subs(_X, int(slots["a"])) if at_a_place else found
        assert sympy.expand(expected - _read(answer)) == 0, (question, answer)


@pytest.mark.parametrize("kind", [integrals.indefinite, integrals.simple, integrals.mixed])
def test_antiderivatives_have_the_function_as_derivative(kind: Callable[[Draw, int], Worked]) -> None:
    for question, _, answer in made(kind, 4):
        function = _read(_slots(question, integrals._INDEFINITE)["e"])
        found = sympy.diff(_read(answer.removesuffix(" + C")), _X)
        assert answer.endswith(" + C") and sympy.expand(found - function) == 0, (question, answer)


def test_definite_integrals_have_their_value() -> None:
    for question, _, answer in made(integrals.definite, 4):
        slots = _slots(question, integrals._DEFINITE)
        found = sympy.integrate(_read(slots["e"]), (_X, int(slots["a"]), int(slots["b"])))
        assert sympy.nsimplify(_read(answer)) == found, (question, answer)


@pytest.mark.parametrize("kind", [integrals.polynomial_limit, integrals.removable, integrals.at_infinity])
def test_limits_are_approached(kind: Callable[[Draw, int], Worked]) -> None:
    for question, _, answer in made(kind, 4):
        slots = _slots(question, integrals._LIMIT)
        place = int(slots["a"]) if slots["a"].lstrip("-").isdigit() else sympy.oo
        found = sympy.limit(_read(slots["e"]), _X, place)
        assert sympy.nsimplify(_read(answer)) == found, (question, answer)
