"""Unit conversion: length, mass, time, volume, area and speed."""

from dataclasses import dataclass
from fractions import Fraction

from tutor.curriculum.draw import Draw
from tutor.curriculum.problem import Family, Kind, Worked, calc
from tutor.curriculum.writing import by_level, show


@dataclass(frozen=True, slots=True)
class _Pair:
    """1 `big` is `factor` of the `small` unit; each is a sign and a plural."""

    big: tuple[str, str]
    small: tuple[str, str]
    factor: int


_KM, _M, _CM, _MM = ("km", "kilometers"), ("m", "meters"), ("cm", "centimeters"), ("mm", "millimeters")
_T, _KG, _G, _MG = ("t", "tonnes"), ("kg", "kilograms"), ("g", "grams"), ("mg", "milligrams")
_L, _ML = ("L", "liters"), ("mL", "milliliters")
_H, _MIN, _S, _D, _WEEK = (
    ("h", "hours"),
    ("min", "minutes"),
    ("s", "seconds"),
    ("days", "days"),
    ("weeks", "weeks"),
)
_M2, _CM2, _MM2, _KM2 = (
    ("m²", "square meters"),
    ("cm²", "square centimeters"),
    ("mm²", "square millimeters"),
    ("km²", "square kilometers"),
)
_M3, _CM3 = ("m³", "cubic meters"), ("cm³", "cubic centimeters")
_FT, _IN, _YD = ("ft", "feet"), ("in", "inches"), ("yd", "yards")

_LENGTHS = (_Pair(_M, _CM, 100), _Pair(_KM, _M, 1000), _Pair(_CM, _MM, 10), _Pair(_M, _MM, 1000))
_MASSES = (_Pair(_KG, _G, 1000), _Pair(_T, _KG, 1000), _Pair(_G, _MG, 1000), _Pair(_L, _ML, 1000))
_TIMES = (
    _Pair(_H, _MIN, 60),
    _Pair(_MIN, _S, 60),
    _Pair(_D, _H, 24),
    _Pair(_WEEK, _D, 7),
    _Pair(_FT, _IN, 12),
    _Pair(_YD, _FT, 3),
)
_LONG = (_Pair(_H, _S, 3600), _Pair(_KM, _CM, 100_000), _Pair(_D, _MIN, 1440), _Pair(_M2, _CM2, 10_000))
_AREAS = (
    _Pair(_M2, _CM2, 10_000),
    _Pair(_CM2, _MM2, 100),
    _Pair(_KM2, _M2, 1_000_000),
    _Pair(_M3, _CM3, 1_000_000),
)
_LEVELS = (_LENGTHS, _LENGTHS + _MASSES, _MASSES + _TIMES, _TIMES + _LONG, _LONG + _AREAS)

_ASK = (
    "Convert {n} {a} to {b}.",
    "Convert {n} {a} into {b}.",
    "How many {b} are {n} {a}?",
    "How many {b} are there in {n} {a}?",
    "Express {n} {a} in {b}.",
    "Write {n} {a} in {b}.",
    "Change {n} {a} to {b}.",
    "How many {b} are in {n} {a}?",
    "Change {n} {a} into {b}.",
    "Express {n} {a} as {b}.",
    "How many {b} make {n} {a}?",
    "What is {n} {a} in {b}?",
    "{n} {a} is how many {b}?",
    "Give {n} {a} in {b}.",
)
_SPEED = (
    "Convert {n} {a} to {b}.",
    "Express {n} {a} in {b}.",
    "Write {n} {a} in {b}.",
    "Change {n} {a} to {b}.",
    "What is {n} {a} in {b}?",
    "A train goes at {n} {a}. How fast is that in {b}?",
    "Give {n} {a} in {b}.",
    "How much is a speed of {n} {a} in {b}?",
    "Convert {n} {a} into {b}.",
    "A wind speed of {n} {a} is how much in {b}?",
)


def convert(random: Draw, level: int) -> Worked:
    """Return an amount to write in a bigger or a smaller unit."""
    pair, down = random.choice(_LEVELS[level - 1]), random.random() < 0.5
    style = random.randrange(2)
    big, small = pair.big[style], pair.small[style]
    count = Fraction(random.randint(2, by_level(level, 20, 60, 60, 90, 90)))
    if level > 1 and random.random() < 0.5 and pair.factor % 10 == 0:
        count /= random.choice((10, 2, 4))
    if level > 1 and random.random() < 0.3 and pair.factor in (12, 24, 60):
        count /= 2
    other = count * pair.factor
    if down:
        line = f"1 {big} has {pair.factor} {small}, so multiply: {calc(f'{show(count)}*{pair.factor}')}"
        words, answer = {"n": show(count), "a": big, "b": small}, show(other)
    else:
        line = f"{pair.factor} {small} make 1 {big}, so divide: {calc(f'{show(other)}/{pair.factor}')}"
        words, answer = {"n": show(other), "a": small, "b": big}, show(count)
    unit = words["b"]
    question = random.template(_ASK).format(**words)
    if "ow many" in question:
        return question, [line], answer
    return question, [line], f"{answer} \\text{{ {unit}}}"


def two_units(random: Draw, level: int) -> Worked:
    """Return an amount in two units to write in the smaller one: 3 h 25 min."""
    pairs = (*_TIMES[:3], *_LENGTHS[:2], _MASSES[0]) if level > 3 else (_TIMES[0], _LENGTHS[0])
    pair = random.choice(pairs)
    style = random.randrange(2)
    big, small = pair.big[style], pair.small[style]
    a, b = random.randint(2, by_level(level, 5, 9, 12, 20, 30)), random.randint(1, min(pair.factor - 1, 99))
    lines = [
        f"{a} {big}: {calc(f'{a}*{pair.factor}')} {small}",
        f"Add the {b} {small}: {calc(f'{a * pair.factor}+{b}')}",
    ]
    question = random.template(_TWO).format(n=a, a=big, m=b, b=small)
    return question, lines, str(a * pair.factor + b)


_TWO = (
    "How many {b} are {n} {a} and {m} {b}?",
    "Convert {n} {a} and {m} {b} to {b}. How many are there?",
    "How many {b} is {n} {a} plus {m} {b}?",
    "Change {n} {a} {m} {b} into {b}. How many do you get?",
    "How many {b} are {n} {a} {m} {b}?",
    "Write {n} {a} {m} {b} as a number of {b}.",
    "A trip is {n} {a} and {m} {b}. How many {b} is that?",
    "How many {b} are there in {n} {a} and {m} {b}?",
    "Turn {n} {a} and {m} {b} into {b}. How many {b} is it?",
    "{n} {a} and {m} {b} are how many {b} altogether?",
    "Find the number of {b} in {n} {a} {m} {b}.",
)


def speed(random: Draw, level: int) -> Worked:
    """Return a speed to convert between km/h and m/s."""
    base = random.randint(1, by_level(level, 5, 10, 12, 24, 60))
    fast, slow = 18 * base, 5 * base
    if random.random() < 0.5:
        lines = [f"In meters: {calc(f'{fast}*1000')}", f"An hour has 3600 s: {calc(f'{fast * 1000}/3600')}"]
        words, answer = {"n": fast, "a": "km/h", "b": "m/s"}, f"{slow} \\text{{ m/s}}"
    else:
        lines = [f"In an hour: {calc(f'{slow}*3600')} m", f"In km: {calc(f'{slow * 3600}/1000')}"]
        words, answer = {"n": slow, "a": "m/s", "b": "km/h"}, f"{fast} \\text{{ km/h}}"
    return random.template(_SPEED).format(**words), lines, answer


FAMILIES = (
    Family(
        "unit conversion", (Kind(convert), Kind(convert), Kind(two_units, (2, 3, 4, 5)), Kind(speed, (4, 5)))
    ),
)
