"""Inequalities in one variable: the claimed set and the solutions, number by number.

The line is cut into points and gaps at every place where either can change; one number of each decides. For
polynomials, quotients, roots and absolute values the places are isolated exactly (solutions.py); for
logarithms and exponentials they are the zeros of both sides' difference and the ends of the domain.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from tutor.checking.answers import read_answer
from tutor.checking.layout import canonical
from tutor.checking.parse import Node, Unread, names, parse, walk
from tutor.checking.relations import Relation, Statement
from tutor.checking.show import show
from tutor.checking.solutions import difference
from tutor.checking.tasks import roots
from tutor.checking.tasks.claimed import is_plain_bound, statement, value_of
from tutor.checking.tasks.equation_wordings import is_algebraic, is_strange
from tutor.checking.tasks.equations import digits, in_domain
from tutor.checking.tasks.ranges import EVERYWHERE, Interval, limits_of, take_domain
from tutor.checking.tasks.trees import ZERO
from tutor.checking.tasks.worded_sets import in_signs, leaves_ends_open
from tutor.checking.values import Undecided, Undefined
from tutor.checking.verdict import Verdict, conclude

Number = Any  # an mpf

MAX_PIECES = 3
_NEARBY = "0.000000000001"
_SIGN = re.compile("[<>≤≥≠]")
_PROMPT = re.compile(
    r"(?:solve(?: and graph)?(?: (?:the|this))?(?: following)?(?: (?:quadratic|linear|rational|compound"
    r"|absolute"
    r" value))?(?: inequality)?:?"
    r"(?: for (?P<name>[a-z])[:,]?)?"
    r"|(?:find|determine)(?: all| the(?: range of| set of)?)?(?: real)?(?: values of| numbers)?"
    r" (?P<asked>[a-z])"
    r"(?: such that| for which| with| that satisfy| if|:)"
    r"|(?:find|determine|what is) the solution(?: set)? (?:of|to)(?: the inequality)?:?"
    r"|(?:which|what)(?: real)?(?: values of| numbers) (?P<satisfying>[a-z]) satisf(?:y|ies)(?: the(?: "
    r"compound)? inequality)?"
    r"|for (?:which|what)(?: real)?(?: values of| numbers)? (?P<which>[a-z]) is) ",
    re.IGNORECASE,
)
_END = re.compile(
    r",? (?:over the reals?(?: numbers)?|over ℝ|for (?P<name>[a-z])|and (?:give|express|write|state) "
    r"(?:the|your) (?:answer|solution)(?: set)? (?:in|using) interval notation"
    r"|and graph(?: the solution(?: set)?)?(?: on (?:a|the) number line)?"
    r"|in interval notation)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Inequality:
    """The numbers `name` that satisfy `statement` in `domain`; `what` names other sets than solutions."""

    statement: Statement
    name: str
    shown: str
    domain: Interval = EVERYWHERE
    what: str = ""


_JOINT = re.compile(r" (and|or) ")


def recognize(plain: str) -> Inequality | None:
    """Return the task of the whole text, None in the slightest doubt."""
    text, asked, domain, bounded = canonical(plain), set(), EVERYWHERE, None
    if match := _END.search(text):
        text = text[: match.start()]
        asked |= {match["name"]}
    if match := _PROMPT.match(text):
        text = text[match.end() :]
        asked |= set(match.groups())
    if "sin" in text or "cos" in text or "tan" in text:
        text, domain, bounded = take_domain(text)
    pieces, joints = _JOINT.split(text)[::2], set(_JOINT.findall(text))
    if len(pieces) > MAX_PIECES or len(joints) > 1:
        return None
    try:
        chains = [_chain(piece) for piece in pieces]
    except Unread:
        return None
    sides = [side for chain in chains for one in chain for side in (one.left, one.right)]
    found = frozenset().union(*map(names, sides))
    if len(found) != 1 or asked - {None, *found} or any(map(is_strange, sides)):
        return None
    (name,) = found
    ends = (domain.low, domain.high)
    in_degrees = any(part.op == "degrees" for end in ends if end is not None for part in walk(end))
    if bounded not in (None, name, f"\\{name}") or in_degrees:
        return None
    statement = Statement(
        tuple(chains) if joints == {"or"} else (tuple(one for chain in chains for one in chain),)
    )
    return Inequality(statement, name, f" {' '.join(joints)} ".join(map(_show_chain, chains)), domain)


def _chain(text: str) -> tuple[Relation, ...]:
    """Return the relations of a < b or a < b ≤ c."""
    signs = _SIGN.findall(text)
    if not 1 <= len(signs) <= 2 or "=" in text or (len(signs) == 2 and not _is_chain(signs)):
        raise Unread
    sides = [parse(side) for side in _SIGN.split(text)]
    pairs = zip(sides, signs, sides[1:], strict=False)
    return tuple(Relation(left, sign, right) for left, sign, right in pairs)


def _show_chain(chain: tuple[Relation, ...]) -> str:
    return show(chain[0].left) + "".join(f" {one.sign} {show(one.right)}" for one in chain)


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
    name = Node("name", text=task.name)
    limits = limits_of(task.domain, name)
    if assume == "positive":
        limits = (*limits, Relation(name, ">", ZERO))
    wanted = Statement(tuple((*group, *limits) for group in task.statement.alternatives))
    task = replace(task, statement=wanted)
    sides = [side for group in wanted.alternatives for one in group for side in (one.left, one.right)]
    has_bars = any(part.op == "abs" for side in sides for part in walk(side))
    claim = statement(read_answer(in_signs(answer, task.name)), task.name, with_bars=not has_bars)
    if claim is None:
        return conclude("unread_answer")
    exact = all(map(is_algebraic, sides))
    pieces = list(_exact(task, claim) if exact else _numeric(task, claim))
    if claim.alternatives and not any(piece.claimed for piece in pieces):
        raise Unread  # (3, 1) and x < 1 < 0 are no way to say that there is no solution
    verdict = _conclude(task, pieces, exact)
    if verdict.code == "strictness" and leaves_ends_open(answer):
        raise Undecided
    return verdict


def _conclude(task: Inequality, pieces: list[Piece], exact: bool) -> Verdict:
    extra = [piece for piece in pieces if piece.claimed and not piece.solves]
    missing = [piece for piece in pieces if piece.solves and not piece.claimed]
    claimed = [piece for piece in pieces if piece.claimed]
    none_solves = not any(piece.solves for piece in claimed)
    loose = next((one for one in extra if none_solves or not one.is_point or _is_hole(task, one.value)), None)
    said = {"name": task.name, "what": task.what}
    kind = "set" if task.what else "solution"
    if loose is not None:
        return conclude(_EXTRA[kind], value=digits(loose.value), **said)
    if not claimed and missing:
        return conclude(_NOT_EMPTY[kind], value=digits(missing[0].value), **said)
    if any(not piece.is_point for piece in missing):
        part = next(piece for piece in missing if not piece.is_point)
        return conclude(_MISSING[kind], value=digits(part.value), **said)
    if extra or missing:
        return conclude("strictness", value=digits((extra + missing)[0].value))
    if task.what:
        return conclude("set_holds" if exact else "set_holds_numerically", equation=task.shown, **said)
    return conclude("inequality_holds" if exact else "inequality_holds_numerically", equation=task.shown)


_EXTRA = {"solution": "extra_number", "set": "set_extra"}
_MISSING = {"solution": "part_missing", "set": "set_missing"}
_NOT_EMPTY = {"solution": "inequality_solved", "set": "set_missing"}


def _is_hole(task: Inequality, value: Number) -> bool:
    """Do the numbers on both sides of it solve the inequality? Then it is no end of an interval."""
    step = value.context.mpf(_NEARBY) * (1 + abs(value))
    return all(_solves(task, number) for number in (value - step, value + step))


def _solves(task: Inequality, value: Number) -> bool:
    return any(_holds(group, task.name, value) for group in task.statement.alternatives)


def _exact(task: Inequality, claim: Statement) -> Iterator[Piece]:
    found = difference(claim, task.statement, task.name, None)
    for cells, claimed, solves in (
        (found.first_only, True, False), (found.second_only, False, True), (found.both, True, True),
    ):  # fmt: skip
        for cell in cells:
            yield Piece(cell.is_point, roots.number(cell.value), claimed, solves)


# ---- with logarithms, exponentials and angles


def _numeric(task: Inequality, claim: Statement) -> Iterator[Piece]:
    places: list[Number] = []
    for one in (one for group in task.statement.alternatives for one in group):
        places += _zeros(task, one.left, one.right)
        for part in (*walk(one.left), *walk(one.right)):
            if part.op == "call" and part.text in ("ln", "log") and names(part):
                if any(names(base) for base in part.args[1:]):
                    raise Undecided
                places += _zeros(task, part.args[0], ZERO)
            elif part.op == "call" and part.text in _POLES:
                places += _zeros(task, Node("call", part.args, _POLES[part.text]), ZERO)
            elif part.op == "root" and names(part):
                raise Undecided  # an exact 0 below it may come out negative
            elif part.op in ("/", "abs") and names(part.args[-1]):
                places += _zeros(task, part.args[-1], ZERO)
    for group in claim.alternatives:
        for one in group:
            if not is_plain_bound(one.left, one.right):
                raise Undecided
            places.append(value_of(one.left if names(one.right) else one.right))
    for is_point, value in _pieces(places):
        claimed = any(_holds(group, task.name, value) for group in claim.alternatives)
        yield Piece(is_point, value, claimed, _solves(task, value))


_POLES = {"tan": "cos", "sec": "cos", "cot": "sin", "csc": "sin"}


def _zeros(task: Inequality, left: Node, right: Node) -> list[Number]:
    if not names(left) | names(right):
        return []
    if names(left) != names(right) and is_plain_bound(left, right):
        return [value_of(right if names(left) else left)]
    if is_algebraic(left) and is_algebraic(right):
        equation = Statement(((Relation(left, "=", right),),))
        cells = difference(equation, Statement(()), task.name, None).first_only
        return [roots.number(cell.value) for cell in cells if cell.is_point]
    try:
        found = roots.roots(left, right, task.name)
    except (roots.NoList, Undefined):
        raise Undecided from None
    return list(in_domain(found, task.domain))  # without ends: `Undecided` for solutions without end


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
