"""Stage 2: supervised fine-tuning of a LoRA adapter with TRL's SFTTrainer.

    python -m train.sft train/recipes/gemma3-270m.yaml [--set key=value …]

Resumes from the last checkpoint of the run's folder. Data are prepared first when they are not there.
"""

import json
import logging
import os
import resource
import sys
import time
from dataclasses import asdict
from pathlib import Path
from typing import Any

# oneDNN caches a compiled primitive for every matrix shape; batches of many lengths fill 24 GB in 300 steps.
os.environ.setdefault("ONEDNN_PRIMITIVE_CACHE_CAPACITY", "64")

import torch
from datasets import Dataset
from peft import LoraConfig
from torch.nn import functional
from transformers import AutoModelForCausalLM, AutoTokenizer, TrainerCallback
from trl.trainer.sft_config import SFTConfig
from trl.trainer.sft_trainer import SFTTrainer

from train.command import cache_folder, run
from train.prepare import prepare
from train.recipe import Recipe, RecipeError, from_command_line, load, save
from tutor.inference.adapter import NOT_LANGUAGE
from tutor.inference.registry import spec_of, weights_folder
from tutor.prompting import FORMS

# The language model's linear layers; the same names occur in the vision tower of the larger models.
LORA_MODULES = ["q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj"]

LENGTH_STEP, LOSS_STEP = 32, 256  # few distinct shapes: tokens a row, tokens with loss a batch
IGNORE = -100

log = logging.getLogger(__name__)


class CpuSFTTrainer(SFTTrainer):
    """SFTTrainer with a loss for CPUs: only completion tokens, only the words that the data use.

    The stock head scores every position against 262,144 words; this one scores the positions with loss
    against the `keep` words. The loss is therefore a softmax over `keep`: compare it only with itself.
    """

    keep: torch.Tensor  # ids of the words in the data, ascending, shape (K,)

    def compute_loss(
        self, model: Any, inputs: Any, return_outputs: bool = False, num_items_in_batch: Any = None
    ) -> Any:
        """Return the mean cross entropy over the completion tokens of the (accumulated) batch."""
        base = self.accelerator.unwrap_model(model).get_base_model()
        hidden = base.model(
            input_ids=inputs["input_ids"], attention_mask=inputs["attention_mask"], use_cache=False
        ).last_hidden_state[:, :-1]
        labels = inputs["labels"][:, 1:]
        scored = labels != IGNORE
        rows, targets = _pad_rows(hidden[scored], self._index(base)[labels[scored]])
        logits = (rows.to(self._head.dtype) @ self._head.t()).float()
        total = functional.cross_entropy(logits, targets, ignore_index=IGNORE, reduction="sum")
        loss = total / (num_items_in_batch if num_items_in_batch is not None else scored.sum())
        hits = (logits.argmax(-1) == targets).sum() / scored.sum()
        self._metrics["train" if base.training else "eval"]["mean_token_accuracy"].append(hits.item())
        return (loss, {"loss": loss}) if return_outputs else loss

    def _index(self, base: Any) -> torch.Tensor:
        """Return the table word id → row of the cut head; make both once."""
        if not hasattr(self, "_table"):
            weight = base.lm_head.weight.detach()
            self._head = weight[self.keep].clone()
            self._table = torch.full((weight.shape[0],), IGNORE, device=weight.device)
            self._table[self.keep] = torch.arange(len(self.keep), device=weight.device)
        return self._table


def _pad_rows(rows: torch.Tensor, targets: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """Pad (N, H) rows and (N,) targets with ignored ones to a multiple of LOSS_STEP."""
    missing = -len(rows) % LOSS_STEP
    return functional.pad(rows, (0, 0, 0, missing)), functional.pad(targets, (0, missing), value=IGNORE)


class Progress(TrainerCallback):
    """Appends speed, memory and loss to `progress.jsonl` at each log."""

    def __init__(self, path: Path) -> None:
        self._path, self._start = path, time.monotonic()

    def on_log(self, args: Any, state: Any, control: Any, logs: Any = None, **kwargs: Any) -> None:
        """Write one line."""
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        memory_gb = peak / (1e9 if sys.platform == "darwin" else 1e6)  # bytes there, kilobytes elsewhere
        row = {
            "step": state.global_step,
            "of": state.max_steps,
            "seconds": round(time.monotonic() - self._start),
        }
        row |= {"peak_memory_gb": round(memory_gb, 2)} | {k: logs[k] for k in logs if k in _LOGGED}
        with self._path.open("a", encoding="utf-8") as file:
            file.write(json.dumps(row) + "\n")
        print(row, flush=True)


_LOGGED = {"loss", "mean_token_accuracy", "learning_rate", "grad_norm", "train_runtime"}


def collate(rows: list[dict[str, Any]], pad: int) -> dict[str, torch.Tensor]:
    """Return input_ids, attention_mask and labels, right-padded to a multiple of LENGTH_STEP, (B, T)."""
    longest = max(len(row["input_ids"]) for row in rows)
    width = longest + -longest % LENGTH_STEP
    ids = torch.full((len(rows), width), pad)
    labels = torch.full((len(rows), width), IGNORE)
    mask = torch.zeros((len(rows), width), dtype=torch.long)
    for i, row in enumerate(rows):
        n = len(row["input_ids"])
        ids[i, :n] = torch.tensor(row["input_ids"])
        mask[i, :n] = 1
        scored = torch.tensor(row["completion_mask"], dtype=torch.bool)
        labels[i, :n] = torch.where(scored, ids[i, :n], IGNORE)
    return {"input_ids": ids, "attention_mask": mask, "labels": labels}


def build_trainer(recipe: Recipe) -> CpuSFTTrainer:
    """Return a trainer for the recipe; data are prepared when they are not there."""
    spec = spec_of(recipe.base_model)
    folder = weights_folder(spec, cache_folder())
    tokenizer = AutoTokenizer.from_pretrained(folder)
    data = recipe.folder / "train.jsonl"
    if not data.is_file():
        print(dict(prepare(recipe, tokenizer, FORMS[spec.form])))
    rows = [json.loads(line) for line in data.read_text(encoding="utf-8").splitlines()]
    model = AutoModelForCausalLM.from_pretrained(folder, dtype=torch.bfloat16)
    trainer = CpuSFTTrainer(
        model,
        _config(recipe),
        train_dataset=Dataset.from_list(rows),
        processing_class=tokenizer,
        data_collator=lambda batch: collate(batch, tokenizer.pad_token_id),
        peft_config=lora_config(recipe),
        callbacks=[Progress(recipe.folder / "progress.jsonl")],
    )
    trainer.keep = torch.tensor(sorted({t for row in rows for t in row["input_ids"]}))
    return trainer


def lora_config(recipe: Recipe) -> LoraConfig:
    """Return the adapter's configuration."""
    return LoraConfig(
        r=recipe.rank,
        lora_alpha=recipe.alpha,
        lora_dropout=recipe.dropout,
        bias="none",
        task_type="CAUSAL_LM",
        target_modules=LORA_MODULES,
        exclude_modules=NOT_LANGUAGE,
    )


def _config(recipe: Recipe) -> SFTConfig:
    return SFTConfig(
        str(recipe.folder / "checkpoints"),
        use_cpu=not torch.cuda.is_available(),
        per_device_train_batch_size=recipe.batch,
        gradient_accumulation_steps=recipe.accumulate,
        num_train_epochs=1,
        max_steps=recipe.max_steps,
        learning_rate=recipe.learning_rate,
        lr_scheduler_type="cosine",
        warmup_steps=recipe.warmup,
        bf16=True,
        max_length=None,  # the rows were filtered by length; nothing is cut
        train_sampling_strategy="group_by_length",
        length_column_name="length",
        remove_unused_columns=False,
        activation_checkpointing=False,
        logging_steps=10,
        save_steps=recipe.save_steps,
        report_to="none",
        seed=recipe.seed,
    )


def claim_folder(recipe: Recipe) -> None:
    """Write the recipe into the run's folder; raise RecipeError when another one was started there.

    Data and checkpoints that lie there would otherwise pass for this recipe's.
    """
    path = recipe.folder / "recipe.yaml"
    if path.is_file() and (other := load(path, [])) != recipe:
        keys = [key for key, value in asdict(recipe).items() if value != getattr(other, key)]
        raise RecipeError(
            f"{recipe.folder} was started with another {', '.join(keys)}. "
            "Give this run a name of its own (--set name=…), or delete the folder."
        )
    recipe.folder.mkdir(parents=True, exist_ok=True)
    save(recipe, path)


def main() -> None:
    """Run the stage from the command line."""
    recipe = from_command_line(__doc__ or "")
    claim_folder(recipe)
    trainer = build_trainer(recipe)
    checkpoints = recipe.folder / "checkpoints"
    trainer.train(resume_from_checkpoint=any(checkpoints.glob("checkpoint-*")))


if __name__ == "__main__":
    run(main)
