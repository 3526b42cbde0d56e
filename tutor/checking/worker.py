"""The process in which checks run: JSON lines in, JSON lines out, bounded in memory, time and files.

    python -m tutor.checking.worker

It first says {"ready": true, "unbounded": [...]}, then answers every line with a verdict. It imports SymPy
and the checking package, nothing else. It ends when its input ends, so it cannot outlive the program that
started it, and should that program vanish in the middle of a check, the CPU limit ends the check. Where the
`resource` module does not exist (Windows), memory and CPU are not bounded, which `unbounded` says; the time
limit of the parent still is.
"""

import json
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

from tutor.checking.judge import judge
from tutor.checking.steps import with_steps
from tutor.checking.verdict import conclude

try:
    import resource
except ImportError:  # Windows
    resource = None  # type: ignore[assignment]

MEMORY_BYTES = 1 << 30
CPU_S_PER_CHECK = 4  # more than the parent's time limit: only an orphan meets it
CHECK_S = 1.5  # for an answer and the steps to it, well below the parent's time limit
MAX_DEPTH = 2_000  # Python frames; trees are at most 400 tokens deep

# What a check never does, and how much of it is allowed.
_LIMITS = (("RLIMIT_AS", MEMORY_BYTES), ("RLIMIT_FSIZE", 0), ("RLIMIT_NOFILE", 64), ("RLIMIT_CORE", 0))


def main() -> None:
    """Serve until the input ends."""
    unbounded = limit_process()
    sys.setrecursionlimit(MAX_DEPTH)
    sys.dont_write_bytecode = True  # files cannot grow any more
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the program that started it
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
    began = time.monotonic()
    verdict = conclude("crash")
    try:
        task = json.loads(line)
        answer = task["answer"]
        if answer is None:
            verdict = conclude("no_final_answer")
        else:
            verdict = judge(task["problem"], answer, task["reference"], task["assume"])
        with _ended_after(CHECK_S - (time.monotonic() - began)):
            verdict = with_steps(verdict, answer, task["steps"], task["found"], task["assume"])
        return verdict.to_dict()
    except Exception as error:  # the worker's loop: whatever broke, it says nothing about the answer
        return verdict.to_dict() | {"error": type(error).__name__}


@contextmanager
def _ended_after(seconds: float) -> Iterator[None]:
    """Raise `TimeoutError` in the steps when they take too long: the verdict on the answer is kept."""
    if not hasattr(signal, "setitimer"):  # Windows
        yield
        return
    signal.signal(signal.SIGALRM, _raise_timeout)
    signal.setitimer(signal.ITIMER_REAL, max(seconds, 0.01))
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def _raise_timeout(number: int, frame: object) -> None:
    raise TimeoutError


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
