"""Preparing a large data set of long solutions, such as MathX-5M: stream → filters → subset → token ids.

Rows are streamed, shuffled with the recipe's seed and buffer, filtered (train/filters.py) and written to
`subset/` in the run's folder, which a run that was broken off goes on from. Then `train.jsonl` and
`validation.jsonl` (input_ids, completion_mask, length) are written row by row, and `dev.jsonl` (question,
answer) of the validation problems, for measuring answers. Memory does not grow with the data, but for 64 bits
a problem.
"""

import errno
import hashlib
import json
import os
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from train.data_card import Source, write_card
from train.encoding import encode
from train.filters import (
    CHECK_S,
    CHECK_WAIT_S,
    NGRAM,
    Contaminated,
    Seen,
    Solved,
    control_token,
    longer_than,
    think_block,
    unverified,
)
from train.provenance import TestSet, license_of, read_tests, refuse_test_data, revision_of
from train.recipe import Recipe
from train.stream import Opener, Row, open_stream, rows_of, shuffled
from train.subset import BLOCK, TRAIN, VALIDATION, State, materialize
from tutor.checking.checker import Checker
from tutor.errors import TutorError
from tutor.prompting import QUESTION, PromptForm, build_reply

FILES = ("train.jsonl", "validation.jsonl", "dev.jsonl")
PLAN = "plan.json"
# What decides which rows are kept; a subset is never continued under other values.
DECISIVE = (
    "base_model", "source", "source_rows", "shuffle_buffer", "validation_share", "decontaminate",
    "require_decontamination", "max_tokens", "seed",
)  # fmt: skip
SHOW_EVERY = 20  # blocks

Encoder = Callable[[Solved], dict[str, Any]]


def prepare_long(
    recipe: Recipe, tokenizer: Any, form: PromptForm, opener: Opener | None = None
) -> Counter[str]:
    """Write the run's data files; return how many rows were kept and dropped, by reason, and the tokens.

    `opener` replaces the recipe's source. Raises TutorError for test data as a source, a subset of other
    values, a stream that stays dead, a full disk, or when no row passes.
    """
    refuse_test_data(recipe.source)
    folder = recipe.folder / "subset"
    revision, tests = _begin(recipe, folder)
    rows = _Hashed(rows_of(opener or open_stream(recipe.source, revision)), recipe)
    encoded = _encoder(tokenizer, form)
    state = _filter(recipe, rows, folder, tests, encoded)
    if not state.kept[TRAIN]:
        reasons = ", ".join(f"{reason} ({count:,})" for reason, count in state.dropped.most_common())
        raise TutorError(f"None of {state.read:,} rows of {recipe.source} can be used: {reasons or 'empty'}.")
    counts = Counter({f"dropped: {reason}": count for reason, count in state.dropped.items()})
    counts.update({"kept for training": state.kept[TRAIN], "kept for validation": state.kept[VALIDATION]})
    counts["tokens"] = _write_files(recipe.folder, encoded)
    source = Source(f"{recipe.source} at {revision}", license_of(recipe.source), state.read, rows.sha256)
    write_card(recipe.folder, recipe.name, [source], counts, FILES, _notes(tests))
    return counts


def _encoder(tokenizer: Any, form: PromptForm) -> Encoder:
    def encoded(row: Solved) -> dict[str, Any]:
        # A chat prompt ends in a line break of its own.
        text = build_reply(row.solution) if form is QUESTION else row.solution
        return encode(tokenizer, form, row.problem, text)

    return encoded


def _begin(recipe: Recipe, folder: Path) -> tuple[str, list[TestSet]]:
    """Return the source's revision and the tests to keep out: those of the subset if it was begun.

    Raises TutorError when the recipe, a file or a test is no longer the same.
    """
    before = _read_plan(folder, recipe)
    revision = revision_of(recipe.source, before["revision"] if before else "")
    tests = read_tests(recipe.decontaminate, required=recipe.require_decontamination)
    plan = {
        "recipe": {key: getattr(recipe, key) for key in DECISIVE},
        "revision": revision,
        "tests": {test.name: test.sha256 for test in tests},
    }
    if before and before != plan:
        raise TutorError(f"The source or a test has changed since {folder} was begun; delete it.")
    folder.mkdir(parents=True, exist_ok=True)
    (folder / PLAN).write_text(json.dumps(plan, indent=1) + "\n", encoding="utf-8")
    return revision, tests


def _read_plan(folder: Path, recipe: Recipe) -> dict[str, Any] | None:
    """Return what the subset was begun with; raise TutorError when the recipe now says something else."""
    if not (folder / PLAN).is_file():
        return None
    plan: dict[str, Any] = json.loads((folder / PLAN).read_text(encoding="utf-8"))
    other = [key for key in DECISIVE if plan["recipe"][key] != getattr(recipe, key)]
    if other:
        raise TutorError(
            f"{folder} was begun with another {', '.join(other)}. "
            "Give this run a name of its own (--set name=…), or delete the folder."
        )
    return plan


class _Hashed:
    """The shuffled rows of a stream, with a hash over those that were taken."""

    def __init__(self, rows: Iterator[tuple[int, Row]], recipe: Recipe) -> None:
        self._rows = shuffled(rows, recipe.seed, recipe.shuffle_buffer)
        self._digest = hashlib.sha256()

    def __iter__(self) -> Iterator[tuple[int, Row]]:
        return self

    def __next__(self) -> tuple[int, Row]:
        index, row = next(self._rows)
        self._digest.update(json.dumps(row, sort_keys=True, default=str).encode() + b"\n")
        return index, row

    @property
    def sha256(self) -> str:
        return self._digest.hexdigest()


def _filter(recipe: Recipe, rows: _Hashed, folder: Path, tests: Sequence[TestSet], encoded: Encoder) -> State:
    def show(state: State) -> None:
        if sum(state.kept.values()) // BLOCK % SHOW_EVERY == 0:
            print(f"{state.read:>11,} rows read, {state.kept[TRAIN]:,} kept", flush=True)

    problems = (problem for test in tests for problem in test.problems)
    with Checker(timeout_s=CHECK_S, wait_s=CHECK_WAIT_S) as checker:
        return materialize(
            rows,
            folder,
            wanted=recipe.source_rows,
            validation_share=recipe.validation_share,
            quick=[think_block, control_token, Contaminated(problems), Seen()],
            costly=[
                longer_than(recipe.max_tokens, lambda row: len(encoded(row)["input_ids"])),
                unverified(checker.check),
            ],
            progress=show,
        )


def _write_files(folder: Path, encoded: Encoder) -> int:
    """Write FILES from the subset, each in one piece; return the tokens of the training rows.

    Raises TutorError on a full disk; the subset is kept.
    """
    subset = folder / "subset"
    train, validation, dev = FILES
    try:
        _write(folder / validation, subset / VALIDATION, encoded)
        _write(folder / dev, subset / VALIDATION, _question)
        return _write(folder / train, subset / TRAIN, encoded)  # last: train.sft takes it for a sign
    except OSError as error:
        if error.errno != errno.ENOSPC:
            raise
        raise TutorError(
            f"The disk of {folder} is full. The filtered rows are kept; free some space and start again."
        ) from error


def _question(row: Solved) -> dict[str, Any]:
    return {"question": row.problem, "answer": row.expected}


def _write(target: Path, source: Path, convert: Callable[[Solved], dict[str, Any]]) -> int:
    """Write a line for each row of the subset; return the tokens in all."""
    new, tokens = target.with_suffix(".new"), 0
    with source.open(encoding="utf-8") as rows, new.open("w", encoding="utf-8") as file:
        for line in rows:
            row = convert(Solved(**json.loads(line)))
            tokens += row.get("length", 0)
            file.write(json.dumps(row) + "\n")
    os.replace(new, target)
    return tokens


def _notes(tests: Sequence[TestSet]) -> list[str]:
    """Say which tests were kept out and which could not be."""
    checked = [f"{test.name} ({len(test.problems):,} problems)" for test in tests if not test.reason]
    unread = [f"{test.name} ({test.reason})" for test in tests if test.reason]
    notes = [
        f"Kept out: problems that share {NGRAM} words in a row with {', '.join(checked)}."
        if checked
        else "No test was kept out."
    ]
    return notes + ([f"NOT checked against: {', '.join(unread)}."] if unread else [])
