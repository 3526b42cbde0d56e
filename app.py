"""Start the tutor: settings, parts, page. `python app.py`; Hugging Face Spaces starts it too."""

import gc
import os
import signal
import sys
import tempfile
from collections.abc import Callable
from contextlib import closing, suppress
from importlib import import_module
from typing import NoReturn, TypeVar

from tutor.errors import TutorError
from tutor.settings import Settings
from tutor.web.gradio_import import import_less
from tutor.web.privacy import silence_telemetry

Opened = TypeVar("Opened")


def main() -> None:
    """Build the parts from the environment and serve the page until it is stopped."""
    gc.disable()  # until the model is open: searching what the imports make costs a sixth of the start
    silence_telemetry(os.environ)  # before anything below imports Gradio, as the next line
    import_less()
    settings = Settings.from_env(os.environ)
    _check_temporary_folder()
    space_id = os.environ.get("SPACE_ID", "")

    with suppress(ModuleNotFoundError):
        import_module("spaces")  # on a Space with a shared GPU it must come before torch

    from tutor.inference.fleet import fleet_of
    from tutor.inference.registry import backend_opener
    from tutor.teaching.tutor import Tutor
    from tutor.web.api import Service
    from tutor.web.metrics import CountingChecker, Metrics
    from tutor.web.page import build_page
    from tutor.web.server import build_app, serve
    from tutor.web.threads import Threads

    metrics = Metrics()
    engine = fleet_of(settings, _then_collect(backend_opener(settings)), observe=metrics.finished)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())  # ends the parts below, as Ctrl-C does
    with closing(engine), CountingChecker(metrics) as checker:
        checker.warm()
        metrics.watch(engine, checker)
        tutor = Tutor(engine, checker, retries=settings.retries)
        page = build_page(tutor, settings, space_id=space_id)
        service = Service(tutor, checker, metrics, Threads())
        app = build_app(page, settings, service, space_id=space_id)
        with suppress(KeyboardInterrupt):
            serve(app, settings, space_id=space_id)


def _check_temporary_folder() -> None:
    """Raise TutorError when Python finds no folder for temporary files; Gradio asks for it at import."""
    try:
        tempfile.gettempdir()
    except OSError as error:
        raise TutorError(
            "There is no folder for temporary files that can be written. "
            "Make room on the disk, or set TMPDIR to a folder of your own."
        ) from error


def _then_collect(open_backend: Callable[[], Opened]) -> Callable[[], Opened]:
    """Let the garbage collector work again once the backend is open; what is there by then stays."""

    def opened() -> Opened:
        try:
            return open_backend()
        finally:
            gc.freeze()
            gc.enable()

    return opened


def _end(status: str | int | None = None) -> NoReturn:
    """End as `sys.exit` does, but at once where a model is still being opened.

    Python's own way takes the interpreter away from that thread while it is inside torch, which then aborts
    the process: what started it would see a crash.
    """
    from tutor.inference.registry import is_opening

    if is_opening():
        if isinstance(status, str):
            print(status, file=sys.stderr)
        for stream in (sys.stdout, sys.stderr):
            with suppress(OSError):
                stream.flush()
        os._exit(1 if isinstance(status, str) else status or 0)
    sys.exit(status)


if __name__ == "__main__":
    try:
        main()
    except TutorError as error:
        _end(str(error))
    except SystemExit as ended:
        _end(ended.code)
    _end()
