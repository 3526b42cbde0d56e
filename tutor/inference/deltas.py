"""The pieces of a streamed chat reply, put together to one text with think tags.

Servers name the reasoning differently or leave its tags in the text. Here all of them become one text in
which the reasoning stands between `<think>` and `</think>`, so that one parser serves all.
"""

from collections.abc import Mapping
from typing import Any

from tutor.inference.thinking import ThinkParser
from tutor.messages import Thinking
from tutor.prompting import THINK_CLOSE, THINK_OPEN

REASONING = ("reasoning", "reasoning_content", "thinking")


class TaggedText:
    """The state of one reply.

    A reasoning field is trusted: once one was seen, the tags in the content are dropped with what stands
    between them (llama.cpp's `deepseek-legacy` sends the reasoning in both), and so are tags in the field.
    """

    def __init__(self) -> None:
        self._field_seen = False
        self._field, self._content = ThinkParser(thinking=True), ThinkParser()
        self._thinking = False  # whether the text so far ends inside a think block
        self._shown = ""  # reasoning that came from tags: a field may say it again

    def feed(self, delta: Mapping[str, Any]) -> str:
        """Return the text that one delta adds; both of its kinds of text may be missing, null or empty."""
        thought = next((text for name in REASONING if (text := _text(delta.get(name)))), "")
        if thought:
            self._field_seen = True
        added = self._think(self._new("".join(event.text for event in self._field.feed(thought))))
        return added + self._read(_text(delta.get("content")))

    def flush(self) -> str:
        """Return what is still held; call once, at the end of the stream."""
        return self._held_thought() + self._read("", end=True)

    def _read(self, content: str, *, end: bool = False) -> str:
        events, added = self._content.feed(content), ""
        for event in events + (self._content.flush() if end else []):
            if not isinstance(event, Thinking):
                added += self._held_thought() + self._switch(thinking=False) + event.text
            elif not self._field_seen:
                self._shown += event.text
                added += self._think(event.text)
        return added

    def _held_thought(self) -> str:
        return self._think(self._new("".join(event.text for event in self._field.flush())))

    def _new(self, thought: str) -> str:
        """Return what of a field's text was not shown from tags before; outer spaces may differ."""
        if self._shown and thought:
            self._shown, thought = self._shown.lstrip(), thought.lstrip()
            same = min(len(self._shown), len(thought))
            if self._shown[:same] == thought[:same]:
                self._shown, thought = self._shown[same:], thought[same:]
            else:
                self._shown = ""
        return thought

    def _think(self, text: str) -> str:
        return self._switch(thinking=True) + text if text else ""

    def _switch(self, *, thinking: bool) -> str:
        """Return the tag between what was written and what follows."""
        if thinking == self._thinking:
            return ""
        self._thinking = thinking
        return THINK_OPEN if thinking else THINK_CLOSE


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
