"""`python app.py` itself, with recorded replies."""

import os
import socket
import subprocess
import sys

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import ROOT
from tests.browser.names import FORMULA_ERROR
from tests.browser.test_chat import ask, done
from tutor.web.chat_tab import EXAMPLES

pytestmark = pytest.mark.browser


def test_the_demo_solves_its_examples(served, open_page):
    page = open_page(served(TUTOR_MODEL="scripted"))
    expect(page.get_by_text("Scripted demo, no model")).to_be_visible()
    expect(page.get_by_text("Nothing you type leaves this machine.")).to_be_visible()
    for count, example in enumerate(EXAMPLES[:3], start=1):
        ask(page, example.problem)
        done(page, verdicts=count)
    expect(page.locator(".verdict-good")).to_have_count(3)
    expect(page.locator(FORMULA_ERROR)).to_have_count(0)
    assert page.evaluate("window.seen") == []


@pytest.mark.parametrize("variable", ["TUTOR_PORT", "TUTOR_MAX_SECONDS"])
def test_a_wrong_setting_is_one_sentence(variable):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        value = str(taken.getsockname()[1]) if variable == "TUTOR_PORT" else "soon"
        ended = subprocess.run(
            [sys.executable, "app.py"],
            cwd=ROOT,
            env={**os.environ, "TUTOR_MODEL": "scripted", variable: value},
            capture_output=True,
            text=True,
            timeout=60,
        )
    assert ended.returncode == 1
    assert variable in ended.stderr and "Traceback" not in ended.stderr
    assert len(ended.stderr.strip().splitlines()) == 1
