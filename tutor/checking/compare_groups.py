"""Compare lists, sets, tuples and regions of the real line."""

from collections.abc import Callable
from functools import partial, reduce

from tutor.checking.describe import show_answer
from tutor.checking.kinds import Answer, Combination, Group, Named, Phrase, Quantity, Relation
from tutor.checking.parse import Node, Unread, names
from tutor.checking.sets import (
    ALL,
    EMPTY,
    RealSet,
    combine,
    finite,
    interval,
    merged,
    number,
    solutions,
    witness,
)
from tutor.checking.units import NO_UNIT
from tutor.checking.values import show_value
from tutor.checking.verdict import Verdict, conclude

ItemCheck = Callable[[Answer, Answer], Verdict]
_WORST_FIRST = ("could_not_check", "wrong", "partly", "matches_reference")


def worst(verdicts: list[Verdict]) -> Verdict:
    """One wrong part makes the whole wrong, one unread part makes the whole unread."""
    return min(verdicts, key=lambda verdict: _WORST_FIRST.index(verdict.verdict))


def compare_groups(given: Group, wanted: Group, check: ItemCheck) -> Verdict:
    """Compare two groups by the kind of their brackets; `check` compares two items."""
    if any(map(_holds_sets, (given, wanted))):
        check = partial(_compare_elements, check)
    if _holds_tuples(wanted) and given.is_ordered:
        given = Group("", (given,))  # one of several points
    if _holds_tuples(given) and wanted.is_ordered:
        wanted = Group("", (wanted,))
    if given.is_ordered and wanted.is_ordered:
        return _compare_in_order(given, wanted, check)
    if not given.is_ordered and not wanted.is_ordered:
        return _compare_without_order(given, wanted, check)
    if "{}" in (given.brackets, wanted.brackets):
        return conclude("other_kind")  # a point has an order, a set has none
    unordered = _compare_without_order(given, wanted, check)
    if unordered.verdict != "matches_reference":
        return unordered if unordered.verdict == "wrong" else conclude("unread_reference")
    if "[]" in (given.brackets, wanted.brackets) and len(given.items) > 2:
        return unordered if wanted.brackets == "" else _compare_in_order(given, wanted, check)
    return conclude("unread_reference")  # 1, 2 and (1, 2): perhaps two roots, perhaps a point


def _holds_tuples(group: Group) -> bool:
    return not group.is_ordered and all(isinstance(item, Group) and item.is_ordered for item in group.items)


def _holds_sets(group: Group) -> bool:
    return group.brackets == "{}" and any(_is_set(item) for item in group.items)


def _is_set(item: Answer) -> bool:
    return isinstance(item, Group) and item.brackets == "{}"


def _compare_elements(check: ItemCheck, given: Answer, wanted: Answer) -> Verdict:
    """Among the elements of a set {1} is not 1, and {1} is not a part of {1, 2} that is to be completed."""
    if _is_set(given) != _is_set(wanted):
        return conclude("other_kind")
    verdict = check(given, wanted)
    return _other(given, wanted) if _is_set(given) and verdict.code == "root_missing" else verdict


def _compare_in_order(given: Group, wanted: Group, check: ItemCheck) -> Verdict:
    if len(given.items) != len(wanted.items):
        return _other(given, wanted)
    verdicts = [check(*pair) for pair in zip(given.items, wanted.items, strict=True)]
    verdict = worst(verdicts)
    if verdict.verdict == "wrong":
        return _other(given, wanted)
    return _same(given) if verdict.verdict == "matches_reference" else verdict


def _compare_without_order(given: Group, wanted: Group, check: ItemCheck) -> Verdict:
    """Every given value must be one of the wanted ones, and none of those may be missing."""
    free = list(wanted.items)
    imperfect: list[Verdict] = []
    for item in given.items:
        matches = [(check(item, other), other) for other in wanted.items]
        best = max(matches, key=lambda match: (_WORST_FIRST.index(match[0].verdict), match[1] in free))
        if best[0].verdict == "wrong":
            doubtful = [verdict for verdict, _ in matches if verdict.verdict == "could_not_check"]
            return doubtful[0] if doubtful else _not_among(item, wanted)
        if best[0].verdict == "could_not_check":
            return best[0]
        if best[0].verdict == "partly":
            imperfect.append(best[0])
        if (
            any(verdict.verdict == "could_not_check" for verdict, _ in matches)
            and best[0].verdict == "partly"
        ):
            return conclude("unread_reference")
        if best[1] in free:
            free.remove(best[1])
    missing = [item for item in free if not any(_is_match(check(one, item)) for one in given.items)]
    if missing:
        total = len(wanted.items)
        return conclude("root_missing", given=total - len(missing), counted=f"{total} values")
    if imperfect:
        return imperfect[0]
    is_set = "{}" in (given.brackets, wanted.brackets)
    if not is_set and (free or len(given.items) != len(wanted.items)):
        return conclude("unread_reference")  # 1, 1, 2 and 1, 2, 2: the same roots, but not the same list
    return _same(given)


def _is_match(verdict: Verdict) -> bool:
    return verdict.verdict in ("matches_reference", "partly")


def _not_among(item: Answer, wanted: Group) -> Verdict:
    return conclude("other_than_reference", value=show_answer(item), exact=show_answer(wanted))


def _other(given: Answer, wanted: Answer) -> Verdict:
    return conclude("other_than_reference", value=show_answer(given), exact=show_answer(wanted))


def _same(given: Answer) -> Verdict:
    return conclude("same_as_reference", value=show_answer(given))


# ---- regions


def is_region(answer: Answer) -> bool:
    """Can the answer only be a set of real numbers (an inequality, a union, an interval)?"""
    if isinstance(answer, (Relation, Combination)):
        return True
    if isinstance(answer, Phrase):
        return answer.kind in ("no solution", "all real numbers")
    if isinstance(answer, Group) and not answer.is_ordered:
        return all(map(may_be_interval, answer.items)) and any(map(is_region, answer.items))
    return isinstance(answer, Group) and (
        answer.brackets in ("[)", "(]") or (len(answer.items) == 2 and any(map(_is_infinite, answer.items)))
    )


def may_be_interval(answer: Answer) -> bool:
    """Is it a pair in round or square brackets?"""
    return (
        isinstance(answer, Group) and answer.is_ordered and len(answer.items) == 2 and answer.brackets != "⟨⟩"
    )


def variables(answer: Answer) -> frozenset[str]:
    """Return the variables of the relations in an answer."""
    match answer:
        case Relation():
            return frozenset().union(*map(names, answer.sides))
        case Combination():
            return frozenset().union(*map(variables, answer.parts))
        case Named():
            return frozenset((answer.label,)) | variables(answer.value)
    return frozenset()


def region(answer: Answer) -> RealSet:
    """Return the set of real numbers that an answer describes; raise `Unread` when it describes none."""
    match answer:
        case Phrase(kind="no solution"):
            return EMPTY
        case Phrase(kind="all real numbers"):
            return ALL
        case Relation():
            return _relation_region(answer)
        case Combination():
            parts = [region(part) for part in answer.parts]
            whole = parts[0]
            for part in parts[1:]:
                whole = combine(answer.sign, whole, part)
            return whole
        case Named():
            return region(answer.value)
        case Quantity():
            return finite([_plain_number(answer)])
        case Group() if not answer.is_ordered and is_region(answer):
            return reduce(_join_apart, map(region, answer.items))
        case Group() if not answer.is_ordered:
            return finite(
                [_plain_number(item.value if isinstance(item, Named) else item) for item in answer.items]
            )
        case Group() if may_be_interval(answer):
            return _interval(answer)
    raise Unread


def _join_apart(left: RealSet, right: RealSet) -> RealSet:
    """Return the union of two intervals; raise `Unread` when they overlap: "and" may say what is common."""
    if witness(combine("∩", left, right), EMPTY) is not None:
        raise Unread
    return combine("∪", left, right)


def _relation_region(relation: Relation) -> RealSet:
    found = variables(relation)
    if len(found) != 1:
        raise Unread
    (name,) = found
    whole = ALL
    for left, sign, right in zip(relation.sides, relation.signs, relation.sides[1:], strict=False):
        if sign == "<" and (left == Node("neg", (_INFINITE,)) or right == _INFINITE):
            continue  # -∞ < x < ∞
        whole = combine("∩", whole, solutions(left, sign, right, name))
    return whole


def _interval(group: Group) -> RealSet:
    ends = [_end(item) for item in group.items]
    brackets = group.brackets
    if (ends[0] is None and brackets[0] == "[") or (ends[1] is None and brackets[1] == "]"):
        raise Unread
    if not _is_low(group.items[0]) or not _is_high(group.items[1]):
        raise Unread
    return interval(ends[0], brackets[0] == "[", ends[1], brackets[1] == "]")


_INFINITE = Node("constant", text="oo")


def _is_infinite(item: Answer) -> bool:
    return isinstance(item, Quantity) and item.node in (_INFINITE, Node("neg", (_INFINITE,)))


def _is_low(item: Answer) -> bool:
    return isinstance(item, Quantity) and item.node != _INFINITE


def _is_high(item: Answer) -> bool:
    return isinstance(item, Quantity) and item.node != Node("neg", (_INFINITE,))


def _end(item: Answer) -> object | None:
    return None if _is_infinite(item) else _plain_number(item)


def _plain_number(item: Answer) -> object:
    if not isinstance(item, Quantity) or item.unit is not NO_UNIT or item.noun or item.before:
        raise Unread
    return number(item.node)


def compare_regions(given: Answer, wanted: Answer) -> Verdict:
    """Compare two sets of real numbers: equal, an end or a direction off, a part missing, or another set."""
    left, right = region(given).reduced(), region(wanted).reduced()
    found = witness(left, right)
    if found is None:
        return conclude("same_as_reference", value=show_answer(given))
    if _differ_in_ends(left, right):
        point = next(point for point in merged(left, right)[0] if (point in left) != (point in right))
        uses_signs = isinstance(given, Relation) or variables(given)
        return conclude("strictness" if uses_signs else "interval_end", value=show_value(point))
    if _are_opposite(left, right):
        return conclude("direction", value=show_value(found))
    if _is_part(left, right):
        count = f"{right.count_parts()} parts"
        return conclude("root_missing", given=left.count_parts(), counted=count)
    key = "not_in_reference" if found in left else "not_in_answer"
    return conclude(key, value=show_value(found))


def _differ_in_ends(left: RealSet, right: RealSet) -> bool:
    """Is the only difference whether ends of intervals belong to the set?"""
    points, samples = merged(left, right)
    if any((sample in left) != (sample in right) for sample in samples):
        return False
    inside = [sample in left for sample in samples]
    return all(
        inside[index] != inside[index + 1]
        for index, point in enumerate(points)
        if (point in left) != (point in right)
    )


def _are_opposite(left: RealSet, right: RealSet) -> bool:
    """x < 3 and x > 3: the same single end, the other direction."""
    are_rays = all(len(one.points) == 1 and one.between[0] != one.between[1] for one in (left, right))
    return are_rays and left.points == right.points and left.between[0] != right.between[0]


def _is_part(left: RealSet, right: RealSet) -> bool:
    """Is left some of the parts of right, each of them whole?"""
    if not left.points or left.count_parts() >= right.count_parts():
        return False
    if witness(combine("∖", left, right), EMPTY) is not None:
        return False
    rest = combine("∖", right, left)
    return left.count_parts() + rest.count_parts() == right.count_parts() and _touch_nowhere(left, rest)


def _touch_nowhere(left: RealSet, right: RealSet) -> bool:
    closures = [_closure(one) for one in (left, right)]
    return witness(combine("∩", *closures), EMPTY) is None


def _closure(one: RealSet) -> RealSet:
    at = tuple(here or one.between[index] or one.between[index + 1] for index, here in enumerate(one.at))
    return RealSet(one.points, at, one.between)
