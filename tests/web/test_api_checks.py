"""Checks, batches, figures and the MCP tools, with the real checker."""

import asyncio
import json

import httpx
import pytest
from mcp import Client
from mcp.client.streamable_http import streamable_http_client

from tests.web.serving import PROBLEM, served
from tutor.web.metrics import CountingChecker, Metrics

KEY = "sk-test-0123456789"


@pytest.fixture(scope="module")
def api():
    metrics = Metrics()
    replies = {
        PROBLEM: "<think>0.15*240 = 36</think>The answer is 36.",
        "Solve 3x + 5 = 20": "<think>3x = 15</think>x = 5",
    }
    with CountingChecker(metrics, wait_s=30.0, timeout_s=10.0) as checker:
        checker.warm()
        with served(replies, checker=checker, api_key=KEY, mcp=True) as running:
            metrics.watch(running.engine, checker)
            running.service.metrics.watch(running.engine, checker)
            running.counted = metrics
            running.http.headers["authorization"] = f"Bearer {KEY}"
            yield running


def test_a_check_has_the_keys_of_the_command(api):
    row = {"problem": "Solve 3x + 5 = 20", "answer": "x = 5"}
    verdict = api.http.post("v1/check", json=row).json()
    assert verdict["verdict"] == "verified" and verdict["answer"] == "x = 5"
    assert set(verdict) == {"verdict", "code", "message", "answer", "steps"}
    wrong = api.http.post("v1/check", json={"answer": "7", "reference": "8"}).json()
    assert wrong["verdict"] == "wrong"


@pytest.mark.parametrize("body", [b"{", b"[]", b"{}", b'{"answer": 5}', b'{"answer": "5", "assume": "odd"}'])
def test_a_check_that_cannot_be_read_is_refused(api, body):
    response = api.http.post("v1/check", content=body)
    assert response.status_code == 400 and response.json()["error"]["code"] == "malformed"


def test_a_batch_gives_a_line_for_each_problem_and_one_for_the_whole(api):
    problems = [
        PROBLEM,
        {"problem": "Solve 3x + 5 = 20", "answer": "5", "id": "b"},
        {"problem": "Solve 3x + 5 = 20", "answer": "6", "id": 3},
    ]
    response = api.http.post("v1/batch", json={"problems": problems, "model": "recorded"})
    assert response.headers["content-type"].startswith("application/x-ndjson")
    *rows, last = [json.loads(line) for line in response.text.splitlines()]
    found = {row["index"]: (row["id"], row["verdict"]["verdict"], row["finished"]) for row in rows}
    assert found == {
        0: (None, "verified", "stop"),
        1: ("b", "matches_reference", "stop"),
        2: (3, "wrong", "stop"),
    }
    assert last == {"done": 3, "of": 3, "model": "recorded", "note": ""}


@pytest.mark.parametrize(
    "body",
    [
        {"problems": []},
        {"problems": ["x"] * 201},
        {"problems": [" "]},
        {"problems": ["x" * 4001]},
        {"problems": [{"answer": "5"}]},
        {"problems": "x"},
    ],
)
def test_a_batch_that_cannot_be_asked_is_refused(api, body):
    response = api.http.post("v1/batch", json=body)
    assert response.status_code == 400 and response.json()["error"]["param"].startswith("problems")
    assert api.http.post("v1/batch", json={"problems": ["1"], "model": "none"}).status_code == 404


def test_the_figures(api):
    api.http.post("v1/chat/completions", json={"model": "recorded", "messages": [_user(PROBLEM)]})
    api.http.post(
        "v1/chat/completions", json={"model": "recorded-base", "max_tokens": 3, "messages": [_user("q")]}
    )
    text = api.http.get("metrics").text
    lines = dict(line.rsplit(" ", 1) for line in text.splitlines() if not line.startswith("#"))
    assert float(lines['tutor_replies_total{reason="stop",variant="recorded"}']) >= 1
    assert float(lines['tutor_replies_total{reason="length",variant="recorded-base"}']) == 1
    assert float(lines['tutor_tokens_total{variant="recorded-base"}']) == 3
    assert float(lines['tutor_first_text_seconds_count{variant="recorded"}']) >= 1
    assert float(lines['tutor_tokens_per_second_count{variant="recorded"}']) >= 1
    assert (lines["tutor_queue_waiting"], lines["tutor_queue_at_work"]) == ("0.0", "0.0")
    assert lines["tutor_ready"] == "1.0" and lines["tutor_slots"] == "4.0"
    assert float(lines["tutor_checker_restarts_total"]) >= 0
    assert float(lines['tutor_api_requests_total{route="/v1/chat/completions",status="200"}']) >= 2
    assert PROBLEM not in text and KEY not in text


def test_verdicts_and_unknown_variants_are_counted(api):
    text = api.counted.text().decode()
    assert 'tutor_verdicts_total{verdict="verified"}' in text
    metrics = Metrics()
    for number in range(200):
        metrics._known(f"model {number}")
    assert metrics._known("one more") == "other" and metrics._known("model 3") == "model 3"


def test_a_worker_that_is_killed_is_counted(api):
    checker = api.service.checker
    before = checker.restarts()
    checker._pool.give_back(checker._pool.borrow(1e12), broken=True)
    assert checker.restarts() == before + 1


def test_what_is_switched_off_is_not_there():
    with served(metrics=False) as api:
        assert api.http.get("metrics").status_code == 404
        assert api.http.post("mcp", json={}).status_code == 404


def _user(text):
    return {"role": "user", "content": text}


async def _call(api, tool, arguments, key=KEY):
    async with httpx_client(key) as http:
        transport = streamable_http_client(f"{api.url}mcp", http_client=http)
        async with Client(transport) as client:
            tools = sorted(tool.name for tool in (await client.list_tools()).tools)
            return tools, await client.call_tool(tool, arguments)


def httpx_client(key):
    from mcp.shared._httpx_utils import create_mcp_http_client

    return create_mcp_http_client(headers={"authorization": f"Bearer {key}"})


def test_an_mcp_client_checks_an_answer(api):
    tools, found = asyncio.run(
        _call(api, "check_answer", {"problem": "Solve 3x + 5 = 20", "answer": "x = 5"})
    )
    assert tools == ["check_answer", "solve"]
    assert not found.is_error and found.structured_content["verdict"] == "verified"
    assert json.loads(found.content[0].text) == found.structured_content


def test_an_mcp_client_has_a_problem_solved(api):
    _, found = asyncio.run(_call(api, "solve", {"problem": "Solve 3x + 5 = 20"}))
    assert found.structured_content["content"] == "x = 5"
    assert found.structured_content["verdict"]["verdict"] == "verified"


@pytest.mark.parametrize(
    ("tool", "arguments", "sentence"),
    [
        ("solve", {"problem": " "}, "type a problem"),
        ("solve", {"problem": "1", "model": "none"}, "no such model"),
        ("check_answer", {}, "answer"),
        ("check_answer", {"answer": "1", "more": 1}, "more"),
        ("delete", {}, "no such tool"),
    ],
)
def test_an_mcp_client_is_told_what_is_wrong(api, tool, arguments, sentence):
    _, found = asyncio.run(_call(api, tool, arguments))
    assert found.is_error and sentence in found.content[0].text


def test_an_mcp_client_needs_the_key(api):
    answer = httpx.post(f"{api.url}mcp", json={"jsonrpc": "2.0", "id": 1, "method": "tools/list"})
    assert answer.status_code == 401
