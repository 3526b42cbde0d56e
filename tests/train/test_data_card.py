import hashlib
import json
from collections import Counter
from pathlib import Path

from train.data_card import Source, hash_rows, write_card
from train.files import Together


def test_the_hash_depends_on_rows_and_their_order_only() -> None:
    rows = [{"a": 1, "b": "é"}, {"a": 2}]
    assert hash_rows(rows) == hash_rows([{"b": "é", "a": 1}, {"a": 2}])
    assert hash_rows(rows)[0] == 2
    assert hash_rows(rows) != hash_rows(rows[::-1])
    assert hash_rows([]) == (0, hashlib.sha256().hexdigest())


def test_the_card_names_sources_counts_and_files(tmp_path: Path) -> None:
    source = Source("a book", "MIT", 1200, "ab" * 32)
    counts = Counter({"kept": 1199, "dropped: empty": 1})
    with Together(tmp_path, last="train.jsonl") as files:
        files.new("train.jsonl").write_bytes(b"{}\n")
        write_card(files, "run", [source], counts, {"seed": 3})
    card = json.loads((tmp_path / "data.json").read_text(encoding="utf-8"))
    assert card["sources"] == [{"name": "a book", "license": "MIT", "rows": 1200, "sha256": "ab" * 32}]
    assert card["prepared_with"] == {"seed": 3}
    assert card["counts"] == {"kept": 1199, "dropped: empty": 1}
    assert card["files"] == {"train.jsonl": hashlib.sha256(b"{}\n").hexdigest()}
    text = (tmp_path / "DATA.md").read_text(encoding="utf-8")
    assert "| a book | MIT | 1,200 |" in text
    assert "| dropped: empty | 1 |" in text
