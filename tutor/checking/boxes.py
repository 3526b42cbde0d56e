r"""Find answers that are marked: \boxed{…}, <answer>…</answer> and GSM8K's "#### 72".

A mark says where an answer stands, not that it stands alone: 2·\boxed{36} is not 36. A box counts only when
what touches it is harmless; a sign, a name, money and a unit beside it are taken into its text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tutor.checking.around import WINDOW, Statement, doubted_before, goes_on, is_asked
from tutor.checking.phrases import MAX_ANSWER_CHARS, MAX_PIECES, MAX_STATEMENTS
from tutor.checking.units import PLAIN_NAMES

_HASHES = re.compile(r"^#### ?([-+$]{0,2}[0-9][0-9,./]{0,80}%?)[ \t]{0,9}$", re.MULTILINE)  # GSM8K's form
_TAG = re.compile(r"<answer>([^<]{1,600})</answer>", re.IGNORECASE)


def marks(text: str) -> list[Statement]:
    """Return the marked answers in order, boxes with only "or" between them as one."""
    boxes = _joined(text, [_read(text, braces) for braces in list(_braces(text))[-MAX_STATEMENTS:]])
    tags = [_tagged(text, match) for match in list(_TAG.finditer(text))[-MAX_STATEMENTS:]]
    hashes = list(_HASHES.finditer(text))[-MAX_STATEMENTS:]
    # The answer stands last; anywhere else it may be the heading of a step.
    unclear = bool(hashes and text[hashes[-1].end() :].strip())
    lines = [Statement(match.start(1), match.end(1), match[1], unclear=unclear) for match in hashes]
    return sorted(boxes + tags + lines, key=lambda s: s.start)[-MAX_STATEMENTS:]


def _tagged(text: str, match: re.Match[str]) -> Statement:
    unclear = _before(text, match.start(), match.end()) is None or goes_on(text, match.end())
    return Statement(
        match.start(1), match.end(1), match[1], _doubted(text, match.start(), match.end()), unclear
    )


def _doubted(text: str, start: int, end: int) -> bool:
    return doubted_before(text, start) or is_asked(text, end)


# ---- boxes


@dataclass(frozen=True, slots=True)
class _Braces:
    """Where a box's command, its text and its closing brace stand; `inside` another group or not."""

    command: int
    start: int
    end: int
    inside: bool


@dataclass(frozen=True, slots=True)
class _Box:
    """A box and what belongs to it: the text before it (None: unclear), its own with the unit, its end."""

    braces: _Braces
    before: str | None
    text: str
    end: int


_BRACES = re.compile(r"\\(?:boxed|fbox) ?\{|\\.|[{}]", re.DOTALL)


def _braces(text: str) -> Iterator[_Braces]:
    """Yield the outermost balanced boxes; one pass with a stack, so nesting costs nothing."""
    stack: list[tuple[int, int] | None] = []  # (start of the command, start of its text), None: other braces
    pending: list[_Braces] = []
    for match in _BRACES.finditer(text):
        token = match[0]
        if token == "{":
            stack.append(None)
        elif len(token) > 2 and token[-1] == "{":
            stack.append((match.start(), match.end()))
        elif token == "}" and stack and (opened := stack.pop()):
            while pending and pending[-1].start > opened[0]:
                pending.pop()
            pending.append(_Braces(*opened, match.start(), bool(stack)))
    yield from pending


_UNIT = re.compile(
    r"(?P<gap>(?:\\\)|\\\]|\$|\*\*|\\[,; ]|[ ~]){0,4})"
    r"(?:\\?(?P<percent>%)|(?P<degree>°|\^\{?\\circ\}?)"
    r"|\\(?:text|mathrm|textrm)\{ ?(?P<text>[A-Za-z]{1,11})\}|(?P<word>[A-Za-z]{1,11})(?![A-Za-z]))"
)


def _read(text: str, braces: _Braces) -> _Box:
    inner = text[braces.start : braces.end][: MAX_ANSWER_CHARS + 100]
    before = None if braces.inside else _before(text, braces.command, braces.end + 1)
    unit, end = _unit_behind(text, braces.end + 1)
    return _Box(braces, before, inner + unit, end)


def _unit_behind(text: str, end: int) -> tuple[str, int]:
    """Return the unit that follows a box, as its text goes on with it, and where it ends."""
    match = _UNIT.match(text, end)
    if match is None:
        return "", end
    name = match["text"] or match["word"]
    if name is None:
        return ("%" if match["percent"] else "°"), match.end()
    known = name in PLAIN_NAMES and (match["gap"] or len(name) > 1)
    return (f" {name}", match.end()) if known else ("", end)


# ---- what stands before a mark

_OPENING = re.compile(
    r"(?:\s|\\[,;: (\[]|\\(?:displaystyle|quad|qquad)(?![A-Za-z])|&|<answer>"
    r"|(?<![\\\w)\]}])(?:\*\*|__|\*|_|\${1,2})(?!\s))*\Z"
)
_BULLET = re.compile(r"(?:\A|\n)[ \t]*(?:[-*+•>]|[0-9]{1,2}[.)])\Z")
_EQUALS = re.compile(r"(?:=|≈|\\approx)\Z")
_HARMLESS_END = re.compile(
    r"\\(?:implies|Rightarrow|Longrightarrow|therefore|iff|to|Longleftrightarrow)\Z"
    r"|\\(?:text|textbf|mathrm)\{[^{}]*(?:[:=]|\bis|\bare|[Aa]nswer)\s*\}\Z|\\(?:begin|end)\{[a-z*]{1,20}\}\Z"
    r"|[:→⇒∴✅]\Z|(?<![0-9])!\Z|[A-Za-z)$][,;]\Z"
)
_ENDED_LINE = re.compile(r"(?:\\\)|\\\]|[$)])\Z")
_LAST_WORD = re.compile(r"(?<![\\A-Za-z])[^\W\d_]+\Z")
_TURNING = re.compile(
    r"\b(?:times|plus|minus|twice|half|double|triple|than|over|negative|less|more"
    r"|(?:half|third|quarter|root|percent|square|multiple|power) of|(?:divid|multipl|increas|decreas)\w+ by"
    r"|[xyz]{1,3}|(?![aAI])[A-Za-z])\Z"
)


def _before(text: str, start: int, end: int) -> str | None:
    r"""Return what must be set before the text of the mark at `start`, None when it cannot be sure.

    That is a sign (-\boxed{5}), a name (x = \boxed{5}), a dollar sign, or nothing.
    """
    sign = text[start - 1] if start and text[start - 1] in "-−±" else ""
    left = text[max(0, start - len(sign) - WINDOW) : start - len(sign)]
    opening = _OPENING.search(left)
    assert opening is not None
    gap, kept = opening[0], left[: opening.start()]
    if gap.count("$") == 1 and text.find("$", end, end + WINDOW) < 0:
        sign += r"\$"  # no formula is opened here: it is money
    if kept.endswith(r"\$") and not gap:
        sign, kept = sign + r"\$", kept[:-2].rstrip()
        gap = " "
    if gap[:1].isspace() and not _BULLET.search(kept):
        kept = kept.rstrip("*_`")  # the end of "**Answer:**"
    if not kept or re.search(r"\n[ \t]*\n", gap) or (gap and _BULLET.search(kept)):
        return sign
    if equals := _EQUALS.search(kept):
        label = _label(kept[: equals.start()])
        return None if label is None else label + sign
    if _HARMLESS_END.search(kept) or (gap[:1].isspace() and kept[-1] in ".?"):
        return sign if gap or not kept[-1].isalpha() else None
    if "\n" in gap and _ENDED_LINE.search(kept):
        return sign
    harmless = gap and _LAST_WORD.search(kept) and not _TURNING.search(kept)
    return sign if harmless else None


_SEGMENT = re.compile(
    r"\\\(|\\\[|(?<!\\)\$|(?:\n|\\\\)(?!\s*&?\s*=)|[,;:.]\s|→|⇒|"
    r"\\(?:implies|Rightarrow|Longrightarrow|iff|to|quad|qquad|therefore)(?![A-Za-z])"
    r"|\b(?:so|then|thus|hence|therefore|get|gives|is|have|that|and|or)\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"[A-Za-z](?:_\{?[0-9]\}?)?")
_VARIABLE = re.compile(r"(?<![A-Za-z])(?:[xyz]{2,3}|(?![aAI]\b)[A-Za-z])(?![A-Za-z])")
_COMMAND = re.compile(r"\\(?:text|textbf|mathrm)\{[^{}]*\}|\\[A-Za-z]+")
_ANSWER = re.compile(r"\b(?:answer|solution|result)", re.IGNORECASE)


def _label(before: str) -> str | None:
    """Return "x = " for the name that begins the chain of equations, "" for numbers and words, else None.

    2x = 36 says nothing about 36 as an answer.
    """
    chain = _SEGMENT.split(before)[-1]
    first = re.split(r"=|≈|\\approx", chain)[0].strip(" &\\)*_\n\t")
    if _NAME.fullmatch(first):
        return f"{first} = "
    plain = _COMMAND.sub(" ", first)
    if _VARIABLE.search(plain) or (_ANSWER.search(first) and re.search(r"[-+*/0-9]|half|twice", first)):
        return None
    return ""


# ---- several boxes

_JOINT = re.compile(
    r"(?:\\[()\[\]]|[\s$&*]|\\(?:text|quad|qquad|,|;)|[{}]|(?P<joint>[,;\n]|\band\b|\bor\b)){1,12}"
    r"(?P<label>[A-Za-z](?:_\{?[0-9]\}?)? ?= ?)?(?:\\\(|\\\[|\$)?(?P<sign>[-−±]?)"
)


def _joined(text: str, boxes: list[_Box]) -> list[Statement]:
    """Make one statement of boxes with only "or", "and" or a comma between them: x = 2 or x = 3."""
    groups: list[list[_Box]] = []
    for box in boxes:
        joint = _joint(text, groups[-1][-1], box) if groups and len(groups[-1]) < MAX_PIECES else None
        if joint:
            before = None if box.braces.inside else (joint["label"] or "") + joint["sign"]
            groups[-1].append(_Box(box.braces, before, box.text, box.end))
        else:
            groups.append([box])
    return [_statement(text, group) for group in groups]


def _joint(text: str, one: _Box, other: _Box) -> re.Match[str] | None:
    if other.braces.command - one.end > 60:
        return None
    joint = _JOINT.fullmatch(text, one.end, other.braces.command)
    return joint if joint and joint["joint"] and "\n\n" not in joint[0] else None


def _statement(text: str, group: list[_Box]) -> Statement:
    first, last = group[0], group[-1]
    unclear = any(box.before is None for box in group) or goes_on(text, last.end)
    answer = " or ".join(_with(box.before or "", box.text) for box in group)
    doubted = _doubted(text, first.braces.command, last.end)
    return Statement(first.braces.start, max(last.end - 1, last.braces.end), answer, doubted, unclear)


def _with(before: str, text: str) -> str:
    return text if "=" in before and "=" in text else before + text
