"""Decimals and rounding."""

from fractions import Fraction

from tutor.curriculum.draw import Draw
from tutor.curriculum.problem import Family, Kind, Worked, calc, value_of
from tutor.curriculum.writing import CALCULATE, ask, by_level, ratio, show, tex

_AS_FRACTION = (
    "Write {e} as a fraction in lowest terms.",
    "Rewrite {e} as a fraction.",
    "Give {e} as a fraction in lowest terms.",
    "Express the decimal {e} as a fraction.",
    "Change {e} into a fraction.",
    "Convert {e} to a fraction.",
    "Express {e} as a fraction in lowest terms.",
    "What is {e} as a fraction?",
    "Write the decimal {e} as a fraction.",
    "Turn {e} into a fraction.",
)
_AS_DECIMAL = (
    "Write {e} as a decimal.",
    "Rewrite {e} as a decimal.",
    "Express the fraction {e} as a decimal.",
    "Change {e} into a decimal.",
    "Which decimal is equal to {e}?",
    "Convert {e} to a decimal.",
    "Express {e} as a decimal.",
    "What is {e} as a decimal?",
    "Write the fraction {e} as a decimal.",
    "Turn {e} into a decimal.",
)
_ROUND = (
    "Round {e} to {to}.",
    "Round {e} to {to}",
    "What is {e} rounded to {to}?",
    "Give {e} to {to}.",
    "Write {e} rounded to {to}.",
    "Round the number {e} to {to}.",
    "Please round {e} to {to}.",
    "What do you get when {e} is rounded to {to}?",
    "Rounded to {to}, what is {e}?",
    "Approximate {e} to {to}.",
    "Find the value of {e} to {to}.",
    "How much is {e}, rounded to {to}?",
)
_PLACES = (  # power of ten of the last digit that stays, and its names
    (3, ("the nearest thousand",)),
    (2, ("the nearest hundred",)),
    (1, ("the nearest ten",)),
    (0, ("the nearest whole number", "the nearest integer", "the nearest one")),
    (-1, ("one decimal place", "the nearest tenth", "1 decimal place")),
    (-2, ("two decimal places", "the nearest hundredth", "2 decimal places")),
    (-3, ("three decimal places", "the nearest thousandth", "3 decimal places")),
)
_LEVEL_PLACES = ((1, 2), (0, 1, 2, 3), (-1, 0, 2, 3), (-2, -1, 0, 3), (-3, -2, -1))


def calculate_decimals(random: Draw, level: int) -> Worked:
    """Return one operation on two decimals, at the top levels two operations."""
    op = random.choice("+-" if level == 1 else "+-*/")
    a, b = _decimal(random, level), _decimal(random, level)
    if op == "-" and a < b:
        a, b = b, a
    if op in "*/":
        b = Fraction(random.randint(2, by_level(level, 9, 9, 12, 25, 99)), random.choice((1, 1, 10)))
    if op == "/":
        a *= b
    shown = {"*": random.choice("*×"), "/": random.choice("/÷")}.get(op, op)
    word = {"+": "Add", "-": "Subtract", "*": "Multiply", "/": "Divide"}[op]
    first = f"{show(a)}{op}{show(b)}"
    if level < 4 or random.random() < 0.5:
        return (
            ask(random, CALCULATE, f"{show(a)} {shown} {show(b)}"),
            [f"{word}: {calc(first)}"],
            show(value_of(first)),
        )
    c = _decimal(random, 2)
    lines = [f"{word} first: {calc(first)}", f"Then add: {calc(f'{show(value_of(first))}+{show(c)}')}"]
    question = ask(random, CALCULATE, f"{show(a)} {shown} {show(b)} + {show(c)}")
    return question, lines, show(value_of(first) + c)


def _decimal(random: Draw, level: int) -> Fraction:
    places = by_level(level, 1, 1, 2, 2, 3)
    top = by_level(level, 10, 30, 50, 100, 100)
    return Fraction(random.randint(1, top * 10**places), 10**places)


def as_fraction(random: Draw, level: int) -> Worked:
    """Return a decimal to be written as a fraction in lowest terms."""
    places = by_level(level, 1, 1, 2, 2, 3)
    digits = random.randint(1, 10**places - 1)
    value, ten = Fraction(digits, 10**places), 10**places
    shared = ten // value.denominator
    lines = [f"{show(value)} is {int(value * ten)}/{ten}."]
    if shared > 1:
        lines.append(f"Divide both by {shared}: {calc(f'{digits}/{shared}')} and {calc(f'{ten}/{shared}')}")
    return random.template(_AS_FRACTION).format(e=show(value)), lines, tex(value)


def as_decimal(random: Draw, level: int) -> Worked:
    """Return a fraction to be written as a decimal."""
    bottom = random.choice(
        by_level(level, (2, 5, 10), (4, 5, 10, 20), (4, 8, 20, 25), (8, 25, 40, 50), (16, 40, 80, 125))
    )
    value = Fraction(random.randint(1, 2 * bottom - 1), bottom)
    shown = ratio(value)
    if "/" not in shown:
        return as_decimal(random, level)
    return random.template(_AS_DECIMAL).format(e=shown), [f"Divide: {calc(shown)}"], show(value)


def rounding(random: Draw, level: int) -> Worked:
    """Return a number to be rounded, half up."""
    last = random.choice(_LEVEL_PLACES[level - 1])
    unit = Fraction(10) ** last
    digits = by_level(level, 1, 1, 2, 3, 4)
    value = unit * random.randint(1, 400) + unit / 10**digits * random.randint(1, 10**digits - 1)
    low = unit * (value // unit)
    digit = int((value - low) / unit * 10)
    to = random.choice(next(names for place, names in _PLACES if place == last))
    lines = [f"It lies between {show(low)} and {calc(f'{show(low)}+{show(unit)}')}."]
    lines.append(f"The next digit is {digit}, so round {'up' if digit >= 5 else 'down'}.")
    result = low + unit if digit >= 5 else low
    answer = f"{float(result):.{max(0, -last)}f}"
    return ask(random, _ROUND, show(value), to=to), lines, answer


FAMILIES = (
    Family("decimals", (Kind(calculate_decimals), Kind(as_fraction), Kind(as_decimal))),
    Family("rounding", (Kind(rounding),)),
)
