"""What a hostile model or student writes stays text; the fixture fails on any request to elsewhere."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.names import BLOCK_OF_A_PROBLEM, FORMULA, FORMULA_ERROR, LOADED_FROM_ELSEWHERE
from tests.browser.test_chat import ask, done, status
from tests.web.fakes import FakeEngine
from tutor.messages import Answer, Finished, Thinking

pytestmark = pytest.mark.browser

CASES = [
    json.loads(line)
    for line in (Path(__file__).parent.parent / "cases" / "render.jsonl")
    .read_text(encoding="utf-8")
    .splitlines()
]


def test_every_row_of_the_table_is_inert_and_typeset(tutor_page):
    events = []
    for case in CASES:
        text = case["text"]
        events += [Answer(text[i : i + 7]) for i in range(0, len(text), 7)] + [Thinking("next")]
    page = tutor_page(FakeEngine(default=[*events, Finished("stop")]))
    page.set_default_timeout(30_000)
    ask(page)
    expect(status(page)).to_have_text("Answer ready. Checked: verified", timeout=30_000)
    expect(page.get_by_text("Verified: 15%")).to_be_visible()
    assert page.locator(LOADED_FROM_ELSEWHERE).count() == 0
    assert page.locator(FORMULA_ERROR).all_inner_texts() == []
    assert page.locator(FORMULA).count() > 40
    assert page.evaluate("window.__xss") == 0
    assert [seen for seen in page.evaluate("window.seen") if "C:\\new" not in seen] == []
    expect(page.get_by_text("It costs $5 and $10.", exact=True)).to_be_visible()
    expect(page.get_by_text("a<b>c and 3 < 4", exact=True)).to_be_visible()


HOSTILE = (
    "<img src=http://attacker.example/x onerror=alert(1)> ![x](http://attacker.example/?q=1) "
    "[a](javascript:alert(1)) "
    "<form action=http://attacker.example><input></form> <script>alert(1)</script> %%%LATEX_BLOCK_0%%%"
)


BLOCKS = "- 5 + 3 = ?\n\n1. a\n\n# b\n\n> c\n\n|a|\n|-|\n|b|\n\n    d\n\ne\n==="


@pytest.mark.parametrize(
    "problem",
    [HOSTILE, "👩‍🔬 + 👩‍🔬 = ? 𝟙", "x" * 4_000, BLOCKS, "\\(\\rule{999em}{999em}\\) WWW.evil.example a@b.de"],
    ids=["html", "emoji", "long", "blocks", "rule"],
)
def test_a_strange_problem_is_shown_as_text_and_answered(tutor_page, problem):
    engine = FakeEngine()
    page = tutor_page(engine)
    ask(page, problem)
    done(page)
    assert engine.asked[0][0].content == problem
    assert page.locator(LOADED_FROM_ELSEWHERE).count() == 0
    assert page.locator(BLOCK_OF_A_PROBLEM).count() == 0
    assert page.evaluate("window.__xss") == 0


def test_empty_and_endless_problems_get_a_sentence_and_lose_nothing(tutor_page):
    engine = FakeEngine()
    page = tutor_page(engine)
    box = page.get_by_label("Your problem")
    ask(page, "   ")
    expect(page.locator("#chat").get_by_text("Please type a problem first.")).to_be_visible()
    ask(page, "1" * 1_000_000)
    expect(page.locator("#chat").get_by_text("1,000,000 characters")).to_be_visible()
    expect(status(page)).to_contain_text("1,000,000 characters")
    expect(page.locator("#chat").get_by_text("Please type a problem first.")).to_have_count(0)
    assert page.evaluate("document.querySelector('#problem textarea').value.length") == 1_000_000
    assert engine.asked == []
    box.fill("")
    ask(page)
    done(page)
