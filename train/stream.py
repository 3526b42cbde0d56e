"""Rows of a large data set, one at a time: from the Hub, a JSON Lines file or a Parquet file.

Nothing is held but the shuffle buffer, so memory stays flat however long the stream. A stream that breaks is
opened again where it stopped. The shuffling is our own because that of the datasets library forgets its
buffer when a stream is opened in the middle.
"""

import json
import logging
import time
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any

from tutor.errors import TutorError

Row = dict[str, Any]
Opener = Callable[[int], Iterator[Row]]  # rows from the given index on

FILES = (".jsonl", ".parquet")
UNREADABLE = "unreadable"  # the only key of a row that is not JSON or not UTF-8
WAITS_S = (1, 2, 4, 8, 16, 32)  # before each new attempt; a row that arrives starts them anew

log = logging.getLogger(__name__)


def open_stream(source: str, revision: str | None = None) -> Opener:
    """Return how to open `source`: a .jsonl or .parquet file, or a data set on the Hub at a revision.

    Raises TutorError for a file that is not there.
    """
    path = Path(source)
    readers = dict(zip(FILES, (_json_lines, _parquet), strict=True))
    if path.suffix not in readers:
        return lambda first: _hub(source, first, revision)
    if not path.is_file():
        raise TutorError(f"{path} is not there; give a .jsonl or .parquet file, or the name of a data set.")
    return lambda first: readers[path.suffix](path, first)


def rows_of(
    opener: Opener, *, first: int = 0, sleep: Callable[[float], None] = time.sleep
) -> Iterator[tuple[int, Row]]:
    """Yield (index, row) from row `first` on; a stream that breaks is opened again at the row it broke at.

    Raises TutorError when it stays dead through all of WAITS_S.
    """
    index, failures = first, 0
    while True:
        try:
            for row in opener(index):
                yield index, row
                index, failures = index + 1, 0
            return
        except network_errors() as error:
            if failures == len(WAITS_S):
                raise TutorError(
                    f"The stream broke at row {index:,} and did not come back ({error}). "
                    "What was prepared is kept; start the stage again to go on from there."
                ) from error
            log.warning("The stream broke at row %s (%s); trying again.", index, error)
            sleep(WAITS_S[failures])
            failures += 1


def network_errors() -> tuple[type[Exception], ...]:
    """Return what a broken connection raises: OSError, and the base error of the Hub's HTTP library."""
    from huggingface_hub.errors import HfHubHTTPError

    return HfHubHTTPError.__bases__


def shuffled(rows: Iterator[tuple[int, Row]], seed: int, buffer: int) -> Iterator[tuple[int, Row]]:
    """Yield the rows in an order that the seed decides, each at most about `buffer` rows early.

    Rows wait in the buffer; each new one takes the place of a random one, which is yielded.
    """
    random = Random(seed)
    waiting: list[tuple[int, Row]] = []
    for item in rows:
        if len(waiting) < buffer:
            waiting.append(item)
            continue
        at = random.randrange(buffer)
        yield waiting[at]
        waiting[at] = item
    random.shuffle(waiting)
    yield from waiting


def _json_lines(path: Path, first: int) -> Iterator[Row]:
    with path.open("rb") as file:
        for line in islice(file, first, None):
            try:
                row = json.loads(line)
            except (ValueError, RecursionError):  # UnicodeDecodeError is one; nested too deep
                row = None
            yield row if isinstance(row, dict) else {UNREADABLE: True}


def _parquet(path: Path, first: int) -> Iterator[Row]:
    import pyarrow

    try:
        yield from _parquet_rows(path, first)
    except (pyarrow.ArrowException, ValueError, OSError) as error:
        if isinstance(error, OSError) and error.errno is not None:
            raise  # the disk, not the file
        raise TutorError(f"{path} cannot be read as Parquet ({first_line(error)}).") from error


def _parquet_rows(path: Path, first: int) -> Iterator[Row]:
    import pyarrow.parquet

    file = pyarrow.parquet.ParquetFile(path)
    at = 0
    for group in range(file.num_row_groups):
        size = file.metadata.row_group(group).num_rows
        if at + size > first:
            for batch in file.iter_batches(batch_size=256, row_groups=[group]):
                yield from _batch_rows(batch.slice(max(0, first - at)) if at < first else batch)
                at += batch.num_rows
        else:
            at += size


def _batch_rows(batch: Any) -> Iterator[Row]:
    try:
        yield from batch.to_pylist()
    except UnicodeDecodeError:  # nothing was yielded yet
        for i in range(batch.num_rows):
            try:
                (row,) = batch.slice(i, 1).to_pylist()
            except UnicodeDecodeError:
                row = {UNREADABLE: True}
            yield row


def _hub(name: str, first: int, revision: str | None) -> Iterator[Row]:
    import pyarrow
    from datasets import load_dataset
    from datasets.exceptions import DatasetNotFoundError, DatasetsError

    try:
        try:
            rows = load_dataset(name, split="train", streaming=True, revision=revision)
        except (DatasetNotFoundError, FileNotFoundError) as error:
            raise TutorError(
                f"There is no data set {name} on the Hub, or it needs a login: {error}"
            ) from error
        yield from rows.skip(first) if first else rows
    except network_errors():
        raise  # the stream is opened again
    except (ValueError, RuntimeError, DatasetsError, pyarrow.ArrowException) as error:
        # No such configuration or split, a data set that is a script, damaged files.
        raise TutorError(f"{name} cannot be read from the Hub: {first_line(error)}") from error


def first_line(error: Exception) -> str:
    """Return what an error says, cut where it is long."""
    return next(iter(str(error).splitlines()), "")[:200] or type(error).__name__
