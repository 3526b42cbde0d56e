"""How the fault tests ask an engine, and what they look at in its events."""

import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence

from tutor.inference.engine import Engine
from tutor.messages import GREEDY, Answer, Event, Finished, Message, Sampling, Thinking

WAIT_S = 20.0  # for things that come at once unless something is broken
Request = tuple[str, str, Sampling]  # problem, variant ("" for the first), how to sample


def ask(engine: Engine, problem: str, variant: str = "", sampling: Sampling = GREEDY) -> Iterator[Event]:
    return engine.reply([Message("user", problem)], variant=variant, sampling=sampling)


def text_of(events: Iterable[Event]) -> str:
    return "".join(event.text for event in events if isinstance(event, Thinking | Answer))


def end_of(events: Sequence[Event]) -> Finished:
    """Return how a reply ended; it must have ended exactly once, and last."""
    ends = [event for event in events if isinstance(event, Finished)]
    assert len(ends) == 1 and events[-1] is ends[0]
    return ends[0]


def outcome(events: Sequence[Event]) -> tuple[str, str, str, int]:
    """Return all that must be the same when a reply is written again."""
    end = end_of(events)
    return text_of(events), end.reason, end.message, end.tokens


def together(engine: Engine, requests: Sequence[Request]) -> list[list[Event]]:
    """Ask everything at once, each from a thread of its own, and return the events in the same order."""
    events: list[list[Event]] = [[] for _ in requests]
    gate = threading.Barrier(len(requests))

    def read(index: int) -> None:
        gate.wait(WAIT_S)
        events[index] = list(ask(engine, *requests[index]))

    threads = [threading.Thread(target=read, args=[index]) for index in range(len(requests))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(WAIT_S * 2)
        assert not thread.is_alive(), "a reader waits for ever"
    return events


def eventually(condition: Callable[[], bool], within_s: float) -> bool:
    """Look again and again until it holds; False when it does not in time."""
    deadline = time.monotonic() + within_s
    while not condition():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.005)
    return True
