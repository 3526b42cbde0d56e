"""Put a list of problems to one or two models, several at a time, and check each reply.

Replies of all batches together take at most half of the engine's slots, and one check at a time: so a student
who types a problem meanwhile gets a turn at once.
"""

import threading
from collections import deque
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from queue import Empty, SimpleQueue

from tutor.inference.backend import Variant
from tutor.messages import WAKE_S
from tutor.teaching.batch_ask import Outcome, ask, checked
from tutor.teaching.batch_list import Item
from tutor.teaching.batch_seats import Seats
from tutor.teaching.parts import Check, Engine

MAX_ERRORS = 3  # in a row, and the batch ends
FAILING = "The batch was ended, for the model failed {count} times in a row: {message}"


@dataclass(frozen=True, slots=True)
class Batch:
    """What there is so far: an outcome for each (index of an item, index of a variant) that is done."""

    items: tuple[Item, ...]
    variants: tuple[Variant, ...]
    outcomes: Mapping[tuple[int, int], Outcome] = field(default_factory=dict)
    note: str = ""  # why the batch ended early, in one sentence

    @property
    def replies(self) -> int:
        """The number of replies that a whole batch has."""
        return len(self.items) * len(self.variants)

    def row(self, index: int) -> tuple[Outcome | None, ...]:
        """Return the outcomes of an item, one for each variant."""
        return tuple(self.outcomes.get((index, place)) for place in range(len(self.variants)))

    def complete(self) -> Iterator[tuple[Item, tuple[Outcome, ...]]]:
        """Yield the items that all models are done with, with their outcomes."""
        for index, item in enumerate(self.items):
            outcomes = tuple(outcome for outcome in self.row(index) if outcome is not None)
            if len(outcomes) == len(self.variants):
                yield item, outcomes


_Job = tuple[int, int]  # the index of an item and of a variant
_Found = tuple[_Job, Outcome | Exception]


def run_batch(
    engine: Engine, check: Check, items: Sequence[Item], variants: Sequence[Variant], seats: Seats
) -> Generator[Batch]:
    """Yield what there is so far, after each reply and at least every WAKE_S; at last the whole batch.

    Each problem is asked once of each variant, greedily. A failing model ends the batch with a note. Closing
    the generator ends the replies under way within about WAKE_S; what was yielded stays whole.
    """
    batch, stop = Batch(tuple(items), tuple(variants)), threading.Event()
    errors = 0
    try:
        yield batch
        found = _start(engine, check, batch, seats, stop)
        while len(batch.outcomes) < batch.replies:
            try:
                job, outcome = found.get(timeout=WAKE_S)
            except Empty:
                yield batch
                continue
            if isinstance(outcome, Exception):
                raise outcome
            errors = errors + 1 if outcome.end.reason == "error" else 0
            batch = replace(batch, outcomes={**batch.outcomes, job: outcome})
            batch = replace(batch, note=_trouble(engine, outcome, errors))
            yield batch
            if batch.note:
                return
    finally:
        stop.set()


def _trouble(engine: Engine, last: Outcome, errors: int) -> str:
    """Return why to go no further, after so many errors in a row; "" to go on."""
    if errors and engine.state == "failed":
        return engine.note
    return FAILING.format(count=errors, message=last.end.message) if errors >= MAX_ERRORS else ""


def _start(
    engine: Engine, check: Check, batch: Batch, seats: Seats, stop: threading.Event
) -> SimpleQueue[_Found]:
    """Start a thread for each seat that the batch may have; return the queue of what they find."""
    limit = max(1, engine.slots // 2)
    # Row by row: a batch that is stopped has few rows that only one model did.
    jobs = deque((i, place) for i in range(len(batch.items)) for place in range(len(batch.variants)))
    found: SimpleQueue[_Found] = SimpleQueue()

    def outcome_of(job: _Job) -> Outcome | None:
        item, variant = batch.items[job[0]], batch.variants[job[1]]
        with seats.seat(limit, stop) as seated:
            reply = ask(engine.reply, item.problem, variant.name, stop) if seated else None
        return reply and checked(reply, item, check, seats, stop)

    for _ in range(min(limit, len(jobs))):
        threading.Thread(
            target=_work, args=(jobs, outcome_of, found, stop), name="batch", daemon=True
        ).start()
    return found


def _work(
    jobs: deque[_Job],
    outcome_of: Callable[[_Job], Outcome | None],
    found: SimpleQueue[_Found],
    stop: threading.Event,
) -> None:
    """Do one job after the other until none is left; an error is handed to who waits for the outcomes."""
    while not stop.is_set():
        try:
            job = jobs.popleft()
        except IndexError:
            return
        try:
            outcome = outcome_of(job)
        except Exception as error:  # raised again by `run_batch`
            found.put((job, error))
            return
        if outcome is not None:
            found.put((job, outcome))
