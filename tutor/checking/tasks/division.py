"""Division of polynomials: the quotient and the remainder, alone or together, by exact division."""

import re
from dataclasses import dataclass
from typing import Any

from tutor.checking.claims import plain_answer
from tutor.checking.parse import Node, Unread, names, parse
from tutor.checking.show import show
from tutor.checking.tasks.agreeing import judge_expression
from tutor.checking.tasks.form_tests import is_expanded
from tutor.checking.tasks.questions import ASK, Question, polynomial, recognize_in
from tutor.checking.tasks.reading import phrases, read_expression, read_formula, the_variable
from tutor.checking.tasks.trees import from_sympy
from tutor.checking.verdict import Verdict, conclude


@dataclass(frozen=True, slots=True)
class Division:
    """What is asked of dividend / divisor: "quotient", "remainder" or "both"."""

    asked: str
    quotient: Node
    remainder: Node
    whole: Node  # the quotient of both, as one expression
    text: str


def _read(parts: dict[str, str], plain: str) -> Division:
    if "whole" in parts:
        whole = read_formula(parts["whole"])
        if whole.op != "/":
            raise Unread
        above, below = whole.args
    else:
        above, below = (read_formula(parts[key]) for key in ("above", "below"))
    name = the_variable(above)
    if names(below) != {name}:
        raise Unread
    dividend, divisor = polynomial(above, name), polynomial(below, name)
    if divisor.degree() < 1:
        raise Unread
    quotient, remainder = (from_sympy(one.as_expr()) for one in dividend.div(divisor))
    asked = parts.get("asked", "").lower()
    kind = "both" if " and " in asked or not asked else asked.split()[-1]
    kind = "factor" if plain.lower().startswith("is ") else kind
    return Division(kind, quotient, remainder, Node("/", (above, below)), plain)


_LABELS = r"[qrQR](?: ?\( ?[a-z] ?\))?|(?:the )?(?:quotient|remainder)(?: is)?|[a-z] ?\( ?[a-z0-9-]+ ?\)"
_LEAD = r"(?:the )?{0}(?: is|:| ?=)? ?|{1}(?: ?\( ?[a-z] ?\))? ?[=:] ?"
_BOTH = re.compile(
    rf"(?:{_LEAD.format('quotient', 'q')})?(?P<q>[^,;=]+?)(?: ?[,;] ?(?:and )?| and | with )"
    rf"(?:(?:{_LEAD.format('remainder', 'r')})|(?:a )?remainder(?: of)? )(?P<r>[^,;=]+)",
    re.IGNORECASE,
)
_SHORT = re.compile(r"(?P<q>[^,;=]+?),? (?:R|rem(?:ainder)?\.?) ?(?:of )?(?P<r>[^,;=]+)")
_ONE_LEAD = re.compile(r"(?:the )?(?:quotient|remainder) is:? ", re.IGNORECASE)


def check(task: Division, answer: str, assume: str | None) -> Verdict:
    """Return the verdict on the answer; may raise `Unread`, `TooBig` or `Undecided`."""
    text = plain_answer(answer)
    if task.asked == "factor":
        return _check_factor(task, text)
    match = _BOTH.fullmatch(text) or _SHORT.fullmatch(text)
    if task.asked == "remainder" and match is None:
        return _check_one("the remainder", task.remainder, text, task)
    if match is not None and task.asked != "remainder":
        found = [
            _judge("the quotient", task.quotient, parse(match["q"])),
            _judge("the remainder", task.remainder, parse(match["r"])),
        ]
        return next((one for one in found if one.verdict != "verified"), found[0])
    if match is not None:
        raise Unread
    if task.asked == "quotient" or task.remainder == Node("number", text="0"):
        return _check_one("the quotient", task.quotient, text, task)
    given = read_expression(_ONE_LEAD.sub("", text), task.text, _LABELS).node
    if names(given) and judge_expression("the quotient", task.quotient, given).verdict == "verified":
        return conclude("remainder_missing")
    verdict: Any = judge_expression("the quotient", task.whole, given)
    if verdict.verdict == "verified" and not _is_quotient_and_rest(given):
        return conclude("other_form")
    return verdict  # type: ignore[no-any-return]


def _check_factor(task: Division, text: str) -> Verdict:
    """Yes exactly when the remainder is 0."""
    said = re.fullmatch(r"(?P<yes>yes)|no", re.sub(r",? (?:it|x|\().*$", "", text), re.IGNORECASE)
    if said is None:
        raise Unread
    is_factor = task.remainder == Node("number", text="0")
    if bool(said["yes"]) == is_factor:
        return conclude("worked_out", what="The remainder of the division", value=show(task.remainder))
    return conclude("remainder_says", exact=show(task.remainder))


def _is_quotient_and_rest(given: Node) -> bool:
    """Is it x + 2 + 3/(x - 1)?"""
    return given.op in ("+", "-") and is_expanded(given.args[0], given) and given.args[1].op in ("/", "*")


def _check_one(what: str, exact: Node, text: str, task: Division) -> Verdict:
    given = read_expression(_ONE_LEAD.sub("", text), task.text, _LABELS).node
    return _judge(what, exact, given)


def _judge(what: str, exact: Node, given: Node) -> Verdict:
    if not names(given) <= {"x", *names(exact)} and names(given):
        raise Unread
    verdict = judge_expression(what, exact, given)
    if verdict.verdict == "verified" and not is_expanded(given, given):
        return conclude("not_evaluated")
    return verdict


_ASKED = r"(?P<asked>quotient and (?:the )?remainder|quotient|remainder)"
_ROWS = (
    Question(
        phrases(
            r"is \(?(?P<below>[^=()]+)\)? a factor of \(?(?P<above>[^=()]+)\)?",
            r"divide:? (?P<whole>[^=]+)",
            rf"(?:(?:use|using|by) (?:the remainder theorem|synthetic division|long division),? )?"
            rf"{ASK}(?:the )?{_ASKED} (?:when|if|on dividing|obtained when|in dividing) (?:the polynomial )?"
            r"(?:[a-z]\([a-z]\) ?= ?)?(?P<above>[^=]+?) (?:is divided )?by (?P<below>[^=]+)",
            rf"{ASK}(?:the )?{_ASKED} (?:of|for) (?:the division (?:of )?)?(?:dividing )?(?P<above>[^=]+?) "
            r"(?:divided by|by) (?P<below>[^=]+)",
            rf"{ASK}(?:the )?{_ASKED} of \(?(?P<above>[^=]+?)\)? (?:÷|/) \(?(?P<below>[^=/÷()]+)\)?",
            rf"(?:use|using) (?:the remainder theorem|synthetic division|long division|polynomial long "
            rf"division) to "
            rf"find the {_ASKED} (?:when|if) (?P<above>[^=]+?) is divided by (?P<below>[^=]+)",
            r"(?:use|using) (?:polynomial )?(?:synthetic|long) division to divide (?P<above>[^=]+?) by "
            r"(?P<below>[^=]+)",
            r"divide (?:the polynomial )?(?P<above>[^=]+?) by (?P<below>[^=]+?)"
            r"(?:,? (?:using|by|with) (?:polynomial )?(?:synthetic|long) division)?",
            rf"divide (?P<above>[^=]+?) by (?P<below>[^=]+?)[.,;]? (?:and )?(?:find|give|state|write) the "
            rf"{_ASKED}",
        ),
        _read,
    ),
)  # fmt: skip


def recognize(plain: str) -> Division | None:
    """Return the division of polynomials that is asked for, None in the slightest doubt."""
    found: Division | None = recognize_in(_ROWS, plain)
    return found
