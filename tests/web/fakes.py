"""An engine and a checker that do what a test tells them."""

import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from tutor.checking.stated import reasoning_lines
from tutor.checking.verdict import StepVerdict, Verdict
from tutor.inference.backend import Variant
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
