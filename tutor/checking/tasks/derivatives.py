"""Derivatives of any order, as a function or at a point, by rules applied to the tree as it is written."""

import re
from dataclasses import dataclass

from tutor.checking.parse import Node, Unread, names, walk
from tutor.checking.show import show, show_name
from tutor.checking.symbolic import equal
from tutor.checking.tasks.agreeing import judge_expression, judge_value, shown
from tutor.checking.tasks.reading import (
    ASK,
    FUNCTION,
    WITH_RESPECT,
    first_reading,
    phrases,
    read_expression,
    read_formula,
    real_number,
    the_variable,
)
from tutor.checking.tasks.trees import derivative, on_domain, substitute
from tutor.checking.verdict import Verdict, conclude

_ORDERS = {"": 1, "first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}
_ORDER = r"(?:(?P<order>first|1st|second|2nd|third|3rd|fourth|4th) )?"
_AT = (
    r"(?:,? (?:at|when|for|evaluated at|at the point where|at the point)"
    r" (?:(?P<at_name>[A-Za-z]) ?= ?)?(?P<at>[^=]+?))"
)
_PRIME = r"(?P<f>[A-Za-z])(?P<primes>'{1,4})(?: ?\( ?(?P<inside>[^()]+|\\frac[^()]+) ?\))?"
_D_BY_D = r"d(?:\^(?P<top>[2-4]))?(?P<of>[A-Za-z])?/d(?P<by>[A-Za-z])(?:\^[2-4])?"
_D_OPERATOR = r"(?:d|(?P<partial>∂))(?:\^(?P<top>[2-4]))?/(?:d|∂)(?P<by>[A-Za-z])(?:\^[2-4])?"
_SEVERAL = r"(?P<label>[A-Za-z]) ?(?:\( ?[A-Za-z](?: ?, ?[A-Za-z])+ ?\))? ?= ?(?P<formula>[^=]+)"
_GIVEN = r"(?:if|given(?: that)?|let|for|when|where|of|suppose(?: that)?|consider)"

_WORDINGS = phrases(
    rf"(?:{ASK})?(?:the )?(?P<partial>partial )?{_ORDER}derivative(?: of| for)?"
    rf" {FUNCTION}{WITH_RESPECT}?(?: for [a-z] > 0|{_AT})?",
    rf"(?:{ASK})?(?:the )?{_ORDER}derivative{WITH_RESPECT} of {FUNCTION}{_AT}?",
    rf"(?:{ASK})?(?:the )?{_ORDER}derivative:? {FUNCTION}",
    rf"(?:differentiate|derive|diff):? {FUNCTION}{WITH_RESPECT}?(?P<twice> twice)?{_AT}?",
    rf"differentiate{WITH_RESPECT}:? {FUNCTION}",
    rf"(?:{ASK})?(?P<operator>{_D_OPERATOR}) ?(?P<formula>.+?){_AT}?",
    rf"{ASK}(?P<partial>∂)(?P<of>[A-Za-z])/∂(?P<by>[A-Za-z]),? (?:if|for|of|given(?: that)?|when|where)"
    rf" {_SEVERAL}",
    rf"(?:if|for|let|given(?: that)?) {_SEVERAL}[,.] (?:then"
    rf" )?{ASK}(?P<partial>∂)(?P<of>[A-Za-z])/∂(?P<by>[A-Za-z])",
    rf"{ASK}(?:the )?(?P<partial>partial )derivative of {_SEVERAL}{WITH_RESPECT}",
    rf"{_GIVEN} {FUNCTION},? (?:then )?{ASK}(?:{_PRIME}|{_D_BY_D}){_AT}?",
    rf"(?:let )?{FUNCTION}\.? {ASK}(?:{_PRIME}|{_D_BY_D}){_AT}?",
    rf"{ASK}(?:{_PRIME}|{_D_BY_D}) {_GIVEN} {FUNCTION}",
    rf"{ASK}(?:{_PRIME}|{_D_BY_D}),? {_GIVEN} {FUNCTION}{_AT}?",
    rf"{_GIVEN} {FUNCTION},? (?:then )?{ASK}(?:the )?{_ORDER}derivative(?: of [a-z](?:\([a-z]\))?)?{_AT}?",
    rf"(?:let )?{FUNCTION}\.? {ASK}(?:the |its )?{_ORDER}derivative(?: of [a-z](?:\([a-z]\))?)?{_AT}?",
    rf"{ASK}(?:the )?(?:slope|gradient) of (?:the )?(?:tangent(?: line)? to |curve |graph of )"
    rf"(?:the (?:curve|graph of|graph|function) )?{FUNCTION}{_AT}",
)


@dataclass(frozen=True, slots=True)
class Derivative:
    """The derivative of `formula`, at `point` when there is one. `text` is the problem."""

    formula: Node
    variable: str
    order: int
    point: Node | None
    text: str


def recognize(plain: str) -> Derivative | None:
    """Return the derivative that a normalised problem asks for."""
    return first_reading(_WORDINGS, plain, _read)


def _read(parts: dict[str, str], plain: str) -> Derivative:
    inside = parts.get("inside", "").strip()
    named = inside if re.fullmatch("[A-Za-z]", inside) else None
    stated = [parts.get(key) for key in ("argument", "variable", "by", "at_name")] + [named]
    if len({parts[key] for key in ("label", "f", "of") if key in parts}) > 1:
        raise Unread  # f and g'
    formula = read_formula(parts["formula"], next((name for name in stated if name), None))
    if "operator" in parts and formula.op in ("+", "-", "pm") and not _is_bracketed(parts["formula"]):
        raise Unread  # d/dx x^2 + 1: where does it end?
    if not names(formula):
        raise Unread
    variable = the_variable(formula, *stated)
    if "partial" not in parts and (names(formula) - {variable}) & set("uvwxyzt"):
        raise Unread  # y may depend on x
    if variable not in names(formula) or parts.get("label") == variable:
        raise Unread
    order = _ORDERS[parts.get("order", "").lower()]
    if "twice" in parts:
        order = 2
    if "primes" in parts:
        order = len(parts["primes"])
    if "top" in parts:
        order = int(parts["top"])
    point = parts.get("at") or (inside if inside and not named else None)
    if point and inside and not named and "at" in parts:
        raise Unread
    return Derivative(formula, variable, order, real_number(point) if point else None, plain)


def _is_bracketed(text: str) -> bool:
    text = text.strip()
    if text[:1] + text[-1:] not in ("()", "[]", "{}"):
        return False
    depth = 0
    for index, char in enumerate(text):
        depth += (char in "([{") - (char in ")]}")
        if depth == 0:
            return index == len(text) - 1
    return False


_LABELS = (
    r"[A-Za-z]'{1,4}(?: ?\([^()=]+\))?|d(?:\^[2-4])?[A-Za-z]?/d[A-Za-z](?:\^[2-4])?(?:"
    r" ?\(?[A-Za-z]\([A-Za-z]\)\)?)?"
    r"|∂(?:\^[2-4])?[A-Za-z]?/∂[A-Za-z](?:\^[2-4])?|d(?:\^[2-4])?[A-Za-z]?/d[A-Za-z](?:\^[2-4])?\|.{1,12}"
    r"|(?:the )?(?:(?:first|second|third) )?(?:derivative|slope|gradient)(?: is)?"
)


def _has_open_exponent(node: Node) -> bool:
    """3x^(3-1): the rule was written down, and not worked out."""
    powers = (part.args[1] for part in walk(node) if part.op == "^")
    return any(power.op in ("+", "-") and not names(power) for power in powers)


def check(task: Derivative, answer: str, assume: str | None) -> Verdict:
    """Return the verdict on a derivative."""
    exact = derivative(task.formula, task.variable, task.order)
    given = read_expression(answer, task.text, _LABELS)
    which = {1: "", 2: "second ", 3: "third ", 4: "fourth "}[task.order]
    what = f"the {which}derivative of {shown(task.formula)}"
    if not names(given.node) <= names(task.formula):
        raise Unread
    if task.point is None:
        verdict = judge_expression(what, on_domain(exact, task.formula), given.node, assume)
        is_right = verdict.verdict in ("verified", "verified_numerically")
        return conclude("not_evaluated") if is_right and _has_open_exponent(given.node) else verdict
    at = {task.variable: task.point}
    if names(given.node):
        if equal(on_domain(exact, task.formula), given.node).holds:
            return conclude("point_not_put_in")
        raise Unread
    value = on_domain(substitute(exact, at), substitute(task.formula, at))
    what += f" at {show_name(task.variable)} = {show(task.point)}"
    return judge_value(what, value, given.node)
