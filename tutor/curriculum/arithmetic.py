"""Whole numbers: one sum, difference, product or quotient."""

from tutor.curriculum.draw import Draw
from tutor.curriculum.problem import Family, Kind, Worked, calc
from tutor.curriculum.writing import CALCULATE, ask, by_level

_WORDS = {
    "+": (
        "What is the sum of {a} and {b}?",
        "Compute the sum of {a} and {b}.",
        "{a} plus {b} is how much?",
        "How much is {a} plus {b}?",
        "What is {a} plus {b}?",
        "Add {a} and {b}.",
        "Find the sum of {a} and {b}.",
        "Work out {a} plus {b}.",
        "Calculate the sum of {a} and {b}.",
        "What do you get when you add {b} to {a}?",
    ),
    "-": (
        "What is {a} minus {b}?",
        "What is the result of {a} minus {b}?",
        "Compute {a} minus {b}.",
        "Work out the difference between {a} and {b}.",
        "Subtract {b} from {a}.",
        "What is the difference between {a} and {b}?",
        "Take {b} away from {a}.",
        "Work out {a} minus {b}.",
        "How much more is {a} than {b}?",
        "What is left when {b} is taken from {a}?",
    ),
    "*": (
        "What is {a} times {b}?",
        "Find {a} times {b}.",
        "How much is {a} times {b}?",
        "{a} times {b} is how much?",
        "What is the product of {a} and {b}?",
        "Multiply {a} by {b}.",
        "Find the product of {a} and {b}.",
        "Calculate {a} times {b}.",
        "What is {a} multiplied by {b}?",
        "Work out {a} multiplied by {b}.",
    ),
    "/": (
        "What is {a} divided by {b}?",
        "{a} divided by {b} is how much?",
        "How much is {a} divided by {b}?",
        "Compute {a} divided by {b}.",
        "Divide {a} by {b}.",
        "How many times does {b} go into {a}?",
        "Find the quotient of {a} and {b}.",
        "Calculate {a} divided by {b}.",
        "What do you get when you divide {a} by {b}?",
        "Work out {a} divided by {b}.",
    ),
}
_SHOWN = {"+": (" + ",), "-": (" - ",), "*": (" * ", " × ", " \\times ", "*"), "/": (" / ", " ÷ ", " \\div ")}
_LINES = {"+": "Add: ", "-": "Subtract: ", "*": "Multiply: ", "/": "Divide: "}


def one_operation(random: Draw, level: int) -> Worked:
    """Return one sum, difference, product or quotient of whole numbers; quotients come out even."""
    op = random.choice("+-*/")
    top = by_level(level, 12, 100, 1000, 10_000, 1_000_000)
    if op in "*/":
        top = by_level(level, 12, 25, 100, 400, 2000)
    a, b = random.randint(2, top), random.randint(2, top)
    if op == "/":
        a *= b
    if op == "-" and a < b:
        a, b = b, a
    if random.random() < 0.5:
        question = random.template(_WORDS[op]).format(a=a, b=b)
    else:
        question = ask(random, CALCULATE, f"{a}{random.choice(_SHOWN[op])}{b}")
    line = calc(f"{a}{op}{b}")
    return question, [_LINES[op] + line], line.partition("=")[2][:-2]


FAMILIES = (Family("arithmetic", (Kind(one_operation),)),)
