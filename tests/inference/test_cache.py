import logging
import os
import random
import shutil
import sqlite3
import stat
import subprocess
import sys
import threading
import time
from contextlib import closing

import pytest

from tutor.errors import ModelError
from tutor.inference import cache
from tutor.inference.backend import Generated, Limits
from tutor.inference.cache import CachingBackend, Kept, ReplyFile, cached
from tutor.inference.engine import Engine
from tutor.inference.fingerprint import fingerprint_of
from tutor.inference.scripted import Script, ScriptedBackend
from tutor.messages import GREEDY, Answer, Finished, Message, Sampling, Thinking, Waiting
from tutor.prompting import QUESTION, build_prompt
from tutor.settings import Settings

PROBLEM = "What is 15% of 240?"
REPLY = "<think>\n15/100=0.15\n</think>\nIt is \\(36\\) 👩‍🔬."
LIMITS = Limits()


class Counted(ScriptedBackend):
    """A scripted backend that counts what it writes."""

    def __init__(self, replies=None, **options):
        super().__init__({PROBLEM: REPLY} if replies is None else replies, **{"delay_s": 0.0, **options})
        self.written = 0

    def generate(self, *args, **options):
        self.written += 1
        return super().generate(*args, **options)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "data" / "replies.sqlite3"


# A process of its own: `ask(problem)` says whether the reply, which is REPLY, was kept.
SETUP = f"""
import logging, os, resource, sys, threading
from pathlib import Path
from tutor.inference.backend import Limits
from tutor.inference.cache import CachingBackend
from tutor.inference.scripted import ScriptedBackend
from tutor.messages import Message

def ask(problem):
    pieces = []
    end = backend.generate([Message("user", problem)], Limits(), pieces.append, threading.Event())
    assert "".join(pieces) == REPLY
    return end.cached

REPLY = {REPLY!r}
logging.basicConfig(stream=sys.stdout, format="%(levelname)s")
backend = CachingBackend(ScriptedBackend({{}}, default=REPLY, delay_s=0), Path(sys.argv[1]), 99, "model")
"""


def elsewhere(path, script):
    """Return the lines that the script prints in its process."""
    command = [sys.executable, "-c", SETUP + script, str(path)]
    done = subprocess.run(command, timeout=60, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def keeping(path, backend=None, *, most=100, fingerprint="model", **options):
    return CachingBackend(backend or Counted(), path, most, fingerprint, **options)


def ask(backend, problem=PROBLEM, *, limits=LIMITS, sampling=GREEDY, variant="", before=()):
    """Return the reply's text, its pieces and its end."""
    pieces = []
    chat = [*before, Message("user", problem)]
    end = backend.generate(chat, limits, pieces.append, threading.Event(), sampling, variant)
    return "".join(pieces), pieces, end


def rows(path):
    with closing(sqlite3.connect(path)) as file:
        return file.execute("SELECT count(*) FROM replies").fetchone()[0]


def test_the_same_question_is_answered_at_once_and_marked(path):
    inner = Counted(delay_s=0.05)  # a second and more for the reply
    backend = keeping(path, inner)
    first, pieces, end = ask(backend)
    assert (first, end) == (REPLY, Generated("stop", len(pieces))) and len(pieces) > 5
    started = time.monotonic()
    assert ask(backend) == (REPLY, [REPLY], Generated("stop", len(pieces), cached=True))
    assert time.monotonic() - started < 0.5 and inner.written == 1


def test_a_kept_reply_outlives_the_process(path):
    assert elsewhere(path, f"print(ask({PROBLEM!r}))") == ["False"]
    assert list(path.parent.iterdir()) == [path]  # nothing is left open
    inner = Counted({})
    assert ask(keeping(path, inner))[0] == REPLY and inner.written == 0


def test_the_engine_says_that_it_was_kept(path):
    observed = []
    engine = Engine(
        lambda: keeping(path), limits=LIMITS, observe=lambda end, name: observed.append((end, name))
    )
    with closing(engine):
        told = [list(engine.reply([Message("user", PROBLEM)])) for _ in range(2)]
    first, second = [[event for event in events if not isinstance(event, Waiting)] for events in told]
    assert first[-1] == Finished("stop", tokens=first[-1].tokens)
    assert [type(event) for event in second] == [Thinking, Answer, Finished]
    assert "".join(event.text for event in second[:-1]) == REPLY.replace("<think>", "").replace(
        "</think>", ""
    )
    assert second[-1] == Finished("stop", tokens=first[-1].tokens, cached=True)
    assert second[-1].first_text_s is not None
    assert [(end.cached, name) for end, name in observed] == [(False, "recorded"), (True, "recorded")]


# What makes a question another one


@pytest.mark.parametrize(
    "other",
    [
        {"problem": PROBLEM + " "},
        {"problem": "what is 15% of 240?"},
        {"variant": "recorded-base"},
        {"limits": Limits(max_new_tokens=511)},
        {"before": [Message("user", "2+2"), Message("assistant", "4")]},
    ],
)
def test_whatever_can_change_the_reply_makes_it_another_question(path, other):
    inner = Counted()
    backend = keeping(path, inner)
    ask(backend)
    assert not ask(backend, **other)[2].cached and inner.written == 2
    assert ask(backend, **other)[2].cached and ask(backend)[2].cached and inner.written == 2


def test_another_model_or_another_way_to_run_it_has_replies_of_its_own(path):
    ask(keeping(path, fingerprint="model, int8"))
    inner = Counted({PROBLEM: "It is 36."})
    assert ask(keeping(path, inner, fingerprint="model, bf16"))[0] == "It is 36."
    assert ask(keeping(path, fingerprint="model, int8"))[0] == REPLY


@pytest.mark.parametrize(
    "same",
    [
        {"variant": "recorded"},  # the first one's name
        {"limits": Limits(max_prompt_tokens=9, max_seconds=1.0)},  # a complete reply does not depend on them
        {"sampling": Sampling(0.0, seed=7)},  # nothing is drawn
    ],
)
def test_what_cannot_change_the_reply_does_not_count(path, same):
    backend = keeping(path)
    ask(backend)
    assert ask(backend, **same)[2].cached


def test_only_what_the_prompt_holds_of_the_chat_counts(path):
    backend = keeping(path, prompt=lambda messages: build_prompt(QUESTION, messages))
    ask(backend)
    before = [Message("user", "2+2"), Message("assistant", "4")]
    assert ask(backend, before=before)[2].cached
    assert ask(backend, f"  {PROBLEM}\n")[2].cached
    assert not ask(backend, "2+2", before=[Message("user", PROBLEM)])[2].cached


def test_what_is_drawn_by_chance_is_neither_kept_nor_played(path):
    inner = Counted({PROBLEM: Script(REPLY, samples=("one", "two"))})
    backend = keeping(path, inner)
    assert [ask(backend, sampling=Sampling(0.7, seed))[0] for seed in (0, 1, 0)] == ["one", "two", "one"]
    assert not path.exists()
    assert ask(backend)[0] == REPLY and ask(backend)[2].cached
    assert ask(backend, sampling=Sampling(0.7, 0))[0] == "one" and inner.written == 5


@pytest.mark.parametrize(
    ("script", "limits", "reason"),
    [
        (Script("more ", endless=True), Limits(max_new_tokens=9), "length"),
        (Script("more ", endless=True, delay_s=0.02), Limits(max_seconds=0.1), "time"),
        (Script(""), LIMITS, "stop"),
    ],
)
def test_a_reply_that_is_cut_off_or_empty_is_not_kept(path, script, limits, reason):
    inner = Counted({PROBLEM: script})
    backend = keeping(path, inner)
    for number in (1, 2):
        assert ask(backend, limits=limits)[2].reason == reason and inner.written == number


def test_a_reply_that_is_stopped_or_breaks_is_not_kept(path):
    inner = Counted(
        {"endless": Script("more ", endless=True), "broken": Script("part", error=ModelError("No."))}
    )
    backend, cancelled = keeping(path, inner), threading.Event()
    end = backend.generate([Message("user", "endless")], LIMITS, lambda _: cancelled.set(), cancelled)
    assert end.reason == "cancelled"
    with pytest.raises(ModelError):
        ask(backend, "broken")
    with pytest.raises(ModelError):
        ask(backend, "broken")
    ask(backend)
    assert rows(path) == 1
    end = backend.generate([Message("user", PROBLEM)], LIMITS, pytest.fail, cancelled)  # stopped before
    assert end == Generated("cancelled", 0)


# Size, threads


def test_those_used_longest_ago_leave_first(path):
    backend = keeping(path, Counted({}), most=3)
    for problem in ("a", "b", "c", "a", "d"):
        ask(backend, problem)
    assert rows(path) == 3
    assert [ask(backend, problem)[2].cached for problem in ("a", "c", "d")] == [True] * 3
    assert not ask(backend, "b")[2].cached and rows(path) == 3
    smaller = keeping(path, Counted({}), most=1)
    ask(smaller, "e")
    assert rows(path) == 1 and ask(smaller, "e")[2].cached


def test_the_file_does_not_grow_for_ever(path):
    sizes = []
    for start in (0, 100):
        backend = keeping(path, Counted({}, default="x" * 1_000), most=20)
        for number in range(100):
            ask(backend, f"problem {start + number}")
        del backend  # puts the write-ahead log into the file
        assert rows(path) == 20
        sizes.append(path.stat().st_size)
    assert 20_000 < sizes[1] <= sizes[0] + 4_096 < 100_000


def test_many_threads_and_two_owners_share_a_file(path, caplog):
    replies = {f"problem {n}": f"<think>{n}</think>answer {n} " * 9 for n in range(12)}
    backends = [keeping(path, Counted(replies), most=8) for _ in range(2)]
    wrong, kept = [], []

    def student(seed):
        chance = random.Random(seed)
        for _ in range(60):
            problem = chance.choice(list(replies))
            text, _, end = ask(chance.choice(backends), problem)
            kept.append(end.cached)
            if text != replies[problem]:
                wrong.append((problem, text))

    students = [threading.Thread(target=student, args=[seed]) for seed in range(8)]
    for thread in students:
        thread.start()
    for thread in students:
        thread.join(60)
    assert not wrong and len(kept) == 480 and sum(kept) > 100
    assert rows(path) == 8 and caplog.records == []


# Privacy


def test_the_file_holds_the_reply_and_no_problem_and_is_its_owners_alone(path):
    secret = "Anna has 7 apples"
    backend = keeping(path, Counted({secret: "It is 7."}))
    ask(backend, secret, before=[Message("user", "Bert has 3"), Message("assistant", "Yes")])
    files = list(path.parent.iterdir())
    content = b"".join(file.read_bytes() for file in files)
    assert b"It is 7." in content
    assert not [word for word in (b"Anna", b"apples", b"Bert", b"model") if word in content]
    if os.name == "posix":
        assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}


def test_nothing_is_kept_unless_the_settings_say_so(tmp_path):
    backend, model = Counted(), tmp_path / "model"
    model.mkdir()
    assert cached(backend, Settings(data=tmp_path / "data"), [model]) is backend
    keeper = cached(backend, Settings(data=tmp_path / "data", reply_cache=9), [model], calculator=True)
    ask(keeper)
    assert ask(keeper)[2].cached and rows(tmp_path / "data" / "replies.sqlite3") == 1
    assert (keeper.variants, keeper.slots, keeper.opens_thinking) == (backend.variants, 1, False)
    assert keeper.count_tokens([Message("user", "a b c")]) == 3


def test_models_of_other_variants_share_a_file_but_no_reply(tmp_path):
    settings = Settings(data=tmp_path, reply_cache=9)
    one, other = (cached(Counted(label=label), settings, []) for label in ("on the CPU", "on the GPU"))
    assert [ask(one)[2].cached, ask(other)[2].cached, ask(one)[2].cached] == [False, False, True]
    assert rows(tmp_path / "replies.sqlite3") == 2


def test_a_model_that_cannot_be_read_again_is_used_without(tmp_path, caplog):
    backend = Counted()
    assert cached(backend, Settings(data=tmp_path, reply_cache=9), [tmp_path / "gone"]) is backend
    assert "Replies are not kept" in caplog.text


# Whatever is wrong with the file, replies go on


def works_without(path, caplog, *, asked=3):
    """Ask some times: each reply is whole and written anew, and the fault is logged once."""
    inner = Counted()
    backend = keeping(path, inner)
    caplog.clear()
    started = time.monotonic()
    with caplog.at_level(logging.DEBUG):
        for _ in range(asked):
            assert ask(backend)[0] == REPLY
    assert time.monotonic() - started < 5
    assert inner.written == asked
    assert len(caplog.records) == 1 and "Replies are not kept for now" in caplog.text
    assert PROBLEM not in caplog.text and "36" not in caplog.text


@pytest.mark.parametrize(
    "content", [b"no database at all, but long enough to be one" * 99, b"SQLite format 3\0"]
)
def test_a_file_that_is_no_database(path, caplog, content):
    path.parent.mkdir()
    path.write_bytes(content)
    works_without(path, caplog)
    assert path.read_bytes() == content


def test_a_place_where_no_file_can_be(tmp_path, caplog):
    (tmp_path / "file").write_text("")
    works_without(tmp_path / "file" / "replies.sqlite3", caplog)
    (tmp_path / "folder").mkdir()
    works_without(tmp_path / "folder", caplog)


def test_somebody_elses_database_is_left_alone(path, caplog):
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as file:
        file.execute("CREATE TABLE replies (mine TEXT)")
        file.execute("INSERT INTO replies VALUES ('precious')")
        file.commit()
    before = path.read_bytes()
    works_without(path, caplog)
    assert path.read_bytes() == before


def test_a_file_of_a_newer_version_is_left_alone_and_one_of_an_older_is_made_anew(path, caplog):
    ask(keeping(path))
    with closing(sqlite3.connect(path)) as file:
        file.execute("PRAGMA user_version = 2")
    works_without(path, caplog)
    assert rows(path) == 1
    with closing(sqlite3.connect(path)) as file:
        file.execute("PRAGMA user_version = 0")
        file.execute("ALTER TABLE replies DROP COLUMN digest")
    backend = keeping(path)
    assert not ask(backend)[2].cached and ask(backend)[2].cached and rows(path) == 1


def test_a_locked_file_is_let_be_for_a_while(path, caplog, monkeypatch):
    ask(keeping(path), "another")
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        works_without(path, caplog)
    monkeypatch.setattr(cache, "REST_S", 0.0)
    backend = keeping(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        ask(backend)
        assert ask(backend, "another")[2].cached  # reading goes on
    ask(backend)
    assert ask(backend)[2].cached


def test_a_full_disk(path):
    """The files of that process cannot grow, which SQLite tells as a full disk or a failing one."""
    script = (
        "assert not ask('0') and ask('0')\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (30_000, 30_000))\n"
        "print([ask(str(n)) for n in range(1, 9)])"
    )
    assert elsewhere(path, script) == ["WARNING", str([False] * 8)]
    backend = keeping(path)
    assert ask(backend, "0")[2].cached and not ask(backend)[2].cached and ask(backend)[2].cached


def test_a_file_that_cannot_be_written(path):
    """It is read until the first use is to be noted in it, and then let be."""
    ask(keeping(path), "0")
    path.chmod(0o444)
    path.parent.chmod(0o555)
    for folder in path.parents[1:4]:  # pytest makes them its user's alone
        folder.chmod(0o755)
    become = "os.geteuid() or os.setuid(65_534)\n"  # root may write everywhere
    try:
        assert elsewhere(path, become + "print([ask(problem) for problem in '001'])")[0] == "WARNING"
    finally:
        path.parent.chmod(0o755)
    assert rows(path) == 1


def test_a_flipped_bit_anywhere_never_changes_a_reply(tmp_path, path):
    replies = {f"problem {n}": f"<think>{n}</think>The answer is {n * n}. " * 20 for n in range(30)}
    keeper = keeping(path, Counted(replies))
    for problem in replies:
        ask(keeper, problem)
    del keeper
    whole, chance, played = path.read_bytes(), random.Random(0), 0
    assert len(whole) > 30_000
    for number in range(60):
        damaged = bytearray(whole)
        for _ in range(chance.choice((1, 1, 50))):
            damaged[chance.randrange(len(whole))] ^= 1 << chance.randrange(8)
        copy = tmp_path / f"{number}.sqlite3"
        copy.write_bytes(damaged)
        backend = keeping(copy, Counted(replies))
        for problem in chance.sample(list(replies), 6):
            text, _, end = ask(backend, problem)
            assert text == replies[problem]
            played += end.cached
    assert 60 < played < 360  # the damage is found row by row: the others are still played


def test_a_file_cut_short_or_taken_away_while_it_is_in_use(path):
    backend = keeping(path, Counted(), most=9)
    ask(backend)
    os.truncate(path, 5_000)
    assert [ask(backend)[0] for _ in range(3)] == [REPLY] * 3
    shutil.rmtree(path.parent)
    assert [ask(backend)[0] for _ in range(3)] == [REPLY] * 3


def test_the_text_comes_back_to_the_last_character(path):
    file = ReplyFile(path, 9)
    for number, text in enumerate(("a\0b", "\r\n\u2028", "½ 👩‍🔬", "\ud800", " " * 9)):
        file.keep(bytes([number]), Kept(text, number))
        assert file.find(bytes([number])) == Kept(text, number)


def test_the_file_is_closed_with_its_owner(path):
    backend = keeping(path)
    ask(backend)
    assert len(list(path.parent.iterdir())) == 3  # with the write-ahead log
    del backend
    assert list(path.parent.iterdir()) == [path]


# The fingerprint


def test_the_fingerprint_is_of_weights_rules_and_switches(tmp_path, monkeypatch):
    model, adapter = tmp_path / "model", tmp_path / "adapter"
    for folder in (model, adapter):
        folder.mkdir()
        (folder / "weights.safetensors").write_bytes(bytes(1_000))
        (folder / "README.md").write_text("one")

    def prints(*sources, **switches):
        return fingerprint_of(sources or (model, adapter), **switches)

    first = prints(calculator=True, quantize=True)
    assert first == prints(quantize=True, calculator=True)
    others = [
        prints(calculator=False, quantize=True),
        prints(calculator=True),
        prints(model, calculator=True, quantize=True),
        prints(model, model, adapter, calculator=True, quantize=True),
    ]
    (model / "README.md").write_text("two")
    assert prints(calculator=True, quantize=True) == first
    (model / "weights.safetensors").write_bytes(bytes(999) + b"\1")
    others.append(prints(calculator=True, quantize=True))
    (adapter / "adapter_config.json").write_text("{}")
    others.append(prints(calculator=True, quantize=True))
    adapter.rename(tmp_path / "renamed")
    others.append(prints(model, tmp_path / "renamed", calculator=True, quantize=True))
    assert len({first, *others}) == 8


def test_large_weights_are_known_by_samples_size_and_time(tmp_path):
    weights = tmp_path / "model.safetensors"
    with weights.open("wb") as file:
        file.truncate(65 * 2**20)  # takes no room: all holes
    started = time.monotonic()
    first = fingerprint_of([tmp_path])
    assert time.monotonic() - started < 10 and fingerprint_of([tmp_path]) == first
    status = weights.stat()
    with weights.open("r+b") as file:
        file.seek(-1, os.SEEK_END)
        file.write(b"\1")
    os.utime(weights, ns=(status.st_atime_ns, status.st_mtime_ns))
    second = fingerprint_of([tmp_path])
    os.utime(weights, ns=(0, 0))
    assert len({first, second, fingerprint_of([tmp_path])}) == 3
