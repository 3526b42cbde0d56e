"""What teaching asks of an engine and a checker, as far as it is used here."""

from collections.abc import Iterator, Sequence
from typing import Literal, Protocol

from tutor.checking.verdict import StepVerdict, Verdict
from tutor.inference.backend import Variant
from tutor.messages import GREEDY, Event, Message, Sampling

CHECKS = 3  # tries to get a worker for a check; the checker waits for one itself, about two seconds each time


class Reply(Protocol):
    """`tutor.inference.engine.Engine.reply`."""

    def __call__(
        self, messages: Sequence[Message], *, sampling: Sampling = GREEDY, variant: str = ""
    ) -> Iterator[Event]: ...


class Check(Protocol):
    """`tutor.checking.checker.Checker.check`."""

    def __call__(
        self,
        *,
        problem: str | None = None,
        reply: str | None = None,
        answer: str | None = None,
        reference: str | None = None,
    ) -> Verdict: ...


class Engine(Protocol):
    """Where replies come from; `tutor.inference.engine.Engine` is the real one."""

    @property
    def label(self) -> str: ...
    @property
    def state(self) -> Literal["loading", "ready", "failed"]: ...
    @property
    def note(self) -> str: ...
    @property
    def variants(self) -> tuple[Variant, ...]: ...
    @property
    def slots(self) -> int: ...
    @property
    def reply(self) -> Reply: ...


class Checker(Protocol):
    """Where verdicts come from; `tutor.checking.checker.Checker` is the real one."""

    @property
    def check(self) -> Check: ...
    def check_lines(self, reply: str) -> tuple[StepVerdict, ...]: ...
