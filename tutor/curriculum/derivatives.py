"""Derivatives: powers, products, quotients of simple functions and chains, and slopes at a point."""

from fractions import Fraction

from tutor.curriculum.draw import Draw
from tutor.curriculum.integrals import value_at
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
    "differentiate {e}",
    "Help me differentiate {e}",
    "derivative of {e}",
    "d/dx of {e}",
    "Given f(x) = {e}, what is f'(x)?",
    "Given y = {e}, find dy/dx.",
    "f(x) = {e}. What is its derivative?",
    "Which function is the derivative of {e}?",
    "Can you differentiate {e}?",
    "How do I differentiate {e}?",
    "Write down f'(x) for f(x) = {e}.",
    "A curve has the equation y = {e}. Find dy/dx.",
    "I need the derivative of {e}, please.",
    "y = {e}, dy/dx = ?",
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
    "f(x) = {e}. Find f'({a}).",
    "Given f(x) = {e}, what is f'({a})?",
    "f(x) = {e}, f'({a}) = ?",
    "What is the gradient of the curve y = {e} at x = {a}?",
    "Find the gradient of y = {e} at x = {a}.",
    "A curve has the equation y = {e}. What is its slope at x = {a}?",
    "help me find f'({a}) for f(x) = {e}",
    "derivative of {e} at x = {a}",
    "A tangent touches the graph of y = {e} at x = {a}. How steep is it?",
    "Differentiate {e} and put in x = {a}.",
    "Work out f'({a}), where f(x) = {e}.",
    "At x = {a}, which slope does the graph of f(x) = {e} have?",
    "How fast does f(x) = {e} change at x = {a}?",
)
_OUTER = (  # how it is written, its derivative without u' in TeX, and the line that says so
    ("sin({u})", "\\cos({u})", "Outside: sin(u) becomes cos(u)."),
    ("cos({u})", "-\\sin({u})", "Outside: cos(u) becomes -sin(u)."),
    ("e^({u})", "e^{{{u}}}", "Outside: e^u stays e^u."),
    ("ln({u})", "", "Outside: ln(u) becomes 1/u."),
)


def powers(random: Draw, level: int) -> Worked:
    """Return a polynomial to differentiate term by term."""
    coefficients = _polynomial(random, level)
    lines, result = _term_by_term(coefficients)
    return (
        _ask(random, polynomial(coefficients)),
        [*lines, f"Together: {polynomial(result)}"],
        polynomial(result),
    )


def _term_by_term(coefficients: list[int]) -> tuple[list[str], list[int]]:
    """Return the lines that differentiate each part, and the coefficients of the derivative."""
    degree, lines, result = len(coefficients) - 1, [], []
    for index, coefficient in enumerate(coefficients[:-1]):
        exponent = degree - index
        result.append(coefficient * exponent)
        part = polynomial([coefficient * exponent, *[0] * (exponent - 1)])
        new = f"so {'- ' if part.startswith('-') else '+ '}{part.removeprefix('-')}"
        text = term(coefficient, power("x", exponent))
        if coefficient and exponent > 1:
            factor, left = calc(product(coefficient, exponent)), calc(f"{exponent}-1")
            lines.append(f"{text}: factor {factor}, exponent {left}, {new}")
        elif coefficient:
            lines.append(f"{text} has the plain x: the number in front stays, {new}")
    if coefficients[-1]:
        lines.append(f"{coefficients[-1]} has no x: it drops out.")
    return lines, result


def slope(random: Draw, level: int) -> Worked:
    """Return the derivative of a polynomial at a point."""
    coefficients = _polynomial(random, min(level, 4))
    a = random.randint(1, 5) if level < 3 else nonzero(random, 5)
    lines, result = _term_by_term(coefficients)
    lines = [f"The place is x = {a}.", *lines, f"Together: f'(x) = {polynomial(result)}"]
    if len(result) == 1:
        at_place, value = [f"There is no x in it, so f'({a}) is {result[0]} too."], Fraction(result[0])
    else:
        at_place, value = value_at("f'", result, a)
    question = random.template(_SLOPE).format(e=delimited(random, polynomial(coefficients)), a=a)
    return question, [*lines, *at_place], str(value)


def brackets(random: Draw, level: int) -> Worked:
    """Return (ax + b)(cx + d) by the product rule."""
    a, b, c, d = random.randint(1, 5), nonzero(random, 8), random.randint(1, 5), nonzero(random, 8)
    first, second = f"{term(a, 'x')}{plus(b)}", f"{term(c, 'x')}{plus(d)}"
    answer = polynomial((2 * a * c, a * d + b * c))
    lines = [
        f"First bracket: u = {first}, u' = {a}",
        f"Second bracket: v = {second}, v' = {c}",
        f"u'v is {a}({second}): {calc(f'{a}*{c}')} and {calc(f'{a}*{signed(d)}')}",
        f"uv' is {c}({first}): {calc(f'{c}*{a}')} and {calc(f'{c}*{signed(b)}')}",
        f"Add x to x, {calc(f'{a * c}+{a * c}')}, and number to number, {calc(f'{a * d}+{signed(b * c)}')}",
        f"Together: {answer}",
    ]
    return _ask(random, f"({first})({second})"), lines, answer


def products(random: Draw, level: int) -> Worked:
    """Return x^n times e^x, sin x or ln x, by the product rule."""
    n, a = (
        random.randint(1, by_level(level, 3, 3, 3, 5, 5)),
        random.randint(1, by_level(level, 3, 3, 3, 4, 9)),
    )
    name, slope_of = random.choice((("e^x", "e^x"), ("sin(x)", "\\cos(x)"), ("ln(x)", "")))
    front = term(a, power("x", n))
    inner = polynomial([a * n, *[0] * (n - 1)])
    lines = [f"Two factors: u = {front} and v = {name}"]
    if n > 1:
        new = f"factor {calc(product(a, n))}, exponent {calc(f'{n}-1')}"
        lines.append(f"u': {new}, so u' = {inner}")
    else:
        lines.append(f"u' = {inner}")
    shown = {"e^x": "e^x", "sin(x)": "\\sin(x)", "ln(x)": "\\ln(x)"}[name]
    first = shown if inner == "1" else f"{inner}{shown}" if n == 1 else f"{inner} {shown}"
    if slope_of:
        answer = f"{first} + {front} {slope_of}"
        lines.append(f"v' = {_plain(slope_of)}")
    else:
        last = polynomial([a, *[0] * (n - 1)])
        answer = f"{first} + {last}"
        lines += ["v' = 1/x", f"uv' is {front} times 1/x: exponent {calc(f'{n}-1')}, so {last}"]
    return _ask(random, f"{front} {name}"), [*lines, f"Together: {_plain(answer)}"], answer


def bracket_power(random: Draw, level: int) -> Worked:
    """Return (ax + b)^n by the chain rule."""
    a, b = random.randint(2, by_level(level, 5, 5, 6, 9, 9)), nonzero(random, 9)
    n = random.randint(2, by_level(level, 3, 3, 5, 7, 9))
    u = f"{term(a, 'x')}{plus(b)}"
    answer = f"{n * a}({u})" if n == 2 else f"{n * a}({u})^{n - 1}"
    lines = [
        f"Inside: u = {u}, u' = {a}",
        f"Outside: u^{n} has the factor {n} and the new exponent {calc(f'{n}-1')}.",
        f"All factors: {calc(product(n, a))}",
        f"Together: {answer}",
    ]
    return _ask(random, f"({u})^{n}"), lines, answer


def chains(random: Draw, level: int) -> Worked:
    """Return sin(ax + b), e^(ax + b), ln(ax + b), cos(ax + b), or these of x², by the chain rule."""
    a, b = random.randint(2, by_level(level, 5, 5, 6, 9, 9)), nonzero(random, 9)
    square = level == 5 and random.random() < 0.5
    u = f"{term(a, 'x^2') if square else term(a, 'x')}{plus(b)}"
    factor = f"{2 * a}x" if square else str(a)
    written, slope_of, line = random.choice(_OUTER)
    inside = f"Inside: u = {u}, u' = {factor}"
    if square:
        inside = f"Inside: u = {u}, the factor of u' is {calc(f'{a}*2')}, so u' = {factor}"
    if not slope_of:
        together, answer = f"{factor}/({u})", f"\\frac{{{factor}}}{{{u}}}"
    else:
        outer = slope_of.format(u=u)
        sign = "-" if outer.startswith("-") else ""
        answer = f"{sign}{factor} {outer.removeprefix('-')}"
        together = _plain(answer).replace("{", "(").replace("}", ")")
    return _ask(random, written.format(u=u)), [inside, line, f"Together: {together}"], answer


def _plain(formula: str) -> str:
    return formula.replace("\\", "")


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
            Kind(powers, method="No place is given: exponents come down as factors and get 1 smaller."),
            Kind(slope, method="A place is given: find f'(x), then put the place in."),
        ),
    ),
    Family(
        "product and chain rule",
        (
            Kind(brackets, method="Two brackets are multiplied, product rule: (uv)' = u'v + uv'."),
            Kind(products, (3, 4, 5), method="A power times a function, product rule: (uv)' = u'v + uv'."),
            Kind(bracket_power, method="A bracket with an exponent, chain rule: the outer one times u'."),
            Kind(chains, (3, 4, 5), method="A function of a bracket, chain rule: the outer one times u'."),
        ),
    ),
)
