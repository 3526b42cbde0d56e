"""Lists of numbers (mean, median, mode, range, variance) and counting: direct formulas on exact fractions."""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from math import comb, factorial, perm, prod

from tutor.checking.claims import plain_answer
from tutor.checking.kinds import Answer, Quantity
from tutor.checking.parse import Node, Unread, parse
from tutor.checking.show import show
from tutor.checking.symbolic import build
from tutor.checking.tasks.trees import fraction, from_sympy
from tutor.checking.tasks.working import Working, check_working, number, numbers
from tutor.checking.values import Undefined
from tutor.checking.verdict import Verdict, conclude

MAX_COUNT = 1_000

_VALUE = r"-?[0-9]{1,15}(?:\.[0-9]{1,10})?(?:/[0-9]{1,10})?"
_DATA = (
    r"(?: of| for)?(?: the)?(?: following)?(?: data(?: set)?| set| list| numbers| values)?:? "
    rf"[({{\[]? ?({_VALUE}(?:(?: ?[,;] ?(?:and )?| and ){_VALUE})+) ?[)}}\]]?"
)
_ASK = r"(?:find|determine|compute|calculate|what is|what are|work out|give)"


def _mean(values: list[Fraction]) -> Fraction:
    return sum(values, Fraction(0)) / len(values)


def _squares(values: list[Fraction]) -> Fraction:
    middle = _mean(values)
    return sum(((value - middle) ** 2 for value in values), Fraction(0))


def _median(values: list[Fraction]) -> Answer:
    ordered, half = sorted(values), len(values) // 2
    if len(ordered) % 2:
        return number(ordered[half])
    return number((ordered[half - 1] + ordered[half]) / 2)


def _modes(values: list[Fraction]) -> Answer | None:
    counts = Counter(values)
    most = max(counts.values())
    found = sorted(value for value, count in counts.items() if count == most)
    if most == 1 or len(found) == len(counts):
        return None  # no mode to some, every value to others
    return number(found[0]) if len(found) == 1 else numbers(found)


def _root(value: Fraction) -> Answer:
    """Return √value, as a number when it is rational."""
    roots = [Fraction(round(part**0.5)) for part in (value.numerator, value.denominator)]
    if roots[0] ** 2 == value.numerator and roots[1] ** 2 == value.denominator:
        return number(roots[0] / roots[1])
    return Quantity(Node("root", (fraction(value),), "2"))


@dataclass(frozen=True, slots=True)
class _Statistic:
    names: str
    work: Callable[[list[Fraction]], Answer | None]


# Without "population" or "sample" a variance has two values, so it has no row.
_STATISTICS = tuple(
    (re.compile(rf"(?:{_ASK} )?(?:the |its |their )?({one.names}){_DATA}", re.IGNORECASE), one.work)
    for one in (
        _Statistic("(?:arithmetic )?mean(?: value)?|average", lambda values: number(_mean(values))),
        _Statistic("median", _median),
        _Statistic("modes?", _modes),
        _Statistic("range", lambda values: number(max(values) - min(values))),
        _Statistic("sum|total", lambda values: number(sum(values, Fraction(0)))),
        _Statistic("population variance", lambda values: number(_squares(values) / len(values))),
        _Statistic("sample variance", lambda values: number(_squares(values) / (len(values) - 1))),
        _Statistic("population standard deviation", lambda values: _root(_squares(values) / len(values))),
        _Statistic("sample standard deviation", lambda values: _root(_squares(values) / (len(values) - 1))),
    )
)


# "Given the data set 3, 5, 8, find the mean" asks for the mean of 3, 5, 8.
_DATA_FIRST = re.compile(
    r"(?:(?:given|for|consider|here is)(?: the| this)?(?: following)? |the )?(?:data(?: set)?|numbers"
    r"|values|set|list|scores)"
    rf"(?: are| is)?:? (?P<data>[({{\[]? ?{_VALUE}(?:(?: ?[,;] ?(?:and )?| and ){_VALUE})+ ?[)}}\]]?)[,.;:]? "
    rf"(?:then )?(?P<asked>{_ASK} (?:the |its |their )?[a-z ]+?)(?: of (?:the|this|these) (?:data(?: set)?"
    rf"|numbers|set"
    r"|values|list|scores))?",
    re.IGNORECASE,
)
# "The variance of the sample 2, 4, 6" is its sample variance.
_SAMPLE = re.compile(
    r"\b(variance|standard deviation) (?:of|for) (?:the |this )?(?:following )?(sample|population)(?:"
    r" data)?\b:?",
    re.IGNORECASE,
)


def recognize(plain: str) -> Working | None:
    """Return the statistic with its value, None in the slightest doubt."""
    if match := _DATA_FIRST.fullmatch(plain):
        plain = f"{match['asked']} of {match['data']}"
    plain = _SAMPLE.sub(r"\2 \1 of", plain)
    for pattern, work in _STATISTICS:
        if match := pattern.fullmatch(plain):
            texts = re.findall(_VALUE, match[2])
            if any(re.search("/0+$", text) for text in texts) or len(texts) > 200:
                return None
            wanted = work([_fraction(text) for text in texts])
            return None if wanted is None else Working(f"The {match[1].lower()}", wanted)
    return None


def _fraction(text: str) -> Fraction:
    above, _, below = text.partition("/")
    return Fraction(above) / (int(below) if below else 1)


# ---- counting

_N = r"([0-9]{1,4})"
_THINGS = r"(?:different |distinct )?(?P<things>[a-z]+)"


def _choose(total: int, chosen: int) -> Working | None:
    return Working(f"C({total}, {chosen})", number(comb(total, chosen))) if chosen <= total else None


def _arrange(total: int, chosen: int) -> Working | None:
    return Working(f"P({total}, {chosen})", number(perm(total, chosen))) if chosen <= total else None


def _order(total: int) -> Working:
    return Working(f"{total}!", number(factorial(total)))


def _subsets(total: int) -> Working:
    return Working(f"2^{total}", number(2**total))


_COUNTING: tuple[tuple[str, Callable[..., Working | None]], ...] = (
    (rf"(?:{_ASK}|evaluate)?(?: the)?(?: binomial coefficient| (?:number of )?combinations?)? ?C ?\("
     rf" ?{_N} ?, ?{_N} ?\)", _choose),
    (rf"(?:{_ASK}|evaluate)?(?: the)?(?: binomial coefficient)? ?\\[td]?binom ?\{{ ?{_N} ?\}}"
     rf" ?\{{ ?{_N} ?\}}", _choose),
    (rf"(?:{_ASK}|evaluate)? ?{_N} choose {_N}", _choose),
    (rf"(?:{_ASK}|evaluate)?(?: the value of)? ?(?:\^ ?\{{ ?)?{_N} ?\}}? ?C ?_? ?\{{? ?{_N} ?\}}?", _choose),
    (rf"(?:{_ASK}|evaluate)?(?: the value of)? ?(?:\^ ?\{{ ?)?{_N} ?\}}? ?P ?_? ?\{{? ?{_N} ?\}}?", _arrange),
    (rf"(?:{_ASK}|evaluate)?(?: the)?(?: (?:number of )?permutations?)? ?P ?\( ?{_N} ?, ?{_N} ?\)", _arrange),
    (rf"(?:{_ASK}|evaluate)? ?{_N} ?!", _order),
    (rf"(?:{_ASK}|evaluate)? ?{_N} factorial", _order),
    (rf"(?:in )?how many ways (?:are there to|can you|can we|can one) choose {_N} {_THINGS} (?:from"
     rf"|out of) {_N}(?: (?P=things))?",
     lambda chosen, things, total: _choose(total, chosen)),
    (rf"(?:in )?how many ways can {_N} (?:different |distinct )?(?:people|books|students|children"
     r"|objects) (?:stand|be (?:arranged|placed|lined up)|line up|sit) in a (?:line|row)",
     _order),
    (rf"(?:in )?how many (?:different )?ways can an? (?:committee|team|group|subcommittee) of {_N}(?:"
     rf" (?:people|students"
     r"|members|players))? be (?:chosen|formed|selected|picked|made) (?:from|out of)(?: a (?:group|class"
     r"|pool) of)?"
     rf" {_N} (?:people|students|members|players|candidates|employees|persons)",
     lambda chosen, total: _choose(total, chosen)),
    (rf"how many (?:different )?combinations of {_N}(?: (?:items|objects|things))? (?:can be (?:made|chosen"
     rf"|formed) |are"
     rf" there |are possible )?(?:from|out of) {_N}(?: (?:different |distinct )?(?:items|objects|things"
     rf"|people))?",
     lambda chosen, total: _choose(total, chosen)),
    (rf"how many subsets does a set (?:with|of) {_N} (?:different |distinct )?elements have", _subsets),
)  # fmt: skip
_COUNTS = tuple((re.compile(pattern, re.IGNORECASE), work) for pattern, work in _COUNTING)
# A last ! may be punctuation, so it stands inside: 5!/3!/2, 7!/(5!·2!), 6!/4! but not 2 + 3!.
_WITH_FACTORIALS = re.compile(
    rf"(?:{_ASK}(?: the value of)?|evaluate|simplify) "
    r"([0-9 ]{1,4}![-+*/0-9!() ]*[0-9)]|[0-9]{1,4}! ?/ ?[0-9]{1,4}!)",
    re.IGNORECASE,
)
_LETTERS = re.compile(
    r"(?:(?:in )?how many|find the number of|what is the number of) (?:different |distinct )?"
    r"(?:arrangements|permutations|ways)"
    r"(?: are there)?(?: of| to arrange| can(?: you| we)? arrange| can)? (?:all )?(?:of )?the letters (?:of"
    r"|in)(?: the word)? \"?'?"
    r"([A-Z]{2,20})\"?'?(?: are there| be arranged)?"
)


def _worked_out(text: str) -> Working | None:
    try:
        node = parse(text)
        value = build(node, {})
    except (Undefined, Unread):
        return None
    return Working(show(node), Quantity(from_sympy(value))) if value.is_Rational else None


_PERMUTATION = re.compile(r"P ?(?:_|\(|\{|[0-9])")


def check_counting(task: Working, answer: str, assume: str | None = None) -> Verdict:
    """Compare with the number of ways; 7P2 says what is to be worked out, not how many there are."""
    verdict = check_working(task, answer, assume)
    asked_again = verdict.verdict == "verified" and _PERMUTATION.search(plain_answer(answer))
    return conclude("not_evaluated") if asked_again else verdict


def recognize_counting(plain: str) -> Working | None:
    """Return the number of ways with its value, None in the slightest doubt."""
    for pattern, work in _COUNTS:
        if match := pattern.fullmatch(plain):
            counts = [int(text) if text.isdigit() else 0 for text in match.groups()]
            return work(*counts) if max(counts) <= MAX_COUNT else None
    if match := _WITH_FACTORIALS.fullmatch(plain):
        return _worked_out(match[1])
    if match := _LETTERS.fullmatch(plain[:1].lower() + plain[1:]):
        letters = Counter(match[1])
        ways = factorial(len(match[1])) // prod(factorial(count) for count in letters.values())
        return Working(f"The number of arrangements of {match[1]}", number(ways))
    return None
