"""More worked solutions for a next round, by rejection sampling.

    python -m train.sample train/recipes/gemma3-270m-more.yaml --adapter <folder> --out samples.jsonl

An adapter answers GSM8K's training problems several times, and what is right is kept: the answer is the
reference, every calculation holds, and the calculations are others than those of the solutions that are there
(Yuan et al. 2023, arXiv 2308.01825). The dev rows are left out. Train on the file with
`--set samples=samples.jsonl`. The file also remembers the problems without a right reply: the same command
goes on where it was stopped, also after a kill.
"""

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

from train.command import at_least_one, cache_folder, run
from train.evaluate import MAX_NEW_TOKENS, SLOTS, Completer, replies
from train.files import clear_when_full, write_whole
from train.grading import answer_of, is_well_formed, only_number
from train.provenance import refuse_test_data
from train.recipe import add_recipe_arguments, recipe_of
from train.sources import Example, gsm8k_example, gsm8k_rows, split_dev
from tutor.checking.checker import Checker
from tutor.errors import TutorError
from tutor.inference.calculator import calculate
from tutor.messages import Message
from tutor.prompting import FORMS, THINK_CLOSE, THINK_OPEN, PromptForm, build_prompt

_NOTE = re.compile(r"<<([^<>=]*)=([^<>=]*)>>")
_BEGINNING = b'{"question": "'  # of every line that this stage writes
CHUNK = 64  # problems between two writings of the file


@dataclass(frozen=True, slots=True)
class Sampled:
    """What came of one problem."""

    question: str
    answer: str
    solutions: tuple[tuple[str, ...], ...]  # their steps


def calculations(steps: Sequence[str]) -> tuple[str, ...]:
    """Return what the steps calculate, without blanks: two solutions with the same are one."""
    return tuple(note.replace(" ", "") for step in steps for note, _ in _NOTE.findall(step))


def sound_steps(reply: str, checker: Checker) -> tuple[str, ...] | None:
    """Return the steps of a well-formed reply when every calculation in them holds, else None."""
    if not is_well_formed(reply):
        return None
    inside = reply.partition(THINK_OPEN)[2].partition(THINK_CLOSE)[0]
    steps = tuple(line.strip() for line in inside.strip().splitlines() if line.strip())
    notes = _NOTE.findall(" ".join(steps))
    exact = all(calculate(note) == result.strip() for note, result in notes)
    if not notes or not exact or any("<<" in _NOTE.sub("", step) for step in steps):
        return None
    failed = any(line.verdict == "not_equivalent" for line in checker.check_lines(reply))
    return None if failed else steps


def keep(example: Example, texts: Sequence[str], checker: Checker) -> Sampled:
    """Return the right replies to a problem, without repetitions."""
    known, kept = {calculations(example.steps)}, []
    reference = only_number(example.answer)
    for text in texts:
        steps = sound_steps(text, checker) if answer_of(text) == reference is not None else None
        if steps and calculations(steps) not in known:
            known.add(calculations(steps))
            kept.append(steps)
    return Sampled(example.question, example.answer, tuple(kept))


def sample(
    backend: Completer,
    form: PromptForm,
    examples: Sequence[Example],
    checker: Checker,
    count: int,
) -> Iterator[Sampled]:
    """Yield what comes of each problem when it is answered `count` times."""
    prompts = [build_prompt(form, [Message("user", example.question)]) for example in examples]
    for index, texts in replies(backend, prompts, count, MAX_NEW_TOKENS):
        yield keep(examples[index], texts, checker)


def read_samples(path: Path) -> list[Sampled]:
    """Return the lines of a file that this stage wrote, but for a last one that a kill cut short.

    Raises TutorError for any other file, and for damage anywhere else.
    """
    rows = []
    for number, line in enumerate(_whole_lines(path), 1):
        try:
            rows.append(_sampled(json.loads(line)))
        except (ValueError, KeyError, TypeError, RecursionError) as error:
            raise TutorError(
                f"{path} is no file of samples (line {number}); make it by train.sample."
            ) from error
    return rows


def _whole_lines(path: Path) -> list[bytes]:
    """Return the lines of the file, without a last one that was begun as this stage begins one."""
    try:
        *lines, last = path.read_bytes().split(b"\n")
    except OSError as error:
        raise TutorError(f"{path} is no file of samples; make it by train.sample.") from error
    try:
        json.loads(last)
        lines.append(last)  # only its line end is missing
    except (ValueError, RecursionError):
        if not last.startswith(_BEGINNING[: len(last)]):
            lines.append(last)
    return lines


def _sampled(row: dict[str, Any]) -> Sampled:
    question, answer, solutions = row["question"], row["answer"], row["solutions"]
    texts = [question, answer, *(step for steps in solutions for step in steps)]
    lists = [solutions, *solutions]
    if not all(isinstance(x, list) for x in lists) or not all(isinstance(text, str) for text in texts):
        raise TypeError("a sample is a question, an answer and lists of steps")
    return Sampled(question, answer, tuple(map(tuple, solutions)))


def resume(path: Path) -> set[str]:
    """Return the questions that are done, and cut off what a kill has left of a line."""
    if not path.is_file():
        return set()
    done = {row.question for row in read_samples(path)}
    whole = b"".join(line + b"\n" for line in _whole_lines(path))
    if whole != path.read_bytes():
        write_whole(path, whole.decode())
    return done


def sampled_examples(path: Path) -> Iterator[Example]:
    """Yield every kept solution as an example."""
    for row in read_samples(path):
        for steps in row.solutions:
            yield Example("samples", row.question, steps, row.answer)


def main() -> None:
    """Run the stage from the command line."""
    arguments = _arguments()
    from tutor.inference.registry import open_model, spec_of

    recipe = recipe_of(arguments)
    spec = spec_of(recipe.base_model)
    refuse_test_data(recipe.gsm8k)
    train, _ = split_dev(gsm8k_rows(recipe.gsm8k), recipe.dev_rows)
    examples = [example for row in train if (example := gsm8k_example(row)) is not None]
    Random(recipe.seed).shuffle(examples)
    done = resume(arguments.out)
    left = [example for example in examples[: arguments.problems] if example.question not in done]
    backend = open_model(
        recipe.base_model, arguments.adapter, cache=cache_folder(), slots=arguments.slots, calculator=True
    )
    counts: Counter[str] = Counter()
    with (
        clear_when_full(arguments.out.parent, "What was sampled is kept"),
        Checker() as checker,
        arguments.out.open("a", encoding="utf-8") as file,
    ):
        for start in range(0, len(left), CHUNK):
            part = left[start : start + CHUNK]
            for row in sample(backend, FORMS[spec.form], part, checker, arguments.samples):
                file.write(
                    json.dumps({"question": row.question, "answer": row.answer, "solutions": row.solutions})
                    + "\n"
                )
                counts.update(problems=1, solved=bool(row.solutions), solutions=len(row.solutions))
            file.flush()
            print(
                f"{counts['problems']} of {len(left)} problems: "
                f"{counts['solutions']} new solutions to {counts['solved']} of them",
                flush=True,
            )


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    add_recipe_arguments(parser)
    parser.add_argument("--adapter", required=True, help="folder of the adapter that answers")
    parser.add_argument("--samples", type=at_least_one, default=4, help="replies to each problem")
    parser.add_argument(
        "--problems", type=at_least_one, help="only so many problems, in the order of the recipe's seed"
    )
    parser.add_argument("--slots", type=at_least_one, default=SLOTS, help="replies at once")
    parser.add_argument("--out", type=Path, required=True, help="JSON lines; what is there is kept")
    return parser.parse_args()


if __name__ == "__main__":
    run(main)
