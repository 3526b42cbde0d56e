"""The base model of a run, as it is trained on: what hardware it needs, 4-bit weights, several processes."""

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import torch
from peft import get_peft_model_state_dict, set_peft_model_state_dict
from safetensors import SafetensorError
from safetensors.torch import load_file
from torch import Tensor
from torch.nn import functional

from train.recipe import Recipe, RecipeError
from train.recipe import load as load_recipe
from tutor.errors import TutorError
from tutor.inference.adapter import CONFIG, WEIGHTS
from tutor.inference.registry import ModelSpec
from tutor.inference.weights import gpu_gb, load

_NO_BF16 = (
    "The GPU here does not compute in bfloat16: that needs compute capability 8.0 (Ampere) or newer, and "
    "Gemma 3 overflows in float16. Use a newer GPU, or set CUDA_VISIBLE_DEVICES= to train a small model on "
    "the CPU."
)


def check_hardware(recipe: Recipe, spec: ModelSpec) -> None:
    """Raise TutorError when this machine, or the way the run was launched, cannot train the recipe."""
    if torch.cuda.is_available() and not gpu_gb():
        raise TutorError(_NO_BF16)
    if spec.gpu_gb and not gpu_gb():
        raise TutorError(
            f"{spec.title} needs a GPU that computes in bfloat16 (compute capability 8.0 or newer); there is "
            "none. Try the recipe on a CPU with --set base_model=gemma-3-270m."
        )
    if is_sharded() and recipe.four_bit:
        raise RecipeError(
            "FSDP shards bfloat16 weights: add --set four_bit=false, or train with DDP "
            "(train/configs/ddp-8gpu.yaml)."
        )
    if is_sharded() and recipe.eval_steps:
        raise RecipeError(
            "Answers cannot be written while FSDP shards the model: add --set eval_steps=0, and measure the "
            "checkpoints with train.evaluate."
        )


def is_sharded() -> bool:
    """Whether `accelerate launch` was started with an FSDP configuration."""
    return os.environ.get("ACCELERATE_USE_FSDP", "").lower() == "true"


def processes() -> int:
    """Return how many processes the launcher has started for this run."""
    return int(os.environ.get("WORLD_SIZE", "1"))


def load_base(recipe: Recipe, folder: Path) -> Any:
    """Return the model in `folder`, ready to be trained on; with `four_bit`, its linear layers as NF4.

    Text half only; raises ModelError when a weight is missing.
    """
    model = load(folder, four_bit=recipe.four_bit)
    if recipe.four_bit:
        keep_gradients(model)
    return model


def keep_precision(tuned: Any) -> None:
    """Hold the adapter in float32, as checkpoints are loaded; TRL makes it bfloat16 on a 4-bit base.

    In bfloat16 small updates are lost, and a run that goes on would differ from one that was not stopped.
    """
    for parameter in tuned.parameters():
        if parameter.requires_grad:
            parameter.data = parameter.data.float()


def check_start(recipe: Recipe) -> None:
    """Raise RecipeError when `start` names an adapter that was trained on another base model."""
    folder = Path(recipe.start)
    own = folder.parent.parent / "recipe.yaml"
    try:
        if own.is_file():  # a checkpoint of a run: its configuration names a folder of the cache
            base = load_recipe(own, []).base_model
        else:
            base = json.loads((folder / CONFIG).read_text(encoding="utf-8"))["base_model_name_or_path"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise RecipeError(f"start: {folder} cannot be read as an adapter: {error}") from error
    if Path(str(base)).name != Path(recipe.base_model).name:
        raise RecipeError(f"start: the adapter in {folder} belongs to {base}, not to {recipe.base_model}.")


def start_from(tuned: Any, folder: Path) -> None:
    """Give a PEFT model the adapter in `folder`; A and B stay as they are where rank and scale are the same.

    A larger rank gets fresh directions that change nothing yet; of a smaller one stay the directions that
    change the weights most. Raises RecipeError when the folder holds no plain LoRA adapter for the same
    layers, or numbers that are not finite.
    """
    config, shaped = tuned.peft_config["default"], get_peft_model_state_dict(tuned)
    try:
        theirs = json.loads((folder / CONFIG).read_text(encoding="utf-8"))
        tensors = load_file(folder / WEIGHTS)
        scale = float(theirs["lora_alpha"]) / int(theirs["r"]) / (config.lora_alpha / config.r)
    except (OSError, ValueError, SafetensorError, KeyError, TypeError, ZeroDivisionError) as error:
        raise RecipeError(f"start: {folder} cannot be read as an adapter: {error}") from error
    if (
        _sizes(tensors, theirs["r"]) != _sizes(shaped, config.r)
        or theirs.get("use_rslora")
        or not all(torch.isfinite(tensor).all() for tensor in tensors.values())
    ):
        raise RecipeError(
            f"start: the adapter in {folder} does not fit this recipe: it must be plain LoRA on the same "
            "layers, with finite numbers."
        )
    if theirs["r"] != config.r or scale != 1:
        for name in [name for name in tensors if _IS_A in name]:
            other = name.replace(_IS_A, _IS_B)
            tensors[name], tensors[other] = resized(tensors[name], tensors[other], scale, shaped[name])
    set_peft_model_state_dict(tuned, tensors)


_IS_A, _IS_B = ".lora_A.", ".lora_B."


def _sizes(tensors: Mapping[str, Tensor], rank: int) -> dict[str, int]:
    """Return the inputs of every A (rank, I) and the outputs of every B (O, rank); 0 for another rank."""
    sizes = {}
    for name, tensor in tensors.items():
        size, ranks = reversed(tensor.shape) if _IS_A in name else tensor.shape
        sizes[name] = size if ranks == rank else 0
    return sizes


def resized(down: Tensor, up: Tensor, scale: float, fresh: Tensor) -> tuple[Tensor, Tensor]:
    """Return A (k, I) and B (O, k) for `scale` * up @ down, from (r, I) and (O, r); `fresh` is (k, I).

    For k < r it is the nearest matrix of rank k (Eckart and Young 1936), by QR and a singular value
    decomposition of r by r.
    """
    rank, own = len(fresh), len(down)
    down, up = down.float(), up.float() * scale
    if rank >= own:
        return torch.cat([down, fresh.float()[own:]]), functional.pad(up, (0, rank - own))
    (left, inner), (right, outer) = torch.linalg.qr(up), torch.linalg.qr(down.T)
    u, sizes, v = torch.linalg.svd(inner @ outer.T)
    roots = sizes[:rank].sqrt()
    return (right @ (v[:rank].T * roots)).T.contiguous(), left @ (u[:, :rank] * roots)


def keep_gradients(model: Any) -> None:
    """Keep bitsandbytes from packing 4-bit weights for CPU inference at the first evaluation.

    On CPUs with AVX512-BF16, packed layers have no backward pass: after an evaluation in the middle of a run
    the gradients of all layers before the last would be lost without an error (bitsandbytes 0.50).
    """
    from bitsandbytes.nn.modules import Linear4bit

    for module in model.modules():
        if isinstance(module, Linear4bit):
            module.support_avx512bf16_for_cpu = False
