"""Stage 4: accuracy of the final answer, for a base model or one with an adapter.

    python -m train.evaluate --model gemma-3-270m --adapter none --data dev.jsonl \\
        --out scores.json

Rows have `question` or `problem`, and `answer` or `expected_answer` (GSM8K's `#### 72` form is understood).
The answer of a reply is the last number after its think block, compared exactly (the flexible extraction
that is common for GSM8K); the same rule holds for every model. Decoding is greedy, or a majority of `--votes`
samples.
The entry in the output file is replaced when model, adapter, data, rows and decoding are the same.
"""

import argparse
import json
import re
import subprocess
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from fractions import Fraction
from math import sqrt
from pathlib import Path
from typing import Any, Protocol

from train.command import cache_folder, run
from tutor.errors import TutorError
from tutor.inference.calculator import evaluate as value_of
from tutor.messages import Message
from tutor.prompting import FORMS, THINK_CLOSE, THINK_OPEN, PromptForm, build_prompt

MAX_NEW_TOKENS = 256
BATCH = 64
VOTE_TEMPERATURE = 0.7
Z_95 = 1.959964

_NUMBER = re.compile(
    r"(?P<sign>[-\u2212]?)\\d?frac\{(?P<top>\d+)\}\{(?P<bottom>\d+)\}"
    r"|(?P<plain>(?<![\d.\w])[-\u2212]?\$?(?:\d[\d,]*(?:\.\d+)?|\.\d+)(?:/\d+)?)"
)


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

    def key(self) -> tuple[object, ...]:
        """What makes two entries the same measurement."""
        return self.model, self.adapter, self.data, self.split, self.n, self.decoding, self.calculator


Row = tuple[str, Fraction]  # question, answer


def read_rows(path: Path, limit: int | None = None) -> list[Row]:
    """Return (question, answer) pairs; raise TutorError naming the line that cannot be used."""
    pairs = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        try:
            row = json.loads(line)
            question = str(row["question"] if "question" in row else row["problem"])
            given = row["answer"] if "answer" in row else row["expected_answer"]
            answer = last_number(str(given).rpartition("####")[2])
        except (ValueError, KeyError, TypeError) as error:
            raise TutorError(f"{path}, line {number}: needs a question and an answer as JSON.") from error
        if answer is None:
            raise TutorError(f"{path}, line {number}: the answer holds no number.")
        pairs.append((question, answer))
    if not pairs[:limit]:
        raise TutorError(f"{path} gives no rows to evaluate.")
    return pairs[:limit]


def last_number(text: str) -> Fraction | None:
    """Return the last number of a text: integer, decimal, thousands with commas, a/b or \\frac{a}{b}.

    >>> last_number("so 3 pens cost $1,200.50"), last_number("x = \\\\frac{3}{4}"), last_number("none")
    (Fraction(2401, 2), Fraction(3, 4), None)
    """
    value = None
    for match in _NUMBER.finditer(text):
        if match["plain"]:
            found = value_of(re.sub(r"[$,]", "", match["plain"]).replace("\u2212", "-"))
        else:
            found = value_of(f"{'-' if match['sign'] else ''}{match['top']}/{match['bottom']}")
        value = value if found is None else found
    return value


def answer_of(reply: str) -> Fraction | None:
    """Return the number that a reply ends in, outside its think block; None when thinking never ended."""
    if THINK_OPEN in reply and THINK_CLOSE not in reply:
        return None
    return last_number(reply.rpartition(THINK_CLOSE)[2])


def wilson(correct: int, n: int) -> tuple[float, float]:
    """Return the Wilson score interval at 95 % (Wilson 1927).

    >>> tuple(round(bound, 4) for bound in wilson(50, 100))
    (0.4038, 0.5962)
    """
    share, z2 = correct / n, Z_95**2
    center = (share + z2 / (2 * n)) / (1 + z2 / n)
    half = Z_95 * sqrt(share * (1 - share) / n + z2 / (4 * n * n)) / (1 + z2 / n)
    return center - half, center + half


def replies(
    backend: Completer, prompts: Sequence[str], votes: int, max_new_tokens: int
) -> Iterator[tuple[int, list[str]]]:
    """Yield (index, its replies), longest prompts first, so that a batch holds prompts of one length."""
    order = sorted(range(len(prompts)), key=lambda i: -len(prompts[i]))
    for start in range(0, len(order), BATCH):
        batch = order[start : start + BATCH]
        asked = [prompts[i] for i in batch]
        rounds = [
            backend.complete(
                asked,
                max_new_tokens=max_new_tokens,
                temperature=VOTE_TEMPERATURE if votes > 1 else 0.0,
                seed=vote if votes > 1 else None,
            )
            for vote in range(votes)
        ]
        for position, i in enumerate(batch):
            yield i, [texts[position] for texts in rounds]


def majority(answers: Sequence[Fraction | None]) -> Fraction | None:
    """Return the most frequent answer; the first of equals; None when there is none at all."""
    found = Counter(answer for answer in answers if answer is not None)
    return found.most_common(1)[0][0] if found else None


def measure(
    backend: Completer, form: PromptForm, rows: Sequence[Row], calculator: str, arguments: argparse.Namespace
) -> int:
    """Return how many rows are answered right; print progress, and append replies to `--replies`."""
    prompts = [build_prompt(form, [Message("user", question)]) for question, _ in rows]
    start, correct = time.monotonic(), 0
    for done, (i, texts) in enumerate(
        replies(backend, prompts, arguments.votes, arguments.max_new_tokens), start=1
    ):
        right = majority([answer_of(text) for text in texts]) == rows[i][1]
        correct += right
        if arguments.replies:
            with arguments.replies.open("a", encoding="utf-8") as file:
                file.write(
                    json.dumps(
                        {"question": rows[i][0], "calculator": calculator, "replies": texts, "right": right}
                    )
                    + "\n"
                )
        if done % BATCH == 0:
            print(f"{done}/{len(rows)}: {correct / done:.1%}, {time.monotonic() - start:.0f} s", flush=True)
    return correct


def main() -> None:
    """Run the stage from the command line."""
    arguments = _arguments()
    from tutor.inference.registry import adapter_folder, open_model, spec_of

    spec = spec_of(arguments.model)
    form = FORMS[spec.form]
    adapter = path.name if (path := adapter_folder(spec, arguments.adapter)) else "none"
    rows = read_rows(arguments.data, arguments.limit)
    for calculator in ("off", "on") if arguments.calculator == "both" else (arguments.calculator,):
        backend = open_model(
            arguments.model, arguments.adapter, calculator=calculator == "on", cache=cache_folder()
        )
        start = time.monotonic()
        correct = measure(backend, form, rows, calculator, arguments)
        score = _score(arguments, adapter, calculator, correct, len(rows), round(time.monotonic() - start))
        _store(arguments.out, score)
        low, high = score.interval
        print(
            f"calculator {calculator}: accuracy {score.accuracy:.1%}, "
            f"95 % interval {low:.1%} to {high:.1%}, n = {score.n}"
        )


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
    parser.add_argument("--max-new-tokens", type=int, default=MAX_NEW_TOKENS)
    parser.add_argument("--replies", type=Path, help="also write every reply here")
    parser.add_argument("--out", type=Path, required=True)
    return parser.parse_args()


def _score(
    arguments: argparse.Namespace, adapter: str, calculator: str, correct: int, n: int, seconds: int
) -> Score:
    data, _, split = (arguments.name or arguments.data.stem).partition("/")
    votes = arguments.votes
    return Score(
        model=arguments.model,
        adapter=adapter,
        data=data,
        split=split,
        n=n,
        correct=correct,
        accuracy=correct / n,
        interval=wilson(correct, n),
        decoding="greedy" if votes == 1 else f"majority of {votes} at temperature {VOTE_TEMPERATURE}",
        calculator=calculator,
        commit=_commit(),
        seconds=seconds,
    )


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
