r"""Other ways to write an answer, brought to the one that the reader knows: 0.333…, 5C2, [1 2; 3 4], 1 in 6.

Each row rewrites a whole canonical text; a text that no row knows stays as it is.
"""

import re
from collections.abc import Callable
from math import perm

_NUMBER = r"-?[0-9]+(?:\.[0-9]+)?(?:/[0-9]+)?"
_MATRIX_ROW = rf"{_NUMBER}(?:[ ,] ?{_NUMBER})*"
_MAX_CHOSEN = 100


def _repeating(match: re.Match[str]) -> str:
    """0.1666… is 0.1(6) and 0.1212… is 0.(12); 3.14159… repeats nothing and keeps its dots."""
    digits: str = match[2]
    for length in range(1, len(digits) // 2 + 1):
        period = digits[-length:]
        times = 3 if length == 1 else 2
        if digits.endswith(period * times):
            while digits.endswith(period * 2):
                digits = digits[:-length]
            return rf"{match[1]}{digits[:-length]}\overline{{{period}}}"
    return match[0]


def _matrix(match: re.Match[str]) -> str:
    rows = [re.split(r"[ ,]+", row.strip()) for row in match[1].split(";")]
    return "[" + ", ".join(f"[{', '.join(row)}]" for row in rows) + "]"


def _permutations(match: re.Match[str]) -> str:
    total, chosen = map(int, match.groups())
    return str(perm(total, chosen)) if chosen <= total <= _MAX_CHOSEN else match[0]


def _chosen(match: re.Match[str]) -> str:
    """C with two numbers is a binomial coefficient in either order: one cannot choose more than there are."""
    few, many = sorted(map(int, match.groups()))
    return rf"\binom{{{many}}}{{{few}}}"


def _unequal(match: re.Match[str]) -> str:
    """Write x ≠ 0, 1 as x ≠ 0 and x ≠ 1."""
    values = [match[2], *re.findall(r"[-0-9./]+", match[3])]
    return " and ".join(f"{match[1]} ≠ {value}" for value in values)


_ROWS: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = tuple(
    (re.compile(pattern), form)
    for pattern, form in (
        (r"(-?[0-9]*\.)([0-9]{2,40}) ?…", _repeating),
        (r"(-?[0-9]*\.[0-9]*)\(([0-9]+)\)", r"\1\\overline{\2}"),
        (r"(?:\{ ?\})? ?(?:\^ ?|_ ?)?\{? ?([0-9]+) ?\}? ?C ?_? ?\{? ?([0-9]+) ?\}?", r"\\binom{\1}{\2}"),
        (r"C ?_ ?\{? ?([0-9]+) ?\}? ?\^ ?\{? ?([0-9]+) ?\}?", _chosen),
        (r"C ?\^ ?\{? ?([0-9]+) ?\}? ?_ ?\{? ?([0-9]+) ?\}?", _chosen),
        (r"nCr ?\( ?([0-9]+) ?, ?([0-9]+) ?\)", r"\\binom{\1}{\2}"),
        (r"(?:\{ ?\})? ?(?:\^ ?|_ ?)?\{? ?([0-9]+) ?\}? ?P ?_? ?\{? ?([0-9]+) ?\}?", _permutations),
        (r"(?:nPr|P) ?\( ?([0-9]+) ?, ?([0-9]+) ?\)", _permutations),
        (rf"\[ ?({_MATRIX_ROW}(?: ?; ?{_MATRIX_ROW})+) ?\]", _matrix),
        (r"(?:[Mm]atrix|np\.array|numpy\.array) ?\((\[.+\])\)", r"\1"),
        (r"(.*[0-9)}]) ?∠ ?(.+)", r"\1*cis(\2)"),
        (
            r"(.+?) ?\((?:(?:a )?(?:double|repeated)(?: root)?|twice|(?:with )?multiplicity (?:of )?[0-9])\)",
            r"\1",
        ),
        (r"([a-z])_\{ ?1 ?, ?2 ?\} ?= ?(.+)", r"\1 = \2"),
        (r"([0-9]+) (?:in|out of) ([0-9]+)", r"\1/\2"),
        (r"([0-9]+) to ([0-9]+)", r"\1:\2"),
        (r"(?:the )?(?:vertex|cent(?:er|re)|focus|point|coordinates)(?: at| is| are|:)? ?(\(.+\))", r"\1"),
        (r"([0-9]+)'", r"\1 ft"),
        (r"([0-9]+(?:\.[0-9]+)?|[0-9]+ [0-9]/[0-9]+) ?\"", r"\1 in"),
        (r"half an? ([A-Za-z]{3,})", r"0.5 \1"),
        (r"(?:the )?square root of ([0-9]{1,9})", r"\\sqrt{\1}"),
        (r"(?:the )?cube root of ([0-9]{1,9})", r"\\sqrt[3]{\1}"),
        (r"(?i:(?:positive |plus )?infinity)", "∞"),
        (r"(?i:(?:negative|minus) infinity|- ?infinity)", "-∞"),
        (r"(?i:minus|negative) ([0-9][^ ]*)", r"-\1"),
        (r"([0-9]+)' ?([0-9]+) ?(?:\"|'')", r"\1 ft \2 in"),
        (r"(.+ years?)(?: old| of age)", r"\1"),
        (r"(?:both|either) (.+ (?:and|or) .+)", r"\1"),
        (r"(?!.*\\begin)([^&]*[0-9a-z)}]) ?& ?([-0-9a-z(][^&]*)", r"\1 and \2"),
        (r"([a-z]) ?≠ ?([-0-9./]+)((?:(?: ?, ?| and | or )[-0-9./]+)+)", _unequal),
        (r"50 ?[-/] ?50|fifty[- ]fifty", "1/2"),
        (r"(?:USD|US ?\$) ?([0-9].*)", r"$\1"),
        (r"([1-9][0-9]{0,2}(?:\.[0-9]{3}){2,})", lambda match: match[1].replace(".", "")),
        (r"(.+?) ?≡ ?(.+?) ?\( ?(?:\\?mod(?:ulo)?) ?(.+?) ?\)", r"\1 ≡ \2 mod \3"),
        (r"(.+?) ?≡ ?(.+?) ?(?:\\pmod|\\bmod|\\mod|,? mod(?:ulo)?) ?\{? ?([0-9]+) ?\}?", r"\1 ≡ \2 mod \3"),
    )
)


_E_NOTATION = re.compile(r"(-?[0-9]+)e(-[0-9]{1,3})")
_AND_FRACTION = re.compile(r"(-?[0-9]+),? and ([0-9]+ ?/ ?[0-9]+|\\frac ?\{[0-9]+\}\{[0-9]+\})")


def two_readings(text: str) -> tuple[str, ...]:
    """Return both readings of a whole normalised text that has two: 3e-4, and "2 and 1/2"; else none."""
    if match := _E_NOTATION.fullmatch(text):
        return f"{match[1]}*10^({match[2]})", f"{match[1]}*e{match[2]}"
    if match := _AND_FRACTION.fullmatch(text):
        return f"{match[1]}, {match[2]}", f"{match[1]} {match[2]}"
    return ()


def usual(text: str) -> str:
    """Return a canonical text in the usual notation."""
    for pattern, form in _ROWS:
        match = pattern.fullmatch(text)
        if match is not None:
            return match.expand(form) if isinstance(form, str) else form(match)
    return text
