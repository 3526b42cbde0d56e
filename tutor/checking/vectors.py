"""Vectors in components, 3i + 4j, and points that run along a line, (t, 2 - t)."""

from tutor.checking.constants import terms
from tutor.checking.kinds import Answer, Group, Quantity
from tutor.checking.spans import same_span
from tutor.checking.tree import Node, names
from tutor.checking.units import NO_UNIT

_UNIT_VECTORS = ("i", "j", "k")
_PARAMETERS = frozenset({"s", "t", "u", "v", "r", "k", "lambda", "mu", "alpha", "beta"})
_ZERO = Node("number", text="0")


def components(answer: Answer, size: int) -> Group | None:
    """Return 3i + 4j as ⟨3, 4⟩, or as ⟨3, 4, 0⟩; None when the expression is no such sum."""
    if not isinstance(answer, Quantity) or answer.unit is not NO_UNIT or size not in (2, 3):
        return None
    found: dict[str, Node] = {}
    for positive, term in terms(answer.node):
        part = _part(term)
        if part is None or part[0] in found or part[0] not in _UNIT_VECTORS[:size]:
            return None
        found[part[0]] = part[1] if positive else Node("neg", (part[1],))
    if not set(found) & {"j", "k"}:
        return None
    return Group("⟨⟩", tuple(Quantity(found.get(letter, _ZERO)) for letter in _UNIT_VECTORS[:size]))


def _part(term: Node) -> tuple[str, Node] | None:
    """Return the unit vector of a term and the number before it."""
    if term.op in ("name", "constant"):
        return (term.text, Node("number", text="1")) if term.text in _UNIT_VECTORS else None
    if term.op == "*":
        for letter, factor in (term.args[::-1], term.args):
            is_alone = letter.text in _UNIT_VECTORS and not names(factor) & {"j", "k"}
            if is_alone and letter.op in ("name", "constant"):
                return letter.text, factor
    return None


def are_same_points(given: list[Answer], wanted: list[Answer]) -> bool:
    """Are the two the same line or plane, in one or two parameters that may have other names?

    (2t, 4t) and (t, 2t) in the same letter may also be two points: they are not called the same.
    """
    sides = [[item.node for item in items if isinstance(item, Quantity)] for items in (given, wanted)]
    if len(sides[0]) != len(given) or len(sides[1]) != len(wanted) or len(given) != len(wanted):
        return False
    parameters = [sorted(frozenset().union(*map(names, nodes))) for nodes in sides]
    if not all(0 < len(found) <= 2 and set(found) <= _PARAMETERS for found in parameters):
        return False
    has_offset = any(node.op in ("+", "-") for nodes in sides for node in nodes)
    if parameters[0] == parameters[1] and not has_offset:
        return False
    return same_span(sides[0], sides[1], parameters[0], parameters[1])
