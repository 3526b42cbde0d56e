"""The page: header with the model's badge, the tabs, and the line on privacy."""

import html
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import gradio as gr

from tutor.inference.cache import data_root
from tutor.settings import SCRIPTED, Settings
from tutor.teaching.parts import Engine
from tutor.teaching.tutor import Tutor
from tutor.teaching.votes import FILE, VoteFile
from tutor.web.batch_tab import BatchTab
from tutor.web.chat_tab import ChatTab
from tutor.web.compare_tab import CompareTab
from tutor.web.privacy import is_private, privacy_sentence
from tutor.web.votes_tab import VoteBox, VotesTab

TITLE = "Math Tutor"
SCRIPTED_LABEL = "Scripted demo, no model"
BADGE_POLL_S = 1.0
MAX_CONNECTIONS_WAITING = 64  # requests, not problems: the engine bounds those
THREADS = 64  # of the page's own: one waits for each reply that is being written


def build_page(tutor: Tutor, settings: Settings, *, space_id: str = "") -> gr.Blocks:
    """Return the page, ready for `tutor.web.server`."""
    page = gr.Blocks(title=TITLE, analytics_enabled=False, fill_height=True)
    with page:
        with gr.Row(elem_id="top"):
            gr.HTML(_HEADER, elem_id="brand", padding=False)
            look = partial(badge_html, tutor.engine, scripted=settings.model == SCRIPTED)
            badge = gr.HTML(look(), elem_id="badge", padding=False)
        _build_tabs(tutor, settings, private=is_private(settings, space_id=space_id))
        gr.HTML(_footer(privacy_sentence(settings, space_id=space_id)), elem_id="foot", padding=False)
        _keep_current(page, badge, tutor.engine, look)
    page.max_threads = THREADS  # before the queue, which copies it
    page.queue(max_size=MAX_CONNECTIONS_WAITING, api_open=False)
    return page


def _build_tabs(tutor: Tutor, settings: Settings, *, private: bool) -> None:
    """`private` tells that nobody but this machine's user can reach the page."""
    box = VoteBox(VoteFile(data_root(settings.data) / FILE) if settings.votes else None)
    with gr.Tabs(elem_id="tabs"):
        with gr.Tab("Chat", id="chat-tab"):
            ChatTab(tutor, max_problem_chars=settings.max_problem_chars, samples=settings.samples)
        with gr.Tab("Compare", id="compare-tab"):
            compare = CompareTab(tutor, box, max_problem_chars=settings.max_problem_chars)
        with gr.Tab("Batch", id="batch-tab"):
            BatchTab(tutor, max_problem_chars=settings.max_problem_chars)
        with gr.Tab("Votes", id="votes-tab") as votes_tab:
            votes = VotesTab(tutor.engine, box, compare.on_page, with_problems=private)
    votes_tab.select(
        votes.shown,
        compare.on_page,
        votes.results,
        queue=False,
        show_progress="hidden",
        api_visibility="private",
    )


def _keep_current(page: gr.Blocks, badge: gr.HTML, engine: Engine, look: Callable[[], str]) -> None:
    """Redraw the badge when the page opens, and every second until the model is ready or has failed."""
    timer = gr.Timer(BADGE_POLL_S)

    def tick() -> tuple[str, gr.Timer]:
        return look(), gr.Timer(active=engine.state == "loading")

    for event in (page.load, timer.tick):
        event(tick, None, [badge, timer], queue=False, show_progress="hidden", api_visibility="private")


@dataclass(frozen=True, slots=True)
class _State:
    name: str
    words: str


_STATES = {
    "loading": _State("loading", "Loading the model…"),
    "ready": _State("ready", "Ready"),
    "failed": _State("failed", "The model is not available"),
}


def badge_html(engine: Engine, *, scripted: bool = False) -> str:
    """Return the badge: which model answers, and whether it can."""
    state = _STATES[engine.state]
    label = SCRIPTED_LABEL if scripted else engine.label
    words = label if engine.state == "ready" else engine.note or state.words
    return (
        f'<span class="badge badge-{state.name}" title="{html.escape(words, quote=True)}">'
        f'<span class="dot" aria-hidden="true"></span>'
        f'<span class="sr-only">{state.words}: </span>{html.escape(words)}</span>'
    )


def theme() -> gr.themes.Base:
    """Ink on paper, in two families that come with Gradio whole, so no font is fetched from elsewhere."""
    ink = gr.themes.Color(
        c50="#eef2fb", c100="#dde5f7", c200="#bccaf0", c300="#93a8e4", c400="#6a84d6", c500="#4763c3",
        c600="#364fa8", c700="#2c4089", c800="#26356d", c900="#212d59", c950="#151c3a", name="ink",
    )  # fmt: skip
    paper = gr.themes.Color(
        c50="#faf9f6", c100="#f3f1ec", c200="#e6e3da", c300="#d3cfc3", c400="#a8a396", c500="#7b776c",
        c600="#5c594f", c700="#45433c", c800="#2b2a27", c900="#1d1c1a", c950="#141312", name="paper",
    )  # fmt: skip
    base = gr.themes.Base(
        primary_hue=ink,
        secondary_hue=ink,
        neutral_hue=paper,
        radius_size=gr.themes.sizes.radius_lg,
        font=[gr.themes.GoogleFont("IBM Plex Sans", weights=(400, 700)), "system-ui", "sans-serif"],
        font_mono=[gr.themes.GoogleFont("IBM Plex Mono", weights=(400, 700)), "ui-monospace", "monospace"],
    )
    return base.set(
        body_background_fill="*neutral_50",
        body_background_fill_dark="*neutral_950",
        block_background_fill="transparent",
        block_border_width="0px",
        block_shadow="none",
        block_background_fill_dark="transparent",
        block_border_width_dark="0px",
    )


_HEADER = f"""
<div class="brand">
  <svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <rect x="1" y="1" width="30" height="30" rx="9" fill="currentColor"/>
    <path d="M7 17.5h3l3 6 5-15h7" fill="none" stroke="#fff" stroke-width="2.4"
      stroke-linecap="round" stroke-linejoin="round"/>
  </svg>
  <h1>{TITLE}</h1>
</div>
"""


def _footer(privacy: str) -> str:
    care = "Answers can be wrong: look for the green line."
    return f'<p class="foot"><span>{html.escape(privacy)}</span> <span>{care}</span></p>'
