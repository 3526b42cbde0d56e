"""Compare an answer with a reference: exact values, unordered lists, units, quotients of polynomials."""

from tutor.checking.arithmetic import evaluate_numbers, is_rounded, require_equal_links, show_given, with_unit
from tutor.checking.claims import Claim, Given, is_finished, plain_answer, read_claim
from tutor.checking.normalise import NO_UNIT, PERCENT, Unit
from tutor.checking.parse import Node, TooBig, Unread, names
from tutor.checking.rational import NotRational, quotient
from tutor.checking.values import Undefined, Value, rational, show_value, sign
from tutor.checking.verdict import Verdict, conclude


def compare(answer: str, reference: str) -> Verdict:
    """Return whether `answer` says the same as `reference` (also in GSM8K's form, "… #### 72")."""
    reference = reference.rpartition("####")[2]
    if _same_text(plain_answer(answer), plain_answer(reference)):
        return conclude("same_text")
    try:
        expected = read_claim(reference)
    except (Unread, TooBig):
        return conclude("unread_reference")
    claim = read_claim(answer)
    if claim.kind != expected.kind:
        return conclude("other_text")
    if claim.kind != "values":
        return conclude("same_text")
    return _compare_values(claim, expected)


def _same_text(answer: str, reference: str) -> bool:
    """Are the two the same, letter by letter? Case does not count in words (Yes, yes), but in x and X."""
    if answer.isalpha() and len(answer) > 1:
        return answer.casefold() == reference.casefold()
    return bool(answer) and answer == reference


def _compare_values(claim: Claim, expected: Claim) -> Verdict:
    given, wanted = claim.values, expected.values
    if any(one.before for one in wanted):
        return conclude("unread_reference")
    for one in given:
        if one.before:
            require_equal_links(one, evaluate_numbers(one.node))
    have, want = _names(given), _names(wanted)
    if have and want and have != want:
        return conclude("other_name", given=min(have - want or have), name=min(want - have or want))
    if max(len(have), len(want)) > 1:
        return _compare_by_name(given, wanted)
    return _compare_group(given, wanted)


def _names(values: tuple[Given, ...]) -> set[str]:
    return {one.name for one in values if one.name is not None}


def _compare_by_name(given: tuple[Given, ...], wanted: tuple[Given, ...]) -> Verdict:
    """x = 2, y = 3 is not x = 3, y = 2, and of "2, 3" nobody knows which is which."""
    found = _names(wanted)
    if any(one.name is None or names(one.node) & found for one in given + wanted):
        return conclude("unread_reference")
    verdicts = []
    for name in sorted(found):
        parts = [tuple(one for one in side if one.name == name) for side in (given, wanted)]
        verdicts.append(_compare_group(*parts))
    # The worst counts: one wrong value makes the whole wrong, one unread value makes the whole unread.
    worst = min(verdicts, key=lambda verdict: _WORST_FIRST.index(verdict.verdict))
    if worst.verdict != "matches_reference":
        return worst
    return conclude("same_as_reference", value=", ".join(f"{one.name} = {show_given(one)}" for one in given))


_WORST_FIRST = ("could_not_check", "wrong", "partly", "matches_reference")


def _compare_group(given: tuple[Given, ...], wanted: tuple[Given, ...]) -> Verdict:
    """Compare values of one name, or without names."""
    if any(names(one.node) for one in given + wanted):
        return _compare_formulas(given, wanted)
    if len(given) == len(wanted) == 1:
        return _compare_quantities(given[0], wanted[0])
    return _compare_lists(given, wanted)


def _compare_formulas(given: tuple[Given, ...], wanted: tuple[Given, ...]) -> Verdict:
    """Equal as formulas means: the difference, written as a quotient of polynomials, has numerator 0."""
    if len(given) != 1 or len(wanted) != 1 or given[0].unit is not wanted[0].unit:
        return conclude("unread_reference")
    symbols = tuple(sorted(names(given[0].node) | names(wanted[0].node)))
    try:
        difference = quotient(Node("-", (given[0].node, wanted[0].node)), symbols)
    except (NotRational, Undefined):
        return conclude("unread_reference")
    if difference.above.is_zero:
        return conclude("same_as_reference", value=show_given(given[0]))
    return conclude("other_than_reference", value=show_given(given[0]), exact=show_given(wanted[0]))


def _compare_lists(given: tuple[Given, ...], wanted: tuple[Given, ...]) -> Verdict:
    if any(one.unit is not NO_UNIT for one in given + wanted):
        return conclude("unread_reference")
    have = [evaluate_numbers(one.node) for one in given]
    want = [evaluate_numbers(one.node) for one in wanted]
    for one, value in zip(given, have, strict=True):
        if not _contains(want, value):
            if any(is_rounded(one, value, exact) for exact in want):
                return conclude("rounded", value=show_given(one))
            listed = ", ".join(map(show_given, wanted))
            return conclude("other_than_reference", value=show_given(one), exact=listed)
    missing = sum(not _contains(have, value) for value in want)
    if missing:
        return conclude("root_missing", given=len(want) - missing, counted=f"{len(want)} values")
    if not _same_counts(have, want) or _are_swapped(given, wanted, have, want):
        return conclude("unread_reference")  # 1, 1, 2 and 1, 2, 2: the same roots, but not the same list
    return conclude("same_as_reference", value=", ".join(map(show_given, given)))


def _same_counts(have: list[Value], want: list[Value]) -> bool:
    """Does every value stand as often in one list as in the other?"""
    left = list(want)
    for value in have:
        found = next((index for index, other in enumerate(left) if sign(value - other) == 0), None)
        if found is None:
            return False
        del left[found]
    return not left


def _are_swapped(
    given: tuple[Given, ...], wanted: tuple[Given, ...], have: list[Value], want: list[Value]
) -> bool:
    """Do the indices disagree? x_1 and x_2 may be two roots in any order, or two terms of a sequence."""
    numbered = {one.index: value for one, value in zip(wanted, want, strict=True) if one.index}
    pairs = [(value, numbered.get(one.index)) for one, value in zip(given, have, strict=True)]
    return any(other is not None and sign(value - other) for value, other in pairs)


def _contains(values: list[Value], value: Value) -> bool:
    return any(sign(value - other) == 0 for other in values)


def _compare_quantities(given: Given, wanted: Given) -> Verdict:
    value, exact = evaluate_numbers(given.node), evaluate_numbers(wanted.node)
    shown, right = show_given(given), show_given(wanted)
    if given.unit is wanted.unit:
        return _compare_numbers(given, wanted, value, exact)
    if NO_UNIT not in (given.unit, wanted.unit):
        same = given.unit.measures == wanted.unit.measures
        if same and sign(_in_base(value, given.unit) - _in_base(exact, wanted.unit)) == 0:
            return conclude("unit_converted")
        return conclude("other_than_reference", value=shown, exact=right)
    if (
        PERCENT in (given.unit, wanted.unit)
        and sign(_in_base(value, given.unit) - _in_base(exact, wanted.unit)) == 0
    ):
        return conclude("unit_converted")
    if sign(value - exact):
        return conclude("other_than_reference", value=shown, exact=right)
    if given.unit is NO_UNIT:
        return conclude("unit_missing", value=shown)
    return conclude("unit_unexpected" if given.unit is PERCENT else "same_without_unit", value=shown)


def _in_base(value: Value, unit: Unit) -> Value:
    return value * rational(f"{unit.numerator}/{unit.denominator}")


def _compare_numbers(given: Given, wanted: Given, value: Value, exact: Value) -> Verdict:
    if sign(value - exact) == 0:
        if given.node != wanted.node and is_finished(wanted.node) and not is_finished(given.node):
            return conclude("not_evaluated")
        return conclude("same_as_reference", value=show_given(given))
    shown = show_given(given)
    if is_rounded(given, value, exact):
        return conclude("rounded_to", value=shown, exact=with_unit(show_value(exact), wanted.unit))
    if is_rounded(wanted, exact, value):
        return conclude("unread_reference")  # the reference itself is rounded
    return conclude("other_than_reference", value=shown, exact=show_given(wanted))
