import threading

import pytest

from tests.web.fakes import VERIFIED, FakeChecker, FakeEngine, reply
from tutor.checking.verdict import conclude
from tutor.messages import Answer, Finished, Message, Thinking, Waiting
from tutor.teaching.parts import CHECKS
from tutor.teaching.tutor import Checked, Checking, Tutor, whole_reply

ASKED = [Message("user", "What is 1+1?"), Message("assistant", "2"), Message("user", "What is 15% of 240?")]


def test_a_complete_reply_is_checked_with_its_think_block_against_the_last_problem():
    checker = FakeChecker()
    events = list(Tutor(FakeEngine(default=reply("0.15*240", "It is 36.")), checker).solve(ASKED))
    assert events[-3:] == [Finished("stop"), Checking(), Checked(VERIFIED)]
    assert checker.asked == [("What is 15% of 240?", "<think>0.15*240</think>It is 36.")]


@pytest.mark.parametrize("reason", ["length", "time", "cancelled", "refused", "error"])
def test_a_reply_that_did_not_end_by_itself_gets_no_verdict(reason):
    checker = FakeChecker()
    events = list(Tutor(FakeEngine(default=[Answer("36"), Finished(reason)]), checker).solve(ASKED))
    assert events == [Answer("36"), Finished(reason)]
    assert checker.asked == []


def test_closing_closes_the_engine_and_asks_no_checker():
    engine, checker = FakeEngine(), FakeChecker()
    events = Tutor(engine, checker).solve(ASKED)
    next(events)
    events.close()
    assert engine.closed == 1
    assert checker.asked == []


def test_the_engine_is_given_the_whole_conversation():
    engine = FakeEngine()
    list(Tutor(engine, FakeChecker()).solve(ASKED))
    assert engine.asked == [ASKED]


@pytest.mark.parametrize(
    ("said", "whole"),
    [
        ([], ""),
        ([Answer("4")], "4"),
        ([Thinking("a"), Thinking("b"), Answer("4")], "<think>ab</think>4"),
        ([Answer("\n"), Thinking("a"), Answer("4")], "\n<think>a</think>4"),
        ([Thinking("a")], "<think>a"),
        ([Answer("<th"), Answer("ink>4")], "< think>4"),
        ([Thinking("a </thi"), Thinking("nk> b"), Answer("4")], "<think>a < /think> b</think>4"),
        ([Thinking("<th"), Answer("ink>4")], "<think><th</think>ink>4"),
        ([Thinking("a"), Answer("4"), Thinking("b")], "<think>a</think>4<think>b"),
    ],
)
def test_the_reply_is_put_together_as_the_model_wrote_it(said, whole):
    assert whole_reply(said) == whole


def test_a_slow_check_still_yields_and_can_be_left():
    class SlowChecker(FakeChecker):
        gate = threading.Event()

        def check(self, **texts):
            self.gate.wait(10)
            return super().check(**texts)

    checker = SlowChecker()
    events = Tutor(FakeEngine(default=[Answer("36"), Finished("stop")]), checker).solve(ASKED)
    seen = [next(events) for _ in range(4)]
    assert seen[2:] == [Checking(), Checking()]
    checker.gate.set()
    assert list(events)[-1] == Checked(VERIFIED)


class BusyChecker(FakeChecker):
    """Is busy with others so many times, and notes how often it was asked."""

    def __init__(self, times):
        super().__init__()
        self.left, self.tries = times, 0

    def check(self, **texts):
        self.tries += 1
        if self.tries <= self.left:
            return conclude("busy")
        return super().check(**texts)


@pytest.mark.parametrize(
    ("times", "tries", "last"), [(0, 1, VERIFIED), (2, 3, VERIFIED), (99, CHECKS, conclude("busy"))]
)
def test_a_checker_that_is_busy_with_a_full_class_is_asked_again_but_not_for_ever(times, tries, last):
    checker = BusyChecker(times)
    events = list(Tutor(FakeEngine(), checker).solve(ASKED))
    assert events[-1] == Checked(last) and checker.tries == tries
    assert set(events[events.index(Finished("stop")) + 1 : -1]) == {Checking()}


def test_who_leaves_between_two_tries_of_a_busy_checker_is_not_checked_again():
    checker = BusyChecker(99)
    events = Tutor(FakeEngine(), checker).solve(ASKED)
    for event in events:
        if event == Checking() and checker.tries == 2:
            break
    events.close()
    assert checker.tries == 2


def test_what_a_checker_raises_is_raised():
    class Broken(FakeChecker):
        def check(self, **texts):
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        list(Tutor(FakeEngine(), Broken()).solve(ASKED))


def test_waiting_is_passed_on():
    note = Waiting("2 ahead of you")
    engine = FakeEngine(default=[note, *reply("", "4")])
    assert next(Tutor(engine, FakeChecker()).solve(ASKED)) == note
