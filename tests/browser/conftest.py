"""A real Chromium, a page that fails on console errors and foreign requests, and two ways to serve."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest
from playwright.sync_api import Browser, Error, Page, sync_playwright

from tests.faults.program import ONLY_HERE
from tests.web.fakes import FakeChecker, FakeEngine, TimedEngine
from tutor.checking.checker import Checker
from tutor.inference.backend import Limits
from tutor.inference.engine import Engine
from tutor.inference.scripted import Script, ScriptedBackend
from tutor.settings import Settings
from tutor.teaching.tutor import Tutor
from tutor.web.page import build_page
from tutor.web.server import Server, build_app

ROOT = Path(__file__).resolve().parent.parent.parent
FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
)
NO_BROWSER = (
    "No Chromium was found, and the page cannot be trusted untested: install one (apt install chromium, or "
    "python -m playwright install chromium), or name it in the variable CHROMIUM."
)


def find_chromium() -> str | None:
    """Return the path of a Chromium of this machine, None for Playwright's own."""
    if named := os.environ.get("CHROMIUM"):
        return named
    names = ("/usr/bin/chromium", "chromium", "google-chrome")
    return next((found for name in names if (found := shutil.which(name))), None)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        try:
            chromium = playwright.chromium.launch(executable_path=find_chromium(), args=FLAGS.split())
        except Error as error:
            pytest.fail(f"{NO_BROWSER}\n{error}", pytrace=False)
        yield chromium
        chromium.close()


# Looks at the chat after every change, as a reader does: formulas and code are set, all else must be prose.
_WATCH = r"""
window.seen = []; window.__xss = 0; window.alert = () => { window.__xss++; };
new MutationObserver(() => {
  document.querySelectorAll('.chat [role=log]').forEach((chat) => {
    const copy = chat.cloneNode(true);
    copy.querySelectorAll('.katex, code, .user, svg').forEach((e) => e.remove());
    const raw = copy.textContent.match(/\\[a-zA-Z(\[]|\$\$|<<|>>|LATEX_BLOCK_\d+%%%|<\/?think>/);
    if (raw) window.seen.push(copy.textContent.slice(Math.max(0, raw.index - 40), raw.index + 40));
  });
}).observe(document, { childList: true, subtree: true, characterData: true });
"""


@pytest.fixture
def servers() -> Iterator[ExitStack]:
    """Return what ends the servers of a test; pages close before, or they would complain of the silence."""
    with ExitStack() as ending:
        yield ending


@pytest.fixture
def open_page(browser: Browser, servers: ExitStack) -> Iterator[Callable[..., Page]]:
    """Return a function that opens an address; at the end no page may have complained or asked elsewhere."""
    complaints: list[str] = []
    contexts = []

    def opened(url: str, *, width: int = 1280, height: int = 800, theme: str = "light") -> Page:
        host = urlsplit(url).netloc
        context = browser.new_context(viewport={"width": width, "height": height}, reduced_motion="reduce")
        context.grant_permissions(["clipboard-read", "clipboard-write"])
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.add_init_script(_WATCH)
        page.on("pageerror", lambda error: complaints.append(f"page error: {error}"))
        page.on("dialog", lambda dialog: (complaints.append(f"dialog: {dialog.message}"), dialog.dismiss()))
        page.on("popup", lambda popup: complaints.append(f"popup: {popup.url}"))
        page.on("console", lambda m: complaints.append(f"console: {m.text}") if m.type == "error" else None)

        def request(r):
            if urlsplit(r.url).scheme not in ("data", "blob") and urlsplit(r.url).netloc != host:
                complaints.append(f"asked elsewhere: {r.url}")

        page.on("request", request)
        page.goto(f"{url}?__theme={theme}")
        page.get_by_label("Your problem").wait_for()
        return page

    yield opened
    for context in contexts:
        context.close()
    assert complaints == []


def free_port() -> int:
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        return int(sock.getsockname()[1])


@pytest.fixture
def tutor_page(servers: ExitStack, open_page: Callable[..., Page]) -> Callable[..., Page]:
    """Return a function that serves a tutor with this engine (and checker) and opens its page."""

    def start(
        engine: FakeEngine | Engine,
        checker: FakeChecker | Checker | None = None,
        *,
        retries: int = 0,
        **window: object,
    ) -> Page:
        settings = Settings(port=free_port())
        blocks = build_page(Tutor(engine, checker or FakeChecker(), retries=retries), settings)
        server = servers.enter_context(Server(build_app(blocks, settings), settings))
        if isinstance(engine, FakeEngine):
            servers.callback(engine.gate.set)
        return open_page(server.url, **window)

    return start


@pytest.fixture
def scripted_page(
    servers: ExitStack, tutor_page: Callable[..., Page], checker: Checker
) -> Callable[..., Page]:
    """Return a function that opens a page where scripts are played, and really checked."""

    def start(scripts: dict[str, Script], **options: object) -> Page:
        engine = TimedEngine(lambda: ScriptedBackend(scripts), limits=Limits(max_new_tokens=10**6))
        servers.callback(engine.close)
        page = tutor_page(engine, checker, **options)
        page.engine = engine
        return page

    return start


@pytest.fixture(scope="session")
def checker() -> Iterator[Checker]:
    with Checker() as checker:
        checker.warm()
        yield checker


@pytest.fixture
def served(servers: ExitStack) -> Callable[..., str]:
    """Return a function that starts `python app.py` with these variables and gives its address.

    A connection to elsewhere than this machine ends the program.
    """
    code = f"{ONLY_HERE}\nimport runpy; runpy.run_path('app.py', run_name='__main__')"

    def start(*, timeout_s: float = 60.0, **variables: str) -> str:
        port = free_port()
        process = subprocess.Popen(
            [sys.executable, "-c", code],
            cwd=ROOT,
            env={**os.environ, "TUTOR_PORT": str(port), **variables},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        servers.callback(end, process)
        url = f"http://127.0.0.1:{port}/"
        deadline = time.monotonic() + timeout_s
        while time.monotonic() < deadline:
            if process.poll() is not None:
                pytest.fail(
                    f"app.py ended with {process.returncode}:\n{process.stdout.read()}", pytrace=False
                )
            try:
                if httpx.get(url, timeout=5).status_code == 200:
                    return url
            except httpx.TransportError:
                time.sleep(0.2)  # not yet listening: there is no event to wait for
        pytest.fail(f"app.py did not answer within {timeout_s:g} s", pytrace=False)

    return start


def end(process: subprocess.Popen[str]) -> None:
    process.terminate()
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait(10)
    process.stdout.close()
