"""Counting and probability: arrangements, choices, dice, and draws from an urn."""

from fractions import Fraction
from math import comb, factorial, gcd, perm

from tutor.curriculum.draw import Draw
from tutor.curriculum.problem import Family, Kind, Worked, calc
from tutor.curriculum.writing import by_level, ratio, tex

_ARRANGE = (
    "In how many ways can {n} {things} be arranged in a row?",
    "In how many ways can {n} different {things} be lined up?",
    "How many ways are there to put {n} different {things} in a row?",
    "How many ways are there to arrange {n} different {things} in a row?",
    "{n} {things} stand in a row. How many orders are possible?",
    "In how many orders can {n} different {things} be placed?",
    "How many different rows can be made from {n} different {things}?",
    "Find the number of arrangements of {n} different {things} in a line.",
    "How many permutations of {n} different {things} are there?",
    "In how many ways can {n} different {things} be put in order?",
    "{n} different {things} are put in a line. How many lines are possible?",
    "What is the number of orders for {n} different {things}?",
)
_PICK = (
    "In how many ways can {k} of {n} {things} be chosen?",
    "How many ways are there to choose {k} {things} from {n} {things}?",
    "In how many ways can you choose {k} {things} from {n}?",
    "How many groups of {k} can be formed from {n} {things}?",
    "From {n} {things}, {k} are picked; the order does not matter. How many choices are there?",
    "How many different sets of {k} {things} can be taken from {n} {things}?",
    "{k} of {n} {things} win the same prize. In how many ways can that happen?",
    "How many ways are there to select {k} out of {n} {things}?",
    "Find the number of ways to choose {k} {things} out of {n}.",
    "How many combinations of {k} {things} out of {n} are there?",
)
_RANK = (
    "In how many ways can {k} of {n} {things} be placed in a row, in order?",
    "{n} {things} are at hand. How many ordered rows of {k} of them are possible?",
    "How many ways are there to arrange {k} of {n} different {things} in a row?",
    "From {n} different {things}, {k} are put in a line one after the other. How many lines are possible?",
    "{k} different prizes go to {k} of {n} people, one each. In how many ways is that possible?",
    "In a race of {n} runners, how many orders are possible for the first {k} places?",
    "How many ordered lists of {k} different {things} can be made from {n} {things}?",
    "How many permutations of {k} {things} out of {n} different {things} are there?",
    "In how many orders can {k} of {n} {things} be shown one after the other?",
    "A club with {n} members fills {k} different posts, one person each. How many ways are there?",
)
_OUTFITS = (
    "{name} has {a} shirts and {b} pairs of pants. How many outfits of one shirt and one pair of "
    "pants are there?",
    "A password is one of {a} words and one of {b} numbers. How many passwords are there?",
    "From {a} books and {b} films, {name} picks one of each. How many choices are there?",
    "There are {a} kinds of bread and {b} kinds of cheese. How many sandwiches with one of each are there?",
    "A menu has {a} soups and {b} main courses. How many meals of one soup and one main course are possible?",
    "There are {a} roads from A to B and {b} roads from B to C. In how many ways can you go from A to "
    "C by B?",
    "A code has one of {a} letters and then one of {b} digits. How many codes are there?",
    "How many pairs can be made of one of {a} boys and one of {b} girls?",
    "An ice cream is one of {a} flavors in one of {b} cones. How many kinds are there?",
    "A phone comes in {a} colors and {b} sizes. How many versions are there?",
    "A team sends one of its {a} adults and one of its {b} children. How many pairs are possible?",
)
_URN = (
    "A bag holds {a} {p} and {b} {q} marbles. One is drawn. What is the probability that it is {p}?",
    "There are {a} {p} and {b} {q} balls in an urn. What is the probability of drawing a {p} one?",
    "A drawer has {a} {p} socks and {b} {q} socks. One is taken without looking. How likely is a {p} one?",
    "From {a} {p} and {b} {q} cards one is picked at random. Find the probability that it is {p}.",
    "A box contains {a} {p} pens and {b} {q} pens. What is the chance that a random pen is {p}?",
    "What is the probability of a {p} marble when one of {a} {p} and {b} {q} marbles is drawn?",
    "In a jar are {a} {p} and {b} {q} beads. One falls out. What is the probability that it is {p}?",
    "A wheel has {a} {p} and {b} {q} equal fields. Find the probability that it stops on {p}.",
    "{a} {p} and {b} {q} tickets are mixed and one is drawn. What is the probability of {p}?",
    "Out of {a} {p} and {b} {q} buttons one is chosen at random. How likely is it to be {p}?",
)
_TWO_DRAWS = (
    "A bag holds {a} {p} and {b} {q} marbles. Two are drawn {how}. What is the probability that both "
    "are {p}?",
    "{a} {p} and {b} {q} fish swim in a pond. Two are caught {how}. How likely are both {p}?",
    "Two of {a} {p} and {b} {q} caps are taken {how}. Find the probability that both are {p}.",
    "A box has {a} {p} and {b} {q} chips. Two are chosen {how}. What is the chance of two {p} ones?",
    "Two cards are drawn {how} from {a} {p} and {b} {q} cards. What is the probability of two {p} cards?",
    "From an urn with {a} {p} and {b} {q} balls, two are drawn {how}. Find the probability of two {p} ones.",
    "{a} {p} and {b} {q} cards are mixed. Two are picked {how}. How likely is it that both are {p}?",
    "What is the probability of drawing two {p} beads {how} from {a} {p} and {b} {q} beads?",
    "In a box are {a} {p} and {b} {q} pens. You take two {how}. What is the chance that both are {p}?",
    "Two of {a} {p} and {b} {q} buttons are drawn {how}. What is the probability that both are {p}?",
)
_DIE = (
    "A fair die is rolled. What is the probability of rolling {event}?",
    "With one throw of a die, what is the probability of {event}?",
    "Roll a die: what is the chance of {event}?",
    "How likely does a fair die show {event}?",
    "One die is rolled. Find the chance of {event}.",
    "What is the probability of {event} with one roll of a die?",
    "You roll a die once. How likely is {event}?",
    "A die is thrown once. Find the probability of {event}.",
    "What is the chance of {event} when a six-sided die is rolled?",
    "Find the probability that one roll of a fair die shows {event}.",
)
_EVENTS = (
    ("an even number", (2, 4, 6)), ("an odd number", (1, 3, 5)), ("a prime number", (2, 3, 5)), ("a 6", (6,)),
    ("a number greater than 4", (5, 6)), ("a number less than 3", (1, 2)), ("a multiple of 3", (3, 6)),
    ("a 1", (1,)),
    ("at least 3", (3, 4, 5, 6)), ("at most 5", (1, 2, 3, 4, 5)), ("a number that is not 2", (1, 3, 4, 5, 6)),
)  # fmt: skip
_TWO_DICE = (
    "Two dice are rolled. What is the probability that the sum is {s}?",
    "Roll two dice: what is the chance that they add up to {s}?",
    "With two dice, what is the probability of the sum {s}?",
    "How likely is it that two fair dice add up to {s}?",
    "What is the chance of a sum of {s} when two dice are rolled?",
    "What is the probability of a sum of {s} with two dice?",
    "You roll two fair dice. How likely is a total of {s}?",
    "Find the probability that two dice show a sum of {s}.",
    "A die is rolled twice. What is the probability that the two numbers add up to {s}?",
    "Two fair dice are thrown. Find the probability of the sum {s}.",
)
_COINS = (
    "A coin is tossed {n} times. What is the probability of exactly {k} heads?",
    "What is the chance of exactly {k} heads in {n} coin tosses?",
    "Find the probability of exactly {k} heads in {n} tosses.",
    "A fair coin is flipped {n} times. What is the probability of getting exactly {k} heads?",
    "Flip a coin {n} times. What is the chance of exactly {k} heads?",
    "What is the probability of {k} heads in {n} tosses of a fair coin?",
    "You toss {n} coins. How likely are exactly {k} heads?",
    "Find the probability that {n} fair coins show exactly {k} heads.",
    "A fair coin is thrown {n} times. Find the probability of getting heads exactly {k} times.",
    "{n} coins are tossed at once. What is the probability of exactly {k} heads?",
)
_COLORS = ("red", "blue", "green", "white", "black", "yellow")
_THINGS = ("books", "students", "songs", "pictures", "flags", "cards", "people", "players", "toys", "plants")


def arrangements(random: Draw, level: int) -> Worked:
    """Return n! in words."""
    n = random.randint(2, by_level(level, 4, 5, 6, 7, 8))
    return _asked(random, _ARRANGE, n, n), _falling(n, n), str(factorial(n))


def choices(random: Draw, level: int) -> Worked:
    """Return a binomial coefficient in words."""
    n = random.randint(3, by_level(level, 5, 7, 9, 11, 14))
    k = random.randint(2, min(n - 1, by_level(level, 2, 2, 3, 4, 5)))
    lines = [f"With order: {line}" if i == 0 else line for i, line in enumerate(_falling(n, k))]
    lines.append(f"Orders of {k}: {calc('*'.join(map(str, range(k, 0, -1))))}")
    lines.append(f"Divide: {calc(f'{perm(n, k)}/{factorial(k)}')}")
    return _asked(random, _PICK, n, k), lines, str(comb(n, k))


def ranked(random: Draw, level: int) -> Worked:
    """Return the number of ordered choices in words."""
    n = random.randint(4, by_level(level, 6, 8, 10, 12, 15))
    k = random.randint(2, by_level(level, 2, 2, 3, 3, 4))
    return _asked(random, _RANK, n, k), _falling(n, k), str(perm(n, k))


def pairs(random: Draw, level: int) -> Worked:
    """Return the number of pairs from two lists."""
    a, b = (random.randint(2, by_level(level, 6, 12, 20, 40, 90)) for _ in range(2))
    question = random.template(_OUTFITS).format(a=a, b=b, name=random.choice(("Mia", "Omar", "Lena", "Tom")))
    return question, [f"Each goes with each: {calc(f'{a}*{b}')}"], str(a * b)


def _falling(n: int, k: int) -> list[str]:
    factors = range(n, n - k, -1)
    lines, value = [], n
    for place, factor in enumerate(factors, 1):
        if place > 1:
            lines.append(f"Place {place} has {factor} choices: {calc(f'{value}*{factor}')}")
            value *= factor
    return [f"Place 1 has {n} choices.", *lines]


def _asked(random: Draw, table: tuple[str, ...], n: int, k: int) -> str:
    return random.template(table).format(n=n, k=k, things=random.choice(_THINGS))


def one_draw(random: Draw, level: int) -> Worked:
    """Return the probability of a color in one draw."""
    top = by_level(level, 6, 10, 15, 25, 60)
    a, b = random.randint(1, top), random.randint(1, top)
    p, q = random.sample(_COLORS, 2)
    lines = [f"There are {calc(f'{a}+{b}')} in all.", f"{a} of them are {p}: {a}/{a + b}"]
    return (
        random.template(_URN).format(a=a, b=b, p=p, q=q),
        [*lines, *_lowest(a, a + b)],
        tex(Fraction(a, a + b)),
    )


def two_draws(random: Draw, level: int) -> Worked:
    """Return the probability of the same color twice, with or without putting back."""
    top = by_level(level, 0, 0, 6, 9, 12)
    a, b, back = random.randint(2, top), random.randint(1, top), random.random() < 0.5
    p, q = random.sample(_COLORS, 2)
    how = random.choice(("with replacement",) if back else ("without replacement", "at once"))
    n = a + b
    above, below = (a, n) if back else (a - 1, n - 1)
    lines = [
        f"There are {calc(f'{a}+{b}')} in all, so the first is {p} with {a}/{n}.",
        f"The second is {p} with {above}/{below}.",
        f"Multiply: {calc(f'{a}*{above}')} over {calc(f'{n}*{below}')}",
    ]
    question = random.template(_TWO_DRAWS).format(a=a, b=b, p=p, q=q, how=how)
    return question, [*lines, *_lowest(a * above, n * below)], tex(Fraction(a * above, n * below))


def die(random: Draw, level: int) -> Worked:
    """Return the probability of an event with one die."""
    event, numbers = random.choice(_EVENTS)
    count = len(numbers)
    lines = [f"These fit: {', '.join(map(str, numbers))}. So {count} of 6 numbers."]
    return random.template(_DIE).format(event=event), [*lines, *_lowest(count, 6)], tex(Fraction(count, 6))


def two_dice(random: Draw, level: int) -> Worked:
    """Return the probability of a sum of two dice."""
    total = random.randint(2, 12)
    fits = [(k, total - k) for k in range(1, 7) if 1 <= total - k <= 6]
    shown = ", ".join(f"{a}+{b}" for a, b in fits)
    lines = [f"There are {calc('6*6')} results.", f"These fit: {shown}. That is {len(fits)} of 36."]
    return (
        random.template(_TWO_DICE).format(s=total),
        [*lines, *_lowest(len(fits), 36)],
        tex(Fraction(len(fits), 36)),
    )


def coins(random: Draw, level: int) -> Worked:
    """Return the probability of k heads in n tosses."""
    n = random.randint(2, by_level(level, 2, 3, 4, 5, 6))
    k = random.randint(0, n)
    lines = [f"There are {calc('*'.join(['2'] * n))} results."]
    if 0 < k < n:
        lines.append(f"Choose {k} of {n} tosses: {calc(f'{perm(n, k)}/{factorial(k)}')}")
    else:
        lines.append("Only one of them fits.")
    return (
        random.template(_COINS).format(n=n, k=k),
        [*lines, *_lowest(comb(n, k), 2**n)],
        tex(Fraction(comb(n, k), 2**n)),
    )


def _lowest(top: int, bottom: int) -> list[str]:
    common = gcd(top, bottom)
    if common > 1:
        parts = f"{calc(f'{top}/{common}')} and {calc(f'{bottom}/{common}')}"
        return [f"Divide both by {common}: {parts}", f"The probability is {ratio(Fraction(top, bottom))}."]
    return [f"The probability is {top}/{bottom}."]


FAMILIES = (
    Family(
        "counting",
        (
            Kind(arrangements, method="All stand in a row: fill the places one by one."),
            Kind(choices, method="The order does not matter: count with order, then divide by the orders."),
            Kind(ranked, (2, 3, 4, 5), method="The order matters: fill the places one by one."),
            Kind(pairs),
        ),
    ),
    Family(
        "probability",
        (
            Kind(one_draw, method="Probability is how many fit over how many there are."),
            Kind(die, (1, 2), method="Probability is how many results fit over all results."),
            Kind(coins, method="Probability is how many results fit over all results."),
            Kind(two_draws, (3, 4, 5), method="Both must happen: multiply the probabilities."),
            Kind(two_dice, (2, 3, 4, 5), method="Probability is how many results fit over all results."),
        ),
    ),
)
