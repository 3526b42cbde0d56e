"""Plays written replies: the demo without a model, and the tests' fake.

A reply is found by the exact text of the last problem. It comes in uneven pieces of a few characters, so
tags and TeX are cut in the middle, as a model's tokens cut them.
"""

import json
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import cycle
from pathlib import Path

from tutor.errors import ModelError
from tutor.inference.backend import Generated, Limits, Variant
from tutor.messages import GREEDY, Message, Sampling
from tutor.prompting import build_completion

DEFAULT_REPLY = build_completion(["This is a recorded demonstration.", "12*4=<<12*4=48>>48"], "48")
BASE_REPLY = "The question is a question. The answer to the question is 7, or 12, as the question says."
PIECE_SIZES = (1, 3, 2, 5, 4)  # characters


@dataclass(frozen=True, slots=True)
class Script:
    """How one problem is answered. A piece counts as one token."""

    text: str
    endless: bool = False  # begins again and again, up to the limits
    error: Exception | None = None  # raised after the text
    start_s: float = 0.0  # before the first piece, as a long prompt takes
    delay_s: float | None = None  # before each piece; None takes the backend's
    samples: tuple[str, ...] = ()  # what a request with a temperature gets instead, by its seed


class ScriptedBackend:
    """A backend without a model; see `Backend`."""

    opens_thinking = False

    def __init__(
        self,
        replies: Mapping[str, str | Script] | Path,
        *,
        default: str | Script = DEFAULT_REPLY,
        base_replies: Mapping[str, str | Script] | None = None,
        base_default: str | Script = BASE_REPLY,
        delay_s: float = 0.01,
        label: str = "Recorded replies",
        slots: int = 1,
    ) -> None:
        """`replies` maps problems to replies; a path names a JSON file that does (ModelError if not).

        The second variant, "recorded-base", plays `base_replies` and `base_default`.
        """
        self.variants: tuple[Variant, ...] = (
            Variant("recorded", label, tuned=True),
            Variant("recorded-base", f"{label}, base"),
        )
        self.slots = slots
        self._base_replies, self._base_default = base_replies or {}, base_default
        self._replies: Mapping[str, str | Script] = _read(replies) if isinstance(replies, Path) else replies
        self._default, self._delay_s = default, delay_s

    def count_tokens(self, messages: Sequence[Message]) -> int:
        """Return the number of words, which is near enough for a fake."""
        return sum(len(message.content.split()) for message in messages)

    def generate(
        self,
        messages: Sequence[Message],
        limits: Limits,
        emit: Callable[[str], None],
        cancelled: threading.Event,
        sampling: Sampling = GREEDY,
        variant: str = "",
    ) -> Generated:
        """Play the reply; see `Backend.generate`."""
        replies, default = self._replies, self._default
        if variant == self.variants[1].name:
            replies, default = self._base_replies, self._base_default
        script = _script(replies.get(messages[-1].content.strip(), default))
        if sampling.temperature and script.samples:
            script = replace(script, text=script.samples[(sampling.seed or 0) % len(script.samples)])
        delay_s = self._delay_s if script.delay_s is None else script.delay_s
        deadline = time.monotonic() + limits.max_seconds
        tokens = 0
        for piece in _pieces(script):
            if tokens == limits.max_new_tokens:
                return Generated("length", tokens)
            if cancelled.wait(delay_s if tokens else script.start_s + delay_s):
                return Generated("cancelled", tokens)
            if time.monotonic() > deadline:
                return Generated("time", tokens)
            emit(piece)
            tokens += 1
        if script.error is not None:
            raise script.error
        return Generated("stop", tokens)


def _pieces(script: Script) -> Iterator[str]:
    """Yield the text in pieces of uneven size, again and again when it is endless."""
    sizes, at = cycle(PIECE_SIZES), 0
    while at < len(script.text):
        size = next(sizes)
        yield script.text[at : at + size]
        at += size
        if script.endless and at >= len(script.text):
            at = 0


def _script(reply: str | Script) -> Script:
    return reply if isinstance(reply, Script) else Script(reply)


def _read(path: Path) -> dict[str, str]:
    try:
        replies = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ModelError(
            f"The recorded replies in {path} cannot be read ({error}); restore the file."
        ) from error
    if not isinstance(replies, dict) or not all(isinstance(reply, str) for reply in replies.values()):
        raise ModelError(f"The file {path} must hold one JSON object, problem text to reply text.")
    return {problem.strip(): reply for problem, reply in replies.items()}
