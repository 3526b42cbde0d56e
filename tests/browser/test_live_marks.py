"""The marks on the steps while the reply is still being written, with the real checker."""

import pytest
from playwright.sync_api import expect

from tests.browser.names import FORMULA_ERROR, SPINNER, STEP, THOUGHT
from tests.browser.test_chat import ask, panel, status
from tests.web.fakes import FakeEngine
from tutor.inference.scripted import Script
from tutor.messages import Answer, Finished, Thinking, Waiting

pytestmark = pytest.mark.browser

STEPS = "3x + 5 = 20\n3x = 20 - 5\n3x = 15\nSo 15/3 = 6 at last.\nThat is \\[x = 5\\]\n"
ENDLESS = Script(f"<think>{STEPS}and on and on ", endless=True, delay_s=0.02)


@pytest.mark.parametrize(("width", "theme"), [(1280, "light"), (390, "dark")])
def test_marks_appear_while_the_reply_is_written_and_stay_when_it_is_stopped(scripted_page, width, theme):
    page = scripted_page({"Solve 3x + 5 = 20": ENDLESS}, width=width, theme=theme)
    ask(page, "Solve 3x + 5 = 20")
    right = page.locator(THOUGHT).locator(".step-good")
    expect(right.first).to_have_attribute("title", "checked")
    wrong = page.locator(THOUGHT).locator(".step-bad").first
    expect(wrong).to_have_attribute("title", "does not follow: 15/3 = 5, not 6.")
    expect(wrong).to_have_text("✗(does not follow: 15/3 = 5, not 6.)")
    expect(wrong.locator(":scope > :first-child")).to_have_attribute("aria-hidden", "true")
    expect(right.nth(2)).to_be_attached()
    # No verdict yet, and the one line that speaks does not speak of marks.
    expect(panel(page, "Thinking…")).to_be_visible()
    expect(page.get_by_role("button", name="Stop")).to_be_visible()
    expect(page.locator(".verdict")).to_have_count(0)
    expect(status(page)).to_have_text("Thinking")
    page.get_by_role("button", name="Stop").click()
    expect(status(page)).to_have_text("Stopped.")
    expect(wrong).to_be_attached()
    expect(right.nth(2)).to_be_attached()
    expect(page.locator(SPINNER)).to_have_count(0)
    expect(page.locator(FORMULA_ERROR)).to_have_count(0)
    assert page.evaluate("document.querySelector('html').scrollWidth <= innerWidth")
    assert page.evaluate("window.seen") == []


# Notes each mark's line and sign when it first appears, and complains of any that is another later.
_WATCH_MARKS = """() => {
  window.marks = {}; window.flips = [];
  new MutationObserver(() => document.querySelectorAll('#chat .step').forEach((mark) => {
    const line = mark.previousSibling?.textContent ?? '', sign = mark.title;
    if ((window.marks[line] ??= sign) !== sign) window.flips.push([line, window.marks[line], sign]);
  })).observe(document, { childList: true, subtree: true, characterData: true });
}"""


def test_the_last_check_confirms_the_early_marks(scripted_page):
    reply = f"<think>\n{STEPS}</think>\nCheck: 3*5 = 15.\n\nThe answer is \\(x = 5\\)."
    page = scripted_page({"Solve 3x + 5 = 20": Script(reply, delay_s=0.02)})
    page.evaluate(_WATCH_MARKS)
    ask(page, "Solve 3x + 5 = 20")
    expect(page.locator(".verdict-good")).to_contain_text("Verified")
    panel(page, "Thought").click()
    marks = page.locator(STEP)
    expect(marks).not_to_have_count(1)
    count = marks.count()
    wrong = page.locator(f"{STEP}-bad")
    expect(wrong).to_have_count(1)
    expect(page.locator(".verdict-note")).to_have_text(f"{count} steps checked, 1 does not follow.")
    answer = page.get_by_text("Check: 3×5 = 15.")
    expect(answer.locator(".step-good")).to_have_count(1)
    expect(page.get_by_text("The answer is").locator(".step")).to_have_count(0)
    assert page.evaluate("window.flips") == []
    assert len(page.evaluate("Object.keys(window.marks)")) >= count
    page.get_by_role("button", name="Copy message").last.click()
    expect(status(page)).to_have_text("Copied")
    assert page.evaluate("navigator.clipboard.readText()") == "Check: 3×5 = 15.\n\nThe answer is \\(x = 5\\)."


def test_a_failed_try_keeps_its_marks_and_the_next_has_its_own(tutor_page, checker):
    def written(*parts):
        """Events with time to check what is before each of them."""
        return [event for part in parts for event in (part, *[Waiting()] * 3)] + [Finished("stop")]

    engine = FakeEngine(
        default=written(Thinking("0.15*240 = 24\n"), Answer("The answer is 24.")),
        samples=[written(Thinking("0.15*240 = 36\n"), Answer("The answer is 36."))],
        pause_s=0.1,
    )
    page = tutor_page(engine, checker, retries=1)
    ask(page)
    expect(page.locator(".verdict-note").last).to_have_text("Checked on the 2nd try.")
    expect(page.locator(".verdict-note").first).to_have_text("1 step checked.")
    panel(page, "Thought").click()
    first = panel(page, "First try: wrong")
    first.click()
    thoughts = page.locator(THOUGHT)
    expect(thoughts.first.locator(".step-bad")).to_have_count(1)
    expect(thoughts.last.locator(".step-good")).to_have_count(1)
    expect(thoughts.last.locator(".step-bad")).to_have_count(0)
