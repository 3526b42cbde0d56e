r"""Read one line of a solution: an equation, an inequality, several of them, or an expression. No arithmetic.

A statement is a list of alternatives ("or"), each a list of relations that hold together ("and"). "x = 2, 3",
"x = 2 or x = 3", "x = 2 and x = 3" and "x = ±2" all name a set of roots; "no solution" has no alternative.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from tutor.checking.parse import Node, TooBig, Unread, names, parse
from tutor.checking.stated import plain_line
from tutor.checking.tree import branches

MAX_RELATIONS = 12


@dataclass(frozen=True, slots=True)
class Relation:
    """left sign right, where sign is one of = ≠ < ≤ > ≥."""

    left: Node
    sign: str
    right: Node


@dataclass(frozen=True, slots=True)
class Statement:
    """alternatives[i] holds when all its relations hold; the statement, when any alternative does."""

    alternatives: tuple[tuple[Relation, ...], ...]

    @property
    def names(self) -> frozenset[str]:
        """The variables of all relations."""
        sides = (side for group in self.alternatives for one in group for side in (one.left, one.right))
        return frozenset().union(*map(names, sides))

    @property
    def single(self) -> Relation | None:
        """The one relation that this is, if it is one."""
        lone = len(self.alternatives) == 1 and len(self.alternatives[0]) == 1
        return self.alternatives[0][0] if lone else None


@dataclass(frozen=True, slots=True)
class Line:
    """What a line says: `statement`, or `expression`. `continued`: it began with "=", after another line."""

    statement: Statement | None = None
    expression: Node | None = None
    continued: bool = False


_COMMAND_SIGNS = (
    ("leqslant|leqq|leq|le", "≤"), ("geqslant|geqq|geq|ge", "≥"), ("neq|ne", "≠"), ("lt", "<"), ("gt", ">"),
    ("Rightarrow|implies|Longrightarrow|iff|Leftrightarrow|Longleftrightarrow|therefore|to", "⇒"),
    ("in", "∈"),
    ("infty", "∞"), ("cup", "∪"),
)  # fmt: skip
_COMMANDS = tuple((re.compile(rf"\\(?:{pattern})(?![A-Za-z])"), sign) for pattern, sign in _COMMAND_SIGNS)
_TYPED_SIGNS = (
    ("<=>", "⇒"),
    ("=>", "⇒"),
    ("<=", "≤"),
    (">=", "≥"),
    ("!=", "≠"),
    ("->", "⇒"),
    ("→", "⇒"),
    ("⟹", "⇒"),
    ("⇔", "⇒"),
    ("∴", "⇒"),
)
_ALIGNMENT = re.compile(r"\\\\|\\(?:begin|end)\{[a-z]+\*?\}|(?<!\\)&")
_LEADING = re.compile(
    r"(?:step [0-9]{1,2}[:.)]|[⇒:;,]"
    r"|(?:we (?:solve|know|see|find|need|have|get|are given)|the equation(?: is)?|so|then|thus|hence"
    r"|therefore|now|and|but|that is|this means|it follows that|this gives|which gives|giving|gives|solve"
    r"|first|next|finally|given|equation|or|since|because|check|subtract|i\.e\.)\b[:,]?)\s*",
    re.IGNORECASE,
)
_CUE = re.compile(
    r"(?::|\bgives\b|\bget\b|\bgetting\b|\bhave\b|\bbecomes\b|\byields?\b|\bobtain\b)\s+(?=[^:]*[=<>≤≥≠])"
)
_REMARK = re.compile(r"\s*\([A-Za-z]{2,}[^()]{0,80}\)$")
_FORMULA = re.compile(r"\\\((.{1,500}?)\\\)|\\\[(.{1,500}?)\\\]|\$\$(.{1,500}?)\$\$|\$([^$]{1,500})\$")
_ONLY_JOINED = re.compile(r"(?:[^\w=<>]|\b(?:or|and|so|then|thus|hence|therefore)\b)*", re.IGNORECASE)
_NONE = re.compile(
    r"(?:there (?:is|are) )?no (?:real )?(?:solutions?|roots?)(?: exists?)?|[a-z] ?∈ ?∅|∅", re.IGNORECASE
)
_ALL = re.compile(
    r"(?:[a-z] ?(?:=|is|∈|can be)? ?)?(?:all|any|every) real (?:numbers?|values?)|[a-z] ?∈ ?ℝ|true",
    re.IGNORECASE,
)
_SIGN = re.compile("[=≠<≤>≥]")
_MEMBERS = re.compile(r"([A-Za-z]) ?∈ ?\{([^{}]+)\}")
_ROOTS = re.compile(r"([A-Za-z])(?:_\{?[0-9]\}?)? ?= ?([^=<>≤≥≠]+)")
_NUMBERED = re.compile(r"([A-Za-z])_[0-9]")


def formulas(line: str) -> list[str]:
    """Return the formulas of a line: those between TeX delimiters, else the line itself, plain."""
    found = ["".join(filter(None, match)) for match in _FORMULA.findall(line)]
    whole = _plain(line)
    if _ONLY_JOINED.fullmatch(_FORMULA.sub(" ", line)):
        return [whole]  # "\(x = 2\) or \(x = 3\)", "So \(2x = 6\)."
    return [_plain(formula) for formula in found] if found else [_behind_words(whole)]


def _plain(text: str) -> str:
    text = _ALIGNMENT.sub(" ", text)
    for pattern, sign in _COMMANDS:
        text = pattern.sub(f" {sign} ", text)
    for typed, sign in _TYPED_SIGNS:
        text = text.replace(typed, sign)
    plain = plain_line(text).strip(" ")
    while match := _LEADING.match(plain):
        plain = plain[match.end() :]
    return _REMARK.sub("", plain.rstrip(" .,;")).rstrip(" .,;")


def _behind_words(plain: str) -> str:
    cues = list(_CUE.finditer(plain))
    return plain[cues[-1].end() :].rstrip(" .") if cues else plain


def read_line(plain: str) -> Line | None:
    """Return what one formula of `formulas` says; None when it cannot be read as a whole."""
    try:
        if _SIGN.search(plain) or "∈" in plain or _NONE.fullmatch(plain) or _ALL.fullmatch(plain):
            if plain.startswith("="):
                return Line(expression=parse(plain[1:].rpartition("=")[2]), continued=True)
            return Line(statement=read_statement(plain))
        return Line(expression=parse(plain)) if plain else None
    except (Unread, TooBig):
        return None


def read_statement(plain: str) -> Statement:
    """Return the statement of a normalised text; raise `Unread` or `TooBig`."""
    if _NONE.fullmatch(plain):
        return Statement(())
    if _ALL.fullmatch(plain):
        return Statement(((),))
    groups: list[tuple[Relation, ...]] = []
    members = _MEMBERS.fullmatch(plain)
    text = f"{members[1]} = {members[2]}" if members else plain
    listed = _listed(text)
    for piece in listed if listed is not None else re.split(r" or |∨", text):
        groups.extend(_alternatives(piece))
    if sum(map(len, groups)) > MAX_RELATIONS:
        raise TooBig
    return _unnumbered(Statement(tuple(groups)))


def _listed(text: str) -> list[str] | None:
    """Return the roots of "x = 2 and x = 3", "x = 2, 3" or "x_1 = 2, x_2 = 3", each as an equation."""
    pieces = re.split(r" ?, ?(?:(?:or|and) )?| or | and ", text)
    if len(pieces) < 2:
        return None
    first = _ROOTS.fullmatch(pieces[0])
    if first is None:
        return None
    roots = []
    for piece in pieces:
        match = _ROOTS.fullmatch(piece)
        if match is None and not _SIGN.search(piece):
            roots.append(f"{first[1]} = {piece}")
        elif match is not None and match[1] == first[1]:
            roots.append(f"{first[1]} = {match[2]}")
        else:
            return None
    return roots


def _alternatives(piece: str) -> Iterator[tuple[Relation, ...]]:
    """Yield the group of a text without "or"; two groups when it holds a ±."""
    together = [part for text in re.split(r" and | ?, ?|∧", piece) for part in _chain(text)]
    sided = [[Relation(left, one.sign, right) for left, right in _branches(one)] for one in together]
    if len({len(branch) for branch in sided}) > 1 and max(map(len, sided)) > 1 and len(sided) > 1:
        raise Unread
    yield from zip(*sided, strict=True)


def _branches(one: Relation) -> list[tuple[Node, Node]]:
    left, right = branches(one.left), branches(one.right)
    if len(left) == 2 and len(right) == 2:
        raise Unread  # ±a = ±b: upper signs with upper ones, or any?
    return [(a, b) for a in left for b in right]


def _chain(text: str) -> Iterator[Relation]:
    sides = [parse(side) for side in _SIGN.split(text)]
    signs = _SIGN.findall(text)
    if not signs or (len(signs) > 1 and "≠" in signs):
        raise Unread
    for sign, left, right in zip(signs, sides, sides[1:], strict=False):
        yield Relation(left, sign, right)


def _unnumbered(statement: Statement) -> Statement:
    """x_1 = 2 or x_2 = 3 are roots of x."""
    found = {match[1] for name in statement.names if (match := _NUMBERED.fullmatch(name))}
    if len(found) != 1 or len(statement.alternatives) != len(statement.names):
        return statement
    (base,) = found
    groups = []
    for group in statement.alternatives:
        (one,) = group
        if one.left.op != "name" or names(one.right):
            raise Unread
        groups.append((replace(one, left=Node("name", text=base)),))
    return Statement(tuple(groups))
