"""Ratio and proportion."""

from math import gcd

from tutor.curriculum.draw import Draw
from tutor.curriculum.problem import Family, Kind, Worked, calc, value_of
from tutor.curriculum.writing import NAMES, VARIABLES, answer_number, ask, by_level, show

_SIMPLIFY = (
    "Simplify the ratio {a}:{b}.",
    "Write the ratio {a}:{b} in simplest form.",
    "Reduce the ratio {a}:{b} to lowest terms.",
    "What is the ratio {a} to {b} in its simplest form?",
    "Simplify the ratio of {a} to {b}.",
    "There are {a} cats and {b} dogs in a shelter. What is the ratio of cats to dogs in simplest form?",
    "A mix has {a} g of nuts and {b} g of raisins. Give the ratio of nuts to raisins in lowest terms.",
    "{a} girls and {b} boys are in a club. What is the ratio of girls to boys, simplified?",
    "Express {a}:{b} as a ratio in lowest terms.",
    "Bring the ratio {a}:{b} into simplest form.",
)
_SHARE = (
    "{name} and {name2} share {n} dollars in the ratio {a}:{b}. How many dollars does {name} get?",
    "Divide {n} in the ratio {a}:{b}. What is the first share?",
    "A rope of {n} m is cut in the ratio {a}:{b}. How many meters long is the first piece?",
    "Split {n} in the ratio {a} to {b}. How big is the first part?",
    "Paint is mixed from red and white in the ratio {a}:{b}. How many liters of red are in {n} liters?",
    "The ratio of girls to boys in a school is {a}:{b}. It has {n} students. How many of them are girls?",
    "{name} and {name2} divide {n} stickers in the ratio {a} to {b}. How many stickers are for {name}?",
    "In a bag of {n} marbles, the ratio of red to blue ones is {a}:{b}. How many are red?",
    "Concrete has cement and sand in the ratio {a}:{b}. How many kg of cement are in {n} kg?",
    "Two numbers add up to {n} and are in the ratio {a}:{b}. What is the first number?",
)
_SCALE = (
    "{a} {things} cost {p} dollars. How many dollars do {b} {things} cost?",
    "If {a} {things} cost {p} dollars, what do {b} {things} cost in dollars?",
    "For {p} dollars you get {a} {things}. How many dollars are {b} {things}?",
    "{name} pays {p} dollars for {a} {things}. How many dollars would {b} {things} be?",
    "The price of {a} {things} is {p} dollars. At that rate, what is the price of {b} {things}?",
    "{a} {things} weigh {p} grams. How many grams do {b} {things} weigh?",
    "A machine needs {p} minutes for {a} {things}. How many minutes does it need for {b} {things}?",
    "A recipe uses {p} grams of flour for {a} {things}. How many grams are needed for {b} {things}?",
    "{name} needs {p} minutes to pack {a} {things}. How many minutes do {b} {things} take?",
    "It takes {p} meters of ribbon to wrap {a} {things}. How many meters do {b} {things} take?",
)
_PROPORTION = (
    "Solve {e}",
    "Solve {e}.",
    "Solve {e} for {x}.",
    "Find {x} if {e}.",
    "Find the value of {x} if {e}.",
    "What is {x} if {e}?",
    "Solve for {x}: {e}",
    "{e}",
    "Solve the equation {e}.",
    "Find {x} such that {e}.",
)
_THINGS = ("pens", "cookies", "notebooks", "boxes", "apples", "muffins", "gifts", "cards", "candles", "jars")


def simplify(random: Draw, level: int) -> Worked:
    """Return a ratio to bring into lowest terms."""
    top = by_level(level, 6, 9, 12, 20, 40)
    a, b = random.randint(1, top), random.randint(1, top)
    k = random.randint(2, by_level(level, 5, 9, 12, 20, 30))
    shared = gcd(a, b) * k
    lines = [
        f"Both can be divided by {shared}.",
        f"{calc(f'{a * k}/{shared}')} and {calc(f'{b * k}/{shared}')}",
    ]
    return random.template(_SIMPLIFY).format(a=a * k, b=b * k), lines, f"{a * k // shared}:{b * k // shared}"


def share(random: Draw, level: int) -> Worked:
    """Return a number to divide in a given ratio."""
    top = by_level(level, 4, 6, 9, 12, 20)
    a, b = random.randint(1, top), random.randint(1, top)
    part = random.randint(2, by_level(level, 10, 15, 25, 40, 90))
    names = random.sample(NAMES, 2)
    lines = [
        f"There are {calc(f'{a}+{b}')} parts.",
        f"One part is {calc(f'{part * (a + b)}/{a + b}')}.",
        f"{a} parts are {calc(f'{part}*{a}')}.",
    ]
    question = random.template(_SHARE).format(a=a, b=b, n=part * (a + b), name=names[0], name2=names[1])
    return question, lines, str(part * a)


def scale(random: Draw, level: int) -> Worked:
    """Return a price or a weight for another number of things."""
    a, b = random.sample(range(2, by_level(level, 9, 12, 15, 25, 40)), 2)
    one = random.randint(2, by_level(level, 9, 12, 20, 30, 60))
    lines = [f"One of them: {calc(f'{a * one}/{a}')}", f"{b} of them: {calc(f'{one}*{b}')}"]
    question = random.template(_SCALE).format(
        a=a, b=b, p=a * one, things=random.choice(_THINGS), name=random.choice(NAMES)
    )
    return question, lines, str(one * b)


def proportion(random: Draw, level: int) -> Worked:
    """Return x/a = b/c, or a/x = b/c, solved by cross multiplication."""
    x, top = random.choice(VARIABLES), by_level(level, 6, 9, 12, 20, 30)
    b, c = random.randint(1, top), random.randint(2, top)
    a = c * random.randint(2, 9) if level < 4 else random.randint(2, top)
    if random.random() < 0.5 or level == 1:
        equation, crossed, by = f"{x}/{a} = {b}/{c}", f"{a}*{b}", c
    else:
        a = b * random.randint(2, 9) if level < 4 else a
        equation, crossed, by = f"{a}/{x} = {b}/{c}", f"{a}*{c}", b
    value = value_of(crossed)
    start = f"{by}{x}" if by != 1 else x
    lines = [f"Multiply crosswise: {start} = {calc(crossed)}"]
    if by != 1:
        lines.append(f"Divide by {by}: {x} = {calc(f'{show(value)}/{by}')}")
    return ask(random, _PROPORTION, equation, x=x), lines, f"{x} = {answer_number(value / by)}"


FAMILIES = (
    Family(
        "ratio and proportion",
        (
            Kind(simplify),
            Kind(share, method="Add the parts to find how big one part is."),
            Kind(scale, method="Find one, then as many as are asked."),
            Kind(proportion),
        ),
    ),
)
