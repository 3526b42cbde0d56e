"""What the stages share on the command line: how they end on bad input, counts, where weights are cached."""

import argparse
import os
import subprocess
import sys
import unicodedata
from collections.abc import Callable
from pathlib import Path

from tutor.errors import TutorError
from tutor.settings import Settings

# Controls, marks of direction and other format characters, half characters, other line ends.
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})


def run(main: Callable[[], None]) -> None:
    """Run a stage's `main`; a TutorError becomes its sentence and exit code 1."""
    try:
        main()
    except TutorError as error:
        sys.exit(visible(str(error)))


def visible(text: str) -> str:
    """Return text that a terminal takes for nothing else: controls and marks of direction are spelled out."""
    return "".join(_spelled(c) if unicodedata.category(c) in _UNSEEN and c not in "\n\t" else c for c in text)


def _spelled(character: str) -> str:
    return character.encode("unicode_escape").decode()


def at_least_one(text: str) -> int:
    """Return the number that the text is; as a `type` for argparse, it refuses what is less than 1."""
    try:
        number = int(text)
    except ValueError:
        number = 0
    if number < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no whole number from 1 on")
    return number


def cache_folder() -> Path | None:
    """Return TUTOR_CACHE, the folder that the tutor itself uses for prepared weights."""
    return Settings.from_env(os.environ).cache


def commit() -> str:
    """Return the code's commit, -dirty when files differ from it, or unknown."""
    try:
        described = subprocess.run(
            ["git", "describe", "--always", "--dirty"], capture_output=True, text=True, check=False
        )
    except OSError:  # git is not installed
        return "unknown"
    return described.stdout.strip() or "unknown"
