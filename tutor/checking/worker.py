"""The process in which checks run: JSON lines in, JSON lines out, bounded in memory, time and files.

    python -m tutor.checking.worker

It first says {"ready": true, "unbounded": [...]}, then answers every line with a verdict. It imports SymPy
and the checking package, nothing else. It ends when its input ends, so it cannot outlive the program that
started it, and should that program vanish in the middle of a check, the CPU limit ends the check. Where the
`resource` module does not exist (Windows), memory and CPU are not bounded, which `unbounded` says; the time
limit of the parent still is.
"""

import json
import sys
from typing import TextIO

from tutor.checking.judge import judge
from tutor.checking.verdict import conclude

try:
    import resource
except ImportError:  # Windows
    resource = None  # type: ignore[assignment]

MEMORY_BYTES = 1 << 30
CPU_S_PER_CHECK = 4  # more than the parent's time limit: only an orphan meets it
MAX_DEPTH = 2_000  # Python frames; trees are at most 400 tokens deep

# What a check never does, and how much of it is allowed.
_LIMITS = (("RLIMIT_AS", MEMORY_BYTES), ("RLIMIT_FSIZE", 0), ("RLIMIT_NOFILE", 64), ("RLIMIT_CORE", 0))


def main() -> None:
    """Serve until the input ends."""
    unbounded = limit_process()
    sys.setrecursionlimit(MAX_DEPTH)
    sys.dont_write_bytecode = True  # files cannot grow any more
    serve(sys.stdin, sys.stdout, unbounded)


def limit_process() -> list[str]:
    """Set the limits for the rest of the process; return the names of those that cannot be set here."""
    if resource is None:
        return [name for name, _ in _LIMITS] + ["RLIMIT_CPU"]
    unbounded = []
    for name, amount in _LIMITS:
        try:
            resource.setrlimit(getattr(resource, name), (amount, amount))
        except (AttributeError, ValueError, OSError):  # macOS has no usable RLIMIT_AS
            unbounded.append(name)
    return unbounded


def serve(lines: TextIO, out: TextIO, unbounded: list[str]) -> None:
    """Answer each line of `lines` by one line in `out`."""
    _write(out, {"ready": True, "unbounded": unbounded})
    for line in lines:
        _allow_cpu()
        _write(out, _answer(line))


def _answer(line: str) -> dict[str, object]:
    try:
        task = json.loads(line)
        return judge(task["problem"], task["answer"], task["reference"], task["assume"]).to_dict()
    except Exception as error:  # the worker's loop: whatever broke, it says nothing about the answer
        print(f"check broke off: {type(error).__name__}", file=sys.stderr)
        return conclude("crash").to_dict()


def _allow_cpu() -> None:
    """Move the soft CPU limit on; the signal it sends stops even a loop inside C code."""
    if resource is None:
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    soft = int(used.ru_utime + used.ru_stime) + CPU_S_PER_CHECK
    resource.setrlimit(resource.RLIMIT_CPU, (soft if hard < 0 else min(soft, hard), hard))


def _write(out: TextIO, value: dict[str, object]) -> None:
    out.write(json.dumps(value) + "\n")
    out.flush()


if __name__ == "__main__":
    main()
