"""Numbers that are not plain digits: twelve, 3 million, two thirds, 1011_2; and nouns behind a number."""

import re

from tutor.checking.parse import Node, TooBig, Unread, parse

_SMALL = {
    word: value
    for value, word in enumerate((
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
        "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ))
}  # fmt: skip
_TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
}  # fmt: skip
_SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_SCALED = re.compile(r"(.+?) (thousand|million|billion|trillion|dozen)")
_PARTS = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4,
    "fifth": 5, "fifths": 5, "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8,
    "ninth": 9, "ninths": 9, "tenth": 10, "tenths": 10,
}  # fmt: skip
_FRACTION = re.compile(rf"(.+?)[ -]({'|'.join(sorted(_PARTS, key=len, reverse=True))})")
_MIXED = re.compile(r"(.+?) and (?:a|one)[ -](half|third|quarter|fifth)")
_BASE_NAME = "[0-9]{1,2}|two|eight|ten|sixteen"
_BASE = re.compile(
    rf"\(?([0-9A-Z]+)\)?(?:_(?:\{{ ?({_BASE_NAME}) ?\}}| ?({_BASE_NAME}))"
    rf"| ?\(?(?:in )?base[ -]({_BASE_NAME})\)?)"
)
_BINARY = re.compile(r"0b([01]{1,60})")
_HEXADECIMAL = re.compile("0x([0-9A-Fa-f]{2,50})")
_SPACED = re.compile(r"[1-9][0-9]{0,2}(?: [0-9]{3}){1,8}")  # 3 141 592
_BASE_WORDS = {"two": 2, "eight": 8, "ten": 10, "sixteen": 16}
MAX_DIGITS = 60

# Words behind a number that change it, or that count something other than one.
_NO_NOUNS = frozenset(_PARTS) | frozenset({
    "times", "dozens", "tens", "hundreds", "thousands", "millions", "billions", "pairs", "percents",
    "squares",
    "cubes", "less", "plus", "minus", "bits", "radians", "points", "modulus", "seconds", "degrees", "always",
    "sometimes", "perhaps", "does", "is", "was", "has", "this", "its", "as", "us",
})  # fmt: skip
_NOUNS = frozenset({"people", "children", "men", "women", "mice", "sheep", "fish"})


def number_from_words(text: str) -> Node | None:
    """Return the tree of a number in words, with a scale word or in a base; None for any other text."""
    text = text.strip()
    if match := _BASE.fullmatch(text):
        return _in_base(match)
    if match := _BINARY.fullmatch(text):
        return _number(int(match[1], 2))
    if match := _HEXADECIMAL.fullmatch(text):
        return _number(int(match[1], 16))
    if re.fullmatch("0[0-9]{2,50}", text):
        return _number(int(text))  # 042: leading zeros say nothing
    if _SPACED.fullmatch(text):
        return _number(int(text.replace(" ", "")))
    if text.lower() == "a dozen":
        return _number(12)
    if match := _SCALED.fullmatch(text.lower()):
        return _scaled(match[1], match[2])
    sign, word = _sign_of(text.lower())
    value = _fraction(word) or _whole_node(word)
    return Node("neg", (value,)) if value is not None and sign else value


def _sign_of(text: str) -> tuple[bool, str]:
    for word in ("negative ", "minus "):
        if text.startswith(word):
            return True, text.removeprefix(word)
    return False, text


def _scaled(value: str, scale: str) -> Node | None:
    """3 million, 2.5 million, three million: 3 million stands for a whole number, not for a product."""
    factor = 12 if scale == "dozen" else _SCALES[scale]
    whole = _whole(f"{value} {scale}") if scale != "dozen" else None
    if whole is not None:
        return _number(whole)
    number = _whole(value)
    if number is not None:
        return _number(number * factor)
    if not re.fullmatch(r"[0-9]{1,12}(?:\.[0-9]{1,12})?", value):
        return None
    digits, _, behind = value.partition(".")
    scaled = int(digits + behind) * factor
    above, below = scaled, 10 ** len(behind)
    if above % below == 0:
        return _number(above // below)
    return Node("/", (_number(above), _number(below)))


def _fraction(text: str) -> Node | None:
    if match := _MIXED.fullmatch(text):
        whole = int(match[1]) if match[1].isdigit() and len(match[1]) < 10 else _whole(match[1])
        return (
            None
            if whole is None
            else Node("+", (_number(whole), Node("/", (_number(1), _number(_PARTS[match[2]])))))
        )
    if text in ("half", "a half", "a quarter", "a third"):
        return Node("/", (_number(1), _number(_PARTS[text.removeprefix("a ")])))
    match = _FRACTION.fullmatch(text)
    above = _whole(match[1]) if match else None
    if match is None or above is None:
        return None
    return Node("/", (_number(above), _number(_PARTS[match[2]])))


def _whole_node(text: str) -> Node | None:
    value = _whole(text)
    return None if value is None else _number(value)


def _whole(text: str) -> int | None:
    """Return the whole number of English words, None when a word or its place does not fit."""
    words = re.split(r"[ -]", re.sub(r"(?<=hundred|housand|million) and(?= )", "", text))
    total, group, last = 0, 0, 10**15
    for word in words:
        if word in _SCALES:
            if not group or _SCALES[word] >= last:
                return None
            last = _SCALES[word]
            total, group = total + group * last, 0
        elif word == "hundred" and 0 < group < 10:
            group *= 100
        elif word in _TENS and group % 100 == 0:
            group += _TENS[word]
        elif word in _SMALL and _fits(_SMALL[word], group, len(words)):
            group += _SMALL[word]
        else:
            return None
    return total + group


def _fits(value: int, group: int, count: int) -> bool:
    if value == 0:
        return count == 1
    return group % 100 == 0 or (value < 10 and group % 100 >= 20 and group % 10 == 0)


def _in_base(match: re.Match[str]) -> Node:
    digits, *bases = match.groups()
    named = next(base for base in bases if base)
    base = _BASE_WORDS.get(named) or int(named)
    if len(digits) > MAX_DIGITS:
        raise TooBig
    if not 2 <= base <= 36 or any(int(digit, 36) >= base for digit in digits):
        raise Unread
    if not digits[0].isdigit() and len(digits) == 1:
        raise Unread  # A_1 is a name
    return _number(int(digits, base))


def _number(value: int) -> Node:
    return Node("number", text=str(value))


def digits_in_base(text: str) -> str | None:
    """Return the digits of a number that is written with its base, unless that is ten; else None."""
    match = _BASE.fullmatch(text.strip())
    if match is None:
        return None
    named = next(base for base in match.groups()[1:] if base)
    return None if named in ("10", "ten") else match[1]


def is_noun(word: str) -> bool:
    """Is it the plural of something that is counted?"""
    if not re.fullmatch("[A-Za-z]?[a-z]{2,}", word) or word.lower() in _NO_NOUNS:
        return False
    if word.lower() in _NOUNS:
        return True
    try:
        parse(word)
    except Unread:
        return word.endswith("s") and not word.endswith("ss")
    return False
