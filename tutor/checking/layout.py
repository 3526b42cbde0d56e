"""The outer layout of an answer: one spelling for each sign of a set or relation, cuts outside brackets."""

import re

_SPELLINGS = tuple(
    (re.compile(pattern), sign)
    for pattern, sign in (
        (r"\\(?:leqslant|leqq|leq|le)(?![A-Za-z])|<=|=<|≦|⩽", "≤"),
        (r"\\(?:geqslant|geqq|geq|ge)(?![A-Za-z])|>=|≧|⩾", "≥"),
        (r"\\(?:neq|ne)(?![A-Za-z])|(?<=[A-Za-z]) ?!=|<>|\\not ?=", "≠"),
        (r" is (?:strictly )?greater than or equal to | is at least (?=[-0-9\\])", " ≥ "),
        (r" is (?:strictly )?less than or equal to | is at most (?=[-0-9\\])", " ≤ "),
        (r"(?<=[A-Za-z]) is (?:strictly )?(?:greater|more|larger) than ", " > "),
        (r"(?<=[A-Za-z]) is (?:strictly )?(?:less|smaller) than ", " < "),
        (r"\\lt(?![A-Za-z])|&lt;", "<"),
        (r"\\gt(?![A-Za-z])|&gt;", ">"),
        (r"\\(?:cup|bigcup)(?![A-Za-z])|(?<=[\])}]) ?[Uu] ?(?=[(\[{])", "∪"),
        (r"\\(?:cap|bigcap)(?![A-Za-z])", "∩"),
        (r"\\(?:setminus|smallsetminus|backslash)(?![A-Za-z])|(?<=ℝ) ?[-\\] ?(?=\{)", "∖"),
        (r"\\notin(?![A-Za-z])|\\not ?\\in(?![A-Za-z])", "∉"),
        (r"\\in(?![A-Za-z])", "∈"),
        (r"\\mathbb ?\{? ?R ?\}?|\\R(?![A-Za-z])", "ℝ"),
        (r"\\mathbb ?\{? ?Z ?\}?|\\Z(?![A-Za-z])|(?<=∈) ?Z(?![A-Za-z])", "ℤ"),
        (r"\\mathbb ?\{? ?N ?\}?", "ℕ"),
        (r"\\mathbb ?\{? ?Q ?\}?", "ℚ"),
        (r"\\mathbb ?\{? ?C ?\}?", "ℂ"),
        (r"(?<![A-Za-z])R ?(?:\\|∖|-) ?(?=\{)", "ℝ∖"),
        (r"^< ?([^<>=≤≥]+,[^<>=≤≥]+)>$", r"⟨\1⟩"),
        (r"(?<=[A-Za-z0-9)]) equals (?=[-0-9A-Za-z(\\$])", " = "),
        (r"\\equiv(?![A-Za-z])", "≡"),
        (r"\\angle(?![A-Za-z])(?= ?[-0-9])(?<=[0-9)}] \\angle)|(?<=[0-9)}])\\angle(?![A-Za-z])", "∠"),
        (r"\\infty(?![A-Za-z])|(?<![A-Za-z])inf(?![A-Za-z])", "∞"),
        (r"\\langle(?![A-Za-z])", "⟨"),
        (r"\\rangle(?![A-Za-z])", "⟩"),
        (r"\\(?:ldots|dots|cdots|dotsc|dotsb)(?![A-Za-z])|\.{3}|⋯", "…"),
        (r"\\(?:wedge)(?![A-Za-z])|∧", " and "),
        (r"\\(?:vee)(?![A-Za-z])|∨", " or "),
        (r"\\colon(?![A-Za-z])", ":"),
        (r"\+ ?/ ?- ?|(?<![0-9A-Za-z)}])\+- ?", "±"),
        (r"(?<=[0-9]) ?x ?(?=10 ?\^)", "*"),
        (
            r"[\[(] ?\\begin ?\{array\} ?\{[clr| ]*\}(.*?)\\end ?\{array\} ?[\])]",
            r"\\begin{bmatrix}\1\\end{bmatrix}",
        ),
    )
)
_PAIR = re.compile(r"([\[\]])([^\[\](){},;]+[,;][^\[\](){},;]+)([\[\]])")
_CASES = re.compile(r"\\begin ?\{cases\}(.*)\\end ?\{cases\}")
_OPENING, _CLOSING = frozenset("([{⟨"), frozenset(")]}⟩")
_ENVIRONMENT = re.compile(r"\\(begin|end)(?![A-Za-z])")


def canonical(text: str) -> str:
    """Return a normalised text with one sign for each relation and set operation."""
    if match := _CASES.fullmatch(text):
        text = match[1].replace(r"\\", ", ").replace("&", " ").strip(" ,")
    for pattern, sign in _SPELLINGS:
        text = pattern.sub(sign, text)
    if text.startswith("]") or text.endswith("["):
        text = _PAIR.sub(_with_round_ends, text)
    return " ".join(text.split())


def _with_round_ends(match: re.Match[str]) -> str:
    """]2, 5[ is the open interval (2, 5)."""
    return ("(" if match[1] == "]" else "[") + match[2] + (")" if match[3] == "[" else "]")


def join_lines(text: str) -> str:
    """Make one line of an answer that has one labelled value a line."""
    lines = [line.strip(" \t,;") for line in text.splitlines() if line.strip()]
    if len(lines) < 2 or not all(re.search("[:=]", line) for line in lines) or "\\begin" in text:
        return text
    return "; ".join(lines)


def split_outside(text: str, separator: re.Pattern[str]) -> list[str]:
    """Split `text` at every match of `separator` that stands outside all brackets."""
    pieces, depth, start, at = [], 0, 0, 0
    while at < len(text):
        if depth == 0 and (match := separator.match(text, at)) and match.end() > at:
            pieces.append(text[start : match.start()].strip())
            start = at = match.end()
            continue
        environment = _ENVIRONMENT.match(text, at)
        if environment:
            depth += 1 if environment[1] == "begin" else -1
            at = environment.end()
            continue
        depth += (text[at] in _OPENING) - (text[at] in _CLOSING)
        at += 1
    return [*pieces, text[start:].strip()]


def is_enclosed(text: str) -> bool:
    """Does the bracket at the start close at the very end?"""
    depth = 0
    for index, char in enumerate(text):
        depth += (char in _OPENING) - (char in _CLOSING)
        if depth == 0:
            return index == len(text) - 1 and len(text) > 1
    return False
