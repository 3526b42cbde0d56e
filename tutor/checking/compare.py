"""Compare an answer with a reference: read both into typed answers, then compare by type.

Nothing is symmetrical here: the reference says what is asked for. An answer of another type is wrong only
where the two types can never mean the same; in doubt nothing is said.
"""

from dataclasses import replace

from tutor.checking.answers import read_answer
from tutor.checking.claims import plain_answer
from tutor.checking.compare_equations import compare_equations
from tutor.checking.compare_groups import region, variables, worst
from tutor.checking.compare_quantities import as_product
from tutor.checking.compare_values import compare_values, compare_with_group
from tutor.checking.compare_words import (
    compare_truths,
    is_several_choices,
    letters,
    other,
    same,
    with_imaginary_j,
)
from tutor.checking.kinds import Answer, Choice, Equation, Group, Named, Quantity, Record, Relation, Truth
from tutor.checking.notations import two_readings
from tutor.checking.parse import Node, TooBig, Unread, names
from tutor.checking.same_texts import are_permuted, same_text
from tutor.checking.sets import solutions, witness
from tutor.checking.units import NO_UNIT
from tutor.checking.values import Undecided
from tutor.checking.vectors import are_same_points
from tutor.checking.verdict import Verdict, conclude
from tutor.checking.words import digits_in_base

MAX_REFERENCE_CHARS = 1_000


def compare(answer: str, reference: str, assume: str | None = None) -> Verdict:
    """Return whether `answer` says the same as `reference` (also in GSM8K's form, "… #### 72").

    May raise `Unread`, `TooBig` or `Undecided` because of the answer.
    """
    reference = reference.rpartition("####")[2]
    if same_text(plain_answer(answer), plain_answer(reference)):
        return conclude("same_text")
    if len(reference) > MAX_REFERENCE_CHARS:
        return conclude("unread_reference")  # a whole solution, not an answer
    if digits_in_base(plain_answer(reference)) == plain_answer(answer):
        return conclude("base_missing", value=plain_answer(answer))  # 1011 where 1011_2 was asked for
    try:
        wanted = read_answer(reference)
    except (Unread, TooBig):
        return conclude("unread_reference")
    if are_permuted(plain_answer(answer), plain_answer(reference)):
        return conclude("undecided")
    readings = two_readings(plain_answer(answer))
    if not readings:
        return compare_answers(read_answer(answer), wanted, assume)
    return _compare_readings(readings, wanted, assume)


def _compare_readings(readings: tuple[str, ...], wanted: Answer, assume: str | None) -> Verdict:
    """Is one of the readings the reference? Wrong only when all of them are."""
    verdicts = [compare_answers(read_answer(text), wanted, assume) for text in readings]
    for verdict in verdicts:
        if verdict.verdict == "matches_reference":
            return verdict
    are_wrong = all(verdict.verdict == "wrong" for verdict in verdicts)
    return verdicts[0] if are_wrong else conclude("unread_reference")


def compare_answers(given: Answer, wanted: Answer, assume: str | None = None) -> Verdict:
    """Return the verdict on two answers that were read."""
    if any(isinstance(one, Choice) or is_several_choices(one) for one in (given, wanted)):
        if any(isinstance(one, Truth) for one in (given, wanted)):
            return compare_truths(*(_as_name(one) for one in (given, wanted)))
        return _compare_choices(given, wanted, assume)
    if isinstance(given, Truth) or isinstance(wanted, Truth):
        return compare_truths(given, wanted)
    if isinstance(given, Record) or isinstance(wanted, Record):
        return _compare_records(given, wanted, assume)
    if isinstance(given, Equation) or isinstance(wanted, Equation):
        return _compare_with_equation(given, wanted, assume)
    formulas = _as_formula(given), _as_formula(wanted)
    if formulas[0] and formulas[1] and formulas[0].left != formulas[1].left:
        return compare_equations(formulas[0], formulas[1], assume)  # y = 2x and x = 2y
    if formulas[0] and isinstance(wanted, Relation) or formulas[1] and isinstance(given, Relation):
        return conclude("other_kind")
    labels = variables_or_labels(given), variables_or_labels(wanted)
    if all(labels) and labels[0] != labels[1]:
        are_letters = all(len(side) == 1 and len(next(iter(side))) == 1 for side in labels)
        are_letters = are_letters and len({name.casefold() for side in labels for name in side}) > 1
        shown = {"given": ", ".join(sorted(labels[0])), "name": ", ".join(sorted(labels[1]))}
        return conclude("other_label" if are_letters else "other_name", **shown)
    if isinstance(given, Named) and isinstance(wanted, Named) and given.label in _TERMS:
        indices = given.index, wanted.index
        if all(indices) and indices[0] != indices[1]:
            return conclude(
                "other_label",
                given="_".join((given.label, indices[0])),
                name="_".join((wanted.label, indices[1])),
            )
    if _are_swapped(given, wanted, assume):
        return other(given, wanted) if labels[0] <= _TERMS else conclude("unread_reference")
    return _compare_unlabelled(_without_label(given), _without_label(wanted), assume)


_TERMS = frozenset("abfsuFST")  # of sequences and functions, whose order counts; x_1 and x_2 are roots


def _compare_unlabelled(given: Answer, wanted: Answer, assume: str | None) -> Verdict:
    verdict = compare_values(given, wanted, assume)
    if verdict.verdict != "wrong":
        return verdict
    for pair in ((with_imaginary_j(given, wanted), wanted), (given, with_imaginary_j(wanted, given))):
        if pair[0] is not None and pair[1] is not None:
            again = compare_values(pair[0], pair[1], assume)
            return again if again.verdict == "matches_reference" else verdict
    return verdict


def variables_or_labels(answer: Answer) -> frozenset[str]:
    """Return what the answer is about: the label of its values, or the variables of its inequalities."""
    if isinstance(answer, Group) and not answer.is_ordered:
        return frozenset(item.label for item in answer.items if isinstance(item, Named))
    return variables(answer)


def _without_label(answer: Answer) -> Answer:
    if isinstance(answer, Named):
        return answer.value
    if isinstance(answer, Group) and not answer.is_ordered:
        items = tuple(item.value if isinstance(item, Named) else item for item in answer.items)
        return replace(answer, items=items)
    return answer


def _are_swapped(given: Answer, wanted: Answer, assume: str | None) -> bool:
    """Do the indices disagree? x_1 and x_2 may be two roots in any order, or two terms of a sequence."""
    if not isinstance(given, Group) or not isinstance(wanted, Group):
        return False
    numbered = {item.index: item.value for item in wanted.items if isinstance(item, Named) and item.index}
    for item in given.items:
        if not isinstance(item, Named) or item.index not in numbered:
            continue
        if compare_values(item.value, numbered[item.index], assume).verdict == "wrong":
            return True
    return False


# ---- choices, records, equations


def _compare_choices(given: Answer, wanted: Answer, assume: str | None) -> Verdict:
    """(B) 12 may be answered by the letter, by the value, or by both, but not by two that disagree."""
    if is_several_choices(given) or is_several_choices(wanted):
        given, wanted = (_as_choices(one) for one in (given, wanted))
        if not letters(given) or not letters(wanted):
            return conclude("unread_reference")
        return same(given) if letters(given) == letters(wanted) else other(given, wanted)
    if isinstance(given, Choice) != isinstance(wanted, Choice):
        given, wanted = (_as_name(one) for one in (given, wanted))
    contents = tuple(one.content if isinstance(one, Choice) else one for one in (given, wanted))
    agree = None
    if contents[0] is not None and contents[1] is not None:
        agree = compare_answers(contents[0], contents[1], assume)
    if not isinstance(given, Choice) or not isinstance(wanted, Choice):
        return agree or conclude("unread_reference")
    if given.letter != wanted.letter:
        return other(given, wanted)
    if agree is not None and agree.verdict != "matches_reference":
        return conclude("unread_reference")
    return same(given)


def _as_choices(answer: Answer) -> Answer:
    """Beside (A) and (C) a list of letters is one of choices, too."""
    if not isinstance(answer, Group) or answer.is_ordered:
        return answer
    found = [item.node.text for item in answer.items if isinstance(item, Quantity)]
    are_letters = len(found) == len(answer.items) and set(found) <= set("ABCDE")
    return Group("", tuple(map(Choice, found))) if are_letters else answer


def _as_name(answer: Answer) -> Answer:
    """A bare letter beside mathematics is a name."""
    if isinstance(answer, Choice) and answer.is_bare:
        return Quantity(Node("name", text=answer.letter))
    return answer


def _compare_records(given: Answer, wanted: Answer, assume: str | None) -> Verdict:
    """x = 2, y = 3 is not x = 3, y = 2, and of "2, 3" nobody knows which is which."""
    if isinstance(given, Record) and isinstance(wanted, Group):
        return _compare_with_point(given, wanted, assume)
    if isinstance(given, Group) and isinstance(wanted, Record) and given.brackets == "()":
        point = _as_point(wanted)
        return conclude("unread_reference") if point is None else compare_with_group(given, point, assume)
    if not isinstance(wanted, Record):
        return conclude("unread_reference")
    have, want = _by_label(given), _by_label(wanted)
    if not have:
        return conclude("unread_reference")
    if set(have) < set(want) and not any(names(node) for side in (have, want) for node in _nodes(side)):
        verdict = worst([compare_values(have[label], want[label], assume) for label in sorted(have)])
        if verdict.verdict == "matches_reference":
            return conclude("root_missing", given=len(have), counted=f"{len(want)} values")
        if verdict.verdict == "wrong":
            return verdict
    if set(have) != set(want):
        strange = sorted(set(have) - set(want)) or sorted(have)
        missing = sorted(set(want) - set(have)) or sorted(want)
        return conclude("other_name", given=strange[0], name=missing[0])
    if any(names(node) & set(want) for side in (have, want) for node in _nodes(side)):
        return conclude("unread_reference")  # x = 2, y = 2x
    if are_same_points([have[label] for label in sorted(want)], [want[label] for label in sorted(want)]):
        return same(given)
    verdict = worst([compare_values(have[label], want[label], assume) for label in sorted(want)])
    return same(given) if verdict.verdict == "matches_reference" else verdict


def _by_label(answer: Answer) -> dict[str, Answer]:
    """Return the value of each label, a list when a label has several."""
    items = answer.values if isinstance(answer, Record) else (answer,)
    found: dict[str, list[Answer]] = {}
    for item in items:
        if not isinstance(item, Named):
            return {}
        found.setdefault(f"{item.label}_{item.index}" if item.index else item.label, []).append(item.value)
    return {label: ones[0] if len(ones) == 1 else Group("", tuple(ones)) for label, ones in found.items()}


def _nodes(values: dict[str, Answer]) -> list[Node]:
    return [value.node for value in values.values() if isinstance(value, Quantity)]


def _compare_with_point(given: Record, wanted: Group, assume: str | None) -> Verdict:
    """The reference is a point: x = 3, y = 5 are its coordinates in the order of their names."""
    point = _as_point(given)
    if wanted.brackets != "()" or point is None:
        return conclude("unread_reference")
    return compare_with_group(point, wanted, assume)


def _as_point(record: Record) -> Group | None:
    """Return x = 3, y = 5 as (3, 5); (h, k) = (3, 5) only in the order of the alphabet."""
    values = _by_label(record)
    are_letters = len(values) in (2, 3) and all(len(label) == 1 for label in values)
    if not are_letters or (list(values) != sorted(values) and not set(values) <= set("xyz")):
        return None
    return Group("()", tuple(values[label] for label in sorted(values)))


def _compare_with_equation(given: Answer, wanted: Answer, assume: str | None) -> Verdict:
    left, right = (_as_equation(one, _letters_of(other)) for one, other in ((given, wanted), (wanted, given)))
    if left is not None and right is not None:
        verdict = compare_equations(left, right, assume)
        solved = isinstance(wanted, Named) and not names(right.right)
        if solved and verdict.verdict == "matches_reference":
            return conclude("not_evaluated")  # 2x = 6 for x = 3
        return verdict
    if right is not None:
        # An equation is not its right-hand side: 25 is no circle.
        return conclude("other_kind" if isinstance(given, (Quantity, Relation)) else "unread_reference")
    if left is not None and _is_solved_by(left, wanted):
        return conclude("not_evaluated")
    return conclude("other_kind" if isinstance(wanted, Quantity) else "unread_reference")


def _letters_of(answer: Answer) -> frozenset[str]:
    return names(answer.left) | names(answer.right) if isinstance(answer, Equation) else frozenset()


def _as_equation(answer: Answer, beside: frozenset[str] = frozenset()) -> Equation | None:
    """Return an equation, or a value with its label as one; `beside` are the letters of the other side."""
    if isinstance(answer, Equation):
        return answer
    if isinstance(answer, Named) and isinstance(answer.value, Quantity):
        name = f"{answer.label}_{answer.index}" if answer.index else answer.label
        value = as_product(answer.value, beside)
        if name.isidentifier() and not value.before and value.unit is NO_UNIT:
            return Equation(Node("name", text=name), value.node)
    return None


def _as_formula(answer: Answer) -> Equation | None:
    """y = 2x + 1: a label that equals an expression in other variables."""
    equation = _as_equation(answer)
    return equation if equation is not None and names(equation.right) else None


def _is_solved_by(equation: Equation, wanted: Answer) -> bool:
    """Is the reference the solution of this equation in one variable?"""
    found = names(equation.left) | names(equation.right)
    if len(found) != 1:
        return False
    try:
        solved = solutions(equation.left, "=", equation.right, next(iter(found)))
        return witness(solved, region(wanted)) is None
    except (Unread, TooBig, Undecided):
        return False
