"""Polynomials: evaluate f(a), expand, factor, and collect like terms."""

from tutor.curriculum.draw import Draw
from tutor.curriculum.linear import plus_term
from tutor.curriculum.problem import Family, Kind, Worked, calc
from tutor.curriculum.quadratics import two_numbers
from tutor.curriculum.writing import ask, by_level, nonzero, plus, polynomial, power, product, term, total

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
    "{f}({x}) = {p}, {f}({a}) = ?",
    "{f}({x}) = {p}. find {f}({a})",
    "{x} = {a}, find {p}",
    "find {f}({a}) when {f}({x}) = {p}",
    "Help me find {f}({a}) if {f}({x}) = {p}",
    "Can you work out {p} for {x} = {a}?",
    "How much is {p} if {x} is {a}?",
    "The rule is {f}({x}) = {p}. What is {f}({a})?",
    "A machine turns {x} into {p}. What comes out for {x} = {a}?",
    "What does {p} give for {x} = {a}?",
    "Substitute {x} = {a} into {p}.",
    "work out {p} when {x} = {a}",
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
    "expand {e}",
    "expand and simplify {e}",
    "multiply out {e}",
    "Get rid of the brackets: {e}",
    "Remove the brackets in {e}.",
    "Help me expand {e}",
    "Can you expand {e}?",
    "How do I expand {e}?",
    "Please multiply out {e}.",
    "What is {e} without brackets?",
    "What do you get when you expand {e}?",
    "What is {e}, multiplied out?",
    "I have to expand {e}. What comes out?",
    "Write {e} as a polynomial.",
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
    "factor {e}",
    "factorise {e}",
    "factor completely {e}",
    "Factorise {e}.",
    "Help me factor {e}",
    "Can you factor {e}?",
    "How do I factor {e}?",
    "Please factor {e}.",
    "Write {e} with brackets, as a product.",
    "Which product gives {e}?",
    "Find the factors of {e}.",
    "I have to factor {e}. What comes out?",
    "What is {e} as a product?",
    "Factor {e} as far as possible.",
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
    "simplify {e}",
    "simplify: {e}",
    "collect like terms {e}",
    "combine like terms: {e}",
    "Put like terms together in {e}.",
    "Help me simplify {e}",
    "Can you simplify {e}?",
    "How do I simplify {e}?",
    "Please simplify {e}.",
    "Make {e} shorter.",
    "We have to simplify {e}. What comes out?",
    "Add up the like terms of {e}.",
    "What is left of {e} when like terms are put together?",
    "Collect the terms of {e}.",
)


def value(random: Draw, level: int) -> Worked:
    """Return the value of a polynomial."""
    x, f = random.choice("xxxxtn"), random.choice("ffgh")
    a = random.randint(1, 9) if level < 3 else nonzero(random, by_level(level, 9, 9, 6, 8, 12))
    top = by_level(level, 5, 9, 6, 9, 9)
    degree = by_level(level, 1, random.choice((1, 2)), 2, random.choice((2, 3)), 3)
    coefficients = [random.randint(1, top), *(random.randint(-top, top) for _ in range(degree))]
    lines, parts = [], []
    for index, coefficient in enumerate(coefficients):
        exponent = degree - index
        if not coefficient:
            continue
        parts.append(coefficient * a**exponent)
        if exponent:
            factors = [coefficient] * (coefficient != 1 or exponent == 1) + [a] * exponent
            lines.append(f"{term(coefficient, power(x, exponent))}: {calc(product(*factors))}")
        else:
            lines.append(f"The number: {coefficient}")
    if len(parts) > 1:
        lines.append(f"Add them all: {calc(total(*parts))}")
    question = random.template(_VALUE).format(f=f, x=x, p=polynomial(coefficients, x), a=a)
    return question, lines, str(sum(parts))


def one_bracket(random: Draw, level: int) -> Worked:
    """Return a(bx + c), or ax(bx + c)."""
    x, top = _name(random), by_level(level, 6, 9, 9, 12, 15)
    a, b, c = random.randint(2, top), random.randint(1, by_level(level, 1, 6, 6, 9, 9)), nonzero(random, top)
    if level > 1 and random.random() < 0.4:
        a = -a
    with_letter = level > 1 and random.random() < 0.5
    front, high, low = (term(a, x), f"{x}^2", x) if with_letter else (str(a), x, "")
    lines = [
        f"{front} times {term(b, x)}: {calc(product(a, b))}, so {term(a * b, high)}",
        f"{front} times {c}: {calc(product(a, c))}, so {_part(a * c, low)}",
    ]
    answer = polynomial((a * b, a * c, 0) if with_letter else (a * b, a * c), x)
    return ask(random, _EXPAND, f"{front}({term(b, x)}{plus(c)})"), [*lines, f"Together: {answer}"], answer


def two_brackets(random: Draw, level: int) -> Worked:
    """Return (ax + b)(cx + d)."""
    x, a, b = _bracket(random, level)
    _, c, d = _bracket(random, level)
    lines, answer = _multiplied(x, a, b, c, d)
    return ask(random, _EXPAND, f"({term(a, x)}{plus(b)})({term(c, x)}{plus(d)})"), lines, answer


def square(random: Draw, level: int) -> Worked:
    """Return (ax + b)²."""
    x, a, b = _bracket(random, level)
    inner = f"{term(a, x)}{plus(b)}"
    lines, answer = _multiplied(x, a, b, a, b)
    return ask(random, _EXPAND, f"({inner})^2"), [f"It is ({inner})({inner}).", *lines], answer


def _bracket(random: Draw, level: int) -> tuple[str, int, int]:
    """Return a variable, its factor, and the number beside it."""
    factor = 1 if level < 4 else random.randint(1, 6)
    return _name(random), factor, nonzero(random, by_level(level, 6, 7, 9, 12, 15))


def _multiplied(x: str, a: int, b: int, c: int, d: int) -> tuple[list[str], str]:
    """Return the steps of (ax + b)(cx + d), and the result."""
    answer = polynomial((a * c, a * d + b * c, b * d), x)
    lines = [
        f"{term(a, x)} times {term(c, x)}: {calc(product(a, c))}, so {term(a * c, f'{x}^2')}",
        f"{term(a, x)} times {d}: {calc(product(a, d))}, so {_part(a * d, x)}",
        f"{b} times {term(c, x)}: {calc(product(b, c))}, so {_part(b * c, x)}",
        f"{b} times {d}: {calc(product(b, d))}, so {_part(b * d)}",
        f"The {x} terms: {calc(total(a * d, b * c))}, so {_part(a * d + b * c, x)}",
        f"Together: {answer}",
    ]
    return lines, answer


def three_terms(random: Draw, level: int) -> Worked:
    """Return (x + a)(x² + bx + c)."""
    x, a, b, c = _name(random), nonzero(random, 6), nonzero(random, 7), nonzero(random, 9)
    answer = polynomial((1, a + b, c + a * b, a * c), x)
    by_a = ", ".join(calc(product(a, part)) for part in (1, b, c))
    lines = [
        f"{x} times the second bracket: {polynomial((1, b, c, 0), x)}",
        f"{a} times the second bracket: {by_a}, so {polynomial((a, a * b, a * c), x)}",
        f"The {x}^2 terms: {calc(total(b, a))}, so {_part(a + b, f'{x}^2')}",
        f"The {x} terms: {calc(total(c, a * b))}, so {_part(c + a * b, x)}",
        f"The number: {_part(a * c)}",
        f"Together: {answer}",
    ]
    return ask(random, _EXPAND, f"({x}{plus(a)})({polynomial((1, b, c), x)})"), lines, answer


def common_factor(random: Draw, level: int) -> Worked:
    """Return ax + b, or ax² + bx, with a common factor."""
    x, k = _name(random), random.randint(2, by_level(level, 5, 9, 12, 12, 15))
    a, b = random.choice(((1, 2), (1, 3), (2, 3), (1, 5), (3, 4), (2, 5), (3, 5), (1, 7), (5, 6), (4, 7)))
    b *= random.choice((1, -1))
    if random.random() < 0.5:
        a, b = abs(b), (a if b > 0 else -a)
    with_letter = level > 1 and random.random() < 0.5
    front = f"{k}{x}" if with_letter else str(k)
    answer = f"{front}({term(a, x)}{plus(b)})"
    lines = [
        f"The common factor of {a * k} and {abs(b) * k}: {calc(f'gcd({a * k},{abs(b) * k})')}",
        f"Divide by it: {calc(f'{a * k}/{k}')} and {calc(f'{b * k}/{k}')}, "
        f"so {term(a, x)} and {_part(b)} stay in the bracket.",
    ]
    if with_letter:
        lines.insert(1, f"Both terms also have {x}: take out {front}.")
    question = polynomial((a * k, b * k, 0) if with_letter else (a * k, b * k), x)
    return ask(random, _FACTOR, question), [*lines, f"Together: {answer}"], answer


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
    lines, (p, q) = two_numbers(x, b, c)
    if k > 1:
        inner = polynomial((1, b, c), x)
        parts = ", ".join(calc(f"{k * part}/{k}") for part in (1, b, c))
        lines = [
            f"The common factor of all: {calc(f'gcd({k},{k * abs(b)},{k * abs(c)})')}",
            f"Divide by it: {parts}, so {k}({inner})",
            *lines,
        ]
    front = str(k) if k > 1 else ""
    answer = f"{front}({x}{plus(p)})^2" if p == q else f"{front}({x}{plus(p)})({x}{plus(q)})"
    if p == q:
        lines.append("Both are the same, so the bracket is squared.")
    return ask(random, _FACTOR, polynomial((k, k * b, k * c), x)), [*lines, f"Together: {answer}"], answer


def squares(random: Draw, level: int) -> Worked:
    """Return a difference of two squares to factor."""
    x, root = _name(random), random.randint(1, by_level(level, 9, 12, 12, 15, 20))
    a = 1 if level < 4 else random.randint(1, 6)
    if a > 1 and root % a == 0:
        root += 1
    if a in (4, 6) and root % 2 == 0 or a == 6 and root % 3 == 0:
        a = 1
    t = term(a, x)
    answer = f"({t} - {root})({t} + {root})"
    first = f": {calc(f'sqrt({a * a})')}, so {t}" if a > 1 else f" is {x}."
    lines = [
        f"The root of {term(a * a, f'{x}^2')}{first}",
        f"The root of {root * root}: {calc(f'sqrt({root * root})')}",
        f"Together: {answer}",
    ]
    return ask(random, _FACTOR, polynomial((a * a, 0, -root * root), x)), lines, answer


def like_terms(random: Draw, level: int) -> Worked:
    """Return a sum with like terms."""
    x, top = _name(random), by_level(level, 9, 12, 15, 20, 40)
    a, b, c, d = (nonzero(random, top) for _ in range(4))
    if level == 1:
        a, b, c, d = map(abs, (a, b, c, d))
    lines, answer = _collected(x, (a, c), (b, d))
    return ask(random, _SIMPLIFY, f"{term(a, x)}{plus(b)}{plus_term(c, x)}{plus(d)}"), lines, answer


def brackets(random: Draw, level: int) -> Worked:
    """Return a sum or difference of two brackets with factors."""
    x, top = _name(random), by_level(level, 9, 12, 9, 12, 15)
    a, b, c, d = (nonzero(random, top) for _ in range(4))
    m, n = random.randint(2, 9), nonzero(random, 9)
    front = plus(n).replace(" 1", " ") if abs(n) == 1 else plus(n)
    lines = [
        f"First bracket times {m}: {calc(product(m, a))} and {calc(product(m, b))}, "
        f"so {polynomial((m * a, m * b), x)}",
        f"Second bracket times {n}: {calc(product(n, c))} and {calc(product(n, d))}, "
        f"so {polynomial((n * c, n * d), x)}",
    ]
    collected, answer = _collected(x, (m * a, n * c), (m * b, n * d))
    shown = f"{m}({term(a, x)}{plus(b)}){front}({term(c, x)}{plus(d)})"
    return ask(random, _SIMPLIFY, shown), [*lines, *collected], answer


def _collected(x: str, factors: tuple[int, int], constants: tuple[int, int]) -> tuple[list[str], str]:
    """Return the steps that add the terms with x and those without, and the sum."""
    a, c = factors
    b, d = constants
    answer = polynomial((a + c, b + d), x)
    lines = [
        f"The {x} terms, {term(a, x)}{plus_term(c, x)}: {calc(total(a, c))}, so {_part(a + c, x)}",
        f"The numbers, {b}{plus(d)}: {calc(total(b, d))}, so {_part(b + d)}",
        f"Together: {answer}",
    ]
    return lines, answer


def _part(coefficient: int, name: str = "") -> str:
    """Return a term with its sign, as it enters a sum: `+ 3x`, `- 4`; of 0 that it is none."""
    text = plus_term(coefficient, name) if name else plus(coefficient)
    return text.strip() or "nothing is left"


def _name(random: Draw) -> str:
    return random.choice("xxxxyztab")


_OUT_AND_ADD = "First multiply out the brackets, then add terms with the same power."
_EACH_BY_EACH = "Two brackets: multiply each term of the first by each of the second."

FAMILIES = (
    Family(
        "evaluating functions",
        (Kind(value, method="Put the number in for the letter in each term, then add the terms."),),
    ),
    Family(
        "like terms",
        (
            Kind(like_terms, method="Terms with the same power are added together."),
            Kind(brackets, (3, 4, 5), method=_OUT_AND_ADD),
            Kind(brackets, (3, 4, 5), method=_OUT_AND_ADD),
        ),
    ),
    Family(
        "expanding",
        (
            Kind(one_bracket, method="One bracket: multiply each of its terms by what stands before it."),
            Kind(two_brackets, (2, 3, 4, 5), method=_EACH_BY_EACH),
            Kind(square, (2, 3, 4, 5), method="The square of a bracket is the bracket times itself."),
            Kind(three_terms, (5,), method=_EACH_BY_EACH),
        ),
    ),
    Family(
        "factoring",
        (
            Kind(common_factor, (1, 2, 3, 4), method="Two terms: take out their common factor."),
            Kind(trinomial, method="Three terms: find two numbers by their sum and product."),
            Kind(squares, method="A square minus a square is (a - b)(a + b)."),
        ),
    ),
)
