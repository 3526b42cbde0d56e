"""Arithmetic and geometric sequences: a term, the formula, and a sum."""

import re

from tutor.curriculum.draw import Draw
from tutor.curriculum.problem import Family, Kind, Worked, calc, signed
from tutor.curriculum.writing import by_level, nonzero, plus, product, term

_TERM = (
    "Find the {nth} term of the sequence {list}, ...",
    "Calculate the {nth} term of the numbers {list}, ...",
    "Find the {nth} term of the list {list}, ...",
    "What is the {nth} term of the {kind} sequence {list}, ...?",
    "Find the {nth} term of the {kind} sequence {list}, ...",
    "Calculate the {nth} term of the sequence {list}, ...",
    "What is the {nth} term of the sequence {list}, ...?",
    "Determine the {nth} term of the {kind} sequence with first term {a} and common {step} {d}.",
    "Find the {nth} term of the {kind} sequence with first term {a} and common {step} {d}.",
    "An {kind} sequence starts {list}. What is its {nth} term?",
    "The sequence {list}, ... goes on in the same way. Find its {nth} term.",
    "Which number stands at place {n} in the {kind} sequence {list}, ...?",
    "The first term of an {kind} sequence is {a} and the common {step} is {d}. What is the {nth} term?",
    "Work out the {nth} term of the {kind} progression {list}, ...",
    "what is the {nth} number in {list}, ...",
    "{list}, ... What is the {nth} term?",
    "{list}, ... find the {nth} term",
    "Give the {nth} term of {list}, ...",
    "Continue the pattern {list}, ... What is the {nth} number?",
    "help me find the {nth} term of {list}, ...",
    "The numbers {list}, ... follow a rule. Which number is the {nth} one?",
    "A list begins {list}, ... and goes on like this. What is its {nth} number?",
    "My homework shows {list}, ... and asks for the {nth} term.",
    "{kind} sequence, first term {a}, common {step} {d}: find the {nth} term",
    "If the first term is {a} and the common {step} is {d}, what is the {nth} term of this {kind} sequence?",
    "Given: first term {a}, common {step} {d}. Wanted: the {nth} term of the {kind} sequence.",
)
_NTH = (
    "Find the nth term of the sequence {list}, ...",
    "Find the nth term of the progression {list}, ...",
    "Find the nth term of the list {list}, ...",
    "What is the nth term of the {kind} sequence {list}, ...?",
    "Find a formula for the nth term of the sequence {list}, ...",
    "Write a formula for the nth term of the {kind} sequence {list}, ...",
    "Give the nth term of the sequence {list}, ...",
    "Determine the nth term of the sequence {list}, ...",
    "Find a formula for the nth term of the {kind} sequence with first term {a} and common {step} {d}.",
    "An {kind} sequence starts {list}. What is its nth term?",
    "Find the nth term of the {kind} sequence {list}, ...",
    "Which formula gives the nth term of {list}, ...?",
    "{list}, ... find the nth term",
    "nth term of {list}, ...",
    "{list}, ... What is the nth term?",
    "help me find a formula for {list}, ...",
    "How can the nth number of {list}, ... be written with n?",
    "Give the rule with n for the sequence {list}, ...",
    "What is the general term of {list}, ...?",
    "Write down the nth term: {list}, ...",
    "The numbers {list}, ... follow a rule. Write the rule with n.",
    "An {kind} sequence has first term {a} and common {step} {d}. What is its nth term?",
    "Which expression in n produces {list}, ... for n = 1, 2, 3, ...?",
    "can you find the general formula of the sequence {list}, ...",
)
_SUM = (
    "Find the sum of the first {n} terms of the {kind} sequence {list}, ...",
    "What is the sum of the first {n} terms of the {kind} sequence {list}, ...?",
    "Find the sum of the first {n} terms of the sequence {list}, ...",
    "Calculate the sum of the first {n} terms of the {kind} series with first term {a} and common "
    "{step} {d}.",
    "What is the sum of the first {n} terms of the sequence {list}, ...?",
    "Work out the sum of the first {n} terms of the {kind} sequence {list}, ...",
    "Add the first {n} terms of the {kind} sequence {list}, ...",
    "An {kind} sequence starts {list}. What do its first {n} terms add up to?",
    "Determine the sum of the first {n} terms of the {kind} sequence with first term {a} and common "
    "{step} {d}.",
    "The first term of an {kind} sequence is {a} and the common {step} is {d}. Find the sum of the "
    "first {n} terms.",
    "Find the sum of the first {n} terms of {list}, ...",
    "{list}, ... Add up the first {n} terms.",
    "sum of the first {n} terms of {list}, ...",
    "What do the first {n} terms of {list}, ... add up to?",
    "help me add the first {n} terms of the {kind} sequence {list}, ...",
    "How large is the sum of the first {n} terms of {list}, ...?",
    "The {kind} sequence {list}, ... is added up. What do the first {n} terms give?",
    "Given: first term {a}, common {step} {d}. Wanted: the sum of the first {n} terms of the {kind} "
    "sequence.",
    "If the first term is {a} and the common {step} is {d}, what is the sum of the first {n} terms of this "
    "{kind} sequence?",
    "{kind} series, first term {a}, common {step} {d}: find the sum of the first {n} terms",
    "Can you total the first {n} terms of {list}, ...?",
    "Someone writes {list}, ... and goes on like this. What is the total of the first {n} terms?",
    "Compute the sum of the first {n} terms: {list}, ...",
    "Calculate the sum of the first {n} terms of the {kind} series with {a} as first term and common "
    "{step} {d}.",
)
# Stories, for numbers above zero. The place is said, so that nobody wonders where the counting starts.
_ARITHMETIC_TERM = (
    "A hall has {a} seats in row 1, and each row has {d} seats more than the one before. "
    "How many seats are at place {n}?",
    "Row 1 of a wall has {a} stones and every next row has {d} more. How many stones has row number {n}?",
    "On day number 1 a runner does {a} laps, and each day {d} more. How many laps on day number {n}?",
    "week number 1: {a} pages. every week {d} pages more. how many pages in week number {n}",
)
_GEOMETRIC_TERM = (
    "On day number 1 there are {a} cells, and each day there are {d} times as many. "
    "How many cells are there on day number {n}?",
    "In round number 1 a chain letter goes to {a} people. Each round it goes to {d} times as many. "
    "How many people get it in round number {n}?",
    "Level number 1 of a game gives {a} points, every next level {d} times as many. "
    "How many points does level number {n} give?",
    "week number 1: {a} likes. every week {d} times as many. how many likes in week number {n}",
)
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}


def arithmetic_term(random: Draw, level: int) -> Worked:
    """Return a term of an arithmetic sequence."""
    a, d, n = _arithmetic(random, level)
    question = _asked(random, _TERM + (_ARITHMETIC_TERM if min(a, d) > 0 else ()), "arithmetic", a, d, n)
    lines = [
        *_start(question, "arithmetic", a, d),
        f"Term {n} comes after {calc(f'{n}-1')} steps of {d}: {calc(product(n - 1, d))}",
        f"Add the first term: {calc(f'{a}+{signed((n - 1) * d)}')}",
    ]
    return question, lines, str(a + (n - 1) * d)


def arithmetic_formula(random: Draw, level: int) -> Worked:
    """Return the formula for the n-th term of an arithmetic sequence."""
    a, d, n = _arithmetic(random, level)
    question, answer = _asked(random, _NTH, "arithmetic", a, d, n), f"{term(d, 'n')}{plus(a - d)}"
    lines = [
        *_start(question, "arithmetic", a, d),
        f"Each step adds {d}, so the formula has {term(d, 'n')}.",
        f"The term before the first would be {calc(f'{a}-{signed(d)}')}.",
        f"Together: {answer}",
    ]
    return question, lines, answer


def arithmetic_sum(random: Draw, level: int) -> Worked:
    """Return the sum of the first terms of an arithmetic sequence."""
    a, d, n = _arithmetic(random, level)
    last, question = a + (n - 1) * d, _asked(random, _SUM, "arithmetic", a, d, n)
    lines = [
        *_start(question, "arithmetic", a, d),
        f"Term {n} comes after {calc(f'{n}-1')} steps: {calc(f'{a}+{n - 1}*{signed(d)}')}",
        f"First plus last: {calc(f'{a}+{signed(last)}')}",
        f"Times {n}, divided by 2: {calc(f'{signed(a + last)}*{n}/2')}",
    ]
    return question, lines, str((a + last) * n // 2)


def geometric_term(random: Draw, level: int) -> Worked:
    """Return a term of a geometric sequence."""
    a, r, n = _geometric(random, level)
    question = _asked(random, _TERM + (_GEOMETRIC_TERM if r > 0 else ()), "geometric", a, r, n)
    lines = [
        *_start(question, "geometric", a, r),
        f"Term {n} needs the ratio {calc(f'{n}-1')} times, so r^{n - 1}:",
        *_powers(r, n - 1),
        f"Times the first term: {calc(product(a, r ** (n - 1)))}",
    ]
    return question, lines, str(a * r ** (n - 1))


def geometric_formula(random: Draw, level: int) -> Worked:
    """Return the formula for the n-th term of a geometric sequence."""
    a, r, n = _geometric(random, level)
    question, first = _asked(random, _NTH, "geometric", a, r, n), "" if a == 1 else f"{a} \\cdot "
    lines = [
        *_start(question, "geometric", a, r),
        f"The first term is {a}, and term n has the ratio {r} as a factor n - 1 times.",
        f"Together: {'' if a == 1 else f'{a} * '}{signed(r)}^(n-1)",
    ]
    return question, lines, f"{first}{signed(r)}^{{n-1}}"


def geometric_sum(random: Draw, level: int) -> Worked:
    """Return the sum of the first terms of a geometric sequence, by its formula."""
    a, r, n = _geometric(random, level)
    question, last = _asked(random, _SUM, "geometric", a, r, n), r**n
    lines = [
        *_start(question, "geometric", a, r),
        f"The sum of {n} terms is a(r^{n} - 1)/(r - 1), so r^{n} is needed:",
        *_powers(r, n),
        f"Put in: {calc(f'{a}*({last}-1)/({r}-1)')}",
    ]
    return question, lines, str(a * (last - 1) // (r - 1))


def _powers(r: int, exponent: int) -> list[str]:
    """Return the powers of the ratio up to the exponent, one after another."""
    powers = [f"r^{k} = {calc(product(r ** (k - 1), r))}" for k in range(2, exponent + 1)]
    return [", ".join(powers[start : start + 3]) for start in range(0, len(powers), 3)]


def _arithmetic(random: Draw, level: int) -> tuple[int, int, int]:
    top = by_level(level, 6, 9, 12, 20, 40)
    low = 1 if level < 3 else -top
    d = random.randint(2, top) if level < 3 else nonzero(random, top)
    return random.randint(low, top), d, random.randint(5, by_level(level, 10, 20, 30, 50, 100))


def _geometric(random: Draw, level: int) -> tuple[int, int, int]:
    r = random.randint(2, by_level(level, 3, 3, 4, 5, 5)) * (random.choice((1, 1, -1)) if level > 3 else 1)
    return (
        random.randint(1, by_level(level, 4, 5, 6, 8, 12)),
        r,
        random.randint(5, by_level(level, 5, 6, 6, 7, 8)),
    )


def _start(question: str, kind: str, a: int, d: int) -> list[str]:
    """Return the lines that find what happens from term to term, or copy it where it is said."""
    adds = kind == "arithmetic"
    second, third = (a + d, a + 2 * d) if adds else (a * d, a * d * d)
    if f"{a}, {second}, {third}" not in question:
        return [f"Given: the first term is {a}, and each step is {f'plus {d}' if adds else f'times {d}'}."]
    first_step, next_step = second - a, third - second
    lines = [
        f"Steps: {calc(f'{second}-{signed(a)}')} and {calc(f'{third}-{signed(second)}')}",
        f"Compare them: {calc(f'{next_step}-{signed(first_step)}')}",
    ]
    if adds:
        return [*lines, f"That is 0, so the same is added each time: {d}"]
    ratio = calc(f"{second}/{signed(a)}")
    return [*lines, f"That is not 0, so each term is multiplied by the ratio: r = {ratio}"]


def _asked(random: Draw, table: tuple[str, ...], kind: str, a: int, d: int, n: int) -> str:
    terms = [a, a + d, a + 2 * d, a + 3 * d] if kind == "arithmetic" else [a, a * d, a * d * d, a * d**3]
    nth = f"{n}{'th' if n % 100 in (11, 12, 13) else _ENDINGS.get(n % 10, 'th')}"
    step = "difference" if kind == "arithmetic" else "ratio"
    shown = ", ".join(map(str, terms[: random.choice((3, 4))]))
    words = {"kind": kind, "list": shown, "a": a, "d": d, "n": n, "nth": nth, "step": step}
    question = random.template(table).format(**words)
    return re.sub(r"\b([Aa])n geometric", r"\1 geometric", question)


_ONE_TERM = "One term is asked: find out what happens from term to term."
_FORMULA = "A formula with n is asked: find what happens from term to term, and the start."
_TOTAL = "A sum of terms is asked: find out what happens from term to term, then add with a formula."

FAMILIES = (
    Family(
        "arithmetic sequences",
        (
            Kind(arithmetic_term, method=_ONE_TERM),
            Kind(arithmetic_formula, (2, 3, 4, 5), method=_FORMULA),
            Kind(arithmetic_sum, method=_TOTAL),
        ),
    ),
    Family(
        "geometric sequences",
        (
            Kind(geometric_term, method=_ONE_TERM),
            Kind(geometric_formula, (2, 3, 4, 5), method=_FORMULA),
            Kind(geometric_sum, method=_TOTAL),
        ),
    ),
)
