"""Answer a problem and check the answer: the model's events, then the checker's verdict, or another try."""

import re
import threading
from collections.abc import Generator, Iterator, Sequence
from concurrent.futures import Future, wait
from dataclasses import dataclass
from itertools import groupby
from typing import Literal, Protocol

from tutor.checking.verdict import Verdict
from tutor.messages import GREEDY, WAKE_S, Answer, Event, Finished, Message, Sampling, Thinking
from tutor.prompting import THINK_CLOSE, THINK_OPEN
from tutor.teaching.retry import Retrying, contradicts, sampling_of


@dataclass(frozen=True, slots=True)
class Checking:
    """The reply is complete; its answer is being checked. Comes again at least every 0.25 s."""


@dataclass(frozen=True, slots=True)
class Checked:
    """The checker's verdict on the reply; the last event of a complete reply."""

    verdict: Verdict


TutorEvent = Event | Checking | Checked | Retrying


class Engine(Protocol):
    """Where replies come from; `tutor.inference.engine.Engine` is the real one."""

    @property
    def label(self) -> str: ...
    @property
    def state(self) -> Literal["loading", "ready", "failed"]: ...
    @property
    def note(self) -> str: ...
    def reply(self, messages: Sequence[Message], *, sampling: Sampling = GREEDY) -> Iterator[Event]: ...


class Checker(Protocol):
    """Where verdicts come from; `tutor.checking.checker.Checker` is the real one."""

    def check(self, *, problem: str | None, reply: str) -> Verdict: ...


class Tutor:
    """One engine and one checker; safe to use from many threads when both are."""

    def __init__(self, engine: Engine, checker: Checker, *, retries: int = 0) -> None:
        """A reply that the check contradicts is followed by up to `retries` others."""
        self.engine = engine
        self._checker = checker
        self._tries = 1 + retries

    def solve(self, messages: Sequence[Message]) -> Generator[TutorEvent]:
        """Yield the engine's events and, after a complete reply, `Checking` until `Checked` can follow.

        When the check contradicts the reply, and tries are left, `Retrying` comes instead, and then the
        events of the next try. A reply that was cut off, stopped, refused or failed gets no verdict and no
        other try: it has no answer to stand for. Closing the generator closes the engine's, which stops the
        model; a check goes on unheard.
        """
        for number in range(1, self._tries + 1):
            verdict = yield from self._try(messages, sampling_of(number))
            if verdict is None:
                return
            if number == self._tries or not contradicts(verdict):
                yield Checked(verdict)
                return
            yield Retrying(verdict, number + 1, self._tries)

    def _try(
        self, messages: Sequence[Message], sampling: Sampling
    ) -> Generator[TutorEvent, None, Verdict | None]:
        """Yield one reply and its check; return the verdict, None for a reply that is not complete."""
        said: list[Thinking | Answer] = []
        finished: Finished | None = None
        events = self.engine.reply(messages, sampling=sampling)
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
        if finished is None or finished.reason != "stop":
            return None
        problem = next((m.content for m in reversed(messages) if m.role == "user"), None)
        return (yield from self._check(problem, whole_reply(said)))

    def _check(self, problem: str | None, reply: str) -> Generator[Checking, None, Verdict]:
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
        return verdict.result()


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
