r"""Cut normalised text into tokens: the words, letters and commands that the grammar knows, and no others."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tutor.checking.tree import TooBig, Unread

MAX_DIGITS, MAX_E_NOTATION = 60, 400


@dataclass(frozen=True, slots=True)
class Token:
    """kind: number, repeating, name, constant, function, word, command, environment, end, or the character.

    `spaced` when a space stands before it.
    """

    kind: str
    text: str
    spaced: bool


END = Token("end", "", False)

# Every spelling of a function, and its canonical name.
FUNCTIONS = {
    **{name: name for name in (
        "sin", "cos", "tan", "cot", "sec", "csc", "arcsin", "arccos", "arctan", "arcsec", "arccsc",
        "sinh", "cosh", "tanh", "coth", "sech", "csch", "arcsinh", "arccosh", "arctanh",
        "ln", "log", "exp", "floor", "ceil", "sgn", "gcd", "lcm", "det", "max", "min", "binomial", "cis",
    )},
    "cosec": "csc", "asin": "arcsin", "acos": "arccos", "atan": "arctan", "asinh": "arcsinh",
    "acosh": "arccosh", "atanh": "arctanh", "arsinh": "arcsinh", "arcosh": "arccosh", "artanh": "arctanh",
    "sign": "sgn", "ceiling": "ceil", "binom": "binomial", "choose": "binomial",
}  # fmt: skip
_WORDS = frozenset({"sqrt", "cbrt", "abs"})
_CONSTANTS = {"pi": "pi", "infinity": "oo", "infty": "oo", "oo": "oo"}
_GREEK = {
    **{name: name for name in (
        "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda",
        "mu", "nu", "xi", "rho", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega", "Gamma", "Delta",
        "Theta", "Lambda", "Xi", "Sigma", "Phi", "Psi", "Omega",
    )},
    "varepsilon": "epsilon", "vartheta": "theta", "varphi": "phi",
}  # fmt: skip
_GREEK_ONLY_IN_TEX = frozenset({"mu", "nu", "xi", "Xi", "eta", "chi"})  # or products of letters, or words
_COMMANDS = frozenset({
    r"\frac", r"\sqrt", r"\binom", r"\lfloor", r"\rfloor", r"\lceil", r"\rceil", r"\sum", r"\prod",
    r"\overline",
})  # fmt: skip
_TEX_BINOMIALS = {r"\dbinom": r"\binom", r"\tbinom": r"\binom"}
# Two or three letters are a product, unless they are a word or a unit; dx is neither.
_NO_PRODUCTS = frozenset({
    "all", "and", "any", "are", "be", "bit", "but", "can", "cm", "cos", "day", "deg", "dm", "do", "eV",
    "feet", "few", "for", "ft", "gal", "get", "go", "Hz", "he", "her", "his", "hr", "hrs", "how", "if",
    "in", "inf", "is", "it", "its", "kg", "kHz", "km", "kN", "kPa", "kW", "lb", "lbs", "let", "lg", "ln",
    "me", "mg", "mi", "min", "mL", "ml", "mm", "mod", "mol", "mph", "ms", "my", "nan", "new", "nil", "no",
    "nor", "not", "now", "odd", "of", "off", "old", "on", "one", "or", "our", "out", "oz", "per", "pm",
    "pt", "put", "qt", "red", "see", "set", "she", "so", "sq", "ten", "tan", "the", "tg", "to", "too",
    "try", "two", "up", "was", "way", "we", "who", "why", "yd", "yes", "yet", "you", "GB", "MB", "TB",
})  # fmt: skip
_SHORT_FUNCTION = re.compile("(sin|cos|tan|ln|log|exp)([a-z])")  # sinx

_TOKEN = re.compile(
    r"(?P<space>\s+)"
    r"|(?P<repeating>[0-9]*\.[0-9]*\\(?:overline|bar|dot) ?(?:\{[0-9]+\}|[0-9]))"
    r"|(?P<number>(?:[0-9]+(?:\.[0-9]+)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)"
    r"|(?P<environment>\\(?:begin|end) ?\{(?:[pbvB]?matrix|smallmatrix|array)\}(?: ?\{[lcr]{1,9}\})?)"
    r"|(?P<newline>\\\\)"
    r"|(?P<command>\\[A-Za-z]+)"
    r"|(?P<word>[A-Za-z]+)"
    r"|(?P<sign>[-+*/^()\[\]{}|,!°%&±∓_∞=])"
)


def tokens(text: str, variables: frozenset[str]) -> Iterator[Token]:
    """Yield the tokens of `text`; raise `Unread` where there is none, `TooBig` at long numbers."""
    position, spaced, before = 0, False, END
    while position < len(text):
        match = _match(text, position, variables)
        position = match.end()
        kind, piece = str(match.lastgroup), match[0]
        if kind == "space":
            spaced = True
            continue
        is_exponential = (
            kind == "word" and len(piece) == 2 and piece[1] == "e" and _POWERED.match(text, position)
        )
        found = _product(piece, spaced, variables) if is_exponential else None  # B e^x, though Be is a word
        for token in found or _classify(kind, piece, spaced, before, variables):
            yield token
            before = token
        spaced = False


def _match(text: str, position: int, variables: frozenset[str]) -> re.Match[str]:
    match = _TOKEN.match(text, position)
    if match is None:
        raise Unread
    exponent = re.search("[eE]", match[0]) if match.lastgroup == "number" else None
    if exponent is None:
        return match
    shorter = _TOKEN.match(text, position, position + exponent.start())
    if shorter is not None and (exponent[0] in variables or _is_eulers(text, exponent)):
        return shorter
    mantissa, signed = match[0][: exponent.start()], match[0][exponent.end()] in "+-"
    if exponent[0] == "e" and signed and mantissa != "1" and "." not in mantissa:
        raise Unread  # 2e-3: 0.002, or 2·e less 3?
    return match


def _is_eulers(text: str, exponent: re.Match[str]) -> bool:
    """Does e stand in the text for itself, too, as in (2e-1)/e? Then it is the same e everywhere."""
    return exponent[0] == "e" and _ALONE.search(text) is not None


_ALONE = re.compile(r"(?<![0-9A-Za-z.\\])e(?![A-Za-z])")


def _classify(
    kind: str, text: str, spaced: bool, before: Token, variables: frozenset[str]
) -> Iterator[Token]:
    match kind:
        case "word":
            yield from _word(text, spaced, before, variables)
        case "command":
            yield _command(text, spaced, variables)
        case "number":
            yield Token("number", _checked_number(text), spaced)
        case "repeating":
            head, _, tail = text.partition("\\")
            digits = "".join(char for char in tail if char.isdigit())
            if len(head) + len(digits) > MAX_DIGITS:
                raise TooBig
            yield Token("repeating", f"{head if head[0] != '.' else '0' + head}({digits})", spaced)
        case "environment":
            start, _, name = text.replace(" ", "").partition("{")
            yield Token("environment", f"{start}{{{name.partition('}')[0]}}}", spaced)
        case "newline":
            yield Token("newline", text, spaced)
        case _:
            yield Token("constant", "oo", spaced) if text == "∞" else Token(text, text, spaced)


def _checked_number(text: str) -> str:
    mantissa, _, exponent = text.lower().partition("e")
    if len(mantissa) > MAX_DIGITS or len(exponent) > 5 or abs(int(exponent or "0")) > MAX_E_NOTATION:
        raise TooBig
    if len(mantissa) > 1 and mantissa[0] == "0" and mantissa[1] != ".":
        raise Unread  # 007 and the parts of a date are not numbers to calculate with
    return text.lower()


def _word(text: str, spaced: bool, before: Token, variables: frozenset[str]) -> Iterator[Token]:
    if text in _WORDS:
        yield Token("word", text, spaced)
    elif text in FUNCTIONS:
        yield Token("function", FUNCTIONS[text], spaced)
    elif text in _CONSTANTS or text == "Pi":
        yield Token("constant", _CONSTANTS[text.lower()], spaced)
    elif text in _GREEK and text not in _GREEK_ONLY_IN_TEX:
        yield Token("name", _GREEK[text], spaced)
    elif short := _SHORT_FUNCTION.fullmatch(text):
        yield Token("function", short[1], spaced)
        yield _letter(short[2], True, variables)
    elif len(text) == 1 or _is_product(text, spaced, before):
        yield from _product(text, spaced, variables)
    else:
        raise Unread


def _product(letters: str, spaced: bool, variables: frozenset[str]) -> Iterator[Token]:
    for index, letter in enumerate(letters):
        yield _letter(letter, spaced and index == 0, variables)


_POWERED = re.compile(r" ?\^")


def _is_product(text: str, spaced: bool, before: Token) -> bool:
    if set(text) <= set("xyz") and len(text) <= 3:
        return True
    if len(text) > 3 or text in _NO_PRODUCTS or text.lower() in _NO_PRODUCTS or text in _GREEK_ONLY_IN_TEX:
        return False
    if text[-2] == "d":
        return False  # dx and x dx
    return not (spaced and before.kind in ("number", "repeating", "name", ")", "]", "}"))  # 3 by 4, 5 kn


def _letter(text: str, spaced: bool, variables: frozenset[str]) -> Token:
    if text in variables:
        return Token("name", text, spaced)
    if text in ("e", "i"):
        return Token("constant", text, spaced)
    if text in "oO":
        raise Unread  # mistaken for zero
    return Token("name", text, spaced)


def _command(text: str, spaced: bool, variables: frozenset[str]) -> Token:
    text = _TEX_BINOMIALS.get(text, text)
    word = text[1:]
    if text in _COMMANDS:
        return Token("command", text, spaced)
    if word in FUNCTIONS and word not in ("choose", "sign", "binom"):
        return Token("function", FUNCTIONS[word], spaced)
    if word in _CONSTANTS:
        return Token("constant", _CONSTANTS[word], spaced)
    if word in _GREEK:
        return Token("name", _GREEK[word], spaced)
    raise Unread
