r"""Turn what a model or a student wrote into markdown that is safe to show: pure, text in, text out.

The page's markdown renderer runs HTML, fetches images and reads `$5 and $10` as a formula. So nothing of the
text reaches it as it is: formulas come out as `\( \)` and `$$ $$` and cleaned by `safe_tex`, code as inert
HTML, calculator marks as formulas, and every other character with a meaning as an entity. While a reply
streams (`complete=False`) the text is cut before whatever is still open, so that its source never flashes.
"""

import html
import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Protocol

from tutor.web.tex import FUNCTIONS_SHOWN, calculation, fill_groups, group_end, safe_tex
from tutor.web.tex_names import ENVIRONMENTS, PROSE_COMMANDS

MAX_CHARS = 20_000  # of one message on the page; far above what a reply may have
_TOO_LONG = "\n\n…"

# What a handler returns: the markdown and the index after what it read; None to hold the rest back.
_Piece = tuple[str, int] | None


def render(text: str, *, complete: bool = True) -> str:
    r"""Return markdown for the whole of `text` so far.

    >>> render("It costs $5, so $x=5$ and <b>")
    'It costs &#36;5, so \\(x=5\\) and &lt;b&gt;'
    """
    tail = _TOO_LONG if len(text) > MAX_CHARS else ""
    text = _INVISIBLE.sub("", text[:MAX_CHARS].replace("\r\n", "\n"))
    shown: list[str] = []
    position = 0
    while match := _SPECIAL.search(text, position):
        shown.append(_prose(text[position : match.start()]))
        piece = _HANDLERS[match.lastgroup or ""](text, match, complete)
        if piece is None:
            return _apart("".join(shown))
        shown.append(piece[0])
        position = piece[1]
    return _apart("".join(shown) + _prose(text[position:])) + tail


def _apart(shown: str) -> str:
    """Two dollar signs of the text side by side would be a delimiter when the page typesets."""
    return re.sub(r"&#36;(?=&#36;|\$\$)|(?<=\$\$)(?=&#36;)", rf"\g<0>{JOINER}", shown)


JOINER = "\u2060"  # takes no room and ends no word, but no tag, link or formula survives it

# Control characters, and those that turn the direction of the text around them.
_INVISIBLE = re.compile("[\x00-\x08\x0b-\x1f\x7f\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff]")


# --- formulas -----------------------------------------------------------------------------------------

_PARAGRAPH = r"|(?P<paragraph>\n[ \t]*\n)"
_CLOSERS = {
    "inline": re.compile(r"\\\\|(?P<closer>\\\))" + _PARAGRAPH),
    "display": re.compile(r"\\\\|(?P<closer>\\\])" + _PARAGRAPH),
    "dollars": re.compile(r"\\.|(?P<closer>\$\$)" + _PARAGRAPH),
}
_BEGIN = re.compile(r"\\begin\s*\{([a-zA-Z]+\*?)\}")
_TAG = re.compile(r"\\(?:begin|end)\s*(?:\{[a-zA-Z]*\*?\}?)?")
_SCRIPT = re.compile(r"\s?[\^_]")
_OPTION = re.compile(r"\[[^\]\n]*\]")
_WORDS = re.compile(r"(?<![\\a-zA-Z])[a-zA-Z]{2,}")
_TEXT_GROUP = re.compile(r"\\[a-zA-Z]+\s*\{[^{}]*\}")
_PROSE_WORD = re.compile(r"(?<![\\\w^])[a-zA-Z]{2,}(?!\w)")


def _inline(tex: str) -> str:
    tex = safe_tex(tex)
    return f"\\({tex}\\)" if tex else ""


def _display(tex: str) -> str:
    tex = safe_tex(tex)
    return f"$${tex}$$" if tex else ""


def _formula(text: str, match: re.Match[str], complete: bool) -> _Piece:
    """`\\( \\)`, `\\[ \\]` and `$$ $$`; a blank line closes them too: one slip costs one paragraph."""
    kind = match.lastgroup or ""
    typeset = _inline if kind == "inline" else _display
    for end in _CLOSERS[kind].finditer(text, match.end()):
        if end["closer"]:
            return typeset(text[match.end() : end.start()]), end.end()
        if end["paragraph"]:
            return typeset(text[match.end() : end.start()]), end.start()
    return (typeset(text[match.end() :]), len(text)) if complete else None


def _environment(text: str, match: re.Match[str], complete: bool) -> _Piece:
    """A bare `\\begin{aligned} … \\end{aligned}` is a display; tags of other environments are dropped."""
    begin = _BEGIN.match(text, match.start())
    if begin is None or begin[1] not in ENVIRONMENTS:
        tag = _TAG.match(text, match.start())
        end = tag.end() if tag else match.end()
        return None if not complete and end == len(text) and not text.endswith("}") else ("", end)
    closer = f"\\end{{{begin[1]}}}"
    end = text.find(closer, begin.end())
    if end < 0:
        return (_display(text[begin.start() :]), len(text)) if complete else None
    return _display(text[begin.start() : end + len(closer)]), end + len(closer)


def _command(text: str, match: re.Match[str], complete: bool) -> _Piece:
    """A command outside a formula, as in "so \\frac{1}{2} of it": typeset when it is a known one."""
    end = match.end()
    if not complete and end == len(text):
        return None
    name = match[0][1:]
    if name not in PROSE_COMMANDS:
        return ("", end) if name in _LAYOUT_COMMANDS else (f"&#92;{name}", end)
    option = _OPTION.match(text, end) if name == "sqrt" else None
    end = option.end() if option else end
    while end < len(text) and (text[end] == "{" or _SCRIPT.match(text, end)):
        script = _SCRIPT.match(text, end)
        after = group_end(text, script.end() if script else end)
        if after is None:
            if not complete:
                return None
            after = len(text)
        end = after
    if not complete and end == len(text):
        return None
    return _inline(fill_groups(text[match.start() : end])), end


_LAYOUT_COMMANDS = {
    "left",
    "right",
    "big",
    "Big",
    "bigg",
    "Bigg",
    "displaystyle",
    "limits",
    "nolimits",
    "item",
}


def _dollar(text: str, match: re.Match[str], complete: bool) -> _Piece:
    """`$x$` by pandoc's rule: no blank inside the marks, no digit after them, one line; else it is money.

    So is a mark after a digit ("5$"), unless it closes what reads as a formula.
    """
    start = match.end()
    line_end = text.find("\n", start)
    open_line = line_end < 0
    line_end = len(text) if open_line else line_end
    money = "&#36;", start
    if text[start : start + 1].isspace() or text[match.start() - 1 : match.start()].isdigit():
        return money
    for end in re.finditer(r"\\.|\$", text[start:line_end]):
        index = start + end.start()
        if end[0] != "$":
            continue
        if not complete and index + 1 == len(text):
            return None  # a digit may follow
        inner = text[start:index]
        if not inner or inner[-1].isspace() or text[index + 1 : index + 2].isdigit():
            return money  # this mark opens something itself
        return money if _reads_as_money(inner) else (_inline(inner), index + 1)
    undecided = open_line and not complete and not _reads_as_money(text[start:line_end])
    return None if undecided else money


def _reads_as_money(inner: str) -> bool:
    """A number and then two words is a price ("5 and he pays 10"); one, when a number ends it ("5 to 10").

    So is a number with a sign that waits for another price ("5-").
    """
    if not inner[:1].isdigit():
        return False
    words = _TEXT_GROUP.sub("", inner)
    if inner[-1].isdigit() and _PROSE_WORD.search(words):
        return True
    return len(_WORDS.findall(words)) >= 2 or inner[-1] in "+-–*/,("


# --- calculator marks: <<48/2=24>> --------------------------------------------------------------------

_MARK = re.compile(r"<<([^<>\n]{1,120})>>")
_HALF_MARK = re.compile(r"<<([^<>\n]{0,120})>?\Z")
_NUMBER = re.compile(r"\$?(-?\d[\d,]*(?:\.\d+)?|\.\d+)")
_PLAIN_RESULT = re.compile(r"-?\$?(?:\d[\d,]*(?:\.\d+)?|\.\d+)%?")
_CALCULATION_START = re.compile(rf"[\d(.+$-]|(?:{'|'.join(FUNCTIONS_SHOWN)})\(")


def _mark(text: str, match: re.Match[str], complete: bool) -> _Piece:
    """A mark as a formula. "48/2 = <<48/2=24>>24" says all of it twice: then only the result is shown."""
    if mark := _MARK.match(text, match.start()):
        result = mark[1].rpartition("=")[2].strip()
        before = text[: match.start()].rstrip(" $")
        formula = _inline(calculation(mark[1]))
        if before.endswith("="):
            formula = _prose(result) if _PLAIN_RESULT.fullmatch(result) else _inline(result)
        return formula, _after_echo(text, mark.end(), result, complete)
    half = _HALF_MARK.match(text, match.start())
    if half and not complete:
        return None
    if not _CALCULATION_START.match(text, match.end()):
        return "&lt;&lt;", match.end()
    return (_inline(calculation(half[1])), len(text)) if half else ("", match.end())


def _after_echo(text: str, position: int, result: str, complete: bool) -> int:
    """Return the index after the result, when the text repeats it right after the mark."""
    rest = text[position:]
    if not complete and rest and result.startswith(rest):
        return len(text)
    echo = _NUMBER.match(rest)
    if echo and _value(echo[1]) is not None and _value(echo[1]) == _value(result):
        return position + echo.end()
    return position


def _value(number: str) -> Decimal | None:
    try:
        return Decimal(number.replace(",", "").strip(" $"))
    except InvalidOperation:
        return None


# --- code and escapes ---------------------------------------------------------------------------------


def inert(code: str) -> str:
    """All but letters, digits and blanks as entities: no markdown, formula or HTML is left."""
    return re.sub(r"[^\w ]|_|^ +", lambda m: "".join(f"&#{ord(c)};" for c in m[0]), code, flags=re.MULTILINE)


def _fence(text: str, match: re.Match[str], complete: bool) -> _Piece:
    """A fenced block without its language: no diagram is drawn, no highlighter loaded."""
    if not match[0].endswith("\n"):
        return None if not complete else ("", len(text))
    fence = match[0].strip()
    mark = fence[: len(fence) - len(fence.lstrip(fence[0]))]
    end = re.compile(rf"^[ \t]*{mark}{mark[0]}*[ \t]*$", re.MULTILINE).search(text, match.end())
    body = text[match.end() : end.start() if end else len(text)]
    return f"<pre><code>{inert(body.rstrip())}</code></pre>\n", end.end() if end else len(text)


def _code(text: str, match: re.Match[str], complete: bool) -> _Piece:
    line_end = text.find("\n", match.end())
    end = re.compile(rf"(?<!`){match[0]}(?!`)").search(
        text, match.end(), line_end if line_end >= 0 else len(text)
    )
    if end:
        return f"<code>{inert(text[match.end() : end.start()].strip())}</code>", end.end()
    if line_end < 0 and not complete:
        return None
    return "&#96;" * len(match[0]), match.end()


def _escape(text: str, match: re.Match[str], complete: bool) -> _Piece:
    r"""`\$` and its kind are the character alone, a stray `\)` is nothing, `\\` ends a line."""
    character = match[0][1:]
    if not character:
        return ("&#92;", match.end()) if complete else None
    if character in ")]":
        return "", match.end()
    if character in "\\\n":
        return "\n", match.end()
    if character in ",;:! ":
        return " ", match.end()
    return (f"&#{ord(character)};" if character.isascii() else f"&#92;{character}"), match.end()


def _angle(text: str, match: re.Match[str], complete: bool) -> _Piece:
    return ("&lt;", match.end()) if complete else None  # may become a calculator mark


class _Handler(Protocol):
    def __call__(self, text: str, match: re.Match[str], complete: bool) -> _Piece: ...


@dataclass(frozen=True, slots=True)
class _Construct:
    name: str
    start: str
    handler: _Handler


_CONSTRUCTS = (  # the first that matches at a place is taken
    _Construct("fence", r"(?:(?<=\n)|\A)[ \t]*(?:```+[^`\n]*|~~~+[^\n]*)(?:\n|\Z)", _fence),
    _Construct("code", r"`+", _code),
    _Construct("inline", r"\\\(", _formula),
    _Construct("display", r"\\\[", _formula),
    _Construct("dollars", r"\$\$", _formula),
    _Construct("environment", r"\\(?:begin|end)(?![a-zA-Z])", _environment),
    _Construct("command", r"\\[a-zA-Z]+", _command),
    _Construct("escape", r"\\(?:.|\n|\Z)", _escape),
    _Construct("dollar", r"\$", _dollar),
    _Construct("mark", r"<<", _mark),
    _Construct("angle", r"<\Z", _angle),
)
_SPECIAL = re.compile("|".join(f"(?P<{row.name}>{row.start})" for row in _CONSTRUCTS))
_HANDLERS: dict[str, _Handler] = {row.name: row.handler for row in _CONSTRUCTS}


# --- prose --------------------------------------------------------------------------------------------


def _entity(match: re.Match[str]) -> str:
    return f"&#{ord(match[0][0])};{match[0][1:]}"


_Replacement = str | Callable[[re.Match[str]], str]
_PROSE: tuple[tuple[re.Pattern[str], _Replacement], ...] = (
    (re.compile(r"!\[([^\[\]\n]*)\](?:\([^)\n]*\)|\[[^\]\n]*\])"), r"[image: \1]"),
    (re.compile(r"\[([^\[\]\n]+)\]\(\s*([^()\s]*)(?:[^()\n]|\([^()\n]*\))*\)"), r"\1 (\2)"),
    (re.compile(r"(?<=[\d)])( ?)\*( ?)(?=[\d(])"), r"\1×\2"),
    (re.compile(r"&"), "&amp;"),
    (re.compile(r"<"), "&lt;"),
    (re.compile(r"(?<!^)>|>(?! )", re.MULTILINE), "&gt;"),
    (re.compile(r"(?<=[\w)])\*(?=[\w(])"), _entity),
    (re.compile(r"(?<=\d)\*\*(?=\d)"), "&#42;&#42;"),
    (re.compile(r"[\[\]$@`]|:(?=//)"), _entity),
    (re.compile(r"(?<=www)\.", re.IGNORECASE), "&#46;"),
    (re.compile(r"(?<=%%%LATEX)_"), "&#95;"),
    (re.compile(r"^[ \t]{4,}(?![ \t]|[-*+] |\d+[.)] )|^\t+", re.MULTILINE), ""),  # else a code block
)


def _prose(text: str) -> str:
    for pattern, replacement in _PROSE:
        text = pattern.sub(replacement, text)
    return text


def plain_text(shown: str) -> str:
    """Return about what the model wrote from what `render` made of it; for the history that it is given."""
    text = re.sub(r"<pre><code>(.*?)</code></pre>", r"```\n\1\n```", shown)
    text = re.sub(r"</?code>", "`", text.replace(JOINER, ""))
    return html.unescape(text)
