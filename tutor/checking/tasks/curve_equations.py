"""The check of an equation of a line or circle: has it the same points, and the form that is asked for?"""

import re
from dataclasses import dataclass
from typing import Any

import sympy  # type: ignore[import-untyped]

from tutor.checking.answers import read_answer
from tutor.checking.kinds import Answer, Equation, Named, Quantity
from tutor.checking.parse import Node, Unread, names
from tutor.checking.show import show
from tutor.checking.tasks.finished import is_worked_out
from tutor.checking.tasks.questions import (
    polynomial,
    without_lead,
)
from tutor.checking.tasks.trees import from_sympy
from tutor.checking.verdict import Verdict, conclude

_X, _Y = sympy.symbols("x y")


@dataclass(frozen=True, slots=True)
class Curve:
    """F(x, y) = 0 is asked for, perhaps in a form of `_FORMS`."""

    poly: Any  # a sympy.Poly in x and y
    form: str
    what: str


_FUNCTION = re.compile("[fgh]\\(x\\)")


def check_curve(task: Curve, answer: str) -> Verdict:
    """Return the verdict on an equation: has it the same points, and the form that is asked for?"""
    read = read_answer(without_lead(answer, "equation|line|circle"))
    equation, bare = _as_equation(read)
    found = polynomial(Node("-", equation), "x", "y").as_expr()
    given = sympy.Poly(found, _X, _Y)
    if given.is_zero or given.total_degree() == 0:
        raise Unread
    exact_text = f"{show(from_sympy(task.poly.as_expr()))} = 0"
    if sympy.expand(given.LC() * task.poly.as_expr() - task.poly.LC() * found) != 0:
        if given.total_degree() > task.poly.total_degree():
            raise Unread
        shown = f"{show(equation[0])} = {show(equation[1])}"
        return conclude("worked_out_other", what=task.what, exact=exact_text, value=shown)
    if bare or not _FORMS.get(task.form, _is_any)(*equation):
        return conclude("other_form")
    return conclude("worked_out", what=task.what, value=f"{show(equation[0])} = {show(equation[1])}")


def _is_any(left: Node, right: Node) -> bool:
    return True


def _is_solved(left: Node, right: Node) -> bool:
    """Is it y = mx + b?"""
    solved = left == Node("name", text="y") and names(right) <= {"x"}
    return solved and is_worked_out(right) and _is_sum(right)


def _has_point(left: Node, right: Node) -> bool:
    """Is it y - b = m(x - a)?"""
    return (
        names(left) == {"y"} and right.op == "*" and names(right) == {"x"} and right.args[1].op in ("+", "-")
    )


def _is_ordered(left: Node, right: Node) -> bool:
    """Is it ax + by = c or ax + by + c = 0?"""
    return not names(right) and is_worked_out(left) and _is_sum(left)


def _has_center(left: Node, right: Node) -> bool:
    """Is it (x - h)² + (y - k)² = r²?"""
    parts = _terms_of(left)
    squares = [part for part in parts if part.op == "^" and part.args[1].text == "2"]
    return not names(right) and len(parts) == len(squares) == 2 and len(names(squares[0])) == 1


_FORMS = {"slope": _is_solved, "point": _has_point, "standard": _is_ordered, "circle": _has_center}


def _is_sum(node: Node) -> bool:
    """Is no bracket left in it, as in 2(x - 1) + 3?"""
    return not any(
        part.op in ("+", "-") and names(part) for arg in _terms_of(node) for part in (arg, *arg.args)
    )


def _terms_of(node: Node) -> list[Node]:
    if node.op in ("+", "-"):
        return [*_terms_of(node.args[0]), *_terms_of(node.args[1])]
    return [node.args[0]] if node.op == "neg" else [node]


def _as_equation(answer: Answer) -> tuple[tuple[Node, Node], bool]:
    """Return both sides of a given equation; a bare formula in x stands for y, and is no equation yet."""
    y = Node("name", text="y")
    match answer:
        case Equation(left=left, right=right):
            return (left, right), False
        case Named(label="x" | "y" as label, value=Quantity(node=node, before=()), index=""):
            return (Node("name", text=label), node), False
        case Named(label=label, value=Quantity(node=node, before=())) if _FUNCTION.fullmatch(label):
            return (y, node), False
        case Quantity(node=node, before=(), noun="") if names(node) == {"x"}:
            return (y, node), True
    raise Unread
