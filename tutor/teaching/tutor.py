"""Answer a problem and check the answer: the model's events, then the checker's verdict, or another try."""

import time
from collections.abc import Generator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from tutor.checking.verdict import Verdict, conclude
from tutor.inference.backend import Variant
from tutor.messages import WAKE_S, Answer, Event, Finished, Message, Sampling, Thinking, Waiting
from tutor.teaching.agreement import Agreement, sample_answers
from tutor.teaching.background import in_background, waiting_for
from tutor.teaching.batch import Batch, run_batch
from tutor.teaching.batch_list import Item
from tutor.teaching.batch_seats import Seats
from tutor.teaching.early_steps import EarlySteps, Stepped, whole_reply, with_early
from tutor.teaching.parts import CHECKS, Checker, Engine
from tutor.teaching.retry import Retrying, contradicts, sampling_of


@dataclass(frozen=True, slots=True)
class Checking:
    """The reply is complete; its answer is being checked. Comes again at least every 0.25 s."""


@dataclass(frozen=True, slots=True)
class Checked:
    """The checker's verdict on the reply; the last event of a complete reply."""

    verdict: Verdict


TutorEvent = Event | Stepped | Checking | Checked | Retrying


class Tutor:
    """One engine and one checker; safe to use from many threads when both are."""

    def __init__(self, engine: Engine, checker: Checker, *, retries: int = 0) -> None:
        """A reply that the check contradicts is followed by up to `retries` others."""
        self.engine = engine
        self._checker = checker
        self._tries = 1 + retries
        self._seats = Seats()

    def solve(
        self, messages: Sequence[Message], *, sampling: Sampling | None = None, variant: str = ""
    ) -> Generator[TutorEvent]:
        """Yield the engine's events and, after a complete reply, `Checking` until `Checked` can follow.

        With a `sampling` of its own the problem is tried once. `variant` is the engine's, "" its first.
        While a reply is written, `Stepped` comes when more of its steps could be decided; the verdict has
        all of them, too.
        When the check contradicts the reply, and tries are left, `Retrying` comes instead, and then the
        events of the next try. A reply that was cut off, stopped, refused or failed gets no verdict and no
        other try: it has no answer to stand for. Closing the generator closes the engine's, which stops the
        model; a check goes on unheard.
        """
        tries = self._tries if sampling is None else 1
        for number in range(1, tries + 1):
            verdict = yield from self._try(messages, sampling or sampling_of(number), variant)
            if verdict is None:
                return
            if number == tries or not contradicts(verdict):
                yield Checked(verdict)
                return
            yield Retrying(verdict, number + 1, tries)

    def _try(
        self, messages: Sequence[Message], sampling: Sampling, variant: str
    ) -> Generator[TutorEvent, None, Verdict | None]:
        """Yield one reply and its check; return the verdict, None for a reply that is not complete."""
        said: list[Thinking | Answer] = []
        early = EarlySteps(self._checker.check_lines)
        finished: Finished | None = None
        events = self.engine.reply(messages, sampling=sampling, variant=variant)
        try:
            for event in events:
                if isinstance(event, Thinking | Answer):
                    said.append(event)
                    early.feed(event)
                elif isinstance(event, Finished):
                    finished = event
                if early.poll():
                    yield Stepped(early.steps)
                yield event
        finally:
            if isinstance(events, Generator):
                events.close()
        if finished is None or finished.reason != "stop":
            return None
        verdict = yield from self._checked(last_problem(messages), whole_reply(said))
        return replace(verdict, steps=with_early(verdict.steps, early.steps))

    def _checked(self, problem: str | None, reply: str) -> Generator[Checking, None, Verdict]:
        """Return the verdict on a reply; a checker that is busy with others is asked `CHECKS` times."""
        verdict = conclude("busy")
        for number in range(CHECKS):
            if number:
                time.sleep(WAKE_S)
                yield Checking()  # whoever has stopped or gone meanwhile is not checked again
            check = in_background(partial(self._checker.check, problem=problem, reply=reply))
            verdict = yield from waiting_for(check, Checking())
            if verdict.code != "busy":
                break
        return verdict

    def sample(self, messages: Sequence[Message], count: int) -> Generator[Waiting | Agreement]:
        """Answer the last problem `count` times by chance, and count which answers are equal.

        Each sample is a request of its own at the end of the engine's queue, so that others get their turn
        in between. `Agreement` comes after each sample. Closing the generator stops the model.
        """
        return sample_answers(self.engine.reply, self._checker.check, messages, count)

    def batch(self, items: Sequence[Item], variants: Sequence[Variant]) -> Generator[Batch]:
        """Put each problem once to each variant, and check the replies; see `run_batch`.

        All batches share half of the engine's slots. Closing the generator stops the models.
        """
        return run_batch(self.engine, self._checker.check, items, variants, self._seats)


def last_problem(messages: Sequence[Message]) -> str | None:
    """Return the problem that a reply is to answer."""
    return next((m.content for m in reversed(messages) if m.role == "user"), None)
