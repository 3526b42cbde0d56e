"""The form that a problem asks for, where an answer that equals the reference may still miss it."""

import re

from tutor.checking.answers import read_answer
from tutor.checking.kinds import Named, Quantity
from tutor.checking.parse import names
from tutor.checking.written_numbers import left_to_work_out

_ASKS_TO_FACTOR = re.compile(r"\bfactor(?:i[sz]e|ed|i[sz]ation)?\b", re.IGNORECASE)


def left_to_do(problem: str, answer: str, reference: str) -> str:
    """Return the reason why an answer that equals the reference is not finished for `problem`, or "".

    Both texts can be read. Without a problem nobody knows what was to be done, so equal is enough.
    """
    given, wanted = _quantity(answer), _quantity(reference)
    if given is None or wanted is None or not problem.strip():
        return ""
    if _ASKS_TO_FACTOR.search(problem) and names(wanted.node):
        return "not_factored" if wanted.node.op in ("*", "^") and given.node.op in ("+", "-") else ""
    return left_to_work_out(given, wanted)


def _quantity(text: str) -> Quantity | None:
    found = read_answer(text.rpartition("####")[2])
    found = found.value if isinstance(found, Named) else found
    return found if isinstance(found, Quantity) else None
