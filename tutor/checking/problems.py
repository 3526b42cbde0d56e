"""Recognize the problems that can be checked without a reference: calculations and equations.

A problem counts as recognized only when a row of the tables matches the whole text and the formula in it is
read to its last character. Every word that is left over may change what is asked, so it makes the problem
unrecognized: to say nothing costs little, a green mark on a misread problem costs the student's trust.
"""

import re
from dataclasses import dataclass
from fractions import Fraction

from tutor.checking.framing import without_frame
from tutor.checking.normalise import DOLLAR, NO_UNIT, Unit, normalise
from tutor.checking.parse import Node, Unread, names, parse, walk
from tutor.checking.show import show
from tutor.checking.values import is_school

MAX_FORMULA_CHARS = 600  # a longer text is a story


@dataclass(frozen=True, slots=True)
class Arithmetic:
    """A calculation; `text` is how a sentence shows it, `unit` what its result is measured in."""

    node: Node
    text: str
    unit: Unit = NO_UNIT


@dataclass(frozen=True, slots=True)
class Equation:
    """left = right, in the one variable `name`."""

    left: Node
    right: Node
    name: str


def recognize(text: str) -> Arithmetic | Equation | None:
    """Return what `text` asks, or None in the slightest doubt; raise `TooBig` beyond the parser's bounds."""
    plain = plain_problem(text)
    if len(plain) > MAX_FORMULA_CHARS:
        return None
    return _arithmetic(plain) or _equation(plain)


def plain_problem(text: str) -> str:
    """Return the normalised text of a problem without polite words around it and without its last mark."""
    plain = without_frame(_tidy(_LINES.sub(r"\1; ", text)))
    return _without_method(plain.removesuffix("?").removesuffix(".").strip())


_LINES = re.compile(
    r"(=[^\n=]{0,80}[^\s,;:.\\&])[ \t]*\n\s*(?=[^\n=]{1,80}=)"
)  # two equations, one below the other


_METHOD = (
    r"(?:factor(?:ing|i[sz]ation)|completing the square|(?:the )?quadratic formula|(?:the )?square root"
    r"(?:s| property| method)?"
    r"|taking (?:the )?square roots|substitution|elimination|addition|graphing|inspection|(?:the "
    r")?cross[- ]multiplication"
    r"|cross[- ]multiplying|logarithms|algebra|any method|(?:the )?(?:method of )?(?:substitution"
    r"|elimination)(?: method)?"
    r"|(?:the )?zero[- ]product property|Cramer's rule|Gaussian elimination|row reduction|matrices|a "
    r"substitution)"
)
_METHOD_FIRST = re.compile(
    rf"solve (?P<thing>(?:(?:the|this|following|given|quadratic|linear|system|of|equations?)\b ?)*)"
    rf"(?:by|using|with) {_METHOD}[:,.]? (?:to solve )?|(?:use|using|by) (?:the )?(?:method of "
    rf")?{_METHOD},? (?:to )?"
    rf"(?P<kept>(?=solve |find (?:all |the )(?:real |exact )?(?:solutions|roots|zeros)))",
    re.IGNORECASE,
)
_RULE_LAST = re.compile(
    r"^((?:differentiate|integrate|evaluate|compute|find|calculate|determine) .+?),? (?:by|using|with"
    r"|by using) (?:the )?(?:chain|product|quotient|power|sum|l'h[oô]pital's) rule$",
    re.IGNORECASE,
)
_METHOD_LAST = re.compile(
    rf"^((?:solve|find (?:all |the )(?:real |exact )?(?:solutions|roots|zeros)) .+?),? "
    rf"(?:(?:by|using|by using|with|via) {_METHOD}|algebraically)$",
    re.IGNORECASE,
)


def _without_method(plain: str) -> str:
    """Leave out how an equation is to be solved: its solutions are the same."""
    if match := _METHOD_FIRST.match(plain):
        start = "" if match["kept"] is not None else f"solve {match['thing'] or ''}"
        plain = start + plain[match.end() :]
    return _RULE_LAST.sub(r"\1", _METHOD_LAST.sub(r"\1", plain))


def _tidy(text: str) -> str:
    """Normalize, and close the gaps that TeX delimiters leave before punctuation."""
    return re.sub(r" (?=[:;,.?])", "", normalise(text))


def _parse(text: str) -> Node:
    """Read a formula that `evaluate` can work with; raise `Unread` for every other one."""
    node = parse(text)
    if not is_school(node):
        raise Unread
    return node


# ---- calculations


@dataclass(frozen=True, slots=True)
class Wording:
    """A calculation in words. N, P (positive) and F (fraction) are numbers, {0} and {1} their places."""

    pattern: str
    formula: str


_WORDINGS = (
    Wording(r"N ?(?:%|percent) of N", "({0})/100*({1})"),
    Wording(r"N (?:times|multiplied by|x) N", "({0})*({1})"),
    Wording(r"N plus N", "({0})+({1})"),
    Wording(r"N minus N", "({0})-({1})"),
    Wording(r"(?:divide )?N (?:divided )?by N", "({0})/({1})"),
    Wording(r"add N (?:and|to) N", "({0})+({1})"),
    Wording(r"subtract N from N", "({1})-({0})"),
    Wording(r"multiply N (?:by|and) N", "({0})*({1})"),
    Wording(r"(?:the )?difference between N and N", "|({0})-({1})|"),
    Wording(r"N less than N", "({1})-({0})"),
    Wording(r"N more than N", "({0})+({1})"),
    Wording(r"(?:double|twice) N", "2*({0})"),
    Wording(r"(?:triple|three times) N", "3*({0})"),
    Wording(r"(?:a |one )?third of N", "({0})/3"),
    Wording(r"(?:a |one )?(?:quarter|fourth) of N", "({0})/4"),
    Wording(r"(?:the )?square of P", "({0})^2"),
    Wording(r"(?:the )?cube of P", "({0})^3"),
    Wording(r"F of N", "({0})*({1})"),  # 3/4 of 20
    Wording(r"P squared", "({0})^2"),  # not -5 squared, which is 25 to some and -25 to others
    Wording(r"P cubed", "({0})^3"),
    Wording(r"P to the power(?: of)? P", "({0})^({1})"),
    Wording(r"(?:the )?sum of N and N", "({0})+({1})"),
    Wording(r"(?:the )?product of N and N", "({0})*({1})"),
    Wording(r"(?:the )?quotient of N and N", "({0})/({1})"),
    Wording(r"(?:the )?square root of N", "sqrt({0})"),
    Wording(r"(?:a |one )?half of N", "({0})/2"),
)
_NUMBER = r"(-?\$?[0-9]+(?:\.[0-9]+)?(?:/[0-9]+)?)"
_PLACES = {"N": _NUMBER, "P": r"([0-9]+(?:\.[0-9]+)?)", "F": r"([0-9]+/[0-9]+)"}
_WORDED = tuple(
    (re.compile(re.sub("[NPF]", lambda m: _PLACES[m[0]], w.pattern), re.IGNORECASE), w.formula)
    for w in _WORDINGS
)
_MONEY_WORDED = re.compile(r"[0-9./]+ ?(?:% |percent )?of \$[0-9./]+", re.IGNORECASE)

_CALCULATE = re.compile(
    r"(?:(?:what is|what's|how much is|calculate|compute|evaluate|work out|find|determine|solve)\b"
    r"(?: the value of)?:? )?"
    r"(?P<formula>.+?)(?: ?= ?(?:\?|_+)?)?",
    re.IGNORECASE,
)


def _arithmetic(plain: str) -> Arithmetic | None:
    match = _CALCULATE.fullmatch(plain)
    if match is None:
        return None
    formula = match["formula"].strip()
    for pattern, template in _WORDED:
        if worded := pattern.fullmatch(formula):
            return _worded(formula, template, worded.groups())
    try:
        node = _parse(formula)
    except Unread:
        return None
    if names(node) or any(part.op == "constant" for part in walk(node)) or _is_plain(node):
        return None
    return Arithmetic(node, show(node))


def _is_plain(node: Node) -> bool:
    """Is there nothing to calculate?"""
    return node.op in ("number", "mixed") or (node.op == "neg" and _is_plain(node.args[0]))


def _worded(text: str, template: str, numbers: tuple[str, ...]) -> Arithmetic | None:
    money = "$" in text
    if money and not _MONEY_WORDED.fullmatch(text):
        return None
    if template.startswith("|") and Fraction(numbers[0]) < Fraction(numbers[1]):
        return None  # the difference between 3 and 8 is 5 to most, -5 to some
    try:
        node = _parse(template.format(*(number.replace("$", "") for number in numbers)))
    except Unread:
        return None
    return Arithmetic(node, text, DOLLAR if money else NO_UNIT)


# ---- equations

_EQUATION = r"(?P<equation>[^=]+=[^=]+?)"
_NAME = r"(?P<name>[A-Za-z])"
_THE_EQUATION = (
    r"(?:(?:the |this )?(?:following |given )?(?:quadratic |linear |cubic |rational )?equation:? )?"
)
_ASK = r"(?:find|determine|calculate|compute|what is)"
_EQUATION_WORDINGS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"solve:? {_THE_EQUATION}{_EQUATION}",
        rf"solve {_THE_EQUATION}{_EQUATION},? for {_NAME}",
        rf"solve (?:the |this )?(?:following )?(?:equation )?for {_NAME}(?:[:,]|[:,]? in)? {_EQUATION}",
        rf"{_ASK}(?: the value of)? {_NAME}(?: if| when| given(?: that)?| such that| so that| in|:) "
        rf"{_THE_EQUATION}{_EQUATION}",
        rf"(?:if|given(?: that)?) {_EQUATION},? (?:then )?{_ASK}(?: the value of)? {_NAME}",
        rf"find (?:all|the)(?: real)? values? of {_NAME}(?: such that| for which| if| when| that satisfy) "
        rf"{_THE_EQUATION}{_EQUATION}",
        rf"(?:find|determine|what are|what is) (?:all |the |all the )(?:real )?(?:solutions?|roots?) "
        rf"(?:of|to|for) {_THE_EQUATION}{_EQUATION}",
        rf"find all(?: real)? {_NAME} (?:such that|for which|with|that satisfy) {_THE_EQUATION}{_EQUATION}",
        rf"{_EQUATION}[.,;:]? (?:solve|find)(?: for)? {_NAME}",
        rf"{_EQUATION}[,;] {_NAME} ?= ?\??",
        _EQUATION,
    )
)


def _equation(plain: str) -> Equation | None:
    for pattern in _EQUATION_WORDINGS:
        if match := pattern.fullmatch(plain):
            found = _read_equation(match["equation"])
            asked = match.groupdict().get("name")
            if found is not None and asked in (None, found.name):
                return found
    return None


def _read_equation(text: str) -> Equation | None:
    left, _, right = text.partition("=")
    try:
        sides = _parse(left), _parse(right)
    except Unread:
        return None
    found = names(sides[0]) | names(sides[1])
    return Equation(*sides, *found) if len(found) == 1 else None
