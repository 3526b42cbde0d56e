"""Equations in one variable that the exact check of polynomials leaves open: roots, |…|, logarithms, angles.

Every given value is put into the original equation. Completeness is a matter of its own: for roots and
absolute values all solutions are isolated exactly (solutions.py), for the others roots.py lists all numbers
that can be one. Without such a list a value that holds is only that.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from tutor.checking.claims import decimal_places, left_to_do
from tutor.checking.kinds import Answer
from tutor.checking.parse import Node, Unread, names, parse, walk
from tutor.checking.relations import Relation, Statement
from tutor.checking.show import show, show_minus
from tutor.checking.solutions import difference
from tutor.checking.symbolic import equal
from tutor.checking.tasks import roots
from tutor.checking.tasks.claimed import Given, OtherName, listed, read_given, statement, value_of
from tutor.checking.tasks.equation_wordings import EquationTask, is_algebraic
from tutor.checking.tasks.ranges import EVERYWHERE, POSITIVE, Interval, limits_of
from tutor.checking.tasks.trees import ONE, TWO, substitute
from tutor.checking.values import Undecided, Undefined
from tutor.checking.verdict import Verdict, conclude

Number = Any  # an mpf

MAX_LISTED = 60
_ZERO = roots.SAME / 10**15  # what is smaller is 0 up to the last digits


def check(task: EquationTask, answer: str, assume: str | None) -> Verdict:
    """Return the verdict on the answer; may raise `Unread`, `TooBig` or `Undecided`."""
    if assume == "positive":
        task = _positive(task)
    index, read = read_given(answer)
    try:
        given = listed(read, task.name, index)
    except OtherName as other:
        return conclude("other_name", given=other, name=task.name)
    if is_algebraic(task.left) and is_algebraic(task.right):
        return _check_algebraic(task, read, given)
    if given is None:
        return conclude("unread_answer")
    try:
        found = roots.roots(task.left, task.right, task.name)
    except roots.NoList:
        return _check_without_list(task, given)
    except Undefined as undefined:
        return conclude("problem_undefined", why=undefined)
    if found.period is not None and task.domain == EVERYWHERE and found.values and not task.pick:
        return _check_families(task, given, found)
    return _check_list(task, given, tuple(in_domain(found, task.domain)))


def _positive(task: EquationTask) -> EquationTask:
    if task.domain != EVERYWHERE:
        raise Undecided
    return replace(task, domain=POSITIVE)


def in_domain(found: roots.Roots, domain: Interval) -> Iterator[Number]:
    """Yield the solutions in a range; raise `Undecided` when there may be too many."""
    if found.period is None:
        yield from (value for value in found.values if domain.has(value))
        return
    if not found.values:
        return
    if domain.low is None or domain.high is None:
        raise Undecided
    low, high = roots.real(domain.low), roots.real(domain.high)
    if (high - low) / found.period * len(found.values) > MAX_LISTED:
        raise Undecided
    first, last = int(low / found.period) - 2, int(high / found.period) + 2
    for turn in range(first, last + 1):
        yield from filter(domain.has, (value + turn * found.period for value in found.values))


def _check_list(task: EquationTask, given: list[Given], wanted: tuple[Number, ...]) -> Verdict:
    """Every given value must be one of `wanted`, which holds all solutions, and none may be missing."""
    if task.pick and wanted:
        wanted = (min(wanted) if task.pick == "low" else max(wanted),)
    if not given:
        return _check_none(task, len(wanted))
    matched: set[int] = set()
    rounded: Verdict | None = None
    proved = True
    for one in given:
        if one.index is not None:
            raise Unread
        value = value_of(one.node)
        if task.in_degrees and one.node.op != "degrees" and value != 0:
            return conclude("degrees")
        place = next((i for i, root in enumerate(wanted) if _are_same(value, root)), None)
        if place is None:
            place, rounded = _rounded_place(task, one, value, wanted), rounded or _rounded(one)
            if place is None:
                return _fault(task, one.node, value)
        else:
            proved = _is_proved(task, one.node) and proved
        matched.add(place)
    return _complete(task, given, len(matched), len(wanted), rounded, proved)


def _is_decimal(node: Node) -> bool:
    inner = node.args[0] if node.op in ("neg", "degrees") else node
    return inner.op == "number" or (inner.op == "neg" and inner.args[0].op == "number")


def _are_same(value: Number, root: Number) -> bool:
    return bool(abs(value - root) <= roots.SAME * abs(root) + _ZERO)


def _rounded(given: Given) -> Verdict:
    return conclude("rounded", value=given.shown)


def _rounded_place(task: EquationTask, given: Given, value: Number, wanted: tuple[Number, ...]) -> int | None:
    node = given.node.args[0] if given.node.op == "degrees" else given.node
    places = decimal_places(node)
    if not places or value == 0:
        return None
    half = parse(f"0.5/10^{places}")  # a tie may be rounded up or down
    reach = roots.real(Node("degrees", (half,)) if given.node.op == "degrees" else half) * (1 + roots.SAME)
    return next((i for i, root in enumerate(wanted) if abs(root - value) <= reach), None)


def _is_proved(task: EquationTask, value: Node) -> bool:
    left, right = (substitute(side, {task.name: value}) for side in (task.left, task.right))
    kind = equal(left, right).kind
    if kind not in ("same", "same_numerically"):
        raise Undecided
    return kind == "same"


def _fault(task: EquationTask, node: Node, value: Number) -> Verdict:
    """Return the counter-example that a value is which is no solution."""
    shown = show(node)
    if not task.domain.has(value):
        return conclude("outside", name=task.name, value=shown)
    try:
        one, other = roots.sides(task.left, task.right, task.name, value)
    except Undefined as undefined:
        if any(part.op == "^" and part.args[1].op == "/" for part in (*walk(task.left), *walk(task.right))):
            raise Undecided from None  # (-8)^(1/3) is -2 at school, and not real elsewhere
        return conclude("undefined", name=task.name, value=shown, why=undefined)
    if abs(one - other) <= roots.SAME * (1 + max(abs(one), abs(other))):
        raise Undecided
    return conclude("sides_differ", name=task.name, value=shown, lhs=digits(one), rhs=digits(other))


def digits(number: Number) -> str:
    text = str(number.context.nstr(number, 6)).removesuffix(".0")
    near = abs(number - number.context.nint(number)) < roots.SAME
    return ("" if near else "≈ ") + show_minus(text)


def _complete(
    task: EquationTask, given: list[Given], matched: int, total: int, rounded: Verdict | None, proved: bool
) -> Verdict:
    if matched < total:
        return conclude("root_missing", given=matched, counted=_counted(total))
    if rounded is not None:
        places = [decimal_places(one.node) for one in given]
        if task.places is None:
            return rounded
        if set(places) == {task.places}:
            return conclude("rounded_as_asked", count=total)
        raise Undecided  # more or fewer digits than were asked for
    if task.places is not None and not all(_is_decimal(one.node) for one in given):
        raise Undecided  # √2 for "to 2 decimal places"
    left = next(filter(None, (_left_to_do(one.node) for one in given)), None)
    if left is not None:
        return conclude(left)
    holds = " and ".join(
        f"{show(task.left, {task.name: one.node})} = {show(task.right, {task.name: one.node})}"
        for one in given
    )
    kind = "real solution" if task.domain == EVERYWHERE else "solution in the range"
    kind = "solution that is asked for" if task.pick else kind
    if not proved:
        return conclude("all_hold_numerically", count=total, kind=kind)
    if total > 2:
        return conclude("all_values_hold", count=total, kind=kind)
    if len(given) != total:
        raise Undecided
    key = "only_solution" if total == 1 else "all_solutions"
    return conclude(key, holds=holds, value=given[0].shown, kind=kind)


def _left_to_do(node: Node) -> str | None:
    """Return what is left of a plain calculation, as in 2(8 - 3). Logarithms and powers of e are results."""
    open_ended = any(part.op in ("call", "degrees") or part.text == "e" for part in walk(node))
    return None if open_ended else left_to_do(node)


def _counted(total: int) -> str:
    return f"{total} solution" if total == 1 else f"{total} solutions"


def _check_none(task: EquationTask, total: int) -> Verdict:
    if total:
        return conclude("has_solutions", counted=_counted(total))
    kind = "real solution" if task.domain == EVERYWHERE else "solution in the range"
    return conclude("no_solution_holds", equation=task.shown, kind=kind)


def _check_without_list(task: EquationTask, given: list[Given]) -> Verdict:
    if not given:
        return conclude("solutions_unknown")
    for one in given:
        if one.index is not None:
            raise Unread
        value = value_of(one.node)
        if not task.domain.has(value) or not roots.may_hold(task.left, task.right, task.name, value):
            if decimal_places(one.node):
                return conclude("perhaps_rounded", value=one.shown)
            return _fault(task, one.node, value)
    values = {task.name: given[0].node}
    return conclude("incomplete", holds=f"{show(task.left, values)} = {show(task.right, values)}")


# ---- solutions without end


def _check_families(task: EquationTask, given: list[Given], found: roots.Roots) -> Verdict:
    """Compare families a + b·k with the solutions of one period."""
    if not given:
        return conclude("has_solutions", counted="infinitely many solutions")
    given = [part for one in given for part in _split_by_sign(one)]
    lines = [(value_of(one.at(0)), value_of(one.at(1)) - value_of(one.at(0))) for one in given]
    for one, (start, step) in zip(given, lines, strict=True):
        if not _are_same(value_of(one.at(5)), start + 5 * step):
            raise Unread  # k² is no family of equal steps
        for turn in (0, 1, 2, 3, -1) if one.index else (0,):
            if not roots.may_hold(task.left, task.right, task.name, start + turn * step):
                return _fault(task, one.at(turn), start + turn * step)
    if not _cover([line for one, line in zip(given, lines, strict=True) if one.index], found):
        return conclude("family_missing", value=given[0].shown)
    if not all(_is_proved(task, one.at(0)) for one in given):
        return conclude("all_hold_numerically", count=len(found.values), kind="solution in a period")
    return conclude("families_hold", equation=task.shown)


def _split_by_sign(given: Given) -> tuple[Given, ...]:
    """Return (-1)^k·a + k·b as two families: for even and for odd k."""
    if given.index is None or not any(part.op == "^" and names(part.args[1]) for part in walk(given.node)):
        return (given,)
    even = Node("*", (TWO, Node("name", text=given.index)))
    at = (even, Node("+", (even, ONE)))
    return tuple(Given(substitute(given.node, {given.index: place}), given.index) for place in at)


def _cover(lines: list[tuple[Number, Number]], found: roots.Roots) -> bool:
    """Is every solution on one of the lines start + step·k? Counted on a circle that all of them close on."""
    around = roots.common_period(found.period, [step for _, step in lines])
    if around is None:
        raise Undecided
    turns = int(round(around / found.period))
    wanted = [value + turn * found.period for turn in range(turns) for value in found.values]
    covered: set[int] = set()
    for start, step in lines:
        for turn in range(int(round(around / abs(step)))):
            value = roots.on_circle(start + turn * step, around)
            covered |= {place for place, other in enumerate(wanted) if _are_same(value, other)}
    return len(covered) == len(wanted)


# ---- polynomials, quotients, roots and absolute values


def _check_algebraic(task: EquationTask, read: Answer, given: list[Given] | None) -> Verdict:
    equation = Statement((_conditions(task),))
    try:
        solved = difference(equation, Statement(()), task.name, None).first_only
    except Undecided:
        if given is None:
            raise
        return _check_without_list(task, given)
    if given is not None and all(cell.is_point for cell in solved):
        values = tuple(filter(task.domain.has, (roots.number(cell.value) for cell in solved)))
        if any(names(one.node) for one in given):
            raise Unread
        return _check_list(task, given, values)
    claim = statement(read, task.name)
    if claim is None or task.domain.whole or task.domain.holes:
        return conclude("unread_answer")
    return _check_region(task, equation, claim)


def _conditions(task: EquationTask) -> tuple[Relation, ...]:
    name = Node("name", text=task.name)
    return Relation(task.left, "=", task.right), *limits_of(task.domain, name)


def _check_region(task: EquationTask, equation: Statement, claim: Statement) -> Verdict:
    """Solutions that fill intervals: |x - 2| + |x + 3| = 5 holds from -3 to 2."""
    found = difference(claim, equation, task.name, None)
    if claim.alternatives and not found.first_only and not found.both:
        raise Unread  # (3, 1) and x < 1 < 0 are no way to say that there is no solution
    if found.first_only:
        # An endpoint that is too much is a counter-example like every other number.
        cell = min(found.first_only, key=lambda cell: not cell.is_point)
        return conclude("extra_number", name=task.name, value=digits(roots.number(cell.value)))
    if found.second_only:
        if not found.both:
            return conclude("has_solutions", counted="infinitely many solutions")
        return conclude(
            "part_missing", name=task.name, value=digits(roots.number(found.second_only[0].value))
        )
    return conclude("region_holds", equation=task.shown)
