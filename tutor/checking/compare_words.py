"""Compare answers that are words or letters: yes and no, choices, fixed phrases, times of day."""

from tutor.checking.describe import show_answer
from tutor.checking.kinds import (
    Answer,
    Choice,
    Clock,
    Group,
    Phrase,
    Progression,
    Quantity,
    Ratio,
    Relation,
    Truth,
    Word,
)
from tutor.checking.parse import Node, TooBig, Unread, names
from tutor.checking.progressions import told_apart, written_out
from tutor.checking.symbolic import build
from tutor.checking.units import NO_UNIT
from tutor.checking.values import Undefined
from tutor.checking.verdict import Verdict, conclude

_TRUTHS = {"T": True, "F": False, "Y": True, "N": False, "t": True, "f": False, "y": True, "n": False}
_NUMBER_SETS = frozenset({
    "all real numbers", "integers", "natural numbers", "rational numbers", "irrational numbers",
    "complex numbers",
})  # fmt: skip


def same(given: Answer) -> Verdict:
    """Return that the answer is the reference."""
    return conclude("same_as_reference", value=show_answer(given))


def other(given: Answer, wanted: Answer) -> Verdict:
    """Return that the answer is not the reference."""
    return conclude("other_than_reference", value=show_answer(given), exact=show_answer(wanted))


def compare_truths(given: Answer, wanted: Answer) -> Verdict:
    """Compare yes, no, true and false; beside one of them T, F, Y and N are their first letters."""
    left, right = (_as_truth(one) for one in (given, wanted))
    if isinstance(left, Truth) and isinstance(right, Truth):
        return same(left) if left == right else other(left, right)
    rest = right if isinstance(left, Truth) else left
    truth = left if isinstance(left, Truth) else right
    if isinstance(rest, (Quantity, Relation, Word, Clock)) or (isinstance(rest, Group) and rest.is_ordered):
        return conclude("other_kind")
    if isinstance(rest, Phrase) and truth == Truth(True):
        return conclude("other_kind")
    return conclude("unread_reference")  # no and "no solution" may mean the same


def _as_truth(answer: Answer) -> Answer:
    letter = ""
    if isinstance(answer, Quantity) and answer.node.op == "name" and answer.unit is NO_UNIT:
        letter = answer.node.text
    return Truth(_TRUTHS[letter]) if letter in _TRUTHS else answer


def letters(answer: Answer) -> frozenset[str]:
    """Return the letters of one choice or of a list of choices."""
    items = answer.items if isinstance(answer, Group) else (answer,)
    return frozenset(item.letter for item in items if isinstance(item, Choice))


def is_several_choices(answer: Answer) -> bool:
    """Is it (A) and (C)?"""
    return isinstance(answer, Group) and all(isinstance(item, Choice) for item in answer.items)


def compare_words(given: Answer, wanted: Answer) -> Verdict | None:
    """Compare two answers of which one is a word, a time of day or a list with dots; None for others."""
    for kind, compare in _KINDS:
        if isinstance(given, kind) or isinstance(wanted, kind):
            return compare(given, wanted)
    if isinstance(given, Phrase) and isinstance(wanted, Phrase):
        return _compare_phrases(given, wanted)
    return None


def _compare_single_words(given: Answer, wanted: Answer) -> Verdict:
    if isinstance(given, Word) and isinstance(wanted, Word) and given.group == wanted.group:
        return same(given) if given == wanted else other(given, wanted)
    return conclude("unread_reference")


def _compare_clocks(given: Answer, wanted: Answer) -> Verdict:
    left, right = (_as_clock(one) for one in (given, wanted))
    if isinstance(left, Clock) and isinstance(right, Clock):
        return same(left) if left == right else other(left, right)
    return conclude("unread_reference")


def _as_clock(answer: Answer) -> Answer:
    """Beside a time of day 14:30 is one, too."""
    if not isinstance(answer, Ratio) or not all(part.text.isdigit() for part in answer.parts):
        return answer
    numbers = [int(part.text) for part in answer.parts]
    fits = len(numbers) == 2 and numbers[0] < 24 and numbers[1] < 60
    return Clock(numbers[0] * 60 + numbers[1]) if fits else answer


def _compare_progressions(given: Answer, wanted: Answer) -> Verdict:
    if isinstance(given, Progression) and isinstance(wanted, Progression):
        found = told_apart(given, wanted)
        if found is None:
            return conclude("undecided")
        return same(given) if found else other(given, wanted)
    dots, listed = (given, wanted) if isinstance(given, Progression) else (wanted, given)
    if not isinstance(dots, Progression) or not isinstance(listed, Group):
        return conclude("unread_reference")
    nodes = [item.node for item in listed.items if isinstance(item, Quantity)]
    terms = written_out(dots) if listed.brackets == dots.brackets else None
    if not isinstance(terms, Group) or len(nodes) != len(listed.items):
        return conclude("unread_reference")
    whole = [Progression("", tuple(nodes), None)]
    whole.append(
        Progression("", tuple(item.node for item in terms.items if isinstance(item, Quantity)), None)
    )
    if len(nodes) != len(terms.items) or told_apart(*whole) is False:
        return other(given, wanted)
    return same(given)


_KINDS = (
    (Word, _compare_single_words),
    (Clock, _compare_clocks),
    (Progression, _compare_progressions),
)


def _compare_phrases(given: Phrase, wanted: Phrase) -> Verdict:
    if given == wanted:
        return same(given)
    kinds = {given.kind, wanted.kind}
    sure = kinds <= _NUMBER_SETS or ("no solution" in kinds and "undefined" not in kinds)
    return other(given, wanted) if sure else conclude("unread_reference")


def is_undefined(answer: Answer) -> bool:
    """Is it a calculation without a value, like 1/0?"""
    if not isinstance(answer, Quantity) or names(answer.node):
        return False
    try:
        build(answer.node, {})
    except Undefined:
        return True
    except (Unread, TooBig):
        return False
    return False


def with_imaginary_j(given: Answer, wanted: Answer) -> Answer | None:
    """Return 3 + 4j with i, where the reference has i and no j; None when nothing is to be read so."""
    if not isinstance(given, Quantity) or not isinstance(wanted, Quantity):
        return None
    if (
        not _has_i(wanted.node)
        or "j" in names(wanted.node)
        or _has_i(given.node)
        or "j" not in names(given.node)
    ):
        return None
    return Quantity(_with_i(given.node), given.unit, given.glued, given.noun, given.before)


def _has_i(node: Node) -> bool:
    return node == Node("constant", text="i") or any(map(_has_i, node.args))


def _with_i(node: Node) -> Node:
    if node == Node("name", text="j"):
        return Node("constant", text="i")
    return Node(node.op, tuple(map(_with_i, node.args)), node.text)
