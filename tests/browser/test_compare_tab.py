"""The compare page as an instructor uses it: two columns, a blind vote, the results."""

import csv
import io
import re
import time
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import free_port
from tests.browser.names import FORMULA_ERROR, LOADED_FROM_ELSEWHERE
from tests.browser.test_chat import ask, done
from tests.browser.test_hostile import HOSTILE
from tests.browser.test_hostile_markup import HTML, MARKDOWN, TEX, hostile_reply, stays_inert
from tests.web.fakes import FakeChecker, FakeEngine, TimedEngine, reply
from tutor.inference.backend import Limits
from tutor.inference.scripted import Script, ScriptedBackend
from tutor.settings import Settings
from tutor.teaching.tutor import Tutor
from tutor.teaching.votes import FILE, VoteFile
from tutor.web.page import build_page
from tutor.web.server import Server, build_app

pytestmark = pytest.mark.browser

PROBLEM = "Solve 3x + 5 = 20"
TUNED = (
    "<think>\nSubtract 5 from both sides: 3x = 15\nDivide both sides by 3: x = 5\n</think>\n"
    "The answer is \\(x = 5\\)."
)
BASE = "Subtract 5 from 20 to get 15, and then subtract 3.\n\nThe answer is \\(x = 12\\)."
ENDLESS = Script("<think>on and on ", endless=True, delay_s=0.01)
LEFT, RIGHT = "#column-left", "#column-right"
WINDOWS = [(1280, "light"), (390, "dark")]


@pytest.fixture
def compare_page(servers, open_page, checker):
    """Return a function that opens the compare page on scripts, or on another engine and checker."""

    def start(tuned=TUNED, base=BASE, *, data: Path | None = None, parts=None, **window) -> Page:
        if parts is None:
            backend = ScriptedBackend({}, default=tuned, base_default=base, slots=2, label="Gemma")
            engine = TimedEngine(lambda: backend, limits=Limits(max_new_tokens=10**6))
            servers.callback(engine.close)
            parts = engine, checker
        settings = Settings(port=free_port(), votes=data is not None, data=data)
        app = build_app(build_page(Tutor(*parts), settings), settings)
        server = servers.enter_context(Server(app, settings))
        if isinstance(parts[0], FakeEngine):
            servers.callback(parts[0].gate.set)
        page = open_page(server.url, **window)
        page.get_by_role("tab", name="Compare").click()
        page.get_by_label("Problem for both models").wait_for()
        page.engine = parts[0]
        return page

    return start


def compare(page: Page, problem: str = PROBLEM, *, blind: bool = False) -> None:
    page.get_by_label("Blind vote").set_checked(blind)
    box = page.get_by_label("Problem for both models")
    box.fill(problem)
    box.press("Enter")


def status(page: Page):
    return page.locator("#compare-status[role=status]")


def both_are_ready(page: Page) -> None:
    for column in (LEFT, RIGHT):
        expect(page.locator(f"{column} .block.side-foot")).to_contain_text("tokens/s", timeout=20_000)
    expect(page.get_by_role("button", name="Compare", exact=True)).to_be_visible()


@pytest.mark.parametrize(("width", "theme"), WINDOWS)
def test_both_columns_are_answered_checked_and_measured(compare_page, width, theme):
    page = compare_page(width=width, theme=theme)
    compare(page)
    both_are_ready(page)
    left, right = page.locator(LEFT), page.locator(RIGHT)
    expect(left.get_by_role("heading")).to_have_text("Base")
    expect(right.get_by_role("heading")).to_have_text("Fine-tuned")
    expect(left.locator(".verdict-bad")).to_be_visible()
    expect(right.locator(".verdict-good")).to_contain_text("Verified")
    expect(right.locator(".block.side-foot")).to_contain_text(
        re.compile(r"Verified\s*\d+ tokens\s*\d+\.\d s\s*[\d.]+ tokens/s")
    )
    expect(status(page)).to_contain_text("Base: Answer ready")
    expect(page.locator("#ballot")).to_have_count(0)
    one, other = left.bounding_box(), right.bounding_box()
    if width > 640:
        assert one["y"] == other["y"] and one["x"] + one["width"] <= other["x"]
        expect(page.get_by_role("button", name="Compare", exact=True)).to_be_in_viewport()
    else:
        assert one["x"] == other["x"] and one["y"] + one["height"] <= other["y"]
    assert page.evaluate("document.querySelector('html').scrollWidth <= innerWidth")
    assert page.evaluate("window.seen") == []
    expect(page.locator(FORMULA_ERROR)).to_have_count(0)


def test_both_write_at_the_same_time_and_escape_stops_both(compare_page):
    page = compare_page(ENDLESS, ENDLESS)
    compare(page)
    for column in (LEFT, RIGHT):
        expect(page.locator(column).get_by_text("on and on").first).to_be_visible()
    expect(status(page)).to_have_text("Both: Thinking.")
    assert page.engine.load == (0, 2)
    page.locator("#compare h2").first.click()
    page.keyboard.press("Escape")
    expect(status(page)).to_have_text("Both: Stopped.")
    deadline = time.monotonic() + 5
    while any(page.engine.load) and time.monotonic() < deadline:
        time.sleep(0.02)  # the engine's own threads: nothing tells when they are done
    assert page.engine.load == (0, 0)
    expect(page.locator("#columns .loading-spinner")).to_have_count(0)
    expect(page.get_by_role("button", name="Compare", exact=True)).to_be_visible()


def test_a_closed_page_stops_both(compare_page):
    page = compare_page(ENDLESS, ENDLESS)
    compare(page)
    expect(page.locator(RIGHT).get_by_text("on and on").first).to_be_visible()
    page.close()
    page.engine.is_free_after_closing(readers=2)


@pytest.mark.parametrize(("width", "theme"), WINDOWS)
def test_a_blind_vote_hides_then_reveals_and_is_counted(compare_page, tmp_path, width, theme):
    page = compare_page(data=tmp_path, width=width, theme=theme)
    expect(page.get_by_text("A vote is kept with its problem.")).to_be_visible()
    compare(page, blind=True)
    ballot = page.get_by_role("group", name="Your vote")
    expect(ballot).to_be_visible(timeout=20_000)
    expect(status(page)).to_have_text("Both replies are ready. Which one is better?")
    hidden = page.locator("#columns").inner_html() + page.locator("#compare-status").inner_html()
    for word in ("Gemma", "recorded", "Fine-tuned", "Base", "verdict", "tone-", "step-", "tokens"):
        assert word not in hidden
    assert not re.search(r"Thought\s*\(", page.locator("#columns").inner_text())  # how long it took
    column = LEFT if page.locator(LEFT).get_by_text("Thought").count() else RIGHT
    letter = "A" if column == LEFT else "B"
    page.get_by_role("button", name=f"{letter} is better").focus()
    page.keyboard.press("Enter")
    outcome = page.locator("#outcome[role=status]")
    expect(outcome).to_contain_text(f"You chose {letter}.")
    expect(outcome).to_contain_text("The checker agrees.")
    expect(page.locator(column).get_by_role("heading")).to_have_text(f"{letter} Fine-tuned")
    expect(page.locator(column).locator(".verdict-good")).to_be_visible()
    page.locator(column).get_by_role("button", name=re.compile("Thought")).first.click()
    expect(page.locator(column).locator(".step-good").first).to_be_attached()
    expect(ballot).to_be_hidden()
    [kept] = VoteFile(tmp_path / FILE).votes()
    assert kept.winner == "recorded" and kept.problem == PROBLEM
    page.get_by_role("tab", name="Votes").click()
    expect(page.get_by_text("Gemma won 1 of 1 vote with a winner")).to_be_visible()
    row = page.get_by_role("row").filter(has_text="Gemma is better")
    expect(row.get_by_role("cell").last).to_contain_text("100 % 1 of 1, 21–100 %")
    with page.expect_download() as download:
        page.get_by_role("button", name="Download CSV").click()
    table = list(csv.reader(io.StringIO(Path(download.value.path()).read_text(encoding="utf-8-sig"))))
    assert download.value.suggested_filename == "votes.csv" and len(table) == 2 and table[1][-1] == PROBLEM
    assert page.evaluate("document.querySelector('html').scrollWidth <= innerWidth")


def test_without_the_setting_votes_are_of_this_page_only(compare_page, tmp_path):
    page = compare_page()
    compare(page, blind=True)
    page.get_by_role("button", name="Tie").click(timeout=20_000)
    expect(page.locator("#outcome")).to_contain_text("Votes count until this page is closed; none is kept.")
    page.get_by_role("tab", name="Votes").click()
    expect(page.get_by_role("row").filter(has_text="Tie")).to_contain_text("1 of 1")
    assert list(tmp_path.iterdir()) == []


def test_other_settings_and_strange_problems_are_a_sentence(compare_page):
    page = compare_page(
        parts=(FakeEngine(default=reply("a", HOSTILE), base=reply("", HOSTILE)), FakeChecker())
    )
    compare(page, "   ")
    expect(status(page)).to_have_text("Please type a problem first.")
    page.get_by_label("Temperature").fill("9")
    compare(page, HOSTILE)
    expect(status(page)).to_have_text("The temperature must be a number from 0 to 2.")
    page.get_by_label("Temperature").fill("0.5")
    compare(page, HOSTILE)
    expect(page.locator("#columns .verdict")).to_have_count(2)
    assert [message.content for message in page.engine.asked[0]] == [HOSTILE]
    assert {(s.temperature, s.seed) for s in page.engine.samplings} == {(0.5, 1)}
    assert page.locator(LOADED_FROM_ELSEWHERE.replace("#chat", "#columns")).count() == 0
    assert page.evaluate("window.__xss") == 0


def test_hostile_words_are_text_in_both_columns(compare_page):
    both = hostile_reply((*HTML, *MARKDOWN, *TEX))
    page = compare_page(both, both)
    page.set_default_timeout(60_000)
    compare(page)
    for column in (LEFT, RIGHT):
        expect(page.locator(column).get_by_text("shown to the end")).to_be_visible(timeout=60_000)
        thought = page.locator(column).get_by_role("button", name=re.compile("Thought")).first
        expect(thought).to_be_visible(timeout=60_000)
        thought.click()
    expect(page.get_by_role("button", name="Compare", exact=True)).to_be_visible(timeout=60_000)
    for column in (LEFT, RIGHT):
        stays_inert(page, column)


def test_models_can_be_chosen_and_an_example_is_one_click(compare_page):
    page = compare_page(parts=(FakeEngine(), FakeChecker()))
    page.get_by_label("Left model").click()
    page.get_by_role("option", name="Tuned model").click()
    page.get_by_role("button", name="Equations").click()
    expect(status(page)).to_have_text("Both models are the same. Please choose two different ones.")
    page.get_by_label("Right model").click()
    page.get_by_role("option", name="Base model").click()
    page.get_by_role("button", name="Equations").click()
    expect(page.locator(LEFT).get_by_role("heading")).to_have_text("Fine-tuned")
    expect(page.locator("#columns .verdict")).to_have_count(2)
    expect(page.get_by_label("Problem for both models")).to_have_value("Solve 3x + 5 = 20")


def test_the_chat_goes_on_behind_the_other_tab(compare_page):
    engine = FakeEngine(hold_after=3)
    page = compare_page(parts=(engine, FakeChecker()))
    page.get_by_role("tab", name="Chat").click()
    ask(page)
    assert engine.held.wait(5)
    page.get_by_role("tab", name="Compare").click()
    expect(page.get_by_label("Problem for both models")).to_be_visible()
    engine.gate.set()
    page.get_by_role("tab", name="Chat").click()
    done(page)
