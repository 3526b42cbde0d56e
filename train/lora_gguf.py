"""An adapter as a GGUF file, for llama.cpp beside the base model's GGUF.

    python -m train.lora_gguf assets/adapters/gemma-3-270m-math adapter.gguf --base gemma-3-270m.gguf
    llama-server -m gemma-3-270m.gguf --lora adapter.gguf

The base's file stays as it is, so one server answers as the tuned and as the base model (a scale of 0).
`--base` writes the file of the embedded model; others are published as GGUF.
"""

import argparse
import json
import re
from pathlib import Path
from typing import Any

import gguf
import numpy as np
from safetensors.torch import load_file

from train.command import run
from tutor.errors import AdapterError
from tutor.inference.adapter import CONFIG, WEIGHTS, check_files
from tutor.inference.embedded import write_gguf

ARCHITECTURE = gguf.MODEL_ARCH.GEMMA3
# What llama.cpp's format cannot say, and what stands in the configuration of an adapter without it.
_PLAIN: dict[str, tuple[object, ...]] = {
    "bias": ("none",),
    "use_dora": (False, None),
    "use_rslora": (False, None),
    "rank_pattern": ({}, None),
    "alpha_pattern": ({}, None),
    "modules_to_save": ([], None),
}
_NAME = re.compile(r"base_model\.model\.(model\.layers\.(\d+)\..+)\.lora_([AB])\.weight")


def write_lora_gguf(adapter: Path, target: Path) -> int:
    """Write the adapter in the folder as 32-bit GGUF; return the number of tensors. Raises AdapterError."""
    config: dict[str, Any] = json.loads((adapter / CONFIG).read_text(encoding="utf-8"))
    check_files(adapter, str(config["base_model_name_or_path"]).rpartition("/")[2])
    for key, plain in _PLAIN.items():
        if config.get(key, plain[0]) not in plain:
            raise AdapterError(f"The adapter in {adapter} sets {key}; llama.cpp knows plain LoRA only.")
    tensors = {
        _tensor_name(name): np.asarray(tensor.float())
        for name, tensor in load_file(adapter / WEIGHTS).items()
    }
    writer = gguf.GGUFWriter(target, gguf.MODEL_ARCH_NAMES[ARCHITECTURE])
    writer.add_type(gguf.GGUFType.ADAPTER)
    writer.add_string(gguf.Keys.Adapter.TYPE, "lora")
    writer.add_float32(gguf.Keys.Adapter.LORA_ALPHA, float(config["lora_alpha"]))
    for name, values in tensors.items():
        writer.add_tensor(name, values)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return len(tensors)


def _tensor_name(name: str) -> str:
    """Return llama.cpp's name of a PEFT tensor.

    >>> _tensor_name("base_model.model.model.layers.3.self_attn.q_proj.lora_A.weight")
    'blk.3.attn_q.weight.lora_a'
    """
    match = _NAME.fullmatch(name)
    layers = int(match[2]) + 1 if match else 0
    known = gguf.get_tensor_name_map(ARCHITECTURE, layers).get_name(match[1]) if match else None
    if match is None or known is None:
        raise AdapterError(f"llama.cpp has no name for the adapter's tensor {name}.")
    return f"{known}.weight.lora_{match[3].lower()}"


def main() -> None:
    """Run the stage from the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("adapter", type=Path)
    parser.add_argument("target", type=Path)
    parser.add_argument("--base", type=Path, help="write the embedded model's GGUF here, too")
    options = parser.parse_args()
    if options.base is not None:
        write_gguf(options.base)
    print(f"{write_lora_gguf(options.adapter, options.target)} tensors in {options.target}")


if __name__ == "__main__":
    run(main)
