"""Whole-number and decimal arithmetic: one operation, and order of operations."""

from fractions import Fraction
from random import Random

from tutor.curriculum.problem import Family, Problem, calc, value_of
from tutor.inference.calculator import format_exact

_PHRASES = (
    "What is {e}?",
    "Calculate {e}.",
    "Compute {e}.",
    "Work out {e}.",
    "Evaluate {e}.",
    "{e} = ?",
    "{e}",
)
_WORDS = {
    "+": ("What is the sum of {a} and {b}?", "What is {a} plus {b}?", "Add {a} and {b}."),
    "-": ("What is {a} minus {b}?", "Subtract {b} from {a}.", "What is the difference between {a} and {b}?"),
    "*": ("What is {a} times {b}?", "What is the product of {a} and {b}?", "Multiply {a} by {b}."),
    "/": ("What is {a} divided by {b}?", "Divide {a} by {b}."),
}
_SHOWN = {"+": (" + ",), "-": (" - ",), "*": (" * ", " × ", " \\times "), "/": (" / ", " ÷ ", " \\div ")}


def one_operation(random: Random, level: int) -> Problem:
    """Return one sum, difference, product or quotient; quotients come out even."""
    op = random.choice("+-*/")
    words = random.choice(_WORDS[op]) if random.random() < 0.5 else ""
    a, b = _operands(random, level, op, below_zero="difference" not in words)
    expression = f"{a}{op}{b}"
    shown = f"{a}{random.choice(_SHOWN[op])}{b}"
    question = words.format(a=a, b=b) if words else _ask(random, shown)
    return Problem("arithmetic", level, question, (calc(expression),), format_exact(value_of(expression)))


def _operands(random: Random, level: int, op: str, *, below_zero: bool) -> tuple[str, str]:
    top = (12, 100, 1000)[level - 1]
    if op in "*/":
        top = (12, 40, 120)[level - 1]
    a, b = Fraction(random.randint(2, top)), Fraction(random.randint(2, top))
    if level > 1 and random.random() < 0.4:  # decimals
        a, b = a / random.choice((10, 100)), b / random.choice((1, 10))
    if op == "/":
        a = a * b
    if op == "-" and a < b and (random.random() < 0.7 or not below_zero):
        a, b = b, a
    return format_exact(a), format_exact(b)


def order_of_operations(random: Random, level: int) -> Problem:
    """Return an expression of two or three operations, worked one operation a line."""
    a, b, c, d = (random.randint(2, (9, 15, 30)[level - 1]) for _ in range(4))
    shape = random.choice(_SHAPES)
    expression, lines = shape(a, b, c, d)
    question = _ask(random, _spaced(random, expression))
    return Problem("order of operations", level, question, tuple(lines), format_exact(value_of(expression)))


def _first_product(a: int, b: int, c: int, d: int) -> tuple[str, list[str]]:
    return f"{a}+{b}*{c}", [f"First multiply: {calc(f'{b}*{c}')}", f"Then add: {calc(f'{a}+{b * c}')}"]


def _product_minus(a: int, b: int, c: int, d: int) -> tuple[str, list[str]]:
    return f"{a}*{b}-{c}", [f"First multiply: {calc(f'{a}*{b}')}", f"Then subtract: {calc(f'{a * b}-{c}')}"]


def _bracket(a: int, b: int, c: int, d: int) -> tuple[str, list[str]]:
    return f"({a}+{b})*{c}", [
        f"First the brackets: {calc(f'{a}+{b}')}",
        f"Then multiply: {calc(f'{a + b}*{c}')}",
    ]


def _quotient(a: int, b: int, c: int, d: int) -> tuple[str, list[str]]:
    return f"{a * b}/{b}+{c}", [f"First divide: {calc(f'{a * b}/{b}')}", f"Then add: {calc(f'{a}+{c}')}"]


def _two_products(a: int, b: int, c: int, d: int) -> tuple[str, list[str]]:
    lines = [f"First product: {calc(f'{a}*{b}')}", f"Second product: {calc(f'{c}*{d}')}"]
    return f"{a}*{b}+{c}*{d}", [*lines, f"Add them: {calc(f'{a * b}+{c * d}')}"]


def _bracket_difference(a: int, b: int, c: int, d: int) -> tuple[str, list[str]]:
    lines = [f"First the brackets: {calc(f'{c}+{d}')}", f"Then subtract: {calc(f'{a + b}-{c + d}')}"]
    return f"{a + b}-({c}+{d})", lines


_SHAPES = (_first_product, _product_minus, _bracket, _quotient, _two_products, _bracket_difference)


def _spaced(random: Random, expression: str) -> str:
    times, over = random.choice(((" * ", " / "), (" × ", " ÷ "), (" \\cdot ", " / ")))
    for op, shown in (("+", " + "), ("-", " - "), ("*", times), ("/", over)):
        expression = expression.replace(op, shown)
    return expression


def _ask(random: Random, expression: str) -> str:
    if "\\" in expression:
        expression = f"\\({expression}\\)"
    return random.choice(_PHRASES).format(e=expression)


FAMILIES = (Family("arithmetic", one_operation), Family("order of operations", order_of_operations))
