"""Who has an answer under way: one run a session, reserved by the click and begun by what answers.

Programs have no session; those that ask the page itself are counted by their address.
"""

import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

RESERVED_S = 10.0  # an answer that has not begun by then never will


@dataclass(slots=True)
class _Run:
    reserved: float
    stop: threading.Event
    begun: bool = False


class Runs:
    """Which sessions have an answer under way or about to begin; one each. Any thread.

    A click reserves the run and the generator that answers begins it. One that never does (its request was
    lost) blocks nothing for longer than `RESERVED_S`.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._runs: dict[str, _Run] = {}

    def reserve(self, session: str) -> bool:
        """Tell whether the session may have a run now; if so, it is the only one that `begin` will take."""
        with self._lock:
            self._runs = {name: run for name, run in self._runs.items() if self._holds(run)}
            if session in self._runs:
                return False
            self._runs[session] = _Run(self._clock(), threading.Event())
            return True

    def begin(self, session: str) -> threading.Event | None:
        """Return the flag that `stop` sets or has set; None without a reservation, or when it has begun."""
        with self._lock:
            run = self._runs.get(session)
            if run is None or run.begun:
                return None
            run.begun = True
            return run.stop

    def end(self, session: str) -> None:
        with self._lock:
            self._runs.pop(session, None)

    def release(self, session: str) -> bool:
        """Give up a run that has not begun; tell whether the session is free."""
        with self._lock:
            run = self._runs.get(session)
            if run is not None and run.begun:
                return False
            self._runs.pop(session, None)
            return True

    def active(self, session: str) -> bool:
        with self._lock:
            return session in self._runs and self._holds(self._runs[session])

    def stop(self, session: str) -> bool:
        """Stop the session's run, also one that is about to begin; tell whether it has begun."""
        with self._lock:
            run = self._runs.get(session)
            if run is not None:
                run.stop.set()
            return run is not None and run.begun

    def _holds(self, run: _Run) -> bool:
        return run.begun or self._clock() - run.reserved < RESERVED_S


class Places:
    """How many answers each client has under way. Any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._taken: Counter[str] = Counter()

    @contextmanager
    def place(self, client: str, limit: int) -> Iterator[bool]:
        """Hold one of the client's `limit` places; False when it has none left."""
        with self._lock:
            got = self._taken[client] < limit
            self._taken[client] += got
        try:
            yield got
        finally:
            with self._lock:
                self._taken[client] -= got
                self._taken += Counter()  # forgets clients without an answer under way
