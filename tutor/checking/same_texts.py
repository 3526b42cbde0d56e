"""Compare answers letter by letter, before anything is read."""

import re

from tutor.checking.layout import canonical
from tutor.checking.parse import Unread, parse


def same_text(answer: str, reference: str) -> bool:
    """Are two plain answers the same, letter by letter? Case counts in x and X, not in words."""
    if answer.isalpha() and len(answer) > 1 and not _are_products(answer, reference):
        return answer.casefold() == reference.casefold()
    return bool(answer) and _packed(answer) == _packed(reference)


def _are_products(*texts: str) -> bool:
    """May the words be letters that stand side by side, as in AB and ab? Sam and sam are words."""
    if len(texts[0]) > 2 and any(text.istitle() for text in texts):
        return False
    try:
        return all(parse(text) for text in texts)
    except Unread:
        return False


def _packed(text: str) -> str:
    return re.sub(r" ?([,;=<>≤≥…]) ?", r"\1", canonical(text))


def are_permuted(answer: str, reference: str) -> bool:
    """Are they capital letters in another order? BA may be AB, but XVI is not XIV, and ACB is not ABC."""
    are_capitals = all(text.isalpha() and text.isupper() for text in (answer, reference))
    return are_capitals and answer != reference and sorted(answer) == sorted(reference)
