"""A tiny Gemma 3 with random weights and a tokenizer of about 330 tokens, both built in memory."""

import pytest
from tokenizers import Tokenizer, decoders, models, normalizers, processors

SPECIAL = ["<pad>", "<eos>", "<bos>", "<unk>", "<end_of_turn>"]
BYTES = [f"<0x{byte:02X}>" for byte in range(256)]
CHARACTERS = ["▁", "\n", *"abcdefghijklmnopqrstuvwxyz", *"QAT", *"0123456789", *"+-*/().%=<>:,'\\{}?²≠👩🔬"]
MERGES = [("<", "<"), (">", ">"), ("=", "-"), ("f", "r"), ("\\", "fr"), ("a", "c"), (")", "=")]


@pytest.fixture(scope="session")
def rust_tokenizer() -> Tokenizer:
    """Like Gemma's: spaces as ▁, unknown characters as bytes, tokens "<<", ">>", "=-" and ")="."""
    words = [*SPECIAL, *BYTES, *CHARACTERS, *(left + right for left, right in MERGES)]
    vocab = {word: index for index, word in enumerate(words)}
    tokenizer = Tokenizer(models.BPE(vocab=vocab, merges=MERGES, unk_token="<unk>", byte_fallback=True))
    tokenizer.normalizer = normalizers.Replace(" ", "▁")
    tokenizer.decoder = decoders.Sequence(
        [decoders.Replace("▁", " "), decoders.ByteFallback(), decoders.Fuse()]
    )
    tokenizer.add_special_tokens(SPECIAL)
    tokenizer.post_processor = processors.TemplateProcessing(
        single="<bos> $A", special_tokens=[("<bos>", vocab["<bos>"])]
    )
    return tokenizer


@pytest.fixture(scope="session")
def tokenizer(rust_tokenizer):
    from transformers import PreTrainedTokenizerFast

    return PreTrainedTokenizerFast(
        tokenizer_object=rust_tokenizer,
        bos_token="<bos>",
        eos_token="<eos>",
        pad_token="<pad>",
        unk_token="<unk>",
    )


@pytest.fixture
def model(tokenizer):
    """A model that writes what its weights say: much nonsense, and seldom an end."""
    import torch

    torch.manual_seed(0)
    return _typist_class()(_config(len(tokenizer)))


@pytest.fixture
def typist(model, tokenizer):
    """`typist(*texts)` makes the model write the texts, one a row, and a stop token after each."""

    def write(*texts, end="<eos>"):
        ends = tokenizer.encode(end, add_special_tokens=False) if end else []
        model.rows = [tokenizer.encode(text, add_special_tokens=False) + ends for text in texts]
        return model

    return write


def _config(vocab_size):
    from transformers import Gemma3TextConfig

    return Gemma3TextConfig(
        vocab_size=vocab_size,
        hidden_size=64,
        intermediate_size=128,
        num_hidden_layers=6,  # the sixth attends to everything
        num_attention_heads=4,
        num_key_value_heads=2,
        head_dim=16,
        sliding_window=16,  # shorter than the prompts
        query_pre_attn_scalar=16,
        max_position_embeddings=4096,
        bos_token_id=2,
        eos_token_id=1,
        pad_token_id=0,
        initializer_range=0.3,  # wide, and a head of its own: greedy decoding does not repeat one token
        tie_word_embeddings=False,
    )


def _progress(cache, rows):
    """Return the texts of the rows that are left in a batch, and its step; kept with the batch's cache."""
    if not hasattr(cache, "typist"):
        cache.typist = list(rows), -1
        select = cache.batch_select_indices

        def select_texts_too(kept):
            texts, step = cache.typist
            cache.typist = [texts[i] for i in kept.tolist()] if texts else [], step
            select(kept)

        cache.batch_select_indices = select_texts_too
    texts, step = cache.typist
    cache.typist = texts, step + 1
    return cache.typist


def _typist_class():
    """Return the model's class; a function, because importing torch takes seconds that few tests need."""
    from transformers import Gemma3ForCausalLM

    class Typist(Gemma3ForCausalLM):
        """Gemma 3 that can be told what to write, and when to break."""

        rows: list[list[int]] = []  # token ids, one list a row; the last id is written again and again
        error: Exception | None = None  # raised once, at the third token
        _step: int | None = None  # tokens written by `generate` so far; None while reading the prompt

        def generate(self, *args, **kwargs):
            self._step = 0
            try:
                return super().generate(*args, **kwargs)
            finally:
                self._step = None

        def forward(self, *args, **kwargs):
            outputs = super().forward(*args, **kwargs)
            if self._step is not None:
                rows, step = self.rows, self._step
                self._step += 1
            elif kwargs.get("past_key_values") is not None:
                rows, step = _progress(kwargs["past_key_values"], self.rows)
            else:
                return outputs
            for row, ids in enumerate(rows if outputs.logits.shape[1] else ()):
                outputs.logits[row, -1, ids[min(step, len(ids) - 1)]] = 1e4
            if step == 2 and (error := self.error) is not None:
                self.error = None
                raise error
            return outputs

    return Typist
