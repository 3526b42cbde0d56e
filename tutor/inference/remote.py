"""A model on an OpenAI-compatible server (vLLM, llama.cpp, …), over its chat completions stream.

Servers name the reasoning differently (`reasoning`, `reasoning_content`, `thinking`) or leave the tags in the
text: a reasoning field is wrapped in think tags here, so that one parser serves all. No key and no address
appears in a message to the student.

The response is read in a thread of its own, because a server may be silent for minutes: the caller looks
every quarter of a second whether the student has left or the time is over, and then cuts the connection.
"""

import json
import queue
import socket
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from typing import Any

import httpx

from tutor.errors import ServerError
from tutor.inference.backend import Generated, Limits, Variant
from tutor.messages import GREEDY, WAKE_S, FinishReason, Message, Sampling
from tutor.prompting import INSTRUCTION, THINK_CLOSE, THINK_OPEN

CONNECT_S, SILENCE_S = 5.0, 60.0  # to connect; without any byte of an open stream
SLOTS = 32  # replies at once; the server has a queue of its own
CHARS_PER_TOKEN = 3  # a cautious estimate; the server has the tokenizer
_REASONING = ("reasoning", "reasoning_content", "thinking")
_ENDS: dict[str, FinishReason] = {"stop": "stop", "eos": "stop", "length": "length"}
_SENTENCES = {
    401: "The model server refused the key; ask the administrator to check TUTOR_SERVER_KEY.",
    403: "The model server refused the key; ask the administrator to check TUTOR_SERVER_KEY.",
    404: "The model server does not know this model; ask the administrator to check TUTOR_MODEL.",
    429: "The model server is busy. Please try again in a moment.",
    503: "The model server is not ready. Please try again in a moment.",
}
_BROKEN = "The model server reported an error. Please try again."
_TOO_EARLY = "The model server ended its reply too early. Please try again."


class RemoteBackend:
    """Streams replies from `url` (which ends in `/v1`); the first model of the server when none is named."""

    def __init__(self, url: str, key: str = "", model: str = "") -> None:
        """Raise ServerError when the server does not answer or lists no model."""
        headers = {"Authorization": f"Bearer {key}"} if key else {}
        timeout = httpx.Timeout(SILENCE_S, connect=CONNECT_S)
        try:
            self._client = httpx.Client(base_url=url.rstrip("/") + "/", headers=headers, timeout=timeout)
            listed = self._client.get("models").raise_for_status().json()["data"]
            self._model = model or str(listed[0]["id"])
        except (httpx.HTTPError, httpx.InvalidURL, ValueError, LookupError, TypeError) as error:
            raise ServerError(
                "The model server at TUTOR_SERVER_URL does not list its models; check that it runs, that the "
                "address ends in /v1, and TUTOR_SERVER_KEY."
            ) from error
        self.variants: tuple[Variant, ...] = (
            Variant(self._model, f"{self._model}, model server", tuned=True),
        )
        self.slots = SLOTS
        self.opens_thinking = False

    def count_tokens(self, messages: Sequence[Message]) -> int:
        """Return an estimate from the number of characters."""
        return sum(len(message.content) for message in messages) // CHARS_PER_TOKEN

    def generate(
        self,
        messages: Sequence[Message],
        limits: Limits,
        emit: Callable[[str], None],
        cancelled: threading.Event,
        sampling: Sampling = GREEDY,
        variant: str = "",
    ) -> Generated:
        """Stream one reply; see `Backend.generate`. Cutting the connection frees the server's slot.

        A greedy reply is decoded as the server does it by default: models for reasoning often ask for that.
        """
        deadline, tokens, thinking = time.monotonic() + limits.max_seconds, 0, False
        stream = _Stream(self._client, self._body(messages, limits, sampling))
        try:
            for choice in stream.choices():
                if cancelled.is_set():
                    return Generated("cancelled", tokens)
                if time.monotonic() > deadline:
                    return Generated("time", tokens)
                delta = choice.get("delta") or {}
                thought = next((str(delta[name]) for name in _REASONING if delta.get(name)), "")
                text = thought or str(delta.get("content") or "")
                if text and bool(thought) != thinking:
                    thinking = bool(thought)
                    emit(THINK_OPEN if thinking else THINK_CLOSE)
                if text:
                    tokens += 1
                    emit(text)
                if end := choice.get("finish_reason"):
                    return Generated(_end(end), tokens)
        finally:
            stream.close()
        raise ServerError(_TOO_EARLY)

    def _body(self, messages: Sequence[Message], limits: Limits, sampling: Sampling) -> dict[str, Any]:
        turns = [{"role": m.role, "content": m.content} for m in messages]
        turns[0]["content"] = f"{INSTRUCTION}\n\n{turns[0]['content']}"
        body = {"model": self._model, "messages": turns, "stream": True, "max_tokens": limits.max_new_tokens}
        if sampling != GREEDY:
            body["temperature"] = sampling.temperature
        if sampling.seed is not None:
            body["seed"] = sampling.seed
        return body


def _end(reason: object) -> FinishReason:
    if reason not in _ENDS:  # "abort", "content_filter", …: not an answer
        raise ServerError(_TOO_EARLY)
    return _ENDS[str(reason)]


class _Stream:
    """One streamed response, read line by line in a thread."""

    def __init__(self, client: httpx.Client, body: dict[str, Any]) -> None:
        self._client, self._body = client, body
        self._lines: queue.SimpleQueue[bytes | ServerError | None] = queue.SimpleQueue()
        self._response: httpx.Response | None = None
        self._closed = False
        threading.Thread(target=self._read, daemon=True).start()

    def choices(self) -> Iterator[dict[str, Any]]:
        """Yield the first choice of each chunk, and `{}` at least every WAKE_S; raise ServerError."""
        while True:
            try:
                line = self._lines.get(timeout=WAKE_S)
            except queue.Empty:
                yield {}
                continue
            if isinstance(line, ServerError):
                raise line
            if line is None or line == b"data: [DONE]":
                return
            yield _choice(line)

    def close(self) -> None:
        """Cut the connection, which also ends the reading thread; without it, it ends with the timeout."""
        self._closed = True
        network = self._response.extensions.get("network_stream") if self._response else None
        sock = network.get_extra_info("socket") if network else None
        if sock is not None:
            with suppress(OSError):
                sock.shutdown(socket.SHUT_RDWR)

    def _read(self) -> None:
        try:
            with self._client.stream("POST", "chat/completions", json=self._body) as self._response:
                if self._response.status_code != 200:
                    raise ServerError(_SENTENCES.get(self._response.status_code, _BROKEN))
                for line in _lines(self._response.iter_bytes()):
                    if self._closed:
                        return
                    self._lines.put(line)
            self._lines.put(None)
        except ServerError as error:
            self._lines.put(error)
        except httpx.TimeoutException:
            self._lines.put(ServerError("The model server fell silent. Please try again."))
        except httpx.HTTPError:
            sentence = "The model server cannot be reached. Please try again in a moment."
            self._lines.put(ServerError(sentence if self._response is None else _TOO_EARLY))


def _lines(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """Cut at line feeds only: a reply may hold other characters that Unicode calls line ends."""
    held = b""
    for chunk in chunks:
        *whole, held = (held + chunk).split(b"\n")
        yield from (line.rstrip(b"\r") for line in whole)
    yield held.rstrip(b"\r")


def _choice(line: bytes) -> dict[str, Any]:
    """Return the first choice of a `data:` line, {} when it has none; raise ServerError for an error."""
    if not line.startswith(b"data:"):
        return {}
    try:
        chunk = json.loads(line[5:].decode(errors="replace"))
    except ValueError:
        raise ServerError(_BROKEN) from None
    if not isinstance(chunk, dict) or chunk.get("error"):
        raise ServerError(_BROKEN)
    choices = chunk.get("choices")
    first = choices[0] if isinstance(choices, list) and choices else {}
    return first if isinstance(first, dict) else {}
