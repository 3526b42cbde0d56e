"""Base and tuned rows in one batch over 4-bit weights: real bitsandbytes layers, on a CPU."""

import pytest
import torch

from tutor.inference.backend import Variant
from tutor.inference.gemma import Gemma
from tutor.inference.local import LocalBackend
from tutor.inference.projection import Low, Rows
from tutor.inference.weights import load
from tutor.messages import GREEDY
from tutor.prompting import QUESTION

PROBLEMS = ("Question: 1+1?\nAnswer:", "Question: 12 pencils, 9 gone?\nAnswer:")


@pytest.fixture(scope="module")
def gemma(tmp_path_factory):
    """A tiny Gemma as NF4 from its folder, with one adapter."""
    from bitsandbytes.nn import Linear4bit
    from transformers import Gemma3ForCausalLM

    from tests.tiny_gemma import _config

    torch.manual_seed(0)
    folder = tmp_path_factory.mktemp("four-bit")
    Gemma3ForCausalLM(_config(1_024)).to(torch.bfloat16).save_pretrained(folder)
    model = load(folder, four_bit=True).train(False)
    linear = {name: part for name, part in model.named_modules() if isinstance(part, Linear4bit)}
    assert linear and all(part.weight.dtype == torch.uint8 for part in linear.values())  # two to a byte
    low = {
        name: Low(torch.randn(4, part.in_features) / 8, torch.randn(part.out_features, 4) / 4, 1.0)
        for name, part in linear.items()
        if name.endswith(("q_proj", "down_proj"))
    }
    return Gemma(model, {"tuned": low})


@torch.inference_mode()
def states(gemma, ids, names):
    """Return the hidden states (rows, tokens, width) of prompts of one length."""
    cache = gemma.new_cache(len(names), ids.shape[1])
    return gemma.hidden(ids, cache, 0, [0] * len(names), Rows.of(names, gemma.like)).float()


def test_rows_with_and_without_the_adapter_share_a_batch(gemma):
    ids = torch.randint(5, 320, (1, 12), generator=torch.Generator().manual_seed(1))
    tuned, base = states(gemma, ids, ["tuned"])[0], states(gemma, ids, [""])[0]
    difference = (tuned - base).abs().max()
    assert difference > 0.1  # the adapter does something
    together = states(gemma, ids.repeat(3, 1), ["tuned", "", "tuned"])
    for row, alone in zip(together, (tuned, base, tuned), strict=True):
        assert (row - alone).abs().max() < difference / 5  # rounding only
    assert torch.equal(together[0], together[2])


def test_base_and_tuned_replies_are_written_together(gemma, tokenizer):
    variants = [Variant("tuned", "Tuned", tuned=True), Variant("base", "Base")]
    backend = LocalBackend(gemma, tokenizer.backend_tokenizer, QUESTION, variants, slots=4, calculator=False)
    jobs = [backend._job(text, 8, GREEDY, v.name) for text in PROBLEMS for v in variants]
    backend._batch.add(jobs)
    for job in jobs:
        job.texts(lambda _: None)
    assert all(job.reason in ("length", "stop") for job in jobs)
    tuned, base = jobs[0].written, jobs[1].written
    assert tuned != base
