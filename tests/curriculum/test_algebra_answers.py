"""Answers of the algebra families, worked out again from the formula in the question, whatever the words."""

import re
from collections.abc import Callable
from fractions import Fraction

import pytest
import sympy

from tests.curriculum.recomputed import N
from tutor.curriculum import inequalities, linear, polynomials, quadratics, systems
from tutor.curriculum.draw import Draw
from tutor.curriculum.problem import Kind, Worked

_RELATION = re.compile("<=|>=|[=<>]")


def made(kind: Kind, count: int = 6) -> list[Worked]:
    return [
        kind.make(random, level)
        for random in (Draw(41), Draw(42, held_out=True))
        for level in kind.levels
        for _ in range(count)
    ]


def kinds(module: object, *names: str) -> list[Kind]:
    """The kinds of a module's families that are made by the named functions, or all."""
    found = {kind.make: kind for family in module.FAMILIES for kind in family.kinds}  # type: ignore[attr-defined]
    return [kind for make, kind in found.items() if not names or make.__name__ in names]


def pieces(question: str) -> list[str]:
    """The parts of a question between its words and marks, in SymPy's notation."""
    plain = question.replace("\\leq", "<=").replace("\\geq", ">=").replace("≤", "<=").replace("≥", ">=")
    plain = re.sub(r"\\\(|\\\)|\$", "", plain)
    plain = re.sub(r"[A-Za-z]{2,}|\bI\b", ";", plain)
    return [in_sympy(piece) for piece in re.split(r"[;:,?.]", plain) if piece.strip()]


def in_sympy(formula: str) -> str:
    text = re.sub(r"(?<=[\d)])\s*(?=[(a-z])|(?<=[a-z])(?=\()", "*", formula.strip()).replace("^", "**")
    text = re.sub(r"(\d)\|", r"\1*|", text, count=1) if text[:1].isdigit() and "|" in text else text
    return re.sub(r"\|([^|]*)\|", r"Abs(\1)", text)


def relations(question: str) -> list[tuple[sympy.Expr, str, sympy.Expr]]:
    """The equations and inequalities of a question: left side, sign, right side."""
    found = []
    for piece in pieces(question):
        sign = _RELATION.search(piece)
        if sign and all(side.strip() for side in (piece[: sign.start()], piece[sign.end() :])):
            left, right = (sympy.sympify(side) for side in (piece[: sign.start()], piece[sign.end() :]))
            found.append((left, sign[0], right))
    return found


def longest(question: str) -> sympy.Expr:
    return sympy.sympify(max(pieces(question), key=len))


def values(answer: str) -> list[sympy.Expr]:
    r"""Read `x = 3`, `x = 3 \text{ or } x = -\frac{1}{2}`, `x = \frac{1 \pm \sqrt{5}}{2}`, or no solution."""
    if "no real solution" in answer:
        return []
    text = re.sub(r"\\frac\{((?:[^{}]|\{\d+\})*)\}\{(\d+)\}", r"((\1)/\2)", answer)
    text = re.sub(r"(\d*)\\sqrt\{(\d+)\}", lambda match: f"{match[1] or 1}*sqrt({match[2]})", text)
    sides = [part.split(" = ")[1] for part in re.split(r"\\text\{ or \}", text)]
    if "\\pm" in text:
        sides = [sides[0].replace("\\pm", sign) for sign in "+-"]
    return [sympy.sympify(side, rational=True) for side in sides]


@pytest.mark.parametrize(
    "kind",
    [*kinds(linear), *kinds(quadratics), *kinds(inequalities, "absolute")],
    ids=lambda kind: kind.make.__name__,
)
def test_the_solutions_are_those_of_the_equation(kind: Kind) -> None:
    for question, steps, answer in made(kind):
        (left, sign, right), *_ = relations(question)
        assert sign == "=", question
        (x,) = (left - right).free_symbols
        if kind.make.__name__ == "absolute":
            inside = next(iter(left.atoms(sympy.Abs)))
            size = right / (left / inside)
            expected = {s for c in (size, -size) for s in sympy.solve(inside.args[0] - c, x)}
        else:
            expected = set(sympy.roots(sympy.Poly(sympy.expand(left - right), x)))
            expected = {root for root in expected if root.is_real}
        found = values(answer)
        assert len(found) == len(expected), (question, steps, answer)
        assert all(any(sympy.simplify(a - b) == 0 for b in expected) for a in found), (question, answer)


@pytest.mark.parametrize(
    "kind",
    kinds(systems, "substitution", "same_terms", "opposite_terms", "elimination"),
    ids=lambda kind: kind.make.__name__,
)
def test_the_solution_fits_both_equations(kind: Kind) -> None:
    for question, steps, answer in made(kind):
        found = {sympy.Symbol(name): int(number) for name, number in re.findall(r"([a-z]) = (-?\d+)", answer)}
        both = relations(question)
        assert len(found) == 2 <= len(both), question
        for left, _, right in both[:2]:
            assert left.subs(found) == right.subs(found), (question, steps, answer)


def _holds(left: Fraction, sign: str, right: Fraction) -> bool:
    less, equal = left < right, left == right
    return {"<": less, ">": not less and not equal, "<=": less or equal, ">=": not less}[sign]


@pytest.mark.parametrize(
    "kind", kinds(inequalities, "linear", "both_sides", "quadratic"), ids=lambda kind: kind.make.__name__
)
def test_an_inequality_and_its_answer_hold_for_the_same_numbers(kind: Kind) -> None:
    for question, steps, answer in made(kind):
        (left, sign, right), *_ = relations(question)
        (x,) = (left - right).free_symbols
        text = re.sub(r"\\frac\{(\d+)\}\{(\d+)\}", r"\1/\2", answer)
        text = text.replace("\\leq", "<=").replace("\\geq", ">=")
        bounds = [Fraction(found) for found in re.findall(N, text)]
        tried = sorted(
            {bound + step for bound in bounds for step in (-1, Fraction(-1, 7), 0, Fraction(1, 7), 1)}
        )
        for number in tried:
            at = sympy.Rational(number.numerator, number.denominator)
            asked = _holds(left.subs(x, at), sign, right.subs(x, at))
            said = any(_all_hold(part, number) for part in text.split("\\text{ or }"))
            assert asked == said, (question, steps, answer, number)


def _all_hold(chain: str, number: Fraction) -> bool:
    """Say whether `-3 < x <= 5` or `x > 2` holds for the number."""
    parts = chain.split()
    sides = [number if re.fullmatch("[a-z]", part) else Fraction(part) for part in parts[::2]]
    return all(_holds(a, sign, b) for a, sign, b in zip(sides, parts[1::2], sides[1:], strict=False))


@pytest.mark.parametrize(
    "kind",
    [kind for kind in kinds(polynomials) if kind.make is not polynomials.value],
    ids=lambda kind: kind.make.__name__,
)
def test_the_polynomial_stays_the_same(kind: Kind) -> None:
    for question, steps, answer in made(kind):
        assert sympy.expand(longest(question) - sympy.sympify(in_sympy(answer))) == 0, (question, answer)
        assert steps[-1] == f"Together: {answer}"


def test_a_value_is_that_of_the_polynomial() -> None:
    for question, steps, answer in made(Kind(polynomials.value)):
        plain = re.sub(r"\b[fgh]\([a-z]\) = ", ";", question)
        number = re.search(r"\b[fgh]\((-?\d+)\)|\b[a-z] (?:=|is) (-?\d+)", plain)
        assert number, question
        body = longest(plain.replace(number[0], ";"))
        at = int(number[1] or number[2])
        assert body.subs({x: at for x in body.free_symbols}) == int(answer), (question, steps, answer)


def test_each_number_of_a_step_is_seen_before_or_calculated() -> None:
    """The sum and the product, the factors of an equation and the like are small signs of it: 1 is silent."""
    checked: tuple[Callable[[Draw, int], Worked], ...] = (
        quadratics.formula,
        quadratics.factoring,
        systems.elimination,
        polynomials.trinomial,
        polynomials.common_factor,
    )
    for make in checked:
        for question, steps, _ in made(Kind(make)):
            seen = {"0", "1", "2", "4", *re.findall(r"\d+", question)}
            for line in steps:
                results = re.findall(r"\d+", " ".join(re.findall(r"=([^<>]+)>>", line)))
                seen.update(results)
                assert set(re.findall(r"\d+", line)) <= seen, (question, steps, line)
