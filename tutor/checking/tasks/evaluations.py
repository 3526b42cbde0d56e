"""Evaluate f(a), or an expression at given values, by substitution into the tree as it is written."""

import re
from contextlib import suppress
from dataclasses import dataclass

from tutor.checking.numeric import Numeric
from tutor.checking.parse import Node, Unread, names
from tutor.checking.tasks.agreeing import judge_expression, judge_value, short_value, shown
from tutor.checking.tasks.reading import ASK, phrases, plain_of, read_expression, read_formula
from tutor.checking.tasks.trees import substitute
from tutor.checking.values import Undefined
from tutor.checking.verdict import Verdict, conclude

_DEFINITION = r"(?P<f>[A-Za-z]) ?\( ?(?P<x>[A-Za-z]) ?\) ?= ?(?P<formula>[^=]+?)"
_SECOND = r"(?:(?:,? and|,|;) (?P<g>[A-Za-z]) ?\( ?(?P<y>[A-Za-z]) ?\) ?= ?(?P<second>[^=]+?))?"
_ASKED = r"(?P<asked>\(?[A-Za-z] ?(?:\(|∘|\\circ|°).+?)"
_GIVEN = r"(?:if|given(?: that)?|when|for|where|let|suppose(?: that)?|with)"
_VALUES = r"(?P<values>[A-Za-z] ?= ?[^=]+?(?:(?:,? and |, ?)[A-Za-z] ?= ?[^=,]+?)*)"
_DEFINED = phrases(
    rf"{_GIVEN} (?:the function )?{_DEFINITION}{_SECOND}[,.;]? (?:then )?{ASK}(?:of )?{_ASKED}(?: ?= ?\??)?",
    rf"(?:the function )?{_DEFINITION}{_SECOND}[,.;] (?:then )?{ASK}{_ASKED}(?: ?= ?\??)?",
    rf"{ASK}{_ASKED},? {_GIVEN} {_DEFINITION}{_SECOND}",
    rf"(?:evaluate|find the value of) (?:the function )?{_DEFINITION} (?:at|when|for|if) {_VALUES}",
)
_AT_VALUES = phrases(
    rf"(?:evaluate|find the value of|what is the value of|what is|calculate|compute|find|work out) "
    rf"(?:the )?(?:value of )?(?:the )?(?:expression |polynomial )?(?P<formula>[^=]+?),? "
    rf"(?:when|if|for|at|where|given(?: that)?|with) {_VALUES}",
    rf"(?:if|given(?: that)?|when|for) {_VALUES},? (?:then )?(?:evaluate|find the value of|what is the"
    rf" value of|what is"
    rf"|calculate|compute) (?:the )?(?:value of )?(?:the expression )?(?P<formula>[^=]+?)",
)
_UNDEFINED = re.compile(r"(?:it is |is )?(?:undefined|not defined)|(?:it )?does not exist|dne", re.IGNORECASE)
_LABELS = r"[A-Za-z] ?\(.+\)|(?:the )?value(?: is)?|\(.{3,9}\) ?\(.+\)"


@dataclass(frozen=True, slots=True)
class Evaluation:
    """`node` is the expression with the values put in."""

    node: Node
    what: str
    text: str


def recognize(plain: str) -> Evaluation | None:
    """Return what a normalised problem asks to evaluate."""
    for pattern in _DEFINED:
        if match := pattern.fullmatch(plain):
            with suppress(Unread):
                return _read_defined({key: value for key, value in match.groupdict().items() if value}, plain)
    for pattern in _AT_VALUES:
        if match := pattern.fullmatch(plain):
            with suppress(Unread):
                formula = read_formula(match["formula"])
                values = _values(match["values"])
                if not names(formula) or names(formula) != set(values):
                    continue
                return Evaluation(substitute(formula, values), shown(formula) + " for these values", plain)
    return None


def _values(text: str) -> dict[str, Node]:
    found: dict[str, Node] = {}
    for piece in re.split(r",? and |, ?", text):
        name, _, value = piece.partition("=")
        name, node = name.strip(), read_formula(value)
        if name in found or len(name) != 1 or names(node):
            raise Unread
        found[name] = node
    return found


def _read_defined(parts: dict[str, str], plain: str) -> Evaluation:
    functions = {parts["f"]: _function(parts["formula"], parts["x"])}
    if "g" in parts:
        if parts["g"] == parts["f"]:
            raise Unread
        functions[parts["g"]] = _function(parts["second"], parts["y"])
    if "values" in parts:
        values = _values(parts["values"])
        if set(values) != {parts["x"]}:
            raise Unread
        return Evaluation(substitute(functions[parts["f"]][1], values), f"{parts['f']} at this value", plain)
    asked = parts["asked"].strip()
    return Evaluation(_apply(asked, functions), asked.replace("\\", ""), plain)


def _function(formula: str, variable: str) -> tuple[str, Node]:
    node = read_formula(formula, variable)
    if not names(node) <= {variable}:
        raise Unread
    return variable, node


_COMPOSED = re.compile(r"\( ?([A-Za-z]) ?(?:∘|\\circ|°|o) ?([A-Za-z]) ?\) ?\((.+)\)")
_APPLIED = re.compile(r"([A-Za-z]) ?\((.+)\)")


def _apply(text: str, functions: dict[str, tuple[str, Node]]) -> Node:
    """Return the tree of f(2), f(g(x)), f(x + h), (f ∘ g)(1), and of sums and products of such."""
    text = text.strip()
    if match := _COMPOSED.fullmatch(text):
        return _apply(f"{match[1]}({match[2]}({match[3]}))", functions)
    for sign in ("+", "-", "*", "/"):
        if pieces := _split(text, sign):
            left, right = (_apply(piece, functions) for piece in pieces)
            return Node(sign, (left, right))
    match = _APPLIED.fullmatch(text)
    if match is None or match[1] not in functions:
        raise Unread
    variable, node = functions[match[1]]
    inner = match[2].strip()
    nested = _APPLIED.fullmatch(inner)
    value = _apply(inner, functions) if nested and nested[1] in functions else read_formula(inner)
    return substitute(node, {variable: value})


def _split(text: str, sign: str) -> tuple[str, str] | None:
    """Split at the last sign outside brackets, between two calls."""
    depth = 0
    for index in range(len(text) - 1, 0, -1):
        depth += (text[index] in ")]}") - (text[index] in "([{")
        if depth < 0:
            return None
        if depth == 0 and text[index] == sign:
            return text[:index], text[index + 1 :]
    return None


def check(task: Evaluation, answer: str, assume: str | None) -> Verdict:
    """Return the verdict on a value, or on an expression when letters are left."""
    says_undefined = _UNDEFINED.fullmatch(plain_of(answer))
    if not names(task.node):
        try:
            Numeric(30).value(task.node, {})
        except Undefined as error:
            if says_undefined:
                return conclude("task_holds", what=task.what, value="not defined")
            if "real" in str(error) or "negative" in str(error):
                return conclude("problem_undefined", why=error)
            return conclude("has_no_value", what=task.what, why=error)
    if says_undefined:
        return conclude("has_value", what=task.what, exact=short_value(task.node))
    given = read_expression(answer, task.text, _LABELS).node
    if names(task.node):
        if not names(given) <= names(task.node):
            raise Unread
        return judge_expression(task.what, task.node, given, assume)
    return judge_value(task.what, task.node, given)
