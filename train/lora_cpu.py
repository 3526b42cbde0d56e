"""Gemma 3's decoder for training LoRA on a CPU: PEFT's parameters and gradients, in half of the time.

What makes it faster than the generic layers:

- Each weight stands as W + alpha / r * B @ A in bfloat16, made once an optimizer step: no low-rank products
  in the forward pass, and one product instead of three for the gradient of the input. Serving merges to these
  very weights (tutor.inference.adapter.merge). A and B themselves stay in float32.
- q, k, v are one product, gate and up another.
- Sequences lie one behind the other, without padding; only attention sees them as (B, T).
- Element-wise work is fused (train.fused), and the last block's MLP sees scored positions only.

Limits: a text model of Gemma 3, plain LoRA on all linear layers, no dropout. Attention holds the weights of a
batch, B * heads * T * T, as is right for short rows.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor
from torch.autograd import Function
from torch.nn import functional

from train.batches import IGNORE
from train.fused import AddNorm, Attention, CrossEntropy, GeGlu, Heads, Norm

ROWS_STEP, LOSS_STEP = 128, 256  # few distinct shapes: positions a batch, positions with loss a batch


class LoraProduct(Function):
    """(x, weight, scale, A…, B…) → one output a layer; weight: every W + scale * B @ A, stacked by rows."""

    @staticmethod
    def forward(ctx: Any, x: Tensor, weight: Tensor, scale: float, *factors: Tensor) -> tuple[Tensor, ...]:
        """Shapes (N, I), (sum of O, I); factors: every A (r, I), then every B (O, r)."""
        ctx.save_for_backward(x, weight, *factors)
        ctx.scale = scale
        sizes = [up.shape[0] for up in factors[len(factors) // 2 :]]
        return torch.split(functional.linear(x, weight), sizes, dim=1)

    @staticmethod
    def backward(ctx: Any, *grads: Tensor) -> Any:
        """Gradients of x and of the factors."""
        x, weight, *factors = ctx.saved_tensors
        downs, ups = factors[: len(grads)], factors[len(grads) :]
        ranks = [down.shape[0] for down in downs]
        narrow = (x @ torch.cat(downs).to(x.dtype).t()).split(ranks, dim=1)
        grad_ups = [(g.t() @ n).float() * ctx.scale for g, n in zip(grads, narrow, strict=True)]
        back = torch.cat([g @ up.to(x.dtype) for g, up in zip(grads, ups, strict=True)], dim=1)
        grad_downs = ((back.t() @ x).float() * ctx.scale).split(ranks)
        grad_x = None
        if ctx.needs_input_grad[0]:
            parts = weight.split([len(up) for up in ups])
            grad_x = grads[0] @ parts[0]
            for grad, part in zip(grads[1:], parts[1:], strict=True):
                grad_x.addmm_(grad, part)
        return grad_x, None, None, *grad_downs, *grad_ups


class _Group:
    """Linear layers with one input, as one product."""

    def __init__(self, layers: list[Any]) -> None:
        self._bases = [layer.get_base_layer().weight for layer in layers]
        self._downs = [layer.lora_A["default"].weight for layer in layers]
        self._ups = [layer.lora_B["default"].weight for layer in layers]
        self._scale = float(layers[0].scaling["default"])
        self._weight = torch.cat([base.detach() for base in self._bases])
        self._merged: list[Tensor] = []  # the factors that the weight holds
        self._own: list[Tensor] = []  # the layers' own weights while the merged ones are lent

    def __call__(self, x: Tensor) -> tuple[Tensor, ...]:
        return LoraProduct.apply(x, self._weight, self._scale, *self._downs, *self._ups)  # type: ignore[no-any-return, no-untyped-call]

    @torch.no_grad()
    def refresh(self) -> None:
        """Merge the factors into the weight, when an optimizer step or a checkpoint has changed them."""
        factors = [*self._downs, *self._ups]
        if self._merged and all(map(torch.equal, self._merged, factors)):
            return
        self._merged, row = [factor.clone() for factor in factors], 0
        for base, down, up in zip(self._bases, self._downs, self._ups, strict=True):
            delta = torch.addmm(base.float(), up.float(), down.float(), alpha=self._scale)
            self._weight[row : row + len(base)] = delta
            row += len(base)

    def lend(self) -> None:
        """Put the merged weights in the place of the layers' own."""
        self._own = [base.data for base in self._bases]
        parts = torch.split(self._weight, [len(base) for base in self._bases])
        for base, part in zip(self._bases, parts, strict=True):
            base.data = part

    def take_back(self) -> None:
        """Undo `lend`."""
        for base, own in zip(self._bases, self._own, strict=False):
            base.data = own
        self._own = []


@dataclass(frozen=True, slots=True)
class _Layout:
    """Where the rows of a batch lie: `places` (N,) of B * T, and back, `rows` (B * T,) of N."""

    batch: int
    width: int
    places: Tensor
    rows: Tensor
    scored: Tensor  # (S,) of N, padded to a multiple of LOSS_STEP
    targets: Tensor  # (S,) word ids, IGNORE where padded


def _layout(mask: Tensor, labels: Tensor) -> _Layout:
    """Read the layout from attention_mask and labels, (B, T)."""
    batch, width = mask.shape
    taken = mask.flatten().bool()
    empty = (~taken).nonzero()[:, 0]
    # Some places after the ends of rows are taken along, to make the number of rows round: causal attention
    # lets nothing see them.
    taken[empty[: -int(taken.sum()) % ROWS_STEP]] = True
    places = taken.nonzero()[:, 0]
    rows = torch.zeros(batch * width, dtype=torch.long)
    rows[places] = torch.arange(len(places))
    following = functional.pad(labels[:, 1:], (0, 1), value=IGNORE).flatten()
    scored = (following != IGNORE).nonzero()[:, 0]
    missing = -len(scored) % LOSS_STEP
    targets = functional.pad(following[scored], (0, missing), value=IGNORE)
    return _Layout(batch, width, places, rows, functional.pad(rows[scored], (0, missing)), targets)


class _Block:
    """One decoder layer."""

    def __init__(self, layer: Any) -> None:
        attention, mlp = layer.self_attn, layer.mlp
        self.qkv = _Group([attention.q_proj, attention.k_proj, attention.v_proj])
        self.out, self.down = _Group([attention.o_proj]), _Group([mlp.down_proj])
        self.gate_up = _Group([mlp.gate_proj, mlp.up_proj])
        self.groups = (self.qkv, self.out, self.gate_up, self.down)
        self.before, self.after = layer.input_layernorm.weight, layer.post_attention_layernorm.weight
        self.mlp_before = layer.pre_feedforward_layernorm.weight
        self.mlp_after = layer.post_feedforward_layernorm.weight
        self._q_norm, self._k_norm = attention.q_norm, attention.k_norm
        self._size, self._scale = attention.head_dim, attention.scaling
        self._groups_of_q = attention.num_key_value_groups
        self.kind, self.window = attention.layer_type, attention.sliding_window

    def attend(self, x: Tensor, layout: _Layout, cos: Tensor, sin: Tensor, allowed: Tensor) -> Tensor:
        """Return the attention's output before its last product, (N, heads * D)."""
        size, each = self._size, self._groups_of_q
        q, k, v = (part.view(len(x), -1, size) for part in self.qkv(x))
        pairs = k.shape[1]
        q = Heads.apply(q, self._q_norm.weight, cos, sin, self._q_norm.eps)  # type: ignore[no-untyped-call]
        k = Heads.apply(k, self._k_norm.weight, cos, sin, self._k_norm.eps)  # type: ignore[no-untyped-call]
        spread = [
            _Spread.apply(part, layout)  # type: ignore[no-untyped-call]
            .view(layout.batch, layout.width, pairs, -1, size)
            .transpose(1, 2)
            .reshape(layout.batch * pairs, -1, size)
            for part in (q, k, v)
        ]
        mixed = Attention.apply(*spread, allowed.repeat_interleave(each, 0), self._scale)  # type: ignore[no-untyped-call]
        mixed = mixed.view(layout.batch, pairs, layout.width, each * size).transpose(1, 2)
        return _Collect.apply(mixed.reshape(layout.batch * layout.width, -1), layout)  # type: ignore[no-any-return, no-untyped-call]


class _Spread(Function):
    """Rows (N, …) → places (B * T, …); places that hold no row repeat row 0 and give it no gradient."""

    @staticmethod
    def forward(ctx: Any, x: Tensor, layout: _Layout) -> Tensor:
        """See the class."""
        ctx.layout = layout
        return x[layout.rows]

    @staticmethod
    def backward(ctx: Any, grad: Tensor) -> Any:
        """Gradient of the rows."""
        return grad[ctx.layout.places], None


class _Collect(Function):
    """Places (B * T, …) → rows (N, …): the way back of _Spread."""

    @staticmethod
    def forward(ctx: Any, x: Tensor, layout: _Layout) -> Tensor:
        """See the class."""
        ctx.layout = layout
        return x[layout.places]

    @staticmethod
    def backward(ctx: Any, grad: Tensor) -> Any:
        """Gradient of the places; those without a row get zeros."""
        layout = ctx.layout
        spread = grad.new_zeros(layout.batch * layout.width, *grad.shape[1:])
        return spread.index_copy_(0, layout.places, grad), None


LINEAR = ("q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj")


def fits(tuned: Any) -> bool:
    """Whether a PEFT model is one that LoraDecoder can train: see the limits above."""
    base = tuned.get_base_model()
    layers = [layer for name, layer in base.named_modules() if name.rpartition(".")[2] in LINEAR]
    return (
        getattr(base.config, "model_type", "") == "gemma3_text"
        and base.device.type == "cpu"
        and base.config.attn_logit_softcapping is None
        and not base.config.use_bidirectional_attention
        and all(
            getattr(layer, "lora_A", None) is not None
            and type(layer.get_base_layer()) is torch.nn.Linear
            and layer.get_base_layer().bias is None
            and not layer.lora_variant  # such as DoRA
            and not any(layer.lora_bias.values())
            and isinstance(layer.lora_dropout["default"], torch.nn.Identity)
            for layer in layers
        )
    )


class LoraDecoder:
    """The decoder of a PEFT model with its head cut to some words; shares the model's A and B."""

    def __init__(self, base: Any, keep: Tensor) -> None:
        """`base` is the causal language model inside the PEFT model; `keep` ids of words, ascending, (K,)."""
        self._base, self._model = base, base.model
        self._blocks = [_Block(layer) for layer in self._model.layers]
        self._eps = base.config.rms_norm_eps
        self._head = base.lm_head.weight.detach()[keep].clone()
        self._table = torch.full((base.lm_head.weight.shape[0],), IGNORE)
        self._table[keep] = torch.arange(len(keep))

    def loss(self, ids: Tensor, mask: Tensor, labels: Tensor) -> tuple[Tensor, Tensor]:
        """Return the summed cross entropy over `keep`, and how many words are the most likely. All (B, T)."""
        for block in self._blocks:
            for group in block.groups:
                group.refresh()
        layout = _layout(mask, labels)
        with torch.autocast("cpu", enabled=False):
            rows = self._hidden(ids.flatten()[layout.places], layout)
            targets = torch.where(layout.targets == IGNORE, IGNORE, self._table[layout.targets.clamp(min=0)])
            return CrossEntropy.apply(rows, self._head, targets)  # type: ignore[no-any-return, no-untyped-call]

    @contextmanager
    def merged(self) -> Iterator[None]:
        """Let the base model's own layers compute with the merged weights meanwhile."""
        groups = [group for block in self._blocks for group in block.groups]
        try:
            for group in groups:
                group.refresh()
                group.lend()
            yield
        finally:
            for group in groups:
                group.take_back()

    def _hidden(self, ids: Tensor, layout: _Layout) -> Tensor:
        """Return the final hidden states of the scored rows, (S, H)."""
        total = self._model.embed_tokens(ids)
        tables = {block.kind: self._angles(block, layout) for block in self._blocks}
        normed = Norm.apply(total, self._blocks[0].before, self._eps)  # type: ignore[no-untyped-call]
        ends = [block.before for block in self._blocks[1:]] + [self._model.norm.weight]
        for block, following in zip(self._blocks, ends, strict=True):
            mixed = block.attend(normed, layout, *tables[block.kind])
            if block is self._blocks[-1]:
                mixed, total = mixed[layout.scored], total[layout.scored]
            total, normed = AddNorm.apply(  # type: ignore[no-untyped-call]
                total, block.out(mixed)[0], block.after, block.mlp_before, self._eps
            )
            inner = GeGlu.apply(*block.gate_up(normed))  # type: ignore[no-untyped-call]
            total, normed = AddNorm.apply(total, block.down(inner)[0], block.mlp_after, following, self._eps)  # type: ignore[no-untyped-call]
        return normed  # type: ignore[no-any-return]

    def _angles(self, block: _Block, layout: _Layout) -> tuple[Tensor, Tensor, Tensor]:
        """Return the rotary half tables of the rows, (N, 1, D / 2), and who may see whom, (T, T)."""
        positions = torch.arange(layout.width)
        cos, sin = self._model.rotary_emb(torch.zeros(1), positions[None], block.kind)
        half = cos.shape[-1] // 2
        mine = layout.places % layout.width
        back = positions[:, None] - positions[None, :]
        allowed = (back >= 0) & (back < (block.window or layout.width))
        return cos[0, mine, None, :half], sin[0, mine, None, :half], allowed
