"""What a run was trained on: sources with licenses and hashes, what was kept and dropped, and the files.

`prepare` writes it as `data.json`, for programs, and `DATA.md`, to read; both travel with the adapter.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from train.files import Together

JSON, MARKDOWN = "data.json", "DATA.md"
VALUES = "prepared_with"  # the recipe's values that decide the rows, in data.json
NO_TESTS = ("Test splits were not read: see docs/training.md for what is held out and how.",)


@dataclass(frozen=True, slots=True)
class Source:
    """Where rows come from; `sha256` is over the rows as they were read, in their order."""

    name: str
    license: str
    rows: int
    sha256: str


def hash_rows(rows: Iterable[Any]) -> tuple[int, str]:
    """Return how many rows there are and the SHA-256 of their JSON, keys sorted."""
    digest, count = hashlib.sha256(), 0
    for row in rows:
        digest.update(json.dumps(row, sort_keys=True).encode() + b"\n")
        count += 1
    return count, digest.hexdigest()


def write_card(
    files: Together,
    name: str,
    sources: list[Source],
    counts: Counter[str],
    values: Mapping[str, Any],
    notes: Sequence[str] = NO_TESTS,
) -> None:
    """Add both forms of the card to the run's files, with their hashes.

    `counts` are rows by what became of them, `values` those of the recipe that decide the rows; `notes` say
    how the data keep away from tests.
    """
    written = {file: digest(path) for file, path in files.made.items()}
    card = {
        "name": name,
        "sources": [asdict(s) for s in sources],
        "counts": counts,
        "files": written,
        VALUES: dict(values),
        "notes": list(notes),
    }
    files.new(JSON).write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")
    lines = [
        f"# Data of {name}",
        "",
        "| source | license | rows | SHA-256 of the rows |",
        "|---|---|---|---|",
    ]
    lines += [f"| {s.name} | {s.license} | {s.rows:,} | `{s.sha256[:16]}…` |" for s in sources]
    lines += ["", "| what became of them | count |", "|---|---|"]
    lines += [f"| {what} | {count:,} |" for what, count in sorted(counts.items())]
    lines += ["", "| file | SHA-256 |", "|---|---|"]
    lines += [f"| {file} | `{digest}` |" for file, digest in written.items()]
    lines += ["", *notes, ""]
    files.new(MARKDOWN).write_text("\n".join(lines), encoding="utf-8")


def digest(path: Path) -> str:
    """Return the SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
