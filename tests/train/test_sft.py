"""The loss, the batches and the adapter's size; then the whole pipeline on a tiny model."""

import json
from pathlib import Path
from types import SimpleNamespace

import pytest
import torch
from torch.nn import functional

from train import evaluate, model_card, publish, sft
from train.prepare import encode_completion, prepare
from train.recipe import Recipe
from tutor.errors import TutorError
from tutor.inference.registry import open_model
from tutor.prompting import QUESTION, build_completion

STEPS = ("Half: <<48/2=24>>", "All: <<48+24=72>>.")


def test_the_calculator_s_result_is_cut_out_of_the_tokens(tokenizer) -> None:
    text = build_completion(("a <<48/2=24>>, b <<3-5=-2>>",), "x = 5")
    ids = encode_completion(tokenizer, text)
    words = [tokenizer.decode([i]) for i in ids]
    assert "".join(words).replace("▁", " ") == text
    for result in ("24", "-2"):
        alone = tokenizer.encode(result, add_special_tokens=False)
        close = tokenizer.encode(">>", add_special_tokens=False)
        assert any(ids[i : i + len(alone + close)] == alone + close for i in range(len(ids)))


def test_batches_have_few_widths_and_loss_on_completions_only() -> None:
    rows = [
        {"input_ids": [2, 9, 9, 7, 7, 1], "completion_mask": [0, 0, 0, 1, 1, 1]},
        {"input_ids": [2, 9, 7, 1], "completion_mask": [0, 0, 1, 1]},
    ]
    batch = sft.collate(rows, pad=0)
    assert batch["input_ids"].shape == (2, sft.LENGTH_STEP)
    assert batch["labels"][0].tolist()[:7] == [-100, -100, -100, 7, 7, 1, -100]
    assert batch["attention_mask"].sum(dim=1).tolist() == [6, 4]


def test_the_loss_is_the_cross_entropy_over_the_kept_words(model) -> None:
    """Against the plain formula: full logits, words that the data do not use left out."""
    keep = torch.tensor([1, 2, 7, 9, 11])
    rows = [{"input_ids": [2, 9, 9, 7, 11, 1], "completion_mask": [0, 0, 0, 1, 1, 1]}]
    batch = sft.collate(rows, pad=0)
    wrapped = SimpleNamespace(get_base_model=lambda: model)
    trainer = object.__new__(sft.CpuSFTTrainer)
    trainer.keep = keep
    trainer._metrics = {"train": {"mean_token_accuracy": []}, "eval": {"mean_token_accuracy": []}}
    trainer.accelerator = SimpleNamespace(unwrap_model=lambda m: wrapped)
    with torch.no_grad():
        loss = trainer.compute_loss(wrapped, batch)
        logits = model(batch["input_ids"], attention_mask=batch["attention_mask"]).logits[0, 2:5].float()
    targets = torch.tensor([2, 4, 0])  # 7, 11, 1 as positions in keep
    assert loss.item() == pytest.approx(functional.cross_entropy(logits[:, keep], targets).item(), rel=1e-4)


@pytest.mark.parametrize(
    ("shape", "parameters"),
    [
        ({"hidden_size": 640, "intermediate_size": 2048, "num_hidden_layers": 18, "num_attention_heads": 4,
          "num_key_value_heads": 1}, 3_796_992),
        ({"hidden_size": 2560, "intermediate_size": 10240, "num_hidden_layers": 34, "num_attention_heads": 8,
          "num_key_value_heads": 4}, 29_802_496),
    ],
    ids=["270m", "4b"],
)  # fmt: skip
def test_the_adapter_has_the_expected_number_of_parameters(shape: dict[str, int], parameters: int) -> None:
    """r · (in + out) summed over seven linear layers a block, counted by hand in docs/training.md."""
    from peft import get_peft_model
    from transformers import AutoModelForCausalLM, Gemma3TextConfig

    with torch.device("meta"):
        model = AutoModelForCausalLM.from_config(Gemma3TextConfig(head_dim=256, vocab_size=1000, **shape))
        tuned = get_peft_model(model, sft.lora_config(Recipe("n", "m")))
    assert sum(p.numel() for p in tuned.parameters() if p.requires_grad) == parameters


@pytest.fixture
def recipe(model, tokenizer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Recipe:
    """A recipe for two steps on the tiny model, in a folder of its own."""
    monkeypatch.chdir(tmp_path)
    model.save_pretrained("base")
    tokenizer.save_pretrained("base")
    row = {"question": "half of 48 and 48", "answer": "48/2 = <<48/2=24>>24\n48+24 = <<48+24=72>>72\n#### 72"}
    Path("gsm8k").mkdir()
    rows = [row | {"question": f"{row['question']} {i}"} for i in range(12)]
    Path("gsm8k/train.jsonl").write_text("".join(json.dumps(r) + "\n" for r in rows), encoding="utf-8")
    return Recipe(
        "tiny", "base", gsm8k="gsm8k", dev_rows=2, curriculum_rows=20, batch=2, accumulate=2, max_steps=2,
        save_steps=1, max_tokens=400, gsm8k_epochs=1,
    )  # fmt: skip


def test_preparing_writes_what_it_counts(recipe: Recipe, tokenizer) -> None:
    counts = prepare(recipe, tokenizer, QUESTION)
    rows = [json.loads(line) for line in (recipe.folder / "train.jsonl").read_text().splitlines()]
    kept = sum(count for name, count in counts.items() if name.endswith("kept"))
    assert len(rows) == kept
    assert counts["gsm8k kept"] == 10
    assert counts["tokens"] == sum(row["length"] for row in rows)
    for row in rows:
        assert row["input_ids"].count(tokenizer.bos_token_id) == 1
        assert row["input_ids"][-1] == tokenizer.eos_token_id
        scored = [i for i, m in zip(row["input_ids"], row["completion_mask"], strict=True) if m]
        assert tokenizer.decode(scored).startswith("\n<think>\n")
    assert len((recipe.folder / "dev.jsonl").read_text().splitlines()) == 2


def test_too_long_examples_are_dropped_not_cut(recipe: Recipe, tokenizer) -> None:
    from dataclasses import replace

    counts = prepare(replace(recipe, max_tokens=5), tokenizer, QUESTION)
    assert counts["gsm8k dropped: longer than 5 tokens"] == 10
    assert counts["tokens"] == 0


def test_the_pipeline_ends_in_an_adapter_that_the_tutor_loads(recipe: Recipe, capsys) -> None:
    sft.claim_folder(recipe)
    trainer = sft.build_trainer(recipe)
    trainer.train()
    publish.publish(recipe.folder / "checkpoints" / "checkpoint-2", Path("adapter"))
    manifest = json.loads(Path("adapter/manifest.json").read_text())
    assert manifest["step"] == 2
    assert "gsm8k: ''" in Path("adapter/recipe.yaml").read_text()  # no path of the machine

    backend = open_model("base", "adapter")
    assert backend.label == "base + adapter, CPU"
    assert len(backend.complete(["Question: 1+1?\nAnswer:"], max_new_tokens=4)) == 1

    score = evaluate.Score("base", "adapter", "dev", "", 2, 1, 0.5, (0.1, 0.9), "greedy", "on", "c", 1)
    evaluate._store(Path("adapter/scores.json"), score)
    card = model_card.build_card(Path("adapter"))
    assert "| tuned | dev | 2 | on | 50.0% | 10.0% to 90.0% |" in card
    assert "Gemma Terms of Use" in card
    assert f"{manifest['parameters']:,} parameters" in card


def test_training_resumes_from_a_checkpoint(recipe: Recipe) -> None:
    from dataclasses import replace

    sft.build_trainer(replace(recipe, max_steps=1)).train()
    trainer = sft.build_trainer(recipe)
    trainer.train(resume_from_checkpoint=True)
    assert trainer.state.global_step == 2


def test_a_folder_without_an_adapter_is_not_published(recipe: Recipe, tmp_path: Path) -> None:
    sft.claim_folder(recipe)
    with pytest.raises(TutorError, match="holds no adapter"):
        publish.publish(recipe.folder / "checkpoints" / "checkpoint-1", tmp_path / "out")


def test_a_folder_belongs_to_the_recipe_that_started_it(recipe: Recipe) -> None:
    from dataclasses import replace

    sft.claim_folder(recipe)
    sft.claim_folder(recipe)
    with pytest.raises(TutorError, match="another rank"):
        sft.claim_folder(replace(recipe, rank=8))


def test_a_card_needs_scores(tmp_path: Path) -> None:
    with pytest.raises(TutorError, match="train.evaluate"):
        model_card.build_card(tmp_path)
