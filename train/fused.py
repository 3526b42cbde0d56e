"""Element-wise parts of Gemma 3 for CPU training: each a kernel forward and one backward.

Compiled by torch.compile for any sizes; without a C++ compiler the same functions run as they stand.
Arithmetic inside is float32, what is stored is bfloat16. Gradients are for activations only: norm weights are
frozen.
"""

import functools
import os
import shutil
from collections.abc import Callable
from typing import Any

import torch
from torch import Tensor
from torch.autograd import Function
from torch.nn import functional


@functools.cache
def _compiled(function: Callable[..., Any]) -> Callable[..., Any]:
    if shutil.which(os.environ.get("CXX", "g++")) is None:
        return function
    torch._dynamo.config.recompile_limit = 64  # sizes that are 1 or equal lead to code of their own
    torch._dynamo.config.suppress_errors = True  # a compiler without Python's headers: runs uncompiled
    return torch.compile(function, dynamic=True)


def _rms(x: Tensor, weight: Tensor, eps: float) -> Tensor:
    """RMSNorm as Gemma has it, in float32: x / rms(x) * (1 + weight)."""
    wide = x.float()
    return wide * torch.rsqrt(wide.pow(2).mean(-1, keepdim=True) + eps) * (1.0 + weight.float())


def _rms_back(grad: Tensor, x: Tensor, weight: Tensor, eps: float) -> Tensor:
    """Gradient of `_rms` for x, in float32."""
    wide = x.float()
    inverse = torch.rsqrt(wide.pow(2).mean(-1, keepdim=True) + eps)
    unit, scaled = wide * inverse, grad.float() * (1.0 + weight.float())
    return inverse * (scaled - unit * (scaled * unit).mean(-1, keepdim=True))


def _norm(x: Tensor, weight: Tensor, eps: float) -> Tensor:
    return _rms(x, weight, eps).to(x.dtype)


def _norm_back(grad: Tensor, x: Tensor, weight: Tensor, eps: float) -> Tensor:
    return _rms_back(grad, x, weight, eps).to(x.dtype)


class Norm(Function):
    """(x, weight, eps) → RMSNorm of x."""

    @staticmethod
    def forward(ctx: Any, x: Tensor, weight: Tensor, eps: float) -> Tensor:
        """Shapes (…, H), (H,)."""
        ctx.save_for_backward(x, weight)
        ctx.eps = eps
        return _compiled(_norm)(x, weight, eps)  # type: ignore[no-any-return]

    @staticmethod
    def backward(ctx: Any, grad: Tensor) -> Any:
        """Gradient of x."""
        return _compiled(_norm_back)(grad, *ctx.saved_tensors, ctx.eps), None, None


def _add_norm(
    residual: Tensor, x: Tensor, after: Tensor, before: Tensor, eps: float
) -> tuple[Tensor, Tensor]:
    total = (residual.float() + _rms(x, after, eps).to(x.dtype)).to(x.dtype)
    return total, _rms(total, before, eps).to(x.dtype)


def _add_norm_back(
    grad_total: Tensor, grad: Tensor, total: Tensor, x: Tensor, after: Tensor, before: Tensor, eps: float
) -> tuple[Tensor, Tensor]:
    both = (grad_total.float() + _rms_back(grad, total, before, eps)).to(x.dtype)
    return both, _rms_back(both, x, after, eps).to(x.dtype)


class AddNorm(Function):
    """(residual, x, after, before, eps) → (residual + norm(x, after), its norm by `before`)."""

    @staticmethod
    def forward(
        ctx: Any, residual: Tensor, x: Tensor, after: Tensor, before: Tensor, eps: float
    ) -> tuple[Tensor, Tensor]:
        """Shapes (N, H) twice, (H,) twice."""
        total, normed = _compiled(_add_norm)(residual, x, after, before, eps)
        ctx.save_for_backward(total, x, after, before)
        ctx.eps = eps
        return total, normed

    @staticmethod
    def backward(ctx: Any, *grads: Tensor) -> Any:
        """Gradients of residual and x."""
        residual, x = _compiled(_add_norm_back)(*grads, *ctx.saved_tensors, ctx.eps)
        return residual, x, None, None, None


_GELU_A, _GELU_B = 0.7978845608028654, 0.044715  # sqrt(2 / pi); Hendrycks and Gimpel 2016, arXiv 1606.08415


def _gelu_share(x: Tensor) -> Tensor:
    """Return GELU(x) / x: (1 + tanh y) / 2 = sigmoid(2y), which costs half."""
    return torch.sigmoid(2.0 * _GELU_A * (x + _GELU_B * x * x * x))


def _geglu(gate: Tensor, up: Tensor) -> Tensor:
    x = gate.float()
    return (x * _gelu_share(x) * up.float()).to(gate.dtype)


def _geglu_back(grad: Tensor, gate: Tensor, up: Tensor) -> tuple[Tensor, Tensor]:
    x, wide = gate.float(), grad.float()
    share = _gelu_share(x)
    slope = share + x * share * (1.0 - share) * 2.0 * _GELU_A * (1.0 + 3.0 * _GELU_B * x * x)
    return (wide * up.float() * slope).to(gate.dtype), (wide * x * share).to(gate.dtype)


class GeGlu(Function):
    """(gate, up) → gelu(gate) * up; the tanh form of GELU."""

    @staticmethod
    def forward(ctx: Any, gate: Tensor, up: Tensor) -> Tensor:
        """All shapes (N, F)."""
        ctx.save_for_backward(gate, up)
        return _compiled(_geglu)(gate, up)  # type: ignore[no-any-return]

    @staticmethod
    def backward(ctx: Any, grad: Tensor) -> Any:
        """Gradients of gate and up."""
        return _compiled(_geglu_back)(grad, *ctx.saved_tensors)


def _rotate(x: Tensor, cos: Tensor, sin: Tensor) -> Tensor:
    """Rotary embedding of (…, D) by half tables (…, D / 2), in float32."""
    first, second = x.chunk(2, dim=-1)
    return torch.cat([first * cos - second * sin, second * cos + first * sin], dim=-1)


def _heads(x: Tensor, weight: Tensor, cos: Tensor, sin: Tensor, eps: float) -> Tensor:
    return _rotate(_rms(x, weight, eps), cos, sin).to(x.dtype)


def _heads_back(grad: Tensor, x: Tensor, weight: Tensor, cos: Tensor, sin: Tensor, eps: float) -> Tensor:
    return _rms_back(_rotate(grad.float(), cos, -sin), x, weight, eps).to(x.dtype)


class Heads(Function):
    """(x, weight, cos, sin, eps) → RMSNorm over each head, then rotary embedding."""

    @staticmethod
    def forward(ctx: Any, x: Tensor, weight: Tensor, cos: Tensor, sin: Tensor, eps: float) -> Tensor:
        """Shapes (N, heads, D), (D,), (N, 1, D / 2) twice."""
        ctx.save_for_backward(x, weight, cos, sin)
        ctx.eps = eps
        return _compiled(_heads)(x, weight, cos, sin, eps)  # type: ignore[no-any-return]

    @staticmethod
    def backward(ctx: Any, grad: Tensor) -> Any:
        """Gradient of x; a rotation is undone by the opposite angle."""
        return _compiled(_heads_back)(grad, *ctx.saved_tensors, ctx.eps), None, None, None, None


def _weights(scores: Tensor, allowed: Tensor, scale: float) -> Tensor:
    masked = torch.where(allowed, scores.float() * scale, float("-inf"))
    return torch.softmax(masked, dim=-1).to(scores.dtype)


def _weights_back(grad: Tensor, weights: Tensor, scale: float) -> Tensor:
    wide, p = grad.float(), weights.float()
    return (p * (wide - (wide * p).sum(-1, keepdim=True)) * scale).to(grad.dtype)


class Attention(Function):
    """(q, k, v, allowed, scale) → softmax(scale * q kᵀ) v, one key head for all queries of a row."""

    @staticmethod
    def forward(ctx: Any, q: Tensor, k: Tensor, v: Tensor, allowed: Tensor, scale: float) -> Tensor:
        """Shapes (R, Q, D), (R, T, D) twice, (Q, T) of bool."""
        weights = _compiled(_weights)(q @ k.transpose(1, 2), allowed, scale)
        ctx.save_for_backward(q, k, v, weights)
        ctx.scale = scale
        return weights @ v  # type: ignore[no-any-return]

    @staticmethod
    def backward(ctx: Any, grad: Tensor) -> Any:
        """Gradients of q, k, v."""
        q, k, v, weights = ctx.saved_tensors
        scores = _compiled(_weights_back)(grad @ v.transpose(1, 2), weights, ctx.scale)
        return scores @ k, scores.transpose(1, 2) @ q, weights.transpose(1, 2) @ grad, None, None


def _entropy(logits: Tensor, targets: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    wide = logits.float()
    top = wide.amax(-1)
    log_total = (wide - top[:, None]).exp().sum(-1).log() + top
    chosen = wide.gather(1, targets.clamp(min=0)[:, None])[:, 0]
    counts = targets >= 0
    loss = torch.where(counts, log_total - chosen, 0.0).sum()
    return loss, log_total, ((chosen >= top) & counts).sum()


def _entropy_back(grad: Tensor, logits: Tensor, targets: Tensor, log_total: Tensor) -> Tensor:
    share = (logits.float() - log_total[:, None]).exp()
    hit = torch.arange(logits.shape[1], device=logits.device)[None, :] == targets[:, None]
    weight = torch.where(targets >= 0, grad, 0.0)[:, None]
    return ((share - hit.to(share.dtype)) * weight).to(logits.dtype)


class CrossEntropy(Function):
    """(rows, head, targets) → (sum of the cross entropies, how many are the most likely word)."""

    @staticmethod
    def forward(ctx: Any, rows: Tensor, head: Tensor, targets: Tensor) -> tuple[Tensor, Tensor]:
        """Shapes (S, H), (K, H) frozen, (S,); negative targets do not count."""
        logits = functional.linear(rows, head)
        loss, log_total, hits = _compiled(_entropy)(logits, targets)
        ctx.save_for_backward(logits, head, targets, log_total)
        ctx.mark_non_differentiable(hits)
        return loss, hits

    @staticmethod
    def backward(ctx: Any, grad: Tensor, _: Any) -> Any:
        """Gradient of the rows."""
        logits, head, targets, log_total = ctx.saved_tensors
        return _compiled(_entropy_back)(grad, logits, targets, log_total) @ head, None, None
