"""Reads the case tables in tests/cases."""

import json
from pathlib import Path
from typing import Any

CASES = Path(__file__).resolve().parent.parent / "cases"


def rows(name: str) -> list[dict[str, Any]]:
    """Return the rows of a table of JSON lines."""
    with (CASES / f"{name}.jsonl").open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]
