"""Faults around the running program: signals, slow clients, a full disk, no home; secrets and privacy."""

import os
import signal
import socket
import threading
import time
from contextlib import ExitStack

import httpx
import pytest

from tests.faults.asking import WAIT_S, eventually
from tests.faults.program import ONLY_HERE, PROBLEM, START_S, free_port, running

pytestmark = pytest.mark.timeout(2 * START_S)

# No file may have more than four bytes (Python writes so many to find a place for temporary files), and a
# connection to elsewhere than this machine ends the program.
HOSTILE_PLACE = f"""
import resource
resource.setrlimit(resource.RLIMIT_FSIZE, (4, 4))
{ONLY_HERE}
"""
SECRETS = ("sk-TESTSECRET", "ada.lovelace@school.example", "sk-UPSTREAM")


@pytest.fixture(scope="module")
def program():
    """The program where the disk is full, there is no home, and only this machine can be reached."""
    with running(
        wrapper=HOSTILE_PLACE,
        HOME="/nowhere/at/all",
        XDG_CACHE_HOME="",
        XDG_DATA_HOME="",
        TUTOR_REPLY_CACHE="100",
        TUTOR_SERVER_KEY="sk-UPSTREAM",
    ) as started:
        yield started


def whole(program, problem=PROBLEM):
    return "\n".join(program.ask(problem))


def test_without_home_and_disk_and_network_the_page_answers(program):
    assert "36" in whole(program)
    assert program.process.poll() is None and "Traceback" not in program.said()


def test_two_hundred_slow_clients_and_two_hundred_idle_readers_keep_nobody_out(program):
    with ExitStack() as closing:
        for number in range(400):
            sock = closing.enter_context(socket.create_connection(("127.0.0.1", program.port), timeout=10))
            if number % 2:
                sock.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\nX-A: ")  # and no end of it
            else:
                path = f"/gradio_api/heartbeat/idle{number}"  # what every open page holds
                sock.sendall(f"GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
        assert program.get(timeout_s=WAIT_S).status_code == 200
        assert "36" in whole(program)


def test_no_key_no_name_and_no_problem_is_in_a_log_or_an_answer(program):
    problem = "What is 15% of 240? I am Ada, ada.lovelace@school.example\r\n\x1b[31mFAKE LOG LINE"
    whole(program, problem)
    key = {"Authorization": "Bearer sk-TESTSECRET"}
    pages = [program.get(path, **key).text for path in ("/", "/config", "/metrics", "/gradio_api/info")]
    pages.append(program.get("/v1/models", **key).text)
    pages.append(httpx.post(f"{program.url}/v1/check", headers=key, json={"problem": SECRETS[1]}).text)
    pages.append(httpx.post(f"{program.url}/gradio_api/call/chat", json={"data": [[1], SECRETS[1]]}).text)
    for text in (*pages[:4], program.said()):
        assert not any(secret in text for secret in SECRETS) and "FAKE LOG LINE" not in text
    assert all("sk-" not in page for page in pages)


@pytest.mark.parametrize(
    "headers",
    [
        {"host": "evil.example"},
        {"host": "evil.example:18110"},
        {"host": "localhost", "origin": "https://evil.example"},
        {"host": "localhost", "origin": "null"},
    ],
)
def test_a_rebound_name_and_a_foreign_page_are_refused(program, headers):
    answer = program.get(**headers)
    assert answer.status_code == 403
    assert "access-control-allow-origin" not in answer.headers and "evil.example" not in answer.text


def test_an_uploaded_page_is_never_shown_as_one(program):
    page = ("x.html", b"<script>alert(1)</script>", "text/html")
    for path in ("upload", "upload?upload_id=1"):
        answer = httpx.post(f"{program.url}/gradio_api/{path}", files={"files": page})
        assert answer.status_code == 404 and "takes no files" in answer.text
    for path in ("x.html", "/tmp/gradio/x.html", "README.md"):
        assert program.get(f"/gradio_api/file={path}").status_code in (403, 404)
    assert program.process.poll() is None


def read_in_threads(program, count):
    """Ask so many times at once; return the threads and what each has read so far."""
    read: list[list[str]] = [[] for _ in range(count)]

    def follow(lines):
        try:
            lines.extend(program.ask())
        except httpx.TransportError as error:
            lines.append(type(error).__name__)

    threads = [threading.Thread(target=follow, args=[lines]) for lines in read]
    for thread in threads:
        thread.start()
    assert eventually(lambda: all(any("data:" in line for line in lines) for lines in read), WAIT_S)
    return threads, read


def test_a_signal_to_end_while_two_replies_stream_ends_everything_in_order():
    with running() as program:
        threads, read = read_in_threads(program, 2)
        told = time.monotonic()
        program.process.terminate()
        assert program.process.wait(WAIT_S) == 0
        assert time.monotonic() - told < 12
        for thread in threads:
            thread.join(5)
            assert not thread.is_alive(), "a reader still waits"
        assert all(lines for lines in read)
        assert eventually(program.is_gone, 5), "a process is left over"
        assert "Traceback" not in program.said()


# The model is fetched for ever, or computes for ever inside torch, where Python cannot end a thread.
SLOW_MODEL = """
import signal, time
signal.signal(signal.SIGINT, signal.default_int_handler)  # which a program started in the background ignores
from tutor.inference import registry
def endless(*args):
    print("OPENING", flush=True)
    {work}
registry.weights_folder = endless
"""
ENDLESS_WORK = {
    "fetching": "time.sleep(3_600)",
    "computing": "import torch\n    while True: torch.ones(300, 300) @ torch.ones(300, 300)",
}


@pytest.mark.parametrize("told_by", [signal.SIGTERM, signal.SIGINT], ids=["SIGTERM", "Ctrl-C"])
@pytest.mark.parametrize("work", ENDLESS_WORK.values(), ids=ENDLESS_WORK)
def test_a_signal_to_end_while_the_model_is_opened_ends_at_once(work: str, told_by: signal.Signals) -> None:
    with running(wrapper=SLOW_MODEL.format(work=work), TUTOR_MODEL="gemma-3-270m") as program:
        assert eventually(lambda: "OPENING" in program.said(), START_S)
        assert program.get("/readyz").status_code == 503
        told = time.monotonic()
        program.process.send_signal(told_by)
        assert program.process.wait(2 * WAIT_S) == 0
        assert time.monotonic() - told < 15  # open pages and the engine have five seconds each
        assert eventually(program.is_gone, 5), "a process is left over"
        assert "Traceback" not in program.said() and "terminate" not in program.said()


def test_a_killed_program_leaves_no_silence_no_process_and_can_start_again():
    port = free_port()
    with running(port=port) as program:
        threads, _ = read_in_threads(program, 2)
        os.kill(program.process.pid, signal.SIGKILL)
        for thread in threads:
            thread.join(5)
            assert not thread.is_alive(), "a reader still waits"
        assert program.process.wait(10) == -signal.SIGKILL
        with pytest.raises(httpx.TransportError):
            program.get("/readyz")
        assert eventually(program.is_gone, WAIT_S), "a process is left over"
    with running(port=port) as again:
        assert eventually(lambda: again.get("/readyz").status_code == 200, WAIT_S)
        assert "36" in whole(again)
