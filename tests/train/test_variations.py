import re
from fractions import Fraction
from random import Random

import pytest

from train.sources import Example
from train.variations import vary
from tutor.inference.calculator import evaluate

CLIPS = Example(
    "gsm8k",
    "Natalia sold clips to 48 friends in April and 17 clips in May. What did she get at $3.50 each?",
    ("She sold <<48+17=65>> clips.", "For 65 clips she got $<<65*3.5=227.5>>."),
    "227.5",
)


def numbers(text: str) -> list[Fraction]:
    return [Fraction(n.replace(",", "")) for n in re.findall(r"\d[\d,]*(?:\.\d+)?", text)]


def variations(question: str, *steps: str, count: int = 20) -> list[Example]:
    answer = re.findall(r"=([^<>]+)>>", steps[-1])[-1]
    return list(vary(Example("gsm8k", question, steps, answer), Random(1), count))


def test_steps_follow_the_new_numbers_exactly() -> None:
    found = list(vary(CLIPS, Random(1), 20))
    assert len(found) == 20
    assert len({v.question for v in found}) == 20
    for v in found:
        friends, may, price = numbers(v.question)
        assert v.steps[0] == f"She sold <<{friends}+{may}={friends + may}>> clips."
        assert v.steps[1].startswith(f"For {friends + may} clips she got $<<{friends + may}*")
        assert Fraction(v.answer) == (friends + may) * price
        assert v.question != CLIPS.question


def test_the_same_seed_gives_the_same_variations() -> None:
    assert list(vary(CLIPS, Random(5), 3)) == list(vary(CLIPS, Random(5), 3))


@pytest.mark.parametrize(
    ("question", "steps", "fixed"),
    [
        ("A week has many days: 7 apples, 9 pears?", ("<<7*9=63>>",), 7),  # 7 may be the days of the week
        ("He has 2 cats, half of them and 9 dogs?", ("<<2*9=18>>",), 2),  # or the half
        ("Take 5 of 5 boxes and 9 more", ("<<5*9=45>>",), 5),  # which of the two?
        ("With 8 and 4 and 32", ("<<8*4=32>>", "<<32+32=64>>"), 32),  # also a result
        ("In 1995 there were 9 and 3 more", ("<<1995+9=2004>>",), 1995),  # a year
        ("At 6:30 there were 9", ("<<6*9=54>>",), 6),  # a time of day
        ("He ate 3/4 of 16", ("<<3/4*16=12>>",), 3),  # a fraction
        ("It takes twenty minutes; 20 balls and 9 nets", ("<<20*9=180>>",), 20),
    ],
)
def test_a_number_that_may_mean_something_else_keeps_its_value(
    question: str, steps: tuple[str, ...], fixed: int
) -> None:
    for v in variations(question, *steps):
        assert str(fixed) in v.question


@pytest.mark.parametrize(
    ("question", "steps"),
    [
        ("48 and 17", ("That is 31 more.", "<<48+17=65>>")),  # 31 comes from nowhere
        ("48 and 17", ("She has 65 because <<48+17=65>>",)),  # told before it is worked out
        ("eight and 17", ("The eight of them: <<8+17=25>>",)),  # a number in words among the steps
        ("ice and fire", ("<<48+17=65>>",)),  # no number in the question
    ],
)
def test_steps_that_are_not_plain_give_no_variation(question: str, steps: tuple[str, ...]) -> None:
    assert variations(question, *steps) == []


def test_results_stay_whole_and_positive_and_percentages_below_a_hundred() -> None:
    found = variations("Of 80 pens 25% are red; she gives away 6 red ones", "<<80*25/100=20>>", "<<20-6=14>>")
    assert found
    for v in found:
        pens, percent, gift = numbers(v.question)
        assert percent < 100
        assert Fraction(v.answer) == pens * percent / 100 - gift > 0
        assert Fraction(v.answer).denominator == 1


def test_number_words_and_thousands_keep_their_form() -> None:
    for v in variations("Six farms with 1,200 cows each and 9 goats", "<<6*1200=7200>>", "<<7200+9=7209>>"):
        farms, cows = re.match(r"(\S+) farms with (\S+) cows", v.question).groups()  # type: ignore[union-attr]
        assert farms[0].isupper() or farms.isdigit()
        assert "," in cows or int(cows) < 1000


def test_every_calculation_of_a_variation_is_exact() -> None:
    for v in vary(CLIPS, Random(2), 50):
        for body, result in re.findall(r"<<([^=]+)=([^>]+)>>", " ".join(v.steps)):
            assert evaluate(body) == Fraction(result)
