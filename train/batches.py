"""Prepared rows → batches: rows of like length together, filled to a number of tokens or of rows."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

import numpy as np
import torch

from tutor.errors import TutorError

IGNORE = -100
LENGTH_STEP = 32  # widths are multiples of it: few distinct shapes, see docs/training.md
POOL = 64  # batches whose rows are sorted by length together; larger: less padding, less shuffled


@dataclass(frozen=True, slots=True)
class Row:
    """A prepared example: token ids, and which of them carry loss."""

    ids: np.ndarray
    scored: np.ndarray


def read_rows(path: Path) -> list[Row]:
    """Return the rows that `train.prepare` wrote; raise TutorError naming a line that is none."""
    if not path.is_file():
        raise TutorError(f"{path} is not there; python -m train.prepare writes it.")
    rows = []
    with path.open(encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            try:
                values = json.loads(line)
                ids = np.array(values["input_ids"], dtype=np.int32)
                scored = np.array(values["completion_mask"], dtype=bool)
            except (ValueError, KeyError, TypeError) as error:
                raise TutorError(f"{path}, line {number} is no prepared row; prepare again.") from error
            if ids.ndim != 1 or ids.shape != scored.shape or not scored[1:].any():
                raise TutorError(f"{path}, line {number} has no token with loss; prepare again.")
            rows.append(Row(ids, scored))
    if not rows:
        raise TutorError(f"{path} holds no rows; look at what prepare dropped.")
    return rows


def words(rows: Sequence[Row]) -> torch.Tensor:
    """Return the ids of the words that the rows use, ascending."""
    return torch.from_numpy(np.unique(np.concatenate([row.ids for row in rows]))).long()


def by_tokens(rows: Sequence[Row], tokens: int, seed: int) -> list[list[int]]:
    """Return batches of row indices with at most `tokens` tokens (or one row), in a shuffled order.

    Each row is in one batch. The rows of POOL batches are sorted by length, so that a batch is even.
    """
    random = Random(seed)
    order = list(range(len(rows)))
    random.shuffle(order)
    mean = sum(len(row.ids) for row in rows) / len(rows)
    pool = max(1, round(POOL * tokens / mean))
    batches: list[list[int]] = []
    for start in range(0, len(order), pool):
        batch: list[int] = []
        for index in sorted(order[start : start + pool], key=lambda i: len(rows[i].ids)):
            if batch and sum(len(rows[i].ids) for i in batch) + len(rows[index].ids) > tokens:
                batches.append(batch)
                batch = []
            batch.append(index)
        batches.append(batch)
    random.shuffle(batches)
    return batches


def collate(rows: Sequence[Row], pad: int, step: int = LENGTH_STEP) -> dict[str, torch.Tensor]:
    """Return input_ids, attention_mask and labels, right-padded to a multiple of `step`, (B, T)."""
    longest = max(len(row.ids) for row in rows)
    width = longest + -longest % step
    ids = torch.full((len(rows), width), pad)
    labels = torch.full((len(rows), width), IGNORE)
    mask = torch.zeros((len(rows), width), dtype=torch.long)
    for i, row in enumerate(rows):
        n = len(row.ids)
        ids[i, :n] = torch.from_numpy(row.ids)
        mask[i, :n] = 1
        labels[i, :n] = torch.where(torch.from_numpy(row.scored), ids[i, :n], IGNORE)
    return {"input_ids": ids, "attention_mask": mask, "labels": labels}
