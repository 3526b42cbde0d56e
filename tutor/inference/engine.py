"""One backend, one bounded queue, as many threads as the backend has slots: requests in, events out.

A thread opens the backend first, so a page can be up while the model loads; a model server that is away is
asked again until it is there, also when it goes later. Every reply ends with exactly
one `Finished`; one that its reader closes ends within about a token, and without it nobody waits for ever:
loading that fails, an error in the model and shutting down all finish the replies that are waiting.
"""

import logging
import queue
import threading
import time
import traceback
from bisect import bisect_left
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from typing import Literal

from tutor.errors import ServerAwayError, TutorError
from tutor.inference.backend import Backend, Distant, Generated, Limits, Variant
from tutor.inference.thinking import ThinkParser
from tutor.messages import GREEDY, WAKE_S, Event, Finished, Message, Sampling, Waiting

State = Literal["loading", "ready", "failed"]

LOADING = "Loading the model…"
LOADING_FAILED = "The model could not be loaded. The server's log says why."
FIRST_PAUSE_S, LONGEST_PAUSE_S = 0.5, 10.0  # between two tries to reach a model server; doubled each time
SHUT_DOWN = "The tutor is shutting down."
UNKNOWN_VARIANT = "There is no such model here. Please choose another one."
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
    variant: str
    asked: float = field(default_factory=time.monotonic)
    events: queue.SimpleQueue[Event] = field(default_factory=queue.SimpleQueue)


class Engine:
    """Replies of one backend, begun in the order of arrival; to be called from any thread."""

    def __init__(
        self,
        open_backend: Callable[[], Backend],
        *,
        limits: Limits,
        max_waiting: int = 16,
        max_problem_chars: int = 4_000,
        observe: Callable[[Finished, str], None] | None = None,
    ) -> None:
        """Start the inference thread; `open_backend` runs in it and may raise TutorError.

        After a ServerAwayError it is called again, until it succeeds or the engine is closed.
        `observe` hears of every end of a reply, with the variant's name; it must be quick.
        """
        self.state: State = "loading"  # also while the server of a model is away
        self.note = LOADING  # one sentence on `state` for the page; "" when ready
        self.variants: tuple[Variant, ...] = ()  # the backend's, once it is open
        self.slots = 0  # likewise
        self._observe = observe
        self._open_backend, self._limits = open_backend, limits
        self._max_waiting, self._max_problem_chars = max_waiting, max_problem_chars
        self._changed = threading.Condition()  # guards state, the queue and the requests at work
        self._waiting: deque[_Request] = deque()
        self._at_work: list[_Request] = []
        self._probing = False  # whether a thread looks for a server that went away
        self._threads = [threading.Thread(target=self._open_and_work, name="inference", daemon=True)]
        self._threads[0].start()

    @property
    def label(self) -> str:
        """What the page calls the first variant; "" while loading."""
        return self.variants[0].label if self.variants else ""

    @property
    def load(self) -> tuple[int, int]:
        """The number of requests that wait and of those at work."""
        with self._changed:
            return len(self._waiting), len(self._at_work)

    def reply(
        self,
        messages: Sequence[Message],
        *,
        sampling: Sampling = GREEDY,
        cancelled: threading.Event | None = None,
        variant: str = "",
    ) -> Iterator[Event]:
        """Yield the events of one reply; the first `next` puts the request into the queue.

        `variant` names one of `variants`, "" the first. Closing the generator ends the request without
        another event. Setting `cancelled` ends it too, but the generator goes on to `Finished("cancelled")`.
        """
        request = _Request(tuple(messages), sampling, cancelled or threading.Event(), variant)
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
        deadline = time.monotonic() + timeout_s
        for thread in self._threads:
            thread.join(max(0.0, deadline - time.monotonic()))

    # The reader's side

    def _enqueue(self, request: _Request) -> Finished | None:
        """Put the request into the queue, or return why not."""
        if problem := self._problem_with(request.messages):
            return Finished("refused", problem)
        with self._changed:
            if self.state == "failed":
                return Finished("error", self.note)
            if request.variant and self.variants and request.variant not in self._names():
                return Finished("refused", UNKNOWN_VARIANT)
            if len(self._waiting) >= self._max_waiting + self.slots - len(self._at_work):
                ahead = len(self._waiting) + len(self._at_work)
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
                return self.note
            if request not in self._waiting:
                return ""
            ahead = self._waiting.index(request) + len(self._at_work) - self.slots + 1
        return f"{ahead} ahead of you" if ahead > 0 else ""

    def _names(self) -> list[str]:
        return [variant.name for variant in self.variants]

    def _withdraw(self, request: _Request) -> bool:
        """Take a request out of the queue; False when it is not there (any more)."""
        with self._changed:
            if request not in self._waiting:
                return False
            self._waiting.remove(request)
            return True

    # The inference thread's side

    def _open_and_work(self) -> None:
        """Open the backend, start a thread for each further slot, and work."""
        with _errors_to(self._fail, otherwise=LOADING_FAILED):
            backend = self._open()
            if backend is None:
                return
            with self._changed:
                if self.state == "loading":
                    self.variants, self.slots = backend.variants, backend.slots
                    self.note, self.state = "", "ready"
                    for _ in range(backend.slots - 1):
                        thread = threading.Thread(
                            target=self._work, args=[backend], name="inference", daemon=True
                        )
                        self._threads.append(thread)
                        thread.start()
            self._work(backend)

    def _open(self) -> Backend | None:
        """Open the backend; a server that is not there yet is asked again and again. None when closed."""
        for pause_s in _pauses():
            try:
                return self._open_backend()
            except ServerAwayError as error:
                with self._changed:
                    if self.state == "loading" and self.note != str(error):
                        log.warning("%s", error)
                        self.note = str(error)
                    if self._changed.wait_for(lambda: self.state == "failed", pause_s):
                        return None
        raise AssertionError("there is always another pause")

    def _work(self, backend: Backend) -> None:
        while (request := self._take()) is not None:
            try:
                self._serve(backend, request)
            finally:
                with self._changed:
                    self._at_work.remove(request)

    def _take(self) -> _Request | None:
        """Wait for the next request; None when there will be none."""
        with self._changed:
            self._changed.wait_for(lambda: self._waiting or self.state == "failed")
            if self.state == "failed":
                return None
            request = self._waiting.popleft()
            self._at_work.append(request)
            return request

    def _serve(self, backend: Backend, request: _Request) -> None:
        started, first_text_s, length = time.monotonic(), None, 0
        count = _counter(backend, request.cancelled, self._limits.max_seconds)
        limits = _narrowed(self._limits, request.sampling)
        parser = ThinkParser(thinking=backend.opens_thinking)

        def emit(text: str) -> None:
            nonlocal first_text_s
            if first_text_s is None:
                first_text_s = time.monotonic() - request.asked
                self._set_back()
            for event in parser.feed(text):
                request.events.put(event)

        def finish(end: Finished) -> None:
            for event in parser.flush():
                request.events.put(event)
            seconds = time.monotonic() - started
            end = replace(end, seconds=seconds, first_text_s=first_text_s, prompt_tokens=length)
            if self._observe is not None:
                self._observe(end, request.variant or self._names()[0])
            request.events.put(end)

        with _errors_to(lambda sentence: finish(Finished("error", sentence)), otherwise=WENT_WRONG):
            messages = request.messages
            if request.variant not in ("", *self._names()):
                return finish(Finished("refused", UNKNOWN_VARIANT))  # asked for while loading
            if (length := count(messages)) > self._limits.max_prompt_tokens:
                messages, length = self._newest(count, messages)
                if length > self._limits.max_prompt_tokens:
                    return finish(Finished("refused", _too_long(length, self._limits)))
            if request.cancelled.is_set():
                return finish(Finished("cancelled", STOPPED))
            try:
                end = backend.generate(
                    messages, limits, emit, request.cancelled, request.sampling, request.variant
                )
            except ServerAwayError as error:
                self._set_away(backend, str(error))
                raise
            finish(_finished(end, limits))

    def _newest(self, count: "_Count", messages: tuple[Message, ...]) -> tuple[tuple[Message, ...], int]:
        """Return what is left when a long chat forgets its oldest problems and answers, and its tokens.

        As many as fit, at least the last problem. A count can take long, or be a request: few are made.
        """
        most = (len(messages) - 1) // 2
        forgotten = bisect_left(
            range(1, most + 1),
            True,
            key=lambda pairs: count(messages[2 * pairs :]) <= self._limits.max_prompt_tokens,
        )
        newest = messages[2 * min(forgotten + 1, most) :]
        return newest, count(newest)

    # A server that goes away

    def _set_away(self, backend: Backend, sentence: str) -> None:
        """Be not ready until the server is back: one thread asks it, and any reply that gets text tells."""
        with self._changed:
            if self.state != "ready" or not isinstance(backend, Distant):
                return
            self.state, self.note = "loading", sentence
            if not self._probing:
                self._probing = True
                thread = threading.Thread(target=self._probe, args=[backend], name="probing", daemon=True)
                self._threads = [*(old for old in self._threads if old.is_alive()), thread]
                thread.start()

    def _set_back(self) -> None:
        with self._changed:
            if self.state == "loading":
                self.note, self.state = "", "ready"
                self._changed.notify_all()

    def _probe(self, backend: Distant) -> None:
        for pause_s in _pauses():
            with suppress(TutorError):
                backend.probe()
                self._set_back()
            with self._changed:
                if self._changed.wait_for(lambda: self.state != "loading", pause_s):
                    self._probing = False
                    return

    def _fail(self, sentence: str) -> None:
        """End all service with a sentence: the waiting requests get it, those at work are cancelled."""
        with self._changed:
            self.state, self.note = "failed", sentence
            for request in self._waiting:
                request.events.put(Finished("error", sentence))
            self._waiting.clear()
            for request in self._at_work:
                request.cancelled.set()
            self._changed.notify_all()


_Count = Callable[[Sequence[Message]], int]


def _counter(backend: Backend, cancelled: threading.Event, max_seconds: float) -> _Count:
    """Return how to count tokens: on a server within so many seconds for all counts, and until a cancel."""
    if not isinstance(backend, Distant):
        return backend.count_tokens
    deadline = time.monotonic() + max_seconds
    return lambda messages: backend.count_tokens(messages, cancelled, deadline - time.monotonic())


def _pauses() -> Iterator[float]:
    """Yield the seconds to wait after each try to reach a server, without end."""
    pause_s = FIRST_PAUSE_S
    while True:
        yield pause_s
        pause_s = min(2 * pause_s, LONGEST_PAUSE_S)


def objection(problem: object, max_chars: int) -> str:
    """Return the reason why a problem is not put to a model, in one sentence, or ""; reads no contents."""
    if not isinstance(problem, str) or not problem.strip():
        return EMPTY
    if len(problem) > max_chars:
        return (
            f"The problem is {len(problem):,} characters long; the limit is {max_chars:,}. Please shorten it."
        )
    return ""


def _narrowed(limits: Limits, sampling: Sampling) -> Limits:
    """Return the limits of one reply: a request may ask for fewer tokens, never for more."""
    if sampling.max_new_tokens is None:
        return limits
    return replace(limits, max_new_tokens=min(sampling.max_new_tokens, limits.max_new_tokens))


def _finished(end: Generated, limits: Limits) -> Finished:
    note = END_NOTES[end.reason].format(max_new_tokens=limits.max_new_tokens, max_seconds=limits.max_seconds)
    return Finished(end.reason, note, end.tokens, cached=end.cached)


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
    except BaseException as error:  # the worker's loop outlives whatever a model does, a panic in Rust too
        log.error("%s in the inference thread%s", type(error).__name__, _trace(error))
        report(otherwise)


def _trace(error: BaseException | None) -> str:
    """Return where an error happened, without its message, which may quote what a student wrote."""
    if error is None:
        return ""
    return f"\n{type(error).__name__} at:\n" + "".join(traceback.format_tb(error.__traceback__))
