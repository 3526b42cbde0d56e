"""Blind votes kept in a file of this machine: a SQLite database that many threads and processes may share.

Off unless TUTOR_VOTES is on, because a vote is kept with its problem. Nothing else of a student is in it: no
name, no address, no reply.
"""

import logging
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from tutor.database import form_of, set_form, transaction
from tutor.errors import TutorError
from tutor.teaching.comparison import CHOICES, Vote

FILE = "votes.sqlite3"
APPLICATION_ID, SCHEMA = 0x4D545654, 1  # in the header of the file: whose it is, and its form
BUSY_S = 2.0  # what a vote may wait for another process that has the file
MAX_VOTES = 100_000

_TABLE = f"""
CREATE TABLE votes (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    model_a TEXT NOT NULL,
    model_b TEXT NOT NULL,
    choice TEXT NOT NULL CHECK (choice IN {CHOICES}),
    verdict_a TEXT NOT NULL,
    verdict_b TEXT NOT NULL,
    temperature REAL NOT NULL,
    seed INTEGER,
    problem TEXT NOT NULL
)
"""
_COLUMNS = "at, model_a, model_b, choice, verdict_a, verdict_b, temperature, seed, problem"

log = logging.getLogger(__name__)


class VotesError(TutorError):
    """The votes file cannot be used just now; the message is a sentence for the page."""


@dataclass(frozen=True, slots=True)
class _Fault:
    code: str  # how SQLite's name of the error begins
    sentence: str


_DAMAGED = "The votes file is damaged: move it away on the server, and a new one is begun."
_FAULTS = (
    _Fault("SQLITE_BUSY", "The votes file is busy; please try again."),
    _Fault("SQLITE_LOCKED", "The votes file is busy; please try again."),
    _Fault("SQLITE_READONLY", "The votes file is read-only: make it and its folder writable on the server."),
    _Fault("SQLITE_FULL", "The server's disk is full: make room, so that votes can be kept."),
    _Fault("SQLITE_CANTOPEN", "The votes file cannot be opened: look at its folder on the server."),
    _Fault("SQLITE_PERM", "The votes file cannot be opened: look at its folder on the server."),
    _Fault(
        "SQLITE_CORRUPT", "The votes file is damaged: move it away on the server, and a new one is begun."
    ),
    _Fault("SQLITE_NOTADB", "The votes file is damaged: move it away on the server, and a new one is begun."),
)
_UNUSABLE = "The votes file cannot be used: the server's log says why."
_FOREIGN = "The votes file is not one of this version: move it away on the server, and a new one is begun."
_AT_LIMIT = f"The votes file has {MAX_VOTES:,} votes, which is its limit: move it away on the server."


class VoteFile:
    """The votes in the file at `path`, which need not exist yet; any thread."""

    def __init__(self, path: Path, *, max_votes: int = MAX_VOTES) -> None:
        self._path, self._max_votes = path, max_votes
        self._lock = threading.Lock()  # one writer of this process at a time

    def add(self, vote: Vote) -> None:
        """Keep a vote; raise `VotesError` when that is not possible."""
        problem = vote.problem.encode(errors="replace").decode()  # half a surrogate pair is no text
        values = (vote.at, *vote.models, vote.choice, *vote.verdicts, vote.temperature, vote.seed, problem)
        with self._lock, _faults(), closing(self._opened_to_write()) as file, transaction(file):
            (number,) = file.execute("SELECT COUNT(*) FROM votes").fetchone()
            if number >= self._max_votes:
                raise VotesError(_AT_LIMIT)
            file.execute(f"INSERT INTO votes ({_COLUMNS}) VALUES ({', '.join('?' * len(values))})", values)

    def votes(self) -> list[Vote]:
        """Return all votes, the oldest first; raise `VotesError` when they cannot be read."""
        if not self._path.exists():
            return []
        with _faults(), closing(self._opened_to_read()) as file:
            if form_of(file) == (0, 0):
                return []  # made, and nothing kept yet
            _refuse_foreign(file)
            rows = file.execute(f"SELECT {_COLUMNS} FROM votes ORDER BY id").fetchall()
        return [Vote(at, (a, b), choice, (va, vb), *rest) for at, a, b, choice, va, vb, *rest in rows]

    def _opened_to_write(self) -> sqlite3.Connection:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        if not self._path.exists():
            self._path.touch(mode=0o600)  # it holds problems: for its owner only
        file = sqlite3.connect(self._path, timeout=BUSY_S, isolation_level=None)
        try:
            if form_of(file) == (0, 0):
                _make(file)
            _refuse_foreign(file)
        except BaseException:
            file.close()
            raise
        return file

    def _opened_to_read(self) -> sqlite3.Connection:
        address = self._path.absolute().as_uri() + "?mode=ro"
        return sqlite3.connect(address, timeout=BUSY_S, isolation_level=None, uri=True)


def _make(file: sqlite3.Connection) -> None:
    """Make the table in an empty file; another process may do it at the same time."""
    with suppress(sqlite3.OperationalError):  # the log only makes it quicker, and not every disk can have it
        file.execute("PRAGMA journal_mode = WAL")
    with transaction(file):
        if not file.execute("SELECT 1 FROM sqlite_master").fetchone():
            file.execute(_TABLE)
            set_form(file, APPLICATION_ID, SCHEMA)


def _refuse_foreign(file: sqlite3.Connection) -> None:
    if form_of(file) != (APPLICATION_ID, SCHEMA):
        raise VotesError(_FOREIGN)


@contextmanager
def _faults() -> Iterator[None]:
    """Turn what SQLite and the disk complain of into a sentence; the log gets no more than its name."""
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        code = getattr(error, "sqlite_errorname", "")
        log.error("the votes file failed: %s %s", type(error).__name__, code or getattr(error, "errno", ""))
        found = (fault.sentence for fault in _FAULTS if code.startswith(fault.code))
        raise VotesError(next(found, _UNUSABLE)) from None
