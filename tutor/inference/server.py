"""Requests to a model server: connections, time limits, retries, and the cut of a stream that nobody reads.

No key, no address and no text of the server stands in a message. Redirects are not followed, because they
would carry the prompt, and perhaps the key, to another host.

A response is read in a thread of its own, because a server may be silent for minutes, or send a byte now and
then: the caller looks every quarter of a second whether the student has left or a limit has passed, and then
cuts the connection, which frees the server's slot. Each request has a connection of its own: only of a new
one is the socket known before the server answers, and a request that waits in the server's queue must be cut
too. A kept one may also have been closed by the server in the same moment.
"""

import email.utils
import json
import queue
import random
import socket
import threading
import time
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

import httpx

from tutor.errors import ServerAwayError, ServerError
from tutor.inference.sse import REPORTED, json_events, reported
from tutor.messages import WAKE_S, FinishReason

TRIES = 3
BUSY = frozenset({429, 502, 503})
MAX_ANSWER_BYTES = 8 * 2**20  # to a short question
TOO_EARLY = "The model server ended its reply too early. Please try again."
SILENT = "The model server fell silent. Please try again."
UNREACHABLE = "The model server cannot be reached. Please try again in a moment."
TOO_LONG = "The problem is too long for the model server. Please shorten it."
_KEY = "The model server refused the key; ask the administrator to check TUTOR_SERVER_KEY."
_MOVED = "The model server has moved; ask the administrator to check TUTOR_SERVER_URL."
_SENTENCES = {
    **dict.fromkeys((301, 302, 303, 307, 308), _MOVED),
    **dict.fromkeys((401, 403), _KEY),
    404: "The model server does not know this model; ask the administrator to check TUTOR_MODEL.",
    413: TOO_LONG,
    429: "The model server is busy. Please try again in a moment.",
    503: "The model server is not ready. Please try again in a moment.",
}
_TOO_LONG_WORDS = (b"exceed_context_size", b"input_tokens", b"context length", b"context_length")

Chunks = Generator[dict[str, Any], None, None]
Part = TypeVar("Part")


@dataclass(frozen=True, slots=True)
class Patience:
    """How long to wait, in seconds."""

    connect: float = 5.0
    question: float = 10.0  # for the whole answer to a short question: the list of models, a token count
    first: float = 60.0  # for the first text of a reply; the server may have a queue
    between: float = 30.0  # from one piece of a reply to the next; what only keeps a stream open is no piece
    end: float = 2.0  # for the number of tokens after the last piece
    retry: float = 0.5  # before the second try, doubled before the third, each times 0.5 to 1.5
    retry_after: float = 10.0  # the longest wait that the server may ask for


class StatusError(ServerError):
    """The server answered with something else than 200; `retry_after` is None where no retry may help."""

    def __init__(self, sentence: str, status: int, retry_after: float | None = None) -> None:
        super().__init__(sentence)
        self.status, self.retry_after = status, retry_after


class Refused(StatusError, ServerAwayError):
    """No connection came about: nothing was sent."""

    def __init__(self) -> None:
        super().__init__(UNREACHABLE, 0, 0.0)


class Watch:
    """What ends a reply from our side: the student's cancel and the time limit."""

    def __init__(self, cancelled: threading.Event, seconds: float) -> None:
        self._cancelled, self._deadline = cancelled, time.monotonic() + seconds

    @property
    def ended(self) -> FinishReason | None:
        """The reason when it is over, else None."""
        if self._cancelled.is_set():
            return "cancelled"
        return "time" if time.monotonic() > self._deadline else None

    def wait(self, seconds: float) -> None:
        """Sleep, but not beyond the end."""
        self._cancelled.wait(max(0.0, min(seconds, self._deadline - time.monotonic())))


class Server:
    """An OpenAI-compatible server at `url`, which ends in `/v1`; may be used by many threads."""

    def __init__(
        self, url: str, key: str = "", *, streams: int = 32, patience: Patience | None = None
    ) -> None:
        """`streams` replies may be open at once. Raises httpx.InvalidURL."""
        self.patience = patience or Patience()
        self._v1 = url.rstrip("/")
        self._client = httpx.Client(
            headers={"Authorization": f"Bearer {key}"} if key else {},
            timeout=httpx.Timeout(self.patience.question, connect=self.patience.connect),
            # Twice as many, because a stream that was cut gives its connection back a moment later.
            limits=httpx.Limits(max_connections=2 * streams + 4, max_keepalive_connections=0),
        )

    def ask(
        self,
        path: str,
        body: Mapping[str, Any] | None = None,
        seconds: float | None = None,
        watch: Watch | None = None,
    ) -> Any:
        """Return the JSON that GET answers, with a body POST; a `path` with a `/` is not below `/v1`.

        The whole answer must be there within `seconds` (None: what a short question may take), has at most
        MAX_ANSWER_BYTES, and is no longer waited for when `watch` ends. Raises StatusError, ServerAwayError
        when there is no connection, and ServerError when there is no answer or it is no JSON.
        """
        wait_s = seconds or self.patience.question
        stream = _Stream(self._client, self._request(path, body, wait_s), _whole)
        try:
            return json.loads(_first(stream, wait_s, watch))
        except (ValueError, RecursionError):
            raise ServerError(REPORTED) from None
        finally:
            stream.close()

    def chunks(self, path: str, body: Mapping[str, Any], watch: Watch) -> Chunks:
        """Yield the objects of a streamed reply until the server or `watch` ends it; `{}` every WAKE_S.

        A server that is busy or cannot be reached is tried again: it has sent nothing of this request yet.
        Closing the generator cuts the connection. Raises ServerError.
        """
        for left in reversed(range(TRIES)):
            if watch.ended:
                return
            stream = _Stream(self._client, self._request(path, body), json_events)
            try:
                yield from _until_silent(stream, watch, self.patience)
                return
            except StatusError as error:
                if error.retry_after is None or error.retry_after > self.patience.retry_after or not left:
                    raise
                pause = self.patience.retry * 2 ** (TRIES - 1 - left) * random.uniform(0.5, 1.5)
                watch.wait(max(pause, error.retry_after))
            finally:
                stream.close()

    def _request(
        self, path: str, body: Mapping[str, Any] | None, read_s: float | None = None
    ) -> httpx.Request:
        timeout = httpx.Timeout(self.patience.question, connect=self.patience.connect, read=read_s)
        method = "GET" if body is None else "POST"
        return self._client.build_request(method, self._url(path), json=body, timeout=timeout)

    def _url(self, path: str) -> str:
        return self._v1.removesuffix("/v1") + path if path.startswith("/") else f"{self._v1}/{path}"


def _first(stream: "_Stream[Part]", seconds: float, watch: Watch | None) -> Part:
    """Return the first part of a response, or raise the ServerError that came instead."""
    deadline = time.monotonic() + seconds
    while (left := deadline - time.monotonic()) > 0 and not (watch and watch.ended):
        with suppress(queue.Empty):
            part = stream.parts.get(timeout=min(WAKE_S, left))
            if part is None:
                break
            if isinstance(part, ServerError):
                raise part
            return part
    raise ServerError(SILENT)


def _until_silent(stream: "_Stream[dict[str, Any]]", watch: Watch, patience: Patience) -> Chunks:
    progress, last = _Progress(), time.monotonic()
    while not watch.ended:
        try:
            chunk = stream.parts.get(timeout=WAKE_S)
        except queue.Empty:
            chunk = {}
        if chunk is None:
            return
        if isinstance(chunk, ServerError):
            raise chunk
        if progress.made_by(chunk):
            last = time.monotonic()
        elif time.monotonic() - last > (patience.between if progress.has_begun else patience.first):
            raise ServerError(SILENT)
        yield chunk


class _Progress:
    """Which chunks bring a reply further, and which only keep its stream open."""

    def __init__(self) -> None:
        self.has_begun = False  # there was text
        self._has_ended = False  # the server has given a reason why; the number of tokens may follow

    def made_by(self, chunk: Mapping[str, Any]) -> bool:
        """Take the next chunk, `{}` for none, and tell whether it brings the reply further.

        Without text it does so only after the first: vLLM sends empty ones in the midst of a character.
        """
        choice = first_choice(chunk)
        self.has_begun = self.has_begun or has_text(chunk)
        if choice.get("finish_reason"):
            self._has_ended = True
            return True
        return (self.has_begun and bool(choice)) or (self._has_ended and bool(chunk.get("usage")))


def has_text(chunk: Mapping[str, Any]) -> bool:
    """Whether the chunk brings text: some servers open the stream with an empty one while they still wait."""
    choice = first_choice(chunk)
    delta = choice.get("delta")
    spoken = isinstance(delta, dict) and any(delta[key] for key in delta if key != "role")
    return bool(choice.get("text") or spoken)


def first_choice(chunk: Mapping[str, Any]) -> dict[str, Any]:
    """Return the first choice of a chunk, {} when it has none."""
    choices = chunk.get("choices")
    first = choices[0] if isinstance(choices, list) and choices else {}
    return first if isinstance(first, dict) else {}


class _Stream(Generic[Part]):
    """One response, read in a thread: its parts, then None or the ServerError that ended it."""

    def __init__(
        self,
        client: httpx.Client,
        request: httpx.Request,
        parts_of: Callable[[Iterable[bytes]], Iterator[Part]],
    ) -> None:
        self.parts: queue.SimpleQueue[Part | ServerError | None] = queue.SimpleQueue()
        request.extensions = {**request.extensions, "trace": self._trace}
        self._client, self._request, self._parts_of = client, request, parts_of
        self._lock = threading.Lock()  # guards the two below
        self._socket: socket.socket | None = None
        self._closed = False
        threading.Thread(target=self._read, name="model server", daemon=True).start()

    def close(self) -> None:
        """Cut the connection, which also ends the reading thread."""
        with self._lock:
            self._closed = True
            self._cut()

    def _cut(self) -> None:
        if self._socket is not None:
            with suppress(OSError):
                self._socket.shutdown(socket.SHUT_RDWR)

    def _trace(self, event: str, info: Mapping[str, Any]) -> None:
        """Note the socket of the new connection; httpx calls this in the reading thread."""
        if event in ("connection.connect_tcp.complete", "connection.start_tls.complete"):
            with self._lock:
                self._socket = info["return_value"].get_extra_info("socket")
                if self._closed:
                    self._cut()

    def _read(self) -> None:
        end: ServerError | None = None
        try:
            response = self._client.send(self._request, stream=True)
            try:
                if response.status_code != 200:
                    raise _status_error(response.status_code, response.headers, _beginning(response))
                for part in self._parts_of(response.iter_bytes()):
                    if self._closed:
                        break
                    self.parts.put(part)
            finally:
                response.close()
        except ServerError as error:
            end = error
        except httpx.ConnectError:
            end = Refused()
        except httpx.ConnectTimeout:
            end = ServerAwayError(UNREACHABLE)
        except httpx.TimeoutException:
            end = ServerError(SILENT)
        except (httpx.NetworkError, httpx.RemoteProtocolError):  # cut by the other side: it may be killed
            end = ServerAwayError(TOO_EARLY)
        except httpx.HTTPError:
            end = ServerError(TOO_EARLY)
        self.parts.put(end)


def _whole(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Yield all of a response at once; raise ServerError when it is longer than an answer is."""
    body = bytearray()
    for piece in pieces:
        body += piece
        if len(body) > MAX_ANSWER_BYTES:
            raise ServerError(REPORTED)
    yield bytes(body)


def _beginning(response: httpx.Response, size: int = 10_000) -> bytes:
    """Return the beginning of an error's body, which may be a long page."""
    body = b""
    for piece in response.iter_bytes():
        body += piece
        if len(body) > size:
            break
    return body[:size]


def _status_error(status: int, headers: Mapping[str, str], body: bytes) -> StatusError:
    sentence = _SENTENCES.get(status) or str(reported(body))
    if status == 400 and any(words in body.lower() for words in _TOO_LONG_WORDS):
        sentence = TOO_LONG
    return StatusError(sentence, status, _retry_after(headers) if status in BUSY else None)


def _retry_after(headers: Mapping[str, str]) -> float:
    """Return the seconds that the server asks for, given as a number or as a date; 0 when it does not."""
    value = headers.get("retry-after", "")
    with suppress(ValueError, OverflowError):
        if value.strip().isdecimal():
            return float(value)
        return max(0.0, email.utils.parsedate_to_datetime(value).timestamp() - time.time())
    return 0.0
