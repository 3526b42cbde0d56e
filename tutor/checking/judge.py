"""One check from texts to verdict. Runs in the worker process only: it may be slow, and it may be killed."""

import re
from collections.abc import Iterator

from tutor.checking.arithmetic import check_arithmetic
from tutor.checking.claims import plain_answer, read_claim
from tutor.checking.compare import compare
from tutor.checking.equations import check_equation
from tutor.checking.forms import left_to_do
from tutor.checking.framing import has_other_form
from tutor.checking.parse import TooBig, Unread
from tutor.checking.problems import Arithmetic, Equation, plain_problem, recognize
from tutor.checking.rational import NotRational, zeros
from tutor.checking.tasks import find_task
from tutor.checking.tasks.other_equations import check_complex, complex_equation
from tutor.checking.unfinished import compare_unfinished
from tutor.checking.values import Undecided, Undefined
from tutor.checking.verdict import Verdict, conclude

_DECIMAL_COMMA = re.compile(r"(?<![0-9,])[0-9]+,[0-9]+(?![0-9]*,[0-9]|[0-9])")
_COMMA = re.compile(r"(?<=[0-9]),(?=[0-9])")
_BRACKETED_COMMA = re.compile(r"[(\[{⟨][^()\[\]{}]*,|\\langle")  # of a point, a set or an interval
_DOTTED = re.compile(r"(?<![0-9.,])[1-9][0-9]{0,2}(?:\.[0-9]{3})+(?![0-9]|[.,][0-9])")  # 1.000 for 1,000
_THOUSANDS = re.compile(r",[0-9]{3}(?![0-9])")
_LOG = re.compile(r"(?<![A-Za-z])log(?! ?_|[A-Za-z0-9])")
_WORD = re.compile("[A-Za-z]{2,}")
_STORY_WORDS = 6


def judge(
    problem: str | None, answer: str, reference: str | None = None, assume: str | None = None
) -> Verdict:
    """Return the verdict on `answer`: against the reference when there is one, else against the problem."""
    verdict = _safely(problem, answer, reference, assume)
    if reference is None and problem is not None and verdict.verdict in ("verified", "verified_numerically"):
        return conclude("other_form") if has_other_form(problem, plain_answer(answer)) else verdict
    # 3,5 is one number to many students: the other reading may confirm it, but not condemn it.
    has_comma = _DECIMAL_COMMA.search(plain_answer(answer)) is not None
    if reference is None and verdict.verdict in ("wrong", "partly", "ambiguous") and has_comma:
        return conclude("comma")
    if verdict.verdict == "wrong" or (verdict.verdict == "partly" and has_comma):
        for key, question in _other_readings(problem, answer, reference):
            other = _safely(*question, assume)
            if other == verdict:
                continue
            if other.verdict in _NOT_WRONG or other.code == "completeness":
                return conclude(key)
    return verdict


_NOT_WRONG = ("verified", "matches_reference", "partly")
_Question = tuple[str | None, str, str | None]


def _other_readings(
    problem: str | None, answer: str, reference: str | None
) -> Iterator[tuple[str, _Question]]:
    """Yield the question with its commas and points read the other way: 2,300 as 2 and 300, 1.000 as 1000."""
    if reference is None or not _BRACKETED_COMMA.search(answer):
        for mark in (", ", "."):
            text = _COMMA.sub(mark, answer)
            if text != answer and (mark != "." or len(_COMMA.findall(answer)) == 1):
                yield "comma", (problem, text, reference)
                if reference is not None and mark == "." and len(_COMMA.findall(reference)) == 1:
                    yield "comma", (problem, text, _COMMA.sub(mark, reference))
    decimal = reference is not None and _DECIMAL_COMMA.search(reference) and not _THOUSANDS.search(reference)
    if reference is not None and decimal and not _COMMA.search(answer):
        yield "comma", (problem, answer, _COMMA.sub(".", reference, count=1))
    natural = tuple(text and _LOG.sub("ln", text) for text in (problem, answer, reference))
    if natural != (problem, answer, reference):
        yield "log_base", (natural[0], natural[1] or "", natural[2])
    text, task = _without_points(answer), _without_points(problem or "")
    if text != answer:
        yield "point", (problem, text, reference)
    if task != (problem or "") and reference is None:
        yield "point", (task, text, None)
        yield "point", (task, answer, None)


def _without_points(text: str) -> str:
    return _DOTTED.sub(lambda match: match[0].replace(".", ""), text)


def _safely(problem: str | None, answer: str, reference: str | None, assume: str | None) -> Verdict:
    try:
        return _judge(problem, answer, reference, assume)
    except Unread:
        return conclude("unread_answer")
    except TooBig:
        return conclude("too_big")
    except Undecided:
        return conclude("undecided")


def _judge(problem: str | None, answer: str, reference: str | None, assume: str | None) -> Verdict:
    if reference is not None:
        if (verdict := compare_unfinished(answer, reference, assume)) is not None:
            return verdict
        verdict = compare(answer, reference, assume)
        if verdict == conclude("base_missing", value=plain_answer(answer)) and "base" in (problem or ""):
            return conclude("same_value")
        equal = verdict.verdict == "matches_reference" and verdict != conclude("same_text")
        reason = left_to_do(problem or "", answer, reference) if equal else ""
        return conclude(reason) if reason else verdict
    if problem is None or not problem.strip():
        return conclude("no_problem")
    task = recognize(problem)
    if task is None or _is_left_open(task):
        found = find_task(plain_problem(problem))
        if found is not None:
            kind, asked = found
            return kind.check(asked, answer, assume)
    if task is None:
        return conclude("word_problem" if len(_WORD.findall(problem)) >= _STORY_WORDS else "unread_problem")
    if isinstance(task, Equation) and _IMAGINARY.search(plain_answer(answer)) and "real" not in problem:
        complex_task = complex_equation((task.left, task.right), task.name)
        if complex_task is not None:
            return check_complex(complex_task, answer, assume)
    claim = read_claim(answer)
    if isinstance(task, Arithmetic):
        verdict = check_arithmetic(task, claim)
        echoed = plain_answer(answer) == plain_answer(problem)
        return conclude("not_evaluated") if echoed and verdict.verdict == "verified" else verdict
    return check_equation(task, claim, assume)


_IMAGINARY = re.compile(r"(?<![A-Za-z\\])i(?![A-Za-z])")


def _is_left_open(task: Arithmetic | Equation) -> bool:
    """Is it an equation with roots or absolute values, whose solutions check_equation cannot count?"""
    if isinstance(task, Arithmetic):
        return False
    try:
        zeros(task.left, task.right, task.name)
    except NotRational:
        return True
    except Undefined:
        return False
    return False
