"""`python app.py` as a process of its own, with recorded replies; and what a client does with it."""

import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import httpx
import psutil

from tests.faults.asking import eventually

ROOT = Path(__file__).resolve().parent.parent.parent
START_S = 300.0  # seconds on an idle machine, minutes on one that trains a model meanwhile
PROBLEM = "What is 15% of 240?"

# Python for a new process: a connection to elsewhere than this machine ends it.
ONLY_HERE = """
import os, socket
def guarded(original):
    def connect(self, address):
        here = str(address[0]).startswith(("127.", "::1"))
        if self.family in (socket.AF_INET, socket.AF_INET6) and not here:
            print("CONNECTED ELSEWHERE", address, flush=True)
            os._exit(77)
        return original(self, address)
    return connect
socket.socket.connect = guarded(socket.socket.connect)
socket.socket.connect_ex = guarded(socket.socket.connect_ex)
"""


@dataclass
class Program:
    """The program, in a process group of its own, so that nothing of it can be overlooked."""

    process: subprocess.Popen[str]
    port: int
    written: list[str]  # on both its outputs, line by line; a pipe, because a full disk must not matter

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def get(self, path: str = "/", timeout_s: float = 10.0, **headers: str) -> httpx.Response:
        return httpx.get(f"{self.url}{path}", timeout=timeout_s, headers=headers)

    def answers(self) -> bool:
        """Whether the page is there."""
        assert self.process.poll() is None, f"it ended with {self.process.returncode}: {self.said()}"
        try:
            return self.get().status_code == 200
        except httpx.TransportError:
            return False

    def said(self) -> str:
        """Return what it wrote on both its outputs so far."""
        return "".join(self.written)

    def is_gone(self) -> bool:
        """Whether no process of its group is left; one that only waits to be counted has ended."""
        self.process.poll()
        for process in psutil.process_iter(["status"]):
            with suppress(ProcessLookupError):
                running = process.info["status"] != psutil.STATUS_ZOMBIE
                if running and os.getpgid(process.pid) == self.process.pid:
                    return False
        return True

    def ask(self, problem: str = PROBLEM) -> Iterator[str]:
        """Ask over the page's own interface, and yield the lines of the stream as they come."""
        begun = httpx.post(f"{self.url}/gradio_api/call/chat", json={"data": [problem]}, timeout=30)
        event = begun.raise_for_status().json()["event_id"]
        with httpx.stream("GET", f"{self.url}/gradio_api/call/chat/{event}", timeout=60) as stream:
            yield from stream.iter_lines()


def free_port() -> int:
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        return int(sock.getsockname()[1])


@contextmanager
def running(*, port: int = 0, wrapper: str = "", **variables: str) -> Iterator[Program]:
    """Run the program until the end of the block; a variable of "" is taken out of its environment.

    `wrapper` is Python that runs in the new process before the program.
    """
    port = port or free_port()
    known = {**os.environ, "TUTOR_MODEL": "scripted", "TUTOR_PORT": str(port), **variables}
    code = f"{wrapper}\nimport runpy; runpy.run_path('app.py', run_name='__main__')"
    process = subprocess.Popen(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env={name: value for name, value in known.items() if value},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        start_new_session=True,
    )
    program = Program(process, port, [])
    threading.Thread(target=lambda: program.written.extend(process.stdout), daemon=True).start()
    try:
        assert eventually(program.answers, START_S), f"no page within {START_S:g} s: {program.said()}"
        yield program
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait(10)
