"""One hash for everything about a model, and how it is run, that can change what it writes."""

import hashlib
import json
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent  # tutor/
_WEIGHTS_AND_RULES = frozenset({".safetensors", ".bin", ".gguf", ".json", ".jinja", ".model"})
_WHOLE_BYTES = 64 * 2**20  # larger files are known by size, time and samples: hashing 0.5 GB takes 1.5 s
_SAMPLES, _SAMPLE_BYTES = 64, 2**16
_LIBRARIES = ("torch", "transformers", "tokenizers", "peft", "bitsandbytes")


def fingerprint_of(sources: Sequence[Path], **switches: object) -> str:
    """Return a hash over the files of model and adapter folders, this code, its libraries and `switches`.

    The folders' own names count, because they name variants; where the folders are does not.
    """
    code = [*_PACKAGE.glob("*.py"), *_PACKAGE.glob("inference/*.py")]
    files = [
        (name, sorted((path.name, _digest_of(path)) for path in paths))
        for name, paths in (("", code), *((folder.name, _files(folder)) for folder in sources))
    ]
    libraries = {name: _version(name) for name in _LIBRARIES}
    parts = [files, libraries, {name: repr(value) for name, value in sorted(switches.items())}]
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()


def _files(folder: Path) -> list[Path]:
    return [path for path in folder.iterdir() if path.suffix in _WEIGHTS_AND_RULES and path.is_file()]


def _digest_of(path: Path) -> str:
    status = path.stat()
    with path.open("rb") as file:
        if status.st_size <= _WHOLE_BYTES:
            return hashlib.file_digest(file, "sha256").hexdigest()
        digest = hashlib.sha256(f"{status.st_size} {status.st_mtime_ns}".encode())
        for number in range(_SAMPLES):
            file.seek((status.st_size - _SAMPLE_BYTES) * number // (_SAMPLES - 1))
            digest.update(file.read(_SAMPLE_BYTES))
        return digest.hexdigest()


def _version(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return ""
