"""The event stream of a model server: bytes in, JSON objects out; no connection and no model.

Servers differ in what the standard leaves open, and some break it: lines end with LF or CRLF and come in
pieces of any size, comments and `event:` lines stand between, `data:` stands with and without a space, and
the closing `data: [DONE]` may be missing or have text after it. Every event is one line of JSON.
"""

import json
import logging
import re
from collections.abc import Iterable, Iterator
from typing import Any

from tutor.errors import ServerError

MAX_LINE_BYTES = 8 * 2**20
REPORTED = "The model server reported an error. Please try again."

_BOM = b"\xef\xbb\xbf"
_WORD = re.compile(r"[\w.-]{1,40}", re.ASCII)

log = logging.getLogger(__name__)


def json_events(pieces: Iterable[bytes]) -> Iterator[dict[str, Any]]:
    """Yield the object of each `data:` line up to `[DONE]` or the end; raise ServerError for an error.

    An error is an `error` that the server reports in the stream (text or object), a line that is no JSON
    object, and a line of more than MAX_LINE_BYTES. What came before it has been yielded. Bytes that are no
    UTF-8 become U+FFFD.
    """
    for line in _lines(pieces):
        field, _, value = line.partition(b":")
        if field == b"error":  # an older llama.cpp
            raise reported(value)
        if field != b"data":
            continue
        value = value.strip()
        if value == b"[DONE]":
            return
        if value:
            yield _object(value)


def reported(body: bytes) -> ServerError:
    """Return the error for a body that reports one; its text may hold a prompt or a key and is not shown."""
    try:
        value = json.loads(body)
        error = value.get("error", value)
        words = [str(error.get(key)) for key in ("code", "type")]
    except (ValueError, AttributeError, RecursionError):
        words = []
    log.warning("the model server reported an error: %s", [w for w in words if _WORD.fullmatch(w)])
    return ServerError(REPORTED)


def _object(value: bytes) -> dict[str, Any]:
    try:
        chunk = json.loads(value.decode(errors="replace"))
    except (ValueError, RecursionError):
        raise ServerError(REPORTED) from None
    if not isinstance(chunk, dict) or chunk.get("error") or chunk.get("object") == "error":
        raise reported(value)
    return chunk


def _lines(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Cut at line feeds only: a reply may hold other characters that Unicode calls line ends."""
    held: list[bytes] = []  # of a line without an end; a list, because a long line comes in many pieces
    size, first = 0, True
    for piece in pieces:
        *ends, rest = piece.split(b"\n")
        for end in ends:
            line = b"".join([*held, end]).rstrip(b"\r")
            held, size = [], 0
            yield line.removeprefix(_BOM) if first else line
            first = False
        held.append(rest)
        size += len(rest)
        if size > MAX_LINE_BYTES:
            raise ServerError(REPORTED)
    yield b"".join(held).rstrip(b"\r")
