"""The chat as a student uses it."""

import re
import threading
import time

import pytest
from playwright.sync_api import Page, expect

from tests.browser.names import DISPLAY, FORMULA, FORMULA_ERROR, SPINNER, STATUS, THOUGHT
from tests.web.fakes import WRONG, FakeChecker, FakeEngine, reply
from tutor.checking.verdict import StepVerdict, Verdict
from tutor.inference.scripted import Script
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


def test_a_closed_page_stops_the_model(scripted_page):
    page = scripted_page({"go": Script("<think>on and on ", endless=True, delay_s=0.01)})
    ask(page, "go")
    expect(panel(page, "Thinking…")).to_be_visible()  # a page that never got its stream has none to close
    page.close()
    page.engine.is_free_after_closing()


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


class GatedChecker(FakeChecker):
    """Waits before its first verdict until the test opens the gate."""

    def __init__(self, **options) -> None:
        super().__init__(**options)
        self.begun, self.gate = threading.Event(), threading.Event()

    def check(self, **texts):
        self.begun.set()
        self.gate.wait(20)
        return super().check(**texts)


def test_stop_ends_a_slow_check_and_keeps_the_answer(tutor_page):
    checker = GatedChecker()
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


def trying_again(tutor_page, **options):
    """Return an engine whose first reply is wrong, its page, and the page's retry under way."""
    engine = FakeEngine(
        default=reply("0.10*240 = 24", "It is \\(24\\)."), samples=[reply("0.15*240 = 36", "It is \\(36\\).")]
    )
    checker = GatedChecker(verdicts={"(24": WRONG})
    page = tutor_page(engine, checker, retries=2, **options)
    ask(page)
    assert checker.begun.wait(5)
    engine.hold_after = 1
    checker.gate.set()
    assert engine.held.wait(5)
    return engine, page


def test_a_wrong_reply_is_tried_again_and_folded_away(tutor_page):
    engine, page = trying_again(tutor_page)
    expect(
        page.locator("#chat").get_by_text("The check found a mistake. Trying again, 2 of 3…")
    ).to_be_visible()
    expect(status(page)).to_contain_text("Trying again, 2 of 3")
    first = panel(page, "First try: wrong")
    expect(first).to_have_attribute("aria-expanded", "false")
    expect(page.locator(".verdict-bad")).to_have_count(0)
    engine.gate.set()
    expect(page.locator(NOTE)).to_have_text("Checked on the 2nd try.")
    expect(status(page)).to_have_text("Answer ready. Checked: verified. Checked on the 2nd try.")
    expect(page.get_by_text("Trying again")).to_have_count(0)
    expect(page.locator(SPINNER)).to_have_count(0)
    expect(page.get_by_role("button", name="Send")).to_be_visible()
    first.click()
    expect(page.locator(".verdict-bad")).to_contain_text("Not right — 15% of 240 = 36, not 24.")
    expect(page.locator(THOUGHT).first).to_contain_text("0.10")
    page.get_by_role("button", name="Copy message").last.click()
    expect(status(page)).to_have_text("Copied")
    assert page.evaluate("navigator.clipboard.readText()") == "It is \\(36\\)."
    engine.hold_after = None
    ask(page, "What is 2+2?")
    expect(page.locator(NOTE)).to_have_count(2)
    assert [m.content for m in engine.asked[2]] == ["What is 15% of 240?", "It is \\(36\\).", "What is 2+2?"]


def test_stop_ends_a_further_try(tutor_page):
    engine, page = trying_again(tutor_page)
    page.get_by_role("button", name="Stop").click()
    expect(status(page)).to_have_text("Stopped.")
    expect(panel(page, "First try: wrong")).to_be_visible()
    expect(page.locator(SPINNER)).to_have_count(0)
    expect(page.get_by_text("Trying again")).to_have_count(0)
    assert engine.closed == 2
    engine.gate.set()
    engine.hold_after = None
    page.get_by_role("button", name="Retry").click()
    expect(page.locator(".verdict")).to_have_count(1)
    expect(page.get_by_role("button", name="Send")).to_be_visible()
    expect(page.locator(SPINNER)).to_have_count(0)


def test_when_no_try_checks_the_last_one_stands_and_the_number_is_told(tutor_page):
    page = tutor_page(FakeEngine(), FakeChecker(WRONG), retries=2)
    ask(page)
    expect(page.locator(NOTE).last).to_have_text("3 tries failed the check; this is the last one.")
    expect(panel(page, "First try: wrong")).to_be_visible()
    expect(panel(page, "Second try: wrong")).to_be_visible()
    expect(page.locator(".verdict-bad:visible")).to_have_count(1)
    expect(page.locator(SPINNER)).to_have_count(0)


NOTE = ".verdict-note"
STEPS = Verdict(
    "consistent",
    None,
    "All calculations hold and lead to 39.",
    "39",
    (
        StepVerdict("", "4 boxes hold <<4*12=48>> pencils.", "equivalent", "4*12 = 48."),
        StepVerdict("", "\\[x = 5\\]", "implied_by", "x = -5 is lost."),
        StepVerdict(
            "", "48 - 9 = 38", "not_equivalent", "48 - 9 is 39, <img src=x onerror=alert(1)> not 38."
        ),
    ),
)
STEP_LINES = "4 boxes hold <<4*12=48>> pencils.\n\\[x = 5\\]\n48 - 9 = 38\nSo 39 are left."


@pytest.mark.parametrize(("width", "theme"), [(1280, "light"), (390, "dark")])
def test_each_step_has_its_mark_and_consistent_is_not_verified(tutor_page, width, theme):
    engine = FakeEngine(default=reply(STEP_LINES, "It is \\(39\\)."))
    page = tutor_page(engine, FakeChecker(STEPS), width=width, theme=theme)
    ask(page)
    line = page.locator(".verdict")
    expect(line).to_contain_text("≈ The calculation holds, the set-up is not checked")
    expect(line).not_to_have_class(re.compile("good"))
    expect(page.locator(NOTE)).to_have_text("3 steps checked, 2 do not follow.")
    panel(page, "Thought").click()
    thought = page.locator(THOUGHT)
    expect(thought.locator(".step")).to_have_count(3)
    right, lost, wrong = thought.locator(".step").all()
    expect(right).to_have_attribute("title", "checked")
    expect(lost).to_have_attribute("title", "does not follow: x = -5 is lost.")
    expect(wrong).to_have_attribute("title", re.compile("does not follow: 48 - 9 is 39, <img"))
    expect(wrong.locator(".sr-only")).to_contain_text("(does not follow: 48 - 9 is 39")
    expect(thought.get_by_text("So 39 are left.")).to_be_visible()
    assert page.evaluate("document.querySelector('html').scrollWidth <= innerWidth")
    assert page.evaluate("window.__xss") == 0
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
