"""Prepared data: the file that counts, the recipe's values that decide its rows, and whether both fit."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from train.data_card import JSON, VALUES, digest
from train.recipe import Recipe
from train.stream import FILES
from tutor.errors import TutorError
from tutor.inference.registry import find

ROWS = "train.jsonl"  # is renamed last: where it lies, all of a run's data lie
# What decides the rows of a recipe with a source, and of one without.
LONG = (
    "base_model", "source", "source_rows", "shuffle_buffer", "validation_share", "decontaminate",
    "require_decontamination", "max_tokens", "seed",
)  # fmt: skip
OWN = (
    "base_model", "source", "gsm8k_epochs", "variations", "dev_rows", "curriculum_rows", "exercise_rows",
    "samples", "small_talk", "equations_only", "max_tokens", "seed",
)  # fmt: skip
HASHED = "_sha256"  # ends the key of a file's hash: `samples_sha256` stands with `samples`


def deciding_values(recipe: Recipe) -> dict[str, Any]:
    """Return what decides the rows: the recipe's values, file names in the place of paths, and file hashes.

    A file that is not there has no hash, nor has a data set on the Hub.
    """
    return _named(recipe) | {key + HASHED: digest(path) for key, path in _files(recipe).items()}


def _named(recipe: Recipe) -> dict[str, Any]:
    plain = without_paths(recipe)
    return {key: getattr(plain, key) for key in (LONG if recipe.source else OWN)}


def _files(recipe: Recipe) -> dict[str, Path]:
    """Return the files that the rows are made from, as far as they are there, by their key."""
    if recipe.source:
        found = {"source": Path(recipe.source)} if Path(recipe.source).suffix in FILES else {}
    else:
        found = {"samples": Path(recipe.samples)}
    return {key: path for key, path in found.items() if path.is_file()}


def check_prepared(recipe: Recipe, folder: Path) -> None:
    """Raise TutorError when the rows in `folder` are of other values or files, or are not its card's.

    Folders without a card, or with one that does not name the values, are taken as they are. So are rows
    whose files are not there: they may have been prepared on another machine.
    """
    path = folder / JSON
    if not (folder / ROWS).is_file() or not path.is_file():
        return
    try:
        card = json.loads(path.read_text(encoding="utf-8"))
        before, expected = dict(card.get(VALUES, {})), card.get("files", {}).get(ROWS)
    except (ValueError, TypeError, AttributeError) as error:
        raise TutorError(f"{path} is damaged; run train.prepare again.") from error
    known = _named(recipe)
    other = [
        f"{key} {json.dumps(value)} (the recipe says {json.dumps(known[key])})"
        for key, value in before.items()
        if key in known and known[key] != value
    ]
    if other:
        raise TutorError(
            f"{folder} was prepared with {', '.join(other)}. Run train.prepare again, or give this run a "
            "name of its own (--set name=…)."
        )
    for key, file in _files(recipe).items():
        recorded = before.get(key + HASHED)
        if recorded and digest(file) != recorded:
            raise TutorError(
                f"{file} has changed since {folder} was prepared from it. Put it back as it was, or run "
                "train.prepare again; a run with checkpoints needs another name then (--set name=…)."
            )
    if expected and digest(folder / ROWS) != expected:
        raise TutorError(
            f"{folder / ROWS} is not the file that {JSON} beside it describes; run train.prepare again."
        )


def without_paths(recipe: Recipe) -> Recipe:
    """Return the recipe with file names in the place of paths: folders of a machine are nobody's business."""
    return replace(
        recipe,
        base_model=recipe.base_model if find(recipe.base_model) else Path(recipe.base_model).name,
        gsm8k="",
        source=name_of(recipe.source),
        start="/".join(Path(recipe.start).parts[-3:]),  # <run>/checkpoints/checkpoint-<step>
        samples=Path(recipe.samples).name,
        eval_file=Path(recipe.eval_file).name,
        decontaminate=[name_of(test) for test in recipe.decontaminate],
    )


def name_of(source: str) -> str:
    """Return the name of a file; that of a data set on the Hub (owner/name) stays."""
    return Path(source).name if Path(source).suffix in FILES else source
