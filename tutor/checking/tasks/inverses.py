"""Inverse functions: g(f(x)) = x on the whole domain of f proves g, and also that f has an inverse."""

import re
from dataclasses import dataclass
from fractions import Fraction

from tutor.checking.numeric import Numeric
from tutor.checking.parse import Node, Unread, names, parse, walk
from tutor.checking.rational import quotient
from tutor.checking.symbolic import equal
from tutor.checking.tasks import equations
from tutor.checking.tasks.agreeing import differ, shown
from tutor.checking.tasks.equation_wordings import EquationTask
from tutor.checking.tasks.questions import ASK, CURVE, OF, Question, graph, recognize_in
from tutor.checking.tasks.reading import phrases, read_expression
from tutor.checking.tasks.trees import substitute
from tutor.checking.values import Undecided, Undefined
from tutor.checking.verdict import Verdict, conclude


@dataclass(frozen=True, slots=True)
class Inverse:
    """The inverse of `node`, a function of `name`, is asked for, perhaps on a part of its domain."""

    node: Node
    name: str
    at: Node  # what to put in for x: x itself, or t + 2 with t > 0 where x > 2 is given
    is_cut: bool
    text: str


# ---- inverse functions


def _inverse(parts: dict[str, str], plain: str) -> Inverse:
    node, name = graph(parts["curve"])
    variable = Node("name", text=name)
    if "bound" not in parts:
        return Inverse(node, name, variable, False, plain)
    bound = parse(parts["bound"])
    if names(bound) or parts["over"] != name:
        raise Unread
    at = Node("+" if parts["sign"] in ("≥", ">", ">=") else "-", (bound, variable))
    return Inverse(node, name, at, True, plain)


_INVERSE_LABELS = (
    r"[A-Za-z] ?\^ ?[({]? ?-1 ?[)}]? ?\( ?[A-Za-z] ?\)|[A-Za-z] ?\^ ?[({]? ?-1 ?[)}]?|y|[gh] ?\( "
    r"?[A-Za-z] ?\)"
)


def _check_inverse(task: Inverse, answer: str) -> Verdict:
    given = read_expression(_without_condition(answer), task.text, _INVERSE_LABELS).node
    if len(names(given)) != 1 or not names(given) <= {"x", "y", "t", task.name}:
        raise Unread
    if any(part.op == "factorial" for part in walk(given)):
        raise Unread
    (letter,) = names(given)
    inner = substitute(task.node, {task.name: task.at})
    composed = substitute(given, {letter: inner})
    found = equal(task.at, composed, "positive" if task.is_cut else None)
    if found.kind == "unknown":
        raise Undecided
    what = f"the inverse function at the value of {shown(task.node)}"
    if found.kind == "different":
        if equal(substitute(task.node, {task.name: composed}), inner).holds:
            raise Undecided  # another number with the same value: without a part of the domain no inverse
        return differ(what, task.at, composed, found)
    if not _is_defined_with(inner, composed, task):
        raise Undecided
    key = "task_holds" if found.kind == "same" else "task_holds_at_points"
    return conclude(key, what=f"The inverse of {shown(task.node)}", value=shown(given))


_CONDITION = re.compile(
    r",? ?(?:\(?(?:for|where|with|if|,) ?)?\(?[a-z] ?(?:≥|>|≠|>=|\\geq?|\\neq?) ?-?[0-9./]+\)?$"
)


def _without_condition(answer: str) -> str:
    """Return a formula without ", x ≥ 0" behind it."""
    text = answer.strip().rstrip(".").strip()
    match = _CONDITION.search(text)
    return text[: match.start()] if match and match.start() else text


def _is_defined_with(inner: Node, composed: Node, task: Inverse) -> bool:
    """Has g(f(x)) a value at every sample where f(x) has one?"""
    numeric, met = Numeric(30), 0
    for sample in ("1/3", "7/2", "5", "11", "-1/2", "-3", "-9", "40"):
        if task.is_cut and sample.startswith("-"):
            continue
        at = {task.name: (Fraction(sample), Fraction(0))}
        try:
            numeric.value(inner, at)
        except Undefined:
            continue
        try:
            numeric.value(composed, at)
        except Undefined:
            return False
        met += 1
    return met > 0


def _inverse_at(parts: dict[str, str], plain: str) -> EquationTask:
    """f⁻¹(11) is the solution of f(x) = 11, for a quotient of lines: it takes every value once."""
    node, name = graph(parts["curve"])
    found = quotient(node, (name,))
    if max(found.above.degree(), found.below.degree()) > 1 or found.above.gcd(found.below).degree() > 0:
        raise Unread
    value = parse(parts["value"])
    if names(value):
        raise Unread
    return EquationTask(node, value, name)


# ---- recognition

_INVERSE_OF = rf"(?:the )?inverse(?: function)?{OF}{CURVE}"
_CUT = (
    r"(?:(?:,| for| with| where| when| if| on the domain| given)+ ?(?P<over>[a-z]) ?(?P<sign>≥|≤|>=|<="
    r"|\\geq?|\\leq?|>|<) ?(?P<bound>-?[0-9./]+))?"
)
_GIVEN = r"(?:if|given(?: that)?|let|for|suppose|consider|the function)"
_NAME_OF_INVERSE = (
    r"(?:(?:the inverse(?: function)?,? )?[fgh] ?\^ ?[({]? ?-1 ?[)}]? ?(?:\( ?[a-z] ?\))?|the inverse(?: "
    r"function)?(?: of [fgh](?: ?\([a-z]\))?)?|its inverse(?: function)?)"
)
ROWS = (
    Question(
        phrases(
            rf"{ASK}{_INVERSE_OF}{_CUT}",
            rf"{_GIVEN} {CURVE}{_CUT}[.,;]? (?:then )?{ASK}{_NAME_OF_INVERSE}",
            rf"{ASK}{_NAME_OF_INVERSE},? (?:if|given(?: that)?|when|for|where) {CURVE}{_CUT}",
            rf"{CURVE}{_CUT}[.,;] {ASK}{_NAME_OF_INVERSE}",
        ),
        _inverse,
    ),
    Question(
        phrases(
            rf"{_GIVEN} {CURVE}[.,;]? (?:then )?{ASK}[fgh] ?\^ ?[({{]? ?-1 ?[)}}]? ?\( ?"
            rf"(?P<value>-?[0-9./]+) ?\)",
            rf"{ASK}[fgh] ?\^ ?[({{]? ?-1 ?[)}}]? ?\( ?(?P<value>-?[0-9./]+) ?\),? (?:if|given(?: that)?"
            rf"|when|for|where) {CURVE}",
        ),
        _inverse_at,
    ),
)  # fmt: skip


def recognize(plain: str) -> Inverse | EquationTask | None:
    """Return the question that a normalised problem asks, None in the slightest doubt."""
    found: Inverse | EquationTask | None = recognize_in(ROWS, plain)
    return found


def check(task: Inverse | EquationTask, answer: str, assume: str | None) -> Verdict:
    """Return the verdict on the answer; may raise `Unread`, `TooBig` or `Undecided`."""
    if isinstance(task, Inverse):
        return _check_inverse(task, answer)
    label = re.sub(r"^\s*[fgh] ?\^ ?[({]? ?-1 ?[)}]? ?\([^()]+\) ?= ?", "", answer)
    return equations.check(task, label, assume)
