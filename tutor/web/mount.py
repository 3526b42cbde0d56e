"""How the page becomes a part of the application."""

from pathlib import Path
from typing import Any

import gradio as gr
from fastapi import FastAPI
from gradio.blocks import Block
from starlette.routing import Mount

from tutor.settings import ASSETS
from tutor.web.page import theme


def mount_page(app: FastAPI, page: gr.Blocks) -> None:
    """Serve the page at every address that the application has not given away.

    `app.state.end_page` is what the server calls, in its event loop, before it waits for open requests.
    """
    _take_no_files()
    gr.mount_gradio_app(app, page, path="/", **page_options())
    mounted: Any = next(route.app for route in app.routes if isinstance(route, Mount))
    # The mount starts the page's queue; no visitor shall do it again.
    mounted.startup_events_triggered = True

    def end_page() -> None:
        page.is_running = False
        mounted.stop_event.set()  # ends the heartbeat of every open page

    app.state.end_page = end_page


def _take_no_files() -> None:
    """Let no component fetch or keep a file that somebody names in the place of a text.

    Gradio downloads an address that a request calls a file, whatever the component is for. The class is
    changed, because Gradio makes new components from it for each session.
    """

    async def refuse(block: Block, url_or_file_path: str | Path | None) -> str | None:
        if url_or_file_path is not None:
            raise gr.Error("This page takes no files.", print_exception=False)
        return None

    Block.async_move_resource_to_block_cache = refuse  # type: ignore[assignment]


def page_options() -> dict[str, Any]:
    """Return how the page is mounted: no telemetry, no run history, no file downloads, no error boxes."""
    return {
        "theme": theme(),
        "css_paths": ASSETS / "style.css",
        "head": f"<script>{(ASSETS / 'page.js').read_text(encoding='utf-8')}</script>",
        "footer_links": [],
        "run_history": False,
        "enable_monitoring": False,
        "ssr_mode": False,
        "pwa": False,
        "mcp_server": False,
        "max_file_size": "1mb",
        "show_error": False,
    }
