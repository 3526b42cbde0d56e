import html
import socket
import threading
import time
from contextlib import ExitStack, closing
from types import SimpleNamespace

import gradio as gr
import httpx
import pytest
from gradio_client import Client

from tests.web.fakes import WRONG, BrokenChecker, FakeChecker, FakeEngine, reply
from tutor.checking.verdict import conclude
from tutor.errors import TutorError
from tutor.inference.backend import Limits
from tutor.inference.engine import EMPTY, Engine
from tutor.inference.scripted import Script, ScriptedBackend
from tutor.messages import Answer, Finished, Thinking
from tutor.settings import Settings
from tutor.teaching.tutor import Tutor
from tutor.web.chat_tab import CALLS_AT_ONCE, TOO_MANY, ChatTab
from tutor.web.mount import page_options
from tutor.web.page import badge_html, build_page
from tutor.web.runs import RESERVED_S, Runs
from tutor.web.server import Server, bind_address, build_app
from tutor.web.streams import BROKEN, stream
from tutor.web.transcript import CHECK_STOPPED, asked, text_of, with_notice

ASKED = [asked("What is 15% of 240?")]


def free_port() -> int:
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        return int(sock.getsockname()[1])


@pytest.fixture(scope="module")
def page():
    settings = Settings(port=free_port(), max_problem_chars=100)
    blocks = build_page(Tutor(FakeEngine(default=reply("a b", "It is 36.")), FakeChecker()), settings)
    with Server(build_app(blocks, settings), settings) as server:
        yield server.url


def last(transcripts):
    *_, transcript = transcripts
    return transcript.messages(), transcript.status


def test_a_reply_ends_with_its_verdict():
    messages, status = last(stream(Tutor(FakeEngine(), FakeChecker()), ASKED, threading.Event()))
    assert [m["metadata"].get("title") or m["metadata"]["id"] for m in messages] == [
        "Thought",
        "answer",
        "verdict",
    ]
    assert status == "Answer ready. Checked: verified"


def test_stop_keeps_the_partial_text_and_stops_the_model():
    engine, stop = (
        FakeEngine(default=[Thinking("half"), Answer("x" * 9), Finished("stop")]),
        threading.Event(),
    )
    transcripts = stream(Tutor(engine, FakeChecker()), ASKED, stop)
    next(transcripts), next(transcripts)
    stop.set()
    messages, status = last(transcripts)
    assert "half" in str(messages) and status == "Stopped."
    assert not any(m["metadata"].get("status") == "pending" for m in messages)
    assert engine.closed == 1


def test_a_page_that_goes_away_stops_the_model():
    engine = FakeEngine()
    transcripts = stream(Tutor(engine, FakeChecker()), ASKED, threading.Event())
    next(transcripts), next(transcripts)
    transcripts.close()
    assert engine.closed == 1


def test_stop_reaches_a_real_engine_at_once_and_the_next_problem_works():
    endless = ScriptedBackend({"endless": Script("<think>on and on ", endless=True)}, delay_s=0.001)
    with closing(Engine(lambda: endless, limits=Limits(max_new_tokens=10**6))) as engine:
        tutor, stop = Tutor(engine, FakeChecker()), threading.Event()
        transcripts = stream(tutor, [asked("endless")], stop)
        assert any(transcript.status == "Thinking" for transcript in transcripts)
        started = time.monotonic()
        stop.set()
        messages, status = last(transcripts)
        assert status == "Stopped." and "on and on" in str(messages)
        assert time.monotonic() - started < 1.0
        _, status = last(stream(tutor, ASKED, threading.Event()))
        assert status == "Answer ready. Checked: verified"


def test_what_breaks_is_a_sentence_and_the_answer_stays(caplog):
    messages, status = last(stream(Tutor(FakeEngine(), BrokenChecker()), ASKED, threading.Event()))
    assert status == BROKEN
    assert "36" in str(messages) and "What is" not in str(messages) and "Checking" not in str(messages)
    assert "RuntimeError" in caplog.text and "in check" in caplog.text
    assert "What is" not in caplog.text


def test_stop_ends_the_wait_for_a_busy_checker():
    class Busy(FakeChecker):
        tries = 0

        def check(self, **texts):
            self.tries += 1
            stop.set()
            return conclude("busy")

    stop, checker = threading.Event(), Busy()
    messages, status = last(stream(Tutor(FakeEngine(), checker), ASKED, stop))
    assert checker.tries == 1 and status == f"Answer ready. {CHECK_STOPPED}"
    assert CHECK_STOPPED in html.unescape(text_of(messages[-1]))


def test_a_chat_that_cannot_be_read_is_a_sentence():
    messages, status = last(stream(Tutor(FakeEngine(), FakeChecker()), [None], threading.Event()))
    assert status == BROKEN and BROKEN in html.unescape(text_of(messages[-1]))


def test_stop_after_the_last_word_keeps_the_answer_complete():
    stop = threading.Event()
    transcripts = stream(Tutor(FakeEngine(), FakeChecker()), ASKED, stop)
    assert any(transcript.status == "Answer ready" for transcript in transcripts)
    stop.set()
    messages, status = last(transcripts)
    assert [m["metadata"].get("id") for m in messages] == [None, "answer", "verdict"]
    assert (
        CHECK_STOPPED in html.unescape(text_of(messages[-1])) and status == f"Answer ready. {CHECK_STOPPED}"
    )


def test_one_run_a_session():
    runs = Runs()
    assert runs.begin("a") is None
    assert runs.reserve("a") and not runs.reserve("a") and runs.reserve("b")
    flag = runs.begin("a")
    assert flag is not None and runs.begin("a") is None and not runs.reserve("a") and not runs.release("a")
    assert runs.stop("a") and flag.is_set() and runs.active("a")
    runs.end("a")
    assert not runs.active("a") and runs.reserve("a")
    assert not runs.stop("nobody")


def test_stop_reaches_a_run_that_is_about_to_begin():
    runs = Runs()
    assert runs.reserve("a") and not runs.stop("a")
    assert runs.begin("a").is_set()


def test_a_run_that_never_begins_blocks_no_one_for_long():
    now = 0.0
    runs = Runs(lambda: now)
    assert runs.reserve("a") and runs.active("a")
    now = RESERVED_S
    assert not runs.active("a") and runs.reserve("a")
    assert runs.release("a") and runs.reserve("a")


ME = SimpleNamespace(session_hash="me")
SKIP, IDLE = gr.skip(), gr.update(submit_btn=True, stop_btn=False)


@pytest.fixture
def tab():
    with gr.Blocks():
        return ChatTab(Tutor(FakeEngine(), FakeChecker()), max_problem_chars=100)


def test_the_second_of_two_fast_clicks_is_told_to_wait(tab):
    history, box, _ = tab._submit("one", [], ME)
    assert text_of(history[-1]) == "one" and box["value"] == ""
    chat, box, status = tab._submit("two", [], ME)
    assert chat == box == SKIP and "Still answering" in status
    *_, (chat, box, status) = tab._answer(history, ME)
    assert box == IDLE and "verified" in status
    assert list(tab._answer(history, ME)) == [(SKIP, SKIP, SKIP)]


def test_stop_before_the_answer_begins_stops_it_and_gives_the_box_back(tab):
    history, *_ = tab._submit("one", [], ME)
    assert tab._stop(ME)[0] == IDLE
    *_, (chat, box, status) = tab._answer(history, ME)
    assert "Stopped." in status and box == IDLE and "36" not in str(chat)


def test_an_answer_that_is_lost_frees_the_session(tab):
    tab._submit("one", [], ME)
    box, status = tab._lost(ME)
    assert box == IDLE and BROKEN in status
    assert tab._submit("two", [], ME)[0] != SKIP
    assert tab._stop(SimpleNamespace(session_hash="idle"))[0] == IDLE


def at(index, value=None):
    return SimpleNamespace(index=index, value=value)


def test_a_draft_is_kept(tab):
    history = [asked("one"), {"role": "assistant", "content": "36", "metadata": {"id": "answer"}}]
    assert tab._undo("draft", history, ME)[1] == SKIP
    assert tab._undo("  ", history, ME)[1]["value"] == "one"
    assert tab._undo("", with_notice([], EMPTY), ME)[1] == SKIP
    assert tab._edit("draft", history, at(0, "x" * 101), ME)[1] == SKIP
    assert tab._edit("", history, at(0, "x" * 101), ME)[1]["value"] == "x" * 101
    assert "value" not in tab._take_example([], at(0, {"text": "one"}), ME)[1]


@pytest.mark.parametrize(
    ("engine", "scripted", "words"),
    [
        (FakeEngine(state="loading", note="Loading the model…", label=""), False, "Loading the model…"),
        (FakeEngine(label="Gemma-3-270M, <CPU>"), False, "Gemma-3-270M, &lt;CPU&gt;"),
        (FakeEngine(state="failed", note="The weights are missing."), False, "The weights are missing."),
        (FakeEngine(label="Recorded replies"), True, "Scripted demo, no model"),
    ],
)
def test_the_badge_names_the_model_and_its_state(engine, scripted, words):
    badge = badge_html(engine, scripted=scripted)
    assert words in badge
    assert f"badge-{engine.state}" in badge


def test_only_chat_is_public(page):
    endpoints = httpx.get(f"{page}gradio_api/info").json()["named_endpoints"]
    assert list(endpoints) == ["/chat"] and len(endpoints["/chat"]["parameters"]) == 1


def test_the_api_streams_and_ends_with_a_verdict(page):
    job = Client(page, verbose=False).submit("What is 15% of 240?", api_name="/chat")
    states = list(job)
    assert states[-1]["thinking"] == "a b" and states[-1]["answer"] == "It is 36."
    assert states[-1]["finished"] == "stop" and states[-1]["verdict"]["verdict"] == "verified"
    assert [len(s["answer"]) for s in states] == sorted(len(s["answer"]) for s in states)


@pytest.mark.parametrize(
    ("problem", "sentence"), [(" ", EMPTY), ("x" * 101, "101 characters"), (5, EMPTY), ({"a": 1}, EMPTY)]
)
def test_the_api_refuses_with_a_sentence(page, problem, sentence):
    state = Client(page, verbose=False).predict(problem, api_name="/chat")
    assert state["finished"] == "refused" and sentence in state["message"]


def test_the_api_says_when_something_breaks():
    with gr.Blocks():
        tab = ChatTab(Tutor(FakeEngine(), BrokenChecker()), max_problem_chars=100)
    state = list(tab.chat("What is 15% of 240?"))[-1]
    assert state["finished"] == "error" and state["message"] == BROKEN and state["answer"]


@pytest.mark.parametrize(
    "path",
    [
        "file=/etc/passwd",
        "file=../../../../etc/passwd",
        "file=file:///etc/passwd",
        "file=/proc/self/environ",
        "file=https://evil.example/x",
        "proxy=http://169.254.169.254/latest",
    ],
)
def test_no_file_and_no_foreign_address_is_served(page, path):
    answer = httpx.get(f"{page}gradio_api/{path}", follow_redirects=False)
    assert answer.status_code in (400, 403, 404)


FILE = {"path": "http://attacker.example/x.txt", "meta": {"_type": "gradio.FileData"}}


@pytest.mark.parametrize(
    "value", [FILE, {**FILE, "path": "/etc/hostname"}, {**FILE, "url": FILE["path"], "path": "x"}]
)
def test_what_is_called_a_file_is_neither_fetched_nor_kept(page, monkeypatch, value):
    fetched = []

    async def download(url, *args, **kwargs):
        fetched.append(url)
        return "/tmp/x.txt"

    monkeypatch.setattr("gradio.processing_utils.async_ssrf_protected_download", download)
    begun = httpx.post(f"{page}gradio_api/call/chat", json={"data": [value]})
    event = begun.raise_for_status().json()["event_id"]
    assert "event: error" in httpx.get(f"{page}gradio_api/call/chat/{event}").text
    assert fetched == []


@pytest.mark.parametrize(
    "path", ["upload", "upload/", "upload?upload_id=1", "component_server", "process_recording"]
)
def test_nothing_can_be_uploaded(page, path):
    answer = httpx.post(f"{page}gradio_api/{path}", files={"files": ("x.txt", b"x", "text/plain")})
    assert answer.status_code == 404 and "takes no files" in answer.text
    assert "default-src" in answer.headers["content-security-policy"]


def test_no_state_of_a_page_is_written_to_the_disk(page):
    assert httpx.get(f"{page}gradio_api/deep_link", params={"session_hash": "x"}).status_code == 404


def test_the_history_of_runs_is_not_there(page):
    for path in ("runs", "gradio_api/runs", "gradio_api/runs/", "gradio_api/run-history/records"):
        answer = httpx.get(f"{page}{path}", follow_redirects=False)
        assert answer.status_code == 404, path


def test_programs_of_one_address_do_not_get_all_places():
    engine = FakeEngine(hold_after=0, slots=2)
    with gr.Blocks():
        tab = ChatTab(Tutor(engine, FakeChecker()), max_problem_chars=100)
    one, other = (SimpleNamespace(client=(host, 1)) for host in ("192.0.2.1", "192.0.2.2"))
    with ExitStack() as closing_them:
        calls = [closing_them.enter_context(closing(tab.chat("1+1?", one))) for _ in range(CALLS_AT_ONCE)]
        for call in calls:
            next(call)
        assert next(tab.chat("1+1?", one))["message"] == TOO_MANY
        assert next(tab.chat("1+1?", other))["finished"] is None
        assert len(engine.asked) == CALLS_AT_ONCE + 1
    engine.gate.set()
    assert list(tab.chat("1+1?", one))[-1]["finished"] == "stop"


def test_the_guards_are_in_place(page):
    answer = httpx.get(page)
    assert answer.status_code == 200 and "default-src 'self'" in answer.headers["content-security-policy"]
    assert httpx.get(page, headers={"host": "evil.example"}).status_code == 403
    foreign = httpx.get(page, headers={"origin": "https://evil.example"})
    assert foreign.status_code == 403 and "access-control-allow-origin" not in foreign.headers
    config = httpx.get(f"{page}config").json()
    assert not config.get("run_history") and not config.get("analytics_enabled")
    assert (
        httpx.get(f"{page}monitoring").status_code != 200
        or "not enabled" in httpx.get(f"{page}monitoring").text
    )


def test_nothing_is_shared_or_kept():
    options = page_options()
    off = ("run_history", "enable_monitoring", "mcp_server", "footer_links", "show_error", "ssr_mode", "pwa")
    assert [options[name] for name in off if options[name]] == []


def test_a_taken_port_is_a_sentence_that_names_the_setting():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        settings = Settings(port=taken.getsockname()[1])
        blocks = build_page(Tutor(FakeEngine(), FakeChecker()), settings)
        with pytest.raises(TutorError, match="TUTOR_PORT"):
            Server(build_app(blocks, settings), settings)


def test_the_page_is_built_from_gradio_blocks():
    assert isinstance(build_page(Tutor(FakeEngine(), FakeChecker()), Settings()), gr.Blocks)


def test_a_space_is_served_to_its_proxy_and_a_laptop_to_itself():
    assert bind_address(Settings(), "user/tutor") == "0.0.0.0"
    assert bind_address(Settings()) == "127.0.0.1"
    assert bind_address(Settings(host="10.0.0.7"), "user/tutor") == "10.0.0.7"


def wrong_then_right(**checker):
    engine = FakeEngine(default=reply("a", "It is 24."), samples=[reply("b", "It is 36.")])
    return engine, Tutor(engine, FakeChecker(verdicts={"24": WRONG}, **checker), retries=2)


def test_stop_between_two_tries_keeps_the_first_with_its_verdict():
    engine, tutor = wrong_then_right()
    stop = threading.Event()
    transcripts = stream(tutor, ASKED, stop)
    assert any(transcript.status == "Checking the answer" for transcript in transcripts)
    stop.set()
    messages, status = last(transcripts)
    if "stopped" not in status:  # the verdict was there already
        assert status == "Answer ready. Checked: not right"
    assert "24" in str(messages) and len(engine.asked) == 1 == engine.closed


def test_stop_in_a_further_try_stops_the_model_and_keeps_the_failed_one():
    engine, tutor = wrong_then_right()
    stop = threading.Event()
    transcripts = stream(tutor, ASKED, stop)
    assert any("Trying again, 2 of 3" in transcript.status for transcript in transcripts)
    stop.set()
    messages, status = last(transcripts)
    assert status == "Stopped." and "First try: wrong" in str(messages) and "pending" not in str(messages)
    assert engine.closed == 2


def test_the_api_counts_the_tries_and_gives_the_last_one():
    with gr.Blocks():
        tab = ChatTab(wrong_then_right()[1], max_problem_chars=100)
    state = list(tab.chat("What is 15% of 240?"))[-1]
    assert (state["tries"], state["thinking"], state["answer"]) == (2, "b", "It is 36.")
    assert state["verdict"]["verdict"] == "verified"
