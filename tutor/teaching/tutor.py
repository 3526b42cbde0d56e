"""Answer a problem and check the answer: the model's events, then the checker's verdict."""

import re
import threading
from collections.abc import Generator, Iterator, Sequence
from concurrent.futures import Future, wait
from dataclasses import dataclass
from itertools import groupby
from typing import Literal, Protocol

from tutor.checking.verdict import Verdict
from tutor.messages import WAKE_S, Answer, Event, Finished, Message, Thinking
from tutor.prompting import THINK_CLOSE, THINK_OPEN


@dataclass(frozen=True, slots=True)
class Checking:
    """The reply is complete; its answer is being checked. Comes again at least every 0.25 s."""


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
        """Yield the engine's events and, after a complete reply, `Checking` until `Checked` can follow.

        A reply that was cut off, stopped, refused or failed gets no verdict: it has no answer to stand for.
        Closing the generator closes the engine's, which stops the model; a check goes on unheard.
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
            problem = next((m.content for m in reversed(messages) if m.role == "user"), None)
            yield from self._check(problem, whole_reply(said))

    def _check(self, problem: str | None, reply: str) -> Generator[Checking | Checked]:
        verdict: Future[Verdict] = Future()

        def work() -> None:
            try:
                verdict.set_result(self._checker.check(problem=problem, reply=reply))
            except BaseException as error:  # raised again where somebody listens
                verdict.set_exception(error)

        threading.Thread(target=work, name="check", daemon=True).start()
        yield Checking()
        while not wait([verdict], WAKE_S).done:
            yield Checking()
        yield Checked(verdict.result())


_TAG = re.compile(f"<(?={re.escape(THINK_OPEN[1:])}|{re.escape(THINK_CLOSE[1:])})")


def whole_reply(said: Sequence[Thinking | Answer]) -> str:
    """Return the model's text with its think tags: those between the pieces, and no other.

    The parser of the tags drops the ones that change nothing; what then meets ("<th", "ink>") may read as a
    tag, and gets a blank. A reply that ended while it was thinking keeps its block open.
    """
    text, tag = "", ""
    for thinking, run in groupby(said, lambda piece: isinstance(piece, Thinking)):
        tag = THINK_OPEN if thinking else THINK_CLOSE if tag else ""
        text += tag + _TAG.sub("< ", "".join(piece.text for piece in run))
    return text
