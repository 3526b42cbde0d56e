"""Start the tutor: settings, parts, page. `python app.py`; Hugging Face Spaces starts it too."""

import gc
import os
import signal
import sys
from collections.abc import Callable
from contextlib import closing, suppress
from importlib import import_module
from typing import TypeVar

from tutor.errors import TutorError
from tutor.settings import Settings
from tutor.web.privacy import silence_telemetry

Opened = TypeVar("Opened")


def main() -> None:
    """Build the parts from the environment and serve the page until it is stopped."""
    gc.disable()  # until the model is open: searching what the imports make costs a sixth of the start
    silence_telemetry(os.environ)  # before anything below imports Gradio
    settings = Settings.from_env(os.environ)
    space_id = os.environ.get("SPACE_ID", "")

    with suppress(ModuleNotFoundError):
        import_module("spaces")  # on a Space with a shared GPU it must come before torch

    from tutor.checking.checker import Checker
    from tutor.inference.backend import Limits
    from tutor.inference.engine import Engine
    from tutor.inference.registry import backend_opener
    from tutor.teaching.tutor import Tutor
    from tutor.web.page import build_page, serve

    limits = Limits(settings.max_prompt_tokens, settings.max_new_tokens, settings.max_seconds)
    engine = Engine(
        _then_collect(backend_opener(settings)),
        limits=limits,
        max_waiting=settings.max_waiting,
        max_problem_chars=settings.max_problem_chars,
    )
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())  # ends the parts below, as Ctrl-C does
    with closing(engine), Checker() as checker:
        checker.warm()
        page = build_page(Tutor(engine, checker, retries=settings.retries), settings, space_id=space_id)
        serve(page, settings, space_id=space_id)


def _then_collect(open_backend: Callable[[], Opened]) -> Callable[[], Opened]:
    """Let the garbage collector work again once the backend is open; what is there by then stays."""

    def opened() -> Opened:
        try:
            return open_backend()
        finally:
            gc.freeze()
            gc.enable()

    return opened


if __name__ == "__main__":
    try:
        main()
    except TutorError as error:
        sys.exit(str(error))
