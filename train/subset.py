"""A subset of a long stream on disk: the rows that pass the filters, each problem once, train and validation.

Work is committed in blocks: after each, `subset.json` says how many rows of the stream are done, what was
dropped and why, and how long the two files are. A run that was broken off goes on from the last block; it
reads the stream again to that place, but checks nothing twice.
"""

import json
import os
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass, field
from itertools import islice
from pathlib import Path
from typing import IO

from train.files import is_full, write_whole
from train.filters import Columns, Kept, Solved, is_validation
from train.stream import Row
from tutor.errors import TutorError

Test = Callable[[Solved], str | None]

BLOCK = 256  # rows that pass the quick tests, between two commits
THREADS = 4  # callers of the checker: enough to keep its two workers busy
TRAIN, VALIDATION, STATE = "train-rows.jsonl", "validation-rows.jsonl", "subset.json"


@dataclass(slots=True)
class State:
    """What is done: rows read, rows kept by file, rows dropped by reason, bytes of the files."""

    read: int = 0
    kept: dict[str, int] = field(default_factory=lambda: {TRAIN: 0, VALIDATION: 0})
    dropped: Counter[str] = field(default_factory=Counter)
    bytes: dict[str, int] = field(default_factory=lambda: {TRAIN: 0, VALIDATION: 0})

    def save(self, folder: Path) -> None:
        """Replace the state on disk in one piece."""
        values = {"read": self.read, "kept": self.kept, "dropped": self.dropped, "bytes": self.bytes}
        write_whole(folder / STATE, json.dumps(values, indent=1) + "\n")

    @classmethod
    def load(cls, folder: Path) -> "State":
        """Return the state of the folder, a fresh one when nothing was done there.

        Raises TutorError when it cannot be read.
        """
        if not (folder / STATE).is_file():
            return cls()
        try:
            found = json.loads((folder / STATE).read_text(encoding="utf-8"))
            return cls(found["read"], found["kept"], Counter(found["dropped"]), found["bytes"])
        except (ValueError, KeyError, TypeError) as error:
            raise damaged(folder / STATE) from error


def damaged(path: Path) -> TutorError:
    """Return the error for a file of a subset that is not as it was written."""
    return TutorError(f"{path} is damaged; delete {path.parent} and start again.")


def materialize(
    rows: Iterator[tuple[int, Row]],
    folder: Path,
    *,
    wanted: int,
    validation_share: float,
    quick: Sequence[Test],
    costly: Sequence[Test],
    progress: Callable[[State], None] = lambda state: None,
) -> State:
    """Write `wanted` training rows (and the validation rows met on the way) to the folder; return the counts.

    `quick` tests run in order, `costly` ones in threads. Of each problem the first row is kept that passes
    them all. Fewer rows are written when the stream ends before. Raises TutorError on a full disk, where what
    was committed is kept, for files that are damaged, and when no row has a column that is needed.
    """
    folder.mkdir(parents=True, exist_ok=True)
    state, columns, kept = State.load(folder), Columns(), Kept()
    for _, before in islice(rows, state.read):
        columns(before)  # these are done; but the columns that they have are still to be known
    try:
        with ThreadPoolExecutor(THREADS) as threads, _Files(folder, state) as files:
            for done in files.rows():
                kept.add(done)
            while state.kept[TRAIN] < wanted:
                block, read, dropped = _next_block(rows, columns, [*quick, kept])
                if not read:
                    break
                state.read += read
                state.dropped += dropped
                verdicts = threads.map(lambda row: _reason(row, costly), block)
                for row, verdict in zip(block, verdicts, strict=True):
                    if reason := verdict or kept(row):  # one of the same block
                        state.dropped[reason] += 1
                    elif state.kept[TRAIN] < wanted:
                        name = VALIDATION if is_validation(row.problem, validation_share) else TRAIN
                        files.write(name, row)
                        kept.add(row)
                        state.kept[name] += 1
                    else:
                        state.dropped["beyond the rows asked for"] += 1
                files.commit()
                progress(state)
    except OSError as error:
        if not is_full(error):
            raise
        raise TutorError(
            f"The disk of {folder} is full. {State.load(folder).kept[TRAIN]:,} rows are kept there; "
            "free some space and start again."
        ) from error
    return state


def read_solved(path: Path) -> Iterator[Solved]:
    """Yield the rows of a subset's file; raise TutorError at a line that is none."""
    with path.open("rb") as lines:
        for line in lines:
            try:
                yield Solved(**json.loads(line))
            except (ValueError, TypeError) as error:
                raise damaged(path) from error


class _Files:
    """The two files of a subset, cut to what was committed."""

    def __init__(self, folder: Path, state: State) -> None:
        self._folder, self._state = folder, state
        self._open: dict[str, IO[bytes]] = {}

    def __enter__(self) -> "_Files":
        for name, size in self._state.bytes.items():
            file = (self._folder / name).open("ab")
            if file.tell() < size:
                raise damaged(self._folder / name)
            file.truncate(size)
            self._open[name] = file
        return self

    def __exit__(self, *_: object) -> None:
        for file in self._open.values():
            file.close()

    def rows(self) -> Iterator[Solved]:
        """Yield what was committed before."""
        for name in self._open:
            yield from read_solved(self._folder / name)

    def write(self, name: str, row: Solved) -> None:
        self._open[name].write(json.dumps(asdict(row)).encode() + b"\n")

    def commit(self) -> None:
        for name, file in self._open.items():
            file.flush()
            os.fsync(file.fileno())
            self._state.bytes[name] = file.tell()
        self._state.save(self._folder)


def _next_block(
    rows: Iterator[tuple[int, Row]], columns: Columns, quick: Sequence[Test]
) -> tuple[list[Solved], int, Counter[str]]:
    """Return BLOCK rows that pass the quick tests, how many were read for them, and what was dropped."""
    block: list[Solved] = []
    read, dropped = 0, Counter[str]()
    for _, row in rows:
        read += 1
        solved = columns(row)
        reason = solved if isinstance(solved, str) else _reason(solved, quick)
        if reason:
            dropped[reason] += 1
        elif isinstance(solved, Solved):
            block.append(solved)
        if len(block) == BLOCK:
            break
    else:
        columns.end()
    return block, read, dropped


def _reason(row: Solved, tests: Sequence[Test]) -> str | None:
    return next((reason for test in tests if (reason := test(row))), None)
