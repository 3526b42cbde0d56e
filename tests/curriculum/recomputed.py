"""Answers worked out again from a question's text: for each kind of problem a function of its text."""

import re
from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from itertools import product
from math import comb, factorial, gcd, lcm, perm, prod
from operator import mod
from statistics import median, mode

import sympy

from tutor.curriculum import (
    arithmetic,
    averages,
    coordinates,
    counting,
    decimals,
    divisibility,
    fractions,
    geometry,
    money,
    operations,
    percentages,
    pythagoras,
    rates,
    ratios,
    signed_numbers,
    systems,
    units,
)
from tutor.curriculum.draw import Draw
from tutor.curriculum.problem import Worked

N = r"-?\d+(?:\.\d+)?(?:/\d+)?"
Value = Fraction | int | sympy.Expr


def numbers(text: str) -> list[Fraction]:
    return [Fraction(found) for found in re.findall(N, text)]


def value(answer: str) -> sympy.Expr:
    r"""Read `72`, `-1.5`, `\frac{3}{4}`, `5\sqrt{2}`, `49\pi`, `15\%`, each perhaps with a unit."""
    text = re.sub(r" ?\\text\{[^}]*\}(\^\d)?|\\%", "", answer)
    text = re.sub(r"\\frac\{(\d+)\}\{(\d+)\}", r"\1/\2", text)
    match = re.fullmatch(r"(-?[\d./]*)(?:\\sqrt\{(\d+)\})?(\\pi)?", text)
    assert match, answer
    result = sympy.Rational(match[1] or 1)
    return result * sympy.sqrt(int(match[2] or 1)) * (sympy.pi if match[3] else 1)


def labelled(text: str, pattern: str) -> Fraction:
    match = re.search(pattern, text)
    assert match, (pattern, text)
    return Fraction(match[1])


# ---- one function a kind: the question's text -> the value


def _fraction_in(text: str) -> Fraction:
    match = re.search(r"\\frac\{(\d+)\}\{(\d+)\}", text)
    return Fraction(int(match[1]), int(match[2])) if match else numbers(text)[0]


_PLACES = {
    "thousandth": "0.001", "three decimal": "0.001", "3 decimal": "0.001", "hundredth": "0.01",
    "two decimal": "0.01", "2 decimal": "0.01", "tenth": "0.1", "one decimal": "0.1", "1 decimal": "0.1",
    "thousand": "1000", "hundred": "100", "ten": "10", "whole": "1", "integer": "1", "nearest one": "1",
    "nearest 0.001": "0.001", "nearest 0.01": "0.01", "nearest 0.1": "0.1", "nearest 1000": "1000",
    "nearest 100": "100", "nearest 10": "10",
}  # fmt: skip


def _rounded(text: str) -> Fraction:
    unit = next(Decimal(size) for name, size in _PLACES.items() if name in text)
    number = Decimal(re.search(r"\d+\.\d+|\d{2,}|\d", re.sub(r"\d decimal|nearest [\d.]+", "", text))[0])  # type: ignore[index]
    return Fraction((number / unit).quantize(Decimal(1), ROUND_HALF_UP) * unit)


_PERCENT = rf"({N})(?:%| percent)"


def _part(text: str) -> Fraction:
    return prod(numbers(text)) / 100


def _whole(text: str) -> Fraction:
    rate = labelled(text, _PERCENT)
    return next(n for n in numbers(re.sub(_PERCENT, "", text, count=1))) / rate * 100


def _changed(text: str) -> Fraction:
    rate = labelled(text, _PERCENT)
    start = numbers(re.sub(_PERCENT, "", text, count=1))[0]
    down = re.search(
        r"off|[Rr]educ|discount|cheaper|[Dd]ecreas|[Ll]ower|falls|less|loses|minus|shrinks|drop|smaller", text
    )
    return start * (1 - rate / 100 if down else 1 + rate / 100)


def _change(text: str) -> Fraction:
    a, b = numbers(text)
    share = (b - a) / a * 100
    return share if "change from" in text else abs(share)


def _scaled(text: str) -> Fraction:
    *first, wanted = numbers(text)
    return max(first) / min(first) * wanted


def _shared(text: str) -> Fraction:
    found = numbers(text)
    a, b = [n for n in found if n != max(found)]
    return max(found) * a / (a + b)


_SCALES = {
    "km": 10**6, "kilometers": 10**6, "m": 1000, "meters": 1000, "cm": 10, "centimeters": 10,
    "mm": 1, "millimeters": 1,
    "t": 10**9, "tonnes": 10**9, "kg": 10**6, "kilograms": 10**6, "g": 1000, "grams": 1000,
    "mg": 1, "milligrams": 1,
    "L": 1000, "liters": 1000, "mL": 1, "milliliters": 1,
    "weeks": 604_800, "days": 86_400, "h": 3600, "hours": 3600, "min": 60, "minutes": 60,
    "s": 1, "seconds": 1,
    "lb": 16, "pounds": 16, "oz": 1, "ounces": 1, "years": 12, "months": 1, "gallons": 4, "quarts": 1,
    "yd": 36, "yards": 36, "ft": 12, "feet": 12, "in": 1, "inches": 1,
    "km²": 10**12, "square kilometers": 10**12, "m²": 10**6, "square meters": 10**6, "cm²": 100,
    "square centimeters": 100, "mm²": 1, "square millimeters": 1,
    "m³": 10**6, "cubic meters": 10**6, "cm³": 1, "cubic centimeters": 1,
}  # fmt: skip
_UNIT = "|".join(sorted(_SCALES, key=len, reverse=True))
_AMOUNT = rf"({N}) ({_UNIT})(?![\w²³])"


def _converted(text: str) -> Fraction:
    amount, source = re.search(_AMOUNT, text).groups()  # type: ignore[union-attr]
    rest = re.sub(r"^(Convert|Express|Write|Change|Give)", "", re.sub(_AMOUNT, "", text, count=1)).strip(
        " .?"
    )
    named = re.search(rf"(?:[Hh]ow many|to|into|in|as) ({_UNIT})(?![\w²³])", rest)
    assert named, text
    return Fraction(amount) * _SCALES[source] / _SCALES[named[1]]


def _in_small_units(text: str) -> Fraction:
    (a, big), (b, small) = re.findall(_AMOUNT, text)[:2]
    return Fraction(a) * _SCALES[big] / _SCALES[small] + Fraction(b)


def _speed(text: str) -> Fraction:
    number, unit = re.search(rf"({N}) (km/h|m/s)", text).groups()  # type: ignore[union-attr]
    return Fraction(number) * (Fraction(5, 18) if unit == "km/h" else Fraction(18, 5))


def _trip(text: str) -> Fraction:
    speed = re.search(rf"({N}) km(?:/h| every hour| per hour)", text)
    hours = re.search(rf"({N}) hours", text)
    way = re.search(rf"({N}) km(?!/h| every| per)", text)
    if speed and hours:
        return Fraction(speed[1]) * Fraction(hours[1])
    assert way, text
    return Fraction(way[1]) / Fraction((speed or hours)[1])  # type: ignore[index]


def _workers(text: str) -> Fraction:
    a, b, wanted = numbers(text)
    return a * b / wanted


def _mean(text: str) -> Fraction:
    found = numbers(re.sub(r"\d+ (tests|days|seasons)", "", text))
    return sum(found) / Fraction(len(found))


def _spent(text: str) -> Fraction:
    price, paid = sorted(Fraction(found) for found in re.findall(rf"\$({N})", text))
    (count,) = numbers(re.sub(rf"\${N}", "", text))
    return paid - count * price


def _single(text: str) -> Fraction:
    price = labelled(text, rf"\$({N})")
    return price / numbers(re.sub(rf"\${N}", "", text))[0]


def _rectangle(text: str) -> Fraction:
    a, b = numbers(text)
    return a * b if re.search(r"area|square|big|large", text.split(".", 1)[-1]) else 2 * (a + b)


def _side(text: str) -> Fraction:
    found = numbers(text)
    area = re.search(rf"({N}) square", text)
    if area:
        return Fraction(area[1]) / next(
            n for n in [*found, *found] if n != Fraction(area[1]) or found[0] == found[1]
        )
    return max(found) / 2 - min(found)


def _radius(text: str) -> Fraction:
    match = re.search(rf"(radius|diameter) ({N})", text)
    assert match, text
    return Fraction(match[2]) / (2 if match[1] == "diameter" else 1)


def _circle(text: str) -> sympy.Expr:
    around = re.search("[Cc]ircumference|way around", text)
    return sympy.pi * (2 * _radius(text) if around else _radius(text) ** 2)


def _cylinder(text: str) -> sympy.Expr:
    height = numbers(re.sub(rf"(radius|diameter) {N}", "", text))[0]
    return sympy.pi * sympy.Rational(_radius(text) ** 2 * height)


def _right_triangle(text: str) -> sympy.Expr:
    a, b = sorted(numbers(text))
    leg = re.search(
        r"other leg|ladder|other side|missing leg|kite|second leg|third side|wire|rise|screen is|tower"
        r"|What is b|balloon|unknown leg|mast|one edge|find a leg",
        text,
    )
    return sympy.sqrt(int(b * b - a * a if leg else a * a + b * b))


def points(text: str) -> list[Fraction]:
    return [Fraction(n) for pair in re.findall(rf"\(({N}), ({N})\)", text) for n in pair]


def _distance(text: str) -> sympy.Expr:
    a, b, c, d = points(text)
    return sympy.sqrt(int((a - c) ** 2 + (b - d) ** 2))


def _slope(text: str) -> Fraction:
    a, b, c, d = points(text)
    return (d - b) / (c - a)


def _pair(function: Callable[[int, int], int]) -> Callable[[str], int]:
    """The function of the largest and the smallest number of the text."""
    return lambda text: function(int(max(numbers(text))), int(min(numbers(text))))


def _of_color(text: str) -> tuple[Fraction, Fraction]:
    """Return how many have the color that is asked for, the one named twice, and how many there are."""
    colors = re.findall("red|blue|green|white|black|yellow", text)
    return labelled(text, rf"({N}) {max(colors, key=colors.count)}"), sum(numbers(text), Fraction(0))


def _one_drawn(text: str) -> Fraction:
    a, n = _of_color(text)
    return a / n


def _both_drawn(text: str) -> Fraction:
    a, n = _of_color(text)
    back = re.search("with replacement|the first put back", text)
    return a / n * (a / n if back else (a - 1) / (n - 1))


_ROLLS: dict[str, Callable[[int], bool]] = {
    "even": lambda n: n % 2 == 0, "odd": lambda n: n % 2 == 1, "prime": lambda n: bool(sympy.isprime(n)),
    "greater than 4": lambda n: n > 4, "less than 3": lambda n: n < 3, "multiple of 3": lambda n: n % 3 == 0,
    "at least 3": lambda n: n >= 3, "at most 5": lambda n: n <= 5, "not 2": lambda n: n != 2,
    "a 6": lambda n: n == 6, "a 1": lambda n: n == 1,
}  # fmt: skip


def _roll(text: str) -> Fraction:
    fits = next(fits for name, fits in _ROLLS.items() if name in text)
    return Fraction(sum(map(fits, range(1, 7))), 6)


def _two_dice(text: str) -> Fraction:
    wanted = numbers(text)[-1]
    return Fraction(sum(a + b == wanted for a, b in product(range(1, 7), repeat=2)), 36)


def _heads(text: str) -> Fraction:
    tosses, heads = int(max(numbers(text))), int(min(numbers(text)))
    return Fraction(sum(sum(row) == heads for row in product((0, 1), repeat=tosses)), 2**tosses)


_UP, _DOWN = "rises|climbs|goes up|pays in|deposits", "falls|drops|goes down|takes out|withdraws|spends"


def _colder(text: str) -> Fraction:
    changed = rf"(?:{_UP}|{_DOWN})(?: by)? ({N})"
    by = labelled(text, changed)
    (start,) = numbers(re.sub(changed, "", text))
    return start + by if re.search(_UP, text) else start - by


def _formula(text: str) -> sympy.Expr:
    """The value of the longest formula in the text."""
    plain = re.sub(r"\\[()]|\$", " ", re.sub(r"\\frac\{(\d+)\}\{(\d+)\}", r"(\1/\2)", text))
    plain = re.sub(r"\\cdot|\\times|×", "*", re.sub(r"\\div|÷", "/", plain))
    found = max(re.findall(r"[(-]*\d[\d\s.()*/+-]*", plain), key=len)
    return sympy.sympify(found.strip(" ."), rational=True)


def _one_operation(text: str) -> sympy.Expr | Fraction:
    if re.search(r"\d ?([-+*/×÷]|\\times|\\div|\\cdot) ?\d", text):
        return _formula(text)
    big, small = max(numbers(text)), min(numbers(text))
    if re.search("[Dd]ivid|uotient|into|equal|one ticket|multiplied to get", text):
        return big / small
    if re.search("times|product|[Mm]ultipl|[Ee]ach|rows of|lots|costs", text):
        return big * small
    if re.search("minus|iffer|[Ss]ubtract|[Tt]ake|more is|less|missing|left|still|must be|Decrease", text):
        return big - small
    return big + small


def _two(text: str) -> tuple[Fraction, Fraction]:
    """The two whole numbers, fractions or mixed numbers of the text."""
    plain = re.sub(r"\\frac\{(\d+)\}\{(\d+)\}", r"\1/\2", text)
    a, b = (sum(numbers(found), Fraction(0)) for found in re.findall(r"\d+ \d+/\d+|\d+/\d+|\d+", plain))
    return a, b


def _fractions_added(text: str) -> Fraction:
    a, b = _two(text)
    if re.search("left|ow much more|bigger|difference|must be added|How far", text):
        return abs(a - b)
    if re.search("[Ss]ubtract|less than|[Tt]ake .* away", text):
        return b - a  # all of them name the second one first
    return a - b if re.search(" - |minus|smaller|away", text) else a + b


def _fractions_divided(text: str) -> Fraction:
    a, b = _two(text)
    return (
        b / a
        if re.search(
            "multiplied to get|a number is|fit into|go into|A tap|A snail|number times|A spoon", text
        )
        else a / b
    )


def _larger(text: str) -> Fraction:
    return sum(numbers(text), Fraction(0)) / 2


KINDS: tuple[tuple[Callable[[Draw, int], Worked], Callable[[str], Value]], ...] = (
    (arithmetic.one_operation, _one_operation),
    (operations.order_of_operations, _formula),
    (signed_numbers.sum_or_difference, _formula),
    (signed_numbers.product_or_quotient, _formula),
    (signed_numbers.several, _formula),
    (fractions.sum_or_difference, _fractions_added),
    (fractions.mixed_numbers, _fractions_added),
    (fractions.product_of, lambda text: prod(_two(text))),
    (fractions.quotient_of, _fractions_divided),
    (fractions.lowest_terms, _fraction_in),
    (fractions.improper, lambda text: sum(numbers(text), Fraction(0))),
    (fractions.compare, lambda text: max(numbers(text))),
    (fractions.part_of_number, lambda text: prod(numbers(text))),
    (decimals.calculate_decimals, _formula),
    (decimals.as_fraction, lambda text: numbers(text)[0]),
    (decimals.as_decimal, lambda text: numbers(text)[0]),
    (decimals.rounding, _rounded),
    (percentages.part, _part),
    (percentages.rate_of, lambda text: min(numbers(text)) / max(numbers(text)) * 100),
    (percentages.whole_of, _whole),
    (percentages.reduced, _changed),
    (percentages.increased, _changed),
    (percentages.change, _change),
    (ratios.scale, _scaled),
    (ratios.share, _shared),
    (units.convert, _converted),
    (units.two_units, _in_small_units),
    (units.speed, _speed),
    (rates.distance, _trip),
    (rates.travel_time, _trip),
    (rates.average_speed, _trip),
    (rates.together, lambda text: 1 / sum(1 / n for n in numbers(text))),
    (rates.more_workers, _workers),
    (averages.mean, _mean),
    (averages.median, lambda text: Fraction(median(numbers(text)))),
    (averages.mode, lambda text: mode(numbers(text))),
    (averages.spread, lambda text: max(numbers(text)) - min(numbers(text))),
    (money.change, _spent),
    (money.one, _single),
    (geometry.rectangle, _rectangle),
    (geometry.side, _side),
    (geometry.triangle, lambda text: prod(numbers(text)) / 2),
    (geometry.circle, _circle),
    (geometry.box, lambda text: prod(numbers(text))),
    (geometry.cylinder, _cylinder),
    (pythagoras.hypotenuse, _right_triangle),
    (pythagoras.leg, _right_triangle),
    (coordinates.distance, _distance),
    (coordinates.slope, _slope),
    (counting.arrangements, lambda text: factorial(int(numbers(text)[0]))),
    (counting.choices, _pair(comb)),
    (counting.ranked, _pair(perm)),
    (counting.pairs, lambda text: prod(numbers(text))),
    (counting.one_draw, _one_drawn),
    (counting.drawn_with_replacement, _both_drawn),
    (counting.drawn_without_replacement, _both_drawn),
    (counting.die, _roll),
    (counting.two_dice, _two_dice),
    (counting.coins, _heads),
    (divisibility.greatest_common, _pair(gcd)),
    (divisibility.equal_parts, _pair(gcd)),
    (divisibility.least_common, _pair(lcm)),
    (divisibility.together_again, _pair(lcm)),
    (divisibility.left_over, _pair(mod)),
    (divisibility.remainder, lambda text: numbers(text)[0] % numbers(text)[1]),
    (signed_numbers.in_words, _colder),
    (systems.sum_and_difference, _larger),
)
