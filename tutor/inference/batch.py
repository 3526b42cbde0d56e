"""The decoding loop: replies join and leave a running batch, each at its own pace (continuous batching).

A pass of the loop reads a piece of a waiting prompt, or several short ones, and writes one token of every
reply at work, so a new student's first token does not wait for the end of somebody else's reply. The replies
being written stand in the first slots of the cache without gaps; those whose prompts are being read stand
behind them.

The loop's thread lives as long as there is work. Nothing of a reply is shared with another but the matrix
products: each has its own sampling, calculator, limits and end, and an error in one of these ends it alone.
"""

import logging
import threading
import time
import traceback
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from math import ceil, log2

import torch

from tutor.errors import TutorError
from tutor.inference.gemma import Cache, Gemma
from tutor.inference.job import Job
from tutor.inference.projection import Rows

READ_TOKENS = 64  # of a prompt are read in one pass: about 0.1 s on a CPU for the 270M model
TOGETHER = 2 * READ_TOKENS  # of several short prompts, filled up: the two of a comparison stay in step
READ_STEP = 16  # pieces are filled up to a multiple: every other size is one more kernel that oneDNN keeps
GROWTH = 512  # tokens that each slot of the cache holds at first; doubled where that is too short

OUT_OF_MEMORY = "The model ran out of memory on this problem. Please try a shorter one."
BROKEN = "The model could not finish this reply. Please try again; the next question will work."

log = logging.getLogger(__name__)


class Batch:
    """Writes jobs with one model, up to `slots` at once and further ones in the order of arrival."""

    def __init__(self, model: Gemma, slots: int, prefix: Sequence[int] = ()) -> None:
        """`prefix` is what most prompts begin with: it is read once for each adapter, then copied."""
        self._model, self._slots, self._prefix = model, slots, list(prefix)
        self._prefixes: dict[str, list[torch.Tensor]] = {}
        self._cache: Cache | None = None
        self._lock = threading.Lock()  # guards the next two
        self._arrived: deque[Job] = deque()
        self._thread: threading.Thread | None = None
        # What follows belongs to the loop's thread.
        self._waiting: deque[Job] = deque()
        self._reading: list[Job] = []  # one whose prompt is long, or several that end in this pass
        self._writing: list[Job] = []
        self._rows: tuple[tuple[str, ...], Rows] = ((), Rows())

    def add(self, jobs: Sequence[Job]) -> None:
        """Put jobs into the loop; any thread may."""
        with self._lock:
            self._arrived.extend(jobs)
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="decoding")
                self._thread.start()

    def _run(self) -> None:
        with torch.inference_mode():
            while self._take_arrived():
                try:
                    self._drop_ended()
                    self._read()
                    self._write()
                except BaseException as error:  # the loop outlives whatever a model does, a panic in Rust too
                    if _lacks_memory(error):
                        self._out_of_memory(error)
                    else:
                        self._fail_all(error)

    def _take_arrived(self) -> bool:
        """Take what has arrived; False when there is nothing left to do, and the thread is to end."""
        with self._lock:
            self._waiting.extend(self._arrived)
            self._arrived.clear()
            if not (self._waiting or self._reading or self._writing):
                self._thread = None
                return False
            return True

    @property
    def _at_work(self) -> list[Job]:
        """The jobs in the cache, in the order of their slots."""
        return [*self._writing, *self._reading]

    # One pass

    def _drop_ended(self) -> None:
        """End the jobs that were cancelled, or whose time is over."""
        now = time.monotonic()
        for job in (*self._waiting, *self._at_work):
            if job.abandoned or job.cancelled.is_set():
                job.reason = "cancelled"
            elif now > job.deadline:
                job.reason = "time"
        self._sweep()

    def _read(self) -> None:
        """Read a piece of the oldest prompt; at the end of prompts their replies' first tokens are chosen."""
        if not self._reading:
            self._begin()
        jobs = self._reading
        if not jobs:
            return
        pieces = [job.prompt[job.cached : job.cached + READ_TOKENS] for job in jobs]
        width = max(map(_filled, pieces))
        hidden = self._pass(
            [piece + [0] * (width - len(piece)) for piece in pieces], len(self._writing), jobs
        )
        if jobs[0].cached + len(pieces[0]) < len(jobs[0].prompt):  # it is alone
            jobs[0].cached += len(pieces[0])
            return
        assert self._cache is not None
        for slot, job in enumerate(jobs, len(self._writing)):
            if self._prefix and job.adapter not in self._prefixes and self._begins_as_most(job):
                self._keep_prefix(job.adapter, self._cache.saved(slot, len(self._prefix)))
        ends = torch.tensor([len(piece) - 1 for piece in pieces], device=hidden.device)
        last = hidden[torch.arange(len(jobs), device=hidden.device), ends]
        self._choose(jobs, last, len(self._writing))
        for job in jobs:
            job.cached = len(job.prompt)  # not before: a pass without memory for the head is done again
        self._reading = []
        self._writing.extend(jobs)
        self._sweep()

    def _begin(self) -> None:
        """Take up the next job, and those behind it whose prompts too can be read to the end in this pass."""
        tokens = 0
        while self._waiting and len(self._at_work) < self._slots:
            left = self._left_to_read(self._waiting[0])
            tokens += _filled(left)
            if self._reading and (len(left) > READ_TOKENS or tokens > TOGETHER):
                return
            job = self._waiting.popleft()
            self._reading.append(job)
            self._make_room(len(job.prompt) + READ_TOKENS)
            assert self._cache is not None
            job.cached = len(job.prompt) - len(left)
            if job.cached:
                self._cache.restore(len(self._at_work) - 1, self._prefixes[job.adapter])
            if len(left) > READ_TOKENS:
                return

    def _left_to_read(self, job: Job) -> list[int]:
        """Return the prompt without the prefix, where that has been read before."""
        known = job.adapter in self._prefixes and self._begins_as_most(job)
        return job.prompt[len(self._prefix) if known else 0 :]

    def _keep_prefix(self, adapter: str, saved: list[torch.Tensor]) -> None:
        """Keep the common prefix for later prompts; one number that is not finite would end all of them."""
        if all(part.isfinite().all() for part in saved):
            self._prefixes[adapter] = saved

    def _begins_as_most(self, job: Job) -> bool:
        """Whether the prompt has the common prefix, and more."""
        size = len(self._prefix)
        return len(job.prompt) > size and job.prompt[:size] == self._prefix

    def _write(self) -> None:
        """Write one token of every reply; those that end with it make room."""
        if not self._writing:
            return
        self._make_room(max(job.cached for job in self._writing) + 1)
        last = [[job.written[-1]] for job in self._writing]
        hidden = self._pass(last, 0, self._writing)
        self._choose(self._writing, hidden[:, 0], 0)
        for job in self._writing:
            job.cached += 1  # not before: a pass without memory for the head is done again
        self._sweep()

    def _pass(self, ids: list[list[int]], slot: int, jobs: Sequence[Job]) -> torch.Tensor:
        assert self._cache is not None
        device = self._model.like.device
        starts = [job.cached for job in jobs]
        return self._model.hidden(
            torch.tensor(ids, device=device), self._cache, slot, starts, self._rows_of(jobs)
        )

    def _rows_of(self, jobs: Sequence[Job]) -> Rows:
        names = tuple(job.adapter for job in jobs)
        if names != self._rows[0]:
            self._rows = names, Rows.of(names, self._model.like)
        return self._rows[1]

    def _choose(self, jobs: Sequence[Job], hidden: torch.Tensor, slot: int) -> None:
        """Feed each job its next token; the head is not asked where the calculator decides."""
        for index, finite in enumerate(hidden.isfinite().all(dim=-1).tolist()):
            if not finite:
                log.warning("a reply was ended: its numbers are not finite")
                jobs[index].fail(TutorError(BROKEN))
                assert self._cache is not None
                self._cache.clear(slot + index)
        tokens: dict[int, int | None] = {}
        for index, job in enumerate(jobs):
            if not job.reason:
                with _alone(job):
                    tokens[index] = job.forced()
        free = [index for index, token in tokens.items() if token is None]
        greedy = [index for index in free if not jobs[index].sampling.temperature]
        drawn = [index for index in free if jobs[index].sampling.temperature]
        if greedy:
            tokens.update(zip(greedy, self._model.best(_rows(hidden, greedy)), strict=True))
        if drawn:
            for index, row in zip(drawn, self._model.scores(_rows(hidden, drawn)), strict=True):
                with _alone(jobs[index]):
                    tokens[index] = jobs[index].draw(row)
        for index, token in tokens.items():
            if token is not None:  # None: it could not be drawn
                with _alone(jobs[index]):
                    jobs[index].feed(token)

    # Slots

    def _sweep(self) -> None:
        """End the jobs that have a reason, and close the gaps that they leave in the cache."""
        for job in [job for job in self._waiting if job.reason]:
            self._waiting.remove(job)
            _end(job)
        for slot, job in reversed([*enumerate(self._at_work)]):
            if job.reason:
                self._leave(slot)

    def _leave(self, slot: int) -> None:
        """Take a reply out: the last one takes its slot, and the last prompt being read that of the last."""
        if slot >= len(self._writing):
            job = self._take_out(self._reading, slot - len(self._writing), len(self._writing))
        else:
            job = self._take_out(self._writing, slot, 0)
            if self._reading:
                first = len(self._writing)
                self._move(self._reading[-1], first + len(self._reading), first)
                self._reading.insert(0, self._reading.pop())
        if job.reason != "error":
            _end(job)

    def _take_out(self, jobs: list[Job], index: int, first: int) -> Job:
        """Take a job out of those that stand from slot `first` on; the last of them takes its place."""
        job, last = jobs[index], jobs.pop()
        if last is not job:
            self._move(last, first + len(jobs), first + index)
            jobs[index] = last
        return job

    def _move(self, job: Job, source: int, target: int) -> None:
        assert self._cache is not None
        self._cache.move(source, target, job.cached)

    def _make_room(self, tokens: int) -> None:
        """See to it that each slot holds so many tokens."""
        if self._cache is not None and self._cache.capacity >= tokens:
            return
        larger = self._model.new_cache(self._slots, GROWTH * 2 ** max(0, ceil(log2(tokens / GROWTH))))
        if self._cache is not None:
            for slot, job in enumerate(self._at_work):
                larger.restore(slot, self._cache.saved(slot, job.cached))
        self._cache = larger

    # Errors

    def _out_of_memory(self, error: BaseException) -> None:
        """Give up the newest reply, so that the others can go on: the pass is done again without it."""
        _free_memory(error)
        failure = _failure(error)
        if at_work := self._at_work:
            at_work[-1].fail(failure)
            self._leave(len(at_work) - 1)
        elif self._waiting:
            self._waiting.popleft().fail(failure)

    def _fail_all(self, error: BaseException) -> None:
        """End every reply at work; those that wait are not touched."""
        _free_memory(error)
        failure = _failure(error)
        log.warning("the decoding loop ended %d replies", len(self._at_work))
        for job in self._at_work:
            job.fail(failure)
        self._writing, self._reading = [], []
        self._cache, self._prefixes = None, {}  # what the pass left there is not known


@contextmanager
def _alone(job: Job) -> Iterator[None]:
    """Let an error in what belongs to one reply end that reply only."""
    try:
        yield
    except BaseException as error:  # a panic in the tokenizer's Rust code too
        log.warning("a reply was ended: %s in its own part", type(error).__name__)
        _free_memory(error)
        job.fail(_failure(error))


def _end(job: Job) -> None:
    with _alone(job):
        job.end()


def _failure(error: BaseException) -> Exception:
    """Return what a reader is to raise for an error: the words of torch and of a panic are for developers."""
    if _lacks_memory(error):
        failure: Exception = TutorError(OUT_OF_MEMORY)
    elif not isinstance(error, Exception) or isinstance(error, RuntimeError):  # a panic; what torch raises
        failure = TutorError(BROKEN)
    else:
        return error
    failure.__cause__ = error
    return failure


def _lacks_memory(error: BaseException) -> bool:
    return isinstance(error, torch.OutOfMemoryError | MemoryError) or "can't allocate memory" in str(error)


def _filled(piece: Sequence[int]) -> int:
    """Return the length of a piece of a prompt when it is filled up."""
    return len(piece) + -len(piece) % READ_STEP


def _rows(hidden: torch.Tensor, indices: Sequence[int]) -> torch.Tensor:
    return hidden if len(indices) == hidden.shape[0] else hidden[indices]


def _free_memory(error: BaseException) -> None:
    traceback.clear_frames(error.__traceback__)  # the error holds every tensor that was alive where it rose
    if torch.cuda.is_available():
        torch.cuda.empty_cache()
