"""How the tests ask a running model server."""

import json
import subprocess
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tutor.inference.backend import Generated, Limits
from tutor.inference.remote import RemoteBackend
from tutor.inference.server import Patience
from tutor.messages import Message
from tutor.settings import ASSETS

REPLY_S = 600.0  # a machine that is busy with other work is no fault
SLOW = Patience(first=REPLY_S, between=REPLY_S)
ADAPTER = ASSETS / "adapters" / "gemma-3-270m-math"
TUNED, BASE = "gemma-3-270m-math", "gemma-3-270m"
CLIPS = "Ann has 48 clips. She sells half of them in April and 5 more in May. How many are left?"


@dataclass(frozen=True)
class Running:
    """A server at `url`, which ends in /v1."""

    url: str

    def page(self, path: str) -> str:
        with urllib.request.urlopen(self.url.removesuffix("/v1") + path, timeout=10) as answer:
            return str(answer.read().decode())

    def json(self, path: str) -> Any:
        return json.loads(self.page(path))

    def wait_until_ready(self, process: "subprocess.Popen[Any]", seconds: float, log: Path) -> float:
        """Return the seconds until the server is healthy; raise with the end of its log when it is not."""
        started = time.monotonic()
        while time.monotonic() - started < seconds and process.poll() is None:
            try:
                self.page("/health")
                return time.monotonic() - started
            except OSError:  # refused, or 503 while it loads
                time.sleep(0.2)
        raise AssertionError(f"the server did not become ready in {seconds} s:\n{log.read_text()[-3_000:]}")


@dataclass
class Asked:
    """One reply, as it was written."""

    end: Generated
    pieces: list[str] = field(default_factory=list)
    times: list[float] = field(default_factory=list)  # seconds from the request to each piece

    @property
    def text(self) -> str:
        return "".join(self.pieces)


def ask(
    backend: RemoteBackend,
    problem: str,
    variant: str = "",
    *,
    max_new_tokens: int = 96,
    cancelled: threading.Event | None = None,
    heard: Callable[[Asked], None] | None = None,
) -> Asked:
    """Ask one problem; `heard` is called after each piece."""
    asked, started = Asked(Generated("error", 0)), time.monotonic()

    def emit(piece: str) -> None:
        asked.pieces.append(piece)
        asked.times.append(time.monotonic() - started)
        if heard is not None:
            heard(asked)

    limits = Limits(max_new_tokens=max_new_tokens, max_seconds=REPLY_S)
    stop = cancelled or threading.Event()
    asked.end = backend.generate([Message("user", problem)], limits, emit, stop, variant=variant)
    return asked


def seconds_until(true: Callable[[], bool], limit: float = 10.0) -> float:
    """Return how long it took; `limit` or more when it did not come true."""
    started = time.monotonic()
    while not true() and time.monotonic() - started < limit:
        time.sleep(0.02)
    return time.monotonic() - started
