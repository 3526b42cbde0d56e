"""Ask the same problem several times, and count how many answers are equal as mathematics.

Agreement is no verification: what a model gets wrong, it may get wrong again and again. So the answers are
counted beside what the checker says of each of them.
"""

import secrets
from collections.abc import Generator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from tutor.checking.extract import extract
from tutor.checking.verdict import Verdict
from tutor.messages import Answer, Finished, Message, Sampling, Thinking, Waiting
from tutor.teaching.background import in_background, waiting_for
from tutor.teaching.early_steps import whole_reply
from tutor.teaching.parts import Check, Reply
from tutor.teaching.retry import TEMPERATURE


@dataclass(frozen=True, slots=True)
class Group:
    """`count` samples have an answer equal to this one; `verdict` is the checker's, on the answer alone."""

    answer: str
    count: int
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Agreement:
    """What `done` of the `asked` samples answer, the largest group first.

    A sample that was cut off, or has no final answer, is in no group. `note` is the sentence of a sample that
    was refused or failed, and so ended the sampling.
    """

    asked: int
    done: int = 0
    groups: tuple[Group, ...] = ()
    note: str = ""


def sample_answers(
    reply: Reply, check: Check, messages: Sequence[Message], count: int
) -> Generator[Waiting | Agreement]:
    """Yield an `Agreement` at the start and after each of `count` samples, and `Waiting` in between.

    Something comes at least every WAKE_S. The samples have different seeds.
    """
    found = Agreement(count)
    seed = secrets.randbits(30)
    yield found
    for number in range(count):
        text, end = yield from _sample(reply, messages, Sampling(TEMPERATURE, seed + number))
        if end.reason in ("refused", "error", "cancelled"):
            yield replace(found, note=end.message)
            return
        found = replace(found, done=found.done + 1)
        answer = extract(text).answer if end.reason == "stop" else None
        if answer:
            joining = in_background(partial(_joined, found.groups, answer, messages[-1].content, check))
            groups = yield from waiting_for(joining, Waiting())
            found = replace(found, groups=groups)
        yield found


def _sample(
    reply: Reply, messages: Sequence[Message], sampling: Sampling
) -> Generator[Waiting, None, tuple[str, Finished]]:
    """Yield `Waiting` while one reply is written; return its text and its end."""
    said: list[Thinking | Answer] = []
    end = Finished("error")
    events = reply(messages, sampling=sampling)
    try:
        for event in events:
            if isinstance(event, Thinking | Answer):
                said.append(event)
            elif isinstance(event, Finished):
                end = event
            yield event if isinstance(event, Waiting) else Waiting()
    finally:
        if isinstance(events, Generator):
            events.close()
    return whole_reply(said), end


def _joined(groups: tuple[Group, ...], answer: str, problem: str, check: Check) -> tuple[Group, ...]:
    """Return the groups with one more answer: in the group that it equals, or in a new one.

    A group is shown by its first answer that the checker finds right, for 15/3 is only partly what 5 is.
    """
    for index, group in enumerate(groups):
        if _are_equal(answer, group.answer, check):
            grown = replace(group, count=group.count + 1)
            if group.verdict.verdict == "partly" and answer != group.answer:
                verdict = check(problem=problem, answer=answer)
                if verdict.verdict in _RIGHT:
                    grown = replace(grown, answer=answer, verdict=verdict)
            others = (*groups[:index], grown, *groups[index + 1 :])
            return tuple(sorted(others, key=lambda one: -one.count))
    return (*groups, Group(answer, 1, check(problem=problem, answer=answer)))


_RIGHT = ("verified", "verified_numerically")


def _are_equal(one: str, other: str, check: Check) -> bool:
    """Tell whether each is right when the other is the key: 5 cm passes for 5, but not 5 for 5 cm."""
    return one == other or all(
        check(answer=given, reference=key).verdict == "matches_reference"
        for given, key in ((one, other), (other, one))
    )
