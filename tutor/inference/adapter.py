"""A LoRA adapter from a folder onto a loaded model, after checks that PEFT does not make.

PEFT loads a folder with a flipped byte, NaN weights, another base model or half of the tensors without an
error. So: safetensors only, checksums where the folder has a manifest, the right base model, exactly the
expected tensors, all finite.
"""

import hashlib
import json
from pathlib import Path
from typing import Any

import torch
from peft import PeftConfig, PeftModelForCausalLM, get_peft_model_state_dict, set_peft_model_state_dict
from safetensors import SafetensorError
from safetensors.torch import load_file

from tutor.errors import AdapterError

CONFIG, WEIGHTS, MANIFEST = "adapter_config.json", "adapter_model.safetensors", "manifest.json"
MAX_BYTES = 2 * 2**30


def attach(model: Any, folder: Path, base: str) -> Any:
    """Return the model with the adapter in `folder`; `base` is the registry id of the loaded model.

    Raises AdapterError with the reason and the remedy.
    """
    check_files(folder, base)
    try:
        config = PeftConfig.from_pretrained(str(folder))
        tensors = load_file(folder / WEIGHTS)
        tuned = PeftModelForCausalLM(model, config)
        expected = get_peft_model_state_dict(tuned)
    except (
        SafetensorError,
        OSError,
        ValueError,
        TypeError,
        LookupError,
        AttributeError,
        ImportError,
    ) as error:
        raise _refuse(folder, f"it cannot be read ({type(error).__name__})") from error
    if {name: t.shape for name, t in tensors.items()} != {name: t.shape for name, t in expected.items()}:
        raise _refuse(folder, f"its tensors do not fit {base}")
    if not all(bool(torch.isfinite(t).all()) for t in tensors.values()):
        raise _refuse(folder, "it holds numbers that are not finite")
    set_peft_model_state_dict(tuned, tensors)
    return tuned.train(False)


def check_files(folder: Path, base: str) -> None:
    """Check names, sizes, checksums and the base model; raise AdapterError. Reads no weights into torch."""
    for name in (CONFIG, WEIGHTS):
        if not (folder / name).is_file():
            raise _refuse(folder, f"it has no {name}")
    if (folder / WEIGHTS).stat().st_size > MAX_BYTES:
        raise _refuse(folder, "its weights are larger than 2 GiB")
    config = _json(folder / CONFIG)
    named = str(config.get("base_model_name_or_path") or "").rstrip("/").rpartition("/")[2]
    if named != base:
        raise _refuse(folder, f"it was made for {named or 'an unnamed model'}, and {base} is loaded")
    if config.get("peft_type") != "LORA":
        raise _refuse(folder, "it is no LoRA adapter")
    if (folder / MANIFEST).is_file():
        _check_manifest(folder)


def _check_manifest(folder: Path) -> None:
    files = _json(folder / MANIFEST).get("files")
    if not isinstance(files, dict) or not {CONFIG, WEIGHTS} <= files.keys():
        raise _refuse(folder, f"its {MANIFEST} does not list its files")
    for name, digest in files.items():
        path = folder / Path(str(name)).name
        if not path.is_file() or sha256(path) != digest:
            raise _refuse(folder, f"{path.name} is damaged or was changed (its SHA-256 differs)")


def sha256(path: Path) -> str:
    """Return the SHA-256 of a file in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _json(path: Path) -> dict[str, Any]:
    try:
        value = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise _refuse(path.parent, f"its {path.name} cannot be read") from error
    if not isinstance(value, dict):
        raise _refuse(path.parent, f"its {path.name} is no JSON object")
    return value


def _refuse(folder: Path, reason: str) -> AdapterError:
    return AdapterError(
        f"The adapter in {folder} cannot be used: {reason}. "
        "Set TUTOR_ADAPTER to another folder, or to none for the base model."
    )
