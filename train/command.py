"""How a stage ends when something is wrong with its input: one sentence, no trace."""

import sys
from collections.abc import Callable

from tutor.errors import TutorError


def run(main: Callable[[], None]) -> None:
    """Run a stage's `main`; a TutorError becomes its sentence and exit code 1."""
    try:
        main()
    except TutorError as error:
        sys.exit(str(error))
