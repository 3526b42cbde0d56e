"""The order of operations: expressions worked one operation a line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from tutor.curriculum.arithmetic import CALCULATIONS
from tutor.curriculum.draw import Draw
from tutor.curriculum.problem import Family, Kind, Worked, calc, signed, value_of
from tutor.curriculum.writing import ask, by_level, show

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
    question = ask(random, CALCULATIONS, shown)
    # in other signs the expression is written out first, as all the lines after it have it
    first = [] if _spaced(tree) in question else [f"Written with * and /: {_spaced(tree)}"]
    return question, [*first, *_worked(tree)], str(_value(tree))


def worked(expression: str) -> list[str]:
    """Return the lines that work out `-3+5*(-2)`, one operation a line."""
    return _worked(_read(list(expression)))


def _worked(tree: "_Node | int") -> list[str]:
    """Return a line for each operation with what is left after it; the last one leaves the result."""
    steps = []
    while isinstance(tree, _Node):
        depth, done = _next(tree)
        tree = _replaced(tree, done)
        left = signed(_number(done.left)) if done.op in "*/" else show(_number(done.left))
        line = calc(f"{left}{done.op}{signed(_number(done.right))}")
        steps.append(f"{'Bracket: ' if depth else _LINES[done.op]}{line}. Left: {_spaced(tree)}")
    return steps


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
    digits = signs.pop(0) if signs[0] == "-" else ""
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


def _next(tree: _Node) -> tuple[int, _Node]:
    """Return the operation that comes first, and in how many brackets it stands.

    Brackets go before products and quotients, these before sums and differences; else from left to right.
    """
    return min(_ready(tree), key=lambda row: (-row[0], -_RANKS[row[1].op]))


def _ready(tree: _Node, depth: int = 0) -> Iterator[tuple[int, _Node]]:
    """Yield the operations on two numbers, from left to right, each with the depth of its brackets."""
    if isinstance(tree.left, int) and isinstance(tree.right, int):
        yield depth, tree
    for part, right in ((tree.left, False), (tree.right, True)):
        if isinstance(part, _Node):
            yield from _ready(part, depth + _in_brackets(tree, part, right=right))


def _in_brackets(tree: _Node, part: _Node, *, right: bool) -> bool:
    """Does a part of an operation need brackets?"""
    rank, own = _RANKS[part.op], _RANKS[tree.op]
    return rank < own or (right and rank == own and tree.op in "-/")


def _replaced(tree: _Node | int, done: _Node) -> _Node | int:
    """Return the tree with the result of an operation in its place."""
    if isinstance(tree, int):
        return tree
    if tree is done:
        return int(_value(tree))
    return _Node(tree.op, _replaced(tree.left, done), _replaced(tree.right, done))


def _number(part: _Node | int) -> int:
    assert isinstance(part, int)
    return part


_OPERATION = re.compile(r"(?<=[\d)])[-+*/]")
_RANKS = {"+": 1, "-": 1, "*": 2, "/": 2}


def _text(tree: _Node | int, *, first: bool = True) -> str:
    """Return the expression with the brackets that it needs; a first number below zero has none."""
    if isinstance(tree, int):
        return show(tree) if first else signed(tree)
    left, right = _text(tree.left, first=first), _text(tree.right, first=False)
    if isinstance(tree.left, _Node) and _in_brackets(tree, tree.left, right=False):
        left = f"({left})"
    if isinstance(tree.right, _Node) and _in_brackets(tree, tree.right, right=True):
        right = f"({right})"
    return f"{left}{tree.op}{right}"


def _spaced(tree: _Node | int) -> str:
    """Return the expression with spaces around its operations, none inside a negative number."""
    if isinstance(tree, int):
        return show(tree)
    text = _text(tree)
    return _OPERATION.sub(lambda match: f" {match[0]} ", text)


_METHOD = "Brackets come first, then times and divided, then plus and minus, each from left to right."

FAMILIES = (Family("order of operations", (Kind(order_of_operations, method=_METHOD),)),)
