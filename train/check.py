"""Look before training: is the recipe sound, what are the licenses, does it fit, how long will it take?

    python -m train.check train/recipes/gemma3-4b-mathx.yaml [--no-dry-run] [--set key=value …]

Prints parameters, memory and time, worked out before anything is loaded. Then, when the data are prepared,
loads the model and takes the gradients of one batch without changing anything. Exit code 1 says that the
run would fail, and why.
"""

import argparse
import json
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from train.command import run
from train.data_card import JSON
from train.estimate import (
    ANSWERS,
    PEAK_TFLOPS,
    REPLIES,
    SHAPES,
    TOKENS_A_ROW,
    UTILIZATION,
    Shape,
    hours,
    memory_gb,
    shape_of,
)
from train.provenance import license_of, refuse_test_data
from train.recipe import Recipe, RecipeError, add_recipe_arguments, recipe_of
from tutor.inference.registry import MODELS, ModelSpec, spec_of

GEMMA_TERMS = (
    "Gemma Terms of Use (ai.google.dev/gemma/terms). Who passes on an adapter, a merged model or a GGUF file "
    "passes on these terms and the Prohibited Use Policy with it."
)
OWN_SOURCES = "GSM8K: MIT; generated problems: Apache-2.0"


def describe(recipe: Recipe, spec: ModelSpec) -> Iterator[str]:
    """Yield lines on data, licenses, parameters, memory and time."""
    yield f"recipe      {recipe.name}: {spec.title}, {'4-bit NF4' if recipe.four_bit else 'bfloat16'}"
    yield f"data        {f'{recipe.source}, {recipe.source_rows:,} rows' if recipe.source else OWN_SOURCES}"
    yield f"licenses    base model: {GEMMA_TERMS if spec in MODELS else 'see its source.'}"
    if recipe.source:
        yield f"            data: {license_of(recipe.source)}"
    shape = SHAPES.get(spec.id) or _shape_in(Path(spec.source))
    if shape is None:
        yield "memory      unknown: the base model is no Gemma 3"
        return
    yield from _parameters(recipe, shape)
    yield from _memory(recipe, shape)
    yield from _time(recipe, shape)


def _shape_in(folder: Path) -> Shape | None:
    path = folder / "config.json"
    return shape_of(json.loads(path.read_text(encoding="utf-8"))) if path.is_file() else None


def _parameters(recipe: Recipe, shape: Shape) -> Iterator[str]:
    adapter = shape.lora_parameters(recipe.rank)
    yield f"parameters  language model {shape.parameters:,}"
    share, mb = adapter / shape.parameters, 2 * adapter / 1e6
    yield f"            adapter        {adapter:,} ({share:.2%}; {mb:.1f} MB in bfloat16)"


def _memory(recipe: Recipe, shape: Shape) -> Iterator[str]:
    parts = memory_gb(
        shape,
        rank=recipe.rank,
        batch_tokens=recipe.batch_tokens or recipe.batch * recipe.max_tokens,
        four_bit=recipe.four_bit,
        checkpointing=recipe.activation_checkpointing,
        answer_tokens=recipe.max_tokens + recipe.eval_tokens if recipe.eval_steps else 0,
    )
    for index, (part, gb) in enumerate(parts.items()):
        yield f"{'' if index else 'GPU memory':<12}{part:<30}{gb:6.2f} GB"
    if parts[ANSWERS]:
        yield f"            {REPLIES} answers at once, between steps: in place of activations and head"


def _time(recipe: Recipe, shape: Shape) -> Iterator[str]:
    tokens = run_tokens(recipe)
    if not tokens:
        yield "time        unknown before the data are prepared"
        return
    for index, gpu in enumerate(PEAK_TFLOPS):
        estimate = hours(shape, 1, gpu, tokens_a_row=tokens, checkpointing=recipe.activation_checkpointing)
        clock = f"{estimate:6.1f} h" if estimate >= 1 else f"{60 * estimate:6.1f} min"
        yield f"{'' if index else 'time':<12}{gpu:<30}{clock}"
    counted = "as prepared" if _card(recipe) else f"{TOKENS_A_ROW:,} a row, which is assumed"
    yield f"            for {tokens:,} tokens ({counted}), if the GPU reaches {UTILIZATION:.0%} of its peak"


def run_tokens(recipe: Recipe) -> int:
    """Return the tokens of the run: counted when prepared, else assumed; 0 when nothing is known."""
    counted = _card(recipe).get("counts", {}).get("tokens", 0)
    tokens = int(counted or (recipe.source_rows * TOKENS_A_ROW if recipe.source else 0))
    if recipe.max_steps > 0:
        a_step = recipe.accumulate * (recipe.batch_tokens or recipe.batch * TOKENS_A_ROW)
        return min(tokens, recipe.max_steps * a_step) if tokens else 0
    return tokens


def _card(recipe: Recipe) -> dict[str, Any]:
    path = recipe.folder / JSON
    return json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}


def dry_run(recipe: Recipe) -> str:
    """Take the gradients of the first batch twice, the second time with the clock; return what was seen.

    Raises TutorError when the model cannot be loaded, a gradient is missing, or the loss is not finite.
    """
    import torch

    from train.callbacks import peak_memory_gb
    from train.sft import build_trainer

    trainer = build_trainer(replace(recipe, eval_steps=0))
    model: Any = trainer.model
    batch = next(iter(trainer.get_train_dataloader()))
    for _ in range(2):  # the first compiles
        model.zero_grad()
        start = time.monotonic()
        inputs = trainer._prepare_inputs(batch)
        with trainer.compute_loss_context_manager():
            loss = trainer.compute_loss(model, inputs)
        loss.backward()
        value = loss.item()  # waits for the GPU
        seconds = time.monotonic() - start
    lost = [name for name, p in model.named_parameters() if p.requires_grad and p.grad is None]
    if lost:
        raise RecipeError(f"{len(lost)} adapter weights get no gradient, {lost[0]} for one.")
    tokens = int(batch["attention_mask"].sum())
    gpu = torch.cuda.is_available()
    peak = torch.cuda.max_memory_allocated() / 1e9 if gpu else peak_memory_gb()
    return (
        f"{len(batch['input_ids'])} rows of up to {batch['input_ids'].shape[1]} tokens: loss {value:.3f}, "
        f"{tokens / seconds:,.0f} tokens/s, peak memory {peak:.1f} GB"
    )


def _hardware() -> str:
    from tutor.inference.weights import gpu_gb

    return f"a GPU with {gpu_gb():.0f} GB that computes in bfloat16" if gpu_gb() else "no GPU: the CPU trains"


def main() -> None:
    """Run the stage from the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    add_recipe_arguments(parser)
    parser.add_argument("--no-dry-run", action="store_true", help="load nothing")
    arguments = parser.parse_args()
    recipe = recipe_of(arguments)
    for source in [recipe.source] if recipe.source else [recipe.gsm8k, recipe.samples]:
        refuse_test_data(source)
    if recipe.eval_steps:
        refuse_test_data(recipe.eval_file, chosen_by=True)
    spec = spec_of(recipe.base_model)
    print("\n".join(describe(recipe, spec)), flush=True)
    from train.base import check_hardware  # torch takes a second or two

    check_hardware(recipe, spec)
    print(f"hardware    {_hardware()}", flush=True)
    if arguments.no_dry_run:
        print("dry run     skipped")
    elif not (recipe.folder / "train.jsonl").is_file():
        print("dry run     not yet: python -m train.prepare with this recipe comes first")
    else:
        print(f"dry run     {dry_run(recipe)}")


if __name__ == "__main__":
    run(main)
