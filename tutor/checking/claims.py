"""Read an answer as a claim: these values, no solution, or every number. No arithmetic yet."""

import re
from dataclasses import dataclass
from math import gcd, isqrt
from typing import Literal

from tutor.checking.normalise import Unit, normalise, split_unit
from tutor.checking.parse import Node, Unread, parse, walk

MAX_VALUES = 20

_NO_SOLUTION = re.compile(
    r"(?:there (?:is|are) |the equation has |it has )?no (?:real )?(?:solutions?|roots?)|∅|\{ ?\}",
    re.IGNORECASE,
)
_EVERY_NUMBER = re.compile(
    r"(?:[a-z] ?(?:= ?|can be |is ))?(?:all|any|every) "
    r"(?:reals?|(?:real )?(?:numbers?|values?(?: of [a-z])?))"
    r"|(?:there are |the equation has )?infinitely many(?: real)?(?: solutions)?|(?:[a-z] ?∈ ?)?ℝ",
    re.IGNORECASE,
)
_MEMBER_OF = re.compile(r"[A-Za-z] ?∈ ?(?=\{)")
_SEPARATOR = re.compile(r"\s*(?:[,;]\s*(?:(?:and|or)\b)?|\b(?:and|or)\b)\s*")
_LABEL = re.compile(r"([A-Za-z])(?:_\{?([0-9])\}?)? ?[=≈] ?(.+)")
_LABEL_BEHIND = re.compile(r"(.+?) ?[=≈] ?([A-Za-z])")
_MARKUP = re.compile(r"(\*\*|__|`|\*)(.+)\1", re.DOTALL)
_BOLD = re.compile(
    r"(?<![^\s(])\*\*(?=\S)([^*\n]+?)(?<=\S)\*\*(?![^\s.,;:)])"
)  # not the powers of 2**3 + 4**2
_LEAD = re.compile(
    r"(?:(?:and |so|thus|hence|therefore|then|finally|we get|we have|this gives|that gives)[,:]? )*"
    r"(?:the (?:final |correct |exact |only |two |three |complete |real |general )*"
    r"(?:answers?|results?|solutions?(?: set)?|roots?|zeros|(?:x-)?values?(?: of [a-z])?|possible values "
    r"of [a-z])"
    r"(?: (?:of|to|for|in) (?:the|this) (?:quadratic |linear |given )?(?:equation|problem|system"
    r"|inequality|expression"
    r"|interval|sum))?(?: is| are|:| =)(?: given by)?:? )?",
    re.IGNORECASE,
)
_SAID = re.compile(r"(?<![A-Za-z\\])([A-Za-z]) (?:is equal to|equals|is) (?=[-−√(0-9\\])")  # x equals 3


@dataclass(frozen=True, slots=True)
class Given:
    """One value of an answer: its tree, unit and name, and what it was said to equal before."""

    node: Node
    unit: Unit
    name: str | None = None
    index: str = ""  # 1 in "x_1 = 2"
    before: tuple[Node, ...] = ()  # 15 + 21 in "15 + 21 = 36"


@dataclass(frozen=True, slots=True)
class Claim:
    """What an answer says. `values` is empty for the other two kinds."""

    kind: Literal["values", "no solution", "every number"]
    values: tuple[Given, ...] = ()


def read_claim(text: str) -> Claim:
    """Return what `text` claims; raise `Unread` when any part is left over, `TooBig` beyond the bounds."""
    plain = plain_answer(text)
    if _NO_SOLUTION.fullmatch(plain):
        return Claim("no solution")
    if _EVERY_NUMBER.fullmatch(plain):
        return Claim("every number")
    pieces = _SEPARATOR.split(_without_braces(_MEMBER_OF.sub("", plain, count=1)))
    if len(pieces) > MAX_VALUES:
        raise Unread
    return Claim("values", tuple(given for piece in pieces for given in _read_piece(piece)))


def plain_answer(text: str) -> str:
    """Return the normalised answer without markdown marks and without the full stop."""
    text = text.strip()
    while match := _MARKUP.fullmatch(text):
        text = match[2].strip()
    text = _BOLD.sub(r"\1", text.removesuffix("."))
    plain = normalise(text)
    plain = _SAID.sub(r"\1 = ", plain[_LEAD.match(plain).end() :] or plain)  # type: ignore[union-attr]
    # 2.5... goes on: its points stay, and the reader refuses them.
    return plain if text.endswith(".") else plain.removesuffix(".").strip()


def _without_braces(text: str) -> str:
    """Take off braces around the whole text: a set, or a TeX group."""
    while text.startswith("{") and text.endswith("}") and not _closes_early(text):
        text = text[1:-1].strip()
    return text


def _closes_early(text: str) -> bool:
    depth = 0
    for index, char in enumerate(text):
        depth += (char == "{") - (char == "}")
        if depth == 0:
            return index < len(text) - 1
    return True


def _read_piece(piece: str) -> list[Given]:
    if piece.count("±") == 1:
        return [given for sign in "+-" for given in _read_piece(piece.replace("±", sign))]
    name, index, text = None, "", piece
    if match := _LABEL.fullmatch(piece):
        name, index, text = match[1], match[2] or "", match[3]
    elif match := _LABEL_BEHIND.fullmatch(piece):
        text, name = match.groups()
    *before, last = re.split(r" ?[=≈] ?", text.lstrip("=≈ "))
    value, unit = split_unit(_without_braces(last))
    return [Given(parse(value), unit, name, index, tuple(parse(side) for side in before))]


def decimal_places(node: Node) -> int:
    """Return how many digits stand behind the point of a plain decimal number; 0 for every other tree."""
    if node.op == "neg":
        return decimal_places(node.args[0])
    return len(node.text.partition(".")[2]) if node.op == "number" else 0


def is_finished(node: Node) -> bool:
    """Is the tree a result and not a calculation? Numbers, reduced fractions, mixed numbers, surds.

    3/4, 2 1/2, 2√3 and (1 + √5)/2 are finished; 7·8, 10/2, 6/4 and √16 are not.
    """
    match node.op:
        case "number" | "mixed" | "repeating" | "constant":
            return True
        case "neg":
            return is_finished(node.args[0])
        case "root":
            return node.args[0].op == "number" and not _is_perfect_power(node.args[0].text, int(node.text))
        case "/":
            return _is_reduced(*node.args)
        case "*":
            return all(map(is_finished, node.args)) and _is_irrational(node.args[1]) != _is_irrational(
                node.args[0]
            )
        case "+" | "-":
            return all(map(is_finished, node.args)) and any(map(_is_irrational, node.args))
    return False


def is_simplest(node: Node) -> bool:
    """Is the tree a reduced fraction or one root, with nothing left to take out (√2, not √8)?"""
    if node.op == "neg":
        return is_simplest(node.args[0])
    if node.op == "root":
        return is_finished(node) and not _has_power(int(node.args[0].text), int(node.text))
    return node.op == "/" and all(arg.op in ("number", "neg") for arg in node.args) and is_finished(node)


def has_simplest_roots(node: Node) -> bool:
    """Is nothing left to take out of a root? √8 is 2√2."""
    return all(is_simplest(part) for part in walk(node) if part.op == "root" and part.args[0].op == "number")


def left_to_do(node: Node) -> str | None:
    """Return what is left to do with a number, as the key of a sentence; None for a result."""
    if not is_finished(node):
        inner = node.args[0] if node.op == "neg" else node
        plain = inner.op == "/" and all(arg.op in ("number", "neg") for arg in inner.args)
        return "not_simplified" if plain and not _is_whole(*inner.args) else "not_evaluated"
    return None if has_simplest_roots(node) else "not_simplest"


def _is_whole(above: Node, below: Node) -> bool:
    """Is 10/2 a whole number? Of anything but digits nothing is known, which counts as one."""
    above, below = (node.args[0] if node.op == "neg" else node for node in (above, below))
    digits = above.text.isdigit() and below.text.isdigit() and int(below.text)
    return not digits or int(above.text) % int(below.text) == 0


def _has_power(number: int, index: int) -> bool:
    """Is a power a factor? A number too big to try them all counts as if one were."""
    if number > 1_000_000:
        return True
    powers: list[int] = [base**index for base in range(2, 1_001)]
    return any(number % power == 0 for power in powers if power <= number)


def _is_reduced(above: Node, below: Node) -> bool:
    if _is_irrational(above):
        return is_finished(above) and below.op == "number" and below.text != "1"
    above = above.args[0] if above.op == "neg" else above
    digits = above.text, below.text
    if not all(text.isdigit() for text in digits):
        return False
    return gcd(*map(int, digits)) == 1 and below.text != "1"


def _is_irrational(node: Node) -> bool:
    return node.op in ("root", "constant") or any(map(_is_irrational, node.args))


def _is_perfect_power(text: str, index: int) -> bool:
    if not text.isdigit():
        return True  # the root of a decimal can be written with whole numbers
    number = int(text)
    if index == 2:
        return isqrt(number) ** 2 == number
    near = round(number ** (1 / index))
    return any(candidate**index == number for candidate in (near - 1, near, near + 1))
