r"""Find the final answer that a reply states. Strings only; linear time, also for hostile text.

Only text outside the think block counts, and only a stated answer: a box, an answer tag, or one of the
phrases in `_CUES`. There is no "last number" rescue: a verdict on a guessed answer would be a guess. Two
stated answers that differ make the reply ambiguous.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tutor.checking.claims import plain_answer
from tutor.checking.normalise import Unit, clean, split_unit
from tutor.prompting import THINK_CLOSE, THINK_OPEN

MAX_ANSWER_CHARS = 500
MAX_STATEMENTS = 200  # the last ones; a reply that states more is noise


@dataclass(frozen=True, slots=True)
class Extraction:
    """The answer, or the key of the reason (see verdict.py) why there is none."""

    answer: str | None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class _Statement:
    """One stated answer and where its text stands."""

    start: int
    end: int
    text: str


def extract(reply: str) -> Extraction:
    """Return the final answer of a whole reply; its text is clean and at most `MAX_ANSWER_CHARS` long."""
    text = outside_thinking(reply)
    if text is None:
        return Extraction(None, "unfinished")
    statements = _statements(text)
    if not statements:
        bare = _bare_answer(text)
        return Extraction(_unwrapped(bare)) if bare else Extraction(None, "no_final_answer")
    answers = [_unwrapped(clean(statement.text)) for statement in statements]
    if max(map(len, answers)) > MAX_ANSWER_CHARS:
        return Extraction(None, "answer_too_long")
    if any(_contradict(answer, answers[-1]) for answer in answers):
        return Extraction(None, "contradicting")
    return Extraction(answers[-1])


def outside_thinking(reply: str) -> str | None:
    """Return the text outside the think blocks, None when a block is not closed.

    A closing tag without an opening one ends a block that the prompt opened.
    """
    outside: list[str] = []
    opening, closing = reply.find(THINK_OPEN), reply.find(THINK_CLOSE)
    position = closing + len(THINK_CLOSE) if 0 <= closing < opening or opening < 0 <= closing else 0
    while (opening := reply.find(THINK_OPEN, position)) >= 0:
        outside.append(reply[position:opening])
        closing = reply.find(THINK_CLOSE, opening)
        if closing < 0:
            return None
        position = closing + len(THINK_CLOSE)
    return "\n".join([*outside, reply[position:]])


# ---- statements

_CUES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        # "The answer is \(72\).", "Final answer: 72", "**Answer:** 72"
        r"\banswers?\b(?:\*\*|__)?(?: (?:is|are)\b:?| ?:)(?:\*\*|__)?",
        # a heading: "## Final answer" with the answer in the next line
        r"^#{1,6} (?:final )?answer:? *$",
    )
)
_CUE = re.compile("|".join(f"(?:{cue.pattern})" for cue in _CUES), re.IGNORECASE | re.MULTILINE)
_SENTENCE_END = re.compile(r"[.!?](?=\s|$|\*\*|__)|\n")
_BLANK = re.compile(r"\s{0,20}")
_DISPLAY = (("\\[", "\\]"), ("$$", "$$"))
_HASHES = re.compile(r"^#### ?([-+$]{0,2}[0-9][0-9,./]{0,80}%?)[ \t]{0,9}$", re.MULTILINE)  # GSM8K's form
_TAG = re.compile(r"<answer>([^<]{1,600})</answer>", re.IGNORECASE)
_BRACES = re.compile(r"\\(?:boxed|fbox) ?\{|\\.|[{}]", re.DOTALL)
_JOINT = re.compile(r"(?:\\[()\[\]]|[\s,;$]|\band\b|\bor\b){0,12}")


def _statements(text: str) -> list[_Statement]:
    """Return what the reply states, in order; a statement inside another one is left out."""
    boxes = _joined(text, list(_boxes(text))[-MAX_STATEMENTS:])
    tags = [_Statement(m.start(1), m.end(1), m[1]) for m in _TAG.finditer(text)]
    hashes = [_Statement(m.start(1), m.end(1), m[1]) for m in _HASHES.finditer(text)]
    marked = sorted(boxes + tags + hashes, key=lambda s: s.start)[-MAX_STATEMENTS:]
    phrases = [s for s in _phrases(text) if not any(_says_less(s, mark) for mark in marked)]
    kept = [mark for mark in marked if not any(s.start <= mark.start and mark.end <= s.end for s in phrases)]
    found = sorted(kept + phrases, key=lambda s: s.start)
    return [s for s in found if s.text.strip()]


def _says_less(phrase: _Statement, mark: _Statement) -> bool:
    """Does the phrase only wrap the marked answer in words ("The answer is \\boxed{5} apples")?"""
    if not (phrase.start <= mark.start and mark.end <= phrase.end):
        return False
    around = phrase.text[: mark.start - phrase.start] + phrase.text[mark.end - phrase.start :]
    return not any(char.isdigit() or char in "-−±+*/^%√·×" for char in around)


def _boxes(text: str) -> Iterator[_Statement]:
    r"""Yield the outermost balanced \boxed{…}; one pass with a stack, so nesting costs nothing."""
    stack: list[
        tuple[int, int] | None
    ] = []  # (start of the command, start of its text), None for other braces
    pending: list[_Statement] = []
    for match in _BRACES.finditer(text):
        token = match[0]
        if token == "{":
            stack.append(None)
        elif len(token) > 2 and token[-1] == "{":
            stack.append((match.start(), match.end()))
        elif token == "}" and stack and (opened := stack.pop()):
            while pending and pending[-1].start > opened[0]:
                pending.pop()
            pending.append(_Statement(opened[1], match.start(), _boxed(text, *opened, match.start())))
    yield from pending


def _boxed(text: str, command: int, start: int, end: int) -> str:
    r"""Return a box's text, with a sign and a percent sign that touch the box from outside: -\boxed{5}."""
    sign = text[command - 1] if command and text[command - 1] in "-−±" else ""
    percent = "%" if text.startswith(("%", "\\%"), end + 1) else ""
    return sign + text[start:end][: MAX_ANSWER_CHARS + 100] + percent


def _joined(text: str, boxes: list[_Statement]) -> list[_Statement]:
    """Make one statement of boxes with only "or", "and" or a comma between them: x = 2 or x = 3."""
    joined: list[_Statement] = []
    for box in boxes:
        last = joined[-1] if joined else None
        between = _between(text, last.end + 1, box.start) if last else None
        if last and between is not None and len(last.text) <= 600:
            joined[-1] = _Statement(last.start, box.end, f"{last.text} or {box.text}")
        else:
            joined.append(box)
    return joined


def _between(text: str, start: int, end: int) -> str | None:
    command = max(text.rfind("\\boxed", start, end), text.rfind("\\fbox", start, end))
    gap = text[start:command] if 0 <= command - start <= 40 else None
    return gap if gap is not None and _JOINT.fullmatch(gap) and "\n\n" not in gap else None


def _phrases(text: str) -> list[_Statement]:
    """Return what follows each cue to the end of its sentence; of "Answer: the answer is 5" the last."""
    cues = list(_CUE.finditer(text))[-MAX_STATEMENTS:]
    phrases = []
    for index, cue in enumerate(cues):
        start = _BLANK.match(text, cue.end()).end()  # type: ignore[union-attr]  # it matches everywhere
        end = _statement_end(text, start)
        if index + 1 < len(cues) and cues[index + 1].start() < end:
            continue
        phrases.append(_Statement(start, end, _closed_bold(text[start:end])))
    return phrases


def _closed_bold(text: str) -> str:
    """Drop the mark that ends a bold passage begun before the text: "**Answer: 72**"."""
    stripped = text.strip()
    return stripped.removesuffix("**") if stripped.count("**") % 2 else stripped


def _statement_end(text: str, start: int) -> int:
    limit = start + MAX_ANSWER_CHARS + 100  # beyond this it is too long anyway
    for opening, closing in _DISPLAY:
        if text.startswith(opening, start):
            found = text.find(closing, start + 2, limit)
            return found + 2 if found >= 0 else min(limit, len(text))
    match = _SENTENCE_END.search(text, start, limit)
    return match.start() if match else min(limit, len(text))


_WRAPPERS = (("**", "**"), ("\\(", "\\)"), ("\\[", "\\]"), ("$$", "$$"), ("$", "$"))


def _unwrapped(text: str) -> str:
    """Take off delimiters around the whole answer; those around parts of it stay."""
    for opening, closing in _WRAPPERS:
        inner = text[len(opening) : -len(closing)]
        if text == f"{opening}{inner}{closing}" and inner and opening not in inner and closing not in inner:
            return _unwrapped(inner.strip())
    return text


_WORD = re.compile(r"(?<!\\)\b(?!(?:or|and|sqrt|pi)\b)[A-Za-z]{2,}")


def _bare_answer(text: str) -> str | None:
    """Return a reply that is nothing but a formula in one line ("x = 5"), else None."""
    line = text.strip()
    if not line or len(line) > 120 or "boxed" in line or "\n" in line or _WORD.search(line):
        return None
    return clean(line) if any(char.isalnum() for char in line) else None


def _contradict(one: str, other: str) -> bool:
    """Do two stated answers differ in more than label, unit, spacing and brackets?"""
    (value, unit), (other_value, other_unit) = _essence(one), _essence(other)
    return value != other_value or bool(unit.names and other_unit.names and unit is not other_unit)


def _essence(answer: str) -> tuple[str, Unit]:
    value, unit = split_unit(plain_answer(answer).rpartition("=")[2].strip())
    return value.translate(_IGNORED), unit


_IGNORED = {ord(char): None for char in " {}"}
