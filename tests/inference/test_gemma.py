"""The forward pass against transformers' own, and its rearranged forms against the plain one."""

import copy

import pytest
import torch
from transformers import DynamicCache

from tutor.inference.gemma import Gemma
from tutor.inference.head import MARGIN, ScreenedHead
from tutor.inference.int8 import INT8_ROWS, Int8
from tutor.inference.projection import Low, Projection, Rows

TEXT = torch.tensor([[2, *range(262, 310)]])  # longer than the tiny model's window


@torch.inference_mode()
def logits(gemma, ids, pieces=(1000,), slot=0):
    """Return the logits of every position, reading `ids` (1, tokens) in pieces of these sizes."""
    cache, found, start = gemma.new_cache(3, 64), [], 0
    sizes = list(pieces)
    while start < ids.shape[1]:
        piece = ids[:, start : start + (sizes.pop(0) if len(sizes) > 1 else sizes[0])]
        hidden = gemma.hidden(piece, cache, slot, [start], Rows())
        found.append(gemma.scores(hidden[0]))
        start += piece.shape[1]
    return torch.cat(found)


@pytest.mark.parametrize("pieces", [(1000,), (1,), (7,), (20, 1), (16, 13)])
@pytest.mark.parametrize("slot", [0, 2])
def test_it_computes_what_transformers_does(model, pieces, slot):
    with torch.inference_mode():
        expected = model(TEXT).logits[0]
    torch.testing.assert_close(logits(Gemma(model), TEXT, pieces, slot), expected, rtol=1e-4, atol=1e-4)


@torch.inference_mode()
def test_rows_at_different_positions_are_what_they_are_alone(model):
    gemma = Gemma(model)
    cache = gemma.new_cache(3, 64)
    lengths = [3, 20, 41]
    for slot, length in enumerate(lengths):
        gemma.hidden(TEXT[:, :length], cache, slot, [0], Rows())
    ids = torch.stack([TEXT[0, length : length + 1] for length in lengths])
    together = gemma.scores(gemma.hidden(ids, cache, 0, lengths, Rows())[:, 0])
    for row, length in zip(together, lengths, strict=True):
        past = DynamicCache(config=model.config)
        model(TEXT[:, :length], past_key_values=past)
        alone = model(TEXT[:, length : length + 1], past_key_values=past).logits[0, -1]
        torch.testing.assert_close(row, alone, rtol=1e-4, atol=1e-4)


@torch.inference_mode()
def test_a_reply_can_move_to_another_slot(model):
    gemma = Gemma(model)
    cache = gemma.new_cache(3, 64)
    gemma.hidden(TEXT[:, :20], cache, 2, [0], Rows())
    expected = gemma.hidden(TEXT[:, 20:21], cache, 2, [20], Rows())
    cache.move(2, 0, 20)
    torch.testing.assert_close(gemma.hidden(TEXT[:, 20:21], cache, 0, [20], Rows()), expected)


def test_joined_weights_change_nothing_and_are_shared(model):
    expected = logits(Gemma(model), TEXT)
    gemma = Gemma(model)
    gemma.rearrange(quantize=False)
    torch.testing.assert_close(logits(gemma, TEXT), expected)
    with torch.inference_mode():
        torch.testing.assert_close(model(TEXT).logits[0], expected, rtol=1e-4, atol=1e-4)
    attention = model.model.layers[0].self_attn
    assert (
        attention.q_proj.weight.untyped_storage().data_ptr()
        == attention.v_proj.weight.untyped_storage().data_ptr()
    )


@torch.inference_mode()
def test_eight_bits_are_near_and_each_row_is_computed_by_itself():
    torch.manual_seed(0)
    weight = torch.randn(300, 64, dtype=torch.bfloat16)
    x = torch.randn(INT8_ROWS, 64, dtype=torch.bfloat16)
    y = Int8(weight)(x)
    exact = x.float() @ weight.float().t()
    assert (y.float() - exact).abs().max() < 0.02 * exact.abs().max()
    for index in range(INT8_ROWS):
        assert torch.equal(y[index], Int8(weight)(x[index : index + 1])[0])


@pytest.mark.parametrize("rows", [1, 3, 9])
@torch.inference_mode()
def test_the_screened_head_finds_the_exact_best(rows):
    torch.manual_seed(0)
    weight = torch.randn(20_480, 64, dtype=torch.bfloat16)
    hidden = torch.randn(rows, 64, dtype=torch.bfloat16)
    exact = hidden.float() @ weight.float().t()
    scores = ScreenedHead(weight)(hidden)
    assert torch.equal(scores.argmax(-1), exact.argmax(-1))
    assert ScreenedHead(weight).best(hidden) == exact.argmax(-1).tolist()
    best = exact.max(-1, keepdim=True).values
    near = exact > best - MARGIN / 2
    assert ((scores.float() - exact).abs()[near] <= best.max() * 2**-8).all()  # the rounding to bfloat16


@torch.inference_mode()
def test_the_screened_head_with_everything_near():
    weight = torch.full((5_120, 64), 0.01, dtype=torch.bfloat16)
    weight[4_321] *= 3
    ones = torch.ones(1, 64, dtype=torch.bfloat16)
    assert ScreenedHead(weight)(ones).argmax() == 4_321
    assert ScreenedHead(weight).best(ones) == [4_321]


def test_the_screened_head_is_for_whole_blocks_of_words():
    assert ScreenedHead.fits(torch.zeros(1_024, 64, dtype=torch.bfloat16))
    assert not ScreenedHead.fits(torch.zeros(1_000, 64, dtype=torch.bfloat16))
    assert not ScreenedHead.fits(torch.zeros(1_024, 64))


@torch.inference_mode()
def test_the_best_word_is_the_first_of_the_largest(model):
    gemma = Gemma(model)
    hidden = torch.randn(3, model.config.hidden_size)
    assert gemma.best(hidden) == gemma.scores(hidden).argmax(-1).tolist()


@torch.inference_mode()
def test_one_adapter_for_all_rows_is_merged():
    torch.manual_seed(0)
    dtype = torch.bfloat16
    layer = torch.nn.Linear(64, 48, bias=False, dtype=dtype)
    low = Low(torch.randn(4, 64, dtype=dtype), torch.randn(48, 4, dtype=dtype), 0.5)
    projection = Projection([layer], {"a": [low], "b": [low]})
    projection.rearrange(quantize=True, merged="a")
    x = torch.randn(2, 1, 64, dtype=dtype)
    alone, other = (projection(x, Rows.of([name] * 2, x)) for name in "ab")
    mixed = projection(x, Rows.of(["a", ""], x))
    plain = projection(x, Rows.of(["", ""], x))
    exact = x.float() @ (layer.weight.float() + low.up.float() @ low.down.float() * 0.5).t()
    for y in (alone, other):
        assert (y.float() - exact).abs().max() < 0.02 * exact.abs().max()
    assert not torch.equal(alone, other)  # b's change stands beside the weights
    assert torch.equal(mixed[1], plain[1])
    assert (mixed[0].float() - exact[0]).abs().max() < 0.02 * exact.abs().max()


@torch.inference_mode()
@pytest.mark.parametrize("quantized", [False, True])
def test_a_projection_adds_the_adapters_of_its_rows(quantized):
    torch.manual_seed(0)
    dtype = torch.bfloat16
    layers = [torch.nn.Linear(64, out, bias=False, dtype=dtype) for out in (32, 16)]
    a, b = (Low(torch.randn(4, 64, dtype=dtype), torch.randn(out, 4, dtype=dtype), 0.5) for out in (32, 16))
    projection = Projection(copy.deepcopy(layers), {"first": [a, None], "both": [a, b]})
    if quantized:
        projection.rearrange(quantize=True)
    x = torch.randn(3, 2, 64, dtype=dtype)
    y = projection(x, Rows.of(["", "first", "both"], x))
    for row, changes in enumerate(([None, None], [a, None], [a, b])):
        parts = []
        for layer, change in zip(layers, changes, strict=True):
            weight = layer.weight.float()
            if change is not None:
                weight = weight + change.scale * change.up.float() @ change.down.float()
            parts.append(x[row].float() @ weight.t())
        expected = torch.cat(parts, dim=-1)
        assert (y[row].float() - expected).abs().max() < 0.02 * expected.abs().max()


def test_all_rows_alike_need_no_mask():
    x = torch.zeros(1)
    assert Rows.of(["a", "a"], x).masks == {"a": None}
    assert Rows.of(["", ""], x).masks == {}
    assert Rows.of(["a", "", "b"], x).masks["a"].tolist() == [[1.0], [0.0], [0.0]]
