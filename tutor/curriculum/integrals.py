"""Integrals of polynomials and simple functions, and limits."""

from fractions import Fraction

from tutor.curriculum.draw import Draw
from tutor.curriculum.problem import Family, Kind, Worked, calc, signed
from tutor.curriculum.writing import (
    answer_number,
    by_level,
    delimited,
    nonzero,
    plus,
    polynomial,
    power,
    product,
    term,
)

_INDEFINITE = (
    "Find the integral of {e}.",
    "Integrate {e}.",
    "Integrate {e} with respect to x.",
    "Find the indefinite integral of {e}.",
    "What is the integral of {e}?",
    "Find the antiderivative of {e}.",
    "Compute the indefinite integral of {e} with respect to x.",
    "Calculate the integral of {e}.",
    "Determine the indefinite integral of {e}.",
    "What is the general antiderivative of {e}?",
    "Evaluate \\(\\int ({e}) \\, dx\\).",
    "Find \\(\\int ({e}) \\, dx\\).",
    "\\(\\int ({e}) \\, dx\\)",
    "Work out the integral of {e} with respect to x.",
)
_DEFINITE = (
    "Find the integral of {e} from {a} to {b}.",
    "Integrate {e} from {a} to {b}.",
    "Compute the definite integral of {e} from {a} to {b}.",
    "What is the integral of {e} from {a} to {b}?",
    "Calculate the integral of {e} from x = {a} to x = {b}.",
    "Evaluate \\(\\int_{{{a}}}^{{{b}}} ({e}) \\, dx\\).",
    "Find \\(\\int_{{{a}}}^{{{b}}} ({e}) \\, dx\\).",
    "\\(\\int_{{{a}}}^{{{b}}} ({e}) \\, dx\\)",
    "Evaluate the integral of {e} from {a} to {b}.",
    "Work out the integral of {e} over [{a}, {b}].",
    "Determine the definite integral of {e} between {a} and {b}.",
    "Compute \\(\\int_{{{a}}}^{{{b}}} ({e}) \\, dx\\).",
)
_LIMIT = (
    "Find the limit of {e} as x approaches {a}.",
    "Find the limit as x approaches {a} of {e}.",
    "What is the limit as x approaches {a} of {e}?",
    "What is the limit of {e} as x approaches {a}?",
    "Compute the limit of {e} as x approaches {a}.",
    "Find the limit of {e} as x → {a}.",
    "Evaluate \\(\\lim_{{x \\to {a}}} {t}\\).",
    "Find \\(\\lim_{{x \\to {a}}} {t}\\).",
    "\\(\\lim_{{x \\to {a}}} {t}\\)",
    "Calculate the limit of {e} as x goes to {a}.",
    "Determine the limit of {e} as x tends to {a}.",
    "lim x→{a} {e}",
    "What does {e} approach as x goes to {a}?",
    "Work out the limit of {e} as x approaches {a}.",
)
_SIMPLE = (  # how it is written, an antiderivative, and a line that says so
    ("{c}e^x", "{c}e^x", "e^x is its own antiderivative."),
    ("{c}cos(x)", "{c}\\sin(x)", "cos(x) is the derivative of sin(x)."),
    ("{c}sin(x)", "-{c}\\cos(x)", "sin(x) is the derivative of -cos(x)."),
    ("{n}/x", "{c}\\ln|x|", "1/x is the derivative of ln|x|."),
)


def indefinite(random: Draw, level: int) -> Worked:
    """Return a polynomial to integrate term by term."""
    coefficients = _integrand(random, level)
    lines, result = _term_by_term(coefficients)
    return _ask(random, _INDEFINITE, polynomial(coefficients)), lines, f"{_polynomial(result)} + C"


def simple(random: Draw, level: int) -> Worked:
    """Return a multiple of e^x, sin x, cos x or 1/x, with a power of x beside it at level 5."""
    c = random.randint(2, 12)
    written, found, line = random.choice(_SIMPLE)
    n, a = random.randint(1, 5), random.randint(1, 9)
    shown, answer = written.format(c=c, n=c), found.format(c=c)
    if level < 5:
        return (
            _ask(random, _INDEFINITE, shown),
            [line, f"The factor {c} stays: {calc(f'{c}*1')}"],
            f"{answer} + C",
        )
    coefficient = Fraction(a, n + 1)
    lines = [f"{term(a, power('x', n))}: exponent {calc(f'{n}+1')}, factor {calc(f'{a}/{n + 1}')}", line]
    sign = "" if answer.startswith("-") else "+ "
    first = _polynomial([coefficient, *[Fraction(0)] * (n + 1)])
    joined = f"{first} {sign}{answer} + C".replace(" -", " - ")
    return _ask(random, _INDEFINITE, f"{term(a, power('x', n))} + {shown}"), lines, joined


def definite(random: Draw, level: int) -> Worked:
    """Return a definite integral of a polynomial."""
    coefficients = _integrand(random, level)
    low = 0 if level < 3 or random.random() < 0.5 else random.randint(-3, 2)
    high = low + random.randint(1, by_level(level, 4, 4, 4, 5, 6))
    lines, result = _term_by_term(coefficients)
    lines.append(f"F(x) = {polynomial(result)}")
    values = []
    for end in (high, low) if low else (high,):
        value = result[0]
        lines.append(f"At {end}, from the first factor on, times {end} plus the next:")
        for coefficient in result[1:]:
            after = f"+{signed(coefficient)}" if coefficient else ""
            lines.append(calc(product(value, end) + after))
            value = value * end + coefficient
        lines[-1] = f"F({end}): {lines[-1]}"
        values.append(value)
    if low:
        lines.append(f"Subtract: {calc(f'{signed(values[0])}-{signed(values[1])}')}")
    else:
        lines.append("F(0) is 0.")
    result_value = values[0] - (values[1] if low else 0)
    question = _ask(random, _DEFINITE, polynomial(coefficients), a=low, b=high)
    return question, lines, answer_number(result_value)


def _term_by_term(coefficients: list[int]) -> tuple[list[str], list[Fraction]]:
    degree, lines = len(coefficients) - 1, []
    result: list[Fraction] = []
    for index, coefficient in enumerate(coefficients):
        exponent = degree - index
        result.append(Fraction(coefficient, exponent + 1))
        if coefficient and exponent:
            text = term(coefficient, power("x", exponent))
            lines.append(
                f"{text}: exponent {calc(f'{exponent}+1')}, factor {calc(f'{coefficient}/{exponent + 1}')}"
            )
        elif coefficient:
            lines.append(f"{coefficient} becomes {term(coefficient, 'x')}.")
    return lines, [*result, Fraction(0)]


def _integrand(random: Draw, level: int) -> list[int]:
    degree = by_level(
        level, 1, random.choice((1, 2)), random.choice((2, 3)), random.choice((2, 3)), random.choice((3, 4))
    )
    top = by_level(level, 4, 4, 5, 8, 9)
    even = level < 4 or random.random() < 0.5  # all factors of the antiderivative whole
    coefficients = []
    for exponent in range(degree, -1, -1):
        factor = nonzero(random, top) if exponent == degree or random.random() < 0.7 else 0
        coefficients.append(factor * (exponent + 1 if even else 1))
    if level < 3:
        coefficients[0] = abs(coefficients[0])
    return coefficients


def _polynomial(coefficients: list[Fraction]) -> str:
    r"""Return the polynomial in TeX: `\frac{2}{3}x^3 - x`."""
    degree, text = len(coefficients) - 1, ""
    for index, coefficient in enumerate(coefficients):
        part = power("x", degree - index)
        if coefficient:
            sign = "-" if coefficient < 0 else "+"
            number = "" if abs(coefficient) == 1 and part else answer_number(abs(coefficient))
            text += f" {sign} {number}{part}" if text else f"{'-' if sign == '-' else ''}{number}{part}"
    return text or "0"


def polynomial_limit(random: Draw, level: int) -> Worked:
    """Return the limit of a polynomial or of a quotient where nothing is divided by 0."""
    a, top = random.randint(-4, 5), by_level(level, 5, 8, 9, 9, 9)
    b, c, d = random.randint(1, top), nonzero(random, top), nonzero(random, top)
    if level == 1:
        a, lines = abs(a), [f"Put in {abs(a)}: {calc(f'{b}*{abs(a)}+{signed(c)}')}"]
        return _ask(random, _LIMIT, polynomial((b, c)), a=a), lines, str(b * a + c)
    value = b * a * a + c * a + d
    lines = [
        f"The square: {calc(f'{b}*{signed(a)}*{signed(a)}')}",
        f"Put in {a}: {calc(f'{b * a * a}+{signed(c)}*{signed(a)}+{signed(d)}')}",
    ]
    return _ask(random, _LIMIT, polynomial((b, c, d)), a=a), lines, str(value)


def removable(random: Draw, level: int) -> Worked:
    """Return the limit of a quotient with a common factor that becomes 0."""
    a, other = random.randint(1, 9) if level < 4 else nonzero(random, 9), nonzero(random, 9)
    if level == 2:
        other = a
    if -other == a:
        return removable(random, level)
    k = random.randint(2, 5) if level == 5 else 1
    top, bottom = polynomial((k, k * (other - a), -k * a * other)), f"x{plus(-a)}"
    inner, left = polynomial((1, other - a, -a * other)), f"x{plus(other)}"
    lines = [f"Take out {k} above: {k}({inner})"] if k > 1 else []
    lines += [
        f"{a} makes both 0, so {bottom} cancels. The other number: {calc(f'{-a * other}/{signed(-a)}')}",
        f"What is left: {f'{k}({left})' if k > 1 else left}",
        f"Put in {a}: {calc(f'{k}*({a}+{signed(other)})' if k > 1 else f'{a}+{signed(other)}')}",
    ]
    words = {"e": f"({top})/({bottom})", "t": f"\\frac{{{top}}}{{{bottom}}}", "a": a}
    return random.template(_LIMIT).format(**words), lines, str(k * (a + other))


def at_infinity(random: Draw, level: int) -> Worked:
    """Return the limit at infinity of a quotient of polynomials of the same degree."""
    a, c, n = random.randint(1, 12), random.randint(1, 9), random.choice((1, 2, 2, 3))
    top = polynomial([a, *(random.choice((0, nonzero(random, 9))) for _ in range(n))])
    bottom = polynomial(
        [c, *(random.choice((0, nonzero(random, 9))) for _ in range(n - 1)), nonzero(random, 9)]
    )
    lines = [
        f"Divide above and below by {power('x', n)}; the other terms go to 0.",
        f"The leading factors: {calc(f'{a}/{c}')}",
    ]
    words = {"e": f"({top})/({bottom})", "t": f"\\frac{{{top}}}{{{bottom}}}", "a": "\\infty"}
    question = random.template(_LIMIT).format(**words)
    if "\\(" not in question:
        question = question.replace(
            "\\infty", random.choice(("∞", "infinity")) if "→" not in question else "∞"
        )
    return question, lines, answer_number(Fraction(a, c))


def _ask(random: Draw, table: tuple[str, ...], formula: str, **words: object) -> str:
    template = random.template(table)
    shown = formula if "\\(" in template else delimited(random, formula)
    return template.format(e=shown, t=f"({formula})", **words)


FAMILIES = (
    Family(
        "integrals",
        (
            Kind(indefinite, method="Integral: the exponent gets 1 larger, and the factor is divided by it."),
            Kind(
                definite,
                method="Definite integral: find F, then take F at the upper minus F at the lower bound.",
            ),
            Kind(simple, (4, 5), method="Integral: find a function with this derivative."),
        ),
    ),
    Family(
        "limits",
        (
            Kind(polynomial_limit, method="The limit of a polynomial is its value there: put the number in."),
            Kind(removable, (2, 3, 4, 5), method="Limit of a quotient: factor and cancel what becomes 0."),
            Kind(at_infinity, (4, 5), method="Limit at infinity: only the highest powers count."),
        ),
    ),
)
