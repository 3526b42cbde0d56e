"""Compare two quantities: units first, then exact equality, then what may be short of it."""

import re
from dataclasses import replace
from fractions import Fraction

from tutor.checking.constants import equal_up_to_constant, split_constant
from tutor.checking.describe import show_point, show_quantity
from tutor.checking.families import are_same_angles, same_for_all_constants
from tutor.checking.kinds import Quantity
from tutor.checking.parse import Node, TooBig, Unread, names
from tutor.checking.sets import number
from tutor.checking.show import show_minus
from tutor.checking.symbolic import equal
from tutor.checking.tree import walk
from tutor.checking.units import NO_UNIT, PERCENT, TEMPERATURE_SCALES, TEMPERATURES
from tutor.checking.values import Undecided, Value, rational, show_value, sign
from tutor.checking.verdict import Verdict, conclude
from tutor.checking.written_numbers import is_plain, mantissa

ROUNDING = Fraction(51, 100)  # of the last printed digit: half of it, and a little for either rule of ties


def compare_quantities(given: Quantity, wanted: Quantity, assume: str | None) -> Verdict:
    """Return the verdict on one value; may raise `Unread`, `TooBig` or `Undecided`."""
    _require_equal_links(given, assume)
    if wanted.before:
        return conclude("unread_reference")
    if given.noun or wanted.noun:
        return _compare_counts(given, wanted, assume)
    if given.glued != wanted.glued:
        given, wanted = _without_doubt(given, wanted)
    if given.unit.measures == wanted.unit.measures:
        return _compare_same_measure(given, wanted, assume)
    if NO_UNIT not in (given.unit, wanted.unit):
        return _compare_other_measure(given, wanted, assume)
    verdict = _compare_nodes(replace(given, unit=NO_UNIT), replace(wanted, unit=NO_UNIT), assume)
    if verdict.verdict != "matches_reference":
        return verdict if verdict.verdict != "wrong" else _other(given, wanted)
    if given.glued or wanted.glued:
        return conclude("unread_reference")  # 5m and 5: five meters, or five times m?
    shown = show_quantity(given)
    if wanted.unit is NO_UNIT:
        return conclude("same_without_unit", value=shown)
    return conclude("same_as_reference" if wanted.unit.is_generic else "unit_missing", value=shown)


def _require_equal_links(given: Quantity, assume: str | None) -> None:
    """Raise `Unread` for a chain with a link that is not the value ("30 + 5 = 36"): it says two things."""
    for link in given.before:
        if not equal(link, given.node, assume).holds:
            raise Unread


def _other(given: Quantity, wanted: Quantity) -> Verdict:
    return conclude("other_than_reference", value=show_quantity(given), exact=show_quantity(wanted))


def _compare_counts(given: Quantity, wanted: Quantity, assume: str | None) -> Verdict:
    """12 apples: the noun is not a unit, but another noun may mean another count."""
    nouns = {one.noun.removesuffix("s") for one in (given, wanted) if one.noun}
    if len(nouns) > 1 or given.unit is not NO_UNIT or wanted.unit is not NO_UNIT:
        return conclude("unread_reference")
    return compare_quantities(replace(given, noun=""), replace(wanted, noun=""), assume)


def _without_doubt(given: Quantity, wanted: Quantity) -> tuple[Quantity, Quantity]:
    """5m beside an expression in m is a product; beside a length it is one."""

    return as_product(given, names(wanted.node)), as_product(wanted, names(given.node))


def as_product(one: Quantity, letters: frozenset[str]) -> Quantity:
    """Return 5m² as 5·m² where m is one of the letters beside it; any other quantity as it is."""
    letter = _UNIT_LETTER.fullmatch(one.unit.names[0]) if one.glued and one.unit.names else None
    if letter is None or letter[1] not in letters:
        return one
    factor = Node("name", text=letter[1])
    if letter[2]:
        factor = Node("^", (factor, Node("number", text=letter[2])))
    return Quantity(Node("*", (one.node, factor)), before=one.before)


_UNIT_LETTER = re.compile(r"([A-Za-z])(?: ?\^ ?[{(]? ?([0-9]) ?[)}]?)?")


def _compare_other_measure(given: Quantity, wanted: Quantity, assume: str | None) -> Verdict:
    measures = {measure for one in (given, wanted) for measure, _ in one.unit.measures}
    doubtful = given.unit.is_generic or wanted.unit.is_generic or given.glued or wanted.glued
    if doubtful:
        return conclude("unread_reference")
    if len(measures & TEMPERATURES) > 1:
        return _compare_temperatures(given, wanted)
    if measures == {"mass", "pound"} and "pounds" in (*given.unit.names, *wanted.unit.names):
        sterling = wanted.unit if given.unit.measures[0][0] == "mass" else given.unit
        return compare_quantities(replace(given, unit=sterling), replace(wanted, unit=sterling), assume)
    return _other(given, wanted)


def _compare_temperatures(given: Quantity, wanted: Quantity) -> Verdict:
    """25 °C is 77 °F; a difference of 25 °C is one of 45 °F, which is left open."""
    (zero, degree), (other_zero, other_degree) = (
        TEMPERATURE_SCALES[one.unit.measures[0][0]] for one in (given, wanted)
    )
    left, right = (number(one.node) for one in (given, wanted))
    if sign(left * rational(str(degree)) - right * rational(str(other_degree))) == 0:
        return conclude("unread_reference")
    gap = (left + rational(str(zero))) * rational(str(degree)) - (
        right + rational(str(other_zero))
    ) * rational(str(other_degree))
    return (
        conclude("same_as_reference", value=show_quantity(given)) if sign(gap) == 0 else _other(given, wanted)
    )


def _compare_same_measure(given: Quantity, wanted: Quantity, assume: str | None) -> Verdict:
    if given.unit.scale == wanted.unit.scale and given.unit.times_pi == wanted.unit.times_pi:
        return _compare_nodes(given, wanted, assume)
    left, right = _in_base(given), _in_base(wanted)
    verdict = _compare_nodes(replace(given, node=left), replace(wanted, node=right), assume)
    if verdict.verdict == "matches_reference" or verdict.code == "not_evaluated":
        return conclude("same_as_reference", value=show_quantity(given))
    if NO_UNIT in (given.unit, wanted.unit) and equal(given.node, wanted.node, assume).holds:
        if given.unit is NO_UNIT:
            return conclude("unit_missing", value=show_quantity(given))
        if given.unit.times_pi and any(part.text == "pi" for part in walk(wanted.node)):
            return _other(given, wanted)  # π/2 degrees: the reference is in radians
        key = "unit_unexpected" if given.unit is PERCENT else "same_without_unit"
        return conclude(key, value=show_quantity(given))
    if verdict.verdict != "wrong":
        return verdict
    return _compare_rounded(given, wanted, left, right) or _other(given, wanted)


def _in_base(quantity: Quantity) -> Node:
    """Return the amount in base units: 5 cm as 5·10, 90° as 90·(1/180·π)."""
    unit = quantity.unit
    factor = _fraction(unit.scale)
    if unit.times_pi:
        factor = Node("*", (factor, Node("constant", text="pi")))
    return Node("*", (quantity.node, factor)) if unit is not NO_UNIT else quantity.node


def _fraction(value: Fraction) -> Node:
    above, below = (Node("number", text=str(part)) for part in (value.numerator, value.denominator))
    return above if value.denominator == 1 else Node("/", (above, below))


# ---- the same unit, or none


def _compare_nodes(given: Quantity, wanted: Quantity, assume: str | None) -> Verdict:
    constant = split_constant(wanted.node)
    if constant is not None:
        return _compare_up_to_constant(given, wanted, constant, assume)
    if given.node.op == wanted.node.op == "matrix":
        return _compare_matrices(given, wanted, assume)
    if _is_number(given.node, wanted.node) or _is_number(wanted.node, given.node):
        return conclude("other_kind")
    result = equal(given.node, wanted.node, assume)
    if result.holds:
        return conclude("same_as_reference", value=show_quantity(given))
    if result.kind != "different":
        return conclude("undecided")
    if same_for_all_constants(given.node, wanted.node, assume):
        return conclude("same_as_reference", value=show_quantity(given))
    if names(given.node) | names(wanted.node):
        if not result.at:
            return _other(given, wanted)
        if _is_family(given.node, wanted.node):
            are_same = are_same_angles(given, wanted)
            if are_same is None:
                return conclude("undecided")
            return (
                conclude("same_as_reference", value=show_quantity(given))
                if are_same
                else _other(given, wanted)
            )
        left, right = (show_minus(text) for text in (result.left, result.right))
        return conclude("differs_at", point=show_point(dict(result.at)), value=left, exact=right)
    return _compare_rounded(given, wanted, given.node, wanted.node) or _other(given, wanted)


def _is_family(*nodes: Node) -> bool:
    """Is it π/2 + kπ, with a letter that may stand for whole numbers only, in any shift?"""
    found = frozenset().union(*map(names, nodes))
    return bool(found) and found <= {"n", "k", "m"} and any(p.text == "pi" for n in nodes for p in walk(n))


def _compare_rounded(given: Quantity, wanted: Quantity, left: Node, right: Node) -> Verdict | None:
    """Return the verdict on a decimal number that is not exact; left and right are in the same unit."""
    try:
        value, exact = number(left), number(right)
    except (Unread, TooBig):
        return None
    in_base = left is not given.node
    if _is_rounding(given, value, exact, in_base):
        digits = len((mantissa(given.node)[0] + mantissa(given.node)[1]).lstrip("0"))
        if given.unit is not wanted.unit:
            return conclude("rounded", value=show_quantity(given))
        shown = show_quantity(replace(wanted, node=_exact_node(wanted.node, exact)))
        return conclude("rounded_to_digits", value=show_quantity(given), digits=_counted(digits), exact=shown)
    if _is_rounding(wanted, exact, value, in_base):
        return conclude("rounded_reference", value=show_quantity(given), exact=show_quantity(wanted))
    return None


def _counted(digits: int) -> str:
    return "1 digit" if digits == 1 else f"{digits} digits"


def _exact_node(node: Node, value: Value) -> Node:
    """The exact value as a sentence shows it: as it was written, or ≈ and six digits."""
    return node if is_plain(node) else Node("shown", text=show_value(value))


def _is_rounding(quantity: Quantity, value: Value, exact: Value, in_base: bool) -> bool:
    """Is the decimal number `value` the exact one, rounded to the digits that are shown?"""
    behind, exponent = mantissa(quantity.node)[1:]
    if not behind or sign(value) == 0:
        return False
    last_digit = Fraction(10) ** (exponent - len(behind)) * (quantity.unit.scale if in_base else 1)
    reach = ROUNDING * last_digit
    try:
        return sign(abs(value - exact) - rational(str(reach))) <= 0
    except Undecided:
        return False


def _is_number(node: Node, other: Node) -> bool:
    """Is `node` a number or expression, beside one that is a matrix? A determinant is a number."""
    return other.op == "matrix" and (node.op == "call" or all(part.op != "matrix" for part in walk(node)))


def _compare_matrices(given: Quantity, wanted: Quantity, assume: str | None) -> Verdict:
    sizes = [[len(row.args) for row in one.node.args] for one in (given, wanted)]
    if sizes[0] != sizes[1]:
        return conclude("other_size")
    doubtful = False
    for row, other in zip(given.node.args, wanted.node.args, strict=True):
        for entry, right in zip(row.args, other.args, strict=True):
            result = equal(entry, right, assume)
            if result.kind == "different":
                shown = show_quantity(Quantity(entry)), show_quantity(Quantity(right))
                return conclude("other_entry", value=shown[0], exact=shown[1])
            doubtful = doubtful or not result.holds
    return conclude("undecided") if doubtful else conclude("same_as_reference", value="The matrix")


def _compare_up_to_constant(
    given: Quantity, wanted: Quantity, constant: tuple[Node, str], assume: str | None
) -> Verdict:
    """x³/3 + C is every antiderivative: the answer may differ by a number, and needs its own constant."""
    rest, _ = constant
    own = split_constant(given.node, beside=names(rest))
    result = equal_up_to_constant(own[0] if own else given.node, rest, assume)
    if result == "different":
        return _other(given, wanted)
    if result == "unknown":
        return conclude("undecided")
    if own is None:
        return conclude("constant_missing", value=show_quantity(given))
    return conclude("same_as_reference", value=show_quantity(given))
