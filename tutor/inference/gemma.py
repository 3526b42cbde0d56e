"""Gemma 3's forward pass over many replies at once, each at a position of its own.

The weights are those of transformers' `Gemma3ForCausalLM` and the results too (tests compare them); the loop
over the layers is written again, because with replies that come and go the cache must be ours, and because
most of the time of a small model on a CPU goes into the many small operations between its matrices. Gemma 3
Technical Report, arXiv 2503.19786.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import torch
from torch.nn.functional import gelu, scaled_dot_product_attention

from tutor.inference.head import ScreenedHead
from tutor.inference.memory import give_back
from tutor.inference.projection import Low, Projection, Rows

_ATTENTION, _FEEDFORWARD = ("q_proj", "k_proj", "v_proj"), ("gate_proj", "up_proj")


class Cache:
    """Keys and values of up to `slots` replies of `capacity` tokens each.

    Zeros, for an attention weight of 0 times a number that is not finite is not 0; on a CPU the system gives
    out no memory for them until something else is written there.
    """

    def __init__(self, config: Any, slots: int, capacity: int, like: torch.Tensor) -> None:
        shape = (slots, capacity, config.num_key_value_heads, config.head_dim)
        self.capacity = capacity
        self.keys = [torch.zeros(shape, dtype=like.dtype, device=like.device) for _ in config.layer_types]
        self.values = [torch.zeros(shape, dtype=like.dtype, device=like.device) for _ in config.layer_types]

    def move(self, source: int, target: int, length: int) -> None:
        """Copy a reply of `length` tokens to another slot."""
        for tensor in (*self.keys, *self.values):
            tensor[target, :length] = tensor[source, :length]

    def clear(self, slot: int) -> None:
        """Forget a slot in which numbers are not finite."""
        for tensor in (*self.keys, *self.values):
            tensor[slot].zero_()

    def saved(self, slot: int, length: int) -> list[torch.Tensor]:
        """Return a copy of the first `length` tokens of a slot, for `restore`."""
        return [tensor[slot, :length].clone() for tensor in (*self.keys, *self.values)]

    def restore(self, slot: int, saved: Sequence[torch.Tensor]) -> None:
        for tensor, part in zip((*self.keys, *self.values), saved, strict=True):
            tensor[slot, : part.shape[0]] = part


class Gemma:
    """One model with any number of LoRA adapters, of which each row of a batch may use one."""

    def __init__(self, model: Any, adapters: Mapping[str, Mapping[str, Low]] | None = None) -> None:
        """`model` is a Gemma3ForCausalLM; `adapters` gives for each name the changes by layer name.

        A layer's name is as in "model.layers.0.self_attn.q_proj".
        """
        self.config, inner = model.config, model.model
        self._names = tuple(adapters or {})
        self._embed, self._head = inner.embed_tokens, model.lm_head
        self._scaling = self.config.query_pre_attn_scalar**-0.5
        fitted = {
            name: {layer: low.to(self.like) for layer, low in changes.items()}
            for name, changes in (adapters or {}).items()
        }
        self._layers = [_Layer(index, layer, fitted) for index, layer in enumerate(inner.layers)]
        self._norm = _Norm(inner.norm)
        self._screened: ScreenedHead | None = None
        self._rotary = inner.rotary_emb
        self._angles: dict[str, tuple[torch.Tensor, torch.Tensor]] = {}

    @property
    def adapters(self) -> frozenset[str]:
        """The names of the adapters."""
        return frozenset(self._names)

    @property
    def like(self) -> torch.Tensor:
        """A tensor with the model's dtype and device."""
        weight: torch.Tensor = self._embed.weight
        return weight[:0]

    def rearrange(self, *, quantize: bool) -> None:
        """Join the matrices that read the same input, and keep 8-bit copies; see projection.py.

        The modules of the model share the joined weights from then on. The first adapter is also merged into
        8-bit copies of its own, for passes in which all rows use it.
        """
        first = next(iter(self._names), "")
        for layer in self._layers:
            for projection in layer.projections:
                projection.rearrange(quantize=quantize, merged=first)
        give_back()
        if quantize and ScreenedHead.fits(self._head.weight):
            self._screened = ScreenedHead(self._head.weight.detach())
            give_back()

    def new_cache(self, slots: int, capacity: int) -> Cache:
        """Return a cache for this model; positions up to `capacity` are prepared."""
        positions = torch.arange(capacity, device=self.like.device)[None]
        for kind in set(self.config.layer_types):
            cos, sin = self._rotary(self.like, positions, kind)
            half = sin.shape[-1] // 2
            sin = torch.cat([-sin[..., :half], sin[..., half:]], dim=-1)
            self._angles[kind] = cos[0, :, None], sin[0, :, None]
        return Cache(self.config, slots, capacity, self.like)

    def hidden(
        self, ids: torch.Tensor, cache: Cache, slot: int, starts: Sequence[int], rows: Rows
    ) -> torch.Tensor:
        """Return the last layer's output (rows, tokens, width) for ids (rows, tokens).

        The rows stand in the slots from `slot` on; the first token of each has its position in `starts`.
        Writes keys and values of these positions.
        """
        tokens = ids.shape[1]
        first = torch.tensor(starts, device=ids.device)
        positions = first[:, None] + torch.arange(tokens, device=ids.device)
        place = _Place(slot, len(starts), starts, positions, max(starts) + tokens)
        masks = self._masks(place)
        angles = {kind: (cos[positions], sin[positions]) for kind, (cos, sin) in self._angles.items()}
        x: torch.Tensor = self._embed(ids)
        for index, layer in enumerate(self._layers):
            kind = self.config.layer_types[index]
            x = x + layer.after_attention(
                self._attention(
                    layer, index, layer.before_attention(x), cache, place, angles[kind], masks[kind], rows
                )
            )
            y = layer.grow(layer.before_feedforward(x), rows)
            half = y.shape[-1] // 2
            y = layer.shrink(gelu(y[..., :half], approximate="tanh") * y[..., half:], rows)
            x = x + layer.after_feedforward(y)
        return self._norm(x)

    def scores(self, hidden: torch.Tensor) -> torch.Tensor:
        """Return the logits (rows, vocabulary) of one position each, hidden (rows, width)."""
        hidden = hidden.contiguous()  # a slice with gaps has torch copy the whole head
        scores: torch.Tensor = (self._screened or self._head)(hidden)
        return scores

    def best(self, hidden: torch.Tensor) -> list[int]:
        """Return the most likely word of each row for hidden (rows, width)."""
        if self._screened is not None:
            return self._screened.best(hidden)
        scores = self.scores(hidden)
        if scores.device.type != "cpu":
            return scores.argmax(dim=-1).tolist()
        # torch's argmax of bfloat16 takes 1 ms for a row on a CPU; maximum and comparison take a fifth.
        return [int((row == row.max()).nonzero()[0]) for row in scores]

    def _masks(self, place: "_Place") -> dict[str, torch.Tensor | None]:
        """Return what the attention adds to its scores, (rows, 1, groups * tokens, end), by kind of layer."""
        window = self.config.sliding_window
        positions, end = place.positions, place.end
        if place.in_step and positions.shape[1] == 1 and end <= window:
            return dict.fromkeys(self.config.layer_types)  # each row sees all that is there
        keys = torch.arange(end, device=positions.device)
        distance = positions[:, None, :, None] - keys
        groups = self.config.num_attention_heads // self.config.num_key_value_heads
        masks: dict[str, torch.Tensor | None] = {}
        for kind, hidden in (
            ("full_attention", distance < 0),
            ("sliding_attention", (distance < 0) | (distance >= window)),
        ):
            mask = torch.zeros(hidden.shape, dtype=self.like.dtype, device=hidden.device)
            masks[kind] = mask.masked_fill_(hidden, -torch.inf).repeat(1, 1, groups, 1)
        return masks

    def _attention(
        self,
        layer: "_Layer",
        index: int,
        x: torch.Tensor,
        cache: Cache,
        place: "_Place",
        angles: tuple[torch.Tensor, torch.Tensor],
        mask: torch.Tensor | None,
        rows: Rows,
    ) -> torch.Tensor:
        count, tokens, _ = x.shape
        heads, shared = self.config.num_attention_heads, self.config.num_key_value_heads
        parts = layer.attend(x, rows).view(count, tokens, heads + 2 * shared, -1)
        turned = _turn(layer.norm_heads(parts[:, :, : heads + shared]), *angles)
        keys, values = cache.keys[index], cache.values[index]
        place.write(keys, turned[:, :, heads:])
        place.write(values, parts[:, :, heads + shared :])
        # The heads that share a key stand one after the other: they are asked as if they were more tokens.
        groups = heads // shared
        queries = turned[:, :, :heads].view(count, tokens, shared, groups, -1)
        queries = queries.permute(0, 2, 3, 1, 4).reshape(count, shared, groups * tokens, -1)
        y = scaled_dot_product_attention(
            queries, place.read(keys), place.read(values), attn_mask=mask, scale=self._scaling
        )
        y = y.view(count, shared, groups, tokens, -1).permute(0, 3, 1, 2, 4).reshape(count, tokens, -1)
        return layer.out(y, rows)


class _Place:
    """Where the tokens of one pass stand in the cache."""

    def __init__(
        self, slot: int, count: int, starts: Sequence[int], positions: torch.Tensor, end: int
    ) -> None:
        self.slot, self.count, self.end = slot, count, end
        self._start = starts[0]
        self.in_step = all(start == starts[0] for start in starts)
        self.positions = positions
        self._slots = torch.arange(slot, slot + count, device=positions.device)[:, None]

    def write(self, kept: torch.Tensor, new: torch.Tensor) -> None:
        if self.in_step:
            kept[self.slot : self.slot + self.count, self._start : self.end] = new
        else:
            kept[self._slots, self.positions] = new

    def read(self, kept: torch.Tensor) -> torch.Tensor:
        """Return (rows, heads, positions, width)."""
        return kept[self.slot : self.slot + self.count, : self.end].transpose(1, 2)


class _Norm:
    """Root mean square normalization; the factor is 1 + weight, and all is computed in float32."""

    def __init__(self, module: Any, factor: torch.Tensor | None = None) -> None:
        self._factor = 1.0 + module.weight.detach().float() if factor is None else factor
        self._eps = module.eps

    def __call__(self, x: torch.Tensor) -> torch.Tensor:
        wide = x.float()
        wide = wide * torch.rsqrt(wide.square().mean(-1, keepdim=True) + self._eps)
        return (wide * self._factor).to(x.dtype)


class _Layer:
    """The parts of one layer."""

    def __init__(self, index: int, layer: Any, adapters: Mapping[str, Mapping[str, Low]]) -> None:
        def projection(part: str, *names: str) -> Projection:
            modules = [getattr(getattr(layer, part), name) for name in names]
            changes = {
                adapter: [found.get(f"model.layers.{index}.{part}.{name}") for name in names]
                for adapter, found in adapters.items()
            }
            return Projection(modules, changes)

        self.attend = projection("self_attn", *_ATTENTION)
        self.out = projection("self_attn", "o_proj")
        self.grow = projection("mlp", *_FEEDFORWARD)
        self.shrink = projection("mlp", "down_proj")
        self.projections = (self.attend, self.out, self.grow, self.shrink)
        self.before_attention = _Norm(layer.input_layernorm)
        self.after_attention = _Norm(layer.post_attention_layernorm)
        self.before_feedforward = _Norm(layer.pre_feedforward_layernorm)
        self.after_feedforward = _Norm(layer.post_feedforward_layernorm)
        self.norm_heads = _head_norm(layer.self_attn)


def _head_norm(attention: Any) -> _Norm:
    """Return the normalization of all query and key heads at once, each with its factor."""
    config = attention.config
    factors = [
        (1.0 + norm.weight.detach().float()).expand(heads, -1)
        for norm, heads in (
            (attention.q_norm, config.num_attention_heads),
            (attention.k_norm, config.num_key_value_heads),
        )
    ]
    return _Norm(attention.q_norm, torch.cat(factors))


def _turn(x: torch.Tensor, cos: torch.Tensor, sin: torch.Tensor) -> torch.Tensor:
    """Rotary position embedding (Su et al. 2021, arXiv 2104.09864); `sin` has the sign of each half in it."""
    other = x.view(*x.shape[:-1], 2, -1).flip(-2).view(x.shape)
    return x * cos + other * sin
