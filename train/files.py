"""Files that are whole or not there: written under another name, renamed when their bytes are on the disk."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

from tutor.errors import TutorError


@contextmanager
def clear_when_full(folder: Path, kept: str) -> Iterator[None]:
    """Turn the error of a full disk into a TutorError; `kept` says what is not lost."""
    try:
        yield
    except OSError as error:
        if not is_full(error):
            raise
        raise TutorError(f"The disk of {folder} is full. {kept}; free some space and start again.") from error


def is_full(error: OSError) -> bool:
    """Whether the disk, or the user's share of it, is full."""
    return error.errno in (errno.ENOSPC, errno.EDQUOT)


def write_whole(path: Path, text: str) -> None:
    """Replace a file in one piece; it stays as it was when that fails."""
    new = _beside(path)
    try:
        new.write_text(text, encoding="utf-8")
        _to_disk(new)
        os.replace(new, path)
    except BaseException:
        new.unlink(missing_ok=True)
        raise


class Together:
    """Files that appear in a folder together when the `with` block ends; `last` is the last of them.

    A block that fails leaves the folder as it was. A kill while they are renamed leaves no `last`.
    """

    def __init__(self, folder: Path, last: str) -> None:
        """The folder is made with its first file."""
        self.folder, self._last = folder, last
        self.made: dict[str, Path] = {}  # name → where it is written

    def new(self, name: str) -> Path:
        """Return where to write the file `name`."""
        self.folder.mkdir(parents=True, exist_ok=True)
        return self.made.setdefault(name, _beside(self.folder / name))

    def __enter__(self) -> "Together":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if error is None:
                self._rename()
        finally:
            for path in self.made.values():
                path.unlink(missing_ok=True)

    def _rename(self) -> None:
        for path in self.made.values():
            _to_disk(path)
        (self.folder / self._last).unlink(missing_ok=True)  # it would not go with the new files
        for name in sorted(self.made, key=lambda name: name == self._last):
            os.replace(self.made[name], self.folder / name)


def _beside(path: Path) -> Path:
    return path.with_name(f"{path.name}.new")


def _to_disk(path: Path) -> None:
    with path.open("rb") as file:
        os.fsync(file.fileno())
