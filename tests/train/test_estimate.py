"""Counts against the real model classes on the meta device; memory and time against hand-made sums."""

import pytest
import torch
from peft import get_peft_model
from transformers import AutoModelForCausalLM, Gemma3ForCausalLM, Gemma3TextConfig

from train.estimate import (
    ANSWERS,
    GROWTH,
    NF4_BYTES,
    PEAK_TFLOPS,
    REPLIES,
    SHAPES,
    Shape,
    answers_gb,
    hours,
    memory_gb,
    training_tflop,
)
from train.recipe import Recipe
from train.sft import lora_config
from tutor.inference import batch, local
from tutor.inference.gemma import Cache


def on_meta(shape: Shape) -> Gemma3ForCausalLM:
    config = Gemma3TextConfig(
        hidden_size=shape.hidden,
        intermediate_size=shape.mlp,
        num_hidden_layers=shape.layers,
        num_attention_heads=shape.heads,
        num_key_value_heads=shape.pairs,
        head_dim=shape.head,
        vocab_size=shape.vocabulary,
    )
    with torch.device("meta"):
        return AutoModelForCausalLM.from_config(config)


@pytest.mark.parametrize("name", SHAPES)
def test_parameters_are_those_of_the_model(name: str) -> None:
    shape = SHAPES[name]
    model = on_meta(shape)
    model.tie_weights()
    assert sum(p.numel() for p in model.parameters()) == shape.parameters
    tuned = get_peft_model(model, lora_config(Recipe("n", "m")))
    assert sum(p.numel() for p in tuned.parameters() if p.requires_grad) == shape.lora_parameters(16)


def test_the_flagship_has_the_published_counts() -> None:
    assert SHAPES["gemma-3-4b-it"].lora_parameters(16) == 29_802_496
    assert SHAPES["gemma-3-4b-it"].parameters == 3_880_263_168
    assert SHAPES["gemma-3-270m"].lora_parameters(16) == 3_796_992


def test_memory_is_the_sum_of_its_parts_and_falls_with_four_bits() -> None:
    shape = SHAPES["gemma-3-4b-it"]
    options = {"rank": 16, "batch_tokens": 4096, "checkpointing": True}
    four, sixteen = memory_gb(shape, four_bit=True, **options), memory_gb(shape, four_bit=False, **options)
    assert four["linear layers"] == pytest.approx(3_208_642_560 * NF4_BYTES / 1e9)
    assert sixteen["linear layers"] == pytest.approx(3_208_642_560 * 2 / 1e9)
    assert four["in all"] == pytest.approx(1.1 * sum(v for k, v in four.items() if k != "in all"))
    assert four[ANSWERS] == 0
    assert 5 < four["in all"] < 12 < 2 * sixteen["in all"]
    longer = memory_gb(shape, rank=16, batch_tokens=4096, four_bit=True, checkpointing=False)
    assert longer["activations"] > 10 * four["activations"]


def test_answers_take_the_cache_that_stands_and_the_one_it_grows_out_of() -> None:
    assert (REPLIES, GROWTH) == (local.GPU_SLOTS, batch.GROWTH)
    shape = SHAPES["gemma-3-4b-it"]
    config, like = on_meta(shape).config, torch.empty(0, dtype=torch.bfloat16, device="meta")
    sizes = {}
    for capacity in (512, 1024, 2048, 4096):
        cache = Cache(config, local.GPU_SLOTS, capacity, like)
        sizes[capacity] = sum(tensor.nbytes for tensor in (*cache.keys, *cache.values)) / 1e9
    assert answers_gb(shape, 0) == 0
    assert answers_gb(shape, 512) == pytest.approx(sizes[512])
    assert answers_gb(shape, 513) == pytest.approx(sizes[512] + sizes[1024])
    assert answers_gb(shape, 3848) == pytest.approx(sizes[2048] + sizes[4096])


def test_answers_are_written_between_steps() -> None:
    shape = SHAPES["gemma-3-4b-it"]
    options = {"rank": 16, "batch_tokens": 4096, "four_bit": True, "checkpointing": True}
    without, few, many = (memory_gb(shape, **options, answer_tokens=n) for n in (0, 512, 3848))
    assert without[ANSWERS] == 0 < few[ANSWERS] < few["activations"] + few["head"] < many[ANSWERS]
    assert few["in all"] == without["in all"]
    more = many[ANSWERS] - many["activations"] - many["head"]
    assert many["in all"] == pytest.approx(without["in all"] + 1.1 * more)
    assert many["in all"] < 12


def test_time_is_work_over_speed() -> None:
    shape = SHAPES["gemma-3-4b-it"]
    assert training_tflop(shape, 1_000_000, checkpointing=True) == pytest.approx(
        6 * 3_880_263_168 * 1e6 / 1e12
    )
    one = hours(shape, 10_000, "A100 (40 or 80 GB)")
    assert one == pytest.approx(6 * 3_880_263_168 * 11e6 / 1e12 / (312 * 0.3) / 3600)
    assert hours(shape, 10_000, "A100 (40 or 80 GB)", gpus=8) == pytest.approx(one / 8)
    assert sorted(PEAK_TFLOPS.values()) == list(PEAK_TFLOPS.values())
