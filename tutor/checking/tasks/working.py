"""Tasks whose result is worked out here, exactly, and then compared with the answer by type."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from tutor.checking.answers import read_answer
from tutor.checking.claims import is_finished
from tutor.checking.compare import compare_answers
from tutor.checking.describe import show_answer
from tutor.checking.kinds import Answer, Group, Named, Quantity, Record, Truth
from tutor.checking.parse import Node, Unread
from tutor.checking.tasks.finished import is_number_finished
from tutor.checking.tasks.trees import fraction
from tutor.checking.units import NO_UNIT, TEMPERATURES, Unit
from tutor.checking.verdict import Verdict, conclude

_COUNTED = frozenset(
    {"ways", "subsets", "arrangements", "permutations", "combinations", "divisors", "factors"}
)


_LENGTH = re.compile("distance|length|radius|diameter", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Working:
    """What is asked, for a sentence, and its exact result. `bare`: a number without its unit will do."""

    what: str
    wanted: Answer
    bare: bool = False


def number(value: Fraction | int, unit: Unit = NO_UNIT) -> Quantity:
    """Return an exact number as a typed answer."""
    return Quantity(fraction(Fraction(value)), unit)


def numbers(values: list[int] | list[Fraction]) -> Group:
    """Return a list without order."""
    return Group("", tuple(number(value) for value in values))


def check_working(task: Working, answer: str, assume: str | None = None) -> Verdict:
    """Return the verdict on the answer; may raise `Unread`, `TooBig` or `Undecided`."""
    return judge_working(task, _without_labels(read_answer(answer)), assume)


def judge_working(task: Working, given: Answer, assume: str | None = None) -> Verdict:
    """Compare a typed answer with the result, and say so in terms of the task."""
    if isinstance(given, Quantity) and given.noun and given.noun not in _COUNTED:
        raise Unread
    if (
        isinstance(given, Quantity)
        and set(given.unit.names) & {"unit", "units"}
        and _LENGTH.search(task.what)
    ):
        given = replace(given, unit=NO_UNIT)  # a length in a plane without a scale
    verdict = compare_answers(given, task.wanted, assume)
    if verdict.code == "unit_missing" and task.bare:
        return conclude("worked_out", what=task.what, value=show_answer(task.wanted))
    if verdict.verdict == "matches_reference":
        left = next(filter(None, map(_left_to_do, _numbers_in(given))), None)
        if left is not None:
            return conclude(left)
        if _is_other_unit(given, task.wanted):
            return conclude("unit_converted")
        if verdict.message == conclude("same_without_unit", value=show_answer(given)).message:
            return conclude("unit_unexpected", value=show_answer(given))
        return conclude("worked_out", what=task.what, value=show_answer(given))
    if verdict.verdict == "wrong":
        return conclude(
            "worked_out_other", what=task.what, exact=show_answer(task.wanted), value=show_answer(given)
        )
    return conclude("unread_answer") if verdict.code == "unread_reference" else verdict


def _numbers_in(answer: Answer) -> Iterator[Node]:
    """Yield every number of an answer: of a point, a list, or behind a label."""
    match answer:
        case Quantity(node=node):
            yield node
        case Named(value=value):
            yield from _numbers_in(value)
        case Group(items=items) | Record(values=items):
            for item in items:
                yield from _numbers_in(item)


def _left_to_do(node: Node) -> str | None:
    """Return what is left to do with a number, as the key of a sentence; None for a result."""
    if node.op == "neg":
        return _left_to_do(node.args[0])
    if node.op == "/" and all(arg.op in ("number", "neg") for arg in node.args):
        return None if is_finished(node) else "not_simplified"
    power = node.args[1] if node.op == "*" else node
    if power.op == "^" and power.args[0] == Node("number", text="10"):
        return None  # 3·10⁵
    if node.op == "matrix" or is_number_finished(node):
        return None
    return "not_simplest" if is_finished(node) else "not_evaluated"


def _is_other_unit(given: Answer, wanted: Answer) -> bool:
    if not isinstance(given, Quantity) or not isinstance(wanted, Quantity):
        return False
    one, other = given.unit, wanted.unit
    if {name for name, _ in (*one.measures, *other.measures)} & TEMPERATURES:
        return one.measures != other.measures
    return wanted.unit is not NO_UNIT and (one.scale, one.times_pi) != (other.scale, other.times_pi)


def _without_labels(answer: Answer) -> Answer:
    """x = 5 and mean: 5 answer the question for a value: what else could the label name?"""
    if isinstance(answer, Named) and isinstance(answer.value, Truth):
        raise Unread  # x = yes
    return answer.value if isinstance(answer, Named) else answer
