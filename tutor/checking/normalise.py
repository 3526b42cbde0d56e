r"""Bring the many ways of typing mathematics to one plain form. Strings only, linear time, no reading.

Left for the parser: digits, letters, + - * / ^ = ( ) [ ] { } | , ; and the two commands \frac and \sqrt.
What is not known stays as it is, so that the parser refuses it: nothing is dropped that could carry
meaning (\! is a space in TeX, but Markdown shows a factorial). Units, money and percent signs stay too;
`split_unit` takes them apart.
"""

import re
import unicodedata
from dataclasses import dataclass

_MONEY = "\x01"  # stands for \$ until the TeX dollars are gone; `clean` keeps it out of the input
_THIN = "\u2009"

_COMMANDS = {
    "cdot": "*", "times": "*", "ast": "*", "div": "/", "pm": "±", "frac": r"\frac", "dfrac": r"\frac",
    "tfrac": r"\frac", "sqrt": r"\sqrt", "left": "", "right": "", "big": "", "Big": "", "displaystyle": "",
    "lvert": "|", "rvert": "|", "vert": "|", "mid": "|", "pi": " pi ", "approx": "≈", "emptyset": "∅",
    "varnothing": "∅", "circ": "°", "quad": " ", "qquad": " ", "boxed": "", "fbox": "", "lor": " or ",
    "land": " and ", "lbrace": "{", "rbrace": "}",
    ",": _THIN, ";": " ", ":": " ", " ": " ", "(": " ", ")": " ", "[": " ", "]": " ",
    "{": "{", "}": "}", "%": "%", "$": _MONEY,
}  # fmt: skip
_CHARACTERS = str.maketrans({
    "−": "-", "﹣": "-", "×": "*", "∗": "*", "⋅": "*", "·": "*", "∙": "*", "÷": "/", "⁄": "/", "∕": "/",
    "√": " sqrt ", "π": " pi ", "\u00a0": " ", "\u202f": _THIN, "\u2007": _THIN,
    "₁": "_1", "₂": "_2", "₃": "_3", "₄": "_4", "\n": " ", "\r": " ", "\t": " ", "’": "'",
})  # fmt: skip

_COMMAND = re.compile(r"\\([A-Za-z]+|.)", re.DOTALL)
_TEXT_GROUP = re.compile(r"\\(?:text|textbf|textrm|mathrm|mathbf|textnormal|mbox)\s{0,3}\{([^{}]*)\}")
_SUPERSCRIPT = re.compile("[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+")
_SUPERSCRIPT_DIGITS = str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "-0123456789")
_VULGAR = re.compile("([0-9A-Za-z)]?)([¼½¾⅐-⅞])")
_FULL_WIDTH = re.compile("[！-～]+")
_THOUSANDS = re.compile(
    rf"(?<![0-9.])(?<![0-9][,{_THIN}])[0-9]{{1,3}}([,{_THIN}])[0-9]{{3}}(?:\1[0-9]{{3}})*(?![0-9]|[,{_THIN}][0-9])"
)
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]"
)


def clean(text: str) -> str:
    """Make a text safe to print and send: what cannot be shown becomes U+FFFD, which no reader accepts.

    It is not dropped, because "7\\x002" must not become 72. Marks at the ends are only padding.
    """
    return _UNPRINTABLE.sub("\ufffd", text.strip(" \t\r\n\u200b\ufeff\u200e\u200f"))


def normalise(text: str) -> str:
    r"""Return `text` in the plain form: Unicode, TeX spacing, delimiters and thousands rewritten.

    >>> normalise(r"\(\dfrac{1}{2}\) × 1{,}000")
    '\\frac{1}{2} * 1000'
    """
    text = _TEXT_GROUP.sub(r" \1 ", clean(text)).replace("{,}", ",").replace(r"\mathbb{R}", "ℝ")
    text = _FULL_WIDTH.sub(lambda m: unicodedata.normalize("NFKC", m[0]), text)
    text = _VULGAR.sub(_spell_fraction, text)
    text = _SUPERSCRIPT.sub(lambda m: f"^({m[0].translate(_SUPERSCRIPT_DIGITS)})", text)
    text = _COMMAND.sub(lambda m: _COMMANDS.get(m[1], m[0]), text.translate(_CHARACTERS))
    text = text.replace(" – ", " - ").replace("^{°}", "°").replace("^°", "°").replace("**", "^")
    text = _without_dollar_delimiters(text).replace(_MONEY, "$")
    text = _THOUSANDS.sub(lambda m: m[0].replace(m[1], ""), text)
    return " ".join(text.replace(_THIN, " ").split())


def _spell_fraction(match: re.Match[str]) -> str:
    """½ → (1/2), and 3½ → 3 1/2, the mixed number. What x½ means nobody knows: it stays."""
    if match[1] and not match[1].isdigit():
        return match[0]
    fraction = unicodedata.normalize("NFKC", match[2]).replace("⁄", "/")
    return f"{match[1]} {fraction}" if match[1] else f"({fraction})"


def _without_dollar_delimiters(text: str) -> str:
    """Drop `$…$` and `$$…$$`, keep a `$` that stands for money.

    Only balanced pairs are delimiters, and only when no digit touches one from outside (not "$5 and $3").
    """
    pieces = text.replace("$$", "$").split("$")
    outside = pieces[::2]
    touching = [piece[:1] for piece in outside[1:]] + [piece[-1:] for piece in outside[:-1]]
    if len(pieces) % 2 == 0 or any(char.isdigit() for char in touching):
        return text
    return " ".join(pieces)


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: what it measures and how many of the base unit it is, as numerator and denominator."""

    measures: str
    numerator: int
    denominator: int
    names: tuple[str, ...]


NO_UNIT = Unit("", 1, 1, ())
PERCENT = Unit("percent", 1, 100, ("%", "percent"))
DOLLAR = Unit("money", 100, 1, ("$", "dollar", "dollars", "USD"))
UNITS = (
    PERCENT,
    DOLLAR,
    Unit("money", 1, 1, ("¢", "cent", "cents")),
    Unit("euro", 1, 1, ("€", "euro", "euros")),
    Unit("pound", 1, 1, ("£",)),
    Unit("length", 1, 1, ("mm", "millimeters", "millimeter")),
    Unit("length", 10, 1, ("cm", "centimeters", "centimeter", "centimetres")),
    Unit("length", 1_000, 1, ("m", "meters", "meter", "metres")),
    Unit("length", 1_000_000, 1, ("km", "kilometers", "kilometer", "kilometres")),
    Unit("length", 254, 10, ("inch", "inches")),
    Unit("length", 3_048, 10, ("ft", "feet", "foot")),
    Unit("length", 1_609_344, 1, ("mile", "miles")),
    Unit("mass", 1, 1, ("g", "grams", "gram")),
    Unit("mass", 1_000, 1, ("kg", "kilograms", "kilogram")),
    Unit("volume", 1, 1, ("ml", "mL", "milliliters")),
    Unit("volume", 1_000, 1, ("L", "liters", "liter", "litres")),
    Unit("time", 1, 1, ("s", "second", "seconds", "sec")),
    Unit("time", 60, 1, ("min", "minute", "minutes")),
    Unit("time", 3_600, 1, ("hour", "hours", "hr", "hrs")),
    Unit("time", 86_400, 1, ("day", "days")),
    Unit("angle", 1, 1, ("°", "degrees", "degree")),
)
_BY_NAME = {name: unit for unit in UNITS for name in unit.names}
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
    if match is None or match[1] not in _BY_NAME:
        return text, NO_UNIT
    return text[: match.start()].strip(), _BY_NAME[match[1]]
