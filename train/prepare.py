"""Stage 1: sources → token ids, ready to train on.

    python -m train.prepare train/recipes/gemma3-270m.yaml [--set key=value …]

Writes `train.jsonl` (input_ids, completion_mask, length), `dev.jsonl` and `curriculum-dev.jsonl` (question,
answer: what `train.evaluate` reads) into the run's folder, and prints what was kept and dropped.
"""

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from random import Random
from typing import Any

from train import sources
from train.command import run
from train.recipe import Recipe, from_command_line
from tutor.messages import Message
from tutor.prompting import FORMS, PromptForm, build_completion, build_prompt

CURRICULUM_DEV_ROWS = 200

# The calculator writes its result between "=" and ">>": both must end a token, in training as in serving.
_CALCULATOR_CUT = re.compile(r"(?<=>>)|(?<=[^<>=]=)(?=[-\d./]+>>)|(?<=\d)(?=>>)")


def prepare(recipe: Recipe, tokenizer: Any, form: PromptForm) -> Counter[str]:
    """Write the run's data files; return how many rows were kept and dropped, by source and reason."""
    rows = sources.gsm8k_rows(recipe.gsm8k)
    train, dev = sources.split_dev(rows, recipe.dev_rows)
    counts: Counter[str] = Counter()
    examples = list(_examples(recipe, train, counts))
    trained = {example.question for example in examples} | {_task(example) for example in examples}
    encoded = [
        row for row in (_encode(e, tokenizer, form, recipe.max_tokens, counts) for e in examples) if row
    ]
    Random(recipe.seed).shuffle(encoded)
    recipe.folder.mkdir(parents=True, exist_ok=True)
    _write(recipe.folder / "train.jsonl", encoded)
    _write(recipe.folder / "dev.jsonl", dev)
    fresh = sources.curriculum_examples(4 * CURRICULUM_DEV_ROWS, sources.CURRICULUM_DEV_SEED)
    unseen = [
        {"question": e.question, "answer": e.answer}
        for e in fresh
        if e.question not in trained and _task(e) not in trained
    ]
    _write(recipe.folder / "curriculum-dev.jsonl", unseen[:CURRICULUM_DEV_ROWS])
    counts["tokens"] = sum(row["length"] for row in encoded)
    return counts


def _examples(recipe: Recipe, train: list[dict[str, str]], counts: Counter[str]) -> Iterator[sources.Example]:
    for row in train:
        example = sources.gsm8k_example(row)
        if example is None:
            counts["gsm8k dropped: an annotation is missing or not exact"] += 1
        else:
            yield from [example] * recipe.gsm8k_epochs
    yield from sources.curriculum_examples(recipe.curriculum_rows, sources.CURRICULUM_TRAIN_SEED)


def _task(example: sources.Example) -> tuple[str, ...]:
    """What makes two generated problems the same in other words: family, steps and answer."""
    return (example.source, *example.steps, example.answer)


def _encode(
    example: sources.Example, tokenizer: Any, form: PromptForm, max_tokens: int, counts: Counter[str]
) -> dict[str, Any] | None:
    prompt = tokenizer(build_prompt(form, [Message("user", example.question)]))["input_ids"]
    completion = encode_completion(tokenizer, build_completion(example.steps, example.answer))
    completion.append(tokenizer.convert_tokens_to_ids(form.stop_tokens[-1]))
    length = len(prompt) + len(completion)
    family = example.source.partition("/")[0]
    if length > max_tokens:
        counts[f"{family} dropped: longer than {max_tokens} tokens"] += 1
        return None
    counts[f"{family} kept"] += 1
    mask = [0] * len(prompt) + [1] * len(completion)
    return {"input_ids": prompt + completion, "completion_mask": mask, "length": length}


def encode_completion(tokenizer: Any, text: str) -> list[int]:
    """Return token ids without special tokens, cut where the calculator puts its result."""
    pieces = [piece for piece in _CALCULATOR_CUT.split(text) if piece]
    return [token for piece in pieces for token in tokenizer(piece, add_special_tokens=False)["input_ids"]]


def _write(path: Path, rows: Iterable[dict[str, Any]]) -> None:
    with path.open("w", encoding="utf-8") as file:
        for row in rows:
            file.write(json.dumps(row) + "\n")


def main() -> None:
    """Run the stage from the command line."""
    from transformers import AutoTokenizer

    from train.command import cache_folder
    from tutor.inference.registry import spec_of, weights_folder

    recipe = from_command_line(__doc__ or "")
    spec = spec_of(recipe.base_model)
    tokenizer = AutoTokenizer.from_pretrained(weights_folder(spec, cache_folder()))
    counts = prepare(recipe, tokenizer, FORMS[spec.form])
    for name, count in counts.items():
        print(f"{count:>9,}  {name}")


if __name__ == "__main__":
    run(main)
