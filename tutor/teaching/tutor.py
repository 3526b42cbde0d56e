"""Answer a problem and check the answer: the model's events, then the checker's verdict."""

from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from tutor.checking.verdict import Verdict
from tutor.messages import Answer, Event, Finished, Message, Thinking
from tutor.prompting import THINK_CLOSE, THINK_OPEN


@dataclass(frozen=True, slots=True)
class Checking:
    """The reply is complete; its answer is being checked."""


@dataclass(frozen=True, slots=True)
class Checked:
    """The checker's verdict on the reply; the last event of a complete reply."""

    verdict: Verdict


TutorEvent = Event | Checking | Checked


class Engine(Protocol):
    """Where replies come from; `tutor.inference.engine.Engine` is the real one."""

    @property
    def label(self) -> str: ...
    @property
    def state(self) -> Literal["loading", "ready", "failed"]: ...
    @property
    def note(self) -> str: ...
    def reply(self, messages: Sequence[Message]) -> Iterator[Event]: ...


class Checker(Protocol):
    """Where verdicts come from; `tutor.checking.checker.Checker` is the real one."""

    def check(self, *, problem: str | None, reply: str) -> Verdict: ...


class Tutor:
    """One engine and one checker; safe to use from many threads when both are."""

    def __init__(self, engine: Engine, checker: Checker) -> None:
        self.engine = engine
        self._checker = checker

    def solve(self, messages: Sequence[Message]) -> Generator[TutorEvent]:
        """Yield the engine's events and, after a complete reply, `Checking` and `Checked`.

        A reply that was cut off, stopped, refused or failed gets no verdict: it has no answer to stand for.
        Closing the generator closes the engine's, which stops the model.
        """
        said: list[Thinking | Answer] = []
        finished: Finished | None = None
        events = self.engine.reply(messages)
        try:
            for event in events:
                if isinstance(event, Thinking | Answer):
                    said.append(event)
                elif isinstance(event, Finished):
                    finished = event
                yield event
        finally:
            if isinstance(events, Generator):
                events.close()
        if finished is not None and finished.reason == "stop":
            yield Checking()
            problem = next((m.content for m in reversed(messages) if m.role == "user"), None)
            yield Checked(self._checker.check(problem=problem, reply=whole_reply(said)))


def whole_reply(said: Sequence[Thinking | Answer]) -> str:
    """Return the model's text as it wrote it, with its think tags."""
    text, thinking = "", False
    for piece in said:
        if isinstance(piece, Thinking) != thinking:
            thinking = not thinking
            text += THINK_OPEN if thinking else THINK_CLOSE
        text += piece.text
    return text + (THINK_CLOSE if thinking else "")
