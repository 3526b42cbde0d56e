"""Whole numbers: one sum, difference, product or quotient."""

from tutor.curriculum.draw import Draw
from tutor.curriculum.problem import Family, Kind, Worked, calc
from tutor.curriculum.writing import CALCULATE, ask, by_level

CALCULATIONS = (  # for every family that asks for the value of a formula
    *CALCULATE,
    "what is {e}",
    "whats {e}?",
    "calculate {e} please",
    "help me calculate {e}",
    "{e} =",
    "I need the value of {e}.",
    "Give the result of {e}.",
    "What does {e} come to?",
    "Show how to work out {e}.",
    "How do you calculate {e}?",
    "What do I get for {e}?",
    "Homework, first line: {e}",
    "Could you help me with {e}?",
    "Tell me what {e} is.",
)
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
        "add {a} and {b}",
        "what is {a} plus {b}",
        "help me add {a} and {b}",
        "I have {a} and get {b} more. How many do I have then?",
        "A shelf holds {a} books, and {b} more are put on it. How many books are on it now?",
        "{a} people are in a hall, then {b} more come in. How many people are there?",
        "Put {a} and {b} together. What is the total?",
        "How many are {a} and {b} in all?",
        "Increase {a} by {b}.",
        "Which number is {b} more than {a}?",
        "The total of {a} and {b} is wanted.",
        "Start at {a} and count on by {b}. Where do you end?",
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
        "subtract {b} from {a}",
        "what is {a} minus {b}",
        "help me with {a} minus {b}",
        "I had {a} stickers and gave away {b}. How many are left?",
        "Of {a} tickets, {b} are sold. How many tickets are still there?",
        "A road is {a} m long, and {b} m are done. How many meters are missing?",
        "How much less is {b} than {a}?",
        "How much is missing from {b} to {a}?",
        "Decrease {a} by {b}.",
        "Which number is {b} less than {a}?",
        "{a} take away {b} is how much?",
        "What must be added to {b} to get {a}?",
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
        "multiply {a} and {b}",
        "what is {a} times {b}",
        "help me multiply {a} by {b}",
        "There are {a} boxes with {b} pens each. How many pens are there?",
        "A ticket costs {b} dollars. What do {a} tickets cost?",
        "{a} rows of {b} chairs: how many chairs is that?",
        "Each of {a} trays holds {b} cups. How many cups is that in all?",
        "Which number is {a} times as large as {b}?",
        "What are {a} lots of {b}?",
        "Take {b} exactly {a} times. What is the total?",
        "The product of {a} and {b} is wanted.",
        "Tell me what {a} times {b} is.",
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
        "divide {a} by {b}",
        "what is {a} divided by {b}",
        "help me divide {a} by {b}",
        "{a} apples are shared equally by {b} children. How many does each one get?",
        "{a} chairs stand in {b} equal rows. How many chairs are in one row?",
        "A rope of {a} m is cut into {b} equal pieces. How many meters is one piece?",
        "{b} tickets cost {a} dollars. What does one ticket cost in dollars?",
        "Split {a} into {b} equal parts. How large is one part?",
        "By what must {b} be multiplied to get {a}?",
        "Share {a} equally among {b}.",
        "The quotient of {a} and {b} is wanted.",
        "How often does {b} fit into {a}?",
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
        question = ask(random, CALCULATIONS, f"{a}{random.choice(_SHOWN[op])}{b}")
    line = calc(f"{a}{op}{b}")
    return question, [_LINES[op] + line], line.partition("=")[2][:-2]


FAMILIES = (Family("arithmetic", (Kind(one_operation),)),)
