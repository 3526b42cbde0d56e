"""Systems of two linear equations: by substitution and by elimination."""

from tutor.curriculum.draw import Draw
from tutor.curriculum.linear import plus_term, solve
from tutor.curriculum.problem import Family, Kind, Worked, calc, signed
from tutor.curriculum.writing import ask, by_level, nonzero, plus, product, show, term, total

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
    "solve {p} and {q}",
    "solve the system {p}, {q}",
    "{p}, {q}",
    "{p}, {q}. Find {x} and {y}.",
    "find {x} and {y}: {p}, {q}",
    "Help me solve {p} and {q}",
    "help me solve the system {p}, {q}",
    "Can you solve the system {p}, {q}?",
    "How do I solve {p} and {q}?",
    "If {p} and {q}, what are {x} and {y}?",
    "What are {x} and {y} if {p} and {q}?",
    "Two equations: {p} and {q}. What are {x} and {y}?",
    "For which {x} and {y} are {p} and {q} both true?",
    "The lines {p} and {q} meet in one point. Find {x} and {y} there.",
    "We know that {p} and that {q}. Find {x} and {y}.",
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
    "sum of two numbers is {s}, difference is {d}, find the larger number",
    "two numbers add to {s} and one is {d} bigger. what is the bigger one",
    "Help me find the larger of two numbers: sum {s}, difference {d}.",
    "I think of two numbers. Added they give {s}, subtracted they give {d}. What is the larger one?",
    "When I add two numbers I get {s}, and when I subtract them I get {d}. What is the larger number?",
    "Two shelves hold {s} books together, one holds {d} more. How many books are on the fuller shelf?",
    "A rope of {s} cm is cut into two parts, and one is {d} cm longer. How long is the longer part, in cm?",
    "Two children have {s} marbles together, and one has {d} more. How many has the one with more?",
    "Two bags weigh {s} kg together and differ by {d} kg. What does the heavier one weigh, in kg?",
    "Sum: {s}. Difference: {d}. Larger number?",
    "Which is the greater of two numbers with sum {s} and difference {d}?",
    "Of {s} children at a camp, {d} more are girls than boys. How many girls are there?",
    "Split {s} into two parts so that one is {d} more than the other. How big is the larger part?",
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
    right = f"{term(m, x)}{plus(b)}"
    factor = "+ " if q == 1 else "- " if q == -1 else plus(q).strip()
    lines = [
        f"Put {y} = {right} into the second equation: {term(p, x)} {factor}({right}) = {c}",
        f"Multiply out: {calc(product(q, m))} and {calc(product(q, b))}, "
        f"so {term(p, x)}{plus_term(q * m, x)}{plus(q * b)} = {c}",
        f"The {x} terms, {calc(total(p, q * m))}: {term(p + q * m, x)}{plus(q * b)} = {c}",
        *solve(x, p + q * m, q * b, c),
        f"Then {y} = {right} is {calc(f'{product(m, root)}{_operand(b)}')}.",
        f"So {x} = {root}, {y} = {other}",
    ]
    return _asked(random, x, y, f"{y} = {right}", _equation(x, y, (p, q, c)), lines, root, other)


def same_terms(random: Draw, level: int) -> Worked:
    """Return ax + by = e, cx + by = f: subtracting the second removes y."""
    x, y = _names(random)
    a, b, c, _ = _factors(random, level)
    if a == c:
        return same_terms(random, level)
    first, second, root, other = _right_sides(random, level, (a, b), (c, b))
    e, f = first[2], second[2]
    lines = [
        f"Both have {_shown(b, y)}, so subtract and {y} drops out: "
        f"{calc(f'{a}-{signed(c)}')} and {calc(f'{e}-{signed(f)}')}, so {term(a - c, x)} = {e - f}",
        *_found(x, y, a - c, e - f, first, root),
    ]
    return _asked(random, x, y, _equation(x, y, first), _equation(x, y, second), lines, root, other)


def opposite_terms(random: Draw, level: int) -> Worked:
    """Return ax + by = e, cx - by = f: adding the equations removes y."""
    x, y = _names(random)
    a, b, c, _ = _factors(random, level)
    if a == -c:
        return opposite_terms(random, level)
    first, second, root, other = _right_sides(random, level, (a, b), (c, -b))
    e, f = first[2], second[2]
    lines = [
        f"One has {_shown(b, y)}, the other {_shown(-b, y)}, so add and {y} drops out: "
        f"{calc(f'{a}{_operand(c)}')} and {calc(f'{e}{_operand(f)}')}, so {term(a + c, x)} = {e + f}",
        *_found(x, y, a + c, e + f, first, root),
    ]
    return _asked(random, x, y, _equation(x, y, first), _equation(x, y, second), lines, root, other)


def elimination(random: Draw, level: int) -> Worked:
    """Return ax + by = e, cx + dy = f, worked by making the factors of y equal."""
    x, y = _names(random)
    a, b, c, d = _factors(random, level)
    if a * d == b * c or abs(b) == abs(d):
        return elimination(random, level)
    first, second, root, other = _right_sides(random, level, (a, b), (c, d))
    e, f = first[2], second[2]
    lines = [
        f"Multiply the first equation by {d} and the second by {b}: then the {y} terms are equal.",
        _multiplied("First", x, y, first, d),
        _multiplied("Second", x, y, second, b),
        f"Subtract, {y} drops out: {calc(f'{a * d}-{signed(c * b)}')} and "
        f"{calc(f'{e * d}-{signed(f * b)}')}, so {term(a * d - c * b, x)} = {e * d - f * b}",
        *_found(x, y, a * d - c * b, e * d - f * b, first, root),
    ]
    return _asked(random, x, y, _equation(x, y, first), _equation(x, y, second), lines, root, other)


def _multiplied(name: str, x: str, y: str, equation: tuple[int, int, int], by: int) -> str:
    """Return the line that multiplies each part of an equation and says the new one in full."""
    a, b, e = equation
    parts = ", ".join(calc(product(part, by)) for part in equation)
    return f"{name}: {parts}, so {_equation(x, y, (a * by, b * by, e * by))}"


def _found(x: str, y: str, p: int, r: int, first: tuple[int, int, int], root: int) -> list[str]:
    """Return the lines from px = r to x, and by the first equation to y."""
    a, b, e = first
    lines = solve(x, p, 0, r)
    lines.append(f"Put {x} = {root} into the first equation: {calc(product(a, root))}{plus_term(b, y)} = {e}")
    known = a * root
    if known:
        word, side, back = ("Subtract", "from", "-") if known > 0 else ("Add", "to", "+")
        moved = calc(f"{e}{back}{abs(known)}")
        lines.append(f"{word} {abs(known)} {side} both sides: {term(b, y)} = {moved}")
    lines += solve(y, b, 0, e - known)
    return [*lines, f"So {x} = {root}, {y} = {(e - known) // b}"]


def _factors(random: Draw, level: int) -> list[int]:
    """Return four factors for two equations."""
    top = by_level(level, 3, 4, 5, 7, 9)
    return [random.randint(1, top) if level < 3 else nonzero(random, top) for _ in range(4)]


def _right_sides(
    random: Draw, level: int, first: tuple[int, int], second: tuple[int, int]
) -> tuple[tuple[int, int, int], tuple[int, int, int], int, int]:
    """Return both equations with their right sides, and the solution."""
    low = 1 if level == 1 else -9
    root, other = random.randint(low, 9), random.randint(low, 9)
    (a, b), (c, d) = first, second
    return (a, b, a * root + b * other), (c, d, c * root + d * other), root, other


def _operand(number: int) -> str:
    """Return `+3`, `-3`, `+0`: what is added."""
    return f"{number:+d}"


def _shown(factor: int, name: str) -> str:
    """Return `+ 3y`."""
    return plus_term(factor, name).strip()


def _equation(x: str, y: str, equation: tuple[int, int, int]) -> str:
    """Return `2x - 3y = 5`."""
    a, b, e = equation
    return f"{term(a, x)}{plus_term(b, y)} = {e}"


def sum_and_difference(random: Draw, level: int) -> Worked:
    """Return two numbers by their sum and difference; the larger is asked for."""
    low = random.randint(1, by_level(level, 10, 30, 60, 100, 500))
    high = low + random.randint(1, by_level(level, 10, 20, 40, 80, 300))
    lines = [
        f"Sum plus difference is twice the larger: {calc(f'{low + high}+{high - low}')}",
        f"The larger is half of it: {calc(f'{2 * high}/2')}",
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


_MULTIPLIED = "The terms of the second letter differ: multiply both equations to make them equal."

FAMILIES = (
    Family(
        "systems of two equations",
        (
            Kind(
                substitution,
                method="One equation says what the second letter is: put that into the other one.",
            ),
            Kind(same_terms, method="The terms of the second letter are equal: subtract the equations."),
            Kind(opposite_terms, method="The terms of the second letter are opposite: add the equations."),
            Kind(elimination, method=_MULTIPLIED),
            Kind(elimination, (2, 3, 4, 5), method=_MULTIPLIED),
            Kind(sum_and_difference, (1, 2, 3), method="A sum and a difference of two numbers are given."),
        ),
    ),
)
