"""Systems of equations: every point in every equation, then proof that no other point is left.

Linear systems are decided by ranks. For two polynomial equations in two variables the resultants give all
values that each variable can have, for three in three variables Gröbner bases do; every point of such values
is tried to 60 digits.
"""

import re
from dataclasses import dataclass

import sympy  # type: ignore[import-untyped]

from tutor.checking.answers import read_answer
from tutor.checking.kinds import Answer, Group, Named, Phrase, Quantity, Record
from tutor.checking.layout import canonical
from tutor.checking.parse import Node, Unread, names, parse
from tutor.checking.rational import NotRational, quotient
from tutor.checking.show import show, show_name
from tutor.checking.symbolic import equal
from tutor.checking.tasks import roots
from tutor.checking.tasks.eliminations import are_same, real_points
from tutor.checking.tasks.equation_wordings import is_strange
from tutor.checking.tasks.equations import digits
from tutor.checking.tasks.trees import from_sympy, substitute
from tutor.checking.units import NO_UNIT
from tutor.checking.values import Undecided, Undefined
from tutor.checking.verdict import Verdict, conclude

MAX_EQUATIONS = 5
Point = dict[str, Node]

_PROMPT = re.compile(
    r"(?:(?:find|determine|what (?:is|are)) (?:all )?(?:the )?(?:coordinates of (?:the )?)?(?:points?(?: "
    r"of intersection|"
    r" where)|intersections?(?: points?)?) (?:of|between)?"
    r"|where do|(?:please )?solve(?: simultaneously)?|find (?:all )?(?:the )?(?:real )?solutions? (?:of|to)"
    r"|determine (?:the )?solutions? of"
    r"|find (?:the (?:values? of )?)?(?P<found>[a-z](?:(?: ?, ?| and | ?, and )[a-z])+)(?: (?:if|such"
    r" that|given(?: that)?|in)|(?=:)))"
    r"(?: for (?P<asked>[a-z](?:(?: ?, ?| and | ?, and )[a-z])+)(?: in)?)?[:,]?"
    r"(?: (?:the|this|these))?(?: following)?(?: (?:linear|simultaneous|nonlinear))*(?: (?:system"
    r"|equations|pair|lines|curves|graphs|(?:straight )?lines with equations))?"
    r"(?: of)?(?: (?:two|three|linear|simultaneous|nonlinear))*(?: equations)?[:,]? ",
    re.IGNORECASE,
)
_GIVEN_FIRST = re.compile(
    r"(?:if|given(?: that)?) (?P<equations>[^=]+=[^=]+=[^=]+?)[,.]? (?:then )?(?:find|determine|what are)"
    r"(?: the values? of)? (?P<asked>[a-z](?:(?: ?, ?| and | ?, and )[a-z])+)",
    re.IGNORECASE,
)
_END = re.compile(
    r",? (?:over the reals|for real (?:numbers )?(?:[a-z](?:,? (?:and )?[a-z])*)|for (?P<asked>[a-z]"
    r"(?:(?: ?, ?| and )[a-z])+))$"
)
_MEET = re.compile(r" (?:intersect|meet|cross)(?: each other)?$")
_CASES = re.compile(
    r"\\begin ?\{(?:cases|aligned|array)\}(?:\{[lcr]+\})?(.*)\\end ?\{(?:cases|aligned|array)\}"
)
_BETWEEN = re.compile(r" ?(?:[,;]| and |, and |\\\\|(?<=\S) & ) ?(?:and )?")


@dataclass(frozen=True, slots=True)
class System:
    """Equations, and their variables in alphabetical order."""

    equations: tuple[tuple[Node, Node], ...]
    names: tuple[str, ...]


def recognize(plain: str) -> System | None:
    """Return the task of the whole text, None in the slightest doubt."""
    text, asked = canonical(plain), []
    if text.lower().startswith("where do") != bool(_MEET.search(text)):
        return None
    text = _MEET.sub("", text)
    if match := _GIVEN_FIRST.fullmatch(text):
        text = f"{match['equations']} for {match['asked']}"
    if match := _END.search(text):
        text = text[: match.start()]
        asked.append(match["asked"])
    if match := _PROMPT.match(text):
        asked += [match["found"], match["asked"]]
        text = text[match.end() :]
    if match := _CASES.fullmatch(text.strip()):
        text = match[1].replace("&", " ").strip(" \\")
    pieces = [piece for piece in _BETWEEN.split(text.strip(" ,;")) if piece.strip()]
    if not 2 <= len(pieces) <= MAX_EQUATIONS or any(piece.count("=") != 1 for piece in pieces):
        return None
    try:
        equations = tuple((parse(left), parse(right)) for left, right in (one.split("=") for one in pieces))
    except Unread:
        return None
    nodes = [node for sides in equations for node in sides]
    found = frozenset().union(*map(names, nodes))
    if any(map(is_strange, nodes)) or not 2 <= len(found) <= 4:
        return None
    if not all(_shares_a_variable(index, equations) for index in range(len(equations))):
        return None
    if any(letters != sorted(letters) for letters in map(_letters, filter(None, asked))):
        return None  # for y and x: which of the two comes first in a pair?
    wanted = {frozenset(_letters(text)) for text in asked if text}
    if wanted - {found}:
        return None
    return System(equations, tuple(sorted(found)))


def _letters(text: str) -> list[str]:
    return re.findall(r"\b[a-z]\b", text)


def _shares_a_variable(index: int, equations: tuple[tuple[Node, Node], ...]) -> bool:
    """Does the equation belong to the others? x = 5 and y = 2 are two questions."""
    own = [names(left) | names(right) for left, right in equations]
    others = (found for place, found in enumerate(own) if place != index)
    return any(own[index] & found for found in others)


# ---- what is given


def read_points(task: System, answer: Answer) -> list[Point] | None:
    """Return the points of an answer, with all or some of the variables; None for another answer."""
    if isinstance(answer, Record):
        return _split(task, [_labelled(item) for item in answer.values])
    if isinstance(answer, Named):
        return [dict([_labelled(answer)])]
    if isinstance(answer, Group) and answer.brackets in ("()", "⟨⟩"):
        if len(answer.items) != len(task.names):
            raise Unread
        return [dict(zip(task.names, map(_value, answer.items), strict=True))]
    if isinstance(answer, Group) and not answer.is_ordered:
        points = [read_points(task, item) for item in answer.items]
        if all(isinstance(item, Named) for item in answer.items) and len(points) > 1:
            raise Unread  # x = 1, 2: two solutions without y
        return None if None in points else [point for found in points for point in found or ()]
    return None


def _labelled(item: Named) -> tuple[str, Node]:
    return (f"{item.label}_{item.index}" if item.index else item.label), _value(item.value)


def _value(item: Answer) -> Node:
    if not isinstance(item, Quantity) or item.unit is not NO_UNIT or item.noun or names(item.node):
        raise Unread
    return item.node


def _split(task: System, pairs: list[tuple[str, Node]]) -> list[Point]:
    """x = 2, y = 4 or x = -1, y = 1: a label that comes again begins the next point."""
    points: list[Point] = [{}]
    for label, node in pairs:
        if label not in task.names:
            raise Unread
        if label in points[-1]:
            points.append({})
        points[-1][label] = node
    if len(points) > 1 and any(len(point) != len(task.names) for point in points):
        raise Unread
    return points


# ---- the check


def check(task: System, answer: str, assume: str | None) -> Verdict:
    """Return the verdict on the answer; may raise `Unread`, `TooBig` or `Undecided`."""
    if assume == "positive":
        raise Undecided
    read = read_answer(_without_names(task, answer))
    linear = _linear(task)
    if isinstance(read, Phrase):
        return _check_phrase(task, read, linear)
    points = read_points(task, read)
    if not points:
        return conclude("unread_answer")
    if len(points[0]) < len(task.names):
        return _check_part(task, points[0], linear)
    for point in points:
        if (fault := _fault(task, point)) is not None:
            return fault
    return _check_complete(task, points, linear)


def _without_names(task: System, answer: str) -> str:
    """Return "(x, y) = (1, 3) or (x, y) = (3, 1)" as pairs alone."""
    text = re.sub(r"\\(?:left|right)(?![A-Za-z])", "", answer)
    label = r"\(\s*" + r"\s*,\s*".join(map(re.escape, task.names)) + r"\s*\)\s*(?:=|∈|\\in)\s*"
    return re.sub(rf"{label}(?=\(|\{{|\\\{{)", "", text) if len(re.findall(r"\(", text)) > 2 else answer


def show_point(point: Point) -> str:
    return ", ".join(f"{show_name(name)} = {show(node)}" for name, node in sorted(point.items()))


def _fault(task: System, point: Point) -> Verdict | None:
    """Return the first equation that a point does not solve."""
    for left, right in task.equations:
        shown = f"{show(left)} = {show(right)}"
        one, other = substitute(left, point), substitute(right, point)
        try:
            values = roots.real(one), roots.real(other)
        except Undefined:
            return conclude("system_undefined", point=show_point(point), equation=shown)
        if equal(one, other).holds:
            continue
        if abs(values[0] - values[1]) <= roots.SAME:
            raise Undecided
        lhs, rhs = map(digits, values)
        return conclude("system_fails", point=show_point(point), equation=shown, lhs=lhs, rhs=rhs)
    return None


@dataclass(frozen=True, slots=True)
class _Linear:
    """The ranks of a linear system and, when there is just one, its solution."""

    is_solvable: bool
    solution: Point | None


def _linear(task: System) -> _Linear | None:
    rows = []
    gens = [sympy.Symbol(name) for name in task.names]
    for left, right in task.equations:
        try:
            found = quotient(Node("-", (left, right)), task.names)
        except (NotRational, Undefined):
            return None
        if found.above.total_degree() > 1 or found.excluded.total_degree() > 0:
            return None
        rows.append([found.above.coeff_monomial(gen) for gen in gens] + [-found.above.coeff_monomial(1)])
    whole = sympy.Matrix(rows)
    rank = whole[:, :-1].rank()
    if whole.rank() > rank:
        return _Linear(False, None)
    if rank < len(gens):
        return _Linear(True, None)
    values = next(iter(sympy.linsolve(whole, *gens)))
    return _Linear(True, dict(zip(task.names, map(from_sympy, values), strict=True)))


def _check_phrase(task: System, phrase: Phrase, linear: _Linear | None) -> Verdict:
    if linear is None:
        if phrase.kind == "no solution" and (found := real_points(task.equations, task.names)) is not None:
            return conclude("system_many" if found else "system_inconsistent")
        return conclude("solutions_unknown")
    if phrase.kind == "no solution":
        if not linear.is_solvable:
            return conclude("system_inconsistent")
        if linear.solution is None:
            return conclude("system_many")
        return conclude("system_is_solved", point=show_point(linear.solution))
    if phrase.kind != "infinitely many":
        return conclude("unread_answer")
    if linear.solution is not None:
        return conclude("system_not_open", point=show_point(linear.solution))
    return conclude("system_open") if linear.is_solvable else conclude("solutions_unknown")


def _check_part(task: System, point: Point, linear: _Linear | None) -> Verdict:
    """x = 7 of x = 7, y = 3."""
    if linear is None or linear.solution is None:
        return conclude("unread_answer")
    for name, node in point.items():
        if name not in linear.solution:
            return conclude("other_name", given=name, name=", ".join(task.names))
        if not equal(node, linear.solution[name]).holds:
            exact = show(linear.solution[name])
            return conclude("coordinate_other", name=name, value=show(node), exact=exact)
    return conclude("root_missing", given=len(point), counted=f"{len(task.names)} values")


def _check_complete(task: System, points: list[Point], linear: _Linear | None) -> Verdict:
    if linear is not None:
        if linear.solution is None:
            return conclude("system_point_of_many", point=show_point(points[0]))
        return conclude("system_holds", point=show_point(points[0]))
    wanted = real_points(task.equations, task.names)
    if wanted is None:
        return conclude("incomplete", holds=show_point(points[0]))
    values = [tuple(roots.real(point[name]) for name in task.names) for point in points]
    found = [pair for pair in wanted if any(are_same(pair, value) for value in values)]
    if len(found) < len(wanted):
        return conclude("root_missing", given=len(found), counted=f"{len(wanted)} solutions")
    if len(wanted) == 1:
        return conclude("system_holds", point=show_point(points[0]))
    return conclude("points_hold", count=len(wanted))
