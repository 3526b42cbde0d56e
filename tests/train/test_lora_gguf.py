import json
import shutil
from pathlib import Path

import gguf
import numpy as np
import pytest
from safetensors.torch import load_file

from train.lora_gguf import write_lora_gguf
from tutor.errors import AdapterError
from tutor.settings import ASSETS

ADAPTER = ASSETS / "adapters" / "gemma-3-270m-math"


def test_every_tensor_keeps_its_values(tmp_path: Path) -> None:
    tensors = load_file(ADAPTER / "adapter_model.safetensors")
    assert write_lora_gguf(ADAPTER, tmp_path / "adapter.gguf") == len(tensors)
    reader = gguf.GGUFReader(tmp_path / "adapter.gguf")
    written = {tensor.name: tensor.data for tensor in reader.tensors}
    assert len(written) == len(tensors)
    for ours, theirs in {
        "model.layers.0.self_attn.q_proj.lora_A": "blk.0.attn_q.weight.lora_a",
        "model.layers.17.mlp.down_proj.lora_B": "blk.17.ffn_down.weight.lora_b",
    }.items():
        expected = tensors[f"base_model.model.{ours}.weight"].float().numpy()
        assert np.array_equal(written[theirs], expected)
    fields = {name: reader.get_field(name).contents() for name in ("general.type", "adapter.type")}
    assert fields == {"general.type": "adapter", "adapter.type": "lora"}
    alpha = json.loads((ADAPTER / "adapter_config.json").read_text())["lora_alpha"]
    assert reader.get_field("adapter.lora.alpha").contents() == alpha


@pytest.mark.parametrize(
    ("key", "value"),
    [("use_dora", True), ("use_rslora", True), ("bias", "all"), ("rank_pattern", {"q_proj": 8})],
)
def test_what_llama_cpp_does_not_know_is_refused(tmp_path: Path, key: str, value: object) -> None:
    folder = tmp_path / "adapter"
    shutil.copytree(ADAPTER, folder)
    (folder / "manifest.json").unlink()  # it would tell that the file was changed
    config = json.loads((folder / "adapter_config.json").read_text()) | {key: value}
    (folder / "adapter_config.json").write_text(json.dumps(config))
    with pytest.raises(AdapterError, match=key):
        write_lora_gguf(folder, tmp_path / "adapter.gguf")
    assert not (tmp_path / "adapter.gguf").exists()
