"""One number in another form: fraction, decimal, mixed number, scientific notation. Value and form count."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from tutor.checking.answers import read_answer
from tutor.checking.claims import is_finished, plain_answer
from tutor.checking.kinds import Named, Quantity
from tutor.checking.parse import Node, Unread
from tutor.checking.show import show
from tutor.checking.symbolic import build, equal
from tutor.checking.tasks.reading import real_number
from tutor.checking.tasks.trees import fraction
from tutor.checking.tasks.working import Working, judge_working
from tutor.checking.units import NO_UNIT, PERCENT
from tutor.checking.values import Undefined
from tutor.checking.verdict import Verdict, conclude


@dataclass(frozen=True, slots=True)
class Notation:
    """A number and the test of the form that is asked for."""

    node: Node
    has_form: Callable[[Node], bool]
    name: str


def _unsigned(node: Node) -> Node:
    return node.args[0] if node.op == "neg" else node


def _is_fraction(node: Node) -> bool:
    node = _unsigned(node)
    whole = node.op == "number" and node.text.isdigit()
    return whole or node.op == "mixed" or _is_quotient(node)


def _is_quotient(node: Node) -> bool:
    node = _unsigned(node)
    if node.op != "/":
        return False
    parts = [_unsigned(arg) for arg in node.args]
    return all(part.op == "number" and part.text.isdigit() for part in parts)


def _is_mixed(node: Node) -> bool:
    """A whole number and a proper fraction in lowest terms."""
    node = _unsigned(node)
    if node.op == "number":
        return node.text.isdigit()
    if node.op != "mixed":
        return False
    above, below = node.args[1:]
    return int(above.text) < int(below.text) and is_finished(Node("/", (above, below)))


def _is_decimal(node: Node) -> bool:
    node = _unsigned(node)
    return node.op == "repeating" or (node.op == "number" and "e" not in node.text)


def _is_scientific(node: Node) -> bool:
    """a·10ⁿ with 1 ≤ a < 10."""
    node = _unsigned(node)
    if node.op == "number" and "e" in node.text:
        return 1 <= Fraction(node.text.partition("e")[0]) < 10
    if node.op != "*" or node.args[0].op != "number" or node.args[1].op != "^":
        return False
    base, exponent = node.args[1].args
    whole = _unsigned(exponent)
    return (
        base == Node("number", text="10")
        and whole.op == "number"
        and whole.text.isdigit()
        and "e" not in node.args[0].text
        and 1 <= Fraction(node.args[0].text) < 10
    )


_DO = r"(?:write|express|convert|change|rewrite|turn|give|what is|represent|put)"
_KIND = (
    r"(?:the )?(?:(?:improper |proper |common |mixed )?(?:fraction|number)|(?:terminating |repeating "
    r"|recurring )?"
    r"decimal(?: number)?|percentage)? ?"
)
_SIMPLEST = (
    r"(?:,? (?:in|to) (?:its )?(?:lowest|simplest) (?:terms|form)|,? and simplify(?: it)?|,? reduced)?"
)
_INTO = r"(?:as|to|into|in)"
_FORMS = tuple(
    (re.compile(rf"{_DO} {_KIND}(?P<number>[-+0-9.(\\].*?) {_INTO} {target}", re.IGNORECASE), test, name)
    for target, test, name in (
        (rf"an? (?:(?:simplified|reduced|common|proper|exact) )?fraction{_SIMPLEST}", _is_fraction, "a"
         " fraction"),
        (rf"an improper fraction{_SIMPLEST}", _is_quotient, "an improper fraction"),
        (rf"a mixed (?:number|fraction|numeral){_SIMPLEST}", _is_mixed, "a mixed number"),
        (r"(?:a |an exact )?decimal(?: number| form| notation)?", _is_decimal, "a decimal"),
        (r"(?:an? ordinary number|(?:standard )?decimal notation|standard notation)", _is_decimal, "a"
         " decimal"),
        (r"scientific notation", _is_scientific, "scientific notation"),
    )
)  # fmt: skip
_WHICH_FRACTION = re.compile(
    r"(?P<number>[-0-9.]+|what) (?:is|equals|as) (?:what|which) fraction(?: in lowest terms)?"
    r"|what fraction (?:is|equals|is equal to|is equivalent to) (?P<second>[-0-9.]+)",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"what is (?:the )?(?P<form>decimal|fraction|mixed number|percent(?:age)?) (?:equivalent|form"
    r"|representation)"
    r" (?:of|for) (?P<number>[-0-9.\\].*)",
    re.IGNORECASE,
)
_BY_NAME = {"decimal": _is_decimal, "fraction": _is_fraction, "mixed number": _is_mixed}
_GOES_ON = re.compile(r"(-?)([0-9]*)\.([0-9]{0,6}?)(?:([0-9])\4{2,}|([0-9]{2,6}?)\5+)(?:\.\.\.|…)")


def recurring(text: str) -> str:
    """Return the text with 0.333... or 0.1666... or 0.2727... written with a line over its period."""
    return _GOES_ON.sub(lambda m: rf"{m[1]}{m[2] or 0}.{m[3]}\overline{{{m[4] or m[5]}}}", text)


def recognize(plain: str) -> Notation | None:
    """Return the number and the form that is asked for, None in the slightest doubt."""
    for pattern, test, name in _FORMS:
        if match := pattern.fullmatch(plain):
            return _read(match["number"], test, name)
    if (match := _WHICH_FRACTION.fullmatch(plain)) and (text := match["second"] or match["number"]) != "what":
        return _read(text, _is_fraction, "a fraction")
    if (match := _BEHIND.fullmatch(plain)) and match["form"].lower() in _BY_NAME:
        return _read(match["number"], _BY_NAME[match["form"].lower()], f"a {match['form'].lower()}")
    return None


def _read(text: str, test: Callable[[Node], bool], name: str) -> Notation | None:
    text, factor = recurring(text.strip()), Fraction(1)
    if text.endswith("%"):
        text, factor = text[:-1], Fraction(1, 100)
    if text.lstrip("-").isdigit() and test is not _is_scientific:
        return None  # 12 is a fraction and a decimal to some; 1011 may be binary
    node = real_number(text)
    try:
        value = build(node, {})
    except Undefined:
        return None
    if not value.is_Rational or any(part.op in ("call", "factorial") for part in node.args):
        return None
    return Notation(fraction(Fraction(int(value.p), int(value.q)) * factor), test, f"{show(node)} as {name}")


def check(task: Notation, answer: str, assume: str | None) -> Verdict:
    """Compare the value, then look at the form; may raise `Unread`, `TooBig` or `Undecided`."""
    given = read_answer(plain_answer(recurring(answer.strip())))
    if isinstance(given, Named):
        given = given.value
    if not isinstance(given, Quantity) or given.unit not in (NO_UNIT, PERCENT) or given.noun:
        raise Unread
    for link in given.before:
        if not equal(link, given.node).holds:
            raise Unread
    verdict = judge_working(Working(task.name, Quantity(task.node)), given, assume)
    has_form = given.unit is NO_UNIT and task.has_form(given.node)
    if verdict.verdict == "verified" and not has_form:
        return conclude("other_form")
    if verdict.code == "not_evaluated" and has_form:
        return conclude("worked_out", what=task.name, value=show(given.node))
    return verdict
