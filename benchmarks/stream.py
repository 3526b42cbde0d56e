"""Memory while a long stream is filtered: rows in the shape of MathX-5M, with every filter and the checker.

    python -m benchmarks.stream [--rows 200000]

Writes a JSON Lines file of problems with long solutions (a third of them spoiled in one way or another),
filters it as `train.prepare` does, and prints the largest resident size of the process at every tenth.
"""

import argparse
import json
import resource
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random

from benchmarks.report import about, save
from train.filters import Contaminated, control_token, longer_than, think_block, unverified
from train.stream import Row, open_stream, rows_of, shuffled
from train.subset import State, materialize
from tutor.checking.checker import Checker

BUFFER = 10_000
GOAL_GB = 1.5


def rows(count: int) -> Iterator[Row]:
    """Yield linear equations, fractions and products with a page of reasoning each."""
    random = Random(0)
    for i in range(count):
        a, x, b = random.randint(2, 99), random.randint(-99, 99), random.randint(1, 999)
        problem, answer = f"Solve for x: {a}x + {b} = {a * x + b}. (No. {i})", str(x)
        page = f"Subtract {b} from both sides, then divide by {a}. " * random.randint(5, 60)
        solution = f"<think>\n{page}\n</think>\nSo \\(x = {x}\\). The answer is \\boxed{{{x}}}."
        match random.randrange(12):
            case 0:
                solution = solution.replace("</think>", "")
            case 1:
                answer = str(x + 1)
            case 2:
                problem = f"Solve for x: {a}x = {a * x}."  # comes again and again
            case 3:
                solution = solution.replace(page, page * 9)
        yield {"problem": problem, "expected_answer": answer, "generated_solution": solution}


def peak_gb() -> float:
    """Return the largest resident size of this process so far (Linux: kilobytes)."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6


def main() -> None:
    """Run the benchmark from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=200_000)
    count = parser.parse_args().rows
    with tempfile.TemporaryDirectory() as name, Checker() as checker:
        folder = Path(name)
        with (folder / "rows.jsonl").open("w", encoding="utf-8") as file:
            file.writelines(json.dumps(row) + "\n" for row in rows(count))
        size_gb = (folder / "rows.jsonl").stat().st_size / 1e9
        start, marks = time.monotonic(), list[tuple[int, float]]()

        def note(state: State) -> None:
            if state.read >= (len(marks) + 1) * count // 10:
                marks.append((state.read, peak_gb()))
                seconds = time.monotonic() - start
                print(f"{state.read:>9,} rows: peak {peak_gb():.2f} GB, {seconds:.0f} s", flush=True)

        state = materialize(
            shuffled(rows_of(open_stream(str(folder / "rows.jsonl"))), seed=0, buffer=BUFFER),
            folder / "subset",
            wanted=count,
            validation_share=0.01,
            quick=[think_block, control_token, Contaminated(["Solve for y: 3y = 12."])],
            costly=[longer_than(4_000, lambda row: len(row.solution.split())), unverified(checker.check)],
            progress=note,
        )
        seconds = time.monotonic() - start
    print(json.dumps({"kept": state.kept, "dropped": state.dropped}, indent=1))
    print(f"peak {peak_gb():.2f} GB for {count:,} rows ({size_gb:.2f} GB); goal {GOAL_GB} GB")
    save(
        "stream",
        about()
        | {
            "rows": count,
            "file_gb": round(size_gb, 2),
            "seconds": round(seconds),
            "peak_gb": round(peak_gb(), 2),
            "peak_gb_by_rows": {f"{read}": round(gb, 2) for read, gb in marks},
            "kept": state.kept,
            "dropped": state.dropped,
        },
    )


if __name__ == "__main__":
    main()
