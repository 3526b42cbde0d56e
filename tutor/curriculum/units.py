"""Unit conversion: length, mass, time, volume, area and speed."""

from dataclasses import dataclass
from fractions import Fraction

from tutor.curriculum.draw import Draw
from tutor.curriculum.problem import Family, Kind, Worked, calc, value_of
from tutor.curriculum.writing import by_level, show


@dataclass(frozen=True, slots=True)
class _Pair:
    """1 `big` is `factor` of the `small` unit; each is a sign and a plural.

    For areas and volumes the factor is that of their lengths, to be taken `sides` times. With a `between`,
    it is 1 `between` that has `second` of the small ones.
    """

    big: tuple[str, str]
    small: tuple[str, str]
    factor: int
    sides: int = 1
    between: tuple[str, str] | None = None
    second: int = 1


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
_LB, _OZ = ("lb", "pounds"), ("oz", "ounces")
_GAL, _QT = ("gallons", "gallons"), ("quarts", "quarts")
_YEAR, _MONTH = ("years", "years"), ("months", "months")

_LENGTHS = (_Pair(_M, _CM, 100), _Pair(_KM, _M, 1000), _Pair(_CM, _MM, 10), _Pair(_M, _MM, 1000))
_MASSES = (_Pair(_KG, _G, 1000), _Pair(_T, _KG, 1000), _Pair(_G, _MG, 1000), _Pair(_L, _ML, 1000))
_TIMES = (
    _Pair(_H, _MIN, 60),
    _Pair(_MIN, _S, 60),
    _Pair(_D, _H, 24),
    _Pair(_WEEK, _D, 7),
    _Pair(_FT, _IN, 12),
    _Pair(_YD, _FT, 3),
    _Pair(_LB, _OZ, 16),
    _Pair(_YEAR, _MONTH, 12),
    _Pair(_GAL, _QT, 4),
)
_AREA = _Pair(_M2, _CM2, 100, sides=2)
_LONG = (
    _Pair(_H, _S, 60, between=_MIN, second=60),
    _Pair(_KM, _CM, 1000, between=_M, second=100),
    _Pair(_D, _MIN, 24, between=_H, second=60),
    _AREA,
)
_AREAS = (
    _AREA,
    _Pair(_CM2, _MM2, 10, sides=2),
    _Pair(_KM2, _M2, 1000, sides=2),
    _Pair(_M3, _CM3, 100, sides=3),
)
# The lengths whose factor an area or a volume takes, by its unit.
_SIDES = {_M2: _M, _CM2: _CM, _MM2: _MM, _KM2: _KM, _M3: _M, _CM3: _CM}
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
    "{n} {a} in {b}",
    "{n} {a} to {b}",
    "convert {n} {a} to {b}",
    "how many {b} in {n} {a}",
    "help me change {n} {a} into {b}",
    "Turn {n} {a} into {b}.",
    "Rewrite {n} {a} in {b}.",
    "How much is {n} {a} in {b}?",
    "How many {b} equal {n} {a}?",
    "How many {b} do you get from {n} {a}?",
    "{n} {a} equals how many {b}?",
    "The label says {n} {a}. How many {b} is that?",
    "I measured {n} {a}. What is that in {b}?",
    "Please give me {n} {a} in {b}.",
    "{n} {a} make how many {b}?",
    "How many {b} does it take to make {n} {a}?",
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
    "{n} {a} in {b}",
    "{n} {a} to {b}",
    "convert {n} {a} to {b}",
    "help me change {n} {a} into {b}",
    "Turn {n} {a} into {b}.",
    "Rewrite the speed {n} {a} in {b}.",
    "A car drives {n} {a}. What is its speed in {b}?",
    "How fast is {n} {a} in {b}?",
    "The storm blows at {n} {a}. Give this in {b}.",
    "A bird flies {n} {a}. Express its speed in {b}.",
    "what speed in {b} is {n} {a}",
    "Find the speed in {b} that equals {n} {a}.",
    "A ball is thrown at {n} {a}. How much is that in {b}?",
)
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
    "how many {b} is {n} {a} {m} {b}",
    "{n} {a} {m} {b}: how many {b}?",
    "help me write {n} {a} and {m} {b} as {b}, how many are there?",
    "Something measures {n} {a} and {m} {b}. How many {b} is it in all?",
    "How many {b} do you have with {n} {a} and {m} {b} together?",
    "Express {n} {a} {m} {b} in {b} only. How many {b} is it?",
    "What number of {b} is the same as {n} {a} and {m} {b}?",
    "{n} {a} {m} {b} make how many {b}?",
    "It was {n} {a} and {m} {b}. How many {b} were that?",
    "Put {n} {a} and {m} {b} into {b} alone. How many {b} do you find?",
    "Add {n} {a} and {m} {b}: how many {b} is the sum?",
    "Give the total number of {b}: {n} {a}, {m} {b}.",
)
_CHANGE_UNIT = "One unit is changed into another: multiply or divide by how many make a big one."


def convert(random: Draw, level: int) -> Worked:
    """Return an amount to write in a bigger or a smaller unit."""
    pair, down = random.choice(_LEVELS[level - 1]), random.random() < 0.5
    style = random.randrange(2)
    factor = pair.factor**pair.sides * pair.second
    count = Fraction(random.randint(2, by_level(level, 20, 60, 60, 90, 90)))
    if level > 1 and random.random() < 0.5 and factor % 10 == 0:
        count /= random.choice((10, 2, 4))
    if level > 1 and random.random() < 0.3 and factor in (12, 24, 60):
        count /= 2
    given, asked = (pair.big, pair.small) if down else (pair.small, pair.big)
    amount, result = (count, count * factor) if down else (count * factor, count)
    words = {"n": show(amount), "a": given[style], "b": asked[style]}
    lines = [f"Given: {show(amount)} {given[style]}. Asked: {asked[style]}.", _facts(pair, style)]
    question = random.template(_ASK).format(**words)
    lines += _in_other(pair, down, style, show(amount))
    if "ow many" in question:
        return question, lines, show(result)
    return question, lines, f"{show(result)} \\text{{ {asked[style]}}}"


def _facts(pair: _Pair, style: int) -> str:
    """Return what is known: `1 h = 60 min.`"""
    big, small = _SIDES.get(pair.big, pair.big), _SIDES.get(pair.small, pair.small)
    if pair.between is None:
        return f"{_one(big, style)} = {pair.factor} {small[style]}."
    between = pair.between
    return (
        f"{_one(big, style)} = {pair.factor} {between[style]}, and "
        f"{_one(between, style)} = {pair.second} {small[style]}."
    )


def _in_other(pair: _Pair, down: bool, style: int, amount: str) -> list[str]:
    """Return the lines that multiply the amount into the small unit, or divide it into the big one."""
    unit, word, sign = ("bigger", "multiply", "*") if down else ("smaller", "divide", "/")
    if pair.sides > 1:
        sort, times = ("an area", "two") if pair.sides == 2 else ("a volume", "three")
        line = calc(amount + f"{sign}{pair.factor}" * pair.sides)
        return [
            f"It is {sort}, so the factor {pair.factor} is needed {times} times.",
            f"Given is the {unit} unit, so {word}: {line}",
        ]
    if pair.between is None:
        return [f"Given is the {unit} unit, so {word}: {calc(f'{amount}{sign}{pair.factor}')}"]
    first, second = (pair.factor, pair.second) if down else (pair.second, pair.factor)
    between = f"{amount}{sign}{first}"
    return [
        f"Given is the {unit} unit, so {word} by {first}: {calc(between)} {pair.between[style]}",
        f"{word.capitalize()} by {second}: {calc(f'{show(value_of(between))}{sign}{second}')}",
    ]


def _one(unit: tuple[str, str], style: int) -> str:
    """Return `1 h`, `1 hour`, `1 foot`."""
    name = unit[style]
    one = {"feet": "foot", "inches": "inch"}.get(name, name)
    return f"1 {one.removesuffix('s') if len(one) > 2 else one}"


def two_units(random: Draw, level: int) -> Worked:
    """Return an amount in two units to write in the smaller one: 3 h 25 min."""
    pairs = (*_TIMES[:3], _TIMES[4], *_LENGTHS[:2], _MASSES[0]) if level > 3 else (_TIMES[0], _LENGTHS[0])
    pair = random.choice(pairs)
    style = random.randrange(2)
    big, small = pair.big[style], pair.small[style]
    a, b = random.randint(2, by_level(level, 5, 9, 12, 20, 30)), random.randint(1, min(pair.factor - 1, 99))
    lines = [
        _facts(pair, style),
        f"{a} {big}: {calc(f'{a}*{pair.factor}')} {small}",
        f"Add the {b} {small}: {calc(f'{a * pair.factor}+{b}')}",
    ]
    question = random.template(_TWO).format(n=a, a=big, m=b, b=small)
    return question, lines, str(a * pair.factor + b)


def speed(random: Draw, level: int) -> Worked:
    """Return a speed to convert between km/h and m/s."""
    base = random.randint(1, by_level(level, 5, 10, 12, 24, 60))
    fast, slow = 18 * base, 5 * base
    hour = f"An hour has {calc('60*60')} seconds."
    if random.random() < 0.5:
        given, asked, start, result = "km/h", "m/s", fast, slow
        lines = [
            f"1 km = 1000 m, so meters in an hour: {calc(f'{fast}*1000')}",
            hour,
            f"Meters in a second: {calc(f'{fast * 1000}/3600')}",
        ]
    else:
        given, asked, start, result = "m/s", "km/h", slow, fast
        lines = [
            hour,
            f"Meters in an hour: {calc(f'{slow}*3600')}",
            f"1 km = 1000 m, so kilometers in an hour: {calc(f'{slow * 3600}/1000')}",
        ]
    question = random.template(_SPEED).format(n=start, a=given, b=asked)
    return question, [f"Given: {start} {given}. Asked: {asked}.", *lines], f"{result} \\text{{ {asked}}}"


FAMILIES = (
    Family(
        "unit conversion",
        (
            Kind(convert, method=_CHANGE_UNIT),
            Kind(convert, method=_CHANGE_UNIT),
            Kind(two_units, (2, 3, 4, 5), "Two units are given: change the bigger one, then add."),
            Kind(speed, (4, 5), "A speed is changed: both the length and the time have another unit."),
        ),
    ),
)
