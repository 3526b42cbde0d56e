r"""Find the calculations that free text states, "15 + 21 = 36", and do them again with `Fraction`s.

A claim is read only when its edges are certain: what stands left of it must not belong to it (a digit, a
letter, an operator, a bracket, "of"), and what stands right of it must not go on. "60 * 2/3 = 40" is one
claim and never "2/3 = 40". Units and money signs may stand inside. Everything is linear in the length of
the line.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from tutor.checking.exact import number_of
from tutor.checking.normalise import normalise
from tutor.checking.parse import Node, TooBig, Unread, parse
from tutor.checking.show import show, show_minus

MAX_LINE_CHARS, MAX_TEXT_CHARS, MAX_CLAIMS = 1_000, 65_536, 40
ROUNDING = Fraction(51, 100)  # of the last printed digit: half of it, and a little for either rule of ties

Finding = Literal["right", "rounded", "wrong", "unclear"]


@dataclass(frozen=True, slots=True)
class Stated:
    """One claim, left = right; `value` is what the left side really is, None when nothing can be said."""

    left: str
    right: str
    finding: Finding
    value: Fraction | None = None
    given: Fraction | None = None  # what the right side is


# ---- the text


def reasoning_lines(text: str) -> list[str]:
    """Return the lines of a reply, think block included, within the bounds; overlong lines are left empty."""
    lines = _TAG.sub("\n", text[:MAX_TEXT_CHARS]).split("\n")
    return [line if len(line) <= MAX_LINE_CHARS else "" for line in map(str.strip, lines) if line]


_TAG = re.compile(r"</?think>")
_ANNOTATION = re.compile(r"<<([^<>]{1,200})>>")
_FUNCTION = re.compile(r"\b(?:sqrt|cbrt|floor|gcd|lcm) ?\(")
_BOLD = re.compile(r"(?<![\s\w)])\*\*|\*\*(?![\s\w(\\$-])|(?<=\s)\*\*(?=\S)|(?<=\S)\*\*(?=\s)|^\*\*|\*\*$")
_LIST_MARK = re.compile(r"^(?:[•*]|\(?[0-9]{1,2}[.)]|#{1,6})\s+")
# These stand for \frac, \sqrt and sqrt while letters are looked at.
_FRACTION_MARK, _ROOT_MARK, _TYPED_ROOT_MARK = "\x02", "\x03", "\x04"
_TYPED_ROOT = re.compile(r"\bsqrt\b")
_TIMES = re.compile(r"(?<=[0-9)%])( ?)[xX]\1(?=[$(]?[0-9.])")
_PERCENT = re.compile(r"([0-9.]+) ?(?:%|percent\b)")

_NO_UNITS = (
    r"of|times|plus|minus|by|divided|multiplied|over|and|or|is|are|was|were|equals|than|more|less|so"
    r"|then|the|to|from|for|if|when|that|which|because|since|would|will|can|has|have|had|he|she|it|they"
    r"|we|you|gives|get|sqrt|sin|cos|tan|log|ln|exp|abs|pi|mod|root|square|squared|cubed"
)
_UNIT = re.compile(
    rf"(?<=[0-9)])[ -]?(?!(?:{_NO_UNITS})\b)([A-Za-z]{{2,20}})"
    rf"(?:(?: ?/ ?| per | )(?!(?:{_NO_UNITS})\b)[A-Za-z]{{2,20}}){{0,2}}(?= ?[-+*/)=≈])"
)
_CENTS = re.compile(r"¢|\bcents?\b|\bpenn(?:y|ies)\b", re.IGNORECASE)
_CONVERTED = re.compile(
    r"\b(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|mm|cm|km|meters?|metres?"
    r"|kilometers?|centimeters?|inch(?:es)?|feet|foot|ft|yards?|miles?|grams?|kg|kilograms?|ounces?|oz|pounds?|lbs?"
    r"|ml|liters?|gallons?|quarts?|pints?|cups?|dozens?|dollars?|quarters?|dimes?|nickels?|degrees?"
    r"|thousand|million|billion|hundred)\b",
    re.IGNORECASE,
)
_DOUBT = re.compile(
    r"\?|≠|\b(?:not|wrong|incorrect(?:ly)?|mistake|false|wait|instead|suppose|assume|whether|mod|base|binary|octal|hex(?:adecimal)?"
    r"|o'clock)\b|n't\b"
    # "about 3·33 = 100" is an estimate, "Jan 1 - 5" a date.
    r"|\b(?:about|roughly|approximately|around|nearly|almost) [-$(]{0,2}[0-9]"
    r"|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:[a-z]{3,6})?\.? [0-9]{1,2} ?-"
    r"|\bif\b[^=]{0,40}=",
    re.IGNORECASE,
)
_RELATION = re.compile("[=≈]")
# The 42 + 8 of "6·7 = 42, 42 + 8 = 50", but not the 400 + 8 of "14, 400 + 8".
_NEXT_CLAIM = re.compile(r" ?[-+$]{0,2}[0-9]+(?:\.[0-9]+)? ?[,;] ((?![0-9]{3}(?![0-9.])).+)")
_LONE_NUMBER = re.compile(r"[-+$ ]*[0-9.]+[%$ ]*")
_OTHER_CALCULATION = re.compile(r"[0-9] ?[-+*/] ?[0-9]")
_DOUBLE_DIVISION = re.compile(r"/ *[0-9.]+ */")
_NEIGHBOR_WORD = re.compile(r"([A-Za-z]+)\W?\s*$")
_JOINING = re.compile(
    r"of|times|plus|minus|by|divided|multiplied|over|less|than|mod|sqrt|root|log|ln|sin|cos|tan|day|days"
    r"|week|weeks|month|months|year|years|hour|hours|step|case|part|number",
    re.IGNORECASE,
)
_AND_A_FRACTION = re.compile(r"\s*and \(?[0-9]+/")
_NUMBER_BEFORE = re.compile(r"[0-9] ?(?:and|,) ?$")  # 1 and 1/4; 14, 400


def plain_line(line: str) -> str:
    """Return the line in plain form: markdown marks, list marks and calculator notes are left out."""
    return normalise(_LIST_MARK.sub("", _BOLD.sub("", _ANNOTATION.sub("", line)).strip()))


def find_claims(line: str) -> Iterator[Stated]:
    """Yield what a line of at most `MAX_LINE_CHARS` claims; of "a = b = c" both equations."""
    if len(line) > MAX_LINE_CHARS:
        return
    for note in _ANNOTATION.findall(line):
        yield from _noted(normalise(note))
    plain = plain_line(line)
    if _RELATION.search(plain):
        yield from _claims(plain, plain)


def _noted(note: str) -> Iterator[Stated]:
    """Yield what a calculator note claims; one that calls a function is read whole, its edges are certain."""
    left, _, right = note.rpartition("=")
    if not _FUNCTION.search(left):
        yield from _claims(note, "")
    elif (found := _check(left.strip(), right.strip(), False, False)) is not None:
        yield found


def _claims(plain: str, context: str) -> Iterator[Stated]:
    doubted = bool(_DOUBT.search(context))
    text = _TIMES.sub(r"\1*\1", plain.replace(r"\frac", _FRACTION_MARK).replace(r"\sqrt", _ROOT_MARK))
    text = _TYPED_ROOT.sub(_TYPED_ROOT_MARK, text)
    pieces = _RELATION.split(text)
    for index, (before, after) in enumerate(zip(pieces, pieces[1:], strict=False)):
        if index and (listed := _NEXT_CLAIM.fullmatch(before)):
            before = listed[1]
        left = _left_run(_UNIT.sub("", before + "=")[:-1], chained=index > 0)
        if left and _LONE_NUMBER.fullmatch(left) and before.strip() != left:
            continue  # "all 4 subjects = 186 + 62": the number is part of a name
        right = _right_run(_UNIT.sub("", after + "=")[:-1], ends=index + 2 == len(pieces))
        if left is None or right is None or _CENTS.search(before[-60:]) or _CENTS.search(after[:60]):
            continue
        if index == 0 and left and left.startswith("- ") and before.strip() == left:
            left = left[2:]  # "- 5 + 3 = 8" is an item of a list
        sign = text[sum(map(len, pieces[: index + 1])) + index]
        units = {unit.casefold().removesuffix("s") for unit in _CONVERTED.findall(before[-120:] + after[:40])}
        # "Add 20 + 10 to the 29 + 24 = 83 there are": who knows what the sum is of?
        start = before.rfind(left) if left in before else before.rfind(re.split("[^0-9.]", left)[0])
        unsure = doubted or len(units) > 1 or _OTHER_CALCULATION.search(before[:start]) is not None
        found = _check(left, right, sign == "≈", unsure)
        if found is not None:
            yield found


# ---- the edges


_RUN = frozenset("0123456789+-*/^(){}[]% $." + _FRACTION_MARK + _ROOT_MARK + _TYPED_ROOT_MARK)


def _left_run(text: str, chained: bool) -> str | None:
    """Return the expression that ends a text, None when its beginning is not certain."""
    start = len(text)
    depth = 0
    while start and text[start - 1] in _RUN:
        char = text[start - 1]
        depth += (char in ")]}") - (char in "([{")
        if depth < 0 or (char == "." and not text[start : start + 1].isdigit()):
            break
        start -= 1
    run, outside = text[start:], text[:start]
    if depth > 0 or (not outside and chained and not run.strip()):
        return None
    stripped = run.strip()
    if not stripped or stripped[0] in "*/^)%" or re.search(r"[*/^] ?[+*/^]", stripped):
        return None
    if (
        run.startswith("(") is False
        and outside.endswith("(")
        and outside[:-1].rstrip()[-1:] in tuple("+-*/^")
    ):
        return None  # the bracket was never closed: who knows what belongs to it
    if (
        stripped[0] in "+-"
        and outside.strip()
        and (outside.rstrip()[-1].isalnum() or outside.rstrip()[-1] in ")]")
    ):
        return None
    return None if outside and _belongs_left(outside, run) else stripped


def _belongs_left(outside: str, run: str) -> bool:
    last = outside[-1]
    if run[:1] != " " and (last.isalnum() or last in "_\\,:)]}'|!√°"):
        return True
    rest = outside.rstrip()
    if _NUMBER_BEFORE.search(rest[-8:]) or re.search(r"[-+*/^] ?\.$", rest[-3:]):
        return True
    if rest and (rest[-1] in "*/^+-_<>≤≥|!√°±)]}" or rest.endswith("\\")):
        return True
    word = _NEIGHBOR_WORD.search(rest[-30:])
    return bool(
        word
        and rest[-1:].isalpha()
        and (len(word[1]) == 1 and word[1] not in "aAI" or _JOINING.fullmatch(word[1]))
    )


def _right_run(text: str, ends: bool) -> str | None:
    """Return the expression that begins a text, None when its end is not certain."""
    end = depth = 0
    while end < len(text) and text[end] in _RUN:
        char = text[end]
        depth += (char in "([{") - (char in ")]}")
        if depth < 0 or (char == "." and not text[end + 1 : end + 2].isdigit()):
            break
        end += 1
    run, outside = text[:end].strip(), text[end:]
    if depth > 0 or not run or run[-1] in "+-*/^$([{":
        return None
    if end == len(text):
        return run
    if text[end - 1] != " " and (
        outside[0].isalpha() and not outside[1:2].isalpha() or outside[0] in "_\\^!√°|:'±"
    ):
        return None
    if (outside[0] == "," and outside[1:2].isdigit()) or outside.startswith(("..", "…")):
        return None
    if _AND_A_FRACTION.match(outside):
        return None
    word = re.match(r"[ ]?([A-Za-z]+)", outside)
    goes_on = word and (len(word[1]) == 1 and word[1] != "a" or _JOINING.fullmatch(word[1]))
    return None if goes_on or outside[0] in "<>≤≥" else run


# ---- the calculation


def _check(left: str, right: str, approximate: bool, unsure: bool) -> Stated | None:
    """Compare the two sides; None when there is nothing to calculate or a side cannot be read."""
    mixed = "%" in left + right and ("+" in left or "-" in left)
    both = ((True, True), (True, False), (False, False), (False, True))
    readings = [
        (a, b)
        for percents in (both if "%" in left + right else both[:1])
        if not (mixed and not percents[0] and "%" not in right)
        and (a := _read(left, percents[0])) is not None
        and (b := _read(right, percents[1])) is not None
    ]
    if not readings or all(_is_number(node) for node in readings[0]):
        return None
    shown = _shown(left), _shown(right)
    found = ((number_of(a), number_of(b)) for a, b in readings)
    exact = [(value, given) for value, given in found if value is not None and given is not None]
    if len(exact) < len(readings):
        return None
    for value, given in exact:
        if value == given:
            return Stated(*shown, "right", value, given)
    (value, given), places = exact[0], _places(right)
    if any(_is_rounded(*pair, places, right, approximate) for pair in exact):
        whole = places == 0 and not approximate
        # 7/2 = 4 may be rounded on purpose, or a slip: nothing to praise, nothing to object to.
        return Stated(*shown, "unclear" if whole else "rounded", value, given)
    twofold = mixed or _DOUBLE_DIVISION.search(left)  # 25 / 1/3: over 3, or times 3?
    if (
        unsure
        or twofold
        or (_LONE_NUMBER.fullmatch(right) and any(_is_cut(*pair, places) for pair in exact))
        or _goes_on_calculating(value, right)
    ):
        return Stated(*shown, "unclear", value, given)
    return Stated(*shown, "wrong", value, given)


def _read(text: str, percent: bool) -> Node | None:
    text = _PERCENT.sub(r"(\1/100)" if percent else r"\1", text).replace("$", "")
    try:
        return parse(_written(text).strip())
    except (Unread, TooBig):
        return None


def _shown(text: str) -> str:
    node = None if "%" in text or "$" in text else _read(text, percent=False)
    if node is not None:
        return show(node)
    return show_minus(_written(text).replace("*", "·"))


def _written(text: str) -> str:
    return (
        text.replace(_FRACTION_MARK, r"\frac").replace(_ROOT_MARK, r"\sqrt").replace(_TYPED_ROOT_MARK, "sqrt")
    )


def _is_number(node: Node) -> bool:
    return node.op == "number" or (node.op == "neg" and _is_number(node.args[0]))


def _places(text: str) -> int:
    """Return how many digits stand behind the point of a lone number."""
    match = re.fullmatch(r"[-$ ]*[0-9]*\.([0-9]+) ?[%$]?", text)
    return len(match[1]) if match else 0


def _is_rounded(value: Fraction, given: Fraction, places: int, right: str, approximate: bool) -> bool:
    digits = right.strip(" $%-")
    if not re.fullmatch(r"[0-9]*\.?[0-9]+", digits):
        return False
    zeros = len(digits) - len(digits.rstrip("0")) if approximate and places == 0 and digits.strip("0") else 0
    return abs(value - given) <= ROUNDING * Fraction(10) ** (zeros - places)


def _is_cut(value: Fraction, given: Fraction, places: int) -> bool:
    """Is a value that is not whole cut off, or rounded up, to the digits that are shown?"""
    missing = abs(value) - abs(given) if value * given >= 0 else Fraction(1)
    if places == 0:
        missing = abs(missing)
    return value.denominator != 1 and 0 <= missing < Fraction(1, 10**places)


def _goes_on_calculating(value: Fraction, right: str) -> bool:
    """Is it the running equals sign, 5 * 3 = 15 + 2 = 17? Bad style, but no slip in the calculation."""
    match = re.match(r"[$ ]*([0-9]+(?:\.[0-9]+)?) ?[-+*/]", right)
    return match is not None and Fraction(match[1]) == value


def stated_value(text: str) -> Fraction | None:
    """Return the value of an answer that is one number, with or without a unit; None for every other text."""
    label, _, plain = plain_line(text).removesuffix(".").rpartition("=")
    run = _right_run(_UNIT.sub("", plain + "=")[:-1].strip(), ends=True)
    if run is None or "=" in label or any(char.isdigit() for char in plain.partition(run)[2]):
        return None
    node = _read(run, percent=False)
    return number_of(node) if node is not None else None
