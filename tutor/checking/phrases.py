r"""Read what follows "The answer is": a sentence, formulas on lines of their own, or a list.

Markdown decides what a line that begins with - or 1. is: an item of a list. The page shows "- 5" as the
number 5 behind a bullet, its writer may have meant -5: where both are possible the statement is unclear.
"""

import re
from dataclasses import dataclass, replace

from tutor.checking.around import Statement, doubted_before, goes_on, is_subject

MAX_ANSWER_CHARS = 500
MAX_STATEMENTS = 200  # the last ones; a reply that states more is noise
MAX_PIECES = 20

# "The answer is \(72\).", "Final answer: 72", "**Answer:** 72", and a heading with the answer below it.
_CUES = re.compile(
    r"\b(?:answers?|correct (?:option|choice))\b(?:\*\*|__)?(?: (?:is|are)\b:?| ?[:=])(?:\*\*|__)?"
    r"|^#{1,6} (?:final )?answer:? *$",
    re.IGNORECASE | re.MULTILINE,
)
# These also stand in the middle of a solution: they count when nothing above is said later.
_WEAK_CUES = re.compile(
    r"\b(?:solutions?|roots?)(?: (?:to|of) (?:the|this) equation)? (?:is|are)\b:?"
    r"|\bvalue of (?:\\\(|\$)?(?P<name>[A-Za-z])(?:\\\)|\$)? is\b:?",
    re.IGNORECASE,
)
_BLANK = re.compile(r"\s{0,20}")
WORD = re.compile(r"(?<!\\)\b(?!(?:or|and|sqrt|pi)\b)[A-Za-z]{2,}")


@dataclass(frozen=True, slots=True)
class _Reading:
    """What stands behind a cue, up to where, and whether that may not be all."""

    end: int
    text: str
    unclear: bool = False


def phrases(text: str) -> list[Statement]:
    """Return the statements that cues introduce; of "Answer: the answer is 5" the last."""
    cues = [*list(_CUES.finditer(text))[-MAX_STATEMENTS:], *list(_WEAK_CUES.finditer(text))[-MAX_STATEMENTS:]]
    cues.sort(key=lambda cue: cue.start())
    found = []
    for index, cue in enumerate(cues):
        blank = _BLANK.match(text, cue.end())
        assert blank is not None
        reading = _read(text, blank.end(), below="\n" in blank[0])
        following = cues[index + 1].start() if index + 1 < len(cues) else len(text)
        if following < reading.end and not re.search(r"[0-9=]", text[blank.end() : following]):
            continue
        weak = cue.re is _WEAK_CUES
        if weak and (WORD.search(reading.text) or not any(map(str.isalnum, reading.text))):
            continue
        name = cue["name"] if weak else None
        answer = f"{name} = {reading.text}" if name and "=" not in reading.text else reading.text
        found.append(
            Statement(
                blank.end(), reading.end, answer, _is_doubted(text, cue, reading.end), reading.unclear, weak
            )
        )
    return found


def _is_doubted(text: str, cue: re.Match[str], end: int) -> bool:
    start = cue.start()
    if text.startswith("#", start):
        return False
    return text.startswith("?", end) or not is_subject(text, start) or doubted_before(text, start)


def _read(text: str, start: int, below: bool) -> _Reading:
    if below and _ITEM.match(text, start):
        return _items(text, start)
    reading = displays(text, start) or _sentence(text, start)
    in_table = text[text.rfind("\n", 0, start) + 1 : start].lstrip().startswith("|")
    return replace(reading, unclear=True) if in_table or text.startswith("|", start) else reading


# ---- lists

_ITEM = re.compile(
    r"[ \t]{0,9}(?:(?P<dash>[-+])|(?P<dot>[*•◦‣▪●])|\(?(?P<number>[0-9]{1,2})[.)]|\(?(?P<letter>[a-z])[.)])"
    r"[ \t]+(?P<text>[^\n]{0,600})"
)
_ITEM_GAP = re.compile(r"\s{0,20}\n")
_LIST_END = re.compile(r"[ \t]*(?:\Z|\n[ \t]*\n|\n\s*\Z|\n#)")
_CERTAIN = re.compile(r"[A-Za-z](?:_\{?[0-9]\}?)? ?=|\\\(|\\\[|\\boxed|\*\*|\$[^$]+\$[.,;]?\Z")
_OPERATOR = re.compile(r"(?:\\\(|\\\[|\$\$?)?\s*[-+*/^=<>%!|×·÷]")


def _items(text: str, start: int) -> _Reading:
    """Join the items of the list at `start` by "or"; unclear when the mark may belong to the number."""
    items: list[re.Match[str]] = []
    while len(items) < MAX_PIECES and (item := _ITEM.match(text, start)):
        items.append(item)
        gap = _ITEM_GAP.match(text, item.end())
        if gap is None:
            break
        start = gap.end()
    end = items[-1].end()
    values = [_item_text(item["text"]) for item in items]
    numbers = [item["number"] for item in items]
    kinds = {next(kind for kind in _KINDS if item[kind]) for item in items}
    certain = kinds == {"dot"} or (kinds != {"dash"} and len(items) > 1)
    unclear = (
        _LIST_END.match(text, end) is None
        or len(kinds) > 1
        or (any(numbers) and numbers != [str(count) for count in range(1, len(items) + 1)])
        or not (certain or all(map(_CERTAIN.match, values)))
        or any(not value or value.endswith(".") for value in values)
        or any(re.match(r"[+*/^=<>%!|×·÷]", value) and not value.startswith("**") for value in values)
    )
    return _Reading(end, " or ".join(values), unclear)


_KINDS = ("dash", "dot", "number", "letter")


def _item_text(text: str) -> str:
    text = re.sub(r"[\s,;]*\b(?:or|and)\Z|[,;.]\Z", "", text.strip())
    return closed_bold(text)


# ---- formulas on lines of their own

_DISPLAY = (("\\[", "\\]"), ("$$", "$$"))
_BETWEEN = re.compile(r"(?:[\s,;]|\band\b|\bor\b){0,12}")


def displays(text: str, start: int) -> _Reading | None:
    r"""Join the displays \[…\] that stand at `start` by "or"; None when there is none."""
    pieces: list[str] = []
    end = start
    while len(pieces) < MAX_PIECES:
        pair = next((pair for pair in _DISPLAY if text.startswith(pair[0], start)), None)
        if pair is None:
            break
        found = text.find(pair[1], start + 2, start + MAX_ANSWER_CHARS + 100)
        if found < 0:
            end = min(start + MAX_ANSWER_CHARS + 100, len(text))
            return _Reading(end, text[start:end], True)
        end = found + 2
        pieces.append(text[start:end])
        start = _BETWEEN.match(text, end).end()  # type: ignore[union-attr]  # it matches everywhere
    if not pieces:
        return None
    unclear = goes_on(text, end) or any(map(_OPERATOR.match, pieces[1:]))
    return _Reading(end, " or ".join(pieces), unclear)


# ---- sentences

_SENTENCE_END = re.compile(
    r"[.?](?=\s|\Z|\*\*|__)|\n"
    # An exclamation mark, but not that of 3! = 6.
    r"|(?:(?<=\\\))|(?<=[$*_])|(?<=[A-Za-z]{3}))!(?=\*\*|__|\s*\Z|\s+[^-\s=+*/^<>0-9(\\$])"
)
_UNFINISHED = re.compile(r"(?:[,;]|\b(?:or|and))[ \t]*\Z")
_CONTINUED = re.compile(r"\n[ \t]*(?:or|and)\b")


def _sentence(text: str, start: int) -> _Reading:
    """Read to the end of the sentence, over the end of a line only beside "or", "and" or a comma."""
    limit = start + MAX_ANSWER_CHARS + 100  # beyond this it is too long anyway
    end = start
    while True:
        match = _SENTENCE_END.search(text, end, limit)
        end = match.start() if match else min(limit, len(text))
        reads_on = match and match[0] == "\n" and not re.match(r"\n[ \t]*\n", text[end : end + 40])
        if not reads_on or not (_CONTINUED.match(text, end) or _UNFINISHED.search(text[start:end])):
            break
        end += 1
    return _Reading(end, closed_bold(text[start:end]), text[start:end].endswith(".") or goes_on(text, end))


def closed_bold(text: str) -> str:
    """Drop the mark that ends a bold passage begun before the text: "**Answer: 72**"."""
    stripped = text.strip()
    return stripped.removesuffix("**") if stripped.count("**") % 2 else stripped
