"""What the page shows of a problem, a verdict, a failed try and a notice: pure, safe markdown out.

A reply and its thoughts go through `render` (see markdown.py); what the page itself says is a short line of
its own HTML around escaped text.
"""

import re
from dataclasses import dataclass

from tutor.checking.verdict import Verdict
from tutor.web.markdown import JOINER, inert, plain_text, render
from tutor.web.tex import is_harmless

__all__ = [
    "note_under",
    "notice_line",
    "plain_text",
    "read_problem",
    "render",
    "show_problem",
    "tries_sentence",
    "try_title",
    "verdict_line",
    "verdict_mark",
    "verdict_words",
]

# --- the student's own words --------------------------------------------------------------------------

_STAR, _SHOWN_STAR = "*", "\u2217"
_BREAK_AFTER = re.compile(
    r"<(?=[a-z/!?])|!(?=\[)|\](?=[(\[:])|:(?=//)|(?<=www)\.|@|&(?=[a-z#])|`(?=``)|~(?=~~)|%(?=%%LATEX)",
    re.IGNORECASE,
)
_BLOCK_START = re.compile(
    r"^(?=\d|_|[^\w\n\\])", re.MULTILINE
)  # of a list, a heading, a quote, a table, a line
_DELIMITER = re.compile(r"\\(?=[(\[])|\$(?=\$)")


def show_problem(text: str) -> str:
    r"""Return a student's text so that it can be shown and edited: `read_problem` gives it back unchanged.

    No markdown block, link or tag is left in it. Its formulas are typeset, unless one holds what `safe_tex`
    would take out: then all of them stay text.
    """
    text = text.replace(JOINER, "").replace(_STAR, _SHOWN_STAR)
    if not is_harmless(text):
        text = _DELIMITER.sub(_joined, text)
    return _BLOCK_START.sub(JOINER, _BREAK_AFTER.sub(_joined, text))


def _joined(match: re.Match[str]) -> str:
    return match[0] + JOINER


def read_problem(shown: str) -> str:
    """Undo `show_problem`."""
    return shown.replace(JOINER, "").replace(_SHOWN_STAR, _STAR)


# --- verdicts -----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Look:
    sign: str
    word: str
    tone: str  # good, bad, partly, calm, neutral: a CSS class; the word says it without color


_LOOKS = {
    "verified": _Look("✓", "Verified", "good"),
    "verified_numerically": _Look("✓", "Verified numerically", "good"),
    "matches_reference": _Look("✓", "Matches the reference answer", "good"),
    "partly": _Look("◐", "Partly right", "partly"),
    "wrong": _Look("✗", "Not right", "bad"),
    "contradiction_in_steps": _Look("✗", "A step does not follow", "bad"),
    "consistent": _Look("≈", "The calculation holds, the set-up is not checked", "calm"),
    "not_checkable": _Look("?", "Cannot be checked", "neutral"),
    "could_not_check": _Look("?", "Could not check", "neutral"),
    "no_answer": _Look("?", "No answer found", "neutral"),
    "ambiguous": _Look("?", "More than one answer", "neutral"),
}
_UNKNOWN = _Look("?", "Could not check", "neutral")


def verdict_line(verdict: Verdict) -> str:
    """Return the line under an answer: sign, word and the checker's sentence, all of it escaped."""
    look = _LOOKS.get(verdict.verdict, _UNKNOWN)
    joint = ": " if look.tone == "good" else " — "
    sentence = joint + inert(" ".join(verdict.message.split())) if verdict.message.strip() else ""
    return (
        f'<span class="verdict verdict-{look.tone}"><span aria-hidden="true">{look.sign}</span> '
        f"<strong>{look.word}</strong>{sentence}</span>"
    )


def verdict_mark(verdict: Verdict) -> str:
    """Return the verdict as sign and word only, for a cell of a table."""
    look = _LOOKS.get(verdict.verdict, _UNKNOWN)
    return f'<span class="tone-{look.tone}"><span aria-hidden="true">{look.sign}</span> {look.word}</span>'


def notice_line(sentence: str) -> str:
    """Return a sentence of the page itself ("Stopped."), set apart from what the model says."""
    return f'<span class="notice">{inert(" ".join(sentence.split()))}</span>'


def verdict_words(verdict: Verdict) -> str:
    """Return the verdict as a short plain phrase for the status line."""
    look = _LOOKS.get(verdict.verdict, _UNKNOWN)
    return look.word if look.tone in ("neutral", "calm") else f"Checked: {look.word.lower()}"


# --- further tries ------------------------------------------------------------------------------------

_FAULTS = {"wrong": "wrong", "contradiction_in_steps": "a step does not follow"}
_TRIES = ("First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth")
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}


def try_title(number: int, verdict: Verdict) -> str:
    """Return the title of the panel of a failed try: "First try: wrong"."""
    return f"{_TRIES[number - 1]} try: {_FAULTS.get(verdict.verdict, verdict_words(verdict).lower())}"


def tries_sentence(verdict: Verdict, number: int) -> str:
    """Return what is said under the verdict on try `number`; "" when there was only one."""
    if number == 1:
        return ""
    if verdict.verdict in _FAULTS:
        return f"{number} tries failed the check; this is the last one."
    which = f"the {number}{_ENDINGS.get(number, 'th')} try"
    return (
        f"Checked on {which}."
        if _LOOKS.get(verdict.verdict, _UNKNOWN).tone == "good"
        else f"This is {which}."
    )


def note_under(*sentences: str) -> str:
    """Return what stands small under a verdict, in lines of its own; "" when there is nothing to say."""
    lines = (inert(" ".join(sentence.split())) for sentence in sentences if sentence)
    return "".join(f'<br><span class="notice verdict-note">{line}</span>' for line in lines)
