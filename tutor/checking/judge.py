"""One check from texts to verdict. Runs in the worker process only: it may be slow, and it may be killed."""

import re

from tutor.checking.arithmetic import check_arithmetic
from tutor.checking.claims import plain_answer, read_claim
from tutor.checking.compare import compare
from tutor.checking.equations import check_equation
from tutor.checking.parse import TooBig, Unread
from tutor.checking.problems import Arithmetic, recognize
from tutor.checking.values import Undecided
from tutor.checking.verdict import Verdict, conclude

_DECIMAL_COMMA = re.compile(r"(?<![0-9,])[0-9]+,[0-9]+(?![0-9]*,[0-9]|[0-9])")
_WORD = re.compile("[A-Za-z]{2,}")
_STORY_WORDS = 6


def judge(
    problem: str | None, answer: str, reference: str | None = None, assume: str | None = None
) -> Verdict:
    """Return the verdict on `answer`: against the reference when there is one, else against the problem."""
    try:
        verdict = _judge(problem, answer, reference, assume)
    except Unread:
        verdict = conclude("unread_answer")
    except TooBig:
        verdict = conclude("too_big")
    except Undecided:
        verdict = conclude("undecided")
    # 3,5 is one number to many students: the other reading may confirm it, but not condemn it.
    if verdict.verdict in ("wrong", "partly", "ambiguous") and _DECIMAL_COMMA.search(plain_answer(answer)):
        return conclude("comma")
    return verdict


def _judge(problem: str | None, answer: str, reference: str | None, assume: str | None) -> Verdict:
    if reference is not None:
        return compare(answer, reference)
    if problem is None or not problem.strip():
        return conclude("no_problem")
    task = recognize(problem)
    if task is None:
        return conclude("word_problem" if len(_WORD.findall(problem)) >= _STORY_WORDS else "unread_problem")
    claim = read_claim(answer)
    if isinstance(task, Arithmetic):
        return check_arithmetic(task, claim)
    return check_equation(task, claim, assume)
