"""The checker that the rest of the tutor uses: texts in, verdict out, in bounded time, never a crash.

Checks run in worker processes (worker.py), because nothing else can stop one: a big power is a single C
call that freezes all threads of its process. A worker that is too slow is killed and replaced at once. What
goes wrong with a check is `could_not_check`, never `wrong`.
"""

import json
import os
import queue
import subprocess
import sys
import threading
from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from types import TracebackType

from tutor.checking.extract import extract
from tutor.checking.normalise import clean
from tutor.checking.phrases import MAX_ANSWER_CHARS
from tutor.checking.verdict import PASSING_CODES, Verdict, conclude

VERSION = 2  # raise it when the same texts can get another verdict
MAX_PROBLEM_CHARS = 4_000
MAX_REFERENCE_CHARS = 20_000  # GSM8K's references are whole solutions
START_S = 30.0  # for importing SymPy on a busy machine; does not count as checking
WAIT_S = 20.0  # for a free worker
CHECKS_PER_WORKER = 500  # then it is replaced: SymPy's caches grow
CACHE_SIZE = 1_024

_ROOT = Path(__file__).resolve().parents[2]
_INHERITED = ("PATH", "LANG", "LC_ALL", "SYSTEMROOT")  # the rest of the environment may hold secrets


class WorkerGone(Exception):
    """The worker broke off or never started."""


class Worker:
    """One worker process. Used by one thread at a time; the starting thread does not wait for its imports."""

    def __init__(self) -> None:
        environ = {name: os.environ[name] for name in _INHERITED if name in os.environ}
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tutor.checking.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environ | {"PYTHONPATH": str(_ROOT)},
            text=True,
        )
        self._lines: queue.SimpleQueue[str | None] = queue.SimpleQueue()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()
        self._ready = False
        self.checks = 0

    @property
    def pid(self) -> int:
        return self._process.pid

    def _read(self) -> None:
        assert self._process.stdout is not None
        with suppress(OSError, ValueError):  # closed while reading
            for line in self._process.stdout:
                self._lines.put(line)
        self._lines.put(None)

    def ask(self, task: dict[str, str | None], timeout_s: float) -> Verdict:
        """Return the worker's verdict; after `TimeoutError` or `WorkerGone` it must be replaced."""
        if not self._ready:
            self._next_line(START_S)
            self._ready = True
        self.checks += 1
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(json.dumps(task) + "\n")
            self._process.stdin.flush()
        except OSError:
            raise WorkerGone from None
        try:
            row = json.loads(self._next_line(timeout_s))
            return Verdict(row["verdict"], row["code"], row["message"], None)
        except (ValueError, TypeError, KeyError, RecursionError):  # half a line, or another program's
            raise WorkerGone from None

    def _next_line(self, timeout_s: float) -> str:
        try:
            line = self._lines.get(timeout=timeout_s)
        except queue.Empty:
            raise TimeoutError from None
        if line is None:
            raise WorkerGone
        return line

    def close(self) -> None:
        """End the process now and leave no zombie behind."""
        self._process.kill()
        self._process.wait()
        self._reader.join(timeout=1)
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with suppress(OSError):
                    pipe.close()


class Checker:
    """Checks answers in a few worker processes; they start with the first check or by `warm`. Thread-safe."""

    def __init__(self, workers: int = 2, timeout_s: float = 2.0) -> None:
        self.timeout_s = timeout_s
        self._slots: queue.LifoQueue[Worker | None] = queue.LifoQueue()
        for _ in range(workers):
            self._slots.put(None)
        self._workers = workers
        self._cache: OrderedDict[tuple[object, ...], Verdict] = OrderedDict()
        self._lock = threading.Lock()  # of the cache and of `_closed`
        self._closed = False

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
    ) -> Verdict:
        """Return the verdict on a bare `answer`, or on the final answer of a whole `reply`.

        With a `reference` the answer is compared with it, else it is checked against the problem itself.
        `assume` is "real", "positive" or None; None means real.
        """
        if answer is None:
            found = extract(reply or "")
            if found.answer is None:
                return conclude(found.reason or "no_final_answer")
            answer = found.answer
        if len(answer) > MAX_ANSWER_CHARS:
            return conclude("answer_too_long")
        answer = clean(answer)
        if not answer:
            return conclude("no_final_answer")
        if len(problem or "") > MAX_PROBLEM_CHARS or len(reference or "") > MAX_REFERENCE_CHARS:
            return conclude("problem_too_long", answer)
        return replace(self._remembered(problem, answer, reference, assume), answer=answer)

    def warm(self) -> None:
        """Start the workers that are not running yet, without waiting for them."""
        slots = []
        with suppress(queue.Empty):
            while True:
                slots.append(self._slots.get_nowait())
        for slot in slots:
            self._slots.put(slot or self._start())

    def close(self) -> None:
        """End all worker processes; waits for checks that are running (at most the time limit)."""
        with self._lock:
            if self._closed:
                return
            self._closed = True
        for _ in range(self._workers):
            slot = self._slots.get()
            if slot is not None:
                slot.close()
        for _ in range(self._workers):
            self._slots.put(None)

    def worker_pids(self) -> list[int]:
        """Return the process ids of the idle workers, for health pages and tests."""
        return [slot.pid for slot in list(self._slots.queue) if slot is not None]

    def _remembered(
        self, problem: str | None, answer: str, reference: str | None, assume: str | None
    ) -> Verdict:
        key = (problem, answer, reference, assume, VERSION)
        with self._lock:
            if self._closed:
                return conclude("busy")
            if key in self._cache:
                self._cache.move_to_end(key)
                return self._cache[key]
        task = {"problem": problem, "answer": answer, "reference": reference, "assume": assume}
        verdict = self._ask_worker(task)
        if verdict.code not in PASSING_CODES:
            with self._lock:
                self._cache[key] = verdict
                if len(self._cache) > CACHE_SIZE:
                    self._cache.popitem(last=False)
        return verdict

    def _ask_worker(self, task: dict[str, str | None]) -> Verdict:
        with self._slot() as slot:
            if slot is None:
                return conclude("busy")
            worker = slot[0] = slot[0] or self._start()
            if worker is None:
                return conclude("crash")
            try:
                verdict = worker.ask(task, self.timeout_s)
            except TimeoutError:
                verdict = conclude("timeout")
            except WorkerGone:
                verdict = conclude("crash")
            if verdict.code in ("timeout", "crash") or worker.checks >= CHECKS_PER_WORKER:
                worker.close()
                slot[0] = self._start()
            return verdict

    @contextmanager
    def _slot(self) -> Iterator[list[Worker | None] | None]:
        """Borrow a worker's place, a list whose one item can be replaced; None when none gets free."""
        try:
            slot = [self._slots.get(timeout=WAIT_S)]
        except queue.Empty:
            yield None
            return
        try:
            yield slot
        finally:
            self._slots.put(slot[0])

    def _start(self) -> Worker | None:
        if self._closed:  # a check that was waiting when the checker closed must not leave a process behind
            return None
        try:
            return Worker()
        except OSError:  # no memory or no processes left: the next check tries again
            return None
