"""Answer accuracy of a model that is being trained, by the decoding code of the app."""

from pathlib import Path
from typing import Any

from train.evaluate import MAX_NEW_TOKENS, measure
from train.grading import Grader, read_rows
from train.trainer import CpuSFTTrainer
from tutor.checking.checker import Checker
from tutor.inference.local import LocalBackend
from tutor.prompting import PromptForm


class AnswerAccuracy:
    """The share of rows that a trainer's model answers rightly: greedy, with the calculator."""

    def __init__(
        self, trainer: CpuSFTTrainer, tokenizer: Any, form: PromptForm, data: Path, limit: int
    ) -> None:
        """Read the first `limit` rows of `data`; raise TutorError when there is none or one is unusable."""
        self._trainer, self._tokenizer, self._form = trainer, tokenizer, form
        self._rows = read_rows(data, limit)

    def __call__(self) -> float:
        """Return the share; the model is as it was afterwards."""
        with self._trainer.as_served() as model, Checker(workers=1) as checker:
            backend = LocalBackend(model, self._tokenizer, self._form, label="")
            graded = measure(backend, self._form, self._rows, Grader(checker), 1, MAX_NEW_TOKENS)
        return sum(row.right for row in graded) / len(graded)
