"""What is asked of a model server at start: its models, their context, how their prompts are written."""

import json
import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.recorded_server import HANG, RecordedServer, Reply, delta, recorded_server, text
from tutor.errors import ServerAwayError, ServerError
from tutor.inference import server as server_module
from tutor.inference.backend import Limits
from tutor.inference.remote import RemoteBackend
from tutor.inference.served import estimate_tokens, survey
from tutor.inference.server import MAX_ANSWER_BYTES, SILENT, Patience, Server, Watch
from tutor.messages import Message

CALM = Patience(end=0.3, retry=0.02)
QUICK = replace(CALM, connect=1.0, question=2.0)
PROBLEM = [Message("user", "1+1?")]
CONTINUED = Reply([b'{"choices": [{"text": "2"}]}'])

VLLM = [
    {"id": "gemma-3-270m", "owned_by": "vllm", "root": "/models/g", "parent": None, "max_model_len": 512},
    {"id": "math", "owned_by": "vllm", "root": "/a", "parent": "gemma-3-270m", "max_model_len": None},
]
LLAMA_CPP = [{"id": "file.gguf", "owned_by": "llamacpp", "meta": {"n_ctx": 1024, "n_ctx_train": 32768}}]
OLLAMA = [{"id": "gemma3:4b", "owned_by": "library"}, {"id": "gemma-3-270m:latest", "owned_by": "library"}]
ADAPTERS = [VLLM[0], *(VLLM[1] | {"id": name} for name in ("l1", "l2"))]


@pytest.fixture
def server() -> Iterator[RecordedServer]:
    with recorded_server() as running:
        running.replies["/v1/completions"] = [CONTINUED]
        running.pages["/lora-adapters"] = [{"id": 0, "path": "a.gguf", "scale": 1.0}]
        yield running


def found(
    server: RecordedServer, rows: object, model: str = "", base: str = "", further: Sequence[str] = ()
) -> list[tuple[Any, ...]]:
    """Return name, tuned, context and form of each model that is found."""
    server.pages["/v1/models"] = {"data": rows}
    models = survey(Server(server.url, patience=CALM), model, base, further)
    return [(row.name, row.tuned, row.context, row.form and row.form.name) for row in models]


ROWS = {
    "the first of a plain server": ([{"id": "a"}, {"id": "b"}], "", "", [("a", True, None, None)]),
    "both by name": (
        [{"id": "a"}, {"id": "b"}],
        "b",
        "a",
        [("b", True, None, None), ("a", False, None, None)],
    ),
    "the tuned is not the base": (
        [{"id": "a"}, {"id": "b"}],
        "",
        "a",
        [("b", True, None, None), ("a", False, None, None)],
    ),
    "the same name twice": ([{"id": "a"}], "a", "a", [("a", False, None, None)]),
    "vLLM: the adapter and its parent": (
        VLLM,
        "",
        "",
        [("math", True, 512, "question"), ("gemma-3-270m", False, 512, "question")],
    ),
    "vLLM: the base alone": (VLLM, "gemma-3-270m", "", [("gemma-3-270m", False, 512, "question")]),
    "vLLM: our adapter's name, another root": (
        [VLLM[0] | {"id": "x"}, VLLM[1] | {"id": "gemma-3-270m-math", "parent": "x"}],
        "",
        "",
        [("gemma-3-270m-math", True, 512, "question"), ("x", False, 512, None)],
    ),
    "vLLM: a repository of ours": (
        [{"id": "google/gemma-3-4b-it", "owned_by": "vllm", "max_model_len": 4096}],
        "",
        "",
        [("google/gemma-3-4b-it", False, 4096, "gemma-chat")],
    ),
    "vLLM: a model that is not ours": (
        [{"id": "qwen", "owned_by": "vllm", "max_model_len": 4096}],
        "",
        "",
        [("qwen", True, 4096, None)],
    ),
    "llama.cpp: a file": (LLAMA_CPP, "", "", [("file.gguf", True, 1024, None)]),
    "llama.cpp: any name": (LLAMA_CPP, "gemma-3-270m", "", [("gemma-3-270m", False, 1024, "question")]),
    "llama.cpp: its adapter on and off": (
        LLAMA_CPP,
        "gemma-3-270m-math",
        "gemma-3-270m",
        [("gemma-3-270m-math", True, 1024, "question"), ("gemma-3-270m", False, 1024, "question")],
    ),
    "another kind has no raw prompts": (
        OLLAMA,
        "gemma-3-270m",
        "",
        [("gemma-3-270m:latest", False, None, None)],
    ),
    "Ollama: a name without its tag, and one with it": (
        [*OLLAMA, {"id": "math:latest", "owned_by": "library"}],
        "math",
        "gemma3:4b",
        [("math:latest", True, None, None), ("gemma3:4b", False, None, None)],
    ),
    "Ollama: a base without its tag": (
        [{"id": "a:latest"}, {"id": "b:latest"}],
        "",
        "a",
        [("b:latest", True, None, None), ("a:latest", False, None, None)],
    ),
    "the very name comes first": (
        [{"id": "a:latest"}, {"id": "a"}],
        "a",
        "a:latest",
        [("a", True, None, None), ("a:latest", False, None, None)],
    ),
}


@pytest.mark.parametrize(("rows", "model", "base", "expected"), ROWS.values(), ids=ROWS)
def test_what_is_found(
    server: RecordedServer, rows: object, model: str, base: str, expected: list[tuple[Any, ...]]
) -> None:
    assert found(server, rows, model, base) == expected


# Rows, TUTOR_MODEL, TUTOR_MODELS; the names that are found and whether they are tuned.
FURTHER = {
    "a second adapter": (ADAPTERS, "", ["l2"], [("l1", True), ("gemma-3-270m", False), ("l2", True)]),
    "the first as a further one": (
        ADAPTERS,
        "l2",
        ["l1", "l2"],
        [("l2", True), ("gemma-3-270m", False), ("l1", True)],
    ),
    "what answers already": (ADAPTERS, "", ["gemma-3-270m", "l1"], [("l1", True), ("gemma-3-270m", False)]),
    "twice, and with its tag": (
        OLLAMA,
        "gemma3:4b",
        ["gemma-3-270m", "gemma-3-270m:latest"],
        [("gemma3:4b", True), ("gemma-3-270m:latest", False)],
    ),
    "a model on this machine": (ADAPTERS, "", ["gemma-3-1b-it"], [("l1", True), ("gemma-3-270m", False)]),
}


@pytest.mark.parametrize(("rows", "model", "further", "expected"), FURTHER.values(), ids=FURTHER)
def test_further_models_are_found_by_name(
    server: RecordedServer, rows: object, model: str, further: list[str], expected: list[tuple[str, bool]]
) -> None:
    assert [(name, tuned) for name, tuned, _, _ in found(server, rows, model, "", further)] == expected


def test_a_further_adapter_is_asked_as_its_own_base_is(server: RecordedServer) -> None:
    big = VLLM[0] | {"id": "gemma-3-4b-it", "max_model_len": 4096}
    rows = [*VLLM, big, VLLM[1] | {"id": "l2", "parent": "gemma-3-4b-it"}]
    assert found(server, rows, "math", "", ["l2"])[2:] == [("l2", True, 4096, "gemma-chat")]


@pytest.mark.parametrize("kind", [VLLM, LLAMA_CPP])
def test_a_further_name_that_is_no_model_anywhere_is_refused(server: RecordedServer, kind: object) -> None:
    known = r"TUTOR_MODELS has 'l3', which the model server does not list, .* take one of: "
    with pytest.raises(ServerError, match=known):
        found(server, kind, "", "", ["l3"])


def test_an_adapter_folder_is_no_model_here(server: RecordedServer, tmp_path: Path) -> None:
    for name in ("adapter_config.json", "config.json"):
        (tmp_path / name).write_text("{}")
    with pytest.raises(ServerError, match="which is no model here; take it out, give it to the server"):
        found(server, VLLM, "", "", [str(tmp_path)])
    listed = [*VLLM, VLLM[1] | {"id": str(tmp_path)}]
    assert found(server, listed, "", "", [str(tmp_path)])[2][:2] == (str(tmp_path), True)


def test_a_further_model_answers_under_its_name(server: RecordedServer) -> None:
    server.pages["/v1/models"] = {"data": ADAPTERS}
    backend = RemoteBackend(server.url, further=["l2"], patience=CALM)
    assert [variant.name for variant in backend.variants] == ["l1", "gemma-3-270m", "l2"]
    server.replies["/v1/completions"] = [Reply([text("2", "stop")])]
    backend.generate(PROBLEM, Limits(), lambda text: None, threading.Event(), variant="l2")
    assert server.bodies("/v1/completions")[-1]["model"] == "l2"


REFUSED = {
    "an unknown model": ([{"id": "a"}], "b", "", "no 'b'; set TUTOR_MODEL to one of: a"),
    "an unknown base": ([{"id": "a"}], "a", "b", "no 'b'; set TUTOR_BASE_MODEL to one of: a"),
    "the base alone, meant as both": ([{"id": "a"}], "", "a", "lists only the base"),
    "no models": ([], "", "", "TUTOR_SERVER_URL"),
    "no list": ("text", "", "", "TUTOR_SERVER_URL"),
    "rows without a name": ([{"name": "a"}], "", "", "TUTOR_SERVER_URL"),
}


@pytest.mark.parametrize(("rows", "model", "base", "sentence"), REFUSED.values(), ids=REFUSED)
def test_what_is_refused(server: RecordedServer, rows: object, model: str, base: str, sentence: str) -> None:
    with pytest.raises(ServerError, match=sentence) as caught:
        found(server, rows, model, base)
    assert "127.0.0.1" not in str(caught.value)


def test_llama_cpp_without_an_adapter_has_no_base(server: RecordedServer) -> None:
    server.pages["/lora-adapters"] = []
    with pytest.raises(ServerError, match="one model only"):
        found(server, LLAMA_CPP, "tuned", "base")


def test_llama_cpp_tells_its_context_elsewhere_too(server: RecordedServer) -> None:
    server.pages["/props"] = {"default_generation_settings": {"n_ctx": 2048}}
    assert found(server, [{"id": "a", "owned_by": "llamacpp"}]) == [("a", True, 2048, None)]


LISTS = {
    "a page": Reply([b"<html>hello</html>"]),
    "not an object": Reply([b"[]"]),
    "nested without end": Reply([b"[" * 100_000]),
    "refused": Reply(status=401),
    "absent": Reply(status=404),
    "moved": Reply(status=302, headers={"Location": "http://127.0.0.1:1/"}),
}


@pytest.mark.parametrize("answer", LISTS.values(), ids=LISTS)
def test_a_list_that_is_none_gives_one_sentence(server: RecordedServer, answer: Reply) -> None:
    server.pages["/v1/models"] = answer
    with pytest.raises(ServerError, match="does not list its models") as caught:
        RemoteBackend(server.url, "sk-TESTSECRET", patience=QUICK)
    assert "sk-TEST" not in str(caught.value) and "127.0.0.1" not in str(caught.value)


NOT_YET = {
    "broken": Reply(status=500),
    "a proxy before it": Reply([b"<html>"], 502),
    "it loads its model": Reply(status=503),
    "busy": Reply(status=429),
    "silent": Reply(before_s=HANG),
    "endless": Reply([b"[" * 10, HANG]),
    "one byte at a time": Reply([piece for _ in range(100) for piece in (b" ", 0.2)]),
}


@pytest.mark.parametrize("answer", NOT_YET.values(), ids=NOT_YET)
def test_a_server_that_may_answer_later_is_away(server: RecordedServer, answer: Reply) -> None:
    server.pages["/v1/models"] = answer
    with pytest.raises(ServerAwayError, match="TUTOR_SERVER_URL does not answer yet") as caught:
        RemoteBackend(server.url, "sk-TESTSECRET", patience=replace(QUICK, question=1.0))
    assert "sk-TEST" not in str(caught.value) and "127.0.0.1" not in str(caught.value)


@pytest.mark.parametrize("url", ["http://127.0.0.1:9/v1", "not a url", "http://no.such.host.invalid/v1"])
def test_a_server_that_is_not_there_gives_one_sentence(url: str) -> None:
    with pytest.raises(ServerError, match="TUTOR_SERVER_URL") as caught:
        RemoteBackend(url, patience=QUICK)
    assert url not in str(caught.value)
    assert isinstance(caught.value, ServerAwayError) == url.startswith("http")


@pytest.mark.parametrize("answer", [Reply(status=503), Reply(status=502)])
def test_a_server_that_goes_while_it_is_asked_is_away(server: RecordedServer, answer: Reply) -> None:
    server.pages["/v1/models"] = {"data": VLLM}
    server.replies["/v1/completions"] = [answer]
    with pytest.raises(ServerAwayError, match="does not answer yet"):
        RemoteBackend(server.url, patience=CALM)


# Short questions


def test_an_answer_that_drips_is_not_waited_for(server: RecordedServer) -> None:
    for slow in (
        Reply([piece for _ in range(100) for piece in (b" ", 0.05)]),
        Reply([b"1"], headers={f"X-{n}": "x" * 10_000 for n in range(5)}, before_s=HANG),
    ):
        server.pages["/v1/slow"] = slow
        started = time.monotonic()
        with pytest.raises(ServerError, match=SILENT):
            Server(server.url, patience=CALM).ask("slow", seconds=0.5)
        assert time.monotonic() - started < 1.5
        assert server.closed.wait(2)
        server.closed.clear()


def test_an_answer_has_a_largest_size(server: RecordedServer, monkeypatch: pytest.MonkeyPatch) -> None:
    assert MAX_ANSWER_BYTES >= 2**20
    monkeypatch.setattr(server_module, "MAX_ANSWER_BYTES", 10)
    server.pages["/v1/short"], server.pages["/v1/long"] = Reply([b'"12345678"']), Reply([b'"123456789"'])
    client = Server(server.url, patience=CALM)
    assert client.ask("short") == "12345678"
    with pytest.raises(ServerError, match="reported an error"):
        client.ask("long")


def test_a_stop_ends_a_count_that_drips(server: RecordedServer) -> None:
    server.pages["/v1/models"] = {"data": VLLM}
    server.replies["/tokenize"] = [Reply([piece for _ in range(600) for piece in (b" ", 0.05)])]
    backend, cancelled = RemoteBackend(server.url, patience=CALM), threading.Event()
    threading.Timer(0.2, cancelled.set).start()
    started = time.monotonic()
    assert backend.count_tokens(PROBLEM, cancelled) == estimate_tokens("Question: 1+1?\nAnswer:")
    assert backend.count_tokens(PROBLEM, threading.Event(), 0.3) > 0
    assert time.monotonic() - started < 2.0
    assert server.closed.wait(2)


def test_a_stop_before_the_question_asks_nothing_more(server: RecordedServer) -> None:
    stopped = threading.Event()
    stopped.set()
    with pytest.raises(ServerError, match=SILENT):
        Server(server.url, patience=CALM).ask("models", watch=Watch(stopped, 60.0))


# What the server says to a text to be continued; whether the model is then asked with such texts.
CONTINUES = {
    "it goes on": (CONTINUED, True),
    "a proxy lets only chats through": (Reply(status=404), False),
    "or forbids it": (Reply(status=403), False),
    "it fails": (Reply(status=500), False),
    "it says something else": (Reply([b'{"choices": []}']), False),
    "it says nothing": (Reply([b"{}"]), False),
}


@pytest.mark.parametrize(("answer", "raw"), CONTINUES.values(), ids=CONTINUES)
@pytest.mark.parametrize("calculator", [True, False])
def test_the_label_says_when_the_calculator_is_off(
    server: RecordedServer, answer: Reply, raw: bool, calculator: bool
) -> None:
    server.pages["/v1/models"] = {"data": VLLM}
    server.replies["/v1/completions"] = [answer]
    backend = RemoteBackend(server.url, calculator=calculator, patience=CALM)
    off = ", without the calculator" if calculator and not raw else ""
    assert [variant.label for variant in backend.variants] == [f"math, vLLM{off}", f"gemma-3-270m, vLLM{off}"]


# Kind of server, what it answers to /tokenize, the number of tokens for the problem.
COUNTS = {
    "vLLM": (VLLM, {"count": 11, "tokens": list(range(11))}, 11),
    "llama.cpp": (LLAMA_CPP, {"tokens": list(range(12))}, 12 + 8),
    "no such page": (VLLM, None, estimate_tokens("Question: 1+1?\nAnswer:")),
    "an odd answer": (VLLM, {"tokens": 11}, estimate_tokens("Question: 1+1?\nAnswer:")),
}


@pytest.mark.parametrize(("rows", "answer", "tokens"), COUNTS.values(), ids=COUNTS)
def test_the_server_counts_the_tokens(
    server: RecordedServer, rows: object, answer: object, tokens: int
) -> None:
    server.pages["/v1/models"] = {"data": rows}
    server.replies["/tokenize"] = [Reply([json.dumps(answer).encode()], 200 if answer else 404)]
    backend = RemoteBackend(server.url, patience=CALM)
    assert backend.count_tokens(PROBLEM) == tokens
    asked = server.bodies("/tokenize")[0]
    assert ("1+1?" in str(asked)) and (set(asked) in ({"model", "prompt"}, {"content", "add_special"}))


# How many tokens Gemma's tokenizer makes of a text, with <bos>.
TEXTS = [
    ("What is 12*4?", 9),
    ("1234567890" * 5, 51),
    ("x² + √2 ≠ ∫", 8),
    ("Ann has 48 clips. She sells half of them in April.", 16),
    ("f(x)=((((x))))", 9),
    ("你好世界", 3),
]


@pytest.mark.parametrize(("text", "tokens"), TEXTS)
def test_the_estimate_is_cautious(text: str, tokens: int) -> None:
    assert tokens <= estimate_tokens(text) <= 4 * tokens + 8


# Context, wanted reply, prompt tokens by the server; what max_tokens becomes, None: refused.
ROOM = [
    (512, 64, 30, 64),
    (100, 64, 30, 64),
    (90, 64, 30, 60),
    (60, 64, 30, 30),
    (46, 64, 30, 16),
    (45, 64, 30, None),
    (30, 64, 30, None),
    (8, 64, 30, None),
    (34, 4, 30, 4),
]


@pytest.mark.parametrize(("context", "wanted", "prompt", "room"), ROOM)
def test_a_reply_is_clipped_to_the_context(
    server: RecordedServer, context: int, wanted: int, prompt: int, room: int | None
) -> None:
    row = {"id": "qwen", "owned_by": "vllm", "max_model_len": context}
    server.pages["/v1/models"] = {"data": [row]}
    counted = {"tokens": list(range(prompt - 8))}
    server.replies["/tokenize"] = [Reply([json.dumps(counted).encode()])]
    server.chat(delta(content="2"), delta("stop"))
    backend = RemoteBackend(server.url, patience=CALM)

    def ask() -> None:
        backend.generate(PROBLEM, Limits(max_new_tokens=wanted), lambda text: None, threading.Event())

    if room is None:
        with pytest.raises(ServerError, match="too long"):
            ask()
        assert server.bodies() == []
    else:
        ask()
        assert server.bodies()[0]["max_tokens"] == room
