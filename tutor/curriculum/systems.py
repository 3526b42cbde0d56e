"""Systems of two linear equations: by substitution and by elimination."""

from tutor.curriculum.draw import Draw
from tutor.curriculum.linear import solve
from tutor.curriculum.problem import Family, Kind, Worked, calc, signed
from tutor.curriculum.writing import ask, by_level, nonzero, plus, product, show, term

_SOLVE = (
    "Solve the system {p}, {q}.",
    "Solve {p} and {q}.",
    "Solve the system of equations: {p}, {q}",
    "Solve for {x} and {y}: {p}, {q}",
    "Find {x} and {y} if {p} and {q}.",
    "Solve the system {p} and {q}",
    "Find the solution of the system {p}, {q}.",
    "{p} and {q}",
    "Solve the simultaneous equations {p} and {q}.",
    "Find {x} and {y} such that {p} and {q}.",
    "Solve the linear system {p}; {q}.",
    "Solve the following system of equations: {p}, {q}.",
)
_SUM = (
    "The sum of two numbers is {s} and their difference is {d}. Find the larger number.",
    "The difference of two numbers is {d} and their sum is {s}. What is the larger number?",
    "Two numbers with the sum {s} differ by {d}. Find the larger one.",
    "Find two numbers with sum {s} and difference {d}. What is the larger one?",
    "One number is {d} more than another, and they add up to {s}. What is the larger number?",
    "Two numbers add up to {s} and differ by {d}. What is the larger one?",
    "Find the bigger of two numbers whose sum is {s} and whose difference is {d}.",
    "Two numbers have the sum {s}. One is {d} more than the other. What is the larger number?",
    "The sum of two numbers is {s}; one of them is {d} greater. Which is the larger number?",
    "Two numbers differ by {d} and together make {s}. How big is the larger one?",
)


def substitution(random: Draw, level: int) -> Worked:
    """Return y = mx + b and a second equation."""
    x, y = _names(random)
    m, b = nonzero(random, by_level(level, 3, 4, 5, 6, 8)), nonzero(random, by_level(level, 6, 9, 12, 15, 20))
    root = random.randint(1, 9) if level == 1 else random.randint(-9, 9)
    other = m * root + b
    p, q = (
        random.randint(1, by_level(level, 3, 4, 5, 7, 9)),
        1 if level == 1 else nonzero(random, by_level(level, 1, 3, 3, 5, 7)),
    )
    if p + q * m == 0:
        return substitution(random, level)
    c = p * root + q * other
    second = f"{term(p, x)} {'+' if q > 0 else '-'} {term(abs(q), y)} = {c}"
    lines = [f"Put {y} = {term(m, x)}{plus(b)} into the second equation."]
    lines.append(
        f"{x} has the factor {calc(f'{p}+{signed(q)}*{signed(m)}')}, the constant is {calc(product(q, b))}."
    )
    lines.append(f"So {term(p + q * m, x)}{plus(q * b)} = {c}")
    lines += solve(x, p + q * m, q * b, c)
    lines.append(f"Then {y} = {calc(f'{signed(m)}*{signed(root)}+{signed(b)}')}")
    return _asked(random, x, y, f"{y} = {term(m, x)}{plus(b)}", second, lines, root, other)


def elimination(random: Draw, level: int) -> Worked:
    """Return ax + by = e, cx + dy = f, worked by making the factors of y equal."""
    x, y = _names(random)
    top = by_level(level, 3, 4, 5, 7, 9)
    a, b, c, d = (random.randint(1, top) if level < 3 else nonzero(random, top) for _ in range(4))
    if level == 1:
        d = random.choice((b, -b))
    low = 1 if level == 1 else -9
    root, other = random.randint(low, 9), random.randint(low, 9)
    if a * d == b * c:
        return elimination(random, level)
    e, f = a * root + b * other, c * root + d * other
    lines = _eliminated(x, y, (a, b, e), (c, d, f))
    lines.append(
        f"Put {x} into the first equation: {calc(f'{e}-{signed(a)}*{signed(root)}')} is {term(b, y)}"
    )
    if b != 1:
        lines.append(f"Divide by {b}: {y} = {calc(f'{e - a * root}/{signed(b)}')}")
    else:
        lines.append(f"So {y} = {other}")
    first, second = (
        f"{term(m, x)} {'+' if n > 0 else '-'} {term(abs(n), y)} = {k}" for m, n, k in ((a, b, e), (c, d, f))
    )
    return _asked(random, x, y, first, second, lines, root, other)


def _eliminated(x: str, y: str, first: tuple[int, int, int], second: tuple[int, int, int]) -> list[str]:
    """Return the lines that remove y and end with x."""
    (a, b, e), (c, d, f) = first, second
    if abs(b) == abs(d):
        word, sign = ("Subtract", "-") if b == d else ("Add", "+")
        p, r = (a - c, e - f) if b == d else (a + c, e + f)
        lines = [
            f"{word} the equations, so {y} drops out.",
            f"{x}: {calc(f'{a}{sign}{signed(c)}')}, right side: {calc(f'{e}{sign}{signed(f)}')}",
        ]
    else:
        p, r = a * d - c * b, e * d - f * b
        lines = [
            f"Multiply the first by {d} and the second by {b}, then subtract: {y} drops out.",
            f"{x}: {calc(f'{signed(a)}*{signed(d)}-{signed(c)}*{signed(b)}')}",
            f"Right side: {calc(f'{signed(e)}*{signed(d)}-{signed(f)}*{signed(b)}')}",
        ]
    if p != 1:
        return [*lines, f"Divide: {x} = {calc(f'{r}/{signed(p)}')}"]
    return [*lines, f"So {x} = {r}"]


def sum_and_difference(random: Draw, level: int) -> Worked:
    """Return two numbers by their sum and difference; the larger is asked for."""
    low = random.randint(1, by_level(level, 10, 30, 60, 100, 500))
    high = low + random.randint(1, by_level(level, 10, 20, 40, 80, 300))
    lines = [
        f"Sum plus difference is twice the larger: {calc(f'{low + high}+{high - low}')}",
        f"Half of it: {calc(f'{2 * high}/2')}",
    ]
    return ask(random, _SUM, s=low + high, d=high - low), lines, show(high)


def _names(random: Draw) -> tuple[str, str]:
    return random.choice((("x", "y"), ("x", "y"), ("x", "y"), ("a", "b"), ("p", "q"), ("m", "n")))


def _asked(
    random: Draw, x: str, y: str, first: str, second: str, lines: list[str], root: int, other: int
) -> Worked:
    if random.random() < 0.2:
        first, second = f"\\({first}\\)", f"\\({second}\\)"
    question = random.template(_SOLVE).format(p=first, q=second, x=x, y=y)
    return question, lines, f"{x} = {root}, {y} = {other}"


FAMILIES = (
    Family(
        "systems of two equations",
        (Kind(substitution), Kind(elimination), Kind(sum_and_difference, (1, 2, 3))),
    ),
)
