"""The server: how it starts, whom it lets in, and how it ends."""

import json
import os
import signal
import socket
import subprocess
import sys
import threading
from pathlib import Path

import httpx
import pytest

from tests.web.serving import eventually, free_port, served
from tutor.errors import TutorError
from tutor.inference.scripted import Script
from tutor.settings import Settings
from tutor.web import server as server_module
from tutor.web.server import Server, api_app, open_warning, serve

ROOT = Path(__file__).resolve().parent.parent.parent


def test_a_taken_port_is_a_sentence_and_leaves_no_socket_behind():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        settings = Settings(port=taken.getsockname()[1])
        for _ in range(2):
            with pytest.raises(TutorError, match="TUTOR_PORT"):
                Server(api_app(settings, None), settings)
    Server(api_app(settings, None), settings).close()


@pytest.mark.parametrize(
    ("host", "shown"), [("127.0.0.1", "127.0.0.1"), ("0.0.0.0", "localhost"), ("localhost", "localhost")]
)
def test_the_address_can_be_opened(host, shown):
    settings = Settings(host=host, port=free_port())
    with Server(api_app(settings, None), settings) as server:
        assert server.url == f"http://{shown}:{settings.port}/"
        assert httpx.get(server.url).status_code == 404  # no page, but an answer


@pytest.mark.parametrize(
    ("settings", "space_id", "warns"),
    [
        (Settings(), "", False),
        (Settings(host="localhost"), "", False),
        (Settings(host="::1"), "", False),
        (Settings(host="0.0.0.0"), "", True),
        (Settings(host="::"), "", True),
        (Settings(host="192.168.1.5"), "", True),
        (Settings(host="0.0.0.0", api_key="sk-x"), "", True),  # a key guards the API, not the page
        (Settings(host="0.0.0.0", trusted_proxies=("10.0.0.2",)), "", False),
        (Settings(host="0.0.0.0"), "me/tutor", False),
    ],
)
def test_who_opens_the_page_to_the_network_is_warned(settings, space_id, warns):
    warning = open_warning(settings, space_id=space_id)
    assert bool(warning) == warns and ("docs/deployment.md" in warning) == warns


def test_the_warning_is_logged_at_the_start(caplog, monkeypatch):
    monkeypatch.setattr(Server, "wait", lambda self: None)
    settings = Settings(host="0.0.0.0", port=free_port())
    serve(api_app(settings, None), settings)
    assert [record.getMessage() for record in caplog.records] == [open_warning(settings)]


def test_a_host_that_does_not_exist_is_a_sentence():
    settings = Settings(host="no-such-host.invalid", port=free_port())
    with pytest.raises(TutorError, match="no-such-host"):
        Server(api_app(settings, None), settings)


def streamed(url, problem, begun=None):
    """Return what comes of a stream until it ends or breaks off; set `begun` when something has come."""
    begun = begun or threading.Event()
    body = {"model": "recorded", "stream": True, "messages": [{"role": "user", "content": problem}]}
    rows = []
    try:
        with httpx.stream("POST", f"{url}v1/chat/completions", json=body, timeout=60) as response:
            for line in response.iter_lines():
                begun.set()
                rows += [line] if line.startswith("data: {") else []
    except httpx.HTTPError:
        pass
    return [json.loads(row.removeprefix("data: ")) for row in rows]


def test_at_the_end_a_reply_may_finish_and_one_that_does_not_is_stopped(monkeypatch):
    monkeypatch.setattr(server_module, "GRACE_S", 3.0)
    found = {}
    with served({"short": Script("It is 5.", delay_s=0.2)}) as api:

        def read(problem):
            found[problem] = streamed(api.url, problem)

        readers = [threading.Thread(target=read, args=[problem]) for problem in ("short", "endless")]
        for reader in readers:
            reader.start()
        eventually(lambda: api.engine.load == (0, 2))
    for reader in readers:
        reader.join(30)
        assert not reader.is_alive()
    assert found["short"][-1]["choices"][0]["finish_reason"] == "stop"
    assert all(row["choices"][0]["finish_reason"] is None for row in found["endless"] if "choices" in row)
    assert api.engine.load == (0, 0)


@pytest.mark.timeout(400)  # importing everything takes its time on a busy machine
def test_the_program_ends_cleanly_while_it_streams():
    port, problem = free_port(), "What is 15% of 240?"
    with subprocess.Popen(
        [sys.executable, "app.py"],
        cwd=ROOT,
        env={**os.environ, "TUTOR_MODEL": "scripted", "TUTOR_PORT": str(port)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as process:
        try:
            assert process.stdout.readline() == f"Math Tutor is ready: http://127.0.0.1:{port}/\n"
            url = f"http://127.0.0.1:{port}/"
            eventually(lambda: httpx.get(f"{url}readyz", timeout=60).status_code == 200)
            assert "gradio" in httpx.get(url, timeout=60).text
            assert len(httpx.get(f"{url}v1/models", timeout=60).json()["data"]) == 2
            begun = threading.Event()
            reader = threading.Thread(target=streamed, args=[url, problem, begun])
            reader.start()
            assert begun.wait(60)
            process.send_signal(signal.SIGTERM)
            assert process.wait(60) == 0
            reader.join(10)
            rest = process.stdout.read()
            assert problem not in rest and "Traceback" not in rest
        finally:
            process.kill()
