"""The chat as a student uses it."""

import re
import threading
import time

import pytest
from playwright.sync_api import Page, expect

from tests.browser.names import DISPLAY, FORMULA, FORMULA_ERROR, SPINNER, STATUS, THOUGHT
from tests.web.fakes import FakeChecker, FakeEngine, reply
from tutor.checking.verdict import Verdict
from tutor.messages import Finished, Waiting

pytestmark = pytest.mark.browser

THINKING = (
    "15% is \\(\\frac{15}{100}\\)\nIt costs $5 and $10\n"
    "so <<15/100=0.15>> and <<0.15*240=36>>\n\\[0.15\\cdot 240 = 36\\]"
)
ANSWER = "The answer is \\(36\\)."


def ask(page: Page, problem: str = "What is 15% of 240?") -> None:
    box = page.get_by_label("Your problem")
    box.fill(problem)
    box.press("Enter")


def panel(page: Page, name: str):
    return page.locator(THOUGHT).get_by_role("button", name=re.compile(name)).first


def status(page: Page):
    return page.locator(STATUS)


def done(page: Page, verdicts: int = 1) -> None:
    """Wait until the last of so many problems is answered and checked."""
    expect(page.locator(".verdict")).to_have_count(verdicts)
    expect(status(page)).to_have_text("Answer ready. Checked: verified")
    expect(page.get_by_role("button", name="Send")).to_be_visible()


def test_the_panel_opens_while_thinking_and_closes_with_its_duration(tutor_page):
    engine = FakeEngine(default=reply(THINKING, ANSWER), hold_after=20)
    page = tutor_page(engine)
    ask(page)
    expect(panel(page, "Thinking…")).to_have_attribute("aria-expanded", "true")
    expect(page.locator(THOUGHT).get_by_text("It costs $5 and $10")).to_be_visible()
    expect(status(page)).to_have_text("Thinking")
    expect(page.locator(SPINNER)).not_to_have_count(0)
    engine.gate.set()
    expect(panel(page, "Thought")).to_have_attribute("aria-expanded", "false")
    expect(page.locator(THOUGHT)).to_contain_text(re.compile(r"Thought\s*\(\d+(\.\d)?s\)"))
    expect(page.get_by_text("Verified: 15% of 240 = 36.")).to_be_visible()
    done(page)
    panel(page, "Thought").click()
    expect(page.locator(FORMULA)).to_have_count(5)
    expect(page.locator(FORMULA_ERROR)).to_have_count(0)
    expect(page.locator(SPINNER)).to_have_count(0)
    assert page.evaluate("window.seen") == []


def test_the_log_is_quiet_and_one_line_speaks(tutor_page):
    page = tutor_page(FakeEngine())
    expect(page.get_by_role("log")).to_have_attribute("aria-live", "off")
    expect(status(page)).to_have_attribute("aria-live", "polite")
    ask(page)
    done(page)
    expect(page.get_by_label("Tutor", exact=True).first).to_be_visible()


def test_stop_ends_quickly_keeps_the_text_and_the_next_problem_works(tutor_page):
    engine = FakeEngine(default=reply(THINKING, ANSWER), hold_after=10)
    page = tutor_page(engine)
    ask(page)
    expect(panel(page, "Thinking…")).to_be_visible()
    assert engine.held.wait(5)
    started = time.monotonic()
    page.get_by_role("button", name="Stop").click()
    expect(page.get_by_text("Stopped.", exact=True).first).to_be_visible()
    assert time.monotonic() - started < 2.0
    expect(page.locator(THOUGHT)).to_contain_text("It costs")
    expect(page.locator(SPINNER)).to_have_count(0)
    expect(page.locator(".verdict")).to_have_count(0)
    assert engine.closed == 1
    engine.gate.set()
    ask(page, "What is 2+2?")
    done(page)
    expect(page.locator(SPINNER)).to_have_count(0)
    assert [m.content for m in engine.asked[-1]] == ["What is 2+2?"]


def test_a_closed_page_stops_the_model(tutor_page):
    engine = FakeEngine(hold_after=2)
    page = tutor_page(engine)
    ask(page)
    assert engine.held.wait(5)
    page.close()
    deadline = time.monotonic() + 10
    while engine.closed == 0 and time.monotonic() < deadline:
        engine.held.clear()
        engine.held.wait(0.1)
    assert engine.closed == 1


def test_retry_edit_and_undo(tutor_page):
    engine = FakeEngine()
    page = tutor_page(engine)
    ask(page, "What is 2*3 < 7?")
    done(page)
    engine.hold_after = 0
    page.get_by_role("button", name="Retry").click()
    expect(page.locator(".verdict")).to_have_count(0)
    engine.gate.set()
    done(page)
    page.get_by_role("button", name="Edit").first.click()
    box = page.locator("#chat textarea")
    expect(box).to_have_value(re.compile("What is 2"))
    box.fill("What is 3*3?")
    engine.gate.clear()
    page.get_by_role("button", name="Submit").click()
    expect(page.get_by_label("Your problem")).to_have_value("")
    expect(page.locator("#chat").get_by_text("What is 3∗3?")).to_be_visible()
    expect(page.locator(".verdict")).to_have_count(0)
    engine.gate.set()
    done(page)
    assert [m[-1].content for m in engine.asked] == ["What is 2*3 < 7?", "What is 2*3 < 7?", "What is 3*3?"]
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_label("Your problem")).to_have_value("What is 3*3?")
    expect(page.locator(".verdict")).to_have_count(0)


def test_copy_gives_the_answer_without_the_thought(tutor_page):
    page = tutor_page(FakeEngine(default=reply("secret", "It is \\(x = \\frac{1}{2}\\), not *3*.\n\\[y\\]")))
    ask(page)
    done(page)
    page.get_by_role("button", name="Copy message").last.click()
    expect(status(page)).to_have_text("Copied")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert " ".join(copied.split()) == "It is \\(x = \\frac{1}{2}\\), not 3. \\[y\\]"


def test_copy_works_where_the_clipboard_is_refused(tutor_page):
    page = tutor_page(FakeEngine())
    ask(page)
    done(page)
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('refused')); }")
    page.get_by_role("button", name="Copy message").last.click()
    expect(status(page)).to_have_text("Copied")
    assert page.evaluate("navigator.clipboard.readText()") == "It is \\(36\\)."


def test_a_draft_survives_undo_and_an_example(tutor_page):
    page = tutor_page(FakeEngine())
    box = page.get_by_label("Your problem")
    box.fill("my draft")
    page.get_by_role("button", name=re.compile("Equations")).click()
    done(page)
    expect(box).to_have_value("my draft")
    page.get_by_role("button", name="Undo").click()
    expect(status(page)).to_have_text("Taken back")
    expect(box).to_have_value("my draft")


class SlowChecker(FakeChecker):
    def __init__(self) -> None:
        super().__init__()
        self.begun, self.gate = threading.Event(), threading.Event()

    def check(self, **texts):
        self.begun.set()
        self.gate.wait(20)
        return super().check(**texts)


def test_stop_ends_a_slow_check_and_keeps_the_answer(tutor_page):
    checker = SlowChecker()
    page = tutor_page(FakeEngine(), checker)
    ask(page)
    assert checker.begun.wait(5)
    expect(page.get_by_text("Checking the answer…")).to_be_visible()
    page.get_by_role("button", name="Stop").click()
    expect(status(page)).to_have_text("Answer ready. The check was stopped.")
    expect(page.locator("#chat").get_by_text("The check was stopped.")).to_be_visible()
    expect(page.get_by_text("Checking the answer…")).to_have_count(0)
    checker.gate.set()
    expect(page.get_by_role("button", name="Send")).to_be_visible()
    ask(page, "What is 2+2?")
    done(page)


_FULL_QUEUE = """() => {
  window.wasFetch = window.fetch;
  window.fetch = (url, ...rest) => /queue.(join|data)/.test(url)
    ? Promise.resolve(new Response('{"detail": "full"}', { status: 503 })) : window.wasFetch(url, ...rest);
}"""


def test_an_answer_that_cannot_be_asked_for_gives_the_box_back(tutor_page):
    page = tutor_page(FakeEngine())
    page.evaluate(_FULL_QUEUE)
    ask(page)
    expect(status(page)).to_have_text("Something went wrong on this side. Please try again.")
    expect(page.get_by_role("button", name="Send")).to_be_visible()
    page.evaluate("() => { window.fetch = window.wasFetch; }")
    ask(page, "What is 2+2?")
    done(page)


def test_everything_works_from_the_keyboard(tutor_page):
    engine = FakeEngine(default=reply("one two", "It is \\(36\\)."), hold_after=3)
    page = tutor_page(engine)
    page.locator("body").click(position={"x": 5, "y": 300})
    page.keyboard.press("/")
    expect(page.get_by_label("Your problem")).to_be_focused()
    page.keyboard.type("What is 15% of 240?")
    page.keyboard.press("Enter")
    assert engine.held.wait(5)
    page.keyboard.press("Escape")
    expect(status(page)).to_have_text("Stopped.")
    engine.gate.set()
    expect(page.get_by_role("button", name="Send")).to_be_visible()
    page.keyboard.type("What is 1/2 of 8?")
    page.keyboard.press("Enter")
    done(page)
    title = page.locator(THOUGHT).last.get_by_role("button", name=re.compile("Thought"))
    title.focus()
    expect(title).to_have_attribute("aria-expanded", "false")
    page.keyboard.press(" ")
    expect(title).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Enter")
    expect(title).to_have_attribute("aria-expanded", "false")


def test_an_example_is_asked_with_one_click(tutor_page):
    engine = FakeEngine()
    page = tutor_page(engine)
    page.get_by_role("button", name=re.compile("Equations")).click()
    done(page)
    assert engine.asked[0][0].content == "Solve 3x + 5 = 20"


def test_where_the_problem_stands_is_shown_in_its_place(tutor_page):
    engine = FakeEngine(default=[Waiting("2 ahead of you"), *reply("a", "b")], hold_after=1)
    page = tutor_page(engine)
    ask(page)
    expect(page.locator("#chat").get_by_text("2 ahead of you")).to_be_visible()
    expect(status(page)).to_have_text("2 ahead of you")
    engine.gate.set()
    done(page)
    expect(page.locator("#chat").get_by_text("2 ahead of you")).to_have_count(0)


def test_the_badge_follows_the_model_and_then_is_left_alone(tutor_page):
    engine = FakeEngine(state="loading", note="Loading the model…", label="")
    page = tutor_page(engine)
    expect(page.get_by_text("Loading the model…")).to_be_visible()
    engine.label, engine.note, engine.state = "Gemma-3-270M, CPU", "", "ready"
    expect(page.get_by_text("Gemma-3-270M, CPU")).to_be_visible()


def test_a_verdict_that_proves_nothing_is_not_green(tutor_page):
    checker = FakeChecker(Verdict("not_checkable", "word_problem", "This is a word problem.", "36"))
    page = tutor_page(FakeEngine(), checker)
    ask(page)
    line = page.locator(".verdict")
    expect(line).to_have_text("? Cannot be checked — This is a word problem.")
    expect(line).not_to_have_class(re.compile("good"))


def test_a_reply_that_is_cut_off_says_so_and_has_no_verdict(tutor_page):
    cut = [
        *reply("a", "It is \\(x = \\frac{1")[:-1],
        Finished("length", "The reply was cut off after 9 tokens."),
    ]
    page = tutor_page(FakeEngine(default=cut))
    ask(page)
    expect(page.locator("#chat").get_by_text("The reply was cut off after 9 tokens.")).to_be_visible()
    expect(page.locator(".verdict")).to_have_count(0)
    expect(page.locator(FORMULA)).to_have_count(1)
    expect(page.locator(FORMULA_ERROR)).to_have_count(0)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_phone_does_not_scroll_sideways(tutor_page, theme):
    wide = "+".join(f"a_{{{i}}}" for i in range(60))
    page = tutor_page(
        FakeEngine(default=reply(f"\\[{wide}\\]", f"\\[{wide}\\] {'x' * 90}")),
        width=390,
        height=780,
        theme=theme,
    )
    scroll = "['html', '#chat'].every((s) => document.querySelector(s).scrollWidth <= innerWidth)"
    assert page.evaluate(scroll)
    ask(page)
    done(page)
    panel(page, "Thought").click()
    expect(page.locator(DISPLAY).first).to_be_visible()
    assert page.evaluate(scroll)
    assert (
        page.evaluate("getComputedStyle(document.querySelector('#chat .katex-display')).overflowX") == "auto"
    )
    boxes = [message.bounding_box() for message in page.locator("#chat .message").all()]
    assert max(box["x"] + box["width"] for box in boxes) <= 390
    expect(page.get_by_role("button", name="Send")).to_be_in_viewport()
