"""An adapter added to its base model: a whole model for servers and converters that know no adapters.

    python -m train.merge my-adapter merged [--base gemma-3-270m]

The base is loaded in bfloat16, never in 4 bits: rounding the sum to 4 bits again costs much of what was
learned. The merged model's logits are compared with those of adapter and base apart before it is written.
"""

import argparse
import json
import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import torch
from transformers import AutoTokenizer

from train.command import cache_folder, run
from train.files import clear_when_full
from tutor.errors import TutorError
from tutor.inference.adapter import CONFIG, attach, merge
from tutor.inference.registry import spec_of, weights_folder
from tutor.inference.weights import load

PROBE = "Question: What is 15% of 240?\nAnswer:\n<think>\n15% is <<15/100=0.15>>."
# bfloat16 has 8 bits of precision: sums in another order differ by 1.8 % of the largest logit with the
# shipped adapter (without it 85 %), by 1.5 % in the tests (with a quarter of the adapter too much 5 %).
TOLERANCE = 0.04

UNFINISHED = ".unfinished"  # ends the name of a folder that is being written
_NOTICE = Path(__file__).resolve().parent.parent / "NOTICE"


def merge_adapter(adapter: Path, target: Path, base: str) -> float:
    """Write base plus adapter to `target`; return the largest difference of a logit, relative to the largest.

    Raises TutorError for a base that is quantized, an adapter that does not fit, a merge that differs, or a
    full disk. The target is whole or as it was.
    """
    spec = spec_of(base)
    folder = weights_folder(spec, cache_folder())
    refuse_quantized(folder)
    if target.exists() and not (target.is_dir() and all(p.name == UNFINISHED for p in target.iterdir())):
        raise TutorError(f"{target} is not empty; give a new folder.")
    model, tokenizer = load(folder), AutoTokenizer.from_pretrained(folder)
    ids = torch.tensor([tokenizer(PROBE)["input_ids"]], device=model.device)
    with torch.inference_mode():
        beside = attach(model, adapter, spec.id)
        expected = beside(ids).logits.float()
        beside.unload()
    merged = merge(load(folder), adapter, spec.id)
    with torch.inference_mode():
        difference = float((merged(ids).logits.float() - expected).abs().max() / expected.abs().max())
    if not difference <= TOLERANCE:  # also for a difference that is no number
        raise TutorError(
            f"The merged model's logits differ by {difference:.1%} from adapter and base apart: "
            "nothing was written."
        )
    with clear_when_full(target, "Nothing was written"), _whole(target) as new:
        merged.save_pretrained(new)
        _copy_tokenizer(folder, new, tokenizer)
        shutil.copy(_NOTICE, new / "NOTICE")
    return difference


@contextmanager
def _whole(target: Path) -> Iterator[Path]:
    """Yield a folder to fill; its files are in `target` when the block ends, and gone when it fails.

    It lies beside the target, or in it when the target is there: that may be a disk of its own.
    """
    there = target.is_dir()
    new = target / UNFINISHED if there else target.with_name(f".{target.name}{UNFINISHED}")
    shutil.rmtree(new, ignore_errors=True)  # a kill may have left it
    try:
        with _os_errors():
            new.mkdir(parents=True)
            yield new
            for path in new.iterdir():
                with path.open("rb") as file:
                    os.fsync(file.fileno())
        if not there:
            new.rename(target)
        for path in list(new.iterdir()) if there else ():
            path.rename(target / path.name)
    finally:
        shutil.rmtree(new, ignore_errors=True)


@contextmanager
def _os_errors() -> Iterator[None]:
    """Raise OSError for what the libraries in Rust say of one in an exception of their own."""
    try:
        yield
    except Exception as error:
        if not isinstance(error, OSError) and (found := re.search(r"\(os error (\d+)\)", str(error))):
            raise OSError(int(found[1]), str(error)) from error
        raise


def refuse_quantized(folder: Path) -> None:
    """Raise TutorError when the weights in the folder are quantized."""
    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    if kind := config.get("quantization_config"):
        method = kind.get("quant_method", "some method")
        raise TutorError(
            f"The base in {folder} is quantized ({method}). Merge into the unquantized base: "
            "adding to rounded weights and rounding again costs accuracy."
        )


def base_of(adapter: Path) -> str:
    """Return the model that an adapter names as its base; raise TutorError when it names none."""
    try:
        config = json.loads((adapter / CONFIG).read_text(encoding="utf-8"))
        named = str(config["base_model_name_or_path"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise TutorError(f"{adapter} holds no {CONFIG} that names a base model.") from error
    return named.removeprefix("google/")


def _copy_tokenizer(source: Path, target: Path, tokenizer: Any) -> None:
    """Write the tokenizer, and its chat template where it has one, as files of their own."""
    tokenizer.save_pretrained(target)
    for name in ("tokenizer.json", "tokenizer_config.json", "chat_template.jinja", "tokenizer.model"):
        if (source / name).is_file():
            shutil.copy(source / name, target / name)


def main() -> None:
    """Run the stage from the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("adapter", type=Path, help="folder of the adapter")
    parser.add_argument("target", type=Path, help="new folder for the merged model")
    parser.add_argument("--base", help="registry id or folder; the one that the adapter names when left out")
    arguments = parser.parse_args()
    base = arguments.base or base_of(arguments.adapter)
    difference = merge_adapter(arguments.adapter, arguments.target, base)
    print(
        f"{arguments.target} is written; its logits differ by {difference:.2%} from adapter and base apart."
    )


if __name__ == "__main__":
    run(main)
