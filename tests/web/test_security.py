import asyncio

import pytest
from starlette.middleware.cors import CORSMiddleware

from tutor.settings import Settings
from tutor.web.limits import BodyLimit
from tutor.web.privacy import is_loopback, privacy_sentence, silence_telemetry
from tutor.web.security import HostGuard, SecurityHeaders, allowed_hosts, middleware, security_headers

LOCAL = Settings()
SERVER = Settings(server_url="https://user:secret@gpu.school.org/v1")
LAN = Settings(host="0.0.0.0", allowed_hosts=("school.lan", "*.school.org"))


async def _app(scope, receive, send):
    headers = [(b"content-type", b"text/plain"), (b"x-frame-options", b"ALLOW")]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": b"ok"})


def ask(settings, host, origin=None, *, space_id="", kind="http", **others):
    """Return the messages that the guarded app sends; `others` are further headers."""
    app = _app
    for layer in reversed(middleware(settings, space_id=space_id)):
        app = layer.cls(app, *layer.args, **layer.kwargs)
    headers = [(b"host", host.encode())] + ([(b"origin", origin.encode())] if origin is not None else [])
    headers += [(name.replace("_", "-").encode(), value.encode()) for name, value in others.items()]
    scope = {"type": kind, "method": "GET", "path": "/", "headers": headers}
    sent = []

    async def send(message):
        sent.append(message)

    asyncio.run(app(scope, None, send))
    return sent


def status(*args, **kwargs):
    return ask(*args, **kwargs)[0]["status"]


@pytest.mark.parametrize(
    ("settings", "host", "expected"),
    [
        (LOCAL, "127.0.0.1:7860", 200),
        (LOCAL, "localhost:7860", 200),
        (LOCAL, "LOCALHOST", 200),
        (LOCAL, "[::1]:7860", 200),
        (LOCAL, "evil.example:7860", 403),
        (LOCAL, "localhost.evil.example", 403),
        (LOCAL, "192.168.1.5:7860", 403),
        (LOCAL, "", 403),
        (LOCAL, "[", 403),
        (LOCAL, "[::1", 403),
        (LAN, "[", 403),
        (LAN, "[::1", 403),
        (LAN, "]", 403),
        (LAN, "999.1.1.1", 403),
        (LAN, "\x01.school.org", 403),
        (LOCAL, "localhost:http", 403),
        (Settings(host="192.168.1.5"), "192.168.1.5:7860", 200),
        (Settings(host="fd00::5"), "[fd00::5]:7860", 200),
        (LAN, "192.168.1.5:7860", 200),
        (LAN, "school.lan", 200),
        (LAN, "math.school.org", 200),
        (LAN, "evilschool.org", 403),
        (LAN, "evil.example", 403),
    ],
)
def test_only_known_host_names_are_answered(settings, host, expected):
    assert status(settings, host) == expected


def test_a_space_is_answered_under_its_own_name_only():
    assert status(LOCAL, "me-tutor.hf.space", space_id="me/tutor") == 200
    assert status(LOCAL, "me-tutor.hf.space") == 403


@pytest.mark.parametrize(
    ("settings", "host", "origin", "expected"),
    [
        (LOCAL, "localhost:7860", "http://localhost:7860", 200),
        (LOCAL, "localhost:7860", "http://localhost:3000", 403),
        (LOCAL, "localhost:7860", "https://evil.example", 403),
        (LOCAL, "localhost:7860", "null", 403),
        (LOCAL, "localhost:7860", "", 403),
        (LOCAL, "localhost:7860", "http://[", 403),
        (LOCAL, "localhost:7860", "http://[::1", 403),
        (LOCAL, "localhost:7860", "http://[localhost:7860]", 403),
        (LAN, "school.lan", "http://[", 403),
        (LAN, "school.lan", "https://evil.example", 403),
        (LAN, "192.168.1.5:7860", "https://school.lan", 200),
    ],
)
def test_requests_that_other_pages_make_are_refused(settings, host, origin, expected):
    assert status(settings, host, origin) == expected


@pytest.mark.parametrize(
    ("forwarded", "expected"),
    [
        ("tutor.school.org", 200),
        ("tutor.school.org:8443, inner", 200),
        ("[::1]:7860", 200),
        ("192.0.2.7", 200),
        ("[", 403),
        ("[x]", 403),
        ("a:http", 403),
        ("999.1.1.1", 403),
        ("a b", 403),
        ("\u00e9", 403),
        ("user@host", 403),
    ],
)
def test_a_forwarded_name_that_makes_no_address_is_refused(forwarded, expected):
    assert status(LOCAL, "localhost:7860", x_forwarded_host=forwarded) == expected


def test_nobody_passes_for_a_server_of_gradio():
    assert status(LOCAL, "localhost:7860", x_gradio_server="http://[") == 403


def test_a_refused_websocket_is_closed():
    assert ask(LOCAL, "evil.example", kind="websocket") == [{"type": "websocket.close", "code": 1008}]


@pytest.mark.parametrize(
    ("host", "origin"), [("localhost", None), ("evil.example", None), ("[", None), ("localhost", "http://[")]
)
def test_every_response_has_the_headers_even_a_refusal(host, origin):
    headers = dict(ask(LOCAL, host, origin)[0]["headers"])
    assert headers[b"x-content-type-options"] == b"nosniff"
    assert headers[b"x-frame-options"] == b"DENY"
    assert headers[b"referrer-policy"] == b"no-referrer"
    assert b"default-src 'self'" in headers[b"content-security-policy"]


def test_the_policy_lets_nothing_in_from_elsewhere():
    policy = security_headers()["Content-Security-Policy"]
    assert "http" not in policy.replace("https://", "http") and "*" not in policy
    assert "frame-ancestors 'none'" in policy


def test_a_space_may_be_framed_by_hugging_face():
    headers = security_headers(space_id="me/tutor")
    assert "frame-ancestors https://huggingface.co https://*.hf.space" in headers["Content-Security-Policy"]
    assert "X-Frame-Options" not in headers


def test_the_layers_stand_in_this_order():
    order = [SecurityHeaders, HostGuard, CORSMiddleware, BodyLimit]
    assert [layer.cls for layer in middleware(LOCAL)] == order
    assert not allowed_hosts(LOCAL).any_address


def test_telemetry_is_off():
    environ = {"GRADIO_ANALYTICS_ENABLED": "True"}
    silence_telemetry(environ)
    assert environ == {
        "GRADIO_ANALYTICS_ENABLED": "False",
        "HF_HUB_DISABLE_TELEMETRY": "1",
        "DO_NOT_TRACK": "1",
    }


@pytest.mark.parametrize(
    ("settings", "space_id", "expected"),
    [
        (LOCAL, "", "Nothing you type leaves this machine."),
        (Settings(host="localhost"), "", "Nothing you type leaves this machine."),
        (LAN, "", "Problems stay on the computer that runs this tutor; nothing is stored."),
        (SERVER, "", "Problems are sent to the model server at gpu.school.org."),
        (LOCAL, "me/tutor", "Problems are answered on this Hugging Face Space; the tutor stores nothing."),
        (Settings(model="scripted", server_url="http://x"), "", "Nothing you type leaves this machine."),
    ],
)  # fmt: skip
def test_the_privacy_line_says_what_is_true(settings, space_id, expected):
    assert privacy_sentence(settings, space_id=space_id) == expected


def test_loopback_is_told_from_the_rest():
    assert [is_loopback(h) for h in ("127.0.0.1", "::1", "localhost", "0.0.0.0", "school.lan")] == [
        True
    ] * 3 + [False] * 2
