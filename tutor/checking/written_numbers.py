"""How numbers are written: finished or still to be worked out, with how many digits behind the point."""

from math import gcd

from tutor.checking.kinds import Quantity
from tutor.checking.tree import Node, walk


def left_to_work_out(given: Quantity, wanted: Quantity) -> str:
    """Of two equal values: the reason why `given` is not finished where `wanted` is a plain number, or "".

    Only what is left of elementary calculation counts: 7·8 is not worked out, log₂ 8 and √16 are just another
    way to write a number, and so is 95/100 for 0.95.
    """
    if not is_plain(wanted.node) or is_plain(given.node) or _is_scientific(given.node):
        return ""
    if _is_fraction(given.node):
        return "" if _is_decimal(wanted.node) else "not_simplified"
    return "not_evaluated" if _is_calculation(given.node) else ""


_CALCULATIONS = frozenset({"+", "-", "*", "/", "neg", "number", "mixed", "repeating"})


def _is_calculation(node: Node) -> bool:
    return all(part.op in _CALCULATIONS for part in walk(node))


def is_plain(node: Node) -> bool:
    """Is it a number, a reduced fraction, a mixed number, with nothing left to work out?"""
    match node.op:
        case "number" | "repeating" | "mixed":
            return True
        case "neg":
            return is_plain(node.args[0])
        case "constant":
            return node.text == "oo"
        case "/":
            return _is_fraction(node) and _is_reduced(*node.args)
    return False


def _is_fraction(node: Node) -> bool:
    if node.op == "neg":
        return _is_fraction(node.args[0])
    return node.op == "/" and all(_whole(arg) is not None for arg in node.args)


def _whole(node: Node) -> int | None:
    if node.op == "neg":
        inner = _whole(node.args[0])
        return None if inner is None else -inner
    return int(node.text) if node.op == "number" and node.text.isdigit() else None


def _is_reduced(above: Node, below: Node) -> bool:
    numerator, denominator = _whole(above) or 0, _whole(below) or 1
    return gcd(numerator, denominator) == 1 and denominator > 1


def _is_decimal(node: Node) -> bool:
    return _is_decimal(node.args[0]) if node.op == "neg" else bool(mantissa(node)[1])


def _is_scientific(node: Node) -> bool:
    """3.2·10⁵ and 10⁻³ are finished numbers, 2¹⁰ is not."""
    if node.op == "neg":
        return _is_scientific(node.args[0])
    power = node.args[1] if node.op == "*" and is_plain(node.args[0]) else node
    is_ten = power.op == "^" and power.args[0] == Node("number", text="10")
    return is_ten and _whole(power.args[1]) is not None


def mantissa(node: Node) -> tuple[str, str, int]:
    """Return the digits before and behind the point and the exponent of ten; "" for what is no number."""
    if node.op == "neg":
        return mantissa(node.args[0])
    if node.op == "*" and _is_scientific(node):
        before, behind, _ = mantissa(node.args[0])
        return before, behind, _whole(node.args[1].args[1]) or 0
    if node.op != "number":
        return "", "", 0
    digits, _, exponent = node.text.partition("e")
    before, _, behind = digits.partition(".")
    return before, behind, int(exponent or 0)
