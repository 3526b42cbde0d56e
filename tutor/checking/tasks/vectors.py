"""Vectors and points with stated coordinates: products, lengths, distances, midpoints and slopes."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import sympy  # type: ignore[import-untyped]

from tutor.checking.answers import read_answer
from tutor.checking.claims import plain_answer
from tutor.checking.kinds import Group, Named, Quantity
from tutor.checking.parse import Unread
from tutor.checking.symbolic import build
from tutor.checking.tasks.definitions import spelled_out
from tutor.checking.tasks.reading import real_number
from tutor.checking.tasks.trees import from_sympy
from tutor.checking.tasks.working import Working, judge_working
from tutor.checking.values import Undefined
from tutor.checking.verdict import Verdict

MAX_SIZE = 6

_V = (
    r"(?:[A-Za-z]{1,2} ?=? ?)?((?:\(|\[|<|⟨|\\langle) ?[^()\[\]<>⟨⟩]*?,[^()\[\]<>⟨⟩]*? ?(?:\)|\]|>|⟩"
    r"|\\rangle)"
    r"|\\begin ?\{[pb]matrix\}[^&]*?\\end ?\{[pb]matrix\})"
)
_ASK = r"(?:find|determine|compute|calculate|evaluate|what is|work out|give)"
_DOT = r"(?:·|\*|\\bullet|•)"
_CROSS = r"(?:×|x|\*)"
_VECTORS = r"(?:the )?(?:(?:two )?vectors? )?"
_POINTS = r"(?:the )?(?:points? )?"


@dataclass(frozen=True, slots=True)
class _Row:
    pattern: str
    what: str
    work: Callable[..., Any]


def _dot(left: Any, right: Any) -> Any:
    return left.dot(right)


def _flat_dot(left: Any, right: Any) -> Any:
    """u * v may be the cross product, too, but not in a plane."""
    return left.dot(right) if len(left) == 2 else None


def _cross(left: Any, right: Any) -> Any:
    return list(left.cross(right)) if len(left) == 3 else None


def _slope(left: Any, right: Any) -> Any:
    if len(left) != 2 or left[0] == right[0]:
        return None
    return (right[1] - left[1]) / (right[0] - left[0])


def _middle(left: Any, right: Any) -> Any:
    return list((left + right) / 2)


def _unit(vector: Any) -> Any:
    return list(vector / vector.norm()) if vector.norm() != 0 else None


_ROWS = tuple(
    (re.compile(row.pattern, re.IGNORECASE), row)
    for row in (
        _Row(rf"(?:{_ASK} )?(?:the )?(?:dot|scalar|inner) product(?: of| between)? {_VECTORS}{_V} and "
             rf"{_VECTORS}{_V}", "The dot product", _dot),
        _Row(rf"(?:{_ASK} )?(?:the )?(?:dot|scalar) product:? {_V} ?{_DOT} ?{_V}", "The dot product", _dot),
        _Row(rf"(?:{_ASK} )?(?:the )?(?:cross|vector) product(?: of)? {_VECTORS}{_V} and {_VECTORS}{_V}",
             "The cross product", _cross),
        _Row(rf"(?:{_ASK} )?(?:the )?(?:cross|vector) product:? {_V} ?{_CROSS} ?{_V}", "The cross product",
             _cross),
        _Row(rf"{_ASK} {_V} ?(?:\*|\\bullet|•) ?{_V}", "The dot product", _flat_dot),
        _Row(rf"(?:{_ASK} )?(?:the )?(?:magnitude|norm|length|modulus)(?: of)? {_VECTORS}{_V}", "The length",
             lambda vector: vector.norm()),
        _Row(rf"(?:{_ASK} )?(?:\|\|?|\\\|) ?{_V} ?(?:\|\|?|\\\|)", "The length",
             lambda vector: vector.norm()),
        _Row(rf"(?:{_ASK} )?(?:the |a )?unit vector in the direction of {_VECTORS}{_V}", "The unit vector",
             _unit),
        _Row(rf"(?:{_ASK} )?(?:the )?sum of {_VECTORS}{_V} and {_V}", "The sum",
             lambda left, right: list(left + right)),
        _Row(rf"(?:{_ASK} )?(?:the )?distance (?:between|from) {_POINTS}{_V} (?:and|to) {_POINTS}{_V}",
             "The distance", lambda left, right: (left - right).norm()),
        _Row(rf"(?:{_ASK} )?(?:the )?mid-?point (?:of|between)(?: the (?:line )?segment (?:joining|connecting"
             rf"|from|between|with endpoints))? {_POINTS}{_V} (?:and|to) {_POINTS}{_V}",
             "The midpoint", _middle),
        _Row(rf"(?:{_ASK} )?(?:the )?(?:slope|gradient) of (?:the |a )?(?:straight )?line (?:through|that"
         rf" passes"
             rf" through|passing through|joining|connecting|between|containing) {_POINTS}{_V} and"
             rf" {_POINTS}{_V}",
             "The slope", _slope),
    )
)  # fmt: skip


def recognize(plain: str) -> Working | None:
    """Return the task with its value, None in the slightest doubt."""
    plain = " ".join(spelled_out(plain).split())
    for pattern, row in _ROWS:
        if match := pattern.fullmatch(plain):
            vectors = [vector for text in match.groups() if (vector := _read(text)) is not None]
            if len(vectors) < len(match.groups()) or len({len(vector) for vector in vectors}) != 1:
                return None
            value = row.work(*vectors)
            if value is None:
                return None
            if isinstance(value, list):
                brackets = "⟨⟩" if "⟨" in plain or "<" in plain or "langle" in plain else "()"
                return Working(row.what, Group(brackets, tuple(Quantity(from_sympy(one)) for one in value)))
            return Working(row.what, Quantity(from_sympy(value)))
    return None


def _read(text: str) -> Any | None:
    """Return a vector of exact numbers, None for coordinates with letters."""
    if text.startswith("\\begin"):
        inner = re.sub(r"\\(?:begin|end) ?\{[pb]matrix\}", "", text)
        parts = re.split(r"\\\\", inner)
    else:
        inner = re.sub(r"^(?:\\langle|.)|(?:\\rangle|.)$", "", text.strip())
        parts = inner.split(",")
    try:
        values = [build(real_number(part), {}) for part in parts]
    except (Undefined, Unread):
        return None
    if not 2 <= len(values) <= MAX_SIZE or not all(
        value.is_real and not value.free_symbols for value in values
    ):
        return None
    return sympy.Matrix(values)


def check(task: Working, answer: str, assume: str | None) -> Verdict:
    """Compare; a vector may stand in any brackets or as a column."""
    text = plain_answer(answer)
    if isinstance(task.wanted, Group):
        text = re.sub(r"^(.*=)? ?<([^<>]+)>$", r"\1 ⟨\2⟩", text)
    given = read_answer(text)
    if isinstance(given, Named):
        given = given.value
    if not isinstance(task.wanted, Group):
        return judge_working(task, given, assume)
    if isinstance(given, Quantity) and given.node.op == "matrix":
        entries = [entry for row in given.node.args for entry in row.args]
        given = Group("()", tuple(map(Quantity, entries)))
    if not isinstance(given, Group) or not given.is_ordered:
        raise Unread
    return judge_working(task, replace(given, brackets=task.wanted.brackets), assume)
