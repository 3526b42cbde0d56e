"""Compare two answers without labels, by type: quantities, ratios, regions, fixed words, groups."""

from functools import partial
from math import gcd

from tutor.checking.compare_equations import compare_relations
from tutor.checking.compare_groups import (
    compare_groups,
    compare_regions,
    is_region,
    may_be_interval,
    variables,
)
from tutor.checking.compare_quantities import compare_quantities
from tutor.checking.compare_words import compare_words, is_undefined, other, same
from tutor.checking.families import as_family, have_same_members
from tutor.checking.kinds import Answer, Family, Group, Phrase, Quantity, Ratio, Relation
from tutor.checking.parse import Node, TooBig, Unread, walk
from tutor.checking.sets import number
from tutor.checking.units import NO_UNIT
from tutor.checking.values import sign
from tutor.checking.vectors import are_same_points, components
from tutor.checking.verdict import Verdict, conclude


def compare_values(given: Answer, wanted: Answer, assume: str | None) -> Verdict:
    """Compare answers without labels, by type."""
    if isinstance(given, Quantity) and isinstance(wanted, Quantity):
        return compare_quantities(given, wanted, assume)
    if isinstance(given, Quantity) and isinstance(wanted, Family):
        given = as_family(given) or given
    if isinstance(given, Family) and isinstance(wanted, Quantity):
        wanted = as_family(wanted) or wanted
    if isinstance(given, Family) and isinstance(wanted, Family):
        return same(given) if have_same_members(given, wanted) else other(given, wanted)
    if isinstance(given, Ratio) and isinstance(wanted, Ratio):
        return _compare_ratios(given, wanted)
    if (verdict := compare_words(given, wanted)) is not None:
        return verdict
    if _are_regions(given, wanted):
        return _compare_as_regions(given, wanted, assume)
    if isinstance(given, Phrase) or isinstance(wanted, Phrase):
        return _compare_phrases(given, wanted)
    if isinstance(given, Group) or isinstance(wanted, Group):
        return compare_with_group(given, wanted, assume)
    return conclude("unread_reference")


def _compare_ratios(given: Ratio, wanted: Ratio) -> Verdict:
    """6:8 is 3:4, but not in lowest terms."""
    left, right = ([number(part) for part in one.parts] for one in (given, wanted))
    if any(sign(value) == 0 for value in (*left, *right)):
        raise Unread  # 12:00 is a time
    if len(left) != len(right):
        return other(given, wanted)
    if any(sign(a * right[0] - b * left[0]) for a, b in zip(left, right, strict=True)):
        return other(given, wanted)
    is_longer = all(value.is_Integer for value in (*left, *right)) and gcd(*map(int, left)) > gcd(
        *map(int, right)
    )
    return conclude("not_simplified") if is_longer else same(given)


def _are_regions(given: Answer, wanted: Answer) -> bool:
    if is_region(given) or is_region(wanted):
        return True
    intervals = may_be_interval(given) and may_be_interval(wanted)
    return intervals and getattr(given, "brackets", "") != getattr(wanted, "brackets", "")


def _compare_as_regions(given: Answer, wanted: Answer, assume: str | None) -> Verdict:
    if isinstance(given, Relation) and isinstance(wanted, Relation) and len(variables(wanted)) != 1:
        return compare_relations(given, wanted, assume)
    try:
        return compare_regions(given, wanted)
    except Unread:
        if _is_infinite(given) or _is_infinite(wanted):
            return conclude("other_kind")
        if not isinstance(given, Group) or not isinstance(wanted, Group):
            return _compare_phrases(given, wanted)
        if given.brackets != wanted.brackets:
            return conclude("unread_reference")
        return compare_groups(given, wanted, partial(_compare_items, assume=assume))


def _is_infinite(answer: Answer) -> bool:
    return isinstance(answer, Quantity) and any(part.text == "oo" for part in walk(answer.node))


def _compare_items(given: Answer, wanted: Answer, assume: str | None) -> Verdict:
    return compare_values(given, wanted, assume)


_SETS = {
    "all real numbers": "R", "integers": "Z", "natural numbers": "N", "rational numbers": "Q",
    "complex numbers": "C",
}  # fmt: skip


def _compare_phrases(given: Answer, wanted: Answer) -> Verdict:
    phrase, value = (given, wanted) if isinstance(given, Phrase) else (wanted, given)
    if isinstance(phrase, Phrase) and phrase.kind == "undefined":
        if is_undefined(value):
            return same(given)
        if _is_finite_number(value):
            return other(given, wanted)
    if isinstance(phrase, Phrase) and isinstance(value, Quantity):
        if value.unit is NO_UNIT and value.node == Node("name", text=_SETS.get(phrase.kind, "")):
            return same(given)
        if phrase.kind == "infinitely many" and _is_finite_number(value):
            return other(given, wanted)
    if phrase == Phrase("no solution") and isinstance(value, Group) and value.brackets == "{}":
        return other(given, wanted)  # {∅} has an element
    return conclude("unread_reference")


def _is_finite_number(answer: Answer) -> bool:
    if not isinstance(answer, Quantity):
        return False
    try:
        number(answer.node)
    except (Unread, TooBig):
        return False
    return True


def compare_with_group(given: Answer, wanted: Answer, assume: str | None) -> Verdict:
    check = partial(_compare_items, assume=assume)
    if isinstance(given, Group) and isinstance(wanted, Group):
        if given.is_ordered and wanted.is_ordered and are_same_points(list(given.items), list(wanted.items)):
            return same(given)
        return compare_groups(given, wanted, check)
    group, single = (given, wanted) if isinstance(given, Group) else (wanted, given)
    if not isinstance(group, Group) or not isinstance(single, (Quantity, Family)):
        return conclude("unread_reference")
    if isinstance(single, Family):
        pair = (Group("", (given,)), group) if single is given else (group, Group("", (wanted,)))
        return compare_groups(*pair, check)
    if single.node.op == "matrix":
        column = _as_column(single)
        if column is None or group.brackets not in ("()", "⟨⟩"):
            return conclude("unread_reference")
        return compare_groups(*((column, group) if single is given else (group, column)), check)
    if group.is_ordered and (vector := components(single, len(group.items))) is not None:
        return compare_groups(*((vector, group) if single is given else (group, vector)), check)
    if group.is_ordered:
        is_point = group.brackets == "[]" and len(group.items) == 2 and group.items[0] == group.items[1]
        return conclude("unread_reference" if is_point else "other_kind")  # [1, 1] is {1}
    alone = Group("", (single,))
    if isinstance(given, Group):
        return compare_groups(given, alone, check)
    return compare_groups(alone, group, check)


def _as_column(matrix: Quantity) -> Group | None:
    """Return a matrix of one column as a vector."""
    rows = matrix.node.args
    if any(len(row.args) != 1 for row in rows):
        return None
    return Group("⟨⟩", tuple(Quantity(row.args[0]) for row in rows))
