"""The order of operations: expressions worked one operation a line."""

import re
from dataclasses import dataclass
from fractions import Fraction

from tutor.curriculum.draw import Draw
from tutor.curriculum.problem import Family, Kind, Worked, calc, signed, value_of
from tutor.curriculum.writing import CALCULATE, ask, by_level, show

_LINES = {"+": "Add: ", "-": "Subtract: ", "*": "Multiply: ", "/": "Divide: "}


@dataclass(frozen=True, slots=True)
class _Node:
    """An operation on two parts, each a number or an operation."""

    op: str
    left: "_Node | int"
    right: "_Node | int"


_SHAPES = {  # by level: # is a number, D a division that comes out even
    1: ("#+#*#", "#*#+#", "#*#-#", "(#+#)*#", "D+#", "D-#", "#-(#+#)", "#*(#-#)", "#+D", "#-D"),
    2: ("#*#+#*#", "#*#-#*#", "(#+#)*#-#", "#+#*#-#", "D+#*#", "#*(#+#)-#", "(#+#)*(#-#)", "#-(#-#)+#"),
    3: ("#+#*#-D", "(#+#)*#-#*#", "#*(#-#)+D", "#-(#+#)*#+#", "(#+#*#)*#", "#*#*#-#", "(#-#)*(#+#)-#"),
    4: ("#*(#+#*#)-#", "(#-#)*#+#*(#-#)", "#-#*(#-#)+D", "D*#+(#-#)*#", "((#+#)*#-#)*#"),
    5: ("#*(#-(#+#)*#)+#", "((#+#)*#-#*#)*#-#", "D-(#-#)*(#+#)+#*#", "(#*#-#)*(#+#)-#*D"),
}


def order_of_operations(random: Draw, level: int) -> Worked:
    """Return an expression of two to six operations, worked one operation a line."""
    shape, top = random.choice(_SHAPES[level]), by_level(level, 9, 12, 12, 15, 15)
    while not _is_tidy(tree := _grown(random, shape, top), level):
        pass
    text = _text(tree)
    times, over = random.choice(
        ((" * ", " / "), (" × ", " ÷ "), (" \\cdot ", " / "), (" \\times ", " \\div "))
    )
    shown = text.replace("*", times).replace("/", over).replace("+", " + ").replace("-", " - ")
    steps = []
    value: _Node | int = tree
    while isinstance(value, _Node):
        done, value = _one_step(value)
        rest = f" Left: {_spaced(value)}" if isinstance(value, _Node) else ""
        steps.append(
            f"{_LINES[done.op]}{calc(f'{_operand(done.left)}{done.op}{_operand(done.right)}')}{rest}"
        )
    return ask(random, CALCULATE, shown), steps, str(value)


def _grown(random: Draw, shape: str, top: int) -> "_Node | int":
    """Fill the shape with numbers."""
    text = ""
    for sign in shape:
        a, b = random.randint(2, top), random.randint(2, top)
        text += {"#": str(a), "D": f"{a * b}/{b}"}.get(sign, sign)
    return _read(list(text))


def _read(signs: list[str]) -> _Node | int:
    """Read a sum of products from the front of the list."""
    tree = _read_product(signs)
    while signs and signs[0] in "+-":
        op = signs.pop(0)
        tree = _Node(op, tree, _read_product(signs))
    return tree


def _read_product(signs: list[str]) -> _Node | int:
    tree = _read_factor(signs)
    while signs and signs[0] in "*/":
        op = signs.pop(0)
        tree = _Node(op, tree, _read_factor(signs))
    return tree


def _read_factor(signs: list[str]) -> _Node | int:
    if signs[0] == "(":
        signs.pop(0)
        tree = _read(signs)
        signs.pop(0)
        return tree
    digits = ""
    while signs and signs[0].isdigit():
        digits += signs.pop(0)
    return int(digits)


def _value(tree: _Node | int) -> Fraction:
    if isinstance(tree, int):
        return Fraction(tree)
    return value_of(f"({show(_value(tree.left))}){tree.op}({show(_value(tree.right))})")


def _is_tidy(tree: _Node | int, level: int) -> bool:
    """Are all results small, and at the lower levels not below zero?"""
    if isinstance(tree, int):
        return True
    low = 0 if level < 4 else -2000
    fits = low <= (value := _value(tree)) <= 5000 and value.denominator == 1
    return fits and _is_tidy(tree.left, level) and _is_tidy(tree.right, level)


def _one_step(tree: _Node) -> tuple[_Node, _Node | int]:
    """Return the first operation on two numbers, and the tree with its result in place."""
    if isinstance(tree.left, _Node):
        done, left = _one_step(tree.left)
        return done, _Node(tree.op, left, tree.right)
    if isinstance(tree.right, _Node):
        done, right = _one_step(tree.right)
        return done, _Node(tree.op, tree.left, right)
    return tree, int(_value(tree))


def _operand(part: _Node | int) -> str:
    assert isinstance(part, int)
    return signed(part)


_OPERATION = re.compile(r"(?<=[\d)])[-+*/]")
_RANKS = {"+": 1, "-": 1, "*": 2, "/": 2}


def _text(tree: _Node | int, *, first: bool = True) -> str:
    """Return the expression with the brackets that it needs; a first number below zero has none."""
    if isinstance(tree, int):
        return show(tree) if first else signed(tree)
    left, right = _text(tree.left, first=first), _text(tree.right, first=False)
    rank = _RANKS[tree.op]
    if isinstance(tree.left, _Node) and _RANKS[tree.left.op] < rank:
        left = f"({left})"
    if isinstance(tree.right, int):
        right = signed(tree.right)
    elif _RANKS[tree.right.op] < rank or (_RANKS[tree.right.op] == rank and tree.op in "-/"):
        right = f"({right})"
    return f"{left}{tree.op}{right}"


def _spaced(tree: _Node | int) -> str:
    """Return the expression with spaces around its operations, none inside a negative number."""
    if isinstance(tree, int):
        return show(tree)
    text = _text(tree)
    return _OPERATION.sub(lambda match: f" {match[0]} ", text)


FAMILIES = (Family("order of operations", (Kind(order_of_operations),)),)
