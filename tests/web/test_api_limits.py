"""The key, the rate, the size and the origin: who may use the API, and how much."""

import asyncio
from contextlib import suppress

import httpx
import pytest

from tests.web.serving import PROBLEM, eventually, served
from tutor.settings import Settings
from tutor.web.limits import (
    AT_ONCE,
    MAX_BODY_BYTES,
    MAX_CLIENTS,
    PAGE_SHARE,
    PageGuard,
    RateLimit,
    client_of,
    is_guarded,
)
from tutor.web.server import api_app

KEY = "sk-test-0123456789"


@pytest.fixture(scope="module")
def api():
    with served(api_key=KEY, mcp=True, allowed_hosts=("school.example", "*.school.org")) as running:
        yield running


@pytest.mark.parametrize("path", ["v1/models", "v1/nothing", "metrics", "mcp", "v1/chat/completions"])
@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"authorization": f"Bearer {KEY}x"},
        {"authorization": f"Basic {KEY}"},
        {"authorization": KEY},
        {"authorization": "Bearer \u00e9".encode()},
    ],
)
def test_without_the_key_there_is_no_api(api, path, headers):
    response = api.http.get(path, headers=headers)
    assert response.status_code == 401 and response.json()["error"]["code"] == "invalid_api_key"
    assert response.headers["www-authenticate"] == "Bearer" and KEY not in response.text


def test_with_the_key_there_is_and_the_health_checks_need_none(api):
    headers = {"authorization": f"bearer  {KEY}"}
    assert api.http.get("v1/models", headers=headers).status_code == 200
    assert api.http.get("metrics", headers=headers).status_code == 200
    assert api.http.get("v1/nothing", headers=headers).status_code == 404
    assert api.http.get("healthz").status_code == api.http.get("readyz").status_code == 200


@pytest.mark.parametrize(
    ("origin", "allowed"),
    [
        ("https://school.example", True),
        ("http://math.school.org:8080", True),
        ("https://school.org", False),
        ("https://evilschool.org", False),
        ("https://school.example.evil.example", False),
        ("https://evil.example", False),
        ("null", False),
    ],
)
def test_only_pages_of_the_allowed_hosts_may_ask(api, origin, allowed):
    asking = {
        "origin": origin,
        "access-control-request-method": "POST",
        "access-control-request-headers": "authorization,content-type",
    }
    response = api.http.options("v1/chat/completions", headers=asking)
    assert response.headers.get("access-control-allow-origin") == (origin if allowed else None)
    assert response.status_code == (200 if allowed else 403)
    assert "access-control-allow-credentials" not in response.headers


def test_a_foreign_host_name_is_refused(api):
    for path in ("v1/models", "healthz", "metrics"):
        assert api.http.get(path, headers={"host": "evil.example"}).status_code == 403


def is_too_large(response):
    error = response.json()["error"]
    assert response.status_code == 413 and error["code"] == "request_too_large"
    assert error["type"] == "invalid_request_error" and f"{MAX_BODY_BYTES:,} bytes" in error["message"]


def test_a_large_body_is_refused_whatever_it_says_of_its_length(api):
    headers = {"authorization": f"Bearer {KEY}", "content-type": "application/json"}
    large = b" " * (MAX_BODY_BYTES + 1)
    for path in ("v1/check", "v1/chat/completions"):
        is_too_large(api.http.post(path, content=large, headers=headers))
        pieces = (large[:65536] for _ in range(MAX_BODY_BYTES // 65536 + 1))  # sent without a length
        # The answer may come, and the connection be closed, before all is sent.
        with suppress(httpx.WriteError, httpx.RemoteProtocolError):
            is_too_large(api.http.post(path, content=pieces, headers=headers))
    assert api.http.get("healthz").status_code == 200


def test_the_rate_limit_is_for_each_client_and_wears_off():
    now = 0.0
    limit = RateLimit(2, lambda: now)
    assert [limit.wait_s("a"), limit.wait_s("a")] == [0, 0]
    assert limit.wait_s("a") == pytest.approx(30) and limit.wait_s("b") == 0
    now = 29.0
    assert limit.wait_s("a") == pytest.approx(1)
    now = 30.0
    assert limit.wait_s("a") == 0 and limit.wait_s("a") == pytest.approx(30)
    assert RateLimit(0).wait_s("a") == 0


def test_the_memory_for_clients_is_bounded():
    limit = RateLimit(1)
    for number in range(MAX_CLIENTS + 10):
        limit.wait_s(str(number))
    assert len(limit._left) == MAX_CLIENTS


@pytest.mark.parametrize(
    ("host", "client"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("::ffff:192.0.2.7", "192.0.2.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::"),
        ("unix", "unix"),
    ],
)
def test_an_ipv6_customer_is_one_client(host, client):
    assert client_of({"client": (host, 1)}) == client


def test_the_api_is_guarded_and_the_page_is_not():
    assert all(map(is_guarded, ("/v1", "/v1/models", "/mcp", "/metrics")))
    assert not any(map(is_guarded, ("/", "/v1x", "/metricsx", "/healthz", "/gradio_api/queue/join")))


def test_a_forged_address_does_not_get_round_the_rate_limit():
    with served(requests_per_minute=3) as api:
        statuses = [
            api.http.get("v1/models", headers={"x-forwarded-for": f"198.51.100.{number}"}).status_code
            for number in range(5)
        ]
        assert statuses == [200, 200, 200, 429, 429]
        refused = api.http.get("v1/models")
        assert refused.json()["error"]["code"] == "rate_limit_exceeded"
        assert 1 <= int(refused.headers["retry-after"]) <= 21
        assert api.http.get("healthz").status_code == 200


def test_a_trusted_proxy_tells_the_clients_apart():
    with served(requests_per_minute=1, trusted_proxies=("127.0.0.1",)) as api:
        statuses = [
            api.http.get("v1/models", headers={"x-forwarded-for": client}).status_code
            for client in ("198.51.100.1", "198.51.100.2", "198.51.100.1")
        ]
        assert statuses == [200, 200, 429]


def page_statuses(guard, paths, *, method="POST", host="192.0.2.7"):
    """Return the status that each request gets; 200 is the page's own."""
    statuses = []

    async def send(message):
        if message["type"] == "http.response.start":
            statuses.append(message["status"])

    for path in paths:
        scope = {"type": "http", "method": method, "path": path, "headers": [], "client": (host, 1)}
        asyncio.run(guard(scope, None, send))
    return statuses


def test_one_address_can_ask_from_pages_so_often_a_minute_and_no_other_is_hurt():
    async def page(scope, receive, send):
        await send({"type": "http.response.start", "status": 200, "headers": []})

    now = 0.0
    guard = PageGuard(page, requests_per_minute=1, clock=lambda: now)
    join, call = "/gradio_api/queue/join", "/gradio_api/call/chat"
    asked = [join, call, "/gradio_api/call/v2/chat", *[join] * (PAGE_SHARE - 3)]
    assert page_statuses(guard, asked) == [200] * PAGE_SHARE
    assert page_statuses(guard, [join, call, f"{call}/"]) == [429] * 3
    assert page_statuses(guard, [join], host="192.0.2.8") == [200]
    quick = ["/", "/gradio_api/run/predict", "/gradio_api/queue/data", "/gradio_api/heartbeat/x"]
    assert page_statuses(guard, quick) == [200] * 4
    assert page_statuses(guard, [f"{call}/event"], method="GET") == [200]
    now = 60.0 / PAGE_SHARE
    assert page_statuses(guard, [join, join]) == [200, 429]


@pytest.mark.parametrize("number", [0, 60])
def test_the_limit_of_the_page_follows_that_of_the_api(number):
    guards = api_app(Settings(requests_per_minute=number), None).user_middleware
    [options] = [guard.kwargs for guard in guards if guard.cls is PageGuard]
    assert options == {"requests_per_minute": number}


def test_wrong_keys_cannot_be_tried_quickly():
    with served(requests_per_minute=2, api_key=KEY) as api:
        statuses = [api.http.get("v1/models").status_code for _ in range(3)]
        assert statuses == [401, 401, 429]


def test_one_address_cannot_have_every_reply_at_once():
    with served(slots=AT_ONCE + 4) as api:
        body = {"model": "recorded", "stream": True, "messages": [{"role": "user", "content": "endless"}]}
        pool = httpx.Limits(max_connections=AT_ONCE + 4)
        with httpx.Client(base_url=api.url, limits=pool, timeout=60) as http:
            requests = [http.build_request("POST", "v1/chat/completions", json=body) for _ in range(AT_ONCE)]
            responses = [http.send(request, stream=True) for request in requests]
            refused = api.ask(PROBLEM)
            assert refused.status_code == 429 and refused.json()["error"]["code"] == "too_many_at_once"
            for response in responses:
                response.close()
        eventually(lambda: api.engine.load == (0, 0))
        assert api.ask(PROBLEM).status_code == 200
