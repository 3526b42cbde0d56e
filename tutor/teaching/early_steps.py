"""Check the steps of a reply while it is being written: beside the stream, never in its way.

What a line gets depends on the lines before it only, so what is found early is what the check of the whole
reply will find. At most one check is under way for a reply, and the newest lines are what the next one gets.
"""

import logging
import re
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from tutor.checking.verdict import StepVerdict
from tutor.messages import Answer, Thinking
from tutor.prompting import THINK_CLOSE, THINK_OPEN
from tutor.teaching.background import in_background

SLOW_S = 1.4  # a line that is too much for the checker takes longer
PATIENCE = 2  # so many checks in vain, and the rest of the reply is left to the last check

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Stepped:
    """The steps that could be decided so far, in order; none of them will be decided otherwise later."""

    steps: tuple[StepVerdict, ...]


class EarlySteps:
    """The step verdicts on one reply so far; for the one thread that reads the reply."""

    def __init__(self, check_lines: Callable[[str], tuple[StepVerdict, ...]]) -> None:
        """`check_lines` gets the reply up to a whole line; it may take its time, and may fail."""
        self.steps: tuple[StepVerdict, ...] = ()
        self._check_lines = check_lines
        self._said: list[Thinking | Answer] = []
        self._is_new, self._patience = False, PATIENCE
        self._running: Future[tuple[StepVerdict, ...]] | None = None
        self._began = 0.0

    def feed(self, piece: Thinking | Answer) -> None:
        """Take in the next piece of the reply."""
        self._is_new |= "\n" in piece.text or (
            bool(self._said) and not isinstance(piece, type(self._said[-1]))
        )
        self._said.append(piece)

    def poll(self) -> bool:
        """Tell whether `steps` has grown; begin the next check where there is something to check."""
        grown = self._collect()
        if self._is_new and self._running is None and self._patience > 0:
            self._is_new = False
            text = whole_lines(self._said)
            if text.strip():
                self._began = time.monotonic()
                self._running = in_background(partial(self._check_lines, text))
        return grown

    def _collect(self) -> bool:
        if self._running is None or not self._running.done():
            return False
        done, self._running = self._running, None
        if error := done.exception():
            log.error("checking steps failed: %s", type(error).__name__)
            self._patience = 0
            return False
        steps = done.result()
        extends = steps[: len(self.steps)] == self.steps  # else it had no time for all of them
        grown = extends and len(steps) > len(self.steps)
        slow = time.monotonic() - self._began > SLOW_S
        self._patience -= not extends or (slow and not grown)
        self.steps = steps if grown else self.steps
        return grown


def with_early(steps: Sequence[StepVerdict], early: Sequence[StepVerdict]) -> tuple[StepVerdict, ...]:
    """Return the steps of the last check with all early ones: what was shown stays, and is shown once.

    As a rule the early steps are the first ones of the last check. It may have had no time for them.
    """
    missing = list(steps)
    for step in early:
        same = next((other for other in missing if other.target == step.target), None)
        if same is not None:
            missing.remove(same)
    return (*early, *missing)


_TAG = re.compile(f"<(?={re.escape(THINK_OPEN[1:])}|{re.escape(THINK_CLOSE[1:])})")


def whole_reply(said: Sequence[Thinking | Answer]) -> str:
    """Return the model's text with its think tags: those between the pieces, and no other.

    The parser of the tags drops the ones that change nothing; what then meets ("<th", "ink>") may read as a
    tag, and gets a blank. A reply that ended while it was thinking keeps its block open.
    """
    text, tag = "", ""
    for thinking, run in groupby(said, lambda piece: isinstance(piece, Thinking)):
        tag = THINK_OPEN if thinking else THINK_CLOSE if tag else ""
        text += tag + _TAG.sub("< ", "".join(piece.text for piece in run))
    return text


def whole_lines(said: Sequence[Thinking | Answer]) -> str:
    """Return the part of `whole_reply` that no further text can change: a tag ends a line, too."""
    text = whole_reply(said)
    return text[: max(0, *(text.rfind(end) for end in ("\n", THINK_OPEN, THINK_CLOSE)))]
