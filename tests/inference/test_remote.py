"""The contract of the server client, over HTTP: what it sends, how long it waits, when it tries again."""

import socket
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from email.utils import formatdate

import pytest

from tests.recorded_server import DONE, HANG, RecordedServer, Reply, delta, line, recorded_server, usage
from tutor.errors import ServerError
from tutor.inference import server as server_module
from tutor.inference.backend import Generated, Limits
from tutor.inference.remote import RemoteBackend
from tutor.inference.server import Patience, Server, Watch
from tutor.messages import Message, Sampling

PROBLEM = [Message("user", "1+1?")]
KEY = "sk-TESTSECRET"
CALM = Patience(end=0.3, retry=0.02, retry_after=1.0)
QUICK = replace(CALM, connect=1.0, question=2.0, first=0.5, between=0.5)
SOON = 5.0  # seconds; for what comes at once unless something is broken
SLOT_FREE_S = 2.0


@pytest.fixture
def server() -> Iterator[RecordedServer]:
    with recorded_server() as running:
        yield running


def reply(
    server: RecordedServer,
    limits: Limits | None = None,
    cancelled: threading.Event | None = None,
    patience: Patience = CALM,
    into: list[str] | None = None,
) -> tuple[str, Generated]:
    pieces: list[str] = [] if into is None else into
    backend = RemoteBackend(server.url, KEY, patience=patience)
    end = backend.generate(PROBLEM, limits or Limits(), pieces.append, cancelled or threading.Event())
    return "".join(pieces), end


# 1, 2: fields and tags (the tables in test_remote_stream.py go through them all)


def test_reasoning_and_answer_come_as_one_tagged_text(server: RecordedServer) -> None:
    server.chat(
        delta(role="assistant", content=""), delta(reasoning="one"), delta(content="2"), delta("stop")
    )
    assert reply(server) == ("<think>one</think>2", Generated("stop", 2))


def test_what_is_held_of_a_tag_is_released_at_the_end(server: RecordedServer) -> None:
    server.chat(delta(content="1 <thi"), delta("stop"), DONE)
    assert reply(server)[0] == "1 <thi"


# 3: every cut of the bytes, here as TCP delivers them


def test_pieces_on_the_wire_may_be_single_bytes(server: RecordedServer) -> None:
    stream = delta(content="√2 ≠ 🦄") + b": ping\r\n\r\n" + delta("stop") + usage(7) + DONE
    server.chat(*(bytes([byte]) for byte in stream))
    assert reply(server) == ("√2 ≠ 🦄", Generated("stop", 7))


@pytest.mark.parametrize(
    "end",
    [
        [delta("stop")],
        [delta("stop"), DONE],
        [delta("stop"), usage(5), DONE],
        [delta("stop"), line({"choices": [], "usage": None}), DONE],
        [delta("stop"), line({"choices": []}), b"rubbish"],
        [delta("stop"), HANG],  # the last chunk never comes
        [delta("stop"), line({"error": "too late"})],
    ],
)
def test_a_whole_reply_is_whole_whatever_follows(server: RecordedServer, end: list[bytes | float]) -> None:
    server.chat(delta(content="2"), *end)
    started = time.monotonic()
    text, generated = reply(server)
    assert (text, generated.reason) == ("2", "stop")
    assert generated.tokens == (5 if usage(5) in end else 1)
    assert time.monotonic() - started < SOON


# 4, 5: streams that break

INCOMPLETE: dict[str, list[bytes | float]] = {
    "an error as text": [line({"error": "boom"})],
    "an error as an object": [line({"error": {"message": "boom", "code": 500}})],
    "an error, then [DONE]": [line({"error": {"code": 500}}), DONE],
    "JSON cut in half": [b'data: {"choices": [{"del'],
    "[DONE] without a reason": [DONE],
    "the end without a reason": [],
    "abort": [delta("abort"), DONE],
    "repetition": [delta("repetition"), DONE],
    "content_filter": [delta("content_filter"), DONE],
    "silence": [HANG],
    "chunks without a choice": [line({"choices": []}), 0.1] * 100,
    "figures without a choice": [usage(1), 0.1] * 100,
    "comments only": [piece for _ in range(100) for piece in (b": ping\n\n", 0.1)],
    "one byte at a time, slower than any reader": [
        p for byte in delta(content="x" * 100) for p in (bytes([byte]), 0.1)
    ],
}


@pytest.mark.parametrize("rest", INCOMPLETE.values(), ids=INCOMPLETE)
def test_a_reply_that_breaks_off_is_an_error_and_its_text_is_kept(
    server: RecordedServer, rest: list[bytes | float]
) -> None:
    server.chat(delta(content="The answer"), *rest)
    pieces: list[str] = []
    started = time.monotonic()
    with pytest.raises(ServerError) as caught:
        reply(server, into=pieces, patience=replace(QUICK, first=30.0))
    assert pieces == ["The answer"] and "boom" not in str(caught.value)
    assert len(server.requests) == 1  # never again after text was shown
    assert time.monotonic() - started < SOON


def test_a_reply_that_was_cut_off_says_so(server: RecordedServer) -> None:
    server.chat(delta(content="2"), delta("length"))
    assert reply(server)[1].reason == "length"


# 6: time limits

SILENCES: dict[str, Reply] = {
    "no status line": Reply(before_s=HANG),
    "no first byte": Reply([HANG]),
    "an empty first chunk, then nothing": Reply([delta(role="assistant", content=""), HANG]),
    "comments before the first text": Reply([b": ping\n\n", HANG]),
    "empty chunks only": Reply([delta(role="assistant", content=""), *[delta(content=""), 0.1] * 100]),
    "chunks without a choice": Reply([line({"choices": []}), 0.1] * 100),
    "figures only": Reply([usage(0), 0.1] * 100),
}


@pytest.mark.parametrize("silent", SILENCES.values(), ids=SILENCES)
def test_the_first_text_has_a_time_limit(server: RecordedServer, silent: Reply) -> None:
    server.replies["/v1/chat/completions"] = [silent]
    started = time.monotonic()
    with pytest.raises(ServerError, match="fell silent"):
        reply(server, patience=QUICK)
    assert QUICK.first <= time.monotonic() - started < SOON
    assert server.closed.wait(SLOT_FREE_S)


def test_the_first_text_may_take_longer_than_the_next(server: RecordedServer) -> None:
    server.chat(0.8, delta(content="2"), delta("stop"))
    assert reply(server, patience=replace(QUICK, first=30.0, between=0.7))[1].reason == "stop"
    server.chat(delta(content="2"), HANG, delta("stop"))
    with pytest.raises(ServerError, match="fell silent"):
        reply(server, patience=replace(QUICK, first=30.0))


def test_reasoning_is_a_first_text(server: RecordedServer) -> None:
    server.chat(*[0.3, delta(reasoning="x")] * 4, delta(content="2"), delta("stop"))
    assert reply(server, patience=QUICK) == ("<think>xxxx</think>2", Generated("stop", 5))


def test_empty_chunks_after_the_first_text_are_no_silence(server: RecordedServer) -> None:
    server.chat(delta(content="√"), *[0.1, delta(content="")] * 10, delta(content="2"), delta("stop"))
    assert reply(server, patience=QUICK) == ("√2", Generated("stop", 2))


def test_an_end_without_text_and_its_figures_are_no_silence(server: RecordedServer) -> None:
    server.chat(delta(role="assistant", content=""), 0.4, delta("stop"), 0.4, usage(1), 0.4, DONE)
    chunks = Server(server.url, patience=QUICK).chunks("chat/completions", {}, Watch(threading.Event(), 9.0))
    assert [chunk["usage"] for chunk in chunks if chunk][-1] == {"completion_tokens": 1}


@pytest.mark.parametrize("piece", [delta(content="x"), b": ping\n\n", line({"choices": []})])
def test_the_whole_reply_has_a_time_limit(server: RecordedServer, piece: bytes) -> None:
    server.chat(*([piece, 0.01] * 2_000))
    started = time.monotonic()
    assert reply(server, Limits(max_seconds=0.3))[1].reason == "time"
    assert time.monotonic() - started < SOON
    assert server.closed.wait(SLOT_FREE_S)


@pytest.mark.skipif(sys.platform != "linux", reason="fills a listen queue as Linux counts it")
def test_connecting_has_a_time_limit() -> None:
    with socket.socket() as full, socket.socket() as first, socket.socket() as second:
        full.bind(("127.0.0.1", 0))
        full.listen(0)
        for waiting in (first, second):
            waiting.setblocking(False)
            waiting.connect_ex(full.getsockname())
        started = time.monotonic()
        with pytest.raises(ServerError, match="TUTOR_SERVER_URL"):
            RemoteBackend(f"http://127.0.0.1:{full.getsockname()[1]}/v1", patience=QUICK)
        assert time.monotonic() - started < SOON


# 7: tries

BUSY_THEN_WELL = {
    "429": [Reply([b"slow down"], 429)],
    "502 with a page": [Reply([b"<html>bad gateway</html>"], 502)],
    "503 twice": [Reply(status=503)] * 2,
    "Retry-After in seconds": [Reply(status=429, headers={"Retry-After": "1"})],
    "a Retry-After that is none": [Reply(status=503, headers={"Retry-After": "soon"})],
}


@pytest.mark.parametrize("busy", BUSY_THEN_WELL.values(), ids=BUSY_THEN_WELL)
def test_a_busy_server_is_tried_again(server: RecordedServer, busy: list[Reply]) -> None:
    server.replies["/v1/chat/completions"] = [*busy, Reply([delta(content="2"), delta("stop")])]
    started = time.monotonic()
    assert reply(server)[0] == "2"
    assert len(server.requests) == len(busy) + 1
    asked = busy[0].headers.get("Retry-After") == "1"
    assert time.monotonic() - started >= asked


# status, sentence, how often it is asked
STATUSES = [
    (301, "has moved", 1),
    (302, "has moved", 1),
    (307, "has moved", 1),
    (400, "reported an error", 1),
    (401, "refused the key", 1),
    (403, "refused the key", 1),
    (404, "does not know", 1),
    (413, "too long", 1),
    (422, "reported an error", 1),
    (429, "is busy", 3),
    (500, "reported an error", 1),
    (502, "reported an error", 3),
    (503, "not ready", 3),
    (504, "reported an error", 1),
]


@pytest.mark.parametrize(("status", "sentence", "tries"), STATUSES)
def test_each_status_has_a_sentence(server: RecordedServer, status: int, sentence: str, tries: int) -> None:
    page = f"<html>{KEY} at {server.url}</html>".encode()
    server.replies["/v1/chat/completions"] = [Reply([page], status)]
    with pytest.raises(ServerError, match=sentence) as caught:
        reply(server)
    assert KEY not in str(caught.value) and "127.0.0.1" not in str(caught.value)
    assert len(server.requests) == tries


@pytest.mark.parametrize(
    "body",
    [
        b'{"error": {"code": 400, "type": "exceed_context_size_error", "n_ctx": 1024}}',
        b'{"error": {"type": "BadRequestError", "param": "input_tokens"}}',
    ],
)
def test_a_context_that_is_full_has_a_sentence(server: RecordedServer, body: bytes) -> None:
    server.replies["/v1/chat/completions"] = [Reply([body], 400)]
    with pytest.raises(ServerError, match="too long"):
        reply(server)


@pytest.mark.parametrize("asked", ["2", "86400", formatdate(time.time() + 3_600, usegmt=True)])
def test_a_long_retry_after_is_not_waited_for(server: RecordedServer, asked: str) -> None:
    server.replies["/v1/chat/completions"] = [Reply(status=503, headers={"Retry-After": asked})]
    with pytest.raises(ServerError, match="not ready"):
        reply(server)
    assert len(server.requests) == 1


class PatientWatch(Watch):
    """Notes how long it is asked to wait, and does not."""

    def __init__(self) -> None:
        super().__init__(threading.Event(), 60.0)
        self.waits: list[float] = []

    def wait(self, seconds: float) -> None:
        self.waits.append(seconds)


def test_waits_between_tries_grow_and_differ(server: RecordedServer) -> None:
    server.replies["/v1/chat/completions"] = [Reply(status=503)]
    client, firsts = Server(server.url, patience=replace(CALM, retry=1.0)), []
    for _ in range(4):
        watch = PatientWatch()
        with pytest.raises(ServerError):
            list(client.chunks("chat/completions", {}, watch))
        first, second = watch.waits
        assert 0.5 <= first <= 1.5 and 1.0 <= second <= 3.0
        firsts.append(first)
    assert len(set(firsts)) > 1


def test_a_refused_connection_is_tried_again() -> None:
    with recorded_server() as server:
        port = server.server_port
        backend = RemoteBackend(server.url, patience=replace(CALM, retry=0.3))
    again = threading.Event()

    def come_back() -> None:
        with socket.create_server(("127.0.0.1", port)) as listener:
            connection, _ = listener.accept()
            with connection:
                connection.recv(65_536)
                connection.sendall(b"HTTP/1.1 200 OK\r\n\r\n" + delta(content="2") + delta("stop") + DONE)
            again.set()

    timer = threading.Timer(0.1, come_back)
    timer.start()
    pieces: list[str] = []
    assert backend.generate(PROBLEM, Limits(), pieces.append, threading.Event()).reason == "stop"
    assert pieces == ["2"] and again.wait(SOON)


def test_a_server_that_stays_away_gives_a_sentence() -> None:
    with recorded_server() as server:
        backend = RemoteBackend(server.url, patience=CALM)
    with pytest.raises(ServerError, match="cannot be reached"):
        backend.generate(PROBLEM, Limits(), lambda text: None, threading.Event())


def test_cancel_ends_the_wait_between_tries(server: RecordedServer) -> None:
    server.replies["/v1/chat/completions"] = [Reply(status=503, headers={"Retry-After": "60"})]
    cancelled = threading.Event()
    threading.Timer(0.2, cancelled.set).start()
    started = time.monotonic()
    assert (
        reply(server, cancelled=cancelled, patience=replace(CALM, retry_after=60.0))[1].reason == "cancelled"
    )
    assert time.monotonic() - started < SOON


# 8: cancel

STREAMING: dict[str, Reply] = {
    "while text comes": Reply([delta(content="x"), 0.01] * 2_000),
    "between two pieces": Reply([delta(content="x"), HANG]),
    "before the first text": Reply([delta(role="assistant"), HANG]),
    "in the server's queue": Reply(before_s=HANG),
}


@pytest.mark.parametrize("playing", STREAMING.values(), ids=STREAMING)
def test_cancel_closes_the_connection(server: RecordedServer, playing: Reply) -> None:
    server.replies["/v1/chat/completions"] = [playing]
    backend, cancelled = RemoteBackend(server.url), threading.Event()
    before = threading.active_count()

    def cancel_when_asked() -> None:
        while not server.requests:
            time.sleep(0.01)
        time.sleep(0.2)
        cancelled.set()

    threading.Thread(target=cancel_when_asked, daemon=True).start()
    assert backend.generate(PROBLEM, Limits(), lambda text: None, cancelled).reason == "cancelled"
    assert server.closed.wait(SLOT_FREE_S)
    assert _falls_to(before)


def _falls_to(count: int) -> bool:
    """Whether the threads that were started have ended, within a while."""
    end = time.monotonic() + SOON
    while threading.active_count() > count and time.monotonic() < end:
        time.sleep(0.01)
    return threading.active_count() <= count


# 10: what is sent


def test_model_key_limits_and_instruction_are_sent(server: RecordedServer) -> None:
    server.chat(delta(content="2"), delta("stop"))
    reply(server, Limits(max_new_tokens=7))
    _, headers, body = server.requests[0]
    assert headers["Authorization"] == f"Bearer {KEY}"
    assert (body["model"], body["max_tokens"], body["stream"]) == ("tutor", 7, True)
    assert body["stream_options"] == {"include_usage": True}
    assert body["messages"][0]["content"].endswith("\n\n1+1?")


def test_no_reasoning_goes_back(server: RecordedServer) -> None:
    server.chat(delta(content="2"), delta("stop"))
    chat = [
        Message("user", "1+1?"),
        Message("assistant", "<think>secretly 1</think>\n2"),
        Message("user", "Why <think>?"),
    ]
    RemoteBackend(server.url).generate(chat, Limits(), lambda text: None, threading.Event())
    sent = server.bodies()[0]["messages"]
    assert [turn["content"] for turn in sent[1:]] == ["2", "Why <think>?"]
    assert [set(turn) for turn in sent] == [{"role", "content"}] * 3


def test_only_sampling_is_told_to_the_server(server: RecordedServer) -> None:
    server.chat(delta(content="2"), delta("stop"))
    backend = RemoteBackend(server.url)
    for sampling in (Sampling(), Sampling(0.7, 5), Sampling(0.7), Sampling(0.0, 5)):
        backend.generate(PROBLEM, Limits(), lambda text: None, threading.Event(), sampling)
    names = ("temperature", "seed")
    assert [{name: body[name] for name in names if name in body} for body in server.bodies()] == [
        {},
        {"temperature": 0.7, "seed": 5},
        {"temperature": 0.7},
        {"temperature": 0.0, "seed": 5},
    ]


def test_each_variant_is_asked_by_its_name(server: RecordedServer) -> None:
    server.chat(delta(content="2"), delta("stop"))
    backend = RemoteBackend(server.url, model="tutor", base_model="base")
    for variant in ("", "base", "tutor"):
        backend.generate(PROBLEM, Limits(), lambda text: None, threading.Event(), variant=variant)
    assert [body["model"] for body in server.bodies()] == ["tutor", "base", "tutor"]


def test_redirects_are_not_followed(server: RecordedServer) -> None:
    with recorded_server() as other:
        other.chat(delta(content="2"), delta("stop"))
        moved = Reply(status=307, headers={"Location": f"{other.url}/chat/completions"})
        server.replies["/v1/chat/completions"] = [moved]
        with pytest.raises(ServerError, match="has moved"):
            reply(server)
        assert other.requests == []


def test_errors_are_logged_without_the_servers_words(
    server: RecordedServer, caplog: pytest.LogCaptureFixture
) -> None:
    body = b'{"error": {"code": 500, "type": "server_error\\u202e", "message": "sk-TESTSECRET 1+1?"}}'
    server.replies["/v1/chat/completions"] = [Reply([body], 500)]
    with pytest.raises(ServerError):
        reply(server)
    ours = [record.getMessage() for record in caplog.records if record.name.startswith("tutor")]
    assert ours == ["the model server reported an error: ['500']"]


# many at once


def test_many_replies_at_once_do_not_mix(server: RecordedServer) -> None:
    def echo(body: dict[str, object]) -> Reply:
        word = str(body["messages"]).rpartition("say ")[2].split("'")[0]
        return Reply([piece for _ in range(20) for piece in (delta(content=word), 0.002)] + [delta("stop")])

    server.replies["/v1/chat/completions"] = [echo]
    backend = RemoteBackend(server.url, slots=32, patience=Patience())
    texts: list[str] = [""] * 32

    def ask(index: int) -> None:
        pieces: list[str] = []
        problem = [Message("user", f"say w{index}.")]
        backend.generate(problem, Limits(), pieces.append, threading.Event(), Sampling(0.5, index))
        texts[index] = "".join(pieces)

    threads = [threading.Thread(target=ask, args=[index]) for index in range(32)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert texts == [f"w{index}." * 20 for index in range(32)]
    seeds = {
        str(body["messages"]).rpartition("say w")[2].split(".")[0]: body["seed"] for body in server.bodies()
    }
    assert seeds == {str(index): index for index in range(32)}


def test_a_date_in_retry_after_is_understood() -> None:
    header = formatdate(time.time() + 100, usegmt=True)
    assert 95 < server_module._retry_after({"retry-after": header}) <= 100
    assert server_module._retry_after({"retry-after": formatdate(time.time() - 100, usegmt=True)}) == 0
