"""Every family, the stories included: exact calculations, short lines, levels, templates kept apart."""

import re
from collections.abc import Sequence
from fractions import Fraction
from functools import cache
from itertools import islice
from typing import TypeVar

import pytest

from tutor.curriculum.draw import Draw, is_held_out
from tutor.curriculum.families import FAMILIES, LEVELS, MATHEMATICS, STORY_FAMILIES, StoryFamily, draw
from tutor.curriculum.problem import Family, Problem, calc, signed
from tutor.inference.calculator import MAX_CHARS, evaluate
from tutor.prompting import THINK_CLOSE, THINK_OPEN

T = TypeVar("T")
ANNOTATION = re.compile(r"<<([^<>=]+)=([^<>]+)>>")


BY_NAME = {family.name: family for family in FAMILIES}


@cache
def problems(name: str, count: int = 10) -> list[Problem]:
    return [
        BY_NAME[name].make(random, level)
        for random in (Draw(7), Draw(8, held_out=True))
        for level in LEVELS
        for _ in range(count)
    ]


@pytest.fixture(params=FAMILIES, ids=lambda family: family.name)
def made(request: pytest.FixtureRequest) -> list[Problem]:
    return problems(request.param.name)


def test_every_written_calculation_is_exact_and_one_that_the_calculator_reads(made: list[Problem]) -> None:
    for problem in made:
        for line in problem.steps:
            assert line.count("<<") == line.count(">>") == len(ANNOTATION.findall(line)), problem
            for expression, result in ANNOTATION.findall(line):
                assert evaluate(expression) == Fraction(result), problem
                assert len(expression) <= MAX_CHARS, problem


def test_many_problems_have_a_calculation_and_all_have_a_step(made: list[Problem]) -> None:
    assert all(problem.steps for problem in made)
    assert sum("<<" in "".join(problem.steps) for problem in made) > len(made) * 0.3


def test_steps_are_short_lines_without_tags(made: list[Problem]) -> None:
    for problem in made:
        for line in problem.steps:
            assert 0 < len(line) < 200 and "\n" not in line, problem
            assert THINK_OPEN not in line and THINK_CLOSE not in line, problem
        assert not re.search(r"\{[a-z]\w*\}|None|  ", problem.question), problem.question
        assert 0 < len(problem.question) < 400 and len(problem.steps) <= 20, problem


def test_answers_are_bare_tex(made: list[Problem]) -> None:
    for problem in made:
        assert problem.answer.strip() == problem.answer != "", problem
        assert not re.search(r"\$|\\\(|\\\[|<<|\*", problem.answer), problem


@pytest.mark.parametrize("family", MATHEMATICS, ids=lambda family: family.name)
def test_a_family_has_all_levels_and_enough_different_problems(family: Family) -> None:
    made = problems(family.name)
    assert {problem.level for problem in made} == set(LEVELS)
    assert {problem.family for problem in made} == {family.name}
    assert len({problem.question for problem in made}) > len(made) // 2


def test_there_are_at_least_25_families_with_distinct_names() -> None:
    names = [family.name for family in FAMILIES]
    assert len(MATHEMATICS) >= 25 and STORY_FAMILIES
    assert len(names) == len(set(names))


class Recorder(Draw):
    """A Draw that keeps the tables from which templates were chosen."""

    tables: set[tuple[object, ...]]

    def template(self, templates: Sequence[T]) -> T:
        self.tables.add(tuple(templates))
        return super().template(templates)


@pytest.mark.parametrize("family", MATHEMATICS, ids=lambda family: family.name)
def test_each_table_of_phrasings_serves_training_and_evaluation(family: Family) -> None:
    recorder = Recorder(1)
    recorder.tables = set()
    for level in LEVELS:
        for _ in range(30):
            family.make(recorder, level)
    assert recorder.tables
    for table in recorder.tables:
        held_out = sum(map(is_held_out, table))
        assert len(table) == len(set(table)) >= 10, table
        assert held_out >= 1 and len(table) - held_out >= 2, table


@pytest.mark.parametrize("family", STORY_FAMILIES, ids=lambda family: family.name)
def test_each_topic_of_stories_has_some_that_nothing_is_trained_on(family: StoryFamily) -> None:
    held_out = sum(map(is_held_out, family.stories))
    assert held_out >= 2 and len(family.stories) - held_out >= 10


def test_a_topic_without_such_stories_is_an_error() -> None:
    trained = tuple(story for story in STORY_FAMILIES[0].stories if not is_held_out(story))
    with pytest.raises(ValueError, match="no story for evaluation"):
        StoryFamily("one-sided", trained).make(Draw(1, held_out=True), 3)


def test_drawing_is_repeatable_distinct_and_covers_every_family() -> None:
    first = list(islice(draw(3), 300))
    assert first == list(islice(draw(3), 300))
    assert first != list(islice(draw(4), 300))
    assert len({problem.question for problem in first}) == 300
    assert {problem.family for problem in first} == {family.name for family in FAMILIES}


def test_evaluation_draws_other_questions_than_training() -> None:
    trained = {problem.question for problem in islice(draw(3), 600)}
    held_out = [problem.question for problem in islice(draw(3, held_out=True), 600)]
    assert sum(question in trained for question in held_out) < 6


def test_operands_below_zero_and_fractions_stand_in_brackets() -> None:
    assert signed(-3) == "(-3)"
    assert signed(Fraction(7, 3)) == "(7/3)"
    assert signed(Fraction(1, 2)) == "0.5"
    assert calc(f"6/{signed(-3)}") == "<<6/(-3)=-2>>"
    with pytest.raises(ValueError, match="no arithmetic"):
        calc("x+1")
