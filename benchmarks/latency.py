"""How long a student waits, and what it costs: starts, first token, tokens a second, memory.

    python -m benchmarks.latency

Starts `python app.py` as a student's machine does, with a cache folder of its own, and asks over the page's
API: once with an empty cache (the model is prepared), then several times with a full one.
"""

import os
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import psutil

from benchmarks.report import about, save

ROOT = Path(__file__).resolve().parent.parent
LATER_STARTS = 5
PROBLEMS = (
    "Solve 3x + 5 = 20",
    "What is 15% of 240?",
    "What is 3/4 + 1/6?",
    "A box holds 12 pencils. Mia buys 4 boxes and gives away 9 pencils. How many are left?",
    "Nina sold clips to 48 friends in April, and then half as many in May. How many did she sell in all?",
)


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        return int(sock.getsockname()[1])


@contextmanager
def app(cache: str) -> Iterator[tuple[str, psutil.Process]]:
    """Run `python app.py`; yield its address and its process."""
    port = free_port()
    environ = os.environ | {"TUTOR_PORT": str(port), "TUTOR_CACHE": cache}
    process = subprocess.Popen([sys.executable, "app.py"], cwd=ROOT, env=environ, stdout=subprocess.DEVNULL)
    try:
        yield f"http://127.0.0.1:{port}/", psutil.Process(process.pid)
    finally:
        process.terminate()
        process.wait(30)


def connect(url: str, process: psutil.Process) -> Any:
    """Return a client of the page's API as soon as the server listens."""
    from gradio_client import Client

    where = urlsplit(url)
    while process.is_running() and process.status() != psutil.STATUS_ZOMBIE:
        with suppress(OSError), socket.create_connection((where.hostname, where.port), timeout=1):
            return Client(url, verbose=False)
        time.sleep(0.05)
    raise SystemExit("app.py ended; start it by hand to see why.")


def ask(client: Any, problem: str) -> tuple[float, dict[str, Any]]:
    """Return the clock time of the reply's first text, and the reply's last state."""
    first, state = 0.0, {}
    for state in client.submit(problem, api_name="/chat"):
        if not first and (state["thinking"] or state["answer"]):
            first = time.monotonic()
    return first, state


def watch_memory(process: psutil.Process, peak_gib: list[float], done: threading.Event) -> None:
    """Keep the largest resident size of the process with its children, in GiB."""
    while not done.wait(0.1):
        try:
            family = [process, *process.children(recursive=True)]
            peak_gib[0] = max(peak_gib[0], sum(p.memory_info().rss for p in family) / 2**30)
        except psutil.Error:
            continue


def measure(cache: str) -> dict[str, float]:
    """Start the app once, ask every problem, and return what was measured."""
    peak_gib, done, start = [0.0], threading.Event(), time.monotonic()
    with app(cache) as (url, process):
        threading.Thread(target=watch_memory, args=(process, peak_gib, done), daemon=True).start()
        client = connect(url, process)
        first, _ = ask(client, PROBLEMS[0])
        figures = {"start to first token, s": first - start}
        waits, speeds = [], []
        for problem in PROBLEMS:
            asked = time.monotonic()
            first, state = ask(client, problem)
            waits.append(first - asked)
            speeds.append(state["tokens"] / state["seconds"])
        done.set()
    return figures | {
        "first token when warm, median s": statistics.median(waits),
        "tokens a second, median": statistics.median(speeds),
        "peak memory, GiB": peak_gib[0],
    }


def main() -> None:
    """Measure both starts, print a table and write the results."""
    with tempfile.TemporaryDirectory() as cache:
        rows = {"first start (empty cache)": measure(cache)}
        later = [measure(cache) for _ in range(LATER_STARTS)]
    rows[f"later start, median of {LATER_STARTS}"] = {
        what: statistics.median(run[what] for run in later) for what in later[0]
    }
    for name, figures in rows.items():
        print(name)
        for what, value in figures.items():
            print(f"  {what:<34} {value:8.2f}")
    save("latency", about() | {"problems": len(PROBLEMS), "results": rows})


if __name__ == "__main__":
    main()
