"""Where data with long solutions come from: what is refused, license, revision, and the tests to keep out."""

import hashlib
import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from train.data_card import hash_rows
from train.stream import FILES, UNREADABLE, Row, first_line, network_errors, open_stream
from tutor.errors import TutorError


@dataclass(frozen=True, slots=True)
class Refused:
    """Data that hold test problems, known by a part of their name."""

    pattern: str  # matched against what `_name` leaves of the source
    made_from: str


_GSM8K = r"(gsm-?8k|grade-school-math)"
_MATH = r"(hendrycks|competition)-?math"
REFUSED = (
    Refused(r"gsm(-?8k)?-?symbolic", "the test questions of GSM8K with other numbers"),
    Refused(r"gsm-?plus|gsm-?8k-?plus(?!-)", "variations of the test questions of GSM8K"),
    Refused(r"gsm(-?8k)?-?hard\b", "the test questions of GSM8K with larger numbers"),
    Refused(r"gsm-?8k-?platinum", "the test questions of GSM8K, corrected"),
    Refused(r"mgsm", "translations of test questions of GSM8K"),
    Refused(rf"{_GSM8K}-?test|{_GSM8K}.*\btest", "the test questions of GSM8K"),
    Refused(rf"\btest-?((set|split|data)-)?(of-)?{_GSM8K}|\btest/.*{_GSM8K}", "the test questions of GSM8K"),
    Refused(r"math-?500", "500 test problems of MATH"),
    Refused(rf"{_MATH}-?test|{_MATH}.*\btest|\btest-?{_MATH}", "the test problems of MATH"),
    Refused(r"(^|/)math[-/]test", "the test problems of MATH"),
    Refused(r"svamp", "a test"),
    Refused(r"\baime", "a competition that is used as a test"),
)
# How data sets lie in folders on the Hub, in its cache and in GSM8K's repository.
_LAYOUT = re.compile(r"main|socratic|default|data|snapshots|[0-9a-f]{40}", re.IGNORECASE)
_WITHOUT = re.compile(r"\b(?:no|without)-[a-z0-9]+|\b[a-z0-9]+-free\b")

# What test sets call their problems. SVAMP splits them in two.
_PROBLEM = ("problem", "question", "question_concat", "Problem", "Question")
_BODY = "Body"


def refuse_test_data(source: str, *, chosen_by: bool = False) -> None:
    """Raise TutorError when the source, a name or a path, is known to hold test problems.

    `chosen_by`: it does not train a model but says which checkpoint is the best.
    """
    name = _name(source)
    for row in REFUSED:
        if not re.search(row.pattern, name):
            continue
        if chosen_by:
            raise TutorError(
                f"No checkpoint is chosen by {source}: it is made from {row.made_from}, and a model that was "
                "chosen by them cannot be measured. Choose another eval_file."
            )
        raise TutorError(
            f"{source} is not trained on: it is made from {row.made_from}, and a model that has seen "
            "them cannot be measured. Choose another source."
        )


def _name(source: str) -> str:
    """Return the last part of a source and its folder, in lower case, with "-" between the words.

    Folders further up are the user's own and say nothing of the data. What a name says that it is without is
    left out.
    """
    path = Path(source)
    parts = (path.with_suffix("") if path.suffix in FILES else path).parts
    told = [part for part in parts[:-1] if not _LAYOUT.fullmatch(part)][-1:] + list(parts[-1:])
    return _WITHOUT.sub("", "/".join(re.sub(r"[-_.\s]+", "-", part.lower()) for part in told))


def license_of(source: str) -> str:
    """Return what the data card says about the license, which is not known here."""
    if Path(source).suffix in FILES:
        return "not stated in the file: ask where it comes from"
    return f"read it at huggingface.co/datasets/{source}"


def revision_of(source: str, pinned: str = "") -> str:
    """Return the SHA-256 of a file, or the commit of a data set on the Hub, there `pinned` if it is given.

    Raises TutorError when it is not there or the Hub cannot be reached.
    """
    path = Path(source)
    if path.suffix in FILES:
        open_stream(source)  # raises when it is not there
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    if pinned:
        return pinned
    from huggingface_hub import HfApi
    from huggingface_hub.errors import HFValidationError, RepositoryNotFoundError

    try:
        return str(HfApi().dataset_info(source).sha)
    except (RepositoryNotFoundError, HFValidationError) as error:
        raise TutorError(
            f"There is no data set {source} on the Hub, or it needs a login (HF_TOKEN)."
        ) from error
    except network_errors() as error:
        raise TutorError(
            f"{source} cannot be reached on the Hub. Start again where there is a network, "
            "or give a file with --set source=<file.jsonl or file.parquet>."
        ) from error


@dataclass(frozen=True, slots=True)
class TestSet:
    """A test whose problems are kept out of training; `reason` says why it could not be read."""

    __test__ = False  # not a case for pytest
    name: str
    problems: tuple[str, ...] = ()
    sha256: str = ""
    reason: str = ""


def read_tests(names: Sequence[str], *, required: bool) -> list[TestSet]:
    """Return the test sets; with `required`, raise TutorError when one cannot be read."""
    found = [_read_test(name) for name in names]
    unread = [f"{test.name} ({test.reason})" for test in found if test.reason]
    if unread and required:
        raise TutorError(
            f"Problems of these tests could not be kept out: {'; '.join(unread)}. Give files that hold them "
            "with --set decontaminate=[…], or go on without by --set require_decontamination=false: "
            "the data card then names them as not checked against."
        )
    return found


def _read_test(name: str) -> TestSet:
    unreadable: tuple[type[Exception], ...] = (TutorError, ValueError, RuntimeError, *network_errors())
    try:
        rows = list(open_stream(name)(0) if Path(name).suffix in FILES else _hub_test(name))
        problems = tuple(_problem(row) for row in rows)
    except unreadable as error:
        return TestSet(name, reason=first_line(error).rstrip("."))
    if not problems:
        return TestSet(name, reason="it is empty")
    return TestSet(name, problems, hash_rows(problems)[1])


def _hub_test(name: str) -> Iterable[Row]:
    from datasets import load_dataset

    parts = name.split(":")
    repository, configuration, split = (parts + ["", ""])[:3]
    rows = load_dataset(repository, configuration or None, split=split or "test")
    return (dict(row) for row in rows)


def _problem(row: Row) -> str:
    name = next((name for name in _PROBLEM if isinstance(row.get(name), str)), None)
    if UNREADABLE in row or name is None:
        raise ValueError(f"a row has no problem: {json.dumps(row, default=str)[:80]}")
    return (
        f"{row[_BODY]} {row[name]}" if isinstance(row.get(_BODY), str) and name == "Question" else row[name]
    )
