"""Sums and sequences: finite sums term by term, closed forms by induction, series by ratio or by numbers."""

import re
from contextlib import suppress
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

import sympy  # type: ignore[import-untyped]

from tutor.checking.parse import Node, TooBig, Unread, names
from tutor.checking.symbolic import build, equal, symbols_for
from tutor.checking.tasks.agreeing import differ, judge_expression, judge_value, shown
from tutor.checking.tasks.reading import ASK, phrases, plain_of, read_expression, read_formula, real_number
from tutor.checking.tasks.sliced import proposal
from tutor.checking.tasks.trees import ONE, fraction, from_sympy, substitute, whole
from tutor.checking.values import Undecided, Undefined, evaluate, is_school
from tutor.checking.verdict import Verdict, conclude

MAX_TERMS = 1_000
_INFINITE = Node("constant", text="oo")
_NUMBER = r"-?\$?[0-9][0-9./]*|-?\\frac ?\{?-?[0-9]+\}? ?\{?[0-9]+\}?"
_LISTED = rf"(?P<listed>(?:(?:{_NUMBER}), ?){{2,9}}(?:{_NUMBER}|\.\.\.)(?:,? ?\.\.\.)?)"
_KIND = r"(?P<kind>arithmetic|geometric)"
_START = (
    r"(?:has |with |whose |and )?(?:a |the |its )?first term (?:is |of |= ?|a_?1? ?= ?|a_\{?1\}? ?="
    r" ?)?(?P<first>{n})(?: and| ,|,|, and) "
    r"(?:a |the |its )?(?:common )?(?P<step>difference|ratio) (?:is |of |[dr] ?= ?|= ?)?(?P<by>{n})"
).replace("{n}", f"(?:{_NUMBER})")
_ORDINAL = (
    r"(?P<n>[0-9]+)(?:st|nd|rd|th)|(?P<nth>n|n-|\(?n\)?)(?:th|-th)"
    r"|(?P<word>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|twentieth)"
)
_SEQUENCE = (
    r"(?:the |an |a )?(?:(?:following|infinite) )*(?:(?P<kind>arithmetic|geometric) )?"
    r"(?:sequence|progression|series)"
)
_BODY = rf"(?:{_SEQUENCE}:? (?:that )?(?:{_START}|{_LISTED})|{_LISTED.replace('?P<listed>', '?P<listed2>')})"
_TERM = rf"(?:the )?(?:{_ORDINAL}) term"
_TAIL_SUM = r"(?:the )?sum of (?:the )?first (?P<count>[0-9]+|n) terms"
_SUM = (
    r"∑ ?_ ?(?:\{ ?(?P<k>[a-z]) ?= ?(?P<low>[^{}]+?) ?\}|\( ?(?P<k2>[a-z]) ?= ?(?P<low2>[^()]+?) ?\))"
    r" ?\^ ?(?:\{ ?(?P<high>[^{}]+?) ?\}|\( ?(?P<high2>[^()]+?) ?\)|(?P<high3>[0-9]+(?= )|[0-9]|n|N"
    r"|∞)) ?(?P<formula>.+?)"
)
_WORDINGS = phrases(
    rf"(?:{ASK})?(?:the |a )?(?:following )?(?:finite |infinite |closed form (?:of|for) )?(?:(?:sum"
    rf"|series)(?: of)?:? )?{_SUM}(?: ?= ?\??)?",
    rf"(?:{ASK})?(?:the )?sum of (?P<formula>.+?) (?:for|from|as) (?P<k>[a-z]) ?(?:=|from|goes from) ?"
    rf"(?P<low>[^ ]+) to (?P<high>[^ ]+)",
    rf"(?:{ASK}|write )(?:a formula for )?{_TERM} (?:of|in|for) {_BODY}",
    rf"(?:{ASK}){_TAIL_SUM} of {_BODY}",
    rf"(?:{ASK})(?:the )?sum of {_BODY.replace('(?:sequence|progression|series)', '(?:series)')}"
    rf"(?P<endless>)",
    rf"(?:{ASK})(?:the )?(?:formula for the )?(?P<nth>n)th term of {_BODY}",
    rf"(?:{ASK})?(?:the )?(?:sum (?:of )?)?(?:the )?(?:(?P<kind>arithmetic|geometric) )?(?:series |sum"
    rf" )?(?:of )?:? ?"
    rf"(?P<listed>(?:{_NUMBER})(?: ?\+ ?(?:{_NUMBER})){{2,8}}) ?\+ ?\.\.\. ?\+ ?(?P<last>{_NUMBER})",
)
_WORDS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"]
_DIVERGES = re.compile(
    r"(?:it |the series |the sum )?(?:diverges|is divergent|divergent|does not (?:exist|converge))|∞", re.I
)
_LABELS = r"[A-Za-z](?:_(?:\{[0-9a-z]+\}|[0-9a-z]))?(?: ?\([0-9a-z]+\))?|(?:the )?(?:sum|term)(?: is)?"


@dataclass(frozen=True, slots=True)
class Sum:
    """The sum of `term` for `index` from `low` to `high`, which may be ∞ or a letter."""

    term: Node
    index: str
    low: Node
    high: Node
    text: str


@dataclass(frozen=True, slots=True)
class Term:
    """A term of a sequence, as a number or as a formula in n."""

    node: Node
    text: str


def recognize(plain: str) -> Sum | Term | None:
    """Return the sum or the term that a normalised problem asks for."""
    for pattern in _WORDINGS:
        if match := pattern.fullmatch(plain):
            with suppress(Unread, ValueError, ZeroDivisionError):
                parts = {key: value for key, value in match.groupdict().items() if value is not None}
                return _read_sum(parts, plain) if "formula" in parts else _read_sequence(parts, plain)
    return None


def _read_sum(parts: dict[str, str], plain: str) -> Sum:
    index = parts.get("k") or parts["k2"]
    term = read_formula(parts["formula"], index)
    low = real_number(parts.get("low") or parts["low2"])
    high = read_formula(next(parts[key] for key in ("high", "high2", "high3") if key in parts))
    if term.op in ("+", "-") and not _is_enclosed(parts["formula"]):
        raise Unread  # ∑ k + 1: where does the sum end?
    letters = names(high)
    if (
        not names(term) <= {index}
        or len(letters) > 1
        or (letters and high.op != "name")
        or letters == {index}
    ):
        raise Unread
    return Sum(term, index, low, high, plain)


def _is_enclosed(text: str) -> bool:
    text = text.strip()
    return text[:1] + text[-1:] in ("()", "[]", "{}") and ")" not in text[1:-1].split("(")[0]


def _read_sequence(parts: dict[str, str], plain: str) -> Sum | Term:
    if "last" in parts:
        parts["listed"] = parts["listed"].replace("+", ",").replace(" ", "")
    first, step, kind = _rule(parts)
    if "last" in parts:
        count = _count(first, step, kind, _fraction(parts["last"]))
        return Sum(_term(first, step, kind, "n"), "n", ONE, whole(count), plain)
    if "endless" in parts:
        if kind != "geometric" or ("..." not in plain and "infinite" not in plain):
            raise Unread
        return Sum(_term(first, step, kind, "n"), "n", ONE, _INFINITE, plain)
    term = _term(first, step, kind, "n")
    if "count" in parts:
        high = Node("name", text="n") if parts["count"] == "n" else whole(int(parts["count"]))
        return Sum(substitute(term, {"n": Node("name", text="k")}), "k", ONE, high, plain)
    if "nth" in parts:
        return Term(term, plain)
    place = int(parts["n"]) if "n" in parts else _place(parts["word"])
    return Term(substitute(term, {"n": whole(place)}), plain)


def _count(first: Fraction, step: Fraction, kind: str, last: Fraction) -> int:
    """Return how many terms there are up to the last one; raise `Unread` when it is none of them."""
    value = first
    for count in range(1, MAX_TERMS + 1):
        if value == last:
            return count
        value = value + step if kind == "arithmetic" else value * step
        if value.denominator.bit_length() + value.numerator.bit_length() > 400:
            break
    raise Unread


def _place(word: str) -> int:
    return 20 if word.lower() == "twentieth" else _WORDS.index(word.lower()) + 1


def _rule(parts: dict[str, str]) -> tuple[Fraction, Fraction, Literal["arithmetic", "geometric"]]:
    """Return first term and step; raise `Unread` when the listed terms do not make it clear."""
    said = parts.get("kind", "").lower()
    if "first" in parts:
        kind: Literal["arithmetic", "geometric"] = (
            "arithmetic" if parts["step"].lower() == "difference" else "geometric"
        )
        if said not in ("", kind):
            raise Unread
        return _fraction(parts["first"]), _fraction(parts["by"]), kind
    listed = parts.get("listed") or parts["listed2"]
    numbers = [_fraction(text) for text in re.split(", ?| ", listed.replace("...", "").strip(" ,")) if text]
    if len(numbers) < 3 or len(set(numbers)) == 1:
        raise Unread
    pairs = list(zip(numbers, numbers[1:], strict=False))
    if len({right - left for left, right in pairs}) == 1 and said != "geometric":
        return numbers[0], numbers[1] - numbers[0], "arithmetic"
    if 0 not in numbers and len({right / left for left, right in pairs}) == 1 and said != "arithmetic":
        return numbers[0], numbers[1] / numbers[0], "geometric"
    raise Unread


def _fraction(text: str) -> Fraction:
    value = build(real_number(text), {})
    if not value.is_Rational:
        raise Unread
    return Fraction(int(value.p), int(value.q))


def _term(first: Fraction, step: Fraction, kind: str, name: str) -> Node:
    before = Node("-", (Node("name", text=name), ONE))
    if kind == "arithmetic":
        return Node("+", (fraction(first), Node("*", (before, fraction(step)))))
    return Node("*", (fraction(first), Node("^", (fraction(step), before))))


# ---- checks


def check(task: Sum | Term, answer: str, assume: str | None) -> Verdict:
    """Return the verdict on a sum or a term."""
    if isinstance(task, Sum):
        return _check_sum(task, answer)
    given = read_expression(answer, task.text, _LABELS).node
    if not names(given) <= names(task.node):
        raise Unread
    if names(task.node):
        return judge_expression("the nth term", task.node, given)
    return judge_value("the term", task.node, given)


def _check_sum(task: Sum, answer: str) -> Verdict:
    if task.high == _INFINITE:
        return _check_series(task, answer)
    given = read_expression(answer, task.text, _LABELS).node
    what = f"the sum of {shown(task.term)}"
    if not names(task.high):
        return judge_value(what, _add(task), given)
    (letter,) = names(task.high)
    if not names(given) <= {letter}:
        raise Unread
    return _check_closed_form(task, letter, given)


def _add(task: Sum) -> Node:
    """Add the terms one by one, as exact rational numbers."""
    low, high = (build(node, {}) for node in (task.low, task.high))
    if not (low.is_Integer and high.is_Integer):
        raise Undecided
    if high - low > MAX_TERMS:
        raise TooBig
    exact, rest = Fraction(0), sympy.Integer(0)
    try:
        for number in range(int(low), int(high) + 1):
            node = substitute(task.term, {task.index: whole(number)})
            value = evaluate(node, {}) if is_school(node) else build(node, {})
            if value.is_Rational:
                exact += Fraction(int(value.p), int(value.q))
            else:
                rest += value
    except Undefined:
        raise Undecided from None
    return from_sympy(rest + sympy.Rational(exact.numerator, exact.denominator))


def _check_closed_form(task: Sum, letter: str, given: Node) -> Verdict:
    """By induction: the first sum is the first term, and S(n) - S(n-1) is the nth term."""
    name = Node("name", text=letter)
    term = substitute(task.term, {task.index: name})
    step = Node("-", (given, substitute(given, {letter: Node("-", (name, ONE))})))
    first = equal(substitute(given, {letter: task.low}), substitute(task.term, {task.index: task.low}))
    grows = equal(step, term)
    if first.holds and grows.holds:
        key = "task_holds" if {first.kind, grows.kind} == {"same"} else "task_holds_at_points"
        return conclude(key, what=f"The sum of {shown(task.term)}", value=shown(given))
    for number in range(3):
        high = whole(int(build(task.low, {})) + number)
        exact = _add(Sum(task.term, task.index, task.low, high, task.text))
        claimed = substitute(given, {letter: high})
        found = equal(exact, claimed)
        if found.kind == "different":
            return differ(f"the sum up to {letter} = {shown(high)}", exact, claimed, found)
    raise Undecided


def _check_series(task: Sum, answer: str) -> Verdict:
    value = _series(task)
    what = f"the infinite sum of {shown(task.term)}"
    if _DIVERGES.fullmatch(plain_of(answer)):
        if value is None or value == _INFINITE:
            if value is None:
                raise Undecided
            return conclude("task_holds", what=f"The value of {what}", value="not finite")
        return conclude("integral_exists", what=f"The sum of {shown(task.term)}", exact=shown(value))
    if value is None or value == _INFINITE:
        raise Undecided
    given = read_expression(answer, task.text, _LABELS).node
    return judge_value(what, value, given)


def _series(task: Sum) -> Node | None:
    """Return the sum of a geometric series exactly; ∞ stands for a geometric series that diverges."""
    name = Node("name", text=task.index)
    after = substitute(task.term, {task.index: Node("+", (name, ONE))})
    symbols = symbols_for({task.index})
    first = substitute(task.term, {task.index: task.low})
    try:
        ratio = sympy.simplify(build(after, symbols) / build(task.term, symbols))
    except Undefined:
        return None
    if ratio.is_Rational:
        if not equal(after, Node("*", (from_sympy(ratio), task.term))).holds:
            return None
        if abs(ratio) >= 1:
            return _INFINITE
        return Node("/", (first, from_sympy(1 - ratio)))
    return _other_series(task)


def _other_series(task: Sum) -> Node | None:
    """Return SymPy's value where the partial sums, extrapolated, agree with it."""
    symbol = sympy.Symbol(task.index, integer=True, positive=True)
    term, low = build(task.term, {task.index: symbol}), build(task.low, {})
    value = proposal(lambda: sympy.summation(term, (symbol, low, sympy.oo)), 0.6)
    near = proposal(lambda: sympy.Sum(term, (symbol, low, sympy.oo)).evalf(25), 0.5)
    if value is None or near is None or not (value.is_number and near.is_Float) or value.is_infinite:
        return None
    if near._prec < 60 or abs(value.evalf(25) - near) > abs(near) * sympy.Float("1e-15"):
        return None
    with suppress(Unread, TooBig):
        return from_sympy(value)
    return None
