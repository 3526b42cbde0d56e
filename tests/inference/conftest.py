from tests.tiny_gemma import model, rust_tokenizer, tokenizer, typist

__all__ = ["model", "rust_tokenizer", "tokenizer", "typist"]
