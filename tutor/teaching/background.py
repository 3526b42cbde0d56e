"""Do something slow in a thread of its own while somebody waits for it in steps."""

import threading
from collections.abc import Callable, Generator
from concurrent.futures import Future, wait
from typing import TypeVar

from tutor.messages import WAKE_S

Result = TypeVar("Result")
Sign = TypeVar("Sign")


def in_background(work: Callable[[], Result]) -> Future[Result]:
    """Begin `work` in a daemon thread; the future gets what it returns or raises. It cannot be stopped."""
    future: Future[Result] = Future()

    def run() -> None:
        try:
            future.set_result(work())
        except BaseException as error:  # raised again where somebody listens
            future.set_exception(error)

    threading.Thread(target=run, name="check", daemon=True).start()
    return future


def waiting_for(future: Future[Result], sign: Sign) -> Generator[Sign, None, Result]:
    """Yield `sign` once, then at least every WAKE_S until the future is done; return its result."""
    yield sign
    while not wait([future], WAKE_S).done:
        yield sign
    return future.result()
