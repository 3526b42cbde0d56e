"""An engine and a checker that do what a test tells them."""

import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from tutor.checking.stated import reasoning_lines
from tutor.checking.verdict import StepVerdict, Verdict
from tutor.inference.backend import Backend, Variant
from tutor.inference.engine import Engine
from tutor.messages import GREEDY, Answer, Event, Finished, Message, Sampling, Thinking, Waiting

WRONG = Verdict("wrong", "wrong_value", "15% of 240 = 36, not 24.", "24")
VERIFIED = Verdict("verified", None, "15% of 240 = 36.", "36")


def reply(thinking: str, answer: str, *, piece: int = 4) -> list[Event]:
    """Return the events of a complete reply, `piece` characters at a time."""
    events: list[Event] = [Thinking(thinking[i : i + piece]) for i in range(0, len(thinking), piece)]
    events += [Answer(answer[i : i + piece]) for i in range(0, len(answer), piece)]
    return [*events, Finished("stop")]


@dataclass
class FakeEngine:
    """Plays `replies[problem]`, else `default`; waits at `gate` after `hold_after` events of a reply.

    A request with a temperature gets the next of `samples`, while there are any.
    """

    replies: dict[str, list[Event]] = field(default_factory=dict)
    default: list[Event] = field(
        default_factory=lambda: reply("15/100 is 0.15\n<<0.15*240=36>>", "It is \\(36\\).")
    )
    samples: list[list[Event]] = field(default_factory=list)
    pause_s: float = 0.0
    label: str = "Scripted demo, no model"
    state: Literal["loading", "ready", "failed"] = "ready"
    note: str = ""
    hold_after: int | None = None
    gate: threading.Event = field(default_factory=threading.Event)
    asked: list[list[Message]] = field(default_factory=list)
    samplings: list[Sampling] = field(default_factory=list)
    variants_asked: list[str] = field(default_factory=list)
    slots: int = 2
    closed: int = 0
    held: threading.Event = field(default_factory=threading.Event)

    variants: tuple[Variant, ...] = (
        Variant("tuned", "Tuned model", tuned=True),
        Variant("base", "Base model"),
    )
    base: list[Event] = field(default_factory=lambda: reply("", "It is 24."))  # what the second variant says

    def reply(
        self, messages: Sequence[Message], *, sampling: Sampling = GREEDY, variant: str = ""
    ) -> Iterator[Event]:
        self.asked.append(list(messages))
        self.samplings.append(sampling)
        self.variants_asked.append(variant)
        events = self.base if variant == "base" else self.replies.get(messages[-1].content, self.default)
        if sampling.temperature and self.samples:
            events = self.samples.pop(0)
        try:
            for index, event in enumerate(events):
                if index == self.hold_after:
                    self.held.set()
                    while not self.gate.wait(0.05):
                        yield Waiting()
                time.sleep(self.pause_s)
                yield event
        finally:
            self.closed += 1


NOTICED_S = 10.0  # for browser, connection and web framework to tell the tutor that nobody reads: no promise
FREED_S = 0.5  # from there until the model is free: the promise


class TimedEngine(Engine):
    """A real engine that notes when readers leave, and how long the model then works for them."""

    def __init__(self, open_backend: Callable[[], Backend], **options: Any) -> None:
        self.left: list[float] = []  # the moments in which readers have left
        self.freed: list[float] = []  # the moments in which replies without a reader have ended
        observe = options.pop("observe", None)

        def noted(end: Finished, variant: str) -> None:
            if end.reason == "cancelled":
                self.freed.append(time.monotonic())
            if observe is not None:
                observe(end, variant)

        super().__init__(open_backend, observe=noted, **options)

    def reply(self, *args: Any, **kwargs: Any) -> Iterator[Event]:
        """See `Engine.reply`."""
        events = super().reply(*args, **kwargs)
        try:
            yield from events
        except GeneratorExit:
            self.left.append(time.monotonic())
            raise

    def is_free_after_closing(self, readers: int = 1) -> None:
        """Assert that so many readers are found to have left, and that the model is free in time."""
        deadline = time.monotonic() + NOTICED_S
        while len(self.left) < readers and time.monotonic() < deadline:
            time.sleep(0.01)
        assert len(self.left) == readers, f"nobody noticed within {NOTICED_S:g} s"
        while (self.load != (0, 0) or len(self.freed) < readers) and time.monotonic() < deadline + FREED_S:
            time.sleep(0.01)
        assert self.load == (0, 0) and len(self.freed) == readers
        assert max(self.freed) - max(self.left) < FREED_S


@dataclass
class FakeChecker:
    """Gives one verdict, or that of the first text of `verdicts` in the reply; notes what it was asked.

    Early, it gives those of `steps` whose line is there. Equal texts match, and so do the `equal` ones.
    """

    verdict: Verdict = VERIFIED
    verdicts: dict[str, Verdict] = field(default_factory=dict)
    steps: tuple[StepVerdict, ...] = ()
    equal: frozenset[str] = frozenset()
    asked: list[tuple[str | None, str]] = field(default_factory=list)

    def check(
        self,
        *,
        problem: str | None = None,
        reply: str | None = None,
        answer: str | None = None,
        reference: str | None = None,
    ) -> Verdict:
        if reference is not None:
            same = answer == reference or {answer, reference} <= self.equal
            return Verdict("matches_reference" if same else "wrong", None, "", answer)
        text = reply or answer or ""
        self.asked.append((problem, text))
        return next((v for part, v in self.verdicts.items() if part in text), self.verdict)

    def check_lines(self, reply: str) -> tuple[StepVerdict, ...]:
        lines = reasoning_lines(reply)
        return tuple(step for step in self.steps if step.target in lines)


class BrokenChecker(FakeChecker):
    """Raises an error that quotes the problem."""

    def check(self, *, problem, reply=None, answer=None):
        raise RuntimeError(problem)
