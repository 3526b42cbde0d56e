import threading
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field

import pytest

from tests.web.fakes import VERIFIED, FakeChecker, FakeEngine, reply
from tutor.checking.verdict import Verdict
from tutor.inference.backend import Limits, Variant
from tutor.inference.engine import Engine
from tutor.inference.scripted import Script, ScriptedBackend
from tutor.messages import GREEDY, Answer, Finished, Message, Waiting
from tutor.teaching import batch_ask
from tutor.teaching.batch import MAX_ERRORS, Batch
from tutor.teaching.batch_list import Item
from tutor.teaching.batch_seats import Seats
from tutor.teaching.tutor import Tutor

TUNED, BASE = Variant("tuned", "Tuned model", tuned=True), Variant("base", "Base model")
BOTH = (TUNED, BASE)


@dataclass
class CountingEngine(FakeEngine):
    """Tells how many replies were written at the same time, at most."""

    slots: int = 8
    default: list = field(default_factory=lambda: reply("<<0.15*240=36>>", "The answer is 36."))
    base: list = field(default_factory=lambda: reply("", "The answer is 24."))
    at_work: int = 0
    most: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)

    def reply(self, messages, *, sampling=GREEDY, variant="") -> Iterator:
        with self.lock:
            self.at_work += 1
            self.most = max(self.most, self.at_work)
        try:
            yield from super().reply(messages, sampling=sampling, variant=variant)
        finally:
            with self.lock:
                self.at_work -= 1


def items(count: int, reference: str | None = "36") -> list[Item]:
    return [Item(f"problem {n}", reference, "Topic", n) for n in range(1, count + 1)]


def last(batches) -> Batch:
    *_, batch = batches
    return batch


def wait_until(condition, timeout_s: float = 5.0) -> None:
    deadline = time.monotonic() + timeout_s
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.005)


def test_each_problem_goes_to_each_model_once_and_greedily():
    engine = CountingEngine()
    batch = last(Tutor(engine, FakeChecker()).batch(items(5), BOTH))
    assert sorted(messages[0].content for messages in engine.asked) == sorted(
        item.problem for item in items(5) * 2
    )
    assert all(len(messages) == 1 for messages in engine.asked) and set(engine.samplings) == {GREEDY}
    assert [(row[0].is_right, row[1].is_right) for _, row in batch.complete()] == [(True, False)] * 5
    assert {row[0].answer for _, row in batch.complete()} == {"36"}
    assert batch.note == "" and len(batch.outcomes) == batch.replies == 10


def test_half_of_the_slots_stay_free():
    engine = CountingEngine(slots=6, pause_s=0.005)
    tutor = Tutor(engine, FakeChecker())
    with closing(tutor.batch(items(10), BOTH)) as one, closing(tutor.batch(items(10), [BASE])) as other:
        next(one), next(other)
        threads = [threading.Thread(target=last, args=[batches]) for batches in (one, other)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(20)
    assert engine.most == 3  # both batches together


def test_one_slot_is_enough():
    engine = CountingEngine(slots=1)
    assert len(last(Tutor(engine, FakeChecker()).batch(items(3), BOTH)).outcomes) == 6
    assert engine.most == 1


def test_seats_are_given_in_the_order_of_asking():
    seats, order, stop = Seats(), [], threading.Event()

    def sit(name: int) -> None:
        with seats.seat(1, stop) as seated:
            order.append((name, seated))

    with seats.seat(1, stop):
        threads = []
        for name in range(4):
            threads.append(threading.Thread(target=sit, args=[name]))
            threads[-1].start()
            wait_until(lambda wanted=name + 1: len(seats._waiting) == wanted)
    for thread in threads:
        thread.join(5)
    assert order == [(name, True) for name in range(4)]


def test_a_stopped_batch_waits_for_no_seat():
    seats, stop = Seats(), threading.Event()
    stop.set()
    with seats.seat(1, stop) as seated:
        assert not seated
    with seats.seat(1, threading.Event()) as seated:
        assert seated


def test_closing_ends_the_replies_under_way_and_begins_no_other():
    engine = CountingEngine(hold_after=1)
    batches = Tutor(engine, FakeChecker()).batch(items(50), BOTH)
    next(batches)
    assert engine.asked == []  # nothing before the first outcome is waited for
    next(batches)
    wait_until(lambda: engine.at_work == 4)
    began = time.monotonic()
    batches.close()
    wait_until(lambda: engine.at_work == 0)
    assert time.monotonic() - began < 1.0
    assert engine.closed == len(engine.asked) == 4


def test_a_real_engine_stops_at_once():
    on = Script("on ", endless=True)
    endless = ScriptedBackend({}, default=on, base_default=on, delay_s=0.001, slots=4)
    with closing(Engine(lambda: endless, limits=Limits(max_new_tokens=10**6))) as engine:
        wait_until(lambda: engine.state == "ready")
        batches = Tutor(engine, FakeChecker()).batch(items(9), endless.variants)
        next(batches), next(batches)
        wait_until(lambda: engine.load == (0, 2))
        began = time.monotonic()
        batches.close()
        wait_until(lambda: engine.load == (0, 0))
        assert time.monotonic() - began < 1.0


def test_a_student_gets_a_turn_while_a_batch_runs():
    backend = ScriptedBackend(
        {"hello": "Hello."}, default=Script("on ", endless=True), delay_s=0.001, slots=4
    )
    with closing(Engine(lambda: backend, limits=Limits(max_new_tokens=10**6))) as engine:
        wait_until(lambda: engine.state == "ready")
        with closing(Tutor(engine, FakeChecker()).batch(items(20), backend.variants[:1])) as batches:
            next(batches), next(batches)
            wait_until(lambda: engine.load[1] == 2)
            events = list(engine.reply([Message("user", "hello")]))
    assert events[-1] == Finished("stop", tokens=events[-1].tokens)
    assert not any(event.note for event in events if isinstance(event, Waiting))


@pytest.mark.parametrize("ending", ["length", "time"])
def test_a_reply_that_was_cut_off_has_no_verdict(ending):
    engine = CountingEngine(default=[Answer("The answer is 36."), Finished(ending, "cut")])
    (outcome,) = last(Tutor(engine, FakeChecker()).batch(items(1), [TUNED])).row(0)
    assert outcome.verdict is None and not outcome.is_right and outcome.was_given


def test_a_problem_without_reference_is_checked_against_itself():
    checker = FakeChecker()
    (outcome,) = last(Tutor(CountingEngine(), checker).batch(items(1, None), [TUNED])).row(0)
    assert outcome.verdict == VERIFIED and not outcome.is_right
    ((problem, text),) = checker.asked
    assert problem == "problem 1" and "<think>" in text


def test_a_reply_without_an_answer_says_so():
    engine = CountingEngine(default=reply("", "I do not know."))
    (outcome,) = last(Tutor(engine, FakeChecker()).batch(items(1), [TUNED])).row(0)
    assert (outcome.verdict.verdict, outcome.answer, outcome.was_given) == ("no_answer", "", True)


def test_a_full_queue_is_waited_for(monkeypatch):
    monkeypatch.setattr(batch_ask, "_AGAIN_S", 0.01)
    engine = CountingEngine(slots=2)
    engine.replies["problem 1"] = busy = [Finished("refused", "The tutor is busy.")]

    def later() -> None:
        wait_until(lambda: len(engine.asked) >= 3)
        busy[:] = reply("", "The answer is 36.")

    threading.Thread(target=later).start()
    (outcome,) = last(Tutor(engine, FakeChecker()).batch(items(1), [TUNED])).row(0)
    assert outcome.is_right and len(engine.asked) >= 3


def test_what_the_model_refuses_is_not_asked_again():
    engine = CountingEngine(default=[Waiting(), Finished("refused", "The problem is too long.")])
    (outcome,) = last(Tutor(engine, FakeChecker()).batch(items(1), [TUNED])).row(0)
    assert not outcome.was_given and outcome.end.message == "The problem is too long."
    assert len(engine.asked) == 1


def test_a_model_that_fails_again_and_again_ends_the_batch():
    engine = CountingEngine(slots=2, default=[Waiting(), Finished("error", "It broke.")])
    batch = last(Tutor(engine, FakeChecker()).batch(items(30), [TUNED]))
    assert len(batch.outcomes) == MAX_ERRORS and batch.note.endswith("3 times in a row: It broke.")
    assert not any(outcome.was_given for outcome in batch.outcomes.values())


def test_an_engine_that_has_failed_ends_the_batch_at_once():
    engine = CountingEngine(slots=2, default=[Waiting(), Finished("error", "gone")])
    engine.state, engine.note = "failed", "The model is gone."
    batch = last(Tutor(engine, FakeChecker()).batch(items(30), [TUNED]))
    assert len(batch.outcomes) == 1 and batch.note == "The model is gone."


def test_an_error_of_our_own_is_raised_where_it_is_heard():
    class Broken(FakeChecker):
        def check(self, **asked):
            raise RuntimeError("checker")

    with pytest.raises(RuntimeError, match="checker"):
        last(Tutor(CountingEngine(), Broken()).batch(items(4), BOTH))


def test_one_check_at_a_time_and_a_busy_checker_is_asked_again():
    class Slow(FakeChecker):
        now = most = asked_for = 0

        def check(self, **asked):
            self.now += 1
            self.most, self.asked_for = max(self.most, self.now), self.asked_for + 1
            time.sleep(0.01)
            self.now -= 1
            busy = self.asked_for % 2
            return Verdict("could_not_check", "busy", "", "36") if busy else super().check(**asked)

    checker = Slow()
    batch = last(Tutor(CountingEngine(), checker).batch(items(6), BOTH))
    assert checker.most == 1 and checker.asked_for == 24
    assert sum(outcome.is_right for outcome in batch.outcomes.values()) == 6


def test_half_a_character_does_not_break_the_page():
    engine = CountingEngine(default=reply("", "The answer is \ud83d36."))
    (outcome,) = last(Tutor(engine, FakeChecker()).batch(items(1), [TUNED])).row(0)
    assert outcome.reply == "The answer is ?36."
