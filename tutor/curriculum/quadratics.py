"""Quadratic equations: by factoring, and by the formula."""

from fractions import Fraction
from math import gcd, isqrt

from tutor.curriculum.draw import Draw
from tutor.curriculum.problem import Family, Kind, Worked, calc, signed
from tutor.curriculum.roots import square_part, take_out, times_root
from tutor.curriculum.writing import (
    VARIABLES,
    answer_number,
    ask,
    by_level,
    nonzero,
    plus,
    polynomial,
    product,
    show,
)

_SOLVE = (
    "Solve {e}",
    "Solve {e}.",
    "Solve the equation {e}.",
    "Solve the quadratic equation {e}.",
    "Find all solutions of {e}.",
    "Find the roots of {e}.",
    "Solve for {x}: {e}",
    "Find {x} if {e}.",
    "What are the solutions of {e}?",
    "{e}",
    "Determine all real solutions of {e}.",
    "Find all real {x} such that {e}.",
    "Solve {e} for {x}.",
    "What are the roots of {e}?",
)


def factoring(random: Draw, level: int) -> Worked:
    """Return x² + sx + p = 0 with integer roots, worked through the pairs of factors of p."""
    x, top = random.choice(VARIABLES), by_level(level, 6, 8, 10, 12, 15)
    r, s = (
        (random.randint(1, top), random.randint(1, top))
        if level == 1
        else (nonzero(random, top), nonzero(random, top))
    )
    if level == 1 and random.random() < 0.5:
        r, s = -r, -s
    b, c = -(r + s), r * s
    k = random.randint(2, 5) if level == 5 else 1
    lines = [f"Divide both sides by {k}: {polynomial((1, b, c), x)} = 0"] if k > 1 else []
    lines.append(f"Two numbers are needed with product {c} and sum {b}.")
    lines += search(b, c)
    p, q = sorted((-r, -s), key=abs)
    if r == s:
        lines.append(f"So ({x}{plus(p)})^2 = 0")
        return _asked(random, x, (k, k * b, k * c), lines, f"{x} = {r}")
    lines.append(f"So ({x}{plus(p)})({x}{plus(q)}) = 0")
    return _asked(random, x, (k, k * b, k * c), lines, _two(x, -p, -q))


def search(b: int, c: int) -> list[str]:
    """Return a line for each pair of factors of c that is tried, up to the pair with the sum b."""
    lines = []
    for p in range(1, abs(c) + 1):
        if c % p:
            continue
        q = abs(c) // p
        if c > 0:
            pairs = ((p, q),) if b > 0 else ((-p, -q),)
        else:
            pairs = ((p, -q),) if (b < 0) == (q > p) else ((-p, q),)
        for m, n in pairs:
            lines.append(f"{m} and {n}: sum {calc(f'{m}+{signed(n)}')}")
            if m + n == b:
                return lines
    raise ValueError(f"no factors of {c} with the sum {b}")


def without_constant(random: Draw, level: int) -> Worked:
    """Return ax² + bx = 0."""
    x, a = random.choice(VARIABLES), random.randint(1, by_level(level, 1, 3, 5, 7, 9))
    root = nonzero(random, 12) if level > 1 else random.randint(1, 9)
    inner = f"{'' if a == 1 else a}{x}({x}{plus(-root)})"
    lines = [f"Take out {'' if a == 1 else a}{x}: {inner} = 0"]
    if a > 1:
        lines.insert(0, f"Divide the factors: {calc(f'{-a * root}/{a}')}")
    else:
        lines.append(f"The second root: {calc(f'0-{signed(-root)}')}")
    return _asked(random, x, (a, -a * root, 0), lines, _two(x, 0, root))


def pure(random: Draw, level: int) -> Worked:
    """Return ax² = c, or ax² - c = 0, with whole roots."""
    x, a, root = (
        random.choice(VARIABLES),
        random.randint(1, by_level(level, 1, 3, 5, 8, 9)),
        random.randint(1, by_level(level, 10, 12, 15, 20, 25)),
    )
    square = root * root
    lines = [f"Divide by {a}: {x}^2 = {calc(f'{a * square}/{a}')}"] if a > 1 else []
    lines.append(f"{calc(f'{root}*{root}')}, so {x} is {root} or -{root}.")
    first = f"{'' if a == 1 else a}{x}^2"
    equation = random.choice((f"{first} = {a * square}", f"{first} - {a * square} = 0"))
    return ask(random, _SOLVE, equation, x=x), lines, _two(x, root, -root)


def formula(random: Draw, level: int) -> Worked:
    """Return ax² + bx + c = 0 with rational roots; at level 5 also with square roots, or with none."""
    x = random.choice(VARIABLES)
    if level == 5 and random.random() < 0.6:
        a, b, c = random.randint(1, 3), nonzero(random, 9), nonzero(random, 9)
    else:
        a = by_level(level, 1, 1, random.randint(1, 2), random.randint(2, 4), random.randint(2, 6))
        top = by_level(level, 5, 8, 8, 9, 10)
        r, s = (
            Fraction(nonzero(random, top)),
            Fraction(nonzero(random, top), random.choice([k for k in range(1, a + 1) if a % k == 0])),
        )
        b, c = int(-a * (r + s)), int(a * r * s)
    square = b * b - 4 * a * c
    lines = [
        f"a = {a}, b = {b}, c = {c}",
        f"b^2: {calc(product(b, b))}",
        f"4ac: {calc(f'4*{a}*{signed(c)}')}",
        f"Discriminant: {calc(f'{b * b}-{signed(4 * a * c)}')}",
    ]
    if square < 0:
        return _asked(
            random,
            x,
            (a, b, c),
            [*lines, "It is negative, so there is no real solution."],
            "\\text{no real solution}",
        )
    root = isqrt(square)
    if root * root != square:
        return _asked(random, x, (a, b, c), *_surd(lines, x, a, b, square))
    lines.append(
        f"Its root is {root}, because {calc(f'{root}*{root}')}. The denominator is {calc(f'2*{a}')}."
    )
    first, second = Fraction(-b + root, 2 * a), Fraction(-b - root, 2 * a)
    lines.append(f"{x} = {calc(f'({-b}+{root})/{2 * a}')}")
    if root == 0:
        return _asked(random, x, (a, b, c), lines, f"{x} = {answer_number(first)}")
    lines.append(f"{x} = {calc(f'({-b}-{root})/{2 * a}')}")
    return _asked(random, x, (a, b, c), lines, _two(x, first, second))


def _surd(lines: list[str], x: str, a: int, b: int, square: int) -> tuple[list[str], str]:
    """Return the steps and the answer when the discriminant is no square: (-b ± k√n)/2a in lowest terms."""
    outer, inner = square_part(square)
    lines = [*lines, *take_out(square)]
    common = gcd(gcd(b, outer), 2 * a)
    top, factor, bottom = -b // common, outer // common, 2 * a // common
    lines = [*lines, f"The denominator is {calc(f'2*{a}')}, and -b is {calc(f'0-{signed(b)}')}."]
    if common > 1:
        parts = f"{calc(f'{-b}/{common}')}, {calc(f'{outer}/{common}')} and {calc(f'{2 * a}/{common}')}"
        lines.append(f"Divide all by {common}: {parts}")
    root = times_root(factor, inner)
    above = f"{top} \\pm {root}" if top else f"\\pm {root}"
    return lines, f"{x} = {above}" if bottom == 1 else f"{x} = \\frac{{{above}}}{{{bottom}}}"


def _two(x: str, first: Fraction | int, second: Fraction | int) -> str:
    return f"{x} = {answer_number(first)} \\text{{ or }} {x} = {answer_number(second)}"


def _asked(random: Draw, x: str, coefficients: tuple[int, int, int], lines: list[str], answer: str) -> Worked:
    a, b, c = coefficients
    equation = f"{polynomial((a, b, c), x)} = 0"
    if c and random.random() < 0.2:
        equation = f"{polynomial((a, b, 0), x)} = {show(-c)}"
        lines = [f"Bring all to one side: {polynomial((a, b, c), x)} = 0", *lines]
    return ask(random, _SOLVE, equation, x=x), lines, answer


FAMILIES = (
    Family("quadratics by factoring", (Kind(factoring), Kind(factoring), Kind(without_constant), Kind(pure))),
    Family("quadratic formula", (Kind(formula),)),
)
