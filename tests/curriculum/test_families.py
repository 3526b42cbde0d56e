"""Every family's problems are checked against the mathematics, not against the code that wrote them."""

import re
from fractions import Fraction
from itertools import islice
from random import Random

import pytest

from tutor.curriculum.families import FAMILIES, LEVELS, draw
from tutor.curriculum.problem import Family, Problem, calc, signed
from tutor.inference.calculator import evaluate

ANNOTATION = re.compile(r"<<([^<>=]+)=([^<>]+)>>")


def problems(family: Family, count: int = 60) -> list[Problem]:
    random = Random(7)
    return [family.make(random, level) for level in LEVELS for _ in range(count)]


def number(answer: str) -> Fraction:
    """Read the TeX of an answer: 3, -1.5, \\frac{1}{2}, x = 4, 15\\%."""
    text = answer.rpartition("= ")[2].replace("\\%", "")
    text = re.sub(r"\\frac\{(\d+)\}\{(\d+)\}", r"\1/\2", text)
    return Fraction(text)


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.name)
def test_every_written_calculation_is_exact(family: Family) -> None:
    for problem in problems(family):
        found = [pair for line in problem.steps for pair in ANNOTATION.findall(line)]
        assert found
        for expression, result in found:
            assert evaluate(expression) == Fraction(result), problem


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.name)
def test_the_steps_lead_to_the_answer(family: Family) -> None:
    for problem in problems(family):
        last = ANNOTATION.sub(lambda match: match[2], problem.steps[-1])
        numbers = [Fraction(text) for text in re.findall(r"-?\d+(?:\.\d+|/\d+)?", last)]
        answer = number(problem.answer)
        assert answer in numbers or answer == numbers[-2] / numbers[-1], problem


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.name)
def test_steps_are_short_lines_without_tags(family: Family) -> None:
    for problem in problems(family):
        assert all(
            0 < len(line) < 160 and "\n" not in line and "think>" not in line for line in problem.steps
        )


@pytest.mark.parametrize(
    "family", [f for f in FAMILIES if "equations" in f.name], ids=lambda family: family.name
)
def test_the_root_satisfies_the_equation_as_asked(family: Family) -> None:
    for problem in problems(family):
        text = re.sub(r"\\[()]", "", problem.question)
        text = re.sub(r"^(Solve the equation|Solve for \w:|Solve|Find \w if|What is \w if)", "", text)
        text = re.sub(r"( for \w)?[.?]?$", "", text)
        name = problem.answer[0]
        root = number(problem.answer)
        sides = [re.sub(rf"(?<=\d){name}", f"*{name}", side) for side in text.split("=")]
        sides = [re.sub(r"(\d)\(", r"\1*(", side).replace(name, f"({root})") for side in sides]
        left, right = (evaluate(side) for side in sides)
        assert left == right and left is not None, (problem, sides)


def test_arithmetic_answers_agree_with_the_question() -> None:
    family = next(f for f in FAMILIES if f.name == "order of operations")
    for problem in problems(family):
        text = problem.question
        for shown, sign in (("×", "*"), ("÷", "/"), ("\\cdot", "*"), ("\\(", ""), ("\\)", "")):
            text = text.replace(shown, sign)
        expression = re.search(r"[(\d][-+*/() \d.]*", text)
        assert expression and evaluate(expression[0].strip(" .=")) == number(problem.answer), problem


def test_drawing_is_repeatable_distinct_and_covers_every_family() -> None:
    first = list(islice(draw(3), 500))
    assert first == list(islice(draw(3), 500))
    assert first != list(islice(draw(4), 500))
    assert len({problem.question for problem in first}) == 500
    assert len({problem.family for problem in first}) >= 7


def test_operands_below_zero_stand_in_brackets() -> None:
    assert signed(-3) == "(-3)"
    assert calc(f"6/{signed(-3)}") == "<<6/(-3)=-2>>"
    with pytest.raises(ValueError, match="no arithmetic"):
        calc("x+1")
