r"""Find the final answer that a reply states. Strings only; linear time, also for hostile text.

Only text outside the think block counts, and only a stated answer: a box, an answer tag, or one of the
phrases of phrases.py, or else a last sentence in one of the forms of closings.py. There is no "last number"
rescue: a verdict on a guessed answer would be a guess. Two
stated answers that differ make the reply ambiguous; one that may not be read whole, or that the reply takes
back, is unread (see around.py).
"""

import re
from dataclasses import dataclass

from tutor.checking.around import Statement, is_struck, is_taken_back
from tutor.checking.boxes import marks
from tutor.checking.claims import plain_answer
from tutor.checking.closings import last_statement
from tutor.checking.normalise import Unit, clean, split_unit
from tutor.checking.phrases import MAX_ANSWER_CHARS, WORD, displays, phrases
from tutor.prompting import THINK_CLOSE, THINK_OPEN


@dataclass(frozen=True, slots=True)
class Extraction:
    """The answer, or the key of the reason (see verdict.py) why there is none."""

    answer: str | None
    reason: str | None = None


def extract(reply: str) -> Extraction:
    """Return the final answer of a whole reply; its text is clean and at most `MAX_ANSWER_CHARS` long."""
    text = outside_thinking(reply)
    if text is None:
        return Extraction(None, "unfinished")
    found = _statements(text)
    statements = [statement for statement in found if not statement.doubted]
    if not statements:
        bare = None if found else _bare_answer(text) or _closing(text)
        return Extraction(_unwrapped(bare)) if bare else Extraction(None, "no_final_answer")
    answers = [_unwrapped(clean(statement.text)) for statement in statements]
    if max(map(len, answers)) > MAX_ANSWER_CHARS:
        return Extraction(None, "answer_too_long")
    if any(_contradict(answer, answers[-1]) for answer in answers):
        return Extraction(None, "contradicting")
    if _is_unsure(text, found, statements):
        return Extraction(None, "unread_answer")
    return Extraction(answers[-1])


def _is_unsure(text: str, found: list[Statement], statements: list[Statement]) -> bool:
    """May an answer be read in part only, or be withdrawn by what follows it?"""
    unclear = any(statement.unclear for statement in statements) or found[-1].doubted
    return unclear or is_struck(text) or is_taken_back(text, max(s.end for s in statements))


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


def _closing(text: str) -> str | None:
    """Return what the last sentence states, when nothing is struck out."""
    return None if is_struck(text) or "boxed" in text else last_statement(text)


# ---- statements


def _statements(text: str) -> list[Statement]:
    """Return what the reply states, in order; a statement inside another one is left out."""
    marked = marks(text)
    spoken = [s for s in phrases(text) if not any(_says_less(text, s, mark) for mark in marked)]
    kept = [mark for mark in marked if not any(s.start <= mark.start and mark.end <= s.end for s in spoken)]
    found = [s for s in sorted(kept + spoken, key=lambda s: s.start) if s.text.strip()]
    last = max((s.start for s in found if not s.weak), default=-1)
    return [s for s in found if not s.weak or s.start > last]


def _says_less(text: str, phrase: Statement, mark: Statement) -> bool:
    """Does the phrase only wrap the marked answer in words ("The answer is \\boxed{5} apples")?"""
    if not (phrase.start <= mark.start and mark.end <= phrase.end):
        return False
    around = text[phrase.start : mark.start] + text[mark.end : phrase.end]
    return not any(char.isdigit() or char in "-−±+*/^%√·×" for char in around)


_WRAPPERS = (("**", "**"), ("\\(", "\\)"), ("\\[", "\\]"), ("$$", "$$"), ("$", "$"))


def _unwrapped(text: str) -> str:
    """Take off delimiters around the whole answer; those around parts of it stay."""
    for opening, closing in _WRAPPERS:
        inner = text[len(opening) : -len(closing)]
        if text == f"{opening}{inner}{closing}" and inner and opening not in inner and closing not in inner:
            return _unwrapped(inner.strip())
    return text


_MARKER = re.compile(r"[-+*•] ")  # the page shows "- 5" as the number 5 in a list


def _bare_answer(text: str) -> str | None:
    """Return a reply that is nothing but a formula in one line ("x = 5"), or displays only; else None."""
    line = text.strip()
    shown = displays(line, 0)
    if shown is not None and shown.end == len(line) and not shown.unclear:
        line = shown.text
    if (
        not line
        or len(line) > 120
        or "boxed" in line
        or "\n" in line
        or WORD.search(line)
        or _MARKER.match(line)
    ):
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
