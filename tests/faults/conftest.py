"""Real parts for the fault tests: engines that are closed at the end, and a tiny Gemma behind one."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.tiny_gemma import model, rust_tokenizer, tokenizer
from tutor.inference.backend import Backend, Limits, Variant
from tutor.inference.engine import Engine
from tutor.prompting import QUESTION

__all__ = ["model", "rust_tokenizer", "tokenizer"]


@pytest.fixture
def start() -> Iterator[Callable[..., Engine]]:
    """`start(backend or opener, **settings)` gives an engine; at the end no thread of it may be left."""
    engines: list[Engine] = []

    def build(
        backend: Backend | Callable[[], Backend], *, limits: Limits | None = None, **settings: int
    ) -> Engine:
        opener = backend if callable(backend) else lambda: backend
        engines.append(Engine(opener, limits=limits or Limits(), **settings))
        return engines[-1]

    yield build
    for engine in engines:
        engine.close()
        assert not any(thread.is_alive() for thread in engine._threads)


@pytest.fixture
def gemma(model):
    """A tiny Gemma 3 with random weights and an adapter "tuned"; on one thread, which suits its size."""
    import torch

    from tutor.inference.gemma import Gemma
    from tutor.inference.projection import Low

    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    torch.manual_seed(1)
    adapter = {
        name: Low(torch.randn(4, layer.in_features) / 8, torch.randn(layer.out_features, 4) / 4, 1.0)
        for name, layer in model.named_modules()
        if name.endswith(("q_proj", "down_proj"))
    }
    yield Gemma(model.train(False), {"tuned": adapter})
    torch.set_num_threads(threads)


@pytest.fixture
def tiny(gemma, tokenizer) -> Backend:
    """The backend for models on this machine: tuned and base from one set of weights, in one batch."""
    from tutor.inference.local import LocalBackend

    variants = (Variant("tuned", "tiny + adapter", tuned=True), Variant("base", "tiny"))
    return LocalBackend(gemma, tokenizer.backend_tokenizer, QUESTION, variants, slots=8)


@pytest.fixture
def saved(model, tokenizer, tmp_path: Path) -> Path:
    """The tiny model in a folder, as transformers saves it."""
    model.save_pretrained(tmp_path / "tiny")
    tokenizer.save_pretrained(tmp_path / "tiny")
    return tmp_path / "tiny"
