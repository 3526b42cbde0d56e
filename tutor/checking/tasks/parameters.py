"""Questions about a parameter of an equation: k such that x = 2 is a root, or that there is one solution.

The condition on the parameter is an equation or inequality itself, and the answer is checked against that.
"""

import re

from tutor.checking.parse import Node, Unread, names
from tutor.checking.relations import Relation, Statement
from tutor.checking.show import show
from tutor.checking.tasks import equations, inequalities
from tutor.checking.tasks.equation_wordings import EquationTask
from tutor.checking.tasks.inequalities import Inequality
from tutor.checking.tasks.questions import ASK, CURVE, Question, exact, polynomial, recognize_in, sides
from tutor.checking.tasks.reading import phrases
from tutor.checking.tasks.trees import ZERO, from_sympy, substitute
from tutor.checking.verdict import Verdict


def _by_root(parts: dict[str, str], plain: str) -> EquationTask:
    """x = 2 is a root: the equation with 2 for x is one for the parameter."""
    left, right = _sides(parts["curve"])
    name, asked = parts["name"], parts["asked"]
    if names(left) | names(right) != {name, asked}:
        raise Unread
    exact(parts["value"])
    value = Node("number", text=parts["value"].lstrip("-"))
    at = {name: Node("neg", (value,)) if parts["value"].startswith("-") else value}
    return EquationTask(substitute(left, at), substitute(right, at), asked)


def _sides(text: str) -> tuple[Node, Node]:
    match = re.fullmatch(r"(?:y|[fgp] ?\( ?[a-z] ?\)) ?= ?([^=]+)", text.strip())
    return sides(f"{match[1]} = 0" if match else text if "=" in text else f"{text} = 0")


def _by_count(parts: dict[str, str], plain: str) -> EquationTask | Inequality:
    """The discriminant decides how many real solutions a quadratic has."""
    left, right = _sides(parts["curve"])
    asked = parts["asked"]
    others = (names(left) | names(right)) - {asked}
    if len(others) != 1 or asked not in names(left) | names(right):
        raise Unread
    (name,) = others
    poly = polynomial(Node("-", (left, right)), name, asked)
    x = poly.gens[0]
    leading, middle, last = (poly.as_expr().coeff(x, place) for place in (2, 1, 0))
    if poly.degree(x) != 2 or not leading.is_Rational:
        raise Unread  # for some value of the parameter it may be no quadratic
    discriminant = from_sympy((middle**2 - 4 * leading * last).expand())
    sign = next(sign for words, sign in _COUNTS if re.fullmatch(words, parts["count"], re.IGNORECASE))
    if sign == "=":
        return EquationTask(discriminant, ZERO, asked)
    relation = Relation(discriminant, sign, ZERO)
    return Inequality(Statement(((relation,),)), asked, f"{show(discriminant)} {sign} 0")


_COUNTS = (
    (r"(?:exactly |only |just )?one (?:distinct )?(?:real )?(?:solution|root)"
     r"|(?:a )?(?:double|repeated)(?: real)? root|equal roots|two equal(?: real)? roots"
     r"|(?:a )?discriminant (?:of|equal to) (?:0|zero)", "="),
    (r"(?:exactly )?two (?:distinct|different)? ?real (?:solutions|roots)"
     r"|two (?:distinct|different) (?:solutions|roots)", ">"),
    (r"no real (?:solutions?|roots?)", "<"),
    (r"real (?:solutions|roots)", "≥"),
)  # fmt: skip
_COUNT = "(?P<count>" + "|".join(words for words, _ in _COUNTS) + ")"
_ASKED = r"(?P<asked>[a-zA-Z])"
_ROOT = r"(?P<name>[a-z]) ?= ?(?P<value>-?[0-9]+) is (?:a|one) (?:root|solution|zero) of"
_ROWS = (
    Question(
        phrases(
            rf"{ASK}{_ASKED},? (?:if|given(?: that)?|such that|so that|when) {_ROOT} {CURVE}",
            rf"(?:if|given(?: that)?|suppose) {_ROOT} {CURVE},? (?:then )?{ASK}{_ASKED}",
        ),
        _by_root,
    ),
    Question(
        phrases(
            rf"for (?:what|which) (?:real )?values?(?:\(s\))? of {_ASKED} (?:does|will|do) {CURVE} have "
            rf"{_COUNT}",
            rf"{ASK}(?:all |the )?(?:real )?values?(?: |\(s\) )of {_ASKED} (?:for which|such that|so "
            rf"that) {CURVE} has {_COUNT}",
            rf"{ASK}{_ASKED} (?:if|such that|so that|for which) {CURVE} has {_COUNT}",
            rf"{ASK}(?:all )?(?:the )?values? of {_ASKED} (?:for which|such that|so that|if) {CURVE} has "
            rf"{_COUNT}",
        ),
        _by_count,
    ),
)  # fmt: skip


def recognize(plain: str) -> EquationTask | Inequality | None:
    """Return the condition on the parameter, None in the slightest doubt."""
    found: EquationTask | Inequality | None = recognize_in(_ROWS, plain)
    return found


def check(task: EquationTask | Inequality, answer: str, assume: str | None) -> Verdict:
    """Return the verdict on the answer; may raise `Unread`, `TooBig` or `Undecided`."""
    if isinstance(task, Inequality):
        return inequalities.check(task, answer, assume)
    return equations.check(task, answer, assume)
