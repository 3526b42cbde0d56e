"""Percentages: a part, a rate, a change, and the whole from its part."""

from fractions import Fraction
from random import Random

from tutor.curriculum.problem import Family, Problem, calc, value_of
from tutor.inference.calculator import format_exact

_THINGS = ("a jacket", "a book", "a bike", "a phone", "a pair of shoes", "a lamp", "a backpack", "a ticket")


def percent_of(random: Random, level: int) -> Problem:
    """Return p % of a number."""
    rate, whole = _rate(random, level), _whole(random, level)
    question = random.choice(
        (
            "What is {p}% of {n}?",
            "Find {p}% of {n}.",
            "Calculate {p}% of {n}.",
            "How much is {p}% of {n}?",
            "{p}% of {n} = ?",
            "What is {p} percent of {n}?",
        )
    ).format(p=rate, n=whole)
    lines = (f"{rate}% means {calc(f'{rate}/100')}.", f"Multiply: {calc(_product(rate, whole))}")
    return Problem("percentages", level, question, lines, _value(_product(rate, whole)))


def _product(rate: int, whole: int) -> str:
    return f"{_value(f'{rate}/100')}*{whole}"


def what_percent(random: Random, level: int) -> Problem:
    """Return the rate of a part in a whole."""
    whole = random.choice(((20, 50, 100, 200), (25, 40, 80, 250, 400), (125, 160, 320, 500))[level - 1])
    rates = ((10, 20, 25, 50, 75), (5, 15, 30, 40, 60, 80, 90), (4, 12, 18, 24, 36, 45, 65))[level - 1]
    shown = format_exact(Fraction(whole * random.choice(rates), 100))
    question = random.choice(
        (
            f"What percent of {whole} is {shown}?",
            f"{shown} is what percent of {whole}?",
            f"What percentage of {whole} is {shown}?",
        )
    )
    ratio = _value(f"{shown}/{whole}")
    lines = (
        f"Divide the part by the whole: {calc(f'{shown}/{whole}')}",
        f"In percent: {calc(f'{ratio}*100')}",
    )
    return Problem("percentages", level, question, lines, _value(f"{ratio}*100") + "\\%")


def price_change(random: Random, level: int) -> Problem:
    """Return a price after a discount or an increase."""
    rate, price = _rate(random, level), random.randint(2, 30) * (10, 5, 4)[level - 1]
    thing, down = random.choice(_THINGS), random.random() < 0.6
    amount = _value(_product(rate, price))
    question = random.choice(_DISCOUNTS if down else _INCREASES).format(
        t=thing, n=price, p=rate, T=thing.capitalize()
    )
    sign, word = ("-", "Subtract it from") if down else ("+", "Add it to")
    lines = (
        f"{rate}% means {calc(f'{rate}/100')}.",
        f"The {'discount' if down else 'increase'} is {calc(_product(rate, price))}.",
        f"{word} the price: {calc(f'{price}{sign}{amount}')}",
    )
    return Problem("percentages", level, question, lines, _value(f"{price}{sign}{amount}"))


_DISCOUNTS = (
    "{T} costs ${n}. It is on sale for {p}% off. What is the sale price?",
    "The price of {t} is ${n}. It is reduced by {p}%. What does it cost now?",
    "A store sells {t} for ${n} and gives a {p}% discount. How much does a customer pay?",
)
_INCREASES = (
    "{T} costs ${n}. The price goes up by {p}%. What is the new price?",
    "The price of {t} is ${n}, plus {p}% tax. What is the total price?",
)


def _rate(random: Random, level: int) -> int:
    return random.choice(
        ((10, 20, 25, 50, 75), (5, 10, 15, 20, 30, 35, 40, 60, 80), (4, 6, 8, 12, 15, 18, 24, 35, 45, 65))[
            level - 1
        ]
    )


def _whole(random: Random, level: int) -> int:
    return (
        random.randint(2, 20) * 20
        if level == 1
        else random.randint(4, (60, 120)[level - 2]) * (10, 5)[level - 2]
    )


def _value(expression: str) -> str:
    return format_exact(value_of(expression))


FAMILIES = (
    Family("percent of", percent_of),
    Family("what percent", what_percent),
    Family("price change", price_change),
)
