"""Parameters, memory and time of a run, worked out before anything is loaded.

Counts are exact (they are compared with the real models in the tests). Memory and time are estimates; every
assumption is a named number below, and `python -m train.check` prints them beside the result.
"""

from dataclasses import dataclass
from math import ceil, log2
from typing import Any

# Bytes a weight of a 4-bit layer takes: NF4 with one 8-bit constant for 64 weights, and one 32-bit constant
# for 256 of those (double quantization, Dettmers et al. 2023, arXiv 2305.14314).
NF4_BYTES = 0.5 + 1 / 64 + 4 / (64 * 256)
BF16_BYTES, FP32_BYTES = 2, 4
HEAD_TILE_BYTES = 4096 * 32_768 * FP32_BYTES  # TRL's fused head works in tiles of this size
REPLIES = 8  # are written at once while training: GPU_SLOTS in tutor/inference/local.py
GROWTH = 512  # tokens that the cache of a reply holds at first (tutor/inference/batch.py)
FRAMEWORK_GB = 0.6  # CUDA context and library workspaces
ANSWERS = "answers while training"
SPARE = 1.1  # what the allocator cannot use
UTILIZATION = 0.3  # share of a GPU's dense bf16 peak that QLoRA training with checkpointing reaches
TOKENS_A_ROW = 1_100  # assumed mean length of a MathX-5M row under 2,048 tokens; prepare counts the real one

# Dense bfloat16 peak in TFLOP/s, from the makers' data sheets.
PEAK_TFLOPS = {"L4 (24 GB)": 121, "A100 (40 or 80 GB)": 312, "H100 SXM (80 GB)": 989}


@dataclass(frozen=True, slots=True)
class Shape:
    """The sizes of a Gemma 3 model that decide its memory."""

    hidden: int
    mlp: int
    layers: int
    heads: int
    pairs: int  # key-value heads
    vocabulary: int
    head: int = 256

    @property
    def linears(self) -> tuple[tuple[int, int], ...]:
        """(in, out) of the seven linear layers of a block: q, k, v, o, gate, up, down."""
        q, kv = self.heads * self.head, self.pairs * self.head
        hidden, mlp = self.hidden, self.mlp
        return (
            (hidden, q),
            (hidden, kv),
            (hidden, kv),
            (q, hidden),
            (hidden, mlp),
            (hidden, mlp),
            (mlp, hidden),
        )

    @property
    def linear_parameters(self) -> int:
        """Weights of all blocks' linear layers."""
        return self.layers * sum(i * o for i, o in self.linears)

    @property
    def parameters(self) -> int:
        """All parameters of the language model; the head is the embedding."""
        norms = self.layers * (4 * self.hidden + 2 * self.head) + self.hidden
        return self.vocabulary * self.hidden + self.linear_parameters + norms

    @property
    def cache_bytes(self) -> int:
        """Keys and values of one token in all layers, in bfloat16."""
        return 2 * self.layers * self.pairs * self.head * BF16_BYTES

    def lora_parameters(self, rank: int) -> int:
        """Parameters of an adapter on all linear layers: rank · Σ(in + out)."""
        return self.layers * rank * sum(i + o for i, o in self.linears)


# What config.json calls the sizes, in their order here.
CONFIG_NAMES = (
    "hidden_size",
    "intermediate_size",
    "num_hidden_layers",
    "num_attention_heads",
    "num_key_value_heads",
    "vocab_size",
    "head_dim",
)

SHAPES = {
    "gemma-3-270m": Shape(640, 2_048, 18, 4, 1, 262_144),
    "gemma-3-270m-it": Shape(640, 2_048, 18, 4, 1, 262_144),
    "gemma-3-1b-it": Shape(1_152, 6_912, 26, 4, 1, 262_144),
    "gemma-3-4b-it": Shape(2_560, 10_240, 34, 8, 4, 262_208),
}


def shape_of(config: dict[str, Any]) -> Shape | None:
    """Return the sizes that a Gemma 3 `config.json` gives, None for another kind of model."""
    text = config.get("text_config", config)
    if not str(text.get("model_type", "")).startswith("gemma3"):
        return None
    if any(name not in text for name in CONFIG_NAMES):
        return None
    return Shape(*(int(text[name]) for name in CONFIG_NAMES))


def answers_gb(shape: Shape, tokens: int) -> float:
    """Return gigabytes of the cache for REPLIES replies of up to `tokens` tokens, prompt included.

    REPLIES · keys and values of a token · (capacity + capacity / 2): the capacity is doubled until a reply
    fits, and old and new stand together while the one is copied into the other.
    """
    if not tokens:
        return 0.0
    capacity: int = GROWTH * 2 ** max(0, ceil(log2(tokens / GROWTH)))
    before = capacity // 2 if capacity > GROWTH else 0
    return REPLIES * shape.cache_bytes * (capacity + before) / 1e9


def memory_gb(
    shape: Shape, *, rank: int, batch_tokens: int, four_bit: bool, checkpointing: bool, answer_tokens: int = 0
) -> dict[str, float]:
    """Return gigabytes by part for training LoRA on a GPU, `batch_tokens` tokens at a time; the sum is last.

    Adapter and gradients are float32; the 8-bit optimizer of bitsandbytes holds 2 bytes a parameter.
    `answer_tokens` is the longest prompt with its reply, 0 when no answers are measured. They are written
    between two steps, when activations and head need nothing: of the two, the sum takes the larger.
    """
    linear = shape.linear_parameters * (NF4_BYTES if four_bit else BF16_BYTES)
    rest = (shape.parameters - shape.linear_parameters) * BF16_BYTES
    adapter = shape.lora_parameters(rank) * (2 * FP32_BYTES + 2)
    a_block = batch_tokens * (10 * shape.hidden + 4 * shape.heads * shape.head + 6 * shape.mlp) * BF16_BYTES
    kept = batch_tokens * shape.hidden * BF16_BYTES * shape.layers
    activations = kept + a_block if checkpointing else a_block * shape.layers
    always = {
        "linear layers": linear / 1e9,
        "embedding and norms": rest / 1e9,
        "adapter, gradients, optimizer": adapter / 1e9,
        "framework": FRAMEWORK_GB,
    }
    step = {"activations": activations / 1e9, "head": 2 * HEAD_TILE_BYTES / 1e9}
    answers = answers_gb(shape, answer_tokens)
    highest = sum(always.values()) + max(sum(step.values()), answers)
    return always | step | {ANSWERS: answers, "in all": SPARE * highest}


def training_tflop(shape: Shape, tokens: int, *, checkpointing: bool) -> float:
    """Return the work of a pass over `tokens` in TFLOP.

    2 operations a weight and token forward, 2 for the gradients of the activations (the base's weights get
    none), and 2 for the second forward pass of activation checkpointing.
    """
    return (6 if checkpointing else 4) * shape.parameters * tokens / 1e12


def hours(
    shape: Shape,
    rows: int,
    gpu: str,
    gpus: int = 1,
    *,
    tokens_a_row: int = TOKENS_A_ROW,
    checkpointing: bool = True,
) -> float:
    """Return the estimated hours of one pass over `rows` rows."""
    work = training_tflop(shape, rows * tokens_a_row, checkpointing=checkpointing)
    return work / (PEAK_TFLOPS[gpu] * UTILIZATION * gpus) / 3600
