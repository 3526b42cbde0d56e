"""Counting and probability: arrangements, choices, dice, and draws from an urn."""

from fractions import Fraction
from math import comb, factorial, gcd, perm

from tutor.curriculum.draw import Draw
from tutor.curriculum.problem import Family, Kind, Worked, calc
from tutor.curriculum.writing import NAMES, by_level, ratio, tex

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
    "how many ways to line up {n} different {things}",
    "help me: {n} different {things} in a row, how many orders are there",
    "{name} puts all {n} {things} next to each other. How many different orders are there?",
    "Count the ways to order {n} different {things}.",
    "{n} different {things}, all in a line. Number of orders?",
    "Each of {n} different {things} gets its own place in a row of {n} places. How many ways are there?",
    "All {n} {things} come one after the other. In how many orders can that happen?",
    "How many orders do {n} different {things} have?",
    "{name} hangs {n} different {things} side by side. In how many ways can this be done?",
    "Find how many ways there are to queue up {n} different {things}.",
    "i have {n} different {things}, how many ways can i sort them in a row?",
    "Tell me the number of ways in which {n} {things} can follow each other.",
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
    "how many ways to pick {k} out of {n} {things} if order does not matter",
    "help me choose: {k} of {n} {things}, how many combinations",
    "{name} may take {k} of {n} different {things} home. How many choices are there?",
    "A team of {k} is formed from {n} {things}. How many teams are possible?",
    "{n} {things} are on a table and {k} of them go into one bag. How many bags can result?",
    "Count the groups of {k} among {n} {things}.",
    "Choose {k} from {n} {things}, order does not count. How many ways?",
    "A committee of {k} comes from {n} people. In how many ways can it be chosen?",
    "How many different groups of {k} {things} are there in a set of {n}?",
    "number of ways to select {k} {things} from {n}?",
    "Out of {n} {things}, exactly {k} are packed. How many selections are there?",
    "{name} wants any {k} of {n} {things}. How many sets can that be?",
    "There are {n} {things}. How many ways are there to take {k} of them all at once?",
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
    "how many ways to put {k} of {n} {things} in order",
    "help me: {n} {things}, first to last place for {k} of them, how many orders",
    "Gold goes to one and the next {k} minus one places to others: {n} people, {k} ranked places. "
    "How many rankings are there?",
    "A president and other officers are named: {k} different jobs for {n} people. How many ways are there?",
    "Count the ordered choices of {k} {things} out of {n}.",
    "{name} ranks the best {k} of {n} {things}. How many rankings are possible?",
    "{n} {things} are there, and {k} of them go on {k} numbered shelves, one each. How many ways?",
    "Order matters: how many ways are there to pick {k} of {n} {things} one after the other?",
    "Out of {n} people, {k} sit on {k} different chairs. In how many ways?",
    "A playlist has {k} of {n} songs in a fixed order, none twice. How many playlists are there?",
    "{k} of {n} {things} are hung in a row from left to right. How many different rows are there?",
    "number of ordered rows with {k} out of {n} different {things}?",
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
    "{name} owns {a} hats and {b} scarves. How many ways are there to wear one hat with one scarf?",
    "how many outfits from {a} shirts and {b} skirts",
    "help me: {a} drinks and {b} snacks, one of each, how many menus",
    "Pick one of {a} colors and one of {b} patterns. How many designs are there?",
    "There are {a} doors into a hall and {b} doors out of it. How many ways lead in and out?",
    "Each of {a} teams plays each of {b} guests once. How many games are there?",
    "{name} can choose among {a} bikes and {b} helmets. How many choices of a bike with a helmet are there?",
    "A pizza has one of {a} bases and one of {b} toppings. Count the possible pizzas.",
    "One letter out of {a} is followed by one digit out of {b}. Number of codes?",
    "A shop sells {a} phones and {b} cases, and {name} buys one of each. In how many ways?",
    "From {a} red and {b} blue cards, one of each color is laid down. How many pairs can this give?",
    "How many different pairs of one fork and one spoon do {a} forks and {b} spoons make?",
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
    "In a bowl are {a} {p} and {b} {q} sweets. {name} takes one without looking. How likely is it {p}?",
    "bag with {a} {p} and {b} {q} marbles, probability of {p}?",
    "help me: {b} {q} and {a} {p} balls, one is taken, chance of {p}",
    "{b} {q} and {a} {p} beads lie in a box. One rolls out. What is the probability that it is {p}?",
    "There are {b} {q} and {a} {p} fish in a tank, and one is caught. How likely is a {p} fish?",
    "A hat holds {b} {q} and {a} {p} slips of paper. Find the chance that one drawn slip is {p}.",
    "Suppose {b} {q} and {a} {p} balloons hang on a wall and one bursts. How likely was it a {p} one?",
    "One of {b} {q} and {a} {p} keys falls off the ring. What is the probability that it is {p}?",
    "what is the chance to grab a {p} pen out of {a} {p} and {b} {q} pens",
    "Find P({p}) for one draw from {a} {p} and {b} {q} marbles.",
    "On a shelf stand {b} {q} and {a} {p} cups. {name} takes any one. What is the probability of {p}?",
    "A machine has {a} {p} and {b} {q} gum balls and gives out one. How likely is {p}?",
    "A single card is taken from {b} {q} and {a} {p} cards. Calculate the probability that it is {p}.",
    "{a} {p} and {b} {q} stones lie in a sack. Exactly one drops out. Give the probability of {p}.",
    "You reach into a bag of {b} {q} and {a} {p} chips and pull out one. Is it {p}? Give the probability.",
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
    "bag with {a} {p} and {b} {q} marbles, two drawn {how}, probability both {p}",
    "help me: {a} {p} and {b} {q} balls, take two {how}, chance that both are {p}?",
    "{name} takes two sweets {how} from {b} {q} and {a} {p} sweets. How likely are two {p} ones?",
    "{b} {q} and {a} {p} beads are in a jar. Two fall out {how}. What is the probability that both are {p}?",
    "From {b} {q} and {a} {p} socks, two are pulled {how}. Find the probability of a {p} pair.",
    "Two fish are caught {how} in a tank of {a} {p} and {b} {q} fish. What is the chance of two {p} fish?",
    "A hat holds {a} {p} and {b} {q} slips. Two slips are drawn {how}. Are both {p}? Give the probability.",
    "Find the chance that two cups, taken {how} from {b} {q} and {a} {p} cups, are both {p}.",
    "{a} {p} and {b} {q} stones lie in a sack and two are picked {how}. Work out P(both {p}).",
    "{name} draws two tickets {how}. There are {b} {q} and {a} {p} tickets. How likely are both {p}?",
    "What is the probability of {p} both times when two of {a} {p} and {b} {q} chips are drawn {how}?",
    "Calculate how likely two {p} keys are if two are taken {how} from {a} {p} and {b} {q} keys.",
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
    "roll a die, what is the chance of {event}",
    "help me: probability of {event} when a die is rolled",
    "{name} rolls one die. How likely is {event}?",
    "In a board game {name} needs {event} with one die. What is the probability?",
    "A single die is thrown. Work out the probability of {event}.",
    "The die falls once. Give the probability that it shows {event}.",
    "A fair die with the faces one to six is rolled. How likely is {event}?",
    "probability of getting {event} on a die?",
    "If you roll a die once, what is the probability of getting {event}?",
    "Calculate the probability of {event} for one fair die.",
    "To start, {name} must roll {event}. How likely is that with one throw?",
    "A die is tossed one time. What are the chances of {event}?",
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
    "two dice, probability that the sum is {s}",
    "help me: chance of a total of {s} with two dice",
    "{name} throws a pair of dice. How likely is the sum {s}?",
    "A red and a blue die are rolled. What is the probability that both together show {s}?",
    "In a game you move {s} fields if two dice add up to {s}. How likely is that?",
    "Add the numbers of two dice: what is the probability of getting {s}?",
    "Two dice fall on the table. Find the chance that their total is {s}.",
    "Calculate the probability that the sum of two rolled dice equals {s}.",
    "what are the chances to roll {s} in total with two dice?",
    "{name} needs a total of {s} from two dice. Give the probability.",
    "A pair of fair dice is rolled once. Work out the probability of a total of {s}.",
    "One die is rolled, then another. How likely is it that they make {s} together?",
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
    "flip a coin {n} times, chance of exactly {k} heads?",
    "help me: {n} coin tosses, probability of {k} heads",
    "{name} tosses a coin {n} times. How likely is it to get heads exactly {k} times?",
    "A coin lands {n} times. What is the probability that it shows heads exactly {k} times?",
    "{n} fair coins fall on the floor. Find the probability that exactly {k} of them show heads.",
    "Out of {n} tosses of a coin, exactly {k} should be heads. Give the probability.",
    "In {n} flips of a fair coin, how likely are {k} heads, no more and no less?",
    "Calculate the probability of {k} heads when a coin is tossed {n} times.",
    "what is the probability to get exactly {k} heads with {n} coins",
    "{name} flips {n} coins at the same time. What is the chance of exactly {k} heads?",
    "Heads comes up {k} times in {n} throws of a coin. How likely is that?",
    "Work out how probable exactly {k} heads are in {n} flips.",
)
_COLORS = ("red", "blue", "green", "white", "black", "yellow")
_THINGS = ("books", "students", "songs", "pictures", "flags", "cards", "people", "players", "toys", "plants")
_PUT_BACK = ("with replacement", "with replacement", "one after the other with the first put back")
_KEPT = ("without replacement", "at once", "one after the other with none put back")


def arrangements(random: Draw, level: int) -> Worked:
    """Return n! in words."""
    n = random.randint(2, by_level(level, 4, 5, 6, 7, 8))
    lines, product = _places(n, n)
    return _asked(random, _ARRANGE, n, n), [*lines, f"Multiply: {product}"], str(factorial(n))


def choices(random: Draw, level: int) -> Worked:
    """Return a binomial coefficient in words."""
    n = random.randint(3, by_level(level, 5, 7, 9, 11, 14))
    k = random.randint(2, min(n - 1, by_level(level, 2, 2, 3, 4, 5)))
    lines, product = _places(n, k)
    lines += [
        f"With order: {product}",
        f"Each group has {k} in it, so it comes in {calc(_falling(k, k))} orders.",
        f"Divide: {calc(f'{perm(n, k)}/{factorial(k)}')}",
    ]
    return _asked(random, _PICK, n, k), lines, str(comb(n, k))


def ranked(random: Draw, level: int) -> Worked:
    """Return the number of ordered choices in words."""
    n = random.randint(4, by_level(level, 6, 8, 10, 12, 15))
    k = random.randint(2, by_level(level, 2, 2, 3, 3, 4))
    lines, product = _places(n, k)
    return _asked(random, _RANK, n, k), [*lines, f"Multiply: {product}"], str(perm(n, k))


def pairs(random: Draw, level: int) -> Worked:
    """Return the number of pairs from two lists."""
    a, b = (random.randint(2, by_level(level, 6, 12, 20, 40, 90)) for _ in range(2))
    question = random.template(_OUTFITS).format(a=a, b=b, name=random.choice(("Mia", "Omar", "Lena", "Tom")))
    return question, [f"Each of the {a} goes with each of the {b}: {calc(f'{a}*{b}')}"], str(a * b)


def _places(n: int, k: int) -> tuple[list[str], str]:
    """Return the line with the choices for each of k places, and their product."""
    places = ", ".join(f"place {place}: {n + 1 - place}" for place in range(1, k + 1))
    return [f"P{places[1:]}. Each place has one choice less."], calc(_falling(n, k))


def _falling(n: int, k: int) -> str:
    """Return `9*8*7`."""
    return "*".join(map(str, range(n, n - k, -1)))


def _asked(random: Draw, table: tuple[str, ...], n: int, k: int) -> str:
    return random.template(table).format(n=n, k=k, things=random.choice(_THINGS), name=random.choice(NAMES))


def one_draw(random: Draw, level: int) -> Worked:
    """Return the probability of a color in one draw."""
    top = by_level(level, 6, 10, 15, 25, 60)
    a, b = random.randint(1, top), random.randint(1, top)
    p, q = random.sample(_COLORS, 2)
    question = random.template(_URN).format(a=a, b=b, p=p, q=q, name=random.choice(NAMES))
    lines = [f"The {p} ones fit: {a}", f"In all: {calc(f'{a}+{b}')}"]
    return question, [*lines, *_lowest(a, a + b)], tex(Fraction(a, a + b))


def drawn_with_replacement(random: Draw, level: int) -> Worked:
    """Return the probability of the same color twice when the first is put back."""
    question, a, n, p = _two_drawn(random, level, _PUT_BACK)
    lines = [
        f"In all: {calc(f'{a}+{n - a}')}",
        f"The first is {p}: {a} of {n}. The second is {p}: again {a} of {n}.",
        f"Multiply: {calc(f'{a}*{a}')} over {calc(f'{n}*{n}')}",
    ]
    return question, [*lines, *_lowest(a * a, n * n)], tex(Fraction(a * a, n * n))


def drawn_without_replacement(random: Draw, level: int) -> Worked:
    """Return the probability of the same color twice when the first is kept."""
    question, a, n, p = _two_drawn(random, level, _KEPT)
    above, below = a * (a - 1), n * (n - 1)
    lines = [
        f"In all: {calc(f'{a}+{n - a}')}",
        f"The first is {p}: {a} of {n}.",
        f"One {p} is gone: {calc(f'{a}-1')} of {calc(f'{n}-1')} for the second.",
        f"Multiply: {calc(f'{a}*{a - 1}')} over {calc(f'{n}*{n - 1}')}",
    ]
    return question, [*lines, *_lowest(above, below)], tex(Fraction(above, below))


def _two_drawn(random: Draw, level: int, ways: tuple[str, ...]) -> tuple[str, int, int, str]:
    """Return the question, how many have the color that is asked, how many there are, and the color."""
    top = by_level(level, 0, 0, 6, 9, 12)
    a, b = random.randint(2, top), random.randint(1, top)
    p, q = random.sample(_COLORS, 2)
    how, name = random.choice(ways), random.choice(NAMES)
    return random.template(_TWO_DRAWS).format(a=a, b=b, p=p, q=q, how=how, name=name), a, a + b, p


def die(random: Draw, level: int) -> Worked:
    """Return the probability of an event with one die."""
    event, numbers = random.choice(_EVENTS)
    count = len(numbers)
    lines = [
        "A die has the 6 numbers 1, 2, 3, 4, 5, 6.",
        f"For {event} these fit: {', '.join(f'{number} ({i})' for i, number in enumerate(numbers, 1))}",
        f"That is {count} of 6.",
    ]
    question = random.template(_DIE).format(event=event, name=random.choice(NAMES))
    return question, [*lines, *_lowest(count, 6)], tex(Fraction(count, 6))


def two_dice(random: Draw, level: int) -> Worked:
    """Return the probability of a sum of two dice."""
    total = random.randint(2, 12)
    tries: list[str] = []
    fits = 0
    for first in range(1, 7):
        fits += 1 <= total - first <= 6
        tries.append(f"{calc(f'{total}-{first}')} {f'fits ({fits})' if 1 <= total - first <= 6 else 'no'}")
    lines = [
        "Take 1 to 6 for the first die; the rest must be 1 to 6 on the second.",
        f"{', '.join(tries[:3])},",
        ", ".join(tries[3:]),
        f"That is {fits} of {calc('6*6')} results.",
    ]
    question = random.template(_TWO_DICE).format(s=total, name=random.choice(NAMES))
    return question, [*lines, *_lowest(fits, 36)], tex(Fraction(fits, 36))


def coins(random: Draw, level: int) -> Worked:
    """Return the probability of k heads in n tosses."""
    n = random.randint(2, by_level(level, 2, 3, 4, 5, 6))
    k = random.randint(0, n)
    lines = [f"{n} tosses with 2 sides each: {calc('*'.join(['2'] * n))} results"]
    if 0 < k < n:
        orders = f"({_falling(k, k)})" if k > 1 else "1"
        lines.append(f"Places for {k} heads in {n} tosses: {calc(f'{_falling(n, k)}/{orders}')}")
    else:
        lines.append(f"Only 1 of them fits: all {'heads' if k else 'tails'}.")
    question = random.template(_COINS).format(n=n, k=k, name=random.choice(NAMES))
    return question, [*lines, *_lowest(comb(n, k), 2**n)], tex(Fraction(comb(n, k), 2**n))


def _lowest(top: int, bottom: int) -> list[str]:
    """Return the lines that reduce a probability; the last one says it."""
    common = gcd(top, bottom)
    lines = [f"Largest common divisor: {calc(f'gcd({top},{bottom})')}"]
    if common > 1:
        lines.append(f"Divide both by {common}: {calc(f'{top}/{common}')} and {calc(f'{bottom}/{common}')}")
    return [*lines, f"The probability is {ratio(Fraction(top, bottom))}."]


FAMILIES = (
    Family(
        "counting",
        (
            Kind(arrangements, method="All of them stand in a row: fill place after place and multiply."),
            Kind(
                choices,
                method="A group without order is chosen: count with order, then divide by the orders.",
            ),
            Kind(
                ranked, (2, 3, 4, 5), method="Some get a place in an order: fill these places and multiply."
            ),
            Kind(pairs, method="One of each sort is taken: multiply the two numbers."),
        ),
    ),
    Family(
        "probability",
        (
            Kind(one_draw, method="One is drawn: the probability is those that fit over all of them."),
            Kind(die, (1, 2), method="One die is rolled: the probability is the numbers that fit over 6."),
            Kind(coins, method="Coins are tossed: the probability is the results that fit over all results."),
            Kind(
                drawn_with_replacement,
                (3, 4, 5),
                method="Two are drawn and the first goes back: the second has the same chance, multiply.",
            ),
            Kind(
                drawn_without_replacement,
                (3, 4, 5),
                method="Two are drawn and none goes back: for the second there is one less, multiply.",
            ),
            Kind(
                two_dice, (2, 3, 4, 5), method="Two dice are rolled: count the pairs with this sum out of 36."
            ),
        ),
    ),
)
