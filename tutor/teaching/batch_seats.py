"""Leave room for students: how much of an engine and its checker all batches together may use."""

import threading
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager

from tutor.messages import WAKE_S


class Seats:
    """Seats for replies, and one for checks. Thread-safe."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._waiting: deque[object] = deque()
        self._taken = 0
        self._checking = threading.Lock()

    @contextmanager
    def seat(self, limit: int, stop: threading.Event) -> Iterator[bool]:
        """Hold one of `limit` seats, given in the order of asking; False when `stop` was set before."""
        with self._changed:
            taken = self._take(limit, stop)
        try:
            yield taken
        finally:
            with self._changed:
                self._taken -= taken
                self._changed.notify_all()

    @contextmanager
    def check(self) -> Iterator[None]:
        """Hold the right to check: the other workers of the checker stay free."""
        with self._checking:
            yield

    def _take(self, limit: int, stop: threading.Event) -> bool:
        ticket = object()
        self._waiting.append(ticket)
        try:
            while not stop.is_set():
                if self._waiting[0] is ticket and self._taken < limit:
                    self._taken += 1
                    return True
                self._changed.wait(WAKE_S)
            return False
        finally:
            self._waiting.remove(ticket)
            self._changed.notify_all()
