"""Prepared rows → batches: rows of like length together, filled to a number of tokens or of rows."""

import json
import shutil
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
import torch

from tutor.errors import TutorError

IGNORE = -100
LENGTH_STEP = 32  # widths are multiples of it: few distinct shapes, see docs/training.md
CHUNK = 10_000  # rows looked at together for their words
POOL = 64  # batches whose rows are sorted by length together; larger: less padding, less shuffled


@dataclass(frozen=True, slots=True)
class Row:
    """A prepared example: token ids, and which of them carry loss."""

    ids: np.ndarray
    scored: np.ndarray


class PreparedRows(Sequence[Row]):
    """Prepared rows that stay on the disk: five bytes a token there, eight bytes a row in memory."""

    def __init__(self, folder: Path) -> None:
        """Open what `read_rows` wrote."""
        self._ids = np.memmap(folder / _IDS, np.int32, "r")
        self._scored = np.memmap(folder / _SCORED, np.bool_, "r")
        self._ends = np.load(folder / _ENDS)

    def __len__(self) -> int:
        return len(self._ends)

    def __getitem__(self, index: Any) -> Any:
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(len(self)))]
        index = range(len(self))[index]  # negative ones, and an IndexError beyond the end
        part = slice(self._ends[index - 1] if index else 0, self._ends[index])
        return Row(np.array(self._ids[part]), np.array(self._scored[part]))


_IDS, _SCORED, _ENDS, _SOURCE = "ids.raw", "scored.raw", "ends.npy", "source.json"


def read_rows(path: Path) -> PreparedRows:
    """Return the rows that `train.prepare` wrote; raise TutorError naming a line that is none.

    They are read once and kept as arrays in a folder beside the file, `train.arrays` for `train.jsonl`.
    """
    if not path.is_file():
        raise TutorError(f"{path} is not there; python -m train.prepare writes it.")
    folder, stat = path.with_suffix(".arrays"), path.stat()
    source = json.dumps([stat.st_size, stat.st_mtime_ns])
    if not ((folder / _SOURCE).is_file() and (folder / _SOURCE).read_text(encoding="utf-8") == source):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        _write_arrays(path, folder)
        (folder / _SOURCE).write_text(source, encoding="utf-8")  # last: without it the arrays are not whole
    return PreparedRows(folder)


def _write_arrays(path: Path, folder: Path) -> None:
    ends, total = array("q"), 0
    with (
        path.open(encoding="utf-8") as lines,
        (folder / _IDS).open("wb") as ids,
        (folder / _SCORED).open("wb") as scored,
    ):
        for number, line in enumerate(lines, 1):
            row = _row(line, f"{path}, line {number}")
            row.ids.tofile(ids)
            row.scored.tofile(scored)
            total += len(row.ids)
            ends.append(total)
    if not ends:
        raise TutorError(f"{path} holds no rows; look at what prepare dropped.")
    np.save(folder / _ENDS, np.frombuffer(ends, np.int64))


def _row(line: str, where: str) -> Row:
    try:
        values = json.loads(line)
        ids = np.array(values["input_ids"], dtype=np.int32)
        scored = np.array(values["completion_mask"], dtype=bool)
    except (ValueError, KeyError, TypeError, OverflowError) as error:
        raise TutorError(f"{where} is no prepared row; prepare again.") from error
    if ids.ndim != 1 or ids.shape != scored.shape or not scored[1:].any():
        raise TutorError(f"{where} has no token with loss; prepare again.")
    return Row(ids, scored)


def words(rows: Sequence[Row]) -> torch.Tensor:
    """Return the ids of the words that the rows use, ascending."""
    found = np.array([], np.int32)
    for start in range(0, len(rows), CHUNK):
        found = np.union1d(found, np.concatenate([row.ids for row in rows[start : start + CHUNK]]))
    return torch.from_numpy(found).long()


def by_tokens(rows: Sequence[Row], tokens: int, seed: int) -> list[list[int]]:
    """Return batches of row indices with at most `tokens` tokens (or one row), in a shuffled order.

    Each row is in one batch. The rows of POOL batches are sorted by length, so that a batch is even.
    """
    random = Random(seed)
    order = list(range(len(rows)))
    random.shuffle(order)
    lengths = [len(row.ids) for row in rows]
    mean = sum(lengths) / len(rows)
    pool = max(1, round(POOL * tokens / mean))
    batches: list[list[int]] = []
    for start in range(0, len(order), pool):
        batch: list[int] = []
        for index in sorted(order[start : start + pool], key=lengths.__getitem__):
            if batch and sum(lengths[i] for i in batch) + lengths[index] > tokens:
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
