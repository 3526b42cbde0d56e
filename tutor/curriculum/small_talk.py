"""What is no problem: greetings, thanks, other subjects, insults, and problems that lack something.

The replies are short and polite, and hold no mathematics that was not asked for.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from tutor.curriculum.draw import Draw
from tutor.curriculum.gaps import GAPS
from tutor.curriculum.topics import CHAT


@dataclass(frozen=True, slots=True)
class SmallTalk:
    """Something to say to the tutor, and its whole reply."""

    topic: str
    question: str
    reply: str


TOPICS = (*CHAT, *GAPS)
_NAMES = (
    "Tom",
    "Mia",
    "Ben",
    "Sara",
    "Omar",
    "Lena",
    "Ivan",
    "Grace",
    "Raj",
    "Anna",
    "Luis",
    "Yuki",
    "Sam",
    "Nora",
)
_THINGS = (
    "apples",
    "pencils",
    "books",
    "marbles",
    "cookies",
    "stickers",
    "eggs",
    "oranges",
    "cards",
    "flowers",
    "balls",
)


def draw(seed: int, held_out: bool = False) -> Iterator[SmallTalk]:
    """Yield questions with replies without end, evenly over the topics; with repetitions.

    With `held_out` the questions are those that are kept for evaluation.
    """
    random = Draw(seed, held_out=held_out)
    while True:
        for topic in TOPICS:
            n, m = random.sample(range(2, 60), 2)
            words = {"name": random.choice(_NAMES), "thing": random.choice(_THINGS), "n": n, "m": m}
            question = random.template(topic.asks).format(**words)
            if random.random() < 0.25 and question[0].isalpha():
                question = question.lower().rstrip(".!?")
            yield SmallTalk(topic.name, question, random.choice(topic.replies).format(**words))
