"""Integrals of polynomials and simple functions, and limits."""

from collections.abc import Sequence
from fractions import Fraction

from tutor.curriculum.draw import Draw
from tutor.curriculum.problem import Family, Kind, Worked, calc, signed
from tutor.curriculum.writing import (
    Number,
    answer_number,
    by_level,
    delimited,
    nonzero,
    plus,
    polynomial,
    power,
    product,
    show,
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
    "Help me integrate {e}",
    "integrate {e} please, no bounds",
    "∫ ({e}) dx",
    "∫({e}) dx = ?",
    "Can you integrate {e}?",
    "indefinite integral of {e}",
    "antiderivative of {e}?",
    "Give the general antiderivative of {e}.",
    "Find F(x) if F'(x) = {e}.",
    "Which functions have the derivative {e}?",
    "I have to integrate {e} and do not know how.",
    "What is \\(\\int ({e}) \\, dx\\)?",
    "Compute \\(\\int ({e}) \\, dx\\).",
    "Work out \\(\\int ({e}) \\, dx\\)",
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
    "What is \\(\\int_{{{a}}}^{{{b}}} ({e}) \\, dx\\)?",
    "Calculate \\(\\int_{{{a}}}^{{{b}}} ({e}) \\, dx\\).",
    "Work out \\(\\int_{{{a}}}^{{{b}}} ({e}) \\, dx\\)",
    "Determine \\(\\int_{{{a}}}^{{{b}}} ({e}) \\, dx\\).",
    "help me with \\(\\int_{{{a}}}^{{{b}}} ({e}) \\, dx\\)",
    "Give the value of \\(\\int_{{{a}}}^{{{b}}} ({e}) \\, dx\\).",
    "What is the value of \\(\\int_{{{a}}}^{{{b}}} ({e}) \\, dx\\)?",
    "\\(\\int_{{{a}}}^{{{b}}} ({e}) \\, dx\\) = ?",
    "Solve \\(\\int_{{{a}}}^{{{b}}} ({e}) \\, dx\\)",
    "How much is \\(\\int_{{{a}}}^{{{b}}} ({e}) \\, dx\\)?",
    "Please compute \\(\\int_{{{a}}}^{{{b}}} ({e}) \\, dx\\)",
    "I need \\(\\int_{{{a}}}^{{{b}}} ({e}) \\, dx\\) for homework.",
    "∫ from {a} to {b} of ({e}) dx",
    "Integrate {e} between x = {a} and x = {b}.",
    "integral of {e} from {a} to {b}",
    "Help me integrate {e} from {a} to {b}",
    "Find the definite integral of {e} on [{a}, {b}].",
    "The function {e} is integrated from {a} to {b}. What comes out?",
    "Find the signed area between y = {e} and the x-axis from x = {a} to x = {b}.",
    "Can you integrate {e} from {a} to {b}?",
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
    "limit of {e} as x → {a}",
    "help me find the limit of {e} as x approaches {a}",
    "As x approaches {a}, what is the limit of {e}?",
    "Let x tend to {a}. What is the limit of {e}?",
    "What number does {e} get close to when x goes to {a}?",
    "x goes to {a}. Which limit does {e} have?",
    "Can you find the limit of {e} as x goes to {a}?",
    "lim (x→{a}) {e}",
    "Compute \\(\\lim_{{x \\to {a}}} {t}\\).",
    "What is \\(\\lim_{{x \\to {a}}} {t}\\)?",
    "Calculate \\(\\lim_{{x \\to {a}}} {t}\\).",
    "Work out \\(\\lim_{{x \\to {a}}} {t}\\)",
)
_SIMPLE = (  # how it is written, its antiderivative in TeX, the function, its own antiderivative
    ("{c}e^x", "{c}e^x", "e^x", "e^x"),
    ("{c}cos(x)", "{c}\\sin(x)", "cos(x)", "sin(x)"),
    ("{c}sin(x)", "-{c}\\cos(x)", "sin(x)", "-cos(x)"),
    ("{c}/x", "{c}\\ln|x|", "1/x", "ln|x|"),
)


def indefinite(random: Draw, level: int) -> Worked:
    """Return a polynomial to integrate term by term."""
    coefficients = _integrand(random, level)
    lines, result = _term_by_term(coefficients)
    lines.append(f"Together: {polynomial(result)} + C")
    return _ask(random, _INDEFINITE, polynomial(coefficients)), lines, f"{_polynomial(result)} + C"


def simple(random: Draw, level: int) -> Worked:
    """Return a multiple of e^x, sin x, cos x or 1/x."""
    c = random.randint(2, 12)
    shown, answer, lines = _looked_up(random, c)
    return _ask(random, _INDEFINITE, shown), [*lines, f"Together: {_plain(answer)} + C"], f"{answer} + C"


def mixed(random: Draw, level: int) -> Worked:
    """Return a power of x plus a multiple of e^x, sin x, cos x or 1/x."""
    n, a, c = random.randint(1, 5), random.randint(1, 9), random.randint(2, 12)
    shown, found, looked_up = _looked_up(random, c)
    lines, result = _term_by_term([a, *[0] * n])
    answer = f"{_polynomial(result)} {'' if found.startswith('-') else '+ '}{found} + C".replace(" -", " - ")
    together = f"Together: {polynomial(result)}{_plus(found)} + C"
    question = _ask(random, _INDEFINITE, f"{term(a, power('x', n))} + {shown}")
    return question, [*lines, *looked_up, together], answer


def _looked_up(random: Draw, c: int) -> tuple[str, str, list[str]]:
    """Return a multiple of a function, its antiderivative in TeX, and the lines to it."""
    written, found, function, own = random.choice(_SIMPLE)
    shown, answer = written.format(c=c), found.format(c=c)
    lines = [f"The derivative of {own} is {function}.", f"{shown} becomes {_plain(answer)}."]
    return shown, answer, lines


def _plain(formula: str) -> str:
    return formula.replace("\\", "")


def _plus(formula: str) -> str:
    """Return ` + 4sin(x)` or ` - 4cos(x)`."""
    plain = _plain(formula)
    return f" - {plain[1:]}" if plain.startswith("-") else f" + {plain}"


def definite(random: Draw, level: int) -> Worked:
    """Return a definite integral of a polynomial."""
    coefficients = _integrand(random, min(level, 4))  # not longer: two values are worked out
    low = 0 if level < 3 or random.random() < 0.5 else random.randint(-3, 2)
    high = low + random.randint(1, by_level(level, 4, 4, 4, 5, 6))
    lines, result = _term_by_term(coefficients)
    lines = [f"The bounds are {low} and {high}.", *lines, f"Together: F(x) = {polynomial(result)}"]
    values = []
    for end in (high, low):
        at_end, value = value_at("F", result, end)
        lines += at_end
        values.append(value)
    lines.append(f"Subtract F({high}) - F({low}): {calc(f'{show(values[0])}-{signed(values[1])}')}")
    question = _ask(random, _DEFINITE, polynomial(coefficients), a=low, b=high)
    return question, lines, answer_number(values[0] - values[1])


def value_at(name: str, coefficients: Sequence[Number], place: int) -> tuple[list[str], Fraction]:
    """Return the value of a polynomial with the lines to it: the powers one after another, then the sum."""
    degree, value = len(coefficients) - 1, Fraction(coefficients[0])
    for coefficient in coefficients[1:]:
        value = value * place + coefficient
    if place == 0:
        left = f"what is left is {show(value)}" if value else "nothing is left"
        return [f"{name}(0) is {show(value)}: each part with x is 0, {left}."], value
    base, powers = signed(place), [1, place]
    for _ in range(2, degree + 1):
        powers.append(powers[-1] * place)
    chain = [f"{base}^{k} = {calc(f'{signed(powers[k - 1])}*{base}')}" for k in range(2, degree + 1)]
    parts = [
        product(coefficient, powers[degree - index]) if index < degree else signed(coefficient)
        for index, coefficient in enumerate(coefficients)
        if coefficient
    ]
    line = f"{name}({place}) = {calc('+'.join(parts) or '0')}"
    return [*([", ".join(chain)] if chain else []), line], value


def _term_by_term(coefficients: list[int]) -> tuple[list[str], list[Fraction]]:
    """Return the lines that integrate each part, and the coefficients of the antiderivative."""
    degree, lines = len(coefficients) - 1, []
    result: list[Fraction] = []
    for index, coefficient in enumerate(coefficients):
        exponent = degree - index
        result.append(Fraction(coefficient, exponent + 1))
        if coefficient and exponent:
            text = term(coefficient, power("x", exponent))
            new = polynomial([result[-1], *[0] * (exponent + 1)])
            lines.append(
                f"{text}: exponent {calc(f'{exponent}+1')}, factor {calc(f'{coefficient}/{exponent + 1}')}, "
                f"so {_with_sign(new)}"
            )
        elif coefficient:
            lines.append(f"{coefficient} has no x: it gets one, so {_with_sign(term(coefficient, 'x'))}")
    return lines, [*result, Fraction(0)]


def _with_sign(part: str) -> str:
    return f"- {part[1:]}" if part.startswith("-") else f"+ {part}"


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
    """Return the limit of a polynomial: its value there."""
    a, top = random.randint(-4, 5), by_level(level, 5, 8, 9, 9, 9)
    b, c, d = random.randint(1, top), nonzero(random, top), nonzero(random, top)
    if level == 1:
        a = abs(a)
    coefficients = (b, c) if level == 1 or random.random() < 0.2 else (b, c, d)
    formula = polynomial(coefficients)
    lines, value = value_at("p", coefficients, a)
    lines.insert(0, f"x goes to {a}, and nothing is divided: put {a} into p(x) = {formula}.")
    return _ask(random, _LIMIT, formula, a=a), lines, str(value)


def removable(random: Draw, level: int) -> Worked:
    """Return the limit of a quotient with a common factor that becomes 0."""
    a, other = random.randint(1, 9) if level < 4 else nonzero(random, 9), nonzero(random, 9)
    if level == 2:
        other = a
    if -other == a:
        return removable(random, level)
    k = random.randint(2, 5) if level == 5 else 1
    top, bottom = polynomial((k, k * (other - a), -k * a * other)), f"x{plus(-a)}"
    left = polynomial((k, k * other))
    lines = [
        f"x goes to {a}, and below is {calc(f'{a}+{signed(-a)}')}: {bottom} must cancel.",
        f"The first part of the other factor: {term(k, 'x^2')} over x is {term(k, 'x')}.",
        f"Its number: {calc(f'{-k * a * other}/{signed(-a)}')}",
        f"So above is ({bottom})({left}), and {left} is left.",
        f"Put in {a}: {calc(f'{k}*{signed(a)}+{signed(k * other)}' if k > 1 else f'{a}+{signed(other)}')}",
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
    highest = power("x", n)
    lines = [
        "x goes to infinity: only the highest power above and below counts.",
        f"Above: {term(a, highest)}. Below: {term(c, highest)}.",
        f"{highest} cancels, the factors stay: {calc(f'{a}/{c}')}",
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


# The kinds of limits say in their own first line where x goes: that decides the method.
FAMILIES = (
    Family(
        "integrals",
        (
            Kind(
                indefinite,
                method="No bounds: exponents get 1 larger, factors are divided by them, + C at the end.",
            ),
            Kind(
                definite,
                method="Integral between two bounds: find F, then F(upper bound) - F(lower bound).",
            ),
            Kind(simple, (4, 5), method="A known function, no bounds: find what has it as its derivative."),
            Kind(mixed, (5,), method="A power and a known function, no bounds: integrate each part."),
        ),
    ),
    Family(
        "limits",
        (Kind(polynomial_limit), Kind(removable, (2, 3, 4, 5)), Kind(at_infinity, (3, 4, 5))),
    ),
)
