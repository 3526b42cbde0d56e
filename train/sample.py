"""More worked solutions for a next round, by rejection sampling.

    python -m train.sample train/recipes/gemma3-270m-more.yaml --adapter <folder> --out samples.jsonl

An adapter answers GSM8K's training problems several times, and what is right is kept: the answer is the
reference, every calculation holds, and the calculations are others than those of the solutions that are there
(Yuan et al. 2023, arXiv 2308.01825). The dev rows are left out. Train on the file with
`--set samples=samples.jsonl`. The file also remembers the problems without a right reply: the same command
goes on where it was stopped.
"""

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from train.command import cache_folder, run
from train.evaluate import MAX_NEW_TOKENS, SLOTS, Completer, replies
from train.grading import answer_of, is_well_formed, only_number
from train.recipe import add_recipe_arguments, recipe_of
from train.sources import Example, gsm8k_example, gsm8k_rows, split_dev
from tutor.checking.checker import Checker
from tutor.errors import TutorError
from tutor.inference.calculator import calculate
from tutor.messages import Message
from tutor.prompting import FORMS, THINK_CLOSE, THINK_OPEN, PromptForm, build_prompt

_NOTE = re.compile(r"<<([^<>=]*)=([^<>=]*)>>")
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
    """Return the lines of a file that this stage wrote; raise TutorError when it is none."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
        rows = [json.loads(line) for line in lines]
        return [Sampled(r["question"], r["answer"], tuple(map(tuple, r["solutions"]))) for r in rows]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise TutorError(f"{path} is no file of samples; make it by train.sample.") from error


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
    train, _ = split_dev(gsm8k_rows(recipe.gsm8k), recipe.dev_rows)
    examples = [example for row in train if (example := gsm8k_example(row)) is not None]
    Random(recipe.seed).shuffle(examples)
    done = {row.question for row in read_samples(arguments.out)} if arguments.out.is_file() else set()
    left = [example for example in examples[: arguments.problems] if example.question not in done]
    backend = open_model(
        recipe.base_model, arguments.adapter, cache=cache_folder(), slots=arguments.slots, calculator=True
    )
    counts: Counter[str] = Counter()
    with Checker() as checker, arguments.out.open("a", encoding="utf-8") as file:
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
    parser.add_argument("--samples", type=int, default=4, help="replies to each problem")
    parser.add_argument(
        "--problems", type=int, help="only so many problems, in the order of the recipe's seed"
    )
    parser.add_argument("--slots", type=int, default=SLOTS, help="replies at once")
    parser.add_argument("--out", type=Path, required=True, help="JSON lines; what is there is kept")
    return parser.parse_args()


if __name__ == "__main__":
    run(main)
