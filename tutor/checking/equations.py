"""Check an answer to an equation: substitute every value in the original, then see that none is missing.

The equation is never solved. For quotients of polynomials the number of real solutions is known exactly
(see rational.py), so a complete list of values that hold is a proof. For roots and absolute values only a
value that fails is decided; a value that holds may not be the only one.
"""

from tutor.checking.arithmetic import ROUNDING, require_equal_links, show_given, value_of
from tutor.checking.claims import Claim, Given, decimal_places, left_to_do
from tutor.checking.parse import Node, Unread
from tutor.checking.problems import Equation
from tutor.checking.rational import NotRational, Zeros, zeros
from tutor.checking.show import show
from tutor.checking.values import Undefined, Value, evaluate, rational, show_value, sign
from tutor.checking.verdict import Verdict, conclude


def check_equation(problem: Equation, claim: Claim, assume: str | None) -> Verdict:
    """Return the verdict on `claim`; real numbers only, and only positive ones when `assume` says so."""
    kind = "positive solution" if assume == "positive" else "real solution"
    try:
        solutions = zeros(problem.left, problem.right, problem.name)
    except NotRational:
        solutions = None
    except Undefined as undefined:
        return conclude("problem_undefined", why=undefined)
    if claim.kind == "no solution":
        return _check_none(problem, solutions, kind)
    if claim.kind == "every number":
        return _check_every_number(problem, solutions)
    return _check_values(problem, claim, solutions, kind)


def _count(solutions: Zeros, kind: str) -> int:
    return solutions.count_positive() if kind.startswith("positive") else solutions.count()


def _counted(total: int, kind: str) -> str:
    return f"{total} {kind}" if total == 1 else f"{total} {kind}s"


def _check_none(problem: Equation, solutions: Zeros | None, kind: str) -> Verdict:
    if solutions is None:
        return conclude("solutions_unknown")
    if solutions.everywhere:
        return conclude("always_true")
    total = _count(solutions, kind)
    if total:
        return conclude("has_solutions", counted=_counted(total, kind))
    return conclude("no_solution_holds", equation=_show_equation(problem), kind=kind)


def _check_every_number(problem: Equation, solutions: Zeros | None) -> Verdict:
    if solutions is None:
        return conclude("solutions_unknown")
    if solutions.everywhere:
        key = "excluded" if solutions.has_excluded_numbers() else "identity_holds"
        return conclude(key, equation=_show_equation(problem))
    # A polynomial of degree n fails at one of n + 1 numbers; those outside the domain are passed over.
    for number in range(200):
        node = Node("number", text=str(number))
        try:
            lhs, rhs = _sides(problem, rational(node.text))
        except Undefined:
            continue
        if sign(lhs - rhs):
            return _sides_differ(problem, show(node), lhs, rhs)
    return conclude("undecided")


def _check_values(problem: Equation, claim: Claim, solutions: Zeros | None, kind: str) -> Verdict:
    distinct: list[tuple[Given, Value]] = []
    rounded = None
    for given in claim.values:
        if given.name not in (None, problem.name):
            return conclude("other_name", given=given.name, name=problem.name)
        if given.before and given.name is None:
            raise Unread
        value = value_of(given)
        require_equal_links(given, value)
        fault = _fault(problem, given, value, solutions, kind)
        if fault is not None and fault.verdict != "partly":
            return fault
        rounded = rounded or fault
        if all(sign(value - other) for _, other in distinct):
            distinct.append((given, value))
    return _all_hold(problem, [given for given, _ in distinct], solutions, kind, rounded)


def _fault(
    problem: Equation, given: Given, value: Value, solutions: Zeros | None, kind: str
) -> Verdict | None:
    """Return what is wrong with one value, None when it holds exactly."""
    shown = show_given(given)
    if kind.startswith("positive") and sign(value) <= 0:
        return conclude("not_positive", name=problem.name, value=shown)
    try:
        lhs, rhs = _sides(problem, value)
    except Undefined as undefined:
        return conclude("undefined", name=problem.name, value=shown, why=undefined)
    if sign(lhs - rhs) == 0:
        return None
    places = decimal_places(given.node)
    if places and value != 0:
        reach = ROUNDING / 10**places
        if solutions is None:
            if _may_cross(problem, value, reach):
                return conclude("perhaps_rounded", value=shown)
        elif solutions.count(value - reach, value + reach):
            return conclude("rounded", value=shown)
    return _sides_differ(problem, shown, lhs, rhs)


def _may_cross(problem: Equation, value: Value, reach: Value) -> bool:
    """May left - right become 0 near `value`? A guess on the side of yes: it only withholds a "wrong"."""
    try:
        below, here, above = (
            lhs - rhs for lhs, rhs in (_sides(problem, value + shift) for shift in (-reach, 0, reach))
        )
    except Undefined:
        return True
    changes = len({sign(below), sign(here), sign(above)}) > 1
    return changes or sign(abs(here) - 2 * abs(above - below)) <= 0


def _all_hold(
    problem: Equation, given: list[Given], solutions: Zeros | None, kind: str, rounded: Verdict | None
) -> Verdict:
    """Every value holds, exactly or rounded: is it all of them, and in a finished form?"""
    if solutions is None:
        return conclude("incomplete", holds=_show_holding(problem, given))
    if solutions.everywhere:
        return conclude("every_number", value=show_given(given[0]))
    total = _count(solutions, kind)
    if len(given) < total:
        return conclude("root_missing", given=len(given), counted=_counted(total, kind))
    if len(given) > total:  # two rounded forms of one solution
        return rounded or conclude("undecided")
    if rounded is not None:
        return rounded
    if any(one.unit.names for one in given):
        return conclude("unit_unexpected", value=show_given(given[0]))
    left = next(filter(None, (left_to_do(one.node) for one in given)), None)
    if left is not None:
        return conclude(left)
    if total > 2:
        return conclude("all_values_hold", count=total, kind=kind)
    key = "only_solution" if total == 1 else "all_solutions"
    kind = kind.removeprefix("real ") if solutions.poly.degree() == 1 else kind
    return conclude(key, holds=_show_holding(problem, given), value=show_given(given[0]), kind=kind)


def _sides(problem: Equation, value: Value) -> tuple[Value, Value]:
    env = {problem.name: value}
    return evaluate(problem.left, env), evaluate(problem.right, env)


def _sides_differ(problem: Equation, shown: str, lhs: Value, rhs: Value) -> Verdict:
    return conclude("sides_differ", name=problem.name, value=shown, lhs=show_value(lhs), rhs=show_value(rhs))


def _show_equation(problem: Equation) -> str:
    return f"{show(problem.left)} = {show(problem.right)}"


def _show_holding(problem: Equation, given: list[Given]) -> str:
    """Return the equation with each value put in: 3·5 + 5 = 20."""
    lines = []
    for one in given:
        values = {problem.name: one.node}
        lines.append(f"{show(problem.left, values)} = {show(problem.right, values)}")
    return " and ".join(lines)
