"""Read an answer about one variable: a list of values, families of values, or a set of numbers."""

import re
from dataclasses import dataclass, replace
from itertools import product
from typing import Any

from tutor.checking.answers import read_answer
from tutor.checking.claims import plain_answer
from tutor.checking.kinds import Answer, Combination, Family, Group, Named, Phrase, Quantity
from tutor.checking.kinds import Relation as Chain
from tutor.checking.parse import Node, Unread, names
from tutor.checking.relations import Relation, Statement
from tutor.checking.show import show
from tutor.checking.tasks import roots
from tutor.checking.tasks.trees import substitute, whole
from tutor.checking.units import DEGREE, NO_UNIT
from tutor.checking.values import Undefined

Number = Any  # an mpf


@dataclass(frozen=True, slots=True)
class Given:
    """One value of the answer, perhaps for every whole number `index`."""

    node: Node
    index: str | None = None

    @property
    def shown(self) -> str:
        return show(self.node)

    def at(self, number: int) -> Node:
        """Return the value for one whole number."""
        return self.node if self.index is None else substitute(self.node, {self.index: whole(number)})


_INTEGERS = re.compile(
    r",? ?\(?(?:where |for |with )?(?:any |every |all )?(?:integers? )?(?P<index>[kmn])"
    r"(?: ?∈ ?(?:ℤ|Z|\\mathbb ?\{? ?Z ?\}?)| is an(?:y)? integer| is any integer|,? an(?:y)? integer|"
    r" integer)?\)?$"
)


def read_given(answer: str) -> tuple[str | None, Answer]:
    """Return the variable that stands for all whole numbers, and the answer before its explanation."""
    text = plain_answer(answer)
    match = _INTEGERS.search(text)
    if match is not None and match.start() and match[0].strip(" ,") != match["index"]:
        return match["index"], read_answer(text[: match.start()])
    return None, read_answer(answer)


def listed(answer: Answer, name: str, index: str | None) -> list[Given] | None:
    """Return the values of an answer that lists values, None for another one."""
    if isinstance(answer, Named):
        label = f"{answer.label}_{answer.index}" if answer.index and answer.label != name else answer.label
        if label != name:
            raise OtherName(label)
        return listed(answer.value, name, index)
    if isinstance(answer, Group) and not answer.is_ordered:
        parts = [listed(item, name, index) for item in answer.items]
        return None if None in parts else [one for part in parts for one in part or ()]
    if isinstance(answer, Family):
        return listed(answer.value, name, answer.parameter)
    if isinstance(answer, Phrase) and answer.kind == "no solution":
        return []
    if not isinstance(answer, Quantity):
        return None
    if answer.unit not in (NO_UNIT, DEGREE) or answer.noun or answer.before:
        raise Unread
    node = Node("degrees", (answer.node,)) if answer.unit is DEGREE else answer.node
    found = names(node)
    if found - ({"k", "n", "m"} - {name}) or len(found) > 1 or (index is not None and not found <= {index}):
        raise Unread
    return [Given(node, next(iter(found), None))]


def value_of(node: Node) -> Number:
    """Return the number that is given; raise `Unread` for none, which nobody means."""
    try:
        return roots.real(node)
    except Undefined:
        raise Unread from None


class OtherName(Exception):
    """The answer is about another variable."""


# ---- sets of numbers


def statement(answer: Answer, name: str, with_bars: bool = False) -> Statement | None:
    """Return an answer about one variable as relations, None when it is no set of numbers in that form.

    `with_bars`: |x| may stand for x in a relation, as in |x| > 2.
    """
    variable = Node("name", text=name)
    match answer:
        case Named() if answer.label == name:
            return statement(answer.value, name, with_bars)
        case Phrase(kind="no solution"):
            return Statement(())
        case Phrase(kind="all real numbers"):
            return Statement(((),))
        case Quantity() if answer.unit is NO_UNIT and not names(answer.node):
            return Statement(((Relation(variable, "=", answer.node),),))
        case Chain():
            pairs = zip(answer.sides, answer.signs, answer.sides[1:], strict=False)
            found = Statement((tuple(Relation(left, sign, right) for left, sign, right in pairs),))
            known = (variable, Node("abs", (variable,))) if with_bars else (variable,)
            return found if all(_is_bound(one, known) for one in found.alternatives[0]) else None
        case Combination(sign="∪", parts=parts) | Group(brackets="" | "{}", items=parts):
            groups = [statement(part, name, with_bars) for part in parts]
            if None in groups:
                return None
            return Statement(tuple(group for one in groups if one for group in one.alternatives))
        case Combination(sign="∩", parts=parts):
            return _joined([statement(part, name, with_bars) for part in parts])
        case Combination(sign="∖", parts=(whole, Quantity() | Group() as part)):
            return _joined([statement(whole, name), _other_than(_without_label(part, name), variable)])
        case Group(brackets=brackets, items=(Quantity() as low, Quantity() as high)) if brackets:
            return _bounds(variable, brackets, low.node, high.node)
    return None


def _is_bound(one: Relation, known: tuple[Node, ...]) -> bool:
    """Is it one of the known sides beside a number, as in x < 3?"""
    other = one.right if one.left in known else one.left
    return (one.left in known or one.right in known) and not names(other)


def is_plain_bound(left: Node, right: Node) -> bool:
    """Is it a variable beside a number?"""
    return (left.op == "name" and not names(right)) or (right.op == "name" and not names(left))


def _joined(parts: list[Statement | None]) -> Statement | None:
    """Return the statement that all parts hold."""
    known = [part.alternatives for part in parts if part is not None]
    if len(known) < len(parts):
        return None
    return Statement(tuple(sum(groups, ()) for groups in product(*known)))


def _without_label(answer: Quantity | Group, name: str) -> Quantity | Group:
    """Return 3 and -2 of "x = 3 and x = -2"."""
    if isinstance(answer, Quantity) or answer.is_ordered:
        return answer
    items = (item.value if isinstance(item, Named) and item.label == name else item for item in answer.items)
    return replace(answer, items=tuple(items))


def _other_than(part: Quantity | Group, variable: Node) -> Statement | None:
    """Return the statement that the variable is none of the values."""
    items = part.items if isinstance(part, Group) else (part,)
    nodes = [item.node for item in items if isinstance(item, Quantity) and item.unit is NO_UNIT]
    if len(nodes) < len(items):
        return None
    return Statement((tuple(Relation(variable, "≠", node) for node in nodes),))


def _bounds(variable: Node, brackets: str, low: Node, high: Node) -> Statement | None:
    infinite = Node("constant", text="oo")
    relations = []
    if low != Node("neg", (infinite,)):
        relations.append(Relation(variable, "≥" if brackets[0] == "[" else ">", low))
    if high != infinite:
        relations.append(Relation(variable, "≤" if brackets[1] == "]" else "<", high))
    known = all(not names(one.right) and one.right.text != "oo" for one in relations)
    return Statement((tuple(relations),)) if known and brackets != "⟨⟩" else None
