"""The calculator on a server: cut the reply where a result is due, compute it, let the server go on."""

import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.recorded_server import DONE, HANG, RecordedServer, Reply, recorded_server, text, usage
from tutor.errors import ServerError
from tutor.inference.backend import Generated, Limits
from tutor.inference.remote import RemoteBackend
from tutor.inference.server import TRIES, Patience
from tutor.messages import GREEDY, Message, Sampling

CALM = Patience(end=0.3, retry=0.02)
PROMPT = "Question: 1+1?\nAnswer:"
ROW = {"id": "gemma-3-270m", "owned_by": "vllm", "max_model_len": 4096}


@pytest.fixture
def server() -> Iterator[RecordedServer]:
    with recorded_server() as running:
        running.pages["/v1/models"] = {"data": [ROW]}
        yield running


def plays(server: RecordedServer, *replies: Reply | Callable[[dict[str, Any]], Reply]) -> None:
    """Play these to the streamed requests, the last for ever; others get a whole answer."""
    waiting = list(replies)

    def answer(body: dict[str, Any]) -> Reply:
        if not body.get("stream"):
            return Reply([b'{"choices": [{"text": "2"}]}'])
        reply = waiting.pop(0) if len(waiting) > 1 else waiting[0]
        return reply(body) if callable(reply) else reply

    server.replies["/v1/completions"] = [answer]


def writes(reply: str, size: int) -> Callable[[dict[str, Any]], Reply]:
    """A model that writes `reply`, in which "?" stands for the characters that it would get wrong.

    Asked to go on after a text, it goes on behind it: what stands there in place of "?" is the calculator's.
    """

    def answer(body: dict[str, Any]) -> Reply:
        written = body["prompt"].removeprefix(PROMPT)
        assert all(mine in ("?", theirs) for mine, theirs in zip(reply, written, strict=False))
        rest = reply[len(written) :]
        pieces = [text(rest[at : at + size]) for at in range(0, len(rest), size)]
        return Reply([*pieces, text("", "stop"), usage(len(pieces)), DONE])

    return answer


def ask(
    server: RecordedServer,
    *,
    limits: Limits | None = None,
    calculator: bool = True,
    sampling: Sampling = GREEDY,
) -> tuple[str, Generated]:
    pieces: list[str] = []
    backend = RemoteBackend(server.url, calculator=calculator, patience=CALM)
    problem = [Message("user", "1+1?")]
    end = backend.generate(problem, limits or Limits(), pieces.append, threading.Event(), sampling)
    return "".join(pieces), end


def requests(server: RecordedServer) -> list[dict[str, Any]]:
    return [body for body in server.bodies("/v1/completions") if body.get("stream")]


# What the model writes, what comes out, and the number of requests.
REPLIES = [
    ("\n<think>\n48/2=<<48/2=????24\n</think>\nSo 24.", "\n<think>\n48/2=<<48/2=24>>24\n</think>\nSo 24.", 2),
    ("<<48/2=????", "<<48/2=24>>", 2),
    ("<<1/3=????? ok", "<<1/3=1/3>> ok", 2),
    ("<<3-5=????x", "<<3-5=-2>>x", 2),
    ("<<1+1=???<<2+2=???", "<<1+1=2>><<2+2=4>>", 3),
    ("<<1/0=7>>", "<<1/0=7>>", 1),  # no value: the model goes on by itself
    ("<<x+1=7>>", "<<x+1=7>>", 1),
    ("<<=7>>", "<<=7>>", 1),
    ("2+3=6 and x = 5", "2+3=6 and x = 5", 1),
    ("<<2+3>>=6", "<<2+3>>=6", 1),
    ("a² ≠ 🦄 <<12*12=?????", "a² ≠ 🦄 <<12*12=144>>", 2),
]


@pytest.mark.parametrize(("writing", "expected", "count"), REPLIES)
@pytest.mark.parametrize("size", [1, 2, 3, 5, 100])  # a server may send several tokens at once
def test_results_are_put_in(
    server: RecordedServer, writing: str, expected: str, count: int, size: int
) -> None:
    plays(server, writes(writing, size))
    written, end = ask(server)
    assert (written, end.reason) == (expected, "stop")
    assert [body["prompt"][: len(PROMPT)] for body in requests(server)] == [PROMPT] * count


def test_it_goes_on_from_all_that_was_written(server: RecordedServer) -> None:
    plays(server, writes("a<<1+1=???b<<2+2=???c", 1))
    ask(server)
    prompts = [body["prompt"].removeprefix(PROMPT) for body in requests(server)]
    assert prompts == ["", "a<<1+1=2>>", "a<<1+1=2>>b<<2+2=4>>"]


def test_a_wrong_result_is_never_shown(server: RecordedServer) -> None:
    wrong = Reply([text("<<2+2="), text("5>>"), text(" so 5", "stop")])
    plays(server, wrong, Reply([text(" so 4", "stop")]))
    assert ask(server)[0] == "<<2+2=4>> so 4"


def test_switched_off_the_model_writes_what_it_likes(server: RecordedServer) -> None:
    plays(server, Reply([text("<<2+2=5>>", "stop"), usage(3)]))
    assert ask(server, calculator=False) == ("<<2+2=5>>", Generated("stop", 3))


def test_an_expression_in_the_problem_is_left_alone(server: RecordedServer) -> None:
    plays(server, Reply([text("=9", "stop")]))
    backend = RemoteBackend(server.url, patience=CALM)
    pieces: list[str] = []
    backend.generate([Message("user", "<<2+3")], Limits(), pieces.append, threading.Event())
    assert pieces == ["=9"]


# Number of tokens that the reply may have; what max_tokens is in each request, the end.
LIMITS = [
    (100, [100, 100 - 6 - 3], "stop"),  # 6 pieces until the cut, 3 for "2>>"
    (10, [10, 1], "stop"),
    (9, [9], "length"),
    (6, [6], "length"),
]


@pytest.mark.parametrize(("room", "asked", "reason"), LIMITS)
def test_results_count_as_tokens(server: RecordedServer, room: int, asked: list[int], reason: str) -> None:
    plays(server, writes("<<1+1=???b", 1))
    end = ask(server, limits=Limits(max_new_tokens=room))[1]
    assert [body["max_tokens"] for body in requests(server)] == asked
    assert end.reason == reason


def test_the_request_says_how_to_decode(server: RecordedServer) -> None:
    plays(server, Reply([text("2", "stop")]))
    ask(server)
    ask(server, sampling=Sampling(0.7, 5))
    greedy, sampled = requests(server)
    assert (greedy["prompt"], greedy["model"], greedy["temperature"]) == (PROMPT, "gemma-3-270m", 0.0)
    assert greedy["stream"] and "seed" not in greedy
    assert "stop" not in greedy  # a server holds back as many characters as a stop string has
    assert (sampled["temperature"], sampled["seed"]) == (0.7, 5)


def test_a_continuation_that_breaks_off_is_no_answer(server: RecordedServer) -> None:
    plays(server, Reply([text("<<1+1=")]), Reply([text(" ok")]))
    with pytest.raises(ServerError, match="too early"):
        ask(server)


@pytest.mark.parametrize("busy", [429, 502, 503])
def test_a_busy_server_is_tried_again_where_a_reply_goes_on_and_no_text_comes_twice(
    server: RecordedServer, busy: int
) -> None:
    parts = writes("one <<1+1=??? two <<2+2=??? three", 3)
    plays(server, parts, Reply(status=busy), Reply(status=busy), parts, Reply(status=busy), parts)
    written, end = ask(server)
    assert (written, end.reason) == ("one <<1+1=2>> two <<2+2=4>> three", "stop")
    prompts = [body["prompt"].removeprefix(PROMPT) for body in requests(server)]
    assert prompts == ["", *["one <<1+1=2>>"] * 3, *["one <<1+1=2>> two <<2+2=4>>"] * 2]


def test_a_server_that_stays_busy_where_a_reply_goes_on_leaves_what_was_shown(server: RecordedServer) -> None:
    plays(server, writes("one <<1+1=??? two", 3), Reply(status=503))
    pieces: list[str] = []
    backend = RemoteBackend(server.url, patience=CALM)
    with pytest.raises(ServerError, match="not ready"):
        backend.generate([Message("user", "1+1?")], Limits(), pieces.append, threading.Event())
    assert "".join(pieces) == "one <<1+1=2>>" and len(requests(server)) == 1 + TRIES


def test_a_part_that_has_begun_is_not_asked_for_again(server: RecordedServer) -> None:
    plays(server, Reply([text("<<1+1=")]), Reply([text(" so"), b'data: {"error": {"code": 503}}\n\n']))
    with pytest.raises(ServerError):
        ask(server)
    assert len(requests(server)) == 2


@pytest.mark.parametrize("size", [1, 3, 100])
def test_the_next_question_is_not_shown(server: RecordedServer, size: int) -> None:
    plays(server, writes("<<1+1=???\nQ 2\nQuestion: What is 3+3?\nAnswer: 6" * 50, size))
    assert ask(server)[0] == "<<1+1=2>>\nQ 2"
    assert ask(server)[1].reason == "stop"


def test_the_next_question_ends_the_request(server: RecordedServer) -> None:
    plays(server, Reply([text("2\nQues"), text("tion: What"), HANG]))
    assert ask(server) == ("2", Generated("stop", 2))
    assert server.closed.wait(5)


def test_what_might_be_a_stop_string_is_shown_at_the_end(server: RecordedServer) -> None:
    plays(server, writes("2\nQuest", 1))
    assert ask(server)[0] == "2\nQuest"


def test_cancel_is_heard_between_the_parts(server: RecordedServer) -> None:
    plays(server, writes("<<1+1=???" * 1_000, 1))
    backend, cancelled, pieces = RemoteBackend(server.url, patience=CALM), threading.Event(), []

    def emit(piece: str) -> None:
        pieces.append(piece)
        if pieces.count("2>>") == 3:
            cancelled.set()

    end = backend.generate([Message("user", "1+1?")], Limits(), emit, cancelled)
    assert end.reason == "cancelled" and "".join(pieces) == "<<1+1=2>>" * 3


def test_llama_cpp_is_told_which_of_its_two_models(server: RecordedServer) -> None:
    server.pages["/v1/models"] = {
        "data": [{"id": "file.gguf", "owned_by": "llamacpp", "meta": {"n_ctx": 1024}}]
    }
    server.pages["/lora-adapters"] = [{"id": 0, "scale": 1.0}]
    plays(server, Reply([text("2", "stop")]))
    backend = RemoteBackend(server.url, model="gemma-3-270m-math", base_model="gemma-3-270m", patience=CALM)
    for variant in ("", "gemma-3-270m-math", "gemma-3-270m"):
        problem = [Message("user", "1+1?")]
        backend.generate(problem, Limits(), lambda piece: None, threading.Event(), variant=variant)
    scales = [body["lora"][0]["scale"] for body in requests(server)]
    assert scales == [1.0, 1.0, 0.0]
