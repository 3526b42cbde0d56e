"""A model on an OpenAI-compatible server (vLLM, llama.cpp, …), over its chat completions stream.

Servers name the reasoning differently (`reasoning`, `reasoning_content`, `thinking`) or leave the tags in the
text: a reasoning field is wrapped in think tags here, so that one parser serves all. No key and no address
appears in a message to the student.
"""

import json
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import httpx

from tutor.errors import ServerError
from tutor.inference.backend import Generated, Limits
from tutor.messages import FinishReason, Message
from tutor.prompting import INSTRUCTION, THINK_CLOSE, THINK_OPEN

CONNECT_S, SILENCE_S = 5.0, 60.0  # to connect; without any byte of an open stream
CHARS_PER_TOKEN = 3  # a cautious estimate; the server has the tokenizer
_REASONING = ("reasoning", "reasoning_content", "thinking")
_SENTENCES = {
    401: "The model server refused the key; ask the administrator to check TUTOR_SERVER_KEY.",
    403: "The model server refused the key; ask the administrator to check TUTOR_SERVER_KEY.",
    404: "The model server does not know this model; ask the administrator to check TUTOR_MODEL.",
    429: "The model server is busy. Please try again in a moment.",
    503: "The model server is not ready. Please try again in a moment.",
}


class RemoteBackend:
    """Streams replies from `url` (which ends in `/v1`); the first model of the server when none is named."""

    def __init__(self, url: str, key: str = "", model: str = "") -> None:
        """Raise ServerError when the server does not answer or lists no model."""
        headers = {"Authorization": f"Bearer {key}"} if key else {}
        timeout = httpx.Timeout(SILENCE_S, connect=CONNECT_S)
        self._client = httpx.Client(base_url=url.rstrip("/") + "/", headers=headers, timeout=timeout)
        self._model = model or self._first_model()
        self.label = f"{self._model}, model server"
        self.opens_thinking = False

    def _first_model(self) -> str:
        try:
            return str(self._client.get("models").raise_for_status().json()["data"][0]["id"])
        except (httpx.HTTPError, httpx.InvalidURL, ValueError, LookupError, TypeError) as error:
            raise ServerError(
                "The model server at TUTOR_SERVER_URL does not list its models; check that it runs, that the "
                "address ends in /v1, and TUTOR_SERVER_KEY."
            ) from error

    def count_tokens(self, messages: Sequence[Message]) -> int:
        """Return an estimate from the number of characters."""
        return sum(len(message.content) for message in messages) // CHARS_PER_TOKEN

    def generate(
        self,
        messages: Sequence[Message],
        limits: Limits,
        emit: Callable[[str], None],
        cancelled: threading.Event,
    ) -> Generated:
        """Stream one reply; see `Backend.generate`. Closing the response frees the server's slot."""
        deadline, tokens, thinking = time.monotonic() + limits.max_seconds, 0, False
        reason: FinishReason = "error"
        for choice in self._choices(messages, limits):
            delta = choice.get("delta") or {}
            thought = next((delta[name] for name in _REASONING if delta.get(name)), "")
            if bool(thought) != thinking and (thought or delta.get("content")):
                emit(THINK_OPEN if thought else THINK_CLOSE)
                thinking = bool(thought)
            if text := thought or delta.get("content") or "":
                tokens += 1
                emit(text)
            if choice.get("finish_reason"):
                reason = "length" if choice["finish_reason"] == "length" else "stop"
            if cancelled.is_set():
                return Generated("cancelled", tokens)
            if time.monotonic() > deadline:
                return Generated("time", tokens)
        if reason == "error":
            raise ServerError("The model server ended its reply too early. Please try again.")
        return Generated(reason, tokens)

    def _choices(self, messages: Sequence[Message], limits: Limits) -> Iterator[dict[str, Any]]:
        """Yield the first choice of each chunk; raise ServerError with a sentence for the student."""
        turns = [{"role": m.role, "content": m.content} for m in messages]
        turns[0]["content"] = f"{INSTRUCTION}\n\n{turns[0]['content']}"
        body = {"model": self._model, "messages": turns, "stream": True, "max_tokens": limits.max_new_tokens}
        try:
            with self._client.stream("POST", "chat/completions", json=body) as response:
                if response.status_code != 200:
                    raise ServerError(_SENTENCES.get(response.status_code, _BROKEN))
                for line in response.iter_lines():
                    if line.startswith("data:") and line[5:].strip() != "[DONE]":
                        yield from _choice(line[5:])
        except httpx.TimeoutException as error:
            raise ServerError("The model server fell silent. Please try again.") from error
        except httpx.HTTPError as error:
            raise ServerError("The model server cannot be reached. Please try again in a moment.") from error


_BROKEN = "The model server reported an error. Please try again."


def _choice(data: str) -> Iterator[dict[str, Any]]:
    try:
        chunk = json.loads(data)
    except ValueError:
        raise ServerError(_BROKEN) from None
    if not isinstance(chunk, dict) or chunk.get("error"):
        raise ServerError(_BROKEN)
    choices = chunk.get("choices")
    if isinstance(choices, list) and choices and isinstance(choices[0], dict):
        yield choices[0]
