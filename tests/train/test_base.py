"""The base model of a run: hardware that cannot do it, 4-bit weights on a CPU, a vision tower."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
import torch
from peft import get_peft_model
from safetensors.torch import load_file, save_file

from train import base, sft
from train.callbacks import StopOnSignal
from train.recipe import Recipe, RecipeError
from train.trainer import CheckedSFTTrainer
from tutor.errors import TutorError
from tutor.inference.adapter import WEIGHTS
from tutor.inference.registry import find, spec_of

TEXT = {
    "vocab_size": 300, "hidden_size": 64, "intermediate_size": 128, "num_hidden_layers": 6,
    "num_attention_heads": 4, "num_key_value_heads": 2, "head_dim": 16, "sliding_window": 16,
}  # fmt: skip
VISION = {
    "hidden_size": 32, "intermediate_size": 64, "num_hidden_layers": 1, "num_attention_heads": 2,
    "image_size": 28, "patch_size": 14,
}  # fmt: skip


@pytest.fixture
def recipe(model, tokenizer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Recipe:
    """QLoRA as in the flagship recipe, on the tiny model and sixteen prepared rows."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CXX", "no-compiler")
    model.save_pretrained("base")
    tokenizer.save_pretrained("base")
    recipe = Recipe(
        "tiny", "base", four_bit=True, activation_checkpointing=True, optimizer="paged_adamw_8bit", rank=4,
        dropout=0.05, batch=2, accumulate=2, max_steps=4, save_steps=2, log_steps=1, learning_rate=1e-2,
    )  # fmt: skip
    recipe.folder.mkdir(parents=True)
    with (recipe.folder / "train.jsonl").open("w", encoding="utf-8") as file:
        for i in range(16):
            ids = [
                *tokenizer(f"question: {i}+1?")["input_ids"],
                *tokenizer(f"so {i + 1}")["input_ids"][1:],
                1,
            ]
            mask = [int(k >= len(ids) - 4) for k in range(len(ids))]
            file.write(json.dumps({"input_ids": ids, "completion_mask": mask}) + "\n")
    return recipe


def gradients(tuned) -> dict[str, torch.Tensor | None]:
    """Of the adapter's parameters, for one loss."""
    tuned.zero_grad()
    ids = torch.arange(2, 34)[None]
    tuned(input_ids=ids, labels=ids).loss.backward()
    return {name: p.grad for name, p in tuned.named_parameters() if p.requires_grad}


def test_gradients_survive_an_evaluation_in_the_middle(recipe: Recipe) -> None:
    from bitsandbytes.nn import Linear4bit

    torch.manual_seed(0)
    tuned = get_peft_model(
        base.load_base(recipe, Path("base")), sft.lora_config(replace(recipe, dropout=0.0))
    )
    layers = [layer for layer in tuned.modules() if isinstance(layer, Linear4bit)]
    assert len(layers) == 6 * 7
    for name, parameter in tuned.named_parameters():
        if "lora_B" in name:
            torch.nn.init.normal_(parameter, std=0.02)
    before = gradients(tuned.train())
    with torch.no_grad():
        tuned.eval()(input_ids=torch.arange(2, 34)[None])
    after = gradients(tuned.train())
    assert all(gradient is not None and gradient.abs().max() > 0 for gradient in before.values())
    assert all(torch.equal(before[name], after[name]) for name in before)


def test_a_4_bit_run_goes_on_where_it_was_stopped(recipe: Recipe) -> None:
    """8-bit optimizer states and checkpointed activations included."""
    sft.train(recipe, StopOnSignal())
    straight = load_file(recipe.folder / "checkpoints" / "checkpoint-2" / WEIGHTS)
    assert any(tensor.abs().max() > 0 for name, tensor in straight.items() if "lora_B" in name)
    resumed = replace(recipe, name="resumed")
    (recipe.folder / "checkpoints" / "checkpoint-2").rename("kept")
    resumed.folder.mkdir()
    (resumed.folder / "train.jsonl").write_bytes((recipe.folder / "train.jsonl").read_bytes())
    (resumed.folder / "checkpoints").mkdir()
    Path("kept").rename(resumed.folder / "checkpoints" / "checkpoint-2")
    sft.train(resumed, StopOnSignal())
    one = load_file(recipe.folder / "checkpoints" / "checkpoint-4" / WEIGHTS)
    two = load_file(resumed.folder / "checkpoints" / "checkpoint-4" / WEIGHTS)
    assert all(torch.equal(one[name], two[name]) for name in one)


def test_the_loss_of_a_gpu_is_that_of_all_words(recipe: Recipe, monkeypatch: pytest.MonkeyPatch) -> None:
    """TRL's fused head against the plain formula; and a loss that is not finite ends the run."""
    monkeypatch.setattr(sft, "CpuSFTTrainer", CheckedSFTTrainer)
    trainer = sft.build_trainer(replace(recipe, dropout=0.0))
    batch = next(iter(trainer.get_train_dataloader()))
    with torch.no_grad():
        logits = trainer.model(batch["input_ids"], attention_mask=batch["attention_mask"]).logits.float()
        expected = torch.nn.functional.cross_entropy(
            logits[:, :-1].flatten(0, 1), batch["labels"][:, 1:].flatten()
        )
        assert trainer.compute_loss(trainer.model, dict(batch)).item() == pytest.approx(
            expected.item(), rel=2e-2
        )
    assert trainer.tokens == batch["attention_mask"].sum()
    next(p for p in trainer.model.parameters() if p.requires_grad).data.fill_(torch.nan)
    with pytest.raises(TutorError, match=r"not finite at step 1, in a batch of \d+ rows"):
        trainer.train()


def test_a_vision_tower_is_left_out_in_4_bits_too(tmp_path: Path, tokenizer) -> None:
    from transformers import Gemma3Config, Gemma3ForConditionalGeneration

    config = Gemma3Config(text_config=TEXT, vision_config=VISION, mm_tokens_per_image=1)
    Gemma3ForConditionalGeneration(config).to(torch.bfloat16).save_pretrained(tmp_path)
    tokenizer.save_pretrained(tmp_path)
    recipe = Recipe("m", str(tmp_path), four_bit=True)
    tuned = get_peft_model(base.load_base(recipe, tmp_path), sft.lora_config(recipe))
    assert not any("vision" in name for name, _ in tuned.named_parameters())
    trained = sum(p.numel() for p in tuned.parameters() if p.requires_grad)
    assert trained == 6 * 16 * ((64 + 64) * 2 + (64 + 32) * 2 + (64 + 128) * 3)


def test_a_gpu_without_bfloat16_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(torch.cuda, "is_available", lambda: True)
    monkeypatch.setattr(torch.cuda, "get_device_capability", lambda: (7, 5))
    with pytest.raises(TutorError, match="compute capability 8.0"):
        base.check_hardware(Recipe("n", "m"), spec_of("gemma-3-270m"))


def test_the_flagship_needs_a_gpu(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    flagship = find("gemma-3-4b-it")
    assert flagship
    with pytest.raises(TutorError, match="Gemma-3-4B-it needs a GPU .* --set base_model=gemma-3-270m"):
        base.check_hardware(Recipe("n", "m"), flagship)


@pytest.mark.parametrize(
    ("key", "value", "remedy"), [("four_bit", True, "DDP"), ("eval_steps", 5, "train.evaluate")]
)
def test_what_fsdp_cannot_do_is_refused(
    monkeypatch: pytest.MonkeyPatch, key: str, value: object, remedy: str
) -> None:
    monkeypatch.setenv("ACCELERATE_USE_FSDP", "true")
    spec = spec_of("gemma-3-270m")
    base.check_hardware(Recipe("n", "m"), spec)
    with pytest.raises(RecipeError, match=remedy):
        base.check_hardware(replace(Recipe("n", "m"), **{key: value}), spec)


CONFIGS = Path(base.__file__).parent / "configs"


@pytest.mark.parametrize("path", sorted(CONFIGS.glob("*.yaml")), ids=lambda path: path.stem)
def test_accelerate_reads_the_launch_configurations(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from accelerate.commands.launch import _validate_launch_command, launch_command_parser
    from accelerate.utils import FullyShardedDataParallelPlugin
    from accelerate.utils.launch import prepare_multi_gpu_env
    from transformers.models.gemma3.modeling_gemma3 import Gemma3DecoderLayer

    command = ["--config_file", str(path), "-m", "train.sft", "recipe.yaml"]
    arguments, _, _ = _validate_launch_command(launch_command_parser().parse_args(command))
    assert (arguments.num_processes, arguments.mixed_precision) == (8, "bf16")
    for key, value in prepare_multi_gpu_env(arguments).items():
        monkeypatch.setenv(key, value)
    assert base.is_sharded() == path.stem.startswith("fsdp")
    if base.is_sharded():
        plugin = FullyShardedDataParallelPlugin()
        assert plugin.fsdp_version == 2
        assert plugin.transformer_cls_names_to_wrap == [Gemma3DecoderLayer.__name__]
        assert plugin.state_dict_type.name == "FULL_STATE_DICT"


def _with_adapter(recipe: Recipe, rank: int, alpha: int, name: str):
    """The tiny model with an adapter of its own numbers, saved in a folder."""
    changed = replace(recipe, rank=rank, alpha=alpha, four_bit=False, dropout=0.0)
    torch.manual_seed(rank)
    tuned = get_peft_model(base.load_base(changed, Path("base")).float(), sft.lora_config(changed))
    with torch.no_grad():
        for parameter in tuned.parameters():
            if parameter.requires_grad:
                parameter.normal_(std=0.1)
    tuned.save_pretrained(name)
    return tuned


def _logits(tuned) -> torch.Tensor:
    with torch.no_grad():
        return tuned.eval()(input_ids=torch.arange(2, 34)[None]).logits


@pytest.mark.parametrize(("rank", "alpha"), [(4, 8), (4, 16), (12, 24), (9, 3)])
def test_a_run_can_go_on_from_an_adapter_of_smaller_rank_and_other_scale(
    recipe, rank: int, alpha: int
) -> None:
    before = _with_adapter(recipe, 4, 8, "older")
    tuned = _with_adapter(recipe, rank, alpha, "newer")
    base.start_from(tuned, Path("older"))
    torch.testing.assert_close(_logits(tuned), _logits(before), atol=1e-4, rtol=1e-4)
    if rank == 4 and alpha == 8:
        mine = load_file(Path("older") / WEIGHTS)
        tuned.save_pretrained("same")
        assert all(
            torch.equal(mine[name], other) for name, other in load_file(Path("same") / WEIGHTS).items()
        )


def test_of_a_larger_rank_the_nearest_matrix_stays() -> None:
    torch.manual_seed(0)
    down, up = torch.randn(12, 40), torch.randn(30, 12)
    a, b = base.resized(down, up, 0.5, torch.zeros(5, 40))
    left, sizes, right = torch.linalg.svd(0.5 * up @ down)
    nearest = left[:, :5] @ torch.diag(sizes[:5]) @ right[:5]
    assert a.shape == (5, 40) and b.shape == (30, 5)
    torch.testing.assert_close(b @ a, nearest, atol=1e-3, rtol=1e-3)


def test_what_is_no_such_adapter_is_refused_with_a_sentence(recipe) -> None:
    tuned = _with_adapter(recipe, 4, 8, "older")
    with pytest.raises(RecipeError, match="cannot be read as an adapter"):
        base.start_from(tuned, Path("nowhere"))
    tensors = load_file(Path("older") / WEIGHTS)
    first = next(iter(tensors))
    for damaged in (
        {name: tensor for name, tensor in tensors.items() if name != first},
        {**tensors, first: tensors[first] * float("nan")},
        {**tensors, first: tensors[first][:, :-1].contiguous()},
        {**tensors, first: tensors[first][:2].contiguous()},
    ):
        save_file(damaged, Path("older") / WEIGHTS)
        with pytest.raises(RecipeError, match="does not fit this recipe"):
            base.start_from(tuned, Path("older"))
