"""Faults that the engine meets whatever the model is: crowds, panics, long chats, two models side by side."""

import random
import threading
import time

import pytest

from tests.faults.asking import WAIT_S, ask, end_of, eventually, outcome, text_of, together
from tests.faults.program import ROOT
from tests.recorded_server import delta, recorded_server
from tutor.inference.backend import Generated, Limits
from tutor.inference.engine import WENT_WRONG
from tutor.inference.remote import RemoteBackend
from tutor.inference.scripted import Script, ScriptedBackend
from tutor.messages import GREEDY, Answer, Message, Sampling

SECRET = "my secret problem"
ENDLESS = Script("again and again ", endless=True, delay_s=0.002)


class PanicError(BaseException):
    """As the tokenizer's Rust code raises it: no `Exception`."""


def scripted(replies, **settings):
    return ScriptedBackend(replies, **{"delay_s": 0.001, "slots": 4, **settings})


# F1, F3, F4


def test_readers_that_close_free_their_slots_and_only_theirs(start):
    engine = start(scripted({"endless": ENDLESS, "short": "<think>a</think>5"}))
    leaving = [ask(engine, "endless") for _ in range(3)]
    for reply in leaving:
        next(event for event in reply if isinstance(event, Answer))
    staying, stays = ask(engine, "endless"), []
    stays.append(next(event for event in staying if isinstance(event, Answer)))
    for reply in leaving:
        reply.close()
    assert eventually(lambda: engine.load == (0, 1), 0.5)
    assert text_of(ask(engine, "short")) == "a5"
    stays.append(next(event for event in staying if isinstance(event, Answer)))
    assert len(stays) == 2
    staying.close()


def test_twenty_stops_from_twenty_threads_while_four_are_served(start):
    replies = {f"problem {n}": f"<think>{n}</think>answer {n} " * 20 for n in range(4)}
    engine = start(scripted({**replies, "endless": ENDLESS}, slots=8), max_waiting=30)
    alone = [outcome(list(ask(engine, problem))) for problem in replies]
    flags, ends, served = [threading.Event() for _ in range(20)], [], []

    def read(flag):
        ends.append(end_of(list(engine.reply([Message("user", "endless")], cancelled=flag))))

    threads = [threading.Thread(target=read, args=[flag]) for flag in flags]
    wanted = [(problem, "", GREEDY) for problem in replies]
    threads.append(threading.Thread(target=lambda: served.extend(together(engine, wanted))))
    for flag in random.Random(0).sample(flags, 20) * 2:  # each twice
        threads.append(threading.Thread(target=flag.set))
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(WAIT_S * 2)
        assert not thread.is_alive()
    assert [(end.reason, end.message) for end in ends] == [("cancelled", "Stopped.")] * 20
    assert [outcome(events) for events in served] == alone
    assert engine.load == (0, 0)


# F7


def test_a_crowd_is_served_or_refused_at_once_and_the_served_get_their_own(start):
    backend = scripted({f"problem {n}": f"answer {n} " * 30 for n in range(50)}, delay_s=0.02)
    engine = start(backend, max_waiting=8)
    assert eventually(lambda: engine.state == "ready", WAIT_S)
    events = together(engine, [(f"problem {n}", "", GREEDY) for n in range(50)])
    reasons = [end_of(one).reason for one in events]
    assert set(reasons) == {"stop", "refused"} and 8 <= reasons.count("stop") <= 16
    for number, one in enumerate(events):
        if end_of(one).reason == "stop":
            assert text_of(one) == f"answer {number} " * 30
        else:
            assert len(one) == 1 and "are ahead of you" in end_of(one).message


# F21: what no `except Exception` sees


class Panicking(ScriptedBackend):
    """Panics where it is told to."""

    where = ""

    def count_tokens(self, messages):
        self._perhaps("count")
        return super().count_tokens(messages)

    def generate(self, *args, **options):
        self._perhaps("generate")
        return super().generate(*args, **options)

    def _perhaps(self, place):
        if self.where == place:
            self.where = ""
            raise PanicError(SECRET)


@pytest.mark.parametrize("where", ["count", "generate"])
@pytest.mark.parametrize("slots", [1, 3])
def test_a_panic_is_a_sentence_and_no_thread_is_lost(start, where, slots, caplog):
    backend = Panicking({"a": "5"}, delay_s=0.0, slots=slots)
    engine = start(backend)
    for _ in range(2 * slots):
        backend.where = where
        end = end_of(list(ask(engine, "a")))
        assert (end.reason, end.message) == ("error", WENT_WRONG)
    assert [text_of(events) for events in together(engine, [("a", "", GREEDY)] * 2 * slots)] == [
        "5"
    ] * 2 * slots
    assert SECRET not in caplog.text and "PanicError" in caplog.text


def test_a_panic_while_the_model_is_opened_is_told_to_those_who_wait_and_those_who_come(start):
    def panics():
        raise PanicError(SECRET)

    engine = start(panics)
    for _ in range(2):
        end = end_of(list(ask(engine, "a")))
        assert end.reason == "error" and "could not be loaded" in end.message
    assert engine.state == "failed"


# F23


def test_two_users_with_other_models_and_seeds_are_never_mixed_up(start):
    backend = scripted(
        {"a": Script("tuned greedy " * 20, samples=tuple(f"tuned seed {n} " * 20 for n in range(4)))},
        base_replies={
            "a": Script("base greedy " * 20, samples=tuple(f"base seed {n} " * 20 for n in range(4)))
        },
        slots=8,
    )
    engine = start(backend, max_waiting=40)
    requests = [
        ("a", variant.name, sampling)
        for variant in backend.variants
        for sampling in (GREEDY, *(Sampling(0.7, seed) for seed in range(4)))
    ] * 2
    for (_, name, sampling), events in zip(requests, together(engine, requests), strict=True):
        tuned = "base" if name.endswith("base") else "tuned"
        drawn = "greedy" if sampling == GREEDY else f"seed {sampling.seed}"
        assert text_of(events) == f"{tuned} {drawn} " * 20


# F24


class Counting(ScriptedBackend):
    """Counts how often it has to count."""

    counts = 0
    seen = 0

    def count_tokens(self, messages):
        self.counts += 1
        return super().count_tokens(messages)

    def generate(self, messages, limits, emit, *args, **options):
        self.seen = len(messages)
        emit("5")
        return Generated("stop", 1)


def test_a_chat_of_a_thousand_turns_is_trimmed_with_few_counts(start):
    backend = Counting({}, delay_s=0.0)
    engine = start(backend, limits=Limits(max_prompt_tokens=100))
    turns = [Message(role, "ten words " * 5) for _ in range(500) for role in ("user", "assistant")]
    events = list(engine.reply([*turns, Message("user", "ten words " * 5)]))
    assert end_of(events).reason == "stop"
    assert backend.seen == 9 and backend.counts <= 12  # 10 words a turn: 9 turns are 90, 11 would be 110


def jump_while(reply, monkeypatch, jump_s):
    """Set the wall clock by so many seconds after the first text, and return the events."""
    real, events = time.time, []
    for event in reply:
        events.append(event)
        if isinstance(event, Answer):
            monkeypatch.setattr(time, "time", lambda: real() + jump_s)
    monkeypatch.setattr(time, "time", real)
    return events


@pytest.mark.parametrize("jump_s", [86_400.0, -86_400.0])
def test_a_clock_that_jumps_changes_nothing(start, tiny, monkeypatch, jump_s):
    limits = Limits(max_seconds=30, max_new_tokens=20)
    for backend, problem in ((scripted({"a": "5 " * 20}), "a"), (tiny, "what is 2+3")):
        engine = start(backend, limits=limits)
        expected = outcome(list(ask(engine, problem)))
        events = jump_while(ask(engine, problem), monkeypatch, jump_s)
        assert outcome(events) == expected and 0 <= end_of(events).seconds < 30


@pytest.mark.parametrize("jump_s", [86_400.0, -86_400.0])
def test_a_clock_that_jumps_does_not_change_a_servers_time_limits(start, monkeypatch, jump_s):
    with recorded_server() as server:
        engine = start(lambda: RemoteBackend(server.url), limits=Limits(max_seconds=30))
        server.chat(*[piece for _ in range(10) for piece in (delta(content="5 "), 0.02)], delta("stop"))
        events = jump_while(ask(engine, "a"), monkeypatch, jump_s)
        assert text_of(events) == "5 " * 10 and end_of(events).reason == "stop"


def test_no_limit_is_counted_on_the_wall_clock():
    found = {
        path.name: path.read_text(encoding="utf-8").count("time.time(")
        for path in (ROOT / "tutor" / "inference").glob("*.py")
    }
    # The age of a folder that a killed start left behind, and a Retry-After that is given as a date.
    assert {name: count for name, count in found.items() if count} == {"embedded.py": 1, "server.py": 1}
