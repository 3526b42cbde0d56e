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
    "right triangle, legs {a} and {b}, find the hypotenuse",
    "help me find the longest side, the legs are {a} {u} and {b} {u}",
    "A ship sails {a} {u} south and then {b} {u} west. How many {unit} away from its start is it now?",
    "The screen of a television is {a} {u} wide and {b} {u} high. Find the length of its diagonal.",
    "A slide starts {a} {u} above the ground and ends {b} {u} farther along. How long is the slide?",
    "Someone cuts across a rectangular lawn of {a} {u} by {b} {u} from corner to corner. How long "
    "is that path?",
    "Two sides of a triangle meet at a right angle; they are {a} {u} and {b} {u} long. What is the "
    "third one?",
    "What does the Pythagorean theorem give for c if a = {a} and b = {b}?",
    "hypotenuse of a right triangle with short sides {a} and {b}?",
    "A rope is tied from the top of a {a} {u} post to a peg {b} {u} from the foot of the post. How "
    "many {unit} of rope are needed?",
    "Legs {a} {u} and {b} {u}, right angle between them. Determine the hypotenuse.",
    "A bird flies {a} {u} north and then {b} {u} east. Find its straight distance from the start.",
    "Compute the longest side of a right triangle whose shorter sides measure {a} {u} and {b} {u}.",
    "A door is {a} {u} by {b} {u}. What is the longest straight line from corner to corner?",
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
    "right triangle, hypotenuse {c}, one leg {a}, find the other leg",
    "help me find the missing leg, the hypotenuse is {c} {u} and a leg is {a} {u}",
    "A ramp is {c} {u} long and covers {a} {u} along the ground. How many {unit} does it rise?",
    "The diagonal of a screen is {c} {u} and its width {a} {u}. Find its height.",
    "A {c} {u} ladder stands {a} {u} from a house. How high up the wall does it go?",
    "A slide of {c} {u} ends {a} {u} from the foot of its tower. How high is the tower?",
    "In a right triangle c = {c} is the hypotenuse and a = {a}. What is b?",
    "A balloon on a tight cord of {c} {u} floats over a spot {a} {u} away. How many {unit} high is it?",
    "other leg of a right triangle with hypotenuse {c} and leg {a}?",
    "Determine the unknown leg: the longest side measures {c} {u}, the known leg {a} {u}.",
    "A cable of {c} {u} is stretched from a mast to the ground, {a} {u} from its foot. How tall is the mast?",
    "From corner to corner a field is {c} {u}, and one edge is {a} {u}. How long is the edge next to it?",
    "Use the Pythagorean theorem to find a leg if the hypotenuse is {c} and the leg beside it is {a}.",
)


def hypotenuse(random: Draw, level: int) -> Worked:
    """Return the longest side of a right triangle; at level 5 also as a square root."""
    words = words_for(random)
    a, b, _ = _sides(random, level)
    if level == 5 and random.random() < 0.6:
        a, b = random.randint(1, 9), random.randint(1, 9)
    lines = [
        f"The legs are {a} and {b}.",
        f"{a} squared: {calc(f'{a}*{a}')}",
        f"{b} squared: {calc(f'{b}*{b}')}",
        f"Add: {calc(f'{a * a}+{b * b}')}",
    ]
    root_lines, root = square_root(a * a + b * b)
    question = random.template(_HYPOTENUSE).format(a=a, b=b, **words)
    return measured(question, [*lines, *root_lines], root, words, 1, "longest side")


def leg(random: Draw, level: int) -> Worked:
    """Return a leg of a right triangle; at level 5 also as a square root."""
    words = words_for(random)
    a, _, c = _sides(random, level)
    if level == 5 and random.random() < 0.4:
        c = random.randint(3, 13)
        a = random.randint(1, c - 1)
    lines = [
        f"The longest side is {c}, one leg is {a}.",
        f"{c} squared: {calc(f'{c}*{c}')}",
        f"{a} squared: {calc(f'{a}*{a}')}",
        f"Subtract: {calc(f'{c * c}-{a * a}')}",
    ]
    root_lines, root = square_root(c * c - a * a)
    question = random.template(_LEG).format(a=a, c=c, **words)
    return measured(question, [*lines, *root_lines], root, words, 1, "leg")


def _sides(random: Draw, level: int) -> tuple[int, int, int]:
    """Return two legs, in any order, and the hypotenuse, all whole."""
    a, b, c = random.choice(_triples(by_level(level, 13, 26, 41, 65, 100)))
    return (a, b, c) if random.random() < 0.5 else (b, a, c)


def _triples(top: int) -> list[tuple[int, int, int]]:
    """Return all a < b < c up to `top` with a² + b² = c²."""
    found = []
    for m in range(2, 11):
        for n in range(1, m):
            if (m - n) % 2 and gcd(m, n) == 1:
                sides = sorted((m * m - n * n, 2 * m * n)) + [m * m + n * n]
                found += [tuple(k * s for s in sides) for k in range(1, top // sides[2] + 1)]
    return [(a, b, c) for a, b, c in found]


FAMILIES = (
    Family(
        "Pythagoras",
        (
            Kind(hypotenuse, method="The longest side of a right triangle is asked: add the squared legs."),
            Kind(
                leg,
                method="A leg of a right triangle is asked: longest side squared minus leg squared.",
            ),
        ),
    ),
)
