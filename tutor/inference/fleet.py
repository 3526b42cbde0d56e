"""Several engines behind the face of one: the main engine, and further models, opened when asked for.

A further model is another base, so it has weights, a queue and threads of its own. It is listed from the
start and opened by the first request for it, whose reader sees that it loads. Of those that nobody uses, the
one used last stays open; the others are closed, and their memory is free again. One that cannot be opened
tells its readers why, and the next request tries again.
"""

import ctypes
import gc
import threading
import time
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from functools import partial
from itertools import count
from pathlib import Path

from tutor.errors import SettingsError
from tutor.inference.backend import Backend, Limits, Variant
from tutor.inference.engine import LOADING, SHUT_DOWN, STOPPED, Engine, State
from tutor.inference.registry import LATEST, ModelSpec, backend_opener, is_adapter, is_model, spec_of
from tutor.messages import GREEDY, WAKE_S, Event, Finished, Message, Sampling, Waiting
from tutor.settings import SCRIPTED, Settings

KEPT_IDLE = 1  # further models that stay open though nobody uses them


@dataclass(frozen=True, slots=True)
class Further:
    """A model that is opened when it is first asked for."""

    variants: tuple[Variant, ...]  # under the names that its backend will have
    start: Callable[[], Engine]
    named: frozenset[str] = frozenset()  # a variant of the main engine with one of these names stands for it


@dataclass(slots=True, eq=False)
class _Seat:
    """The place of a further model: its engine while it is open, and its use."""

    model: Further
    engine: Engine | None = None
    readers: int = 0  # of this engine
    used: int = 0  # the largest was used last


class Fleet:
    """Replies of several models; to be called from any thread. See `Engine`, whose words these are."""

    def __init__(self, main: Engine, further: Sequence[Further] = ()) -> None:
        """`main` answers unless told otherwise, and of two variants with one name its own counts."""
        self._main, self._seats = main, [_Seat(model) for model in further]
        self._lock = threading.Lock()  # guards the seats and what follows
        self._uses = count(1)
        self._closed = False

    @property
    def state(self) -> State:
        """The main engine's."""
        return self._main.state

    @property
    def note(self) -> str:
        """The main engine's."""
        return self._main.note

    @property
    def label(self) -> str:
        """The main engine's."""
        return self._main.label

    @property
    def variants(self) -> tuple[Variant, ...]:
        """All that can be asked for, the main engine's first; none until that is open."""
        own = self._main.variants
        if not own:
            return ()
        names = {variant.name for variant in own}
        listed = [v for seat in self._seats if not names & seat.model.named for v in seat.model.variants]
        return (*own, *(variant for variant in listed if variant.name not in names))

    @property
    def slots(self) -> int:
        """The main engine's: what one model writes at once, whichever it is."""
        return self._main.slots

    @property
    def load(self) -> tuple[int, int]:
        """The number of requests that wait and of those at work, in all open engines."""
        loads = [engine.load for engine in self._open()]
        return sum(waiting for waiting, _ in loads), sum(at_work for _, at_work in loads)

    def reply(
        self,
        messages: Sequence[Message],
        *,
        sampling: Sampling = GREEDY,
        cancelled: threading.Event | None = None,
        variant: str = "",
    ) -> Iterator[Event]:
        """Yield the events of one reply by the engine that has the variant; see `Engine.reply`."""
        cancelled = cancelled or threading.Event()
        seat = self._seat_of(variant)
        while seat is not None and self._still_opens():  # it may turn out to have the variant
            yield Waiting(self._main.note)
            if cancelled.wait(WAKE_S):
                yield Finished("cancelled", STOPPED)
                return
            seat = self._seat_of(variant)
        if seat is None:
            yield from self._main.reply(messages, sampling=sampling, cancelled=cancelled, variant=variant)
            return
        with self._in_use(seat) as engine:
            if engine is None:
                yield Finished("error", SHUT_DOWN)
                return
            events = engine.reply(messages, sampling=sampling, cancelled=cancelled, variant=variant)
            yield from _naming(seat.model.variants[-1].label, events)

    def close(self, timeout_s: float = 5.0) -> None:
        """Cancel everything and end all threads (a load goes on alone); later replies get an error."""
        with self._lock:
            self._closed = True
        deadline = time.monotonic() + timeout_s
        for engine in self._open():
            engine.close(max(0.0, deadline - time.monotonic()))

    def _still_opens(self) -> bool:
        return self._main.state == "loading" and not self._main.variants

    def _open(self) -> list[Engine]:
        with self._lock:
            return [self._main, *(seat.engine for seat in self._seats if seat.engine is not None)]

    def _seat_of(self, variant: str) -> _Seat | None:
        """Return the seat of a further model's variant; None for what the main engine answers or refuses."""
        own = {v.name for v in self._main.variants}
        if variant in own:
            return None
        seats = (seat for seat in self._seats if not own & seat.model.named)
        return next((seat for seat in seats if any(v.name == variant for v in seat.model.variants)), None)

    @contextmanager
    def _in_use(self, seat: _Seat) -> Iterator[Engine | None]:
        """Lend the seat's engine, opened when it is not; None when the fleet is closed."""
        engine = self._take(seat)
        try:
            yield engine
        finally:
            leaving = self._give_back(seat, engine)
            if leaving:
                threading.Thread(target=_close, args=[leaving], name="closing", daemon=True).start()

    def _take(self, seat: _Seat) -> Engine | None:
        with self._lock:
            if self._closed:
                return None
            if seat.engine is None or seat.engine.state == "failed":
                seat.engine, seat.readers = seat.model.start(), 0
            seat.readers += 1
            return seat.engine

    def _give_back(self, seat: _Seat, engine: Engine | None) -> list[Engine]:
        """Return the engines that have lost their seats by this and are to be closed."""
        with self._lock:
            if engine is None or seat.engine is not engine:  # it had failed, and another one has its place
                return []
            seat.readers -= 1
            seat.used = next(self._uses)
            idle = [(one.engine, one) for one in self._seats if one.engine is not None and not one.readers]
            idle.sort(key=lambda pair: (pair[0].state != "failed", pair[1].used))
            for _, one in idle[:-KEPT_IDLE]:
                one.engine = None
            return [engine for engine, _ in idle[:-KEPT_IDLE]]


def _close(engines: list[Engine]) -> None:
    """Close engines and free their memory; waits for their threads, so no reader does it."""
    for engine in engines:
        engine.close()
    gc.collect()  # a model holds itself by its modules' cycles
    with suppress(OSError, AttributeError, TypeError):  # on glibc only
        # It keeps what is freed in pieces under 32 MB: 0.6 GB of a 270M model, as measured.
        ctypes.CDLL(None).malloc_trim(0)


def _naming(label: str, events: Iterator[Event]) -> Iterator[Event]:
    """Say in the notes which model it is that loads."""
    try:
        for event in events:
            yield Waiting(f"Loading {label}…") if event == Waiting(LOADING) else event
    finally:
        if isinstance(events, Generator):
            events.close()


# --- from the settings -------------------------------------------------------------------------------


def fleet_of(
    settings: Settings,
    open_main: Callable[[], Backend] | None = None,
    *,
    observe: Callable[[Finished, str], None] | None = None,
) -> Fleet:
    """Start the main engine, and list the further models of TUTOR_MODELS.

    `open_main` opens the main backend in place of `backend_opener(settings)`. Raises ModelError for a name
    that is no model's, SettingsError for models that cannot stand beside each other.
    """

    def start(open_backend: Callable[[], Backend]) -> Engine:
        return Engine(
            open_backend,
            limits=Limits(settings.max_prompt_tokens, settings.max_new_tokens, settings.max_seconds),
            max_waiting=settings.max_waiting,
            max_problem_chars=settings.max_problem_chars,
            observe=observe,
        )

    def further(name: str) -> Further:
        alone = replace(settings, model=name, adapter="", server_url="", base_model="", models=())
        named = frozenset({name, name + LATEST} if _has_server(settings) else ())
        return Further(_listed(spec_of(name)), partial(start, backend_opener(alone)), named)

    more = [further(name) for name in _bases(settings)]
    return Fleet(start(open_main or backend_opener(settings)), more)


def _has_server(settings: Settings) -> bool:
    return bool(settings.server_url) and settings.model != SCRIPTED


def _bases(settings: Settings) -> list[str]:
    """Return the further models that are not the main engine's: adapters are, and names on its server.

    With a server, what is no model here is a name there, or is refused when the server has said what it has.
    """
    adapters = [name for name in settings.models if is_adapter(Path(name).expanduser())]
    if adapters and settings.model == SCRIPTED:
        raise SettingsError(
            f"TUTOR_MODELS has the adapter {adapters[0]}, but no model runs in this process that it is for; "
            "take it out."
        )
    there = [name for name in settings.models if not is_model(name)] if _has_server(settings) else []
    bases = [name for name in settings.models if name not in (*adapters, *there)]
    names = [variant.name for name in bases for variant in _listed(spec_of(name))]
    for name in names:
        if names.count(name) > 1:
            raise SettingsError(f"TUTOR_MODELS has two models that are called {name}; rename one's folder.")
    return bases


def _listed(spec: ModelSpec) -> tuple[Variant, ...]:
    """Return what a model will answer as, under the names that the registry's opener gives."""
    base = Variant(spec.id, spec.title)
    if not spec.adapter:
        return (base,)
    return (Variant(spec.adapter, f"{spec.title} + {spec.adapter}", tuned=True), base)
