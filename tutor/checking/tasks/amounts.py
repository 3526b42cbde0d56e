"""Unit conversion and percentages: exact fractions, and units of the one table."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

import sympy  # type: ignore[import-untyped]

from tutor.checking.answer_values import read_compound
from tutor.checking.answers import read_answer
from tutor.checking.describe import show_quantity
from tutor.checking.kinds import Answer, Named, Quantity
from tutor.checking.parse import Node, Unread, names, parse
from tutor.checking.show import show_minus
from tutor.checking.symbolic import build
from tutor.checking.tasks.trees import from_sympy
from tutor.checking.tasks.working import Working, check_working, judge_working, number
from tutor.checking.units import (
    DEGREE,
    NO_UNIT,
    PERCENT,
    RADIAN,
    TEMPERATURES,
    Unit,
    is_unit,
    read_unit,
    take_unit,
)
from tutor.checking.values import Undefined
from tutor.checking.verdict import Verdict, conclude
from tutor.checking.words import number_from_words

# ---- units

_REMINDER = re.compile(r"[.,;] (?:and )?(?:do not|don't) forget (?:the|your) units?$", re.IGNORECASE)
_CONVERT = re.compile(
    r"(?:convert|express|write|change) (?P<from>.+?) (?:to|in|into|as) (?P<to>.+)", re.IGNORECASE
)
_HOW_MANY = re.compile(
    r"how many (?P<to>.+?) (?:(?:are|is)(?: there)?(?: in)?|in|make(?: up)?|equal) (?P<from>.+)",
    re.IGNORECASE,
)
_WHAT_IS = re.compile(
    r"(?:what is|find|how much is|how long is|how far is|give) (?P<from>[0-9].*?) (?:in|in terms of"
    r"|expressed in"
    r"|converted to|measured in) (?P<to>.+)",
    re.IGNORECASE,
)
_BLANK = re.compile(r"(?P<from>[0-9].*?) ?= ?(?:\?|_+|\.\.\.)? ?(?P<to>[A-Za-z].*?)", re.IGNORECASE)
_HOW_MANY_EQUAL = re.compile(
    r"(?P<from>[0-9].*?) (?:is|are|equals?|is equal to|make) how many (?P<to>.+)", re.IGNORECASE
)
_HOW_MANY_THERE = re.compile(
    r"how many (?P<to>[a-z ]+?) (?:does|do) (?P<from>[0-9].*?) (?:equal|make|contain|have)", re.IGNORECASE
)
_CONVERSIONS = (
    (_CONVERT, False), (_HOW_MANY, True), (_WHAT_IS, True), (_BLANK, True), (_HOW_MANY_EQUAL, True),
    (_HOW_MANY_THERE, True),
)  # fmt: skip
# Degrees of a scale as a·x + b in kelvin.
_SCALES = {
    "kelvin": (Fraction(1), Fraction(0)),
    "celsius": (Fraction(1), Fraction(27315, 100)),
    "fahrenheit": (Fraction(5, 9), Fraction(45967 * 5, 900)),
}
_DEGREES_OF = re.compile(r"(?: ?°| degrees) ?(C|F|[Cc]elsius|[Ff]ahrenheit)$")


def recognize_conversion(plain: str) -> Working | None:
    """Return the amount in the unit that is asked for, None in the slightest doubt."""
    text = _REMINDER.sub("", plain)
    for pattern, bare in _CONVERSIONS:
        if match := pattern.fullmatch(text):
            amount, target = _amount(match["from"]), _scale_name(match["to"]).strip()
            if amount is None or not is_unit(target):
                continue
            unit = read_unit(target)
            node = _converted(amount, unit)
            what = f"{show_quantity(amount)} in {unit.names[0]}"
            return None if node is None else Working(what, Quantity(node, unit), bare or unit is RADIAN)
    return None


def _scale_name(text: str) -> str:
    text = re.sub(r"^(celsius|fahrenheit)$", r"degrees \1", text, flags=re.IGNORECASE)
    return _DEGREES_OF.sub(lambda match: f" °{match[1][0].upper()}", f" {text}").strip()


def _amount(text: str) -> Quantity | None:
    if (compound := read_compound(text)) is not None:
        return compound
    split = take_unit(_scale_name(text))
    if split.unit is NO_UNIT:
        word, _, unit = text.partition(" ")
        worded = Node("number", text="1") if word in ("a", "an") else number_from_words(word)
        return Quantity(worded, read_unit(unit)) if worded is not None and is_unit(unit) else None
    worded = number_from_words(split.value)
    try:
        node = worded or parse(split.value)
    except Unread:
        return None
    return None if names(node) else Quantity(node, split.unit)


def _converted(amount: Quantity, unit: Unit) -> Node | None:
    """Return how many of `unit` the amount is; None for units of another measure."""
    try:
        value = build(amount.node, {})
    except Undefined:
        return None
    kinds = [{name for name, _ in one.measures} for one in (amount.unit, unit)]
    if all(kind <= TEMPERATURES and kind for kind in kinds):
        (source,), (target,) = kinds
        (factor, shift), (below, back) = _SCALES[source], _SCALES[target]
        return from_sympy((value * _rational(factor) + _rational(shift - back)) / _rational(below))
    if amount.unit.measures != unit.measures:
        return None
    if not unit.measures and not {amount.unit, unit} <= {DEGREE, RADIAN}:
        return None  # percent, and squares of angles
    scaled = value * _rational(amount.unit.scale / unit.scale)
    turns = int(amount.unit.times_pi) - int(unit.times_pi)
    return from_sympy(scaled * sympy.pi**turns)


def _rational(value: Fraction) -> sympy.Rational:
    return sympy.Rational(value.numerator, value.denominator)


# ---- percentages

_FRAC = r"\\frac ?\{? ?[0-9]{1,9} ?\}? ?\{? ?[1-9][0-9]{0,8} ?\}?"
_N = rf"(-?[0-9]{{1,15}}(?:\.[0-9]{{1,10}})?(?:/[1-9][0-9]{{0,9}})?|{_FRAC})"
_P = rf"{_N} ?(?:%|percent|per cent)"
_ASK = r"(?:(?:find|determine|compute|calculate|what is|work out) (?:the )?)?"


def _percent(share: Fraction) -> Quantity:
    return number(share * 100, PERCENT)


@dataclass(frozen=True, slots=True)
class _Form:
    """A value that is asked for as a fraction or as a decimal number."""

    working: Working
    form: str


def _changed(sign: int) -> Callable[[Fraction, Fraction], Working]:
    def work(value: Fraction, share: Fraction) -> Working:
        word = "increased" if sign > 0 else "decreased"
        result = value * (1 + sign * share / 100)
        return Working(f"{_text(value)} {word} by {_text(share)}%", number(result))

    return work


def _change(before: Fraction, after: Fraction) -> Working | None:
    if before <= 0:
        return None
    share = (after - before) / before
    return Working(f"The change from {_text(before)} to {_text(after)}", _percent(share))


def _fall(before: Fraction, after: Fraction) -> Working | None:
    if before <= 0 or after > before:
        return None
    what = f"The decrease from {_text(before)} to {_text(after)}"
    return Working(what, _percent((before - after) / before))


def _rise(before: Fraction, after: Fraction) -> Working | None:
    if before <= 0 or after < before:
        return None
    what = f"The increase from {_text(before)} to {_text(after)}"
    return Working(what, _percent((after - before) / before))


def _share(whole: Fraction, part: Fraction) -> Working | None:
    if whole == 0:
        return None
    return Working(f"{_text(part)} of {_text(whole)}", _percent(part / whole), bare=True)


def _whole_of(part: Fraction, share: Fraction) -> Working | None:
    if share == 0:
        return None
    return Working(f"The number of which {_text(part)} is {_text(share)}%", number(part / share * 100))


def _part_of(share: Fraction, whole: Fraction) -> Working:
    return Working(f"{_text(share)}% of {_text(whole)}", number(whole * share / 100))


def _as_percent(value: Fraction) -> Working:
    return Working(f"{_text(value)} as a percentage", _percent(value))


def _as_fraction(share: Fraction) -> _Form:
    return _Form(Working(f"{_text(share)}% as a fraction", number(share / 100)), "fraction")


def _as_decimal(share: Fraction) -> _Form:
    return _Form(Working(f"{_text(share)}% as a decimal", number(share / 100)), "decimal")


_PERCENT_WORDINGS: tuple[tuple[str, Callable[..., Working | _Form | None]], ...] = (
    (rf"what (?:percent|percentage) of {_N} is {_N}", _share),
    (rf"{_N} is what (?:percent|percentage) of {_N}", lambda part, whole: _share(whole, part)),
    (rf"what (?:percent|percentage) is {_N} (?:out )?of {_N}", lambda part, whole: _share(whole, part)),
    (rf"{_N} is {_P} of (?:what|which)(?: number)?", _whole_of),
    (rf"(?:what|which) number is {_P} of {_N}", lambda share, whole: _part_of(share, whole)),
    (rf"{_P} of (?:what|which)(?: number)? is {_N}", lambda share, part: _whole_of(part, share)),
    (rf"increase {_N} by {_P}", _changed(1)),
    (rf"(?:decrease|reduce) {_N} by {_P}", _changed(-1)),
    (rf"{_ASK}{_N} increased by {_P}", _changed(1)),
    (rf"{_ASK}{_N} (?:decreased|reduced) by {_P}", _changed(-1)),
    (rf"{_ASK}(?:percentage|percent) change (?:from|of going from) {_N} to {_N}", _change),
    (rf"{_ASK}(?:percentage|percent) increase from {_N} to {_N}", _rise),
    (rf"{_ASK}(?:percentage|percent) decrease from {_N} to {_N}", _fall),
    (rf"(?:write|express|convert|change|what is) {_N} (?:as|to|in|into) (?:a )?(?:percentage|percent|%)",
     _as_percent),
    (rf"(?:write|express|convert|change) {_P} (?:as|to|into) a (?:common )?fraction(?: in (?:its )?"
     r"(?:lowest|simplest) (?:terms|form))?",
     _as_fraction),
    (rf"(?:write|express|convert|change) {_P} (?:as|to|into) a decimal(?: number)?", _as_decimal),
)  # fmt: skip
_PERCENTAGES = tuple((re.compile(pattern, re.IGNORECASE), work) for pattern, work in _PERCENT_WORDINGS)


def recognize_percentage(plain: str) -> Working | _Form | None:
    """Return the task with its value, None in the slightest doubt."""
    for pattern, work in _PERCENTAGES:
        if match := pattern.fullmatch(plain):
            return work(*map(_number, match.groups()))
    return None


def _number(text: str) -> Fraction:
    if text.startswith("\\"):
        above, below = re.findall("[0-9]+", text) if "{" in text else re.findall("[0-9]", text)
        return Fraction(int(above), int(below))
    above, _, below = text.partition("/")
    return Fraction(above) / int(below or 1)


def _text(value: Fraction) -> str:
    return show_minus(str(value))


def check_percentage(task: Working | _Form, answer: str, assume: str | None) -> Verdict:
    """Compare; a rounded percentage and a value in the wrong form are only partly right."""
    if isinstance(task, _Form):
        verdict = check_working(task.working, answer)
        has_form = _has_form(read_answer(answer), task.form)
        return verdict if verdict.verdict != "verified" or has_form else conclude("other_form")
    given = read_answer(answer)
    if isinstance(given, Named):
        given = given.value
    verdict = judge_working(task, given, assume)
    if verdict.verdict == "wrong" and _is_rounded_to_whole(given, task.wanted):
        return conclude("rounded", value=verdict.message.rpartition("not ")[2].removesuffix("."))
    return verdict


def _has_form(given: Answer, form: str) -> bool:
    if not isinstance(given, Quantity) or given.unit is not NO_UNIT:
        return False  # 45% as a decimal is not 45%
    is_fraction = any(part.op == "/" for part in (given.node, *given.node.args)) or given.node.text.isdigit()
    return is_fraction if form == "fraction" else given.node.op in ("number", "repeating")


def _is_rounded_to_whole(given: Answer, wanted: Answer) -> bool:
    """Is it a whole number of percent, next to the exact one?"""
    if not isinstance(given, Quantity) or not isinstance(wanted, Quantity) or wanted.unit is not PERCENT:
        return False
    if given.unit is not PERCENT or given.node.op != "number" or not given.node.text.isdigit():
        return False
    gap = build(given.node, {}) - build(wanted.node, {})
    return bool(gap != 0 and abs(gap) <= sympy.Rational(1, 2))
