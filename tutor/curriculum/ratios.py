"""Ratio and proportion."""

from math import gcd

from tutor.curriculum.draw import Draw
from tutor.curriculum.problem import Family, Kind, Worked, calc, value_of
from tutor.curriculum.writing import NAMES, VARIABLES, answer_number, ask, by_level

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
    "simplify {a}:{b}",
    "{a}:{b} in lowest terms",
    "what is {a}:{b} simplified",
    "Help me simplify the ratio {a} to {b}",
    "Cancel the ratio {a}:{b} as far as possible.",
    "Make the ratio {a}:{b} as simple as you can.",
    "Give {a}:{b} in its lowest terms.",
    "A bag has {a} red and {b} blue beads. Write the ratio of red to blue in simplest form.",
    "{name} has {a} stamps and {name2} has {b}. What is the simplest ratio of their stamps?",
    "A screen is {a} cm wide and {b} cm high. What is the ratio of width to height in lowest terms?",
    "For {a} cups of water {b} cups of rice are used. Simplify the ratio of water to rice.",
    "A team won {a} games and lost {b}. Find the ratio of wins to losses in simplest form.",
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
    "{n} in the ratio {a}:{b}, first part?",
    "share {n} in the ratio {a}:{b} and give the first part",
    "help me split {n} dollars {a}:{b}, how much is the first share",
    "{name} and {name2} are paid {n} dollars together in the ratio {a} to {b}. What does {name} get?",
    "Juice and water are mixed {a} to {b}. How many liters of juice are in {n} liters of the mix?",
    "A class of {n} has girls and boys in the ratio {a}:{b}. How many girls are in the class?",
    "For every {a} adults there are {b} children, {n} people in all. How many adults are there?",
    "A farm has {n} animals, cows and sheep in the ratio {a}:{b}. How many cows are there?",
    "{n} cards are dealt to {name} and {name2} in the ratio {a}:{b}. How many cards has {name}?",
    "The sides of a path of {n} m are split {a}:{b}. How long is the first side, in m?",
    "Nuts and raisins, {a} to {b}, make {n} g together. How many g are nuts?",
    "Find the first share when {n} is divided in the ratio {a} to {b}.",
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
    "{a} {things} are {p} dollars. What is the price of {b} {things} in dollars?",
    "The price of {a} {things} is {p} dollars. What would {b} {things} cost?",
    "the price of {a} {things} is {p} dollars, how much are {b}",
    "help me: {a} {things} cost {p} dollars, what do {b} cost",
    "{a} {things} for {p} dollars. How many dollars for {b}?",
    "A shop asks {p} dollars for {a} {things}. At this rate, how many dollars are {b} {things}?",
    "At the same rate, {a} {things} cost {p} dollars and {b} {things} cost how many dollars?",
    "When {a} {things} weigh {p} grams, what is the weight of {b} {things} in grams?",
    "{name} makes {a} {things} in {p} minutes. How many minutes does {name} need for {b}?",
    "{p} meters of paper are enough for {a} {things}. How many meters are enough for {b} {things}?",
    "{name} sells {a} {things} and gets {p} dollars. How many dollars would {b} {things} bring?",
    "{a} {things} take up {p} cm of a shelf. How many cm do {b} {things} take up?",
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
    "solve {e}",
    "help me solve {e}",
    "what is {x} in {e}",
    "Solve the proportion {e}.",
    "Find {x} in the proportion {e}.",
    "Which {x} makes {e} true?",
    "Determine {x} in {e}.",
    "Work out {x}: {e}",
    "Given {e}, find {x}.",
    "If {e}, what is {x}?",
    "Calculate {x} if {e}.",
    "The fractions are equal: {e}. Find {x}.",
)
_THINGS = ("pens", "cookies", "notebooks", "boxes", "apples", "muffins", "gifts", "cards", "candles", "jars")


def simplify(random: Draw, level: int) -> Worked:
    """Return a ratio to bring into lowest terms."""
    top = by_level(level, 6, 9, 12, 20, 40)
    a, b = random.randint(1, top), random.randint(1, top)
    k = random.randint(2, by_level(level, 5, 9, 12, 20, 30))
    shared = gcd(a, b) * k
    lines = [
        f"Both can be divided by {calc(f'gcd({a * k},{b * k})')}.",
        f"The first: {calc(f'{a * k}/{shared}')}",
        f"The second: {calc(f'{b * k}/{shared}')}",
    ]
    result = f"{a * k // shared}:{b * k // shared}"
    names = random.sample(NAMES, 2)
    question = random.template(_SIMPLIFY).format(a=a * k, b=b * k, name=names[0], name2=names[1])
    return question, [*lines, f"Together: {result}"], result


def share(random: Draw, level: int) -> Worked:
    """Return a number to divide in a given ratio."""
    top = by_level(level, 4, 6, 9, 12, 20)
    a, b = random.randint(1, top), random.randint(1, top)
    part = random.randint(2, by_level(level, 10, 15, 25, 40, 90))
    names, some = random.sample(NAMES, 2), f"{a} part{'s' if a > 1 else ''}"
    lines = [
        f"To share: {part * (a + b)}, in {a} and {b} parts. Asked: the first share, {some}.",
        f"All parts: {calc(f'{a}+{b}')}",
        f"One part: {calc(f'{part * (a + b)}/{a + b}')}",
        f"{some}: {calc(f'{part}*{a}')}",
    ]
    question = random.template(_SHARE).format(a=a, b=b, n=part * (a + b), name=names[0], name2=names[1])
    return question, lines, str(part * a)


def scale(random: Draw, level: int) -> Worked:
    """Return a price or a weight for another number of things."""
    a, b = random.sample(range(2, by_level(level, 9, 12, 15, 25, 40)), 2)
    one = random.randint(2, by_level(level, 9, 12, 20, 30, 60))
    lines = [
        f"Known: {a * one} for {a}. Asked: how much for {b}.",
        f"For one: {calc(f'{a * one}/{a}')}",
        f"For {b}: {calc(f'{one}*{b}')}",
    ]
    question = random.template(_SCALE).format(
        a=a, b=b, p=a * one, things=random.choice(_THINGS), name=random.choice(NAMES)
    )
    return question, lines, str(one * b)


def proportion(random: Draw, level: int) -> Worked:
    """Return x/a = b/c, or a/x = b/c, solved by multiplying both sides."""
    x, top = random.choice(VARIABLES), by_level(level, 6, 9, 12, 20, 30)
    b, c = random.randint(1, top), random.randint(2, top)
    a = c * random.randint(2, 9) if level < 4 else random.randint(2, top)
    if random.random() < 0.5 or level == 1:
        equation, right = f"{x}/{a} = {b}/{c}", f"{b}/{c}"
        lines = [f"{x} is above the line."]
    else:
        a = b * random.randint(2, 9) if level < 4 else a
        equation, right = f"{a}/{x} = {b}/{c}", f"{c}/{b}"
        lines = [f"{x} is below the line, so turn both sides over: {x}/{a} = {right}"]
    result = f"{right}*{a}"
    lines.append(f"Multiply both sides by {a}: {x} = {calc(result)}")
    return ask(random, _PROPORTION, equation, x=x), lines, f"{x} = {answer_number(value_of(result))}"


FAMILIES = (
    Family(
        "ratio and proportion",
        (
            Kind(
                simplify,
                method="A ratio is simplified: divide both numbers by their greatest common divisor.",
            ),
            Kind(share, method="A whole is shared in a ratio: add the parts and find one part."),
            Kind(scale, method="More of the same at the same rate: find one, then as many as are asked."),
            Kind(proportion, method="Two fractions are equal: get the unknown above the line and alone."),
        ),
    ),
)
