"""Powers and roots, the rules for exponents, and logarithms."""

from fractions import Fraction

from tutor.curriculum.draw import Draw
from tutor.curriculum.problem import Family, Kind, Worked, calc, signed
from tutor.curriculum.roots import divided_by_squares, times_root
from tutor.curriculum.writing import (
    CALCULATE,
    VARIABLES,
    answer_number,
    ask,
    by_level,
    nonzero,
    plus,
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
    "simplify {e}",
    "help me simplify {e}",
    "Please simplify {e}.",
    "Can you simplify {e}?",
    "Bring {e} to one power.",
    "Which single power equals {e}?",
    "How do I simplify {e}?",
    "Combine {e} into one power.",
    "Rewrite {e} with a single exponent.",
    "Give {e} as one power.",
)
_SIMPLIFY_TERM = (
    *_SIMPLIFY[:8],
    "What is {e} in simplest form?",
    "Calculate {e} and simplify.",
    "Simplify the term {e}.",
    "simplify {e}",
    "help me simplify {e}",
    "Please simplify {e}.",
    "Can you simplify {e}?",
    "How do I simplify {e}?",
    "Bring {e} to its simplest form.",
    "Give the simplest form of {e}.",
    "Make {e} as short as possible.",
    "Write {e} as one term.",
    "{e} simplified?",
    "I have to simplify {e}.",
)
_SIMPLIFY_ROOT = (
    *_SIMPLIFY[:8],
    "Take the square factor out of {e}.",
    "Reduce the root {e} as far as possible.",
    "simplify {e}",
    "help me simplify {e}",
    "Please simplify {e}.",
    "Can you simplify {e}?",
    "How do I simplify {e}?",
    "Bring {e} to its simplest form.",
    "Give the simplest form of {e}.",
    "Pull all squares out of {e}.",
    "{e} in simplest radical form?",
    "Write {e} with the smallest number under the root.",
    "I have to simplify {e}.",
    "Take out of {e} what you can.",
)
_VALUE = (
    *CALCULATE,
    "calculate {e}",
    "help me with {e}",
    "help me calculate {e}",
    "what does {e} give?",
    "Which number is {e}?",
    "Give the value of {e}.",
    "I need the value of {e}.",
    "How do I find {e}?",
    "What is the value of {e}?",
    "Please evaluate {e}.",
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
        question = random.template(_VALUE).format(e=random.choice(_WORDS[exponent]).format(n=shown))
    else:
        question = ask(random, _VALUE, f"{shown}^{exponent}")
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
    if exponent == 1:
        lines = [f"{base}^1 is {base}."]
    lines = [f"So take 1 over {base}^{exponent}.", *lines, f"The result is 1/{value}."]
    return ask(random, _VALUE, f"{base}^{{-{exponent}}}"), lines, tex(Fraction(1, value))


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
        lines = [
            f"A square root: which number times itself is {value}?",
            f"The root: {calc(f'sqrt({value})')}",
        ]
    else:
        shown = random.choice((f"\\sqrt[3]{{{value}}}", f"the cube root of {value}", f"∛{value}"))
        lines = [
            f"A cube root: which number, three times as a factor, is {value}?",
            f"The root: {calc(f'cbrt({value})')}",
        ]
    question = (
        ask(random, _VALUE, shown) if "the" not in shown else random.template(_NAMED_ROOT).format(e=shown)
    )
    return question, [*lines, f"Check: {calc('*'.join([str(root)] * degree))}"], str(root)


_NAMED_ROOT = tuple(row for row in _VALUE if row not in ("{e}", "{e} = ?"))


def simplified_root(random: Draw, level: int) -> Worked:
    """Return a square root with a square factor to take out."""
    outer = random.randint(2, by_level(level, 3, 4, 6, 9, 12))
    inner = random.choice((2, 3, 5, 6, 7, 10, 11, 13, 14, 15))
    value = outer * outer * inner
    shown = random.choice((f"sqrt({value})", f"√{value}", f"\\sqrt{{{value}}}"))
    return ask(random, _SIMPLIFY_ROOT, shown), divided_by_squares(value), times_root(outer, inner)


def exponent_rule(random: Draw, level: int) -> Worked:
    """Return a product, quotient or power of powers of one variable."""
    x, top = random.choice("xxxyabnt"), by_level(level, 6, 9, 9, 12, 12)
    m, n = random.randint(2, top), random.randint(2, top)
    rule = random.choice("*" if level == 1 and random.random() < 0.5 else "*/^")
    if rule == "*":
        lines = [f"Powers of {x} are multiplied: add the exponents.", f"Add: {calc(f'{m}+{n}')}"]
        result, shown = m + n, f"{power(x, m)} * {power(x, n)}"
        if random.random() < 0.5:
            shown = f"{power(x, m)} \\cdot {power(x, n)}"
    elif rule == "/":
        m, n = max(m, n) + 1, min(m, n)
        lines = [f"Powers of {x} are divided: subtract the exponents.", f"Subtract: {calc(f'{m}-{n}')}"]
        result = m - n
        shown = random.choice((f"{power(x, m)} / {power(x, n)}", f"\\frac{{{power(x, m)}}}{{{power(x, n)}}}"))
    else:
        n = random.randint(2, 5)
        lines = [
            f"A power of {x} is raised to a power: multiply the exponents.",
            f"Multiply: {calc(f'{m}*{n}')}",
        ]
        result, shown = m * n, f"({power(x, m)})^{n}"
    answer = power(x, result)
    return ask(random, _SIMPLIFY, shown), [*lines, f"The result is {answer}."], answer


def with_coefficients(random: Draw, level: int) -> Worked:
    """Return a product or a quotient of terms such as 3x^4, or (2x^3)^2."""
    x, m, n = random.choice("xxxyabnt"), random.randint(2, 8), random.randint(2, 8)
    a, b = (
        random.randint(2, by_level(level, 5, 6, 9, 12, 12)),
        random.randint(2, by_level(level, 5, 6, 9, 9, 12)),
    )
    kind = random.randrange(3)
    if kind == 0:
        lines = [
            "Two terms are multiplied: multiply the numbers, add the exponents.",
            f"The numbers {a} and {b}: {calc(f'{a}*{b}')}",
            f"The exponents {m} and {n}: {calc(f'{m}+{n}')}",
        ]
        shown, answer = f"{a}{power(x, m)} * {b}{power(x, n)}", f"{a * b}{power(x, m + n)}"
    elif kind == 1:
        m += n
        lines = [
            "Two terms are divided: divide the numbers, subtract the exponents.",
            f"The numbers {a * b} and {b}: {calc(f'{a * b}/{b}')}",
            f"The exponents {m} and {n}: {calc(f'{m}-{n}')}",
        ]
        shown, answer = f"\\frac{{{a * b}{power(x, m)}}}{{{b}{power(x, n)}}}", f"{a}{power(x, m - n)}"
    else:
        a, n = min(a, 5), random.randint(2, 3)
        lines = [
            "A bracket with a number is raised to a power: the number gets it too.",
            f"The number {a} to the power {n}: {calc('*'.join([str(a)] * n))}",
            f"The exponents {m} and {n}: {calc(f'{m}*{n}')}",
        ]
        shown, answer = f"({a}{power(x, m)})^{n}", f"{a**n}{power(x, m * n)}"
    return ask(random, _SIMPLIFY_TERM, shown), [*lines, f"Together: {answer}"], answer


def logarithm(random: Draw, level: int) -> Worked:
    """Return a logarithm that comes out as an integer, from level 4 also below zero."""
    base = random.choice(by_level(level, (2, 10), (2, 3, 10), (2, 3, 4, 5), (2, 3, 5, 6, 7), (2, 3, 4, 5, 9)))
    exponent = random.randint(1, by_level(level, 4, 5, 4, 4, 4))
    value = base**exponent
    lines = _divided_down(value, base)
    sign, shown = 1, str(value)
    if level > 3 and random.random() < 0.5:
        sign, shown = -1, random.choice((f"(1/{value})", f"\\frac{{1}}{{{value}}}"))
        lines = [f"It is 1 over {value}, so the exponent is below zero. Divide {value}:", *lines]
        lines.append(f"So the logarithm is {calc(f'0-{exponent}')}.")
    else:
        lines.append(f"So the logarithm is {exponent}.")
    log = f"\\log_{{{base}}}" if "\\" in shown else f"log_{base}"
    text = f"{log}({shown.strip('()')})" if shown[0] != "\\" else f"{log}\\left({shown}\\right)"
    return ask(random, _VALUE, text), lines, str(sign * exponent)


def _divided_down(value: int, base: int) -> list[str]:
    """Return the lines that divide a power by its base until 1 is left, and what they show."""
    lines, rest, count = [], value, 0
    while rest > 1:
        count += 1
        lines.append(f"Division {count}: {calc(f'{rest}/{base}')}")
        rest //= base
    times = "1 division" if count == 1 else f"{count} divisions"
    return [*lines, f"1 is left after {times}: {value} = {base}^{count}"]


def log_equation(random: Draw, level: int) -> Worked:
    """Return log_b(x) = n, or log_b(x + a) = n."""
    x, base = random.choice(VARIABLES), random.choice((2, 3, 4, 5, 10))
    exponent = random.randint(1, 4 if base < 4 else 3)
    shift = 0 if level < 4 else nonzero(random, 9)
    value = base**exponent
    inside = f"{x}{plus(shift)}"
    lines = [f"So {inside} = {base}^{exponent}."]
    if exponent > 1:
        lines.append(f"{base}^{exponent} is {calc('*'.join([str(base)] * exponent))}, so {inside} = {value}")
    else:
        lines.append(f"{base}^1 is {base}, so {inside} = {value}")
    lines += _unshifted(x, value, shift)
    return ask(random, _SOLVE, f"log_{base}({inside}) = {exponent}", x=x), lines, f"{x} = {value - shift}"


def _unshifted(x: str, value: int, shift: int) -> list[str]:
    """Return the line from x + a = b to x, if there is a number to take away."""
    if not shift:
        return []
    word, side, back = ("Subtract", "from", "-") if shift > 0 else ("Add", "to", "+")
    return [f"{word} {abs(shift)} {side} both sides: {x} = {calc(f'{value}{back}{abs(shift)}')}"]


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
    "solve {e}",
    "help me solve {e}",
    "For which {x} is {e}?",
    "Work out {x}: {e}",
    "{e}, what is {x}?",
    "Which value of {x} makes {e} true?",
    "Given {e}, find {x}.",
    "I need {x} if {e}.",
    "Please solve {e} and give {x}.",
    "Calculate {x} from {e}.",
)


def power_equation(random: Draw, level: int) -> Worked:
    """Return b^x = c, or b^(x + a) = c."""
    x, base = random.choice("xxxxyznt"), random.choice((2, 3, 4, 5, 10))
    exponent = random.randint(1, 5 if base < 4 else 3)
    value = base**exponent
    shift = 0 if level < 4 else nonzero(random, 6)
    above = f"{x}{plus(shift)}"
    shown = f"{base}^{{{above}}}" if shift else f"{base}^{x}"
    lines = [
        *_divided_down(value, base),
        f"The exponents are equal: {above} = {exponent}",
        *_unshifted(x, exponent, shift),
    ]
    return ask(random, _SOLVE, f"{shown} = {value}", x=x), lines, f"{x} = {answer_number(exponent - shift)}"


FAMILIES = (
    Family(
        "powers and roots",
        (
            Kind(whole_power, method="A power is repeated multiplication."),
            Kind(negative_power, (3, 4, 5), method="A negative exponent: 1 over the power."),
            Kind(exact_root),
            Kind(
                simplified_root,
                (2, 3, 4, 5),
                method="A root is simplified: divide by the squares 4, 9, 25, 49, 121, the roots come out.",
            ),
        ),
    ),
    Family("exponent rules", (Kind(exponent_rule, (1, 2, 3)), Kind(with_coefficients, (2, 3, 4, 5)))),
    Family(
        "logarithms",
        (
            Kind(
                logarithm,
                method="A logarithm is asked: count how often the base divides the number until 1 is left.",
            ),
            Kind(
                log_equation,
                (2, 3, 4, 5),
                method="The logarithm is given: what is inside is the base to this power.",
            ),
            Kind(
                power_equation,
                (2, 3, 4, 5),
                method="The unknown is in the exponent: write the right side as a power of the base.",
            ),
        ),
    ),
)
