"""The checker that the rest of the tutor uses: texts in, verdict out, in bounded time, never a crash.

Checks run in worker processes (pool.py, worker.py), because nothing else can stop one: a big power is a
single C call that freezes all threads of its process. A worker that is too slow is killed and replaced at
once. What goes wrong with a check is `could_not_check`, never `wrong`.
"""

import logging
import threading
import time
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import replace
from types import TracebackType
from typing import Any

from tutor.checking.extract import extract
from tutor.checking.normalise import clean
from tutor.checking.phrases import MAX_ANSWER_CHARS
from tutor.checking.pool import PATIENCE_S, START_S, Pool, Worker, WorkerGone
from tutor.checking.stated import reasoning_lines
from tutor.checking.verdict import PASSING_CODES, StepVerdict, Verdict, conclude

VERSION = 3  # raise it when the same texts can get another verdict
MAX_PROBLEM_CHARS = 4_000
MAX_REFERENCE_CHARS = 20_000  # GSM8K's references are whole solutions
MAX_REPLY_CHARS = 200_000  # several times what a model can say
MAX_STEPS, MAX_STEP_CHARS = 100, 1_000
CACHE_SIZE = 1_024
_LEAST_S = 0.2  # a check that cannot have this much time is not begun

log = logging.getLogger(__name__)


class Checker:
    """Checks answers in a few worker processes; they start with the first check or by `warm`. Thread-safe.

    A check has `timeout_s` seconds. Callers are served in the order in which they came, and what they wait
    for a free worker beyond `wait_s` is taken from their check's time. So a call returns within about
    `wait_s + timeout_s` seconds (2.1) however many others there are: when no worker gets free in time, its
    verdict is could_not_check with the code "busy". Only calls that come before any worker was ready may also
    wait for the start of one, at most `START_S` seconds. To grade a file, give a long `wait_s`.
    """

    def __init__(self, workers: int = 2, timeout_s: float = 2.0, wait_s: float = PATIENCE_S) -> None:
        self.timeout_s = timeout_s
        self.wait_s = wait_s
        self._pool = Pool(workers)
        self._cache: OrderedDict[tuple[object, ...], Verdict] = OrderedDict()
        self._lock = threading.Lock()  # of the cache

    def __enter__(self) -> "Checker":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def check(
        self,
        *,
        problem: str | None = None,
        reply: str | None = None,
        answer: str | None = None,
        reference: str | None = None,
        assume: str | None = None,
        steps: Sequence[str] | None = None,
    ) -> Verdict:
        """Return the verdict on a bare `answer`, or on the final answer of a whole `reply`.

        With a `reference` the answer is compared with it, else it is checked against the problem itself.
        `assume` is "real", "positive" or None; None means real. `steps` are lines to check one by one;
        without them the lines of `reply` are looked through, its think block included.
        """
        if len(reply or "") > MAX_REPLY_CHARS:
            return conclude("answer_too_long")
        if steps is not None and (
            len(steps) > MAX_STEPS or any(len(step) > MAX_STEP_CHARS for step in steps)
        ):
            return conclude("steps_too_long", None if answer is None else clean(answer[:MAX_ANSWER_CHARS]))
        task = {
            "problem": problem,
            "answer": None,
            "reference": reference,
            "assume": assume,
            "steps": reasoning_lines(reply or "") if steps is None else list(steps),
            "found": steps is None,
        }
        if answer is None:
            found = extract(reply or "")
            if found.answer is None:
                return self._steps_only(conclude(found.reason or "no_final_answer"), task)
            answer = found.answer
        if len(answer) > MAX_ANSWER_CHARS:
            return conclude("answer_too_long")
        answer = clean(answer)
        if not answer:
            return self._steps_only(conclude("no_final_answer"), task)
        if len(problem or "") > MAX_PROBLEM_CHARS or len(reference or "") > MAX_REFERENCE_CHARS:
            return conclude("problem_too_long", answer)
        return replace(self._remembered(task | {"answer": answer}), answer=answer)

    def check_lines(self, reply: str) -> tuple[StepVerdict, ...]:
        """Return the step verdicts on a reply that is still being written, up to a whole line.

        `check` will give the same to these lines of the whole reply, for a line is judged by those before it
        only. Nothing when no worker is free or the time was too short; nothing is remembered.
        """
        lines = reasoning_lines(reply[:MAX_REPLY_CHARS])
        task = {"problem": None, "answer": None, "reference": None, "assume": None}
        return self._ask_worker(task | {"steps": lines, "found": True}).steps if lines else ()

    def _steps_only(self, verdict: Verdict, task: dict[str, Any]) -> Verdict:
        """Return `verdict`, which the want of an answer decides, with the steps that could be checked."""
        if not task["steps"]:
            return verdict
        task |= {"problem": None, "reference": None}
        return replace(verdict, steps=self._remembered(task).steps)

    def warm(self) -> None:
        """Start the workers that are not running yet, without waiting for them."""
        self._pool.warm()

    def close(self) -> None:
        """End all worker processes; waits for checks that are running (at most the time limit)."""
        self._pool.close()

    def ready_workers(self) -> int:
        """Return how many workers are free and ready, so that a check would begin at once."""
        return self._pool.ready()

    def restarts(self) -> int:
        """Return how many workers were ended, and replaced, for a check that broke off or took too long."""
        return self._pool.restarts

    def worker_pids(self) -> list[int]:
        """Return the process ids of the workers that are not at work, for health pages and tests."""
        return self._pool.pids()

    def _remembered(self, task: dict[str, Any]) -> Verdict:
        if self._pool.closed:
            return conclude("busy")
        key = (*(task[name] for name in _CACHED), tuple(task["steps"]), task["found"], VERSION)
        with self._lock:
            if key in self._cache:
                self._cache.move_to_end(key)
                return self._cache[key]
        verdict = self._ask_worker(task)
        if verdict.code not in PASSING_CODES:
            with self._lock:
                self._cache[key] = verdict
                if len(self._cache) > CACHE_SIZE:
                    self._cache.popitem(last=False)
        return verdict

    def _ask_worker(self, task: dict[str, Any]) -> Verdict:
        began, cold = time.monotonic(), not self._pool.ever_ready
        ends = began + self.wait_s + self.timeout_s
        try:
            worker = self._pool.borrow(ends - _LEAST_S + (START_S if cold else 0.0))
        except WorkerGone:
            return conclude("crash")
        if worker is None:
            return conclude("busy")
        allowed_s = self.timeout_s if cold else min(self.timeout_s, ends - time.monotonic())
        verdict = conclude("crash")
        try:
            verdict = _ask(worker, task, allowed_s)
        except TimeoutError:  # less than the whole time says nothing about the check
            verdict = conclude("timeout" if allowed_s >= 0.9 * self.timeout_s else "busy")
        finally:
            self._pool.give_back(worker, broken=verdict.code in PASSING_CODES)
        return verdict


_CACHED = ("problem", "answer", "reference", "assume", "found")


def _ask(worker: Worker, task: dict[str, Any], timeout_s: float) -> Verdict:
    try:
        row = worker.ask(task, timeout_s)
        if "error" in row:
            log.warning("a check broke off: %s", row["error"])
        steps = tuple(_step(**step) for step in row["steps"])
        return Verdict(row["verdict"], row["code"], row["message"], None, steps)
    except (WorkerGone, TypeError, KeyError, AttributeError):  # it broke off, or what it wrote is no verdict
        return conclude("crash")


def _step(**row: Any) -> StepVerdict:
    return StepVerdict(row["from"], row["to"], row["verdict"], row["message"])
