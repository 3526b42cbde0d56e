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
    r"(?:for )?(?:the set of )?(?:all|any|every) (?:the )?"
    r"(?:reals?|(?:real )?(?:numbers?|values?(?: of [a-z])?)|[xyt](?! ?[≠=<>≤≥]))"
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
        (r"(?:[a-z] ?∈ ?)?ℤ|(?:(?:all|any|the) )?(?:set of )?integers?|the integers", Phrase("integers")),
        (r"(?:[a-z] ?∈ ?)?ℕ|(?:(?:all|any|the) )?(?:set of )?natural numbers?", Phrase("natural numbers")),
        (r"(?:[a-z] ?∈ ?)?ℚ|(?:(?:all|any|the) )?(?:set of )?rational numbers", Phrase("rational numbers")),
        (r"(?:(?:all|any|the) )?(?:set of )?irrational numbers", Phrase("irrational numbers")),
        (r"(?:[a-z] ?∈ ?)?ℂ|(?:(?:all|any|the) )?(?:set of )?complex numbers", Phrase("complex numbers")),
        (r"yes|true|correct", Truth(True)),
        (r"no|false|incorrect", Truth(False)),
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
    return _read_multiple(text) or _both_signs(_read_quantity(text))


_MULTIPLE = re.compile(
    r"(?P<factor>[^()⟨⟩,]+?) ?\*? ?(?P<group>[(⟨][^()⟨⟩]*,[^()⟨⟩]*[)⟩])"
    r"|(?P<divided>[(⟨][^()⟨⟩]*,[^()⟨⟩]*[)⟩]) ?/ ?(?P<by>[0-9]+)"
)


def _read_multiple(text: str) -> Answer | None:
    """1/3 (1, 2, 2) and (1, 2, 2)/3 are vectors; None for what is no multiple of one."""
    match = _MULTIPLE.fullmatch(text)
    if match is None:
        return None
    try:
        factor = parse(match["factor"] or match["by"])
    except Unread:
        return None
    group = read_value(match["group"] or match["divided"])
    if not isinstance(group, Group) or not all(
        isinstance(item, Quantity) and item.unit is NO_UNIT for item in group.items
    ):
        return None
    if names(factor) & set("CPfgh"):
        return None  # C(5, 2) and f(1, 2) are values of functions
    op = "/" if match["by"] else "*"
    nodes = [item.node for item in group.items if isinstance(item, Quantity)]
    pairs = [(node, factor) if op == "/" else (factor, node) for node in nodes]
    return Group(group.brackets, tuple(Quantity(Node(op, pair)) for pair in pairs))


def _read_single(text: str) -> Answer:
    """Read what stands alone in braces: a set of one number, or a TeX group; a set in a set is refused."""
    inner = read_value(text)
    if inner == Phrase("no solution"):
        return Group("{}", (inner,))  # a set with one element
    if text.startswith("{") or isinstance(inner, Phrase):
        raise Unread
    return inner


def _read_group(brackets: str, parts: list[str]) -> Answer:
    if len(parts) > MAX_ITEMS or not all(parts):
        raise Unread
    if brackets not in ("()", "[]", "[)", "(]", "{}", "⟨⟩") or (brackets in ("[)", "(]") and len(parts) != 2):
        raise Unread
    items = [read_value(part) for part in parts]
    if brackets == "{}":
        items = [_as_set(part, item) for part, item in zip(parts, items, strict=True)]
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


def _as_set(text: str, item: Answer) -> Answer:
    """Among the elements of a set {1} is a set, too."""
    is_alone = text.startswith("{") and is_enclosed(text) and not isinstance(item, Group)
    return Group("{}", (item,)) if is_alone else item


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
        node = parse(split.value)
        if split.glued and node.op in ("+", "-"):
            return Quantity(parse(text))  # 1 + 2t is no number of tonnes
        return Quantity(node, split.unit, split.glued)
    except Unread:
        return _read_counted(text)


_OF = re.compile(r"(.+? [a-z]+s) of [a-z]+(?: [a-z]+)?")


def _read_counted(text: str) -> Quantity:
    """12 apples, 4 slices of pizza: a number and one noun that is no unit."""
    if match := _OF.fullmatch(text):
        text = match[1]
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
