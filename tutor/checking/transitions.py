"""Say how one line of a derivation follows from another: same solutions, roots gained or lost, or neither.

Statements in one variable are compared by their exact real solutions (solutions.py), those in several by the
irreducible factors of their difference (factors.py). Expressions must be equal wherever both are defined.
What cannot be decided is `unknown`, with an empty sentence.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from tutor.checking.claims import decimal_places
from tutor.checking.factors import Comparison, compare_factors
from tutor.checking.logs import isolated, rewritten
from tutor.checking.parse import Node, TooBig, Unread, names
from tutor.checking.relations import Line, Relation, Statement
from tutor.checking.show import show, show_minus
from tutor.checking.solutions import Cell, Difference, difference
from tutor.checking.symbolic import equal
from tutor.checking.systems import compare_systems
from tutor.checking.values import Undecided, Undefined, Value, evaluate, rational, show_value, sign
from tutor.checking.verdict import StepVerdictName

_HALF_DIGIT = rational("0.51")
_SAMPLES = tuple(rational(text) for text in ("2", "3", "1/2", "-2", "5", "-1/3", "7", "-4"))


@dataclass(frozen=True, slots=True)
class Transition:
    """How a line follows from the one before, and a sentence about it."""

    verdict: StepVerdictName
    message: str = ""


UNKNOWN = Transition("unknown")


def compare_lines(before: Line, after: Line, assume: str | None = None) -> Transition:
    """Return how `after` follows from `before`; variables are real, positive when `assume` says so."""
    try:
        if before.statement is not None and after.statement is not None:
            return compare_statements(before.statement, after.statement, assume)
        left, right = _expression(before), after.expression
        if left is not None and right is not None and (after.continued or before.statement is None):
            return compare_expressions(left, right, assume)
    except (Unread, TooBig, Undecided, Undefined):
        pass
    return UNKNOWN


def _expression(line: Line) -> Node | None:
    """Return what a continued line goes on with: an expression, or the right side of an equation."""
    if line.statement is None or line.statement.single is None:
        return line.expression
    return line.statement.single.right if line.statement.single.sign == "=" else None


# ---- statements


def compare_statements(before: Statement, after: Statement, assume: str | None) -> Transition:
    """Return how the solutions of `after` lie to those of `before`."""
    found = before.names | after.names
    if not before.names or not found:
        return UNKNOWN  # a line of numbers only is a calculation, not an equation to go on from
    by_factors = compare_factors(before, after, assume)
    if by_factors is not None and by_factors.verdict == "equivalent":
        return Transition("equivalent", _SAME)
    if len(found) > 1:
        return _several_variables(before, after, by_factors, assume)
    (name,) = found
    first, second = rewritten(before), rewritten(after)
    if (first, second) != (before, after):
        by_factors = compare_factors(first, second, assume)
        if by_factors is not None and by_factors.verdict == "equivalent":
            return Transition("equivalent", _SAME)
    try:
        return _one_variable(before, after, difference(first, second, name, assume), name, assume)
    except (Undecided, Unread):
        given, claimed = isolated(first, name), isolated(second, name)
        if given is None or claimed is None or assume == "positive":
            raise
        return _compare_values(given, claimed, name)


_SAME = "Both lines have the same solutions."


def _compare_values(before: Node, after: Node, name: str) -> Transition:
    """Compare two equations that both give the value of their variable."""
    result = equal(before, after)
    if result.holds:
        return Transition("equivalent", _SAME)
    if result.kind != "different":
        return UNKNOWN
    return Transition(
        "not_equivalent",
        f"The line before gives {name} = {show(before)}, this one {name} = {show(after)}: another number.",
    )


def _several_variables(
    before: Statement, after: Statement, result: Comparison | None, assume: str | None
) -> Transition:
    """An equation that does not follow from one other may be the second of a system: no objection."""
    if before.single is None and assume != "positive":
        result = result or compare_systems(before, after)
    if result is None or (before.single is not None and result.verdict == "not_equivalent"):
        return UNKNOWN
    return Transition(result.verdict, _many_sentence(result.verdict, after, result.point))


def _one_variable(
    before: Statement, after: Statement, result: Difference, name: str, assume: str | None
) -> Transition:
    kind = "positive" if assume == "positive" else "real"
    lost, gained = result.first_only, result.second_only
    if not lost and not gained:
        if not result.both and before.names and after.names:
            return UNKNOWN  # both without solutions: that does not make one follow from the other
        return Transition("equivalent", f"Both lines have the same {kind} solutions.")
    if not lost:
        return Transition(
            "implies", f"{_listed(gained, name)} {_solves(gained)} this line, but not the line before."
        )
    if not gained:
        text = f"{_listed(lost, name)} {_solves(lost)} the line before, but not this one."
        return Transition("implied_by", text)
    return Transition("not_equivalent", _not_equivalent(after, lost[0], name))


def _solves(cells: Sequence[Cell]) -> str:
    return "solves" if len(cells) == 1 or not all(cell.is_point for cell in cells) else "solve"


def _listed(cells: Sequence[Cell], name: str) -> str:
    """Return "x = 2 and x = −2", or one example when whole intervals differ."""
    if all(cell.is_point for cell in cells) and len(cells) <= 4:
        return " and ".join(_assigned(name, cell) for cell in cells)
    return f"For example {_assigned(name, next((cell for cell in cells if not cell.is_point), cells[0]))}"


def _assigned(name: str, cell: Cell) -> str:
    shown = show_minus(f"≈ {float(cell.value):.6g}") if cell.is_near else show_value(cell.value)
    return f"{name} {shown}" if shown.startswith("≈") else f"{name} = {shown}"


def _not_equivalent(after: Statement, cell: Cell, name: str) -> str:
    text = f"{_assigned(name, cell)} solves the line before, but not this one"
    if after.single is None or cell.is_near or not cell.value.is_Rational:
        return text + "."
    return text + _values_shown(after.single, {name: cell.value})


def _values_shown(one: Relation, values: dict[str, Value]) -> str:
    try:
        left, right = evaluate(one.left, values), evaluate(one.right, values)
    except (Undefined, Undecided):
        return ", where it is not defined."
    return f": its left side is {show_value(left)}, its right side {show_value(right)}."


def _many_sentence(verdict: StepVerdictName, after: Statement, point: dict[str, Value]) -> str:
    shown = ", ".join(f"{name} = {show_value(value)}" for name, value in sorted(point.items()))
    if verdict == "equivalent":
        return _SAME
    if verdict == "implies":
        return f"{shown} solves this line, but not the line before."
    text = f"{shown} solves the line before, but not this one"
    if after.single is None:
        return text + "."
    return text + _values_shown(after.single, point)


# ---- expressions


def compare_expressions(before: Node, after: Node, assume: str | None) -> Transition:
    """Are two expressions equal wherever both are defined? Small numbers first: they explain best."""
    found = sorted(names(before) | names(after))
    if not found and decimal_places(after):
        return _compare_decimal(before, after)
    for shift in range(len(_SAMPLES) if found else 1):
        values = {name: _SAMPLES[(shift + place * 3) % len(_SAMPLES)] for place, name in enumerate(found)}
        if assume == "positive":
            values = {name: abs(value) for name, value in values.items()}
        counter = _counter_example(before, after, values)
        if counter is not None:
            return counter
    result = equal(before, after, assume)
    if result.holds:
        return Transition("equivalent", "Both expressions are equal.")
    if result.kind == "different" and result.left and result.right:
        shown = ", ".join(f"{name} = {value}" for name, value in result.at)
        return Transition("not_equivalent", _differing(shown, result.left, result.right))
    return UNKNOWN


def _compare_decimal(before: Node, after: Node) -> Transition:
    """Compare with a decimal number, which may be rounded: neither equal nor a slip."""
    left, right = evaluate(before, {}), evaluate(after, {})
    gap = abs(left - right)
    if sign(gap) == 0:
        return Transition("equivalent", "Both expressions are equal.")
    if sign(gap - _HALF_DIGIT / 10 ** decimal_places(after)) <= 0:
        return UNKNOWN
    return Transition("not_equivalent", _differing("", show_value(left), show_value(right)))


def _counter_example(before: Node, after: Node, values: dict[str, Value]) -> Transition | None:
    try:
        left, right = evaluate(before, values), evaluate(after, values)
        if sign(left - right) == 0:
            return None
    except (Undefined, Undecided, Unread):
        return None
    shown = ", ".join(f"{name} = {show_value(value)}" for name, value in sorted(values.items()))
    return Transition("not_equivalent", _differing(shown, show_value(left), show_value(right)))


def _differing(where: str, left: str, right: str) -> str:
    start = f"For {where} the" if where else "The"
    return f"{start} expression before is {left}, this one is {right}."
