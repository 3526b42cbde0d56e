"""Adapter folders, whole and harmed, on a tiny Gemma 3."""

import json
from pathlib import Path

import pytest

from tutor.errors import AdapterError

BASE = "gemma-3-270m"


@pytest.fixture
def folder(model, tmp_path: Path) -> Path:
    """An adapter with random weights for the tiny model, with a manifest."""
    import torch
    from peft import LoraConfig, get_peft_model

    from tutor.inference.adapter import CONFIG, MANIFEST, WEIGHTS, sha256

    config = LoraConfig(r=4, target_modules=["q_proj", "down_proj"], task_type="CAUSAL_LM")
    tuned = get_peft_model(model, config)
    with torch.no_grad():
        for name, parameter in tuned.named_parameters():
            if "lora_" in name:
                parameter.normal_()
    path = tmp_path / "adapter"
    tuned.save_pretrained(path)
    tuned.unload()
    edit_config(path, base_model_name_or_path=f"google/{BASE}")
    manifest = {"files": {name: sha256(path / name) for name in (CONFIG, WEIGHTS)}}
    (path / MANIFEST).write_text(json.dumps(manifest), encoding="utf-8")
    return path


def edit_config(folder: Path, **values: object) -> None:
    path = folder / "adapter_config.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | values), encoding="utf-8")


def attach(model, folder: Path, base: str = BASE):
    from tutor.inference.adapter import attach

    return attach(model, folder, base)


def merge(model, folder: Path, base: str = BASE):
    from tutor.inference.adapter import merge

    return merge(model, folder, base)


def test_an_adapter_changes_what_the_model_says(model, folder: Path) -> None:
    import torch

    ids = torch.tensor([[2, 270, 271, 272]])
    with torch.inference_mode():
        plain = model(ids).logits
        tuned = attach(model, folder)
        assert not torch.allclose(plain, tuned(ids).logits)
        with tuned.disable_adapter():
            assert torch.equal(plain, tuned(ids).logits)


def test_all_tensors_of_the_file_are_loaded(model, folder: Path) -> None:
    import torch
    from peft import get_peft_model_state_dict
    from safetensors.torch import load_file

    saved = load_file(folder / "adapter_model.safetensors")
    loaded = get_peft_model_state_dict(attach(model, folder))
    assert saved.keys() == loaded.keys()
    assert all(torch.equal(saved[name], loaded[name]) for name in saved)


def harm_flip(folder: Path) -> None:
    path = folder / "adapter_model.safetensors"
    data = bytearray(path.read_bytes())
    data[-10] ^= 1
    path.write_bytes(data)


def harm_truncate(folder: Path) -> None:
    (folder / "manifest.json").unlink()
    path = folder / "adapter_model.safetensors"
    path.write_bytes(path.read_bytes()[:-100])


def harm_empty_file(folder: Path) -> None:
    (folder / "manifest.json").unlink()
    (folder / "adapter_model.safetensors").write_bytes(b"")


def harm_nan(folder: Path) -> None:
    import torch
    from safetensors.torch import load_file, save_file

    (folder / "manifest.json").unlink()
    tensors = load_file(folder / "adapter_model.safetensors")
    first = next(iter(tensors))
    tensors[first] = torch.full_like(tensors[first], float("nan"))
    save_file(tensors, folder / "adapter_model.safetensors")


def harm_half(folder: Path) -> None:
    from safetensors.torch import load_file, save_file

    (folder / "manifest.json").unlink()
    tensors = load_file(folder / "adapter_model.safetensors")
    save_file(dict(list(tensors.items())[::2]), folder / "adapter_model.safetensors")


def harm_rank(folder: Path) -> None:
    (folder / "manifest.json").unlink()
    edit_config(folder, r=8)


def harm_base(folder: Path) -> None:
    edit_config(folder, base_model_name_or_path="google/gemma-3-4b-it")


def harm_type(folder: Path) -> None:
    (folder / "manifest.json").unlink()
    edit_config(folder, peft_type="IA3")


def harm_config(folder: Path) -> None:
    (folder / "adapter_config.json").write_text("{", encoding="utf-8")


def harm_config_kind(folder: Path) -> None:
    (folder / "adapter_config.json").write_text("[]", encoding="utf-8")


def harm_modules(folder: Path) -> None:
    (folder / "manifest.json").unlink()
    edit_config(folder, target_modules=["absent_proj"])


def harm_pickle(folder: Path) -> None:
    (folder / "adapter_model.safetensors").rename(folder / "adapter_model.bin")


def harm_manifest_half(folder: Path) -> None:
    (folder / "manifest.json").write_text('{"files": {}}', encoding="utf-8")


def harm_manifest(folder: Path) -> None:
    (folder / "manifest.json").write_text('{"files": 3}', encoding="utf-8")


HARMS = [
    (harm_flip, "damaged or was changed"),
    (harm_truncate, "cannot be read"),
    (harm_empty_file, "cannot be read"),
    (harm_nan, "not finite"),
    (harm_half, "do not fit"),
    (harm_rank, "do not fit"),
    (harm_base, "made for gemma-3-4b-it"),
    (harm_type, "no LoRA adapter"),
    (harm_config, "cannot be read"),
    (harm_config_kind, "no JSON object"),
    (harm_modules, "cannot be read|do not fit"),
    (harm_pickle, "has no adapter_model.safetensors"),
    (harm_manifest, "does not list its files"),
    (harm_manifest_half, "does not list its files"),
]


@pytest.mark.parametrize("put_on", [attach, merge])
@pytest.mark.parametrize(("harm", "reason"), HARMS, ids=[harm.__name__ for harm, _ in HARMS])
def test_a_harmed_folder_is_refused_with_reason_and_remedy(
    model, folder: Path, harm, reason: str, put_on
) -> None:
    harm(folder)
    with pytest.raises(AdapterError, match=reason) as caught:
        put_on(model, folder)
    assert "TUTOR_ADAPTER" in str(caught.value)


@pytest.mark.parametrize(
    "special",
    [{}, {"use_rslora": True}, {"alpha_pattern": {"q_proj": 3}}, {"target_modules": ".*(q|down)_proj"}],
    ids=str,
)
def test_merging_gives_the_weights_that_peft_gives(model, folder: Path, special) -> None:
    import copy

    import torch

    (folder / "manifest.json").unlink()
    edit_config(folder, **special)
    before = {name: weight.clone() for name, weight in model.named_parameters()}
    expected = attach(copy.deepcopy(model), folder).merge_and_unload()
    merged = merge(model, folder)
    assert merged.state_dict().keys() == expected.state_dict().keys()
    for name, weight in merged.named_parameters():
        assert torch.equal(weight, expected.get_parameter(name))
        assert torch.equal(weight, before[name]) == ("q_proj" not in name and "down_proj" not in name)


def test_a_folder_that_is_not_there_is_refused(model, tmp_path: Path) -> None:
    with pytest.raises(AdapterError, match="has no adapter_config"):
        attach(model, tmp_path / "absent")


def test_an_adapter_of_other_base_weights_is_refused(model, folder: Path) -> None:
    from tutor.inference.embedded import GGUF_SHA256

    path = folder / "manifest.json"
    manifest = json.loads(path.read_text())
    path.write_text(json.dumps(manifest | {"base_gguf_sha256": GGUF_SHA256}), encoding="utf-8")
    attach(model, folder).unload()
    path.write_text(json.dumps(manifest | {"base_gguf_sha256": "0123456789ab" * 5}), encoding="utf-8")
    with pytest.raises(AdapterError, match="other weights of gemma-3-270m .SHA-256 0123456789ab"):
        attach(model, folder)
    with pytest.raises(AdapterError, match="other weights"):
        merge(model, folder)
