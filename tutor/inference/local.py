"""A model on this machine: transformers, with or without a PEFT adapter.

The tutor's door to torch. Nothing here raises inside the decoding loop to end it early: an exception there
can leave hooks of PEFT behind that silently change later replies. Every end is a row of `_Watch`.
"""

import threading
import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import torch
from transformers import (
    DynamicCache,
    GenerationConfig,
    LogitsProcessor,
    LogitsProcessorList,
    PreTrainedModel,
    PreTrainedTokenizerFast,
    StoppingCriteria,
    StoppingCriteriaList,
)

from tutor.errors import ModelError, TutorError
from tutor.inference.backend import Generated, Limits, Variant
from tutor.inference.forcing import CalculatorProcessor
from tutor.inference.streaming import StopText, TokenText
from tutor.messages import GREEDY, FinishReason, Message, Sampling
from tutor.prompting import THINK_OPEN, PromptForm, build_prompt

if TYPE_CHECKING:
    from peft import PeftModel

PREFILL_TOKENS = 64  # of a prompt are read at once: about 0.3 s on a CPU for the 270M model

# The positions whose logits are wanted, as a tensor: a plain number gives the head a slice with gaps, and
# torch then copies the whole head (0.3 GB) once for each row if its weights are frozen, as PEFT leaves them.
_NO_LOGITS = torch.tensor([], dtype=torch.long)

OUT_OF_MEMORY = "The model ran out of memory on this problem. Please try a shorter one."
BROKEN = "The model could not finish this reply. Please try again; the next question will work."


class LocalBackend:
    """A causal language model and its tokenizer, already loaded. One thread at a time may use it."""

    def __init__(
        self,
        model: "PreTrainedModel | PeftModel",
        tokenizer: PreTrainedTokenizerFast,
        form: PromptForm,
        *,
        label: str,
        name: str = "",
        tuned: bool = False,
        calculator: bool = True,
    ) -> None:
        """Raise ModelError when a stop token of `form` is not in the vocabulary."""
        self.variants: tuple[Variant, ...] = (Variant(name or label, label, tuned=tuned),)
        self.slots = 1
        self.opens_thinking = build_prompt(form, [Message("user", "?")]).rstrip().endswith(THINK_OPEN)
        self._model: Any = model.train(False)  # Any: generate() comes from a mixin the type does not show
        # What a request leaves open is taken from the model's own generation_config.json; Gemma's samples.
        self._model.generation_config = GenerationConfig()  # type: ignore[no-untyped-call]
        self._tokenizer, self._form = tokenizer, form
        self._stop_ids = _token_ids(tokenizer, form.stop_tokens)
        self._calculates = calculator

    def count_tokens(self, messages: Sequence[Message]) -> int:
        """Return the length of the prompt in tokens, `<bos>` included."""
        return len(self._tokenizer(build_prompt(self._form, messages)).input_ids)

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
        row = self._row(emit)
        watch = _Watch([row], cancelled, deadline=time.monotonic() + limits.max_seconds)
        self._run(build_prompt(self._form, messages), watch, limits.max_new_tokens, sampling)
        return row.finish()

    def complete(
        self,
        prompts: Sequence[str],
        *,
        max_new_tokens: int,
        temperature: float = 0.0,
        seed: int | None = None,
    ) -> list[str]:
        """Return the reply to each prompt, decoded as one batch; without stop token and stop string.

        Rows that have ended leave the batch, so a long reply does not make the short ones cost more.
        Greedy at temperature 0. `seed` makes sampling repeatable; the global generator stays as it was.
        """
        pieces: list[list[str]] = [[] for _ in prompts]
        rows = [self._row(piece.append) for piece in pieces]
        if rows:
            self._run_batch(prompts, rows, max_new_tokens, Sampling(temperature, seed))
        for row in rows:
            row.finish()
        return ["".join(piece) for piece in pieces]

    def _row(self, emit: Callable[[str], None]) -> "_Row":
        text = TokenText(self._tokenizer.backend_tokenizer)
        return _Row(text, StopText(self._form.stop_strings), self._stop_ids, emit)

    def _run(self, prompt: str, watch: "_Watch", max_new_tokens: int, sampling: Sampling) -> None:
        """Decode until `watch` has an end or `max_new_tokens` are written."""
        inputs: dict[str, Any] = self._encode([prompt])
        calculator = self._calculator(rows=1)
        processors = LogitsProcessorList([calculator] if calculator else [])
        if sampling.temperature:
            processors.append(_SamplingProcessor(sampling, inputs["input_ids"].device))
        with _clear_errors(), torch.inference_mode():
            inputs["past_key_values"] = self._prefill(inputs["input_ids"], watch)
            if watch.ended:
                return
            self._model.generate(
                **inputs,
                generation_config=self._config(max_new_tokens),
                logits_processor=processors,
                stopping_criteria=StoppingCriteriaList([watch]),
            )

    def _run_batch(
        self, prompts: Sequence[str], rows: Sequence["_Row"], max_new_tokens: int, sampling: Sampling
    ) -> None:
        """Decode until every row has an end or `max_new_tokens` are written; ended rows are taken out."""
        inputs = self._encode(prompts)
        ids, mask = inputs["input_ids"], inputs["attention_mask"]
        calculator = self._calculator(len(prompts))
        generator = _generator_for(sampling, ids.device)
        with _clear_errors(), torch.inference_mode():
            cache, new = DynamicCache(config=self._model.config), ids
            last = torch.tensor([-1], device=ids.device)  # see _NO_LOGITS
            for _ in range(max_new_tokens):
                positions = (mask.cumsum(dim=1) - 1).clamp(min=0)[:, -new.shape[1] :]
                options = {"position_ids": positions, "use_cache": True, "logits_to_keep": last}
                output = self._model(input_ids=new, attention_mask=mask, past_key_values=cache, **options)
                scores = output.logits[:, -1].float()
                scores = calculator(ids, scores) if calculator else scores
                new = _choose(scores, sampling.temperature, generator)
                for row, token_id in zip(rows, new[:, 0].tolist(), strict=True):
                    row.feed(token_id)
                ids, mask = torch.cat([ids, new], dim=1), torch.cat([mask, torch.ones_like(new)], dim=1)
                open_rows = [i for i, row in enumerate(rows) if row.reason is None]
                if not open_rows:
                    return
                if len(open_rows) < len(rows):
                    kept = torch.tensor(open_rows, device=ids.device)
                    ids, mask, new = ids[kept], mask[kept], new[kept]
                    cache.batch_select_indices(kept)
                    rows = [rows[i] for i in open_rows]
                    if calculator:
                        calculator.keep_rows(open_rows)

    def _calculator(self, rows: int) -> CalculatorProcessor | None:
        return CalculatorProcessor(self._tokenizer, rows) if self._calculates else None

    def _prefill(self, ids: torch.Tensor, watch: "_Watch") -> DynamicCache:
        """Read all but the last token of one prompt (1, length) in pieces, until `watch` ends it.

        The decoding loop reads a prompt in one go, and no stopping criterion is asked meanwhile.
        """
        cache = DynamicCache(config=self._model.config)
        no_logits = _NO_LOGITS.to(ids.device)
        last = ids.shape[1] - 1
        for start in range(0, last, PREFILL_TOKENS):
            watch.check()
            if watch.ended:
                break
            piece = ids[:, start : min(last, start + PREFILL_TOKENS)]
            self._model(input_ids=piece, past_key_values=cache, use_cache=True, logits_to_keep=no_logits)
        return cache

    def _encode(self, prompts: Sequence[str]) -> dict[str, torch.Tensor]:
        """Return ids and mask (rows, longest prompt), padded on the left, each row with one `<bos>`."""
        batch = self._tokenizer(list(prompts), padding=True, padding_side="left", return_tensors="pt")
        ids: torch.Tensor = batch["input_ids"]
        if not bool(((ids == self._tokenizer.bos_token_id).sum(dim=1) == 1).all()):
            raise ModelError(
                "A prompt must have exactly one <bos>; check the tokenizer in the model's folder."
            )
        device = self._model.device
        return {"input_ids": ids.to(device), "attention_mask": batch["attention_mask"].to(device)}

    def _config(self, max_new_tokens: int) -> GenerationConfig:
        return GenerationConfig(  # type: ignore[no-untyped-call]
            do_sample=False,
            max_new_tokens=max_new_tokens,
            eos_token_id=sorted(self._stop_ids),
            pad_token_id=self._tokenizer.pad_token_id,
        )


def _generator_for(sampling: Sampling, device: torch.device) -> torch.Generator:
    """Return a generator that draws the same again for the same seed; None is a new seed each time."""
    generator = torch.Generator(device)
    if sampling.seed is None:
        generator.seed()
    else:
        generator.manual_seed(sampling.seed)
    return generator


def _choose(scores: torch.Tensor, temperature: float, generator: torch.Generator) -> torch.Tensor:
    """Return one token id for each row of scores (rows, vocabulary), as (rows, 1)."""
    if temperature == 0:
        return scores.argmax(dim=-1, keepdim=True)
    return torch.multinomial(torch.softmax(scores / temperature, dim=-1), num_samples=1, generator=generator)


class _SamplingProcessor(LogitsProcessor):
    """Leave the token that was drawn as the only choice, so that greedy decoding takes it.

    The decoding loop of transformers can sample by itself, but only from the global generator. It must be
    the last processor.
    """

    def __init__(self, sampling: Sampling, device: torch.device) -> None:
        self._temperature = sampling.temperature
        self._generator = _generator_for(sampling, device)

    def __call__(self, input_ids: torch.Tensor, scores: torch.Tensor) -> torch.Tensor:
        """Return the scores (rows, vocabulary) with one finite entry in each row."""
        drawn = _choose(scores, self._temperature, self._generator)
        return torch.full_like(scores, -torch.inf).scatter_(1, drawn, 0.0)


class _Row:
    """One reply as it grows: token ids in, text out to `emit`, and the reason for its end."""

    def __init__(
        self, text: TokenText, stop: StopText, stop_ids: frozenset[int], emit: Callable[[str], None]
    ) -> None:
        self.reason: FinishReason | None = None
        self._text, self._stop, self._stop_ids, self._emit = text, stop, stop_ids, emit
        self._tokens = 0

    def feed(self, token_id: int) -> None:
        if token_id in self._stop_ids:
            self.reason = "stop"
            return
        self._tokens += 1
        self._pass_on(self._stop.feed(self._text.feed(token_id)))
        if self._stop.stopped:
            self.reason = "stop"

    def finish(self) -> Generated:
        """Emit what is still held; a row that nothing ended has used up its tokens."""
        self._pass_on(self._stop.feed(self._text.flush()) + self._stop.flush())
        return Generated(self.reason or "length", self._tokens)

    def _pass_on(self, text: str) -> None:
        if text:
            self._emit(text)


class _Watch(StoppingCriteria):
    """Called once after every token: feeds the rows and ends them, each by itself."""

    def __init__(
        self,
        rows: Sequence[_Row],
        cancelled: threading.Event | None = None,
        deadline: float | None = None,  # on the clock of time.monotonic()
    ) -> None:
        self._rows, self._cancelled, self._deadline = rows, cancelled, deadline

    @property
    def ended(self) -> bool:
        return all(row.reason for row in self._rows)

    def check(self) -> None:
        """End the rows that are still open when the reply was cancelled or its time is over."""
        reason: FinishReason | None = None
        if self._cancelled is not None and self._cancelled.is_set():
            reason = "cancelled"
        elif self._deadline is not None and time.monotonic() > self._deadline:
            reason = "time"
        for row in self._rows:
            row.reason = row.reason or reason

    def __call__(self, input_ids: torch.Tensor, scores: object, **_: object) -> torch.Tensor:
        """Return for each row whether it has ended; ended rows are fed no more."""
        for row, token_id in zip(self._rows, input_ids[:, -1].tolist(), strict=True):
            if row.reason is None:
                row.feed(token_id)
        self.check()
        return torch.tensor([row.reason is not None for row in self._rows], device=input_ids.device)


@contextmanager
def _clear_errors() -> Iterator[None]:
    """Turn what torch raises into a sentence, and give the memory back."""
    try:
        yield
    except (torch.OutOfMemoryError, MemoryError) as error:
        _free_memory(error)
        raise TutorError(OUT_OF_MEMORY) from error
    except RuntimeError as error:
        _free_memory(error)
        raise TutorError(OUT_OF_MEMORY if "can't allocate memory" in str(error) else BROKEN) from error


def _free_memory(error: BaseException) -> None:
    traceback.clear_frames(error.__traceback__)  # the error holds every tensor that was alive where it rose
    if torch.cuda.is_available():
        torch.cuda.empty_cache()


def _token_ids(tokenizer: PreTrainedTokenizerFast, tokens: Sequence[str]) -> frozenset[int]:
    ids = set()
    for token in tokens:
        token_id = tokenizer.backend_tokenizer.token_to_id(token)
        if token_id is None:
            raise ModelError(f"The tokenizer has no {token}; choose a model that fits the prompt form.")
        ids.add(token_id)
    return frozenset(ids)
