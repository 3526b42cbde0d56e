"""The theorem of Pythagoras: the hypotenuse, or a leg."""

from math import gcd

from tutor.curriculum.draw import Draw
from tutor.curriculum.geometry import measured, words_for
from tutor.curriculum.problem import Family, Kind, Worked, calc
from tutor.curriculum.roots import square_root
from tutor.curriculum.writing import by_level

_HYPOTENUSE = (
    "The legs of a right triangle are {a} {u} and {b} {u}. How long is the hypotenuse?",
    "A right triangle has legs of {a} and {b}. Find the hypotenuse.",
    "Find the hypotenuse of a right triangle with legs {a} {u} and {b} {u}.",
    "A rectangle is {a} {u} by {b} {u}. How long is its diagonal?",
    "Walking {a} {u} east and then {b} {u} north, how many {unit} are you from the start?",
    "What is the length of the hypotenuse if the legs are {a} {u} and {b} {u}?",
    "Calculate the diagonal of a rectangle with sides {a} {u} and {b} {u}.",
    "The two short sides of a right triangle are {a} and {b}. How long is the long side?",
    "A ramp goes {a} {u} forward and {b} {u} up. How long is the ramp?",
    "Use the Pythagorean theorem: the legs are {a} and {b}. What is the hypotenuse?",
)
_LEG = (
    "The hypotenuse of a right triangle is {c} {u} and one leg is {a} {u}. How long is the other leg?",
    "A right triangle has hypotenuse {c} and a leg of {a}. Find the other leg.",
    "A ladder of {c} {u} leans on a wall, its foot {a} {u} away from it. How many {unit} up does it reach?",
    "A rectangle has a diagonal of {c} {u} and a side of {a} {u}. How long is the other side?",
    "Find the missing leg of a right triangle with hypotenuse {c} {u} and leg {a} {u}.",
    "A kite string of {c} {u} ends above a point {a} {u} away. How high is the kite, in {unit}?",
    "What is the second leg of a right triangle whose hypotenuse is {c} and whose first leg is {a}?",
    "Calculate the other leg: hypotenuse {c} {u}, leg {a} {u}.",
    "In a right triangle the longest side is {c} and another side is {a}. How long is the third side?",
    "A wire of {c} {u} runs from the top of a pole to a hook {a} {u} from its foot. How many {unit} "
    "high is the pole?",
)


def pythagoras(random: Draw, level: int) -> Worked:
    """Return a side of a right triangle; at level 5 as a square root."""
    words = words_for(random)
    a, b, c = random.choice(_triples(by_level(level, 13, 26, 41, 65, 100)))
    if random.random() < 0.5:
        a, b = b, a
    surd = level == 5 and random.random() < 0.6
    if surd:
        a, b = random.randint(1, 9), random.randint(1, 9)
    lines = [f"{a} squared: {calc(f'{a}*{a}')}"]
    if surd or random.random() < 0.5:
        lines = [
            "The longest side is asked: add the squares of the legs.",
            *lines,
            f"{b} squared: {calc(f'{b}*{b}')}",
            f"Add: {calc(f'{a * a}+{b * b}')}",
        ]
        root_lines, root = square_root(a * a + b * b)
        question = random.template(_HYPOTENUSE).format(a=a, b=b, **words)
    else:
        lines = [
            f"A leg is asked, {c} is the longest side: subtract the squares.",
            f"{c} squared: {calc(f'{c}*{c}')}",
            *lines,
            f"Subtract: {calc(f'{c * c}-{a * a}')}",
        ]
        root_lines, root = square_root(b * b)
        question = random.template(_LEG).format(a=a, c=c, **words)
    return measured(question, [*lines, *root_lines], root, words, 1)


def _triples(top: int) -> list[tuple[int, int, int]]:
    """Return all a < b < c up to `top` with a² + b² = c²."""
    found = []
    for m in range(2, 11):
        for n in range(1, m):
            if (m - n) % 2 and gcd(m, n) == 1:
                sides = sorted((m * m - n * n, 2 * m * n)) + [m * m + n * n]
                found += [tuple(k * s for s in sides) for k in range(1, top // sides[2] + 1)]
    return [(a, b, c) for a, b, c in found]


FAMILIES = (Family("Pythagoras", (Kind(pythagoras),)),)
