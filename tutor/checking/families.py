"""Answers with free parameters: x = π/4 + nπ for whole n, and solutions of differential equations with C.

The letter of a parameter says nothing; what it runs through is compared.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import permutations

from tutor.checking.kinds import Family, Quantity
from tutor.checking.parse import Node, Unread, names
from tutor.checking.sets import number
from tutor.checking.spans import same_span
from tutor.checking.symbolic import equal
from tutor.checking.tree import replace_names, walk
from tutor.checking.units import NO_UNIT
from tutor.checking.values import Undecided, Value, sign

MAX_CONSTANTS = 3
_ARBITRARY = re.compile("[ABCDKck]|[ABCKck]_[0-9]")
_SURELY_ARBITRARY = re.compile("[CKck]|[CKck]_[0-9]")
_VARIABLES = frozenset({"x", "t", "y", "z", "u", "theta"})


def have_same_members(given: Family, wanted: Family) -> bool:
    """Do a + n·p and b + n·q, for all whole n, run through the same numbers? May raise `Unread`."""
    (start, step), (other_start, other_step) = (_line(one) for one in (given, wanted))
    if sign(step - other_step) and sign(step + other_step):
        return False
    turns = (start - other_start) / step
    whole = round(float(turns))
    return sign(turns - whole) == 0


def _line(family: Family) -> tuple[Value, Value]:
    """Return the value at n = 0 and the step; raise `Unread` when the family is not linear in n."""
    if not isinstance(family.value, Quantity) or family.value.unit is not NO_UNIT:
        raise Unread
    node = family.value.node
    at = [number(replace_names(node, {family.parameter: Node("number", text=text)})) for text in "012"]
    name = Node("name", text=family.parameter)
    first = replace_names(node, {family.parameter: Node("number", text="0")})
    second = replace_names(node, {family.parameter: Node("number", text="1")})
    line = Node("+", (first, Node("*", (Node("-", (second, first)), name))))
    if sign(at[1] - at[0]) == 0 or not equal(node, line).holds:
        raise Unread
    return at[0], at[1] - at[0]


def same_for_all_constants(given: Node, wanted: Node, assume: str | None) -> bool:
    """Are two solutions of a differential equation the same for all values of their constants?

    Constants may have other names, A cosh x + B sinh x is C_1 e^x + C_2 e^-x, and 1/(x - C) is 1/(x + C).
    """
    targets, sources = _constants(wanted), _constants(given)
    variables = names(wanted) - set(targets)
    if not targets or not sources or len(targets) > MAX_CONSTANTS or names(given) - set(sources) != variables:
        return False
    if not variables or not any(_SURELY_ARBITRARY.fullmatch(name) for name in targets + sources):
        return False
    if not _is_solution(wanted) and sources == targets:
        return False  # Cx and -Cx: C may be given
    if len(sources) == len(targets) and any(
        equal(replace_names(given, renaming), wanted, assume).holds
        for renaming in _renamings(sources, targets)
    ):
        return True
    if len(variables) != 1 or not variables <= _VARIABLES:
        return False
    (variable,) = variables
    if same_span([given], [wanted], sources, targets, variable):
        return True
    return len(sources) == len(targets) == 1 and any(
        equal(replace_names(given, {sources[0]: value}), wanted, assume).holds
        for value in _others(targets[0])
    )


def _constants(node: Node) -> list[str]:
    return sorted(name for name in names(node) if _ARBITRARY.fullmatch(name))


def _is_solution(node: Node) -> bool:
    """Is a variable in a function, a power or a denominator, as in solutions of such equations?"""
    arguments = [part.args[-1] for part in walk(node) if part.op in ("^", "call", "/")]
    return any(not _ARBITRARY.fullmatch(name) for argument in arguments for name in names(argument))


def _renamings(sources: list[str], targets: list[str]) -> Iterator[Mapping[str, Node]]:
    for order in permutations(targets):
        yield {source: Node("name", text=target) for source, target in zip(sources, order, strict=True)}


def _others(name: str) -> Iterator[Node]:
    """Yield what runs through all numbers with the constant: -C, 2C, C/2, 1/C and their negatives."""
    constant, one, two = Node("name", text=name), Node("number", text="1"), Node("number", text="2")
    for positive in (
        constant,
        Node("*", (two, constant)),
        Node("/", (constant, two)),
        Node("/", (one, constant)),
    ):
        yield positive
        yield Node("neg", (positive,))


def as_family(answer: Quantity) -> Family | None:
    """Return π/4 + nπ as a family in n; None for what has other letters, or no π."""
    found = names(answer.node)
    has_pi = any(part.text == "pi" for part in walk(answer.node))
    if len(found) != 1 or not found <= {"n", "k", "m"} or not has_pi:
        return None
    return Family(answer, next(iter(found)))


def _is_shifted(family: Family) -> bool:
    """Is 0 between two members, as in π/4 + nπ? Then n can only stand for all whole numbers."""
    start, step = _line(family)
    turns = float(start / step)
    return abs(turns - round(turns)) > 1e-9


def are_same_angles(given: Quantity, wanted: Quantity) -> bool | None:
    """Are π/4 + nπ and π/4 + kπ the same for all whole numbers? None where the letters may be given ones."""
    one, other = as_family(given), as_family(wanted)
    if one is None or other is None:
        return None
    try:
        if one.parameter == other.parameter and not _is_shifted(other):
            return None  # (n - 2)π and (n - 1)π: n may be the number of corners
        return have_same_members(one, other)
    except (Unread, Undecided):
        return None
