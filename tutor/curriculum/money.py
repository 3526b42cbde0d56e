"""Money: totals, change, and what one thing costs."""

from fractions import Fraction

from tutor.curriculum.draw import Draw
from tutor.curriculum.problem import Family, Kind, Worked, calc
from tutor.curriculum.writing import NAMES, by_level, show

_CHANGE = (
    "{name} buys {n} {things} for ${p} each and pays with ${paid}. How much change in dollars is that?",
    "{n} {things} cost ${p} each. {name} gives the cashier ${paid}. How many dollars does {name} get back?",
    "A {thing} costs ${p}. {name} takes {n} of them and pays with ${paid}. What is the change in dollars?",
    "{name} has ${paid} and buys {n} {things} at ${p} apiece. How many dollars are left?",
    "With ${paid}, {name} pays for {n} {things} at ${p} each. Find the change in dollars.",
    "At ${p} per {thing}, {name} buys {n} {things}. How much of ${paid} is left over, in dollars?",
    "{name} pays {n} {things} with ${paid}. Each {thing} is ${p}. How much money comes back, in dollars?",
    "The price of a {thing} is ${p}. How many dollars does {name} get back from ${paid} for {n} {things}?",
    "{n} {things} at ${p} each are paid with ${paid}. Calculate the change in dollars.",
    "{n} {things} for ${p} each, paid with ${paid}: how many dollars come back?",
    "help me find the change in dollars: {n} {things} at ${p}, paid with ${paid}",
    "how much change from ${paid} for {n} {things} at ${p} each, in dollars",
    "{name} hands over ${paid} for {n} {things} that cost ${p} each. What change in dollars is due?",
    "One {thing} is ${p}. {name} wants {n} and has ${paid}. How many dollars will be left?",
    "After buying {n} {things} at ${p} each, how many dollars of ${paid} does {name} still have?",
    "{name} starts with ${paid}. Then {n} {things} are bought at ${p} each. How many dollars remain?",
    "The cashier gets ${paid} for {n} {things}. Each costs ${p}. How many dollars does the cashier return?",
    "From ${paid}, {n} {things} of ${p} each are paid. What is left in dollars?",
    "{name} spends part of ${paid} on {n} {things}, each ${p}. How many dollars are not spent?",
    "Each {thing} costs ${p}. What change in dollars is there from ${paid} if {name} buys {n}?",
    "{name} paid ${paid} at the till; the {n} {things} were ${p} each. Give the change in dollars.",
    "In a shop {name} chooses {n} {things} for ${p} each. How many dollars of {name}'s ${paid} remain?",
)
_TOTAL = (
    "{name} buys {n} {things} at ${p} each and {m} {others} at ${q} each. How many dollars is that in total?",
    "What do {n} {things} for ${p} each and {m} {others} for ${q} each cost together, in dollars?",
    "A {thing} costs ${p} and {m} {others} cost ${q} each. How many dollars do {n} {things} and the "
    "{others} cost?",
    "{name} orders {n} {things} (${p} each) and {m} {others} (${q} each). How much is the bill in dollars?",
    "Find the total in dollars: {n} {things} at ${p} each, {m} {others} at ${q} each.",
    "For a party {name} gets {n} {things} at ${p} and {m} {others} at ${q} apiece. What is the total "
    "in dollars?",
    "{n} {things} and {m} {others} lie in the cart. A piece costs ${p} and ${q}. How many dollars are due?",
    "How many dollars does {name} pay for {n} {things} at ${p} each plus {m} {others} at ${q} each?",
    "The bill lists {n} {things} at ${p} each and {m} {others} at ${q} each. What is the sum in dollars?",
    "A {thing} is ${p}, and {m} {others} are ${q} each. What do {n} {things} and the {others} cost "
    "in dollars?",
    "One {thing} costs ${p} and one of the {others} costs ${q}. How many dollars are {n} {things} and "
    "{m} {others}?",
    "{n} {things} at ${p} and {m} {others} at ${q}: how many dollars in total?",
    "help me add up {n} {things} for ${p} each and {m} {others} for ${q} each, in dollars",
    "how much are {n} {things} at ${p} each plus {m} {others} at ${q} each, in dollars",
    "{name} pays for {n} {things} (${p} apiece) and {m} {others} (${q} apiece). What is paid in dollars?",
    "A club buys {n} {things} at ${p} each and {m} {others} at ${q} each. What does it spend in dollars?",
    "{name} needs {n} {things} at ${p} each and {m} {others} at ${q} each. How many dollars are needed?",
    "In the basket are {n} {things} for ${p} each and {m} {others} for ${q} each. How many dollars is it?",
    "A stall sold {n} {things} at ${p} each and {m} {others} at ${q} each. How many dollars came in?",
    "What is the bill in dollars for {n} {things} at ${p} each with {m} {others} at ${q} each?",
    "{things} cost ${p} each, {others} ${q} each. How many dollars are {n} {things} and {m} {others}?",
    "{name} sells {n} {things} for ${p} each and {m} {others} for ${q} each. How many dollars does "
    "{name} take in?",
)
_ONE = (
    "{n} {things} cost ${p}. How many dollars does one {thing} cost?",
    "A pack of {n} {things} is ${p}. What is the price of one {thing} in dollars?",
    "{name} pays ${p} for {n} {things}. How many dollars is that for each {thing}?",
    "Find the price per {thing} in dollars if {n} {things} cost ${p}.",
    "For ${p} {name} gets {n} {things}. How much is one {thing}, in dollars?",
    "{n} friends share ${p} equally. How many dollars does each of them get?",
    "A bill of ${p} is split between {n} people. How many dollars does each pay?",
    "What does one {thing} cost in dollars when {n} of them are ${p}?",
    "{name} earns ${p} for {n} hours. How many dollars is that per hour?",
    "{name} gets ${p} for {n} hours of work. How many dollars is one hour?",
    "For {n} hours of work {name} earns ${p}. How many dollars does {name} earn per hour?",
    "In {n} days {name} earns ${p}, the same each day. How many dollars is that per day?",
    "{n} {things} for ${p}: how many dollars is one?",
    "price of one {thing} in dollars if {n} cost ${p}",
    "help me find what one {thing} costs in dollars, {n} {things} are ${p}",
    "How much does a single {thing} cost in dollars if {name} pays ${p} for {n}?",
    "When {n} of the {things} are ${p}, what is the price of one in dollars?",
    "What is the price of each {thing} in dollars, if {n} {things} are ${p} in all?",
    "{n} children put in the same and have ${p} together. How many dollars did each put in?",
    "A box with {n} {things} sells at ${p}. How many dollars is that per {thing}?",
    "{name} shares ${p} among {n} people. How many dollars does one person get?",
    "If {n} {things} together are ${p}, how many dollars is a single {thing}?",
)
_THINGS = (
    ("pen", "pens"), ("notebook", "notebooks"), ("apple", "apples"), ("sandwich", "sandwiches"),
    ("card", "cards"), ("muffin", "muffins"), ("candle", "candles"), ("ticket", "tickets"),
    ("toy car", "toy cars"), ("mug", "mugs"),
)  # fmt: skip


def change(random: Draw, level: int) -> Worked:
    """Return the change from a round sum."""
    price, count = _price(random, level), random.randint(2, by_level(level, 4, 6, 8, 12, 24))
    cost = price * count
    paid = next((note for note in (5, 10, 20, 50, 100, 200, 500) if note > cost), 1000)
    if cost >= 1000:
        return change(random, level)
    lines = [
        f"All {count} at {_money(price)} each: {calc(f'{count}*{_money(price)}')}",
        f"Take it from {paid}: {calc(f'{paid}-{show(cost)}')}",
        *_with_cents(paid - cost),
    ]
    thing, things = random.choice(_THINGS)
    words = {"n": count, "p": _money(price), "paid": paid, "thing": thing, "things": things}
    return random.template(_CHANGE).format(**words, name=random.choice(NAMES)), lines, _money(paid - cost)


def total(random: Draw, level: int) -> Worked:
    """Return the price of two sorts of things."""
    p, q = _price(random, level), _price(random, level)
    n, m = (
        random.randint(2, by_level(level, 4, 6, 8, 12, 20)),
        random.randint(2, by_level(level, 4, 5, 8, 12, 20)),
    )
    (thing, things), (_, others) = random.sample(_THINGS, 2)
    lines = [
        f"{n} {things} at {_money(p)} each: {calc(f'{n}*{_money(p)}')}",
        f"{m} {others} at {_money(q)} each: {calc(f'{m}*{_money(q)}')}",
        f"Together: {calc(f'{show(n * p)}+{show(m * q)}')}",
        *_with_cents(n * p + m * q),
    ]
    words = {
        "n": n,
        "m": m,
        "p": _money(p),
        "q": _money(q),
        "thing": thing,
        "things": things,
        "others": others,
    }
    return random.template(_TOTAL).format(**words, name=random.choice(NAMES)), lines, _money(n * p + m * q)


def one(random: Draw, level: int) -> Worked:
    """Return the price of one from the price of several."""
    price, count = _price(random, level), random.randint(2, by_level(level, 6, 9, 12, 15, 25))
    thing, things = random.choice(_THINGS)
    words = {"n": count, "p": _money(price * count), "thing": thing, "things": things}
    line = f"Divide {_money(price * count)} by {count}: {calc(f'{_money(price * count)}/{count}')}"
    return (
        random.template(_ONE).format(**words, name=random.choice(NAMES)),
        [line, *_with_cents(price)],
        _money(price),
    )


def _price(random: Draw, level: int) -> Fraction:
    if level == 1:
        return Fraction(random.randint(2, 12))
    step = Fraction(1, by_level(level, 1, 2, 4, 20, 100))
    return step * random.randint(1, int(by_level(level, 12, 12, 15, 20, 30) / step))


def _with_cents(amount: Fraction) -> list[str]:
    """Return the line that writes 43.5 as 43.50, where it is needed."""
    return [] if show(amount) == _money(amount) else [f"With two digits for the cents: {_money(amount)}"]


def _money(amount: Fraction) -> str:
    """Return whole dollars, or dollars and two digits of cents."""
    return str(amount.numerator) if amount.denominator == 1 else f"{float(amount):.2f}"


FAMILIES = (
    Family(
        "money",
        (
            Kind(change, method="The money that is left is asked: take the price of all from what is paid."),
            Kind(total, method="Two sorts are bought: work out the price of each sort, then add."),
            Kind(one, method="The money for one is asked: divide the money for all by how many there are."),
        ),
    ),
)
