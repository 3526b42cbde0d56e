"""Percentages: a part, a rate, a whole from its part, and changes."""

from fractions import Fraction

from tutor.curriculum.draw import Draw
from tutor.curriculum.problem import Family, Kind, Worked, calc, value_of
from tutor.curriculum.writing import NAMES, by_level, product, show

_PART_OF_NUMBER = (
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
    "what's {p}% of {n}",
    "help me find {p}% of {n}",
    "{p} percent of {n}",
    "I need {p}% of {n}.",
    "Give me {p} percent of {n}.",
    "And {p}% of {n}?",
    "Tell me {p}% of {n}.",
    "{n} times {p}% = ?",
    "how much is {p} percent of {n}",
    "From {n}, take {p}%: what is that?",
    "Which number is {p}% of {n}?",
    "If the whole is {n}, how much is {p}% of it?",
)
_PART_OF_THINGS = (
    "A town has {n} inhabitants. {p}% of them ride a bike. How many people ride a bike?",
    "Of {n} votes, {p}% are for the new park. How many votes is that?",
    "A school has {n} students, and {p}% of them play an instrument. How many students is that?",
    "{p}% of the {n} books in a library are in French. How many French books does it have?",
    "{p}% of the {n} trees in a park are oaks. How many oaks does the park have?",
    "{p}% of {n} guests ordered soup. How many bowls of soup were ordered?",
    "A hotel has {n} rooms, {p}% of them are taken. How many rooms are taken?",
    "In a factory of {n} workers, {p}% come by train. How many workers come by train?",
    "a bag has {n} beads and {p}% are green, how many green beads is that",
    "{p}% of the {n} cars in a car park are red. Find the number of red cars.",
    "There are {n} pages in a book. {name} has read {p}% of them. How many pages has {name} read?",
    "A survey asked {n} people, and {p}% said yes. How many people said yes?",
    "{name} earns {n} dollars and saves {p}% of it. How many dollars does {name} save?",
    "Out of {n} eggs {p}% are brown. How many brown eggs are there?",
    "A tip of {p}% is left on a bill of {n} dollars. How many dollars is the tip?",
    "Help me: {p}% of our {n} club members are adults. How many adults is that?",
    "The ticket tax is {p}% of {n} dollars. Find the tax in dollars.",
    "{n} seats, {p}% sold. How many seats are sold?",
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
    "{m} out of {n} in percent",
    "what percent of {n} is {m}",
    "Write {m} of {n} as a percent.",
    "Help me write {m} out of {n} as a percentage",
    "In a class of {n} children, {m} walk to school. What percentage walks?",
    "{name} got {m} of {n} points in a test. How many percent is that?",
    "{m} of the {n} rooms in a hotel are free. What percent of the rooms is free?",
    "A runner has done {m} of {n} meters. What percent of the way is done?",
    "From {n} eggs {m} are broken. Find the percentage of broken eggs.",
    "There are {n} pages in a book and {name} has read {m}. What percent has {name} read?",
    "my score is {m} out of {n}, what percent is it",
    "Give the percentage: {m} of {n} votes were for the plan.",
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
    "{m} = {p}% of what number?",
    "{m} is {p}% of which number",
    "{m} is {p}% of a number. Which number?",
    "help me: {p}% of some number is {m}, what is the number",
    "Of which number is {m} exactly {p}%?",
    "The part is {m}, and that is {p}% of the whole. Find the whole.",
    "{m} children, that is {p}% of a school, play an instrument. How many children go to the school?",
    "{p}% of the seats in a hall are taken, which is {m} seats. How many seats does the hall have?",
    "{name} got {m} points, which was {p}% of all points. How many points were there in all?",
    "A shop sold {m} loaves. That was {p}% of what it baked. How many loaves did it bake?",
    "So far {m} trees are planted, {p}% of the plan. How many trees are planned?",
    "{p}% is {m}. How much is 100%?",
    "If {p}% is {m}, what is 100%?",
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
    "{n} minus {p}%",
    "take {p}% off {n}",
    "Lower {n} by {p}%.",
    "help me decrease {n} by {p}%",
    "{t} for ${n}, now {p}% off. How much is it?",
    "A coupon takes {p}% off {t} of ${n}. What does {name} pay?",
    "A lake of {n} square meters shrinks by {p}%. How many square meters are left?",
    "Sales of {n} pieces drop by {p}%. How many pieces are sold then?",
    "The fee is ${n}; members get {p}% off. What do members pay?",
    "how much is {t} that costs ${n} with a {p}% discount",
    "A herd of {n} animals gets smaller by {p}%. How many animals remain?",
    "{name} weighed parcels of {n} kg in all, and now it is {p}% less. How many kg is that now?",
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
    "{n} plus {p}%",
    "add {p}% to {n}",
    "help me increase {n} by {p}%",
    "What is {n} raised by {p}%?",
    "{t} for ${n} plus {p}% tax: how much is it?",
    "The number of visitors was {n} and went up by {p}%. How many visitors come now?",
    "A wage of ${n} gets {p}% higher. What is the new wage?",
    "With a tip of {p}%, how much is a bill of ${n}?",
    "{name} gets a raise of {p}% on ${n} a week. What is the new weekly pay?",
    "A tree of {n} cm gets {p}% taller. How tall is it then, in cm?",
    "how much is ${n} with {p}% tax added",
    "Sales of {n} pieces climb by {p}%. How many pieces are sold then?",
    "A store buys {t} for ${n} and adds {p}%. At what price does the store sell it?",
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
    "percent {noun} from {a} to {b}",
    "what is the percentage change from {a} to {b}",
    "Work out the percent change from {a} to {b}.",
    "Help me find the percent {noun} from {a} to {b}",
    "Give the percentage {noun} when {a} becomes {b}.",
    "The rent was ${a}. Now it is ${b}. What percent {noun} is that?",
    "Last year {a} people came, this year {b}. Find the {noun} in percent.",
    "{name} earned ${a} before and earns ${b} now. By how many percent did the pay {verb}?",
    "A value of {a} {verb}s to {b}. How many percent is the {noun}?",
    "The old number is {a}, the new number is {b}. Find the percentage {noun}.",
    "a price was ${a} and is ${b} today, what is the {noun} in percent",
    "Sales went from {a} to {b} pieces. What was the percentage {noun}?",
    "A town had {a} inhabitants and has {b} now. What is the percentage {noun}?",
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
    amount = rate / 100 * whole
    things = amount.denominator == 1 and rate <= 100
    table = _PART_OF_NUMBER + _PART_OF_THINGS if things else _PART_OF_NUMBER
    lines = [
        f"The whole is {whole}, and {show(rate)}% of it is asked.",
        _means(rate),
        f"Multiply: {calc(product(rate / 100, whole))}",
    ]
    return (
        random.template(table).format(p=show(rate), n=whole, name=random.choice(NAMES)),
        lines,
        show(amount),
    )


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
        f"The part is {some}, and the whole is {whole}.",
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
        f"The part is {some}, and it is {show(rate)}% of the whole.",
        _means(rate),
        f"Divide the part: {calc(f'{some}/{show(rate / 100)}')}",
    ]
    return random.template(_WHOLE).format(p=show(rate), m=some, name=random.choice(NAMES)), lines, show(whole)


def reduced(random: Draw, level: int) -> Worked:
    """Return a number after a decrease by p %."""
    return _changed(random, level, _DOWN, "down", "-", "Subtract it from")


def increased(random: Draw, level: int) -> Worked:
    """Return a number after an increase by p %."""
    return _changed(random, level, _UP, "up", "+", "Add it to")


def _changed(random: Draw, level: int, table: tuple[str, ...], way: str, sign: str, last: str) -> Worked:
    rate, whole = _rate(random, level), _whole(random, level)
    while rate >= 100 or (rate * whole / 100).denominator != 1:
        rate, whole = _rate(random, level), _whole(random, level)
    thing, result = random.choice(_THINGS), f"{whole}{sign}{show(rate * whole / 100)}"
    lines = [
        f"The start is {whole}, and it goes {way} by {show(rate)}%.",
        _means(rate),
        f"{show(rate)}% of the start: {calc(product(rate / 100, whole))}",
        f"{last} the start: {calc(result)}",
    ]
    question = random.template(table).format(
        t=thing, T=thing.capitalize(), n=whole, p=show(rate), name=random.choice(NAMES)
    )
    return question, lines, show(value_of(result))


def change(random: Draw, level: int) -> Worked:
    """Return the change from one number to another, in percent."""
    rate, before = _rate(random, level), _whole(random, level)
    rises = random.random() < 0.5 or rate > 100
    while (rate * before / 100).denominator != 1 or (not rises and rate > 100):
        rate, before = _rate(random, level), _whole(random, level)
    rate = rate if rises else -rate
    after, gap, share = show(before + rate * before / 100), show(rate * before / 100), show(rate / 100)
    noun = "increase" if rises else "decrease"
    question = random.template(_CHANGE).format(
        a=before, b=after, verb=noun, noun=noun, name=random.choice(NAMES)
    )
    with_sign = "change from" in question  # else the question itself says which way it goes
    amount = show(rate if with_sign else abs(rate))
    lines = [
        f"The old number is {before}, and the new one is {after}.",
        f"New minus old: {calc(f'{after}-{before}')}",
        f"Divide by the old number: {calc(f'{gap}/{before}')}",
        f"In percent: {calc(f'{share}*100')}",
        f"The change is {amount}%." if with_sign else f"It is {'an' if rises else 'a'} {noun} of {amount}%.",
    ]
    return question, lines, f"{amount}\\%"


def _means(rate: Fraction) -> str:
    return f"{show(rate)}% means {calc(f'{show(rate)}/100')}."


def _rate(random: Draw, level: int) -> Fraction:
    return Fraction(str(random.choice(_RATES[level - 1])))


def _whole(random: Draw, level: int) -> int:
    return by_level(level, 20, 20, 20, 50, 8) * random.randint(2, by_level(level, 20, 30, 50, 40, 150))


FAMILIES = (
    Family(
        "percentages",
        (
            Kind(part, method="A part of the whole is asked: multiply the whole by the percentage."),
            Kind(rate_of, method="A percentage is asked: divide the part by the whole."),
        ),
    ),
    Family(
        "percentages backwards",
        (Kind(whole_of, method="The whole is asked: divide the part by its percentage."),),
    ),
    Family(
        "percent change",
        (
            Kind(reduced, method="A number goes down: find the percentage of the start and subtract it."),
            Kind(increased, method="A number goes up: find the percentage of the start and add it."),
            Kind(change, method="The change in percent is asked: divide new minus old by the old number."),
        ),
    ),
)
