"""The server client against a real HTTP server on this machine that plays recorded streams."""

import json
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from tutor.errors import ServerError
from tutor.inference.backend import Generated, Limits
from tutor.inference.remote import RemoteBackend
from tutor.messages import Message, Sampling

PROBLEM = [Message("user", "1+1?")]


class Server(ThreadingHTTPServer):
    """Plays `lines` as an event stream, or `status` with an HTML page."""

    daemon_threads = True
    lines: list[str] = []
    status = 200
    pause_s = 0.0
    bodies: list[dict[str, Any]]
    keys: list[str | None]
    closed: threading.Event

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/v1"


class Handler(BaseHTTPRequestHandler):
    server: Server

    def do_GET(self) -> None:
        self._send(200, b'{"data": [{"id": "tutor"}, {"id": "base"}]}')

    def do_POST(self) -> None:
        self.server.keys.append(self.headers["Authorization"])
        self.server.bodies.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
        if self.server.status != 200:
            self._send(self.server.status, b"<html>bad gateway</html>")
            return
        self.send_response(200)
        self.end_headers()
        try:
            for line in self.server.lines:
                self.wfile.write(line.encode() + b"\r\n\r\n")
                self.wfile.flush()
                time.sleep(self.server.pause_s)
        except OSError:
            self.server.closed.set()

    def _send(self, status: int, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture
def server() -> Iterator[Server]:
    running = Server(("127.0.0.1", 0), Handler)
    running.bodies, running.keys, running.closed = [], [], threading.Event()
    thread = threading.Thread(target=running.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    yield running
    running.shutdown()
    running.server_close()


def chunk(finish: str | None = None, **delta: object) -> str:
    return "data: " + json.dumps({"choices": [{"delta": delta, "finish_reason": finish}]})


def run(server: Server, limits: Limits | None = None) -> tuple[str, Generated]:
    pieces: list[str] = []
    backend = RemoteBackend(server.url, "sk-TESTSECRET")
    return "".join(pieces), backend.generate(PROBLEM, limits or Limits(), pieces.append, threading.Event())


def text_of(server: Server) -> str:
    pieces: list[str] = []
    RemoteBackend(server.url).generate(PROBLEM, Limits(), pieces.append, threading.Event())
    return "".join(pieces)


@pytest.mark.parametrize("field", ["reasoning", "reasoning_content", "thinking"])
def test_every_reasoning_field_becomes_a_think_block(server: Server, field: str) -> None:
    server.lines = [chunk(content=""), chunk(**{field: "one "}), chunk(**{field: "and one"}), ": ping"]
    server.lines += [
        chunk(content="2"),
        chunk("stop", content=None),
        'data: {"choices": [], "usage": {}}',
        "data: [DONE]",
    ]
    assert text_of(server) == "<think>one and one</think>2"


def test_tags_in_the_text_pass_unchanged(server: Server) -> None:
    server.lines = [chunk(content="<think>a</"), chunk(content="think>2"), chunk("stop")]
    assert text_of(server) == "<think>a</think>2"


def test_model_key_limits_and_instruction_are_sent(server: Server) -> None:
    server.lines = [chunk(content="2"), chunk("length")]
    _, generated = run(server, Limits(max_new_tokens=7))
    assert generated == Generated("length", 1)
    assert server.keys == ["Bearer sk-TESTSECRET"]
    body = server.bodies[0]
    assert (body["model"], body["max_tokens"], body["stream"]) == ("tutor", 7, True)
    assert body["messages"][0]["content"].endswith("\n\n1+1?")


@pytest.mark.parametrize(
    ("status", "sentence"),
    [
        (401, "refused the key"),
        (404, "does not know"),
        (429, "busy"),
        (500, "error"),
        (502, "error"),
        (503, "not ready"),
    ],
)
def test_each_status_has_a_sentence_without_key_and_address(
    server: Server, status: int, sentence: str
) -> None:
    server.status = status
    with pytest.raises(ServerError, match=sentence) as caught:
        run(server)
    assert "sk-TEST" not in str(caught.value) and "127.0.0.1" not in str(caught.value)


@pytest.mark.parametrize(
    "last",
    ['data: {"error": "boom"}', 'data: {"error": {"code": 500}}', "data: {half", "data: []", "data: [DONE]"],
)
def test_a_stream_that_breaks_is_no_answer(server: Server, last: str) -> None:
    server.lines = [chunk(content="2"), last]
    with pytest.raises(ServerError):
        text_of(server)


def test_cancel_closes_the_stream(server: Server) -> None:
    server.lines, server.pause_s = [chunk(content="x")] * 2_000, 0.005
    cancelled, pieces = threading.Event(), []

    def emit(piece: str) -> None:
        pieces.append(piece)
        if len(pieces) == 3:
            cancelled.set()

    assert RemoteBackend(server.url).generate(PROBLEM, Limits(), emit, cancelled) == Generated("cancelled", 3)
    assert server.closed.wait(5)


@pytest.mark.parametrize("line", [": ping", 'data: {"choices": []}', ""])
def test_a_server_that_says_nothing_holds_nobody(server: Server, line: str) -> None:
    server.lines, server.pause_s = [line] * 10_000, 0.005
    started = time.monotonic()
    assert run(server, Limits(max_seconds=0.3))[1] == Generated("time", 0)
    assert time.monotonic() - started < 5
    assert server.closed.wait(5)


def test_cancel_is_heard_while_the_server_is_silent(server: Server) -> None:
    server.lines, server.pause_s = [": silence"], 30
    cancelled = threading.Event()
    threading.Timer(0.2, cancelled.set).start()
    started = time.monotonic()
    generated = RemoteBackend(server.url).generate(PROBLEM, Limits(), lambda text: None, cancelled)
    assert generated == Generated("cancelled", 0)
    assert time.monotonic() - started < 5


def test_unusual_line_ends_inside_a_reply_stay_in_it(server: Server) -> None:
    server.lines = ['data: {"choices": [{"delta": {"content": "a\u2028b\u0085c"}}]}', chunk("stop")]
    assert text_of(server) == "a\u2028b\u0085c"


@pytest.mark.parametrize("end", ["abort", "content_filter", "error"])
def test_a_reply_that_the_server_breaks_off_is_no_answer(server: Server, end: str) -> None:
    server.lines = [chunk(content="2"), chunk(end)]
    with pytest.raises(ServerError, match="too early"):
        text_of(server)


def test_the_time_limit_ends_a_reply(server: Server) -> None:
    server.lines, server.pause_s = [chunk(content="x")] * 2_000, 0.005
    assert run(server, Limits(max_seconds=0.05))[1].reason == "time"


@pytest.mark.parametrize("url", ["http://127.0.0.1:9/v1", "not a url", "http://no.such.host.invalid/v1"])
def test_a_server_that_is_not_there_gives_one_sentence(url: str) -> None:
    with pytest.raises(ServerError, match="TUTOR_SERVER_URL") as caught:
        RemoteBackend(url)
    assert url not in str(caught.value)


def test_only_sampling_is_told_to_the_server(server: Server) -> None:
    server.lines = [chunk(content="2"), chunk("stop")]
    backend = RemoteBackend(server.url)
    for sampling in (Sampling(), Sampling(0.7, 5), Sampling(0.7), Sampling(0.0, 5)):
        backend.generate(PROBLEM, Limits(), lambda _: None, threading.Event(), sampling)
    sent = [{name: body[name] for name in ("temperature", "seed") if name in body} for body in server.bodies]
    assert sent == [
        {},
        {"temperature": 0.7, "seed": 5},
        {"temperature": 0.7},
        {"temperature": 0.0, "seed": 5},
    ]
