"""Differential equations: the claimed solution is put into the equation, its constants stay letters.

A general solution must have as many independent constants as the order; for a linear equation they must be
factors of added terms, so that no solution is left out. Conditions are checked at their points.
"""

import re
from contextlib import suppress
from dataclasses import dataclass, replace
from fractions import Fraction

from tutor.checking.numeric import Numeric
from tutor.checking.parse import Node, TooBig, Unread, names, parse
from tutor.checking.show import show
from tutor.checking.symbolic import equal
from tutor.checking.tasks.agreeing import nice_point, short_value, shown
from tutor.checking.tasks.implicit import check_implicit
from tutor.checking.tasks.reading import ASK, phrases, plain_of, real_number
from tutor.checking.tasks.trees import ZERO, derivative, negative, on_domain, substitute
from tutor.checking.values import Undecided, Undefined
from tutor.checking.verdict import Verdict, conclude

MAX_ORDER = 4
_EQUATION = r"(?P<equation>[^=,]+ ?= ?[^=,]+?)"
_CONDITIONS = (
    r"(?:(?:[,;.]| and)? ?(?:with|given(?: that)?|subject to|where|if|satisfying|and)?(?: the)?(?:"
    r" initial)?(?: conditions?)?:? ?"
    r"(?P<conditions>[a-z]'{0,3} ?\([^()=]+\) ?= ?[^=,]+?(?:(?:,? and |, ?)[a-z]'{0,3} ?\([^()=]+\)"
    r" ?= ?[^=,]+?)*))?"
)
_ODE = (
    r"(?:the |this )?(?:following )?(?:(?:first|second)[- ]order )?(?:linear |separable |homogeneous )*"
    r"(?:ordinary )?(?:differential equation|ode|initial[- ]value problem|ivp|equation)"
)
_SOLUTION = r"(?:the |a )?(?P<general>general |particular )?solution(?: [a-z]\([a-z]\))?"
_WORDINGS = phrases(
    rf"solve(?: {_ODE})?:? {_EQUATION}{_CONDITIONS}(?: for [a-z](?:\([a-z]\))?)?",
    rf"{ASK}{_SOLUTION} (?:of|to|for) (?:{_ODE}:? )?{_EQUATION}{_CONDITIONS}",
    rf"{ASK}(?:the function )?[a-z](?:\([a-z]\))? (?:if|such that|given(?: that)?|where)"
    rf" {_EQUATION}{_CONDITIONS}",
    rf"(?:if|given(?: that)?) {_EQUATION}{_CONDITIONS},? (?:then )?{ASK}[a-z](?:\([a-z]\))?",
    rf"{_EQUATION}{_CONDITIONS}",
)
_NOTATIONS = (
    (re.compile(r"d(?:\^([2-4]))?([a-zA-Z]) ?/ ?d([a-z])(?:\^[2-4])?"), 2, 3),
    (re.compile(r"(?<![A-Za-z])([a-zA-Z])('{1,4})(?: ?\( ?([a-z]) ?\))?"), 1, 3),
)


@dataclass(frozen=True, slots=True)
class Condition:
    """The derivative of that order has the value `value` at `at`."""

    order: int
    at: Node
    value: Node
    text: str


@dataclass(frozen=True, slots=True)
class Ode:
    """left = right in `variable`, `function`, and its derivatives, which have the names _1, _2, …"""

    left: Node
    right: Node
    function: str
    variable: str
    order: int
    conditions: tuple[Condition, ...]
    text: str


def recognize(plain: str) -> Ode | None:
    """Return the differential equation that a normalised problem asks to solve."""
    for pattern in _WORDINGS:
        if match := pattern.fullmatch(plain):
            with suppress(Unread):
                return _read(match["equation"], match["conditions"] or "", plain)
    return None


def _read(equation: str, conditions: str, plain: str) -> Ode:
    functions: set[str] = set()
    variables: set[str] = set()
    orders: set[int] = set()

    def leibniz(match: re.Match[str]) -> str:
        functions.add(match[2])
        variables.add(match[3])
        orders.add(int(match[1] or 1))
        return f" Z_{match[1] or 1} "

    def prime(match: re.Match[str]) -> str:
        functions.add(match[1])
        variables.update({match[3]} - {None})
        orders.add(len(match[2]))
        return f" Z_{len(match[2])} "

    text = _NOTATIONS[0][0].sub(leibniz, equation)
    text = _NOTATIONS[1][0].sub(prime, text)
    if len(functions) != 1 or len(variables) > 1 or "Z" in equation or max(orders) > MAX_ORDER:
        raise Unread
    (function,) = functions
    called = re.findall(rf"(?<![A-Za-z]){function} ?\( ?([a-z]) ?\)", text)
    variables |= set(called)
    text = re.sub(rf"(?<![A-Za-z]){function} ?\( ?[a-z] ?\)", f" {function} ", text)
    left, _, right = text.partition("=")
    sides = parse(left.strip()), parse(right.strip())
    found = frozenset().union(*map(names, sides)) - {function} - {f"Z_{order}" for order in orders}
    variable = _variable(variables, found)
    if found - {variable} - {"k", "a", "r", "m", "g"}:
        raise Unread
    return Ode(*sides, function, variable, max(orders), _conditions(conditions, function), plain)


def _variable(stated: set[str], found: frozenset[str]) -> str:
    if stated:
        if len(stated) > 1:
            raise Unread
        return next(iter(stated))
    if found - {"x", "t"} or len(found) > 1:
        raise Unread
    return next(iter(found), "")  # y' = 2y: the answer tells


def _conditions(text: str, function: str) -> tuple[Condition, ...]:
    found = []
    for piece in re.split(r",? and |, ?", text) if text else ():
        match = re.fullmatch(rf"{function}('{{0,3}}) ?\((.+)\) ?= ?(.+)", piece.strip())
        if match is None:
            raise Unread
        found.append(
            Condition(
                len(match[1]), real_number(match[2]), real_number(match[3]), piece.split("=")[0].strip()
            )
        )
    return tuple(found)


# ---- checks


def check(task: Ode, answer: str, assume: str | None) -> Verdict:
    """Return the verdict on a solution, explicit or, for the first order, implicit."""
    sides = _implicit(task, answer)
    if sides is not None:
        return _check_implicit(task, sides)
    given = _read_solution(task, answer)
    if not task.variable:
        task = replace(task, variable=next((name for name in "xt" if name in names(given)), "x"))
    parameters = (names(task.left) | names(task.right)) - {task.function} - {f"Z_{n}" for n in range(5)}
    constants = sorted(names(given) - parameters - {task.variable})
    if task.function in constants or any(len(name) > 1 and name[0] not in "CcKkAB" for name in constants):
        raise Unread
    slopes = [derivative(given, task.variable, order) for order in range(task.order + 1)]
    values = {task.function: given} | {f"Z_{order}": slopes[order] for order in range(1, task.order + 1)}
    left, right = (on_domain(substitute(side, values), given) for side in _balanced(task.left, task.right))
    found = equal(left, right, assume)
    if found.kind == "unknown":
        raise Undecided
    if found.kind == "different":
        nice = nice_point(left, right)
        if nice is None:
            raise Undecided
        return conclude("ode_differs", point=nice[0], lhs=nice[1], rhs=nice[2])
    proved = found.kind == "same"
    for condition in task.conditions:
        verdict = _check_condition(condition, slopes, task.variable, constants)
        if verdict is not None:
            return verdict
    verdict = _check_constants(task, given, slopes, constants)
    if verdict is not None:
        return verdict
    what = "the equation and the conditions" if task.conditions else "the equation"
    return conclude("ode_holds" if proved else "ode_holds_at_points", value=shown(given), what=what)


def _implicit(task: Ode, answer: str) -> tuple[Node, Node] | None:
    """Return both sides of an answer that is not solved for the function."""
    pieces = plain_of(answer).split("=")
    if len(pieces) != 2 or re.fullmatch(rf"{task.function}(?: ?\( ?[a-z] ?\))?", pieces[0].strip()):
        return None
    return parse(pieces[0]), parse(pieces[1])


def _check_implicit(task: Ode, solution: tuple[Node, Node]) -> Verdict:
    if task.order != 1 or len(task.conditions) > 1 or any(one.order for one in task.conditions):
        raise Unread
    x = task.variable or next((name for name in "xt" if name in names(solution[0]) | names(solution[1])), "x")
    at = next(((one.at, one.value) for one in task.conditions), None)
    return check_implicit((task.left, task.right), solution, x, task.function, at)


def _balanced(left: Node, right: Node) -> tuple[Node, Node]:
    """y'' + y = 0 → y'' = -y: sides that are not 0 can be compared to many digits."""
    if right != ZERO or left.op not in ("+", "-"):
        return left, right
    first, second = left.args
    return first, negative(second) if left.op == "+" else second


def _read_solution(task: Ode, answer: str) -> Node:
    text = plain_of(answer)
    match = re.fullmatch(rf"{task.function}(?: ?\( ?[a-z] ?\))? ?= ?([^=]+)", text)
    if match is None and "=" in text:
        raise Unread
    return parse(match[1] if match else text)


def _check_condition(
    condition: Condition, slopes: list[Node], variable: str, constants: list[str]
) -> Verdict | None:
    if condition.order >= len(slopes):
        raise Undecided
    value = substitute(slopes[condition.order], {variable: condition.at})
    if constants:
        raise Undecided  # a constant that the condition would fix
    found = equal(value, condition.value)
    if found.kind == "unknown":
        raise Undecided
    if found.kind == "different":
        return conclude(
            "condition_fails", what=condition.text, value=short_value(value), exact=show(condition.value)
        )
    return None


def _check_constants(task: Ode, given: Node, slopes: list[Node], constants: list[str]) -> Verdict | None:
    """Compare the number of free constants with the order, less the conditions."""
    needed = task.order - len(task.conditions)
    if len(constants) > max(needed, 0):
        raise Undecided
    if len(constants) < needed:
        count = f"{needed} arbitrary constants" if needed > 1 else "an arbitrary constant"
        return conclude("ode_constant_missing", value=shown(given), count=count)
    if not constants:
        return None
    if _is_linear(task) and any(names(derivative(given, name)) & set(constants) for name in constants):
        raise Undecided  # e^(x + C) leaves out the negative solutions
    if not _are_independent(slopes[: len(constants)], constants):
        raise Undecided
    return None


def _is_linear(task: Ode) -> bool:
    unknown = {task.function} | {f"Z_{order}" for order in range(1, task.order + 1)}
    difference = Node("-", (task.left, task.right))
    return not any(names(derivative(difference, name)) & unknown for name in unknown)


def _are_independent(slopes: list[Node], constants: list[str]) -> bool:
    """Is the Wronskian of the parts that belong to the constants not 0 at some point?"""
    found = sorted(frozenset().union(*map(names, slopes)))
    for shift in range(4):
        point = {
            name: (Fraction(7 + 3 * place + 2 * shift, 11), Fraction(0)) for place, name in enumerate(found)
        }
        numeric = Numeric(40)
        with suppress(Undefined, TooBig, Unread):
            rows = [[numeric.value(derivative(slope, name), point) for name in constants] for slope in slopes]
            if abs(numeric.context.det(numeric.context.matrix(rows))) > numeric.context.mpf(10) ** -20:
                return True
    return False
