"""Greedy replies kept in a file: the same question gets the same reply again, at once.

Off unless TUTOR_REPLY_CACHE says how many to keep, because a reply may quote its problem. Nothing else of a
student is in the file: a row has a hash over everything that can change the reply, the reply's text and
number of tokens, and its place in the order of use; no problem, no address, no time.

The file is a convenience. Locked, full, damaged, read-only or not ours: replies go on without it.
"""

import hashlib
import json
import logging
import sqlite3
import threading
import time
import weakref
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from platformdirs import user_data_path

from tutor.database import form_of, set_form, transaction
from tutor.inference.backend import Backend, Generated, Limits
from tutor.inference.fingerprint import fingerprint_of
from tutor.messages import GREEDY, Message, Sampling
from tutor.settings import Settings

FILE = "replies.sqlite3"
APPLICATION_ID, SCHEMA = 0x4D545243, 1  # in the header of the file: whose it is, and its form
BUSY_S = 0.2  # what a reply may wait for another process that has the file
REST_S = 60.0  # after a fault the file is left alone for so long

_TABLE = """
CREATE TABLE replies (
    key BLOB PRIMARY KEY,
    used INTEGER NOT NULL UNIQUE,  -- counts up with every use: the smallest was used longest ago
    tokens INTEGER NOT NULL,
    text BLOB NOT NULL,            -- UTF-8
    digest BLOB NOT NULL           -- over all but `used`: SQLite does not notice a flipped bit
)
"""
_NEXT = "(SELECT COALESCE(MAX(used), 0) + 1 FROM replies)"

log = logging.getLogger(__name__)
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Kept:
    """A complete reply as the backend wrote it, tags and all."""

    text: str
    tokens: int


class CachingBackend:
    """A backend whose complete greedy replies are kept and played back; see `Backend`."""

    def __init__(
        self,
        backend: Backend,
        path: Path,
        max_replies: int,
        fingerprint: str,
        *,
        prompt: Callable[[Sequence[Message]], str] | None = None,
    ) -> None:
        """Keep up to `max_replies` in the file at `path`, which several backends and processes may share.

        `fingerprint` stands for the model and how it is run (see `fingerprint_of`). `prompt` gives what the
        model reads of the messages; without it, every message counts.
        """
        self.variants, self.slots = backend.variants, backend.slots
        self.opens_thinking = backend.opens_thinking
        self.count_tokens = backend.count_tokens
        self._backend, self._file = backend, ReplyFile(path, max_replies)
        self._fingerprint, self._prompt = fingerprint, prompt or _whole_chat

    def generate(
        self,
        messages: Sequence[Message],
        limits: Limits,
        emit: Callable[[str], None],
        cancelled: threading.Event,
        sampling: Sampling = GREEDY,
        variant: str = "",
    ) -> Generated:
        """Play a kept reply in one piece, else have it written; see `Backend.generate`."""
        if sampling.temperature != 0 or cancelled.is_set():
            return self._backend.generate(messages, limits, emit, cancelled, sampling, variant)
        key = self._key(messages, limits, variant)
        if (kept := self._file.find(key)) is not None:
            emit(kept.text)
            return Generated("stop", kept.tokens, cached=True)
        pieces: list[str] = []

        def note_and_emit(text: str) -> None:
            pieces.append(text)
            emit(text)

        end = self._backend.generate(messages, limits, note_and_emit, cancelled, sampling, variant)
        if end.reason == "stop" and pieces:
            self._file.keep(key, Kept("".join(pieces), end.tokens))
        return end

    def _key(self, messages: Sequence[Message], limits: Limits, variant: str) -> bytes:
        name = variant or self.variants[0].name
        parts = [self._fingerprint, name, self._prompt(messages), limits.max_new_tokens]
        return hashlib.sha256(json.dumps(parts).encode()).digest()


class ReplyFile:
    """The kept replies on disk, those used longest ago leaving first; for any thread, and never an error."""

    def __init__(self, path: Path, max_replies: int) -> None:
        """The file is opened, and made, when it is first used."""
        self._path, self._max_replies = path, max_replies
        self._lock = threading.Lock()  # guards what follows
        self._file: sqlite3.Connection | None = None
        self._rests_until = 0.0  # on the clock of time.monotonic()
        self._told: set[str] = set()  # the faults that were logged

    def find(self, key: bytes) -> Kept | None:
        """Return the reply under `key`, which counts as a use of it; None when it is not there whole."""
        kept = self._attempt(lambda file: _find(file, key))
        if kept is not None:
            self._attempt(lambda file: _touch(file, key))
        return kept

    def keep(self, key: bytes, kept: Kept) -> None:
        """Put a reply under `key`, if the file lets it."""
        self._attempt(lambda file: _keep(file, key, kept, self._max_replies))

    def _attempt(self, work: Callable[[sqlite3.Connection], Result]) -> Result | None:
        """Return what `work` does with the open file; None when the file cannot be used."""
        with self._lock:
            if time.monotonic() < self._rests_until:
                return None
            try:
                if self._file is None:
                    self._file = _open(self._path)
                    self._close = weakref.finalize(self, self._file.close)
                return work(self._file)
            except (sqlite3.Error, OSError) as error:
                self._rest(error)
                return None

    def _rest(self, error: Exception) -> None:
        """Leave the file alone for a while; closing it takes back what was half-written."""
        self._rests_until = time.monotonic() + REST_S
        if self._file is not None:
            self._close()
            self._file = None
        fault = f"{type(error).__name__}: {error}"
        if fault not in self._told:
            self._told.add(fault)
            log.warning("Replies are not kept for now: %s cannot be used (%s).", self._path, fault)


def cached(
    backend: Backend,
    settings: Settings,
    sources: Sequence[Path],
    *,
    prompt: Callable[[Sequence[Message]], str] | None = None,
    **switches: object,
) -> Backend:
    """Return the backend with its replies kept as the settings say: itself when they keep none.

    `sources` are the folders that the model was read from, `switches` what else can change a reply. Only for
    a model in this process: what a server has behind a name can change unseen, and it samples as it likes.
    """
    if not settings.reply_cache:
        return backend
    try:
        fingerprint = fingerprint_of(sources, variants=backend.variants, **switches)
    except OSError as error:
        log.warning("Replies are not kept: the model cannot be read again (%s).", type(error).__name__)
        return backend
    path = data_root(settings.data) / FILE
    return CachingBackend(backend, path, settings.reply_cache, fingerprint, prompt=prompt)


def data_root(configured: Path | None) -> Path:
    """Return the folder for what is kept: the configured one, or the user's folder for data."""
    return configured or user_data_path("math-agent-tutor")


def _whole_chat(messages: Sequence[Message]) -> str:
    return json.dumps([(message.role, message.content) for message in messages])


# --- the file ----------------------------------------------------------------------------------------


def _open(path: Path) -> sqlite3.Connection:
    """Return the file, readable by its owner only when it is new; its write-ahead log lets readers go on."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists():
        path.touch(mode=0o600)
    file = sqlite3.connect(path, timeout=BUSY_S, isolation_level=None, check_same_thread=False)
    file.text_factory = bytes  # a damaged text must not raise an error that quotes it
    try:
        _make(file)
        file.execute("PRAGMA journal_mode = WAL")
        file.execute("PRAGMA synchronous = NORMAL")  # a power cut may cost the last replies, never the file
    except BaseException:
        file.close()
        raise
    return file


def _make(file: sqlite3.Connection) -> None:
    """Make the table in an empty file, or anew in one of an older form; refuse what is not ours."""
    if form_of(file) == (APPLICATION_ID, SCHEMA):
        return
    with transaction(file):
        application, schema = form_of(file)  # another process may have been here
        if application != APPLICATION_ID and file.execute("SELECT 1 FROM sqlite_master").fetchone():
            raise sqlite3.DatabaseError("it is not a file of kept replies")
        if schema > SCHEMA:
            raise sqlite3.DatabaseError("a newer version of the tutor made it")
        if schema < SCHEMA:
            file.execute("DROP TABLE IF EXISTS replies")
            file.execute(_TABLE)
            set_form(file, APPLICATION_ID, SCHEMA)


def _find(file: sqlite3.Connection, key: bytes) -> Kept | None:
    row = file.execute("SELECT text, tokens, digest FROM replies WHERE key = ?", [key]).fetchone()
    if row is None or _seal(key, row[0], row[1]) != row[2]:
        return None
    return Kept(row[0].decode(errors="surrogatepass"), row[1])


def _touch(file: sqlite3.Connection, key: bytes) -> None:
    file.execute(f"UPDATE replies SET used = {_NEXT} WHERE key = ?", [key])


def _keep(file: sqlite3.Connection, key: bytes, kept: Kept, max_replies: int) -> None:
    text = kept.text.encode(errors="surrogatepass")
    with transaction(file):
        file.execute(
            f"INSERT OR REPLACE INTO replies VALUES (?, {_NEXT}, ?, ?, ?)",
            [key, kept.tokens, text, _seal(key, text, kept.tokens)],
        )
        file.execute(
            "DELETE FROM replies WHERE used <="
            " (SELECT used FROM replies ORDER BY used DESC LIMIT 1 OFFSET ?)",
            [max_replies],
        )


def _seal(key: bytes, text: object, tokens: object) -> bytes:
    return hashlib.sha256(key + repr((text, tokens)).encode()).digest()
