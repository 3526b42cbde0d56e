"""A model read without transformers is the model that transformers reads."""

import json
import subprocess
import sys

import pytest
import torch

from tests.inference.test_gemma import TEXT, logits
from tutor.errors import ModelError
from tutor.inference import plain
from tutor.inference.gemma import Gemma
from tutor.inference.weights import load, load_for_decoding, load_tokenizer


@pytest.fixture
def folder(tmp_path, tokenizer):
    """A tiny model whose head is its embedding, in bfloat16, as the embedded one."""
    from transformers import Gemma3ForCausalLM

    from tests.tiny_gemma import _config

    config = _config(len(tokenizer))
    config.tie_word_embeddings = True
    torch.manual_seed(1)
    Gemma3ForCausalLM(config).to(torch.bfloat16).save_pretrained(tmp_path / "m")
    tokenizer.save_pretrained(tmp_path / "m")
    return tmp_path / "m"


def change(folder, **values):
    path = folder / "config.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | values))


def test_it_computes_the_same_bits(folder):
    assert plain.fits(folder)
    expected = logits(Gemma(load(folder)), TEXT)
    assert torch.equal(logits(Gemma(plain.load_plain(folder)), TEXT), expected)


def test_opening_the_embedded_kind_does_not_import_transformers(folder):
    code = (
        "import sys; from pathlib import Path; from tutor.inference import local; "
        "from tutor.inference.weights import load_for_decoding, load_tokenizer; "
        f"load_for_decoding(Path({str(folder)!r})); load_tokenizer(Path({str(folder)!r})); "
        "assert 'transformers' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


@pytest.mark.parametrize(
    "values",
    [
        {"tie_word_embeddings": False},
        {"dtype": "float32"},
        {"model_type": "gemma3"},
        {"quantization_config": {"load_in_4bit": True}},
        {"rope_parameters": {"full_attention": {"rope_type": "linear", "factor": 8.0}}},
        {"rope_parameters": None},
    ],
)
def test_other_models_are_left_to_transformers(folder, values):
    change(folder, **values)
    assert not plain.fits(folder)


def test_a_damaged_file_is_named(folder):
    path = folder / "model.safetensors"
    path.write_bytes(path.read_bytes()[:-100])
    with pytest.raises(ModelError, match="cannot be loaded"):
        load_for_decoding(folder)


def test_weights_of_another_shape_are_refused(folder):
    change(folder, intermediate_size=64)
    with pytest.raises(ModelError, match="cannot be loaded"):
        load_for_decoding(folder)


def test_a_damaged_tokenizer_is_named(folder):
    (folder / "tokenizer.json").write_text("{")
    with pytest.raises(ModelError, match="cannot be loaded"):
        load_tokenizer(folder)
