"""The logits of a large vocabulary on a CPU: screened with few bits, then computed where it matters.

Gemma's vocabulary of 262,144 words makes the last matrix the larger half of the 270M model, and reading it
from memory is more than half of a token's time. So all words are scored with a coarse copy of the matrix, and
those within MARGIN of the best again with the exact one. What wins is then decided by exact scores, unless
the coarse ones are off by more than MARGIN; words that have no chance keep their coarse score.
"""

import torch

from tutor.inference.int8 import to_int8
from tutor.inference.memory import give_back

GROUP = 32  # inputs that share a scale in 4 bits
# In 4 bits the right word was at most 0.75 behind (400 positions of worked solutions, Gemma-3-270M).
MARGIN = 2.5
MOST = 256  # words scored exactly; more come so near each other only where none is likely
BLOCK = 512  # words whose maximum is taken first when the nearest are looked for
PART = 16_384  # words whose 8-bit products are scaled at once, while they are in a core's cache
CHUNK = 1_024  # words converted at once: what fits the cache of a core takes a fifth of the time
FEW_ROWS = 4  # up to so many rows the 4-bit product is the faster one, above it the 8-bit one


class ScreenedHead:
    """Logits for a matrix (words, inputs) on a CPU."""

    @staticmethod
    def fits(weight: torch.Tensor) -> bool:
        """Whether torch's 4-bit product takes this matrix."""
        words, inputs = weight.shape
        return weight.dtype == torch.bfloat16 and words % BLOCK == 0 and inputs % GROUP == 0

    def __init__(self, weight: torch.Tensor) -> None:
        """Make the copies; takes some seconds for 262,144 words."""
        self._weight = weight
        self._int4, self._steps = _to_int4(weight)
        give_back()
        self._int8, scales = to_int8(weight)
        self._scales = scales.float()

    def __call__(self, hidden: torch.Tensor) -> torch.Tensor:
        """Return logits (rows, words) for hidden (rows, inputs)."""
        scores = self._screened(hidden)
        for row, state in zip(scores, hidden, strict=True):
            near = _near(row)
            row[near] = self._weight[near] @ state
        return scores

    def best(self, hidden: torch.Tensor) -> list[int]:
        """Return the word with the largest logit for each row of hidden (rows, inputs)."""
        words = []
        for row, state in zip(self._screened(hidden), hidden, strict=True):
            near = _near(row)
            words.append(int(near[(self._weight[near] @ state).float().argmax()]))
        return words

    def _screened(self, hidden: torch.Tensor) -> torch.Tensor:
        """Return coarse logits (rows, words)."""
        if hidden.shape[0] > FEW_ROWS:
            return self._in_eight_bits(hidden)
        scores: torch.Tensor = torch.ops.aten._weight_int4pack_mm_for_cpu(
            hidden, self._int4, GROUP, self._steps
        )
        return scores

    def _in_eight_bits(self, hidden: torch.Tensor) -> torch.Tensor:
        """Both sides rounded to 8 bits, each row by its own scale: no row depends on another."""
        wide = hidden.float()
        scale = wide.abs().amax(dim=1, keepdim=True) / 127
        rounded = (wide / scale).round().to(torch.int8)
        scores = hidden.new_empty(hidden.shape[0], self._int8.shape[0])
        for start in range(0, scores.shape[1], PART):
            part = slice(start, start + PART)
            products = torch._int_mm(rounded, self._int8[part].t()).float()
            scores[:, part] = products.mul_(scale).mul_(self._scales[part])
        return scores


def _near(row: torch.Tensor) -> torch.Tensor:
    """Return the words of a row (words) that may have the largest score, in ascending order."""
    blocks = row.view(-1, BLOCK)
    tops = blocks.amax(dim=1)
    least = tops.max() - MARGIN
    held = (tops > least).nonzero()[:, 0]
    block, place = (blocks[held] > least).nonzero().unbind(dim=1)
    near = held[block] * BLOCK + place
    return near if near.numel() <= MOST else row.topk(MOST).indices


def _to_int4(weight: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """Return the packed weights, and (groups, words, 2): each group's step and the value in its middle."""
    words, inputs = weight.shape
    packed = torch.empty(words, inputs // 2, dtype=torch.uint8)
    steps = torch.empty(inputs // GROUP, words, 2, dtype=weight.dtype)
    for start in range(0, words, CHUNK):
        rows = slice(start, start + CHUNK)
        part = weight[rows]
        groups = part.float().view(part.shape[0], -1, GROUP)
        low, high = groups.amin(-1, keepdim=True), groups.amax(-1, keepdim=True)
        step = ((high - low) / 15).clamp(min=1e-9).to(weight.dtype).float()
        middle = (low + 8 * step).to(weight.dtype).float()
        rounded = ((groups - middle) / step + 8).round().clamp(0, 15).to(torch.int32)
        packed[rows] = torch.ops.aten._convert_weight_to_int4pack_for_cpu(rounded.view(part.shape), 1)
        steps[:, rows] = torch.cat([step, middle], dim=-1).transpose(0, 1)
    return packed, steps
