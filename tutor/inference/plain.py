"""A text-only Gemma 3 from one safetensors file, for `Gemma` alone: weights without transformers.

Importing transformers takes three seconds of the start, and decoding needs none of it. What is made here has
the names and attributes of transformers' `Gemma3ForCausalLM`, and no forward pass but the embedding's.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import torch
from safetensors.torch import load_file
from torch import nn

_CONFIG, _WEIGHTS = "config.json", "model.safetensors"
_HEAD, _EMBEDDING = "lm_head.weight", "model.embed_tokens.weight"


def fits(folder: Path) -> bool:
    """Whether the folder holds such a model: bfloat16, plain rotary embedding, one file, head = embedding."""
    try:
        config = json.loads((folder / _CONFIG).read_text(encoding="utf-8"))
        return (
            config["model_type"] == "gemma3_text"
            and config["dtype"] == "bfloat16"
            and config["tie_word_embeddings"]
            and not config.get("attention_bias")
            and config.get("quantization_config") is None
            and all(rope["rope_type"] == "default" for rope in config["rope_parameters"].values())
            and (folder / _WEIGHTS).is_file()
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return False


def load_plain(folder: Path) -> "TextModel":
    """Return the model in `folder`, for which `fits` holds, on the CPU.

    Raises OSError, SafetensorError or RuntimeError when the file is damaged or fits no such configuration.
    """
    config = SimpleNamespace(**json.loads((folder / _CONFIG).read_text(encoding="utf-8")))
    with torch.device("meta"):
        model = TextModel(config)
    tensors = load_file(folder / _WEIGHTS)
    tensors.setdefault(_HEAD, tensors[_EMBEDDING])
    model.load_state_dict(tensors, strict=True, assign=True)
    return model.requires_grad_(False)


class TextModel(nn.Module):
    """The weights by the names that transformers gives them."""

    def __init__(self, config: Any) -> None:
        super().__init__()
        self.config = config
        self.model = nn.Module()
        self.model.embed_tokens = _Embedding(config)
        self.model.layers = nn.ModuleList(_layer(config) for _ in config.layer_types)
        self.model.norm = _Norm(config.hidden_size, config)
        self.model.rotary_emb = _Rotary(config)
        self.lm_head = nn.Linear(config.hidden_size, config.vocab_size, bias=False)


def _layer(config: Any) -> nn.Module:
    layer, width = nn.Module(), config.hidden_size
    heads = config.num_attention_heads * config.head_dim
    shared = config.num_key_value_heads * config.head_dim
    layer.self_attn = _linear(
        q_proj=(width, heads), k_proj=(width, shared), v_proj=(width, shared), o_proj=(heads, width)
    )
    layer.self_attn.config = config
    layer.self_attn.q_norm = _Norm(config.head_dim, config)
    layer.self_attn.k_norm = _Norm(config.head_dim, config)
    inner = config.intermediate_size
    layer.mlp = _linear(gate_proj=(width, inner), up_proj=(width, inner), down_proj=(inner, width))
    for place in ("input", "post_attention", "pre_feedforward", "post_feedforward"):
        layer.add_module(f"{place}_layernorm", _Norm(width, config))
    return layer


def _linear(**sizes: tuple[int, int]) -> nn.Module:
    """Return a module with linear layers of (inputs, outputs)."""
    module = nn.Module()
    for name, (inputs, outputs) in sizes.items():
        module.add_module(name, nn.Linear(inputs, outputs, bias=False))
    return module


class _Embedding(nn.Module):
    """Gemma scales a word's vector by the root of its width, rounded to the precision of the weights."""

    def __init__(self, config: Any) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.empty(config.vocab_size, config.hidden_size))
        self._scale = config.hidden_size**0.5

    def forward(self, ids: torch.Tensor) -> torch.Tensor:
        """Return (…, width) for ids (…)."""
        return nn.functional.embedding(ids, self.weight) * torch.tensor(self._scale).to(self.weight)


class _Norm(nn.Module):
    def __init__(self, width: int, config: Any) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.empty(width))
        self.eps = config.rms_norm_eps


class _Rotary(nn.Module):
    """The angles of rotary position embedding (Su et al. 2021, arXiv 2104.09864), by kind of layer."""

    def __init__(self, config: Any) -> None:
        super().__init__()
        self._width: int = config.head_dim
        self._ropes: Mapping[str, Mapping[str, Any]] = config.rope_parameters

    def forward(
        self, like: torch.Tensor, positions: torch.Tensor, kind: str
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """Return cosines and sines (…, head width), with the dtype of `like`."""
        exponents = torch.arange(0, self._width, 2, dtype=torch.float) / self._width
        slow = positions[..., None].float() * (1.0 / self._ropes[kind]["rope_theta"] ** exponents)
        angles = torch.cat([slow, slow], dim=-1)
        return angles.cos().to(like.dtype), angles.sin().to(like.dtype)
