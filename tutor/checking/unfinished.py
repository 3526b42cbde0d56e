r"""Answers that still say what to do, \int_0^1 2x dx for 1: as a task, which the other side answers.

The tasks calculate the value and judge the other side, so that nothing is taken on trust here.
"""

import re

from tutor.checking.parse import TooBig, Unread
from tutor.checking.problems import plain_problem
from tutor.checking.same_texts import same_text
from tutor.checking.tasks import find_task
from tutor.checking.values import Undecided
from tutor.checking.verdict import Verdict, conclude

_TASK = re.compile(r"\\int(?![a-z])|∫|\\lim(?![a-z])|\\frac ?\{ ?d ?\}\{ ?d ?[a-z] ?\}|^d/d[a-z]")
_SUM = re.compile(r"\\sum ?_|∑")


def compare_unfinished(answer: str, reference: str, assume: str | None) -> Verdict | None:
    """Return the verdict when one side is an integral, a limit, a derivative or a sum; else None."""
    if same_text(answer, reference):
        return None
    for text, other, done in ((answer, reference, "not_evaluated"), (reference, answer, "same_value")):
        is_sum = _SUM.search(text) is not None
        if not is_sum and not _TASK.search(text):
            continue
        verdict = _answered(text, other, assume)
        if verdict is None:
            return None
        if verdict.verdict in ("verified", "verified_numerically"):
            return conclude("same_value" if is_sum else done)
        return conclude("other_text") if verdict.verdict == "wrong" else None
    return None


def _answered(task: str, answer: str, assume: str | None) -> Verdict | None:
    try:
        task = task.strip().strip("$").replace(r"^\infty", r"^{\infty}")
        found = find_task(plain_problem(task))
        return None if found is None else found[0].check(found[1], answer, assume)
    except (Unread, TooBig, Undecided):
        return None
