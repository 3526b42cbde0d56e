import base64
import html
import json
import threading
import time
from contextlib import closing
from dataclasses import dataclass, field
from types import SimpleNamespace

import gradio as gr
import pytest

from tests.web.fakes import FakeChecker, FakeEngine, reply
from tutor.inference.backend import Limits
from tutor.inference.engine import Engine
from tutor.inference.scripted import Script, ScriptedBackend
from tutor.messages import Finished, Waiting
from tutor.teaching.batch_list import MAX_BYTES, NO_PROBLEMS, NO_TEXT, NO_UTF8, TOO_BIG, read_list
from tutor.teaching.tutor import Tutor
from tutor.web.batch_parts import EXAMPLE
from tutor.web.batch_stream import stream_batch
from tutor.web.batch_tab import (
    NO_SECOND,
    NOT_READY,
    RUNNING,
    SAME_MODEL,
    UNKNOWN_MODEL,
    UNREADABLE_FILE,
    BatchTab,
)
from tutor.web.streams import BROKEN

LIST = "What is 6 * 6?\t36\tProducts\nWhat is 12 * 3?\t36\tProducts\nWhat is 6 + 1?\t7\tSums"
ME, YOU = SimpleNamespace(session_hash="me"), SimpleNamespace(session_hash="you")
START, STOP, STATUS, BAR, SCORES, TOOLS, SHOW, ROWS, CSV, JSON = range(10)


@dataclass
class Slots(FakeEngine):
    slots: int = 4
    default: list = field(default_factory=lambda: reply("", "The answer is 36."))
    base: list = field(default_factory=lambda: reply("", "The answer is 24."))


def tab(engine=None, checker=None, **options) -> BatchTab:
    with gr.Blocks():
        return BatchTab(Tutor(engine or Slots(), checker or FakeChecker()), max_problem_chars=100, **options)


def said(status: str) -> str:
    return html.unescape(status.removeprefix("<span>").removesuffix("</span>"))


def run(made: BatchTab, text: str = LIST, first: str = "tuned", second: str = "base", who=ME) -> list:
    made._start(text, first, second, who)
    return list(made._run(text, first, second, who))


def test_a_batch_ends_with_scores_rows_and_files():
    *_, end = run(tab())
    assert (end[START]["visible"], end[STOP]["visible"], end[TOOLS]["visible"]) == (True, False, True)
    assert said(end[STATUS]) == "Done: 3 problems." and "6 of 6 replies" in end[BAR]
    assert "2 of 3" in end[SCORES] and "0 of 3" in end[SCORES] and "McNemar" in end[SCORES]
    assert end[ROWS].count("Matches the reference answer") == 2
    assert end[SHOW]["choices"][1] == ("One right, one not (2)", "differ")
    assert end[CSV].count("\r\n") == 4 and len(json.loads(end[JSON])["rows"]) == 3


def test_the_start_says_what_was_read():
    start, stop, status = tab()._start(LIST, "tuned", "base", ME)
    assert (start["visible"], stop["visible"]) == (False, True)
    assert said(status) == "3 problems, 3 with an answer, 2 topics."


@pytest.mark.parametrize(
    ("text", "first", "second", "sentence"),
    [
        ("", "tuned", "base", NO_PROBLEMS),
        ("x" * 101, "tuned", "base", "Line 1: The problem is 101 characters long; the limit is 100."),
        (LIST, "tuned", "tuned", SAME_MODEL),
        (LIST, "tuned", "other", UNKNOWN_MODEL),
        (LIST, None, None, UNKNOWN_MODEL),
    ],
)
def test_what_cannot_be_started_is_a_sentence(text, first, second, sentence):
    made = tab()
    start, stop, status = made._start(text, first, second, ME)
    assert said(status).startswith(sentence) and "visible" not in start | stop
    assert len(list(made._run(text, first, second, ME))) == 1  # and nothing runs


def test_one_model_alone_can_be_asked():
    *_, end = run(tab(), second=NO_SECOND)
    assert "3 of 3 replies" in end[BAR] and "McNemar" not in end[SCORES]


def test_a_model_that_is_not_ready_is_a_sentence():
    engine = Slots(state="loading", variants=())
    made = tab(engine)
    assert said(made._start(LIST, None, None, ME)[2]) == NOT_READY
    engine.state, engine.note = "failed", "It could not be loaded."
    assert said(made._start(LIST, None, None, ME)[2]) == "It could not be loaded."


def test_models_are_offered_as_soon_as_they_are_known():
    engine = Slots(state="loading", variants=())
    made = tab(engine)
    assert made._offer_models(None, None)[2].active
    engine.variants, engine.state = FakeEngine.variants, "ready"
    first, second, timer = made._offer_models(None, None)
    assert (first["value"], second["value"], timer.active) == ("tuned", "base", False)
    assert ("None", NO_SECOND) in second["choices"] and ("None", NO_SECOND) not in first["choices"]
    assert made._offer_models("base", NO_SECOND)[0]["value"] == "base"


def test_one_batch_a_session():
    made = tab(Slots(hold_after=1))
    made._start(LIST, "tuned", "base", ME)
    running = made._run(LIST, "tuned", "base", ME)
    next(running)
    assert said(made._start(LIST, "tuned", "base", ME)[2]) == RUNNING
    assert made._start(LIST, "tuned", "base", YOU)[1]["visible"]
    running.close()
    assert made._start(LIST, "tuned", "base", ME)[1]["visible"]


def test_a_closed_page_stops_the_models():
    engine = Slots(hold_after=1)
    made = tab(engine)
    made._start(LIST, "tuned", "base", ME)
    running = made._run(LIST, "tuned", "base", ME)
    next(running), next(running)
    assert engine.held.wait(5)
    began = time.monotonic()
    running.close()
    while engine.closed < len(engine.asked):
        assert time.monotonic() - began < 1.0
        time.sleep(0.005)
    assert len(engine.asked) <= 2


def test_stop_keeps_what_is_done():
    backend = ScriptedBackend(
        {"What is 6 * 6?": "The answer is 36."},
        default=Script("on ", endless=True),
        base_default="The answer is 24.",
        delay_s=0.001,
        slots=2,
    )
    with closing(Engine(lambda: backend, limits=Limits(max_new_tokens=10**6))) as engine:
        while engine.state != "ready":
            time.sleep(0.01)
        stop = threading.Event()
        items = read_list(LIST, max_problem_chars=100).items
        pictures = []
        for picture in stream_batch(Tutor(engine, FakeChecker()), items, backend.variants, stop):
            pictures.append(picture)
            if len(picture.batch.outcomes) == 2 and engine.load == (0, 1):
                stop.set()
    assert pictures[-1].ended == "Stopped: 1 of 3 problems are done."
    assert [row[0].is_right for _, row in pictures[-1].batch.complete()] == [True]
    assert not any(picture.ended for picture in pictures[:-1])


def test_what_breaks_is_a_sentence_and_the_rest_stays(caplog):
    class Breaks(FakeChecker):
        def check(self, **asked):
            if asked["problem"] == "What is 6 + 1?":
                raise RuntimeError(asked["problem"])
            return super().check(**asked)

    *_, end = run(tab(Slots(slots=1), Breaks()))
    assert said(end[STATUS]).startswith(BROKEN) and "2 of 3 problems are done" in said(end[STATUS])
    assert "RuntimeError" in caplog.text and "What is" not in caplog.text


def test_a_failing_model_ends_with_its_sentence():
    engine = Slots(slots=1, default=[Waiting(), Finished("error", "The server is gone.")])
    *_, end = run(tab(engine), "\n".join([LIST] * 3), second=NO_SECOND)
    assert "3 times in a row: The server is gone." in said(end[STATUS]) and end[START]["visible"]


def test_stop_without_a_run_gives_the_button_back():
    made = tab()
    start, stop, _ = made._stop(ME)
    assert start["visible"] and not stop["visible"]
    assert made._lost(ME)[0]["visible"]


def upload(data: bytes, size: int | None = None) -> SimpleNamespace:
    return SimpleNamespace(size=len(data) if size is None else size, content=base64.b64encode(data).decode())


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (upload(b"\x89PNG\r\n\x1a\n\0"), NO_TEXT),
        (upload("\u00e0".encode("latin-1")), NO_UTF8),
        (upload(b"x" * (MAX_BYTES + 1)), TOO_BIG),
        (SimpleNamespace(size=5 * MAX_BYTES, content=None), TOO_BIG),
        (SimpleNamespace(size=5, content="?"), UNREADABLE_FILE),
        (SimpleNamespace(size=5, content="\u20ac"), UNREADABLE_FILE),
        (SimpleNamespace(size=5, content=["x"]), UNREADABLE_FILE),
        (SimpleNamespace(size="x", content="eA=="), UNREADABLE_FILE),
    ],
)
def test_a_file_that_cannot_be_read_leaves_the_box_alone(data, sentence):
    box, status = tab()._take_file(data)
    assert said(status) == sentence and not isinstance(box, str)


def test_a_file_goes_into_the_box():
    box, status = tab()._take_file(upload(b"\xef\xbb\xbf" + LIST.encode()))
    assert box == LIST and said(status) == "3 problems, 3 with an answer, 2 topics."
    box, status = tab()._take_file(upload(b"problem,answer\n,5"))
    assert box == "problem,answer\n,5" and said(status) == "Line 2 has no problem."


def test_the_example_can_be_read():
    text, status = tab()._insert_example()
    assert text == EXAMPLE and said(status) == "8 problems, 8 with an answer, 4 topics."
