"""How fast LoRA training is on this machine's CPU, beside TRL's stock trainer.

    python -m benchmarks.training [--rounds 3] [--data runs/gemma-3-270m-math/train.jsonl]

The same model in bfloat16, the same adapter, the same prepared rows, loss on completions only. Stock is
TRL's SFTTrainer as its configuration comes (8 rows a batch in random order, its head, activation
checkpointing), and once more without the checkpointing. Ours is what `python -m train.sft` does with the
recipe. A round is one optimizer step of each, in turn, after one step of each that does not count. Tokens are
the rows' own, without padding.
"""

import argparse
import os
import statistics
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path
from random import Random
from typing import Any

os.environ.setdefault("ONEDNN_PRIMITIVE_CACHE_CAPACITY", "64")  # as train.sft does

import torch
from datasets import Dataset
from transformers import AutoModelForCausalLM, AutoTokenizer
from trl.trainer.sft_config import SFTConfig
from trl.trainer.sft_trainer import SFTTrainer

from benchmarks.report import about, save
from train.batches import Row, by_tokens, collate, read_rows, words
from train.command import cache_folder, run
from train.recipe import Recipe, load
from train.sft import lora_config
from train.trainer import CpuSFTTrainer
from tutor.inference.registry import spec_of, weights_folder

RECIPE = Path("train/recipes/gemma3-270m.yaml")
DATA = Path("runs/gemma-3-270m-math/train.jsonl")
STOCK_ROWS = 8  # per_device_train_batch_size as it comes
ROWS = 2000  # enough that batches of like length fill up

Step = tuple[int, dict[str, torch.Tensor]]  # tokens and the batch of one optimizer step


@dataclass(slots=True)
class Contestant:
    """A trainer with its optimizer and its endless steps."""

    name: str
    trainer: Any
    steps: Iterator[Step]
    optimizer: torch.optim.Optimizer

    def step(self) -> float:
        """Take one optimizer step; return tokens a second."""
        tokens, batch = next(self.steps)
        start = time.perf_counter()
        self.trainer.training_step(self.trainer.model, batch, (batch["labels"] != -100).sum())
        torch.nn.utils.clip_grad_norm_(self.trainer.model.parameters(), 1.0)
        self.optimizer.step()
        self.optimizer.zero_grad()
        return tokens / (time.perf_counter() - start)


def stock_steps(rows: Sequence[Row], pad: int) -> Iterator[Step]:
    """Yield a batch of random rows a step, padded to the longest as TRL's collator pads them."""
    random = Random(0)
    while True:
        batch = random.sample(rows, STOCK_ROWS)
        yield sum(len(row.ids) for row in batch), collate(batch, pad, step=1)


def our_steps(rows: Sequence[Row], recipe: Recipe, pad: int) -> Iterator[Step]:
    """Yield the recipe's batches, one a step."""
    for seed in count():
        for batch in by_tokens(rows, recipe.batch_tokens, seed):
            yield sum(len(rows[i].ids) for i in batch), collate([rows[i] for i in batch], pad)


def contestants(rows: list[Row], recipe: Recipe, folder: str) -> list[Contestant]:
    """Return stock, stock without activation checkpointing, and ours; each with a model of its own."""
    weights = weights_folder(spec_of(recipe.base_model), cache_folder())
    tokenizer = AutoTokenizer.from_pretrained(weights)
    pad = tokenizer.pad_token_id

    def build(name: str, kind: type[Any], steps: Iterator[Step], **settings: Any) -> Contestant:
        model = AutoModelForCausalLM.from_pretrained(weights, dtype=torch.bfloat16)
        trainer = kind(
            model,
            SFTConfig(folder, use_cpu=True, bf16=True, max_length=None, report_to="none", **settings),
            train_dataset=Dataset.from_dict({"input_ids": [[2, 1]], "completion_mask": [[0, 1]]}),
            processing_class=tokenizer,
            peft_config=lora_config(recipe),
        )
        trainer.keep = words(rows)  # ours asks for it
        return Contestant(name, trainer, steps, _ready(trainer, recipe))

    return [
        build("stock TRL", SFTTrainer, stock_steps(rows, pad)),
        build(
            "stock TRL, no checkpointing", SFTTrainer, stock_steps(rows, pad), activation_checkpointing=False
        ),
        build("ours", CpuSFTTrainer, our_steps(rows, recipe, pad), activation_checkpointing=False),
    ]


def _ready(trainer: Any, recipe: Recipe) -> torch.optim.Optimizer:
    """Do what `train()` does before its first step; return the optimizer."""
    if trainer.args.activation_checkpointing:
        trainer.model.activation_checkpointing_enable(trainer.args.activation_checkpointing_kwargs)
    trainer.current_gradient_accumulation_steps = 1
    trainable = [p for p in trainer.model.parameters() if p.requires_grad]
    return torch.optim.AdamW(trainable, lr=recipe.learning_rate, fused=True)


def main() -> None:
    """Measure, print a table and write the results."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--data", type=Path, default=DATA)
    arguments = parser.parse_args()
    recipe = replace(load(RECIPE, []), name="benchmark")
    rows = read_rows(arguments.data)[:ROWS]
    with tempfile.TemporaryDirectory() as folder:
        all_three = contestants(rows, recipe, folder)
        speeds: dict[str, list[float]] = {one.name: [] for one in all_three}
        for number in range(arguments.rounds + 1):
            for one in all_three:
                speed = one.step()
                print(f"{'warm-up' if not number else f'round {number}'}: {one.name}, {speed:.0f} tokens/s")
                if number:
                    speeds[one.name].append(speed)
    medians = {name: statistics.median(values) for name, values in speeds.items()}
    results = {
        name: {"tokens a second, median": medians[name], "rounds": values} for name, values in speeds.items()
    }
    ratios = {f"ours / {name}": medians["ours"] / value for name, value in medians.items() if name != "ours"}
    for name, value in medians.items():
        print(f"{name:<30} {value:8.0f} tokens/s")
    for name, value in ratios.items():
        print(f"{name:<45} {value:8.1f}")
    save("training", about() | {"threads": torch.get_num_threads(), "results": results, "ratios": ratios})


if __name__ == "__main__":
    run(main)
