"""Inequalities, and equations with an absolute value."""

from fractions import Fraction

from tutor.curriculum.draw import Draw
from tutor.curriculum.linear import plus_term
from tutor.curriculum.problem import Family, Kind, Worked, calc, signed
from tutor.curriculum.quadratics import FORMULA_VARIABLES, discriminant
from tutor.curriculum.writing import (
    VARIABLES,
    answer_number,
    ask,
    by_level,
    nonzero,
    plus,
    polynomial,
    show,
    term,
)

_SOLVE = (
    "Solve {e}",
    "Solve {e}.",
    "Solve the inequality {e}.",
    "Solve the inequality {e}",
    "Find all {x} such that {e}.",
    "Solve {e} for {x}.",
    "Solve for {x}: {e}",
    "Find the solution set of {e}.",
    "What is the solution set of {e}?",
    "For which {x} is {e}?",
    "{e}",
    "Determine all {x} with {e}.",
    "Find the values of {x} for which {e}.",
    "For which real numbers {x} is {e}?",
    "solve {e}",
    "solve the inequality {e}",
    "{e}, find {x}",
    "Help me solve {e}",
    "help me solve the inequality {e}",
    "Can you solve {e}?",
    "How do I solve {e}?",
    "Please solve the inequality {e}.",
    "I have to solve {e}. Which {x} are right?",
    "Inequality: {e}",
    "Which numbers {x} make {e} true?",
    "When is {e}?",
    "We know that {e}. What can {x} be?",
    "What can {x} be if {e}?",
    "My homework is {e}. Find all {x}.",
)
_SOLVE_ABSOLUTE = (
    "Solve {e}",
    "Solve {e}.",
    "Solve the equation {e}.",
    "Solve for {x}: {e}",
    "Find all solutions of {e}.",
    "Find {x} if {e}.",
    "Solve {e} for {x}.",
    "{e}",
    "What are the solutions of {e}?",
    "Find all real {x} such that {e}.",
    "Solve the absolute value equation {e}.",
    "Determine the solutions of {e}.",
    "solve {e}",
    "solve for {x}: {e}",
    "{e}, find {x}",
    "{e}, {x} = ?",
    "Help me solve {e}",
    "help me find {x} if {e}",
    "Can you solve {e}?",
    "How do I solve {e}?",
    "Please solve the equation {e}.",
    "I have to solve {e}. What is {x}?",
    "For which {x} is {e}?",
    "Which numbers {x} make {e} true?",
    "We know that {e}. Find {x}.",
    "absolute value equation {e}, what is {x}",
)
_SIGNS = (("<", "<"), (">", ">"), ("≤", "\\leq"), ("≥", "\\geq"), ("<=", "\\leq"), (">=", "\\geq"))
_TURNED = {"<": ">", ">": "<", "≤": "≥", "≥": "≤", "<=": ">=", ">=": "<=", "\\leq": "\\geq", "\\geq": "\\leq"}


def linear(random: Draw, level: int) -> Worked:
    """Return ax + b < c; a is negative at the upper levels."""
    x, (sign, shown) = random.choice(VARIABLES), random.choice(_SIGNS)
    a = 1 if level == 1 and random.random() < 0.5 else random.randint(2, by_level(level, 5, 9, 9, 12, 20))
    a *= -1 if level > 2 and random.random() < 0.6 else 1
    b, root = nonzero(random, by_level(level, 9, 20, 30, 40, 60)), Fraction(random.randint(-9, 12))
    if level == 5:
        root = Fraction(random.randint(-30, 30), abs(a))
    c = a * root + b
    left, lines = f"{term(a, x)}{plus(b)}", _steps(x, a, b, c, sign)
    if a < 0 < b and random.random() < 0.6:
        lines = [f"The factor of {x} is {a}: {left} {sign} {show(c)}", *lines]
        left = f"{b}{plus_term(a, x)}"
    return ask(random, _SOLVE, f"{left} {sign} {show(c)}", x=x), lines, _answer(x, a, shown, root)


def _steps(x: str, a: int, b: int, c: Fraction, sign: str) -> list[str]:
    word, side, back = ("Subtract", "from", "-") if b > 0 else ("Add", "to", "+")
    lines = [f"{word} {abs(b)} {side} both sides: {term(a, x)} {sign} {calc(f'{show(c)}{back}{abs(b)}')}"]
    if a != 1:
        sort, what, turned = ("negative", "turns to", _TURNED[sign]) if a < 0 else ("positive", "stays", sign)
        lines.append(f"Divide by {a}, which is {sort}, so {sign} {what} {turned}:")
        lines[-1] += f" {x} {turned} {calc(f'{show(c - b)}/{signed(a)}')}"
    return lines


def both_sides(random: Draw, level: int) -> Worked:
    """Return ax + b < cx + d."""
    x, (sign, shown) = random.choice(VARIABLES), random.choice(_SIGNS)
    a, c = random.sample(range(1, by_level(level, 6, 8, 9, 12, 15)), 2)
    b, root = nonzero(random, by_level(level, 9, 15, 20, 30, 50)), Fraction(random.randint(-9, 9))
    rest = a - c
    d = rest * root + b
    moved = f"{term(rest, x)}{plus(b)} {sign} {show(d)}"
    lines = [f"Subtract {term(c, x)} from both sides, {calc(f'{a}-{c}')}: {moved}"]
    inequality = f"{term(a, x)}{plus(b)} {sign} {term(c, x)}{plus(d)}"
    return (
        ask(random, _SOLVE, inequality, x=x),
        [*lines, *_steps(x, rest, b, d, sign)],
        _answer(x, rest, shown, root),
    )


def quadratic(random: Draw, level: int) -> Worked:
    """Return x² + sx + p < 0 with integer zeros."""
    x, (sign, shown) = random.choice(FORMULA_VARIABLES), random.choice(_SIGNS)
    low, high = sorted(random.sample(range(-9, 10), 2))
    if level == 4:
        low, high = -abs(high) or -3, abs(high) or 3
    b, c = -(low + high), low * high
    square = b * b - 4 * c
    lines = [
        f"First find where {polynomial((1, b, c), x)} is 0.",
        *discriminant(1, b, c),
        f"Its root: {calc(f'sqrt({square})')}, and -b: {calc(f'0-{signed(b)}')}",
        f"The smaller zero: {calc(f'({-b}-{high - low})/2')}",
        f"The larger zero: {calc(f'({-b}+{high - low})/2')}",
    ]
    strict = shown in "<>"
    less = "<" if strict else "\\leq"
    if sign[0] in "<≤":
        lines.append(f"{sign} 0 asks for below zero. The parabola opens up: that is between the zeros.")
        lines.append(f"So {low} {sign} {x} {sign} {high}")
        answer = f"{low} {less} {x} {less} {high}"
    else:
        lines.append(f"{sign} 0 asks for above zero. The parabola opens up: that is outside the zeros.")
        lines.append(f"So {x} {_TURNED[sign]} {low} or {x} {sign} {high}")
        answer = f"{x} {less} {low} \\text{{ or }} {x} {_TURNED[less]} {high}"
    return ask(random, _SOLVE, f"{polynomial((1, b, c), x)} {sign} 0", x=x), lines, answer


def absolute(random: Draw, level: int) -> Worked:
    """Return |ax + b| = c."""
    x = random.choice(VARIABLES)
    a = 1 if level < 3 else random.randint(2, by_level(level, 1, 1, 4, 6, 9))
    b = 0 if level == 1 and random.random() < 0.3 else nonzero(random, by_level(level, 6, 9, 12, 15, 20))
    c = random.randint(1, by_level(level, 9, 12, 15, 20, 30))
    first, second = Fraction(c - b, a), Fraction(-c - b, a)
    if level == 3 and (first.denominator > 1 or second.denominator > 1):
        return absolute(random, level)
    k = random.randint(2, 4) if level == 5 else 1
    inside = f"{term(a, x)}{plus(b)}"
    lines = [f"Divide by {k}: |{inside}| = {calc(f'{k * c}/{k}')}"] if k > 1 else []
    lines.append(f"The inside is {c} or -{c}.")
    for right in (c, -c):
        lines.append(f"{inside} = {right}:")
        if b:
            word, side = ("Subtract", "from") if b > 0 else ("Add", "to")
            moved = calc(f"{right}{-b:+d}")
            lines[-1] += f" {word.lower()} {abs(b)} {side} both sides, {term(a, x)} = {moved}"
        if a > 1:
            lines[-1] += f"{',' if b else ''} divide by {a}, {x} = {calc(f'{right - b}/{a}')}"
    if not b and a == 1:
        lines = lines[:-2]
    lines.append(f"So {x} = {show(first)} or {x} = {show(second)}")
    equation = f"{'' if k == 1 else k}|{inside}| = {k * c}"
    answer = f"{x} = {answer_number(first)} \\text{{ or }} {x} = {answer_number(second)}"
    return ask(random, _SOLVE_ABSOLUTE, equation, x=x), lines, answer


def _answer(x: str, a: int, shown: str, root: Fraction) -> str:
    return f"{x} {_TURNED[shown] if a < 0 else shown} {answer_number(root)}"


_FIRST_THE_NUMBER = "An inequality: first bring the number to the other side, then divide by the factor."

FAMILIES = (
    Family(
        "inequalities",
        (
            Kind(linear, method=_FIRST_THE_NUMBER),
            Kind(
                both_sides,
                (2, 3, 4, 5),
                method="An inequality with the letter on both sides: first bring it to the left side.",
            ),
            Kind(
                quadratic,
                (4, 5),
                method="An inequality with a square: find the zeros, then look between and outside them.",
            ),
        ),
    ),
    Family(
        "absolute value equations",
        (
            Kind(
                absolute, method="The inside of an absolute value can be positive or negative: two equations."
            ),
        ),
    ),
)
