"""The votes file: what is kept, and what is said when it cannot be."""

import os
import sqlite3
import stat
import threading
from contextlib import closing

import pytest

from tutor.teaching.comparison import Vote
from tutor.teaching.votes import APPLICATION_ID, VoteFile, VotesError

VOTE = Vote(
    "2026-01-02T03:04:05+00:00", ("base", "tuned"), "b", ("wrong", "verified"), 0.7, 5, "What is 2+2?"
)
GREEDY = Vote("2026-01-02T03:04:06+00:00", ("tuned", "base"), "tie", ("", ""), 0.0, None, "\ud800 = ?")


@pytest.fixture
def path(tmp_path):
    return tmp_path / "data" / "votes.sqlite3"


def test_votes_are_read_back_by_another_process_in_order(path):
    assert VoteFile(path).votes() == [] and not path.parent.exists()
    VoteFile(path).add(VOTE)
    VoteFile(path).add(GREEDY)
    first, second = VoteFile(path).votes()
    assert first == VOTE
    assert second.seed is None and second.problem == "? = ?" and second.winner == ""


@pytest.mark.skipif(os.name == "nt", reason="no such permissions")
def test_only_the_owner_can_read_the_file(path):
    VoteFile(path).add(VOTE)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_many_threads_vote_and_read_at_once(path):
    file, troubles = VoteFile(path), []

    def work():
        try:
            for _ in range(5):
                VoteFile(path).add(VOTE)
                file.votes()
        except VotesError as error:
            troubles.append(error)

    threads = [threading.Thread(target=work) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert troubles == [] and len(file.votes()) == 30


def refused(path, *, both=True):
    """Return the sentence with which a vote is refused, and reading too."""
    with pytest.raises(VotesError) as adding:
        VoteFile(path).add(VOTE)
    if both:
        with pytest.raises(VotesError) as reading:
            VoteFile(path).votes()
        assert str(reading.value) == str(adding.value)
    assert "2+2" not in str(adding.value) and str(path) not in str(adding.value)
    return str(adding.value)


def test_a_damaged_file_is_a_sentence_and_stays_as_it_is(path, caplog):
    path.parent.mkdir()
    path.write_bytes(b"no database at all, but long enough to be taken for one" * 40)
    before = path.read_bytes()
    assert "damaged" in refused(path)
    assert path.read_bytes() == before
    assert "SQLITE_NOTADB" in caplog.text and "2+2" not in caplog.text


def test_damage_behind_the_header_is_a_sentence(path):
    for _ in range(60):
        VoteFile(path).add(VOTE)
    with closing(sqlite3.connect(path)) as file:
        file.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    content = bytearray(path.read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    path.write_bytes(content)
    assert "damaged" in refused(path)


@pytest.mark.parametrize(
    "change",
    ["PRAGMA user_version = 2", "PRAGMA application_id = 1"],
    ids=["newer", "foreign"],
)
def test_a_file_of_another_form_is_left_alone(path, change):
    VoteFile(path).add(VOTE)
    with closing(sqlite3.connect(path)) as file:
        file.execute(change)
    assert "not one of this version" in refused(path)


def test_a_database_of_something_else_is_left_alone(path):
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as file:
        file.execute("CREATE TABLE birds (name TEXT)")
    assert "not one of this version" in refused(path, both=False)
    with closing(sqlite3.connect(path)) as file:
        assert file.execute("PRAGMA application_id").fetchone() != (APPLICATION_ID,)


def test_a_locked_file_is_a_sentence_and_reading_goes_on(path, monkeypatch):
    monkeypatch.setattr("tutor.teaching.votes.BUSY_S", 0.05)
    VoteFile(path).add(VOTE)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert "busy" in refused(path, both=False)
        assert VoteFile(path).votes() == [VOTE]
    VoteFile(path).add(VOTE)
    assert len(VoteFile(path).votes()) == 2


def test_a_full_file_is_a_sentence(path):
    file = VoteFile(path, max_votes=1)
    file.add(VOTE)
    with pytest.raises(VotesError, match="limit"):
        file.add(VOTE)
    assert len(file.votes()) == 1


class FullDisk(VoteFile):
    """A file that may not grow: SQLite says then what it says of a full disk."""

    def _opened_to_write(self):
        file = super()._opened_to_write()
        file.execute("PRAGMA max_page_count = 1")
        return file


def test_a_full_disk_is_a_sentence_and_loses_no_vote(path):
    VoteFile(path).add(VOTE)
    long = Vote(VOTE.at, VOTE.models, "a", ("", ""), 0.0, None, "1+" * 50_000)
    with pytest.raises(VotesError, match="disk is full"):
        FullDisk(path).add(long)
    assert VoteFile(path).votes() == [VOTE]


class ReadOnly(VoteFile):
    """A file that this process may only read: root could write all others."""

    def _opened_to_write(self):
        return self._opened_to_read()


def test_a_read_only_file_is_a_sentence_and_can_be_read(path):
    VoteFile(path).add(VOTE)
    with pytest.raises(VotesError, match="read-only"):
        ReadOnly(path).add(VOTE)
    assert ReadOnly(path).votes() == [VOTE]


def test_a_folder_that_cannot_be_made_is_a_sentence(tmp_path):
    (tmp_path / "data").write_text("a file where a folder should be")
    with pytest.raises(VotesError, match="log says why"):
        VoteFile(tmp_path / "data" / "votes.sqlite3").add(VOTE)


def test_a_folder_in_the_place_of_the_file_is_a_sentence(path):
    path.mkdir(parents=True)
    assert "The votes file cannot be" in refused(path, both=False)
    with pytest.raises(VotesError):
        VoteFile(path).votes()
