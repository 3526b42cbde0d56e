"""Simplify, expand, factor, partial fractions, complete the square: an equal value, and the right form."""

import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

import sympy  # type: ignore[import-untyped]

from tutor.checking.parse import Node, TooBig, Unread, names, walk
from tutor.checking.symbolic import equal
from tutor.checking.tasks.agreeing import differ, is_rounding, sentence_start, short_value, shown
from tutor.checking.tasks.finished import built, factors, is_number_finished, is_worked_out, terms
from tutor.checking.tasks.reading import phrases, plain_of, read_expression, read_formula
from tutor.checking.tasks.sliced import proposal
from tutor.checking.tasks.trees import from_sympy, leaves
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
        if _is_factored(task.formula, task.formula):
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


# ---- what each form is


def _is_simplified(given: Node, formula: Node) -> bool:
    """Is it worked out, and no longer than the shortest of the usual forms, or one of them?"""
    if not names(formula):
        return is_worked_out(given)
    if not is_worked_out(given):
        return False
    expression = built(formula)
    usual = [_leaves_of(work, expression) for work in (sympy.simplify, _cancel, _factor, _expand)]
    counts = [count for count in usual if count is not None]
    if not counts:
        raise Undecided
    plain = not any(part.op in ("call", "root", "abs") for part in walk(formula))
    if given == formula:
        return leaves(given) <= min(counts)
    if leaves(given) <= (max(counts) if plain else min(counts)) + 1:
        return True
    if leaves(given) <= min(counts) + 3:
        raise Undecided
    return False


def _leaves_of(work: Callable[[Any], Any], expression: Any) -> int | None:
    found = proposal(lambda: work(expression), 0.35)
    with suppress(Unread, TooBig):
        return None if found is None else leaves(from_sympy(found))
    return None


def _cancel(expression: Any) -> Any:
    return sympy.cancel(expression)


def _factor(expression: Any) -> Any:
    return sympy.factor(sympy.cancel(expression))


def _expand(expression: Any) -> Any:
    return sympy.expand(sympy.cancel(expression))


def _is_expanded(given: Node, formula: Node) -> bool:
    """Is it a sum of products of numbers and powers, with like terms together?"""
    for _, term in terms(given):
        for _, factor in factors(term):
            base = factor.args[0] if factor.op == "^" else factor
            if base.op in ("+", "-", "neg", "*", "/", "^") and names(base):
                return False
    return is_worked_out(given)


def _is_factored(given: Node, formula: Node) -> bool:
    """Is it a product of numbers and irreducible polynomials, none with a whole number left to take out?"""
    for _, factor in factors(given):
        base = factor.args[0] if factor.op == "^" else factor
        if names(base) and (not _is_irreducible(base) or _has_fractions(base)):
            return False
        if not names(base) and not is_number_finished(factor):
            return False
    numbers = [factor for _, factor in factors(given) if not names(factor)]
    return len(numbers) <= 2


def _has_nothing_in_common(given: Node, formula: Node) -> bool:
    """Is it a product, and has no sum in it a factor that all its terms have in common?"""
    sums = [factor for _, factor in factors(given) if len(list(terms(factor))) > 1]
    if len(sums) != 1 or given == sums[0]:
        return False
    parts = [built(term) for _, term in terms(sums[0])]
    return bool(sympy.gcd_list(parts) == 1)


def _is_rationalized(given: Node, formula: Node) -> bool:
    below = [part.args[1] for part in walk(given) if part.op == "/"]
    return is_worked_out(given) and not any(part.op == "root" for node in below for part in walk(node))


def _is_irreducible(node: Node) -> bool:
    if node.op == "name":
        return True
    if node.op in ("*", "/", "neg") and node.op != "neg":
        return False
    expression = sympy.expand(built(node))
    symbols = sorted(expression.free_symbols, key=str)
    try:
        polynomial = sympy.Poly(expression, *symbols)
        if polynomial.total_degree() == 1 and not polynomial.domain.is_QQ and not polynomial.domain.is_ZZ:
            return True  # x - √2
        content, found = sympy.factor_list(expression, *symbols)
    except sympy.PolynomialError:
        raise Undecided from None
    whole = not content.is_Integer or abs(content) == 1
    return whole and len(found) == 1 and found[0][1] == 1 and len(list(terms(node))) == _terms_of(found[0][0])


def _has_fractions(node: Node) -> bool:
    """6(x + 3/2) hides the 2 that belongs into the bracket, where 3(2x + 3) has whole numbers."""
    return node.op in ("+", "-") and any(part.op == "/" for part in walk(node))


def _terms_of(expression: Any) -> int:
    return len(sympy.Add.make_args(sympy.expand(expression)))


def _is_partial(given: Node, formula: Node) -> bool:
    """Is every term a polynomial, or a/(p^k) with p irreducible and a of smaller degree, no p^k twice?"""
    symbols = [sympy.Symbol(name, real=True) for name in sorted(names(formula))]
    if len(symbols) != 1:
        raise Undecided
    seen: set[Any] = set()
    for _, term in terms(given):
        above, below = sympy.fraction(sympy.together(built(term)))
        try:
            found = sympy.factor_list(below, *symbols)[1]
            degree = sympy.Poly(above, *symbols).degree()
        except sympy.PolynomialError:
            raise Undecided from None
        if len(found) > 1 or (found and degree >= sympy.Poly(found[0][0], *symbols).degree()):
            return False
        key = found[0] if found else ("polynomial", degree)
        if key in seen:
            return False
        seen.add(key)
    return True


def _is_square_and_constant(given: Node, formula: Node) -> bool:
    """Is it a(x - h)² + k, with nothing else in it?"""
    squares = 0
    constants = 0
    for _, term in terms(given):
        if not names(term):
            constants += 1
            continue
        parts = [factor for _, factor in factors(term) if names(factor)]
        if len(parts) != 1 or parts[0].op != "^" or parts[0].args[1].text != "2":
            return False
        base = parts[0].args[0]
        if any(part.op in ("^", "/") and names(part.args[0 if part.op == "^" else 1]) for part in walk(base)):
            return False
        squares += 1
    return squares == 1 and constants <= 1


_WRITE = r"(?:write|rewrite|express|put|convert)"
FORMS = (
    Form(
        "simplify",
        phrases(
            rf"(?:fully |completely )?(?:simplify|reduce)(?: completely| fully)?{_F}(?: (?:to|in|into)"
            rf" (?:its )?"
            rf"(?:simplest form|lowest terms))?{_FULLY}{_POSITIVE}",
            rf"{_WRITE}{_F} in (?:its )?(?:simplest (?:radical )?form|lowest terms){_POSITIVE}",
            rf"{_WRITE}{_F} as (?:one|a single) (?:simplified )?fraction(?: in (?:its )?(?:simplest"
            rf" form|lowest terms))?",
        ),
        _is_simplified,
        "not_simplest",
    ),
    Form(
        "simplify",
        phrases(rf"rationali[sz]e the denominator(?: of| in)?{_F}"),
        _is_rationalized,
        "not_simplest",
    ),
    Form(
        "expand",
        phrases(
            rf"(?:fully )?(?:expand|multiply out|multiply)(?: and (?:simplify|combine like terms"
            rf"|collect like terms))?{_F}"
            r"(?:,? and (?:simplify|combine like terms|collect like terms))?",
            rf"(?:find|compute) the (?:expansion|product) of{_F}",
        ),
        _is_expanded,
        "not_expanded",
    ),
    Form(
        "common factor",
        phrases(rf"factor out the (?:greatest )?common factor(?: of| from| in)?{_F}"),
        _has_nothing_in_common,
        "not_fully_factored",
    ),
    Form(
        "factor",
        phrases(
            rf"(?:fully |completely )?factor(?:i[sz]e)?(?: completely| fully| out)?{_F}{_FULLY}",
            rf"(?:find|what is|give) the (?:complete )?(?:factorization|factored form) of{_F}",
            rf"{_WRITE}{_F} (?:in (?:completely )?factored form|as a product of (?:linear |irreducible"
            rf" )?factors)",
        ),
        _is_factored,
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
        _is_partial,
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
        _is_square_and_constant,
        "not_completed_square",
    ),
)
