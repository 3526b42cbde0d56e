"""Guess the topic of a problem from its words, for lists that name no topics."""

import re
from dataclasses import dataclass

OTHER = "Other"
_STORY_WORDS = 12


@dataclass(frozen=True, slots=True)
class _Topic:
    name: str
    sign: re.Pattern[str]


def _row(name: str, sign: str) -> _Topic:
    return _Topic(name, re.compile(sign, re.IGNORECASE))


# The first row whose sign is in the problem gives the topic: special ones stand before common ones.
_TOPICS = (
    _row("Derivatives", r"\bderivatives?\b|\bdifferentiate\b|\bd/dx\b|\\frac\{d\}\{dx\}|\bf'\("),
    _row("Integrals", r"\bintegrals?\b|\bintegrate\b|\bantiderivative|\\int\b|∫"),
    _row("Limits", r"\blimit of\b|\\lim\b|\blim_"),
    _row(
        "Probability and data",
        r"\bprobabilit|\bmedian\b|\baverage\b|\bmean of\b|\bdice\b|\bcoins? (?:is|are)\b",
    ),
    _row(
        "Geometry",
        r"\bperimeter\b|\barea\b|\bvolume\b|\btriang|\brectang|\bcircle|\bradius\b|\bdiameter\b|\bhypotenuse\b"
        r"|\bangles?\b|\bsides? of\b|\bcube\b",
    ),
    _row("Percentages", r"\d\s*\\?%|\bper ?cent"),
    _row("Systems of equations", r"=(?>[^=]*?(?:\band\b|[,;&\n]))[^=]*="),
    _row("Inequalities", r"[<>≤≥]|\\[lg]eq?\b"),
    _row("Equations", r"\bsolve\b|\bequation\b|[a-z]\s*=|=\s*-?\d*[a-z]\b"),
    _row("Algebra", r"\bfactor|\bexpand\b|\bsimplify\b|\bpolynomial"),
)
_FRACTION = re.compile(r"\\d?frac|\d\s*/\s*\d|\bfraction", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{2,}")


def guessed_topic(problem: str) -> str:
    """Return the name of the topic that the words and signs of a problem speak for."""
    for topic in _TOPICS:
        if topic.sign.search(problem):
            return topic.name
    if len(_WORD.findall(problem)) >= _STORY_WORDS:
        return "Word problems"
    if _FRACTION.search(problem):
        return "Fractions"
    return "Arithmetic" if re.search(r"\d", problem) else OTHER
