"""Print an answer for a sentence: 5 cm, (2, 3), x = 1, 2 < x ≤ 3. From what was read, never from the text."""

from collections.abc import Mapping

from tutor.checking.kinds import (
    Answer,
    Choice,
    Clock,
    Combination,
    Equation,
    Family,
    Group,
    Named,
    Phrase,
    Progression,
    Quantity,
    Ratio,
    Record,
    Relation,
    Truth,
    Word,
)
from tutor.checking.parse import Node
from tutor.checking.show import show, show_minus
from tutor.checking.units import DOLLAR

MAX_CHARS = 80


def show_tree(node: Node) -> str:
    """Return a tree as text; a long one is only mentioned."""
    if node.op == "shown":
        return node.text
    try:
        text = show(node)
    except KeyError:  # an operation that has no plain form
        return "the given expression"
    return text if len(text) <= MAX_CHARS else "the given expression"


def show_quantity(quantity: Quantity) -> str:
    """Return the value with its unit: $5, 5%, 5 cm, 12 apples."""
    text = show_tree(quantity.node)
    unit = quantity.unit.names[0] if quantity.unit.names else ""
    if quantity.unit is DOLLAR:
        return f"−${text[1:]}" if text.startswith("−") else f"${text}"
    if unit in ("%", "°", "¢"):
        return text + unit
    return " ".join(part for part in (text, unit, quantity.noun) if part)


def show_answer(answer: Answer) -> str:
    """Return any answer as plain text."""
    match answer:
        case Quantity():
            return show_quantity(answer)
        case Group():
            inner = ", ".join(map(show_answer, answer.items))
            return answer.brackets[:1] + inner + answer.brackets[1:]
        case Named():
            index = f"_{answer.index}" if answer.index else ""
            return f"{answer.label}{index} = {show_answer(answer.value)}"
        case Record():
            return ", ".join(map(show_answer, answer.values))
        case Relation():
            shown = [show_tree(side) for side in answer.sides]
            return shown[0] + "".join(
                f" {sign} {side}" for sign, side in zip(answer.signs, shown[1:], strict=True)
            )
        case Combination():
            word = {"∪": " ∪ ", "∩": " ∩ ", "∖": " ∖ "}[answer.sign]
            return word.join(map(show_answer, answer.parts))
        case Family():
            return f"{show_answer(answer.value)} (whole {answer.parameter})"
        case Equation():
            return f"{show_tree(answer.left)} = {show_tree(answer.right)}"
        case _:
            return _show_word(answer)


def _show_word(answer: Ratio | Choice | Truth | Phrase | Word | Clock | Progression) -> str:
    match answer:
        case Word():
            return answer.text
        case Clock():
            return f"{answer.minutes // 60}:{answer.minutes % 60:02}"
        case Progression():
            shown = [*map(show_tree, answer.terms), "…", *([show_tree(answer.last)] if answer.last else [])]
            return answer.brackets[:1] + ", ".join(shown) + answer.brackets[1:]
        case Ratio():
            return ":".join(map(show_tree, answer.parts))
        case Choice():
            return f"({answer.letter})"
        case Truth():
            return "yes" if answer.value else "no"
        case Phrase():
            return answer.kind


def show_point(point: Mapping[str, object] | None) -> str:
    """Return "x = 2, y = 1/3" for a counter-example; "" without one."""
    if not point:
        return ""
    return ", ".join(f"{name} = {show_minus(str(value))}" for name, value in sorted(point.items()))
