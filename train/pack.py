"""A run's checkpoint → the folder that the tutor loads.

    python -m train.pack runs/gemma-3-270m-math/checkpoints/checkpoint-780 my-adapter

Writes the weights in bfloat16 (half the size of the trained ones), the run's recipe without paths of the
machine, the data card, the loss curve, and `manifest.json` with the SHA-256 of every file and of the base
weights, the code's commit, and the runs that this one went on from. Scores and the model card come after it,
from `train.evaluate` and `train.card`.
"""

import argparse
import json
import re
import shutil
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import load_file
from safetensors.torch import save as in_bytes

from train import data_card
from train.command import commit, run
from train.files import Together, clear_when_full
from train.prepared import ROWS, name_of, without_paths
from train.recipe import Recipe, load, save
from tutor.errors import TutorError
from tutor.inference.adapter import CONFIG, MANIFEST, WEIGHTS, sha256
from tutor.inference.embedded import GGUF_SHA256
from tutor.inference.registry import find

RECIPE = "recipe.yaml"
FROM_RUN = (data_card.JSON, data_card.MARKDOWN, "loss.csv", "loss.png")  # copied where the run has them
_MOST_RUNS = 16  # a chain that is longer goes round in a circle
_NOTICE = Path(__file__).resolve().parent.parent / "NOTICE"


def pack(checkpoint: Path, target: Path) -> None:
    """Write the adapter of a run's checkpoint to `target`.

    Raises TutorError when the checkpoint holds no adapter, or one that is not finite, and on a full disk.
    What is in the target stays until all new files are whole.
    """
    folder = checkpoint.parent.parent
    if not (checkpoint / WEIGHTS).is_file():
        raise TutorError(f"{checkpoint} holds no adapter ({WEIGHTS}).")
    original = load(folder / RECIPE, [])
    tensors = {name: t.to(torch.bfloat16).contiguous() for name, t in load_file(checkpoint / WEIGHTS).items()}
    if not all(bool(torch.isfinite(t).all()) for t in tensors.values()):
        raise TutorError(f"{checkpoint} holds numbers that are not finite; lower the learning rate.")
    with clear_when_full(target, "Nothing was written"), Together(target, last=MANIFEST) as files:
        # Not save_file: of a full disk it says so in an exception of its own.
        files.new(WEIGHTS).write_bytes(in_bytes(tensors, metadata={"format": "pt"}))
        _write_beside(files, checkpoint, original, sum(t.numel() for t in tensors.values()))


def _write_beside(files: Together, checkpoint: Path, original: Recipe, parameters: int) -> None:
    """Write what goes with the weights; the manifest is over all of it."""
    folder, recipe = checkpoint.parent.parent, without_paths(original)
    config = json.loads((checkpoint / CONFIG).read_text(encoding="utf-8"))
    spec = find(recipe.base_model)
    config["base_model_name_or_path"] = f"google/{spec.id}" if spec else recipe.base_model
    files.new(CONFIG).write_text(json.dumps(config, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    save(recipe, files.new(RECIPE))
    shutil.copy(_NOTICE, files.new("NOTICE"))
    copied = [name for name in FROM_RUN if (folder / name).is_file()]
    for name in copied:
        shutil.copy(folder / name, files.new(name))
    for name in {data_card.JSON, data_card.MARKDOWN}.intersection(copied):
        text = files.new(name).read_text(encoding="utf-8")
        for path in (original.source, *original.decontaminate):
            text = text.replace(path, name_of(path)) if path else text
        files.new(name).write_text(text, encoding="utf-8")
    manifest = {
        "base_model": config["base_model_name_or_path"],
        "packed_at": commit(),
        "base_gguf_sha256": GGUF_SHA256 if spec and spec.source == "embedded" else None,
        "step": int(found[1]) if (found := re.search(r"-(\d+)$", checkpoint.name)) else None,
        "parameters": parameters,
        "earlier_runs": earlier_runs(original),
        "files": {name: sha256(files.new(name)) for name in (CONFIG, WEIGHTS, RECIPE, "NOTICE", *copied)},
    }
    files.new(MANIFEST).write_text(json.dumps(manifest, indent=1) + "\n", encoding="utf-8")


def earlier_runs(recipe: Recipe) -> list[dict[str, Any]]:
    """Return the runs that this one goes on from, the latest first, as far as their folders are there."""
    found: list[dict[str, Any]] = []
    while recipe.start and len(found) < _MOST_RUNS:
        start = Path(recipe.start)
        folder = start.parent.parent
        if not (folder / RECIPE).is_file():  # a packed adapter, or a folder that is gone
            return [*found, {"name": start.name}]
        recipe = load(folder / RECIPE, [])
        card = folder / data_card.JSON
        files = json.loads(card.read_text(encoding="utf-8"))["files"] if card.is_file() else {}
        found.append(
            {
                "name": recipe.name,
                "step": int(start.name.rpartition("-")[2]),
                "rank": recipe.rank,
                "learning_rate": recipe.learning_rate,
                "schedule": recipe.schedule,
                ROWS: files.get(ROWS),
            }
        )
    return found


def main() -> None:
    """Run the stage from the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("checkpoint", type=Path, help="runs/<name>/checkpoints/checkpoint-<step>")
    parser.add_argument("target", type=Path, help="folder of the adapter")
    arguments = parser.parse_args()
    pack(arguments.checkpoint, arguments.target)


if __name__ == "__main__":
    run(main)
