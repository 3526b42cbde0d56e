r"""Make one formula safe and complete for KaTeX: pure, text in, text out.

The page typesets with KaTeX's auto-render, which shows the source of a formula whose braces do not match
and has no bound on the size of `\rule` and `\kern`. So a formula is cleaned before it is sent: commands that
draw without bounds, load something or define macros are taken out, and what a cut-off reply left open is
closed. The result is one line and holds no delimiter of its own.
"""

import re
from dataclasses import dataclass

MAX_CHARS = 3_000  # of one formula
MAX_DEPTH = 50  # of nested groups; KaTeX descends recursively
TOO_LARGE = r"\text{(formula too large)}"


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Known environments, so that a bare `\begin{aligned}` in prose is read as a display.
ENVIRONMENTS = _names("""
    aligned align align* alignat alignat* alignedat array Bmatrix bmatrix cases darray dcases drcases equation
    equation* gather gather* gathered matrix pmatrix rcases smallmatrix split Vmatrix vmatrix
""")

# Commands that stand alone in prose often enough to be typeset there, as in "so \frac{1}{2} of it".
PROSE_COMMANDS = _names("""
    alpha angle approx bar beta binom boxed cap cdot cdots circ cong cos cot csc cup degree delta Delta dfrac
    div dots epsilon equiv eta exists forall frac gamma Gamma ge geq geqslant hat iff implies in infty int
    lambda Lambda land lceil ldots le leftarrow Leftarrow leq leqslant lfloor lim ln log lor mathbb mathbf
    mathrm mp mu nabla ne neg neq nu omega Omega oplus overline parallel perp phi Phi pi pm pmod prime prod
    propto psi Psi qquad quad rceil rfloor rho rightarrow Rightarrow sec sigma Sigma sim sin sqrt subset
    subseteq sum tan tau text textbf textit tfrac theta therefore Theta times to triangle underline varepsilon
    varphi vec xi zeta
""")

_ONE_GROUP = _names("""
    sqrt boxed text textbf textit textrm mathrm mathbf mathbb mathit mathcal operatorname overline underline
    vec hat bar tilde dot ddot widehat overrightarrow pmod cancel
""")
_TWO_GROUPS = _names("frac dfrac tfrac cfrac binom dbinom tbinom")
_GROUPS_WANTED = dict.fromkeys(_ONE_GROUP, 1) | dict.fromkeys(_TWO_GROUPS, 2)


@dataclass(frozen=True, slots=True)
class _Taken:
    """A command that is taken out, with the number of groups dropped after it.

    `length` tells that a bare TeX length follows (`\\kern-9em`); `name` that a macro name follows.
    """

    command: str
    groups: int = 0
    length: bool = False
    name: bool = False


_TAKEN_OUT = {
    row.command: row
    for row in (
        _Taken("rule", groups=2),
        *(_Taken(command, length=True) for command in ("kern", "mkern", "hskip", "mskip", "above")),
        *(_Taken(command, groups=1) for command in ("hspace", "vspace", "raisebox", "hphantom")),
        *(_Taken(command, groups=1) for command in ("url", "includegraphics", "tag", "label")),
        *(_Taken(command, groups=1) for command in ("href", "htmlClass", "htmlId", "htmlStyle", "htmlData")),
        *(_Taken(command, name=True) for command in ("def", "edef", "gdef", "xdef", "let", "futurelet")),
        *(_Taken(c, name=True) for c in ("newcommand", "renewcommand", "providecommand")),
        *(_Taken(c) for c in ("global", "long", "expandafter", "noexpand", "csname", "endcsname", "relax")),
        *(_Taken(command) for command in ("genfrac", "verb", "char", "input", "write", "item")),
    )
}

_TOKEN = re.compile(r"\\(?:[a-zA-Z]+|.|\Z)|[^\\]", re.DOTALL)
_LENGTH = re.compile(r"\s*-?[\d.]*\s*[a-z]{2}")
_ENVIRONMENT = re.compile(r"\s*\{([a-zA-Z]+\*?)\}")
_ROW_SPACE = re.compile(r"\s*\[[-\d.\s]*[a-z]{2}\s*\]")
_OPTION = re.compile(r"\s*\[[^\]]*\]")
_MARK = re.compile(r"(=?)\s*<<([^<>\n]*)>>\s*([\d.,]*)")
_TAG_START = re.compile(r"<(?=[a-zA-Z/!?])")
_COMMAND = re.compile(r"\\[a-zA-Z]+")
_LOOSE_END = re.compile(r"(?:\\|(?<!\\)[\^_&])\s*$")


def safe_tex(source: str) -> str:
    r"""Return `source` (without delimiters) as one line that KaTeX can set, or "" when nothing is left.

    >>> safe_tex(r"\frac{1}{")
    '\\frac{1}{}'
    """
    if len(source) > MAX_CHARS:
        return TOO_LARGE
    tex = _MARK.sub(_shown_mark, source)
    tex = " ".join(tex.replace("$$", " ").split())
    tex = _close(_loose_end_cut(_without(tex)))
    return _TAG_START.sub("< ", fill_groups(tex)).strip()


def calculation(inner: str) -> str:
    """Return the inside of a calculator mark (`48/2=24`) as TeX (`48/2 = 24`)."""
    tex = re.sub(r"\s*=\s*", " = ", inner.strip().replace("\\", ""))
    tex = re.sub(r"\s*\*\s*", r" \\times ", tex)
    return re.sub(r"([%$#&_{}~])", r"\\\1", tex).strip()


def fill_groups(tex: str) -> str:
    r"""Give `\frac` and its kind the groups they lack, so that `\frac{1}` is set and not shown as source."""
    for match in reversed(list(re.finditer(r"(?<!\\)(?:\\\\)*\\([a-zA-Z]+)", tex))):
        wanted, position = _GROUPS_WANTED.get(match[1], 0), match.end()
        if match[1] == "sqrt" and (option := _OPTION.match(tex, position)):
            position = option.end()
        for _ in range(wanted):
            if (after := group_end(tex, position)) is None:
                tex = tex[:position] + "{}" + tex[position:]
                after = position + 2
            position = after
    return tex


def group_end(tex: str, start: int) -> int | None:
    """Return the index after the argument that begins at `start`; None when there is none."""
    while start < len(tex) and tex[start] == " ":
        start += 1
    if start >= len(tex) or tex[start] in "}&" or tex.startswith("\\\\", start):
        return None
    if tex[start] != "{":
        return start + len(_TOKEN.match(tex, start)[0])  # type: ignore[index]  # matches any character
    depth = 0
    for token in _TOKEN.finditer(tex, start):
        depth += {"{": 1, "}": -1}.get(token[0], 0)
        if depth == 0:
            return token.end()
    return None


def _shown_mark(match: re.Match[str]) -> str:
    """In a formula: `48/2=<<48/2=24>>24` is `48/2=24`, a lone mark is the calculation itself."""
    equals, inner, echo = match.groups()
    result = inner.rpartition("=")[2].strip()
    if equals:
        return "= " + (result + echo.removeprefix(result))
    return calculation(inner) + echo.removeprefix(result)


def _without(tex: str) -> str:
    """Take out the commands of `_TAKEN_OUT`, the macros they define, and what cannot stand in a formula."""
    kept: list[str] = []
    macros: set[str] = set()
    position = 0
    while token := _TOKEN.match(tex, position):
        text, position = token[0], token.end()
        row = _TAKEN_OUT.get(text[1:]) if text[0] == "\\" else None
        if row is None and text[0] == "\\" and text.startswith("\\html"):
            row = _Taken(text[1:], groups=1)
        if row is not None:
            position = _after_arguments(tex, position, row, macros)
        elif text in macros or text in ("\\(", "\\)", "\\[", "\\]", "\\"):
            continue
        elif text == "\\\\":
            position = _after(_ROW_SPACE, tex, position)
            kept.append("\\\\ ")  # the blank keeps "\\(" from being read as a delimiter
        elif text == "%" or text == "#":
            kept.append("\\" + text)  # else a comment swallows the rest of the line
        elif text == "$":
            kept.append("\\$" if tex[position : position + 1].isdigit() else "")
        else:
            kept.append(text)
    return _joined([token for token in kept if token])


def _joined(tokens: list[str]) -> str:
    """Join tokens; what stood between a command and a letter may be gone, so they are kept apart."""
    before = ["", *tokens]
    return "".join(
        f" {token}" if token[0].isalpha() and _COMMAND.fullmatch(last) else token
        for last, token in zip(before, tokens, strict=False)
    )


def _after_arguments(tex: str, position: int, row: _Taken, macros: set[str]) -> int:
    position += tex.startswith("*", position)
    position = _after(_OPTION, tex, position)
    if row.length:
        return _after(_LENGTH, tex, position)
    if row.name:
        end = group_end(tex, position)
        if end is None:
            return position
        macros.add(tex[position:end].strip(" {}"))
        position = _after(_OPTION, tex, end)
        while position < len(tex) and tex[position] in "#123456789= ":
            position += 1
    for _ in range(row.groups or int(row.name)):
        position = group_end(tex, position) or position
    return position


def _after(pattern: re.Pattern[str], tex: str, position: int) -> int:
    match = pattern.match(tex, position)
    return match.end() if match else position


def _loose_end_cut(tex: str) -> str:
    r"""Cut what waits for more at the end: `x^`, `a &`, a lone backslash."""
    while (shorter := _LOOSE_END.sub("", tex).rstrip()) != tex.rstrip():
        if tex.rstrip().endswith("\\\\"):
            return tex
        tex = shorter
    return tex


def _close(tex: str) -> str:
    r"""Match up `{}`, `\left \right` and `\begin \end`: close what is open, drop what closes nothing."""
    kept: list[str] = []
    open_: list[str] = []  # what would close each open group, innermost last
    position = 0
    while token := _TOKEN.match(tex, position):
        text, position = token[0], token.end()
        name = None
        if text in ("\\begin", "\\end"):
            environment = _ENVIRONMENT.match(tex, position)
            position = environment.end() if environment else position
            name = environment[1] if environment and environment[1] in ENVIRONMENTS else None
            if name is None:
                continue
            text = f"{text}{{{name}}}"
        opened = _closer_of(text, name)
        if opened is not None:
            open_.append(opened)
            if len(open_) > MAX_DEPTH:
                return TOO_LARGE
        elif text in ("}", "\\right", f"\\end{{{name}}}"):
            closer = "\\right." if text == "\\right" else text
            if closer not in open_:
                position += tex.startswith(".", position) if text == "\\right" else 0
                continue
            while (innermost := open_.pop()) != closer:
                kept.append(innermost)
        kept.append(text)
    return _joined(kept + open_[::-1])


def _closer_of(text: str, environment: str | None) -> str | None:
    if text.startswith("\\begin") and environment:
        return f"\\end{{{environment}}}"
    return {"{": "}", "\\left": "\\right."}.get(text)
