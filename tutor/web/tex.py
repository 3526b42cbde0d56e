r"""Make one formula safe and complete for KaTeX: pure, text in, text out.

The page typesets with KaTeX's auto-render, which shows the source of a formula whose braces do not match
and has no bound on the size of `\rule` and `\kern`. So a formula is cleaned before it is sent: commands that
draw without bounds, load something or define macros are taken out, and what a cut-off reply left open is
closed. The result is one line and holds no delimiter of its own.
"""

import re

from tutor.web.tex_names import ENVIRONMENTS, GROUPS_WANTED, TAKEN_OUT, TEXT_COMMANDS, Taken

MAX_CHARS = 3_000  # of one formula
MAX_DEPTH = 50  # of nested groups; KaTeX descends recursively
MAX_COMMANDS = 150  # with groups, as fractions and roots are: without braces they nest too
TOO_LARGE = r"\text{(formula too large)}"

_TOKEN = re.compile(r"\\(?:[a-zA-Z]+|.|\Z)|[^\\]", re.DOTALL)
_LENGTH = re.compile(r"\s*-?[\d.]*\s*[a-z]{2}")
_ENVIRONMENT = re.compile(r"\s*\{([a-zA-Z]+\*?)\}")
_ROW_SPACE = re.compile(r"\s*\[[-\d.\s]*[a-z]{2}\s*\]")
_OPTION = re.compile(r"\s*\[[^\]]*\]")
_MARK = re.compile(r"(=?)\s*<<([^<>\n]*)>>\s*([\d.,]*)")
_TAG_START = re.compile(r"<(?=[a-zA-Z/!?])")
_COMMAND = re.compile(r"\\[a-zA-Z]+")
_LOOSE_END = re.compile(r"(?:\\|(?<!\\)[\^_&])\s*$")
_LONE_BACKSLASH = re.compile(r"(?<!\\)((?:\\\\)*)\\\Z")
_SCRIPT = re.compile(r"\s*([\^_'])")
_WITH_GROUPS = re.compile(rf"\\(?:{'|'.join(GROUPS_WANTED)})(?![a-zA-Z])")
_NO_TEXT = re.compile(r"\\[a-zA-Z]|(?<!\\)[\^_]")  # what KaTeX refuses inside \text
_NO_ARGUMENT = re.compile(r"[}&^_']|\\(?:(?:right|end)(?![a-zA-Z])|\\)|\Z")
_DELIMITER = re.compile(
    r"\s*(?:[()\[\]<>|/.]|\\[{}|]|\\(?:[lr](?:vert|Vert|angle|brace|brack|ceil|floor)|[vV]ert|backslash"
    r"|[uU]parrow|[dD]ownarrow)(?![a-zA-Z]))"
)
_NO_COMMAND = ("\\", *(f"\\{sign}" for sign in "()[]^`~'\"=."))  # delimiters, and accents of text
_COLUMNS = re.compile(r"\s*(?:\[[a-z]\]\s*)?")
_UNSAFE = re.compile(rf"\\(?:(?:{'|'.join(TAKEN_OUT)})(?![a-zA-Z])|html)")


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
    if len(_WITH_GROUPS.findall(tex)) > MAX_COMMANDS:
        return TOO_LARGE
    tex = fill_groups(tex)
    if not _is_shallow(tex):
        return TOO_LARGE
    return _LONE_BACKSLASH.sub(r"\1", _TAG_START.sub("< ", _one_script_each(tex)).strip())


def is_harmless(text: str) -> bool:
    """Tell whether a text can be typeset as it stands: `safe_tex` would take nothing out of it."""
    return not _UNSAFE.search(text) and _is_shallow(text) and len(_WITH_GROUPS.findall(text)) <= MAX_COMMANDS


def _is_shallow(tex: str) -> bool:
    depth = 0
    for token in re.findall(r"[{}]|\\left(?![a-zA-Z])|\\right(?![a-zA-Z])|\\begin|\\end", tex):
        depth += 1 if token in ("{", "\\left", "\\begin") else -1
        if depth > 3 * MAX_DEPTH:  # one environment or script may hold a few groups of its own
            return False
    return True


def calculation(inner: str) -> str:
    """Return the inside of a calculator mark (`48/2=24`) as TeX (`48/2 = 24`)."""
    tex = re.sub(r"\s*=\s*", " = ", inner.strip().replace("\\", ""))
    tex = re.sub(r"\s*\*\s*", r" \\times ", tex)
    tex = re.sub(r"([%$#&_{}~])", r"\\\1", tex).strip()
    return _FUNCTION.sub(lambda match: FUNCTIONS_SHOWN[match[1]].format(match[2]), tex)


# The functions of the calculator.
FUNCTIONS_SHOWN = {
    "sqrt": r"\sqrt{{{}}}",
    "cbrt": r"\sqrt[3]{{{}}}",
    "floor": r"\lfloor {} \rfloor",
    "gcd": r"\gcd({})",
    "lcm": r"\operatorname{{lcm}}({})",
}
# The bracket that closes a function may not have come yet.
_FUNCTION = re.compile(rf"\b({'|'.join(FUNCTIONS_SHOWN)})\(((?:[^()]|\([^()]*\))*)(?:\)|\Z)")


def fill_groups(tex: str) -> str:
    r"""Give `\frac` and its kind the groups they lack, so that `\frac{1}` is set and not shown as source."""
    for match in reversed(list(re.finditer(r"(?<!\\)(?:\\\\)*\\([a-zA-Z]+)", tex))):
        wanted, position = GROUPS_WANTED.get(match[1], 0), match.end()
        if match[1] == "sqrt" and (option := _OPTION.match(tex, position)):
            position = option.end()
        for _ in range(wanted):
            after = _argument_end(tex, position)
            if after is None:
                argument = "{}"
                after = position
            else:
                argument = _braced(tex[position:after])
            tex = tex[:position] + argument + tex[after:]
            position += len(argument)
    return tex


def _braced(argument: str) -> str:
    r"""An argument that is a command needs braces, as in `\frac{\sqrt{2}}{2}`; a `[` begins an option."""
    argument = argument.lstrip()
    return f"{{{argument}}}" if argument == "[" or _COMMAND.match(argument) else argument


def group_end(tex: str, start: int) -> int | None:
    """Return the index after the argument that begins at `start`; None when there is none."""
    while start < len(tex) and tex[start] == " ":
        start += 1
    if _NO_ARGUMENT.match(tex, start):
        return None
    if tex[start] != "{":
        return start + len(_TOKEN.match(tex, start)[0])  # type: ignore[index]  # matches any character
    return _matching(tex, start, ("{",), ("}",))


def _argument_end(tex: str, start: int) -> int | None:
    r"""As `group_end`, but a command is taken with its groups, and `\left` and `\begin` up to their ends."""
    end = group_end(tex, start)
    command = tex[start:end].strip()[1:] if end else ""
    if end is None or command not in (*GROUPS_WANTED, "left", "begin"):
        return end
    if command in ("left", "begin"):
        last = _matching(tex, end - len(command) - 1, ("\\left", "\\begin"), ("\\right", "\\end"))
        after = _DELIMITER if command == "left" else _ENVIRONMENT
        return _after(after, tex, last) if last else None
    if command == "sqrt":
        end = _after(_OPTION, tex, end)
    for _ in range(GROUPS_WANTED[command]):
        end = group_end(tex, end) or end
    return end


def _matching(tex: str, start: int, openers: tuple[str, ...], closers: tuple[str, ...]) -> int | None:
    depth = 0
    for token in _TOKEN.finditer(tex, start):
        depth += (token[0] in openers) - (token[0] in closers)
        if depth == 0:
            return token.end()
    return None


# --- scripts ------------------------------------------------------------------------------------------


def _one_script_each(tex: str) -> str:
    r"""Nest double scripts, which KaTeX refuses (`2^3^4` is `2^{3^4}`), and set formulas inside `\text`."""
    kept: list[str] = []
    position = 0
    while token := _TOKEN.match(tex, position):
        piece, position = token[0], token.end()
        if piece in ("^", "_", "'"):
            piece, position = _scripts(tex, token.start())
        elif piece[1:] in TEXT_COMMANDS and (end := group_end(tex, position)):
            words, position = tex[position:end], end
            if _NO_TEXT.search(words):
                piece, words = "\\mathrm", re.sub(r"(?<!\\) ", r"\\ ", _one_script_each(words))
            piece += words
        kept.append(piece)
    return _joined([piece for piece in kept if piece])


def _scripts(tex: str, position: int) -> tuple[str, int]:
    """Read all the scripts of one base; return them with at most one of a kind, and the index after them."""
    found: dict[str, list[str]] = {}
    primes = ""
    while script := _SCRIPT.match(tex, position):
        kind, position = script[1], script.end()
        if kind == "'" and "^" in found:
            found["^"].append("{}'")
        elif kind == "'":
            primes += "'"
        elif (end := _argument_end(tex, position)) is not None:
            argument, position = tex[position:end].lstrip(), end
            if argument.startswith("{"):
                argument = f"{{{_one_script_each(argument[1:-1])}}}"
            elif argument.startswith("\\"):
                argument = f"{{{_one_script_each(argument)}}}"
            found.setdefault(kind, []).append(argument)
    kinds = sorted(found, reverse=True) if primes else list(found)  # a prime and ^ are one superscript
    return primes + "".join(f"{kind}{_nested(kind, found[kind])}" for kind in kinds), position


def _nested(kind: str, arguments: list[str]) -> str:
    nested = arguments[-1]
    for argument in reversed(arguments[:-1]):
        nested = f"{{{argument}{nested}}}" if nested == "{}'" else f"{{{argument}{kind}{nested}}}"
    return nested


# --- what is taken out and what is closed -------------------------------------------------------------


def _shown_mark(match: re.Match[str]) -> str:
    """In a formula: `48/2=<<48/2=24>>24` is `48/2=24`, a lone mark is the calculation itself."""
    equals, inner, echo = match.groups()
    result = inner.rpartition("=")[2].strip()
    if equals:
        return "= " + (result + echo.removeprefix(result))
    return calculation(inner) + echo.removeprefix(result)


def _without(tex: str) -> str:
    """Take out the commands of `TAKEN_OUT`, the macros they define, and what cannot stand in a formula."""
    kept: list[str] = []
    macros: set[str] = set()
    position = 0
    while token := _TOKEN.match(tex, position):
        text, position = token[0], token.end()
        row = TAKEN_OUT.get(text[1:]) if text[0] == "\\" else None
        if row is None and text[0] == "\\" and text.startswith("\\html"):
            row = Taken(text[1:], groups=1)
        if row is not None:
            position = _after_arguments(tex, position, row, macros)
        elif text in macros or text in _NO_COMMAND:
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


def _after_arguments(tex: str, position: int, row: Taken, macros: set[str]) -> int:
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
    r"""Match up `{}`, `\left \right` and `\begin \end`: close what is open, drop what closes nothing.

    A `&` outside any environment makes the whole an aligned one; inside a mere group it is dropped.
    """
    kept: list[str] = []
    open_: list[str] = []  # what would close each open group, innermost last
    aligned = False
    position = 0
    while token := _TOKEN.match(tex, position):
        text, position = token[0], token.end()
        name = None
        if text in ("\\begin", "\\end"):
            text, name, position = _environment(text, tex, position)
            if not name:
                continue
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
        elif text == "&" and open_ and not open_[-1].startswith("\\end"):
            continue
        aligned = aligned or (text == "&" and not open_)
        if text in ("\\left", "\\right") and not _DELIMITER.match(tex, position):
            text += "."
        kept.append(text)
    closed = _joined(kept + open_[::-1])
    return f"\\begin{{aligned}}{closed}\\end{{aligned}}" if aligned else closed


def _environment(text: str, tex: str, position: int) -> tuple[str, str, int]:
    r"""Return `\begin` or `\end` with the name for KaTeX and its columns, the name, and the index after."""
    match = _ENVIRONMENT.match(tex, position)
    if match is None:
        return text, "", position
    written, position = match[1], match.end()
    name = ENVIRONMENTS.get(written, "")
    text = f"{text}{{{name}}}"
    if text.startswith("\\begin") and (written.startswith("aligna") or written == "alignedat"):
        position = _after(re.compile(r"\s*\{\d*\}"), tex, position)
    if text.startswith("\\begin") and name in ("array", "darray"):
        position = _after(_COLUMNS, tex, position)
        end = group_end(tex, position) if tex.startswith("{", position) else None
        columns = re.sub(r"[^lcr|]", "", tex[position:end]) if end else ""
        text, position = f"{text}{{{columns or 'c' * 9}}}", end or position
    return text, name, position


def _closer_of(text: str, environment: str | None) -> str | None:
    if text.startswith("\\begin") and environment:
        return f"\\end{{{environment}}}"
    return {"{": "}", "\\left": "\\right."}.get(text)
