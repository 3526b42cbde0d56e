"""Simplify, expand, factor, partial fractions, complete the square: an equal value, and the right form."""

import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

from tutor.checking.parse import Node, Unread, names, walk
from tutor.checking.symbolic import equal
from tutor.checking.tasks.agreeing import differ, is_rounding, sentence_start, short_value, shown
from tutor.checking.tasks.form_tests import (
    has_nothing_in_common,
    is_expanded,
    is_factored,
    is_partial,
    is_rationalized,
    is_simplified,
    is_square_and_constant,
)
from tutor.checking.tasks.reading import phrases, plain_of, read_expression, read_formula
from tutor.checking.values import Undecided
from tutor.checking.verdict import Verdict, conclude

_THING = (
    r"(?:(?:the |this |these )?(?:following )?(?:(?:algebraic|rational|quadratic|trigonometric"
    r"|radical|complex) )*"
    r"(?:expression|polynomial|trinomial|binomial|product|quadratic|fraction|function|terms|form)s?:? )?"
)
_LABEL = r"(?:[a-zA-Z](?: ?\( ?[a-zA-Z] ?\))? ?= ?)?"
_F = rf":? {_THING}{_LABEL}(?P<formula>.+?)"
_FULLY = (
    r"(?:,? (?:completely|fully)(?: over the (?:integers|rationals))?"
    r"|,? (?:as much as possible|as far as possible|over the (?:integers|rationals|rational numbers)))?"
)
_POSITIVE = (
    r"(?: for (?:all )?real [a-z])?(?P<positive>,? (?:(?:assume|assuming|where|given|if|for)(?: that)? )?"
    r"(?:(?:all )?(?:the )?variables (?:are|represent) positive(?: real)?(?: numbers)?|[a-z](?:,"
    r" ?[a-z])* ?> ?0"
    r"|[a-z] (?:is )?positive))?"
)


@dataclass(frozen=True, slots=True)
class Form:
    """One kind of form: its phrases, the test of a tree, and the row for an equal answer of another form."""

    name: str
    wordings: tuple[re.Pattern[str], ...]
    is_reached: Callable[[Node, Node], bool]
    missed: str


@dataclass(frozen=True, slots=True)
class Rewriting:
    """`formula` is to be brought to `form`."""

    form: Form
    formula: Node
    positive: bool
    text: str


def recognize(plain: str) -> Rewriting | None:
    """Return what is to be rewritten, and how."""
    for form in FORMS:
        for pattern in form.wordings:
            if match := pattern.fullmatch(plain):
                with suppress(Unread):
                    formula = read_formula(match["formula"])
                    if not names(formula) and form.name != "simplify":
                        return None  # factor 60: another question
                    positive = match.groupdict().get("positive")
                    return Rewriting(form, formula, bool(positive), plain)
    return None


_LABELS = r"[A-Za-z](?: ?\( ?[A-Za-z] ?\))?"
_PRIME = re.compile(
    r"(?:it is |is |the polynomial is )?(?:prime|irreducible|not factorable|(?:it )?(?:can ?not"
    r"|can't) be factored)",
    re.IGNORECASE,
)


def check(task: Rewriting, answer: str, assume: str | None) -> Verdict:
    """Return the verdict on a rewritten expression: equal first, then its form."""
    if task.form.name == "factor" and _PRIME.fullmatch(plain_of(answer)):
        if is_factored(task.formula, task.formula):
            what = f"{sentence_start(shown(task.formula))} in factored form"
            return conclude("task_holds", what=what, value="itself")
        raise Undecided
    given = read_expression(answer, task.text, _LABELS).node
    if not names(given) <= names(task.formula):
        raise Unread
    found = equal(task.formula, given, "positive" if task.positive else assume)
    if found.kind == "unknown":
        raise Undecided
    if found.kind == "different" and is_rounding(task.formula, given):
        return conclude("rounded_to", value=shown(given), exact=short_value(task.formula))
    if found.kind == "different":
        return differ(shown(task.formula), task.formula, given, found)
    if not task.form.is_reached(given, task.formula):
        return conclude(task.form.missed)
    if given == task.formula and any(part.op in _REWRITABLE for part in walk(given)):
        raise Undecided  # is anything to be done with ln(x²y) or 6/√3? The tests of the form do not know
    if task.form.name == "factor" and any(part.op == "root" or part.text == "i" for part in walk(given)):
        raise Undecided  # over which numbers? Nobody said
    key = "task_holds" if found.kind == "same" else "task_holds_at_points"
    return conclude(key, what=sentence_start(shown(task.formula)), value=shown(given))


_REWRITABLE = frozenset({"call", "root", "abs", "constant", "neg"})


_WRITE = r"(?:write|rewrite|express|put|convert)"
FORMS = (
    Form(
        "simplify",
        phrases(
            rf"(?:fully |completely )?(?:simplify|reduce)(?: completely| fully)?{_F}(?: (?:to|in|into)"
            rf" (?:its )?"
            rf"(?:simplest form|lowest terms))?{_FULLY}{_POSITIVE}",
            rf"(?:combine|collect)(?: the)? like terms(?: in| of)?:?{_F}",
            rf"{_WRITE}{_F} in (?:its )?(?:simplest (?:radical )?form|lowest terms){_POSITIVE}",
            rf"{_WRITE}{_F} as (?:one|a single) (?:simplified )?fraction(?: in (?:its )?(?:simplest"
            rf" form|lowest terms))?",
        ),
        is_simplified,
        "not_simplest",
    ),
    Form(
        "simplify",
        phrases(rf"rationali[sz]e the denominator(?: of| in)?{_F}"),
        is_rationalized,
        "not_simplest",
    ),
    Form(
        "expand",
        phrases(
            rf"(?:fully )?(?:expand|multiply out|multiply)(?: and (?:simplify|combine like terms"
            rf"|collect like terms))?{_F}"
            r"(?:,? and (?:simplify|combine like terms|collect like terms))?",
            rf"(?:find|compute) the (?:expansion|product)(?: of)?{_F}",
            rf"(?:fully )?(?:expand|multiply out)(?: and simplify)?{_F} (?:fully|completely)",
            rf"(?:multiply out|expand|remove|clear) the (?:brackets|parentheses)(?: in| of|:)?{_F}",
            rf"use (?:the )?FOIL(?: method)? to (?:expand|multiply){_F}",
            rf"{_WRITE}{_F} (?:as a polynomial(?: in (?:standard|expanded) form)?|in expanded form)",
            rf"expand{_F},? and (?:then )?(?:combine|collect)(?: the)? like terms",
        ),
        is_expanded,
        "not_expanded",
    ),
    Form(
        "common factor",
        phrases(rf"factor out the (?:greatest )?common factor(?: of| from| in)?{_F}"),
        has_nothing_in_common,
        "not_fully_factored",
    ),
    Form(
        "factor",
        phrases(
            rf"(?:fully |completely )?factor(?:i[sz]e)?(?: completely| fully| out)?{_F}{_FULLY}",
            rf"(?:find|what is|give) the (?:complete )?(?:factorization|factored form) of{_F}",
            rf"{_WRITE}{_F} (?:in (?:completely )?factored form|as a product(?: of (?:linear |irreducible "
            rf"|two |two linear )?factors)?)",
        ),
        is_factored,
        "not_fully_factored",
    ),
    Form(
        "partial fractions",
        phrases(
            r"(?:find|compute|determine|what is|give) the partial[- ]fractions?(?: decomposition|"
            r" expansion)? (?:of|for)"
            rf"{_F}",
            rf"(?:{_WRITE}|decompose|resolve|split|expand){_F} (?:in|into|as|using|by)(?: a)?(?: sum"
            rf" of)?(?: its)?"
            r" partial[- ]fractions?(?: decomposition)?",
            rf"partial[- ]fractions?(?: decomposition)?(?: of)?{_F}",
        ),
        is_partial,
        "not_partial_fractions",
    ),
    Form(
        "complete the square",
        phrases(
            rf"complete the square(?: for| of| in| on)?{_F}",
            rf"{_WRITE}{_F} (?:in|into) (?:vertex|completed[- ]square) form",
            rf"{_WRITE}{_F} by completing the square",
            rf"{_WRITE}{_F} in the form [a-z]? ?\( ?[a-z] ?[-+±] ?[a-z] ?\) ?\^ ?[({{]?2[)}}]? ?[-+±] ?[a-z]"
            r"(?: by completing the square)?",
        ),
        is_square_and_constant,
        "not_completed_square",
    ),
)
