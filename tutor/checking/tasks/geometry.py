"""Areas, volumes and lengths of shapes whose measures are all stated; exact, with π and roots.

A row holds what is asked, the shape, the measures it needs and the formula. All measures must be stated in
one unit, or none of them with a unit.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import sympy  # type: ignore[import-untyped]

from tutor.checking.kinds import Quantity
from tutor.checking.tasks.trees import from_sympy
from tutor.checking.tasks.working import Working
from tutor.checking.units import DEGREE, NO_UNIT, Unit, is_unit, read_unit

Values = dict[str, list[Any]]


@dataclass(frozen=True, slots=True)
class _Formula:
    """`needs` names the measures with how many of each: "legs2" are two legs. `power` is that of the unit."""

    asked: str
    shape: str
    needs: str
    power: int
    work: Callable[..., Any]


def _triangle_area(a: Any, b: Any, c: Any) -> Any:
    """Heron's formula; None where no triangle has these sides."""
    if not (a < b + c and b < a + c and c < a + b):
        return None
    half = (a + b + c) / 2
    return sympy.sqrt(half * (half - a) * (half - b) * (half - c))


def _leg(hypotenuse: Any, leg: Any) -> Any:
    return sympy.sqrt(hypotenuse**2 - leg**2) if leg < hypotenuse else None


_BOX = r"(?:rectangular )?(?:box|prism|solid|cuboid|rectangular prism|right rectangular prism)"
_RIGHT = r"right(?:-angled| angled)? triangle"
_SURFACE = r"(?:total )?surface area"
_CYLINDER = r"(?:right )?(?:circular )?cylinder"
_CONE = r"(?:right )?(?:circular )?cone"
_HEIGHT_OF = r"(?:missing|other|third|remaining|unknown) (?:leg|side)|(?:length of (?:the )?)?other leg"
_ROWS = (
    _Formula("area", "circle", "radius", 2, lambda r: sympy.pi * r**2),
    _Formula("area", "circle", "diameter", 2, lambda d: sympy.pi * d**2 / 4),
    _Formula("area", "semicircle", "radius", 2, lambda r: sympy.pi * r**2 / 2),
    _Formula("circumference|perimeter", "circle", "radius", 1, lambda r: 2 * sympy.pi * r),
    _Formula("circumference|perimeter", "circle", "diameter", 1, lambda d: sympy.pi * d),
    _Formula("diameter", "circle", "radius", 1, lambda r: 2 * r),
    _Formula("radius", "circle", "diameter", 1, lambda d: d / 2),
    _Formula("area", "square", "side", 2, lambda a: a**2),
    _Formula("perimeter", "square", "side", 1, lambda a: 4 * a),
    _Formula("diagonal", "square", "side", 1, lambda a: sympy.sqrt(2) * a),
    _Formula("area", "rectangle", "length width", 2, lambda a, b: a * b),
    _Formula("perimeter", "rectangle", "length width", 1, lambda a, b: 2 * (a + b)),
    _Formula("diagonal", "rectangle", "length width", 1, lambda a, b: sympy.sqrt(a**2 + b**2)),
    _Formula("area", "rectangle", "side2", 2, lambda a, b: a * b),
    _Formula("perimeter", "rectangle", "side2", 1, lambda a, b: 2 * (a + b)),
    _Formula("area", "rectangle", "base height", 2, lambda a, b: a * b),
    _Formula("area", f"triangle|{_RIGHT}", "base height", 2, lambda b, h: b * h / 2),
    _Formula("area", "triangle", "side3", 2, _triangle_area),
    _Formula("perimeter", "triangle", "side3", 1, lambda a, b, c: a + b + c),
    _Formula("area", "equilateral triangle", "side", 2, lambda a: sympy.sqrt(3) * a**2 / 4),
    _Formula("perimeter", "equilateral triangle", "side", 1, lambda a: 3 * a),
    _Formula("area", _RIGHT, "leg2", 2, lambda a, b: a * b / 2),
    _Formula("hypotenuse", _RIGHT, "leg2", 1, lambda a, b: sympy.sqrt(a**2 + b**2)),
    _Formula(_HEIGHT_OF, _RIGHT, "hypotenuse leg", 1, _leg),
    _Formula("area", "parallelogram", "base height", 2, lambda b, h: b * h),
    _Formula("area", "rhombus|kite", "diagonal2", 2, lambda p, q: p * q / 2),
    _Formula("perimeter", "rhombus", "side", 1, lambda a: 4 * a),
    _Formula("area", "trapezoid|trapezium", "base2 height", 2, lambda a, b, h: (a + b) * h / 2),
    _Formula("volume", "cube", "side", 3, lambda a: a**3),
    _Formula(_SURFACE, "cube", "side", 2, lambda a: 6 * a**2),
    _Formula("volume", _BOX, "length width height", 3, lambda a, b, c: a * b * c),
    _Formula(_SURFACE, _BOX, "length width height", 2, lambda a, b, c: 2 * (a * b + b * c + a * c)),
    _Formula("volume", _BOX, "dimension3", 3, lambda a, b, c: a * b * c),
    _Formula(_SURFACE, _BOX, "dimension3", 2, lambda a, b, c: 2 * (a * b + b * c + a * c)),
    _Formula("area", "rectangle", "dimension2", 2, lambda a, b: a * b),
    _Formula("perimeter", "rectangle", "dimension2", 1, lambda a, b: 2 * (a + b)),
    _Formula("volume", _CYLINDER, "radius height", 3, lambda r, h: sympy.pi * r**2 * h),
    _Formula("volume", _CYLINDER, "diameter height", 3, lambda d, h: sympy.pi * d**2 * h / 4),
    _Formula("total surface area", _CYLINDER, "radius height", 2, lambda r, h: 2 * sympy.pi * r * (r + h)),
    _Formula("lateral (?:surface )?area", _CYLINDER, "radius height", 2, lambda r, h: 2 * sympy.pi * r * h),
    _Formula("volume", _CONE, "radius height", 3, lambda r, h: sympy.pi * r**2 * h / 3),
    _Formula("volume", "sphere", "radius", 3, lambda r: sympy.Rational(4, 3) * sympy.pi * r**3),
    _Formula("volume", "sphere", "diameter", 3, lambda d: sympy.pi * d**3 / 6),
    _Formula("volume", "hemisphere", "radius", 3, lambda r: sympy.Rational(2, 3) * sympy.pi * r**3),
    _Formula("surface area", "sphere", "radius", 2, lambda r: 4 * sympy.pi * r**2),
    _Formula("surface area", "sphere", "diameter", 2, lambda d: sympy.pi * d**2),
)  # fmt: skip
_NAMES = {
    "radius": "radius", "diameter": "diameter", "side": "side", "sides": "side", "side length": "side",
    "side lengths": "side", "edge": "side", "edges": "side", "edge length": "side", "length": "length",
    "width": "width", "breadth": "width", "height": "height", "altitude": "height", "base": "base",
    "bases": "base", "parallel sides": "base", "leg": "leg", "legs": "leg", "hypotenuse": "hypotenuse",
    "one leg": "leg", "diagonals": "diagonal", "dimensions": "dimension", "depth": "height",
}  # fmt: skip
_VALUE = r"[0-9]{1,9}(?:\.[0-9]{1,6})?(?:/[1-9][0-9]{0,5})?(?: ?(?!and\b|by\b|x\b)[A-Za-z]{1,12})?"
_AND = r"(?: and |, and |, | by | ?x | ?\* )"
_NAME = "|".join(sorted(_NAMES, key=len, reverse=True))
_MEASURE = re.compile(
    rf"(?:an? |its |the |all )?(?P<name>{_NAME})(?: [rdhlwbs](?= ?=))?(?:(?: of)?(?: lengths?)?| is| are|"
    rf" equal to"
    rf"| measuring| ?=| being)? (?P<values>{_VALUE}(?:{_AND}{_VALUE})*)",
    re.IGNORECASE,
)
_JOIN = re.compile(r"(?:,? and (?:with )?|, )", re.IGNORECASE)
_ASK = (
    r"(?:(?:find|determine|calculate|compute|work out|what is|give)(?: the)?(?: exact)?(?: value of the)? )"
)
_PROBLEM = re.compile(
    rf"{_ASK}(?P<asked>[a-z ]+?) (?:of|for|in) (?:an? |the )?(?P<shape>[a-z -]+?),? (?:with|whose|that has"
    rf"|which has"
    r"|having|if|when|of|given) (?P<measures>.+)",
    re.IGNORECASE,
)
_STATED_FIRST = re.compile(
    r"(?:an? |the )?(?P<shape>[a-z -]+?) (?:has|with) (?P<measures>.+?)\. (?:find|determine|calculate"
    r"|compute|what is)"
    r" (?:the |its )(?P<asked>[a-z ]+?)(?: of (?:the|this) (?P=shape))?",
    re.IGNORECASE,
)
_MEASURE_FIRST = re.compile(
    rf"(?:if )?the (?P<name>{_NAME}) of an? (?P<shape>[a-z -]+?) is (?P<value>{_VALUE})[.,] (?:then"
    rf" )?(?:find|determine"
    r"|calculate|compute|what is) (?:the |its )(?P<asked>[a-z ]+?)(?: of (?:the|this) (?P=shape))?",
    re.IGNORECASE,
)
_SIDES_OF_RECTANGLE = re.compile(
    rf"{_ASK}(?P<asked>area|perimeter) of an? (?P<values>{_VALUE}(?: by | ?x | ?\* ){_VALUE})"
    rf" (?P<shape>rectangle)",
    re.IGNORECASE,
)
_POLYGONS = {
    word: count + 3
    for count, word in enumerate(
        ("triangle", "quadrilateral", "pentagon", "hexagon", "heptagon", "octagon", "nonagon", "decagon")
    )
}
_POLYGON = (
    rf"(?:(?P<word>{'|'.join(_POLYGONS)})|(?:polygon with )?(?P<count>[0-9]{{1,3}})(?:[- ]sided polygon|"
    rf" sides))"
)
_ANGLES = re.compile(
    rf"{_ASK}(?:sum of (?:the )?(?:measures of the )?(?:interior )?angles (?:of|in) an? (?:convex |regular"
    rf" )?{_POLYGON})",
    re.IGNORECASE,
)
_ONE_ANGLE = re.compile(
    r"(?:find|determine|calculate|compute|what is) (?:the )?(?:measure of )?(?:each|one|an) interior angle"
    r" (?:of|in) an?"
    rf" regular {_POLYGON}",
    re.IGNORECASE,
)


def recognize(plain: str) -> Working | None:
    """Return the measure that is asked for with its value, None in the slightest doubt."""
    plain = re.sub(r"\blength of (?:the |its )?(hypotenuse|diagonal)\b", r"\1", plain, flags=re.IGNORECASE)
    if angles := _angles(plain):
        return angles
    if match := _SIDES_OF_RECTANGLE.fullmatch(plain):
        return _worked(match["asked"], "rectangle", f"sides {match['values']}")
    if match := _MEASURE_FIRST.fullmatch(plain):
        return _worked(match["asked"], match["shape"], f"{match['name']} {match['value']}")
    if match := _PROBLEM.fullmatch(plain) or _STATED_FIRST.fullmatch(plain):
        return _worked(match["asked"], match["shape"], match["measures"])
    return None


def _worked(asked: str, shape: str, measures: str) -> Working | None:
    stated = _measures(measures)
    if stated is None:
        return None
    values, unit = stated
    for row in _ROWS:
        fits = re.fullmatch(row.asked, asked, re.IGNORECASE) and re.fullmatch(row.shape, shape, re.IGNORECASE)
        if fits and (inputs := _inputs(row.needs, values)) is not None:
            result = row.work(*inputs)
            if result is None:
                return None
            return Working(f"The {asked.lower()}", Quantity(from_sympy(result), _power(unit, row.power)))
    return None


def _inputs(needs: str, values: Values) -> list[Any] | None:
    """Return the values in the order of the formula; None when one is missing or one is left over."""
    found: list[Any] = []
    for need in needs.split():
        name, count = (need[:-1], int(need[-1])) if need[-1].isdigit() else (need, 1)
        if len(values.get(name, ())) != count:
            return None
        found.extend(values[name])
    return found if len(found) == sum(map(len, values.values())) else None


def _measures(text: str) -> tuple[Values, Unit] | None:
    """Read "radius 3 cm and height 5 cm"; None when a part is left over or units differ."""
    values: Values = {}
    units: set[Unit] = set()
    at = 0
    while True:
        match = _MEASURE.match(text, at)
        if match is None:
            return None
        for piece in re.split(_AND, match["values"]):
            number, unit = _value(piece)
            if number is None:
                return None
            units.add(unit)
            values.setdefault(_NAMES[match["name"].lower()], []).append(number)
        if match.end() == len(text):
            break
        join = _JOIN.match(text, match.end())
        if join is None:
            return None
        at = join.end()
    if len(units) == 2 and NO_UNIT in units and len(re.findall("[0-9]+", text)) > 1:
        # "sides 3, 4 and 5 cm": the unit stands behind the last value only.
        units.discard(NO_UNIT) if re.search(r"[0-9] ?[A-Za-z]+$", text) else None
    return (values, units.pop()) if len(units) == 1 else None


def _value(text: str) -> tuple[Any, Unit]:
    match = re.fullmatch(r"([0-9./]+) ?([A-Za-z]*)", text.strip())
    if match is None or (match[2] and not is_unit(match[2])):
        return None, NO_UNIT
    above, _, below = match[1].partition("/")
    number = Fraction(above) / int(below or 1)
    unit = read_unit(match[2]) if match[2] else NO_UNIT
    is_length = unit is NO_UNIT or [base for base, power in unit.measures if power == 1] in (
        ["length"],
        ["unit"],
    )
    return (sympy.Rational(number.numerator, number.denominator) if number > 0 and is_length else None), unit


def _power(unit: Unit, power: int) -> Unit:
    if unit is NO_UNIT or power == 1:
        return unit
    measures = tuple((base, one * power) for base, one in unit.measures)
    return Unit(measures, unit.scale**power, (f"{unit.names[0]}^{power}",))


def _angles(plain: str) -> Working | None:
    for pattern, each in ((_ANGLES, False), (_ONE_ANGLE, True)):
        if match := pattern.fullmatch(plain):
            count = _POLYGONS[match["word"].lower()] if match["word"] else int(match["count"])
            if count < 3:
                return None
            total = sympy.Rational(180 * (count - 2), count if each else 1)
            what = "The interior angle" if each else "The sum of the interior angles"
            return Working(what, Quantity(from_sympy(total), DEGREE), bare=True)
    return None
