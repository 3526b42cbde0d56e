"""The Protocol that every backend meets: messages in, pieces of text out.

A backend is driven by one thread, the engine's: it never needs a lock of its own.
"""

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from tutor.messages import GREEDY, FinishReason, Message, Sampling


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of one reply."""

    max_prompt_tokens: int = 1_024
    max_new_tokens: int = 512
    max_seconds: float = 120.0


@dataclass(frozen=True, slots=True)
class Generated:
    """How a generation ended, and its number of new tokens."""

    reason: FinishReason
    tokens: int


class Backend(Protocol):
    """A source of replies."""

    label: str  # for the page's badge: "Gemma-3-270M + math adapter, CPU"
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
    ) -> Generated:
        """Write a reply, calling `emit` with each piece of text; end soon after `cancelled` is set.

        Raises TutorError with a sentence for the student when the backend cannot go on.
        """
        ...
