r"""Bring the many ways of typing mathematics to one plain form. Strings only, linear time, no reading.

Left for the parser: digits, letters, + - * / ^ = ( ) [ ] { } | , ; and commands that name something (\frac,
\sqrt, \sin, \alpha). What is not known stays as it is, so that the parser refuses it: nothing is dropped
that could carry meaning (\! is a space in TeX, but Markdown shows a factorial). Units, money and percent
signs stay too; `split_unit` takes them apart.
"""

import re
import unicodedata

from tutor.checking.units import DOLLAR, NO_UNIT, PERCENT, UNITS, Unit, split_unit

__all__ = ["DOLLAR", "NO_UNIT", "PERCENT", "UNITS", "Unit", "clean", "normalise", "split_unit"]

_MONEY = "\x01"  # stands for \$ until the TeX dollars are gone; `clean` keeps it out of the input
_THIN = "\u2009"

_COMMANDS = {
    "cdot": "*", "times": "*", "ast": "*", "div": "/", "pm": "±", "mp": "∓", "frac": r"\frac",
    "dfrac": r"\frac", "tfrac": r"\frac", "cfrac": r"\frac", "sqrt": r"\sqrt", "left": "", "right": "",
    "big": "", "Big": "", "bigl": "", "bigr": "", "Bigl": "", "Bigr": "",
    "bigg": "", "Bigg": "", "limits": "", "displaystyle": "", "textstyle": "", "mathrm": " ",
    "mathit": " ", "mathbf": " ",
    "lvert": "|", "rvert": "|", "vert": "|", "mid": "|", "pi": " pi ", "approx": "≈", "emptyset": "∅",
    "varnothing": "∅", "circ": "°", "quad": " ", "qquad": " ", "boxed": "", "fbox": "", "lor": " or ",
    "land": " and ", "lbrace": "{", "rbrace": "}", "lbrack": "[", "rbrack": "]", "degree": "°",
    ",": _THIN, ";": " ", ":": " ", " ": " ", "(": " ", ")": " ", "[": " ", "]": " ",
    "{": "{", "}": "}", "%": "%", "$": _MONEY,
}  # fmt: skip
_SMALL_GREEK = (
    "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu",
    "nu", "xi", "omicron", "pi", "rho", "varsigma", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega",
)  # fmt: skip
_OTHER_GREEK = {
    "Γ": "Gamma", "Δ": "Delta", "Θ": "Theta", "Λ": "Lambda", "Ξ": "Xi", "Σ": "Sigma", "Φ": "Phi", "Ψ": "Psi",
    "Ω": "Omega", "ϕ": "phi", "ϑ": "theta",
}  # fmt: skip
_CHARACTERS = str.maketrans({
    **{chr(ord("α") + place): rf"\{name} " for place, name in enumerate(_SMALL_GREEK)},
    **{char: rf"\{name} " for char, name in _OTHER_GREEK.items()},
    "−": "-", "﹣": "-", "×": "*", "∗": "*", "⋅": "*", "·": "*", "∙": "*", "÷": "/", "⁄": "/", "∕": "/",
    "√": " sqrt ", "π": " pi ", "\u00a0": " ", "\u202f": _THIN, "\u2007": _THIN,
    "∛": " cbrt ", "⌊": r"\lfloor ", "⌋": r"\rfloor ", "⌈": r"\lceil ", "⌉": r"\rceil ",
    "∑": r"\sum ", "∏": r"\prod ",
    "\n": " ", "\r": " ", "\t": " ", "’": "'",
})  # fmt: skip

_COMMAND = re.compile(r"\\([A-Za-z]+|.)", re.DOTALL)
_TEXT_GROUP = re.compile(
    r"\\(?:text|textbf|textrm|textit|textsf|textnormal|mathrm|mathbf|mathit|mathsf|boldsymbol|bm|mbox|operatorname)\*?\s{0,3}"
    r"\{((?:[^{}]|\{[^{}]*\})*)\}"
)
# What only says how the page looks; each row is a pattern and what is left of it.
_LOOKS = tuple(
    (re.compile(pattern), kept)
    for pattern, kept in (
        (r"\\(?:left|right) ?\.(?![0-9])", " "),
        (r"\\h?phantom ?\{[^{}]*\}|\\[hv]space\*? ?\{[^{}]*\}|\\(?:no)?indent(?![A-Za-z])", " "),
        (r"\\textcolor ?\{[a-z]+\}|\\color ?\{[a-z]+\}|\\ensuremath(?=\s?\{)", " "),
        (r"\\(?:tiny|small|normalsize|large|Large|LARGE|huge|Huge|bf|rm|it|boldmath)(?![A-Za-z])", " "),
        (r"(?<=[0-9])\{\.\}(?=[0-9])", "."),
        (r"\{:\}", ":"),
        (r"\\(?:text|mathrm) ?\{([0-9A-F]+)\}(?=_)", r"\1"),
        (r"(?<=\S)~|(?<=\{)~", " "),  # at the beginning it says "about"
        (r"(?<=[^\s=^_:∈,;({\\])\s?\{\}|^\{\}(?=[\\A-Za-z0-9])", " "),  # or the empty set
        (r"\\\\\s?\[-?[0-9.]+ ?(?:pt|em|ex|mm|cm)\]", r"\\\\"),
        (r"\{([^{}]*)\\over(?![A-Za-z])([^{}]*)\}", r"{\\frac{\1}{\2}}"),
        (r"\{([^{}]*)\\choose(?![A-Za-z])([^{}]*)\}", r"{\\binom{\1}{\2}}"),
        (r"\^ ?\{ ?(\\prime ?)+\}|\^ ?\\prime(?![A-Za-z])", lambda match: "'" * match[0].count("prime")),
        (r"\\!(?=\s?\\(?:left|[bB]ig)(?![a-z]{3}))|(?<=[-+*/=(,\[{<>&;])((?:\s|\\[,;:])*)\\!", r"\1"),
        (r"^\s*\\!|\\\\\s*$|^\s*(?:\\therefore(?![A-Za-z])|∴)", ""),
        (r"(?:^|(?<=[-+*/^(\[{,=<>]))(\s*)–(?=\s?[0-9A-Za-z\\.])", r"\1-"),
        ("ℯ", "e"),
    )
)
_UNIT_VECTOR = re.compile(
    r"\\(?:hat|widehat|vec|mathbf|boldsymbol|bm) ?\{? ?"
    r"(?:\\(?:mathbf|boldsymbol|bm|mathrm) ?\{)?\\?(?:([ij])math|([ijk]))(?![A-Za-z]) ?\}?\}?"
)
_TEMPERATURE = re.compile(r"(?<=[0-9 ])°\s+([CF])(?=[\s$}]*$)")
_SUBSCRIPT = re.compile("[₀-₉]+")
_SUBSCRIPT_DIGITS = str.maketrans("₀₁₂₃₄₅₆₇₈₉", "0123456789")
_SUPERSCRIPT = re.compile("[⁻⁺⁰¹²³⁴⁵⁶⁷⁸⁹ⁿˣ]+")
_SUPERSCRIPT_DIGITS = str.maketrans("⁻⁺⁰¹²³⁴⁵⁶⁷⁸⁹ⁿˣ", "-+0123456789nx")
_VULGAR = re.compile("([0-9A-Za-z)]?|[0-9] )([¼½¾⅐-⅞])")
_FULL_WIDTH = re.compile("[！-～𝐀-𝟿]+")
_THOUSANDS = re.compile(
    rf"(?<![0-9.])(?<![0-9][,{_THIN}])[0-9]{{1,3}}([,{_THIN}])[0-9]{{3}}(?:\1[0-9]{{3}})*(?![0-9]|[,{_THIN}][0-9])"
)
_TEX_COMMA = re.compile(r"(?<=[0-9])\{,\}(?=[0-9]{3}(?![0-9]))")
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]"
)


def clean(text: str) -> str:
    """Make a text safe to print and send: what cannot be shown becomes U+FFFD, which no reader accepts.

    It is not dropped, because "7\\x002" must not become 72. Marks at the ends are only padding.
    """
    return _UNPRINTABLE.sub("\ufffd", text.strip(" \t\r\n\u200b\ufeff\u200e\u200f"))


def normalise(text: str) -> str:
    r"""Return `text` in the plain form: Unicode, TeX spacing, delimiters and thousands rewritten.

    >>> normalise(r"\(\dfrac{1}{2}\) × 1{,}000")
    '\\frac{1}{2} * 1000'
    """
    text = clean(text)
    for pattern, kept in _LOOKS:
        text = pattern.sub(kept, text)
    text = _UNIT_VECTOR.sub(lambda m: f" {m[1] or m[2]} ", text)
    text = _TEXT_GROUP.sub(r" \1 ", text)
    text = _TEX_COMMA.sub("", text).replace("{,}", ",").replace(r"\mathbb{R}", "ℝ")
    text = _FULL_WIDTH.sub(lambda m: unicodedata.normalize("NFKC", m[0]), text)
    text = _VULGAR.sub(_spell_fraction, text)
    text = _SUPERSCRIPT.sub(lambda m: f"^({m[0].translate(_SUPERSCRIPT_DIGITS)})", text)
    text = _SUBSCRIPT.sub(lambda m: _subscript(m[0].translate(_SUBSCRIPT_DIGITS)), text)
    text = _COMMAND.sub(lambda m: _COMMANDS.get(m[1], m[0]), text.translate(_CHARACTERS))
    text = _TEMPERATURE.sub(r"°\1", text.replace("^{°}", "°").replace("^°", "°"))
    text = text.replace(" – ", " - ").replace("**", "^")
    text = _without_dollar_delimiters(text).replace(_MONEY, "$")
    text = _THOUSANDS.sub(_without_commas, text)
    return " ".join(text.replace(_THIN, " ").split())


def _without_commas(match: re.Match[str]) -> str:
    """1,234 → 1234, but (1,234) may be a point and gcd(120,180) has two numbers: their commas stay."""
    before, after = (
        match.string[match.start() - 1 : match.start()],
        match.string[match.end() : match.end() + 1],
    )
    listed = (before in ("(", "[") and after in (")", "]", ",")) or (before == "," and after in (")", "]"))
    if listed and match[1] == "," and not re.search(",0", match[0]):
        return match[0]
    return match[0].replace(match[1], "")


def _subscript(digits: str) -> str:
    return f"_{digits}" if len(digits) == 1 else f"_{{{digits}}}"


def _spell_fraction(match: re.Match[str]) -> str:
    """½ → (1/2), and 3½ → 3 1/2, the mixed number. What x½ means nobody knows: it stays."""
    if match[1] and not match[1].strip().isdigit():
        return match[0]
    fraction = unicodedata.normalize("NFKC", match[2]).replace("⁄", "/")
    return f"{match[1].strip()} {fraction}" if match[1] else f"({fraction})"


def _without_dollar_delimiters(text: str) -> str:
    """Drop `$…$` and `$$…$$`, keep a `$` that stands for money.

    Only balanced pairs are delimiters, and only when no digit touches one from outside (not "$5 and $3").
    """
    pieces = text.replace("$$", "$").split("$")
    outside = pieces[::2]
    touching = [piece[:1] for piece in outside[1:]] + [piece[-1:] for piece in outside[:-1]]
    if len(pieces) % 2 == 0 or any(char.isdigit() for char in touching):
        return text
    return " ".join(pieces)
