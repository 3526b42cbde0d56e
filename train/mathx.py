"""Preparing a large data set of long solutions, such as MathX-5M: stream → filters → subset → token ids.

Rows are streamed, shuffled with the recipe's seed and buffer, filtered (train/filters.py) and written to
`subset/` in the run's folder, which a run that was broken off goes on from. Then `train.jsonl` and
`validation.jsonl` (input_ids, completion_mask, length) are written row by row, and `dev.jsonl` (question,
answer) of the validation problems, for measuring answers. Memory does not grow with the data, but for 64 bits
a problem that is kept.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from train.data_card import Source, write_card
from train.encoding import encode
from train.files import Together, clear_when_full, write_whole
from train.filters import (
    CHECK_S,
    CHECK_WAIT_S,
    NGRAM,
    Contaminated,
    Solved,
    control_token,
    longer_than,
    think_block,
    unverified,
)
from train.prepared import LONG, ROWS, deciding_values
from train.provenance import TestSet, license_of, read_tests, refuse_test_data, revision_of
from train.recipe import Recipe
from train.stream import UNREADABLE, Opener, Row, open_stream, rows_of, shuffled
from train.subset import BLOCK, TRAIN, VALIDATION, State, damaged, materialize, read_solved
from tutor.checking.checker import Checker
from tutor.errors import TutorError
from tutor.prompting import QUESTION, PromptForm, build_reply

FILES = (ROWS, "validation.jsonl", "dev.jsonl")
PLAN = "plan.json"  # holds the LONG values: a subset is never continued under others
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
    values = deciding_values(recipe)  # before reading: a file that grows meanwhile is noticed later
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
    source = Source(f"{recipe.source} at {revision}", license_of(recipe.source), state.read, rows.sha256)
    kept = "The filtered rows are kept"
    with clear_when_full(recipe.folder, kept), Together(recipe.folder, last=ROWS) as files:
        counts["tokens"] = _write_files(files, encoded)
        write_card(files, recipe.name, [source], counts, values, _notes(tests))
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
        "recipe": {key: getattr(recipe, key) for key in LONG},
        "revision": revision,
        "tests": {test.name: test.sha256 for test in tests},
    }
    if before and before != plan:
        raise TutorError(f"The source or a test has changed since {folder} was begun; delete it.")
    if not before:
        with clear_when_full(folder, "Nothing was written"):
            folder.mkdir(parents=True, exist_ok=True)
            write_whole(folder / PLAN, json.dumps(plan, indent=1) + "\n")
    return revision, tests


def _read_plan(folder: Path, recipe: Recipe) -> dict[str, Any] | None:
    """Return what the subset was begun with.

    Raises TutorError when the recipe now says something else, or the file cannot be read.
    """
    if not (folder / PLAN).is_file():
        return None
    try:
        plan: dict[str, Any] = json.loads((folder / PLAN).read_text(encoding="utf-8"))
        other = [key for key in LONG if plan["recipe"][key] != getattr(recipe, key)]
        plan["revision"]  # is read next
    except (ValueError, KeyError, TypeError) as error:
        raise damaged(folder / PLAN) from error
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
        try:
            line = json.dumps(row, sort_keys=True, default=str)
        except RecursionError:  # nested almost too deep to be read, and too deep to be written
            row = {UNREADABLE: True}
            line = json.dumps(row)
        self._digest.update(line.encode() + b"\n")
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
            quick=[think_block, control_token, Contaminated(problems)],
            costly=[
                longer_than(recipe.max_tokens, lambda row: len(encoded(row)["input_ids"])),
                unverified(checker.check),
            ],
            progress=show,
        )


def _write_files(files: Together, encoded: Encoder) -> int:
    """Write FILES from the subset; return the tokens of the training rows."""
    subset = files.folder / "subset"
    train, validation, dev = FILES
    tokens = _write(files.new(train), subset / TRAIN, encoded)
    _write(files.new(validation), subset / VALIDATION, encoded)
    _write(files.new(dev), subset / VALIDATION, _question)
    return tokens


def _question(row: Solved) -> dict[str, Any]:
    return {"question": row.problem, "answer": row.expected}


def _write(target: Path, source: Path, convert: Callable[[Solved], dict[str, Any]]) -> int:
    """Write a line for each row of the subset; return the tokens in all."""
    tokens = 0
    with target.open("w", encoding="utf-8") as file:
        for solved in read_solved(source):
            row = convert(solved)
            tokens += row.get("length", 0)
            file.write(json.dumps(row) + "\n")
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
