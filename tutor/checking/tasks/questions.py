"""Questions with one exact result (a slope, a vertex, a midpoint): what is asked, and the check of an answer.

A row of a table recognizes the wording and works out the result; answers are compared with it by type. A
result may be given in several shapes: the y-intercept as 3 or as (0, 3).
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from tutor.checking.answers import read_answer
from tutor.checking.claims import plain_answer
from tutor.checking.describe import show_answer
from tutor.checking.kinds import Answer, Combination, Group, Named, Phrase, Quantity, Record
from tutor.checking.layout import split_outside
from tutor.checking.parse import Node, Unread, names, parse
from tutor.checking.rational import NotRational, Polynomial, quotient
from tutor.checking.tasks.agreeing import sentence_start
from tutor.checking.tasks.equation_wordings import is_strange
from tutor.checking.tasks.reading import first_reading
from tutor.checking.tasks.trees import from_sympy
from tutor.checking.tasks.working import Working, judge_working
from tutor.checking.values import Undecided, Undefined, Value, evaluate
from tutor.checking.verdict import Verdict, conclude

ASK = (
    r"(?:(?:find|determine|calculate|compute|give|state|identify|name|work out|what is|what's|what are|write"
    r"(?: down)?|where is|locate)(?: the (?:exact )?value of)?:? )"
)
OF = r"(?: (?:of|for|to|in|on) |: )"
_OBJECT = (
    r"(?:(?:the |this |a |its )?(?:following |given )?(?:(?:graph|curve|parabola|straight|line|circle"
    r"|function"
    r"|equation|quadratic|linear|cubic|polynomial|expression|relation|rational|exponential|radical"
    r"|absolute value)\b[,:]? ?)+"
    r"(?:(?:of|for) (?:the )?(?:function |equation |parabola |line |curve |circle )?|with (?:the "
    r")?equation:? "
    r"|whose equation is |(?:that is )?(?:given|represented|defined|described) by (?:the equation )?)?)?"
)
CURVE = rf"{_OBJECT}(?P<curve>[^?]+?)"


class NotPolynomial(Unread):
    """The formula is no polynomial with rational coefficients."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question and its exact result in every shape that answers it. `labels` may name it in an answer."""

    what: str
    wanted: tuple[Answer, ...]
    labels: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """A row: wordings, and what reads their groups. `read` raises `Unread` for what has no clear result."""

    wordings: tuple[re.Pattern[str], ...]
    read: Callable[[dict[str, str], str], Any]


def recognize_in(rows: Iterable[Question], plain: str) -> Any:
    """Return what the first row reads that fits the whole text, None without one."""
    for row in rows:
        try:
            found = first_reading(row.wordings, plain, row.read)
        except (NotRational, Undecided, Undefined):
            continue
        if found is not None:
            return found
    return None


def check(task: "Asked | Pair", answer: str, assume: str | None = None) -> Verdict:
    """Return the verdict on the answer; may raise `Unread`, `TooBig` or `Undecided`."""
    if isinstance(task, Pair):
        return _check_pair(task, answer, assume)
    what = sentence_start(task.what)
    given = _unlabelled(read_answer(without_lead(answer, task.labels)), task)
    shape = _shape(given)
    wanted = next((one for one in task.wanted if _shape(one) == shape), None)
    if wanted is not None:
        return judge_working(Working(what, wanted), given, assume)
    if isinstance(given, Phrase) or isinstance(task.wanted[0], Phrase):
        if shape in ("numbers", "points", "phrase"):
            exact, value = show_answer(task.wanted[0]), show_answer(given)
            return conclude("worked_out_other", what=what, exact=exact, value=value)
        raise Unread
    bare = next((one.value for one in task.wanted if isinstance(one, Named)), None)
    if bare is not None and _shape(bare) == shape:
        verdict = judge_working(Working(what, bare), given, assume)
        return conclude("other_form") if verdict.verdict == "verified" else verdict
    raise Unread


@dataclass(frozen=True, slots=True)
class Pair:
    """Two results; an answer names both, or gives them in this order."""

    results: tuple[Asked, Asked]


_JOINT = re.compile(r"\s*[,;]\s*(?:(?:and|with)\b)?|\s*\b(?:and|with)\b")


def _check_pair(task: Pair, answer: str, assume: str | None = None) -> Verdict:
    """Return the verdict on two results: the first that is wrong, else the first that is not whole."""
    pieces = [piece for piece in split_outside(plain_answer(answer), _JOINT) if piece]
    if len(pieces) != 2:
        raise Unread
    found = [_named_result(piece, task) for piece in pieces]
    places = [place for place, _ in found]
    if None in places and (places[0] == 1 or places[1] == 0):
        raise Unread  # only one is named, and out of order
    order = [0, 1] if None in places else [place for place in places if place is not None]
    if set(order) != {0, 1}:
        raise Unread
    verdicts = [check(task.results[place], text) for place, (_, text) in zip(order, found, strict=True)]
    return min(verdicts, key=lambda one: _GRAVE.get(one.verdict, 0))


_GRAVE = {"verified": 4, "verified_numerically": 3, "partly": 2, "wrong": 1}  # what stays unread comes first


def _named_result(piece: str, task: Pair) -> tuple[int | None, str]:
    """Return which result a piece of the answer names, and the piece without the name."""
    for place, result in enumerate(task.results):
        lead = re.match(
            rf"(?:the )?(?:{result.labels})(?: ?[:=]| is(?: at)?| of)? ?(?=[-−]?[(0-9√.\\\\]|[a-z] ?=)",
            piece.strip(),
            re.IGNORECASE,
        )
        if lead:
            return place, piece.strip()[lead.end() :]
    return None, piece.strip()


def without_lead(answer: str, labels: str) -> str:
    """Return the answer without words like "The vertex is at"."""
    text = plain_answer(answer)
    if not labels:
        return text
    lead = re.compile(
        rf"(?:the )?(?:{labels})(?: of [^=]{{1,80}}?)? (?:is|are|has|equals)(?: at| the| a| located at)?"
        r"(?: point| points| line)?:? (?=\S)",
        re.IGNORECASE,
    )
    return lead.sub("", text, count=1) if lead.match(text) else text


def _unlabelled(answer: Answer, task: Asked) -> Answer:
    if isinstance(answer, Named) and re.fullmatch(task.labels, answer.label, re.IGNORECASE):
        return answer.value
    if isinstance(answer, Group) and not answer.is_ordered:
        return Group(answer.brackets, tuple(_unlabelled(item, task) for item in answer.items))
    return answer


def _shape(answer: Answer) -> str:
    """Return what may be compared with what: numbers with lists of numbers, points with lists of points."""
    match answer:
        case Quantity():
            return "numbers"
        case Named():
            return f"{answer.label} ="
        case Group(items=items):
            return "points" if answer.is_ordered else _shape(items[0])
        case Record(values=values):
            return ", ".join(sorted(one.label for one in values))
        case Phrase():
            return "phrase"
        case Combination():
            return "set"
    return type(answer).__name__


# ---- reading what a question is about


def exact(text: str) -> Value:
    """Return the exact real value of a number in a problem; raise `Unread` for anything else."""
    node = parse(text.strip())
    if names(node):
        raise Unread
    return evaluate(node, {})


def quantity(value: Value) -> Quantity:
    """Return an exact real value as a typed answer."""
    return Quantity(from_sympy(value))


def point(*values: Value) -> Group:
    """Return a point with exact coordinates."""
    return Group("()", tuple(map(quantity, values)))


_GRAPH = re.compile(r"(?:y|[fghp] ?\( ?(?P<argument>[a-z]) ?\)) ?= ?(?P<formula>[^=]+)", re.IGNORECASE)


def graph(text: str) -> tuple[Node, str]:
    """Return the formula of a function and its variable, from y = x² or f(x) = x² or x²."""
    match = _GRAPH.fullmatch(text.strip())
    node = parse(match["formula"] if match else text)
    found = names(node)
    if (
        len(found) != 1
        or is_strange(node)
        or found & {"y", "f", "g"}
        or (match and match["argument"] not in (None, *found))
    ):
        raise Unread
    return node, next(iter(found))


def equation(text: str) -> tuple[Node, Node, str]:
    """Return both sides of an equation in one variable; of a function or formula: where it is 0."""
    if _GRAPH.fullmatch(text.strip()) or "=" not in text:
        node, name = graph(text)
        return node, Node("number", text="0"), name
    left, right = sides(text)
    found = names(left) | names(right)
    if len(found) != 1 or is_strange(left) or is_strange(right):
        raise Unread
    return left, right, next(iter(found))


def sides(text: str) -> tuple[Node, Node]:
    """Return the two sides of an equation."""
    pieces = text.split("=")
    if len(pieces) != 2:
        raise Unread
    return parse(pieces[0]), parse(pieces[1])


def polynomial(node: Node, *variables: str) -> Polynomial:
    """Return a tree as a polynomial with rational coefficients; raise `Unread` for any other."""
    if not names(node) <= set(variables):
        raise Unread
    try:
        found = quotient(node, variables)
    except (NotRational, Undefined):
        raise NotPolynomial from None
    if found.excluded.total_degree() > 0:
        raise Unread
    return found.above.quo_ground(found.below.coeffs()[0])


def plane_curve(text: str) -> Polynomial:
    """Return F with F(x, y) = 0 for an equation in x and y; f(x) stands for y."""
    text = re.sub(r"^[fgh] ?\( ?x ?\) ?=", "y =", text.strip())
    left, right = sides(text)
    found = polynomial(Node("-", (left, right)), "x", "y")
    if found.total_degree() < 1:
        raise Unread
    return found
