"""Divisors, multiples, primes and remainders."""

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
    "{a} red and {b} blue beads make equal bags with none left. What is the largest number of bags?",
    "Two ropes of {a} m and {b} m are cut into equal pieces without rest. How long is a piece at "
    "most, in meters?",
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
    "One bus leaves every {a} minutes, another every {b} minutes. They leave together now. In how "
    "many minutes do they leave together again?",
    "Two lights blink every {a} and every {b} seconds, now both at once. After how many seconds do "
    "they blink together again?",
    "What is the smallest positive number that is a multiple of {a} and of {b}?",
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
)
_REMAINDER = (
    "What is the remainder when {a} is divided by {b}?",
    "Find the remainder when {a} is divided by {b}.",
    "What is {a} mod {b}?",
    "Find the remainder of {a} divided by {b}.",
    "Compute {a} mod {b}.",
    "Calculate the remainder when {a} is divided by {b}.",
    "Determine the remainder if {a} is divided by {b}.",
    "{a} eggs are packed in boxes of {b}. How many eggs are left over?",
    "{a} cards are dealt evenly to {b} players. How many cards are left?",
    "What is left over when {a} is divided by {b}?",
    "Work out the remainder of {a} / {b}.",
    "{a} students form teams of {b}. How many students are left without a full team?",
)


def greatest_common(random: Draw, level: int) -> Worked:
    """Return a greatest common divisor, worked by Euclid's algorithm."""
    shared, top = random.randint(2, by_level(level, 6, 10, 15, 24, 40)), by_level(level, 6, 9, 12, 16, 25)
    a, b = shared * random.randint(2, top), shared * random.randint(2, top)
    if a == b:
        b += shared
    return random.template(_GCD).format(a=a, b=b), _euclid(a, b), str(gcd(a, b))


def _euclid(a: int, b: int) -> list[str]:
    a, b = max(a, b), min(a, b)
    lines = []
    while b:
        times, rest = divmod(a, b)
        lines.append(f"{b} goes {times} times into {a}, rest {calc(f'{a}-{times}*{b}')}")
        a, b = b, rest
    return [*lines, f"The last divisor is {a}."]


def least_common(random: Draw, level: int) -> Worked:
    """Return a least common multiple, by the greatest common divisor."""
    top, k = by_level(level, 9, 12, 15, 20, 36), random.randint(1, by_level(level, 2, 4, 5, 6, 8))
    a, b = random.randint(2, top), random.randint(2, top)
    if level > 1:
        a, b = k * random.randint(2, max(3, top // k)), k * random.randint(2, max(3, top // k))
    if a == b:
        b += 1
    shared = gcd(a, b)
    lines = _euclid(a, b)[:-1] + [
        f"The greatest common divisor is {shared}.",
        f"The product: {calc(f'{a}*{b}')}",
        f"Divide: {calc(f'{a * b}/{shared}')}",
    ]
    return random.template(_LCM).format(a=a, b=b), lines, str(lcm(a, b))


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
    lines, rest = [], number
    for prime in factors[:-1]:
        lines.append(f"Divide by {prime}: {calc(f'{rest}/{prime}')}")
        rest //= prime
    lines.append(f"{rest} is prime.")
    parts = [f"{p}^{factors.count(p)}" if factors.count(p) > 1 else str(p) for p in sorted(set(factors))]
    return random.template(_FACTORIZE).format(n=number), lines, " \\cdot ".join(parts)


def remainder(random: Draw, level: int) -> Worked:
    """Return the remainder of a division."""
    b = random.randint(3, by_level(level, 9, 12, 20, 35, 80))
    a = b * random.randint(1, by_level(level, 9, 12, 25, 40, 99)) + random.randint(0, b - 1)
    times, rest = divmod(a, b)
    lines = [f"{b} goes {times} times into {a}: {calc(f'{times}*{b}')}", f"Left: {calc(f'{a}-{times * b}')}"]
    return random.template(_REMAINDER).format(a=a, b=b), lines, str(rest)


FAMILIES = (
    Family(
        "common divisors and multiples",
        (
            Kind(
                greatest_common, method="Greatest common divisor by Euclid: divide, then go on with the rest."
            ),
            Kind(
                least_common,
                method="The least common multiple is the product over the greatest common divisor.",
            ),
        ),
    ),
    Family(
        "primes and remainders",
        (
            Kind(factorization, method="Divide by the smallest prime that goes in, until a prime is left."),
            Kind(remainder, method="Take away the largest multiple that fits."),
        ),
    ),
)
