"""Put one problem to one model without showing the reply, and check it."""

import threading
import time
from collections.abc import Generator
from dataclasses import dataclass, replace

from tutor.checking.extract import extract
from tutor.checking.verdict import Verdict, conclude
from tutor.messages import GREEDY, Answer, Event, Finished, Message, Thinking
from tutor.teaching.batch_list import Item
from tutor.teaching.batch_seats import Seats
from tutor.teaching.early_steps import whole_reply
from tutor.teaching.parts import CHECKS, Check, Reply

PATIENCE_S = 60.0  # how long a problem waits for a place in the engine's queue
_AGAIN_S = 1.0  # between two tries to get one


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one model made of one problem; `verdict` is None for a reply that is not complete."""

    reply: str
    end: Finished
    answer: str = ""  # "" when the reply states none
    verdict: Verdict | None = None

    @property
    def is_right(self) -> bool:
        """Tell whether the answer was found equal to the reference answer."""
        return self.verdict is not None and self.verdict.verdict == "matches_reference"

    @property
    def was_given(self) -> bool:
        """Tell whether the model had its say: one that was refused or broke off is no evidence."""
        return self.end.reason in ("stop", "length", "time")


def ask(reply: Reply, problem: str, variant: str, stop: threading.Event) -> Outcome | None:
    """Return one reply, not yet checked; None when `stop` was set. A full queue is waited for."""
    deadline = time.monotonic() + PATIENCE_S
    while (heard := _heard(reply, problem, variant, stop)) is not None:
        end = heard[-1]
        if not isinstance(end, Finished):  # which every engine ends with
            end = Finished("error")
        is_queue_full = end.reason == "refused" and len(heard) == 1  # else Waiting comes before
        if not is_queue_full or time.monotonic() > deadline:
            said = whole_reply([event for event in heard if isinstance(event, Thinking | Answer)])
            return Outcome(said.encode("utf-8", "replace").decode(), end)  # a half character breaks JSON
        stop.wait(_AGAIN_S)
    return None


def _heard(reply: Reply, problem: str, variant: str, stop: threading.Event) -> list[Event] | None:
    """Return the events of one reply; None, and the reply is ended, when `stop` is set meanwhile."""
    if stop.is_set():
        return None
    heard: list[Event] = []
    events = reply([Message("user", problem)], sampling=GREEDY, variant=variant)
    try:
        for event in events:
            if stop.is_set():
                return None
            heard.append(event)
    finally:
        if isinstance(events, Generator):
            events.close()
    return heard


def checked(
    outcome: Outcome, item: Item, check: Check, seats: Seats, stop: threading.Event
) -> Outcome | None:
    """Return the outcome with the verdict on its answer; None when `stop` was set.

    The answer alone is compared with the reference: how it was found is not graded. Without a reference the
    reply is checked as it is in the chat.
    """
    if outcome.end.reason != "stop":
        return outcome
    question = {"problem": item.problem, "reply": outcome.reply}
    if item.reference is not None:
        found = extract(outcome.reply)
        if found.answer is None:
            return replace(outcome, verdict=conclude(found.reason or "no_final_answer"))
        question = {"problem": item.problem, "answer": found.answer, "reference": item.reference}
    verdict = conclude("busy")
    for _ in range(CHECKS):
        with seats.check():
            if stop.is_set():
                return None
            verdict = check(**question)
        if verdict.code != "busy":
            break
    return replace(outcome, answer=question.get("answer") or verdict.answer or "", verdict=verdict)
