"""Show how many of several samples agree: a calm line and a table, as safe markdown.

Agreement is no verification, and nothing here may look like it: the line is never green, and the checker's
word on each answer stands beside it.
"""

import re
from dataclasses import replace

from tutor.messages import Waiting
from tutor.teaching.agreement import Agreement, Group
from tutor.web.markdown import render
from tutor.web.render import notice_line, verdict_mark
from tutor.web.transcript import ChatMessage, said

CAUTION = "Agreement is not verification: the same mistake can come up several times."


class Samples:
    """What the samples of one problem look like so far."""

    def __init__(self, count: int) -> None:
        self._found = Agreement(count)
        self._ended = False
        self._waiting = ""
        self.status = ""  # one phrase for the status line
        self._say()

    def add(self, event: Waiting | Agreement) -> None:
        """Take in the next event."""
        match event:
            case Waiting(note):
                self._waiting = note
            case Agreement():
                self._found, self._waiting = event, ""
                self._ended = bool(event.note) or event.done == event.asked
        self._say()

    def stop(self, sentence: str = "") -> None:
        """End the sampling where it is, with a sentence that says why; what was found stays."""
        if not self._ended:
            found = self._found
            stopped = f"Stopped after {found.done} of {found.asked} samples."
            self.add(replace(found, note=sentence or stopped))

    def messages(self) -> list[ChatMessage]:
        """Return what there is to show, as a fresh chat message."""
        found = self._found
        shown = [notice_line(self._progress() + "…")] if not self._ended else []
        if found.note:
            shown.append(notice_line(found.note))
        if self._ended and found.done:
            shown.append(agreement_line(found))
        if found.groups:
            shown.append(table(found))
        return [said("\n\n".join(shown), id="samples")]

    def _say(self) -> None:
        """Set the status line: it is read aloud, so it says no formula."""
        if not self._ended:
            self.status = self._progress()
        else:
            self.status = " ".join(filter(None, (self._found.note, _counted(self._found))))

    def _progress(self) -> str:
        at_work = f"Sample {self._found.done + 1} of {self._found.asked}"
        return f"{at_work}: {self._waiting}" if self._waiting else at_work


def _counted(found: Agreement) -> str:
    """Return how many samples agree, without their answers; "" when there was none."""
    if not found.groups:
        return "No sample gave a final answer." if found.done else ""
    if found.done == 1:
        return "Only one sample is complete."
    largest = found.groups[0].count
    return f"{largest} of {found.done} samples agree." if largest > 1 else "No two samples agree."


def agreement_line(found: Agreement) -> str:
    """Return the line above the table: how many samples agree, on what, and that this proves nothing."""
    leading = [group for group in found.groups if group.count == found.groups[0].count > 1]
    if not leading:
        return f'<span class="agreement"><strong>{_counted(found)}</strong></span>'
    first, *others = (answer_shown(group.answer) for group in leading)
    count = leading[0].count
    also = "".join(f", {count} on {answer}" for answer in others)
    sentence = f"{count} of {found.done} samples agree on {first}{also}."
    return f'<span class="agreement"><strong>{sentence}</strong> {CAUTION}</span>'


def table(found: Agreement) -> str:
    """Return one row for each answer, with the number of samples and the checker's word on it."""
    rows = ["| Answer | Samples | Check |", "|---|---|---|", *map(_row, found.groups)]
    silent = found.done - sum(group.count for group in found.groups)
    if silent:
        rows.append(f"| no final answer | {silent} | |")
    return "\n".join(rows)


def _row(group: Group) -> str:
    return f"| {answer_shown(group.answer)} | {group.count} | {verdict_mark(group.verdict)} |"


_DELIMITER = re.compile(r"\\[()\[\]]|\$")
_COMMAND = re.compile(r"\\text\s*\{[^{}]*\}|\\[a-zA-Z]+")
_WORD = re.compile(r"[a-zA-Z]{2,}")
_FORMULA_OR_BAR = re.compile(r"\\\(.*?\\\)|\$\$.*?\$\$|\|")


def answer_shown(answer: str) -> str:
    """Return an answer for a cell: a formula, or text when it has words or formulas of its own."""
    text = " ".join(answer.split())
    if not _DELIMITER.search(text) and not _WORD.search(_COMMAND.sub("", text)):
        text = f"\\({text}\\)"
    return _FORMULA_OR_BAR.sub(_without_bars, render(text).replace("\n", " "))


def _without_bars(match: re.Match[str]) -> str:
    """A bar would end the cell."""
    if match[0] == "|":
        return "&#124;"
    return match[0].replace("\\|", "\\Vert ").replace("|", "\\vert ")
