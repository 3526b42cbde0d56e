"""Fold the events of one reply into what the chat shows of it: pure but for the clock, no Gradio.

A message is the plain dictionary that the chatbot takes. `metadata` tells what it is: a `title` makes it a
thought panel; else `id` is "answer", "verdict", "samples" or "notice". Every call gives fresh objects.
"""

import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from tutor.checking.verdict import StepVerdict, Verdict
from tutor.inference.engine import STOPPED
from tutor.messages import Answer, Finished, Message, Thinking, Waiting
from tutor.teaching.early_steps import Stepped
from tutor.teaching.retry import Retrying
from tutor.teaching.tutor import Checked, Checking, TutorEvent
from tutor.web.limits import MAX_CONVERSATION_CHARS, MAX_MESSAGES
from tutor.web.render import (
    note_under,
    notice_line,
    plain_text,
    read_problem,
    show_problem,
    tries_sentence,
    try_title,
    verdict_line,
    verdict_words,
)
from tutor.web.steps import Marks, steps_sentence, unmarked

ChatMessage = dict[str, Any]  # the chatbot's own shape: role, content parts, metadata

CHECK_STOPPED = "The check was stopped."
KEPT = "Kept from an earlier identical question."
TRYING_AGAIN = "The check found a mistake. Trying again, {number} of {tries}"
TRIED_AGAIN = "The check found a mistake, so the problem was tried again."

# What stands under a reply that did not end by itself, when the engine has no sentence of its own.
_ENDINGS = {
    "length": "The reply was cut off: it reached its length limit.",
    "time": "The reply was cut off: it took too long.",
    "cancelled": STOPPED,
    "refused": "The problem could not be taken.",
    "error": "Something went wrong; please try again.",
}


@dataclass(slots=True)
class _Part:
    kind: type[Thinking] | type[Answer]
    text: str
    started: float
    ended: float | None = None


@dataclass(frozen=True, slots=True)
class _Failed:
    title: str
    shown: str


class Transcript:
    """What one reply looks like so far."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._parts: list[_Part] = []
        self._note = "Reading the problem…"
        self._failed: list[_Failed] = []  # the tries before this one
        self._tries = 1  # that may be needed
        self._steps: tuple[StepVerdict, ...] = ()  # decided so far
        self._checked: Verdict | None = None
        self._checking = ""  # what stands in the verdict's place until it is there
        self._finished: Finished | None = None
        self._over = False  # finished and, where it is due, checked
        self._with_pace = True  # say how long each thought took, and that a reply was kept
        self.status = "Reading the problem"  # one phrase for the status line

    def add(self, event: TutorEvent) -> None:
        """Take in the next event."""
        match event:
            case Waiting(note):
                if note:
                    self._note = note
                    self._say(note)
            case Thinking(text) | Answer(text):
                self._extend(type(event), text)
            case Stepped(steps):
                self._steps = steps  # not for the status line: it would talk without an end
            case Finished():
                self._end_part()
                self._finished, self._checking = event, ""
                self._over = event.reason != "stop"
                self.status = "Answer ready" if event.reason == "stop" else self._ending()
            case Checking():
                self._checking = notice_line("Checking the answer…")
                self._say("Checking the answer")
            case Checked(verdict):
                self._checked, self._steps, self._checking = verdict, verdict.steps, ""
                self.status = ". ".join(
                    filter(None, ("Answer ready", verdict_words(verdict), self._tries_sentence()))
                )
                self._over = True
            case Retrying(verdict, number, tries):
                self._fold(verdict)
                self._tries = tries
                self.status = TRYING_AGAIN.format(number=number, tries=tries)

    @property
    def finished(self) -> Finished | None:
        """How the reply ended; None while it is written."""
        return self._finished

    @property
    def verdict(self) -> Verdict | None:
        """What the checker says of the reply; None where it has said nothing."""
        return self._checked

    def stop(self) -> None:
        """End the reply where it is; a complete one stays complete, and only its check has stopped."""
        if self._finished is None:
            self.add(Finished("cancelled"))
        elif self._finished.reason == "stop":
            self._checking, self._over = notice_line(CHECK_STOPPED), True
            self.status = f"Answer ready. {CHECK_STOPPED}"

    def messages(self) -> list[ChatMessage]:
        """Return the reply as fresh chat messages."""
        before = [said(failed.shown, title=failed.title, status="done") for failed in self._failed]
        if before:
            before.append(said(notice_line(self._trying()), id="notice"))
        return [*before, *self._current()]

    def _current(self) -> list[ChatMessage]:
        """Return the try at work, or the last one."""
        marks = self._marks(self._steps)
        shown = [self._shown(part, marks) for part in self._parts if part.text.strip()]
        if self._finished is None:
            return shown or ([] if self._failed else [said(notice_line(self._note), id="notice")])
        if self._finished.reason != "stop":
            shown.append(said(notice_line(self._ending()), id="notice"))
        elif not shown:
            shown.append(said(notice_line("The model said nothing; please try again."), id="notice"))
        if self._checked is not None:
            under = note_under(steps_sentence(marks.placed), self._tries_sentence(), self._origin())
            shown.append(said(verdict_line(self._checked) + under, id="verdict"))
        elif self._checking:
            shown.append(said(self._checking + note_under(self._origin()), id="verdict"))
        return shown

    def _extend(self, kind: type[Thinking] | type[Answer], text: str) -> None:
        last = self._parts[-1] if self._parts else None
        if last is not None and last.kind is kind:
            last.text += text
        elif text.strip():
            self._end_part()
            self._parts.append(_Part(kind, text.lstrip("\n"), self._clock()))
            self._say("Thinking" if kind is Thinking else "Writing the answer")

    def _say(self, phrase: str) -> None:
        """Set the status line; during a further try it begins with the number of the try."""
        again = f"Trying again, {len(self._failed) + 1} of {self._tries}: " if self._failed else ""
        self.status = again + phrase

    def _fold(self, verdict: Verdict) -> None:
        """Put the try that failed its check aside, to be shown as one closed panel, and begin a new one."""
        marks = self._marks(verdict.steps)
        texts = [marks.render(part.text, answers=part.kind is Answer) for part in self._parts]
        texts.append(verdict_line(verdict) + note_under(steps_sentence(marks.placed), self._origin()))
        title = try_title(len(self._failed) + 1, verdict)
        self._failed.append(_Failed(title, "\n\n".join(texts)))
        self._parts, self._steps, self._finished, self._checking = [], (), None, ""

    def _marks(self, steps: Sequence[StepVerdict]) -> Marks:
        return Marks(steps, [part.text for part in self._parts])

    def _tries_sentence(self) -> str:
        return tries_sentence(self._checked, len(self._failed) + 1) if self._checked else ""

    def _origin(self) -> str:
        return KEPT if self._with_pace and self._finished and self._finished.cached else ""

    def _trying(self) -> str:
        if self._over:
            return TRIED_AGAIN
        return TRYING_AGAIN.format(number=len(self._failed) + 1, tries=self._tries) + "…"

    def _end_part(self) -> None:
        if self._parts and self._parts[-1].ended is None:
            self._parts[-1].ended = self._clock()

    def _ending(self) -> str:
        finished = self._finished
        return (finished.message or _ENDINGS.get(finished.reason, "")) if finished else ""

    def _shown(self, part: _Part, marks: Marks) -> ChatMessage:
        ended = part.ended is not None
        text = marks.render(part.text, complete=ended, answers=part.kind is Answer)
        if part.kind is Answer:
            return said(text, id="answer")
        if not ended:
            return said(text, title="Thinking…", status="pending")
        pace = {"duration": round((part.ended or 0.0) - part.started, 1)} if self._with_pace else {}
        if self._finished and self._finished.reason != "stop" and part is self._parts[-1]:
            # All there is of this reply: the panel stays open. No status means open, without a spinner.
            return said(text, title="Thought", **pace)
        return said(text, title="Thought", status="done", **pace)


def said(shown: str, **metadata: str | float) -> ChatMessage:
    """Return what stands on the tutor's side as a chat message."""
    return {"role": "assistant", "content": [{"type": "text", "text": shown}], "metadata": metadata}


def asked(problem: str) -> ChatMessage:
    """Return a student's problem as a chat message."""
    return {"role": "user", "content": [{"type": "text", "text": show_problem(problem)}], "metadata": None}


def with_notice(history: Iterable[ChatMessage], sentence: str) -> list[ChatMessage]:
    """Return the chat with a sentence of the page at its end; an earlier one in that place is replaced."""
    kept = list(history)
    while kept and _kind(kept[-1]) == "notice" and (len(kept) == 1 or kept[-2]["role"] == "assistant"):
        kept.pop()
    return [*kept, said(notice_line(sentence), id="notice")]


def conversation(history: Iterable[ChatMessage]) -> list[Message]:
    """Return what the model may know of the chat: problems and answers, no thoughts, verdicts or notices.

    The roles alternate and the first is the student's: a problem that got no answer is left out, for chat
    templates refuse two turns of one role. The last problem is kept. Of a long chat this is the newest part:
    the model forgets the rest anyway, but counts the tokens of all it is given.
    """
    turns: list[Message] = []
    for message in _newest(history):
        kind = _kind(message)
        if kind == "problem":
            if turns and turns[-1].role == "user":
                turns.pop()
            turns.append(Message("user", read_problem(text_of(message))))
        elif kind == "answer" and turns:
            before = turns.pop().content + "\n\n" if turns[-1].role == "assistant" else ""
            turns.append(Message("assistant", before + plain_text(unmarked(text_of(message)))))
    return turns


def _newest(history: Iterable[ChatMessage]) -> list[ChatMessage]:
    """Return the problems and answers at the end of a chat that are within the limits of a conversation."""
    kept: list[ChatMessage] = []
    chars = 0
    for message in reversed([message for message in history if _kind(message) in ("problem", "answer")]):
        chars += len(text_of(message))
        if kept and (chars > MAX_CONVERSATION_CHARS or len(kept) == MAX_MESSAGES):
            break
        kept.append(message)
    return kept[::-1]


def text_of(message: Mapping[str, Any]) -> str:
    """Return the text of a chat message, whether its content is a string or a list of parts."""
    content = message.get("content") or ""
    if isinstance(content, str):
        return content
    return "".join(part.get("text", "") for part in content if isinstance(part, Mapping))


def without_samples(history: Iterable[ChatMessage]) -> list[ChatMessage]:
    """Return the chat without the samples at its end."""
    kept = list(history)
    while kept and _kind(kept[-1]) == "samples":
        kept.pop()
    return kept


def up_to_problem(history: list[ChatMessage], index: int | None = None) -> tuple[list[ChatMessage], str]:
    """Return the chat before the last problem at or before `index`, and that problem ("" if none)."""
    end = len(history) if index is None else min(index + 1, len(history))
    for i in reversed(range(end)):
        if history[i]["role"] == "user":
            return history[:i], read_problem(text_of(history[i]))
    return history, ""


_Kind = Literal["problem", "thought", "answer", "verdict", "samples", "notice"]


def _kind(message: Mapping[str, Any]) -> _Kind:
    if message.get("role") == "user":
        return "problem"
    metadata = message.get("metadata") or {}
    if metadata.get("title"):
        return "thought"
    known = metadata.get("id")
    return known if known in ("verdict", "samples", "notice") else "answer"
