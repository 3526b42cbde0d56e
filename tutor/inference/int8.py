"""Matrices in 8 bits: each row W is kept as round(W / s) with s = max|W| / 127.

A token reads half of the memory. The product is computed in the precision of the input, and each row of the
input by itself. On a CPU only.
"""

import torch

# Up to so many rows (replies times tokens) it is faster than the product in bfloat16 (two AVX-512 cores).
INT8_ROWS = 12
CHUNK = 1_024  # rows converted at once: what fits the cache of a core takes a fifth of the time
STEP = 16  # torch's kernel reads so many inputs at once, also beyond the end


class Int8:
    """A matrix (outputs, inputs) in 8 bits."""

    def __init__(self, weight: torch.Tensor) -> None:
        """The number of inputs must be a multiple of STEP."""
        assert weight.shape[1] % STEP == 0
        self._kept, self._scales = to_int8(weight)

    def __call__(self, x: torch.Tensor) -> torch.Tensor:
        """Return (rows, outputs) for x (rows, inputs) in bfloat16."""
        y: torch.Tensor = torch.ops.aten._weight_int8pack_mm(x, self._kept, self._scales)
        return y


def to_int8(weight: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """Return the 8-bit weights and the scales, one for each output."""
    kept = torch.empty(weight.shape, dtype=torch.int8)
    scales = torch.empty(weight.shape[0], dtype=weight.dtype)
    for start in range(0, weight.shape[0], CHUNK):
        part = weight[start : start + CHUNK].float()
        scale = (part.abs().amax(dim=1) / 127).clamp(min=1e-12).to(weight.dtype)
        scales[start : start + CHUNK] = scale
        kept[start : start + CHUNK] = (part / scale.float()[:, None]).round().clamp(-127, 127)
    return kept, scales
