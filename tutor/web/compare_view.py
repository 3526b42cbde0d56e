"""What the compare page says: whose the columns are, how far the replies have come, what a vote means."""

from collections.abc import Sequence
from typing import Any

from tutor.teaching.comparison import Choice, Vote, checker_agrees
from tutor.web.column import Column, blind_head_html, head_html
from tutor.web.markdown import inert
from tutor.web.side_by_side import Contest, Picture

LETTERS = ("A", "B")

_SAID: dict[Choice, str] = {
    "a": "You chose A",
    "b": "You chose B",
    "tie": "You called it a tie",
    "both_wrong": "You found both wrong",
}
_AGREES = {
    True: "The checker agrees.",
    False: "The checker sees it differently.",
    None: "The checker cannot decide this one.",
}


def heads(contest: Contest, *, revealed: bool) -> list[str]:
    """Return the headings; A and B alone until the names may be seen."""
    letters = LETTERS if contest.blind else ("", "")
    if not revealed:
        return [blind_head_html(letter) for letter in letters]
    return [head_html(variant, letter) for variant, letter in zip(contest.models, letters, strict=True)]


def shown(contest: Contest, pictures: Sequence[Picture | None], *, revealed: bool) -> list[Any]:
    """Return what both columns get; the headings are set when the names may be seen at last."""
    headings = heads(contest, revealed=True) if revealed and contest.blind else [None, None]
    columns = zip(pictures, headings, strict=True)
    return [value for one, head in columns for value in Column.shown(one, blind=not revealed, head=head)]


def names(contest: Contest) -> tuple[str, ...]:
    """Return what the status line calls the columns."""
    if contest.blind:
        return LETTERS
    kinds = tuple("Fine-tuned" if variant.tuned else "Base" for variant in contest.models)
    return kinds if kinds[0] != kinds[1] else ("Left", "Right")


def progress(contest: Contest, pictures: Sequence[Picture | None]) -> str:
    """Return one phrase on both replies: it is read aloud, so it changes only when their state does."""
    phrases = [picture.status.rstrip(".") if picture else "" for picture in pictures]
    if phrases[0] == phrases[1]:
        return f"Both: {phrases[0]}." if phrases[0] else ""
    named = zip(names(contest), phrases, strict=True)
    return " ".join(f"{name}: {phrase}." for name, phrase in named if phrase)


def sentences(contest: Contest, vote: Vote) -> tuple[str, str, str]:
    """Return what was voted, who is who, and whether the checker agrees."""
    a, b = (variant.label for variant in contest.models)
    return f"{_SAID[vote.choice]}.", f"A: {a}. B: {b}.", _AGREES[checker_agrees(vote)]


def outcome_html(first: str, *others: str) -> str:
    """Return the sentences that stand under the columns, the first of them strong."""
    rest = " ".join(f"<span>{inert(sentence)}</span>" for sentence in others if sentence)
    return f'<p class="outcome"><strong>{inert(first)}</strong> {rest}</p>'
