"""Questions about the solutions of an equation: their sum and product, their number, the discriminant.

Sums and products follow from the coefficients; the number of real solutions from Sturm's theorem and, beside
polynomials, from exactly isolated cells. Nothing is solved by approximation.
"""

import re
from typing import Any

import sympy  # type: ignore[import-untyped]

from tutor.checking.claims import plain_answer
from tutor.checking.parse import Node, Unread, names, parse
from tutor.checking.rational import NotRational, zeros
from tutor.checking.relations import Relation, Statement
from tutor.checking.solutions import difference
from tutor.checking.symbolic import build, symbols_for
from tutor.checking.tasks import questions, roots
from tutor.checking.tasks.questions import (
    ASK,
    CURVE,
    OF,
    Asked,
    Question,
    equation,
    polynomial,
    quantity,
    recognize_in,
)
from tutor.checking.tasks.reading import phrases
from tutor.checking.tasks.working import Working, judge_working, number
from tutor.checking.values import Undecided, Undefined
from tutor.checking.verdict import Verdict

_ROOTS = r"(?:(?P<real>real )?(?:number )?(?P<roots>roots|solutions|zeros|zeroes)(?: [a-z])?)"
_TWO = r"(?P<r>\\?[a-z]+(?:_\{?[12]\}?)?) and (?P<s>\\?[a-z]+(?:_\{?[12]\}?)?)"


# ---- all roots together


def _total(parts: dict[str, str], plain: str) -> Asked:
    """Sum or product of the roots: of the polynomial as written, or of exactly isolated real solutions."""
    left, right, name = equation(parts["curve"])
    is_sum = parts["total"].lower().startswith(("sum", "average"))
    what = f"the {'sum' if is_sum else 'product'} of the {parts['roots'].lower()}"
    try:
        values = _from_coefficients(polynomial(Node("-", (left, right)), name), parts, is_sum)
    except Unread:
        values = _from_cells(left, right, name, is_sum)
    return Asked(what, (quantity(values),), "sum|product|s|p|x_?1 ?[+*] ?x_?2|value")


def _from_coefficients(poly: Any, parts: dict[str, str], is_sum: bool) -> Any:
    degree = poly.degree()
    if degree < 2 or poly.sqf_part().degree() != degree:
        raise Undecided if degree < 2 else Unread  # a double root: is it counted once or twice?
    if poly.count_roots() != degree and ("real" in parts or parts["roots"].lower() == "solutions"):
        raise Unread
    first, second, last = poly.nth(degree), poly.nth(degree - 1), poly.nth(0)
    return -second / first if is_sum else (-1) ** degree * last / first


def real_points(left: Node, right: Node, name: str) -> list[Any]:
    """Return the real solutions exactly; raise `Unread` where they fill an interval or have no surd."""
    both = Statement(((Relation(left, "=", right),),))
    cells = difference(both, Statement(()), name, None).first_only
    if not all(cell.is_point and not cell.is_near for cell in cells):
        raise Unread
    return [cell.value for cell in cells]


def _from_cells(left: Node, right: Node, name: str, is_sum: bool) -> Any:
    try:
        quotients = zeros(left, right, name)
    except (NotRational, Undefined):
        quotients = None
    values = real_points(left, right, name)
    double = quotients is not None and quotients.poly.degree() != len(values)
    if len(values) < 2 or double or _is_polynomial(left, right, name):
        raise Unread
    return sympy.expand(sympy.Add(*values) if is_sum else sympy.Mul(*values))


def _is_polynomial(left: Node, right: Node, name: str) -> bool:
    try:
        polynomial(Node("-", (left, right)), name)
    except Unread:
        return False
    return True


def _symmetric(parts: dict[str, str], plain: str) -> Asked:
    """r² + s² for the roots r and s of a quadratic: any expression that does not say which is which."""
    left, right, name = equation(parts["curve"])
    poly = polynomial(Node("-", (left, right)), name)
    letters = parts["r"].lstrip("\\"), parts["s"].lstrip("\\")
    asked = parse(parts["asked"])
    if poly.degree() != 2 or names(asked) != set(letters) or letters[0] == letters[1]:
        raise Unread
    found = build(asked, symbols_for(letters))
    symbols = [symbols_for(letters)[letter] for letter in letters]
    both = sympy.roots(poly, multiple=True)
    values = [found.xreplace(dict(zip(symbols, pair, strict=True))) for pair in (both, both[::-1])]
    one, other = (sympy.simplify(sympy.expand(value)) for value in values)
    if one != other or not one.is_real:
        raise Unread
    return Asked("the value", (quantity(sympy.nsimplify(one) if one.is_Rational else one),), "value")


# ---- how many


class _Count(int):
    """The number of real solutions."""


def _count(parts: dict[str, str], plain: str) -> _Count:
    left, right, name = equation(parts["curve"])
    try:
        found = zeros(left, right, name)
    except NotRational:
        return _Count(_count_others(left, right, name))
    if found.everywhere:
        raise Unread
    are_real = "real" in parts or "roots" not in parts
    if not are_real and found.count() != polynomial(Node("-", (left, right)), name).degree():
        raise Unread  # real or complex ones, and is a double root counted twice?
    if parts.get("crosses") and found.poly.degree() != polynomial(Node("-", (left, right)), name).degree():
        raise Unread  # at a double root the graph touches the axis: does it cross it?
    return _Count(found.count())


def _count_others(left: Node, right: Node, name: str) -> int:
    try:
        cells = difference(Statement(((Relation(left, "=", right),),)), Statement(()), name, None).first_only
    except (Undecided, Unread):
        try:
            listed = roots.roots(left, right, name)
        except roots.NoList:
            raise Unread from None
        if listed.period is not None and listed.values:
            raise Unread from None
        return len(listed.values)
    if not all(cell.is_point for cell in cells):
        raise Unread
    return len(cells)


_COUNT_WORDS = {"zero": 0, "no": 0, "none": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5}
_COUNT_ANSWER = re.compile(
    r"(?:(?:there (?:is|are)|(?:the equation|it) has|the (?:graph|equation|function) has|yes,)(?: "
    r"exactly)? )?"
    r"(?:exactly )?(?P<count>[0-9]+|zero|no|none|one|two|three|four|five)"
    r"(?: (?:distinct|different|unequal))?(?: (?P<kind>real|complex|imaginary|non-?real|repeated|double"
    r"|equal))?"
    r"(?: (?:number )?(?:solutions?|roots?|zeros?|zeroes|x-intercepts?|times|points?(?: of intersection)?))?",
    re.IGNORECASE,
)


def _check_count(wanted: _Count, answer: str) -> Verdict:
    match = _COUNT_ANSWER.fullmatch(plain_answer(answer))
    if match is None:
        raise Unread
    kind = (match["kind"] or "").lower()
    said = _COUNT_WORDS.get(match["count"].lower())
    given = int(match["count"]) if said is None else said
    if kind not in ("", "real") and (kind not in ("repeated", "double") or given != 1):
        raise Unread
    return judge_working(Working("The number of real solutions", number(int(wanted))), number(given))


def _discriminant(parts: dict[str, str], plain: str) -> Asked:
    left, right, name = equation(parts["curve"])
    poly = polynomial(Node("-", (left, right)), name)
    if poly.degree() != 2:
        raise Unread
    a, b, c = poly.all_coeffs()
    return Asked("the discriminant", (quantity(b * b - 4 * a * c),), r"discriminant|D|Δ|Delta|b\^2 ?- ?4ac")


ROWS = (
    Question(
        phrases(
            rf"{ASK}?(?:the )?(?P<total>sum|product) of (?:all )?(?:of )?(?:the )?(?:values of [a-z] that "
            rf"are )?{_ROOTS}"
            rf"{OF}{CURVE}",
            rf"(?:if|given|for|let|consider) {CURVE},? (?:then )?{ASK}(?:the )?(?P<total>sum|product) of "
            rf"(?:all )?"
            rf"(?:the |its )?{_ROOTS}",
            rf"without solving,? {ASK}(?:the )?(?P<total>sum|product) of (?:all )?(?:the "
            rf")?{_ROOTS}{OF}{CURVE}",
        ),
        _total,
    ),
    Question(
        phrases(
            rf"(?:if|let|suppose(?: that)?|given that) {_TWO} (?:are|be|denote) the (?:two )?(?:distinct )?"
            rf"(?:roots|solutions|zeros){OF}{CURVE}[.,;]? (?:then )?{ASK}(?P<asked>[^=]+)",
            rf"the (?:two )?(?:roots|solutions|zeros){OF}{CURVE} are {_TWO}[.,;]? (?:then )?{ASK}"
            rf"(?P<asked>[^=]+)",
            rf"{ASK}(?P<asked>[^=]+?),? (?:if|where|when|given that) {_TWO} are the (?:two )?(?:distinct )?"
            rf"(?:roots|solutions|zeros){OF}{CURVE}",
        ),
        _symmetric,
    ),
    Question(
        phrases(
            rf"how many (?:distinct |different )?{_ROOTS} (?:does|do|are there (?:of|to|for)|has|exist for) "
            rf"(?:the )?{CURVE}(?: have)?",
            rf"{ASK}(?:the )?number of (?:distinct |different )?{_ROOTS}{OF}{CURVE}",
            rf"how many x-intercepts does {CURVE} have",
            rf"(?:at |in )?how many (?:times|points) does {CURVE} (?:intersect|meet|(?P<crosses>cross)) "
            rf"the x-axis",
            rf"(?:use|using) the discriminant to (?:find|determine)(?: the number of|,? how many) {_ROOTS}"
            rf"(?: there are)?{OF}{CURVE}",
            rf"(?:use|using) the discriminant to (?:find|determine) how many {_ROOTS} {CURVE} has",
            rf"determine how many {_ROOTS} {CURVE} has",
        ),
        _count,
    ),
    Question(
        phrases(
            rf"{ASK}(?:the )?(?:value of the )?discriminant{OF}{CURVE}",
        ),
        _discriminant,
    ),
)  # fmt: skip


def recognize(plain: str) -> Asked | _Count | None:
    """Return the question that a normalised problem asks, None in the slightest doubt."""
    found: Asked | _Count | None = recognize_in(ROWS, plain)
    return found


def check(task: Asked | _Count, answer: str, assume: str | None) -> Verdict:
    """Return the verdict on the answer; may raise `Unread`, `TooBig` or `Undecided`."""
    if isinstance(task, _Count):
        return _check_count(task, answer)
    return questions.check(task, answer, assume)
