"""Divisors, multiples, primes and remainders."""

from collections.abc import Sequence
from math import gcd, lcm

from tutor.curriculum.draw import Draw
from tutor.curriculum.problem import Family, Kind, Worked, calc
from tutor.curriculum.writing import by_level

_GCD = (
    "What is the greatest common divisor of {a} and {b}?",
    "Find the greatest common divisor of {a} and {b}.",
    "Find the GCD of {a} and {b}.",
    "What is the greatest common factor of {a} and {b}?",
    "Compute gcd({a}, {b}).",
    "What is gcd({a}, {b})?",
    "Determine the highest common factor of {a} and {b}.",
    "What is the largest number that divides both {a} and {b}?",
    "Calculate the GCF of {a} and {b}.",
    "Work out the greatest common divisor of {a} and {b}.",
    "gcd of {a} and {b}",
    "gcd({a}, {b}) = ?",
    "help me find the gcd of {a} and {b}",
    "whats the greatest common factor of {a} and {b}",
    "Give the largest common divisor of {a} and {b}.",
    "Which is the largest number that goes into {a} and into {b}?",
    "By which number at most can {a} and {b} both be divided without a rest?",
    "Find the biggest factor that {a} and {b} share.",
    "Name the highest number that divides {a} as well as {b}.",
    "I need the greatest common divisor of {a} and {b}.",
    "What is the HCF of {a} and {b}?",
    "By what can the fraction with {a} on top and {b} below be reduced at most?",
    "How do you find the GCF of {a} and {b}?",
)
_LCM = (
    "What is the least common multiple of {a} and {b}?",
    "Find the least common multiple of {a} and {b}.",
    "Find the LCM of {a} and {b}.",
    "Compute lcm({a}, {b}).",
    "What is the lcm of {a} and {b}?",
    "Determine the lowest common multiple of {a} and {b}.",
    "What is the smallest number that both {a} and {b} divide?",
    "Calculate the LCM of {a} and {b}.",
    "Work out the least common multiple of {a} and {b}.",
    "What is the smallest positive number that is a multiple of {a} and of {b}?",
    "lcm of {a} and {b}",
    "lcm({a}, {b}) = ?",
    "help me find the lcm of {a} and {b}",
    "whats the least common multiple of {a} and {b}",
    "Give the smallest common multiple of {a} and {b}.",
    "Which is the first number in both the {a} times table and the {b} times table?",
    "What is the first number that you meet when counting by {a} and also when counting by {b}?",
    "Find the smallest number that {a} and {b} both go into.",
    "Name the lowest number that can be divided by {a} and by {b} without a rest.",
    "I need the least common multiple of {a} and {b}.",
    "A number is to be a multiple of {a} and of {b}. What is the smallest one?",
    "Which common denominator is the smallest one for fractions over {a} and over {b}?",
    "How do you find the LCM of {a} and {b}?",
)
_GCD_STORIES = (
    "{a} red and {b} blue beads make equal bags with none left. What is the largest number of bags?",
    "Two ropes of {a} m and {b} m are cut into equal pieces without rest. How long is a piece at "
    "most, in meters?",
    "A florist has {a} roses and {b} tulips and makes equal bunches from all of them. How many bunches "
    "at most?",
    "A floor of {a} cm by {b} cm is laid with square tiles that are not cut. How long is the side of "
    "the largest tile, in cm?",
    "{a} pencils and {b} erasers go into gift bags that are all the same, none left over. How many "
    "bags can there be at most?",
    "{a} boys and {b} girls form groups with the same number of boys and of girls in each. What is the "
    "largest number of groups?",
    "I have {a} apples and {b} pears and want as many equal baskets as possible, using all of it. How "
    "many baskets?",
    "Two boards of {a} cm and {b} cm are sawn into pieces of the same length, nothing left. How long "
    "can a piece be at most?",
    "A teacher shares {a} books and {b} pens equally, nothing left. For how many children at most does "
    "that work?",
    "{a} cookies and {b} muffins, same plates for all, no leftovers. most plates possible?",
    "A sheet of {a} mm by {b} mm is cut into equal squares without waste. What is the greatest side of "
    "a square in mm?",
    "A choir has {a} women and {b} men. They stand in rows of equal length, women and men in rows of "
    "their own. How long can a row be at most?",
    "What is the greatest number of equal boxes that {a} red and {b} green balls fill with none left over?",
    "{a} liters of milk and {b} liters of juice are filled into cans of one size, each can full. How "
    "large can a can be, in liters?",
    "A baker has {a} rolls and {b} buns. Every bag gets the same and nothing remains. Find the largest "
    "number of bags.",
    "help me: {a} stickers and {b} cards, equal packs, nothing left, how many packs at most",
    "Trees stand along two sides of a field, {a} m and {b} m long, at equal distances that fit both "
    "sides. How far apart are they at most, in meters?",
    "From {a} sandwiches and {b} drinks equal lunch packs are made until all is used. How many packs "
    "at most?",
    "{a} tickets and {b} vouchers are split evenly among as many winners as possible. How many winners "
    "are there?",
    "Two wires, {a} cm and {b} cm, are cut into equal parts, as long as possible and without waste. "
    "Find the length of a part in cm.",
    "A zoo has {a} fish and {b} shrimps for feeding. All portions are equal and nothing stays. How "
    "many portions are there at most?",
    "What is the largest group size when {a} first graders and {b} second graders line up in groups of "
    "one size, the grades not mixed?",
    "{a} stamps and {b} coins are laid out on pages that all look the same. How many pages can be "
    "filled at most?",
)
_LCM_STORIES = (
    "One bus leaves every {a} minutes, another every {b} minutes. They leave together now. In how "
    "many minutes do they leave together again?",
    "Two lights blink every {a} and every {b} seconds, now both at once. After how many seconds do "
    "they blink together again?",
    "Two bells ring every {a} and every {b} minutes. They just rang together. When do they ring "
    "together next, in minutes?",
    "Mia swims every {a} days and Tom every {b} days. Today both swim. In how many days do they meet "
    "there again?",
    "A red tram comes every {a} minutes and a blue one every {b} minutes. Both are here now. How long "
    "until both are here again, in minutes?",
    "Hot dogs come in packs of {a}, buns in packs of {b}. What is the smallest number of each with "
    "none left over?",
    "One runner needs {a} minutes for a lap, another one {b} minutes. They start together. After how "
    "many minutes are they at the start together?",
    "Two gears have {a} and {b} teeth. After how many teeth are they back in the starting position together?",
    "bus A every {a} min, bus B every {b} min, both leave now. when do they leave together again?",
    "A lighthouse flashes every {a} seconds, another one every {b} seconds. Both flash now. In how "
    "many seconds do both flash again?",
    "Raj waters one plant every {a} days and another every {b} days. Both were watered today. After "
    "how many days are both due again?",
    "Cards can be laid in rows of {a} or in rows of {b}, each time with none left. What is the "
    "smallest number of cards?",
    "Two alarm clocks beep every {a} and every {b} minutes, and just now both beeped. How many minutes "
    "pass until both beep at once?",
    "Towers are built from blocks of {a} cm and from blocks of {b} cm. What is the lowest height at "
    "which both are equally high, in cm?",
    "A ferry leaves every {a} minutes and a train every {b} minutes. They left at the same time. How "
    "many minutes until that happens again?",
    "Steps of {a} cm and steps of {b} cm begin at the same line. After how many cm do they first meet again?",
    "help me: timer one rings every {a} seconds, timer two every {b} seconds, start together, when "
    "both again?",
    "Pens are sold in boxes of {a} and caps in boxes of {b}. What is the least number of pens for "
    "which the caps come out even?",
    "A class can be split into teams of {a} or into teams of {b}, nobody is left. What is the smallest "
    "possible size of the class?",
    "One machine is oiled every {a} hours and another every {b} hours. Both are oiled now. When are "
    "both oiled together again, in hours?",
    "Two planets circle their star in {a} and {b} days. They are in line today. In how many days are "
    "both at the same places?",
    "Lena visits her aunt every {a} days, Omar every {b} days. They met there today. After how many "
    "days do they meet there again?",
)
_FACTORIZE = (
    "Find the prime factorization of {n}.",
    "Compute the prime factorization of {n}.",
    "Write the prime factorization of {n}.",
    "What is the prime factorization of {n}?",
    "Write {n} as a product of primes.",
    "Write {n} as a product of prime factors.",
    "Factor {n} into primes.",
    "Factorize {n} into prime factors.",
    "Give the prime factorization of {n}.",
    "Express {n} as a product of primes.",
    "Determine the prime factorization of {n}.",
    "Write down the prime factorization of {n}.",
    "prime factorization of {n}",
    "prime factors of {n}?",
    "factor {n} into primes",
    "help me factor {n} into primes",
    "Break {n} down into prime factors.",
    "Split {n} into its prime factors.",
    "Which primes multiply to {n}?",
    "What primes is {n} made of?",
    "How do you write {n} as a product of primes?",
    "Decompose {n} into prime factors.",
    "Find the primes whose product is {n}.",
    "Please write {n} as a product of prime numbers.",
    "Take {n} apart into primes.",
)
_REMAINDER = (
    "What is the remainder when {a} is divided by {b}?",
    "Find the remainder when {a} is divided by {b}.",
    "What is {a} mod {b}?",
    "Find the remainder of {a} divided by {b}.",
    "Compute {a} mod {b}.",
    "Calculate the remainder when {a} is divided by {b}.",
    "Determine the remainder if {a} is divided by {b}.",
    "What is left over when {a} is divided by {b}?",
    "Work out the remainder of {a} / {b}.",
    "{a} mod {b}",
    "{a} mod {b} = ?",
    "remainder of {a} divided by {b}",
    "whats the remainder of {a} / {b}",
    "help me find the remainder when {a} is divided by {b}",
    "What remains when {a} is divided by {b}?",
    "Divide {a} by {b}. What is the remainder?",
    "Give the remainder of the division {a} ÷ {b}.",
    "Which rest does {a} leave when it is divided by {b}?",
    "{a} divided by {b}: what is the remainder?",
    "How large is the rest of {a} divided by {b}?",
    "If you divide {a} by {b}, what remainder do you get?",
    "By how much is {a} above a multiple of {b}?",
)
_LEFT_OVER = (
    "{a} eggs are packed in boxes of {b}. How many eggs are left over?",
    "{a} cards are dealt evenly to {b} players. How many cards are left?",
    "{a} students form teams of {b}. How many students are left without a full team?",
    "{a} pens are put in packs of {b}. How many pens are left over?",
    "{a} photos are glued on pages with {b} photos each. How many photos do not fill a page?",
    "A baker packs {a} rolls in bags of {b}. How many rolls do not fill a bag?",
    "{a} chairs, rows of {b}. how many chairs left over?",
    "Sofia shares {a} sweets evenly among {b} friends and keeps the rest. How many does she keep?",
    "A rope of {a} cm is cut into pieces of {b} cm. How many cm are left?",
    "{a} people ride in buses with {b} seats. All buses but the last are full. How many people are "
    "over after the full buses?",
    "Tickets cost {b} dollars each. Ken has {a} dollars and buys as many as he can. How many dollars "
    "are left?",
    "From {a} bottles full crates of {b} are filled. How many bottles stay outside?",
    "{a} days are how many days more than full periods of {b} days?",
    "There are {a} marbles for {b} children, each gets the same number. How many marbles remain?",
    "Tables have {b} seats. {a} guests fill one table after another. How many guests are left for the "
    "table that is not full?",
    "help me: {a} books, {b} on each shelf, how many books are left over after the full shelves",
    "{a} players are split into teams of {b}. How many players have no team?",
    "A printer has {a} sheets and makes booklets of {b} sheets. How many sheets are left at the end?",
    "A farmer packs {a} apples, {b} in each box. How many apples remain?",
    "Yuki saves {a} cents and changes them into coins of {b} cents. How many cents cannot be changed?",
    "We bake {a} buns and put {b} on each tray. How many are left that do not fill a tray?",
    "How many of {a} beads are left when chains of {b} beads are made?",
)


def greatest_common(random: Draw, level: int) -> Worked:
    """Return a greatest common divisor, worked by Euclid's algorithm."""
    return _greatest(random, level, _GCD)


def equal_parts(random: Draw, level: int) -> Worked:
    """Return a story in which two amounts make equal parts: a greatest common divisor."""
    return _greatest(random, level, _GCD_STORIES)


def _greatest(random: Draw, level: int, table: Sequence[str]) -> Worked:
    shared, top = random.randint(2, by_level(level, 6, 10, 15, 24, 40)), by_level(level, 6, 9, 12, 16, 25)
    a, b = shared * random.randint(2, top), shared * random.randint(2, top)
    if a == b:
        b += shared
    return random.template(table).format(a=a, b=b), _euclid(a, b), str(gcd(a, b))


def _euclid(a: int, b: int) -> list[str]:
    """Return the lines of Euclid's algorithm; with the smaller number first they begin with 0 times."""
    lines = []
    while b:
        times, rest = divmod(a, b)
        lines.append(f"{a} by {b}: {calc(f'floor({a}/{b})')} times, rest {calc(f'{a}-{times}*{b}')}")
        a, b = b, rest
    return [*lines, f"The rest is 0, so the greatest common divisor is the last divisor: {a}"]


def least_common(random: Draw, level: int) -> Worked:
    """Return a least common multiple, by the greatest common divisor."""
    return _least(random, level, _LCM)


def together_again(random: Draw, level: int) -> Worked:
    """Return a story in which two rhythms meet again: a least common multiple."""
    return _least(random, level, _LCM_STORIES)


def _least(random: Draw, level: int, table: Sequence[str]) -> Worked:
    top, k = by_level(level, 9, 12, 15, 20, 36), random.randint(1, by_level(level, 2, 4, 5, 6, 8))
    a, b = random.randint(2, top), random.randint(2, top)
    if level > 1:
        a, b = k * random.randint(2, max(3, top // k)), k * random.randint(2, max(3, top // k))
    if a == b:
        b += 1
    shared = gcd(a, b)
    lines = [
        f"The greatest common divisor: {calc(f'gcd({a},{b})')}",
        f"The product: {calc(f'{a}*{b}')}",
        f"Divide the product by it: {calc(f'{a * b}/{shared}')}",
    ]
    return random.template(table).format(a=a, b=b), lines, str(lcm(a, b))


def factorization(random: Draw, level: int) -> Worked:
    """Return a number to write as a product of primes."""
    primes = by_level(
        level, (2, 3, 5), (2, 2, 3, 5, 7), (2, 2, 3, 3, 5, 7), (2, 2, 3, 5, 7, 11), (2, 3, 5, 7, 11, 13)
    )
    low, high = by_level(level, (2, 3), (2, 4), (3, 4), (3, 5), (4, 6))
    factors = sorted(random.choice(primes) for _ in range(random.randint(low, high)))
    number = 1
    for prime in factors:
        number *= prime
    parts = [_power(prime, factors.count(prime)) for prime in sorted(set(factors))]
    lines = [*_taken_out(number), f"Together: {number} = {' * '.join(parts)}"]
    return random.template(_FACTORIZE).format(n=number), lines, " \\cdot ".join(parts)


_PRIMES = (2, 3, 5, 7, 11, 13)


def _taken_out(number: int) -> list[str]:
    """Return a line for each prime: it is divided out as long as whole numbers come, its power counted."""
    lines = []
    for prime in _PRIMES:
        tries, found = [], 0
        while number % prime == 0:
            found += 1
            tries.append(f"{calc(f'{number}/{prime}')} gives {_power(prime, found)}")
            number //= prime
        end = "done" if number == 1 else f"{calc(f'{number}/{prime}')} not whole"
        lines.append(f"By {prime}: {', '.join([*tries, end])}")
        if number == 1:
            break
    return lines


def _power(prime: int, exponent: int) -> str:
    return f"{prime}^{exponent}" if exponent > 1 else str(prime)


def remainder(random: Draw, level: int) -> Worked:
    """Return the remainder of a division."""
    return _rest(random, level, _REMAINDER)


def left_over(random: Draw, level: int) -> Worked:
    """Return a story in which things are left after full groups: the remainder of a division."""
    return _rest(random, level, _LEFT_OVER)


def _rest(random: Draw, level: int, table: Sequence[str]) -> Worked:
    b = random.randint(3, by_level(level, 9, 12, 20, 35, 80))
    a = b * random.randint(1, by_level(level, 9, 12, 25, 40, 99)) + random.randint(0, b - 1)
    times, rest = divmod(a, b)
    lines = [
        f"{b} goes into {a}: {calc(f'floor({a}/{b})')} times",
        f"That is {calc(f'{times}*{b}')}",
        f"Left: {calc(f'{a}-{times * b}')}",
    ]
    return random.template(table).format(a=a, b=b), lines, str(rest)


FAMILIES = (
    Family(
        "common divisors and multiples",
        (
            Kind(
                greatest_common, method="Greatest common divisor by Euclid: divide, then go on with the rest."
            ),
            Kind(
                equal_parts,
                method="As many or as large equal parts as possible: that is the greatest common divisor.",
            ),
            Kind(
                least_common,
                method="The least common multiple is the product over the greatest common divisor.",
            ),
            Kind(together_again, method="Where both first meet: that is the least common multiple."),
        ),
    ),
    Family(
        "primes and remainders",
        (
            Kind(factorization, method="Prime factors: try 2, 3, 5, 7 and so on, until 1 is left."),
            Kind(remainder, method="For the remainder, take away the largest multiple that fits."),
            Kind(left_over, method="Full groups are taken away first, what is left over is asked."),
        ),
    ),
)
