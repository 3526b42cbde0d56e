"""The sources of a run in one folder: who is trained on, who is held out, what the card says."""

import errno
import json
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from train import files as files_module
from train import prepare as stage
from train.data_card import digest
from train.prepared import check_prepared, deciding_values
from train.recipe import Recipe
from tutor.errors import TutorError
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


def test_samples_of_a_dev_question_are_dropped_and_counted(tokenizer, recipe: Recipe) -> None:
    solutions = [["Double: <<2*3=6>>"], ["Twice: <<3*2=6>>"]]
    rows = [
        {"question": f" {n}  AND {n}?", "answer": str(2 * n), "solutions": solutions} for n in range(3, 9)
    ]
    Path("samples.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    counts = stage.prepare(recipe, tokenizer, QUESTION)
    assert counts["samples dropped: a question of the dev rows"] == 4 and counts["samples kept"] == 8


@pytest.mark.parametrize(
    ("key", "value"),
    [("gsm8k", "data/gsm-symbolic"), ("gsm8k", "gsm8k/test"), ("samples", "svamp-samples.jsonl")],
)
def test_sources_made_from_tests_are_refused(tokenizer, recipe: Recipe, key: str, value: str) -> None:
    with pytest.raises(TutorError, match="is not trained on: it is made from"):
        stage.prepare(replace(recipe, **{key: value}), tokenizer, QUESTION)
    assert not recipe.folder.exists()


# Whole or not at all


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.mark.parametrize("full", ["train.jsonl", "dev.jsonl", "curriculum-dev.jsonl", "small-talk-dev.jsonl"])
@pytest.mark.parametrize("before", [False, True])
def test_a_full_disk_leaves_nothing_half_made(
    tokenizer, recipe: Recipe, monkeypatch: pytest.MonkeyPatch, full: str, before: bool
) -> None:
    if before:
        stage.prepare(recipe, tokenizer, QUESTION)
    there = contents(recipe.folder) if before else {}
    write = stage._write

    def filling(path: Path, rows: Iterable[dict[str, Any]]) -> None:
        if path.name.startswith(full):
            path.write_text('{"input_ids": [2, ')
            raise OSError(errno.ENOSPC, "No space left on device")
        write(path, rows)

    monkeypatch.setattr(stage, "_write", filling)
    with pytest.raises(TutorError, match="disk of .*small is full. Nothing was written; free some space"):
        stage.prepare(replace(recipe, seed=1), tokenizer, QUESTION)
    assert contents(recipe.folder) == there


@pytest.mark.parametrize("renamed", range(6))
def test_a_kill_while_files_are_renamed_leaves_no_rows(
    tokenizer, recipe: Recipe, monkeypatch: pytest.MonkeyPatch, renamed: int
) -> None:
    """`train.jsonl` is what counts: it lies there only with all that belongs to it."""
    stage.prepare(recipe, tokenizer, QUESTION)
    left, replace_file = [renamed], files_module.os.replace

    class Killed(BaseException):
        """SIGKILL, here."""

    def counted(source: Path, target: Path) -> None:
        if not left[0]:
            raise Killed
        left[0] -= 1
        replace_file(source, target)

    monkeypatch.setattr(files_module.os, "replace", counted)
    try:
        stage.prepare(replace(recipe, seed=1), tokenizer, QUESTION)
    except Killed:
        assert not (recipe.folder / "train.jsonl").exists()
    else:
        check_prepared(replace(recipe, seed=1), recipe.folder)


# The same values


def test_prepared_rows_fit_their_recipe_and_card(tokenizer, recipe: Recipe) -> None:
    stage.prepare(recipe, tokenizer, QUESTION)
    card = json.loads((recipe.folder / "data.json").read_text())
    assert card["files"]["train.jsonl"] == digest(recipe.folder / "train.jsonl")
    assert card["prepared_with"]["curriculum_rows"] == 6 and "source_rows" not in card["prepared_with"]
    check_prepared(recipe, recipe.folder)
    # What does not decide the rows may differ; a file may lie in another folder.
    check_prepared(replace(recipe, rank=2, gsm8k="/data", samples="/data/samples.jsonl"), recipe.folder)
    assert "/" not in json.dumps(card["prepared_with"])


@pytest.mark.parametrize(
    ("values", "said"),
    [
        (
            {"curriculum_rows": 7},
            r"prepared with curriculum_rows 6 \(the recipe says 7\)\. Run train.prepare again",
        ),
        (
            {"seed": 1, "samples": ""},
            r'samples "samples.jsonl" \(the recipe says ""\), seed 0 \(the recipe says 1\)',
        ),
        ({"equations_only": True}, r"equations_only false \(the recipe says true\)"),
        ({"source": "XenArcAI/MathX-5M"}, r'source "" \(the recipe says "XenArcAI/MathX-5M"\)'),
        ({"base_model": "other"}, r'base_model "base" \(the recipe says "other"\)'),
    ],
)
def test_rows_prepared_with_other_values_are_refused(
    tokenizer, recipe: Recipe, values: dict[str, Any], said: str
) -> None:
    stage.prepare(recipe, tokenizer, QUESTION)
    with pytest.raises(TutorError, match=said):
        check_prepared(replace(recipe, **values), recipe.folder)


def test_samples_that_changed_after_they_were_prepared_are_refused(tokenizer, recipe: Recipe) -> None:
    stage.prepare(recipe, tokenizer, QUESTION)
    card = recipe.folder / "data.json"
    assert json.loads(card.read_text())["prepared_with"]["samples_sha256"] == digest(Path("samples.jsonl"))
    again = {"question": "4 and 4?", "answer": "8", "solutions": [["Double 4: <<2*4=8>>"]]}
    with Path("samples.jsonl").open("a") as file:
        file.write(json.dumps(again) + "\n")
    with pytest.raises(TutorError, match=r"samples\.jsonl has changed since .*small was prepared from it"):
        check_prepared(recipe, recipe.folder)
    check_prepared(replace(recipe, samples="elsewhere/samples.jsonl"), recipe.folder)  # it is not there
    stage.prepare(recipe, tokenizer, QUESTION)
    check_prepared(recipe, recipe.folder)


def test_samples_that_grow_while_they_are_prepared_have_changed(
    tokenizer, recipe: Recipe, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = stage.sampled_examples

    def growing(path: Path) -> Iterable[Any]:
        yield from list(read(path))
        with path.open("a") as file:
            file.write(json.dumps({"question": "4 and 4?", "answer": "8", "solutions": []}) + "\n")

    monkeypatch.setattr(stage, "sampled_examples", growing)
    stage.prepare(recipe, tokenizer, QUESTION)
    with pytest.raises(TutorError, match="has changed since"):
        check_prepared(recipe, recipe.folder)


def test_a_card_without_hashes_of_files_is_accepted(tokenizer, recipe: Recipe) -> None:
    stage.prepare(recipe, tokenizer, QUESTION)
    path = recipe.folder / "data.json"
    card = json.loads(path.read_text())
    del card["prepared_with"]["samples_sha256"]
    path.write_text(json.dumps(card))
    with Path("samples.jsonl").open("a") as file:
        file.write("\n")
    check_prepared(recipe, recipe.folder)


def test_a_source_has_a_hash_where_it_is_a_file(recipe: Recipe) -> None:
    rows = Path("long/rows.jsonl")
    rows.parent.mkdir()
    rows.write_text("{}\n")
    values = deciding_values(replace(recipe, source=str(rows)))
    assert values["source"] == "rows.jsonl" and values["source_sha256"] == digest(rows)
    assert "samples_sha256" not in values  # a recipe with a source reads no samples
    assert not [key for key in deciding_values(replace(recipe, source="owner/name")) if "sha256" in key]


def test_other_rows_than_the_card_says_are_refused(tokenizer, recipe: Recipe) -> None:
    stage.prepare(recipe, tokenizer, QUESTION)
    with (recipe.folder / "train.jsonl").open("a") as file:
        file.write("{}")
    with pytest.raises(TutorError, match=r"train\.jsonl is not the file that data\.json beside it describes"):
        check_prepared(recipe, recipe.folder)
    (recipe.folder / "data.json").write_text("{")
    with pytest.raises(TutorError, match=r"data\.json is damaged; run train\.prepare again"):
        check_prepared(recipe, recipe.folder)


@pytest.mark.parametrize("card", [None, "{}", '{"name": "old", "counts": {}}'])
def test_rows_without_a_record_are_taken_as_they_are(recipe: Recipe, card: str | None) -> None:
    check_prepared(recipe, recipe.folder)  # nothing is there
    recipe.folder.mkdir(parents=True)
    (recipe.folder / "train.jsonl").write_text("{}\n")
    if card:
        (recipe.folder / "data.json").write_text(card)
    check_prepared(recipe, recipe.folder)
