"""How often the checker is right, and how fast: our case tables, GSM8K's solutions, bombs from many threads.

    python -m benchmarks.checker [--cases FOLDER] [--gsm8k FILE] [--limit N]

Math-Verify judges the same pairs in the same run, with both sides in \\boxed{}. A pair counts as right for it
when it says equal for equal ones, not equal for others; for us when the verdict is the one in the table, or,
in the line "equal or not", when it is matches_reference for equal ones, wrong or partly for others. What
could not be checked, and what raised or timed out, is not right. A part whose table is missing is skipped.
"""

import argparse
import json
import random
import re
import subprocess
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

import psutil

from benchmarks.report import about, save
from tutor.checking.checker import Checker
from tutor.checking.verdict import Verdict

ROOT = Path(__file__).resolve().parent.parent
GSM8K = ROOT.parent / "shared" / "data" / "gsm8k" / "train.jsonl"
GREEN = ("verified", "verified_numerically")
MIXED_CALLS, THREADS, BOMB_EVERY = 1_000, 8, 20

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the table: what was counted, our figure, Math-Verify's, and the goal."""

    what: str
    ours: str
    peer: str = ""
    goal: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """A row of a table, the verdict on it, and how long it took."""

    row: Row
    verdict: Verdict
    ms: float


def table(path: Path, limit: int | None) -> list[Row]:
    """Return the rows of a table of JSON lines; none, with a sentence, when it is not there."""
    if not path.is_file():
        print(f"{path} is not there: this part is skipped.")
        return []
    with path.open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    if limit is not None and len(rows) > limit:
        rows = random.Random(0).sample(rows, limit)
    return rows


def ask(checker: Checker, row: Row) -> Asked:
    """Check one row of a table."""
    keys = ("problem", "answer", "reference", "reply", "assume", "steps")
    question = {key: row[key] for key in keys if key in row}
    if "from" in row:
        question["steps"] = [row["from"], row["to"]]
    began = time.perf_counter()
    verdict = checker.check(**question)
    return Asked(row, verdict, 1000 * (time.perf_counter() - began))


def share(count: int, total: int, digits: int = 1) -> str:
    """Return "97.1% (583 of 600)"."""
    return f"{count / total:.{digits}%} ({count} of {total})" if total else "none"


# ---- answers against a reference


def judge_by_peer(rows: Sequence[Row]) -> list[Row] | None:
    """Return Math-Verify's {equal, ms} for every pair; a hang ends the program, and the next goes on."""
    try:
        version("math-verify")
    except PackageNotFoundError:
        print("math-verify is not installed (requirements-dev.txt names it): its column stays empty.")
        return None
    results: list[Row] = []
    while len(results) < len(rows):
        pairs = "".join(json.dumps(row) + "\n" for row in rows[len(results) :])
        allowed_s = 60 + 0.5 * (len(rows) - len(results))
        command = [sys.executable, "-m", "benchmarks.math_verify_judge"]
        try:
            done = subprocess.run(
                command, cwd=ROOT, input=pairs.encode(), capture_output=True, timeout=allowed_s, check=False
            ).stdout
        except subprocess.TimeoutExpired as stopped:
            done = stopped.stdout or b""
        results += [json.loads(line) for line in done.splitlines() if line.endswith(b"}")]
        if len(results) < len(rows):  # the next one hung or ended it
            results.append({"equal": None, "ms": 1000 * allowed_s})
    return results


def equivalence(asked: Sequence[Asked], peer: Sequence[Row] | None) -> list[Line]:
    """Count right verdicts and false equals, in all and by kind."""
    equal = [one.row["verdict"] == "matches_reference" for one in asked]
    said = [_said_equal(one.verdict) for one in asked]
    theirs = [None] * len(asked) if peer is None else [row["equal"] for row in peer]
    total = len(asked)
    named = sum(one.verdict.verdict == one.row["verdict"] for one in asked)
    lines = [
        Line("pairs: verdict as in the table", share(named, total)),
        Line(
            "pairs: equal or not, right",
            share(_right(said, equal), total),
            share(_right(theirs, equal), total),
            "97 %",
        ),
        Line("pairs: false equal", str(_false(said, equal)), str(_false(theirs, equal)), "0"),
        Line("pairs: not decided, or raised", str(said.count(None)), str(theirs.count(None))),
    ]
    kinds: dict[str, list[int]] = defaultdict(list)
    for index, one in enumerate(asked):
        kinds[one.row["kind"]].append(index)
    for kind, where in sorted(kinds.items()):
        counts = [_right([who[i] for i in where], [equal[i] for i in where]) for who in (said, theirs)]
        lines.append(Line(f"  {kind}", share(counts[0], len(where)), share(counts[1], len(where))))
    return [Line(line.what, line.ours, line.peer if peer else "", line.goal) for line in lines]


def _said_equal(verdict: Verdict) -> bool | None:
    return {"matches_reference": True, "wrong": False, "partly": False}.get(verdict.verdict)


def _right(said: Sequence[bool | None], equal: Sequence[bool]) -> int:
    return sum(one is other for one, other in zip(said, equal, strict=True))


def _false(said: Sequence[bool | None], equal: Sequence[bool]) -> int:
    return sum(one is True and not other for one, other in zip(said, equal, strict=True))


# ---- answers against the problem, steps, claims


def free_checks(asked: Sequence[Asked]) -> list[Line]:
    """Count right answers verified (good) and wrong ones verified (never)."""
    right = [one for one in asked if one.row["right"] and one.row["verdict"] in GREEN]
    wrong = [one for one in asked if not one.row["right"]]
    verified, false = (sum(one.verdict.verdict in GREEN for one in part) for part in (right, wrong))
    named = sum(one.verdict.verdict == one.row["verdict"] for one in asked)
    lines = [
        Line("problems: right answers verified", share(verified, len(right)), "", "90 %"),
        Line("problems: wrong answers verified", str(false), "", "0"),
        Line("problems: verdict as in the table", share(named, len(asked))),
    ]
    for kind in sorted({one.row["kind"] for one in right}):
        part = [one.verdict.verdict in GREEN for one in right if one.row["kind"] == kind]
        lines.append(Line(f"  {kind}", share(sum(part), len(part))))
    return lines


def step_pairs(asked: Sequence[Asked]) -> list[Line]:
    """Count decided pairs, and those decided as the table says."""
    found = [next((step.verdict for step in one.verdict.steps[-1:]), "unknown") for one in asked]
    decided = [(name, one) for name, one in zip(found, asked, strict=True) if name != "unknown"]
    agreed = sum(name == one.row["verdict"] for name, one in decided)
    return [
        Line("steps: decided", share(len(decided), len(asked)), "", "60 %"),
        Line("steps: agreed, of those", share(agreed, len(decided)), "", "98 %"),
    ]


def gsm8k_rows(path: Path, limit: int | None) -> list[Row]:
    """Return the human solutions as replies, without their calculator annotations."""
    rows = table(path, limit)
    return [{"problem": row["question"], "reply": re.sub("<<.*?>>", "", row["answer"])} for row in rows]


def gsm8k(asked: Sequence[Asked]) -> list[Line]:
    """Count correct solutions of which a line was called wrong."""
    flagged = sum(any(step.verdict == "not_equivalent" for step in one.verdict.steps) for one in asked)
    lines = sum(len(one.verdict.steps) for one in asked)
    return [
        Line("GSM8K: correct solutions flagged", share(flagged, len(asked), 2), "", "0.3 %"),
        Line("GSM8K: lines with a verdict", str(lines)),
    ]


# ---- speed and load


def speed(cold_ms: float, asked: Iterable[Asked], peer: Sequence[Row] | None) -> list[Line]:
    """Summarize the times of calls made one after the other."""
    ours = sorted(one.ms for one in asked)
    theirs = sorted(row["ms"] for row in peer or ())

    def line(what: str, at: float, goal: str) -> Line:
        def figure(times: list[float]) -> str:
            return f"{times[round(at * (len(times) - 1))]:.1f} ms" if times else ""

        return Line(f"speed, warm: {what} of {len(ours)} calls", figure(ours), figure(theirs), goal)

    return [
        Line("speed, cold: first call with the start of a worker", f"{cold_ms:.0f} ms"),
        line("median", 0.5, "10 ms"),
        line("p95", 0.95, ""),
        line("p99", 0.99, "500 ms"),
        line("max", 1.0, "2200 ms"),
    ]


def bombs(count: int) -> list[Row]:
    """Return rows that no check can finish, or that must be refused; all different, so none is remembered."""
    forms = (
        "Calculate (sqrt(2)+sqrt(3)+sqrt(5)+sqrt(7))^{}",
        "Calculate 9^9^9^{}",
        "Calculate ({}^999)^999",
        "Solve (x+1)^50 = (x-{})^50",
        "Calculate {}000000!",
    )
    return [{"problem": forms[n % len(forms)].format(30 + n), "answer": "7"} for n in range(count)]


def load(rows: Sequence[Row]) -> list[Line]:
    """Ask mixed rows and bombs from many threads; compare with what the rows get when asked alone."""
    mixed = list(rows)[:MIXED_CALLS]
    planted = bombs(len(mixed) // BOMB_EVERY)
    for index, bomb in enumerate(planted):
        mixed[index * BOMB_EVERY] = bomb
    with Checker() as checker, ThreadPoolExecutor(THREADS) as threads:
        ask(checker, {"problem": "2x = 4", "answer": "2"})
        before = _memory_mib(checker)
        results = list(threads.map(lambda row: ask(checker, row), mixed))
        after = _memory_mib(checker)
    with Checker(wait_s=30.0) as checker:
        alone = [ask(checker, row).verdict for row in mixed]
    changed = Counter(
        one.verdict.code if one.verdict.verdict == "could_not_check" else one.verdict.verdict
        for one, other in zip(results, alone, strict=True)
        if one.verdict.verdict != other.verdict and one.row not in planted
    )
    falsely = changed["wrong"] + changed["contradiction_in_steps"]
    slowest = max(one.ms for one in results)
    return [
        Line(f"load: answered, {THREADS} threads, 1 bomb in {BOMB_EVERY}", f"{len(results)} of {len(mixed)}"),
        Line("load: wrong through overload", str(falsely), "", "0"),
        Line("load: could not check through overload", f"{changed.total() - falsely} of the others"),
        Line("load: slowest call", f"{slowest:.0f} ms", "", "2200 ms"),
        Line("load: memory of a worker before, after", f"{before:.0f}, {after:.0f} MiB"),
    ]


def _memory_mib(checker: Checker) -> float:
    sizes = [psutil.Process(pid).memory_info().rss / 2**20 for pid in checker.worker_pids()]
    return max(sizes, default=0.0)


# ---- all of it


def measure(arguments: argparse.Namespace) -> list[Line]:
    """Run all parts and return the lines of the table."""
    cases, limit = arguments.cases, arguments.limit
    pairs = table(cases / "equivalence.jsonl", limit)
    problems = table(cases / "free_checks.jsonl", limit)
    steps = table(cases / "step_pairs.jsonl", limit)
    solutions = gsm8k_rows(arguments.gsm8k, limit)
    with Checker(wait_s=30.0) as checker:
        cold = ask(checker, {"problem": "3x + 5 = 20", "answer": "5"})
        asked = [[ask(checker, row) for row in rows] for rows in (pairs, problems, steps, solutions)]
    peer = judge_by_peer(pairs) if pairs else None
    lines = equivalence(asked[0], peer) if pairs else []
    lines += free_checks(asked[1]) if problems else []
    lines += step_pairs(asked[2]) if steps else []
    lines += gsm8k(asked[3]) if solutions else []
    rows = pairs + problems + steps
    if rows:
        lines += speed(cold.ms, (one for part in asked[:3] for one in part), peer)
        lines += load(random.Random(1).sample(rows, len(rows)))
    return lines


def main() -> None:
    """Measure, print the table and write the results."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--cases", type=Path, default=ROOT / "tests" / "cases", help="folder of the tables")
    parser.add_argument("--gsm8k", type=Path, default=GSM8K, help="GSM8K's training rows, as JSON lines")
    parser.add_argument("--limit", type=int, help="at most so many rows of each table, for a quick look")
    arguments = parser.parse_args()
    lines = measure(arguments)
    print(f"{'':52}{'ours':>24}{'Math-Verify':>24}{'goal':>10}")
    for line in lines:
        print(f"{line.what:52}{line.ours:>24}{line.peer:>24}{line.goal:>10}")
    if arguments.limit is None:
        save("checker", about() | {"results": [asdict(line) for line in lines]})


if __name__ == "__main__":
    main()
