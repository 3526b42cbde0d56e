"""A real HTTP server on this machine that plays recorded answers, to the byte and to the second."""

import json
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Piece = bytes | float  # what is sent, or a pause in seconds
HANG = 60.0


@dataclass(frozen=True)
class Reply:
    """One answer to a POST."""

    pieces: Sequence[Piece] = ()
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    before_s: float = 0.0  # before the status line, as a server does that queues


def line(value: object) -> bytes:
    return b"data: " + (value if isinstance(value, bytes) else json.dumps(value).encode()) + b"\n\n"


def delta(finish: str | None = None, **fields: object) -> bytes:
    """One chunk of a chat."""
    return line({"choices": [{"index": 0, "delta": fields, "finish_reason": finish}], "usage": None})


def text(piece: str, finish: str | None = None) -> bytes:
    """One chunk of a continued text."""
    return line({"choices": [{"index": 0, "text": piece, "finish_reason": finish}]})


def usage(tokens: int) -> bytes:
    return line({"choices": [], "usage": {"completion_tokens": tokens}})


DONE = b"data: [DONE]\n\n"


class RecordedServer(ThreadingHTTPServer):
    """Answers GET from `pages`, POST from `replies` by path; the last reply of a path is played for ever."""

    daemon_threads = True
    request_queue_size = 128

    def __init__(self, port: int = 0) -> None:
        super().__init__(("127.0.0.1", port), _Handler)
        self.pages: dict[str, Any] = {"/v1/models": {"data": [{"id": "tutor"}, {"id": "base"}]}}
        self.replies: dict[str, list[Reply | Callable[[dict[str, Any]], Reply]]] = {}
        self.requests: list[
            tuple[str, dict[str, str], dict[str, Any]]
        ] = []  # path, headers, body of each POST
        self.asked: list[str] = []  # path of each GET
        self.closed = threading.Event()  # set when a client has closed a reply that is being played

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/v1"

    def chat(self, *pieces: Piece) -> None:
        """Play this to every chat."""
        self.replies["/v1/chat/completions"] = [Reply(pieces)]

    def bodies(self, path: str = "/v1/chat/completions") -> list[dict[str, Any]]:
        return [body for at, _, body in self.requests if at == path]

    def next_reply(self, path: str, body: dict[str, Any]) -> Reply:
        waiting = self.replies.get(path, [Reply([b"no such page"], 404)])
        reply = waiting.pop(0) if len(waiting) > 1 else waiting[0]
        return reply(body) if callable(reply) else reply


class _Handler(BaseHTTPRequestHandler):
    server: RecordedServer

    def do_GET(self) -> None:
        self.server.asked.append(self.path)
        page = self.server.pages.get(self.path)
        if isinstance(page, Reply):
            return self._play(page)
        body = b"no such page" if page is None else json.dumps(page).encode()
        self._play(Reply([body], 404 if page is None else 200))

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.requests.append((self.path, dict(self.headers), body))
        self._play(self.server.next_reply(self.path, body))

    def _play(self, reply: Reply) -> None:
        try:
            self._pause(reply.before_s)
            self.send_response(reply.status)
            for name, value in reply.headers.items():
                self.send_header(name, value)
            self.end_headers()
            for piece in reply.pieces:
                if isinstance(piece, bytes):
                    self.wfile.write(piece)
                    self.wfile.flush()
                else:
                    self._pause(piece)
        except OSError:
            self.server.closed.set()

    def _pause(self, seconds: float) -> None:
        """Wait, but not longer than the client does."""
        self.connection.setblocking(False)
        end = time.monotonic() + seconds
        try:
            while time.monotonic() < end:
                try:
                    if self.connection.recv(1) == b"":
                        raise ConnectionResetError
                except BlockingIOError:
                    time.sleep(0.005)
        finally:
            self.connection.setblocking(True)

    def log_message(self, *args: object) -> None:
        pass


@contextmanager
def recorded_server(port: int = 0) -> Iterator[RecordedServer]:
    server = RecordedServer(port)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
