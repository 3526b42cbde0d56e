"""Token ids in, text that may be shown out; and the end of a reply at a stop string.

Both classes hold back as little as they can: `TokenText` the bytes of a character that is not whole yet,
`StopText` the characters that may still become a stop string. One object serves one reply.
"""

from collections.abc import Sequence

from tokenizers import Tokenizer

BROKEN = "\ufffd"  # what the decoder writes for bytes that form no character (yet)


class TokenText:
    """Decode one token at a time; every piece is whole text.

    This is the idea of `tokenizers.decoders.DecodeStream`, which cannot be used as it is: it raises in the
    middle of a reply ("Invalid prefix encountered") when a model writes a byte that belongs to no character.
    """

    def __init__(self, tokenizer: Tokenizer) -> None:
        self._tokenizer = tokenizer
        self._held: list[int] = []
        # Some decoders drop the space at the start of a text. Behind a fixed token nothing is at the start,
        # and the bytes of one piece can never be joined to those of the piece before.
        self._anchor = tokenizer.encode("=", add_special_tokens=False).ids[-1:]
        self._skip = len(tokenizer.decode(self._anchor))

    def feed(self, token_id: int) -> str:
        """Return the text that `token_id` completes; special tokens have none."""
        self._held.append(token_id)
        text = self._decode()
        if text.endswith(BROKEN):
            return ""
        self._held.clear()
        return text

    def flush(self) -> str:
        """Return what is still held, with U+FFFD for broken characters; call once, at the end."""
        text = self._decode()
        self._held.clear()
        return text

    def _decode(self) -> str:
        return self._tokenizer.decode(self._anchor + self._held, skip_special_tokens=True)[self._skip :]


class StopText:
    """Pass text on up to the first of some stop strings, which is never passed on itself."""

    def __init__(self, stop_strings: Sequence[str]) -> None:
        self._stop_strings = tuple(stop_strings)
        self._held = ""
        self.stopped = False  # True once a stop string was seen; later text is dropped

    def feed(self, text: str) -> str:
        """Return the text that cannot be part of a stop string."""
        if self.stopped:
            return ""
        self._held += text
        if found := [at for stop in self._stop_strings if (at := self._held.find(stop)) >= 0]:
            self.stopped = True
            ready, self._held = self._held[: min(found)], ""
            return ready
        keep = len(self._held) - max((_overlap(self._held, stop) for stop in self._stop_strings), default=0)
        ready, self._held = self._held[:keep], self._held[keep:]
        return ready

    def flush(self) -> str:
        """Return what is still held; call once, at the end."""
        ready, self._held = self._held, ""
        return ready


def _overlap(text: str, stop: str) -> int:
    """Return the length of the longest end of `text` that `stop` begins with."""
    sizes = range(min(len(text), len(stop)), 0, -1)
    return next((size for size in sizes if stop.startswith(text[-size:])), 0)
