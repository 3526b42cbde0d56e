"""Model weights from a folder into memory, and the embedded GGUF into a folder.

With `local.py` the tutor's door to torch: here everything happens before the first prompt.
"""

import functools
import json
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError
from tokenizers import Tokenizer

from tutor.errors import ModelError
from tutor.inference import plain

INDEX = "model.safetensors.index.json"  # of weights in several parts

log = logging.getLogger(__name__)

# The 4B checkpoint holds a vision tower too; this maps its text half onto the text-only class.
_TEXT_HALF = {r"^language_model\.model\.": "model.", r"^language_model\.lm_head\.": "lm_head."}


def convert_gguf(gguf: Path, target: Path) -> None:
    """Write a GGUF file as bfloat16 safetensors with its tokenizer; about 25 s for 270M parameters."""
    from transformers import AutoModelForCausalLM, AutoTokenizer
    from transformers.utils.quantization_config import GgufConfig

    folder = str(gguf.parent)
    with _parsing_once():
        model: Any = AutoModelForCausalLM.from_pretrained(
            folder,
            gguf_file=gguf.name,
            dtype=torch.bfloat16,
            quantization_config=GgufConfig(dequantize=True),
        )
        model.save_pretrained(target)
        AutoTokenizer.from_pretrained(folder, gguf_file=gguf.name).save_pretrained(target)


@contextmanager
def _parsing_once() -> Iterator[None]:
    """Keep the parsed file: transformers opens it three times, and parsing takes 12 s."""
    import gguf

    reader: Any = gguf.GGUFReader
    gguf.GGUFReader = functools.cache(reader)  # type: ignore[assignment,misc]
    try:
        yield
    finally:
        gguf.GGUFReader = reader  # type: ignore[misc]


def gpu_gb() -> float:
    """Return the memory of the first CUDA GPU that computes in bfloat16, in GB (10^9); 0.0 without one.

    Gemma 3 overflows in float16, and `is_bf16_supported` counts emulation: compute capability 8.0 decides.
    """
    if not torch.cuda.is_available() or torch.cuda.get_device_capability() < (8, 0):
        return 0.0
    return float(torch.cuda.get_device_properties(0).total_memory) / 1e9


def load(folder: Path, *, four_bit: bool = False) -> Any:
    """Return the model in bfloat16, on the GPU when there is one; text-only for multimodal models.

    `four_bit` loads NF4 with double quantization. Raises ModelError when a weight is missing or damaged, and
    for weights in other files than safetensors.
    """
    _refuse_pickles(folder)
    from transformers import AutoConfig, AutoModelForCausalLM, BitsAndBytesConfig, Gemma3ForCausalLM

    try:
        config = AutoConfig.from_pretrained(folder, local_files_only=True)
        options: dict[str, Any] = {
            "dtype": torch.bfloat16,
            "local_files_only": True,
            "use_safetensors": True,
            "output_loading_info": True,
        }
        if gpu_gb():
            options["device_map"] = {"": torch.cuda.current_device()}  # one a process
        if four_bit:
            options["quantization_config"] = BitsAndBytesConfig(  # type: ignore[no-untyped-call]
                load_in_4bit=True,
                bnb_4bit_quant_type="nf4",
                bnb_4bit_use_double_quant=True,
                bnb_4bit_compute_dtype=torch.bfloat16,
            )
        if hasattr(config, "text_config"):
            options |= {"config": config.text_config, "key_mapping": _TEXT_HALF}
            loaded: Any = Gemma3ForCausalLM.from_pretrained(folder, **options)
        else:
            loaded = AutoModelForCausalLM.from_pretrained(folder, **options)
        model, info = loaded  # a pair, because of output_loading_info
    except torch.OutOfMemoryError as error:
        raise ModelError(
            "The GPU's memory is too small, or in use by others. Free some, or choose a smaller TUTOR_MODEL."
        ) from error
    except (OSError, ValueError, RuntimeError, KeyError, AttributeError, SafetensorError) as error:
        raise _unreadable(folder, error) from error
    if info["missing_keys"]:  # transformers fills them with random numbers and only logs it
        raise ModelError(f"The model in {folder} lacks {len(info['missing_keys'])} weights; fetch it again.")
    return model


def _refuse_pickles(folder: Path) -> None:
    """Raise ModelError when the weights are pickles, which can hold code, or the folder asks for such files.

    `use_safetensors` alone lets a name in the configuration or in the index of the parts through.
    """
    parts = _json(folder / INDEX).get("weight_map")
    named = [*parts.values()] if isinstance(parts, dict) else []
    named += filter(None, [_json(folder / "config.json").get("transformers_weights")])
    pickled = any(not str(name).endswith((".safetensors", INDEX)) for name in named)
    if pickled or (not any(folder.glob("*.safetensors")) and any(folder.glob("*.bin"))):
        raise ModelError(
            f"The weights in {folder} are pickled (.bin), and such files can hold code: they are not loaded. "
            "Take a copy of the model in safetensors, or choose another one with TUTOR_MODEL."
        )


def _json(path: Path) -> dict[str, Any]:
    """Return the object in a file; {} where there is none."""
    try:
        value = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return value if isinstance(value, dict) else {}


def load_for_decoding(folder: Path, *, four_bit: bool = False) -> Any:
    """Return the model in `folder` for `Gemma`, without transformers where that can be; see `load`."""
    if four_bit or gpu_gb() or not plain.fits(folder):
        return load(folder, four_bit=four_bit)
    try:
        return plain.load_plain(folder)
    except (OSError, ValueError, RuntimeError, AttributeError, KeyError, SafetensorError) as error:
        raise _unreadable(folder, error) from error


def load_tokenizer(folder: Path) -> Tokenizer:
    """Return the tokenizer in `folder`; raise ModelError."""
    try:
        return Tokenizer.from_file(str(folder / "tokenizer.json"))
    except Exception as error:  # the library raises no narrower one
        raise _unreadable(folder, error) from error


def _unreadable(folder: Path, error: Exception) -> ModelError:
    return ModelError(
        f"The model in {folder} cannot be loaded ({_first_line(error)}). "
        "Delete the folder and start again, or choose another model with TUTOR_MODEL."
    )


def _first_line(error: Exception) -> str:
    return (
        f"{type(error).__name__}: {str(error).strip().splitlines()[0][:200]}"
        if str(error).strip()
        else type(error).__name__
    )
