"""The sources of a run in one folder: who is trained on, who is held out, what the card says."""

import json
from pathlib import Path

import pytest

from train import prepare as stage
from train.recipe import Recipe
from tutor.prompting import QUESTION


@pytest.fixture
def recipe(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Recipe:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(stage, "UNSEEN", (("curriculum-dev.jsonl", 2, 5),))
    rows = [
        {"question": f"{n} and {n}?", "answer": f"It is {n}+{n}=<<{n}+{n}={2 * n}>>{2 * n}.\n#### {2 * n}"}
        for n in range(3, 9)
    ]
    Path("train.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    again = {"question": "3 and 3?", "answer": "6", "solutions": [["Double 3: <<2*3=6>>"]]}
    Path("samples.jsonl").write_text(json.dumps(again) + "\n")
    return Recipe(
        "small", "base", gsm8k=".", gsm8k_epochs=1, dev_rows=2, curriculum_rows=6, small_talk=3,
        samples="samples.jsonl",
    )  # fmt: skip


def test_samples_are_trained_on_and_named_in_the_card(tokenizer, recipe: Recipe) -> None:
    counts = stage.prepare(recipe, tokenizer, QUESTION)
    assert counts["gsm8k kept"] == 4 and counts["samples kept"] == 1 and counts["small talk kept"] == 3
    card = (recipe.folder / "DATA.md").read_text()
    assert "| an earlier adapter's right solutions to GSM8K train | MIT | 1 |" in card
    dev = [json.loads(line)["question"] for line in (recipe.folder / "dev.jsonl").read_text().splitlines()]
    assert len(dev) == 2
