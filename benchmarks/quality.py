"""What 8-bit weights cost in answers: the app's weights beside bfloat16, on the same problems.

    python -m benchmarks.quality [--data runs/gemma-3-270m-math/dev.jsonl] [--limit 400]

The shipped adapter, greedy, with the calculator, eight replies at once with both, since the number of rows
decides which products are used. Without a file the problems are exercises from templates that are held out
from training. In a file, choose rows that nothing was trained on, and no test set.
"""

import argparse
import os
import time
from collections import Counter
from itertools import islice
from pathlib import Path
from typing import Any

from benchmarks.report import about, save
from train.evaluate import MAX_NEW_TOKENS, Graded, digest, measure, paired
from train.grading import Grader, Row, only_number, read_rows
from train.sources import CURRICULUM_DEV_SEED, curriculum_examples
from tutor.checking.checker import Checker
from tutor.inference.embedded import MODEL
from tutor.inference.registry import open_model
from tutor.prompting import FORMS
from tutor.proportions import wilson
from tutor.settings import Settings

SLOTS = 8


def exercises(count: int) -> list[Row]:
    """Return so many exercises from held-out templates."""
    with Checker() as checker:
        drawn = curriculum_examples(CURRICULUM_DEV_SEED, checker, Counter(), held_out=True, stories=False)
        return [
            Row(example.question, example.answer, only_number(example.answer), example.source, level)
            for example, level in islice(drawn, count)
        ]


def answered(rows: list[Row], quantize: bool) -> tuple[list[Graded], float]:
    """Return the graded replies and the seconds they took."""
    cache = Settings.from_env(os.environ).cache
    backend = open_model(MODEL, calculator=True, cache=cache, slots=SLOTS, quantize=quantize)
    start = time.monotonic()
    with Checker() as checker:
        graded = measure(backend, FORMS["question"], rows, Grader(checker), 1, MAX_NEW_TOKENS)
    return graded, time.monotonic() - start


def main() -> None:
    """Measure both, print the comparison and write results/quality.json."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, help="JSON lines with question and answer")
    parser.add_argument("--limit", type=int, default=400, help="only the first rows")
    arguments = parser.parse_args()
    rows = read_rows(arguments.data, arguments.limit) if arguments.data else exercises(arguments.limit)
    what = arguments.data.name if arguments.data else "exercises"
    found: dict[str, Any] = {
        "data": what,
        "rows": len(rows),
        "rows_sha256": digest(rows),
        "replies at once": SLOTS,
    }
    graded = {}
    for name, quantize in (("16-bit", False), ("8-bit", True)):
        graded[name], seconds = answered(rows, quantize)
        right = sum(item.right for item in graded[name])
        found[name] = {"right": right, "interval": wilson(right, len(rows)), "seconds": round(seconds)}
    before = [item.right for item in graded["16-bit"]]
    pairs = zip(graded["8-bit"], graded["16-bit"], strict=True)
    found |= paired(graded["8-bit"], before)
    found["same replies"] = sum(one.replies == other.replies for one, other in pairs)
    for name, value in found.items():
        print(f"{name:20} {value}")
    save("quality", about() | found)


if __name__ == "__main__":
    main()
