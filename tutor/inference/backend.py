"""The Protocol that every backend meets: messages in, pieces of text out."""

import math
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from tutor.messages import GREEDY, FinishReason, Message, Sampling


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of one reply."""

    max_prompt_tokens: int = 1_024
    max_new_tokens: int = 512
    max_seconds: float = 120.0


@dataclass(frozen=True, slots=True)
class Variant:
    """One of the models that a backend answers with: the fine-tuned one, its base, another adapter."""

    name: str  # what an API calls it: "gemma-3-270m-math"
    label: str  # what a page calls it: "Gemma-3-270M + math adapter, CPU"
    tuned: bool = False  # False for a base model


@dataclass(frozen=True, slots=True)
class Generated:
    """How a generation ended, and its number of new tokens; `cached` when it was kept from an earlier one."""

    reason: FinishReason
    tokens: int
    cached: bool = False


class Backend(Protocol):
    """A source of replies."""

    variants: tuple[Variant, ...]  # at least one; the first is the one that answers unless told otherwise
    slots: int  # how many replies it can write at once
    opens_thinking: bool  # True when the prompt itself ends with the opening think tag

    def count_tokens(self, messages: Sequence[Message]) -> int:
        """Return the length of the prompt in tokens."""
        ...

    def generate(
        self,
        messages: Sequence[Message],
        limits: Limits,
        emit: Callable[[str], None],
        cancelled: threading.Event,
        sampling: Sampling = GREEDY,
        variant: str = "",
    ) -> Generated:
        """Write a reply, calling `emit` with each piece of text; end soon after `cancelled` is set.

        Up to `slots` threads call it at the same time. `variant` is the name of one of `variants`, "" the
        first. Raises TutorError with a sentence for the student when the backend cannot go on.
        """
        ...


@runtime_checkable
class Distant(Protocol):
    """A backend whose model is elsewhere: it can be away for a while, and counting tokens is a request."""

    def probe(self) -> None:
        """Return when the model can be reached; raise TutorError when not, after some seconds at most."""
        ...

    def count_tokens(
        self,
        messages: Sequence[Message],
        cancelled: threading.Event | None = None,
        seconds: float = math.inf,
    ) -> int:
        """Return the length of the prompt in tokens; soon, when `cancelled` is set or `seconds` are over."""
        ...
