r"""Read problems and answers for the tasks: phrases shared by all rows, formulas, labels and echoes.

A problem is matched as a whole by a row of phrases; what stands at the place of a formula must be read to its
last character, so that a word too many makes the problem unrecognized.
"""

import re
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from typing import TypeVar

from tutor.checking.claims import plain_answer
from tutor.checking.parse import Node, TooBig, Unread, names, parse
from tutor.checking.symbolic import equal

ASK = (
    r"(?:(?:find|determine|calculate|compute|evaluate|give|state|work out|what is|what's|what are|write down)"
    r"(?: the (?:exact )?value of)?:? )"
)
THE = r"(?:the |a |an )?"
FUNCTION = (
    r"(?:(?:the |this )?(?:following )?(?:function|expression|polynomial|equation|curve):? )?"
    r"(?:(?P<label>[A-Za-z])(?: ?\( ?(?P<argument>[A-Za-z]) ?\))? ?= ?)?(?P<formula>.+?)"
)
WITH_RESPECT = r"(?:,? with respect to (?P<variable>[A-Za-z]))"

_LETTER = r"[A-Za-z]"
_POWER = r"(?:\^ ?[({]? ?[1-9] ?[)}]?)?"
_REWRITES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), new)
    for pattern, new in (
        (r"\\(?:ldots|dots|cdots|dotsc|dotsb)\b|…|\.\.+", "..."),
        (r"\\limits\b|\\nolimits\b", ""),
        (r"\\int(?![A-Za-z])|∫", "∫"),
        (r"\\sum(?![A-Za-z])|∑|\bsum(?= ?_)", "∑"),
        (r"\\lim(?![A-Za-z])", "lim"),
        (r"\\(?:to|rightarrow|longrightarrow)(?![A-Za-z])|->|⟶", "→"),
        (r"\\infty(?![A-Za-z])|\binfinity\b|\binfty\b", "∞"),
        (r"\^ ?\{ ?((?:\\prime ?)+)\}|\^ ?(\\prime\b)", r"\1\2"),
        (r" ?\\prime\b", "'"),
        (r"\\partial(?![A-Za-z])", "∂"),
        (
            rf"\\frac ?\{{ ?∂ ?({_POWER}) ?({_LETTER}?) ?\}} ?\{{ ?∂ ?({_LETTER}) ?({_POWER}) ?\}}",
            r"∂\1\2/∂\3\4",
        ),
        (r"″", "''"),
        (r"′", "'"),
        # \frac{d^2y}{dx^2} → d^2y/dx^2, and \frac{d}{dx} → d/dx
        (
            rf"\\frac ?\{{ ?d ?({_POWER}) ?({_LETTER}?) ?\}} ?\{{ ?d ?({_LETTER}) ?({_POWER}) ?\}}",
            r"d\1\2/d\3\4",
        ),
        (
            rf"(?<![A-Za-z])d\^ ?[({{]? ?([1-9]) ?[)}}]? ?({_LETTER}?) ?/ ?d ?({_LETTER}) ?\^ ?[({{]?"
            rf" ?\1 ?[)}}]?",
            r"d^\1\2/d\3^\1",
        ),
        (rf"\\frac ?\{{ ?d ({_LETTER}) ?\}}", r"\\frac{d\1}"),
    )
)


def rewrite(plain: str) -> str:
    """Bring operators of calculus to one form: ∫, ∑, lim, →, ∞, ', d^2y/dx^2."""
    for pattern, new in _REWRITES:
        plain = pattern.sub(new, plain)
    return " ".join(plain.split())


Task = TypeVar("Task")


def phrases(*patterns: str) -> tuple[re.Pattern[str], ...]:
    """Compile the rows of phrases; ~ stands for an optional colon or comma."""
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns)


def first_reading(
    wordings: Iterable[re.Pattern[str]], plain: str, read: Callable[[dict[str, str], str], Task]
) -> Task | None:
    """Return what `read` makes of the first wording that fits and that it does not refuse with `Unread`.

    `read` gets the groups that took part, by name, and the whole text.
    """
    for wording in wordings:
        if match := wording.fullmatch(plain):
            with suppress(Unread):
                return read({key: value for key, value in match.groupdict().items() if value}, plain)
    return None


def read_formula(text: str, variable: str | None = None) -> Node:
    """Return the tree of a formula of a problem; raise `Unread`. i is a letter only as the variable."""
    text = _unwrapped(text.strip(" ,:"))
    return parse(text, frozenset({variable} if variable in ("i", "e") else ()))


def _unwrapped(text: str) -> str:
    if text.startswith("[") and text.endswith("]"):
        inner = text[1:-1]
        if "[" not in inner and "]" not in inner:
            return inner
    return text


def the_variable(node: Node, *stated: str | None) -> str:
    """Return the variable a formula is about: the stated one, or its only one; raise `Unread` when unclear.

    Beside a stated variable one or two other letters may stand as parameters.
    """
    known = {name for name in stated if name}
    found = names(node)
    if len(known) > 1:
        raise Unread
    if known:
        if len(found - known) > 2:
            raise Unread
        return known.pop()
    if len(found) != 1:
        raise Unread
    return next(iter(found))


# ---- answers

_CONSTANT_NOTE = re.compile(
    r",? ?\(?(?:where|with|for (?:some|any)|,)? ?(?:the )?(?:constants? )?"
    r"[A-Za-z](?:_\{?[0-9]\}?)?(?:(?: and|,) [A-Za-z](?:_\{?[0-9]\}?)?)? ?"
    r"(?:∈ ?ℝ|(?:is|are|being|=) ?(?:an? |any |the )?(?:arbitrary |real |free )*(?:constants?|number)"
    r"(?: of integration)?)\)?"
)
_ECHO_NOISE = re.compile(r"\\[,;:! ]|[\s{}]")


@dataclass(frozen=True, slots=True)
class Given:
    """One answer: its tree, and the normalised text of it."""

    node: Node
    text: str


def plain_of(answer: str) -> str:
    """Return the normalised answer in the same form as problems."""
    text = rewrite(plain_answer(answer))
    match = next(reversed(list(_CONSTANT_NOTE.finditer(text))), None)
    if match and match.end() == len(text) and match.start() > 0 and re.search("[a-z]{3}|∈", match[0]):
        text = text[: match.start()].rstrip(" ,")
    return text


def read_expression(
    answer: str, problem: str, labels: str = "", variables: frozenset[str] = frozenset()
) -> Given:
    """Return the one expression that `answer` gives; raise `Unread` when a part is left over.

    Before the last = may stand a label (a pattern), a copy of a part of the problem, or a calculation with
    the same value.
    """
    text = plain_of(answer)
    if _squeezed(text) == _squeezed(problem):
        raise Unread
    *before, last = _sides(text)
    node = parse(last, variables)
    for side in before:
        if not is_label(side, problem, labels) and not equal(parse(side, variables), node).holds:
            raise Unread
    return Given(node, last)


def _sides(text: str) -> list[str]:
    sides = [side.strip() for side in re.split("[=≈]", text)]
    if not sides[0] and len(sides) > 1:
        sides = sides[1:]
    if len(sides) > 6 or not all(sides):
        raise Unread
    return sides


_FUNCTION = re.compile(r"[A-Za-z] ?\( ?[A-Za-z] ?\)")


def is_label(side: str, problem: str, labels: str) -> bool:
    """Is the left side of an answer a label, or a copy of a part of the problem?"""
    if labels and re.fullmatch(labels, side):
        return True
    if _FUNCTION.fullmatch(side):
        return False  # f(x) = 2x says something else than f'(x) = 2x
    side = _squeezed(side)
    return len(side) > 1 and not side.isdigit() and side in _squeezed(problem)


def _squeezed(text: str) -> str:
    return _ECHO_NOISE.sub("", text)


def real_number(text: str) -> Node:
    """Return the tree of a text without variables; raise `Unread`."""
    node = parse(text.strip())
    if names(node):
        raise Unread
    return node


__all__ = [
    "ASK", "FUNCTION", "Given", "THE", "TooBig", "Unread", "WITH_RESPECT", "phrases", "plain_of",
    "read_expression", "read_formula", "real_number", "rewrite", "the_variable",
]  # fmt: skip
