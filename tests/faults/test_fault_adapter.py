"""Adapters that PEFT would load without a word, or with the wrong word; beside those of test_adapter.py."""

import json
from pathlib import Path

import pytest

from tests.inference.test_adapter import attach, edit_config, folder, merge
from tutor.errors import AdapterError
from tutor.inference.registry import open_model

__all__ = ["folder"]
WEIGHTS = "adapter_model.safetensors"


def change_tensors(folder: Path, change) -> None:
    from safetensors.torch import load_file, save_file

    tensors = load_file(folder / WEIGHTS)
    change(tensors)
    save_file(tensors, folder / WEIGHTS)


def zeroed(folder: Path, model) -> None:
    path = folder / WEIGHTS
    path.write_bytes(bytes(path.stat().st_size))


def header_length(folder: Path, model) -> None:
    path = folder / WEIGHTS
    path.write_bytes((2**62).to_bytes(8, "little") + path.read_bytes()[8:])


def infinite(folder: Path, model) -> None:
    def one(tensors):
        next(iter(tensors.values()))[0, 0] = float("-inf")

    change_tensors(folder, one)


def one_tensor_more(folder: Path, model) -> None:
    import torch

    name = "base_model.model.model.layers.0.self_attn.o_proj.lora_A.weight"
    change_tensors(folder, lambda tensors: tensors.update({name: torch.zeros(4, 64)}))


def fewer_layers(folder: Path, model) -> None:
    model.model.layers = model.model.layers[:5]


def narrower_layers(folder: Path, model) -> None:
    import torch

    for layer in model.model.layers:
        layer.mlp.down_proj = torch.nn.Linear(96, 64, bias=False)


def too_large(folder: Path, model) -> None:
    with (folder / WEIGHTS).open("r+b") as file:
        file.truncate(2 * 2**30 + 1)  # a hole: it takes no room on the disk


def unknown_settings(folder: Path, model) -> None:
    edit_config(folder, rank_of_the_future=7)


def unknown_base(folder: Path, model) -> None:
    edit_config(folder, base_model_name_or_path=None)


def zero_rank(folder: Path, model) -> None:
    edit_config(folder, r=0)


BAD = [
    (zeroed, "cannot be read"),
    (header_length, "cannot be read"),
    (infinite, "not finite"),
    (one_tensor_more, "do not fit"),
    (fewer_layers, "do not fit"),
    (narrower_layers, "do not fit"),
    (too_large, "larger than 2 GiB"),
    (unknown_settings, "rank_of_the_future"),
    (unknown_base, "an unnamed model"),
    (zero_rank, "cannot be read|do not fit"),
]


@pytest.mark.parametrize("put_on", [attach, merge])
@pytest.mark.parametrize(("harm", "reason"), BAD, ids=[harm.__name__ for harm, _ in BAD])
def test_a_bad_adapter_without_checksums_is_refused_all_the_same(
    model, folder: Path, harm, reason: str, put_on
) -> None:
    (folder / "manifest.json").unlink()
    harm(folder, model)
    with pytest.raises(AdapterError, match=reason) as caught:
        put_on(model, folder)
    assert "TUTOR_ADAPTER" in str(caught.value)


def test_an_adapter_that_works_is_tried_out_and_opens(saved: Path, folder: Path) -> None:
    edit_config(folder, base_model_name_or_path=saved.name)
    (folder / "manifest.json").unlink()
    assert len(open_model(str(saved), str(folder)).variants) == 2


@pytest.mark.parametrize("part", ["lora_A", "lora_B"])
@pytest.mark.parametrize(("factor", "reason"), [(0.0, "changes nothing"), (1e30, "not finite")])
def test_an_adapter_that_changes_nothing_or_breaks_the_model_is_refused(
    saved: Path, folder: Path, part: str, factor: float, reason: str
) -> None:
    edit_config(folder, base_model_name_or_path=saved.name)
    (folder / "manifest.json").unlink()

    def scale(tensors):
        for name, tensor in tensors.items():
            tensors[name] = tensor * (factor if part in name else 1e20 if factor else 1.0)

    change_tensors(folder, scale)
    with pytest.raises(AdapterError, match=reason):
        open_model(str(saved), str(folder))


def peft_adapter(model, path: Path, base: str, *, factor: float, **settings) -> Path:
    """Save an adapter that PEFT applies: random matrices times `factor`, at 0 as before its training."""
    import torch
    from peft import LoraConfig, get_peft_model

    targets = ["q_proj", "down_proj"]
    tuned = get_peft_model(model, LoraConfig(r=4, target_modules=targets, task_type="CAUSAL_LM", **settings))
    with torch.no_grad():
        for name, parameter in tuned.named_parameters():
            if factor and ("lora_A" in name or "lora_B" in name):
                parameter.normal_().mul_(factor)
    tuned.save_pretrained(path)
    edit_config(path, base_model_name_or_path=base)
    return path


PEFTS_OWN = [{"use_dora": True}, {"use_rslora": True}, {"alpha_pattern": {"q_proj": 3}}]


@pytest.mark.parametrize("settings", PEFTS_OWN, ids=[next(iter(settings)) for settings in PEFTS_OWN])
@pytest.mark.parametrize(
    ("factor", "reason"),
    [(0.0, "changes nothing"), (1e25, "not finite"), (1.0, "")],
    ids=["none", "huge", "good"],
)
def test_an_adapter_that_peft_applies_is_tried_out_too(
    model, saved: Path, tmp_path: Path, settings: dict, factor: float, reason: str
) -> None:
    path = peft_adapter(model, tmp_path / "own", saved.name, factor=factor, **settings)
    if reason:
        with pytest.raises(AdapterError, match=reason):
            open_model(str(saved), str(path))
    else:
        assert [variant.tuned for variant in open_model(str(saved), str(path)).variants] == [True]


@pytest.mark.parametrize("at", [-1, -10, 20], ids=["last byte", "weights", "header"])
def test_any_flipped_byte_is_found_by_its_checksum(model, folder: Path, at: int) -> None:
    path = folder / WEIGHTS
    data = bytearray(path.read_bytes())
    data[at] ^= 1
    path.write_bytes(data)
    with pytest.raises(AdapterError, match="damaged or was changed"):
        merge(model, folder)


def test_a_manifest_cannot_point_outside_of_its_folder(model, folder: Path) -> None:
    path = folder / "manifest.json"
    manifest = json.loads(path.read_text())
    manifest["files"]["../../../../etc/passwd"] = "0" * 64
    path.write_text(json.dumps(manifest), encoding="utf-8")
    with pytest.raises(AdapterError, match="passwd is damaged") as caught:
        merge(model, folder)
    assert "etc" not in str(caught.value)


def test_the_shipped_adapter_passes_and_has_checksums() -> None:
    from tutor.inference.adapter import check_files
    from tutor.settings import ASSETS

    shipped = ASSETS / "adapters" / "gemma-3-270m-math"
    check_files(shipped, "gemma-3-270m")
    assert {"adapter_config.json", WEIGHTS} <= json.loads((shipped / "manifest.json").read_text())[
        "files"
    ].keys()
