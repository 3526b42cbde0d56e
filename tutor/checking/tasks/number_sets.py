"""Domains and ranges of functions, and where an expression is not defined.

A domain is the set of solutions of the conditions in the formula. A range is known for the shapes a·g(x) + k.
"""

import re
from collections.abc import Iterator
from typing import Any

import sympy  # type: ignore[import-untyped]

from tutor.checking.parse import Node, Unread, names, walk
from tutor.checking.rational import NotRational, quotient
from tutor.checking.relations import Relation, Statement
from tutor.checking.symbolic import build
from tutor.checking.tasks import equations, inequalities
from tutor.checking.tasks.agreeing import shown
from tutor.checking.tasks.equation_wordings import EquationTask
from tutor.checking.tasks.inequalities import Inequality
from tutor.checking.tasks.questions import ASK, CURVE, OF, Question, graph, recognize_in
from tutor.checking.tasks.reading import phrases
from tutor.checking.tasks.trees import ONE, ZERO, from_sympy, whole
from tutor.checking.verdict import Verdict


def _undefined_at(parts: dict[str, str], plain: str) -> EquationTask:
    """1/(x - 7) is not defined where its one denominator is 0."""
    node, name = graph(parts["curve"])
    relations = list(dict.fromkeys(_conditions(node)))
    if len(relations) != 1 or relations[0].sign != "≠":
        raise Unread
    return EquationTask(relations[0].left, ZERO, name)


# ---- domains


def _domain(parts: dict[str, str], plain: str) -> Inequality:
    node, name = graph(parts["curve"])
    relations = tuple(dict.fromkeys(_conditions(node)))
    return Inequality(Statement((relations,)), name, shown(node), what="the domain")


def _conditions(node: Node) -> Iterator[Relation]:
    """Yield what must hold for the tree to have a real value; raise `Unread` where that is not known."""
    for part in walk(node):
        inner = part.args[-1] if part.args else part
        match part.op:
            case "/" if names(inner):
                yield Relation(inner, "≠", ZERO)
            case "root" if names(inner) and int(part.text) % 2 == 0:
                yield Relation(inner, "≥", ZERO)
            case "^":
                yield from _conditions_of_power(part)
            case "call":
                yield from _conditions_of_call(part)
            case "factorial" | "pm" | "matrix" | "percent":
                raise Unread


def _conditions_of_power(part: Node) -> Iterator[Relation]:
    base, exponent = part.args
    if names(exponent):
        if names(base) or not _is_positive(base):
            raise Unread
    elif names(base):
        value = build(exponent, {})
        if not value.is_Rational:
            raise Unread
        if value < 0:
            yield Relation(base, "≠", ZERO)
        if value.q % 2 == 0:
            yield Relation(base, "≥", ZERO)


def _is_positive(node: Node) -> bool:
    return bool(build(node, {}).is_positive)


def _conditions_of_call(part: Node) -> Iterator[Relation]:
    argument = part.args[0]
    if not names(part):
        return
    if part.text in ("ln", "log") and not any(names(base) for base in part.args[1:]):
        yield Relation(argument, ">", ZERO)
    elif part.text in ("arcsin", "arccos"):
        yield Relation(argument, "≥", whole(-1))
        yield Relation(argument, "≤", ONE)
    elif part.text not in ("sin", "cos", "exp", "arctan", "sinh", "cosh", "tanh"):
        raise Unread


# ---- ranges


def _range(parts: dict[str, str], plain: str) -> Inequality:
    node, name = graph(parts["curve"])
    relations = _range_of(node, name)
    return Inequality(Statement((relations,)), "y", shown(node), what="the range")


def _range_of(node: Node, name: str) -> tuple[Relation, ...]:
    """Return the relations of y for a·g(mx + n) + k, for quadratics, lines and quotients of lines."""
    try:
        found = quotient(node, (name,))
    except NotRational:
        return _range_of_shape(node, name)
    above, below = found.above, found.below
    if found.excluded.degree() <= 0:
        if above.degree() == 2:
            a, b, c = above.quo_ground(below.nth(0)).all_coeffs()
            return (_bound("≥" if a > 0 else "≤", c - b * b / (4 * a)),)
        if above.degree() % 2 == 1:
            return ()
    elif above.degree() <= 1 == below.degree() and above.gcd(below).degree() == 0 and found.excluded == below:
        return (_bound("≠", above.nth(1) / below.nth(1)),)
    return _range_of_shape(node, name)


def _range_of_shape(node: Node, name: str) -> tuple[Relation, ...]:
    symbol = sympy.Symbol(name, real=True)
    expression = build(node, {name: symbol})
    k, rest = expression.as_independent(symbol, as_Add=True)
    a, outer = rest.as_independent(symbol, as_Add=False)
    for row in _SHAPES:
        sign = row(outer, symbol)
        if sign is None or not a.is_nonzero:
            continue
        if sign == "all":
            return ()
        if sign == "wave":
            return _bound("≥", k - abs(a)), _bound("≤", k + abs(a))
        if sign != "≠" and a.is_negative:
            sign = {">": "<", "≥": "≤"}[sign]
        return (_bound(sign, k),)
    raise Unread


def _bound(sign: str, value: Any) -> Relation:
    return Relation(Node("name", text="y"), sign, from_sympy(value))


def _is_linear(expression: Any, symbol: Any) -> bool:
    return bool(expression.is_polynomial(symbol) and sympy.degree(expression, symbol) == 1)


def _root_shape(outer: Any, symbol: Any) -> str | None:
    if not outer.is_Pow or not _is_linear(outer.base, symbol):
        return None
    if outer.exp == sympy.Rational(1, 2):
        return "≥"
    if outer.exp.is_Integer and outer.exp < 0:
        return "≠" if outer.exp % 2 else ">"
    return "≥" if outer.exp.is_Integer and outer.exp % 2 == 0 else None


def _power_shape(outer: Any, symbol: Any) -> str | None:
    if isinstance(outer, sympy.exp) or outer.is_Pow:
        base, exponent = outer.as_base_exp()
        if base.is_number and base.is_positive and base != 1 and _is_linear(exponent, symbol):
            return ">"
    return None


def _call_shape(outer: Any, symbol: Any) -> str | None:
    if len(outer.args) != 1 or not _is_linear(outer.args[0], symbol):
        return None
    return {sympy.Abs: "≥", sympy.log: "all", sympy.sin: "wave", sympy.cos: "wave"}.get(outer.func)


_SHAPES = (_root_shape, _power_shape, _call_shape)

_SET_LEAD = re.compile(
    r"(?:the )?(?:domain|range)(?: of [^=:]{1,60}?)? ?(?:is|:|=) ?(?=\S)|[DR] ?= ?(?=[\[({])", re.IGNORECASE
)


def _check_set(task: Inequality, answer: str, assume: str | None) -> Verdict:
    text = _SET_LEAD.sub("", answer.strip(), count=1)
    if task.what == "the range":
        text = re.sub(r"\b[fgh] ?\( ?x ?\)", "y", text)
    return inequalities.check(task, text, assume)


ROWS = (
    Question(
        phrases(
            rf"{ASK}(?:the )?(?:natural |largest )?domain{OF}{CURVE}(?:,? in interval notation)?",
            rf"(?:for|at) (?:what|which) (?:real )?(?:values of|numbers) [a-z] is {CURVE} (?:defined|real)",
        ),
        _domain,
    ),
    Question(
        phrases(
            rf"(?:for|at) (?:what|which) (?:real )?values? of [a-z] is {CURVE} (?:undefined|not defined)",
            rf"{ASK}(?:all |the )?(?:real )?values? of [a-z] for which {CURVE} is (?:undefined|not defined)",
        ),
        _undefined_at,
    ),
    Question(phrases(rf"{ASK}(?:the )?range{OF}{CURVE}(?:,? in interval notation)?"), _range),
)  # fmt: skip


def recognize(plain: str) -> EquationTask | Inequality | None:
    """Return the question that a normalised problem asks, None in the slightest doubt."""
    found: EquationTask | Inequality | None = recognize_in(ROWS, plain)
    return found


def check(task: EquationTask | Inequality, answer: str, assume: str | None) -> Verdict:
    """Return the verdict on the answer; may raise `Unread`, `TooBig` or `Undecided`."""
    if isinstance(task, EquationTask):
        return equations.check(task, answer, assume)
    return _check_set(task, answer, assume)
