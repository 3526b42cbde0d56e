"""Determinant, inverse, transpose, sums, products and eigenvalues of small matrices of numbers."""

import re
from dataclasses import dataclass
from typing import Any

import sympy  # type: ignore[import-untyped]

from tutor.checking.answers import read_answer
from tutor.checking.claims import plain_answer
from tutor.checking.kinds import Answer, Group, Named, Quantity
from tutor.checking.parse import Node, Unread, names, parse, walk
from tutor.checking.show import show, show_minus
from tutor.checking.symbolic import build, equal
from tutor.checking.tasks.definitions import spelled_out
from tutor.checking.tasks.trees import from_sympy
from tutor.checking.tasks.working import Working, check_working
from tutor.checking.units import NO_UNIT
from tutor.checking.values import Undecided, Undefined
from tutor.checking.verdict import Verdict, conclude

MAX_SIZE = 5

_MATRIX = r"(\[ ?\[.*?\] ?\]|\\begin ?\{[pbB]matrix\}.*?\\end ?\{[pbB]matrix\})"
_ASK = r"(?:find|determine|compute|calculate|evaluate|what is|what are|give|work out)"
_OF = rf"(?: of)?(?: the)?(?: (?:[23]x[23]|[23]\*[23]))?(?: square)?(?: matrix)?:?(?: [A-Z] ?=)? ?{_MATRIX}"
_ROWS = tuple(
    (re.compile(pattern, re.IGNORECASE), kind)
    for pattern, kind in (
        (rf"(?:{_ASK} )?(?:the )?\\?det(?:erminant)?{_OF}", "determinant"),
        (rf"(?:{_ASK} )?(?:the )?\\?det ?\( ?{_MATRIX} ?\)", "determinant"),
        (rf"(?:{_ASK} )?\| ?{_MATRIX} ?\|", "determinant"),
        (rf"{_ASK} {_MATRIX} ?\^ ?\{{? ?T ?\}}?", "transpose"),
        (rf"{_ASK} {_MATRIX} ?\^ ?[({{]? ?-1 ?[)}}]?", "inverse"),
        (rf"(?:{_ASK} )?(?:the )?inverse{_OF}", "inverse"),
        (rf"(?:invert){_OF}", "inverse"),
        (rf"(?:{_ASK} )?(?:the )?transpose{_OF}", "transpose"),
        (rf"(?:transpose){_OF}", "transpose"),
        (rf"(?:{_ASK} )?(?:the )?trace{_OF}", "trace"),
        (rf"(?:{_ASK} )?(?:the )?rank{_OF}", "rank"),
        (rf"(?:{_ASK} )?(?:all )?(?:the )?eigenvalues{_OF}", "eigenvalues"),
        (rf"(?:{_ASK}|multiply)(?: the)?(?: matrix)?(?: product)?(?: of)?(?: the)?(?: matrices)?"
         rf" {_MATRIX} ?(?P<sign>[*+-]|and|by|) ?{_MATRIX}", "combine"),
        (rf"{_MATRIX} ?(?P<sign>[*+-]) ?{_MATRIX}", "combine"),
    )
)  # fmt: skip
_BARS = re.compile(
    rf"(?:{_ASK} )?(?:the )?(?:determinant:? )?(?P<head>\\begin"
    rf" ?\{{)vmatrix(?P<rows>\}}(?:(?!matrix).)*?\\end ?\{{)vmatrix\}}",
    re.IGNORECASE,
)
_CALCULATE = re.compile(rf"{_ASK} (?P<formula>.+)", re.IGNORECASE)
_CALCULATING = frozenset({"matrix", "row", "number", "+", "-", "*", "neg", "/", "^"})
_NOT_INVERTIBLE = re.compile(
    r"(?:(?:the |this )?(?:matrix|it) is )?(?:not invertible|singular|non-?invertible)|(?:the |an"
    r" )?inverse does not exist"
    r"|does not exist|(?:there is )?no inverse(?: exists)?|(?:the matrix|it) (?:has no inverse|does"
    r" not have an inverse)|dne",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Inverse:
    """What is asked of an invertible matrix; None for one that is not."""

    working: Working | None
    determinant: str


@dataclass(frozen=True, slots=True)
class Eigenvalues:
    matrix: Any  # an ImmutableMatrix of rational numbers


Task = Working | Inverse | Eigenvalues


def recognize(plain: str) -> Task | None:
    """Return the task of the whole text, None in the slightest doubt."""
    plain = " ".join(spelled_out(plain).split())
    if match := _BARS.fullmatch(plain):
        plain = f"det {match['head']}pmatrix{match['rows']}pmatrix}}"
    for pattern, kind in _ROWS:
        if match := pattern.fullmatch(plain):
            texts = [text for text in match.groups() if text and len(text) > 3]
            matrices = [_read(text) for text in texts]
            if None in matrices:
                return None
            if kind == "combine":
                return _combine(plain, match["sign"], matrices)
            return _single(kind, matrices[0])
    return _calculation(plain)


def _calculation(plain: str) -> Working | None:
    """Sums, differences, products and powers of matrices, and their products with numbers."""
    match = _CALCULATE.fullmatch(plain)
    if match is None or not re.search(_MATRIX, match["formula"]):
        return None
    node = parse(match["formula"])
    if names(node) or not all(part.op in _CALCULATING for part in walk(node)):
        return None
    try:
        result = build(node, {})
    except (Undefined, ValueError, TypeError):
        return None
    if not result.is_Matrix or not all(entry.is_Rational for entry in result):
        return None
    return Working("The result", Quantity(tree(result)))


def _read(text: str) -> Any | None:
    try:
        node = parse(text)
        matrix = build(node, {}) if node.op == "matrix" and not names(node) else None
    except (Unread, Undefined):
        return None
    if matrix is None or max(matrix.shape) > MAX_SIZE or not all(entry.is_Rational for entry in matrix):
        return None
    return matrix


def tree(matrix: Any) -> Node:
    """Return a matrix as a tree."""
    rows = (tuple(from_sympy(entry) for entry in matrix.row(index)) for index in range(matrix.rows))
    return Node("matrix", tuple(Node("row", row) for row in rows))


def _single(kind: str, matrix: Any) -> Task | None:
    if kind == "transpose":
        return Working("The transpose", Quantity(tree(matrix.T)))
    if kind == "rank":
        return Working("The rank", Quantity(from_sympy(sympy.Integer(matrix.rank()))))
    if matrix.rows != matrix.cols:
        return None
    if kind == "determinant":
        return Working("The determinant", Quantity(from_sympy(matrix.det())))
    if kind == "trace":
        return Working("The trace", Quantity(from_sympy(matrix.trace())))
    if kind == "eigenvalues":
        return Eigenvalues(matrix)
    determinant = matrix.det()
    if determinant == 0:
        return Inverse(None, "0")
    return Inverse(Working("The inverse", Quantity(tree(matrix.inv()))), show(from_sympy(determinant)))


def _combine(plain: str, sign: str, matrices: list[Any]) -> Working | None:
    left, right = matrices
    if sign in ("and", "by", ""):
        if not re.search(r"\bmultiply\b|\bproduct\b", plain, re.IGNORECASE):
            return None
        sign = "*"
    elif re.search(r"\bmultiply\b|\bproduct\b", plain, re.IGNORECASE) and sign != "*":
        return None
    if left.shape != right.shape if sign in "+-" else left.cols != right.rows:
        return None
    result = {"*": lambda: left * right, "+": lambda: left + right, "-": lambda: left - right}[sign]()
    names_of = {"*": "The product", "+": "The sum", "-": "The difference"}
    return Working(names_of[sign], Quantity(tree(result)))


def check(task: Task, answer: str, assume: str | None) -> Verdict:
    """Return the verdict on the answer; may raise `Unread`, `TooBig` or `Undecided`."""
    if isinstance(task, Eigenvalues):
        return _check_eigenvalues(task, read_answer(answer))
    if isinstance(task, Working):
        return check_working(task, answer)
    denied = _NOT_INVERTIBLE.fullmatch(plain_answer(answer)) is not None
    if task.working is None:
        if not denied:
            given = read_answer(answer)
            is_matrix = isinstance(given, Quantity) and given.node.op == "matrix"
            return conclude("no_inverse_at_all" if is_matrix else "unread_answer")
        return conclude("no_inverse")
    return conclude("has_inverse", value=task.determinant) if denied else check_working(task.working, answer)


# ---- eigenvalues


def _values(answer: Answer) -> list[Node]:
    if isinstance(answer, Named):
        return _values(answer.value)
    if isinstance(answer, Group) and not answer.is_ordered:
        return [node for item in answer.items for node in _values(item)]
    if not isinstance(answer, Quantity) or answer.unit is not NO_UNIT or names(answer.node) or answer.before:
        raise Unread
    return [answer.node]


def _check_eigenvalues(task: Eigenvalues, answer: Answer) -> Verdict:
    """Every value must make det(A - λI) zero; its square-free part counts the different eigenvalues."""
    poly = task.matrix.charpoly()
    total = poly.as_poly().sqf_part().degree()
    distinct: list[Node] = []
    for node in _values(answer):
        try:
            value = build(node, {})
        except Undefined:
            raise Unread from None
        if value.is_Matrix or not value.is_finite:
            raise Unread
        at = sympy.expand(poly.as_expr().subs(poly.gen, value))
        if at != 0:
            at = sympy.radsimp(sympy.simplify(at))
        if at != 0:
            if abs(sympy.N(at, 30)) < sympy.Float("1e-20"):
                raise Undecided
            return _no_eigenvalue(node, at)
        if not any(equal(node, other).holds for other in distinct):
            distinct.append(node)
    if len(distinct) < total:
        return conclude("root_missing", given=len(distinct), counted=f"{total} eigenvalues")
    return conclude("eigenvalues_hold")


def _no_eigenvalue(node: Node, at: Any) -> Verdict:
    exact = str(at) if at.is_Rational else str(sympy.N(at, 6))
    return conclude("not_an_eigenvalue", value=show(node), exact=show_minus(exact))
