"""Arithmetic and geometric sequences: a term, the formula, and a sum."""

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
)
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}


def arithmetic_term(random: Draw, level: int) -> Worked:
    """Return a term of an arithmetic sequence."""
    a, d, n = _arithmetic(random, level)
    lines = _difference(a, d) + [
        f"It is added {calc(f'{n}-1')} times: {calc(product(n - 1, d))}",
        f"Add the first term: {calc(f'{a}+{signed((n - 1) * d)}')}",
    ]
    return _asked(random, _TERM, "arithmetic", a, d, n), lines, str(a + (n - 1) * d)


def arithmetic_formula(random: Draw, level: int) -> Worked:
    """Return the formula for the n-th term of an arithmetic sequence."""
    a, d, n = _arithmetic(random, level)
    lines = _difference(a, d) + [f"The term before the first would be {calc(f'{a}-{signed(d)}')}."]
    return _asked(random, _NTH, "arithmetic", a, d, n), lines, f"{term(d, 'n')}{plus(a - d)}"


def arithmetic_sum(random: Draw, level: int) -> Worked:
    """Return the sum of the first terms of an arithmetic sequence."""
    a, d, n = _arithmetic(random, level)
    last = a + (n - 1) * d
    lines = _difference(a, d) + [
        f"It is added {calc(f'{n}-1')} times, so the last term is {calc(f'{a}+{n - 1}*{signed(d)}')}.",
        f"First plus last: {calc(f'{a}+{signed(last)}')}",
        f"Times {n}, divided by 2: {calc(f'{signed(a + last)}*{n}/2')}",
    ]
    return _asked(random, _SUM, "arithmetic", a, d, n), lines, str((a + last) * n // 2)


def geometric_term(random: Draw, level: int) -> Worked:
    """Return a term of a geometric sequence."""
    a, r, n = _geometric(random, level)
    lines, value = _ratio(a, r), a
    for place in range(2, n + 1):
        lines.append(f"Term {place}: {calc(product(value, r))}")
        value *= r
    return _asked(random, _TERM, "geometric", a, r, n), lines, str(value)


def geometric_formula(random: Draw, level: int) -> Worked:
    """Return the formula for the n-th term of a geometric sequence."""
    a, r, n = _geometric(random, level)
    lines = [*_ratio(a, r), f"The first term is {a}."]
    first = "" if a == 1 else f"{a} \\cdot "
    return _asked(random, _NTH, "geometric", a, r, n), lines, f"{first}{signed(r)}^{{n-1}}"


def geometric_sum(random: Draw, level: int) -> Worked:
    """Return the sum of the first terms of a geometric sequence, term by term."""
    a, r, n = _geometric(random, level)
    lines, value, total = _ratio(a, r), a, a
    for place in range(2, n + 1):
        value *= r
        lines.append(f"Term {place}: {calc(product(value // r, r))}, sum {calc(f'{total}+{signed(value)}')}")
        total += value
    return _asked(random, _SUM, "geometric", a, r, n), lines, str(total)


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


def _difference(a: int, d: int) -> list[str]:
    second = calc(f"{a + 2 * d}-{signed(a + d)}")
    return [f"{calc(f'{a + d}-{signed(a)}')} and {second}: the same is added each time."]


def _ratio(a: int, r: int) -> list[str]:
    differences = f"{calc(f'{a * r}-{signed(a)}')} and {calc(f'{a * r * r}-{signed(a * r)}')}"
    return [
        f"{differences}: not the same is added, so look at the ratio.",
        f"The ratio is {calc(f'{a * r}/{signed(a)}')}.",
    ]


def _asked(random: Draw, table: tuple[str, ...], kind: str, a: int, d: int, n: int) -> str:
    terms = [a, a + d, a + 2 * d, a + 3 * d] if kind == "arithmetic" else [a, a * d, a * d * d, a * d**3]
    nth = f"{n}{'th' if n % 100 in (11, 12, 13) else _ENDINGS.get(n % 10, 'th')}"
    step = "difference" if kind == "arithmetic" else "ratio"
    shown = ", ".join(map(str, terms[: random.choice((3, 4))]))
    words = {"kind": kind, "list": shown, "a": a, "d": d, "n": n, "nth": nth, "step": step}
    return (
        random.template(table).format(**words).replace("n geometric", " geometric").replace("An geo", "A geo")
    )


FAMILIES = (
    Family(
        "arithmetic sequences",
        (Kind(arithmetic_term), Kind(arithmetic_formula, (2, 3, 4, 5)), Kind(arithmetic_sum)),
    ),
    Family(
        "geometric sequences",
        (Kind(geometric_term), Kind(geometric_formula, (2, 3, 4, 5)), Kind(geometric_sum)),
    ),
)
