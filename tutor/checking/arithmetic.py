"""Check an answer to a calculation by doing the calculation again, exactly."""

from tutor.checking.claims import Claim, Given, decimal_places, is_finished, is_simplest
from tutor.checking.normalise import DOLLAR, NO_UNIT, PERCENT, Unit
from tutor.checking.parse import Node, Unread, names
from tutor.checking.problems import Arithmetic
from tutor.checking.show import show
from tutor.checking.values import Undefined, Value, evaluate, is_integer, rational, show_value, sign
from tutor.checking.verdict import Verdict, conclude

ROUNDING = rational("0.51")  # of the last printed digit: half of it, and a little for either rule of ties


def check_arithmetic(problem: Arithmetic, claim: Claim) -> Verdict:
    """Compare the one value of `claim` with the value of the calculation; may raise `Unread` and its kin."""
    if claim.kind != "values":
        raise Unread
    if len(claim.values) != 1:
        return conclude("several_values")
    given = claim.values[0]
    try:
        expected = evaluate(problem.node, {})
    except Undefined as undefined:
        return conclude("problem_undefined", why=undefined)
    value = value_of(given)
    require_equal_links(given, value, problem.node)
    if sign(value - expected) == 0:
        return _right_value(problem, given, expected)
    if is_rounded(given, value, expected):
        return conclude("rounded_to", value=show_given(given), exact=show_value(expected))
    return conclude("other_value", left=problem.text, exact=show_value(expected), value=show_given(given))


def _right_value(problem: Arithmetic, given: Given, expected: Value) -> Verdict:
    value = show_given(given)
    if given.unit is not problem.unit:
        key = "unit_missing" if given.unit is NO_UNIT else "unit_unexpected"
        return conclude("unit_converted" if given.unit is PERCENT else key, value=value)
    echoed = given.node == problem.node and not is_simplest(given.node)
    unevaluated = echoed or not is_finished(given.node)
    if unevaluated or (is_integer(expected) and given.node.op == "/"):
        return conclude("not_evaluated")
    return conclude("calculation_holds", left=problem.text, value=value)


def value_of(given: Given) -> Value:
    """Return the number of one given value, a percentage as hundredths; raise `Unread` without one."""
    value = evaluate_numbers(given.node)
    return value / 100 if given.unit is PERCENT else value


def require_equal_links(given: Given, value: Value, known: Node | None = None) -> None:
    """Raise `Unread` for a chain with a link that is not `value` ("30 + 5 = 36"): it says two things."""
    if any(sign(evaluate_numbers(side) - value) for side in given.before if side != known):
        raise Unread


def evaluate_numbers(node: Node) -> Value:
    """Evaluate a tree of an answer, where a variable or 1/0 means that it was not understood."""
    if names(node):
        raise Unread
    try:
        return evaluate(node, {})
    except Undefined:
        raise Unread from None


def is_rounded(given: Given, value: Value, exact: Value) -> bool:
    """Is the decimal number `value` the exact one, rounded to the digits that are shown?"""
    places = decimal_places(given.node)
    if not places or sign(value) == 0:
        return False
    reach = ROUNDING / 10**places / (100 if given.unit is PERCENT else 1)
    return sign(abs(value - exact) - reach) <= 0


def show_given(given: Given) -> str:
    """Return a given value with its unit, as a sentence shows it."""
    return with_unit(show(given.node), given.unit)


def with_unit(text: str, unit: Unit) -> str:
    """Put the unit's sign where it belongs: $5, 5%, 5 cm."""
    if unit is NO_UNIT:
        return text
    if unit is DOLLAR:
        return f"${text}"
    return f"{text}%" if unit is PERCENT else f"{text} {unit.names[0]}"
