"""Fractions: calculate, simplify, compare, mixed numbers, and a part of a number."""

from fractions import Fraction
from math import gcd, lcm

from tutor.curriculum.draw import Draw
from tutor.curriculum.problem import Family, Kind, Worked, calc
from tutor.curriculum.writing import CALCULATE, ask, by_level, ratio, tex

_IN_LOWEST_TERMS = ("Compute {e} as a fraction in lowest terms.", "Give {e} as a fraction in lowest terms.")
_SIMPLIFY = (
    "Simplify {e}.",
    "Give {e} in lowest terms.",
    "Bring {e} to lowest terms.",
    "Simplify the fraction {e}.",
    "Reduce {e} to lowest terms.",
    "Write {e} in lowest terms.",
    "Write {e} in simplest form.",
    "Express {e} in lowest terms.",
    "Reduce the fraction {e}.",
    "Reduce {e}.",
    "Simplify {e} completely.",
    "Fully simplify {e}.",
    "Simplify: {e}",
)
_TO_IMPROPER = (
    "Write {e} as an improper fraction.",
    "Give {e} as an improper fraction.",
    "Rewrite {e} as an improper fraction.",
    "Find the improper fraction for {e}.",
    "Put {e} as one improper fraction.",
    "Convert {e} to an improper fraction.",
    "Turn the mixed number {e} into an improper fraction.",
    "Express {e} as an improper fraction.",
    "What is {e} as an improper fraction?",
    "Change {e} into an improper fraction.",
)
_COMPARE = (
    "Which is larger, {p} or {q}?",
    "Which fraction is greater: {p} or {q}?",
    "Which is the larger fraction, {p} or {q}?",
    "Compare {p} and {q}. Which one is greater?",
    "Is {p} or {q} the bigger number?",
    "Of {p} and {q}, which is the larger one?",
    "Which number is bigger: {p} or {q}?",
    "Find the greater of the fractions {p} and {q}.",
    "Name the larger of {p} and {q}.",
    "Two fractions are given: {p} and {q}. Which is larger?",
)
_PART_OF = (
    "What is {p} of {n}?",
    "Find {p} of {n}.",
    "How much is {p} of {n}?",
    "Calculate {p} of {n}.",
    "Work out {p} of {n}.",
    "Compute {p} of {n}.",
    "A class has {n} students, and {p} of them walk to school. How many students walk?",
    "There are {n} seats in a hall. {p} of the seats are taken. How many seats are taken?",
    "{p} of the {n} eggs in a crate are brown. How many eggs are brown?",
    "A book has {n} pages. Sofia has read {p} of it. How many pages has she read?",
    "A tank holds {n} liters. It is filled to {p}. How many liters are in it?",
    "Of {n} trees in a park, {p} are oaks. How many oaks are there?",
)


def sum_or_difference(random: Draw, level: int) -> Worked:
    """Return a sum or a difference of two fractions, at the top levels of three or of mixed numbers."""
    top = by_level(level, 6, 9, 12, 12, 15)
    p, q = _fraction(random, top), _fraction(random, top)
    if level == 1 and random.random() < 0.5:
        q = Fraction(random.randint(1, p.denominator), p.denominator)
    if level >= 4 and random.random() < 0.5:
        return _mixed_numbers(random, p, q)
    op = random.choice("+-")
    if op == "-" and p < q and level < 4:
        p, q = q, p
    lines, result = _added(p, q, op)
    return _ask(random, p, q, op), lines, tex(result)


def _added(p: Fraction, q: Fraction, op: str) -> tuple[list[str], Fraction]:
    a, b, c, d = p.numerator, p.denominator, q.numerator, q.denominator
    if b == d:
        lines, common, left, right = [f"Both have the denominator {b}."], b, a, c
    else:
        common = lcm(b, d)
        left, right = a * (common // b), c * (common // d)
        lines = [
            f"The common denominator is {common}.",
            f"{a}/{b}: <<{common}/{b}={common // b}>>, numerator {calc(f'{a}*{common // b}')}",
            f"{c}/{d}: <<{common}/{d}={common // d}>>, numerator {calc(f'{c}*{common // d}')}",
        ]
    top = left + right if op == "+" else left - right
    lines.append(f"{'Add' if op == '+' else 'Subtract'} the numerators: {calc(f'{left}{op}{right}')}")
    return [*lines, *_reduced(top, common)], Fraction(top, common)


def _mixed_numbers(random: Draw, p: Fraction, q: Fraction) -> Worked:
    m, n = random.randint(2, 6), random.randint(1, 5)
    if m + p < n + q:
        m, n, p, q = n, m, q, p
    op = random.choice("+-")
    lines = []
    for whole, part in ((m, p), (n, q)):
        a, b = part.numerator, part.denominator
        lines.append(f"{whole} {a}/{b} has the numerator {calc(f'{whole}*{b}+{a}')} over {b}.")
    rest, result = _added(m + p, n + q, op)
    table = (*CALCULATE, *_IN_LOWEST_TERMS)
    shown = f"{m} {p.numerator}/{p.denominator} {op} {n} {q.numerator}/{q.denominator}"
    return random.template(table).format(e=shown), [*lines, *rest], tex(result)


def product_or_quotient(random: Draw, level: int) -> Worked:
    """Return a product or a quotient of two fractions, or of a fraction and a whole number."""
    top = by_level(level, 5, 7, 9, 12, 20)
    p, q = _fraction(random, top), _fraction(random, top)
    if random.random() < 0.25:
        q = Fraction(random.randint(2, top))
    op = random.choice("*/")
    a, b, c, d = p.numerator, p.denominator, q.numerator, q.denominator
    lines = []
    if op == "/":
        c, d = d, c
        lines.append(f"Dividing by {ratio(q)} is multiplying by {c}/{d}.")
    elif d == 1:
        lines.append(f"{c} is {c}/1.")
    lines += [f"Numerators: {calc(f'{a}*{c}')}", f"Denominators: {calc(f'{b}*{d}')}", *_reduced(a * c, b * d)]
    return _ask(random, p, q, op), lines, tex(Fraction(a * c, b * d))


def lowest_terms(random: Draw, level: int) -> Worked:
    """Return a fraction to be simplified; at the upper levels in two rounds."""
    value = _fraction(random, by_level(level, 5, 9, 12, 16, 25))
    k = random.randint(2, by_level(level, 5, 9, 12, 24, 48))
    top, bottom = value.numerator * k, value.denominator * k
    formula = random.choice((f"{top}/{bottom}", f"{top}/{bottom}", f"\\frac{{{top}}}{{{bottom}}}"))
    question, lines = ask(random, _SIMPLIFY, formula), []
    for prime in _prime_factors(k):
        lines.append(f"Divide both by {prime}: {calc(f'{top}/{prime}')} and {calc(f'{bottom}/{prime}')}")
        top, bottom = top // prime, bottom // prime
    return question, lines, tex(value)


def _prime_factors(number: int) -> list[int]:
    """Return the factors to divide by, one after the other; small ones are not taken apart."""
    if number < 13:
        return [number]
    found: list[int] = []
    prime = 2
    while number > 1:
        while number % prime == 0:
            found, number = [*found, prime], number // prime
        prime += 1
    return found


def improper(random: Draw, level: int) -> Worked:
    """Return a mixed number to be written as one fraction."""
    part, whole = (
        _fraction(random, by_level(level, 5, 8, 10, 12, 20)),
        random.randint(1, by_level(level, 4, 6, 9, 15, 30)),
    )
    a, b = part.numerator, part.denominator
    lines = [f"Whole part: {calc(f'{whole}*{b}')}", f"Add the numerator: {calc(f'{whole * b}+{a}')}"]
    question = random.template(_TO_IMPROPER).format(e=f"{whole} {a}/{b}")
    return question, [*lines, f"The denominator stays {b}."], tex(whole + part)


def compare(random: Draw, level: int) -> Worked:
    """Return two fractions to compare by their cross products."""
    top = by_level(level, 5, 8, 11, 15, 24)
    p = _fraction(random, top)
    while (q := _fraction(random, top)) == p or (level > 2 and abs(p - q) > Fraction(1, 3)):
        pass
    a, b, c, d = p.numerator, p.denominator, q.numerator, q.denominator
    lines = [
        f"For {a}/{b}: {calc(f'{a}*{d}')}",
        f"For {c}/{d}: {calc(f'{c}*{b}')}",
        f"{max(a * d, c * b)} is more than {min(a * d, c * b)}, so {ratio(max(p, q))} is larger.",
    ]
    return random.template(_COMPARE).format(p=ratio(p), q=ratio(q)), lines, tex(max(p, q))


def part_of_number(random: Draw, level: int) -> Worked:
    """Return a fraction of a whole number; it comes out even."""
    part = _fraction(random, by_level(level, 4, 6, 8, 12, 20))
    whole = part.denominator * random.randint(2, by_level(level, 10, 15, 25, 50, 120))
    unit = whole // part.denominator
    lines = [f"One part is {calc(f'{whole}/{part.denominator}')}."]
    if part.numerator > 1:
        lines.append(f"{part.numerator} parts are {calc(f'{unit}*{part.numerator}')}.")
    return random.template(_PART_OF).format(p=ratio(part), n=whole), lines, str(unit * part.numerator)


def _reduced(top: int, bottom: int) -> list[str]:
    common = gcd(top, bottom)
    if top == 0 or common == 1:
        return [f"The result is {ratio(Fraction(top, bottom))}."]
    parts = f"{calc(f'{top}/{common}')} and {calc(f'{bottom}/{common}')}"
    return [f"Divide both by {common}: {parts}", f"The result is {ratio(Fraction(top, bottom))}."]


def _fraction(random: Draw, top: int) -> Fraction:
    bottom = random.randint(2, top)
    return Fraction(random.randint(1, bottom - 1), bottom)


def _ask(random: Draw, p: Fraction, q: Fraction, op: str) -> str:
    table = (*CALCULATE, *_IN_LOWEST_TERMS)
    if random.random() < 0.35:
        sign = {"+": "+", "-": "-", "*": "\\cdot", "/": "\\div"}[op]
        return ask(random, table, f"{tex(p)} {sign} {tex(q)}")
    if op == "/":  # without brackets 1/2 ÷ 3/4 could be read from left to right
        return ask(random, table, f"({ratio(p)}) {random.choice('/÷')} ({ratio(q)})")
    sign = random.choice("*×") if op == "*" else op
    return ask(random, table, f"{ratio(p)} {sign} {ratio(q)}")


FAMILIES = (
    Family(
        "adding fractions",
        (Kind(sum_or_difference, method="Fractions are added or subtracted over a common denominator."),),
    ),
    Family("multiplying fractions", (Kind(product_or_quotient),)),
    Family("simplifying fractions", (Kind(lowest_terms), Kind(lowest_terms), Kind(improper))),
    Family("comparing fractions", (Kind(compare),)),
    Family("part of a number", (Kind(part_of_number),)),
)
