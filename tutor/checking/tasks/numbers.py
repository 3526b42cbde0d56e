"""Whole numbers: divisors, multiples, primes, remainders, congruences. Worked out with integers only."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import reduce
from math import gcd, lcm, prod

import sympy  # type: ignore[import-untyped]

from tutor.checking.answers import read_answer
from tutor.checking.claims import plain_answer
from tutor.checking.kinds import Group, Quantity, Truth
from tutor.checking.layout import canonical
from tutor.checking.parse import Node, TooBig, Unread
from tutor.checking.show import show
from tutor.checking.tasks.finished import factors
from tutor.checking.tasks.working import Working, check_working, number, numbers
from tutor.checking.units import NO_UNIT
from tutor.checking.verdict import Verdict, conclude

MAX_FACTORED = 10**15
MAX_LISTED = 30

_N = r"([0-9]{1,40})"
_LIST = r"([0-9]{1,40}(?:(?: ?, ?(?:and )?| and )[0-9]{1,40})+)"
_ASK = r"(?:find|determine|compute|calculate|evaluate|what is|work out|give|state)"
_MOD = r"\(? ?(?:\\pmod|\\bmod|\\mod|pmod|modulo|mod) ?\{? ?([0-9]{1,40}) ?\}? ?\)?"


def listed(text: str) -> list[int]:
    """Return the whole numbers of "84, 126 and 210"."""
    return [int(digits) for digits in re.findall("[0-9]+", text)]


@dataclass(frozen=True, slots=True)
class _Wording:
    pattern: re.Pattern[str]
    work: Callable[..., Working | None]


def _gcd(text: str) -> Working:
    values = listed(text)
    return Working(f"gcd({', '.join(map(str, values))})", number(reduce(gcd, values)))


def _lcm(text: str) -> Working | None:
    values = listed(text)
    if 0 in values or prod(values) > 10**60:
        return None
    return Working(f"lcm({', '.join(map(str, values))})", number(reduce(lcm, values)))


def _remainder(base: str, exponent: str | None, modulus: str) -> Working | None:
    if int(modulus) == 0:
        return None
    value = pow(int(base), int(exponent or 1), int(modulus))
    power = f"{base}^{exponent}" if exponent else base
    return Working(f"{power} mod {modulus}", number(value))


def _inverse(value: str, modulus: str) -> Working | None:
    if int(modulus) < 2 or gcd(int(value), int(modulus)) != 1:
        return None
    return Working(f"The inverse of {value} modulo {modulus}", number(pow(int(value), -1, int(modulus))))


def _divisors(value: str) -> Working | None:
    found = _known_divisors(value)
    return Working(f"The list of divisors of {value}", numbers(found)) if found else None


def _count_divisors(value: str) -> Working | None:
    found = _known_divisors(value)
    return Working(f"The number of divisors of {value}", number(len(found))) if found else None


def _known_divisors(value: str) -> list[int]:
    if not 0 < int(value) <= MAX_FACTORED:
        return []
    found = sympy.divisors(int(value))
    return [int(one) for one in found] if len(found) <= MAX_LISTED else []


def _primes_between(low: str, high: str) -> Working | None:
    """Whether "between" includes its ends is left open, so ends that are prime are not judged."""
    if sympy.isprime(int(low)) or sympy.isprime(int(high)) or int(high) > 10**9:
        return None
    return _primes(int(low), int(high), f"The list of primes between {low} and {high}")


def _primes_below(high: str) -> Working | None:
    return _primes(1, int(high) - 1, f"The list of primes less than {high}")


def _primes(low: int, high: int, what: str) -> Working | None:
    if high > 10**9 or high - low > 1_000:
        return None
    found = [value for value in range(low, high + 1) if sympy.isprime(value)]
    return Working(what, numbers(found)) if 1 < len(found) <= MAX_LISTED else None


def _near_prime(bound: str, way: int) -> Working | None:
    if int(bound) > 10**9 or int(bound) + way < 2:
        return None
    found = sympy.nextprime(int(bound)) if way > 0 else sympy.prevprime(int(bound)) if int(bound) > 2 else 0
    return Working("This prime", number(int(found))) if found else None


def _sum_of_first(count: str, kind: str) -> Working | None:
    n, word = int(count), kind.lower()
    if not 0 < n <= 10**6:
        return None
    if "odd" in word:
        total = n * n
    elif "even" in word:
        total = n * (n + 1)
    else:
        total = n * (n + 1) * (2 * n + 1) // 6 if "square" in word else n * (n + 1) // 2
    return Working(f"The sum of the first {n} {word}", number(total))


def _is_prime(value: str) -> Working:
    prime = bool(sympy.isprime(int(value)))
    return Working(f'The answer to "is {value} prime?"', Truth(prime))


_WORDINGS = tuple(
    _Wording(re.compile(pattern, re.IGNORECASE), work)
    for pattern, work in (
        (rf"(?:{_ASK} )?(?:the )?(?:gcd|gcf|hcf|greatest common (?:divisor|factor)|highest common"
         rf" factor) of {_LIST}", _gcd),
        (rf"(?:{_ASK} )?(?:the )?\\?(?:gcd|gcf|hcf) ?\( ?{_LIST} ?\)", _gcd),
        (rf"(?:{_ASK} )?(?:the )?(?:lcm|(?:least|lowest|smallest) common multiple) of {_LIST}", _lcm),
        (rf"(?:{_ASK} )?(?:the )?(?:\\?lcm|\\operatorname ?\{{ ?lcm ?\}}) ?\( ?{_LIST} ?\)", _lcm),
        (rf"(?:{_ASK} )?{_N}(?: ?\^ ?[({{]?([0-9]{{1,9}})[)}}]?)? {_MOD}", _remainder),
        (rf"{_ASK} (?:the )?remainder (?:when|if) {_N}(?: ?\^ ?[({{]?([0-9]{{1,9}})[)}}]?)? is divided"
         rf" by {_N}", _remainder),
        (rf"{_ASK} (?:the )?remainder of {_N}(?: ?\^ ?[({{]?([0-9]{{1,9}})[)}}]?)? (?:divided by|/)"
         rf" {_N}", _remainder),
        (rf"{_ASK} (?:the )?(?:multiplicative |modular )?inverse of {_N} {_MOD}", _inverse),
        (r"(?:list|find|what are|give|write down) (?:all )?(?:the )?(?:positive )?(?:divisors"
         rf"|factors) of {_N}", _divisors),
        (rf"how many (?:positive )?(?:divisors|factors) does {_N} have", _count_divisors),
        (rf"(?:list|find|what are|give) (?:all )?(?:the )?prime(?: number)?s between {_N} and {_N}",
         _primes_between),
        (rf"{_ASK} (?:the )?(?:smallest|next|first) prime(?: number)? (?:greater|larger|bigger) than {_N}",
         lambda low: _near_prime(low, 1)),
        (rf"{_ASK} (?:the )?(?:next prime(?: number)? after|smallest prime(?: number)? after) {_N}",
         lambda low: _near_prime(low, 1)),
        (rf"{_ASK} (?:the )?(?:largest|greatest|biggest) prime(?: number)? (?:less|smaller) than {_N}",
         lambda high: _near_prime(high, -1)),
        (rf"{_ASK} (?:the )?sum of the first {_N} (positive integers|natural numbers|counting numbers"
         r"|positive whole numbers|odd numbers|positive odd (?:integers|numbers)|odd (?:positive )?integers"
         r"|positive even (?:integers|numbers)|(?:positive )?perfect squares|squares)", _sum_of_first),
        (rf"{_ASK} (?:the )?sum of (?:all )?(?:the )?(?:integers|whole numbers|natural numbers|numbers)"
         rf" from 1"
         rf" to {_N}", lambda last: _sum_of_first(last, "natural numbers")),
        (rf"{_ASK} (?:the )?sum of (?:the )?(?:digits of {_N})", lambda digits: Working(
            f"The sum of the digits of {digits}", number(sum(map(int, digits))))),
        (r"(?:list|find|what are|give) (?:all )?(?:the )?prime(?: number)?s (?:less than|below|under"
         rf"|smaller than) {_N}", _primes_below),
        (rf"(?:is|determine (?:whether|if)) (?:the number )?{_N}(?: is)?(?: a)? prime(?: number)?(?:"
         r" or (?:not|composite))?", _is_prime),
    )
)  # fmt: skip


def recognize(plain: str) -> Working | None:
    """Return the task with its result, None in the slightest doubt."""
    for wording in _WORDINGS:
        if match := wording.pattern.fullmatch(plain):
            return wording.work(*match.groups())
    return None


_LABEL = re.compile(r"(?:the )?\\?(?:gcd|gcf|hcf|lcm)(?: ?\([0-9, ]+\))? ?(?:=|is) ?", re.IGNORECASE)
_IS_PRIME = re.compile(
    r"(?:(?P<yes>yes)|(?P<no>no))?[,.]? ?(?:it|[0-9]+) is (?P<kind>(?:a )?prime(?: number)?|not (?:a"
    r" )?prime(?: number)?"
    r"|composite)", re.IGNORECASE,
)  # fmt: skip


def check(task: Working, answer: str, assume: str | None) -> Verdict:
    """Compare; of "Yes, 17 is prime" both halves must say the same."""
    text = plain_answer(answer)
    if match := _LABEL.match(text):
        return check_working(task, text[match.end() :], assume)
    if isinstance(task.wanted, Truth) and (match := _IS_PRIME.fullmatch(text)):
        prime = not re.match("not|composite", match["kind"], re.IGNORECASE)
        if (match["yes"] and not prime) or (match["no"] and prime):
            raise Unread
        answer = "yes" if prime else "no"
    elif isinstance(task.wanted, Truth):
        if "=" in text:
            raise Unread  # x = y says no yes
        answer = {"prime": "yes", "composite": "no", "not prime": "no"}.get(text.lower(), text)
    return check_working(task, answer, assume)


# ---- prime factorization


@dataclass(frozen=True, slots=True)
class Factorization:
    value: int


_FACTOR = re.compile(
    rf"(?:{_ASK}|write|express)?(?: down)?(?: the)? ?prime factori[sz]ation (?:of|for) {_N}"
    rf"|factor(?:i[sz]e)? {_N} (?:into|as a product of)(?: its)? prime(?: factor| number)?s"
    rf"|(?:write|express) {_N} as (?:a|the) product of(?: its)? prime(?: factor| number)?s",
    re.IGNORECASE,
)


def recognize_factorization(plain: str) -> Factorization | None:
    match = _FACTOR.fullmatch(plain)
    value = int(next(filter(None, match.groups()))) if match else 0
    return Factorization(value) if 1 < value <= MAX_FACTORED else None


def check_factorization(task: Factorization, answer: str, assume: str | None) -> Verdict:
    """The product of the claimed factors must be the number, and each of them prime."""
    read = read_answer(answer)
    parts = read.items if isinstance(read, Group) and not read.is_ordered else (read,)
    found: list[int] = []
    for part in parts:
        if not isinstance(part, Quantity) or part.unit is not NO_UNIT or part.noun:
            raise Unread
        if any(side != Node("number", text=str(task.value)) for side in part.before):
            raise Unread
        found.extend(_prime_powers(part.node))
    product = prod(found)
    if product != task.value:
        if set(found) == {p for p in sympy.primefactors(task.value)} and len(parts) > 1:
            return conclude("not_a_product", value=task.value)
        shown = "·".join(map(str, found))
        return conclude("worked_out_other", what=shown, exact=product, value=task.value)
    composite = next((value for value in found if not sympy.isprime(value)), None)
    if composite is not None:
        return conclude("not_prime", value=composite)
    shown = " and ".join(show(part.node) for part in parts if isinstance(part, Quantity))
    return conclude("primes_multiply", value=shown, what=task.value)


def _prime_powers(node: Node) -> list[int]:
    found: list[int] = []
    for place, factor in factors(node):
        base, times = (factor.args[0], factor.args[1].text) if factor.op == "^" else (factor, "1")
        if place < 0 or base.op != "number" or not base.text.isdigit() or not times.isdigit():
            raise Unread
        if int(times) > 60 or int(base.text) > MAX_FACTORED or len(found) > 60:
            raise TooBig
        found.extend([int(base.text)] * int(times))
    return found


# ---- congruences


@dataclass(frozen=True, slots=True)
class Congruence:
    """factor·x ≡ rest (mod modulus), with one class of solutions."""

    factor: int
    rest: int
    modulus: int
    name: str


_EQUIV = r"(?:≡|\\equiv)"
_SOLVE = re.compile(
    r"(?:solve(?: for [a-z][:,]?)?|find [a-z] (?:if|such that|with))? ?(?:the congruence )?"
    rf"([0-9]{{0,12}}) ?\*? ?([a-z]) ?"
    rf"{_EQUIV} ?([0-9]{{1,12}}),? ?{_MOD}",
    re.IGNORECASE,
)
_CLASS = re.compile(rf"(?:([a-z]) ?(?:{_EQUIV}|=) ?)?(-?[0-9]{{1,12}})(?:,? ?{_MOD})?", re.IGNORECASE)


def recognize_congruence(plain: str) -> Congruence | None:
    match = _SOLVE.fullmatch(plain)
    if match is None:
        return None
    task = Congruence(int(match[1] or 1), int(match[3]), int(match[4]), match[2])
    return task if task.modulus > 1 and gcd(task.factor, task.modulus) == 1 else None


def check_congruence(task: Congruence, answer: str, assume: str | None) -> Verdict:
    match = _CLASS.fullmatch(canonical(plain_answer(answer)))
    if match is None or match[1] not in (None, task.name):
        raise Unread
    value, modulus = int(match[2]), int(match[3] or 0)
    left, right = task.factor * value % task.modulus, task.rest % task.modulus
    if left != right:
        return conclude(
            "congruence_differs",
            product=f"{task.factor}·{value}",
            left=left,
            right=right,
            modulus=task.modulus,
        )
    if modulus and modulus != task.modulus:
        raise Unread
    key = "congruence_holds" if modulus else "congruence_class"
    return conclude(key, name=task.name, value=value, modulus=task.modulus)
