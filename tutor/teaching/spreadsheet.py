"""A table as CSV for a spreadsheet: text out, nothing is written anywhere."""

import csv
import io
import re
from collections.abc import Iterable

# A spreadsheet takes a cell that begins so for a formula, and may run it. A plain number is none.
_FORMULA = re.compile(r"[\s\u200b\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n]")
_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?")


def to_csv(rows: Iterable[Iterable[str]]) -> str:
    """Return the rows as CSV; a byte order mark begins it, so that Excel reads UTF-8.

    A cell that a spreadsheet would take for a formula begins with an apostrophe.
    """
    out = io.StringIO()
    csv.writer(out, quoting=csv.QUOTE_ALL).writerows(map(_inert, row) for row in rows)
    return "\ufeff" + out.getvalue()


def _inert(cell: str) -> str:
    return f"'{cell}" if _FORMULA.match(cell) and not _NUMBER.fullmatch(cell) else cell
