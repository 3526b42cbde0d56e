"""Worker processes and who may use them: started ahead, killed at the time limit, replaced at once.

Importing SymPy takes half a second, on a busy machine more: nobody should wait for it. So a pool hands out
workers that are ready, keeps `workers` of them, and adds up to `EXTRA` while all are at work for long.
"""

import json
import logging
import os
import queue
import subprocess
import sys
import threading
import time
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

START_S = 30.0  # for importing SymPy on a busy machine, when no worker was ever ready
PATIENCE_S = 0.1  # with all workers at work, before an extra one is started
EXTRA = 2
CHECKS_PER_WORKER = 500  # then it is replaced: SymPy's caches grow

# -P: import nothing from the folder that happens to be the current one.
COMMAND = (sys.executable, "-P", "-m", "tutor.checking.worker")
_ROOT = Path(__file__).resolve().parents[2]
_INHERITED = ("PATH", "LANG", "LC_ALL", "SYSTEMROOT")  # the rest of the environment may hold secrets

log = logging.getLogger(__name__)


class WorkerGone(Exception):
    """The worker broke off or never started."""


class Worker:
    """One worker process, used by one thread at a time. `on_change` is called when it gets ready or ends."""

    def __init__(self, on_change: Callable[[], None]) -> None:
        environ = {name: os.environ[name] for name in _INHERITED if name in os.environ}
        self._process = subprocess.Popen(
            COMMAND,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environ | {"PYTHONPATH": str(_ROOT)},
            text=True,
        )
        self.pid = self._process.pid
        self.born = time.monotonic()
        self.checks = 0
        self.greeting: dict[str, Any] | None = None  # what it said when it was ready
        self.gone = False
        self._lines: queue.SimpleQueue[str | None] = queue.SimpleQueue()
        self._on_change = on_change
        self._reader = threading.Thread(target=self._read, name=f"checking-{self.pid}", daemon=True)
        self._reader.start()

    @property
    def ready(self) -> bool:
        return self.greeting is not None and not self.gone

    def _read(self) -> None:
        assert self._process.stdout is not None
        with suppress(OSError, ValueError):  # closed while reading, or another program's output
            for line in self._process.stdout:
                if self.greeting is None:
                    self.greeting = json.loads(line)
                    self._on_change()
                else:
                    self._lines.put(line)
        self._process.kill()
        self.gone = True
        self._lines.put(None)
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with suppress(OSError):
                    pipe.close()
        self._on_change()

    def ask(self, task: dict[str, Any], timeout_s: float) -> Any:
        """Return what the worker answers; after `TimeoutError` or `WorkerGone` it must be discarded."""
        self.checks += 1
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(json.dumps(task) + "\n")
            self._process.stdin.flush()
            line = self._lines.get(timeout=max(timeout_s, 0.0))
        except queue.Empty:
            raise TimeoutError from None
        except (OSError, ValueError):  # a closed pipe
            raise WorkerGone from None
        if line is None:
            raise WorkerGone
        try:
            return json.loads(line)
        except (ValueError, RecursionError):  # half a line, or another program's
            raise WorkerGone from None

    def kill(self) -> None:
        """End the process without waiting for it."""
        self._process.kill()

    def join(self) -> None:
        """Wait until the process has ended and nothing of it is left."""
        self._reader.join(timeout=5)


class Pool:
    """Lends ready workers to threads. They start with the first check or by `warm`."""

    def __init__(self, workers: int) -> None:
        self._least = workers
        self._idle: list[Worker] = []  # ready ones, and those that are still starting
        self._lent: list[Worker] = []
        self._line: deque[object] = deque()  # the callers that wait; first come, first served
        self._failed_starts = 0
        self.restarts = 0  # workers that were ended for a check they did not finish
        self._ever_ready = self._closed = False
        self._changed = threading.Condition(threading.RLock())

    @property
    def ever_ready(self) -> bool:
        return self._ever_ready

    @property
    def closed(self) -> bool:
        return self._closed

    def ready(self) -> int:
        """Return how many workers could be lent at once."""
        with self._changed:
            return sum(worker.ready for worker in self._idle)

    def pids(self) -> list[int]:
        """Return the process ids of the workers that are not at work."""
        with self._changed:
            return [worker.pid for worker in self._idle if not worker.gone]

    def warm(self) -> None:
        """Start the workers that are missing, without waiting for them."""
        with self._changed:
            self._failed_starts = 0
            self._fill()

    def borrow(self, deadline: float) -> Worker | None:
        """Return a ready worker, to be given back; None when there is none by `deadline` (monotonic).

        Raises `WorkerGone` when none can be started.
        """
        with self._changed:
            self._failed_starts = 0
            place = object()
            self._line.append(place)
            try:
                return self._wait(place, deadline)
            finally:
                self._line.remove(place)
                self._changed.notify_all()

    def _wait(self, place: object, deadline: float) -> Worker | None:
        extra_at = time.monotonic() + PATIENCE_S
        while not self._closed:
            self._fill()
            ready = [worker for worker in self._idle if worker.ready]
            if ready and self._line[0] is place:
                worker = min(ready, key=_is_due)
                self._idle.remove(worker)
                self._lent.append(worker)
                return worker
            if not self._idle and not self._lent:
                raise WorkerGone
            now = time.monotonic()
            if now >= deadline:
                break
            if now >= extra_at and not self._idle and len(self._lent) < self._least + EXTRA:
                self._start()
            self._changed.wait(min(deadline, extra_at if now < extra_at else deadline) - now)
        return None

    def give_back(self, worker: Worker, *, broken: bool) -> None:
        """Take a worker back; a broken one is ended and replaced, and so is a worn one in its time."""
        with self._changed:
            self._lent.remove(worker)
            self.restarts += broken
            if broken or self._closed:
                worker.kill()
            else:
                self._idle.append(worker)
            self._failed_starts = 0
            self._fill()
            self._trim()
            self._changed.notify_all()

    def close(self) -> None:
        """End all processes; waits for workers that are lent."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()
            ended, self._idle = [*self._idle, *self._lent], []
            for worker in ended[: len(ended) - len(self._lent)]:
                worker.kill()
            while self._lent:
                self._changed.wait()
        for worker in ended:
            worker.join()

    # ---- with the lock held

    def _fill(self) -> None:
        """Start workers until there are enough that are not due for replacement."""
        for worker in self._idle:
            if not worker.ready and time.monotonic() > worker.born + START_S:
                worker.kill()
                worker.gone = True
        self._idle = [worker for worker in self._idle if not worker.gone]
        while not self._closed and self._failed_starts < 2:
            if sum(not _is_due(worker) for worker in self._idle + self._lent) >= self._least:
                break
            self._start()

    def _start(self) -> None:
        try:
            self._idle.append(Worker(self._on_change))
        except OSError:  # no memory or no processes left: the next check tries again
            self._failed_starts += 2

    def _trim(self) -> None:
        """End what is due, and what is too much, as far as ready workers can do without it."""
        ready = sorted((worker for worker in self._idle if worker.ready), key=_is_due)
        for worker in ready[max(self._least - len(self._lent), 0) :]:
            if _is_due(worker) or len(ready) > self._least:
                self._idle.remove(worker)
                worker.kill()

    def _on_change(self) -> None:
        """A worker got ready or ended; called from its reader's thread."""
        with self._changed:
            for worker in self._idle:
                if worker.gone and worker.greeting is None:
                    self._failed_starts += 1
            self._idle = [worker for worker in self._idle if not worker.gone]
            for worker in self._idle:
                if worker.ready and not self._ever_ready:
                    self._ever_ready = True
                    unbounded = worker.greeting and worker.greeting.get("unbounded")
                    if unbounded:
                        log.warning("not bounded here in the checking processes: %s", ", ".join(unbounded))
            self._trim()
            self._changed.notify_all()


def _is_due(worker: Worker) -> bool:
    """Has it done so many checks that it should be replaced?"""
    return worker.checks >= CHECKS_PER_WORKER
