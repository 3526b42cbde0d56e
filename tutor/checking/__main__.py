"""Grade a file of answers: one JSON object a line in, one verdict a line out, in the same order."""

import argparse
import json
import os
import queue
import signal
import sys
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import ExitStack, suppress
from functools import partial
from pathlib import Path
from types import FrameType
from typing import Any, BinaryIO, TextIO, TypeVar

from tqdm import tqdm

from tutor.checking.checker import MAX_STEP_CHARS, MAX_STEPS, Checker
from tutor.checking.pool import START_S
from tutor.checking.verdict import Verdict, conclude

MAX_LINE_BYTES = 1 << 20
MAX_JOBS = 4  # by default
AHEAD = 16  # rows read ahead of the one that is written, per job
WAKE_S = 0.25  # how long the main thread sleeps at a time

T = TypeVar("T")
_grading, _interrupted = threading.Event(), threading.Event()

_TEXT_KEYS = ("problem", "reply", "answer", "reference")
_ASSUMPTIONS = (None, "real", "positive")

HELP = """\
each input line is one object:
  problem    the problem's text, or null
  answer     a bare answer, or:
  reply      a model's whole text with its think block
  reference  the right answer; null or left out: check against the problem itself
  steps      a list of lines to check one by one (may be left out)
  assume     "real", "positive" or null
  Other keys are ignored.

each output line is its verdict:
  verdict    verified, verified_numerically, matches_reference, partly, wrong, consistent,
             contradiction_in_steps, not_checkable, could_not_check, no_answer or ambiguous
  code       the reason, or null
  message    a sentence for the student
  answer     the answer that was found, or null
  steps      a list of {from, to, verdict, message}

A line that cannot be read gets could_not_check with the code "malformed". A summary goes to standard error.

examples:
  echo '{"problem": "Solve 3x + 5 = 20", "answer": "x = 5"}' | python -m tutor.checking
  echo '{"answer": "50 mm", "reference": "5 cm"}' | python -m tutor.checking
  python -m tutor.checking answers.jsonl verdicts.jsonl
  python -m tutor.checking --jobs 2 < lines.jsonl > verdicts.jsonl
"""


def main(argv: list[str] | None = None) -> int:
    """Grade the input to the output; return the exit status."""
    arguments = read_arguments(argv)
    counts: Counter[str] = Counter()
    status = 0
    try:
        with ExitStack() as stack:
            source, total, out = open_files(arguments, stack)
            checker = stack.enter_context(Checker(workers=arguments.jobs, wait_s=START_S))
            checker.warm()
            silent = not sys.stderr.isatty() or out.isatty()
            bar = stack.enter_context(tqdm(total=total, unit=" rows", disable=silent, leave=False))
            for verdict in graded(checker, lines(source), arguments.jobs):
                out.write(verdict.to_json() + "\n")
                out.flush()
                counts[verdict.verdict] += 1
                bar.update()
    except BrokenPipeError:  # the reader has had enough, like `head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141  # what a program ended by SIGPIPE returns
    except KeyboardInterrupt:
        status = 130
    except OSError as error:  # a file that cannot be opened or read, a full disk
        print(f"{error.filename or 'input or output'}: {error.strerror}", file=sys.stderr)
        status = 1
    print_summary(counts)
    return status


def read_arguments(argv: list[str] | None) -> argparse.Namespace:
    """Read the command line; on a mistake, say which and end with status 2."""
    parser = argparse.ArgumentParser(
        prog="python -m tutor.checking",
        description=__doc__,
        epilog=HELP,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "input", nargs="?", type=Path, help="file of JSON lines (default, or -: standard input)"
    )
    parser.add_argument("output", nargs="?", type=Path, help="file to write (default: standard output)")
    parser.add_argument(
        "--jobs",
        type=int,
        default=min(os.cpu_count() or 1, MAX_JOBS),
        metavar="N",
        help=f"checks at a time (default: the number of cores, at most {MAX_JOBS}; here %(default)s)",
    )
    arguments = parser.parse_args(argv)
    if not 1 <= arguments.jobs <= 64:
        parser.error("--jobs must be from 1 to 64")
    if arguments.input == Path("-"):
        arguments.input = None
    if arguments.input and (not arguments.input.exists() or arguments.input.is_dir()):
        parser.error(f"there is no file {arguments.input}")
    both = arguments.input and arguments.output and arguments.output.exists()
    if both and arguments.output.samefile(arguments.input):
        parser.error("the output would overwrite the input")
    return arguments


def open_files(arguments: argparse.Namespace, stack: ExitStack) -> tuple[BinaryIO, int | None, TextIO]:
    """Return the input, the number of its lines when that is known, and the output.

    The input is left open: it cannot be closed while a thread waits in it, as after Ctrl-C at a terminal.
    """
    out, total = sys.stdout, None
    # Not sys.stdin, whose buffer Python closes at its end.
    source = open(arguments.input or sys.stdin.fileno(), "rb", closefd=arguments.input is not None)  # noqa: SIM115
    if arguments.input and arguments.input.is_file():
        total = sum(chunk.count(b"\n") for chunk in iter(partial(source.read, 1 << 20), b""))
        source.seek(0)
    if arguments.output is not None:
        out = stack.enter_context(arguments.output.open("w", encoding="ascii"))
    return source, total, out


def lines(source: BinaryIO) -> Iterator[bytes | None]:
    """Yield the lines; None for one that is too long, which is never held in memory as a whole."""
    first = True
    while line := source.readline(MAX_LINE_BYTES + 1):
        if len(line) <= MAX_LINE_BYTES:
            yield line.removeprefix(b"\xef\xbb\xbf") if first else line  # a mark that Windows programs set
        else:
            while line and not line.endswith(b"\n"):
                line = source.readline(MAX_LINE_BYTES)
            yield None
        first = False


def graded(checker: Checker, rows: Iterator[bytes | None], jobs: int) -> Iterator[Verdict]:
    """Yield the verdicts in the order of the rows, each as soon as those before it are there.

    Another thread reads, so that a program that waits for each verdict before it sends the next row gets it.
    """
    waiting: queue.Queue[Future[Verdict] | None] = queue.Queue(jobs * AHEAD)
    with ThreadPoolExecutor(jobs) as threads:

        def read() -> None:
            try:
                for row in rows:
                    waiting.put(threads.submit(grade_line, checker, row))
            except RuntimeError:  # the pool is shut: nobody wants the rest
                return
            except OSError as error:
                failed: Future[Verdict] = Future()
                failed.set_exception(error)
                waiting.put(failed)
            waiting.put(None)

        threading.Thread(target=read, daemon=True).start()
        _grading.set()
        try:
            while (future := _when_there(waiting)) is not None:
                while not future.done():
                    wait([future], WAKE_S)
                    _look_for_interrupt()
                yield future.result()
        finally:
            _grading.clear()
            threads.shutdown(wait=False, cancel_futures=True)


def _when_there(waiting: queue.Queue[T]) -> T:
    """Return the next item; looks up now and then for a Ctrl-C."""
    while True:
        _look_for_interrupt()
        with suppress(queue.Empty):
            return waiting.get(timeout=WAKE_S)


def _interrupt(number: int, frame: FrameType | None) -> None:
    """Take a Ctrl-C: while rows are graded it is looked for, a second one ends that at once.

    An exception out of here could fall into a callback, where Python prints it and goes on. A signal can also
    reach another thread of the process, which does not wake the main one: hence WAKE_S.
    """
    if _interrupted.is_set() or not _grading.is_set():
        raise KeyboardInterrupt
    _interrupted.set()


def _look_for_interrupt() -> None:
    if _interrupted.is_set():
        raise KeyboardInterrupt


def grade_line(checker: Checker, line: bytes | None) -> Verdict:
    """Return the verdict on one input line, also on one that cannot be read."""
    if line is None:
        return conclude("malformed", why="it is longer than 1 MiB")
    try:
        row = json.loads(line, parse_constant=_refuse)
    except (ValueError, RecursionError):
        return conclude("malformed", why="it is not JSON")
    fault = _fault(row)
    if fault:
        return conclude("malformed", why=fault)
    return checker.check(**{key: row.get(key) for key in (*_TEXT_KEYS, "assume", "steps")})


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is not JSON")


def _fault(row: Any) -> str | None:
    """Return what is wrong with a row, None when it can be graded."""
    if not isinstance(row, dict):
        return "it is not an object"
    return next((why for is_well, why in _RULES if not is_well(row)), None)


_Rule = tuple[Callable[[dict[str, Any]], bool], str]


def _text(key: str) -> _Rule:
    return lambda row: isinstance(row.get(key), str | None), f"{key} is not a text"


def _are_steps(row: dict[str, Any]) -> bool:
    steps = row.get("steps")
    return steps is None or (isinstance(steps, list) and all(isinstance(step, str) for step in steps))


def _are_few(row: dict[str, Any]) -> bool:
    steps = row.get("steps") or []
    return len(steps) <= MAX_STEPS and all(len(step) <= MAX_STEP_CHARS for step in steps)


_RULES: tuple[_Rule, ...] = (
    *map(_text, _TEXT_KEYS),
    (
        lambda row: any(row.get(key) is not None for key in ("reply", "answer", "steps")),
        "it has neither a reply nor an answer",
    ),
    (lambda row: row.get("assume") in _ASSUMPTIONS, 'assume is not "real", "positive" or null'),
    (_are_steps, "steps is not a list of texts"),
    (_are_few, f"it has more than {MAX_STEPS} steps, or one of more than {MAX_STEP_CHARS} characters"),
)


def print_summary(counts: Counter[str]) -> None:
    """Print how often each verdict was given, the most frequent first, to standard error."""
    total = counts.total()
    for name, count in counts.most_common():
        print(f"{name:24}{count:8}{count / total:8.1%}", file=sys.stderr)
    print(f"{'all':24}{total:8}", file=sys.stderr)


if __name__ == "__main__":
    signal.signal(signal.SIGINT, _interrupt)
    sys.exit(main())
