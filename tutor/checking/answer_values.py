"""Read one value of an answer: fixed words, a group in brackets, or a quantity with its unit."""

import re
from dataclasses import replace
from fractions import Fraction

from tutor.checking.kinds import Answer, Group, Named, Phrase, Quantity, Truth
from tutor.checking.layout import is_enclosed, split_outside
from tutor.checking.parse import Node, Unread, names, parse
from tutor.checking.tree import branches
from tutor.checking.units import DOLLAR, NO_UNIT, take_unit
from tutor.checking.words import is_noun, number_from_words

MAX_ITEMS = 30

REALS = (
    r"(?:all|any|every) (?:the )?(?:reals?|(?:real )?(?:numbers?|values?(?: of [a-z])?))"
    r"(?: [a-z](?= ?[≠=]|$))?"
)
PHRASES: tuple[tuple[re.Pattern[str], Answer], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), answer)
    for pattern, answer in (
        (
            r"(?:there (?:is|are) |the (?:equation|system|inequality) has |it has )?"
            r"no (?:real )?(?:solutions?|roots?)(?: exists?)?|∅|\{ ?\}|(?:the )?empty set|none",
            Phrase("no solution"),
        ),
        (
            rf"(?:[a-z] ?(?:= ?|can be |is ))?{REALS}|(?:[a-z] ?∈ ?)?ℝ|all real solutions",
            Phrase("all real numbers"),
        ),
        (
            r"dne|d\.n\.e\.?|(?:the limit |it )?(?:does not|doesn't) exist"
            r"|(?:it is |is )?(?:undefined|not defined)",
            Phrase("undefined"),
        ),
        (
            r"(?:there are |the (?:equation|system) has )?"
            r"(?:infinitely many|infinite)(?: real)?(?: solutions)?",
            Phrase("infinitely many"),
        ),
        (r"yes|true", Truth(True)),
        (r"no|false", Truth(False)),
    )
)
COMMA = re.compile(r"\s*[,;]\s*")
_OPENING, _CLOSING = "([{⟨", ")]}⟩"


def read_value(text: str) -> Answer:
    """A group in brackets, or a quantity; ± makes two of it."""
    text = text.strip()
    for pattern, answer in PHRASES[:4]:
        if pattern.fullmatch(text):
            return answer
    if text[:1] in _OPENING and is_enclosed(text):
        parts = split_outside(text[1:-1].strip(), COMMA)
        if len(parts) > 1:
            return _read_group(text[0] + text[-1], parts)
        if text[0] == "{" and text[-1] == "}":
            return _read_single(text[1:-1].strip())
        if "⟨" in text:
            raise Unread
    return _both_signs(_read_quantity(text))


def _read_single(text: str) -> Answer:
    """Read what stands alone in braces: a set of one number, or a TeX group; a set in a set is refused."""
    inner = read_value(text)
    if text.startswith("{") or isinstance(inner, Phrase):
        raise Unread
    return inner


def _read_group(brackets: str, parts: list[str]) -> Answer:
    if len(parts) > MAX_ITEMS or not all(parts):
        raise Unread
    if brackets not in ("()", "[]", "[)", "(]", "{}", "⟨⟩") or (brackets in ("[)", "(]") and len(parts) != 2):
        raise Unread
    if brackets == "{}" and any(part.startswith("{") for part in parts):
        raise Unread
    items = [read_value(part) for part in parts]
    doubled = [index for index, item in enumerate(items) if isinstance(item, Group) and item.brackets == ""]
    if brackets == "{}":
        return Group("{}", tuple(part for item in items for part in spread(item)))
    if not doubled:
        return _as_matrix(brackets, items) or Group(brackets, tuple(items))
    if len(doubled) > 1:
        raise Unread  # (±1, ±2): two points or four?
    at = doubled[0]
    both = spread(items[at])
    return Group("", tuple(Group(brackets, (*items[:at], one, *items[at + 1 :])) for one in both))


def _as_matrix(brackets: str, items: list[Answer]) -> Quantity | None:
    """[[1, 2], [3, 4]] is a matrix by rows."""
    rows = []
    for item in items:
        if not isinstance(item, Group) or brackets != "[]" or item.brackets != "[]":
            return None
        entries = [
            entry.node for entry in item.items if isinstance(entry, Quantity) and entry.unit is NO_UNIT
        ]
        if len(entries) != len(item.items):
            return None
        rows.append(Node("row", tuple(entries)))
    return Quantity(Node("matrix", tuple(rows))) if len({len(row.args) for row in rows}) == 1 else None


def _both_signs(quantity: Quantity) -> Answer:
    both = branches(quantity.node)
    if len(both) == 1:
        return quantity
    return Group("", tuple(replace(quantity, node=node) for node in both))


def _read_quantity(text: str) -> Quantity:
    split = take_unit(text)
    worded = number_from_words(split.value)
    if worded is not None:
        return Quantity(worded, split.unit)
    try:
        return Quantity(parse(split.value), split.unit, split.glued)
    except Unread:
        return _read_counted(text)


def _read_counted(text: str) -> Quantity:
    """12 apples: a number and one noun that is no unit."""
    value, _, noun = text.rpartition(" ")
    if not value or not is_noun(noun):
        raise Unread
    node = number_from_words(value)
    if node is None:
        node = parse(value)
        if names(node):
            raise Unread
    return Quantity(node, noun=noun.casefold())


def read_compound(text: str) -> Quantity | None:
    """1 hour 30 minutes, 5 ft 6 in, 5 dollars and 50 cents: one quantity in two units."""
    match = _COMPOUND.fullmatch(text)
    if match is None:
        return None
    large, small = take_unit(match[1]), take_unit(match[2])
    fits = large.unit.measures == small.unit.measures and large.unit.scale > small.unit.scale
    if not large.unit.measures or not fits:
        return None
    scale = large.unit.scale / small.unit.scale
    is_decimal = set(str(scale)) <= set("10") and large.unit.measures != DOLLAR.measures
    if is_decimal or Fraction(small.value) >= scale:
        raise Unread  # 5 km and 3 m may be two lengths
    total = Fraction(large.value) * scale + Fraction(small.value)
    above, below = (Node("number", text=str(part)) for part in (total.numerator, total.denominator))
    return Quantity(above if total.denominator == 1 else Node("/", (above, below)), small.unit)


_COMPOUND = re.compile(r"([0-9]+ ?[A-Za-z]+),?(?: and)? ([0-9]+(?:\.[0-9]+)? ?[A-Za-z]+)")


def spread(item: Answer) -> tuple[Answer, ...]:
    """The values of one piece: two for x = 1 ± √2."""
    if isinstance(item, Group) and item.brackets == "":
        return item.items
    if isinstance(item, Named) and isinstance(item.value, Group) and item.value.brackets == "":
        return tuple(replace(item, value=value) for value in item.value.items)
    return (item,)


def read_value_chain(sides: list[str]) -> Answer:
    value = read_value(sides[-1])
    if len(sides) == 1:
        return value
    if not isinstance(value, Quantity):
        raise Unread
    return replace(value, before=tuple(parse(take_unit(side).value) for side in sides[:-1]))
