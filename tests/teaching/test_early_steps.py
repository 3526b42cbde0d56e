import json
import threading
import time
from pathlib import Path

import pytest

from tests.web.fakes import FakeChecker, FakeEngine, reply
from tutor.checking.checker import Checker
from tutor.checking.verdict import StepVerdict, Verdict
from tutor.messages import Answer, Finished, Message, Thinking, Waiting
from tutor.teaching import early_steps
from tutor.teaching.early_steps import EarlySteps, Stepped, whole_lines, with_early
from tutor.teaching.tutor import Checked, Tutor

ASKED = [Message("user", "What is 2*3+1?")]
ONE = StepVerdict("2*3", "2*3 = 6", "equivalent", "2·3 = 6.")
TWO = StepVerdict("6+1", "6+1 = 8", "not_equivalent", "6 + 1 = 7, not 8.")


def fed(early, *texts):
    for text in texts:
        early.feed(Thinking(text))


def settled(early, timeout_s=5.0):
    """Poll until something grew; False when nothing did."""
    ends = time.monotonic() + timeout_s
    while time.monotonic() < ends:
        if early.poll():
            return True
        time.sleep(0.005)
    return False


@pytest.mark.parametrize(
    ("said", "lines"),
    [
        ([Thinking("2*3 = 6")], ""),
        ([Thinking("2*3 = 6\n6+")], "<think>2*3 = 6"),
        ([Thinking("2*3 = 6"), Answer("It")], "<think>2*3 = 6"),
        ([Thinking("a\nb"), Answer("c\nd")], "<think>a\nb</think>c"),
        ([Answer("a\nb")], "a"),
        ([], ""),
    ],
)
def test_only_whole_lines_are_looked_at(said, lines):
    assert whole_lines(said) == lines


def test_a_line_is_checked_when_it_is_whole_and_not_before():
    asked = []
    early = EarlySteps(lambda text: asked.append(text) or (ONE,))
    fed(early, "2*3", " = 6")
    assert not early.poll() and asked == []
    fed(early, "\n6+")
    assert settled(early) and early.steps == (ONE,) and asked == ["<think>2*3 = 6"]
    assert not early.poll() and not early.poll()


def test_the_stream_does_not_wait_and_only_the_newest_lines_are_checked_next():
    gate, asked = threading.Event(), []

    def check(text):
        asked.append(text)
        gate.wait(10)
        return (ONE, TWO)[: text.count("\n") + 1]

    early = EarlySteps(check)
    for line in ("2*3 = 6\n", "so\n", "then\n", "6+1 = 8\n"):
        fed(early, line)
        assert not early.poll()
    assert len(asked) == 1
    gate.set()
    assert settled(early) and early.steps == (ONE,)
    assert settled(early) and early.steps == (ONE, TWO)
    assert len(asked) == 2 and asked[1].endswith("6+1 = 8")


def test_steps_that_a_check_had_no_time_for_stay_and_two_such_checks_are_the_last():
    answers = [(ONE,), (), (ONE, TWO), (), (ONE, TWO)]
    early = EarlySteps(lambda text: answers.pop(0))
    grown = []
    for line in "abcde":
        fed(early, line + "\n")
        grown.append(settled(early, 0.2))
    assert grown == [True, False, True, False, False]
    assert early.steps == (ONE, TWO) and len(answers) == 1


def test_slow_checks_in_vain_are_not_tried_for_ever(monkeypatch):
    monkeypatch.setattr(early_steps, "SLOW_S", -1.0)
    answers = [(ONE,), (ONE,), (ONE,), (ONE, TWO)]
    early = EarlySteps(lambda text: answers.pop(0))
    for line in "abcd":
        fed(early, line + "\n")
        settled(early, 0.2)
    assert early.steps == (ONE,) and len(answers) == 1


def test_a_check_that_breaks_costs_the_reply_nothing(caplog):
    def broken(text):
        raise RuntimeError(text)

    early = EarlySteps(broken)
    fed(early, "my secret\n")
    assert not settled(early, 0.2)
    assert "RuntimeError" in caplog.text and "secret" not in caplog.text
    fed(early, "b\n")
    assert not early.poll()


def slow_reply(*lines):
    """Events with time for a check after each line."""
    return [*(event for line in lines for event in (Thinking(line + "\n"), *[Waiting()] * 20))]


def steps_of(events):
    return [event.steps for event in events if isinstance(event, Stepped)]


def test_steps_come_while_the_reply_is_written_and_stay_in_the_verdict():
    events = [*slow_reply("2*3 = 6", "6+1 = 8"), Answer("8"), Finished("stop")]
    checker = FakeChecker(Verdict("consistent", None, "", "8"), steps=(ONE, TWO))
    found = list(Tutor(FakeEngine(default=events, pause_s=0.01), checker).solve(ASKED))
    assert steps_of(found) == [(ONE,), (ONE, TWO)]
    last = max(index for index, event in enumerate(found) if isinstance(event, Stepped))
    assert last < found.index(Finished("stop"))
    assert found[-1] == Checked(Verdict("consistent", None, "", "8", (ONE, TWO)))


def test_a_closed_reply_asks_for_no_further_check():
    asked = []

    class Counting(FakeChecker):
        def check_lines(self, text):
            asked.append(text)
            return ()

    events = Tutor(FakeEngine(default=slow_reply("a", "b", "c")), Counting()).solve(ASKED)
    next(events)
    next(events)
    events.close()
    time.sleep(0.1)
    assert len(asked) <= 1


@pytest.mark.parametrize(
    ("last", "early", "together"),
    [
        ((ONE, TWO), (), (ONE, TWO)),
        ((ONE, TWO), (ONE,), (ONE, TWO)),
        ((), (ONE, TWO), (ONE, TWO)),
        ((ONE,), (ONE, TWO), (ONE, TWO)),
        ((ONE, ONE), (ONE,), (ONE, ONE)),
        ((StepVerdict("2*3", "2*3 = 6", "not_equivalent", ""),), (ONE,), (ONE,)),
    ],
)
def test_what_was_shown_stays_and_stands_once(last, early, together):
    assert with_early(last, early) == together


OWN = (
    "<think>\n2x + 3 = 11\n2x = 8\nx = 5\nx = 4\n</think>\nSo 2*4 = 8.\nThe answer is \\(x = 4\\).",
    "Let me see.\n\n$$x^2 = 9$$\n\nx = 3\nx = 3 or x = -3\n\n3^2 = 9\n\n**x = ±3**",
    "7 * 8 = 54\n54 + 2 = 56\nso it is 56\n7 * 8 = 56\n56 / 7 = 8 = 2^3\n",
    "<think>x = 6\n3x = 15\nx = 5\nx = 5\nCheck: 3*5 = 15\n(x+1)^2 = x^2 + 1\n= x^2 + 2x + 1</think>5",
)


@pytest.fixture(scope="module")
def checker():
    with Checker() as one:
        one.warm()
        yield one


def written():
    replies = Path(__file__).parents[2] / "assets" / "replies.json"
    return [*OWN, *json.loads(replies.read_text(encoding="utf-8")).values()]


@pytest.mark.parametrize("text", written())
def test_no_early_step_is_ever_decided_otherwise(checker, text):
    whole = checker.check(problem="?", reply=text).steps
    found = ()
    for end in (index for index, character in enumerate(text) if character == "\n"):
        steps = checker.check_lines(text[:end])
        assert steps[: len(found)] == found
        found = steps
    assert whole[: len(found)] == found and len(whole) - len(found) <= 1  # the last line


def test_a_bomb_in_a_line_ends_the_early_checks_only(checker):
    started = time.monotonic()
    bomb = "x = " + "(" * 20 + "9^9^9^9" + ")" * 20 + "!"
    events = [Thinking(f"2*3 = 6\n{bomb}\n"), *[Waiting()] * 5, Answer("The answer is 7."), Finished("stop")]
    found = list(Tutor(FakeEngine(default=events, pause_s=0.02), checker).solve(ASKED))
    assert isinstance(found[-1], Checked) and found[-1].verdict.answer == "7"
    assert time.monotonic() - started < 5


def test_replies_that_are_tried_again_have_steps_of_their_own():
    engine = FakeEngine(
        default=[*slow_reply("6+1 = 8"), Answer("It is 8."), Finished("stop")],
        samples=[reply("", "It is 7.")],
    )
    engine.pause_s = 0.01
    checker = FakeChecker(verdicts={"8.": Verdict("wrong", None, "", "8")}, steps=(TWO,))
    found = list(Tutor(engine, checker, retries=1).solve(ASKED))
    assert steps_of(found) == [(TWO,)] and found[-1].verdict.steps == ()
