"""A reply in OpenAI's form: the tutor's events as chunks of a stream, or folded into one object."""

import json
import secrets
import time
from collections.abc import Iterable
from typing import Any

from tutor.checking.verdict import Verdict
from tutor.messages import Answer, Finished, Thinking
from tutor.teaching.tutor import Checked, TutorEvent
from tutor.web.api_errors import ApiError

QUIET_S = 5.0  # so long without text, and a comment shows that the stream is alive
DONE = b"data: [DONE]\n\n"
ALIVE = b": waiting\n\n"
BUSY_AGAIN_S = 1.0
_FINISH = {"stop": "stop", "length": "length", "time": "length"}


class ChatForm:
    """One reply being put into OpenAI's form; for the one reader of its events."""

    def __init__(self, model: str) -> None:
        self._head = {
            "id": f"chatcmpl-{secrets.token_hex(12)}",
            "created": int(time.time()),
            "model": model,
        }
        self._end: Finished | None = None
        self._verdict: Verdict | None = None
        self._texts: dict[type[Thinking] | type[Answer], list[str]] = {Thinking: [], Answer: []}

    def take(self, event: TutorEvent) -> bytes:
        """Take in an event; return its chunk, b"" for an event that has none."""
        match event:
            case Thinking(text):
                self._texts[Thinking].append(text)
                return self._chunk({"reasoning": text, "reasoning_content": text})
            case Answer(text):
                self._texts[Answer].append(text)
                return self._chunk({"content": text})
            case Finished():
                self._end = event
            case Checked(verdict):
                self._verdict = verdict
        return b""

    def opening(self) -> bytes:
        """Return the first chunk, which names the role."""
        return self._chunk({"role": "assistant", "content": ""})

    def closing(self, *, include_usage: bool) -> Iterable[bytes]:
        """Yield what ends a stream; an error ends it without a finish_reason and without [DONE]."""
        if error := self.error():
            yield sse(error.body())
            return
        yield self._chunk(self._extra(), finish_reason=self._finish_reason())
        if include_usage:
            yield sse(self._object("chat.completion.chunk") | {"choices": [], "usage": self._usage()})
        yield DONE

    def completion(self) -> dict[str, Any]:
        """Return the whole reply as one object; raise `ApiError` when there is none."""
        if error := self.error():
            raise error
        message = {"role": "assistant", "content": "".join(self._texts[Answer])}
        if thoughts := "".join(self._texts[Thinking]):
            message |= {"reasoning": thoughts, "reasoning_content": thoughts}
        choice = {
            "index": 0,
            "message": message | self._extra(),
            "finish_reason": self._finish_reason(),
            "logprobs": None,
        }
        return self._object("chat.completion") | {"choices": [choice], "usage": self._usage()}

    def error(self) -> ApiError | None:
        """Return what went wrong, None for a reply that ended as replies do."""
        if self._end is None:
            return ApiError(500, "The reply broke off.", "incomplete")
        if self._end.reason in _FINISH:
            return None
        return refusal_of(self._end, at_once=False)

    def _finish_reason(self) -> str:
        return _FINISH[self._end.reason] if self._end else "stop"

    def _extra(self) -> dict[str, Any]:
        """Return our own fields of the message: the verdict, a note on the end, and "cached"."""
        extra: dict[str, Any] = {"verdict": self._verdict.to_dict() if self._verdict else None}
        if self._end and self._end.message:
            extra["note"] = self._end.message
        if self._end and self._end.cached:
            extra["cached"] = True
        return extra

    def _usage(self) -> dict[str, int]:
        read, written = (self._end.prompt_tokens, self._end.tokens) if self._end else (0, 0)
        return {"prompt_tokens": read, "completion_tokens": written, "total_tokens": read + written}

    def _object(self, kind: str) -> dict[str, Any]:
        return {"object": kind, **self._head}

    def _chunk(self, delta: dict[str, Any], finish_reason: str | None = None) -> bytes:
        choice = {"index": 0, "delta": delta, "finish_reason": finish_reason, "logprobs": None}
        return sse(self._object("chat.completion.chunk") | {"choices": [choice]})


def refusal_of(end: Finished, *, at_once: bool) -> ApiError:
    """Return the error for a reply that ended as none; `at_once` tells that it was never in the queue."""
    if end.reason == "refused" and at_once:
        return ApiError(503, end.message, "busy", None, BUSY_AGAIN_S)
    if end.reason == "refused":
        return ApiError(400, end.message, "context_length_exceeded", "messages")
    if end.reason == "cancelled":
        return ApiError(503, "The reply was stopped; the tutor may be shutting down.", "stopped")
    return ApiError(500, end.message or "The model failed.", "model_error")


def sse(data: dict[str, Any]) -> bytes:
    """Return one event of a stream. ASCII, so that a lone surrogate of a model cannot break it."""
    return b"data: " + json.dumps(data, separators=(",", ":")).encode("ascii") + b"\n\n"
