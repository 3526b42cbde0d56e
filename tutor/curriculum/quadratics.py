"""Quadratic equations: by factoring, by a root, and by the formula."""

from fractions import Fraction
from math import gcd, isqrt

from tutor.curriculum.draw import Draw
from tutor.curriculum.linear import solve
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
    term,
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
    "solve {e}",
    "{e}, find {x}",
    "{e}, {x} = ?",
    "Help me solve {e}",
    "help me find {x} if {e}",
    "Can you solve {e}?",
    "How do I solve {e}?",
    "Please solve the quadratic equation {e}.",
    "I have to solve {e}. What is {x}?",
    "For which {x} is {e}?",
    "Which numbers {x} make {e} true?",
    "We know that {e}. Find {x}.",
    "quadratic equation {e}, what is {x}",
    "My homework is {e}. Find {x}.",
)
_BY_FACTORING = (
    "Solve {e} by factoring.",
    "Solve by factoring: {e}",
    "Solve the equation {e} by factoring.",
    "Solve {e} by factorization.",
    "Solve the quadratic equation {e} by factoring.",
    "solve by factoring {e}",
    "solve {e} by factoring",
    "Use factoring to solve {e}.",
    "Find the solutions of {e} by factoring.",
    "Find {x} by factoring: {e}",
    "Factor and solve: {e}",
    "Factor and solve {e}.",
    "By factoring, solve {e}.",
    "By factoring, find {x} if {e}.",
    "Help me solve {e} by factoring",
    "How do I solve {e} by factoring?",
    "Can you solve {e} by factoring?",
    "Please solve {e} by factoring.",
    "What are the solutions of {e}? Use factoring.",
    "Solve {e}. Use factoring.",
    "Factorize to solve {e}.",
    "Find the roots of {e} by factoring.",
    "I have to solve {e} by factoring. What is {x}?",
    "Solve for {x} by factoring: {e}",
)

FORMULA_VARIABLES = "xxxxyznt"  # of the formula, which has its own a and b


def factoring(random: Draw, level: int) -> Worked:
    """Return x² + sx + p = 0 with integer roots, to be solved by factoring."""
    x, k, b, c = _whole_roots(random, level)
    lines, (p, q) = two_numbers(x, b, c)
    if k > 1:
        parts = ", ".join(calc(f"{k * part}/{k}") for part in (1, b, c) if part)
        common = calc(f"gcd({k},{f'{abs(k * b)},' if b else ''}{abs(k * c)})")
        lines = [
            f"The common factor of all: {common}",
            f"Divide by it: {parts}, so {polynomial((1, b, c), x)} = 0",
            *lines,
        ]
    first, second = f"{x}{plus(p)}", f"{x}{plus(q)}"
    if p == q:
        lines += [f"So ({first})^2 = 0, and {first} = 0", f"So {x} = {-p}"]
        return _asked(random, _BY_FACTORING, x, (k, k * b, k * c), lines, f"{x} = {-p}")
    lines += [
        f"So ({first})({second}) = 0",
        f"A product is 0 when one factor is 0: {first} = 0 or {second} = 0",
        _or(x, -p, -q),
    ]
    return _asked(random, _BY_FACTORING, x, (k, k * b, k * c), lines, _two(x, -p, -q))


def whole_roots(random: Draw, level: int) -> Worked:
    """Return the same equations, asked for in any words and worked by the formula."""
    x, k, b, c = _whole_roots(random, level)
    return _asked(random, _SOLVE, x, (k, k * b, k * c), *_by_formula(x, k, k * b, k * c))


def _whole_roots(random: Draw, level: int) -> tuple[str, int, int, int]:
    """Return the variable, a factor k, b and c of k(x² + bx + c) = 0 with integer roots and b not 0."""
    x, top = random.choice(VARIABLES), by_level(level, 6, 8, 10, 12, 15)
    r, s = (
        (random.randint(1, top), random.randint(1, top))
        if level == 1
        else (nonzero(random, top), nonzero(random, top))
    )
    if r + s == 0:
        return _whole_roots(random, level)
    if level == 1 and random.random() < 0.5:
        r, s = -r, -s
    return x, random.randint(2, 5) if level == 5 else 1, -(r + s), r * s


def two_numbers(x: str, total: int, multiplied: int) -> tuple[list[str], tuple[int, int]]:
    """Return the lines that find two whole numbers by sum and product, and the numbers, the larger first.

    The square of their difference is the square of the sum less four times the product, so none is tried.
    """
    square = total * total - 4 * multiplied
    apart = isqrt(square)
    p, q = (total + apart) // 2, (total - apart) // 2
    found = calc(f"{product(total, total)}-4*{signed(multiplied)}")
    lines = [
        f"Two numbers are needed with sum {total} and product {multiplied}.",
        f"Sum squared minus 4 times the product: {found}",
        f"They are apart by the root of it: {calc(f'sqrt({square})')}",
        f"The larger one: {calc(f'({total}+{apart})/2')}, so {x}{plus(p)}",
        f"The smaller one: {calc(f'({total}-{apart})/2')}, so {x}{plus(q)}",
    ]
    return lines, (p, q)


def without_constant(random: Draw, level: int) -> Worked:
    """Return ax² + bx = 0."""
    x, a = random.choice(VARIABLES), random.randint(1, by_level(level, 1, 3, 5, 7, 9))
    root = nonzero(random, 12) if level > 1 else random.randint(1, 9)
    inner = f"{term(a, x)}{plus(-a * root)}"
    lines = [
        f"Take out {x}: {x}({inner}) = 0",
        f"A product is 0 when one factor is 0: {x} = 0 or {inner} = 0",
        *solve(x, a, -a * root, 0),
        _or(x, 0, root),
    ]
    return _asked(random, _SOLVE, x, (a, -a * root, 0), lines, _two(x, 0, root))


def pure(random: Draw, level: int) -> Worked:
    """Return ax² = c, or ax² - c = 0, with whole roots."""
    x, a, root = (
        random.choice(VARIABLES),
        random.randint(1, by_level(level, 1, 3, 5, 8, 9)),
        random.randint(1, by_level(level, 10, 12, 15, 20, 25)),
    )
    square = root * root
    first = term(a, f"{x}^2")
    equation, lines = f"{first} = {a * square}", list[str]()
    if random.random() < 0.5:
        equation = f"{first} - {a * square} = 0"
        lines.append(f"Add {a * square} to both sides: {first} = {calc(f'0+{a * square}')}")
    if a > 1:
        lines.append(f"Divide by {a}: {x}^2 = {calc(f'{a * square}/{a}')}")
    lines += [f"The root: {calc(f'sqrt({square})')}", _or(x, root, -root)]
    return ask(random, _SOLVE, equation, x=x), lines, _two(x, root, -root)


def formula(random: Draw, level: int) -> Worked:
    """Return ax² + bx + c = 0 with rational roots."""
    x = random.choice(FORMULA_VARIABLES)
    a = by_level(level, 1, 1, random.randint(1, 2), random.randint(2, 4), random.randint(2, 6))
    top = by_level(level, 5, 8, 8, 9, 10)
    r, s = (
        Fraction(nonzero(random, top)),
        Fraction(nonzero(random, top), random.choice([k for k in range(1, a + 1) if a % k == 0])),
    )
    b, c = int(-a * (r + s)), int(a * r * s)
    if b == 0:
        return formula(random, level)
    return _asked(random, _SOLVE, x, (a, b, c), *_by_formula(x, a, b, c))


def any_discriminant(random: Draw, level: int) -> Worked:
    """Return ax² + bx + c = 0 with square roots in its solutions, or with no solution."""
    x, a, b, c = (
        random.choice(FORMULA_VARIABLES),
        random.randint(1, 3),
        nonzero(random, 9),
        nonzero(random, 9),
    )
    square = b * b - 4 * a * c
    wanted = square < 0 if level < 5 else random.random() < 0.7 or square < 0
    if not wanted or (square >= 0 and isqrt(square) ** 2 == square):
        return any_discriminant(random, level)
    return _asked(random, _SOLVE, x, (a, b, c), *_by_formula(x, a, b, c))


def discriminant(a: int, b: int, c: int) -> list[str]:
    """Return the lines that name a, b and c and work out b² - 4ac."""
    return [
        f"a = {a}, b = {b}, c = {c}",
        f"b^2 - 4ac: {calc(f'{product(b, b)}-4*{signed(a)}*{signed(c)}')}",
    ]


def _by_formula(x: str, a: int, b: int, c: int) -> tuple[list[str], str]:
    """Return the steps and the answer by the formula (-b ± √(b² - 4ac)) / 2a."""
    square = b * b - 4 * a * c
    lines = discriminant(a, b, c)
    if square < 0:
        lines.append(f"{square} is negative, so it has no root: no real solution")
        return lines, "\\text{no real solution}"
    root = isqrt(square)
    parts = f"-b: {calc(f'0-{signed(b)}')}, 2a: {calc(f'2*{a}')}"
    if root * root != square:
        return _surd([*lines, *take_out(square), parts], x, a, b, square)
    lines += [f"Its root: {calc(f'sqrt({square})')}", parts]
    first, second = Fraction(-b + root, 2 * a), Fraction(-b - root, 2 * a)
    lines.append(f"With +: {x} = {calc(f'({-b}+{root})/{2 * a}')}")
    if root == 0:
        return [*lines, f"The root is 0, so this is the only one: {x} = {show(first)}"], (
            f"{x} = {answer_number(first)}"
        )
    lines += [f"With -: {x} = {calc(f'({-b}-{root})/{2 * a}')}", _or(x, first, second)]
    return lines, _two(x, first, second)


def _surd(lines: list[str], x: str, a: int, b: int, square: int) -> tuple[list[str], str]:
    """Return the steps and the answer when the discriminant is no square: (-b ± k√n)/2a in lowest terms."""
    outer, inner = square_part(square)
    common = gcd(gcd(b, outer), 2 * a)
    top, factor, bottom = -b // common, outer // common, 2 * a // common
    shared = calc(f"gcd({abs(b)},{outer},{2 * a})")
    lines = [*lines, f"The common factor of {-b}, {outer} and {2 * a}: {shared}"]
    if common > 1:
        parts = f"{calc(f'{-b}/{common}')}, {calc(f'{outer}/{common}')} and {calc(f'{2 * a}/{common}')}"
        lines.append(f"Divide all by {common}: {parts}")
    root = f"{'' if factor == 1 else factor}√{inner}"
    lines.append(f"Together: {top} ± {root}{'' if bottom == 1 else f', all over {bottom}'}")
    above = f"{top} \\pm {times_root(factor, inner)}"
    return lines, f"{x} = {above}" if bottom == 1 else f"{x} = \\frac{{{above}}}{{{bottom}}}"


def _or(x: str, first: Fraction | int, second: Fraction | int) -> str:
    """Return the last step with both solutions."""
    return f"So {x} = {show(first)} or {x} = {show(second)}"


def _two(x: str, first: Fraction | int, second: Fraction | int) -> str:
    return f"{x} = {answer_number(first)} \\text{{ or }} {x} = {answer_number(second)}"


def _asked(
    random: Draw,
    templates: tuple[str, ...],
    x: str,
    coefficients: tuple[int, int, int],
    lines: list[str],
    answer: str,
) -> Worked:
    a, b, c = coefficients
    equation = f"{polynomial((a, b, c), x)} = 0"
    if c and random.random() < 0.2:
        word, side = ("Add", "to") if c > 0 else ("Subtract", "from")
        lines = [f"{word} {abs(c)} {side} both sides: {equation}", *lines]
        equation = f"{polynomial((a, b, 0), x)} = {show(-c)}"
    return ask(random, templates, equation, x=x), lines, answer


_FORMULA = "An equation with three terms: find a, b and c, then use the formula."

FAMILIES = (
    Family(
        "quadratics by factoring",
        (
            Kind(factoring, method="By factoring: write the left side as a product of two brackets."),
            Kind(whole_roots, method=_FORMULA),
            Kind(without_constant, method="Each term has the letter: take it out."),
            Kind(pure, method="Only the square of the letter: bring it to one side and take the root."),
        ),
    ),
    Family(
        "quadratic formula",
        (Kind(formula, method=_FORMULA), Kind(any_discriminant, (3, 4, 5), method=_FORMULA)),
    ),
)
