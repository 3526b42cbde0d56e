"""Read a list of problems that was pasted or uploaded: text in, rows or one sentence out, never an error.

Three forms: lines `problem<TAB>answer[<TAB>topic]`; a table with the header `problem,answer[,topic]`,
divided by commas, semicolons or tabs; JSON lines with `problem` or `question`, `answer` or
`expected_answer`, and `topic`.
"""

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from tutor.checking.checker import MAX_REFERENCE_CHARS
from tutor.inference.engine import objection
from tutor.teaching.batch_topics import OTHER, guessed_topic

MAX_BYTES = 1_000_000  # of a file, or of what was pasted, as UTF-8
MAX_PROBLEMS = 200
MAX_TOPIC_CHARS = 60

TOO_BIG = "The list is too long: at most 1 MB can be read. Please split it."
NO_TEXT = "This is not a text file. Please save the list as CSV or as plain text."
NO_UTF8 = "This file is not in UTF-8. Please save it again with the encoding UTF-8."
NO_PROBLEMS = "There is no problem in the list. Write one a line: the problem, a tab, its answer."
NO_ANSWERS = (
    "No answers were found, so each reply can only be checked against its problem. To give answers, put a "
    "tab between problem and answer, or begin with the line problem,answer and divide by commas."
)


@dataclass(frozen=True, slots=True)
class Item:
    """A problem of the list; `reference` is None when no answer was given."""

    problem: str
    reference: str | None
    topic: str
    line: int  # of the list, from 1


@dataclass(frozen=True, slots=True)
class ProblemList:
    """What was read: the items, or why not in one sentence; `note` is a sentence on items that are there."""

    items: tuple[Item, ...] = ()
    objection: str = ""
    note: str = ""
    guessed: bool = False  # no row had a topic, so all topics are guesses


class _Unreadable(Exception):
    """The list cannot be used; the message is the sentence that says why."""


def read_file(data: bytes) -> tuple[str, str]:
    """Return the text of a file and ""; or "" and the sentence that says why it cannot be read."""
    if len(data) > MAX_BYTES:
        return "", TOO_BIG
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):  # UTF-16, as Excel's "Unicode text"
        return "", NO_UTF8
    if b"\0" in data:
        return "", NO_TEXT
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return "", NO_TEXT if _is_binary(data) else NO_UTF8
    return ("", NO_TEXT) if _CONTROL.search(text) else (text, "")


def read_list(text: str, *, max_problem_chars: int) -> ProblemList:
    """Return the problems of a list; at most MAX_PROBLEMS, or none at all."""
    try:
        rows = list(_rows(_plain(text)))
        items = [item for row in rows if (item := _item(row, max_problem_chars)) is not None]
        if not items:
            raise _Unreadable(NO_PROBLEMS)
        if len(items) > MAX_PROBLEMS:
            raise _Unreadable(
                f"There are {len(items):,} problems; at most {MAX_PROBLEMS} fit. Please split the list."
            )
    except _Unreadable as error:
        return ProblemList(objection=str(error))
    guessed = not any(item.topic for item in items)
    note = "" if any(item.reference for item in items) else NO_ANSWERS
    return ProblemList(tuple(_with_topics(items, guessed)), note=note, guessed=guessed)


# --- text → rows --------------------------------------------------------------------------------------

_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff]")
_JSON_START = re.compile(r'\s*(?P<array>\[\s*)?\{\s*["}]')
_NAMES = {
    "problem": ("problem", "question"),
    "reference": ("answer", "expected_answer", "expected", "reference"),
    "topic": ("topic",),
}


@dataclass(frozen=True, slots=True)
class _Row:
    line: int
    cells: Mapping[str, str]  # by the keys of _NAMES; what was not given is not there


def _is_binary(data: bytes) -> bool:
    """Tell a file of bytes from a text in another encoding, by its control characters."""
    return any(byte < 9 or 14 <= byte < 32 for byte in data)


def _plain(text: str) -> str:
    """Return the text with plain line ends and without a byte order mark."""
    if len(text) > MAX_BYTES or len(text.encode("utf-8", "replace")) > MAX_BYTES:
        raise _Unreadable(TOO_BIG)
    if _CONTROL.search(text):
        raise _Unreadable(NO_TEXT)
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def _rows(text: str) -> Iterator[_Row]:
    if start := _JSON_START.match(text):
        return _json_rows(text) if start["array"] is None else _array_rows(text)
    first = next((line for line in text.split("\n") if line.strip()), "")
    for delimiter in "\t,;":
        names = _header(first, delimiter)
        if _place("problem", names) is not None:
            return _table_rows(text, delimiter, names)
    return _line_rows(text)


def _header(line: str, delimiter: str) -> list[str]:
    try:
        cells = next(csv.reader([line], delimiter=delimiter, strict=True), [])
    except csv.Error:
        return []
    names = [cell.strip().casefold().replace(" ", "_") for cell in cells]
    others = [_place(key, names) for key in ("reference", "topic")]
    return names if len(names) == 1 or others != [None, None] else []  # else it may be a problem


def _place(key: str, names: Sequence[str]) -> int | None:
    return next((names.index(name) for name in _NAMES[key] if name in names), None)


def _line_rows(text: str) -> Iterator[_Row]:
    for number, line in enumerate(text.split("\n"), 1):
        cells = line.rstrip().split("\t")
        if len(cells) > len(_NAMES):
            raise _Unreadable(f"Line {number} has {len(cells)} parts; a line is problem, answer and topic.")
        yield _Row(number, dict(zip(_NAMES, cells, strict=False)))


def _table_rows(text: str, delimiter: str, names: list[str]) -> Iterator[_Row]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    places = {key: place for key in _NAMES if (place := _place(key, names)) is not None}
    header, line = True, 1
    while True:
        try:
            cells = next(reader, None)
        except csv.Error:
            raise _Unreadable(
                f"Line {line} cannot be read: its quotes do not match, or it is too long."
            ) from None
        if cells is None:
            return
        if header:
            header = not any(map(str.strip, cells))
        elif len(cells) > len(names) and any(map(str.strip, cells[len(names) :])):
            raise _Unreadable(
                f"Line {line} has {len(cells)} cells and the header {len(names)}: "
                "put quotes around a text that the dividing sign stands in."
            )
        else:
            yield _Row(line, {key: cells[place] for key, place in places.items() if place < len(cells)})
        line = reader.line_num + 1


def _json_rows(text: str) -> Iterator[_Row]:
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            row = _json(line)
        except (ValueError, RecursionError):
            raise _Unreadable(f"Line {number} is not one whole JSON object.") from None
        yield _json_row(row, number)


def _array_rows(text: str) -> Iterator[_Row]:
    try:
        rows = _json(text)
    except (ValueError, RecursionError):
        raise _Unreadable("The list begins as JSON does, but is none.") from None
    return (_json_row(row, number) for number, row in enumerate(rows, 1))


def _json(text: str) -> Any:
    """Numbers stay as they are written: 0.10 is not 0.1 to a pupil."""
    return json.loads(text, parse_int=str, parse_float=str, parse_constant=str)


def _json_row(row: object, number: int) -> _Row:
    if not isinstance(row, dict) or not any(name in row for name in _NAMES["problem"]):
        raise _Unreadable(f'Line {number} has no "problem" or "question".')
    return _Row(number, {key: value for key in _NAMES if (value := _json_text(row, key, number))})


def _json_text(row: Mapping[str, object], key: str, number: int) -> str:
    value = next((row[name] for name in _NAMES[key] if row.get(name) is not None), "")
    if isinstance(value, bool):
        return str(value).lower()
    if not isinstance(value, str):
        name = _NAMES[key][0]
        raise _Unreadable(f"Line {number}: the {name} must be a text or a number.")
    return value


# --- rows → items -------------------------------------------------------------------------------------


def _item(row: _Row, max_problem_chars: int) -> Item | None:
    """Return the item of a row, None for an empty row."""
    problem, reference, topic = (row.cells.get(key, "").strip() for key in _NAMES)
    if not any((problem, reference, topic)):
        return None
    if any(map(_CONTROL.search, (problem, reference, topic))):
        raise _Unreadable(f"Line {row.line} has characters that are no text.")
    if not problem:
        raise _Unreadable(f"Line {row.line} has no problem.")
    if reason := objection(problem, max_problem_chars):
        raise _Unreadable(f"Line {row.line}: {reason}")
    if len(reference) > MAX_REFERENCE_CHARS:
        raise _Unreadable(
            f"Line {row.line}: the answer is {len(reference):,} characters long; "
            f"the limit is {MAX_REFERENCE_CHARS:,}."
        )
    return Item(problem, _final(reference), _short(topic), row.line)


def _final(reference: str) -> str | None:
    """Return the final answer of a reference, which in GSM8K's form ends a worked solution: "… #### 72"."""
    return reference.rpartition("####")[2].strip() or None


def _short(topic: str) -> str:
    topic = " ".join(topic.split())
    return topic if len(topic) <= MAX_TOPIC_CHARS else topic[: MAX_TOPIC_CHARS - 1] + "…"


def _with_topics(items: Sequence[Item], guessed: bool) -> Iterator[Item]:
    """Yield the items with one spelling for each topic; topics are guessed only when none is given."""
    spellings: dict[str, str] = {}
    for item in items:
        topic = guessed_topic(item.problem) if guessed else item.topic or OTHER
        yield replace(item, topic=spellings.setdefault(topic.casefold(), topic))
