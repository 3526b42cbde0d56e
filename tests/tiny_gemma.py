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
    from transformers import Gemma3ForCausalLM

    torch.manual_seed(0)
    return Gemma3ForCausalLM(_config(len(tokenizer))).train(False)


@pytest.fixture
def typist(model, tokenizer):
    """`typist(*texts)` gives a `Gemma` that writes the texts, one to a prompt, each with a stop token."""

    def write(*texts, end="<eos>"):
        ends = tokenizer.encode(end, add_special_tokens=False) if end else []
        return _typist(model, [tokenizer.encode(text, add_special_tokens=False) + ends for text in texts])

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


def _typist(model, texts):
    """Return a `Gemma` that is told what to write; a function, because importing torch takes seconds.

    It computes as the real one does, and marks each slot of the cache with the number of its text and the
    length of its prompt: so a mark goes where its reply goes. The last token is written again and again.
    """
    import torch

    from tutor.inference.gemma import Gemma

    class Typist(Gemma):
        begun = 0  # prompts so far

        def hidden(self, ids, cache, slot, starts, rows):
            hidden = super().hidden(ids, cache, slot, starts, rows)
            tokens = ids.shape[1]
            marks = cache.values[0][slot : slot + len(starts), 0, 0]  # behind the first token's attention
            if tokens > 1:  # pieces of prompts
                for mark, start, piece in zip(marks, starts, ids, strict=True):
                    if start == 0 or mark[1] != start:  # not the next piece of the same one
                        mark[0] = self.begun % len(texts)
                        self.begun += 1
                    mark[1] = start + int((piece != 0).sum())
            first = torch.tensor(starts)
            for at in range(tokens):
                hidden[:, at, 0] = marks[:, 0]
                hidden[:, at, 1] = first + at - marks[:, 1] + 1
            return hidden

        def scores(self, hidden):
            scores = super().scores(hidden)
            for row, state in zip(scores, hidden, strict=True):
                ids = texts[int(state[0])]
                row[ids[min(max(int(state[1]), 0), len(ids) - 1)]] = 1e4
            return scores

    return Typist(model)
