import threading
import time
from contextlib import closing

import pytest

from tests.web.fakes import VERIFIED, WRONG, FakeChecker, FakeEngine, reply
from tutor.checking.checker import Checker
from tutor.checking.verdict import Verdict
from tutor.inference.backend import Limits
from tutor.inference.engine import Engine
from tutor.inference.scripted import Script, ScriptedBackend
from tutor.messages import Answer, Finished, Message, Waiting
from tutor.teaching.agreement import Agreement, Group
from tutor.teaching.retry import TEMPERATURE
from tutor.teaching.tutor import Tutor

PROBLEM = "What is 15% of 240?"
ASKED = [Message("user", PROBLEM)]


def says(answer):
    return reply("a", f"The answer is {answer}.")


def sampled(answers, count=None, **checker):
    engine = FakeEngine(samples=[says(answer) if isinstance(answer, str) else answer for answer in answers])
    checker = FakeChecker(verdicts={"24": WRONG}, **checker)
    found = [
        e for e in Tutor(engine, checker).sample(ASKED, count or len(answers)) if isinstance(e, Agreement)
    ]
    return engine, found


def test_equal_answers_are_counted_together_and_the_largest_group_comes_first():
    _, found = sampled(["24", "36", "36.0", "36"], equal=frozenset({"36", "36.0"}))
    assert found[-1] == Agreement(4, 4, (Group("36", 3, VERIFIED), Group("24", 1, WRONG)))
    assert [step.done for step in found] == [0, 1, 2, 3, 4]


def test_each_sample_has_a_seed_of_its_own():
    engine, _ = sampled(["36"] * 5)
    assert {sampling.temperature for sampling in engine.samplings} == {TEMPERATURE}
    seeds = [sampling.seed for sampling in engine.samplings]
    assert len(set(seeds)) == 5 and all(0 <= seed < 2**31 for seed in seeds)
    assert engine.asked == [ASKED] * 5


@pytest.mark.parametrize("reason", ["length", "time"])
def test_a_sample_without_a_final_answer_counts_but_agrees_with_nothing(reason):
    cut = [Answer("The answer is 36."), Finished(reason)]
    _, found = sampled([cut, [Answer("Who knows?"), Finished("stop")], "36"])
    assert found[-1] == Agreement(3, 3, (Group("36", 1, VERIFIED),))


@pytest.mark.parametrize("reason", ["refused", "error", "cancelled"])
def test_a_refusal_ends_the_sampling_and_keeps_what_there_is(reason):
    engine, found = sampled(["36", [Finished(reason, "Busy.")], "36"])
    assert found[-1] == Agreement(3, 1, (Group("36", 1, VERIFIED),), "Busy.")
    assert len(engine.asked) == 2


def test_a_group_is_shown_by_an_answer_that_is_right_in_form_too():
    partly = Verdict("partly", "not_simplified", "", "72/2")
    engine = FakeEngine(samples=[says("72/2"), says("36")])
    checker = FakeChecker(verdicts={"72": partly}, equal=frozenset({"72/2", "36"}))
    *_, last = Tutor(engine, checker).sample(ASKED, 2)
    assert last.groups == (Group("36", 2, VERIFIED),)


def test_closing_stops_the_model():
    engine = FakeEngine()
    events = Tutor(engine, FakeChecker()).sample(ASKED, 5)
    for _ in range(3):
        next(events)
    events.close()
    assert engine.closed == 1 == len(engine.asked)


def test_a_slow_comparison_still_yields():
    class Slow(FakeChecker):
        gate = threading.Event()

        def check(self, **texts):
            self.gate.wait(10)
            return super().check(**texts)

    checker = Slow()
    events = Tutor(FakeEngine(samples=[says("36")]), checker).sample(ASKED, 1)
    seen = [next(events) for _ in range(len(says("36")) + 3)]
    assert seen[-2:] == [Waiting(), Waiting()]
    checker.gate.set()
    assert list(events)[-1].groups == (Group("36", 1, VERIFIED),)


def test_the_real_checker_groups_by_value_not_by_text():
    answers = (r"\(\frac{11}{12}\)", "22/24", r"\(\frac{11}{12}\)", "5/6", "eleven twelfths")
    backend = ScriptedBackend(
        {"What is 3/4 + 1/6?": Script("", samples=tuple(f"The answer is {a}." for a in answers))}, delay_s=0.0
    )
    with closing(Engine(lambda: backend, limits=Limits())) as engine, Checker() as checker:
        *_, last = Tutor(engine, checker).sample([Message("user", "What is 3/4 + 1/6?")], 5)
    first, *others = last.groups
    assert (first.answer, first.verdict.verdict) == (r"\frac{11}{12}", "verified")
    assert first.count in (3, 4)  # whether words are read is the reader's affair
    assert ("5/6", 1, "wrong") in [(one.answer, one.count, one.verdict.verdict) for one in others]


def test_others_get_their_turn_between_two_samples():
    slow = Script("The answer is 36. " * 4, delay_s=0.01)
    backend = ScriptedBackend({PROBLEM: slow}, default="The answer is 4.", delay_s=0.0)
    order = []
    with closing(Engine(lambda: backend, limits=Limits(), max_waiting=2)) as engine:
        tutor = Tutor(engine, FakeChecker())

        def other():
            list(tutor.solve([Message("user", "What is 2+2?")]))
            order.append("other")

        thread = threading.Thread(target=other)
        for event in tutor.sample(ASKED, 5):
            if isinstance(event, Waiting) and not thread.ident:
                thread.start()
                time.sleep(0.05)  # it is in the queue now, behind the first sample
            if isinstance(event, Agreement):
                order.append(event.done)
        thread.join(10)
    assert order.index("other") < order.index(3)
