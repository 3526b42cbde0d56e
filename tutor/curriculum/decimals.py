"""Decimals and rounding."""

from fractions import Fraction
from math import floor

from tutor.curriculum.arithmetic import CALCULATIONS
from tutor.curriculum.draw import Draw
from tutor.curriculum.problem import Family, Kind, Worked, calc, value_of
from tutor.curriculum.writing import ask, by_level, ratio, show, tex

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
    "{e} as a fraction",
    "write {e} as a fraction",
    "whats {e} as a fraction in lowest terms",
    "help me turn {e} into a fraction",
    "Which fraction is equal to {e}?",
    "Which fraction in lowest terms is {e}?",
    "Find a fraction in lowest terms for {e}.",
    "How do you write {e} as a fraction?",
    "Give the fraction for the decimal {e}.",
    "The decimal is {e}. What is the fraction?",
    "Make a fraction of {e} and reduce it.",
    "A scale shows {e} kg. What fraction of a kilogram is that?",
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
    "{e} as a decimal",
    "write {e} as a decimal",
    "whats {e} as a decimal number",
    "help me turn {e} into a decimal",
    "Give the decimal for {e}.",
    "What decimal number is {e}?",
    "Find the decimal that equals {e}.",
    "How do you write {e} as a decimal?",
    "The fraction is {e}. What is it as a decimal?",
    "Write {e} with a decimal point.",
    "What does a calculator show for the fraction {e}?",
    "A recipe says {e} of a liter. What decimal does the measuring cup show, in liters?",
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
    "round {e} to {to}",
    "{e} rounded to {to}",
    "{e} to {to}?",
    "help me round {e} to {to}",
    "how do i round {e} to {to}",
    "My calculator shows {e}. What is that to {to}?",
    "A scale shows {e}. Give its value to {to}.",
    "The measured value is {e}. Round it to {to}.",
    "Somebody noted {e}. Say it to {to}.",
    "The exact number is {e}, but it is needed only to {to}. What is it?",
    "If {e} is rounded to {to}, which number results?",
    "Express {e} to {to}.",
    "Correct {e} to {to}.",
    "To {to}, what is {e}?",
)
_PLACES = (  # power of ten of the last digit that stays, and its names
    (3, ("the nearest thousand", "the nearest 1000")),
    (2, ("the nearest hundred", "the nearest 100")),
    (1, ("the nearest ten", "the nearest 10")),
    (0, ("the nearest whole number", "the nearest integer", "the nearest one")),
    (-1, ("one decimal place", "the nearest tenth", "1 decimal place", "the nearest 0.1")),
    (-2, ("two decimal places", "the nearest hundredth", "2 decimal places", "the nearest 0.01")),
    (-3, ("three decimal places", "the nearest thousandth", "3 decimal places", "the nearest 0.001")),
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
            ask(random, CALCULATIONS, f"{show(a)} {shown} {show(b)}"),
            [f"{word}: {calc(first)}"],
            show(value_of(first)),
        )
    c = _decimal(random, 2)
    middle = show(value_of(first))
    lines = [f"{word}: {calc(first)}. Left: {middle} + {show(c)}", f"Add: {calc(f'{middle}+{show(c)}')}"]
    question = ask(random, CALCULATIONS, f"{show(a)} {shown} {show(b)} + {show(c)}")
    return question, lines, show(value_of(first) + c)


def _decimal(random: Draw, level: int) -> Fraction:
    places = by_level(level, 1, 1, 2, 2, 3)
    top = by_level(level, 10, 30, 50, 100, 100)
    return Fraction(random.randint(1, top * 10**places), 10**places)


def as_fraction(random: Draw, level: int) -> Worked:
    """Return a decimal to be written as a fraction in lowest terms."""
    places = by_level(level, 1, 1, 2, 2, 3)
    digits = random.randint(1, 10**places - 1)
    value = Fraction(digits, 10**places)
    point = len(show(value).partition(".")[2])
    digits, ten = int(value * 10**point), 10**point
    shared = ten // value.denominator
    lines = [
        f"{show(value)} has {point} decimal place{'' if point == 1 else 's'}, so over {ten}",
        f"Numerator: {calc(f'{show(value)}*{ten}')}, so {digits}/{ten}",
        f"Greatest common divisor: {calc(f'gcd({digits},{ten})')}",
    ]
    if shared > 1:
        lines.append(f"Divide both: {calc(f'{digits}/{shared}')} and {calc(f'{ten}/{shared}')}")
    lines.append(f"The result is {ratio(value)}.")
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
    return (
        random.template(_AS_DECIMAL).format(e=shown),
        [f"Divide the top by the bottom: {calc(shown)}"],
        show(value),
    )


def rounding(random: Draw, level: int) -> Worked:
    """Return a number to be rounded, half up."""
    last = random.choice(_LEVEL_PLACES[level - 1])
    unit = Fraction(10) ** last
    digits = by_level(level, 1, 1, 2, 3, 4)
    value = unit * random.randint(1, 400) + unit / 10**digits * random.randint(1, 10**digits - 1)
    to = random.choice(next(names for place, names in _PLACES if place == last))
    size, parts = show(unit), value / unit
    whole = floor(parts + Fraction(1, 2))
    result = whole * unit
    answer = f"{float(result):.{max(0, -last)}f}"
    lines = [
        f"{to.removeprefix('the ').capitalize()}: the step is {size}",
        f"How many steps: {calc(f'{show(value)}/{size}')}",
        f"Add 0.5 and drop the decimals: {calc(f'floor({show(parts)}+0.5)')}",
        f"Back to the number: {calc(f'{whole}*{size}')}",
    ]
    if last < 0:
        lines.append(f"With {-last} decimal place{'' if last == -1 else 's'}: {answer}")
    return ask(random, _ROUND, show(value), to=to), lines, answer


FAMILIES = (
    Family(
        "decimals",
        (
            Kind(calculate_decimals, method="Decimals are calculated like whole numbers, with their point."),
            Kind(
                as_fraction, method="A decimal becomes a fraction over 10, 100 or 1000, then it is reduced."
            ),
            Kind(as_decimal, method="A fraction becomes a decimal by a division."),
        ),
    ),
    Family(
        "rounding",
        (Kind(rounding, method="To round, count the steps of the place to the nearest whole step."),),
    ),
)
