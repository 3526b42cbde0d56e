"""Probabilities of fair coins, fair dice and a standard deck: counted out, for fixed wordings only."""

import re
from collections.abc import Callable
from fractions import Fraction
from math import comb

import sympy  # type: ignore[import-untyped]

from tutor.checking.tasks.working import Working, number

_ASK = (
    r"(?:(?:what is|what's|find|calculate|compute|determine) the )?(?:probability|chance) (?:of |that"
    r" (?:you )?)?"
)
_GET = r"(?:getting |rolling |obtaining |throwing |tossing |flipping |roll |get )?"
_DIE = (
    r"(?: (?:on|with|when rolling|when you roll|by rolling|in one roll of|on a single roll of|on one roll"
    r" of|if you roll)"
    r" an? (?:single )?(?:fair )?(?:standard )?(?:(?:six|6)[- ]sided )?(?:die|dice))"
)
_TWO_DICE = (
    r"(?: (?:on|with|when rolling|when you roll|by rolling|if you roll|of|from)"
    r" (?:two|2|a pair of) (?:fair )?(?:standard )?(?:(?:six|6)[- ]sided )?dice)"
)
_COIN = (
    r"(?: (?:on|with|when|by|in|if you)(?: you)?(?: (?:flipping|flip|tossing|toss|one toss of|one flip of|a"
    r" toss of"
    r"|a flip of|a single toss of))? an? fair coin)"
)
_NUMBERS = {
    word: value
    for value, word in enumerate(
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
    )
}
_COUNT = rf"([0-9]{{1,2}}|{'|'.join(_NUMBERS)})"
_TOSSES = (
    rf"(?: (?:in|out of|from|with|when|on|if you)?(?: tossing| flipping| toss| flip)?(?: a fair coin)?"
    rf" ?{_COUNT}"
    r" (?:tosses|flips|times|coin tosses|coin flips|fair coin tosses)(?: of a fair coin)?)"
)
_CARD = (
    r"(?: (?:from|in|out of) an? (?:standard|regular|well-shuffled|shuffled|full|standard shuffled) (?:52[-"
    r" ]card )?"
    r"deck(?: of (?:52 )?(?:playing )?cards)?)"
)
_CARDS = {
    "ace": 4, "king": 4, "queen": 4, "jack": 4, "heart": 13, "spade": 13, "club": 13, "diamond": 13,
    "red card": 26, "black card": 26, "red king": 2, "black queen": 2, "red ace": 2, "black ace": 2,
    "ace of spades": 1, "queen of hearts": 1, "king of hearts": 1,
}  # fmt: skip


def _count(text: str) -> int:
    return _NUMBERS[text.lower()] if text.lower() in _NUMBERS else int(text)


def _faces(holds: Callable[[int], bool]) -> Fraction:
    return Fraction(sum(map(holds, range(1, 7))), 6)


def _named(text: str) -> Fraction:
    tests = {"even": lambda n: n % 2 == 0, "odd": lambda n: n % 2 == 1, "prime": sympy.isprime}
    return _faces(tests[text.lower()])


def _compared(word: str, text: str) -> Fraction:
    bound, is_more = _count(text), word.lower() in ("greater", "more", "higher", "larger")
    return _faces(lambda n: n > bound if is_more else n < bound)


def _sum_of_two(text: str) -> Fraction:
    total = _count(text)
    return Fraction(sum(one + other == total for one in range(1, 7) for other in range(1, 7)), 36)


def _heads(how: str, count: str, tosses: str) -> Fraction | None:
    wanted, total = _count(count), _count(tosses)
    if not 0 < total <= 20 or wanted > total:
        return None
    if how.lower() == "at least":
        return Fraction(sum(comb(total, k) for k in range(wanted, total + 1)), 2**total)
    return Fraction(comb(total, wanted), 2**total)


def _all_heads(first: str, tosses: str) -> Fraction | None:
    return Fraction(1, 2 ** _count(tosses)) if 0 < _count(tosses) <= 20 else None


_ROWS: tuple[tuple[re.Pattern[str], Callable[..., Fraction | None]], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), work)
    for pattern, work in (
        (rf"{_ASK}{_GET}an? (?:number )?([1-6]|one|two|three|four|five|six){_DIE}",
         lambda face: _faces(lambda n: n == _count(face))),
        (rf"{_ASK}{_GET}an? (even|odd|prime) number{_DIE}", _named),
        (rf"{_ASK}{_GET}(?:a )?number (greater|more|higher|larger|less|smaller|lower) than {_COUNT}{_DIE}",
         _compared),
        (rf"{_ASK}{_GET}a multiple of ([2-6]){_DIE}", lambda n: _faces(lambda face: face % int(n) == 0)),
        (rf"{_ASK}{_GET}(?:a |the )?(?:sum|total) (?:of|is|being|equal to) (?:exactly )?{_COUNT}{_TWO_DICE}",
         _sum_of_two),
        (rf"{_ASK}(?:the )?sum of two fair (?:six-sided )?dice (?:is|being|equals) {_COUNT}", _sum_of_two),
        (rf"{_ASK}{_GET}(?:a )?(?:heads?|tails?){_COIN}", lambda: Fraction(1, 2)),
        (rf"{_ASK}{_GET}(exactly|at least) {_COUNT} (?:heads?|tails?){_TOSSES}", _heads),
        (rf"{_ASK}{_GET}(all|only) (?:heads|tails){_TOSSES}", _all_heads),
        (rf"(?:an? )?fair coin is (?:tossed|flipped) (twice|{_COUNT} times)[.,] {_ASK}{_GET}(?:exactly"
         rf" )?{_COUNT} "
         r"(?:heads|tails)",
         lambda tosses, _, count: _heads("exactly", count, "2" if tosses == "twice" else tosses.split()[0])),
        (rf"{_ASK}(?:drawing|picking|getting|selecting) an? ({'|'.join(_CARDS)}){_CARD}",
         lambda card: Fraction(_CARDS[card.lower()], 52)),
    )
)  # fmt: skip


_STORY = (
    (re.compile(r"(?:(?:if you roll|you roll|when rolling|when you roll) )?an? (?:fair )?(?:standard"
     r" )?(?:(?:six|6)[- ]sided )?"
                r"die(?: is (?:rolled|thrown)(?: once)?)?[.,] (?P<asked>what.+|find.+)", re.IGNORECASE),
     r"\g<asked> on a fair die"),
    (re.compile(r"(?:if you roll |you roll |when rolling )?two (?:fair )?(?:standard )?(?:(?:six|6)[-"
     r" ]sided )?dice(?: are"
                r" (?:rolled|thrown)(?: once)?)?[.,] (?P<asked>what.+|find.+)", re.IGNORECASE),
     r"\g<asked> on two fair dice"),
)  # fmt: skip


def recognize(plain: str) -> Working | None:
    """Return the probability, None in the slightest doubt."""
    for story, asked in _STORY:
        if story.fullmatch(plain):
            plain = story.sub(asked, plain)
            break
    for pattern, work in _ROWS:
        if match := pattern.fullmatch(plain):
            value = work(*match.groups())
            return None if value is None else Working("The probability", number(value))
    return None
