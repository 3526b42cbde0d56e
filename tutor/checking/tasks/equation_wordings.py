"""Which equation a problem asks to solve, for which variable, in which range."""

import re
from dataclasses import dataclass, replace

from tutor.checking.layout import canonical
from tutor.checking.parse import Node, Unread, names, parse, walk
from tutor.checking.show import show
from tutor.checking.solutions import with_roots
from tutor.checking.tasks.ranges import EVERYWHERE, POSITIVE, Interval, at_end, take_condition, take_sort
from tutor.checking.values import is_school


@dataclass(frozen=True, slots=True)
class EquationTask:
    """left = right for `name` in `domain`; the answer may be rounded to `places` when they are asked for."""

    left: Node
    right: Node
    name: str
    domain: Interval = EVERYWHERE
    places: int | None = None
    pick: str = ""  # "low" or "high" when only the smallest or the largest solution is asked for

    @property
    def in_degrees(self) -> bool:
        """Is the range given in degrees? Then 30 and π/6 are no answers, 30° is."""
        ends = (self.domain.low, self.domain.high)
        return any(part.op == "degrees" for end in ends if end is not None for part in walk(end))

    @property
    def shown(self) -> str:
        return f"{show(self.left)} = {show(self.right)}"


# ---- recognition

_EQUATION = r"(?P<equation>[^=]+=[^=]+?)"
_NAME = r"(?P<name>[A-Za-z])"
_KINDS = r"(?:quadratic|linear|cubic|rational|radical|exponential|logarithmic|trigonometric|absolute value)"
_THE = rf"(?:(?:the |this )?(?:following |given )?(?:{_KINDS} )?equations?[:.]? )?"
_WORDINGS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?:use the quadratic formula to )?solve:? {_THE}{_EQUATION}",
        rf"solve {_THE}{_EQUATION},? for (?:real )?{_NAME}",
        rf"solve (?:{_THE})?for (?:real )?{_NAME}(?: exactly)?[:,]?(?: in)? {_EQUATION}",
        rf"(?:if|given(?: that)?) {_EQUATION},? (?:then )?(?:find|determine|solve for|what is)"
        rf"(?: the value of)? {_NAME}",
        rf"(?:find|determine|work out|calculate|what (?:is|are))(?: all| every| the)?(?: real)?"
        rf"(?: (?:values?|values? of|value\(s\) of|numbers?))? {_NAME}(?:[:,.]| if| when| with| such that"
        rf"| so that| for which| that (?:satisfy|satisfies|make)| satisfying"
        rf"| in)? {_THE}{_EQUATION}(?: true)?",
        rf"(?:what|which)(?: real)? (?:values?|numbers?)(?: of)? {_NAME} (?:satisf(?:y|ies)|makes?|solves?) "
        rf"{_THE}{_EQUATION}(?: true)?",
        rf"(?:find|determine|what are|what is|give)(?: all| every| all the| the)?(?: general)?(?: real)? "
        rf"(?:solutions?|roots?)(?: set)?(?::| of| to| for) {_THE}{_EQUATION}",
        rf"for (?:which|what)(?: real)? (?:values of )?{_NAME} (?:is|does) {_EQUATION}(?: hold)?",
        rf"find the positive (?:solution|root) (?:of|to) {_THE}(?P<positive>){_EQUATION}",
        r"find (?:the|all)(?: the)?(?: real)? (?:zeros|roots) of(?: the function)? [fgp]\(([a-z])\) ?="
        r" ?(?P<zero>[^=]+)",
        r"find (?:the|all)(?: the)?(?: real)? (?:zeros|roots) of(?: the)?(?: (?:polynomial|quadratic"
        r"|function))? (?P<zero>[^=]+)",
        rf"{_EQUATION}[.,;:]? (?:solve(?: for)?|find|what is) {_NAME}",
        _EQUATION,
    )
)
_REALS = re.compile(
    r",? (?:over (?:the )?reals?(?: numbers)?|over ℝ|for (?:all |every )?reals? [a-z]|in (?:the )?real"
    r" numbers"
    r"|exactly|,? where [a-z] is (?:a )?real(?: number)?|for [a-z] ∈ ℝ)",
    re.IGNORECASE,
)
_PLACES = re.compile(
    r"[,.;]?(?: and)?(?: (?:please )?(?:round|give|giving|rounding|state|express|write|rounded|correct)"
    r"(?: off)?(?: (?:your|the|all))?(?: final)?(?: (?:answers?|solutions?|roots?|values?|it"
    r"|each(?: answer)?))?)?"
    r"(?: (?:correct|rounded|accurate))? to (?:(?P<places>one|two|three|four|[1-6]) (?:decimals?(?: places?)?"
    r"|d\.?p)|the nearest (?P<nearest>tenth|hundredth|thousandth))",
    re.IGNORECASE,
)
_COUNTS = {"one": 1, "two": 2, "three": 3, "four": 4, "tenth": 1, "hundredth": 2, "thousandth": 3}


def recognize(plain: str) -> EquationTask | None:
    """Return the task of the whole text, None in the slightest doubt."""
    text, places = canonical(plain), None
    if match := at_end(_PLACES, text):
        count = (match["places"] or match["nearest"]).lower()
        text, places = text[: match.start()].rstrip(" .,"), _COUNTS.get(count) or int(count)
    if match := at_end(_REALS, text):
        text = text[: match.start()]
    try:
        text, domain, bounded = take_condition(text)
        text, sort, pick = take_sort(text)
    except Unread:
        return None
    if EVERYWHERE not in (domain, sort):
        return None
    domain = sort if domain == EVERYWHERE else domain
    for wording in _WORDINGS:
        if match := wording.fullmatch(text):
            task = _read(match, domain, places)
            if task is not None:
                known = bounded in (None, task.name, f"\\{task.name}")
                return replace(task, pick=pick) if known else None
    return None


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
