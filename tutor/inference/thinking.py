"""Split streamed model text into thinking and answer, as it arrives.

Text in, events out: no model, no page. Rules:

- `<think>` means that thinking follows, `</think>` that the answer follows. A tag that changes nothing is
  dropped: `<think>` again while thinking (the prompt had opened the block already), `</think>` while
  answering (the text before it has been shown as answer, and cannot be taken back).
- A missing end tag leaves the rest as thinking. Blocks do not nest; there may be several.
- Tags are exact: `<Think>` and `< think>` are text. So is a `<` that no tag follows.
- Every other character is passed on once, in order, as early as possible: only an end of the text that may
  still become a tag is held back.
"""

import re

from tutor.messages import Answer, Thinking
from tutor.prompting import THINK_CLOSE, THINK_OPEN

_TAG = re.compile(f"{re.escape(THINK_OPEN)}|{re.escape(THINK_CLOSE)}")


class ThinkParser:
    """The state of one reply. `thinking` is True when the prompt itself ends with the opening tag."""

    def __init__(self, *, thinking: bool = False) -> None:
        self._thinking = thinking
        self._held = ""

    def feed(self, text: str) -> list[Thinking | Answer]:
        """Return the events that `text` completes; none of them is empty."""
        text = self._held + text
        events, at = [], 0
        for tag in _TAG.finditer(text):
            events += self._events(text[at : tag.start()])
            self._thinking = tag[0] == THINK_OPEN
            at = tag.end()
        held_from = max(at, _possible_tag_start(text))
        self._held = text[held_from:]
        return events + self._events(text[at:held_from])

    def flush(self) -> list[Thinking | Answer]:
        """Return what is still held; call once, at the end of the stream."""
        ready, self._held = self._held, ""
        return self._events(ready)

    def _events(self, text: str) -> list[Thinking | Answer]:
        if not text:
            return []
        return [Thinking(text) if self._thinking else Answer(text)]


def _possible_tag_start(text: str) -> int:
    """Return the index from which the end of `text` may grow into a tag; its length when none can.

    Only the last `<` counts, since no tag has a second one.
    """
    start = text.rfind(THINK_OPEN[0])
    may_grow = start >= 0 and (THINK_OPEN.startswith(text[start:]) or THINK_CLOSE.startswith(text[start:]))
    return start if may_grow else len(text)
