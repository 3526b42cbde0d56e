"""One model, one thread, one bounded queue: requests in, events out.

The thread opens the backend first, so a page can be up while the model loads. Every reply ends with exactly
one `Finished`; one that its reader closes ends within about a token, and without it nobody waits for ever:
loading that fails, an error in the model and shutting down all finish the replies that are waiting.
"""

import logging
import queue
import threading
import time
import traceback
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Literal

from tutor.errors import TutorError
from tutor.inference.backend import Backend, Generated, Limits
from tutor.inference.thinking import ThinkParser
from tutor.messages import GREEDY, WAKE_S, Event, Finished, Message, Sampling, Waiting

State = Literal["loading", "ready", "failed"]

LOADING = "Loading the model…"
LOADING_FAILED = "The model could not be loaded. The server's log says why."
SHUT_DOWN = "The tutor is shutting down."
WENT_WRONG = "Something went wrong in the model. The next question will work; please try again."
EMPTY = "Please type a problem first."
STOPPED = "Stopped."
END_NOTES = {
    "stop": "",
    "length": "The reply was cut off after {max_new_tokens} tokens.",
    "time": "The reply was cut off after {max_seconds:g} seconds.",
    "cancelled": STOPPED,
}

log = logging.getLogger(__name__)


@dataclass(eq=False)
class _Request:
    messages: tuple[Message, ...]
    sampling: Sampling
    cancelled: threading.Event
    events: queue.SimpleQueue[Event] = field(default_factory=queue.SimpleQueue)


class Engine:
    """Replies of one backend, one at a time, in the order of arrival; to be called from any thread."""

    def __init__(
        self,
        open_backend: Callable[[], Backend],
        *,
        limits: Limits,
        max_waiting: int = 16,
        max_problem_chars: int = 4_000,
    ) -> None:
        """Start the inference thread; `open_backend` runs in it and may raise TutorError."""
        self.state: State = "loading"
        self.note = LOADING  # one sentence on `state` for the page; "" when ready
        self.label = ""  # the backend's, once it is open
        self._open_backend, self._limits = open_backend, limits
        self._max_waiting, self._max_problem_chars = max_waiting, max_problem_chars
        self._changed = threading.Condition()  # guards state, the queue and the request at work
        self._waiting: deque[_Request] = deque()
        self._at_work: _Request | None = None
        self._thread = threading.Thread(target=self._work, name="inference", daemon=True)
        self._thread.start()

    def reply(
        self,
        messages: Sequence[Message],
        *,
        sampling: Sampling = GREEDY,
        cancelled: threading.Event | None = None,
    ) -> Iterator[Event]:
        """Yield the events of one reply; the first `next` puts the request into the queue.

        Closing the generator ends the request without another event. Setting `cancelled` ends it too, but
        the generator goes on to its `Finished("cancelled")`.
        """
        request = _Request(tuple(messages), sampling, cancelled or threading.Event())
        refusal = self._enqueue(request)
        if refusal is not None:
            yield refusal
            return
        event: Event = Waiting(self._note_for(request))
        try:
            while not isinstance(event, Finished):
                yield event
                event = self._next_event(request)
            yield event
        finally:
            if not isinstance(event, Finished):  # closed: nobody reads on
                request.cancelled.set()
                self._withdraw(request)

    def close(self, timeout_s: float = 5.0) -> None:
        """Cancel everything and end the thread (a load goes on alone); later replies get an error."""
        self._fail(SHUT_DOWN)
        self._thread.join(timeout_s)

    # The reader's side

    def _enqueue(self, request: _Request) -> Finished | None:
        """Put the request into the queue, or return why not."""
        if problem := self._problem_with(request.messages):
            return Finished("refused", problem)
        with self._changed:
            if self.state == "failed":
                return Finished("error", self.note)
            if len(self._waiting) >= self._max_waiting:
                ahead = len(self._waiting) + (self._at_work is not None)
                return Finished(
                    "refused",
                    f"The tutor is busy, {ahead} are ahead of you. Please try again in a moment.",
                )
            self._waiting.append(request)
            self._changed.notify()
        return None

    def _problem_with(self, messages: Sequence[Message]) -> str:
        """Return the reason to refuse, in one sentence, or ""; looks at nothing but lengths."""
        if not messages or messages[-1].role != "user":
            return EMPTY
        objections = (objection(m.content, self._max_problem_chars) for m in messages if m.role == "user")
        return next(filter(None, objections), "")

    def _next_event(self, request: _Request) -> Event:
        try:
            return request.events.get(timeout=WAKE_S)
        except queue.Empty:
            pass
        if request.cancelled.is_set() and self._withdraw(request):
            return Finished("cancelled", STOPPED)
        return Waiting(self._note_for(request))

    def _note_for(self, request: _Request) -> str:
        with self._changed:
            if self.state == "loading":
                return LOADING
            if request not in self._waiting:
                return ""
            ahead = self._waiting.index(request) + (self._at_work is not None)
        return f"{ahead} ahead of you" if ahead else ""

    def _withdraw(self, request: _Request) -> bool:
        """Take a request out of the queue; False when it is not there (any more)."""
        with self._changed:
            if request not in self._waiting:
                return False
            self._waiting.remove(request)
            return True

    # The inference thread's side

    def _work(self) -> None:
        with _errors_to(self._fail, otherwise=LOADING_FAILED):
            backend = self._open_backend()
            with self._changed:
                if self.state == "loading":
                    self.label, self.note, self.state = backend.label, "", "ready"
        while (request := self._take()) is not None:
            self._serve(backend, request)

    def _take(self) -> _Request | None:
        """Wait for the next request; None when there will be none."""
        with self._changed:
            self._at_work = None
            self._changed.wait_for(lambda: self._waiting or self.state == "failed")
            if self.state == "failed":
                return None
            self._at_work = self._waiting.popleft()
            return self._at_work

    def _serve(self, backend: Backend, request: _Request) -> None:
        started, parser = time.monotonic(), ThinkParser(thinking=backend.opens_thinking)

        def emit(text: str) -> None:
            for event in parser.feed(text):
                request.events.put(event)

        def finish(end: Finished) -> None:
            for event in parser.flush():
                request.events.put(event)
            request.events.put(end)

        with _errors_to(lambda sentence: finish(Finished("error", sentence)), otherwise=WENT_WRONG):
            messages = request.messages
            while (length := backend.count_tokens(messages)) > self._limits.max_prompt_tokens:
                if len(messages) < 3:
                    return finish(Finished("refused", _too_long(length, self._limits)))
                messages = messages[2:]  # a long chat forgets its oldest problem with its answer
            if request.cancelled.is_set():
                return finish(Finished("cancelled", STOPPED))
            end = backend.generate(messages, self._limits, emit, request.cancelled, request.sampling)
            finish(_finished(end, self._limits, seconds=time.monotonic() - started))

    def _fail(self, sentence: str) -> None:
        """End all service with a sentence: the waiting requests get it, the one at work is cancelled."""
        with self._changed:
            self.state, self.note = "failed", sentence
            for request in self._waiting:
                request.events.put(Finished("error", sentence))
            self._waiting.clear()
            if self._at_work is not None:
                self._at_work.cancelled.set()
            self._changed.notify_all()


def objection(problem: object, max_chars: int) -> str:
    """Return the reason why a problem is not put to a model, in one sentence, or ""; reads no contents."""
    if not isinstance(problem, str) or not problem.strip():
        return EMPTY
    if len(problem) > max_chars:
        return (
            f"The problem is {len(problem):,} characters long; the limit is {max_chars:,}. Please shorten it."
        )
    return ""


def _finished(end: Generated, limits: Limits, seconds: float) -> Finished:
    note = END_NOTES[end.reason].format(max_new_tokens=limits.max_new_tokens, max_seconds=limits.max_seconds)
    return Finished(end.reason, note, end.tokens, seconds)


def _too_long(length: int, limits: Limits) -> str:
    return (
        f"The problem is {length:,} tokens long for the model; the limit is {limits.max_prompt_tokens:,}. "
        "Please shorten it."
    )


@contextmanager
def _errors_to(report: Callable[[str], None], *, otherwise: str) -> Iterator[None]:
    """Report an error as a sentence: a TutorError's own, or `otherwise`."""
    try:
        yield
    except TutorError as error:
        log.warning("%s: %s%s", type(error).__name__, error, _trace(error.__cause__))
        report(str(error))
    except Exception as error:  # the worker's loop must outlive whatever a model does
        log.error("%s in the inference thread%s", type(error).__name__, _trace(error))
        report(otherwise)


def _trace(error: BaseException | None) -> str:
    """Return where an error happened, without its message, which may quote what a student wrote."""
    if error is None:
        return ""
    return f"\n{type(error).__name__} at:\n" + "".join(traceback.format_tb(error.__traceback__))
