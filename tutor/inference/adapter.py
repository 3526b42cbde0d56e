"""A LoRA adapter from a folder onto a loaded model, after checks that PEFT does not make.

PEFT loads a folder with a flipped byte, NaN weights, another base model or half of the tensors without an
error. So: safetensors only, checksums where the folder has a manifest, the right base model, exactly the
expected tensors, all finite.
"""

import hashlib
import json
import warnings
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file

from tutor.errors import AdapterError
from tutor.inference.embedded import GGUF_SHA256, MODEL
from tutor.inference.gemma import Gemma
from tutor.inference.projection import Low, Rows

CONFIG, WEIGHTS, MANIFEST = "adapter_config.json", "adapter_model.safetensors", "manifest.json"
MAX_BYTES = 2 * 2**30

# The parts of a multimodal Gemma 3 that no adapter of a tutor touches, as a pattern for PEFT.
NOT_LANGUAGE = r".*(?:vision_tower|multi_modal_projector).*"


def attach(model: Any, folder: Path, base: str) -> Any:
    """Return the model with the adapter in `folder`; `base` is the registry id of the loaded model.

    Raises AdapterError with the reason and the remedy.
    """
    check_files(folder, base)
    tensors = _finite_tensors(folder)
    with warnings.catch_warnings(action="ignore"):  # PEFT's advice to developers
        try:
            import peft  # costs a second, with the bitsandbytes that it imports

            config = peft.PeftConfig.from_pretrained(str(folder))
            unknown = [
                key for key, value in _json(folder / CONFIG).items() if value and not hasattr(config, key)
            ]
            if unknown:  # PEFT leaves them out
                raise refuse(folder, f"its settings {', '.join(unknown)[:200]} are not known here")
            tuned = peft.PeftModelForCausalLM(model, config)
            expected = peft.get_peft_model_state_dict(tuned)
        except (OSError, ValueError, TypeError, LookupError, AttributeError, ImportError) as error:
            raise _unreadable(folder, error) from error
        _compare(folder, base, tensors, {name: tensor.shape for name, tensor in expected.items()})
        peft.set_peft_model_state_dict(tuned, tensors)
    return tuned.train(False)


def changes(model: Any, folder: Path, base: str) -> dict[str, Low] | None:
    """Return what a plain LoRA adapter adds, by layer name; None when it is more than that. See `attach`."""
    check_files(folder, base)
    config = _json(folder / CONFIG)
    if any(value for key, value in config.items() if key not in _PLAIN_KEYS) or not _is_plain(config):
        return None
    tensors = _finite_tensors(folder)
    rank = config["r"]
    layers = {
        name: layer
        for name, layer in model.named_modules()
        if name.rpartition(".")[2] in config["target_modules"]
    }
    shapes = {}
    for name, layer in layers.items():
        shapes[f"{_PREFIX}{name}.lora_A.weight"] = (rank, layer.in_features)
        shapes[f"{_PREFIX}{name}.lora_B.weight"] = (layer.out_features, rank)
    _compare(folder, base, tensors, shapes)

    scale = config["lora_alpha"] / rank
    return {
        name: Low(tensors[f"{_PREFIX}{name}.lora_A.weight"], tensors[f"{_PREFIX}{name}.lora_B.weight"], scale)
        for name in layers
    }


def try_out(gemma: Gemma, folder: Path, ids: Sequence[int], attached: Any = None) -> None:
    """Let the model read a few tokens with the adapter of this folder's name, and without.

    `attached` is PEFT's model where `attach` has put the adapter on, None where it is one of `gemma`'s own.
    Raises AdapterError when that is the same, or with the adapter not finite.
    """
    tokens, cache = torch.tensor([ids], device=gemma.like.device), gemma.new_cache(1, len(ids))

    @torch.inference_mode()
    def read(rows: Rows) -> torch.Tensor:
        hidden = gemma.hidden(tokens, cache, 0, [0], rows)[0]
        return hidden if attached is None else gemma.scores(hidden)  # PEFT may have changed the head only

    if attached is None:
        plain, tuned = read(Rows()), read(Rows({folder.name: None}))
    else:
        tuned = read(Rows())
        with attached.disable_adapter():
            plain = read(Rows())
    if not tuned.isfinite().all():
        raise refuse(folder, "with it the model computes numbers that are not finite")
    if torch.equal(tuned, plain):
        raise refuse(folder, "it changes nothing, as an adapter before its training")


def merge(model: Any, folder: Path, base: str) -> Any:
    """Return the bare model with the adapter added to its weights, which are changed; see `attach`.

    Each weight becomes W + alpha / r * B @ A, computed in float32 (Hu et al. 2021, arXiv 2106.09685). Not for
    quantized weights.
    """
    found = changes(model, folder, base)
    if found is None:
        return attach(model, folder, base).merge_and_unload().train(False)
    with torch.no_grad():
        for name, low in found.items():
            weight = model.get_submodule(name).weight
            weight += low.scale * (low.up.float() @ low.down.float()).to(weight.device)
    return model


_PREFIX = "base_model.model."

# What a plain adapter's configuration may say; anything else that is set makes it PEFT's to apply.
_PLAIN_KEYS = frozenset({
    "base_model_name_or_path", "bias", "exclude_modules", "inference_mode", "init_lora_weights", "lora_alpha",
    "lora_dropout", "megatron_core", "peft_type", "peft_version", "qalora_group_size", "r", "revision",
    "target_modules", "task_type",
})  # fmt: skip


def _is_plain(config: dict[str, Any]) -> bool:
    targets, kind = config.get("target_modules"), config.get("init_lora_weights", True)
    numbers = (config.get("r"), config.get("lora_alpha"))
    return (
        isinstance(targets, list)
        and all(isinstance(target, str) and "." not in target for target in targets)
        and all(isinstance(number, int | float) and number > 0 for number in numbers)
        and config.get("bias", "none") == "none"
        and config.get("exclude_modules") in (None, NOT_LANGUAGE)
        and kind is True
    )


def _finite_tensors(folder: Path) -> dict[str, torch.Tensor]:
    try:
        tensors = load_file(folder / WEIGHTS)
    except (SafetensorError, OSError, ValueError) as error:
        raise _unreadable(folder, error) from error
    if not all(bool(torch.isfinite(tensor).all()) for tensor in tensors.values()):
        raise refuse(folder, "it holds numbers that are not finite")
    return tensors


def _compare(
    folder: Path, base: str, tensors: Mapping[str, torch.Tensor], shapes: Mapping[str, Sequence[int]]
) -> None:
    found = {name: tuple(tensor.shape) for name, tensor in tensors.items()}
    if not found or found != {name: tuple(shape) for name, shape in shapes.items()}:
        raise refuse(folder, f"its tensors do not fit {base}")


def check_files(folder: Path, base: str) -> None:
    """Check names, sizes, checksums and the base model; raise AdapterError. Reads no weights into torch."""
    for name in (CONFIG, WEIGHTS):
        if not (folder / name).is_file():
            raise refuse(folder, f"it has no {name}")
    if (folder / WEIGHTS).stat().st_size > MAX_BYTES:
        raise refuse(folder, "its weights are larger than 2 GiB")
    config = _json(folder / CONFIG)
    named = str(config.get("base_model_name_or_path") or "").rstrip("/").rpartition("/")[2]
    if named != base:
        raise refuse(folder, f"it was made for {named or 'an unnamed model'}, and {base} is loaded")
    if config.get("peft_type") != "LORA":
        raise refuse(folder, "it is no LoRA adapter")
    if (folder / MANIFEST).is_file():
        _check_manifest(folder, base)


def _check_manifest(folder: Path, base: str) -> None:
    manifest = _json(folder / MANIFEST)
    trained_on = manifest.get("base_gguf_sha256")
    if base == MODEL and trained_on not in (None, GGUF_SHA256):
        raise refuse(
            folder,
            f"it was trained on other weights of {base} (SHA-256 {str(trained_on)[:12]}…) than those "
            f"embedded here ({GGUF_SHA256[:12]}…)",
        )
    files = manifest.get("files")
    if not isinstance(files, dict) or not {CONFIG, WEIGHTS} <= files.keys():
        raise refuse(folder, f"its {MANIFEST} does not list its files")
    for name, digest in files.items():
        path = folder / Path(str(name)).name
        if not path.is_file() or sha256(path) != digest:
            raise refuse(folder, f"{path.name} is damaged or was changed (its SHA-256 differs)")


def sha256(path: Path) -> str:
    """Return the SHA-256 of a file in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _json(path: Path) -> dict[str, Any]:
    try:
        value = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise refuse(path.parent, f"its {path.name} cannot be read") from error
    if not isinstance(value, dict):
        raise refuse(path.parent, f"its {path.name} is no JSON object")
    return value


def _unreadable(folder: Path, error: Exception) -> AdapterError:
    return refuse(folder, f"it cannot be read ({type(error).__name__})")


def refuse(folder: Path, reason: str) -> AdapterError:
    """Return the error that says why an adapter is not used."""
    return AdapterError(
        f"The adapter in {folder} cannot be used: {reason}. "
        "Set TUTOR_ADAPTER to another folder, or to none for the base model."
    )
