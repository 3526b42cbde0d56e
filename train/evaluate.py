"""Stage 4: accuracy of the final answer, for a base model or one with an adapter.

    python -m train.evaluate --model gemma-3-270m --adapter none --data dev.jsonl \\
        --out scores.json

Rows have `question` or `problem`, and `answer` or `expected_answer` (GSM8K's `#### 72` form is understood).
How a reply is graded stands in train/grading.py. Decoding is greedy, or a majority of `--votes` samples.
The entry in the output file is replaced when model, adapter, data, rows and decoding are the same. It names
the adapter's weights and the rows by their SHA-256. An evaluation that was stopped begins anew.

With `--replies FILE` every reply is kept as it comes; `--against FILE` compares with the replies of another
model to the same questions (McNemar's exact test); `--wrong FILE` collects wrong answers to read. Both files
must be new.
"""

import argparse
import hashlib
import json
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any, Protocol

from train.command import at_least_one, cache_folder, commit, run
from train.files import clear_when_full, write_whole
from train.grading import SMALL_TALK, Grader, Row, is_well_formed, read_lines, read_rows
from tutor.checking.checker import Checker
from tutor.errors import TutorError
from tutor.messages import Message
from tutor.prompting import FORMS, PromptForm, build_prompt
from tutor.proportions import mcnemar, wilson

MAX_NEW_TOKENS = 384
SLOTS = 64  # replies that are written at once on a CPU
QUANTIZED_SLOTS = 12  # more rows at once are computed with 16-bit weights (tutor/inference/int8.py)
GROUP = 256  # replies between two lines of progress
VOTE_TEMPERATURE = 0.7


class Completer(Protocol):
    """What evaluation asks of a backend."""

    def complete(
        self,
        prompts: Sequence[str],
        *,
        max_new_tokens: int,
        temperature: float = 0.0,
        seed: int | None = None,
    ) -> list[str]:
        """Return one reply for each prompt."""
        ...


@dataclass(frozen=True, slots=True)
class Score:
    """One line of scores.json."""

    model: str
    adapter: str
    data: str
    split: str
    n: int
    correct: int
    accuracy: float
    interval: tuple[float, float]  # Wilson, 95 %
    decoding: str
    calculator: str  # on or off
    commit: str
    seconds: int
    well_formed: float | None = None  # share of replies that close the think block, answer once and stop
    by: dict[str, dict[str, tuple[int, int]]] = field(default_factory=dict)  # family, level → right, n
    paired: dict[str, float] = field(default_factory=dict)  # gained, lost, p against another model's replies
    weights: str = ""  # SHA-256 of the adapter's weights; "" without an adapter
    rows: str = ""  # SHA-256 of the questions and answers

    def key(self) -> tuple[object, ...]:
        """What makes two entries the same measurement."""
        return self.model, self.adapter, self.data, self.split, self.n, self.decoding, self.calculator


@dataclass(frozen=True, slots=True)
class Graded:
    """The replies to a row, and whether their majority is right."""

    row: Row
    replies: list[str]
    right: bool


def replies(
    backend: Completer, prompts: Sequence[str], votes: int, max_new_tokens: int
) -> Iterator[tuple[int, list[str]]]:
    """Yield (index, its replies), longest prompts first, so that those of one length are written together."""
    order = sorted(range(len(prompts)), key=lambda i: -len(prompts[i]))
    size = max(1, GROUP // votes)
    for start in range(0, len(order), size):
        group = order[start : start + size]
        texts = backend.complete(
            [prompts[i] for i in group for _ in range(votes)],
            max_new_tokens=max_new_tokens,
            temperature=VOTE_TEMPERATURE if votes > 1 else 0.0,
            seed=start * votes if votes > 1 else None,  # each reply has a seed of its own
        )
        for position, i in enumerate(group):
            yield i, texts[position * votes : (position + 1) * votes]


def measure(
    backend: Completer,
    form: PromptForm,
    rows: Sequence[Row],
    grader: Grader,
    votes: int,
    max_new_tokens: int,
    keep: Callable[[Graded], None] = lambda _: None,
) -> list[Graded]:
    """Return every row with its replies, in the order of `rows`; print progress, call `keep` as they come."""
    prompts = [build_prompt(form, [Message("user", row.question)]) for row in rows]
    start, found = time.monotonic(), dict[int, Graded]()
    for i, texts in replies(backend, prompts, votes, max_new_tokens):
        found[i] = Graded(rows[i], texts, grader.is_right(texts, rows[i]))
        keep(found[i])
        if len(found) % (GROUP // votes) == 0:
            right = sum(graded.right for graded in found.values())
            seconds = time.monotonic() - start
            print(f"{len(found)}/{len(rows)}: {right / len(found):.1%}, {seconds:.0f} s", flush=True)
    return [found[i] for i in range(len(rows))]


def by_group(graded: Sequence[Graded]) -> dict[str, dict[str, tuple[int, int]]]:
    """Return right and n by family and by level, for rows that say them."""
    tables: dict[str, dict[str, list[bool]]] = {"family": defaultdict(list), "level": defaultdict(list)}
    for item in graded:
        if item.row.family:
            tables["family"][item.row.family].append(item.right)
        if item.row.level is not None:
            tables["level"][str(item.row.level)].append(item.right)
    return {
        name: {group: (sum(right), len(right)) for group, right in sorted(table.items())}
        for name, table in tables.items()
        if table
    }


def earlier(rows: Sequence[Row], path: Path, calculator: str) -> list[bool]:
    """Return whether the replies in `path` to these rows were right; TutorError when one is missing."""
    try:
        lines = [json.loads(line) for line in read_lines(path)]
        other = {row["question"]: bool(row["right"]) for row in lines if row["calculator"] == calculator}
        return [other[row.question] for row in rows]
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise TutorError(
            f"{path} lacks replies to these questions with the calculator {calculator}; "
            "make it by train.evaluate with --replies."
        ) from error


def paired(graded: Sequence[Graded], before: Sequence[bool]) -> dict[str, float]:
    """Return how many of the same questions were gained and lost since `before`, and how likely by chance."""
    gained = sum(item.right and not was for item, was in zip(graded, before, strict=True))
    lost = sum(was and not item.right for item, was in zip(graded, before, strict=True))
    return {"gained": gained, "lost": lost, "p": mcnemar(gained, lost)}


def main() -> None:
    """Run the stage from the command line."""
    arguments = _arguments()
    from tutor.inference.adapter import WEIGHTS, sha256
    from tutor.inference.registry import adapter_folder, open_model, spec_of

    spec = spec_of(arguments.model)
    adapter, weights = "none", ""
    if path := adapter_folder(spec, arguments.adapter):
        adapter, weights = path.name, sha256(path / WEIGHTS)
    rows = read_rows(arguments.data, arguments.limit)
    ways = ("off", "on") if arguments.calculator == "both" else (arguments.calculator,)
    before = _ready(arguments, rows, ways)
    with Checker() as checker:
        for calculator in ways:
            backend = open_model(
                arguments.model,
                arguments.adapter,
                calculator=calculator == "on",
                cache=cache_folder(),
                slots=slots_for(arguments.slots, quantize=arguments.quantize),
                quantize=arguments.quantize,
            )
            start = time.monotonic()
            graded = measure(
                backend,
                FORMS[spec.form],
                rows,
                Grader(checker),
                arguments.votes,
                arguments.max_new_tokens,
                partial(_keep, arguments, calculator),
            )
            score = replace(
                _score(arguments, adapter, calculator, graded, round(time.monotonic() - start)),
                weights=weights,
                paired=paired(graded, before[calculator]) if before else {},
            )
            _report(score)  # first: it is on the screen also when the disk is full
            _store(arguments.out, score)


def slots_for(given: int | None, *, quantize: bool) -> int:
    """Return how many replies are written at once: those asked for, or what suits the machine."""
    from tutor.inference.local import GPU_SLOTS
    from tutor.inference.weights import gpu_gb

    slots = given or (GPU_SLOTS if gpu_gb() else SLOTS)
    return min(slots, QUANTIZED_SLOTS) if quantize else slots


def _ready(arguments: argparse.Namespace, rows: Sequence[Row], ways: Sequence[str]) -> dict[str, list[bool]]:
    """Look at all files before the hours of measuring; return what `--against` says for each way.

    Raises TutorError for what could not be read or written at the end.
    """
    _stored(arguments.out)
    for path in (arguments.out, arguments.replies, arguments.wrong):
        if path and not path.parent.is_dir():
            raise TutorError(f"There is no folder {path.parent}.")
    for path in (arguments.replies, arguments.wrong):
        if path and path.exists():
            raise TutorError(f"{path} is there already: name a new file, or delete it.")
    return {way: earlier(rows, arguments.against, way) for way in ways} if arguments.against else {}


def _report(score: Score) -> None:
    """Print what was measured."""
    for name, table in score.by.items():
        print(f"\n{name:28} {'right':>12}")
        for group, (right, n) in table.items():
            print(f"{group:28} {right:>5} of {n:<5} {right / n:6.1%}")
    low, high = score.interval
    print(
        f"calculator {score.calculator}: accuracy {score.accuracy:.1%}, "
        f"95 % interval {low:.1%} to {high:.1%}, n = {score.n}"
        + ("" if score.well_formed is None else f"; well-formed replies {score.well_formed:.1%}")
    )
    if score.paired:
        print(
            "against the other replies: {gained:.0f} gained, {lost:.0f} lost, p = {p:.2g}".format(
                **score.paired
            )
        )


def _keep(arguments: argparse.Namespace, calculator: str, item: Graded) -> None:
    """Append a reply, and a wrong one in a form to read, to the files that were asked for."""
    if arguments.replies:
        row = {"question": item.row.question, "calculator": calculator}
        _append(arguments.replies, json.dumps(row | {"replies": item.replies, "right": item.right}) + "\n")
    if arguments.wrong and not item.right:
        _append(arguments.wrong, f"{item.row.question}\n--- {item.row.answer}\n{item.replies[0].strip()}\n\n")


def _append(path: Path, text: str) -> None:
    kept = "The replies so far are kept"
    with clear_when_full(path.parent, kept), path.open("a", encoding="utf-8") as file:
        file.write(text)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--model", required=True, help="registry id or folder")
    parser.add_argument("--adapter", default="", help="folder, or none; the shipped one when left out")
    parser.add_argument("--data", type=Path, required=True, help="JSON lines")
    parser.add_argument("--name", default="", help="data set and split for the record, as gsm8k/dev")
    parser.add_argument("--limit", type=at_least_one, help="only the first rows")
    parser.add_argument("--calculator", choices=("on", "off", "both"), default="both")
    parser.add_argument("--votes", type=at_least_one, default=1, help="samples for a majority; 1: greedy")
    parser.add_argument(
        "--quantize", action="store_true", help=f"8-bit weights, as the app; at most {QUANTIZED_SLOTS} slots"
    )
    parser.add_argument("--slots", type=at_least_one, help="replies at once; otherwise as suits the machine")
    parser.add_argument("--max-new-tokens", type=at_least_one, default=MAX_NEW_TOKENS)
    parser.add_argument("--replies", type=Path, help="append every reply to this file")
    parser.add_argument("--against", type=Path, help="replies of another model, for a paired test")
    parser.add_argument("--wrong", type=Path, help="append questions with wrong replies to this file")
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    if arguments.votes > GROUP:
        raise TutorError(f"--votes is from 1 to {GROUP}.")
    return arguments


def _score(
    arguments: argparse.Namespace, adapter: str, calculator: str, graded: Sequence[Graded], seconds: int
) -> Score:
    data, _, split = (arguments.name or arguments.data.stem).partition("/")
    votes, n, correct = arguments.votes, len(graded), sum(item.right for item in graded)
    # Small talk has no think block and no answer: its form is part of being right.
    texts = [text for item in graded if item.row.family != SMALL_TALK for text in item.replies]
    return Score(
        model=Path(arguments.model).name,  # of a folder, too
        adapter=adapter,
        data=data,
        split=split,
        n=n,
        correct=correct,
        accuracy=correct / n,
        interval=wilson(correct, n),
        decoding=_decoding(votes, arguments.quantize),
        calculator=calculator,
        commit=commit(),
        seconds=seconds,
        well_formed=sum(map(is_well_formed, texts)) / len(texts) if texts else None,
        by=by_group(graded),
        rows=digest([item.row for item in graded]),
    )


def digest(rows: Sequence[Row]) -> str:
    """Return the SHA-256 of the questions and answers, in order."""
    text = "".join(json.dumps([row.question, row.answer]) + "\n" for row in rows)
    return hashlib.sha256(text.encode()).hexdigest()


def _decoding(votes: int, quantize: bool) -> str:
    way = "greedy" if votes == 1 else f"majority of {votes} at temperature {VOTE_TEMPERATURE}"
    return f"{way}, 8-bit weights" if quantize else way


def _stored(path: Path) -> list[dict[str, Any]]:
    """Return the scores in `path`, none when it is not there; TutorError when it holds something else."""
    if not path.is_file():
        return []
    try:
        known = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise TutorError(f"{path} cannot be read as scores: {error}") from error
    if not isinstance(known, list) or not all(isinstance(entry, dict) for entry in known):
        raise TutorError(f"{path} is not a list of scores.")
    return known


def _store(path: Path, score: Score) -> None:
    """Add the score to the list in `path`, in place of an older one of the same measurement."""
    known, fresh = _stored(path), json.loads(json.dumps(asdict(score)))
    fields = ("model", "adapter", "data", "split", "n", "decoding", "calculator")
    kept = [entry for entry in known if tuple(entry.get(f) for f in fields) != score.key()]
    with clear_when_full(path.parent, "The earlier scores are kept"):
        write_whole(path, json.dumps([*kept, fresh], indent=1) + "\n")


if __name__ == "__main__":
    run(main)
