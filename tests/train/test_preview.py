import json
import re
from pathlib import Path

import numpy as np
import pytest

from train.batches import Row
from train.preview import GREEN, RESET, as_html, as_text, histogram, read_card, spans
from tutor.errors import TutorError

CARD = {"name": "a <run>", "counts": {"kept": 2, "dropped: too long": 1}}


def row(length: int, scored: int) -> Row:
    mask = np.array([False] * (length - scored) + [True] * scored)
    return Row(np.arange(length, dtype=np.int32), mask)


def test_the_histogram_counts_every_row_once() -> None:
    rows = [row(n, 1) for n in (3, 3, 4, 60, 141)]
    bins = histogram(rows)
    assert sum(count for _, _, count in bins) == 5
    assert bins[0][0] == 3 and bins[-1][0] <= 141 <= bins[-1][1]
    assert all(after[0] == before[1] + 1 for before, after in zip(bins, bins[1:], strict=False))
    assert histogram([row(5, 1)]) == [(5, 5, 1)]


def test_exactly_the_tokens_with_loss_are_marked(tokenizer) -> None:
    ids = tokenizer.encode("What is 1+1? It is 2", add_special_tokens=False)
    mask = np.array([i >= len(ids) - 3 for i in range(len(ids))])
    sample = spans(Row(np.array(ids, dtype=np.int32), mask), tokenizer)
    marked = "".join(text for text, scored in sample if scored)
    text = as_text([sample], [(1, 9, 1)])
    assert "".join(re.findall(rf"{re.escape(GREEN)}(.*?){re.escape(RESET)}", text)) == marked
    page = as_html([sample], [(1, 9, 1)], CARD)
    assert "".join(re.findall(r"<mark>(.*?)</mark>", page)) == marked


def test_a_terminal_is_not_told_what_to_do() -> None:
    hostile = "\x1b]0;owned\x07 \x1b[2J \x9b31m \r\x00\x7f \u202etxt\u2066 \ufeff \ud800 \u2028"
    text = as_text([[(hostile, False), (hostile, True), ("è ≠ 😀\n\tb", True)]], [(1, 9, 1)])
    shown = text.replace(GREEN, "").replace(RESET, "")
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]", shown)
    assert (
        shown.count(r"\x1b]0;owned\x07 \x1b[2J \x9b31m \r\x00\x7f \u202etxt\u2066 \ufeff \ud800 \u2028") == 2
    )
    assert "è ≠ 😀\n\tb" in shown


def test_the_page_is_safe_and_needs_nothing_from_anywhere() -> None:
    page = as_html([[("<script>", False), ("</pre>", True)]], [(1, 2, 3)], CARD)
    assert "<script>" not in page and "a &lt;run&gt;" in page and "&lt;/pre&gt;" in page
    assert "http" not in page
    assert "too long<td>1" in page


def test_a_run_without_data_is_named(tmp_path: Path) -> None:
    with pytest.raises(TutorError, match="run train.prepare"):
        read_card(tmp_path)
    (tmp_path / "data.json").write_text(json.dumps(CARD), encoding="utf-8")
    assert read_card(tmp_path) == CARD
