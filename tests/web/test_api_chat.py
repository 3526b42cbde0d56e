"""Chat completions over a real port, also through OpenAI's own client."""

import json
import threading

import httpx
import openai
import pytest

from tests.web.fakes import VERIFIED
from tests.web.serving import PROBLEM, eventually, served
from tutor.errors import ModelError
from tutor.inference.scripted import Script, ScriptedBackend
from tutor.web.chat_request import Turn, conversation_of
from tutor.web.limits import MAX_CONVERSATION_CHARS, MAX_MESSAGES

VERDICT = VERIFIED.to_dict()


@pytest.fixture(scope="module")
def api():
    with served(
        {
            "breaks": Script("half an answer", error=RuntimeError("SECRET-TEXT")),
            "fails": Script("", error=ModelError("The model has no memory left.")),
            "surrogate": Script("a \ud83d b"),
        }
    ) as running:
        yield running


@pytest.fixture
def client(api):
    return openai.OpenAI(base_url=f"{api.url}v1", api_key="none", max_retries=0)


def data_of(response):
    """Return the parsed events of a stream, "[DONE]" as it is."""
    rows = [line.removeprefix("data: ") for line in response.text.split("\n\n") if line.startswith("data: ")]
    return [row if row == "[DONE]" else json.loads(row) for row in rows]


def test_openais_client_gets_reply_reasoning_and_verdict(client):
    reply = client.chat.completions.create(model="recorded", messages=[{"role": "user", "content": PROBLEM}])
    message = reply.choices[0].message
    assert message.content == "It is \\(36\\)." and message.role == "assistant"
    assert message.reasoning == message.reasoning_content == "15/100 is 0.15\n"
    assert message.verdict == VERDICT
    assert reply.choices[0].finish_reason == "stop" and reply.model == "recorded"
    assert reply.usage.prompt_tokens == 5 and reply.usage.completion_tokens > 5
    assert reply.usage.total_tokens == reply.usage.prompt_tokens + reply.usage.completion_tokens


def test_openais_client_reads_the_stream(client):
    chunks = list(
        client.chat.completions.create(
            model="recorded",
            messages=[{"role": "user", "content": PROBLEM}],
            stream=True,
            stream_options={"include_usage": True},
        )
    )
    deltas = [chunk.choices[0].delta for chunk in chunks if chunk.choices]
    assert deltas[0].role == "assistant"
    assert "".join(delta.content or "" for delta in deltas) == "It is \\(36\\)."
    for name in ("reasoning", "reasoning_content"):
        assert "".join(getattr(delta, name, None) or "" for delta in deltas) == "15/100 is 0.15\n"
    assert deltas[-1].verdict == VERDICT
    assert [c.choices[0].finish_reason for c in chunks if c.choices][-1] == "stop"
    assert chunks[-1].choices == [] and chunks[-1].usage.completion_tokens > 5
    assert len({chunk.id for chunk in chunks}) == 1


def test_openais_client_lists_the_models_and_names_an_unknown_one(client):
    assert [model.id for model in client.models.list()] == ["recorded", "recorded-base"]
    assert client.models.retrieve("recorded-base").tuned is False
    with pytest.raises(openai.NotFoundError) as caught:
        client.chat.completions.create(model="gpt-9", messages=[{"role": "user", "content": "1"}])
    assert caught.value.code == "model_not_found" and caught.value.param == "model"


def test_the_base_model_answers_under_its_own_name(api):
    reply = api.ask(model="recorded-base").json()
    assert "7, or 12" in reply["choices"][0]["message"]["content"] and reply["model"] == "recorded-base"


def test_check_false_sends_no_verdict_and_checks_nothing(api):
    asked = len(api.service.checker.asked)
    message = api.ask(check=False).json()["choices"][0]["message"]
    assert message["verdict"] is None and len(api.service.checker.asked) == asked


def test_a_stream_without_usage_ends_with_the_verdict_and_done(api):
    response = api.ask(stream=True)
    assert response.headers["content-type"].startswith("text/event-stream")
    *_, last, done = data_of(response)
    assert done == "[DONE]" and last["choices"][0]["finish_reason"] == "stop" and "usage" not in last


def test_max_tokens_cuts_the_reply_and_a_cut_reply_gets_no_verdict(api):
    for name in ("max_tokens", "max_completion_tokens"):
        reply = api.ask("endless", **{name: 7}).json()
        choice = reply["choices"][0]
        assert reply["usage"]["completion_tokens"] == 7 and choice["finish_reason"] == "length"
        assert choice["message"]["verdict"] is None and "7 tokens" in choice["message"]["note"]


@pytest.mark.parametrize(
    ("fields", "param"),
    [
        ({"n": 2}, "n"),
        ({"tools": [{"type": "function"}]}, "tools"),
        ({"tool_choice": "required"}, "tool_choice"),
        ({"response_format": {"type": "json_object"}}, "response_format"),
        ({"logprobs": True}, "logprobs"),
        ({"stop": ["\n"]}, "stop"),
        ({"top_p": 0.5}, "top_p"),
        ({"temperature": 3}, "temperature"),
        ({"max_tokens": 0}, "max_tokens"),
        ({"seed": "x"}, "seed"),
        ({"messages": []}, "messages"),
        ({"messages": [{"role": "assistant", "content": "a"}]}, "messages"),
        ({"messages": [{"role": "tool", "content": "a"}]}, "messages"),
        ({"messages": [{"role": "user", "content": [{"type": "image_url"}]}]}, "messages"),
        ({"messages": [{"role": "user", "content": " "}]}, "messages"),
        ({"messages": [{"role": "user", "content": "x" * 4001}]}, "messages"),
    ],
)
def test_what_cannot_be_honored_is_refused_by_name(api, fields, param):
    response = api.ask(**fields)
    error = response.json()["error"]
    assert response.status_code == 400 and error["type"] == "invalid_request_error"
    assert error["param"] == param and error["message"]


def test_what_asks_for_nothing_and_what_is_unknown_is_ignored(api):
    fields = {"n": 1, "tools": [], "top_p": 1, "stop": None, "logprobs": False, "user": "a", "store": True}
    assert api.ask(**fields).status_code == 200


@pytest.mark.parametrize("body", [b"{", b"[]", b"\xff", b'{"model": 5}', b""])
def test_a_body_that_cannot_be_read_is_an_error_in_openais_form(api, body):
    response = api.http.post(
        "v1/chat/completions", content=body, headers={"content-type": "application/json"}
    )
    assert response.status_code == 400 and response.json()["error"]["message"]


def test_the_chat_before_goes_along_without_thoughts_and_system_messages(api):
    turns = [
        {"role": "system", "content": "Speak like a pirate."},
        {"role": "user", "content": "one"},
        {"role": "assistant", "content": "<think>hidden</think>two", "reasoning_content": "hidden"},
        {"role": "user", "content": [{"type": "text", "text": "thr"}, {"type": "text", "text": "ee"}]},
        {"role": "user", "content": "four"},
    ]
    reply = api.ask(messages=turns).json()
    assert reply["usage"]["prompt_tokens"] == 4  # one, two, three, four


TURNS = [{"role": "user", "content": "one"}, {"role": "assistant", "content": "two"}]
LONG_TURNS = [TURNS[0], {"role": "assistant", "content": "x" * (MAX_CONVERSATION_CHARS // 2)}]
LAST = {"role": "user", "content": PROBLEM}


@pytest.mark.parametrize(
    ("messages", "sentence"),
    [
        (TURNS * (MAX_MESSAGES // 2) + [LAST], "has 1,001 messages; the limit is 1,000."),
        ([{"role": "system", "content": ""}] * (MAX_MESSAGES + 1), "the limit is 1,000."),
        (LONG_TURNS * 2 + [LAST], "characters long; the limit is 200,000."),
        ([TURNS[0]] + [LONG_TURNS[1]] * 2 + [LAST], "characters long; the limit is 200,000."),
    ],
    ids=["turns", "turns that are left out", "long replies", "a long reply in two messages"],
)
def test_a_conversation_that_is_too_long_is_refused_with_its_limit(api, messages, sentence):
    response = api.http.post("v1/chat/completions", json={"model": "recorded", "messages": messages})
    assert response.status_code == 400
    error = response.json()["error"]
    assert sentence in error["message"] and (error["code"], error["param"]) == ("bad_messages", "messages")


def test_a_long_conversation_within_the_limits_is_taken():
    turns = [*TURNS * (MAX_MESSAGES // 2 - 2), *LONG_TURNS, LAST]
    assert conversation_of([Turn(**turn) for turn in turns], 4_000)[-1].content == PROBLEM
    long = [Turn(role="user", content="1" * (MAX_CONVERSATION_CHARS + 1))]
    assert len(conversation_of(long, 10 * MAX_CONVERSATION_CHARS)) == 1  # problems may be as long as is set


def test_what_breaks_in_mid_stream_is_an_error_event_and_nothing_after_it(api, caplog):
    rows = data_of(api.ask("breaks", stream=True))
    assert "half an answer" in "".join(row["choices"][0]["delta"].get("content", "") for row in rows[:-1])
    assert rows[-1]["error"]["code"] == "model_error" and "SECRET" not in str(rows)
    assert "SECRET-TEXT" not in caplog.text and "breaks" not in caplog.text


def test_openais_client_raises_what_breaks_in_mid_stream(client):
    with pytest.raises(openai.APIError):
        list(
            client.chat.completions.create(
                model="recorded", messages=[{"role": "user", "content": "breaks"}], stream=True
            )
        )


def test_a_model_that_fails_is_a_server_error_with_its_sentence(api):
    response = api.ask("fails")
    assert response.status_code == 500
    assert response.json()["error"]["message"] == "The model has no memory left."


def test_half_a_character_of_the_model_breaks_nothing(api):
    assert "a " in api.ask("surrogate").json()["choices"][0]["message"]["content"]
    assert data_of(api.ask("surrogate", stream=True))[-1] == "[DONE]"


def test_a_prompt_that_is_too_long_in_tokens_is_the_callers_fault(api):
    response = api.ask("word " * 300)
    assert response.status_code == 400 and response.json()["error"]["code"] == "context_length_exceeded"


@pytest.mark.parametrize("stream", [True, False])
def test_a_client_that_goes_away_stops_the_model(api, stream):
    eventually(lambda: api.engine.load == (0, 0))
    api.engine.left.clear()
    api.engine.freed.clear()

    def waits():
        with httpx.Client(timeout=0.3) as http:
            body = {
                "model": "recorded",
                "stream": stream,
                "messages": [{"role": "user", "content": "endless"}],
            }
            with http.stream("POST", f"{api.url}v1/chat/completions", json=body) as response:
                for index, _ in enumerate(response.iter_raw()):
                    if index == 3:
                        return

    try:
        waits()
    except httpx.TimeoutException:
        assert not stream
    api.engine.is_free_after_closing()


def test_a_full_queue_is_refused_at_once_and_says_when_to_come_back():
    with served(slots=1, max_waiting=1) as api:
        body = {"model": "recorded", "stream": True, "messages": [{"role": "user", "content": "endless"}]}
        with (
            httpx.stream("POST", f"{api.url}v1/chat/completions", json=body, timeout=60),
            httpx.stream("POST", f"{api.url}v1/chat/completions", json=body, timeout=60),
        ):
            eventually(lambda: api.engine.load == (1, 1))
            for stream in (True, False):
                response = api.ask(stream=stream)
                assert response.status_code == 503 and response.json()["error"]["code"] == "busy"
                assert response.headers["retry-after"] and "ahead of you" in response.text
            assert api.http.get("healthz").status_code == 200


def test_thirty_two_streams_do_not_hold_up_the_health_check():
    with served(slots=32) as api:
        stop = threading.Event()

        def read():
            body = {"model": "recorded", "stream": True, "messages": [{"role": "user", "content": "endless"}]}
            with httpx.stream("POST", f"{api.url}v1/chat/completions", json=body, timeout=60) as response:
                for _ in response.iter_raw():
                    if stop.is_set():
                        return

        readers = [threading.Thread(target=read, daemon=True) for _ in range(32)]
        for reader in readers:
            reader.start()
        try:
            eventually(lambda: api.engine.load[1] == 32)
            for path in ("healthz", "readyz", "v1/models"):
                assert api.http.get(path, timeout=10).status_code in (200, 429)
        finally:
            stop.set()
            for reader in readers:
                reader.join(30)
        eventually(lambda: api.engine.load == (0, 0))


def test_ready_is_said_when_the_model_is_open_and_not_before():
    opened = threading.Event()

    def load():
        opened.wait(30)
        return ScriptedBackend({})

    with served(backend=load, wait=False) as api:
        before = api.http.get("readyz")
        assert before.status_code == 503 and before.json()["status"] == "loading" and before.json()["reason"]
        opened.set()
        eventually(lambda: api.http.get("readyz").status_code == 200)
        assert api.http.get("readyz").json() == {"status": "ready", "reason": ""}


def test_while_the_model_loads_and_when_it_cannot():
    loaded = threading.Event()

    def load():
        loaded.wait(30)
        raise ModelError("The weights are missing.")

    with served(backend=load, wait=False) as api:
        assert api.http.get("healthz").json() == {"status": "ok"}
        loading = api.http.get("readyz")
        assert loading.status_code == 503 and loading.json()["status"] == "loading"
        response = api.ask()
        assert response.status_code == 503 and response.json()["error"]["code"] == "loading"
        assert response.headers["retry-after"]
        loaded.set()
        eventually(lambda: api.engine.state == "failed")
        failed = api.http.get("readyz")
        assert failed.status_code == 503 and failed.json()["reason"] == "The weights are missing."
        assert api.ask().json()["error"]["message"] == "The weights are missing."
