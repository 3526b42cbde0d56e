"""What every result file says about the machine and the code, and where it is written."""

import json
import os
import platform
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from train.command import commit

RESULTS = Path(__file__).resolve().parent / "results"


def about() -> dict[str, Any]:
    """Return machine, load, Python, commit and date."""
    return {
        "machine": f"{platform.processor() or platform.machine()}, {os.cpu_count()} cores",
        "load average": round(os.getloadavg()[0], 1),
        "python": platform.python_version(),
        "commit": commit(),
        "date": datetime.now(UTC).date().isoformat(),
    }


def save(name: str, record: dict[str, Any]) -> None:
    """Write results/<name>.json."""
    RESULTS.mkdir(exist_ok=True)
    (RESULTS / f"{name}.json").write_text(json.dumps(record, indent=1) + "\n", encoding="utf-8")
