"""Units of answers: what they measure, how they convert, and where they stand in a text.

A unit is kept as a part of the answer: 5 cm is 50 mm and not 5 m. Compound units (km/h, square meters,
kg*m/s^2) are built from the rows of the table. Strings and fractions only, no SymPy.
"""

import re
from collections import Counter
from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Unit:
    """What is measured, as base measures with exponents, and how many of the base units it is.

    The scale is also multiplied by π when `times_pi`. Without measures the unit is a number: %, °, rad.
    """

    measures: tuple[tuple[str, int], ...]
    scale: Fraction
    names: tuple[str, ...]
    times_pi: bool = False

    @property
    def is_generic(self) -> bool:
        """Is it "units" or "square units", which a drawing without a measure has?"""
        return any(measure == "unit" for measure, _ in self.measures)


def _unit(measures: str, scale: str, names: str, times_pi: bool = False) -> Unit:
    """Return a row: `_unit("length^3", "1000", "ml mL")`."""
    parts = [part.partition("^") for part in measures.split()]
    return Unit(
        tuple(sorted((base, int(power or 1)) for base, _, power in parts)),
        Fraction(scale),
        tuple(name.replace("_", " ") for name in names.split()),
        times_pi,
    )


NO_UNIT = _unit("", "1", "")
PERCENT = _unit("", "1/100", "% percent per_cent")
DOLLAR = _unit("money", "100", "$ dollar dollars USD")
DEGREE = _unit("", "1/180", "° degrees degree deg", times_pi=True)
RADIAN = _unit("", "1", "rad radians radian")
UNITS = (
    PERCENT,
    DOLLAR,
    DEGREE,
    RADIAN,
    _unit("money", "1", "¢ cent cents"),
    _unit("euro", "100", "€ euro euros EUR"),
    _unit("euro", "1", "eurocents eurocent"),
    _unit("pound", "100", "£ GBP"),
    _unit("pound", "1", "pence"),
    _unit("yen", "1", "¥ yen JPY"),
    _unit("rupee", "1", "₹ rupees rupee"),
    _unit("length", "1", "mm millimeters millimeter millimetres millimetre"),
    _unit("length", "10", "cm centimeters centimeter centimetres centimetre"),
    _unit("length", "100", "dm decimeters decimeter decimetres decimetre"),
    _unit("length", "1000", "m meters meter metres metre"),
    _unit("length", "1000000", "km kilometers kilometer kilometres kilometre"),
    _unit("length", "1/1000", "µm μm micrometers micrometer micrometres"),
    _unit("length", "1/1000000", "nm nanometers nanometer nanometres"),
    _unit("length", "127/5", "inch inches in"),
    _unit("length", "1524/5", "ft feet foot"),
    _unit("length", "4572/5", "yd yard yards"),
    _unit("length", "1609344", "mile miles mi"),
    _unit("mass", "1/1000", "mg milligrams milligram"),
    _unit("mass", "1", "g grams gram"),
    _unit("mass", "1000", "kg kilograms kilogram"),
    _unit("mass", "1000000", "t tonnes tonne"),
    _unit("mass", "45359237/100000", "lb lbs pounds"),
    _unit("mass", "45359237/1600000", "oz ounces ounce"),
    _unit("length^3", "1000", "ml mL milliliters milliliter millilitres millilitre"),
    _unit("length^3", "10000", "cl cL centiliters centilitres"),
    _unit("length^3", "1000000", "L l liters liter litres litre"),
    _unit("length^3", "473176473/125", "gal gallon gallons"),
    _unit("length^3", "473176473/500", "qt quart quarts"),
    _unit("length^3", "473176473/1000", "pt pint pints"),
    _unit("length^3", "473176473/2000", "cup cups"),
    _unit("length^2", "20234282112/5", "acre acres"),
    _unit("length^2", "10000000000", "ha hectares hectare"),
    _unit("time", "1/1000", "ms milliseconds millisecond"),
    _unit("time", "1", "s second seconds sec secs"),
    _unit("time", "60", "min minute minutes mins"),
    _unit("time", "3600", "h hour hours hr hrs"),
    _unit("time", "86400", "day days"),
    _unit("time", "604800", "week weeks"),
    _unit("month", "1", "month months"),
    _unit("month", "12", "year years yr yrs"),
    _unit("length time^-1", "11176/25", "mph"),
    _unit("length time^-1", "2500/9", "kph kmh kmph"),
    _unit("mass length time^-2", "1000000", "N newtons newton"),
    _unit("mass length^2 time^-2", "1000000000", "J joules joule N_m"),
    _unit("mass length^2 time^-2", "1000000000000", "kJ kilojoules"),
    _unit("mass length^2 time^-2", "1000000000000000", "MJ megajoules"),
    _unit("mass length^2 time^-2", "3600000000000000", "kWh kW_h kilowatt-hours"),
    _unit("mass length time^-2", "1000000000", "kN kilonewtons"),
    _unit("current", "1", "A amperes ampere amps amp"),
    _unit("current", "1/1000", "mA milliamperes"),
    _unit("current time", "1", "C coulombs coulomb"),
    _unit("mass length^2 time^-3 current^-1", "1000000000", "V volts volt"),
    _unit("mass length^2 time^-3 current^-2", "1000000000", r"Ω \Omega ohms ohm"),
    _unit("mass length^2 time^-3", "1000000000", "W watts watt"),
    _unit("mass length^2 time^-3", "1000000000000", "kW kilowatts"),
    _unit("mass length^-1 time^-2", "1", "Pa pascals pascal"),
    _unit("mass length^-1 time^-2", "1000", "kPa kilopascals"),
    _unit("mass length^2 time^-3", "1000000000000000", "MW megawatts"),
    _unit("time^-1", "1", "Hz hertz"),
    _unit("time^-1", "1000", "kHz kilohertz"),
    _unit("mole", "1", "mol moles mole"),
    # Temperatures are not proportional to each other: each is a measure of its own.
    _unit("celsius", "1", "°C degrees_Celsius degree_Celsius"),
    _unit("fahrenheit", "1", "°F degrees_Fahrenheit degree_Fahrenheit"),
    _unit("kelvin", "1", "kelvin K kelvins"),
    _unit("unit", "1", "units unit"),
)  # fmt: skip
_BY_NAME = {name: unit for unit in UNITS for name in unit.names}
# Degrees to be added for the distance from absolute zero, and one degree in kelvin.
TEMPERATURE_SCALES = {
    "celsius": (Fraction(27315, 100), Fraction(1)),
    "fahrenheit": (Fraction(45967, 100), Fraction(5, 9)),
    "kelvin": (Fraction(0), Fraction(1)),
}
TEMPERATURES = frozenset(TEMPERATURE_SCALES)

_CURRENCY = re.compile(r"(-?) ?(?:US ?)?([$€£₹¥]) ?(-?.+)")
_NAMES = "|".join(sorted(map(re.escape, _BY_NAME), key=len, reverse=True))
_POWER = r" ?\^ ?(?:\{ ?(-?[0-9]) ?\}|\((-?[0-9])\)|([0-9]))"
_TERM = rf"(?:(square|sq\.?|cubic) )?({_NAMES})(?![A-Za-z])(?:{_POWER}|( squared| cubed))?"
_PRODUCT = r" (?=[msh](?![A-Za-z]))"  # kg m and N m, but not the letters of g h
_JOIN = (
    rf"(?: ?[*/] ?| per |(?<=kg){_PRODUCT}|(?<=N){_PRODUCT}|(?<=kW){_PRODUCT}"
    rf"| (?=(?:{_NAMES}) ?\^ ?[{{(] ?-))"
)
_UNIT = rf"{_TERM}(?:{_JOIN}{_TERM})*"
_TERMS = re.compile(rf"({_JOIN})?{_TERM}")
_WHOLE = re.compile(_UNIT)
_TRAILING = re.compile(rf"(?P<value>.*?[0-9A-Za-z)\]}}.!])(?P<gap> ?)(?P<unit>{_UNIT})\.?")
_TEX_QUOTIENT = re.compile(r"\\frac ?\{ ?([A-Za-z]+) ?\}\{ ?([A-Za-z]+(?: ?\^ ?\{?[0-9]\}?)?) ?\}$")
_RATE = re.compile(rf"(?P<value>.+?) ?(?:/| per ) ?(?P<unit>{_UNIT})")
_NO_NAMES = re.compile(r"\\(?:frac|sqrt|pi)(?![A-Za-z])|sqrt|pi")
_LETTER = re.compile(rf"[A-Za-z](?:{_POWER})?")
_NOT_A_LETTER = re.compile(r"(?:[0-9)\]}.]|\bpi|π)$")


@dataclass(frozen=True, slots=True)
class Split:
    """A text without its unit. `glued`: one letter right behind the value, which may as well be a name."""

    value: str
    unit: Unit
    glued: bool = False


def take_unit(text: str) -> Split:
    """Take a currency sign or the longest trailing unit off a normalised text."""
    if match := _CURRENCY.fullmatch(text):
        return _take_currency(*match.groups())
    text = " ".join(_TEX_QUOTIENT.sub(_quotient_of_units, text).split())
    match = _TRAILING.fullmatch(text)
    if match is None:
        return Split(text, NO_UNIT)
    value, words = match["value"].strip(), match["unit"]
    if words == "°" and ("°" in value or _has_names(value)):
        return Split(text, NO_UNIT)  # the angle of a function: cos 60°
    behind_number = _NOT_A_LETTER.search(value) is not None
    is_letter = _LETTER.fullmatch(words) is not None
    if not behind_number and (is_letter or (not match["gap"] and words[0].isalpha())):
        return Split(text, NO_UNIT)  # x m and xcm are names, x cm is a length
    return Split(value, read_unit(words), glued=is_letter and (not match["gap"] or _has_names(value)))


def _quotient_of_units(match: re.Match[str]) -> str:
    quotient = f"{match[1]}/{match[2]}"
    return f" {quotient}" if is_unit(quotient) else match[0]


def _has_names(value: str) -> bool:
    """Are there letters beside those of commands and π?"""
    return re.search("[A-Za-z]", _NO_NAMES.sub("", value)) is not None


def _take_currency(sign: str, symbol: str, rest: str) -> Split:
    unit = _BY_NAME[symbol]
    if match := _RATE.fullmatch(rest):
        rest, unit = match["value"], _combine([(unit, 1), (read_unit(match["unit"]), -1)], f"{symbol}")
    return Split(sign + rest.strip(), unit)


def read_unit(text: str) -> Unit:
    """Return the unit that the whole of `text` names; it must match the grammar of units."""
    if text in _BY_NAME:
        return _BY_NAME[text]
    factors = []
    for match in _TERMS.finditer(text):
        join, prefix, name, *powers, suffix = match.groups()
        power = next((int(digits) for digits in powers if digits), 1)
        power *= {"square": 2, "sq": 2, "sq.": 2, "cubic": 3}.get(prefix or "", 1)
        power *= {" squared": 2, " cubed": 3}.get(suffix or "", 1)
        divides = join is not None and ("/" in join or "per" in join)
        factors.append((_BY_NAME[name], -power if divides else power))
    return _combine(factors, text)


def _combine(factors: list[tuple[Unit, int]], name: str) -> Unit:
    measures: Counter[str] = Counter()
    scale = Fraction(1)
    for unit, power in factors:
        scale *= unit.scale**power
        for base, exponent in unit.measures:
            measures[base] += exponent * power
    found = tuple(sorted((base, power) for base, power in measures.items() if power))
    return Unit(found, scale, (name,), any(unit.times_pi for unit, _ in factors))


def is_unit(text: str) -> bool:
    """Is the whole text a unit?"""
    return _WHOLE.fullmatch(text) is not None


# Words and letters that are units only right behind a number, and only where a whole answer is read.
_DOUBTFUL = frozenset({
    "in", "t", "l", "h", "N", "J", "W", "Pa", "mi", "oz", "ha", "ms", "deg", "mole", "moles", "mol", "unit",
    "units", "A", "V", "C", "K", "amp", "amps", "cup", "cups", "pint", "pints", "gal", "qt", "pt",
    "pounds", "lb", "lbs", "per cent", "mins", "secs", "year", "years", "yr", "yrs", "month",
    "months", "week", "weeks", "pence", "yard", "yards", "yd",
})  # fmt: skip
PLAIN_NAMES = frozenset(_BY_NAME) - _DOUBTFUL
_LAST_WORD = re.compile(r"(?<=[0-9)}\s])([A-Za-z]+|[%¢€£°])$")


def split_unit(text: str) -> tuple[str, Unit]:
    """Take a leading currency sign or one trailing unit off a normalised text; `NO_UNIT` when there is none.

    Unknown words stay in the text, so that it is refused. One letter counts as a unit only after a digit or a
    space following one ("5 m"), never in "3x".
    """
    if text[:1] in ("$", "€", "£"):
        return text[1:].strip(), _BY_NAME[text[0]]
    if text[:2] in ("-$", "-€", "-£"):
        return "-" + text[2:].strip(), _BY_NAME[text[1]]
    match = _LAST_WORD.search(text)
    if match is None or match[1] not in PLAIN_NAMES:
        return text, NO_UNIT
    return text[: match.start()].strip(), _BY_NAME[match[1]]
