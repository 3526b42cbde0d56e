"""The values that travel between the parts: one chat message, how to reply, and the events of a reply.

A reply is a sequence of events: any number of `Waiting`, then `Thinking` and `Answer` pieces in the
order in which the model wrote them, and exactly one `Finished` at the end.
"""

from dataclasses import dataclass, field
from typing import Literal

MIN_TEMPERATURE = 1e-3  # below it the likeliest token is certain, and scores divided by it overflow
WAKE_S = 0.25  # a reader that has gone (a closed page) is noticed only when a reply yields

Role = Literal["user", "assistant"]

# stop: the model ended by itself. length, time: a limit cut it off. cancelled: the student stopped it.
# refused: the request never reached the model (queue full, prompt too long). error: something broke.
FinishReason = Literal["stop", "length", "time", "cancelled", "refused", "error"]


@dataclass(frozen=True, slots=True)
class Message:
    """One turn of the chat, as plain text without think blocks."""

    role: Role
    content: str


@dataclass(frozen=True, slots=True)
class Sampling:
    """How a reply is chosen: the likeliest token each time at temperature 0, else drawn by chance.

    A temperature below MIN_TEMPERATURE, or that is no number, becomes 0. The same `seed` draws the same reply
    again, on the same machine; but a local model rounds otherwise where many replies are written at once, and
    a close call may then fall the other way. None draws a new one each time. A reply may be asked to end
    after `max_new_tokens`; the engine's own limit stands.
    """

    temperature: float = 0.0
    seed: int | None = None
    max_new_tokens: int | None = None

    def __post_init__(self) -> None:
        if not self.temperature >= MIN_TEMPERATURE:
            object.__setattr__(self, "temperature", 0.0)


GREEDY = Sampling()


@dataclass(frozen=True, slots=True)
class Waiting:
    """Nothing new yet. Comes at least every WAKE_S.

    `note` is a short sentence for the page ("Loading the model…", "2 ahead of you"), "" when the model
    is at work.
    """

    note: str = ""


@dataclass(frozen=True, slots=True)
class Thinking:
    """A piece of the text inside the think block."""

    text: str


@dataclass(frozen=True, slots=True)
class Answer:
    """A piece of the text outside the think block."""

    text: str


@dataclass(frozen=True, slots=True)
class Finished:
    """The end of a reply; `message` is a sentence for the student when `reason` is not "stop".

    `seconds` counts from the moment at which the model took the request up, `first_text_s` from the moment at
    which it was asked: waiting is in it. `cached` tells that the text was kept from an earlier reply.
    `tokens` are those of the reply, `prompt_tokens` those of the prompt: 0 when nobody counted them.
    """

    reason: FinishReason
    message: str = ""
    tokens: int = 0
    seconds: float = field(default=0.0, compare=False)
    first_text_s: float | None = field(default=None, compare=False)
    cached: bool = False
    prompt_tokens: int = field(default=0, compare=False)


Event = Waiting | Thinking | Answer | Finished
