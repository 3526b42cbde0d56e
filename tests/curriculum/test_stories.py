"""Every story of every topic is told many times and its arithmetic worked out again."""

import importlib
import pkgutil
import re
from fractions import Fraction

import pytest

from tutor.curriculum import stories
from tutor.curriculum.draw import Draw, is_held_out
from tutor.curriculum.story import Story, pick, span, tell
from tutor.inference.calculator import evaluate

ANNOTATION = re.compile(r"<<([^<>=]+)=([^<>]+)>>")
TOPICS = [module.name for module in pkgutil.iter_modules(stories.__path__)]
TABLES: dict[str, tuple[Story, ...]] = {
    topic: importlib.import_module(f"tutor.curriculum.stories.{topic}").STORIES for topic in TOPICS
}


@pytest.mark.parametrize("topic", TOPICS)
def test_every_story_can_be_told_and_its_steps_are_exact(topic: str) -> None:
    for story in TABLES[topic]:
        for seed in range(30):
            problem = tell(story, Draw(seed), topic)
            text = " ".join((problem.question, *problem.steps))
            assert not re.search(r"[\[\]{}|]|  ", text), text
            found = [pair for line in problem.steps for pair in ANNOTATION.findall(line)]
            assert len(found) >= len(story.steps), problem
            assert all(evaluate(expression) == Fraction(result) for expression, result in found), problem
            assert found[-1][1] == problem.answer, problem
            assert all(len(line) < 200 for line in problem.steps), problem


@pytest.mark.parametrize("topic", TOPICS)
def test_every_wording_shows_every_number_that_the_steps_use(topic: str) -> None:
    for story in TABLES[topic]:
        used: set[str] = set()
        known = {name for name, options in story.draw.items() if isinstance(options[0], str)}
        for body in re.findall(r"\{([^{}]*=[^{}]*)\}", " ".join(story.steps)):
            name, _, expression = body.partition("=")
            used |= set(re.findall(r"[a-z]\w*", expression)) - known
            known.add(name.strip())
        for ask in story.asks:
            for parts in wordings(ask):
                shown = {field.partition(":")[0] for field in re.findall(r"\{([^{}]+)\}", parts)}
                assert used <= shown, (parts, used - shown)


def wordings(ask: str) -> list[str]:
    """Return the text with each alternative at least once."""
    choices = [group.split("|") for group in re.findall(r"\[([^\[\]]*\|[^\[\]]*)\]", ask)]
    texts = []
    for i in range(max(map(len, choices), default=1)):
        options = iter(choices)
        texts.append(
            re.sub(
                r"\[[^\[\]]*\|[^\[\]]*\]", lambda _, o=options, i=i: (c := next(o))[min(i, len(c) - 1)], ask
            )
        )
    return texts


def test_no_two_stories_ask_the_same() -> None:
    asks = [ask for table in TABLES.values() for story in table for ask in story.asks]
    assert len(asks) == len(set(asks))


BOXES = Story(
    asks=("{name} has {boxes} boxes of {each} pens. {He} gives {name2} {gift:word}. How many are left?",),
    draw={"boxes": span(2, 4), "each": pick(5, 6), "gift": span(2, 30)},
    steps=("The boxes hold {all = boxes*each}.", "There are {left = all-gift} left."),
)


def test_results_that_are_not_positive_are_drawn_again() -> None:
    for seed in range(50):
        problem = tell(BOXES, Draw(seed), "boxes")
        assert problem.level == 2
        assert Fraction(problem.answer) > 0


def test_a_story_that_no_numbers_fit_says_so() -> None:
    story = Story(("{a} less 10?",), {"a": span(2, 9)}, ("{b = a-10}",))
    with pytest.raises(ValueError, match="no numbers fit the story"):
        tell(story, Draw(1), "short")


def test_templates_for_evaluation_are_never_drawn_for_training() -> None:
    templates = [f"Ask number {i}" for i in range(60)]
    trained = {Draw(seed).template(templates) for seed in range(2000)}
    held_out = {Draw(seed, held_out=True).template(templates) for seed in range(2000)}
    assert not trained & held_out
    assert trained | held_out == set(templates)
    assert held_out == {template for template in templates if is_held_out(template)}
    assert 3 <= len(held_out) <= 20
