import pytest

from tests.tiny_gemma import model, rust_tokenizer, tokenizer, typist

__all__ = ["model", "rust_tokenizer", "tokenizer", "typist"]


@pytest.fixture
def uncompiled(monkeypatch: pytest.MonkeyPatch):
    """As on a machine without a C++ compiler; compiling takes half a minute."""
    from train import fused  # imports torch, which few tests of this folder need

    monkeypatch.setenv("CXX", "no-compiler")
    fused._compiled.cache_clear()
    yield
    fused._compiled.cache_clear()
