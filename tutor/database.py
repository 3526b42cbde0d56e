"""What the SQLite files of the tutor share: whose a file is and of which form, and all-or-nothing changes."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager


def form_of(file: sqlite3.Connection) -> tuple[int, int]:
    """Return the application's number and that of its schema; (0, 0) for an empty file."""
    (application,) = file.execute("PRAGMA application_id").fetchone()
    (schema,) = file.execute("PRAGMA user_version").fetchone()
    return application, schema


def set_form(file: sqlite3.Connection, application: int, schema: int) -> None:
    """Write the two numbers."""
    file.execute(f"PRAGMA application_id = {application}")
    file.execute(f"PRAGMA user_version = {schema}")


@contextmanager
def transaction(file: sqlite3.Connection) -> Iterator[None]:
    """Do all or nothing: what raises here ends with the file being closed."""
    file.execute("BEGIN IMMEDIATE")
    yield
    file.execute("COMMIT")
