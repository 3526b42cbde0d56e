"""The calculator inside the decoding loop: after `<<48/2=` the tokens of `24>>` are the only choice."""

import re
from collections.abc import Sequence

import torch
from transformers import LogitsProcessor, PreTrainedTokenizerFast

from tutor.inference.calculator import CLOSE, MAX_CHARS, calculate, pending_expression

# A token holds at least one character, so these reach back over the longest expression and its brackets.
LOOK_BACK_TOKENS = MAX_CHARS + 8

_SIGN = re.compile(r"(?<==)-$")


class CalculatorProcessor(LogitsProcessor):
    """Force exact results, each row of a batch by itself; make a new one for every `generate` call."""

    def __init__(self, tokenizer: PreTrainedTokenizerFast, rows: int) -> None:
        self._tokenizer = tokenizer
        self._forced: list[list[int]] = [[] for _ in range(rows)]  # tokens still to come, last one first
        self._prompt_length: int | None = None

    def __call__(self, input_ids: torch.Tensor, scores: torch.Tensor) -> torch.Tensor:
        """Return the scores (rows, vocabulary), with one finite entry where a token is forced."""
        if self._prompt_length is None:
            self._prompt_length = input_ids.shape[1]
            return scores
        for row, last_id in enumerate(input_ids[:, -1].tolist()):
            forced = self._forced[row]
            if not forced and self._may_wait(last_id):
                start = max(self._prompt_length, input_ids.shape[1] - LOOK_BACK_TOKENS)
                forced += reversed(self._result_ids(input_ids[row, start:].tolist()))
            if forced:
                scores[row] = -torch.inf
                scores[row, forced.pop()] = 0.0
        return scores

    def keep_rows(self, rows: Sequence[int]) -> None:
        """Forget all rows but these: the batch was cut down to them, in this order."""
        self._forced = [self._forced[row] for row in rows]

    def _may_wait(self, token_id: int) -> bool:
        """Whether an annotation may wait for its result after this token."""
        token = self._tokenizer.backend_tokenizer.id_to_token(token_id) or ""
        return token.endswith(("=", "=-"))

    def _result_ids(self, ids: list[int]) -> list[int]:
        """Return the tokens that complete the annotation at the end of `ids`, or [] when none waits."""
        rest = pending_result(str(self._tokenizer.decode(ids, skip_special_tokens=True)))
        if rest is None:
            return []
        return [*_encode(self._tokenizer, rest), *_encode(self._tokenizer, CLOSE)]


def pending_result(text: str) -> str | None:
    """Return what is missing of the result at the end of `text`, or None when no annotation waits for one.

    Gemma has tokens that end in `=-`: then the sign is there already, and a result without one comes too
    late.

    >>> [pending_result(text) for text in ("so <<3*4=", "<<3-5=-", "<<5-3=-", "x=")]
    ['12', '2', None, None]
    """
    unsigned = _SIGN.sub("", text)
    expression = pending_expression(unsigned)
    result = None if expression is None else calculate(expression)
    if result is None:
        return None
    sign = text[len(unsigned) :]
    return result.removeprefix(sign) if result.startswith(sign) else None


def _encode(tokenizer: PreTrainedTokenizerFast, text: str) -> list[int]:
    ids: list[int] = tokenizer.encode(text, add_special_tokens=False)
    return ids
