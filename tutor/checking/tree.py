"""The tree of one expression, and the two ways in which reading can fail. No arithmetic."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace


class Unread(Exception):
    """The text is not one whole, unambiguous expression of the grammar."""


class TooBig(Exception):
    """The text can be read, but a bound on its size forbids to work with it."""


@dataclass(frozen=True, slots=True)
class Node:
    """One operation. `op` is one of

    number (digits in text), repeating (0.1(6) in text), name (x, x_1, alpha), constant (pi, e, i, oo),
    neg, + - * / ^, pm (one or two args; ± or ∓ in text), mixed (whole, over, under), root (index in text),
    abs, call (function in text; log has a base as second argument, or none for base 10), factorial,
    degrees, percent, sum and prod (body, first and last index; its name in text),
    matrix (args are rows) and row (args are entries).
    """

    op: str
    args: tuple["Node", ...] = ()
    text: str = ""


SERIES = ("sum", "prod")


def names(node: Node) -> frozenset[str]:
    """Return the variables in `node`; π, e and i are none."""
    if node.op == "name":
        return frozenset((node.text,))
    if node.op in SERIES:
        return (names(node.args[0]) - {node.text}) | names(node.args[1]) | names(node.args[2])
    return frozenset().union(*(names(arg) for arg in node.args))


def replace_names(node: Node, values: Mapping[str, Node]) -> Node:
    """Return the tree with some names replaced, all at once; the index of a sum is not one of them."""
    if node.op == "name":
        return values.get(node.text, node)
    if node.op in SERIES and node.text in values:
        values = {name: value for name, value in values.items() if name != node.text}
    return Node(node.op, tuple(replace_names(arg, values) for arg in node.args), node.text)


def walk(node: Node) -> Iterator[Node]:
    """Yield `node` and everything below it."""
    yield node
    for arg in node.args:
        yield from walk(arg)


def branches(node: Node) -> tuple[Node, ...]:
    """Return the one or two trees that ± and ∓ stand for: all upper signs, then all lower ones."""
    if not any(part.op == "pm" for part in walk(node)):
        return (node,)
    return _signed(node, "±"), _signed(node, "∓")


def _signed(node: Node, plus: str) -> Node:
    args = tuple(_signed(arg, plus) for arg in node.args)
    if node.op != "pm":
        return replace(node, args=args)
    if len(args) == 1:
        return args[0] if node.text == plus else Node("neg", args)
    return Node("+" if node.text == plus else "-", args)
