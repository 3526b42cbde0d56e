"""Problems are checked before they are used: by the checker, from question, steps and answer alone."""

from collections import Counter
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import islice

from tutor.checking import Checker, Verdict
from tutor.curriculum.problem import Problem
from tutor.prompting import build_completion

# Verdicts with which a problem stays. The last two say nothing about it: its family's answers are worked
# out again, independently, in tests/curriculum.
KEPT = frozenset({"verified", "verified_numerically", "consistent", "not_checkable", "could_not_check"})
THREADS = 2
_BATCH = 32


def verified(problems: Iterable[Problem], checker: Checker, counts: Counter[str]) -> Iterator[Problem]:
    """Yield the problems, in order, that the checker has nothing against.

    `counts` gets one entry a problem: "kept: verified", "dropped: wrong", "dropped: a step fails", …, and the
    dropped ones again with their family. The stream may be endless; it is read in batches.
    """
    stream = iter(problems)
    with ThreadPoolExecutor(THREADS) as pool:
        while batch := list(islice(stream, _BATCH)):
            for problem, verdict in zip(batch, pool.map(lambda p: check(p, checker), batch), strict=True):
                reason = fault(verdict)
                if reason is None:
                    counts[f"kept: {verdict.verdict}"] += 1
                    yield problem
                else:
                    counts[f"dropped: {reason}"] += 1
                    counts[f"dropped: {reason} ({problem.family})"] += 1


def check(problem: Problem, checker: Checker) -> Verdict:
    """Return the verdict on the reply that a model would be trained to give."""
    return checker.check(problem=problem.question, reply=build_completion(problem.steps, problem.answer))


def fault(verdict: Verdict) -> str | None:
    """Return why a problem with this verdict is not used, or None."""
    if verdict.verdict not in KEPT:
        return verdict.verdict
    return "a step fails" if any(step.verdict == "not_equivalent" for step in verdict.steps) else None
