"""Fractions: calculate, simplify, compare, mixed numbers, and a part of a number."""

from fractions import Fraction
from math import gcd, lcm

from tutor.curriculum.arithmetic import CALCULATIONS
from tutor.curriculum.draw import Draw
from tutor.curriculum.problem import Family, Kind, Worked, calc
from tutor.curriculum.writing import ask, by_level, ratio, tex

_IN_LOWEST_TERMS = (
    "Compute {e} as a fraction in lowest terms.",
    "Give {e} as a fraction in lowest terms.",
    "What is {e} as one fraction?",
    "Work out {e} and reduce the result.",
    "{e}, as a fraction in lowest terms",
    "Write {e} as a single fraction.",
)
_FORMULAS = (*CALCULATIONS, *_IN_LOWEST_TERMS)
_SUM_WORDS = (
    "What is the sum of {p} and {q}?",
    "Add {p} and {q}.",
    "add {p} and {q}",
    "What is {p} plus {q}?",
    "help me add {p} and {q}",
    "How much is {p} plus {q}?",
    "Find the sum of the fractions {p} and {q}.",
    "How much do {p} and {q} make together?",
    "Which number is {q} more than {p}?",
    "What do you get when you add {q} to {p}?",
    "Put the fractions {p} and {q} together.",
    "A jug has {p} of a liter in it, and {q} of a liter is added. How many liters are in it now?",
    "Omar runs {p} of a mile, then {q} of a mile. How many miles does he run in all?",
    "One board is {p} m wide and the next one {q} m. How wide are both together, in meters?",
    "Ines paints {p} of a fence on Monday and {q} of a fence on Tuesday. How many fences is that in all?",
    "A recipe takes {p} cup of milk and {q} cup of cream. How many cups is that together?",
    "Yuki reads for {p} of an hour and then writes for {q} of an hour. How many hours is that in total?",
    "The first bag weighs {p} kg, the second {q} kg. Give the total weight in kg.",
    "Sum of {p} and {q}?",
    "Fractions: {p} plus {q}",
    "If {p} and {q} are added, what is the result?",
    "Work out the sum of {p} and {q} in lowest terms.",
)
_DIFFERENCE_WORDS = (
    "What is {p} minus {q}?",
    "Subtract {q} from {p}.",
    "subtract {q} from {p}",
    "What is the result of {p} minus {q}?",
    "help me with {p} minus {q}",
    "How much is {p} minus {q}?",
    "Find {p} minus {q} in lowest terms.",
    "Take {q} away from {p}.",
    "Which number is {q} less than {p}?",
    "What do you get when you subtract {q} from {p}?",
    "Make {p} smaller by {q}. What stays?",
    "Fractions: {p} minus {q}",
    "If {q} is subtracted from {p}, what is the result?",
    "Work out the fraction {p} minus the fraction {q}.",
    "{p} minus {q} is how much?",
    "Please subtract the fraction {q} from the fraction {p}.",
    "What number is {p} made smaller by {q}?",
    "Tell me what {p} minus {q} is.",
    "Begin at {p} and take away {q}. Where do you end?",
    "From {p} the fraction {q} is taken away. What is the result?",
    "Which fraction is {p} minus {q}?",
    "How do I work out {p} minus {q}?",
)
_MIXED_WORDS = {"+": _SUM_WORDS[:11], "-": _DIFFERENCE_WORDS[:11]}  # no stories, they say "3/4 of a …"
_LEFT_WORDS = (  # the first one is the larger one
    "A bottle holds {p} of a liter, and {q} of a liter is poured out. How many liters are left?",
    "{p} of a cake is there and {q} of a cake is eaten. How much cake is left?",
    "How much more is {p} than {q}?",
    "A ribbon of {p} m is cut shorter by {q} m. How many meters are left?",
    "A sack has {p} kg of sand. Ken takes out {q} kg. How many kg are left?",
    "Emma has {p} of an hour and needs {q} of an hour for a call. How much of an hour is left?",
    "What is the difference between {p} and {q}?",
    "Find the difference of {p} and {q}.",
    "What must be added to {q} to get {p}?",
    "How far is it from {q} to {p} on the number line?",
    "From {p} of a tank, {q} of a tank is used. What part of a tank is left?",
    "how much bigger is {p} than {q}",
)
_PRODUCT_WORDS = (
    "What is the product of {p} and {q}?",
    "Multiply {p} by {q}.",
    "multiply {p} and {q}",
    "What is {p} times {q}?",
    "help me multiply {p} by {q}",
    "How much is {p} times {q}?",
    "Find the product of the fractions {p} and {q}.",
    "Which number is {p} of {q}?",
    "What is {p} of {q}?",
    "A rectangle is {p} m long and {q} m wide. What is its area in square meters?",
    "One piece weighs {q} kg. How many kg do {p} of it weigh?",
    "Calculate the product: {p} times {q}",
    "What do you get when you multiply {p} by {q}?",
    "Noah uses {p} of a rope of {q} m. How many meters is that?",
    "{p} times {q} is how much?",
    "whats {p} of {q}",
    "A garden of {q} acre is planted with beans on {p} of its area. How many acres is that?",
    "There is {q} of a pizza in the box, and Lena eats {p} of that. What part of a whole pizza does she eat?",
    "A walk is {q} mile long. Raj has done {p} of it. How many miles is that?",
    "Please multiply the fractions {p} and {q}.",
    "Take {p} of the fraction {q}. What do you get?",
    "How do I multiply {p} by {q}?",
)
_QUOTIENT_WORDS = (
    "What is {p} divided by {q}?",
    "Divide {p} by {q}.",
    "divide {p} by {q}",
    "How much is {p} divided by {q}?",
    "help me divide {p} by {q}",
    "Find the quotient of {p} and {q}.",
    "How many times does {q} fit into {p}?",
    "{p} liter of juice is how many portions of {q} liter?",
    "What do you get when {p} is divided by {q}?",
    "By what must {q} be multiplied to get {p}?",
    "A board of {p} m is as long as how many pieces of {q} m?",
    "Calculate the quotient: {p} divided by {q}",
    "The product of {q} and a number is {p}. Find the number.",
    "How often does {q} go into {p}?",
    "{p} divided by {q} is how much?",
    "Please divide the fraction {p} by the fraction {q}.",
    "How do I divide {p} by {q}?",
    "A tap fills {q} liter in a minute. How many minutes does it need for {p} liter?",
    "A snail creeps {q} m in an hour. How many hours does it need for {p} m?",
    "Which number times {q} is {p}?",
    "A spoon holds {q} cup. How many spoons make {p} cup?",
    "If {p} is divided by {q}, what is the result?",
)
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
    "simplify {e}",
    "reduce {e} please",
    "Can {e} be made simpler?",
    "What is {e} in lowest terms?",
    "What is the simplest form of {e}?",
    "help me simplify {e}",
    "Cancel {e} as far as possible.",
    "How do you reduce {e}?",
    "The fraction {e} is not in lowest terms. Reduce it.",
    "Find the fraction in lowest terms that is equal to {e}.",
    "Shorten {e} as far as it goes.",
    "{e} in simplest form?",
    "Which fraction in lowest terms equals {e}?",
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
    "{e} as an improper fraction",
    "write {e} as one fraction",
    "Write the mixed number {e} as a single fraction.",
    "help me turn {e} into an improper fraction",
    "Which improper fraction equals {e}?",
    "How do you write {e} as one fraction?",
    "Make an improper fraction of {e}.",
    "The mixed number is {e}. What is it as one fraction?",
    "Give the improper fraction that equals {e}.",
    "What single fraction is {e}?",
    "Turn {e} into a fraction without a whole part.",
    "Express the mixed number {e} with one numerator and one denominator.",
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
    "which is bigger, {p} or {q}",
    "whats larger {p} or {q}?",
    "help me compare {p} and {q}, which one is more?",
    "Mia eats {p} of a pizza, Tom eats {q} of a pizza of the same size. Which part is larger?",
    "One glass is filled to {p}, another one to {q}. Which part is larger?",
    "Is {p} more than {q}, or is it less? Give the larger one.",
    "Compare the fractions {p} and {q} and give the larger one.",
    "Which of the two is more: {p} or {q}?",
    "Lena ran {p} of a mile and Raj {q} of a mile. What was the longer way, in miles?",
    "Between {p} and {q}, which has the greater value?",
    "Tell me the bigger fraction: {p} or {q}.",
    "Which one lies farther to the right on the number line, {p} or {q}?",
    "You may have {p} or {q} of a cake. Which part is larger?",
    "Say which fraction is the larger one: {p}, {q}",
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
    "whats {p} of {n}",
    "{p} of {n} = ?",
    "help me find {p} of {n}",
    "How many are {p} of {n}?",
    "Give {p} of the number {n}.",
    "{n} cars stand in a street, and {p} of them are red. How many are red?",
    "A farmer has {n} hens. {p} of them lay an egg today. How many eggs is that?",
    "Ken has {n} dollars and spends {p} of it. How many dollars does he spend?",
    "A trip is {n} km long. {p} of the way is done. How many km are done?",
    "Of {n} questions in a test, Aisha gets {p} right. How many does she get right?",
    "{p} of {n} guests drink tea. How many guests drink tea?",
    "If {p} of {n} pupils sing in the choir, how many pupils sing?",
)


def sum_or_difference(random: Draw, level: int) -> Worked:
    """Return a sum or a difference of two fractions, sometimes with a whole number."""
    top = by_level(level, 6, 9, 12, 12, 15)
    p, q, op = _fraction(random, top), _fraction(random, top), random.choice("+-")
    if level == 1 and random.random() < 0.5:
        q = Fraction(random.randint(1, p.denominator), p.denominator)
    elif random.random() < 0.1:
        p = Fraction(random.randint(1, 5))
    if op == "-" and p < q and level < 3:
        p, q = q, p
    words = random.random() < 0.4 and p.denominator > 1 < q.denominator
    if words and op == "-" and p > q and random.random() < 0.5:
        question = random.template(_LEFT_WORDS).format(p=ratio(p), q=ratio(q))
    elif words:
        table = _SUM_WORDS if op == "+" else _DIFFERENCE_WORDS
        question = random.template(table).format(p=ratio(p), q=ratio(q))
    else:
        question = _ask(random, p, q, op)
    lines = [f"{ratio(part)} is {_over(part)}." for part in (p, q) if part.denominator == 1]
    rest, result = _added(p, q, op)
    return question, [*lines, *rest], tex(result)


def mixed_numbers(random: Draw, level: int) -> Worked:
    """Return a sum or a difference of two mixed numbers."""
    top, op = by_level(level, 4, 5, 6, 9, 12), random.choice("+-")
    p, q = (random.randint(1, 6) + _fraction(random, top) for _ in range(2))
    if p < q and level < 5:
        p, q = q, p
    if random.random() < 0.3:
        question = random.template(_MIXED_WORDS[op]).format(p=_mixed(p), q=_mixed(q))
    else:
        question = random.template(_FORMULAS).format(e=f"{_mixed(p)} {op} {_mixed(q)}")
    lines = []
    for number in (p, q):
        whole, part = _parts(number)
        b = part.denominator
        lines.append(f"{_mixed(number)}: {calc(f'{whole}*{b}+{part.numerator}')}, so {ratio(number)}")
    rest, result = _added(p, q, op)
    return question, [*lines, *rest], tex(result)


def _added(p: Fraction, q: Fraction, op: str) -> tuple[list[str], Fraction]:
    a, b, c, d = p.numerator, p.denominator, q.numerator, q.denominator
    common = lcm(b, d)
    left, right = a * (common // b), c * (common // d)
    if b == d:
        lines = [f"Both have the denominator {b}."]
    else:
        lines = [f"The common denominator: {calc(f'lcm({b},{d})')}"]
        for top, bottom in ((a, b), (c, d)):
            times = common // bottom
            lines.append(f"{top}/{bottom}: {calc(f'{common}/{bottom}')}, numerator {calc(f'{top}*{times}')}")
    top = left + right if op == "+" else left - right
    word = "Add" if op == "+" else "Subtract"
    lines.append(f"{word} the numerators: {calc(f'{left}{op}{right}')}, so {top}/{common}")
    return [*lines, *_reduced(top, common)], Fraction(top, common)


def product_of(random: Draw, level: int) -> Worked:
    """Return a product of two fractions, or of a fraction and a whole number."""
    p, q = _factors(random, level)
    if q.denominator > 1 and random.random() < 0.45:
        question = random.template(_PRODUCT_WORDS).format(p=ratio(p), q=ratio(q))
    else:
        question = _ask(random, p, q, "*")
    lines = [f"{ratio(part)} is {_over(part)}." for part in (p, q) if part.denominator == 1]
    return question, [*lines, *_multiplied(p, q)], tex(p * q)


def quotient_of(random: Draw, level: int) -> Worked:
    """Return a quotient of two fractions, or of a fraction and a whole number."""
    p, q = _factors(random, level)
    if random.random() < 0.35:
        question = random.template(_QUOTIENT_WORDS).format(p=ratio(p), q=ratio(q))
    else:
        question = _ask(random, p, q, "/")
    turned = 1 / q
    over = f"{q.denominator}/{q.numerator}"
    name = ratio(q) if q.denominator > 1 else f"{ratio(q)}, that is {_over(q)},"
    lines = [f"{name} turned over is {over}.", f"So multiply: {ratio(p)} * {over}"]
    return question, [*lines, *_multiplied(p, turned)], tex(p * turned)


def _factors(random: Draw, level: int) -> tuple[Fraction, Fraction]:
    top = by_level(level, 5, 7, 9, 12, 20)
    p, q = _fraction(random, top), _fraction(random, top)
    return p, Fraction(random.randint(2, top)) if random.random() < 0.25 else q


def _multiplied(p: Fraction, q: Fraction) -> list[str]:
    a, b, c, d = p.numerator, p.denominator, q.numerator, q.denominator
    return [
        f"Numerators: {calc(f'{a}*{c}')}",
        f"Denominators: {calc(f'{b}*{d}')}, so {a * c}/{b * d}",
        *_reduced(a * c, b * d),
    ]


def lowest_terms(random: Draw, level: int) -> Worked:
    """Return a fraction to be simplified."""
    value = _fraction(random, by_level(level, 5, 9, 12, 16, 25))
    k = random.randint(2, by_level(level, 5, 9, 12, 24, 48))
    top, bottom = value.numerator * k, value.denominator * k
    formula = random.choice((f"{top}/{bottom}", f"{top}/{bottom}", f"\\frac{{{top}}}{{{bottom}}}"))
    return ask(random, _SIMPLIFY, formula), _reduced(top, bottom), tex(value)


def improper(random: Draw, level: int) -> Worked:
    """Return a mixed number to be written as one fraction."""
    part, whole = (
        _fraction(random, by_level(level, 5, 8, 10, 12, 20)),
        random.randint(1, by_level(level, 4, 6, 9, 15, 30)),
    )
    a, b = part.numerator, part.denominator
    lines = [
        f"Whole part times denominator: {calc(f'{whole}*{b}')}",
        f"Add the numerator: {calc(f'{whole * b}+{a}')}",
        f"The denominator stays {b}, so {ratio(whole + part)}",
    ]
    return random.template(_TO_IMPROPER).format(e=_mixed(whole + part)), lines, tex(whole + part)


def compare(random: Draw, level: int) -> Worked:
    """Return two fractions to compare by their cross products."""
    top = by_level(level, 5, 8, 11, 15, 24)
    p = _fraction(random, top)
    while (q := _fraction(random, top)) == p or (level > 2 and abs(p - q) > Fraction(1, 3)):
        pass
    a, b, c, d = p.numerator, p.denominator, q.numerator, q.denominator
    left, right = a * d, c * b
    sign, which = ("above", "first") if left > right else ("below", "second")
    lines = [
        f"{a}/{b}, times the other denominator: {calc(f'{a}*{d}')}",
        f"{c}/{d}, times the other denominator: {calc(f'{c}*{b}')}",
        f"First minus second: {calc(f'{left}-{right}')}, {sign} 0",
        f"So the {which} one is larger: {ratio(max(p, q))}",
    ]
    return random.template(_COMPARE).format(p=ratio(p), q=ratio(q)), lines, tex(max(p, q))


def part_of_number(random: Draw, level: int) -> Worked:
    """Return a fraction of a whole number; it comes out even."""
    part = _fraction(random, by_level(level, 4, 6, 8, 12, 20))
    whole = part.denominator * random.randint(2, by_level(level, 10, 15, 25, 50, 120))
    unit = whole // part.denominator
    a, b = part.numerator, part.denominator
    lines = [f"One part of {b}: {calc(f'{whole}/{b}')}", f"Parts asked, {a}: {calc(f'{unit}*{a}')}"]
    return random.template(_PART_OF).format(p=ratio(part), n=whole), lines, str(unit * a)


def _reduced(top: int, bottom: int) -> list[str]:
    """Return the lines that bring a fraction to lowest terms; the last one says the result as it is."""
    common, value = gcd(top, bottom), ratio(Fraction(top, bottom))
    if top == 0:
        return ["The numerator is 0, so the result is 0."]
    end = f"The result is {value}{', below zero' if top < 0 else ''}."
    line = f"Greatest common divisor: {calc(f'gcd({abs(top)},{bottom})')}"
    if common == 1:
        return [f"{line}, nothing to cancel", end]
    lines = [line, f"Divide both: {calc(f'{top}/{common}')} and {calc(f'{bottom}/{common}')}"]
    return [*lines, end if bottom > common else f"The denominator is 1, so the result is {value}."]


def _over(number: Fraction) -> str:
    """Return `3/1` for a whole number."""
    return f"{number.numerator}/{number.denominator}"


def _parts(number: Fraction) -> tuple[int, Fraction]:
    whole = number.numerator // number.denominator
    return whole, number - whole


def _mixed(number: Fraction) -> str:
    """Return `2 3/4`."""
    whole, part = _parts(number)
    return f"{whole} {part}"


def _fraction(random: Draw, top: int) -> Fraction:
    bottom = random.randint(2, top)
    return Fraction(random.randint(1, bottom - 1), bottom)


def _ask(random: Draw, p: Fraction, q: Fraction, op: str) -> str:
    if random.random() < 0.35:
        sign = {"+": "+", "-": "-", "*": "\\cdot", "/": "\\div"}[op]
        return ask(random, _FORMULAS, f"{tex(p)} {sign} {tex(q)}")
    if op == "/":  # without brackets 1/2 ÷ 3/4 could be read from left to right
        return ask(random, _FORMULAS, f"({ratio(p)}) {random.choice('/÷')} ({ratio(q)})")
    sign = random.choice("*×") if op == "*" else op
    return ask(random, _FORMULAS, f"{ratio(p)} {sign} {ratio(q)}")


_SUM = Kind(sum_or_difference, method="Fractions are added or subtracted over a common denominator.")
_SIMPLER = Kind(lowest_terms, method="To simplify, divide top and bottom by their greatest common divisor.")

FAMILIES = (
    Family(
        "adding fractions",
        (
            _SUM,
            _SUM,
            Kind(
                mixed_numbers,
                (2, 3, 4, 5),
                "Mixed numbers are first turned into fractions, then added or subtracted.",
            ),
        ),
    ),
    Family(
        "multiplying fractions",
        (
            Kind(product_of, method="To multiply fractions, multiply the tops and multiply the bottoms."),
            Kind(quotient_of, method="To divide by a fraction, turn it over and multiply."),
        ),
    ),
    Family(
        "simplifying fractions",
        (
            _SIMPLER,
            _SIMPLER,
            Kind(
                improper,
                method="A mixed number becomes one fraction: the whole part goes into the numerator.",
            ),
        ),
    ),
    Family(
        "comparing fractions",
        (Kind(compare, method="To compare two fractions, multiply crosswise and subtract."),),
    ),
    Family(
        "part of a number",
        (
            Kind(
                part_of_number,
                method="For a part of a number, divide by the bottom and multiply by the top.",
            ),
        ),
    ),
)
