"""Asking several times: how many samples agree, and what the checker says of each answer."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.names import AGREEMENT, CHAT, FORMULA_ERROR, ROW, SPINNER
from tests.browser.test_chat import ask, status
from tests.web.fakes import FakeEngine, reply
from tutor.inference.scripted import Script
from tutor.messages import Waiting

pytestmark = pytest.mark.browser

PROBLEM = "What is 3/4 + 1/6?"
ANSWERS = (r"\(\frac{11}{12}\)", r"\(\frac{10}{12}\)", r"\(\frac{11}{12}\)", r"\(\frac{5}{6}\)")
SAMPLES = tuple(f"<think>\n9+2 = 11\n</think>\nThe answer is {answer}." for answer in ANSWERS)
SCRIPT = Script(f"The answer is {ANSWERS[0]}.", samples=(*SAMPLES, "That is hard."), delay_s=0.002)


def button(page):
    return page.get_by_role("button", name="Ask 5 times and compare")


def answered(page, problem=PROBLEM):
    ask(page, problem)
    expect(page.get_by_role("button", name="Send")).to_be_visible()
    expect(page.locator(".verdict")).not_to_have_count(0)
    expect(button(page)).to_be_visible()


@pytest.mark.parametrize(("width", "theme"), [(1280, "light"), (390, "dark")])
def test_samples_are_counted_by_value_and_checked_one_by_one(scripted_page, width, theme):
    page = scripted_page({PROBLEM: SCRIPT}, width=width, theme=theme)
    expect(page.get_by_label("Your problem")).to_be_visible()
    expect(button(page)).to_be_hidden()
    answered(page)
    button(page).focus()
    page.keyboard.press("Enter")
    line = page.locator(AGREEMENT)
    expect(line).to_contain_text("2 of 5 samples agree on")
    expect(line).to_contain_text("Agreement is not verification")
    expect(line).not_to_have_class(re.compile("good"))
    expect(page.locator(ROW)).to_have_count(3)
    verified = page.locator(ROW).filter(has_text="Verified")
    expect(verified).to_have_count(1)
    expect(verified.get_by_role("cell").nth(1)).to_have_text("2")
    expect(page.locator(ROW).filter(has_text="Not right").get_by_role("cell").nth(1)).to_have_text("2")
    expect(page.locator(ROW).last).to_contain_text("no final answer")
    expect(status(page)).to_have_text("2 of 5 samples agree.")
    expect(page.locator(SPINNER)).to_have_count(0)
    expect(page.locator(FORMULA_ERROR)).to_have_count(0)
    expect(page.get_by_text(re.compile("Sample . of 5"))).to_have_count(0)
    assert page.evaluate("document.querySelector('html').scrollWidth <= innerWidth")
    assert page.evaluate("window.seen") == []
    expect(button(page)).to_be_visible()
    expect(page.locator(".verdict")).to_have_count(1)


def test_stop_keeps_what_is_there_and_the_next_problem_works(tutor_page):
    sample = reply("a", "The answer is 36.")
    engine = FakeEngine(default=sample, samples=[sample, [Waiting()] * 2_000], pause_s=0.02)
    page = tutor_page(engine)
    answered(page, "What is 15% of 240?")
    button(page).click()
    expect(status(page)).to_have_text("Sample 2 of 5")
    expect(button(page)).to_be_hidden()
    expect(page.locator(ROW)).to_have_count(1)
    expect(page.locator(AGREEMENT)).to_have_count(0)
    page.get_by_role("button", name="Stop").click()
    expect(status(page)).to_have_text("Stopped after 1 of 5 samples. Only one sample is complete.")
    expect(page.locator(CHAT)).to_contain_text("Stopped after 1 of 5 samples.")
    expect(page.locator(ROW)).to_have_count(1)
    expect(page.locator(SPINNER)).to_have_count(0)
    assert engine.closed == 3 == len(engine.asked)
    ask(page, "What is 2+2?")
    expect(page.locator(".verdict-good")).to_have_count(2)
    expect(button(page)).to_be_visible()


def test_samples_give_way_to_retry_and_are_not_told_to_the_model(tutor_page):
    engine = FakeEngine(default=reply("a", "The answer is 36."))
    page = tutor_page(engine)
    answered(page, "What is 15% of 240?")
    button(page).click()
    expect(page.locator(AGREEMENT)).to_contain_text("5 of 5 samples agree on")
    button(page).click()
    expect(page.locator(AGREEMENT)).to_have_count(0)
    expect(page.locator(AGREEMENT)).to_have_count(1)
    ask(page, "and 2+2?")
    expect(page.locator(".verdict")).to_have_count(2)
    said = [message.content for message in engine.asked[-1]]
    assert said == ["What is 15% of 240?", "The answer is 36.", "and 2+2?"]
    expect(page.get_by_role("button", name="Send")).to_be_visible()
    page.get_by_role("button", name="Undo").click()
    expect(page.locator(".verdict")).to_have_count(1)
    expect(page.locator(AGREEMENT)).to_have_count(1)


def test_a_closed_page_stops_the_samples(tutor_page):
    engine = FakeEngine(default=reply("a", "The answer is 36."))
    page = tutor_page(engine)
    answered(page)
    engine.hold_after = 1
    button(page).click()
    assert engine.held.wait(5)
    expect(status(page)).to_have_text("Sample 1 of 5")
    page.close()
    for _ in range(300):
        if engine.closed == 2:
            break
        engine.held.clear()
        engine.held.wait(0.1)
    assert engine.closed == 2 == len(engine.asked)
