"""Linear equations in one variable, solved one balance step a line."""

from fractions import Fraction
from math import lcm

from tutor.curriculum.draw import Draw
from tutor.curriculum.problem import Family, Kind, Worked, calc, signed
from tutor.curriculum.writing import (
    VARIABLES,
    answer_number,
    ask,
    by_level,
    magnitude,
    nonzero,
    plus,
    product,
    show,
    term,
)

SOLVE = (
    "Solve {e}",
    "Solve {e}.",
    "Solve for {x}: {e}",
    "Solve the equation {e}.",
    "Find {x} if {e}.",
    "What is {x} if {e}?",
    "Solve {e} for {x}.",
    "{e}",
    "Find the value of {x} if {e}.",
    "Find {x} such that {e}.",
    "Solve the following equation: {e}",
    "Determine {x} if {e}.",
    "If {e}, what is {x}?",
    "If {e}, find {x}.",
    "Solve the linear equation {e}.",
    "Find the solution of {e}.",
    "solve {e}",
    "solve for {x}: {e}",
    "{e}, find {x}",
    "{e}, {x} = ?",
    "Help me solve {e}",
    "help me find {x} if {e}",
    "Can you solve {e} for {x}?",
    "How do I solve {e}?",
    "how do i solve {e}",
    "Please solve {e}.",
    "I have to solve {e}. What is {x}?",
    "For which {x} is {e}?",
    "Which number {x} makes {e} true?",
    "What must {x} be so that {e}?",
    "We know that {e}. Find {x}.",
    "In a test it says: {e}. What is {x}?",
    "My homework is {e}. Find {x}.",
    "Equation: {e}. Unknown: {x}",
)


def one_step(random: Draw, level: int) -> Worked:
    """Return x + b = c, x - b = c, ax = c or x/a = c."""
    x, kind = random.choice(VARIABLES), random.randrange(3)
    root, k = (
        random.randint(1, by_level(level, 10, 20, 50, 50, 50)),
        random.randint(2, by_level(level, 10, 20, 30, 30, 30)),
    )
    if kind == 0:
        sign = random.choice("+-")
        c, back = (root + k, "-") if sign == "+" else (root - k, "+")
        start = f"{'Subtract' if sign == '+' else 'Add'} {k} {'from' if sign == '+' else 'to'} both sides"
        return _asked(random, x, f"{x} {sign} {k} = {c}", [f"{start}: {x} = {calc(f'{c}{back}{k}')}"], root)
    if kind == 1:
        line = f"Divide both sides by {k}: {x} = {calc(f'{k * root}/{k}')}"
        return _asked(random, x, f"{k}{x} = {k * root}", [line], root)
    line = f"Multiply both sides by {k}: {x} = {calc(f'{root}*{k}')}"
    return _asked(random, x, f"{x}/{k} = {root}", [line], root * k)


def two_step(random: Draw, level: int) -> Worked:
    """Return ax + b = c."""
    x, a, b, root = _numbers(random, level)
    c = a * root + b
    return _asked(random, x, f"{term(a, x)}{plus(b)} = {show(c)}", solve(x, a, b, c), root)


def number_first(random: Draw, level: int) -> Worked:
    """Return b - ax = c, or b + ax = c."""
    x, a, b, root = _numbers(random, level)
    a, b = -abs(a) if random.random() < 0.75 else abs(a), abs(b)
    if root * abs(a) % 1 or level < 4:
        root = Fraction(round(root))
    c = a * root + b
    lines = [f"The factor of {x} is {a}: {term(a, x)}{plus(b)} = {show(c)}", *solve(x, a, b, c)]
    return _asked(random, x, f"{b}{plus_term(a, x)} = {show(c)}", lines, root)


def both_sides(random: Draw, level: int) -> Worked:
    """Return ax + b = cx + d."""
    x, a, b, root = _numbers(random, level)
    c = random.choice([k for k in range(1, abs(a) + 6) if k != a])
    if (a - c) * root % 1:
        root = Fraction(round(root))
    d = (a - c) * root + b
    lines = [
        f"Subtract {term(c, x)} from both sides, {calc(f'{a}-{c}')}: {term(a - c, x)}{plus(b)} = {show(d)}"
    ]
    equation = f"{term(a, x)}{plus(b)} = {term(c, x)}{plus(d)}"
    return _asked(random, x, equation, [*lines, *solve(x, a - c, b, d)], root)


def bracket(random: Draw, level: int) -> Worked:
    """Return a(x + b) = c, or a(px + q) + r = c."""
    x, _, b, root = _numbers(random, min(level, 3))
    root, a = Fraction(round(root)), random.randint(2, by_level(level, 5, 9, 9, 12, 15))
    p, r = (1, 0) if level < 3 else (random.randint(2, 6), nonzero(random, 20))
    c = a * (p * root + b) + r
    out = f"{term(a * p, x)}{plus(a * b)}"
    lines = [f"Multiply out: {calc(product(a, p))} and {calc(product(a, b))}, so {out}{plus(r)} = {show(c)}"]
    if r:
        number = calc(f"{a * b}{plus(r).replace(' ', '')}")
        lines.append(f"Put the numbers together, {number}: {term(a * p, x)}{plus(a * b + r)} = {show(c)}")
    equation = f"{a}({term(p, x)}{plus(b)}){plus(r)} = {show(c)}"
    return _asked(random, x, equation, [*lines, *solve(x, a * p, a * b + r, c)], root)


def two_brackets(random: Draw, level: int) -> Worked:
    """Return a(x + b) = c(x + d), from level 5 with more beside it."""
    x, root = random.choice(VARIABLES), random.randint(-12, 15)
    a, c = random.sample(range(2, by_level(level, 5, 6, 7, 9, 12)), 2)
    b, p = nonzero(random, 9), random.randint(2, 5) if level == 5 else 1
    d = Fraction(a * (p * root + b), c) - root
    if d.denominator != 1:
        return two_brackets(random, level)
    if a * p == c:
        return two_brackets(random, level)
    left, right = f"{a}({term(p, x)}{plus(b)})", f"{c}({x}{plus(d)})" if d else term(c, x)
    out = f"{term(a * p, x)}{plus(a * b)}"
    lines = [f"The left bracket: {calc(product(a, p))} and {calc(product(a, b))}, so {out}"]
    if d:
        out = f"{term(c, x)}{plus(c * d)}"
        lines.append(f"The right bracket: {calc(product(c, 1))} and {calc(product(c, d))}, so {out}")
    rest = a * p - c
    equation = f"{term(rest, x)}{plus(a * b)} = {show(c * d)}"
    lines.append(f"Subtract {term(c, x)} from both sides, {calc(f'{a * p}-{c}')}: {equation}")
    return _asked(random, x, f"{left} = {right}", [*lines, *solve(x, rest, a * b, c * d)], root)


def fraction_and_number(random: Draw, level: int) -> Worked:
    """Return x/a + b = c."""
    x, a, b = _over(random, level)
    root = a * nonzero(random, 9)
    c = root // a + b
    word, side, back = ("Subtract", "from", "-") if b > 0 else ("Add", "to", "+")
    lines = [
        f"{word} {abs(b)} {side} both sides: {x}/{a} = {calc(f'{c}{back}{abs(b)}')}",
        f"Multiply both sides by {a}: {x} = {calc(product(root // a, a))}",
    ]
    return _asked(random, x, f"{x}/{a}{plus(b)} = {c}", lines, root)


def over_number(random: Draw, level: int) -> Worked:
    """Return (x + b)/a = c, from level 4 with a factor of x."""
    x, a, b = _over(random, level)
    c, p = nonzero(random, 12), random.randint(2, 5) if level > 3 else 1
    lines = [f"Multiply both sides by {a}: {term(p, x)}{plus(b)} = {calc(product(c, a))}"]
    equation = f"({term(p, x)}{plus(b)})/{a} = {c}"
    return _asked(random, x, equation, [*lines, *solve(x, p, b, a * c)], Fraction(a * c - b, p))


def two_fractions(random: Draw, level: int) -> Worked:
    """Return x/a + x/b = c."""
    x, a, _ = _over(random, level)
    b = random.choice([k for k in range(2, 9) if k != a])
    common = lcm(a, b)
    m, n = common // a, common // b
    root = common * nonzero(random, 5)
    c = root // common * (m + n)
    right = c * common
    lines = [
        f"The common denominator of {a} and {b}: {calc(f'lcm({a},{b})')}",
        f"Multiply {x}/{a} by {common}: {calc(f'{common}/{a}')}, so {term(m, x)}",
        f"Multiply {x}/{b} by {common}: {calc(f'{common}/{b}')}, so {term(n, x)}",
        f"Multiply {c} by {common}: {calc(product(c, common))}, so {term(m, x)} + {term(n, x)} = {right}",
        f"Put together, {calc(f'{m}+{n}')}: {term(m + n, x)} = {right}",
        f"Divide both sides by {m + n}: {x} = {calc(f'{right}/{m + n}')}",
    ]
    return _asked(random, x, f"{x}/{a} + {x}/{b} = {c}", lines, root)


def _over(random: Draw, level: int) -> tuple[str, int, int]:
    """Return the variable, a denominator and a number beside it."""
    a = random.randint(2, by_level(level, 5, 6, 8, 10, 12))
    return random.choice(VARIABLES), a, nonzero(random, by_level(level, 9, 9, 12, 15, 20))


def solve(x: str, a: int, b: int | Fraction, c: int | Fraction) -> list[str]:
    """Return the lines that work ax + b = c down to x."""
    lines = []
    if b:
        word, side, back = ("Subtract", "from", "-") if b > 0 else ("Add", "to", "+")
        line = calc(f"{show(c)}{back}{show(magnitude(b))}")
        lines.append(f"{word} {show(magnitude(b))} {side} both sides: {term(a, x)} = {line}")
    if a != 1:
        lines.append(f"Divide both sides by {a}: {x} = {calc(f'{show(c - b)}/{signed(a)}')}")
    return lines


def plus_term(coefficient: int | Fraction, name: str) -> str:
    """Return ` + 3x`, ` - x`, or nothing for 0."""
    sign = "+" if coefficient > 0 else "-"
    return f" {sign} {term(magnitude(coefficient), name)}" if coefficient else ""


def _asked(random: Draw, x: str, equation: str, lines: list[str], root: int | Fraction) -> Worked:
    return ask(random, SOLVE, equation, x=x), lines, f"{x} = {answer_number(root)}"


def _numbers(random: Draw, level: int) -> tuple[str, int, int, Fraction]:
    """Return the variable, a, b and the root, so that all coefficients are integers."""
    a = random.randint(2, by_level(level, 6, 9, 12, 15, 25)) * (random.choice((1, 1, -1)) if level > 2 else 1)
    b = nonzero(random, by_level(level, 10, 20, 40, 60, 99))
    root = Fraction(random.randint(1, 12)) if level == 1 else Fraction(random.randint(-12, 15))
    if level > 3 and random.random() < 0.4:
        root = Fraction(random.randint(-20, 20), abs(a))
    return random.choice(VARIABLES), a, b, root


_NUMBER_THEN_FACTOR = "First bring the number to the other side, then divide by the factor of the letter."
_BOTH_SIDES = "The letter is on both sides: first bring it to the left side."
_MULTIPLY_OUT = "An equation with a bracket: first multiply it out."

FAMILIES = (
    Family(
        "linear equations",
        (
            Kind(
                one_step, (1, 2), method="One step is enough: undo on both sides what is done to the letter."
            ),
            Kind(two_step, method=_NUMBER_THEN_FACTOR),
            Kind(number_first, (2, 3, 4, 5), method="The number stands first: bring it to the other side."),
            Kind(both_sides, (2, 3, 4, 5), method=_BOTH_SIDES),
            Kind(both_sides, (3, 4, 5), method=_BOTH_SIDES),
        ),
    ),
    Family(
        "equations with brackets and fractions",
        (
            Kind(bracket, method=_MULTIPLY_OUT),
            Kind(two_brackets, (3, 4, 5), method="A bracket on each side: first multiply out both."),
            Kind(
                fraction_and_number,
                method="A fraction and a number: first bring the number to the other side.",
            ),
            Kind(over_number, method="The whole left side is divided: first multiply by the denominator."),
            Kind(two_fractions, (3, 4, 5), method="Two fractions: multiply by their common denominator."),
        ),
    ),
)
