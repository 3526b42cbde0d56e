"""Stage 2: supervised fine-tuning of a LoRA adapter with TRL's SFTTrainer.

    python -m train.sft train/recipes/gemma3-270m.yaml [--set key=value …]

Resumes from the last whole checkpoint of the run's folder, also after it was killed. Data are prepared first
when they are not there. Ctrl-C ends the run after the step it falls into, with a checkpoint and exit code
130. The run's folder gets `progress.jsonl`, `loss.csv` and `loss.png`; with `eval_steps`, also
`accuracy.jsonl` and `best.json`, which names the best checkpoint. `train.jsonl.sha256` there ties the
checkpoints to the rows they were trained on.

Several GPUs: accelerate launch --config_file train/configs/ddp-8gpu.yaml -m train.sft <recipe.yaml>
"""

import json
import os
import sys
from dataclasses import asdict
from importlib.util import find_spec
from pathlib import Path

# oneDNN caches a compiled primitive for every matrix shape; batches of many lengths fill 24 GB in 300 steps.
os.environ.setdefault("ONEDNN_PRIMITIVE_CACHE_CAPACITY", "64")

import torch
from datasets import Dataset
from peft import LoraConfig
from safetensors import SafetensorError
from transformers import AutoTokenizer
from trl.trainer.sft_config import SFTConfig

from train.base import check_hardware, check_start, keep_precision, load_base, processes, start_from
from train.batches import by_tokens, collate, read_rows, words
from train.callbacks import Accuracy, Progress, StopOnSignal, best_of
from train.command import cache_folder, run
from train.curve import ACCURACY, draw_curve, read_lines
from train.data_card import digest
from train.files import is_full, write_whole
from train.lora_cpu import LINEAR
from train.prepare import prepare
from train.prepared import ROWS, check_prepared
from train.provenance import refuse_test_data
from train.recipe import Recipe, RecipeError, from_command_line, load, save
from train.scoring import AnswerAccuracy
from train.trainer import CheckedSFTTrainer, CpuSFTTrainer
from tutor.errors import TutorError
from tutor.inference.adapter import NOT_LANGUAGE, WEIGHTS
from tutor.inference.registry import spec_of, weights_folder
from tutor.prompting import FORMS

ROWS_HASH = f"{ROWS}.sha256"  # as sha256sum writes it
# What may differ when a run goes on: how long it is, and how it is watched.
MAY_CHANGE = frozenset({
    "max_steps", "decay", "save_steps", "keep_checkpoints", "log_steps", "eval_steps", "eval_rows",
    "eval_tokens", "eval_file", "patience", "report_to",
})  # fmt: skip


def build_trainer(recipe: Recipe) -> CheckedSFTTrainer:
    """Return a trainer for the recipe; data are prepared when they are not there.

    On a GPU the loss is TRL's fused one, on a CPU our own. Raises TutorError when this
    machine cannot do it, and for a test set as `eval_file`: it would choose the checkpoint.
    """
    spec = spec_of(recipe.base_model)
    check_hardware(recipe, spec)
    if recipe.eval_steps:
        refuse_test_data(recipe.eval_file, chosen_by=True)
    if recipe.start:
        check_start(recipe)
    folder = weights_folder(spec, cache_folder())
    tokenizer = AutoTokenizer.from_pretrained(folder)
    config, data = _config(recipe), recipe.folder / ROWS
    with config.main_process_first(local=False):  # nodes share the disk
        if not data.is_file():
            print(dict(prepare(recipe, tokenizer, FORMS[spec.form])))
        if os.environ.get("RANK", "0") == "0":
            check_prepared(recipe, recipe.folder)
        rows = read_rows(data)
    if recipe.batch_tokens:
        batches = by_tokens(rows, recipe.batch_tokens, recipe.seed)
    else:
        batches = [[index] for index in range(len(rows))]
    lengths = [sum(len(rows[i].ids) for i in batch) for batch in batches]
    kind = CheckedSFTTrainer if torch.cuda.is_available() else CpuSFTTrainer
    trainer = kind(
        load_base(recipe, folder),
        config,
        train_dataset=Dataset.from_dict({"rows": batches, "length": lengths}),
        processing_class=tokenizer,
        data_collator=lambda items: collate(
            [rows[i] for item in items for i in item["rows"]], tokenizer.pad_token_id
        ),
        peft_config=lora_config(recipe),
    )
    keep_precision(trainer.model)
    if recipe.start:
        start_from(trainer.model, Path(recipe.start))
    if isinstance(trainer, CpuSFTTrainer):
        trainer.keep = words(rows)
    progress = Progress(recipe.folder, lambda: trainer.tokens)
    trainer.add_callback(progress)
    if recipe.eval_steps:
        form, data = FORMS[spec.form], _eval_file(recipe)
        score = AnswerAccuracy(trainer, tokenizer, form, data, recipe.eval_rows, recipe.eval_tokens)
        trainer.add_callback(Accuracy(recipe.folder, recipe.eval_steps, recipe.patience, score, progress))
    return trainer


def _eval_file(recipe: Recipe) -> Path:
    inside = recipe.folder / recipe.eval_file
    return inside if inside.is_file() else Path(recipe.eval_file)


def lora_config(recipe: Recipe) -> LoraConfig:
    """Return the adapter's configuration."""
    return LoraConfig(
        r=recipe.rank,
        lora_alpha=recipe.alpha,
        lora_dropout=recipe.dropout,
        bias="none",
        task_type="CAUSAL_LM",
        target_modules=list(LINEAR),
        exclude_modules=NOT_LANGUAGE,
    )


def _config(recipe: Recipe) -> SFTConfig:
    if recipe.report_to != "none" and find_spec(recipe.report_to) is None:
        raise RecipeError(f"report_to: {recipe.report_to} is not installed; pip install {recipe.report_to}.")
    stable = recipe.schedule == "warmup_stable_decay"
    return SFTConfig(
        str(recipe.folder / "checkpoints"),
        use_cpu=not torch.cuda.is_available(),
        per_device_train_batch_size=1 if recipe.batch_tokens else recipe.batch,
        gradient_accumulation_steps=recipe.accumulate,
        num_train_epochs=1,
        max_steps=recipe.max_steps,
        learning_rate=recipe.learning_rate,
        lr_scheduler_type=recipe.schedule,
        lr_scheduler_kwargs={"num_decay_steps": _decay_steps(recipe), "decay_type": "linear"}
        if stable
        else None,
        warmup_steps=recipe.warmup,
        bf16=True,
        max_length=None,  # the rows were filtered by length; nothing is cut
        dataset_kwargs={"skip_prepare_dataset": True},
        train_sampling_strategy="random" if recipe.batch_tokens else "group_by_length",
        length_column_name="length",
        remove_unused_columns=False,
        activation_checkpointing=recipe.activation_checkpointing,
        activation_checkpointing_kwargs={"use_reentrant": False},
        optim=recipe.optimizer,
        dataloader_drop_last=processes() > 1,  # no row twice: the last round would be filled up
        logging_steps=recipe.log_steps,
        save_steps=recipe.save_steps,
        save_total_limit=recipe.keep_checkpoints or None,
        report_to=recipe.report_to,
        seed=recipe.seed,
    )


def _decay_steps(recipe: Recipe) -> int:
    if recipe.max_steps <= 0:
        raise RecipeError(
            "The schedule warmup_stable_decay needs max_steps: the decay is counted from the end."
        )
    return max(1, round(recipe.decay * recipe.max_steps))


def check_folder(recipe: Recipe) -> None:
    """Raise RecipeError when another recipe was started in the run's folder.

    Data and checkpoints that lie there would otherwise pass for this recipe's. Keys in MAY_CHANGE may differ.
    """
    path = recipe.folder / "recipe.yaml"
    if path.is_file():
        other = asdict(load(path, []))
        keys = [key for key, value in asdict(recipe).items() if value != other[key] and key not in MAY_CHANGE]
        if keys:
            raise RecipeError(
                f"{recipe.folder} was started with another {', '.join(keys)}. "
                "Give this run a name of its own (--set name=…), or delete the folder."
            )


def claim_folder(recipe: Recipe) -> None:
    """Write the recipe into the run's folder."""
    if os.environ.get("RANK", "0") == "0":  # one of several processes
        recipe.folder.mkdir(parents=True, exist_ok=True)
        save(recipe, recipe.folder / "recipe.yaml")


def check_rows(recipe: Recipe, last: Path | None) -> None:
    """Raise RecipeError when the rows are no longer those that the checkpoint `last` was trained on.

    Runs that an older version started have no hash and are taken as they are.
    """
    data, path = recipe.folder / ROWS, recipe.folder / ROWS_HASH
    if last is None or not data.is_file() or not path.is_file():
        return
    before = path.read_text(encoding="utf-8", errors="replace").partition(" ")[0]
    if before != digest(data):
        raise RecipeError(
            f"{data} holds other rows than {last} was trained on. Prepare them under another name "
            f"(--set name=…), or delete {last.parent} and begin anew."
        )


def claim_rows(recipe: Recipe, last: Path | None) -> None:
    """Write the hash of the rows into the run's folder; raise RecipeError when `last` has other ones."""
    check_rows(recipe, last)
    if os.environ.get("RANK", "0") == "0":
        write_whole(recipe.folder / ROWS_HASH, f"{digest(recipe.folder / ROWS)}  {ROWS}\n")


def last_checkpoint(folder: Path) -> Path | None:
    """Return the newest whole checkpoint in `folder`, passing over what a killed run left half written."""
    found = [path for path in folder.glob("checkpoint-*") if path.name[11:].isdigit()]
    for path in sorted(found, key=lambda path: -int(path.name[11:])):
        if _is_whole(path):
            return path
        print(f"{path} is not whole and is not used.")
    return None


def _is_whole(checkpoint: Path) -> bool:
    try:
        json.loads((checkpoint / "trainer_state.json").read_text(encoding="utf-8"))  # is written last
    except (OSError, ValueError):
        return False
    optimizer = any((checkpoint / name).is_file() for name in ("optimizer.pt", "optimizer.bin"))  # bin: FSDP
    return optimizer and all((checkpoint / name).is_file() for name in (WEIGHTS, "scheduler.pt"))


def train(recipe: Recipe, stop: StopOnSignal) -> None:
    """Train, or go on from the last checkpoint; nothing is done when the run has ended already.

    Raises TutorError when the disk is full, and when the recipe or the rows are not those of the run.
    """
    last = last_checkpoint(recipe.folder / "checkpoints")
    try:
        check_folder(recipe)
        check_rows(recipe, last)  # before the model is loaded
        if last and (ended := how_it_ended(recipe, last)):
            print(ended)
            return
        claim_folder(recipe)
        trainer = build_trainer(recipe)
        claim_rows(recipe, last)  # the rows may have been prepared just now
        trainer.add_callback(stop)
        trainer.train(resume_from_checkpoint=str(last) if last else None)
    except (OSError, RuntimeError, SafetensorError) as error:
        if not _is_full_disk(error):
            raise
        raise TutorError(
            f"The disk is full. Make room where {recipe.folder.resolve()} lies and start the same command "
            "again: the run goes on from its last whole checkpoint."
        ) from error
    if trainer.is_world_process_zero():
        draw_curve(recipe.folder)


def how_it_ended(recipe: Recipe, last: Path) -> str:
    """Return a sentence when the run is over at its last checkpoint, "" when there are steps to train.

    Raises RecipeError when the checkpoint is beyond `max_steps`.
    """
    state = json.loads((last / "trainer_state.json").read_text(encoding="utf-8"))
    step, end = state["global_step"], recipe.max_steps if recipe.max_steps > 0 else state["max_steps"]
    if step > end:
        raise RecipeError(
            f"max_steps is {end}, but {last} is there: raise max_steps, or delete what is beyond."
        )
    if step == end:
        return f"The run is finished: {last}. Set max_steps higher to train on."
    measured = [row for row in read_lines(recipe.folder / ACCURACY) if row["step"] <= step]
    if recipe.patience and measured and best_of(measured)[1] >= recipe.patience:
        return (
            f"The run ended early at {last}: no better accuracy for {recipe.patience} measurements. "
            "Set patience higher to train on."
        )
    return ""


def _is_full_disk(error: BaseException) -> bool:
    signs = ("No space left on device", "os error 28", "PytorchStreamWriter failed writing")
    return isinstance(error, OSError) and is_full(error) or any(sign in str(error) for sign in signs)


def main() -> None:
    """Run the stage from the command line."""
    recipe = from_command_line(__doc__ or "")
    stop = StopOnSignal()
    stop.install()
    train(recipe, stop)
    if stop.received is not None:
        sys.exit(128 + stop.received)


if __name__ == "__main__":
    run(main)
