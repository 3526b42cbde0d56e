"""Batch compare in a real browser, with recorded replies that are really checked."""

import csv
import json
import time
from contextlib import closing
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tutor.inference.backend import Limits
from tutor.inference.engine import Engine
from tutor.inference.scripted import Script, ScriptedBackend

pytestmark = pytest.mark.browser

LIST = (
    "What is 15% of 240?\t36\tPercentages\n"
    "Solve 3x + 5 = 20\tx = 5\tEquations\n"
    "What is 3/4 + 1/6?\t11/12\tFractions"
)
TUNED = {
    "What is 15% of 240?": "<think>\n0.15*240 = 36\n</think>\nThe answer is \\(36\\).",
    "Solve 3x + 5 = 20": "The answer is \\(x = 5\\).",
    "What is 3/4 + 1/6?": "The answer is \\(\\frac{11}{12}\\).",
    "Hold on": Script("on ", endless=True),
}
BASE = {"What is 15% of 240?": "The answer is 36.", "Solve 3x + 5 = 20": "The answer is x = 25/3."}
ROW = "#batch-rows tbody tr"


@pytest.fixture
def batch_page(servers, tutor_page, checker):
    """Return a function that opens the page at the batch, and the engine behind it."""

    def start(**window):
        backend = ScriptedBackend(TUNED, base_replies=BASE, default="Hm.", delay_s=0.001, slots=4)
        engine = Engine(lambda: backend, limits=Limits(max_new_tokens=10**6))
        servers.enter_context(closing(engine))
        page = tutor_page(engine, checker, **window)
        page.get_by_role("tab", name="Batch").click()
        expect(page.get_by_label("Second model")).to_have_value("Recorded replies, base")
        return page, engine

    return start


def fill(page, text=LIST):
    page.get_by_label("Problems and answers").fill(text)


def start(page):
    page.get_by_role("button", name="Start").click()


def status(page):
    return page.locator("#batch-status [role=status]")


def saved(page, name: str) -> str:
    with page.expect_download() as waiting:
        page.get_by_role("button", name=name).click()
    return Path(waiting.value.path()).read_text(encoding="utf-8-sig")


@pytest.mark.parametrize(("width", "theme"), [(1280, "light"), (390, "dark")])
def test_two_models_are_compared(batch_page, width, theme):
    page, _ = batch_page(width=width, theme=theme)
    fill(page)
    start(page)
    expect(status(page)).to_have_text("Done: 3 problems.")
    expect(page.get_by_role("progressbar")).to_have_attribute("value", "6")
    expect(page.locator(ROW)).to_have_count(3)
    expect(page.locator(f"{ROW} .tone-good")).to_have_count(4)
    expect(page.locator(f"{ROW} .katex").first).to_be_visible()
    expect(page.locator(".batch-finding")).to_contain_text("Fine-tuned solved 3 and Base 1")
    plot = page.locator(".batch-plot tbody tr")
    expect(plot).to_have_count(4)
    expect(plot.first).to_contain_text("3 of 3")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    wide = "e => e.scrollWidth > e.clientWidth"
    assert not page.locator("#batch").evaluate(wide)

    page.get_by_label("One right, one not (2)").check()
    expect(page.locator(f"{ROW}:visible")).to_have_count(2)
    page.get_by_label("All (3)").check()
    expect(page.locator(f"{ROW}:visible")).to_have_count(3)

    rows = list(csv.DictReader(saved(page, "Download CSV").splitlines()))
    assert [row["recorded: answer"] for row in rows] == ["36", "x = 5", "\\frac{11}{12}"]
    assert json.loads(saved(page, "Download JSON"))["scores"]["paired"]["right_by_both"] == 1


def test_stop_keeps_what_is_done_and_another_batch_can_begin(batch_page):
    page, engine = batch_page()
    fill(page, "What is 15% of 240?\t36\nHold on\t1")
    start(page)
    expect(page.get_by_text("3 of 4 replies")).to_be_visible()
    page.get_by_role("button", name="Stop").click()
    expect(status(page)).to_have_text("Stopped: 1 of 2 problems are done.")
    expect(page.locator(ROW)).to_have_count(2)
    assert engine.load == (0, 0)
    fill(page)
    start(page)
    expect(status(page)).to_have_text("Done: 3 problems.")


def test_a_closed_page_ends_the_replies(batch_page):
    page, engine = batch_page()
    fill(page, "Hold on\t1\nHold on\t2")
    start(page)
    expect(page.get_by_role("button", name="Stop")).to_be_visible()
    wait_until(lambda: engine.load[1] >= 1)
    began = time.monotonic()
    page.close()
    wait_until(lambda: engine.load == (0, 0))
    assert time.monotonic() - began < 2.0


def wait_until(condition, timeout_s=10.0):
    deadline = time.monotonic() + timeout_s
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.01)


def test_files_are_read_in_the_browser(batch_page):
    page, _ = batch_page()
    uploads = []
    page.on("request", lambda request: uploads.append(request.url) if "/upload" in request.url else None)
    chooser = page.get_by_label("Or open a file")

    def choose(data: bytes):
        chooser.set_input_files({"name": "list.csv", "mimeType": "text/csv", "buffer": data})

    choose(b'\xef\xbb\xbfproblem,answer,topic\r\n"What is 15% of 240?",36,Shares\r\n')
    expect(status(page)).to_have_text("1 problem, 1 with an answer, 1 topic.")
    expect(page.get_by_label("Problems and answers")).to_have_value(
        'problem,answer,topic\n"What is 15% of 240?",36,Shares\n'
    )
    for data, sentence in (
        (b"\x89PNG\r\n\x1a\n\0\0", "This is not a text file."),
        ("é 1?\t2".encode("latin-1"), "This file is not in UTF-8."),
        (b"1 + 1?\t2\n" * 201, "There are 201 problems"),
        (b"x" * 1_000_001, "The list is too long"),
    ):
        choose(data)
        expect(status(page)).to_contain_text(sentence)
    assert uploads == []


def test_hostile_texts_stay_text(batch_page):
    page, _ = batch_page()
    bad = "<img src=x onerror=alert(1)> ${alert(1)} {{x}} ![a](//example.org/a) | $\\href{javascript:1}{x}$"
    fill(page, f"{bad}\t{bad}\t{bad}")
    start(page)
    expect(status(page)).to_have_text("Done: 1 problem.")
    expect(page.locator(ROW)).to_have_count(1)
    expect(page.locator(".batch-plot tbody th").nth(1)).to_contain_text("<img src=x onerror=alert(1)>")
    expect(page.locator("#batch img, #batch a, #batch iframe")).to_have_count(0)
    assert page.evaluate("window.__xss") == 0
