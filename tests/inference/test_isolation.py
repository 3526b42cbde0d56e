"""Replies written together with 8-bit weights, as they are served on a CPU: none leaks into another.

How many replies share a pass decides which kernels compute it, and these round differently. So a row is set
beside neighbors of the same number and lengths that say something else, and must be the same to the last
bit.
"""

import random

import pytest
import torch

from tutor.inference.backend import Variant
from tutor.inference.gemma import Gemma
from tutor.inference.head import FEW_ROWS
from tutor.inference.int8 import INT8_ROWS
from tutor.inference.local import LocalBackend
from tutor.inference.projection import Low, Rows
from tutor.messages import GREEDY, Sampling
from tutor.prompting import QUESTION

WORDS = 1_024  # a vocabulary that the screened head takes; the tokenizer has fewer
LENGTH = 24  # of a problem in tokens
VARIANTS = [
    Variant("first", "First", tuned=True),
    Variant("second", "Second", tuned=True),
    Variant("base", "Base"),
]
NEIGHBORS = [1, FEW_ROWS - 1, FEW_ROWS, INT8_ROWS - 1, INT8_ROWS, 20]


@pytest.fixture
def quantized(tokenizer):
    """A tiny Gemma in bfloat16 with two adapters, rearranged as `open_folder` does it on a CPU."""
    from transformers import Gemma3ForCausalLM

    from tests.tiny_gemma import _config

    torch.manual_seed(0)
    model = Gemma3ForCausalLM(_config(WORDS)).to(torch.bfloat16).train(False)
    with torch.no_grad():
        model.lm_head.weight[len(tokenizer) :] = 0  # words that the tokenizer does not have
        for end in ("<eos>", "<end_of_turn>"):
            model.lm_head.weight[tokenizer.convert_tokens_to_ids(end)] = 0  # replies that stay together
    adapters = {
        name: {
            layer: Low(torch.randn(4, part.in_features) / 8, torch.randn(part.out_features, 4) / 4, 1.0)
            for layer, part in model.named_modules()
            if layer.endswith(targets)
        }
        for name, targets in (("first", ("q_proj", "down_proj")), ("second", ("v_proj", "gate_proj")))
    }
    gemma = Gemma(model, adapters)
    gemma.rearrange(quantize=True)
    assert gemma._screened is not None and gemma._layers[0].attend._merged is not None
    return gemma


def prompts(count, seed, tokenizer):
    """Return so many problems of the same number of tokens: letters that the tokenizer never joins."""
    letters = random.Random(seed)
    found = [f"Question: {''.join(letters.choices('bdeghijk', k=LENGTH))}?\nAnswer:" for _ in range(count)]
    assert len({len(tokenizer(problem).input_ids) for problem in found}) == 1
    return found


def names_of(count, mixed):
    """Return the variant of each row: all the first, whose weights are merged, or each in turn."""
    return [VARIANTS[index % len(VARIANTS)].name if mixed else "first" for index in range(count)]


@torch.inference_mode()
def states_and_scores(gemma, ids, names):
    """Return hidden states and logits of the first row after a prompt and four more tokens of every row."""
    cache, rows, found = (
        gemma.new_cache(len(names), 64),
        Rows.of([name if name in gemma.adapters else "" for name in names], gemma.like),
        [],
    )
    hidden = gemma.hidden(ids[:, :LENGTH], cache, 0, [0] * len(names), rows)
    found.append(hidden[0])
    for at in range(LENGTH, ids.shape[1]):
        hidden = gemma.hidden(ids[:, at : at + 1], cache, 0, [at] * len(names), rows)
        found += [hidden[0], gemma.scores(hidden[:, 0])[0]]
    return found


@pytest.mark.parametrize("mixed", [False, True], ids=["one adapter", "two adapters and the base"])
@pytest.mark.parametrize("count", NEIGHBORS)
def test_no_number_of_a_row_depends_on_what_its_neighbors_say(quantized, count, mixed):
    names, generator = names_of(count + 1, mixed), torch.Generator().manual_seed(1)
    ids = torch.randint(5, 320, (count + 1, LENGTH + 4), generator=generator)
    others = ids.clone()
    others[1:] = torch.randint(5, 320, (count, LENGTH + 4), generator=generator)
    one, other = (states_and_scores(quantized, batch, names) for batch in (ids, others))
    assert all(torch.equal(left, right) for left, right in zip(one, other, strict=True))


def written_together(gemma, tokenizer, problems, names, samplings):
    """Return the tokens of each reply; all are read and written in the same passes."""
    backend = LocalBackend(
        gemma, tokenizer.backend_tokenizer, QUESTION, VARIANTS, slots=len(names), calculator=False
    )
    jobs = [
        backend._job(problem, 16, sampling, name)
        for problem, name, sampling in zip(problems, names, samplings, strict=True)
    ]
    backend._batch.add(jobs)
    for job in jobs:
        job.texts(lambda _: None)
    assert {job.reason for job in jobs} == {"length"}, "a neighbor left early: the number of rows differed"
    return [job.written for job in jobs]


@pytest.mark.parametrize("own", [GREEDY, Sampling(1.0, 7)], ids=["greedy", "drawn"])
@pytest.mark.parametrize("mixed", [False, True], ids=["one adapter", "two adapters and the base"])
@pytest.mark.parametrize("count", [1, FEW_ROWS, INT8_ROWS])
def test_a_reply_is_the_same_whatever_its_neighbors_ask_and_draw(quantized, tokenizer, count, mixed, own):
    mine, names = prompts(1, 0, tokenizer), names_of(count + 1, mixed)

    def beside(seed):
        samplings = [own, *(GREEDY if n % 2 else Sampling(0.8, seed + n) for n in range(count))]
        problems = [*mine, *prompts(count, seed, tokenizer)]
        return written_together(quantized, tokenizer, problems, names, samplings)

    (reply, *neighbors), (again, *others) = beside(1), beside(2)
    assert reply == again
    assert neighbors != others  # they did say something else


def test_a_greedy_reply_beside_a_few_of_its_own_kind_is_the_one_it_is_alone(quantized, tokenizer):
    problems = prompts(FEW_ROWS, 3, tokenizer)
    together = written_together(quantized, tokenizer, problems, ["first"] * FEW_ROWS, [GREEDY] * FEW_ROWS)
    alone = [
        written_together(quantized, tokenizer, [problem], ["first"], [GREEDY])[0] for problem in problems
    ]
    assert together == alone


def test_a_leak_would_be_seen(quantized):
    """The first test above is worth something: what one row gives to another is found."""
    names = names_of(3, mixed=True)
    ids = torch.randint(5, 320, (3, LENGTH + 4), generator=torch.Generator().manual_seed(1))
    others = ids.clone()
    others[2] += 1
    layer = quantized._layers[2]
    original = layer.out

    class Leaking:
        def __call__(self, x, rows):
            y = original(x, rows)
            return y + 1e-2 * y.mean(dim=0, keepdim=True)

    layer.out = Leaking()
    one, other = (states_and_scores(quantized, batch, names) for batch in (ids, others))
    assert not all(torch.equal(left, right) for left, right in zip(one, other, strict=True))
