"""A slice of time for SymPy's proposals: what takes longer is given up, and the check goes on without it.

The time is that of the processor, so that a busy machine does not change what is decided.
"""

import signal
import threading
from collections.abc import Callable
from types import FrameType
from typing import Any


class _Over(BaseException):
    """Not an `Exception`, so that nothing on the way can take it for an error of its own."""


def proposal(work: Callable[[], Any], seconds: float = 0.5) -> Any:
    """Return what `work` finds, None when it fails, takes longer, or cannot be bounded here."""
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        return None
    before = signal.signal(signal.SIGVTALRM, _raise)
    try:
        signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
        try:
            return work()
        finally:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    except (_Over, ArithmeticError, AttributeError, LookupError, NotImplementedError, RecursionError):
        return None
    except (TypeError, ValueError):
        return None
    finally:
        signal.signal(signal.SIGVTALRM, before)


def _raise(number: int, frame: FrameType | None) -> None:
    raise _Over
