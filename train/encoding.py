"""Examples → token ids: the tutor's prompt, the completion with its stop token, what carries loss."""

import re
from typing import Any

from tutor.messages import Message
from tutor.prompting import PromptForm, build_prompt

# The calculator writes its result between "=" and ">>": both must end a token, in training as in serving.
_CALCULATOR_CUT = re.compile(r"(?<=>>)|(?<=[^<>=]=)(?=[-\d./]+>>)|(?<=\d)(?=>>)")


def encode(tokenizer: Any, form: PromptForm, question: str, completion: str) -> dict[str, Any]:
    """Return input_ids, completion_mask (1: carries loss) and length; the stop token is the last to learn."""
    prompt = tokenizer(build_prompt(form, [Message("user", question)]))["input_ids"]
    scored = encode_completion(tokenizer, completion)
    scored.append(tokenizer.convert_tokens_to_ids(form.stop_tokens[-1]))
    mask = [0] * len(prompt) + [1] * len(scored)
    return {"input_ids": prompt + scored, "completion_mask": mask, "length": len(mask)}


def encode_completion(tokenizer: Any, text: str) -> list[int]:
    """Return token ids without special tokens, cut where the calculator puts its result."""
    pieces = [piece for piece in _CALCULATOR_CUT.split(text) if piece]
    return [token for piece in pieces for token in tokenizer(piece, add_special_tokens=False)["input_ids"]]
