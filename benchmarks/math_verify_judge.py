"""Math-Verify's judgement on pairs: JSON lines {answer, reference} in, {equal, ms} out, in the same order.

    python -m benchmarks.math_verify_judge < pairs.jsonl

A program of its own because Math-Verify limits itself by SIGALRM, which works in a main thread only. Both
sides stand in \\boxed{}, the form it reads best. `equal` is null when it raised or ran out of its time.
"""

import json
import sys
import time

from math_verify import parse, verify


def main() -> None:
    """Judge standard input line by line."""
    for line in sys.stdin:
        row = json.loads(line)
        began = time.perf_counter()
        try:
            sides = [parse(f"\\boxed{{{row[key]}}}", raise_on_error=True) for key in ("reference", "answer")]
            equal = verify(*sides, raise_on_error=True)
        except Exception:  # a third verdict, whatever it is that it raised
            equal = None
        answer = {"equal": equal, "ms": 1000 * (time.perf_counter() - began)}
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
