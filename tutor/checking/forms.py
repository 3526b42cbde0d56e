"""The form that a problem asks for, where an answer that equals the reference may still miss it."""

import re

from tutor.checking.answers import read_answer
from tutor.checking.compare_values import compare_values
from tutor.checking.kinds import Group, Named, Quantity
from tutor.checking.parse import TooBig, Unread, names
from tutor.checking.values import Undecided
from tutor.checking.written_numbers import left_to_work_out

_ASKS_TO_FACTOR = re.compile(r"\bfactor(?:i[sz]e|ed|i[sz]ation)?\b", re.IGNORECASE)


_ASKS_FOR_ORDER = re.compile(
    r"\b(?:ascending|descending|increasing|decreasing|alphabetical|numerical) order\b"
    r"|\bordered (?:list|triple)|\bin the order\b"
    r"|\bfrom (?:the )?(?:least|smallest|lowest|greatest|largest|highest) to\b",
    re.IGNORECASE,
)


def left_to_do(problem: str, answer: str, reference: str) -> str:
    """Return the reason why an answer that equals the reference is not finished for `problem`, or "".

    Both texts can be read. Without a problem nobody knows what was to be done, so equal is enough.
    """
    if _ASKS_FOR_ORDER.search(problem) and _is_reordered(answer, reference):
        return "other_text"
    given, wanted = _quantity(answer), _quantity(reference)
    if given is None or wanted is None or not problem.strip():
        return ""
    if _ASKS_TO_FACTOR.search(problem) and names(wanted.node):
        return "not_factored" if wanted.node.op in ("*", "^") and given.node.op in ("+", "-") else ""
    return left_to_work_out(given, wanted)


def _is_reordered(answer: str, reference: str) -> bool:
    """Are they two lists of the same values, at some place with another one?"""
    try:
        given, wanted = read_answer(answer), read_answer(reference)
        if (
            not isinstance(given, Group)
            or not isinstance(wanted, Group)
            or "{}"
            in (
                given.brackets,
                wanted.brackets,
            )
        ):
            return False
        pairs = zip(given.items, wanted.items, strict=False)
        return any(compare_values(one, other, None).verdict == "wrong" for one, other in pairs)
    except (Unread, TooBig, Undecided):
        return False


def _quantity(text: str) -> Quantity | None:
    try:
        found = read_answer(text.rpartition("####")[2])
    except Unread:
        return None  # one of two readings was the reference
    found = found.value if isinstance(found, Named) else found
    return found if isinstance(found, Quantity) else None
