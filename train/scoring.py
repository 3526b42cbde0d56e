"""Answer accuracy of a model that is being trained, by the decoding code of the app."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import torch

from train.evaluate import MAX_NEW_TOKENS, measure
from train.grading import Grader, read_rows
from train.trainer import CheckedSFTTrainer
from tutor.checking.checker import Checker
from tutor.inference.backend import Variant
from tutor.inference.gemma import Gemma
from tutor.inference.local import LocalBackend
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
        """Return the share; the model is as it was afterwards."""
        accelerator = self._trainer.accelerator
        mine = self._rows[accelerator.process_index :: accelerator.num_processes]
        with self._trainer.as_served() as model, Checker(workers=1) as checker:
            backend = LocalBackend(
                self._decoder(model),
                self._tokenizer.backend_tokenizer,
                self._form,
                [Variant("trained", "trained")],
            )
            graded = measure(backend, self._form, mine, Grader(checker), 1, self._max_new_tokens)
        right = torch.tensor(sum(row.right for row in graded), device=accelerator.device)
        return int(accelerator.reduce(right)) / len(self._rows)
