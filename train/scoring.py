"""Answer accuracy of a model that is being trained, by the decoding code of the app."""

import traceback
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import torch

from train.evaluate import MAX_NEW_TOKENS, measure
from train.grading import Grader, Row, read_rows
from train.trainer import CheckedSFTTrainer
from tutor.checking.checker import Checker
from tutor.errors import TutorError
from tutor.inference.backend import Variant
from tutor.inference.gemma import Gemma
from tutor.inference.local import GPU_SLOTS, SLOTS, LocalBackend
from tutor.prompting import PromptForm


class AnswerAccuracy:
    """The share of rows that a trainer's model answers rightly: greedy, with the calculator.

    Several processes share the rows; each returns the share of all.
    """

    def __init__(
        self,
        trainer: CheckedSFTTrainer,
        tokenizer: Any,
        form: PromptForm,
        data: Path,
        limit: int,
        max_new_tokens: int = MAX_NEW_TOKENS,
        decoder: Callable[[Any], Gemma] = Gemma,
    ) -> None:
        """Read the first `limit` rows of `data`; raise TutorError when there is none or one is unusable."""
        self._trainer, self._tokenizer, self._form = trainer, tokenizer, form
        self._rows, self._max_new_tokens = read_rows(data, limit), max_new_tokens
        self._decoder = decoder

    def __call__(self) -> float:
        """Return the share; the model is as it was afterwards.

        Raises TutorError, in all processes, when one of them could not answer its rows.
        """
        accelerator = self._trainer.accelerator
        mine = self._rows[accelerator.process_index :: accelerator.num_processes]
        right, failure = 0, None
        try:
            right = self._right(mine)
        except TutorError as error:
            failure = str(error)
            traceback.clear_frames(error.__traceback__)  # they hold the cache
        if torch.cuda.is_available():
            torch.cuda.empty_cache()  # training wants it in other pieces
        # One that failed takes part: the others would wait for it.
        found = torch.tensor([right, int(failure is not None)], device=accelerator.device)
        total, failures = (int(number) for number in accelerator.reduce(found))
        if failures:
            raise TutorError(failure or "Another process could not answer its rows.")
        return total / len(self._rows)

    def _right(self, rows: Sequence[Row]) -> int:
        """Return how many of the rows are answered rightly."""
        with self._trainer.as_served() as model, Checker(workers=1) as checker:
            gemma = self._decoder(model)
            backend = LocalBackend(
                gemma,
                self._tokenizer.backend_tokenizer,
                self._form,
                [Variant("trained", "trained")],
                slots=SLOTS if gemma.like.device.type == "cpu" else GPU_SLOTS,
            )
            graded = measure(backend, self._form, rows, Grader(checker), 1, self._max_new_tokens)
        return sum(row.right for row in graded)
