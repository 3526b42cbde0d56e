"""Complex solutions of polynomial equations, and formulas that are solved for one of their letters.

A complex solution is put into the polynomial; there are as many different ones as the degree of its
square-free part. A formula is solved when the expression satisfies it for all values of the other letters; as
the equation is of degree 1 in the letter, there is no other solution.
"""

import re
from dataclasses import dataclass
from typing import Any

import sympy  # type: ignore[import-untyped]

from tutor.checking.answers import read_answer
from tutor.checking.kinds import Answer, Group, Named, Quantity
from tutor.checking.parse import Node, Unread, names, parse
from tutor.checking.rational import NotRational, quotient
from tutor.checking.show import show
from tutor.checking.symbolic import build, equal
from tutor.checking.tasks.agreeing import nice_point
from tutor.checking.tasks.trees import substitute
from tutor.checking.units import NO_UNIT
from tutor.checking.values import Undecided, Undefined
from tutor.checking.verdict import Verdict, conclude

MAX_DEGREE = 12

_EQUATION = r"(?P<equation>[^=]+=[^=]+?)"
_COMPLEX = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?:find|determine|what are)(?: all)?(?: the)? complex (?:solutions|roots) (?:of|to) {_EQUATION}",
        rf"solve {_EQUATION},? (?:over|in) (?:the complex numbers|ℂ|\\mathbb ?\{{? ?C ?\}}?)",
        rf"solve {_EQUATION},? for complex [a-z]",
        rf"find all solutions,? (?:\(?both )?real (?:or|and) complex\)?,? (?:of|to) {_EQUATION}",
        rf"find all (?:\()?real (?:or|and) complex\)? (?:solutions|roots|zeros) (?:of|to) {_EQUATION}",
    )
)
_FORMULA = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"solve for (?P<name>[A-Za-z])[:,]?(?: in)? {_EQUATION}",
        rf"solve (?:the (?:equation|formula) )?{_EQUATION},? for (?P<name>[A-Za-z])",
        rf"(?:make|write) (?P<name>[A-Za-z]) the subject of {_EQUATION}",
    )
)


@dataclass(frozen=True, slots=True)
class ComplexEquation:
    """above/below = 0; the different complex zeros of `poly` are the solutions."""

    poly: Any  # a sympy.Poly, square-free
    name: str


@dataclass(frozen=True, slots=True)
class Formula:
    """left = right, of degree 1 in `name`, among other letters."""

    left: Node
    right: Node
    name: str


def recognize_complex(plain: str) -> ComplexEquation | None:
    """Return the equation whose complex solutions are asked for, None in the slightest doubt."""
    match = next(filter(None, (pattern.fullmatch(plain) for pattern in _COMPLEX)), None)
    sides = _sides(match["equation"]) if match else None
    if sides is None:
        return None
    found = names(sides[0]) | names(sides[1])
    return complex_equation(sides, next(iter(found))) if len(found) == 1 else None


def complex_equation(sides: tuple[Node, Node], name: str) -> ComplexEquation | None:
    """Return the equation as a polynomial one, None where it is none or has excluded numbers."""
    try:
        difference = quotient(Node("-", sides), (name,))
    except (NotRational, Undefined):
        return None
    if difference.excluded.degree() > 0 or not 0 < difference.above.degree() <= MAX_DEGREE:
        return None
    return ComplexEquation(difference.above.sqf_part(), name)


def _sides(text: str) -> tuple[Node, Node] | None:
    left, _, right = text.partition("=")
    try:
        return parse(left), parse(right)
    except Unread:
        return None


def check_complex(task: ComplexEquation, answer: str, assume: str | None) -> Verdict:
    """Return the verdict on the answer; may raise `Unread`, `TooBig` or `Undecided`."""
    if assume == "positive":
        raise Undecided
    distinct: list[Node] = []
    for node in _values(read_answer(answer), task.name):
        at = _value_at(task.poly, node)
        if at != 0:
            if abs(sympy.N(at, 30)) < sympy.Float("1e-20"):
                raise Undecided
            return conclude("not_a_zero", name=task.name, value=show(node))
        if not any(equal(node, other).holds for other in distinct):
            distinct.append(node)
    total = task.poly.degree()
    if len(distinct) < total:
        return conclude("root_missing", given=len(distinct), counted=f"{total} complex solutions")
    return conclude("complex_solutions", count=total)


def _value_at(poly: Any, node: Node) -> Any:
    try:
        value = build(node, {})
    except Undefined:
        raise Unread from None
    if value.is_Matrix or not value.is_finite:
        raise Unread
    at = sympy.expand(poly.as_expr().subs(poly.gen, value))
    return at if at == 0 else sympy.simplify(at)


def _values(answer: Answer, name: str) -> list[Node]:
    if isinstance(answer, Named) and answer.label == name:
        return _values(answer.value, name)
    if isinstance(answer, Group) and not answer.is_ordered:
        return [node for item in answer.items for node in _values(item, name)]
    if not isinstance(answer, Quantity) or answer.unit is not NO_UNIT or names(answer.node):
        raise Unread
    if answer.before or answer.noun:
        raise Unread
    return [answer.node]


def recognize_formula(plain: str) -> Formula | None:
    """Return the formula to solve, None in the slightest doubt."""
    match = next(filter(None, (pattern.fullmatch(plain) for pattern in _FORMULA)), None)
    sides = _sides(match["equation"]) if match else None
    if match is None or sides is None:
        return None
    name, found = match["name"], names(sides[0]) | names(sides[1])
    if name not in found or not 2 <= len(found) <= 6 or not _is_linear(sides, name):
        return None
    return Formula(*sides, name)


def _is_linear(sides: tuple[Node, Node], name: str) -> bool:
    """Is left - right of degree 1 in `name`, which stands below no line? π is one more letter."""
    letters = tuple(substitute_pi(side) for side in sides)
    others = sorted(names(letters[0]) | names(letters[1]))
    try:
        difference = quotient(Node("-", letters), tuple(others))
    except (NotRational, Undefined):
        return False
    symbol = difference.above.gens[others.index(name)]
    return bool(difference.above.degree(symbol) == 1 and difference.excluded.degree(symbol) == 0)


def substitute_pi(node: Node) -> Node:
    """Return `node` with a letter for π."""
    if node == Node("constant", text="pi"):
        return Node("name", text="pi_0")
    return Node(node.op, tuple(substitute_pi(arg) for arg in node.args), node.text)


def check_formula(task: Formula, answer: str, assume: str | None) -> Verdict:
    """Return the verdict on the answer; may raise `Unread`, `TooBig` or `Undecided`."""
    read = read_answer(answer)
    if isinstance(read, Named) and read.label == task.name:
        read = read.value
    if not isinstance(read, Quantity) or read.unit is not NO_UNIT or read.noun or read.before:
        raise Unread
    given = read.node
    if task.name in names(given) or not names(given) <= names(task.left) | names(task.right):
        raise Unread
    left, right = (substitute(side, {task.name: given}) for side in (task.left, task.right))
    found = equal(left, right, assume)
    if found.kind == "same":
        return conclude("formula_solved", name=task.name, value=show(given))
    if found.kind == "same_numerically":
        return conclude("formula_solved_numerically", name=task.name, value=show(given))
    point = nice_point(left, right)
    if found.kind != "different" or point is None:
        raise Undecided
    return conclude(
        "formula_fails", name=task.name, value=show(given), point=point[0], lhs=point[1], rhs=point[2]
    )
