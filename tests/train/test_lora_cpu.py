"""The CPU decoder against PEFT's layers: the same loss and the same gradients."""

import copy

import pytest
import torch
from peft import get_peft_model
from torch.nn import functional

from train import fused, sft
from train.batches import IGNORE, Row, collate
from train.lora_cpu import LoraDecoder, fits
from train.recipe import Recipe

KEEP = torch.arange(0, 300, 2)


pytestmark = pytest.mark.usefixtures("uncompiled")


@pytest.fixture
def tuned(model):
    """The tiny model in float32 with an adapter that is not zero."""
    torch.manual_seed(1)
    tuned = get_peft_model(model.float(), sft.lora_config(Recipe("n", "m", rank=4)))
    for name, parameter in tuned.named_parameters():
        if "lora_B" in name:
            parameter.data.normal_(std=0.05)
    return tuned


@pytest.fixture
def batch() -> dict[str, torch.Tensor]:
    """Rows of unlike lengths, longer than the sliding window, one with loss in its middle only."""
    generator = torch.Generator().manual_seed(2)
    rows = []
    for length, first, last in ((45, 20, 45), (31, 5, 31), (64, 30, 50), (3, 1, 3)):
        ids = 2 * torch.randint(1, 140, (length,), generator=generator)
        scored = torch.zeros(length, dtype=torch.bool)
        scored[first:last] = True
        rows.append(Row(ids.int().numpy(), scored.numpy()))
    return collate(rows, pad=0)


def reference(tuned, batch) -> torch.Tensor:
    """PEFT's layers, every logit, then the softmax over KEEP."""
    logits = tuned(input_ids=batch["input_ids"], attention_mask=batch["attention_mask"]).logits[:, :-1, KEEP]
    labels = batch["labels"][:, 1:]
    targets = torch.where(labels == IGNORE, IGNORE, labels // 2)  # KEEP holds the even ids
    return functional.cross_entropy(logits.flatten(0, 1).float(), targets.flatten(), reduction="sum")


def gradients(tuned, loss: torch.Tensor) -> dict[str, torch.Tensor]:
    names, parameters = zip(*((n, p) for n, p in tuned.named_parameters() if p.requires_grad), strict=True)
    return dict(zip(names, torch.autograd.grad(loss, parameters), strict=True))


def cosines(first: dict[str, torch.Tensor], second: dict[str, torch.Tensor]) -> list[float]:
    return [
        functional.cosine_similarity(
            first[name].flatten().double(), second[name].flatten().double(), 0
        ).item()
        for name in first
    ]


def test_loss_and_gradients_are_those_of_peft(tuned, batch) -> None:
    expected = reference(tuned, batch)
    loss, hits = LoraDecoder(tuned.get_base_model(), KEEP).loss(
        batch["input_ids"], batch["attention_mask"], batch["labels"]
    )
    assert loss.item() == pytest.approx(expected.item(), rel=1e-5)
    assert 0 <= hits.item() <= (batch["labels"] != IGNORE).sum()
    ours, theirs = gradients(tuned, loss), gradients(tuned, expected)
    assert len(ours) == 2 * 7 * 6
    assert min(cosines(ours, theirs)) > 0.99999
    for name, gradient in ours.items():
        assert gradient.norm().item() == pytest.approx(theirs[name].norm().item(), rel=1e-3)


def test_in_bfloat16_the_gradients_are_as_near_as_those_of_autocast(tuned, batch) -> None:
    exact = gradients(tuned, reference(tuned, batch))
    for name, parameter in tuned.named_parameters():
        if "lora" not in name:
            parameter.data = parameter.data.bfloat16()
    with torch.autocast("cpu", torch.bfloat16):
        theirs = gradients(tuned, reference(tuned, batch))
    loss, _ = LoraDecoder(tuned.get_base_model(), KEEP).loss(
        batch["input_ids"], batch["attention_mask"], batch["labels"]
    )
    ours = cosines(gradients(tuned, loss), exact)
    assert sum(ours) / len(ours) > 0.97
    assert sum(ours) > sum(cosines(theirs, exact)) - 0.01 * len(ours)


def test_neither_padding_nor_neighbors_change_a_row(tuned, batch) -> None:
    decoder = LoraDecoder(tuned.get_base_model(), KEEP)
    together = decoder.loss(batch["input_ids"], batch["attention_mask"], batch["labels"])[0]
    alone = [
        decoder.loss(*(batch[key][i : i + 1] for key in ("input_ids", "attention_mask", "labels")))[0]
        for i in range(len(batch["labels"]))
    ]
    assert sum(alone).item() == pytest.approx(together.item(), rel=1e-5)


def test_a_changed_adapter_is_merged_again(tuned, batch) -> None:
    decoder = LoraDecoder(tuned.get_base_model(), KEEP)
    inputs = batch["input_ids"], batch["attention_mask"], batch["labels"]
    decoder.loss(*inputs)
    for parameter in tuned.parameters():
        if parameter.requires_grad:
            parameter.data.mul_(1.5)  # .data: autograd's version counter does not move
    assert decoder.loss(*inputs)[0].item() == pytest.approx(reference(tuned, batch).item(), rel=1e-5)


def test_the_merged_model_answers_like_the_adapter_and_is_given_back(tuned, batch) -> None:
    decoder = LoraDecoder(tuned.get_base_model(), KEEP)
    before = copy.deepcopy(tuned.state_dict())
    ids = batch["input_ids"][:1, :20]
    with torch.no_grad():
        expected = tuned(input_ids=ids).logits
        with decoder.merged(), tuned.disable_adapter():
            merged = tuned.get_base_model()(input_ids=ids).logits
        again = tuned(input_ids=ids).logits
    assert torch.allclose(merged, expected, atol=1e-3)
    assert torch.equal(again, expected)
    assert all(torch.equal(before[name], tensor) for name, tensor in tuned.state_dict().items())


def test_only_plain_adapters_on_a_text_gemma_fit(model) -> None:
    plain = sft.lora_config(Recipe("n", "m"))
    assert fits(get_peft_model(copy.deepcopy(model), plain))
    assert not fits(get_peft_model(copy.deepcopy(model), sft.lora_config(Recipe("n", "m", dropout=0.1))))
    dora = sft.lora_config(Recipe("n", "m"))
    dora.use_dora = True
    assert not fits(get_peft_model(copy.deepcopy(model), dora))
    some = sft.lora_config(Recipe("n", "m"))
    some.target_modules = {"q_proj", "v_proj"}
    assert not fits(get_peft_model(copy.deepcopy(model), some))


@pytest.mark.parametrize("dtype", [torch.float64, torch.float32])
def test_the_written_gradients_are_right(dtype: torch.dtype) -> None:
    """Against autograd through the plain formulas of the same module."""
    generator = torch.Generator().manual_seed(0)

    def draw(*shape: int) -> torch.Tensor:
        return torch.randn(*shape, generator=generator, dtype=dtype, requires_grad=True)

    x, y, weight, other = draw(5, 8), draw(5, 8), draw(8).detach(), draw(8).detach()
    cases = [
        (fused.Norm.apply(x, weight, 1e-6), fused._norm(x, weight, 1e-6), (x,)),
        (fused.GeGlu.apply(x, y), functional.gelu(x, approximate="tanh") * y, (x, y)),
        (
            torch.cat(fused.AddNorm.apply(x, y, weight, other, 1e-6)),
            torch.cat(fused._add_norm(x, y, weight, other, 1e-6)),
            (x, y),
        ),
    ]
    for ours, plain, inputs in cases:
        assert torch.allclose(ours, plain, atol=1e-5)
        upstream = torch.randn(plain.shape, generator=generator, dtype=dtype)
        for got, expected in zip(
            torch.autograd.grad(ours, inputs, upstream),
            torch.autograd.grad(plain, inputs, upstream),
            strict=True,
        ):
            assert torch.allclose(got, expected, atol=1e-4)
