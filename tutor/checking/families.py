"""Answers with free parameters: x = π/4 + nπ for whole n, and solutions of differential equations with C.

The letter of a parameter says nothing; what it runs through is compared.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import permutations

from tutor.checking.kinds import Family, Quantity
from tutor.checking.parse import Node, Unread, names
from tutor.checking.sets import number
from tutor.checking.symbolic import equal
from tutor.checking.tree import walk
from tutor.checking.units import NO_UNIT
from tutor.checking.values import Value, sign

MAX_CONSTANTS = 3
_ARBITRARY = re.compile("[CKck]|[Cc]_[0-9]")
_ALSO_ARBITRARY = re.compile("[ABCDKck]|[ABCKck]_[0-9]")


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


def replace_names(node: Node, values: Mapping[str, Node]) -> Node:
    """Return the tree with some names replaced, all at once."""
    if node.op == "name":
        return values.get(node.text, node)
    return Node(node.op, tuple(replace_names(arg, values) for arg in node.args), node.text)


def equal_after_renaming(given: Node, wanted: Node, assume: str | None) -> bool:
    """Are two solutions of a differential equation the same but for the names of their constants?"""
    if not _is_solution(wanted):
        return False
    return any(
        equal(replace_names(given, renaming), wanted, assume).holds for renaming in _renamings(given, wanted)
    )


def _is_solution(node: Node) -> bool:
    """Has it a function or power of a variable beside its constants, as solutions of such equations do?"""
    arguments = [part.args[-1] for part in walk(node) if part.op in ("^", "call")]
    return any(not _ARBITRARY.fullmatch(name) for argument in arguments for name in names(argument))


def _renamings(given: Node, wanted: Node) -> Iterator[Mapping[str, Node]]:
    targets = sorted(name for name in names(wanted) if _ARBITRARY.fullmatch(name))
    fixed = names(wanted) - set(targets)
    sources = sorted(name for name in names(given) - fixed if _ALSO_ARBITRARY.fullmatch(name))
    if not 0 < len(targets) <= MAX_CONSTANTS or len(sources) != len(targets):
        return
    for order in permutations(targets):
        yield {source: Node("name", text=target) for source, target in zip(sources, order, strict=True)}
