import pytest

from tests.web.fakes import VERIFIED, WRONG, FakeChecker, FakeEngine, reply
from tutor.checking.verdict import Verdict
from tutor.messages import GREEDY, Answer, Finished, Message, Thinking
from tutor.teaching.retry import TEMPERATURE, Retrying, contradicts, sampling_of
from tutor.teaching.tutor import Checked, Tutor

ASKED = [Message("user", "What is 15% of 240?")]
BAD, WORSE, GOOD = reply("a", "It is 24."), reply("b", "It is 25."), reply("c", "It is 36.")


def solve(samples, *, retries=2, first=BAD, verdicts=None):
    engine = FakeEngine(default=first, samples=list(samples))
    checker = FakeChecker(verdicts=verdicts or {"24": WRONG, "25": WRONG})
    return engine, list(Tutor(engine, checker, retries=retries).solve(ASKED))


def decisions(events):
    return [event for event in events if isinstance(event, Checked | Retrying)]


def test_a_wrong_reply_is_followed_by_sampled_ones_until_one_checks():
    engine, events = solve([WORSE, GOOD])
    assert decisions(events) == [Retrying(WRONG, 2, 3), Retrying(WRONG, 3, 3), Checked(VERIFIED)]
    assert [sampling.temperature for sampling in engine.samplings] == [0.0, TEMPERATURE, TEMPERATURE]
    assert engine.asked == [ASKED] * 3


def test_what_comes_after_the_announcement_is_the_next_try():
    _, events = solve([GOOD])
    after = events[events.index(Retrying(WRONG, 2, 3)) + 1 :]
    assert "".join(event.text for event in after if isinstance(event, Thinking | Answer)) == "cIt is 36."


def test_a_reply_that_checks_is_the_only_one():
    engine, events = solve([], first=GOOD)
    assert decisions(events) == [Checked(VERIFIED)] and engine.samplings == [GREEDY]


def test_when_no_try_checks_the_last_verdict_stands():
    engine, events = solve([WORSE, BAD, GOOD])
    assert decisions(events)[-1] == Checked(WRONG) and len(engine.asked) == 3


def test_without_retries_a_wrong_reply_is_the_only_one():
    engine, events = solve([GOOD], retries=0)
    assert decisions(events) == [Checked(WRONG)] and len(engine.asked) == 1


@pytest.mark.parametrize(
    ("verdict", "again"),
    [
        ("wrong", True),
        ("contradiction_in_steps", True),
        *((name, False) for name in ("verified", "verified_numerically", "matches_reference", "partly")),
        *((name, False) for name in ("consistent", "not_checkable", "could_not_check", "no_answer")),
        ("ambiguous", False),
    ],
)
def test_only_a_contradiction_asks_for_another_try(verdict, again):
    found = Verdict(verdict, None, "", None)
    assert contradicts(found) is again
    engine, _ = solve([GOOD], verdicts={"24": found})
    assert len(engine.asked) == 1 + again


@pytest.mark.parametrize("reason", ["length", "time", "cancelled", "refused", "error"])
def test_a_further_try_that_is_cut_off_ends_it(reason):
    engine, events = solve([[Answer("It is"), Finished(reason)], GOOD])
    assert events[-1] == Finished(reason) and len(engine.asked) == 2


def test_closing_during_a_further_try_stops_the_model():
    engine = FakeEngine(default=BAD, samples=[GOOD])
    events = Tutor(engine, FakeChecker(verdict=WRONG), retries=1).solve(ASKED)
    for event in events:
        if isinstance(event, Retrying):
            break
    next(events)
    events.close()
    assert engine.closed == 2


def test_each_further_try_draws_anew():
    assert sampling_of(1) == GREEDY
    seeds = {sampling_of(2).seed for _ in range(5)}
    assert len(seeds) > 1 and all(seed is not None and 0 <= seed < 2**31 for seed in seeds)
