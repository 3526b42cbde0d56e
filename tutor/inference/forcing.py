"""The calculator inside the decoding loop: after `<<48/2=` the tokens of `24>>` are the only choice."""

from collections.abc import Sequence

from tokenizers import Tokenizer

from tutor.inference.calculator import CLOSE, MAX_CHARS, pending_result

# A token holds at least one character, so these reach back over the longest expression and its brackets.
LOOK_BACK_TOKENS = MAX_CHARS + 8


class Forcing:
    """Exact results for one reply."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        self._tokenizer = tokenizer
        self._forced: list[int] = []  # tokens still to come, last one first

    def next_token(self, written: Sequence[int]) -> int | None:
        """Return the token that must follow the reply's tokens so far; None when the model may choose."""
        if not self._forced and written and self._may_wait(written[-1]):
            self._forced = self._result_ids(written[-LOOK_BACK_TOKENS:])[::-1]
        return self._forced.pop() if self._forced else None

    def _may_wait(self, token_id: int) -> bool:
        """Whether an annotation may wait for its result after this token."""
        token = self._tokenizer.id_to_token(token_id) or ""
        return token.endswith(("=", "=-"))

    def _result_ids(self, ids: Sequence[int]) -> list[int]:
        """Return the tokens that complete the annotation at the end of `ids`, or [] when none waits."""
        rest = pending_result(self._tokenizer.decode(list(ids), skip_special_tokens=True))
        if rest is None:
            return []
        return [*_encode(self._tokenizer, rest), *_encode(self._tokenizer, CLOSE)]


def _encode(tokenizer: Tokenizer, text: str) -> list[int]:
    return tokenizer.encode(text, add_special_tokens=False).ids
