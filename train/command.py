"""What the stages share on the command line: how they end on bad input, and where weights are cached."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

from tutor.errors import TutorError
from tutor.settings import Settings


def run(main: Callable[[], None]) -> None:
    """Run a stage's `main`; a TutorError becomes its sentence and exit code 1."""
    try:
        main()
    except TutorError as error:
        sys.exit(str(error))


def cache_folder() -> Path | None:
    """Return TUTOR_CACHE, the folder that the tutor itself uses for prepared weights."""
    return Settings.from_env(os.environ).cache
