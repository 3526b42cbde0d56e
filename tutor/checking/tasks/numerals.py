"""Numbers written in another base or in Roman numerals. Digits are compared, nothing is calculated for"
" them."""

import re
from dataclasses import dataclass

from tutor.checking.claims import plain_answer
from tutor.checking.parse import Unread
from tutor.checking.verdict import Verdict, conclude

MAX_VALUE = 10**18
_DIGITS = "0123456789ABCDEF"
_NAMES = {"binary": 2, "octal": 8, "decimal": 10, "denary": 10, "hexadecimal": 16, "hex": 16}
_BASE = (
    r"(?:base[ -](?P<{0}>[0-9]{{1,2}}|two|eight|ten|sixteen)|(?P<{0}_name>binary|octal|decimal|denary"
    r"|hexadecimal|hex))"
)
_WORDS = {"two": 2, "eight": 8, "ten": 10, "sixteen": 16}
_DO = r"(?:convert|write|express|change|what is|represent)"
_CONVERSIONS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_DO} (?:the )?(?:number )?(?:\( ?)?(?P<digits>[0-9A-F]{{1,40}})(?: ?\))? ?_"
        rf" ?\{{? ?(?P<sub>[0-9]{{1,2}}) ?\}}?"
        rf" (?:as|to|in|into) (?:an? )?{_BASE.format('to')}(?: number| notation| form)?",
        rf"{_DO} (?:the )?{_BASE.format('own')} (?:number )?(?P<digits>[0-9A-F]{{1,40}})"
        rf" (?:as|to|in|into) (?:an? )?{_BASE.format('to')}(?: number| notation| form)?",
        rf"what is the {_BASE.format('to')} (?:value|equivalent|representation|form)"
        rf" of (?:the )?(?:{_BASE.format('own')} )?(?:number )?(?P<digits>[0-9A-F]{{1,40}})",
        rf"{_DO} (?:the )?(?:number )?(?P<digits>[0-9A-F]{{1,40}}),? (?:from|in) {_BASE.format('own')}"
        rf" (?:as|to|in|into) (?:an? )?{_BASE.format('to')}(?: number| notation| form)?",
        rf"{_DO} (?:the )?(?:decimal )?(?:number )?(?P<digits>[0-9]{{1,18}})(?: from decimal)?"
        rf" (?:as|to|in|into) (?:an? )?{_BASE.format('to')}(?: number| notation| form)?",
    )
)
_ROMAN_DIGITS = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
    (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_TO_ROMAN = re.compile(
    rf"{_DO} (?:the number )?(?P<digits>[1-9][0-9]{{0,3}}) (?:as|to|in|into) (?:a )?Roman numerals?",
    re.IGNORECASE,
)
_FROM_ROMAN = re.compile(
    rf"(?:{_DO}|what number is|what is the value of) (?:the )?(?:Roman numeral"
    rf" )?(?P<roman>(?-i:[MDCLXVI]{{1,15}}))"
    r"(?: (?:as|to|in|into) (?:an? )?(?:number|Arabic numerals?|Arabic number|decimal(?: number)?|integer"
    r"|standard form|digits))?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Numeral:
    """A whole number to be written in `base`, or in Roman numerals for base 0."""

    value: int
    base: int
    what: str


def in_base(value: int, base: int) -> str:
    """Return the digits of a whole number in a base from 2 to 16."""
    digits = ""
    while value:
        value, place = divmod(value, base)
        digits = _DIGITS[place] + digits
    return digits or "0"


def roman(value: int) -> str:
    """Return a number from 1 to 3999 in Roman numerals."""
    text = ""
    for amount, letters in _ROMAN_DIGITS:
        count, value = divmod(value, amount)
        text += letters * count
    return text


def recognize(plain: str) -> Numeral | None:
    """Return the number with the way it is to be written, None in the slightest doubt."""
    if match := _TO_ROMAN.fullmatch(plain):
        value = int(match["digits"])
        return Numeral(value, 0, f"{value} in Roman numerals") if value < 4000 else None
    if (match := _FROM_ROMAN.fullmatch(plain)) and (len(match["roman"]) > 1 or "oman" in plain):
        value = _from_roman(match["roman"])
        return Numeral(value, 10, match["roman"]) if value else None
    for pattern in _CONVERSIONS:
        if match := pattern.fullmatch(plain):
            return _conversion(match.groupdict())
    return None


def _conversion(parts: dict[str, str | None]) -> Numeral | None:
    target = _base(parts, "to")
    own = int(parts["sub"] or 0) if parts.get("sub") else _base(parts, "own") or 10
    digits = (parts["digits"] or "").upper()
    if not 2 <= own <= 16 or target is None or not 2 <= target <= 16 or own == target == 10:
        return None
    value = _value(digits, own)
    if value is None or value > MAX_VALUE:
        return None
    return Numeral(value, target, f"{digits} (base {own}) in base {target}")


def _base(parts: dict[str, str | None], key: str) -> int | None:
    name, number = parts.get(f"{key}_name"), parts.get(key)
    if name:
        return _NAMES[name.lower()]
    return None if not number else _WORDS.get(number.lower()) or int(number)


def _value(digits: str, base: int) -> int | None:
    return int(digits, base) if all(_DIGITS.index(digit) < base for digit in digits) else None


def _from_roman(text: str) -> int:
    """Return the value of a numeral in its usual form, 0 for any other text."""
    value, rest = 0, text
    for amount, letters in _ROMAN_DIGITS:
        while rest.startswith(letters):
            value, rest = value + amount, rest[len(letters) :]
    return value if not rest and value < 4000 and roman(value) == text else 0


_GIVEN = re.compile(
    r"(?:(?P<before>.+?) ?= ?)?(?P<prefix>0[bxo])?\( ?(?P<b>[0-9A-F ]+?) ?\)(?: ?_ ?\{?"
    r" ?(?P<bsub>[0-9]{1,2}) ?\}?)?"
    r"|(?:(?P<before2>.+?) ?= ?)?(?P<prefix2>0[bxo])?(?P<digits>[0-9A-F][0-9A-F ]*?)"
    r"(?: ?_ ?\{? ?(?P<sub>[0-9]{1,2}) ?\}?| ?\(?(?:in )?base (?P<base>[0-9]{1,2})\)?| in (?P<name>binary"
    r"|octal|hexadecimal|decimal))?",
    re.IGNORECASE,
)
_PREFIXES = {"0b": 2, "0o": 8, "0x": 16}


def check(task: Numeral, answer: str, assume: str | None) -> Verdict:
    """Compare digits; raise `Unread` for a text that is no number of that base."""
    text = plain_answer(answer)
    if task.base == 0:
        return _check_roman(task, text)
    match = _GIVEN.fullmatch(text)
    if match is None:
        raise Unread
    before = match["before"] or match["before2"]
    if before and re.sub("[^0-9A-Za-z]", "", before) not in re.sub("[^0-9A-Za-z]", "", task.what):
        raise Unread
    prefix, name = match["prefix"] or match["prefix2"], match["name"]
    said = match["sub"] or match["bsub"] or match["base"]
    base = _PREFIXES[prefix.lower()] if prefix else _NAMES[name.lower()] if name else int(said or task.base)
    digits = (match["digits"] or match["b"]).replace(" ", "").upper()
    value = _value(digits, task.base) if base == task.base else None
    if value is None:
        raise Unread
    return _told(task, in_base(task.value, task.base), digits, value == task.value)


def _check_roman(task: Numeral, text: str) -> Verdict:
    text = text.rpartition("=")[2].strip()
    if not re.fullmatch("[MDCLXVI]{1,20}", text):
        raise Unread
    return _told(task, roman(task.value), text, text == roman(task.value))


def _told(task: Numeral, exact: str, given: str, right: bool) -> Verdict:
    if right:
        return conclude("worked_out", what=task.what, value=given)
    return conclude("worked_out_other", what=task.what, exact=exact, value=given)
