"""Calculations with functions and constants: sin 30°, log₂ 8, cos(π/3), e^(ln 3), the reciprocal of 3/4."""

import re

import sympy  # type: ignore[import-untyped]

from tutor.checking.normalise import normalise
from tutor.checking.parse import Node, Unread, names, walk
from tutor.checking.symbolic import build, equal
from tutor.checking.tasks import evaluations
from tutor.checking.tasks.agreeing import shown
from tutor.checking.tasks.evaluations import Evaluation
from tutor.checking.tasks.finished import IMAGINARY_UNIT, factors, is_number_finished, terms
from tutor.checking.tasks.reading import ASK, phrases, read_expression, read_formula
from tutor.checking.tasks.trees import from_sympy
from tutor.checking.values import Undecided, Undefined
from tutor.checking.verdict import Verdict, conclude

_ASKED = phrases(
    rf"(?:{ASK}|simplify:? |(?P<verb>multiply|divide|add|subtract|expand):? )?(?:the )?(?:exact )?(?:value"
    rf" of )?(?:the )?(?:following )?(?:expression )?:? ?"
    r"(?P<formula>.+?)(?: (?:exactly|in exact form))?(?: ?= ?(?:\?|_+)?)?",
)
_NUMBER = r"(-?[0-9]+(?:\.[0-9]+)?(?:/[0-9]+)?)"
_ANGLE = r"(-?[0-9]+(?:\.[0-9]+)?(?: ?°| degrees)|.*pi.*)"
# Words for a function of a number, and the formula they stand for.
_WORDS = tuple(
    (re.compile(pattern, re.IGNORECASE), formula)
    for pattern, formula in (
        (rf"(?:the )?(?:sine|sin) of {_ANGLE}", r"sin(\1)"),
        (rf"(?:the )?(?:cosine|cos) of {_ANGLE}", r"cos(\1)"),
        (rf"(?:the )?(?:tangent|tan) of {_ANGLE}", r"tan(\1)"),
        (rf"(?:the )?log(?:arithm)?,?(?: to the)? base ([0-9]+),? of {_NUMBER}", r"log_{\1}(\2)"),
        (rf"(?:the )?log(?:arithm)? of {_NUMBER},? (?:in|to)(?: the)? base ([0-9]+)", r"log_{\2}(\1)"),
        (r"(?:the )?natural log(?:arithm)? of (e(?:\^.+)?|1)", r"ln(\1)"),
        (rf"(?:the )?cube root of {_NUMBER}", r"cbrt(\1)"),
        (rf"(?:the )?absolute value of {_NUMBER}", r"|\1|"),
        (
            r"(?:the )?(?:modulus|absolute value|magnitude) of (?:the complex number )?(.*(?:\bi\b"
            r"|[0-9]i\b).*)",
            r"|\1|",
        ),
        (rf"(?:the )?(?:reciprocal|multiplicative inverse) of {_NUMBER}", r"1/(\1)"),
        (rf"(?:the )?(?:opposite|additive inverse) of {_NUMBER}", r"-(\1)"),
    )
)
_VERBS = {"multiply": "*", "divide": "/", "add": "+", "subtract": "-", "expand": "*^"}
_ANGLES = frozenset({"sin", "cos", "tan", "cot", "sec", "csc"})
_WRITTEN = frozenset({"number", "mixed", "constant", "root", "+", "-", "*", "/", "neg"})  # in a result a + bi
_CALCULATED = frozenset({"call", "factorial", "abs", "root", "^"})


def recognize(plain: str) -> Evaluation | None:
    """Return a calculation whose every word is read; None in the slightest doubt."""
    for pattern in _ASKED:
        if match := pattern.fullmatch(plain):
            return _read(match["formula"], (match["verb"] or "").lower(), plain)
    return None


def _read(formula: str, verb: str, plain: str) -> Evaluation | None:
    if formula.endswith("!"):
        return None  # a factorial, or punctuation
    worded = False
    for pattern, template in _WORDS:
        if pattern.fullmatch(formula):
            formula, worded = pattern.sub(template, formula), True
            break
    node = read_formula(re.sub(r"(?<=[0-9]) degrees\b", "°", formula))
    if verb and node.op not in _VERBS[verb]:
        raise Unread
    if names(node) or not (worded or _is_calculation(node)) or any(map(_is_unclear_angle, walk(node))):
        raise Unread
    return Evaluation(node, shown(node), plain)


def _is_calculation(node: Node) -> bool:
    """Is there something to work out: a function, a power, or a sum and product with i, e or π?"""
    parts = list(walk(node))
    has_constant = any(part.op == "constant" for part in parts)
    if any(part.op in ("matrix", "pm") or part.text == "oo" for part in parts):
        return False
    return any(part.op in _CALCULATED for part in parts) or (
        has_constant and any(part.op in ("+", "-", "*", "/") for part in parts)
    )


def _is_unclear_angle(node: Node) -> bool:
    """sin 30: degrees to some, radians to others."""
    if node.op != "call" or node.text not in _ANGLES:
        return False
    inside = list(walk(node.args[0]))
    if any(part.op in ("degrees", "call") or part.text == "pi" for part in inside):
        return False
    return any(part.op == "number" and part.text != "0" for part in inside)


def check(task: Evaluation, answer: str, assume: str | None) -> Verdict:
    """Return the verdict on a value; with i in it, the calculation is done with complex numbers."""
    if not any(part.text == "i" and part.op == "constant" for part in walk(task.node)):
        verdict = evaluations.check(task, answer, assume)
        in_degrees = verdict.code == "not_evaluated" and "°" in normalise(answer)
        return conclude("undecided") if in_degrees else verdict
    given = read_expression(answer, task.text).node
    if names(given):
        raise Unread
    try:
        exact = from_sympy(sympy.expand(sympy.simplify(build(task.node, {})), complex=True))
    except Undefined:
        raise Undecided from None
    found = equal(exact, given)
    if found.kind == "unknown":
        raise Undecided
    if not found.holds:
        return conclude("task_value", what=task.what, value=shown(given), exact=shown(exact))
    return conclude(
        "task_holds" if _is_a_plus_bi(given) else "not_evaluated", what=task.what, value=shown(given)
    )


def _is_a_plus_bi(node: Node) -> bool:
    """Is it a real number, and perhaps one multiple of i beside it?"""
    imaginary = [part for _, part in terms(node) if any(one.text == "i" for one in walk(part))]
    if any(part.op not in _WRITTEN for part in walk(node)):
        return False
    if len(imaginary) > 1 or len(list(terms(node))) > 2:
        return False
    multiplied = [part for one in imaginary for _, part in factors(one) if part != IMAGINARY_UNIT]
    if any(IMAGINARY_UNIT in walk(part) for part in multiplied):
        return False  # (3 + 2i)(1 - 4i) is still a product
    return all(is_number_finished(part) or part.text == "i" for _, part in terms(node))
