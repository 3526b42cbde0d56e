"""The same problem with other numbers: more data from GSM8K's training rows, with exact steps.

"48 clips … half as many" can be asked with 36 clips, and the steps worked out again. A number of the question
is drawn anew only where its part in the steps is plain: it stands there literally, no other number of the
problem and no result has the same value, and no word of the question ("half", "dozen", "week") could stand
for it. Everything else keeps its value. A variation is kept when every result is of the same kind as before
(whole, positive, as many decimals). The idea of drawing a solved problem's numbers anew is that of functional
benchmarks (Srivastava et al. 2024, arXiv 2402.19450); here it is used on training rows only.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from random import Random

from train.sources import Example
from tutor.inference.calculator import evaluate, format_exact

MAX_TRIES = 60

_WORDS = {
    word: value
    for value, word in enumerate(
        ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"), start=2
    )
}
_SPELLED = {value: word for word, value in _WORDS.items()}
_TENS = {
    word: value
    for value, word in zip(
        (*range(20, 100, 10), 100, 1000),
        ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred", "thousand"),
        strict=True,
    )
}
# A number that may be drawn anew: no time of day, fraction, ordinal, or part of a longer number.
_NUMBER = re.compile(
    r"(?<![\w.,:/-])(?P<digits>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(?![\d:/]|[.,]\d|st\b|nd\b|rd\b|th\b)"
    rf"|\b(?P<word>{'|'.join(_WORDS)})\b(?!-)",
    re.IGNORECASE,
)
_ANNOTATION = re.compile(r"<<([^<>=]+)=([^<>]+)>>")
_LITERAL = re.compile(r"(?<![\w.])(?:\d+(?:\.\d*)?|\.\d+)(?![\w.]*\d)")

# Words that can stand for a value; a number of that value is left alone beside them.
_IMPLIED: tuple[tuple[str, frozenset[int]], ...] = (
    (r"half|halves|twice|doubl|both|couple|pair|two|second|other|another|each|bi", frozenset({2})),
    (r"third|thrice|tripl|three|yard", frozenset({3})),
    (r"quarter|fourth|quadrupl|four|month|season|leg|wheel|square", frozenset({4, 25})),
    (r"fifth|nickel|five|finger|weekday|school day|work ?day|workweek|toe", frozenset({5})),
    (r"sixth|six", frozenset({6})),
    (r"week|seven|daily|day", frozenset({7})),
    (r"eighth|eight|spider|octop", frozenset({8})),
    (r"tenth|ten|dime|decade", frozenset({10})),
    (r"dozen|year|month|foot|feet|inch|annual", frozenset({12, 52, 365})),
    (r"day|hour|daily", frozenset({24})),
    (r"month|day|april|june|september|november", frozenset({30, 31, 28})),
    (r"hour|minute|second", frozenset({60})),
    (r"percent|%|cent|dollar|\$|meter|centur", frozenset({100, 1000})),
)
_FIXED = frozenset({0, 1})
_YEARS = range(1900, 2101)


@dataclass(frozen=True, slots=True)
class _Slot:
    """A number of the question: where it stands, and how it is written."""

    start: int
    end: int
    value: Fraction
    spelled: bool
    percent: bool


def vary(example: Example, random: Random, count: int) -> Iterator[Example]:
    """Yield up to `count` variations of the example with other numbers; none when its steps are not plain."""
    slots = _free_slots(example)
    if not slots or not _is_plain(example, {slot.value for slot in slots}):
        return
    seen = {example.question}
    for _ in range(MAX_TRIES):
        if len(seen) > count:
            return
        changed = {slot.value: _other(slot, random) for slot in slots}
        varied = _rewritten(example, slots, changed)
        if varied and varied.question not in seen:
            seen.add(varied.question)
            yield varied


def _slots(question: str) -> list[_Slot]:
    slots = []
    for match in _NUMBER.finditer(question):
        spelled = match["word"] is not None
        value = Fraction(_WORDS[match[0].lower()]) if spelled else Fraction(match[0].replace(",", ""))
        percent = question[match.end() :].lstrip().startswith(("%", "percent"))
        slots.append(_Slot(match.start(), match.end(), value, spelled, percent))
    return slots


def _free_slots(example: Example) -> list[_Slot]:
    """Return the numbers whose part in the steps is plain."""
    slots = _slots(example.question)
    found = [pair for step in example.steps for pair in _ANNOTATION.findall(step)]
    literals = {Fraction(text) for body, _ in found for text in _LITERAL.findall(body)}
    results = {Fraction(result) for _, result in found}
    once = {s.value for s in slots if [other.value for other in slots].count(s.value) == 1}
    text = example.question.lower()
    implied = {v for words, values in _IMPLIED if re.search(words, _without_numbers(text)) for v in values}
    implied |= {value for word, value in _TENS.items() if word in text}
    return [
        slot
        for slot in slots
        if slot.value in once & literals - results - implied - _FIXED and slot.value not in _YEARS
    ]


def _without_numbers(text: str) -> str:
    """Return the text without its number words, so that "three" does not stand for itself."""
    return _NUMBER.sub(" ", text)


def _is_plain(example: Example, free: set[Fraction]) -> bool:
    """Say whether every number of the steps is known: from the question, a result before it, or a constant.

    A bare number that is none of them would be left behind when the others change.
    """
    known = {slot.value for slot in _slots(example.question)}
    for step in example.steps:
        known |= {Fraction(t) for body, _ in _ANNOTATION.findall(step) for t in _LITERAL.findall(body)}
        for part in re.split(r"(<<[^<>]*>>)", step):
            match = _ANNOTATION.fullmatch(part)
            if match:
                known.add(Fraction(match[2]))
            elif not {Fraction(text) for text in _LITERAL.findall(part)} <= known:
                return False
        if any(re.search(rf"\b{_SPELLED[int(v)]}\b", step, re.IGNORECASE) for v in free if v in _SPELLED):
            return False
    return bool(example.steps) and Fraction(example.answer) == Fraction(_last_result(example.steps))


def _last_result(steps: tuple[str, ...]) -> str:
    return [match[2] for step in steps for match in _ANNOTATION.finditer(step)][-1]


def _other(slot: _Slot, random: Random) -> Fraction:
    """Return another number of the same size and roundness."""
    value = slot.value
    unit = Fraction(1)
    if value.denominator != 1:
        unit = Fraction(1, 10) if (value * 10).denominator == 1 else Fraction(1, 100)
        unit = unit * 5 if (value / (unit * 5)).denominator == 1 else unit
    else:
        unit = Fraction(next(u for u in (1000, 500, 100, 50, 10, 5, 1) if value % u == 0 and value / u >= 2))
    low, high = max(2 if unit == 1 else 1, int(value / unit / 2)), int(value / unit * 2) + 3
    if slot.percent:
        high = min(high, int(95 / unit)) if value < 100 else high
    return unit * random.randint(low, max(low, high))


def _rewritten(example: Example, slots: list[_Slot], changed: dict[Fraction, Fraction]) -> Example | None:
    """Return the example with the changed numbers, or None when a result is not of the same kind."""
    same = all(old == new for old, new in changed.items())
    if same or len(set(changed.values())) < len(changed):
        return None
    now = dict(changed)  # value before → value now
    steps = []
    for step in example.steps:
        try:
            steps.append(_rework(step, now))
        except ValueError:
            return None
    question, at = "", 0
    for slot in slots:
        question += example.question[at : slot.start] + _written(changed[slot.value], slot, example.question)
        at = slot.end
    question += example.question[at:]
    return Example(example.source, question, tuple(steps), _last_result(tuple(steps)))


def _rework(step: str, now: dict[Fraction, Fraction]) -> str:
    """Return the line with the numbers of now; its results join them. ValueError: one is of another kind."""
    parts = []
    for part in re.split(r"(<<[^<>]*>>)", step):
        match = _ANNOTATION.fullmatch(part)
        if not match:
            parts.append(_replaced(part, now))
            continue
        expression, before = _replaced(match[1], now), Fraction(match[2])
        value = evaluate(expression)
        if value is None or not _same_kind(before, value) or now.get(before, value) != value:
            raise ValueError(part)
        now[before] = value
        parts.append(f"<<{expression}={format_exact(value)}>>")
    return "".join(parts)


def _replaced(text: str, now: dict[Fraction, Fraction]) -> str:
    return _LITERAL.sub(
        lambda match: format_exact(now[value]) if (value := Fraction(match[0])) in now else match[0], text
    )


def _same_kind(before: Fraction, value: Fraction) -> bool:
    """Say whether both are whole or have two decimals at most, with the same sign."""
    if before > 0 >= value or (value < 0) != (before < 0):
        return False
    return value.denominator == 1 if before.denominator == 1 else (value * 100).denominator == 1


def _written(value: Fraction, slot: _Slot, question: str) -> str:
    old = question[slot.start : slot.end]
    if slot.spelled and value in _SPELLED:
        word = _SPELLED[int(value)]
        return word.capitalize() if old[0].isupper() else word
    if value.denominator != 1 and "." in old and len(old.partition(".")[2]) == 2:
        return f"{float(value):.2f}"
    return f"{int(value):,}" if "," in old and value.denominator == 1 else format_exact(value)
