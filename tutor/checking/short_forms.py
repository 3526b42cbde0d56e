"""Answers in short forms: lists with dots, remainders, residues, times of day."""

import re

from tutor.checking.answer_values import COMMA, read_value
from tutor.checking.kinds import Answer, Clock, Family, Group, Named, Progression, Quantity, Ratio, Record
from tutor.checking.layout import split_outside
from tutor.checking.parse import Node, Unread, names, parse
from tutor.checking.progressions import written_out
from tutor.checking.series import joined

_DOTS = re.compile(r"(?P<opening>[({]?)(?P<inner>[^(){}]+|.+)(?P<closing>[)}]?)")
_PLUS = re.compile(r" ?\+ ?")
RESIDUE = re.compile(r"(?:([A-Za-z]) ?≡ ?)?(-?[0-9]+) ?(?:mod|\\pmod|\\bmod|\(mod) ?\{? ?([0-9]+) ?[})]?")
REMAINDER = re.compile(r"([0-9]+)(?:,| with| and)?(?: a)? ?(?:[Rr]|rem\.?|remainder)(?: of)? ?([0-9]+)")
CLOCK = re.compile(
    r"(?=.*[:mM])(?P<hours>[0-9]{1,2})(?::(?P<minutes>[0-9]{2}))?(?: ?(?P<half>[AaPp])\.?[Mm]\.?)?"
)


def read_dots(text: str) -> Answer:
    """Read 1, 3, 5, …, 99 and 1 + 2 + … + 10; what other dots stand for nobody knows."""
    match = _DOTS.fullmatch(text)
    if match is None:
        raise Unread
    brackets = match["opening"] + match["closing"]
    pieces = split_outside(match["inner"], COMMA if brackets or "," in text else _PLUS)
    if brackets not in ("", "{}", "()") or pieces.count("…") != 1 or pieces.index("…") < len(pieces) - 2:
        raise Unread
    at = pieces.index("…")
    last = parse(pieces[-1]) if at < len(pieces) - 1 else None
    found = Progression(brackets, tuple(map(parse, pieces[:at])), last)
    if not found.terms:
        raise Unread
    if "," in text:
        return found
    terms = written_out(found)
    assert isinstance(terms, Group)
    return Quantity(joined("+", [item.node for item in terms.items if isinstance(item, Quantity)]))


def read_residue(match: re.Match[str]) -> Answer:
    """x ≡ 5 (mod 7) is x = 5 + 7n for whole n."""
    rest, modulus = parse(match[2]), parse(match[3])
    if names(rest) or names(modulus):
        raise Unread
    value = Node("+", (rest, Node("*", (modulus, Node("name", text="n")))))
    family = Family(Quantity(value), "n")
    return Named(match[1], family) if match[1] else family


def read_remainder(match: re.Match[str]) -> Answer:
    return Record((Named("quotient", read_value(match[1])), Named("remainder", read_value(match[2]))))


def read_clock(match: re.Match[str]) -> Answer:
    """Read 2:30 pm, and times with a zero (12:00), which are no ratios."""
    hours, minutes, half = int(match["hours"]), int(match["minutes"] or 0), (match["half"] or "").lower()
    if minutes > 59 or hours > (12 if half else 23) or (half and hours == 0):
        raise Unread
    if not half and not (match["minutes"] and (hours == 0 or minutes == 0)):
        return Ratio((parse(str(hours)), parse(str(minutes))))
    return Clock((hours % 12 + (12 if half == "p" else 0) if half else hours) * 60 + minutes)
