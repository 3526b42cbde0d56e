"""Two replies to one problem that are written at the same time, as one row of pictures."""

import re
import threading
import time
from collections.abc import Callable, Generator, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TypeVar

from tutor.checking.verdict import Verdict
from tutor.inference.backend import Variant
from tutor.messages import WAKE_S, Finished, Sampling, Waiting
from tutor.teaching.background import in_background
from tutor.teaching.early_steps import Stepped
from tutor.teaching.tutor import Checked, Checking, Tutor, TutorEvent
from tutor.web.streams import stream
from tutor.web.transcript import ChatMessage, Transcript, asked

TOGETHER_S = 0.08  # between two pictures of both columns: two chats are twice the work for a browser
COMPLETE = ("stop", "length", "time")  # ends of a reply that can be judged
WAITING = "Waiting for the model"
_IN_QUEUE = re.compile(r"\d+ ahead of you")  # the engine's note

T = TypeVar("T")


def together(sources: Sequence[Callable[[], Generator[T]]]) -> Generator[tuple[T | None, ...]]:
    """Run each source in a thread of its own, and yield the newest of each until all have ended.

    Something comes at least every WAKE_S, and at most every TOGETHER_S. Closing the generator closes the
    sources, each at its next value. The first error of a source is raised when all have ended.
    """
    newest: list[T | None] = [None] * len(sources)
    changed, closed = threading.Event(), threading.Event()

    def run(place: int) -> None:
        try:
            with closing(sources[place]()) as values:
                for value in values:
                    newest[place] = value
                    changed.set()
                    if closed.is_set():
                        return
        finally:
            changed.set()

    running = [in_background(partial(run, place)) for place in range(len(sources))]
    try:
        while not all(future.done() for future in running):
            changed.wait(WAKE_S)
            changed.clear()
            yield tuple(newest)
            time.sleep(TOGETHER_S)
        for future in running:
            future.result()
        yield tuple(newest)
    finally:
        closed.set()


class Blindfolded(Transcript):
    """A transcript that keeps to itself, until `reveal`, whatever says how good its reply is or whose.

    Any note but the place in the queue may name a model: one that loads beside it, or the one that failed.
    A note on a reply that was cut off has the model's limit in it. How long a thought took tells, too: a
    small model is fast.
    """

    def __init__(self) -> None:
        super().__init__()
        self._with_pace = False
        self._held: list[TutorEvent] = []

    def add(self, event: TutorEvent) -> None:
        match event:
            case Stepped() | Checked():
                self._held.append(event)
            case Checking():
                pass  # the reply looks complete meanwhile
            case Waiting(note) if note and not _IN_QUEUE.fullmatch(note):
                super().add(Waiting(WAITING))
            case Finished("error" | "refused" | "length" | "time"):
                self._held.append(event)
                super().add(replace(event, message=""))
            case _:
                super().add(event)

    def reveal(self) -> None:
        """Show what was held back."""
        self._with_pace = True
        for event in self._held:
            super().add(event)
        self._held.clear()


@dataclass(frozen=True, slots=True)
class Picture:
    """One column at one moment."""

    messages: list[ChatMessage]
    status: str
    finished: Finished | None
    verdict: Verdict | None
    ended: bool  # nothing more will come


def picture_of(transcript: Transcript, *, ended: bool = False) -> Picture:
    """Return a copy of what the transcript shows now."""
    return Picture(transcript.messages(), transcript.status, transcript.finished, transcript.verdict, ended)


@dataclass(eq=False, slots=True)
class Contest:
    """One problem for two models: the models by column, and their replies. It stays on the server."""

    problem: str
    models: tuple[Variant, Variant]
    sampling: Sampling
    blind: bool
    transcripts: tuple[Transcript, ...] = ()
    _open: threading.Lock = field(default_factory=threading.Lock)

    def begin(self) -> None:
        """Make a transcript for each column."""
        make = Blindfolded if self.blind else Transcript
        self.transcripts = tuple(make() for _ in self.models)

    def pictures(self, tutor: Tutor, stop: threading.Event) -> Generator[tuple[Picture | None, ...]]:
        """Yield both columns while both replies are written; the last pictures have ended."""
        self.begin()
        return together(
            [
                partial(self._column, tutor, stop, transcript, variant)
                for transcript, variant in zip(self.transcripts, self.models, strict=True)
            ]
        )

    def _column(
        self, tutor: Tutor, stop: threading.Event, transcript: Transcript, variant: Variant
    ) -> Generator[Picture]:
        drawn = stream(
            tutor,
            [asked(self.problem)],
            stop,
            transcript=transcript,
            sampling=self.sampling,
            variant=variant.name,
        )
        with closing(drawn):
            for each in drawn:
                yield picture_of(each)
        yield picture_of(transcript, ended=True)

    @property
    def is_complete(self) -> bool:
        """Whether both replies can be judged: none was stopped, refused or failed."""
        ends = [transcript.finished for transcript in self.transcripts]
        return bool(ends) and all(end is not None and end.reason in COMPLETE for end in ends)

    def close(self) -> bool:
        """Take the one vote there is; False when it was taken before."""
        return self._open.acquire(blocking=False)

    def reveal(self) -> tuple[Picture, ...]:
        """Show whose the replies are, with all that the checker said of them."""
        for transcript in self.transcripts:
            if isinstance(transcript, Blindfolded):
                transcript.reveal()
        return tuple(picture_of(transcript, ended=True) for transcript in self.transcripts)
