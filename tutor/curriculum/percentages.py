"""Percentages: a part, a rate, a whole from its part, and changes."""

from fractions import Fraction

from tutor.curriculum.draw import Draw
from tutor.curriculum.problem import Family, Kind, Worked, calc, value_of
from tutor.curriculum.writing import NAMES, by_level, product, show

_PART = (
    "What is {p}% of {n}?",
    "Find {p}% of {n}.",
    "Calculate {p}% of {n}.",
    "How much is {p}% of {n}?",
    "{p}% of {n} = ?",
    "What is {p} percent of {n}?",
    "Compute {p}% of {n}.",
    "Work out {p}% of {n}.",
    "Determine {p}% of {n}.",
    "{p}% of {n}",
    "A town has {n} inhabitants. {p}% of them ride a bike. How many people ride a bike?",
    "Of {n} votes, {p}% are for the new park. How many votes is that?",
    "A school has {n} students, and {p}% of them play an instrument. How many students is that?",
    "{p}% of the {n} books in a library are in French. How many French books does it have?",
)
_RATE = (
    "What percent of {n} is {m}?",
    "What share of {n} is {m}, in percent?",
    "How much is {m} out of {n} in percent?",
    "{m} is what percent of {n}?",
    "What percentage of {n} is {m}?",
    "{m} out of {n} is what percent?",
    "Express {m} out of {n} as a percentage.",
    "What percent is {m} of {n}?",
    "How many percent of {n} is {m}?",
    "Out of {n} questions {name} answers {m} correctly. What percent is that?",
    "{m} of the {n} seats in a bus are taken. What percentage of the seats is taken?",
    "A box holds {n} pens, and {m} of them are blue. What percent of the pens are blue?",
    "{name} has saved {m} of the {n} dollars that a bike costs. What percent of the price is that?",
    "{m} of {n} seeds came up. What percent of the seeds is that?",
)
_WHOLE = (
    "{m} is {p}% of what number?",
    "{p}% of a number is {m}. What is the number?",
    "{p}% of what number is {m}?",
    "Find the number if {p}% of it is {m}.",
    "If {p}% of a number is {m}, what is the number?",
    "{m} is {p} percent of which number?",
    "A number's {p}% is {m}. Find the number.",
    "{name} spent {m} dollars, which is {p}% of the savings. How many dollars were the savings?",
    "{p}% of the members of a club came, that is {m} people. How many members does the club have?",
    "{m} liters fill {p}% of a tank. How many liters does the whole tank hold?",
    "{name} has read {m} pages, {p}% of the book. How many pages has the book?",
    "After {m} km {name} has done {p}% of the way. How many km long is the way?",
)
_DOWN = (
    "{T} costs ${n}. It is on sale for {p}% off. What is the sale price?",
    "What is {n} less {p}%?",
    "{T} loses {p}% of its price of ${n}. What does it cost then?",
    "The price of {t} is ${n}. It is reduced by {p}%. What does it cost now?",
    "A store sells {t} for ${n} and gives a {p}% discount. How much does a customer pay?",
    "{name} buys {t} with a {p}% discount. Without it the price is ${n}. How much does {name} pay?",
    "What is the price of {t} of ${n} after a discount of {p}%?",
    "{T} used to cost ${n}. Now it is {p}% cheaper. What is the new price?",
    "Decrease {n} by {p}%.",
    "What is {n} decreased by {p}%?",
    "Reduce {n} by {p}%.",
    "A number of {n} visitors falls by {p}%. How many visitors is that?",
)
_UP = (
    "{T} costs ${n}. The price goes up by {p}%. What is the new price?",
    "The price of {t} is ${n}, plus {p}% tax. What is the total price?",
    "{name} pays ${n} for {t} and {p}% tax on top. How much is that together?",
    "The rent of ${n} rises by {p}%. What is the new rent?",
    "{name} earned ${n} a week and gets a raise of {p}%. How much is it a week now?",
    "{T} used to cost ${n}. Now it is {p}% dearer. What does it cost?",
    "Increase {n} by {p}%.",
    "What is {n} increased by {p}%?",
    "Raise {n} by {p}%.",
    "A village of {n} people grows by {p}%. How many people live there then?",
)
_CHANGE = (
    "What is the percentage change from {a} to {b}?",
    "Find the percentage change from {a} to {b}.",
    "A price goes from ${a} to ${b}. By what percent does it {verb}?",
    "The number of members {verb}s from {a} to {b}. What is the percent {noun}?",
    "By how many percent does {a} {verb} when it becomes {b}?",
    "Find the percent {noun} from {a} to {b}.",
    "Calculate the percentage {noun} from {a} to {b}.",
    "What is the percent {noun} from {a} to {b}?",
    "A plant's height {verb}s from {a} cm to {b} cm. What percent {noun} is that?",
    "{name}'s weekly pages {verb} from {a} to {b}. By how many percent do they {verb}?",
)
_THINGS = (
    "a jacket",
    "a book",
    "a bike",
    "a phone",
    "a pair of shoes",
    "a lamp",
    "a backpack",
    "a ticket",
    "a chair",
)
_RATES = (
    (10, 20, 25, 50, 75),
    (5, 10, 15, 20, 30, 40, 60, 80),
    (5, 15, 35, 45, 55, 65, 70, 85, 90),
    (4, 6, 8, 12, 15, 18, 24, 35, 45, 65),
    (2.5, 3.5, 7.5, 12.5, 17.5, 37.5, 110, 125, 240),
)


def part(random: Draw, level: int) -> Worked:
    """Return p % of a number."""
    rate, whole = _rate(random, level), _whole(random, level)
    lines, amount = _amount(rate, whole)
    if amount.denominator != 1:
        table: tuple[str, ...] = tuple(row for row in _PART if len(row) < 30)
    else:
        table = _PART
    return random.template(table).format(p=show(rate), n=whole), lines, show(amount)


def rate_of(random: Draw, level: int) -> Worked:
    """Return the rate of a part in a whole."""
    whole = random.choice(
        by_level(
            level,
            (20, 50, 100, 200),
            (25, 40, 80, 150),
            (60, 120, 250, 400),
            (125, 160, 320),
            (48, 96, 640, 720),
        )
    )
    some = random.randint(1, whole - 1) if level > 2 else int(whole * _rate(random, level) / 100)
    while (Fraction(some, whole) * 1000).denominator != 1:
        some = random.randint(1, whole - 1)
    share = show(Fraction(some, whole))
    lines = [
        f"Divide the part by the whole: {calc(f'{some}/{whole}')}",
        f"In percent: {calc(f'{share}*100')}",
    ]
    question = random.template(_RATE).format(n=whole, m=some, name=random.choice(NAMES))
    return question, lines, show(Fraction(some * 100, whole)) + "\\%"


def whole_of(random: Draw, level: int) -> Worked:
    """Return the whole from a part and its rate."""
    rate, whole = _rate(random, level), _whole(random, level)
    while (rate * whole / 100).denominator != 1 or rate > 100:
        rate, whole = _rate(random, level), _whole(random, level)
    some = show(rate * whole / 100)
    lines = [
        f"{show(rate)}% means {calc(f'{show(rate)}/100')}.",
        f"Divide: {calc(f'{some}/{show(rate / 100)}')}",
    ]
    return random.template(_WHOLE).format(p=show(rate), m=some, name=random.choice(NAMES)), lines, show(whole)


def changed_by(random: Draw, level: int) -> Worked:
    """Return a number after an increase or a decrease by p %."""
    rate, whole, down = _rate(random, level), _whole(random, level), random.random() < 0.5
    while rate >= 100 or (rate * whole / 100).denominator != 1:
        rate, whole = _rate(random, level), _whole(random, level)
    thing = random.choice(_THINGS)
    lines, amount = _amount(rate, whole)
    sign, word = ("-", "Subtract it") if down else ("+", "Add it")
    result = f"{whole}{sign}{show(amount)}"
    question = random.template(_DOWN if down else _UP).format(
        t=thing, T=thing.capitalize(), n=whole, p=show(rate), name=random.choice(NAMES)
    )
    return question, [*lines, f"{word}: {calc(result)}"], show(value_of(result))


def change(random: Draw, level: int) -> Worked:
    """Return the change from one number to another, in percent."""
    rate, before = _rate(random, level), _whole(random, level)
    rises = random.random() < 0.5 or rate > 100
    while (rate * before / 100).denominator != 1 or (not rises and rate > 100):
        rate, before = _rate(random, level), _whole(random, level)
    after = before + rate * before / 100 * (1 if rises else -1)
    gap, share = show(abs(after - before)), show(abs(after - before) / before)
    first = f"{show(after)}-{before}" if rises else f"{before}-{show(after)}"
    lines = [f"The change: {calc(first)}", f"Divide by the start: {calc(f'{gap}/{before}')}"]
    words = ("increase", "increase") if rises else ("decrease", "decrease")
    question = random.template(_CHANGE).format(
        a=before, b=show(after), verb=words[0], noun=words[1], name=random.choice(NAMES)
    )
    signless = "change from" not in question
    lines.append(f"In percent: {calc(f'{share}*100')}")
    if not rises and not signless:
        lines.append("It gets smaller, so the change is negative.")
    return question, lines, f"{'' if rises or signless else '-'}{show(rate)}\\%"


def _amount(rate: Fraction, whole: int) -> tuple[list[str], Fraction]:
    line = calc(product(rate / 100, whole))
    return [f"{show(rate)}% means {calc(f'{show(rate)}/100')}.", f"Multiply: {line}"], rate / 100 * whole


def _rate(random: Draw, level: int) -> Fraction:
    return Fraction(str(random.choice(_RATES[level - 1])))


def _whole(random: Draw, level: int) -> int:
    return by_level(level, 20, 20, 20, 50, 8) * random.randint(2, by_level(level, 20, 30, 50, 40, 150))


FAMILIES = (
    Family("percentages", (Kind(part), Kind(rate_of))),
    Family(
        "percentages backwards",
        (Kind(whole_of, method="The whole is asked: divide the part by its percentage."),),
    ),
    Family(
        "percent change",
        (
            Kind(changed_by, method="Find the percentage of the start, then add it or take it away."),
            Kind(change, method="The change in percent is the change divided by the start."),
        ),
    ),
)
