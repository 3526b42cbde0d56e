"""Sums and products with an index: written out when their bounds are small numbers."""

from tutor.checking.tree import Node, Unread, names, replace_names, walk

MAX_TERMS, MAX_NODES = 400, 6_000  # of what is written out
_SIGNS = {"sum": "+", "prod": "*"}


def series(op: str, index: str, body: Node, low: Node, high: Node) -> Node:
    """Return the tree of a sum or product; one with a letter in its bounds stays a node of its own.

    Raises `Unread` for too many terms and for an infinite sum, which is a limit and no tree.
    """
    if any(part.text == "oo" for bound in (low, high) for part in walk(bound)) or index in names(low) | names(
        high
    ):
        raise Unread
    first, last = _whole(low), _whole(high)
    if first is None or last is None:
        if not names(low) | names(high):
            raise Unread
        return Node(op, (body, low, high), index)
    if last < first:
        raise Unread
    if last - first >= MAX_TERMS or (last - first + 1) * sum(1 for _ in walk(body)) > MAX_NODES:
        raise Unread
    return joined(
        _SIGNS[op], [replace_names(body, {index: _number(value)}) for value in range(first, last + 1)]
    )


def joined(sign: str, terms: list[Node]) -> Node:
    """Join in halves, so that the tree is not deep."""
    if len(terms) == 1:
        return terms[0]
    middle = len(terms) // 2
    return Node(sign, (joined(sign, terms[:middle]), joined(sign, terms[middle:])))


def _whole(node: Node) -> int | None:
    if node.op == "neg":
        value = _whole(node.args[0])
        return None if value is None else -value
    return int(node.text) if node.op == "number" and node.text.isdigit() else None


def _number(value: int) -> Node:
    node = Node("number", text=str(abs(value)))
    return node if value >= 0 else Node("neg", (node,))
