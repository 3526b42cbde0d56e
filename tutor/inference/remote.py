"""A model on an OpenAI-compatible server (vLLM, llama.cpp, …).

A model of our own registry is asked with the prompt it was trained on, as one text to be continued: then its
think block arrives as it wrote it, and the calculator works. Any other model is asked as a chat.
"""

import math
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from typing import Any

from tutor.errors import ServerError
from tutor.inference.backend import Generated, Limits, Variant
from tutor.inference.calculator import CLOSE, pending_result
from tutor.inference.deltas import TaggedText
from tutor.inference.served import Served, count_tokens, estimate_tokens, survey
from tutor.inference.server import (
    TOO_EARLY,
    TOO_LONG,
    Chunks,
    Patience,
    Server,
    Watch,
    first_choice,
    has_text,
)
from tutor.inference.streaming import StopText
from tutor.inference.thinking import ThinkParser
from tutor.messages import GREEDY, Answer, FinishReason, Message, Sampling
from tutor.prompting import INSTRUCTION, build_prompt

SLOTS = 32  # replies at once; the server has a queue of its own
MIN_REPLY_TOKENS = 16  # a context with less room for the reply is full
_ENDS: dict[str, FinishReason] = {"stop": "stop", "eos": "stop", "length": "length"}


class RemoteBackend:
    """Replies of models on the server at `url`, which ends in `/v1`; see `Backend`."""

    opens_thinking = False

    def __init__(
        self,
        url: str,
        key: str = "",
        model: str = "",
        base_model: str = "",
        further: Sequence[str] = (),
        *,
        slots: int = 0,
        calculator: bool = True,
        patience: Patience | None = None,
    ) -> None:
        """Raise ServerAwayError when the server does not answer yet, ServerError when it never will.

        See `survey`.
        `slots` of 0 takes SLOTS.
        """
        self.slots = slots or SLOTS
        self._server = Server(url, key, streams=self.slots, patience=patience)
        self._calculator = calculator
        found = survey(self._server, model, base_model, further)
        self._served = {served.name: served for served in found}
        self.variants: tuple[Variant, ...] = tuple(
            Variant(served.name, _label(served, calculator), tuned=served.tuned)
            for served in self._served.values()
        )

    def probe(self) -> None:
        """Ask for the list of models; raise ServerError when that is not answered. See `Distant`."""
        self._server.ask("models")

    def count_tokens(
        self,
        messages: Sequence[Message],
        cancelled: threading.Event | None = None,
        seconds: float = math.inf,
    ) -> int:
        """Return the length of the prompt in tokens, an estimate when the server does not count.

        See `Distant`.
        """
        served = self._served[self.variants[0].name]
        watch = Watch(cancelled or threading.Event(), seconds)
        return count_tokens(self._server, served, _texts(served, _without_reasoning(messages)), watch)

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

        A greedy reply of a model that is not of our registry is decoded as the server does it by default:
        models for reasoning often ask for that.
        """
        served = self._served[variant or self.variants[0].name]
        watch, messages = Watch(cancelled, limits.max_seconds), _without_reasoning(messages)
        room = self._room(served, _texts(served, messages), limits.max_new_tokens, watch)
        body: dict[str, Any] = {
            **served.extra,
            "model": served.name,
            "stream": True,
            "stream_options": {"include_usage": True},
            **_sampling(sampling, greedy=served.form is not None),
        }
        if served.form is None:
            return self._chat(body | {"messages": _turns(messages), "max_tokens": room}, emit, watch)
        return self._continue(served, build_prompt(served.form, messages), body, room, emit, watch)

    def _room(self, served: Served, texts: Sequence[str], wanted: int, watch: Watch) -> int:
        """Return how many tokens the reply may have; raise ServerError when the context is full."""
        if served.context is None or estimate_tokens("".join(texts)) * 2 + wanted < served.context:
            return wanted  # far from full: not worth a question
        room = min(wanted, served.context - count_tokens(self._server, served, texts, watch))
        if room < min(wanted, MIN_REPLY_TOKENS):
            raise ServerError(TOO_LONG)
        return room

    def _chat(self, body: Mapping[str, Any], emit: Callable[[str], None], watch: Watch) -> Generated:
        text, pieces = TaggedText(), _Pieces(self._server, "chat/completions", body, watch)
        for choice in pieces.choices():
            delta = choice.get("delta")
            if isinstance(delta, dict) and (added := text.feed(delta)):
                emit(added)
        if held := text.flush():
            emit(held)
        return pieces.generated(pieces.tokens)

    def _continue(
        self,
        served: Served,
        prompt: str,
        body: Mapping[str, Any],
        room: int,
        emit: Callable[[str], None],
        watch: Watch,
    ) -> Generated:
        """Let the server continue the prompt; cut where an annotation waits, add its result, go on.

        Stop strings are looked for here: a server that does it holds back as many characters, and would be
        that far ahead at each cut.
        """
        assert served.form is not None
        written, tokens, shown = "", 0, StopText(served.form.stop_strings)

        def show(text: str) -> None:
            if ready := shown.feed(text):
                emit(ready)

        while True:
            request = {**body, "prompt": prompt + written, "max_tokens": room - tokens}
            pieces, result = _Pieces(self._server, "completions", request, watch), None
            with closing(pieces.choices()) as choices:
                for choice in choices:
                    piece, result = self._up_to_result(written, str(choice.get("text") or ""))
                    written += piece
                    show(piece)
                    if shown.stopped or result is not None:
                        break
            tokens += pieces.tokens
            if shown.stopped:
                return Generated("stop", tokens)
            if result is not None:
                written += result + CLOSE
                show(result + CLOSE)
                tokens += len(result + CLOSE)  # Gemma writes each digit as a token
            if result is None or tokens >= room:
                if held := shown.flush():
                    emit(held)
                return pieces.generated(tokens) if result is None else Generated("length", tokens)

    def _up_to_result(self, written: str, piece: str) -> tuple[str, str | None]:
        """Return the piece, cut where an annotation waits for its result, and the result."""
        if self._calculator:
            for at in (index for index, char in enumerate(piece, 1) if char == "="):
                if (result := pending_result(written + piece[:at])) is not None:
                    return piece[:at], result
        return piece, None


class _Pieces:
    """The choices of one streamed request, up to its end, and how it ended."""

    def __init__(self, server: Server, path: str, body: Mapping[str, Any], watch: Watch) -> None:
        self._chunks, self._watch, self._patience = server.chunks(path, body, watch), watch, server.patience
        self.tokens = 0  # the server's count, else one for each chunk with text
        self._end: str | None = None

    def choices(self) -> Chunks:
        """Yield the first choice of each chunk; raise ServerError."""
        ended_at, counted = 0.0, False
        try:
            with closing(self._chunks) as chunks:
                for chunk in chunks:
                    counted = self._count(chunk) or counted
                    if self._end is None:
                        choice = first_choice(chunk)
                        yield choice
                        self._end, ended_at = choice.get("finish_reason"), time.monotonic()
                    if self._end and (counted or time.monotonic() - ended_at > self._patience.end):
                        return
        except ServerError:
            if self._end is None:
                raise

    def _count(self, chunk: Mapping[str, Any]) -> bool:
        """Add the chunk to the number of tokens; True when it tells the number itself."""
        usage = chunk.get("usage")
        if isinstance(usage, dict) and isinstance(usage.get("completion_tokens"), int):
            self.tokens = usage["completion_tokens"]
            return True
        self.tokens += has_text(chunk)
        return False

    def generated(self, tokens: int) -> Generated:
        """Return how the reply of so many tokens ended; raise ServerError when the server broke it off."""
        if self._end is None and (reason := self._watch.ended):
            return Generated(reason, tokens)
        if self._end not in _ENDS:  # None; "abort", "content_filter", "repetition", …: not an answer
            raise ServerError(TOO_EARLY)
        return Generated(_ENDS[self._end], tokens)


def _label(served: Served, calculator: bool) -> str:
    """Return what a page calls the model; it says so when the calculator cannot work."""
    off = ", without the calculator" if calculator and served.form is None else ""
    return f"{served.name}, {served.kind.title}{off}"


def _texts(served: Served, messages: Sequence[Message]) -> list[str]:
    if served.form is not None:
        return [build_prompt(served.form, messages)]
    return [turn["content"] for turn in _turns(messages)]


def _turns(messages: Sequence[Message]) -> list[dict[str, str]]:
    """Return the chat to send, with the instruction in its first turn."""
    first, *others = messages
    contents = [f"{INSTRUCTION}\n\n{first.content}", *(message.content for message in others)]
    return [{"role": m.role, "content": text} for m, text in zip(messages, contents, strict=True)]


def _without_reasoning(messages: Sequence[Message]) -> list[Message]:
    """Return the chat without think blocks in earlier replies: some servers refuse what they wrote there."""
    plain = list(messages)
    for index, message in enumerate(plain):
        if message.role == "assistant":
            parser = ThinkParser()
            events = parser.feed(message.content) + parser.flush()
            answer = "".join(event.text for event in events if isinstance(event, Answer))
            plain[index] = Message("assistant", answer.strip())
    return plain


def _sampling(sampling: Sampling, *, greedy: bool) -> dict[str, Any]:
    body: dict[str, Any] = {}
    if greedy or sampling != GREEDY:
        body["temperature"] = sampling.temperature
    if sampling.seed is not None:
        body["seed"] = sampling.seed
    return body
