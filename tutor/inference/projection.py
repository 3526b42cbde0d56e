"""The matrices of a layer that read the same input, as one product, with LoRA adapters that some rows of a
batch use and others do not.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import torch
from torch import nn
from torch.nn.functional import linear, pad

from tutor.inference.int8 import INT8_ROWS, STEP, Int8


@dataclass(frozen=True, slots=True)
class Low:
    """One adapter's change to one matrix: scale * up @ down (Hu et al. 2021, arXiv 2106.09685)."""

    down: torch.Tensor  # (rank, inputs)
    up: torch.Tensor  # (outputs, rank)
    scale: float

    def to(self, like: torch.Tensor) -> "Low":
        """Return it with the dtype and device of `like`, which the scale is then in."""
        up = (self.up.float() * self.scale).to(like)
        return Low(self.down.to(like), up, 1.0)


@dataclass(slots=True)
class Rows:
    """Which rows of a batch use which adapter.

    `masks` holds for each adapter in use a tensor (rows, 1) of ones and zeros; None stands for all rows.
    """

    masks: dict[str, torch.Tensor | None] = field(default_factory=dict)

    @classmethod
    def of(cls, names: Sequence[str], like: torch.Tensor) -> "Rows":
        """Return the rows for one adapter name each, "" for none; `like` gives dtype and device."""
        if len(set(names)) == 1:
            return cls({names[0]: None} if names[0] else {})
        return cls({
            name: torch.tensor([[float(one == name)] for one in names], dtype=like.dtype, device=like.device)
            for name in sorted(set(names))
            if name
        })  # fmt: skip

    def all_use(self, name: str) -> bool:
        """Whether every row uses the adapter of this name."""
        return name in self.masks and self.masks[name] is None


class Projection:
    """Several linear layers with one input; returns their outputs side by side."""

    def __init__(self, layers: Sequence[nn.Module], adapters: Mapping[str, Sequence[Low | None]]) -> None:
        """`adapters` gives for each adapter's name one change, or None, for each of the layers."""
        self._layers = tuple(layers)
        self._weight: torch.Tensor | None = None
        self._int8: Int8 | None = None
        self._merged: tuple[str, Int8] | None = None  # an adapter's name, and the weights with its change
        self._low = {
            name: joined
            for name, changes in adapters.items()
            if (joined := _joined_changes(self._layers, changes)) is not None
        }

    def rearrange(self, *, quantize: bool, merged: str = "") -> None:
        """Make one matrix of the layers' weights, and a copy in 8 bits, where they are plain matrices.

        With `merged`, another copy has the change of this adapter in it.
        """
        self._weight = _joined(self._layers)
        if quantize and self._weight is not None and self._weight.shape[1] % STEP == 0:
            self._int8 = Int8(self._weight)
            for low in self._low.values():
                low.quantize()
            if merged in self._low:
                self._merged = merged, Int8(self._low[merged].merged(self._weight))

    def __call__(self, x: torch.Tensor, rows: Rows) -> torch.Tensor:
        """Return (rows, tokens, all outputs) for x (rows, tokens, inputs)."""
        flat = x.reshape(-1, x.shape[-1])
        few = flat.shape[0] <= INT8_ROWS
        if few and self._merged is not None and rows.all_use(self._merged[0]):
            return self._merged[1](flat).view(*x.shape[:-1], -1)
        if self._weight is None:
            outputs = [layer(flat) for layer in self._layers]
            y = outputs[0] if len(outputs) == 1 else torch.cat(outputs, dim=-1)
        elif self._int8 is not None and few:
            y = self._int8(flat)
        else:
            y = linear(flat, self._weight)
        for name, mask in rows.masks.items():
            if (low := self._low.get(name)) is not None:
                y = low.add(y, flat, mask, few=few)
        return y.view(*x.shape[:-1], -1)


class _Change:
    """What an adapter adds to the outputs of a projection, for all its layers at once."""

    def __init__(self, down: torch.Tensor, up: torch.Tensor) -> None:
        """`down` is (ranks, inputs), `up` (outputs, ranks)."""
        self._down, self._up = down, up
        self._int8: tuple[Int8, Int8] | None = None

    def quantize(self) -> None:
        """Keep 8-bit copies: their product takes a third of the time, most of which is starting it."""
        missing = -self._up.shape[1] % STEP  # ranks
        self._int8 = Int8(pad(self._down, (0, 0, 0, missing))), Int8(pad(self._up, (0, missing)))

    def merged(self, weight: torch.Tensor) -> torch.Tensor:
        """Return the weight (outputs, inputs) with the change in it."""
        return torch.addmm(weight.float(), self._up.float(), self._down.float()).to(weight.dtype)

    def add(self, y: torch.Tensor, x: torch.Tensor, mask: torch.Tensor | None, *, few: bool) -> torch.Tensor:
        """Return y (rows, outputs) with the change for x (rows, inputs) in the rows of `mask`."""
        if few and self._int8 is not None:
            down, up = self._int8
            inner = down(x)
            return y + up(inner if mask is None else _masked(inner, mask))
        inner = linear(x, self._down)
        return y + linear(inner if mask is None else _masked(inner, mask), self._up)


def _masked(inner: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
    """Set the rows to 0 whose reply does not use the adapter; a reply may have several rows, its tokens."""
    tokens = inner.shape[0] // mask.shape[0]
    return inner * (mask if tokens == 1 else mask.repeat_interleave(tokens, dim=0))


def _joined(layers: Sequence[nn.Module]) -> torch.Tensor | None:
    """Return the layers' weights as one matrix, which they share from then on."""
    if not all(type(layer) is nn.Linear and layer.bias is None for layer in layers):
        return None
    weights = [layer.weight.detach() for layer in layers if isinstance(layer, nn.Linear)]
    if len(weights) == 1:
        return weights[0]
    joined, start = torch.cat(weights), 0
    for layer in layers:
        assert isinstance(layer, nn.Linear)
        end = start + layer.weight.shape[0]
        layer.weight = nn.Parameter(joined[start:end], requires_grad=False)
        start = end
    return joined


def _joined_changes(layers: Sequence[nn.Module], changes: Sequence[Low | None]) -> _Change | None:
    """Return the changes of all layers as one, None when there is none."""
    kept = [change for change in changes if change is not None]
    if not kept:
        return None
    down = torch.cat([change.down for change in kept])
    up = down.new_zeros(sum(_outputs(layer) for layer in layers), down.shape[0])
    rank = output = 0
    for layer, change in zip(layers, changes, strict=True):
        end = output + _outputs(layer)
        if change is not None:
            up[output:end, rank : rank + change.down.shape[0]] = change.up * change.scale
            rank += change.down.shape[0]
        output = end
    return _Change(down, up)


def _outputs(layer: nn.Module) -> int:
    return int(layer.out_features)  # type: ignore[arg-type]  # nn.Linear and what replaces it have it
