"""Grade JSON lines: python -m tutor.checking < lines.jsonl > verdicts.jsonl

Each input line is one object; each output line is its verdict, in the same order.

input   problem    the problem's text, or null
        reply      a model's whole text with its think block, or:
        answer     a bare answer
        reference  the right answer, or null to check against the problem itself
        assume     "real", "positive" or null
output  verdict, code (a reason, or null), message (a sentence for the student), answer (what was found),
        steps

A line that cannot be read gets the verdict could_not_check. A summary goes to standard error.
"""

import argparse
import json
import sys
from collections import Counter
from typing import Any

from tutor.checking.checker import Checker
from tutor.checking.verdict import Verdict, conclude

_TEXT_KEYS = ("problem", "reply", "answer", "reference")
_ASSUMPTIONS = (None, "real", "positive")


def main() -> None:
    """Grade standard input to standard output."""
    parser = argparse.ArgumentParser(
        prog="python -m tutor.checking", description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.parse_args()
    counts: Counter[str] = Counter()
    with Checker(workers=1) as checker:
        for line in sys.stdin.buffer:
            verdict = grade_line(checker, line)
            counts[verdict.verdict] += 1
            print(verdict.to_json(), flush=True)
    for name, count in counts.most_common():
        print(f"{name:24}{count:6}", file=sys.stderr)
    print(f"{'all':24}{counts.total():6}", file=sys.stderr)


def grade_line(checker: Checker, line: bytes) -> Verdict:
    """Return the verdict on one input line, also on one that cannot be read."""
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        return conclude("malformed", why="it is not JSON")
    fault = _fault(row)
    if fault:
        return conclude("malformed", why=fault)
    return checker.check(**{key: row.get(key) for key in (*_TEXT_KEYS, "assume")})


def _fault(row: Any) -> str | None:
    """Return what is wrong with a row, None when it can be graded."""
    if not isinstance(row, dict):
        return "it is not an object"
    for key in _TEXT_KEYS:
        if not isinstance(row.get(key), str | None):
            return f"{key} is not a text"
    if row.get("reply") is None and row.get("answer") is None:
        return "it has neither a reply nor an answer"
    if row.get("assume") not in _ASSUMPTIONS:
        return 'assume is not "real", "positive" or null'
    return None


if __name__ == "__main__":
    main()
