"""Polynomials: evaluate f(a), expand, factor, and collect like terms."""

from tutor.curriculum.draw import Draw
from tutor.curriculum.problem import Family, Kind, Worked, calc, signed
from tutor.curriculum.quadratics import search
from tutor.curriculum.writing import ask, by_level, nonzero, plus, polynomial, product, term

_VALUE = (
    "If {f}({x}) = {p}, find {f}({a}).",
    "Let {f}({x}) = {p}. Find {f}({a}).",
    "Given {f}({x}) = {p}, what is {f}({a})?",
    "Evaluate {p} for {x} = {a}.",
    "Evaluate {p} when {x} = {a}.",
    "What is the value of {p} when {x} = {a}?",
    "Find the value of {p} at {x} = {a}.",
    "Let {f}({x}) = {p}. What is {f}({a})?",
    "If {f}({x}) = {p}, what is {f}({a})?",
    "Calculate {f}({a}) for {f}({x}) = {p}.",
    "For {f}({x}) = {p}, compute {f}({a}).",
    "Find {f}({a}) if {f}({x}) = {p}.",
    "Put {x} = {a} into {p}. What do you get?",
    "If {x} = {a}, what is the value of {p}?",
)
_EXPAND = (
    "Expand {e}.",
    "Expand {e}",
    "Expand and simplify {e}.",
    "Multiply out {e}.",
    "Multiply {e}.",
    "Expand the product {e}.",
    "Expand the expression {e}.",
    "Expand: {e}",
    "Find the product of {e}.",
    "Find the expansion of {e}.",
    "Multiply out and simplify {e}.",
    "Write {e} without brackets.",
)
_FACTOR = (
    "Factor {e}.",
    "Factor {e}",
    "Factorize {e}.",
    "Factor {e} completely.",
    "Factor the polynomial {e}.",
    "Factor the expression {e}.",
    "Write {e} in factored form.",
    "Find the factorization of {e}.",
    "What is the factored form of {e}?",
    "Fully factor {e}.",
    "Factor: {e}",
    "Write {e} as a product of factors.",
)
_SIMPLIFY = (
    "Simplify {e}.",
    "Simplify {e}",
    "Simplify the expression {e}.",
    "Simplify: {e}",
    "Collect like terms: {e}",
    "Combine like terms in {e}.",
    "Write {e} in simplest form.",
    "Simplify {e} by collecting like terms.",
    "Simplify the following expression: {e}",
    "What is {e}, simplified?",
)


def value(random: Draw, level: int) -> Worked:
    """Return the value of a polynomial."""
    x, f = random.choice("xxxxtn"), random.choice("ffgh")
    a = random.randint(1, 9) if level < 3 else nonzero(random, by_level(level, 9, 9, 6, 8, 12))
    top = by_level(level, 5, 9, 6, 9, 9)
    degree = by_level(level, 1, random.choice((1, 2)), 2, random.choice((2, 3)), 3)
    coefficients = [random.randint(1, top), *(random.randint(-top, top) for _ in range(degree))]
    lines, total = [], 0
    for index, coefficient in enumerate(coefficients):
        exponent = degree - index
        part = coefficient * a**exponent
        if coefficient and exponent:
            factors = [signed(coefficient)] * (coefficient != 1 or exponent == 1) + [signed(a)] * exponent
            lines.append(
                f"{term(coefficient, x)}{f'^{exponent}' if exponent > 1 else ''}: {calc('*'.join(factors))}"
            )
        if coefficient and index and not exponent or (coefficient and index):
            lines.append(f"Add: {calc(f'{total}+{signed(part)}')}")
        total += part
    question = random.template(_VALUE).format(f=f, x=x, p=polynomial(coefficients, x), a=a)
    return question, lines, str(total)


def one_bracket(random: Draw, level: int) -> Worked:
    """Return a(bx + c), or ax(bx + c)."""
    x, top = _name(random), by_level(level, 6, 9, 9, 12, 15)
    a, b, c = random.randint(2, top), random.randint(1, by_level(level, 1, 6, 6, 9, 9)), nonzero(random, top)
    if level > 1 and random.random() < 0.4:
        a = -a
    lines = [f"{a} times {term(b, x)}: {calc(product(a, b))}", f"{a} times {c}: {calc(product(a, c))}"]
    if level > 1 and random.random() < 0.5:
        lines = [f"Multiply {term(a, x)} by each part.", *lines]
        return (
            ask(random, _EXPAND, f"{term(a, x)}({term(b, x)}{plus(c)})"),
            lines,
            polynomial((a * b, a * c, 0), x),
        )
    return ask(random, _EXPAND, f"{a}({term(b, x)}{plus(c)})"), lines, polynomial((a * b, a * c), x)


def two_brackets(random: Draw, level: int) -> Worked:
    """Return (ax + b)(cx + d), or a square."""
    x, top = _name(random), by_level(level, 6, 7, 9, 12, 15)
    a, c = (1, 1) if level < 4 else (random.randint(1, 6), random.randint(1, 6))
    b, d = nonzero(random, top), nonzero(random, top)
    shown = f"({term(a, x)}{plus(b)})({term(c, x)}{plus(d)})"
    if random.random() < 0.25:
        c, d = a, b
        shown = f"({term(a, x)}{plus(b)})^2"
    lines = [
        f"{term(a, x)} times {term(c, x)}: {calc(product(a, c))}",
        f"{term(a, x)} times {d}: {calc(product(a, d))}",
        f"{b} times {term(c, x)}: {calc(product(b, c))}, sum {calc(f'{a * d}+{signed(b * c)}')}",
        f"{b} times {d}: {calc(product(b, d))}",
    ]
    return ask(random, _EXPAND, shown), lines, polynomial((a * c, a * d + b * c, b * d), x)


def three_terms(random: Draw, level: int) -> Worked:
    """Return (x + a)(x² + bx + c)."""
    x, a, b, c = _name(random), nonzero(random, 6), nonzero(random, 7), nonzero(random, 9)
    lines = [
        f"{x} times the second bracket: {polynomial((1, b, c, 0), x)}",
        f"{a} times it: {calc(product(a, b))} and {calc(product(a, c))}",
        f"{x}^2: {calc(f'{b}+{signed(a)}')}, {x}: {calc(f'{c}+{signed(a * b)}')}",
    ]
    shown = f"({x}{plus(a)})({polynomial((1, b, c), x)})"
    return ask(random, _EXPAND, shown), lines, polynomial((1, a + b, c + a * b, a * c), x)


def common_factor(random: Draw, level: int) -> Worked:
    """Return ax + b, or ax² + bx, with a common factor."""
    x, k = _name(random), random.randint(2, by_level(level, 5, 9, 12, 12, 15))
    a, b = random.choice(((1, 2), (1, 3), (2, 3), (1, 5), (3, 4), (2, 5), (3, 5), (1, 7), (5, 6), (4, 7)))
    b *= random.choice((1, -1))
    if random.random() < 0.5:
        a, b = abs(b), (a if b > 0 else -a)
    lines = [f"The common factor is {k}: {calc(f'{a * k}/{k}')} and {calc(f'{b * k}/{k}')}"]
    if level > 1 and random.random() < 0.5:
        lines.append(f"Both terms also have {x}.")
        return ask(random, _FACTOR, polynomial((a * k, b * k, 0), x)), lines, f"{k}{x}({term(a, x)}{plus(b)})"
    return ask(random, _FACTOR, polynomial((a * k, b * k), x)), lines, f"{k}({term(a, x)}{plus(b)})"


def trinomial(random: Draw, level: int) -> Worked:
    """Return x² + bx + c to factor, at the top levels times a number."""
    x, top = _name(random), by_level(level, 5, 7, 9, 10, 12)
    p, q = (
        (random.randint(1, top), random.randint(1, top))
        if level == 1
        else (nonzero(random, top), nonzero(random, top))
    )
    if p + q == 0:
        return trinomial(random, level)
    b, c = p + q, p * q
    k = random.randint(2, 5) if level > 3 and random.random() < 0.5 else 1
    lines = [f"Take out {k}: {k}({polynomial((1, b, c), x)})"] if k > 1 else []
    lines += [f"Two numbers are needed with product {c} and sum {b}.", *search(b, c)]
    p, q = sorted((p, q), key=abs)
    front = str(k) if k > 1 else ""
    answer = f"{front}({x}{plus(p)})^2" if p == q else f"{front}({x}{plus(p)})({x}{plus(q)})"
    return ask(random, _FACTOR, polynomial((k, k * b, k * c), x)), lines, answer


def squares(random: Draw, level: int) -> Worked:
    """Return a difference of two squares to factor."""
    x, root = _name(random), random.randint(1, by_level(level, 9, 12, 12, 15, 20))
    a = 1 if level < 4 else random.randint(1, 6)
    if a > 1 and root % a == 0:
        root += 1
    if a in (4, 6) and root % 2 == 0 or a == 6 and root % 3 == 0:
        a = 1
    lines = [f"{root * root} is the square {calc(f'{root}*{root}')}."]
    if a > 1:
        lines.append(f"{a * a} is the square {calc(f'{a}*{a}')}.")
    lines.append("A difference of squares is sum times difference.")
    t = term(a, x)
    return (
        ask(random, _FACTOR, polynomial((a * a, 0, -root * root), x)),
        lines,
        f"({t} - {root})({t} + {root})",
    )


def like_terms(random: Draw, level: int) -> Worked:
    """Return a sum with like terms, from level 3 with brackets."""
    x, top = _name(random), by_level(level, 9, 12, 9, 12, 15)
    a, b, c, d = (nonzero(random, top) for _ in range(4))
    if level == 1:
        a, b, c, d = map(abs, (a, b, c, d))
    if level < 3:
        shown = f"{term(a, x)}{plus(b)} {'+' if c > 0 else '-'} {term(abs(c), x)}{plus(d)}"
        lines = [f"The {x} terms: {calc(f'{a}+{signed(c)}')}", f"The numbers: {calc(f'{b}+{signed(d)}')}"]
        return ask(random, _SIMPLIFY, shown), lines, polynomial((a + c, b + d), x)
    m, n = random.randint(2, 9), nonzero(random, 9)
    shown = f"{m}({term(a, x)}{plus(b)}) {'+' if n > 0 else '-'} {abs(n)}({term(c, x)}{plus(d)})"
    if abs(n) == 1:
        shown = shown.replace(" 1(", " (")
    lines = [
        f"First bracket: {calc(product(m, a))} and {calc(product(m, b))}",
        f"Second bracket: {calc(product(n, c))} and {calc(product(n, d))}",
        f"The {x} terms: {calc(f'{m * a}+{signed(n * c)}')}",
        f"The numbers: {calc(f'{m * b}+{signed(n * d)}')}",
    ]
    return ask(random, _SIMPLIFY, shown), lines, polynomial((m * a + n * c, m * b + n * d), x)


def _name(random: Draw) -> str:
    return random.choice("xxxxyztab")


FAMILIES = (
    Family("evaluating functions", (Kind(value),)),
    Family("like terms", (Kind(like_terms, method="Terms with the same power are added together."),)),
    Family(
        "expanding",
        (
            Kind(one_bracket),
            Kind(
                two_brackets, (2, 3, 4, 5), method="Multiply each term of one bracket by each of the other."
            ),
            Kind(three_terms, (5,)),
        ),
    ),
    Family(
        "factoring",
        (
            Kind(common_factor, (1, 2, 3)),
            Kind(trinomial),
            Kind(squares, method="A difference of squares is (a - b)(a + b)."),
        ),
    ),
)
