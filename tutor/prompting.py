"""The chat form and the think tags: one definition for serving, training and evaluation.

Two forms exist. `question` is for base models, which know no chat template: one problem, completed in
place, ended by the model's own `<eos>`. `gemma-chat` is the turn format of the instruction-tuned Gemma 3
models; Gemma has no system role, so the instruction is folded into the first user turn.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tutor.messages import Message

THINK_OPEN, THINK_CLOSE = "<think>", "</think>"

INSTRUCTION = (
    "You are a patient math tutor. Reason step by step between <think> and </think>, one short step a line, "
    "and write every calculation as <<48/2=24>>. After </think> give the final answer in one sentence. "
    r"Write formulas as \( \) or \[ \], never with dollar signs."
)

# Spelled-out control tokens in a student's text would be read as real ones by the tokenizer.
_CONTROL_TOKEN = re.compile(
    r"<(?=(?:bos|eos|pad|unk|mask|(?:start|end)_of_(?:turn|image)|image_soft_token|unused\d+)>)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class PromptForm:
    """How a model wants to be asked, and how its replies end."""

    name: str
    stop_tokens: tuple[str, ...]
    stop_strings: tuple[str, ...] = ()


QUESTION = PromptForm("question", stop_tokens=("<eos>",), stop_strings=("\nQuestion:",))
GEMMA_CHAT = PromptForm("gemma-chat", stop_tokens=("<eos>", "<end_of_turn>"))
FORMS = {form.name: form for form in (QUESTION, GEMMA_CHAT)}


def holds_control_token(text: str) -> bool:
    """Say whether a text spells a control token."""
    return _CONTROL_TOKEN.search(text) is not None


def build_prompt(form: PromptForm, messages: Sequence[Message]) -> str:
    """Return the text that the model continues; the tokenizer adds `<bos>`.

    The `question` form has no memory: it holds only the last user message.
    """
    turns = [Message(m.role, _CONTROL_TOKEN.sub("< ", m.content).strip()) for m in messages]
    if form is QUESTION:
        problem = next(m.content for m in reversed(turns) if m.role == "user")
        return f"Question: {problem}\nAnswer:"
    return _chat_prompt(turns)


def _chat_prompt(turns: Sequence[Message]) -> str:
    parts = []
    for index, turn in enumerate(turns):
        role = "user" if turn.role == "user" else "model"
        text = f"{INSTRUCTION}\n\n{turn.content}" if index == 0 else turn.content
        parts.append(f"<start_of_turn>{role}\n{text}<end_of_turn>\n")
    return "".join(parts) + "<start_of_turn>model\n"


def build_completion(steps: Sequence[str], answer: str) -> str:
    r"""Return a reply in the trained form, without the stop token.

    `steps` are one line each, arithmetic as `<<48/2=24>>`; `answer` is TeX without delimiters: `72`, `x = 5`.
    """
    lines = "\n".join(steps)
    return f"\n{THINK_OPEN}\n{lines}\n{THINK_CLOSE}\nThe answer is \\({answer}\\)."


def build_reply(text: str) -> str:
    """Return a reply to what is no problem (a greeting, a question without numbers): no think block."""
    return f"\n{text}"
