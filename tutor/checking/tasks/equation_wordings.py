"""Which equation a problem asks to solve, for which variable, in which range."""

import re
from dataclasses import dataclass
from typing import Any

from tutor.checking.layout import canonical
from tutor.checking.parse import Node, Unread, names, parse, walk
from tutor.checking.relations import Relation
from tutor.checking.show import show
from tutor.checking.solutions import with_roots
from tutor.checking.tasks import roots
from tutor.checking.tasks.trees import ZERO
from tutor.checking.values import Undefined, is_school

Number = Any  # an mpf


@dataclass(frozen=True, slots=True)
class Interval:
    """low sign name sign high; a side without end has None."""

    low: Node | None
    low_in: bool
    high: Node | None
    high_in: bool

    def has(self, value: Number) -> bool:
        """Does the number belong to it?"""
        ends = ((self.low, self.low_in, 1), (self.high, self.high_in, -1))
        for end, included, side in ends:
            if end is not None:
                gap = (value - roots.real(end)) * side
                if gap < -roots.SAME or (abs(gap) <= roots.SAME and not included):
                    return False
        return True


EVERYWHERE = Interval(None, False, None, False)
POSITIVE = Interval(ZERO, False, None, False)


@dataclass(frozen=True, slots=True)
class EquationTask:
    """left = right for `name` in `domain`; the answer may be rounded to `places` when they are asked for."""

    left: Node
    right: Node
    name: str
    domain: Interval = EVERYWHERE
    places: int | None = None

    @property
    def in_degrees(self) -> bool:
        """Is the range given in degrees? Then 30 and π/6 are no answers, 30° is."""
        ends = (self.domain.low, self.domain.high)
        return any(part.op == "degrees" for end in ends if end is not None for part in walk(end))

    @property
    def shown(self) -> str:
        return f"{show(self.left)} = {show(self.right)}"


def limits_of(domain: Interval, name: Node) -> tuple[Relation, ...]:
    """Return the range as relations of the variable."""
    found = []
    if domain.low is not None:
        found.append(Relation(name, "≥" if domain.low_in else ">", domain.low))
    if domain.high is not None:
        found.append(Relation(name, "≤" if domain.high_in else "<", domain.high))
    return tuple(found)


# ---- recognition

_EQUATION = r"(?P<equation>[^=]+=[^=]+?)"
_NAME = r"(?P<name>[A-Za-z])"
_KINDS = r"(?:quadratic|linear|cubic|rational|radical|exponential|logarithmic|trigonometric|absolute value)"
_THE = rf"(?:(?:the |this )?(?:following |given )?(?:{_KINDS} )?equation:? )?"
_WORDINGS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?:use the quadratic formula to )?solve:? {_THE}{_EQUATION}",
        rf"solve {_THE}{_EQUATION},? for (?:real )?{_NAME}",
        rf"solve (?:{_THE})?for (?:real )?{_NAME}[:,]?(?: in)? {_EQUATION}",
        rf"(?:find|determine)(?: all| every| the)?(?: real)?(?: values?(?: of)?)? {_NAME}"
        rf"(?:[:,]| if| when| with| such that| for which| that satisfy|:) {_THE}{_EQUATION}",
        rf"(?:find|determine|what are|what is|give)(?: all| every| all the| the)?(?: general)?(?: real)? "
        rf"(?:solutions?|roots?)(?: set)?(?::| of| to| for) {_THE}{_EQUATION}",
        rf"for (?:which|what)(?: real)? (?:values of )?{_NAME} (?:is|does) {_EQUATION}(?: hold)?",
        rf"find the positive (?:solution|root) (?:of|to) {_THE}(?P<positive>){_EQUATION}",
        r"find (?:the|all)(?: the)?(?: real)? (?:zeros|roots) of(?: the function)? [fgp]\(([a-z])\) ?="
        r" ?(?P<zero>[^=]+)",
        rf"{_EQUATION}[.,;:]? (?:solve(?: for)?|find|what is) {_NAME}",
        _EQUATION,
    )
)
_END = r"[^,;\[\]()<>≤≥=]+"
_REALS = re.compile(
    r",? (?:over (?:the )?reals?(?: numbers)?|over ℝ|for (?:all |every )?reals? [a-z]|in (?:the )?real"
    r" numbers"
    r"|exactly|, where [a-z] is (?:a )?real(?: number)?|for [a-z] ∈ ℝ)",
    re.IGNORECASE,
)
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
_PLACES = re.compile(
    r",? (?:rounded )?to (?P<places>one|two|three|four|[1-6]) decimals?(?: places?)?", re.IGNORECASE
)
_COUNTS = {"one": 1, "two": 2, "three": 3, "four": 4}


def recognize(plain: str) -> EquationTask | None:
    """Return the task of the whole text, None in the slightest doubt."""
    text, places = canonical(plain), None
    if match := _at_end(_PLACES, text):
        text, places = text[: match.start()], _COUNTS.get(match["places"]) or int(match["places"])
    if match := _at_end(_REALS, text):
        text = text[: match.start()]
    try:
        text, domain, bounded = take_domain(text)
    except Unread:
        return None
    for wording in _WORDINGS:
        if match := wording.fullmatch(text):
            task = _read(match, domain, places)
            if task is not None:
                return task if bounded in (None, task.name, f"\\{task.name}") else None
    return None


def take_domain(text: str) -> tuple[str, Interval, str | None]:
    """Cut off a range like "on [0, 2π)" at the end; return the rest, the range and the variable it names.

    Raise `Unread` for a range with ends that are no numbers.
    """
    for pattern in (_ON, _BETWEEN):
        if match := _at_end(pattern, text):
            found = _interval(match)
            if found is None:
                raise Unread
            return text[: match.start()].rstrip(" .,"), found, match.groupdict().get("name")
    return text, EVERYWHERE, None


def _at_end(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
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


def _read(match: re.Match[str], domain: Interval, places: int | None) -> EquationTask | None:
    groups = match.groupdict()
    left, _, right = (groups.get("equation") or f"{groups.get('zero')}=0").partition("=")
    try:
        nodes = with_roots(parse(left)), with_roots(parse(right))
    except Unread:
        return None
    found = names(nodes[0]) | names(nodes[1])
    asked = groups.get("name")
    if len(found) != 1 or asked not in (None, *found) or any(map(is_strange, nodes)):
        return None
    (name,) = found
    if groups.get("positive") is not None:
        domain = POSITIVE
    return EquationTask(*nodes, name, domain, places)


def is_strange(node: Node) -> bool:
    """Does it have parts that no equation of real numbers has, or names of functions?"""
    return any(
        part.op in ("matrix", "pm", "percent", "factorial") or part.text in ("i", "oo", "f", "g")
        for part in walk(node)
    )


def is_algebraic(node: Node) -> bool:
    """Is it made of polynomials, quotients, roots and absolute values?"""
    return is_school(node) and not any(part.op == "^" and names(part.args[1]) for part in walk(node))
