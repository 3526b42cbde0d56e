"""Print a tree as plain text for a sentence: 3·5 + 5, (−2)², √(x + 1), |x|. No TeX, for screen readers."""

from collections.abc import Mapping

from tutor.checking.parse import Node

_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_SIGNS = {"+": " + ", "-": " − ", "*": "·", "/": "/"}
_STRENGTH = {"+": 1, "-": 1, "neg": 2, "*": 3, "/": 3, "^": 4, "root": 4, "mixed": 1}
_ROOTS = {"2": "√", "3": "∛", "4": "∜"}


def show(node: Node, values: Mapping[str, Node] | None = None) -> str:
    """Return `node` as text; variables that have a value are replaced by it, in brackets where needed."""
    values = values or {}
    match node.op:
        case "number":
            return node.text
        case "name":
            # The value itself is shown without further values: x may stand for something in x elsewhere.
            return show(values[node.text]) if node.text in values else {"pi": "π"}.get(node.text, node.text)
        case "neg":
            return "−" + _inside(node.args[0], values, 3)
        case "abs":
            return f"|{show(node.args[0], values)}|"
        case "root":
            sign = _ROOTS.get(node.text, f"{node.text}th root of ")
            inner = show(node.args[0], values)
            return sign + (inner if inner.isalnum() else f"({inner})")
        case "mixed":
            whole, over, under = (arg.text for arg in node.args)
            return f"{whole} {over}/{under}"
        case "^":
            return _inside(node.args[0], values, 5) + _exponent(node.args[1], values)
    return _binary(node, values)


def _binary(node: Node, values: Mapping[str, Node]) -> str:
    strength = _STRENGTH[node.op]
    left, right = node.args
    after = strength if node.op in "+*" else strength + 1  # a − (b − c) and a/(b·c) keep their brackets
    if node.op == "*" and _resolved(right, values).op == "name":
        sign = "" if _resolved(left, values).op == "number" else "·"
    else:
        sign = _SIGNS[node.op]
    return _inside(left, values, strength, first=True) + sign + _inside(right, values, max(after, 2))


def _resolved(node: Node, values: Mapping[str, Node]) -> Node:
    return values.get(node.text, node) if node.op == "name" else node


def _inside(node: Node, values: Mapping[str, Node], needed: int, first: bool = False) -> str:
    """Show a part, bracketed when it binds less than `needed`, or is a negative not in first place."""
    text = show(node, values)
    part = _resolved(node, values)
    strength = _STRENGTH.get(part.op, 9)
    if text.startswith("−"):
        return text if first and needed <= 3 and strength > 1 else f"({text})"
    return text if strength >= needed else f"({text})"


def _exponent(node: Node, values: Mapping[str, Node]) -> str:
    if node.op == "number" and node.text.isdigit():
        return node.text.translate(_SUPERSCRIPT)
    text = show(node, values)
    return f"^{text}" if text.isalnum() else f"^({text})"
