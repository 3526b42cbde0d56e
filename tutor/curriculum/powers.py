"""Powers and roots, the rules for exponents, and logarithms."""

from fractions import Fraction

from tutor.curriculum.draw import Draw
from tutor.curriculum.problem import Family, Kind, Worked, calc, signed
from tutor.curriculum.writing import (
    CALCULATE,
    VARIABLES,
    answer_number,
    ask,
    by_level,
    nonzero,
    power,
    product,
    tex,
)

_SIMPLIFY = (
    "Simplify {e}.",
    "Simplify {e}",
    "Simplify the expression {e}.",
    "Write {e} in simplest form.",
    "Simplify: {e}",
    "Simplify {e} completely.",
    "Fully simplify {e}.",
    "Simplify the following expression: {e}",
    "Write {e} as a single power.",
    "What is {e} as one power?",
    "Express {e} with one exponent.",
    "Use the rules for exponents on {e}.",
)
_SIMPLIFY_TERM = (
    *_SIMPLIFY[:8],
    "What is {e} in simplest form?",
    "Calculate {e} and simplify.",
    "Simplify the term {e}.",
)
_SIMPLIFY_ROOT = (
    *_SIMPLIFY[:8],
    "Take the square factor out of {e}.",
    "Reduce the root {e} as far as possible.",
)
_WORDS = {2: ("{n} squared",), 3: ("{n} cubed",)}


def whole_power(random: Draw, level: int) -> Worked:
    """Return a power of a whole number, worked by repeated multiplication."""
    base = random.randint(2, by_level(level, 9, 10, 9, 12, 15))
    exponent = by_level(
        level,
        2,
        random.choice((2, 3)),
        random.choice((3, 4)),
        random.choice((3, 4)),
        random.choice((3, 4, 5)),
    )
    if level > 3 and random.random() < 0.4:
        base = -base
    lines, value = _multiplied(base, exponent)
    shown = f"({base})" if base < 0 else str(base)
    if exponent in _WORDS and base > 0 and random.random() < 0.3:
        question = random.template(CALCULATE).format(e=random.choice(_WORDS[exponent]).format(n=shown))
    else:
        question = ask(random, CALCULATE, f"{shown}^{exponent}")
    return question, lines, str(value)


def _multiplied(base: int, exponent: int) -> tuple[list[str], int]:
    lines: list[str] = []
    value = base
    for place in range(2, exponent + 1):
        lines.append(f"{signed(base)}^{place}: {calc(product(value, base))}")
        value *= base
    return lines, value


def negative_power(random: Draw, level: int) -> Worked:
    """Return a power with a negative exponent."""
    base, exponent = random.randint(2, 6), random.randint(1, by_level(level, 1, 1, 2, 3, 3))
    lines, value = _multiplied(base, exponent)
    lines = [f"A negative exponent is 1 over the power {base}^{exponent}.", *lines]
    lines.append(f"So the result is 1/{value}.")
    return ask(random, CALCULATE, f"{base}^{{-{exponent}}}"), lines, tex(Fraction(1, value))


def exact_root(random: Draw, level: int) -> Worked:
    """Return a square or cube root that comes out whole."""
    degree = 3 if level > 2 and random.random() < 0.4 else 2
    root = random.randint(
        2, by_level(level, 10, 13, 16, 25, 40) if degree == 2 else by_level(level, 0, 0, 5, 7, 10)
    )
    value = root**degree
    if degree == 2:
        shown = random.choice(
            (f"sqrt({value})", f"√{value}", f"\\sqrt{{{value}}}", f"the square root of {value}")
        )
    else:
        shown = random.choice((f"\\sqrt[3]{{{value}}}", f"the cube root of {value}", f"∛{value}"))
    question = (
        ask(random, CALCULATE, shown) if "the" not in shown else random.template(_NAMED_ROOT).format(e=shown)
    )
    factors = "*".join([str(root)] * degree)
    return question, [f"{calc(factors)}, so the root is {root}."], str(root)


_NAMED_ROOT = tuple(row for row in CALCULATE if row not in ("{e}", "{e} = ?"))


def simplified_root(random: Draw, level: int) -> Worked:
    """Return a square root with a square factor to take out."""
    outer = random.randint(2, by_level(level, 3, 4, 6, 9, 12))
    inner = random.choice((2, 3, 5, 6, 7, 10, 11, 13, 14, 15))
    value = outer * outer * inner
    shown = random.choice((f"sqrt({value})", f"√{value}", f"\\sqrt{{{value}}}"))
    lines = [
        f"The largest square in it is {calc(f'{outer}*{outer}')}.",
        f"Divide: {calc(f'{value}/{outer * outer}')}",
        f"The root of {outer * outer} is {outer}.",
    ]
    return ask(random, _SIMPLIFY_ROOT, shown), lines, f"{outer}\\sqrt{{{inner}}}"


def exponent_rule(random: Draw, level: int) -> Worked:
    """Return a product, quotient or power of powers of one variable."""
    x, top = random.choice("xxxyabnt"), by_level(level, 6, 9, 9, 12, 12)
    m, n = random.randint(2, top), random.randint(2, top)
    rule = random.choice("*" if level == 1 and random.random() < 0.5 else "*/^")
    if rule == "*":
        line, result, shown = (
            f"Add the exponents: {calc(f'{m}+{n}')}",
            m + n,
            f"{power(x, m)} * {power(x, n)}",
        )
        if random.random() < 0.5:
            shown = f"{power(x, m)} \\cdot {power(x, n)}"
    elif rule == "/":
        m, n = max(m, n) + 1, min(m, n)
        line, result = f"Subtract the exponents: {calc(f'{m}-{n}')}", m - n
        shown = random.choice((f"{power(x, m)} / {power(x, n)}", f"\\frac{{{power(x, m)}}}{{{power(x, n)}}}"))
    else:
        n = random.randint(2, 5)
        line, result, shown = f"Multiply the exponents: {calc(f'{m}*{n}')}", m * n, f"({power(x, m)})^{n}"
    return ask(random, _SIMPLIFY, shown), [line], power(x, result)


def with_coefficients(random: Draw, level: int) -> Worked:
    """Return a product or a quotient of terms such as 3x^4, or (2x^3)^2."""
    x, m, n = random.choice("xxxyabnt"), random.randint(2, 8), random.randint(2, 8)
    a, b = (
        random.randint(2, by_level(level, 5, 6, 9, 12, 12)),
        random.randint(2, by_level(level, 5, 6, 9, 9, 12)),
    )
    kind = random.randrange(3)
    if kind == 0:
        lines = [f"Multiply the numbers: {calc(f'{a}*{b}')}", f"Add the exponents: {calc(f'{m}+{n}')}"]
        shown, answer = f"{a}{power(x, m)} * {b}{power(x, n)}", f"{a * b}{power(x, m + n)}"
    elif kind == 1:
        m += n
        lines = [f"Divide the numbers: {calc(f'{a * b}/{b}')}", f"Subtract the exponents: {calc(f'{m}-{n}')}"]
        shown, answer = f"\\frac{{{a * b}{power(x, m)}}}{{{b}{power(x, n)}}}", f"{a}{power(x, m - n)}"
    else:
        a, n = min(a, 5), random.randint(2, 3)
        lines = [f"The number: {calc('*'.join([str(a)] * n))}", f"The exponent: {calc(f'{m}*{n}')}"]
        shown, answer = f"({a}{power(x, m)})^{n}", f"{a**n}{power(x, m * n)}"
    return ask(random, _SIMPLIFY_TERM, shown), lines, answer


def logarithm(random: Draw, level: int) -> Worked:
    """Return a logarithm that comes out as an integer, from level 4 negative or of a root."""
    base = random.choice(by_level(level, (2, 10), (2, 3, 10), (2, 3, 4, 5), (2, 3, 5, 6, 7), (2, 3, 4, 5, 9)))
    exponent = random.randint(1, by_level(level, 4, 5, 4, 4, 4))
    lines, value = _multiplied(base, exponent)
    sign, shown = 1, str(value)
    if level > 3 and random.random() < 0.5:
        sign, shown = -1, random.choice((f"(1/{value})", f"\\frac{{1}}{{{value}}}"))
    log = f"\\log_{{{base}}}" if "\\" in shown else f"log_{base}"
    text = f"{log}({shown.strip('()')})" if shown[0] != "\\" else f"{log}\\left({shown}\\right)"
    lines.append(f"So {value} is {base}^{exponent}, and the logarithm is {sign * exponent}.")
    if sign < 0:
        lines.insert(-1, f"1/{value} is 1 over that power, so the exponent is negative.")
        lines[-1] = f"The logarithm is {calc(f'0-{exponent}')}."
    return ask(random, CALCULATE, text), lines, str(sign * exponent)


def log_equation(random: Draw, level: int) -> Worked:
    """Return log_b(x) = n, or log_b(x + a) = n."""
    x, base = random.choice(VARIABLES), random.choice((2, 3, 4, 5, 10))
    exponent = random.randint(1, 4 if base < 4 else 3)
    shift = 0 if level < 4 else nonzero(random, 9)
    lines, value = _multiplied(base, exponent)
    inside = x if not shift else f"{x} {'+' if shift > 0 else '-'} {abs(shift)}"
    lines = [f"It says that {inside} is {base}^{exponent}.", *lines]
    if shift:
        lines.append(f"Then {x} = {calc(f'{value}-{signed(shift)}')}")
    return ask(random, _SOLVE, f"log_{base}({inside}) = {exponent}", x=x), lines, f"{x} = {value - shift}"


_SOLVE = (
    "Solve {e}",
    "Solve {e}.",
    "Solve the equation {e}.",
    "Solve for {x}: {e}",
    "Find {x} if {e}.",
    "What is {x} if {e}?",
    "Solve {e} for {x}.",
    "{e}",
    "Find the value of {x} if {e}.",
    "Find the solution of {e}.",
    "Determine {x} if {e}.",
    "Find {x} such that {e}.",
)


def power_equation(random: Draw, level: int) -> Worked:
    """Return b^x = c, or b^(x + a) = c."""
    x, base = random.choice("xxxxyznt"), random.choice((2, 3, 4, 5, 10))
    exponent = random.randint(1, 5 if base < 4 else 3)
    lines, value = _multiplied(base, exponent)
    shift = 0 if level < 4 else nonzero(random, 6)
    shown = f"{base}^{x}" if not shift else f"{base}^{{{x} {'+' if shift > 0 else '-'} {abs(shift)}}}"
    lines.append(f"So {value} is {base}^{exponent}.")
    if shift:
        lines.append(f"The exponents are equal: {x} = {calc(f'{exponent}-{signed(shift)}')}")
    return ask(random, _SOLVE, f"{shown} = {value}", x=x), lines, f"{x} = {answer_number(exponent - shift)}"


FAMILIES = (
    Family(
        "powers and roots",
        (
            Kind(whole_power, method="A power is repeated multiplication."),
            Kind(negative_power, (3, 4, 5)),
            Kind(exact_root),
            Kind(
                simplified_root, (2, 3, 4, 5), method="Take the root of the largest square that divides it."
            ),
        ),
    ),
    Family("exponent rules", (Kind(exponent_rule, (1, 2, 3)), Kind(with_coefficients, (2, 3, 4, 5)))),
    Family(
        "logarithms",
        (
            Kind(logarithm, method="The logarithm is the exponent: which power of the base is it?"),
            Kind(log_equation, (2, 3, 4, 5)),
            Kind(power_equation, (2, 3, 4, 5), method="Write the right side as a power of the base."),
        ),
    ),
)
