"""Which of two numbers is larger, and numbers put in order. Exact; a wrong order shows two neighbors."""

import re
from dataclasses import dataclass

from tutor.checking.claims import plain_answer
from tutor.checking.parse import Node, Unread
from tutor.checking.show import show
from tutor.checking.symbolic import build, equal
from tutor.checking.tasks.reading import real_number
from tutor.checking.values import Undefined
from tutor.checking.verdict import Verdict, conclude

MAX_ITEMS = 12

_LARGER = r"(?:larger|greater|bigger|more)"
_SMALLER = r"(?:smaller|less|lesser)"
_WHICH = re.compile(
    rf"which (?:number |fraction |one |of these |value )?is (?:the )?(?:(?P<larger>{_LARGER})"
    rf"|(?P<smaller>{_SMALLER}))"
    r"[:,]? (?P<first>[^,]+?),? or (?P<second>[^,]+)",
    re.IGNORECASE,
)
_UP = (
    r"(?:from )?(?:least to greatest|smallest to (?:largest|greatest|biggest)|ascending order|increasing"
    r" order|lowest to highest)"
)
_DOWN = (
    r"(?:from )?(?:greatest to least|(?:largest|biggest|greatest) to smallest|descending order|decreasing"
    r" order|highest to lowest)"
)
_ORDER = re.compile(
    r"(?:order|arrange|sort|put|list|write)(?: the| these)?(?: following)?(?: numbers| fractions| decimals|"
    r" values)?"
    rf"(?: in)?(?: order)?,? ?(?:(?:in )?(?:(?P<up>{_UP})|(?P<down>{_DOWN})))?:? (?P<items>[^:]+?)"
    rf"(?:,? (?:in )?(?:(?:order )?(?:(?P<up2>{_UP})|(?P<down2>{_DOWN}))))?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Comparison:
    """The numbers in the order that is asked for; of two, only the first is asked for when `is_choice`."""

    ordered: tuple[Node, ...]
    is_choice: bool
    word: str


def recognize(plain: str) -> Comparison | None:
    """Return the numbers in the right order, None in the slightest doubt or when two are equal."""
    if match := _WHICH.fullmatch(plain):
        nodes = [real_number(match["first"]), real_number(match["second"])]
        return _compared(nodes, match["smaller"] is None, True)
    if match := _ORDER.fullmatch(plain):
        parts = match.groupdict()
        up, down = parts["up"] or parts["up2"], parts["down"] or parts["down2"]
        if bool(up) == bool(down):
            return None
        nodes = _items(match["items"])
        return _compared(nodes, bool(down), False)
    return None


def _items(text: str) -> list[Node]:
    pieces = re.split(r"\s*,\s*(?:and )?| and ", text.strip(" ."))
    if not 2 < len(pieces) <= MAX_ITEMS:
        raise Unread
    return [real_number(piece) for piece in pieces]


def _compared(nodes: list[Node], descending: bool, is_choice: bool) -> Comparison | None:
    try:
        values = [build(node, {}) for node in nodes]
    except Undefined:
        return None
    if not all(value.is_real and value.is_number for value in values):
        return None
    for index, value in enumerate(values):
        if any((value - other).is_zero is not False for other in values[:index]):
            return None
    order = sorted(range(len(nodes)), key=lambda index: values[index], reverse=descending)
    return Comparison(
        tuple(nodes[index] for index in order), is_choice, "smaller" if not descending else "larger"
    )


_SAYS = re.compile(
    rf"(?P<first>.+?) (?:is|are) (?:the )?(?:(?P<larger>{_LARGER})|(?P<smaller>{_SMALLER}))(?: (?:one"
    rf"|number|fraction))?"
    r"(?: than (?P<second>.+))?",
    re.IGNORECASE,
)


def check(task: Comparison, answer: str, assume: str | None) -> Verdict:
    """Return the verdict on the chosen number, or on the whole order."""
    text = plain_answer(answer)
    if task.is_choice:
        return _check_choice(task, text)
    sign, other = ("<", ">") if task.word == "smaller" else (">", "<")
    text = text.replace(r"\lt", "<").replace(r"\gt", ">")
    if other in text and sign not in text and "," not in text:
        raise Unread  # read from the other end
    pieces = re.split(r"\s*[,<>]\s*(?:and )?| and ", text)
    given = [real_number(piece) for piece in pieces]
    if len(given) != len(task.ordered):
        raise Unread
    for index, (node, wanted) in enumerate(zip(given, task.ordered, strict=True), start=1):
        if not equal(node, wanted).holds:
            if not any(equal(node, one).holds for one in task.ordered):
                raise Unread
            place = f"Number {index} in this order"
            return conclude("worked_out_other", what=place, exact=show(wanted), value=show(node))
    return conclude("worked_out", what="The order", value=", ".join(map(show, task.ordered)))


def _check_choice(task: Comparison, text: str) -> Verdict:
    chosen, rest = text, ""
    if match := re.fullmatch(r"(.+?) ?(<|>|\\lt|\\gt) ?(.+)", text):
        large, small = (match[1], match[3]) if match[2] in (">", r"\gt") else (match[3], match[1])
        chosen, rest = (large, small) if task.word == "larger" else (small, large)
    elif match := _SAYS.fullmatch(text):
        chosen, rest = match["first"], match["second"] or ""
        if ("larger" if match["larger"] else "smaller") != task.word:
            chosen, rest = rest, chosen
    node = real_number(chosen)
    here = [equal(node, one).holds for one in task.ordered]
    if not any(here) or (rest and not equal(real_number(rest), task.ordered[here[0]]).holds):
        raise Unread
    what = f"The {task.word} number"
    if here[0]:
        return conclude("worked_out", what=what, value=show(node))
    return conclude("worked_out_other", what=what, exact=show(task.ordered[0]), value=show(node))
