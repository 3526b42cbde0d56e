r"""Recurrences: a term by going from term to term, a closed form by putting it into the recurrence.

A closed form that satisfies a_{n+1} = F(a_n), or a_{n+2} = F(a_{n+1}, a_n), for every n and has the right
first terms is the sequence: there is no other.
"""

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from tutor.checking.parse import Node, TooBig, Unread, names, parse
from tutor.checking.symbolic import equal
from tutor.checking.tasks.agreeing import differ, judge_value
from tutor.checking.tasks.questions import ASK, Question, recognize_in
from tutor.checking.tasks.reading import phrases, read_expression
from tutor.checking.tasks.trees import fraction, substitute, whole
from tutor.checking.values import Undecided, Undefined, evaluate
from tutor.checking.verdict import Verdict, conclude

MAX_STEPS, MAX_BITS = 200, 2_000
_N = Node("name", text="n")


@dataclass(frozen=True, slots=True)
class Recurrence:
    """term(n + order) is `rule`, in which `previous` stand for the terms before, the nearest first."""

    rule: Node
    previous: tuple[str, ...]
    first: int  # the index of the first given term
    start: tuple[Fraction, ...]
    asked: int | None  # the index of a term; None for the closed form
    text: str

    @property
    def order(self) -> int:
        return len(self.previous)


_PLACEHOLDERS = ("u", "v", "w")
_INDEX = r"(?:_ ?\{{ ?{0} ?\}}|_ ?\( ?{0} ?\)|_{0}(?![A-Za-z0-9])|\( ?{0} ?\))"


def _read(parts: dict[str, str], plain: str) -> Recurrence:
    letter = parts["letter"]
    rules, start = [], {}
    for piece in _PIECES.split(_FOR_N.sub("", parts["body"])):
        if match := re.fullmatch(_GIVEN_TERM.format(letter=letter), piece.strip()):
            index, value = int(match[1] or match[2]), _rational(match[3])
            if index in start:
                raise Unread
            start[index] = value
        elif piece.strip():
            rules.append(piece)
    if len(rules) != 1 or not start:
        raise Unread
    rule, previous = _read_rule(rules[0], letter)
    first, order = min(start), len(previous)
    if sorted(start) != list(range(first, first + order)) or first > 2:
        raise Unread
    values = tuple(start[first + place] for place in range(order))
    return Recurrence(rule, previous, first, values, int(parts["index"]) if "index" in parts else None, plain)


def _read_rule(text: str, letter: str) -> tuple[Node, tuple[str, ...]]:
    """Return the right side with placeholders for the earlier terms, and these."""
    left, equals, right = text.partition("=")
    top = _offset(left, letter)
    offsets = sorted(
        {int(sign + number) if number else 0 for sign, number in _terms(right, letter)}, reverse=True
    )
    if not equals or "=" in right or not offsets or offsets[0] >= top or top - offsets[-1] > 3:
        raise Unread
    previous = _PLACEHOLDERS[: top - offsets[-1]]
    for place, name in enumerate(previous):
        right = _term_pattern(letter, top - 1 - place).sub(f" ({name}) ", right)
    rule = _shifted(parse(right), offsets[-1])
    if not names(rule) <= {*previous, "n"}:
        raise Unread
    return rule, previous


def _rational(text: str) -> Fraction:
    node = parse(text)
    value = None if names(node) else evaluate(node, {})
    if value is None or not value.is_Rational:
        raise Unread
    return Fraction(int(value.p), int(value.q))


def _term_pattern(letter: str, offset: int) -> re.Pattern[str]:
    index = "n" if offset == 0 else rf"n ?{'[+]' if offset > 0 else '-'} ?{abs(offset)}"
    return re.compile(rf"(?<![A-Za-z]){letter} ?{_INDEX.format(index)}")


_ANY_TERM = (
    r"(?<![A-Za-z]){letter} ?(?:_ ?\{{ ?n(?: ?([+-]) ?([1-3]))? ?\}}|_ ?\( ?n(?: ?([+-]) ?([1-3]))? ?\)"
    r"|_n(?![A-Za-z0-9])|\( ?n(?: ?([+-]) ?([1-3]))? ?\))"
)


def _terms(text: str, letter: str) -> list[tuple[str, str]]:
    found = re.findall(_ANY_TERM.format(letter=letter), text)
    return [(match[0] or match[2] or match[4], match[1] or match[3] or match[5]) for match in found]


def _offset(text: str, letter: str) -> int:
    if not re.fullmatch(_ANY_TERM.format(letter=letter), text.strip()):
        raise Unread
    ((sign, number),) = _terms(text, letter)
    return int(sign + number) if number else 0


def _shifted(rule: Node, lowest: int) -> Node:
    """Return the rule for n as the index of the oldest term in it."""
    return substitute(rule, {"n": Node("-", (_N, whole(lowest)))}) if lowest else rule


_GIVEN_TERM = r"{letter} ?(?:_ ?\{{? ?([0-9]) ?\}}?|\( ?([0-9]) ?\)) ?= ?([^=,;]+?)"


def term(task: Recurrence, index: int) -> Fraction:
    """Return the term with that index; raise `TooBig` or `Unread`."""
    if not task.first <= index <= task.first + MAX_STEPS:
        raise Unread
    known = list(task.start)
    while len(known) <= index - task.first:
        number = len(known) - task.order + task.first
        env: dict[str, Any] = {name: _value(known[-1 - place]) for place, name in enumerate(task.previous)}
        try:
            value = evaluate(task.rule, {**env, "n": _value(Fraction(number))})
        except Undefined:
            raise Unread from None  # the sequence ends here
        if not value.is_Rational:
            raise Unread
        known.append(Fraction(int(value.p), int(value.q)))
        if known[-1].numerator.bit_length() + known[-1].denominator.bit_length() > MAX_BITS:
            raise TooBig
    return known[index - task.first]


def _value(number: Fraction) -> Any:
    return evaluate(fraction(number), {})


def check(task: Recurrence, answer: str, assume: str | None) -> Verdict:
    """Return the verdict on a term or on a closed form."""
    letter = r"[A-Za-z] ?(?:_ ?\{? ?[0-9n]+ ?\}?|\( ?[0-9n]+ ?\))"
    given = read_expression(answer, task.text, letter).node
    if task.asked is not None:
        return judge_value(f"the term with index {task.asked}", fraction(term(task, task.asked)), given)
    if names(given) != {"n"} and names(given):
        raise Unread
    for index in range(task.first, task.first + task.order + 3):
        exact, claimed = fraction(term(task, index)), substitute(given, {"n": whole(index)})
        found = equal(exact, claimed)
        if found.kind == "different":
            return differ(f"the term with index {index}", exact, claimed, found)
        if not found.holds:
            raise Undecided
    return _check_rule(task, given)


def _check_rule(task: Recurrence, given: Node) -> Verdict:
    """Does the closed form satisfy the recurrence for every n? n is a positive number then."""
    at = [substitute(given, {"n": Node("+", (_N, whole(place)))}) for place in range(task.order + 1)]
    terms = {name: at[task.order - 1 - place] for place, name in enumerate(task.previous)}
    found = equal(at[-1], substitute(task.rule, terms), "positive")
    if not found.holds:
        raise Undecided
    key = "task_holds" if found.kind == "same" else "task_holds_at_points"
    return conclude(key, what="The closed form", value="right for the first terms and for every step")


_PIECES = re.compile(r" ?[,;] ?(?:and |with |where )?| (?:and|with|where|given that|given|if) ")
_FOR_N = re.compile(
    r",? \(?(?:for|where|with|if) (?:all |every )?(?:integers? )?n ?(?:≥|>=|>|\\geq?|\\ge) ?[0-9]\)?"
)
_DEFINED = (
    r"(?:(?:the |a )?(?:[A-Za-z]+(?:-like)? )?(?:sequence|recurrence(?: relation)?|recursion)(?: "
    r"\S{1,8})?(?: is)?"
    r"(?: (?:defined|given|satisfies|has|with|where))?(?: recursively)?(?: by)?:? )?(?:the (?:recurrence"
    r"|rule) )?"
)
_GIVEN = r"(?:if|given(?: that)?|when|for|where|let|suppose|consider)"


def _wordings(asked: str) -> tuple[str, ...]:
    return (
        rf"(?:{_GIVEN} )?{_DEFINED}(?P<body>.+?)[.,;]? (?:then )?{ASK}{asked}",
        rf"{ASK}{asked},? {_GIVEN} {_DEFINED}(?P<body>.+)",
    )


_TERM_WORDINGS = [
    one
    for bracket in (r" ?_ ?\{? ?(?P<index>[0-9]{1,3}) ?\}?", r" ?\( ?(?P<index>[0-9]{1,3}) ?\)")
    for one in _wordings("(?P<letter>[a-zA-Z])" + bracket)
]
_CLOSED_NAME = r"(?P<letter>[a-zA-Z]) ?(?:_ ?\{?n\}?|\(n\))"
_KIND = (
    r"(?:an? |the )?(?:(?:explicit|closed|closed-form|general)(?: form(?:ula)?| formula| expression| "
    r"solution| term)?"
    r"|formula)"
)
_CLOSED_WORDINGS = [
    *_wordings(rf"{_KIND} (?:for|of) {_CLOSED_NAME}"),
    *_wordings(rf"{_KIND}(?: (?:for|of) the (?:sequence|nth term))?"),
    rf"(?:solve|{ASK}{_KIND} (?:for|of|to)) (?:the )?(?:recurrence(?: relation)?|recursion|sequence)"
    rf"(?: (?:defined|given) by)?:? (?P<body>.+)",
]


def _read_any(parts: dict[str, str], plain: str) -> Recurrence:
    if "letter" not in parts:
        found = re.match("([a-zA-Z]) ?[_(]", parts["body"].strip())
        if found is None:
            raise Unread
        parts["letter"] = found[1]
    return _read(parts, plain)


_ROWS = (Question(phrases(*_TERM_WORDINGS, *_CLOSED_WORDINGS), _read_any),)


def recognize(plain: str) -> Recurrence | None:
    """Return the recurrence and what is asked of it, None in the slightest doubt."""
    found: Recurrence | None = recognize_in(_ROWS, plain)
    return found
