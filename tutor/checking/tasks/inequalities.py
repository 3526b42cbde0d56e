"""Inequalities in one variable: the claimed set and the solutions, number by number.

The line is cut into points and gaps at every place where either can change; one number of each decides. For
polynomials, quotients, roots and absolute values the places are isolated exactly (solutions.py); for
logarithms and exponentials they are the zeros of both sides' difference and the ends of the domain.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tutor.checking.answers import read_answer
from tutor.checking.layout import canonical
from tutor.checking.parse import Node, Unread, names, parse, walk
from tutor.checking.relations import Relation, Statement
from tutor.checking.show import show
from tutor.checking.solutions import difference
from tutor.checking.tasks import roots
from tutor.checking.tasks.claimed import statement, value_of
from tutor.checking.tasks.equation_wordings import is_algebraic, is_strange
from tutor.checking.tasks.equations import digits
from tutor.checking.tasks.trees import ZERO
from tutor.checking.values import Undecided, Undefined
from tutor.checking.verdict import Verdict, conclude

Number = Any  # an mpf

_NEARBY = "0.000000000001"
_SIGN = re.compile("[<>≤≥≠]")
_PROMPT = re.compile(
    r"(?:solve(?: (?:the|this))?(?: following)?(?: (?:quadratic|linear|rational|compound|absolute"
    r" value))?(?: inequality)?:?"
    r"(?: for (?P<name>[a-z])[:,]?)?"
    r"|(?:find|determine)(?: all| the)?(?: real)?(?: values of| numbers)? (?P<asked>[a-z])"
    r"(?: such that| for which| with| that satisfy| if|:)"
    r"|(?:find|determine|what is) the solution(?: set)? (?:of|to)(?: the inequality)?:?"
    r"|for (?:which|what)(?: real)?(?: values of| numbers)? (?P<which>[a-z]) is) ",
    re.IGNORECASE,
)
_END = re.compile(
    r",? (?:over the reals?(?: numbers)?|over ℝ|for (?P<name>[a-z])|and give the answer in interval notation"
    r"|in interval notation)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Inequality:
    """Relations in `name` that must all hold."""

    relations: tuple[Relation, ...]
    name: str
    shown: str


def recognize(plain: str) -> Inequality | None:
    """Return the task of the whole text, None in the slightest doubt."""
    text, asked = canonical(plain), set()
    if match := _END.search(text):
        text = text[: match.start()]
        asked |= {match["name"]}
    if match := _PROMPT.match(text):
        text = text[match.end() :]
        asked |= set(match.groups())
    signs = _SIGN.findall(text)
    if not 1 <= len(signs) <= 2 or "=" in text or (len(signs) == 2 and not _is_chain(signs)):
        return None
    try:
        sides = [parse(side) for side in _SIGN.split(text)]
    except Unread:
        return None
    found = frozenset().union(*map(names, sides))
    if len(found) != 1 or asked - {None, *found} or any(map(is_strange, sides)):
        return None
    pairs = zip(sides, signs, sides[1:], strict=False)
    relations = tuple(Relation(left, sign, right) for left, sign, right in pairs)
    shown = show(sides[0]) + "".join(
        f" {sign} {show(side)}" for sign, side in zip(signs, sides[1:], strict=True)
    )
    return Inequality(relations, next(iter(found)), shown)


def _is_chain(signs: list[str]) -> bool:
    return set(signs) <= {"<", "≤"} or set(signs) <= {">", "≥"}


@dataclass(frozen=True, slots=True)
class Piece:
    """A point or a gap of the line, by one number of it: is it claimed, is it a solution?"""

    is_point: bool
    value: Number
    claimed: bool
    solves: bool


def check(task: Inequality, answer: str, assume: str | None) -> Verdict:
    """Return the verdict on the answer; may raise `Unread`, `TooBig` or `Undecided`."""
    if assume == "positive":
        relation = Relation(Node("name", text=task.name), ">", ZERO)
        task = Inequality((*task.relations, relation), task.name, task.shown)
    claim = statement(read_answer(answer), task.name)
    if claim is None:
        return conclude("unread_answer")
    sides = [side for one in task.relations for side in (one.left, one.right)]
    exact = all(map(is_algebraic, sides))
    pieces = list(_exact(task, claim) if exact else _numeric(task, claim))
    if claim.alternatives and not any(piece.claimed for piece in pieces):
        raise Unread  # (3, 1) and x < 1 < 0 are no way to say that there is no solution
    return _conclude(task, pieces, exact)


def _conclude(task: Inequality, pieces: list[Piece], exact: bool) -> Verdict:
    extra = [piece for piece in pieces if piece.claimed and not piece.solves]
    missing = [piece for piece in pieces if piece.solves and not piece.claimed]
    claimed = [piece for piece in pieces if piece.claimed]
    none_solves = not any(piece.solves for piece in claimed)
    loose = next((one for one in extra if none_solves or not one.is_point or _is_hole(task, one.value)), None)
    if loose is not None:
        return conclude("extra_number", name=task.name, value=digits(loose.value))
    if not claimed and missing:
        return conclude("inequality_solved", name=task.name, value=digits(missing[0].value))
    if any(not piece.is_point for piece in missing):
        part = next(piece for piece in missing if not piece.is_point)
        return conclude("part_missing", name=task.name, value=digits(part.value))
    if extra or missing:
        return conclude("strictness", value=digits((extra + missing)[0].value))
    return conclude("inequality_holds" if exact else "inequality_holds_numerically", equation=task.shown)


def _is_hole(task: Inequality, value: Number) -> bool:
    """Do the numbers on both sides of it solve the inequality? Then it is no end of an interval."""
    step = value.context.mpf(_NEARBY) * (1 + abs(value))
    return all(_holds(task.relations, task.name, number) for number in (value - step, value + step))


def _exact(task: Inequality, claim: Statement) -> Iterator[Piece]:
    found = difference(claim, Statement((task.relations,)), task.name, None)
    for cells, claimed, solves in (
        (found.first_only, True, False), (found.second_only, False, True), (found.both, True, True),
    ):  # fmt: skip
        for cell in cells:
            yield Piece(cell.is_point, roots.number(cell.value), claimed, solves)


# ---- with logarithms, exponentials and angles


def _numeric(task: Inequality, claim: Statement) -> Iterator[Piece]:
    places: list[Number] = []
    for one in task.relations:
        places += _zeros(one.left, one.right, task.name)
        for part in (*walk(one.left), *walk(one.right)):
            if part.op == "call" and part.text in ("ln", "log") and names(part):
                if any(names(base) for base in part.args[1:]):
                    raise Undecided
                places += _zeros(part.args[0], ZERO, task.name)
            elif part.op == "root" and names(part):
                raise Undecided  # an exact 0 below it may come out negative
            elif part.op in ("/", "abs") and names(part.args[-1]):
                places += _zeros(part.args[-1], ZERO, task.name)
    for group in claim.alternatives:
        for one in group:
            if one.left != Node("name", text=task.name) and one.right != Node("name", text=task.name):
                raise Unread
            places.append(value_of(one.left if names(one.right) else one.right))
    for is_point, value in _pieces(places):
        claimed = any(_holds(group, task.name, value) for group in claim.alternatives)
        yield Piece(is_point, value, claimed, _holds(task.relations, task.name, value))


def _zeros(left: Node, right: Node, name: str) -> list[Number]:
    if not names(left) | names(right):
        return []
    if is_algebraic(left) and is_algebraic(right):
        equation = Statement(((Relation(left, "=", right),),))
        cells = difference(equation, Statement(()), name, None).first_only
        return [roots.number(cell.value) for cell in cells if cell.is_point]
    try:
        found = roots.roots(left, right, name)
    except (roots.NoList, Undefined):
        raise Undecided from None
    if found.period is not None:
        raise Undecided  # solutions without end
    return list(found.values)


def _pieces(places: list[Number]) -> Iterator[tuple[bool, Number]]:
    ordered: list[Number] = []
    for place in sorted(places):
        if not ordered or place - ordered[-1] > roots.SAME * (1 + abs(place)):
            ordered.append(place)
    if not ordered:
        yield False, roots.real(ZERO)
        return
    yield False, ordered[0] - 1
    for index, place in enumerate(ordered):
        yield True, place
        yield False, (place + ordered[index + 1]) / 2 if index + 1 < len(ordered) else place + 1


def _holds(relations: tuple[Relation, ...], name: str, value: Number) -> bool:
    return all(_holds_one(one, name, value) for one in relations)


def _holds_one(one: Relation, name: str, value: Number) -> bool:
    logs = [part for side in (one.left, one.right) for part in walk(side) if part.text in ("ln", "log")]
    try:
        left, right = roots.sides(one.left, one.right, name, value)
        if any(abs(roots.sides(log.args[0], ZERO, name, value)[0]) <= roots.SAME for log in logs):
            return False  # an exact 0 may come out as a tiny positive number
    except Undefined:
        return False
    if abs(left - right) <= roots.SAME * (1 + max(abs(left), abs(right))):
        return one.sign in ("≤", "≥", "=")
    order = int(left > right) - int(left < right)
    return order in {"<": (-1,), "≤": (-1,), ">": (1,), "≥": (1,), "≠": (-1, 1)}.get(one.sign, ())
