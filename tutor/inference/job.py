"""One reply on its way through the decoding loop: what it is to be, what was written, how it ended."""

import queue
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import torch

from tutor.inference.backend import Generated
from tutor.inference.forcing import Forcing
from tutor.inference.streaming import StopText, TokenText
from tutor.messages import FinishReason, Sampling


@dataclass(eq=False, slots=True)
class Job:
    """A prompt and everything that belongs to its reply alone.

    The loop's thread calls `feed` and `end` or `fail`; the thread that asked reads `texts`.
    """

    prompt: list[int]  # token ids, <bos> first
    adapter: str  # "" for the base model
    sampling: Sampling
    max_new_tokens: int
    deadline: float  # on the clock of time.monotonic()
    cancelled: threading.Event
    text: TokenText
    stop: StopText
    stop_ids: frozenset[int]
    forcing: Forcing | None  # None: without the calculator
    abandoned: bool = False  # nobody reads on
    written: list[int] = field(default_factory=list)
    cached: int = 0  # tokens of prompt and reply whose keys and values stand in the cache
    reason: FinishReason | None = None
    _pieces: "queue.SimpleQueue[str | Generated | Exception]" = field(default_factory=queue.SimpleQueue)
    _generator: torch.Generator | None = None
    _forced: int | None = None  # what must come next, until it is fed

    def forced(self) -> int | None:
        """Return the token that must come next, None when the model may choose; asked again, the same."""
        if self._forced is None and self.forcing is not None:
            self._forced = self.forcing.next_token(self.written)
        return self._forced

    def draw(self, scores: torch.Tensor) -> int:
        """Return the next token for the logits (vocabulary), drawn at the reply's temperature.

        Raises RuntimeError when they are not finite.
        """
        if self._generator is None:
            self._generator = _generator(self.sampling.seed, scores.device)
        shares = torch.softmax(scores.float() / self.sampling.temperature, dim=-1)
        if shares[0].isnan():  # then all are; a GPU that draws from them is lost to the whole process
            raise RuntimeError("the scores are not finite")
        return int(torch.multinomial(shares, num_samples=1, generator=self._generator))

    def feed(self, token_id: int) -> None:
        """Take the next token; sets `reason` when the reply ends with it."""
        self._forced = None
        if token_id in self.stop_ids:
            self.reason = "stop"
            return
        self.written.append(token_id)
        self._pass_on(self.stop.feed(self.text.feed(token_id)))
        if self.stop.stopped:
            self.reason = "stop"
        elif len(self.written) >= self.max_new_tokens:
            self.reason = "length"

    def end(self) -> None:
        """Pass on what is still held, and the reason."""
        assert self.reason is not None
        self._pass_on(self.stop.feed(self.text.flush()) + self.stop.flush())
        self._pieces.put(Generated(self.reason, len(self.written)))

    def fail(self, error: Exception) -> None:
        """End the reply with what its reader is to raise."""
        self.reason = "error"
        self._pieces.put(error)

    def texts(self, emit: Callable[[str], None]) -> Generated:
        """Pass the reply on to `emit` until it ends; raise what the loop failed with, or `emit` raises."""
        try:
            for piece in self._all():
                if isinstance(piece, Generated):
                    return piece
                emit(piece)
        finally:
            self.abandoned = True
        raise AssertionError("a reply has an end")

    def _all(self) -> Iterator[str | Generated]:
        while True:
            piece = self._pieces.get()
            if isinstance(piece, Exception):
                raise piece
            yield piece

    def _pass_on(self, text: str) -> None:
        if text:
            self._pieces.put(text)


def _generator(seed: int | None, device: torch.device) -> torch.Generator:
    """Return a generator that draws the same again for the same seed; None is a new seed each time."""
    generator = torch.Generator(device)
    if seed is None:
        generator.seed()
    else:
        generator.manual_seed(seed)
    return generator
