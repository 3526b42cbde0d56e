"""Read a whole answer into a typed value: what kind of thing it is, and the trees of its parts.

Only structure is read here; labels are read by labels.py, values by answer_values.py, expressions by parse().
Nothing is dropped: a text with a part that no row understands is `Unread`. Types decide what may be compared
with what: (1, 2) is a tuple or an open interval, {1, 2} a set, "1, 2" a list without order.
"""

import re
from collections.abc import Callable

from tutor.checking.answer_values import (
    COMMA,
    MAX_ITEMS,
    PHRASES,
    REALS,
    read_compound,
    read_value,
    read_value_chain,
    spread,
)
from tutor.checking.claims import plain_answer
from tutor.checking.compare_groups import region
from tutor.checking.kinds import (
    Answer,
    Choice,
    Combination,
    Equation,
    Family,
    Group,
    Named,
    Phrase,
    Quantity,
    Ratio,
    Record,
    Relation,
)
from tutor.checking.labels import COLON_LABEL, is_label, mentions_label, named
from tutor.checking.layout import canonical, is_enclosed, join_lines, split_outside
from tutor.checking.notations import usual
from tutor.checking.parse import Unread, names, parse
from tutor.checking.sets import ALL, EMPTY
from tutor.checking.short_forms import (
    CLOCK,
    REMAINDER,
    RESIDUE,
    read_clock,
    read_dots,
    read_remainder,
    read_residue,
)
from tutor.checking.units import NO_UNIT, take_unit
from tutor.checking.word_answers import read_word
from tutor.checking.words import number_from_words
from tutor.checking.wrappers import unboxed, unsaid

_EXCEPT = re.compile(
    rf"(?:{REALS}|ℝ)"
    r"(?: ?,? ?(?:except|but|other than)(?: for)? | ?[,:]? ?(?=[a-z] ?≠)| ?∖ ?|(?<=[a-z]) ?(?=≠))(.+)",
    re.IGNORECASE,
)
_CHOICE = re.compile(
    r"(?:(?:[Oo]ption|[Cc]hoice|[Aa]nswer) )?(?:\(([A-E])\)|([A-E])(?=$|[).:] ?\S|[).]$))"
    r"[).:]?(?: ?[:=]? ?(.+))?"
)
_FAMILY = re.compile(
    r"(.+?) ?[,;]? ?(?:where |for (?:all |any |every )?(?:integers? )?)?"
    r"\(?([a-z])(?: ?∈ ?ℤ\)?| is (?:an integer|any integer|an arbitrary integer)| an integer)"
)
_BUILDER = re.compile(r"\{ ?([A-Za-z]) ?(?:∈ ?ℝ ?)?(?:\||:) ?(.+)\}")
_MEMBER = re.compile(r"([A-Za-z]) ?∈ ?(.+)")
_NAMES_TUPLE = re.compile(r"\(([A-Za-z](?: ?, ?[A-Za-z])+)\) ?= ?(.+)")
_SEPARATOR = re.compile(r"\s*(?:[,;]\s*(?:(?:and|or)\b)?|\b(?:and|or)\b)\s*")
_RELATION_SIGN = re.compile("[<>≤≥≠]")
_SET_SIGNS = ("∪", "∩", "∖")  # from weak to strong
_EQUALS = re.compile(r" ?[=≈] ?")


_DATE = re.compile(r"[0-9]{1,2}/[0-9]{1,2}/[0-9]{2,4}")


def read_answer(text: str) -> Answer:
    """Return the typed answer; raise `Unread` when any part is left over, `TooBig` beyond the bounds."""
    return _read(usual(canonical(unsaid(plain_answer(unboxed(join_lines(text)))))))


def _read(text: str) -> Answer:
    if not text or _DATE.fullmatch(text):
        raise Unread  # 1/2/2020 is no number
    if "…" in text:
        return read_dots(text)
    if (word := read_word(text)) is not None:
        return word
    for pattern, answer in PHRASES:
        if pattern.fullmatch(text):
            return answer
    for pattern, reader in _WHOLE_READERS:
        if match := pattern.fullmatch(text):
            return reader(match)
    return _read_pieces(text)


def _read_choice(match: re.Match[str]) -> Answer:
    content = _read(match[3]) if match[3] else None
    return Choice(match[1] or match[2], content, is_bare=len(match[0]) == 1)


def _read_family(match: re.Match[str]) -> Answer:
    found, parameter = _read_pieces(match[1]), match[2]
    items = found.items if isinstance(found, Group) and found.brackets == "" else (found,)
    families = tuple(_family_of(item, parameter) for item in items)
    return families[0] if len(families) == 1 else Group("", families)


def _family_of(item: Answer, parameter: str) -> Answer:
    if isinstance(item, Named):
        return Named(item.label, _family_of(item.value, parameter), item.index)
    if not isinstance(item, Quantity) or names(item.node) != {parameter}:
        raise Unread
    return Family(item, parameter)


def _read_builder(match: re.Match[str]) -> Answer:
    found = _read_pieces(match[2])
    if not isinstance(found, (Relation, Combination)):
        raise Unread
    return Named(match[1], found)


def _read_names_tuple(match: re.Match[str]) -> Answer:
    labels = [label.strip() for label in match[1].split(",")]
    value = _read(match[2])
    if not isinstance(value, Group) or value.brackets != "()" or len(value.items) != len(labels):
        raise Unread
    return Record(tuple(Named(label, item) for label, item in zip(labels, value.items, strict=True)))


def _read_except(match: re.Match[str]) -> Answer:
    excluded = _read_pieces(match[1].lstrip("≠ ") if "≠" not in match[1].lstrip("≠ ") else match[1])
    if isinstance(excluded, (Relation, Combination)):
        return excluded
    if isinstance(excluded, Named):
        excluded = excluded.value
    return Combination("∖", (Phrase("all real numbers"), excluded))


_CHOICES = re.compile(r"\([A-E]\)(?:(?: ?,? ?(?:and|or)| ?,) ?\([A-E]\))+")
_WHOLE_READERS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Answer]], ...] = (
    (RESIDUE, read_residue),
    (REMAINDER, read_remainder),
    (CLOCK, read_clock),
    (_CHOICES, lambda match: Group("", tuple(map(Choice, re.findall("[A-E]", match[0]))))),
    (_FAMILY, _read_family),
    (_CHOICE, _read_choice),
    (_BUILDER, _read_builder),
    (_NAMES_TUPLE, _read_names_tuple),
    (_EXCEPT, _read_except),
    (
        re.compile(r"([A-Za-z]) ?∉ ?(\{.+\})"),
        lambda match: Named(match[1], Combination("∖", (Phrase("all real numbers"), _read(match[2])))),
    ),
    (_MEMBER, lambda match: Named(match[1], _read(match[2]))),
)


# ---- several pieces


def _read_pieces(text: str) -> Answer:
    if (worded := number_from_words(text)) is not None:
        return Quantity(worded)  # "one hundred and five" is one number
    if (compound := read_compound(text)) is not None:
        return compound
    pieces = split_outside(text, _SEPARATOR)
    if len(pieces) == 1:
        return _read_piece(text)
    if len(pieces) > MAX_ITEMS or not all(pieces):
        raise Unread
    if any(_has_relation(piece) for piece in pieces):
        return _join_relations(text, pieces)
    return _gather([_read_piece(piece) for piece in pieces])


def _has_relation(text: str) -> bool:
    return len(split_outside(text, _RELATION_SIGN)) > 1


def _join_relations(text: str, pieces: list[str]) -> Answer:
    """x < 1 or x > 3: the words decide. A comma between relations says neither "and" nor "or"."""
    joints = {match[0].strip(" ,;") for match in _SEPARATOR.finditer(text)}
    parts = tuple(_read_relation(piece) for piece in pieces)
    if all(set(part.signs) == {"≠"} for part in parts):
        return Combination("∩", parts)
    if joints == {"or"}:
        return Combination("∪", parts)
    if joints == {"and"}:
        return Combination("∩", parts)
    if joints == {""} and len({name for part in parts for side in part.sides for name in names(side)}) == 1:
        return _join_by_sense(parts)
    raise Unread


def _join_by_sense(parts: tuple[Relation, ...]) -> Combination:
    """x < -2, x > 5 can only mean "or", and x ≥ -3, x ≠ 2 only "and": the other holds nowhere or always."""
    union, common = Combination("∪", parts), Combination("∩", parts)
    if region(common) == EMPTY:
        return union
    if not any("≠" in part.signs for part in parts) or region(union) != ALL:
        raise Unread
    return common


def _gather(items: list[Answer]) -> Answer:
    """Put pieces together: a list, the values of one label, or a record of several labels."""
    flat: list[Answer] = []
    for item in items:
        flat.extend(spread(item))
    if len(flat) > MAX_ITEMS:
        raise Unread
    labels = {item.label for item in flat if isinstance(item, Named)}
    if len(labels) <= 1:
        return Group("", tuple(flat))
    if not all(isinstance(item, Named) for item in flat):
        raise Unread  # x = 2, y = 3, 4
    return Record(tuple(item for item in flat if isinstance(item, Named)))


# ---- one piece


def _read_piece(text: str) -> Answer:
    text = text.strip()
    if match := _MEMBER.fullmatch(text):
        return Named(match[1], _read(match[2]))
    if _has_relation(text) and not text.startswith("<"):
        return _read_relation(text)
    for sign in _SET_SIGNS:
        parts = split_outside(text, re.compile(sign))
        if len(parts) > 1:
            if sign == "∖" and len(parts) > 2:
                raise Unread
            return Combination(sign, tuple(_read_set(part) for part in parts))
    if match := COLON_LABEL.fullmatch(text):
        return named(match[1], read_value(match[2]))
    sides = split_outside(text, _EQUALS)
    if len(sides) > 1:
        return _read_equality(sides)
    return _read_ratio(text) if ":" in text else read_value(text)


def _read_ratio(text: str) -> Ratio:
    parts = tuple(parse(part.strip()) for part in text.split(":"))
    if any(map(names, parts)):
        raise Unread  # x : 2 may be a label
    return Ratio(parts)


def _read_set(text: str) -> Answer:
    text = text.strip()
    while text.startswith("(") and is_enclosed(text) and len(split_outside(text[1:-1], COMMA)) == 1:
        text = text[1:-1].strip()
    return _read(text)


def _read_relation(text: str) -> Relation:
    sides = split_outside(text, re.compile("[<>≤≥≠=]"))
    signs = re.findall("[<>≤≥≠=]", text)
    if len(sides) != len(signs) + 1 or len(sides) > 3 or ("=" in signs and len(signs) > 1):
        raise Unread
    if len(set(signs) & {"<", "≤"}) and len(set(signs) & {">", "≥"}):
        raise Unread  # 1 < x > 0
    if "≠" in signs and len(signs) > 1:
        raise Unread
    return Relation(tuple(parse(side.strip()) for side in sides), tuple(signs))


def _is_formula(text: str) -> bool:
    """Has it variables, and no unit? 25 = x² + y² is an equation, 3·5 = 15 m a calculation."""
    return take_unit(text).unit is NO_UNIT and bool(names(parse(text)))


def _read_equality(sides: list[str]) -> Answer:
    """A label and its value, a chain of numbers (15 + 21 = 36), or an equation."""
    if not sides[0]:
        return read_value_chain(sides[1:])
    if is_label(sides[0]) and not mentions_label(sides[0], sides[1:]):
        return named(sides[0], read_value_chain(sides[1:]))
    if len(sides) == 2 and is_label(sides[1]) and not mentions_label(sides[1], sides[:1]):
        return named(sides[1], read_value(sides[0]))
    nodes = [parse(side) for side in sides[:-1]]
    if not any(map(names, nodes)) and not (len(sides) == 2 and _is_formula(sides[1])):
        return read_value_chain(sides)
    if len(sides) != 2:
        raise Unread
    return Equation(nodes[0], parse(sides[1]))
