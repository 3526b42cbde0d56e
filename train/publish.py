"""Stage 3: a checkpoint → the folder that the tutor loads.

    python -m train.publish runs/gemma-3-270m-math/checkpoints/checkpoint-780 my-adapter

Writes the weights in bfloat16 (half the size of the trained ones), the run's recipe, and `manifest.json` with
the SHA-256 of every file and of the base weights. Scores and the model card come after it, from
`train.evaluate` and `train.model_card`.
"""

import argparse
import json
import re
from dataclasses import replace
from pathlib import Path

import torch
from safetensors.torch import load_file, save_file

from train.command import run
from train.recipe import load, save
from tutor.errors import TutorError
from tutor.inference.adapter import CONFIG, MANIFEST, WEIGHTS, sha256
from tutor.inference.embedded import GGUF_SHA256
from tutor.inference.registry import find


def publish(checkpoint: Path, target: Path) -> None:
    """Write the adapter of a run's checkpoint to `target`.

    Raises TutorError when the checkpoint holds no adapter, or one that is not finite.
    """
    recipe = load(checkpoint.parent.parent / "recipe.yaml", [])
    recipe = replace(recipe, gsm8k="")  # a folder of the training machine is nobody's business
    if not (checkpoint / WEIGHTS).is_file():
        raise TutorError(f"{checkpoint} holds no adapter ({WEIGHTS}).")
    tensors = {name: t.to(torch.bfloat16).contiguous() for name, t in load_file(checkpoint / WEIGHTS).items()}
    if not all(bool(torch.isfinite(t).all()) for t in tensors.values()):
        raise TutorError(f"{checkpoint} holds numbers that are not finite; lower the learning rate.")
    target.mkdir(parents=True, exist_ok=True)
    save_file(tensors, target / WEIGHTS, metadata={"format": "pt"})
    config = json.loads((checkpoint / CONFIG).read_text(encoding="utf-8"))
    spec = find(recipe.base_model)
    config["base_model_name_or_path"] = f"google/{spec.id}" if spec else recipe.base_model
    (target / CONFIG).write_text(json.dumps(config, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    save(recipe, target / "recipe.yaml")
    manifest = {
        "base_model": config["base_model_name_or_path"],
        "base_gguf_sha256": GGUF_SHA256 if spec and spec.source == "embedded" else None,
        "step": int(found[1]) if (found := re.search(r"-(\d+)$", checkpoint.name)) else None,
        "parameters": sum(t.numel() for t in tensors.values()),
        "files": {name: sha256(target / name) for name in (CONFIG, WEIGHTS, "recipe.yaml")},
    }
    (target / MANIFEST).write_text(json.dumps(manifest, indent=1) + "\n", encoding="utf-8")


def main() -> None:
    """Run the stage from the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("checkpoint", type=Path, help="runs/<name>/checkpoints/checkpoint-<step>")
    parser.add_argument("target", type=Path, help="folder of the adapter")
    arguments = parser.parse_args()
    publish(arguments.checkpoint, arguments.target)


if __name__ == "__main__":
    run(main)
