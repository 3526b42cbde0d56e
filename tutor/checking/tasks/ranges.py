"""In which range a problem asks for solutions: "on [0, 2π)", "for x > 0", "where n is a positive integer"."""

import re
from dataclasses import dataclass, replace
from typing import Any

from tutor.checking.parse import Node, Unread, parse
from tutor.checking.relations import Relation
from tutor.checking.tasks import roots
from tutor.checking.tasks.trees import ZERO
from tutor.checking.values import Undecided, Undefined

Number = Any  # an mpf


@dataclass(frozen=True, slots=True)
class Interval:
    """low sign name sign high; a side without end has None.

    `holes` are left out; of `whole` only whole numbers are meant, of `natural` nobody knows whether 0 is.
    """

    low: Node | None
    low_in: bool
    high: Node | None
    high_in: bool
    whole: bool = False
    natural: bool = False
    holes: tuple[Node, ...] = ()

    def has(self, value: Number) -> bool:
        """Does the number belong to it? Raises `Undecided` for 0 among the natural numbers."""
        if self.natural and abs(value) <= roots.SAME:
            raise Undecided
        ends = ((self.low, self.low_in, 1), (self.high, self.high_in, -1))
        for end, included, side in ends:
            if end is not None:
                gap = (value - roots.real(end)) * side
                if gap < -roots.SAME or (abs(gap) <= roots.SAME and not included):
                    return False
        if any(abs(value - roots.real(hole)) <= roots.SAME for hole in self.holes):
            return False
        return not self.whole or bool(abs(value - value.context.nint(value)) <= roots.SAME)


EVERYWHERE = Interval(None, False, None, False)
POSITIVE = Interval(ZERO, False, None, False)
_NEGATIVE = Interval(None, False, ZERO, False)
_NOT_NEGATIVE = Interval(ZERO, True, None, False)


def limits_of(domain: Interval, name: Node) -> tuple[Relation, ...]:
    """Return the ends of the range as relations of the variable."""
    found = []
    if domain.low is not None:
        found.append(Relation(name, "≥" if domain.low_in else ">", domain.low))
    if domain.high is not None:
        found.append(Relation(name, "≤" if domain.high_in else "<", domain.high))
    return tuple(found)


# ---- wordings

_END = r"[^,;\[\]()<>≤≥=≠]+"
_ON = re.compile(
    r"(?:,? (?:for|where|with|if) [a-z])?,? (?:on|in|over|∈)(?: the interval)? ?(?P<open>[\[(]) ?"
    rf"(?P<low>{_END}), ?"
    rf"(?P<high>{_END})(?P<close>[\])])",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    rf"(?:,|,? (?:for|where|with|if|on|in the interval)) (?P<low>{_END}?) ?(?P<first>[<≤]) ?"
    r"(?P<name>[a-z]|\\theta) ?(?P<last>[<≤])"
    rf" ?(?P<high>{_END})",
    re.IGNORECASE,
)
_IF = (
    r"(?:,|[,.]? (?:for|where|with|if|when|and|given(?: that)?|assuming(?: that)?|such that"
    r"|provided(?: that)?))"
)
_BESIDE = re.compile(rf"{_IF} (?P<name>[a-z]) ?(?P<sign>[<>≤≥≠]) ?(?P<end>-?[0-9]+(?:\.[0-9]+|/[0-9]+)?)")
_SIGN = r"(?P<sign>positive|negative|non-?negative)"
_INTEGERS = r"(?P<whole>(?:integers?|whole numbers?)|ℤ)"
_NATURAL = r"(?P<natural>natural numbers?|ℕ)"
_SIDE = _SIGN.replace("sign", "side")
_SET = rf"(?:{_SIGN} (?:real )?(?:numbers?|values?)|(?:{_SIDE} )?{_INTEGERS}|{_NATURAL})"
_KIND = re.compile(
    rf"{_IF} (?:(?P<name>[a-z]) (?:is (?:an? )?|an? |∈ ?)(?:{_SET}|(?P<only>positive|negative|non-?negative))"
    rf"|(?P<bare>positive|negative|integer|non-?negative)(?: values of)? (?P<other>[a-z]))"
    rf"|,? (?:in|over|among) (?:the )?(?:set of )?{_SET.replace('<', '<in_')}",
    re.IGNORECASE,
)
_SIGNS = {"positive": POSITIVE, "negative": _NEGATIVE, "nonnegative": _NOT_NEGATIVE}


def take_condition(text: str) -> tuple[str, Interval, str | None]:
    """Cut off a range or a condition on the solutions at the end, as `take_domain` does a range."""
    if match := at_end(_BESIDE, text):
        return _before(text, match), _one_sided(match["sign"], parse(match["end"])), match["name"]
    if match := at_end(_KIND, text):
        found = {key.removeprefix("in_"): value.lower() for key, value in match.groupdict().items() if value}
        return _before(text, match), _named(found), found.get("name") or found.get("other")
    return take_domain(text)


_SORTED = re.compile(
    r"(?P<ask>find|determine|give|state|what (?:is|are)|write down)(?P<all> all| every| the| all the)?"
    r"(?: (?P<pick>larg(?:er|est)|great(?:er|est)|small(?:er|est)|least))?"
    r"(?: (?P<only>positive|negative|non-?negative))?"
    r"(?: (?P<whole>integers?|whole[- ]number)| (?P<natural>natural))?"
    r"(?: (?:number|value))?(?= (?:solutions?|roots?|zeros?|values? of|[a-z]\b))",
    re.IGNORECASE,
)


def take_sort(text: str) -> tuple[str, Interval, str]:
    """Leave out at the beginning which solutions are asked for: "Find the larger root of"."""
    match = _SORTED.match(text)
    found = {key: value.lower() for key, value in match.groupdict().items() if value} if match else {}
    if match is None or not found.keys() & {"pick", "only", "whole", "natural"}:
        return text, EVERYWHERE, ""
    pick = found.get("pick", "")
    rest = match["ask"] + (match["all"] or "") + text[match.end() :]
    return rest, _named(found), pick and ("high" if pick[0] in "lg" and pick != "least" else "low")


def _before(text: str, match: re.Match[str]) -> str:
    return text[: match.start()].rstrip(" .,")


def _one_sided(sign: str, end: Node) -> Interval:
    if sign == "≠":
        return replace(EVERYWHERE, holes=(end,))
    low, high = (end, None) if sign in ">≥" else (None, end)
    return Interval(low, sign == "≥", high, sign == "≤")


def _named(found: dict[str, str]) -> Interval:
    """Return the numbers that words stand for."""
    bare = found.get("bare", "")
    sign = (found.get("sign") or found.get("side") or found.get("only") or bare).replace("-", "")
    domain = _SIGNS.get(sign, EVERYWHERE)
    if found.get("natural"):
        return replace(POSITIVE, whole=True, natural=True)
    return replace(domain, whole=True) if found.get("whole") or bare == "integer" else domain


def take_domain(text: str) -> tuple[str, Interval, str | None]:
    """Cut off a range like "on [0, 2π)" at the end; return the rest, the range and the variable it names.

    Raise `Unread` for a range with ends that are no numbers.
    """
    for pattern in (_ON, _BETWEEN):
        if match := at_end(pattern, text):
            found = _interval(match)
            if found is None:
                raise Unread
            return _before(text, match), found, match.groupdict().get("name")
    return text, EVERYWHERE, None


def at_end(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """Return the first match that reaches to the end of the text."""
    return next((match for match in pattern.finditer(text) if match.end() == len(text)), None)


def _interval(match: re.Match[str]) -> Interval | None:
    try:
        low, high = parse(match["low"]), parse(match["high"])
        roots.real(low), roots.real(high)
    except (Unread, Undefined):
        return None
    groups = match.groupdict()
    if "open" in groups:
        return Interval(low, groups["open"] == "[", high, groups["close"] == "]")
    return Interval(low, groups["first"] == "≤", high, groups["last"] == "≤")
