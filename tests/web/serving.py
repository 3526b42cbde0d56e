"""A tutor with an API on a free port, without a page: what the tests of the API ask."""

import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import httpx

from tests.web.fakes import FakeChecker, TimedEngine
from tutor.inference.backend import Limits
from tutor.inference.scripted import Script, ScriptedBackend
from tutor.settings import Settings
from tutor.teaching.tutor import Tutor
from tutor.web.api import Service
from tutor.web.metrics import Metrics
from tutor.web.server import Server, api_app
from tutor.web.threads import Threads

PROBLEM = "What is 15% of 240?"
REPLY = Script("<think>15/100 is 0.15\n</think>It is \\(36\\).")
ENDLESS = Script("<think>on and on ", endless=True, delay_s=0.01)


@dataclass
class Served:
    """A running API, and what stands behind it."""

    url: str
    engine: TimedEngine
    service: Service
    http: httpx.Client

    def ask(self, problem=PROBLEM, **fields):
        """Post a chat completion and return the response."""
        messages = [{"role": "user", "content": problem}]
        return self.http.post(
            "v1/chat/completions", json={"model": "recorded", "messages": messages} | fields
        )


def free_port() -> int:
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        return int(sock.getsockname()[1])


@contextmanager
def served(
    replies=None, *, checker=None, slots=4, max_waiting=16, backend=None, wait=True, **settings
) -> Iterator[Served]:
    """Serve recorded replies; `settings` are fields of `Settings`."""
    played = {PROBLEM: REPLY, "endless": ENDLESS, **(replies or {})}
    backend = backend or ScriptedBackend(played, delay_s=0.001, slots=slots)
    settings = Settings(**{"port": free_port(), "requests_per_minute": 0, **settings})
    metrics = Metrics()
    engine = TimedEngine(
        backend if callable(backend) else lambda: backend,
        limits=Limits(max_prompt_tokens=200, max_new_tokens=10**5),
        max_waiting=max_waiting,
        max_problem_chars=settings.max_problem_chars,
        observe=metrics.finished,
    )
    checker = checker or FakeChecker()
    service = Service(Tutor(engine, checker), checker, metrics, Threads())
    try:
        with (
            Server(api_app(settings, service), settings) as server,
            httpx.Client(base_url=server.url, timeout=60) as http,
        ):
            if wait:
                eventually(lambda: engine.state != "loading")
            yield Served(server.url, engine, service, http)
    finally:
        engine.close()


def eventually(is_so, *, within_s: float = 30.0) -> None:
    """Wait until it is so; fail when it never is."""
    deadline = time.monotonic() + within_s
    while not is_so():
        assert time.monotonic() < deadline, "it never was so"
        time.sleep(0.01)
