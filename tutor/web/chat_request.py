"""What a request for a chat completion may ask for: OpenAI's form in, messages and sampling out.

What would change the reply and cannot be honored is refused with its name; unknown fields are ignored.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from tutor.inference.engine import objection
from tutor.inference.thinking import ThinkParser
from tutor.messages import Answer, Message, Sampling
from tutor.web.api_errors import ApiError
from tutor.web.limits import MAX_CONVERSATION_CHARS, MAX_MESSAGES

MAX_SEED = 2**63 - 1


class Part(BaseModel):
    """A part of a message; only text can be read."""

    type: str
    text: str = ""


class Turn(BaseModel):
    """One message. Reasoning that came with an earlier reply is ignored."""

    role: Literal["system", "developer", "user", "assistant", "tool", "function"]
    content: str | list[Part] | None = None


class StreamOptions(BaseModel):
    include_usage: bool = False


class ChatRequest(BaseModel):
    """A request for a chat completion."""

    model_config = ConfigDict(extra="allow")

    model: str
    messages: list[Turn]
    stream: bool = False
    stream_options: StreamOptions | None = None
    temperature: float | None = Field(None, ge=0, le=2, allow_inf_nan=False)
    seed: int | None = None
    max_tokens: int | None = Field(None, ge=1)
    max_completion_tokens: int | None = Field(None, ge=1)
    check: bool = True  # ours: check the answer, and send the verdict

    def sampling(self) -> Sampling:
        """Return how the reply is chosen: greedily unless a temperature is given."""
        limits = [limit for limit in (self.max_tokens, self.max_completion_tokens) if limit is not None]
        return Sampling(
            self.temperature or 0.0,
            None if self.seed is None else self.seed & MAX_SEED,
            min(limits, default=None),
        )

    def refuse_unsupported(self) -> None:
        """Raise `ApiError` for a field that asks for what this server cannot do."""
        given = self.model_extra or {}
        for row in _UNSUPPORTED:
            if given.get(row.field) not in (None, *row.neutral):
                raise ApiError(400, f"{row.field} is not supported here: {row.why}", "unsupported", row.field)


@dataclass(frozen=True, slots=True)
class _Unsupported:
    field: str
    why: str
    neutral: tuple[Any, ...] = ()  # values that ask for nothing, besides null


_TOOLS = "this tutor answers in words."
_GREEDY = "set the temperature, or leave both out."
_UNSUPPORTED = (
    _Unsupported("n", "ask again for another reply.", (1,)),
    _Unsupported("tools", _TOOLS, ([],)),
    _Unsupported("tool_choice", _TOOLS, ("none", "auto")),
    _Unsupported("functions", _TOOLS, ([],)),
    _Unsupported("function_call", _TOOLS, ("none", "auto")),
    _Unsupported("response_format", "replies are text.", ({"type": "text"},)),
    _Unsupported("modalities", "replies are text.", (["text"],)),
    _Unsupported("audio", "replies are text."),
    _Unsupported("web_search_options", "nothing is looked up."),
    _Unsupported("stop", "the model ends by itself, or after max_tokens.", ("", [])),
    _Unsupported("logprobs", "probabilities are not kept.", (False,)),
    _Unsupported("top_logprobs", "probabilities are not kept.", (0,)),
    _Unsupported("logit_bias", _GREEDY, ({},)),
    _Unsupported("top_p", _GREEDY, (1,)),
    _Unsupported("presence_penalty", _GREEDY, (0,)),
    _Unsupported("frequency_penalty", _GREEDY, (0,)),
)


def conversation_of(turns: Sequence[Turn], max_problem_chars: int) -> list[Message]:
    """Return the chat as the model may know it; raise `ApiError` when it cannot be answered.

    System and developer messages are left out, for the tutor has its own instructions. Neighbors of one role
    are one message, for chat templates refuse two in a row. The whole chat has limits as each problem has.
    """
    if len(turns) > MAX_MESSAGES:
        raise _too_much(f"has {len(turns):,} messages", MAX_MESSAGES)
    told = [turn for turn in turns if turn.role not in ("system", "developer")]
    messages = [
        Message("user" if role == "user" else "assistant", "\n\n".join(_text_of(turn) for turn in run))
        for role, run in groupby(told, key=lambda turn: turn.role)
        if _is_known(role)
    ]
    if not messages or messages[0].role != "user" or messages[-1].role != "user":
        raise ApiError(400, "The first and the last message must be the user's.", "bad_messages", "messages")
    for message in messages:
        if message.role == "user" and (why := objection(message.content, max_problem_chars)):
            raise ApiError(400, why, "bad_messages", "messages")
    chars = sum(len(message.content) for message in messages)
    if chars > (most := max(MAX_CONVERSATION_CHARS, max_problem_chars)):
        raise _too_much(f"is {chars:,} characters long", most)
    return messages


def _too_much(what: str, most: int) -> ApiError:
    sentence = f"The conversation {what}; the limit is {most:,}. Please leave out its oldest messages."
    return ApiError(400, sentence, "bad_messages", "messages")


def _is_known(role: str) -> bool:
    if role in ("tool", "function"):
        raise ApiError(
            400, f"Messages of the role {role} are not supported: {_TOOLS}", "unsupported", "messages"
        )
    return True


def _text_of(turn: Turn) -> str:
    parts = turn.content if isinstance(turn.content, list) else [Part(type="text", text=turn.content or "")]
    if any(part.type not in ("text", "input_text", "refusal") for part in parts):
        raise ApiError(400, "Only text can be read: no images, sounds or files.", "unsupported", "messages")
    text = "".join(part.text for part in parts)
    return _without_thoughts(text) if turn.role == "assistant" else text


def _without_thoughts(text: str) -> str:
    parser = ThinkParser()
    return "".join(event.text for event in (*parser.feed(text), *parser.flush()) if isinstance(event, Answer))
