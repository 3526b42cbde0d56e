"""Derivatives: powers, products, quotients of simple functions and chains, and slopes at a point."""

from tutor.curriculum.draw import Draw
from tutor.curriculum.problem import Family, Kind, Worked, calc, signed
from tutor.curriculum.writing import ask, by_level, delimited, nonzero, plus, polynomial, power, product, term

_DERIVE = (
    "Differentiate {e}.",
    "Find the derivative of {e}.",
    "What is the derivative of {e}?",
    "Differentiate f(x) = {e}.",
    "Find the derivative of f(x) = {e}.",
    "Compute the derivative of {e}.",
    "Find f'(x) if f(x) = {e}.",
    "If f(x) = {e}, find f'(x).",
    "Let f(x) = {e}. Find f'(x).",
    "Differentiate {e} with respect to x.",
    "Calculate the derivative of {e} with respect to x.",
    "Find dy/dx if y = {e}.",
    "Differentiate y = {e}.",
    "Determine the derivative of {e}.",
)
_SLOPE = (
    "If f(x) = {e}, find f'({a}).",
    "Let f(x) = {e}. Find f'({a}).",
    "Find f'({a}) if f(x) = {e}.",
    "What is the derivative of {e} at x = {a}?",
    "Find the derivative of {e} at x = {a}.",
    "Find the slope of the tangent line to y = {e} at x = {a}.",
    "What is the slope of the tangent to y = {e} at x = {a}?",
    "Compute f'({a}) for f(x) = {e}.",
    "Calculate f'({a}) if f(x) = {e}.",
    "What is f'({a}) if f(x) = {e}?",
    "How steep is the graph of f(x) = {e} at x = {a}?",
    "Determine f'({a}) for the function f(x) = {e}.",
)
_OUTER = (  # name, how it is written, its derivative in TeX, and in words
    ("sin", "sin({u})", "\\cos({u})", "cos(u)"),
    ("cos", "cos({u})", "-\\sin({u})", "-sin(u)"),
    ("e^", "e^({u})", "e^{{{u}}}", "e^u"),
    ("ln", "ln({u})", "", "1/u"),
)


def powers(random: Draw, level: int) -> Worked:
    """Return a polynomial to differentiate term by term."""
    coefficients = _polynomial(random, level)
    lines, result = _term_by_term(coefficients)
    return _ask(random, polynomial(coefficients)), lines, polynomial(result)


def _term_by_term(coefficients: list[int]) -> tuple[list[str], list[int]]:
    degree, lines, result = len(coefficients) - 1, [], []
    for index, coefficient in enumerate(coefficients[:-1]):
        exponent = degree - index
        result.append(coefficient * exponent)
        if coefficient and exponent > 1:
            line = calc(product(coefficient, exponent))
            new = f", exponent {calc(f'{exponent}-1')}" if exponent > 2 else ""
            lines.append(f"{term(coefficient, power('x', exponent))}: factor {line}{new}")
        elif coefficient:
            lines.append(f"{term(coefficient, 'x')} becomes {coefficient}.")
    if coefficients[-1]:
        lines.append(f"The constant {coefficients[-1]} drops out.")
    return lines, result


def slope(random: Draw, level: int) -> Worked:
    """Return the derivative of a polynomial at a point."""
    coefficients = _polynomial(random, min(level, 4))
    a = random.randint(1, 5) if level < 3 else nonzero(random, 5)
    lines, result = _term_by_term(coefficients)
    lines.append(f"f'(x) = {polynomial(result)}")
    total, degree = 0, len(result) - 1
    for index, coefficient in enumerate(result):
        exponent = degree - index
        part = coefficient * a**exponent
        if coefficient and exponent:
            factors = "*".join([signed(coefficient)] + [signed(a)] * exponent)
            lines.append(f"{term(coefficient, power('x', exponent))} at {a}: {calc(factors)}")
        if coefficient and index:
            lines.append(f"Add: {calc(f'{total}+{signed(part)}')}")
        total += part
    question = random.template(_SLOPE).format(e=delimited(random, polynomial(coefficients)), a=a)
    return question, lines, str(total)


def products(random: Draw, level: int) -> Worked:
    """Return (ax + b)(cx + d), or x^n times e^x, sin x or ln x, by the product rule."""
    if level < 4 or random.random() < 0.3:
        a, b, c, d = random.randint(1, 5), nonzero(random, 8), random.randint(1, 5), nonzero(random, 8)
        first, second = f"{term(a, 'x')}{plus(b)}", f"{term(c, 'x')}{plus(d)}"
        lines = [
            f"u = {first}, u' = {a}",
            f"v = {second}, v' = {c}",
            f"u'v + uv' = {'' if a == 1 else a}({second}) + {'' if c == 1 else c}({first})",
            f"x: {calc(f'{a}*{c}+{c}*{a}')}, number: {calc(f'{a}*{signed(d)}+{c}*{signed(b)}')}",
        ]
        return _ask(random, f"({first})({second})"), lines, polynomial((2 * a * c, a * d + b * c))
    n, a = random.randint(1, 5), random.randint(1, 4)
    name, slope_of = random.choice((("e^x", "e^x"), ("sin(x)", "\\cos(x)"), ("ln(x)", "")))
    front = term(a, power("x", n))
    new = str(a * n) if n == 1 else term(a * n, power("x", n - 1))
    inner = new if n > 1 else str(a)
    lines = [f"u = {front}, u' has the factor {calc(product(a, n))}: u' = {inner}"]
    shown = {"e^x": "e^x", "sin(x)": "\\sin(x)", "ln(x)": "\\ln(x)"}[name]
    first = shown if inner == "1" else f"{inner}{shown}" if n == 1 else f"{inner} {shown}"
    if slope_of:
        lines += [f"v = {name}, v' = {slope_of.replace(chr(92), '')}", "The derivative is u'v + uv'."]
        return _ask(random, f"{front} {name}"), lines, f"{first} + {front} {slope_of}"
    lines += [f"v = {name}, v' = 1/x", f"u times 1/x: exponent {calc(f'{n}-1')}"]
    last = str(a) if n == 1 else term(a, power("x", n - 1))
    return _ask(random, f"{front} {name}"), lines, f"{first} + {last}"


def chains(random: Draw, level: int) -> Worked:
    """Return (ax + b)^n, sin(ax + b), e^(ax + b), ln(ax + b), or these of x²."""
    a, b, n = (
        random.randint(2, by_level(level, 5, 5, 6, 9, 9)),
        nonzero(random, 9),
        random.randint(2, by_level(level, 3, 3, 5, 7, 9)),
    )
    if level < 4 or random.random() < 0.4:
        u = f"{term(a, 'x')}{plus(b)}"
        lines = [
            f"u = {u}, u' = {a}",
            f"The power gives the factor {n} and the exponent {calc(f'{n}-1')}.",
            f"All factors: {calc(product(n, a))}",
        ]
        inner = f"({u})" if n == 2 else f"({u})^{n - 1}"
        return _ask(random, f"({u})^{n}"), lines, f"{n * a}{inner}"
    square = level == 5 and random.random() < 0.5
    u = f"{term(a, 'x^2') if square else term(a, 'x')}{plus(b)}"
    factor = f"{2 * a}x" if square else str(a)
    lines = [f"u = {u}, the factor of u': {calc(f'2*{a}' if square else f'1*{a}')}, so u' = {factor}"]
    name, written, slope_of, said = random.choice(_OUTER)
    if name == "ln":
        lines.append("ln(u) has the derivative u'/u.")
        return _ask(random, written.format(u=u)), lines, f"\\frac{{{factor}}}{{{u}}}"
    outer = slope_of.format(u=u)
    lines.append(
        f"{name.removesuffix('^')}{'^u' if '^' in name else '(u)'} has the derivative u' times {said}."
    )
    sign = "-" if outer.startswith("-") else ""
    return _ask(random, written.format(u=u)), lines, f"{sign}{factor} {outer.removeprefix('-')}"


def _polynomial(random: Draw, level: int) -> list[int]:
    degree = by_level(
        level, random.choice((1, 2)), random.choice((2, 3)), 3, random.choice((3, 4)), random.choice((4, 5))
    )
    top = by_level(level, 6, 9, 9, 12, 15)
    first = random.randint(1, top) if level < 3 else nonzero(random, top)
    rest = [
        random.choice((0, nonzero(random, top))) if level > 1 else nonzero(random, top) for _ in range(degree)
    ]
    return [first, *rest]


def _ask(random: Draw, formula: str) -> str:
    return ask(random, _DERIVE, formula)


FAMILIES = (
    Family(
        "derivatives",
        (
            Kind(powers, method="Derivative: the exponent comes down as a factor and gets 1 smaller."),
            Kind(
                slope, method="The derivative at the place is asked: exponents come down and get 1 smaller."
            ),
        ),
    ),
    Family(
        "product and chain rule",
        (
            Kind(products, method="Product rule: (uv)' = u'v + uv'."),
            Kind(chains, method="Chain rule: the outer derivative times the inner one."),
        ),
    ),
)
