"""A model on this machine: Gemma 3 with the weights of transformers, with or without LoRA adapters.

The base model and its adapters answer from one set of weights, in one batch.
"""

import math
import threading
import time
from collections.abc import Callable, Sequence
from itertools import takewhile

from tokenizers import Tokenizer

from tutor.errors import ModelError
from tutor.inference.backend import Generated, Limits, Variant
from tutor.inference.batch import Batch
from tutor.inference.forcing import Forcing
from tutor.inference.gemma import Gemma
from tutor.inference.job import Job
from tutor.inference.streaming import StopText, TokenText
from tutor.messages import GREEDY, Message, Sampling
from tutor.prompting import THINK_OPEN, PromptForm, build_prompt

BOS = "<bos>"  # of every Gemma
SLOTS, GPU_SLOTS = 32, 8  # a GPU sets the memory of all slots aside at once


class LocalBackend:
    """A language model and its tokenizer, already loaded; any number of threads may use it."""

    def __init__(
        self,
        gemma: Gemma,
        tokenizer: Tokenizer,
        form: PromptForm,
        variants: Sequence[Variant],
        *,
        slots: int = SLOTS,
        calculator: bool = True,
    ) -> None:
        """A variant whose name is that of an adapter of `gemma` answers with it, others with the base model.

        Raises ModelError when a stop token of `form` is not in the vocabulary.
        """
        self.variants, self.slots = tuple(variants), slots
        self.opens_thinking = build_prompt(form, [Message("user", "?")]).rstrip().endswith(THINK_OPEN)
        self._adapters = gemma.adapters
        self._tokenizer, self._form = tokenizer, form
        self._stop_ids = _token_ids(tokenizer, form.stop_tokens)
        self._bos_id = tokenizer.token_to_id(BOS)
        self._calculates = calculator
        self._batch = Batch(gemma, slots, self._common_prefix())

    def count_tokens(self, messages: Sequence[Message]) -> int:
        """Return the length of the prompt in tokens, `<bos>` included."""
        return len(self._tokenizer.encode(build_prompt(self._form, messages)).ids)

    def generate(
        self,
        messages: Sequence[Message],
        limits: Limits,
        emit: Callable[[str], None],
        cancelled: threading.Event,
        sampling: Sampling = GREEDY,
        variant: str = "",
    ) -> Generated:
        """Write one reply; see `Backend.generate`. The time limit counts from this call."""
        job = self._job(build_prompt(self._form, messages), limits.max_new_tokens, sampling, variant)
        job.deadline, job.cancelled = time.monotonic() + limits.max_seconds, cancelled
        self._batch.add([job])
        return job.texts(emit)

    def complete(
        self,
        prompts: Sequence[str],
        *,
        max_new_tokens: int,
        temperature: float = 0.0,
        seed: int | None = None,
        variant: str = "",
    ) -> list[str]:
        """Return the reply to each prompt, without stop token and stop string.

        Greedy at temperature 0. With a `seed`, the prompt at index i is sampled with seed + i.
        """
        jobs = [
            self._job(
                prompt,
                max_new_tokens,
                Sampling(temperature, None if seed is None else seed + index),
                variant,
            )
            for index, prompt in enumerate(prompts)
        ]
        self._batch.add(jobs)
        try:
            return [_whole(job) for job in jobs]
        finally:
            for job in jobs:
                job.abandoned = True

    def _job(self, prompt: str, max_new_tokens: int, sampling: Sampling, variant: str) -> Job:
        name = variant or self.variants[0].name
        return Job(
            self._encode(prompt),
            name if name in self._adapters else "",
            sampling,
            max_new_tokens,
            math.inf,
            threading.Event(),
            TokenText(self._tokenizer),
            StopText(self._form.stop_strings),
            self._stop_ids,
            Forcing(self._tokenizer) if self._calculates else None,
        )

    def _encode(self, prompt: str) -> list[int]:
        """Return the prompt's tokens, with one `<bos>`."""
        ids = self._tokenizer.encode(prompt).ids
        if self._bos_id is None or ids.count(self._bos_id) != 1:
            raise ModelError(
                "A prompt must have exactly one <bos>; check the tokenizer in the model's folder."
            )
        return ids

    def _common_prefix(self) -> list[int]:
        """Return the tokens with which all prompts of one problem begin."""
        one, other = (
            self._tokenizer.encode(build_prompt(self._form, [Message("user", text)])).ids
            for text in ("1", "x")
        )
        pairs = zip(one, other, strict=False)
        return [left for left, _ in takewhile(lambda pair: pair[0] == pair[1], pairs)]


def _whole(job: Job) -> str:
    pieces: list[str] = []
    job.texts(pieces.append)
    return "".join(pieces)


def _token_ids(tokenizer: Tokenizer, tokens: Sequence[str]) -> frozenset[int]:
    ids = set()
    for token in tokens:
        token_id = tokenizer.token_to_id(token)
        if token_id is None:
            raise ModelError(f"The tokenizer has no {token}; choose a model that fits the prompt form.")
        ids.add(token_id)
    return frozenset(ids)
