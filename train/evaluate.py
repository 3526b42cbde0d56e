"""Stage 4: accuracy of the final answer, for a base model or one with an adapter.

    python -m train.evaluate --model gemma-3-270m --adapter none --data dev.jsonl \\
        --out scores.json

Rows have `question` or `problem`, and `answer` or `expected_answer` (GSM8K's `#### 72` form is understood).
How a reply is graded stands in train/grading.py. Decoding is greedy, or a majority of `--votes` samples.
The entry in the output file is replaced when model, adapter, data, rows and decoding are the same.

With `--replies FILE` every reply is kept; `--against FILE` compares with the replies of another model to the
same questions (McNemar's exact test); `--wrong FILE` collects wrong answers to read.
"""

import argparse
import json
import subprocess
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, Protocol

from train.command import cache_folder, run
from train.grading import Grader, Row, is_well_formed, read_rows
from tutor.checking.checker import Checker
from tutor.errors import TutorError
from tutor.messages import Message
from tutor.prompting import FORMS, PromptForm, build_prompt
from tutor.proportions import mcnemar, wilson

MAX_NEW_TOKENS = 384
SLOTS = 64  # replies that are written at once
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


def paired(graded: Sequence[Graded], path: Path, calculator: str) -> dict[str, float]:
    """Compare with the replies in `path`, question by question; raise TutorError when some are missing."""
    try:
        lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        other = {row["question"]: row["right"] for row in lines if row["calculator"] == calculator}
        before = [other[item.row.question] for item in graded]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise TutorError(
            f"{path} lacks replies to these questions with the calculator {calculator}; "
            "make it by train.evaluate with --replies."
        ) from error
    gained = sum(item.right and not was for item, was in zip(graded, before, strict=True))
    lost = sum(was and not item.right for item, was in zip(graded, before, strict=True))
    return {"gained": gained, "lost": lost, "p": mcnemar(gained, lost)}


def main() -> None:
    """Run the stage from the command line."""
    arguments = _arguments()
    from tutor.inference.registry import adapter_folder, open_model, spec_of

    spec = spec_of(arguments.model)
    adapter = path.name if (path := adapter_folder(spec, arguments.adapter)) else "none"
    rows = read_rows(arguments.data, arguments.limit)
    with Checker() as checker:
        for calculator in ("off", "on") if arguments.calculator == "both" else (arguments.calculator,):
            backend = open_model(
                arguments.model,
                arguments.adapter,
                calculator=calculator == "on",
                cache=cache_folder(),
                slots=arguments.slots,
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
            score = _score(arguments, adapter, calculator, graded, round(time.monotonic() - start))
            _store(arguments.out, score)
            _report(score)


def _report(score: Score) -> None:
    """Print what was measured."""
    for name, table in score.by.items():
        print(f"\n{name:28} {'right':>12}")
        for group, (right, n) in table.items():
            print(f"{group:28} {right:>5} of {n:<5} {right / n:6.1%}")
    low, high = score.interval
    print(
        f"calculator {score.calculator}: accuracy {score.accuracy:.1%}, "
        f"95 % interval {low:.1%} to {high:.1%}, n = {score.n}; well-formed replies {score.well_formed:.1%}"
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
        with arguments.replies.open("a", encoding="utf-8") as file:
            file.write(json.dumps(row | {"replies": item.replies, "right": item.right}) + "\n")
    if arguments.wrong and not item.right:
        with arguments.wrong.open("a", encoding="utf-8") as file:
            file.write(f"{item.row.question}\n--- {item.row.answer}\n{item.replies[0].strip()}\n\n")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--model", required=True, help="registry id or folder")
    parser.add_argument("--adapter", default="", help="folder, or none; the shipped one when left out")
    parser.add_argument("--data", type=Path, required=True, help="JSON lines")
    parser.add_argument("--name", default="", help="data set and split for the record, as gsm8k/dev")
    parser.add_argument("--limit", type=int, help="only the first rows")
    parser.add_argument("--calculator", choices=("on", "off", "both"), default="both")
    parser.add_argument("--votes", type=int, default=1, help="samples for a majority; 1: greedy")
    parser.add_argument("--quantize", action="store_true", help="decode with 8-bit weights, as the app does")
    parser.add_argument(
        "--slots", type=int, default=SLOTS, help="replies at once; 8-bit weights are used for up to 12"
    )
    parser.add_argument("--max-new-tokens", type=int, default=MAX_NEW_TOKENS)
    parser.add_argument("--replies", type=Path, help="append every reply to this file")
    parser.add_argument("--against", type=Path, help="replies of another model, for a paired test")
    parser.add_argument("--wrong", type=Path, help="append questions with wrong replies to this file")
    parser.add_argument("--out", type=Path, required=True)
    return parser.parse_args()


def _score(
    arguments: argparse.Namespace, adapter: str, calculator: str, graded: Sequence[Graded], seconds: int
) -> Score:
    data, _, split = (arguments.name or arguments.data.stem).partition("/")
    votes, n, correct = arguments.votes, len(graded), sum(item.right for item in graded)
    texts = [text for item in graded for text in item.replies]
    return Score(
        model=arguments.model,
        adapter=adapter,
        data=data,
        split=split,
        n=n,
        correct=correct,
        accuracy=correct / n,
        interval=wilson(correct, n),
        decoding=_decoding(votes, arguments.quantize),
        calculator=calculator,
        commit=_commit(),
        seconds=seconds,
        well_formed=sum(map(is_well_formed, texts)) / len(texts),
        by=by_group(graded),
        paired=paired(graded, arguments.against, calculator) if arguments.against else {},
    )


def _decoding(votes: int, quantize: bool) -> str:
    way = "greedy" if votes == 1 else f"majority of {votes} at temperature {VOTE_TEMPERATURE}"
    return f"{way}, 8-bit weights" if quantize else way


def _commit() -> str:
    run = subprocess.run(
        ["git", "describe", "--always", "--dirty"], capture_output=True, text=True, check=False
    )
    return run.stdout.strip() or "unknown"


def _store(path: Path, score: Score) -> None:
    """Add the score to the list in `path`, in place of an older one of the same measurement."""
    known: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else []
    fresh = json.loads(json.dumps(asdict(score)))
    fields = ("model", "adapter", "data", "split", "n", "decoding", "calculator")
    kept = [entry for entry in known if tuple(entry.get(f) for f in fields) != score.key()]
    path.write_text(json.dumps([*kept, fresh], indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    run(main)
