import logging
import queue
import random
import subprocess
import sys
import threading
import time

import pytest

from tutor.errors import ModelError, ServerAwayError, ServerError, TutorError
from tutor.inference import engine as engine_module
from tutor.inference.backend import Generated, Limits, Variant
from tutor.inference.engine import Engine
from tutor.inference.scripted import Script, ScriptedBackend
from tutor.messages import GREEDY, Answer, Finished, Message, Sampling, Thinking, Waiting

SECRET = "my secret problem"
WAIT_S = 10  # for things that come at once unless something is broken


class DictatedBackend:
    """Writes what the test puts into `pieces`, and notes which problems arrived; None ends a reply."""

    variants = (Variant("dictated", "dictated"), Variant("other", "other"))
    slots = 1

    def __init__(self, *, opens_thinking=False):
        self.opens_thinking = opens_thinking
        self.pieces = queue.Queue()
        self.problems = queue.Queue()
        self.ends = queue.Queue()

    def count_tokens(self, messages):
        return len(messages[-1].content.split())

    def generate(self, messages, limits, emit, cancelled, sampling=GREEDY, variant=""):
        self.problems.put(messages[-1].content)
        end = self._write(emit, cancelled)
        self.ends.put(end)
        return end

    def _write(self, emit, cancelled):
        tokens = 0
        while not cancelled.is_set():
            try:
                piece = self.pieces.get(timeout=0.01)
            except queue.Empty:
                continue
            if piece is None:
                return Generated("stop", tokens)
            emit(piece)
            tokens += 1
        return Generated("cancelled", tokens)


@pytest.fixture
def start():
    """`start(backend or opener, **settings)` gives an engine that is closed at the end."""
    engines = []

    def build(backend, *, limits=None, **settings):
        opener = backend if callable(backend) else lambda: backend
        engines.append(Engine(opener, limits=limits or Limits(), **settings))
        return engines[-1]

    yield build
    for engine in engines:
        engine.close()
        assert not any(thread.is_alive() for thread in engine._threads)


def scripted(replies, **settings):
    return ScriptedBackend(replies, **{"delay_s": 0.0, **settings})


def ask(engine, problem=SECRET, **options):
    return engine.reply([Message("user", problem)], **options)


def told(events):
    """Leave out the waiting and the seconds."""
    return [
        Finished(event.reason, event.message, event.tokens) if isinstance(event, Finished) else event
        for event in events
        if not isinstance(event, Waiting)
    ]


def texts(events, kind=Answer):
    return "".join(event.text for event in events if isinstance(event, kind))


def end_of(events):
    ends = [event for event in events if isinstance(event, Finished)]
    assert len(ends) == 1 and events[-1] is ends[0], "exactly one Finished, and nothing behind it"
    return ends[0]


# Replies


def test_a_reply_is_thinking_then_answer_then_one_end(start):
    engine = start(scripted({SECRET: "<think>add</think>5"}))
    events = list(ask(engine))
    assert texts(events, Thinking) == "add" and texts(events) == "5"
    end = end_of(events)
    assert (end.reason, end.message) == ("stop", "") and end.tokens > 1 and end.seconds > 0
    assert (engine.state, engine.note, engine.label) == ("ready", "", "Recorded replies")


def test_a_prompt_that_opens_the_block_makes_the_first_text_thinking(start):
    backend = DictatedBackend(opens_thinking=True)
    for piece in ("add</th", "ink>5", None):
        backend.pieces.put(piece)
    assert told(ask(start(backend))) == [Thinking("add"), Answer("5"), Finished("stop", tokens=2)]


def test_a_reply_yields_at_least_every_quarter_second(start):
    engine = start(scripted({SECRET: Script("a", start_s=0.8)}))
    times = [time.monotonic() for _ in ask(engine)]
    assert len(times) >= 5
    assert max(after - before for before, after in zip(times, times[1:], strict=False)) < 0.5


@pytest.mark.parametrize(
    ("limits", "reason", "message"),
    [
        (Limits(max_new_tokens=9), "length", "The reply was cut off after 9 tokens."),
        (Limits(max_seconds=0.1), "time", "The reply was cut off after 0.1 seconds."),
    ],
)
def test_a_reply_without_end_is_cut_off_and_keeps_its_text(start, limits, reason, message):
    engine = start(scripted({SECRET: Script("again and ", endless=True)}, delay_s=0.001), limits=limits)
    events = list(ask(engine))
    end = end_of(events)
    assert (end.reason, end.message) == (reason, message)
    assert texts(events).startswith("again and ")


def test_readers_at_once_get_their_own_replies(start):
    replies = {f"problem {n}": f"<think>{n}</think>answer {n}" * 3 for n in range(8)}
    engine, results = start(scripted(replies)), {}

    def read(problem):
        results[problem] = list(ask(engine, problem))

    threads = [threading.Thread(target=read, args=(problem,)) for problem in replies]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(WAIT_S)
    assert {problem: texts(events) for problem, events in results.items()} == {
        problem: reply.split("</think>")[-1] * 3 for problem, reply in replies.items()
    }


# Refusals


@pytest.mark.parametrize(
    "messages",
    [[], [Message("user", " \n")], [Message("user", "a"), Message("assistant", "b")]],
)
def test_nothing_to_answer_is_refused(start, messages):
    engine = start(scripted({}))
    assert list(engine.reply(messages)) == [Finished("refused", "Please type a problem first.")]


def test_a_huge_problem_is_refused_before_the_model_with_limit_and_length(start):
    backend = DictatedBackend()
    engine = start(backend, max_problem_chars=4000)
    sentence = "The problem is {} characters long; the limit is 4,000. Please shorten it."
    assert list(ask(engine, "x" * 10**6)) == [Finished("refused", sentence.format("1,000,000"))]
    assert list(ask(engine, "x" * 4001)) == [Finished("refused", sentence.format("4,001"))]
    backend.pieces.put(None)
    assert told(ask(engine, "x" * 4000)) == [Finished("stop")]
    assert backend.problems.get_nowait() == "x" * 4000 and backend.problems.empty()


def test_a_prompt_of_exactly_the_token_limit_passes_and_one_more_is_refused(start):
    backend = DictatedBackend()
    engine = start(backend, limits=Limits(max_prompt_tokens=1024))
    backend.pieces.put(None)
    assert told(ask(engine, "x " * 1024)) == [Finished("stop")]
    sentence = "The problem is 1,025 tokens long for the model; the limit is 1,024. Please shorten it."
    assert told(ask(engine, "x " * 1025)) == [Finished("refused", sentence)]
    assert backend.problems.qsize() == 1


def test_fifty_requests_for_eight_places_are_served_or_refused_at_once(start):
    backend = DictatedBackend()
    engine = start(backend, max_waiting=8)
    at_work = ask(engine, "first")
    next(at_work)
    assert backend.problems.get(timeout=WAIT_S) == "first"
    replies = [ask(engine, f"problem {n}") for n in range(50)]
    started = time.monotonic()
    events = [next(reply) for reply in replies]
    assert time.monotonic() - started < 1
    assert [event.note for event in events[:8]] == [f"{n} ahead of you" for n in range(1, 9)]
    busy = Finished("refused", "The tutor is busy, 9 are ahead of you. Please try again in a moment.")
    assert events[8:] == [busy] * 42
    for _ in range(9):
        backend.pieces.put("done")
        backend.pieces.put(None)
    assert [texts(reply) for reply in (at_work, *replies[:8])] == ["done"] * 9
    assert [backend.problems.get_nowait() for _ in range(8)] == [f"problem {n}" for n in range(8)]


# Loading


def test_the_page_can_ask_while_the_model_loads(start):
    gate = threading.Event()

    def slow():
        gate.wait(WAIT_S)
        return scripted({SECRET: "5"})

    engine = start(slow)
    reply = ask(engine)
    assert (engine.state, next(reply), next(reply)) == ("loading", *[Waiting("Loading the model…")] * 2)
    gate.set()
    assert texts(reply) == "5" and engine.state == "ready"


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (
            ModelError("The weights are missing: run make weights."),
            "The weights are missing: run make weights.",
        ),
        (ValueError(SECRET), engine_module.LOADING_FAILED),
    ],
)
def test_a_model_that_cannot_be_opened_is_told_to_those_who_wait_and_those_who_come(start, error, sentence):
    gate = threading.Event()

    def broken():
        gate.wait(WAIT_S)
        raise error

    engine = start(broken)
    waiting = ask(engine)
    next(waiting)
    gate.set()
    assert told(waiting) == [Finished("error", sentence)]
    assert (engine.state, engine.note) == ("failed", sentence)
    assert list(ask(engine)) == [Finished("error", sentence)]


# A server that is away

AWAY = "The model server does not answer yet."


def until(condition):
    deadline = time.monotonic() + WAIT_S
    while not condition():
        assert time.monotonic() < deadline, "it never was so"
        time.sleep(0.005)


@pytest.fixture
def hasty(monkeypatch):
    """Short pauses between two tries."""
    monkeypatch.setattr(engine_module, "FIRST_PAUSE_S", 0.01)
    monkeypatch.setattr(engine_module, "LONGEST_PAUSE_S", 0.02)


def test_a_server_that_is_not_there_yet_is_asked_again_until_it_is(start, hasty, caplog):
    tries, there = [], threading.Event()

    def opener():
        tries.append(1)
        if not there.is_set():
            raise ServerAwayError(AWAY)
        return scripted({SECRET: "5"})

    engine = start(opener)
    reply = ask(engine)
    until(lambda: len(tries) > 5)
    assert (engine.state, engine.note) == ("loading", AWAY)
    next(reply)
    assert next(reply) == Waiting(AWAY)  # who asks meanwhile is told, and waits
    there.set()
    assert texts(reply) == "5"
    assert (engine.state, engine.note) == ("ready", "")
    assert caplog.text.count(AWAY) == 1


def test_the_pauses_grow_up_to_the_longest():
    pauses = engine_module._pauses()
    assert [next(pauses) for _ in range(7)] == [0.5, 1.0, 2.0, 4.0, 8.0, 10.0, 10.0]


def test_closing_ends_the_tries_at_once(start):
    tries = []

    def opener():
        tries.append(1)
        raise ServerAwayError(AWAY)

    engine = start(opener)
    until(lambda: len(tries) == 2)  # a second is to pass before the third
    started = time.monotonic()
    engine.close()
    assert time.monotonic() - started < 0.8 and len(tries) == 2
    assert not any(thread.is_alive() for thread in engine._threads)


def test_what_does_not_mend_is_not_tried_again(start, hasty):
    tries = []

    def opener():
        tries.append(1)
        raise ServerError("The model server refused the key.")

    engine = start(opener)
    until(lambda: engine.state == "failed")
    time.sleep(0.1)
    assert len(tries) == 1 and engine.note == "The model server refused the key."


class DistantBackend(ScriptedBackend):
    """Can go away; counts how often it is asked for."""

    away, probes, most_at_once, _now = False, 0, 0, 0

    def probe(self):
        self.probes += 1
        self._now += 1
        self.most_at_once = max(self.most_at_once, self._now)
        time.sleep(0.002)
        self._now -= 1
        if self.away:
            raise ServerError("no answer")

    def count_tokens(self, messages, cancelled=None, seconds=None):
        self.counted = cancelled, seconds
        return super().count_tokens(messages)

    def generate(self, *args, **options):
        if self.away:
            raise ServerAwayError("The model server cannot be reached.")
        return super().generate(*args, **options)


def test_a_server_that_goes_away_makes_the_engine_unready_until_it_is_back(start, hasty):
    backend = DistantBackend({SECRET: "5"}, delay_s=0.0, slots=4)
    engine = start(backend)
    assert texts(ask(engine)) == "5" and backend.probes == 0  # nothing is asked while all is well
    backend.away = True
    for _ in range(3):
        assert end_of(list(ask(engine))) == Finished("error", "The model server cannot be reached.")
    assert (engine.state, engine.note) == ("loading", "The model server cannot be reached.")
    until(lambda: backend.probes > 5)
    assert backend.most_at_once == 1
    assert engine.variants  # what it answers as is still known
    backend.away = False
    until(lambda: engine.state == "ready")
    assert engine.note == "" and texts(ask(engine)) == "5"
    probes = backend.probes
    time.sleep(0.1)
    assert backend.probes == probes


def test_a_reply_that_gets_text_tells_that_the_server_is_back(start):
    backend = DistantBackend({SECRET: "5"}, delay_s=0.0)
    engine = start(backend)
    backend.away = True
    list(ask(engine))
    until(lambda: backend.probes == 2)  # a second is to pass before the third
    backend.away = False
    assert texts(ask(engine)) == "5" and engine.state == "ready"
    backend.away = True
    list(ask(engine))
    assert engine.state == "loading"
    until(lambda: backend.probes == 3)
    assert backend.most_at_once == 1


def test_a_count_on_a_server_knows_of_the_cancel_and_of_the_time_limit(start):
    backend, cancelled = DistantBackend({SECRET: "5"}, delay_s=0.0), threading.Event()
    engine = start(backend, limits=Limits(max_seconds=7.0))
    list(ask(engine, cancelled=cancelled))
    assert backend.counted[0] is cancelled and 6.0 < backend.counted[1] <= 7.0


# Cancel


def test_closing_a_reply_stops_the_model_and_the_next_is_served(start):
    backend = DictatedBackend()
    engine = start(backend)
    reply = ask(engine)
    for _ in range(5):
        backend.pieces.put("a")
    while texts([next(reply)]) == "":
        pass
    started = time.monotonic()
    reply.close()
    assert backend.ends.get(timeout=WAIT_S).reason == "cancelled"
    assert time.monotonic() - started < 0.5
    while not backend.pieces.empty():
        backend.pieces.get()
    for piece in ("next", None):
        backend.pieces.put(piece)
    assert texts(ask(engine)) == "next"


def test_a_closed_reply_that_waits_never_reaches_the_model(start):
    backend = DictatedBackend()
    engine = start(backend, max_waiting=1)
    first, second = ask(engine, "first"), ask(engine, "second")
    next(first)
    assert backend.problems.get(timeout=WAIT_S) == "first"
    next(second)
    second.close()
    third = ask(engine, "third")
    assert next(third) == Waiting("1 ahead of you")  # the place is free again
    for piece in (None, "3", None):
        backend.pieces.put(piece)
    assert texts(third) == "3"
    assert backend.problems.get_nowait() == "third"


def test_stopping_twice_gives_one_end_and_keeps_the_text(start):
    backend, cancelled = DictatedBackend(), threading.Event()
    engine = start(backend)
    reply = ask(engine, cancelled=cancelled)
    backend.pieces.put("part <thi")
    events = [next(reply)]
    while texts(events) == "":
        events.append(next(reply))
    cancelled.set()
    cancelled.set()
    events += reply
    assert texts(events) == "part <thi"
    assert (end_of(events).reason, end_of(events).message) == ("cancelled", "Stopped.")
    reply.close()
    reply.close()


def test_stopping_in_the_same_instant_as_the_end_gives_one_end(start):
    engine = start(scripted({SECRET: "5"}))
    for _ in range(20):
        cancelled = threading.Event()
        reply = ask(engine, cancelled=cancelled)
        events = [next(reply)]
        stopper = threading.Thread(target=cancelled.set)
        stopper.start()
        events += reply
        stopper.join()
        assert end_of(events).reason in ("stop", "cancelled")


def test_stopping_a_reply_that_waits_gives_its_end(start):
    backend, cancelled = DictatedBackend(), threading.Event()
    engine = start(backend)
    first, second = ask(engine, "first"), ask(engine, "second", cancelled=cancelled)
    next(first), next(second)
    cancelled.set()
    assert told(second) == [Finished("cancelled", "Stopped.")]
    first.close()


def test_a_reply_that_ends_by_itself_leaves_the_readers_event_alone(start):
    cancelled = threading.Event()
    list(ask(start(scripted({})), cancelled=cancelled))
    assert not cancelled.is_set()


def test_twenty_cancels_from_twenty_threads_while_others_run(start):
    engine = start(scripted({SECRET: Script("again ", endless=True, delay_s=0.001)}), max_waiting=30)
    events = [threading.Event() for _ in range(20)]
    ends = queue.Queue()

    def read(cancelled):
        ends.put(end_of(list(ask(engine, cancelled=cancelled))))

    readers = [threading.Thread(target=read, args=(event,)) for event in events]
    stoppers = [threading.Thread(target=event.set) for event in random.Random(0).sample(events, 20)]
    for thread in readers + stoppers:
        thread.start()
    assert [ends.get(timeout=WAIT_S).reason for _ in range(20)] == ["cancelled"] * 20
    for thread in readers + stoppers:
        thread.join(WAIT_S)
    assert "48" in texts(ask(engine, "another"))


# Errors


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (TutorError("The model ran out of memory."), "The model ran out of memory."),
        (ValueError(SECRET), engine_module.WENT_WRONG),
        (KeyError(SECRET), engine_module.WENT_WRONG),
        (MemoryError(SECRET), engine_module.WENT_WRONG),
    ],
)
def test_an_error_keeps_the_text_and_the_next_request_works(start, caplog, error, sentence):
    engine = start(scripted({SECRET: Script("part <thi", error=error), "next": "5"}))
    with caplog.at_level(logging.DEBUG):
        events = list(ask(engine))
        assert texts(events) == "part <thi"
        assert end_of(events) == Finished("error", sentence)
        assert texts(ask(engine, "next")) == "5"
    assert type(error).__name__ in caplog.text
    assert SECRET not in caplog.text


def test_an_unexpected_error_is_logged_with_its_place(start, caplog):
    engine = start(scripted({SECRET: Script("", error=ValueError(SECRET))}))
    list(ask(engine))
    assert "scripted.py" in caplog.text and "in generate" in caplog.text


def test_closing_ends_the_waiting_the_working_and_the_thread(start):
    backend = DictatedBackend()
    engine = start(backend)
    first, second = ask(engine, "first"), ask(engine, "second")
    next(first), next(second)
    backend.problems.get(timeout=WAIT_S)
    engine.close()
    assert told(first) == [Finished("cancelled", "Stopped.")]
    assert told(second) == [Finished("error", "The tutor is shutting down.")]
    assert list(ask(engine)) == [Finished("error", "The tutor is shutting down.")]
    assert not any(thread.is_alive() for thread in engine._threads)


def test_the_engine_needs_no_torch():
    heavy = "{'torch', 'transformers', 'tokenizers', 'sympy', 'gradio'}"
    code = (
        f"import sys, tutor.inference.engine, tutor.inference.scripted; assert not {heavy} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)


class LongMemory(DictatedBackend):
    """Counts every turn, and notes all of them."""

    def count_tokens(self, messages):
        return sum(len(m.content.split()) for m in messages)

    def generate(self, messages, limits, emit, cancelled, sampling=GREEDY, variant=""):
        self.problems.put([m.content for m in messages])
        return Generated("stop", 0)


def test_a_long_chat_forgets_its_oldest_turns_first(start):
    backend = LongMemory()
    engine = start(backend, limits=Limits(max_prompt_tokens=6))
    roles = ("user", "assistant") * 2
    chat = [Message(role, text) for role, text in zip(roles, ("a a a", "b b", "c c", "d"), strict=True)]
    assert end_of(list(engine.reply([*chat, Message("user", "e e e")]))).reason == "stop"
    assert backend.problems.get(timeout=WAIT_S) == ["c c", "d", "e e e"]
    end = end_of(list(engine.reply([*chat, Message("user", "f " * 7)])))
    assert end.reason == "refused" and "limit is 6" in end.message


class Choosy(LongMemory):
    def generate(self, messages, limits, emit, cancelled, sampling=GREEDY, variant=""):
        emit(repr(sampling))
        return Generated("stop", 1)


def test_how_to_sample_reaches_the_backend(start):
    engine = start(Choosy())
    assert texts(list(ask(engine))) == repr(GREEDY)
    assert texts(list(ask(engine, sampling=Sampling(0.7, 3)))) == repr(Sampling(0.7, 3))
