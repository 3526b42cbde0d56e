"""From a comparison to a verdict: the sentences that all tasks share, and the points they show."""

from contextlib import suppress
from fractions import Fraction

from tutor.checking.claims import decimal_places
from tutor.checking.numeric import Numeric
from tutor.checking.parse import Node, TooBig, Unread, names
from tutor.checking.show import show, show_minus
from tutor.checking.symbolic import Equality, equal
from tutor.checking.tasks.finished import built, is_number_finished
from tutor.checking.tasks.trees import from_sympy
from tutor.checking.values import Undecided, Undefined
from tutor.checking.verdict import Verdict, conclude

MAX_SHOWN = 80
_NICE = (2, 3, 1, -1, -2, 5, 0)
_FAR = 0.001


def shown(node: Node) -> str:
    """Return the tree for a sentence; a very long one is only named."""
    text = show(node)
    return text if len(text) <= MAX_SHOWN else "this expression"


def sentence_start(text: str) -> str:
    """Return the text with a capital letter, unless it begins with a formula."""
    return "The" + text[3:] if text.startswith("the ") else text


def judge_expression(what: str, exact: Node, given: Node, assume: str | None = None) -> Verdict:
    """Compare the answer with what is asked, as expressions; raise `Undecided` when that stays open."""
    found = equal(exact, given, assume)
    if found.kind == "unknown":
        raise Undecided
    if found.kind == "different":
        return differ(what, exact, given, found)
    key = "task_holds" if found.kind == "same" else "task_holds_at_points"
    return conclude(key, what=sentence_start(what), value=shown(given))


def differ(what: str, exact: Node, given: Node, found: Equality) -> Verdict:
    """Return `wrong` with a point where the two differ, a nice one when there is one."""
    point, left, right = nice_point(exact, given) or (
        ", ".join(f"{name} = {value}" for name, value in found.at),
        found.left,
        found.right,
    )
    if not left or not right:
        raise Undecided
    if not point:
        return conclude("task_value", what=sentence_start(what), value=right, exact=left)
    return conclude("task_differs", what=what, point=point, value=right, exact=left)


def nice_point(exact: Node, given: Node) -> tuple[str, str, str] | None:
    """Return a small whole number for each variable, and the two different values there."""
    found = sorted(names(exact) | names(given))
    numeric = Numeric(30)
    for start in range(len(_NICE)):
        values = {name: _NICE[(start + 2 * place) % len(_NICE)] for place, name in enumerate(found)}
        point = {name: (Fraction(value), Fraction(0)) for name, value in values.items()}
        with suppress(Undefined, TooBig, Unread):
            left, right = numeric.value(exact, point), numeric.value(given, point)
            if abs(left - right) > _FAR * max(1, abs(left)):
                text = ", ".join(f"{name} = {value}" for name, value in values.items())
                return text, digits(numeric, left), digits(numeric, right)
    return None


def digits(numeric: Numeric, number: object) -> str:
    text = str(numeric.context.nstr(number, 8))
    return show_minus(text.removesuffix(".0"))


def judge_value(what: str, exact: Node, given: Node) -> Verdict:
    """Compare the answer with a number that is known exactly: right, not worked out, rounded, or wrong."""
    if names(given) - names(exact):
        raise Unread
    found = equal(exact, given)
    if found.holds:
        if not is_number_finished(given):
            return conclude("not_evaluated")
        key = "task_holds" if found.kind == "same" or not names(exact) else "task_holds_at_points"
        return conclude(key, what=sentence_start(what), value=shown(given))
    if found.kind == "unknown":
        raise Undecided
    if is_rounding(exact, given):
        return conclude("rounded_to", value=shown(given), exact=short_value(exact))
    if names(exact):
        return differ(what, exact, given, found)
    return conclude("task_value", what=sentence_start(what), value=shown(given), exact=short_value(exact))


def is_rounding(exact: Node, given: Node) -> bool:
    """Is the answer a decimal number, and the exact value rounded or cut off at its last digit?"""
    places = decimal_places(given)
    if not places or names(exact):
        return False
    numeric = Numeric(40)
    try:
        gap = abs(numeric.value(exact, {}) - numeric.value(given, {}))
    except (Undefined, TooBig, Unread):
        return False
    return bool(gap * 10**places <= 0.51)


def short_value(node: Node) -> str:
    """Return an exact value: as it is when it is short, with eight digits when it is not."""
    with suppress(Undefined, TooBig, Unread):
        value = built(node)
        if value.is_Rational:
            node = from_sympy(value)
    text = show(node)
    if len(text) <= 24 and is_number_finished(node):
        return text
    numeric = Numeric(30)
    try:
        return digits(numeric, numeric.value(node, {}))
    except (Undefined, TooBig, Unread):
        return text
