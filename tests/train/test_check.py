"""What check says before anything is loaded, what it refuses, and the table in docs/training.md."""

import json
import re
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from train import base, check, fused, sft
from train.estimate import ANSWERS, PEAK_TFLOPS, SHAPES, hours, shape_of
from train.recipe import Recipe, RecipeError, load, mistakes
from tutor.errors import TutorError
from tutor.inference.registry import spec_of

ROOT = Path(__file__).resolve().parents[2]
FLAGSHIP = ROOT / "train" / "recipes" / "gemma3-4b-mathx.yaml"


def run(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> None:
    monkeypatch.setattr(sys, "argv", ["check", *arguments])
    check.main()


def test_the_flagship_says_what_it_is_before_anything_is_loaded(capsys, monkeypatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(base, "gpu_gb", lambda: 0.0)
    monkeypatch.setattr(base.torch.cuda, "is_available", lambda: False)
    with pytest.raises(TutorError, match="needs a GPU that computes in bfloat16"):
        run(monkeypatch, str(FLAGSHIP))
    said = capsys.readouterr().out
    for part in (
        "Gemma Terms of Use",
        "read it at huggingface.co/datasets/XenArcAI/MathX-5M",
        "29,802,496",
        "3,880,263,168",
        "11,000,000 tokens (1,100 a row, which is assumed)",
    ):
        assert part in said
    rows = re.findall(r"^(?:GPU memory)? +(\S.*?) +(\d+\.\d+) GB$", said, re.MULTILINE)
    parts = {part: float(gb) for part, gb in rows}
    assert parts[ANSWERS] == pytest.approx(8 * 139_264 * (4096 + 2048) / 1e9, abs=0.01)
    step = parts.pop("activations") + parts.pop("head")
    whole = parts.pop("in all")
    assert whole == pytest.approx(1.1 * (sum(parts.values()) + max(0, step - parts[ANSWERS])), abs=0.05)
    assert f"at most {whole:.1f} GB" in (ROOT / "docs" / "training.md").read_text(encoding="utf-8")


def test_without_measurements_there_is_no_memory_for_answers() -> None:
    recipe = load(FLAGSHIP, ["eval_steps=0"])
    said = "\n".join(check.describe(recipe, spec_of(recipe.base_model)))
    assert re.search(r"answers while training +0\.00 GB", said) and "answers at once" not in said
    (whole,) = re.findall(r"in all +(\d+\.\d+) GB", said)
    text = (ROOT / "docs" / "training.md").read_text(encoding="utf-8")
    assert f"`--set eval_steps=0` it is {float(whole):.1f} GB" in text


def test_a_gpu_without_bfloat16_is_refused(capsys, monkeypatch) -> None:
    monkeypatch.setattr(base, "gpu_gb", lambda: 0.0)
    monkeypatch.setattr(base.torch.cuda, "is_available", lambda: True)
    with pytest.raises(TutorError, match="does not compute in bfloat16"):
        run(monkeypatch, str(FLAGSHIP), "--no-dry-run")


def test_every_shipped_recipe_is_sound() -> None:
    for path in sorted(FLAGSHIP.parent.glob("*.yaml")):
        assert mistakes(load(path, [])) == [], path.name


def test_all_mistakes_are_named_at_once(monkeypatch) -> None:
    with pytest.raises(RecipeError, match=r"validation_share is 0.9.* rank is 0; it must be from 1 to 1024"):
        run(monkeypatch, str(FLAGSHIP), "--set", "rank=0", "--set", "validation_share=0.9")
    wrong = mistakes(Recipe("n", "m", schedule="warmup_stable_decay"))
    assert wrong == ["The schedule warmup_stable_decay needs max_steps: the decay is counted from the end."]


def test_a_source_made_from_a_test_is_refused(monkeypatch) -> None:
    with pytest.raises(TutorError, match="is not trained on"):
        run(monkeypatch, str(FLAGSHIP), "--set", "source=apple/GSM-Symbolic")
    for override in ("samples=svamp.jsonl", "gsm8k=/data/gsm-plus"):
        with pytest.raises(TutorError, match="is not trained on"):
            run(monkeypatch, str(FLAGSHIP.with_name("gemma3-270m.yaml")), "--set", override)


def test_a_test_set_that_would_choose_the_checkpoint_is_refused(monkeypatch, tmp_path: Path) -> None:
    chosen = ("--set", "eval_steps=10", "--set", "eval_file=data/gsm8k/test.jsonl")
    with pytest.raises(TutorError, match="No checkpoint is chosen by data/gsm8k/test.jsonl"):
        run(monkeypatch, str(FLAGSHIP), *chosen)
    monkeypatch.chdir(tmp_path)
    recipe = replace(
        load(FLAGSHIP, ["base_model=gemma-3-270m", "four_bit=false"]), eval_file="gsm8k/test.jsonl"
    )
    with pytest.raises(TutorError, match="No checkpoint is chosen by gsm8k/test.jsonl"):
        sft.build_trainer(recipe)


def test_the_flagship_is_what_the_documentation_says() -> None:
    recipe = load(FLAGSHIP, [])
    assert (recipe.four_bit, recipe.activation_checkpointing, recipe.optimizer) == (
        True,
        True,
        "paged_adamw_8bit",
    )
    assert (recipe.rank, recipe.alpha, recipe.dropout) == (16, 32, 0.05)
    assert (recipe.batch, recipe.accumulate, recipe.max_tokens) == (2, 8, 2048)
    assert (recipe.learning_rate, recipe.schedule, recipe.warmup) == (2e-4, "cosine", 0.03)
    assert len(recipe.decontaminate) == 5 and recipe.require_decontamination


def test_tokens_are_counted_once_they_are_prepared(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    recipe = Recipe("n", "gemma-3-270m", source="XenArcAI/MathX-5M", source_rows=100)
    assert check.run_tokens(recipe) == 110_000
    assert check.run_tokens(replace(recipe, source="")) == 0
    recipe.folder.mkdir(parents=True)
    (recipe.folder / "data.json").write_text(json.dumps({"counts": {"tokens": 99_000}}), encoding="utf-8")
    assert check.run_tokens(recipe) == 99_000
    assert check.run_tokens(replace(recipe, max_steps=2, batch_tokens=500, accumulate=3)) == 3_000
    assert "99,000 tokens (as prepared)" in "\n".join(check.describe(recipe, spec_of("gemma-3-270m")))


def test_the_dry_run_takes_gradients_and_changes_nothing(
    model, tokenizer, tmp_path: Path, capsys, monkeypatch
) -> None:
    monkeypatch.setenv("CXX", "no-compiler")  # compiling takes half a minute
    fused._compiled.cache_clear()
    monkeypatch.chdir(tmp_path)
    model.save_pretrained("base")
    tokenizer.save_pretrained("base")
    folder = Path("runs/n")
    folder.mkdir(parents=True)
    ids = tokenizer("question: 1+1? it is 2")["input_ids"]
    row = {"input_ids": ids, "completion_mask": [0] * 9 + [1] * (len(ids) - 9), "length": len(ids)}
    (folder / "train.jsonl").write_text((json.dumps(row) + "\n") * 8, encoding="utf-8")
    (tmp_path / "recipe.yaml").write_text("{name: n, base_model: base, batch: 4}", encoding="utf-8")
    run(monkeypatch, "recipe.yaml")
    fused._compiled.cache_clear()
    said = capsys.readouterr().out
    found = re.search(r"4 rows of up to \d+ tokens: loss (\d+\.\d+), [\d,]+ tokens/s, peak memory", said)
    assert found and 0 < float(found[1]) < 100
    assert not list(folder.glob("checkpoints/checkpoint-*")) and not (folder / "recipe.yaml").exists()
    run(monkeypatch, "recipe.yaml", "--no-dry-run")
    assert "dry run     skipped" in capsys.readouterr().out


def test_before_the_data_are_prepared_there_is_no_dry_run(
    model, tokenizer, tmp_path, capsys, monkeypatch
) -> None:
    monkeypatch.chdir(tmp_path)
    model.config.save_pretrained("base")
    (tmp_path / "recipe.yaml").write_text("{name: n, base_model: base}", encoding="utf-8")
    run(monkeypatch, "recipe.yaml")
    said = capsys.readouterr().out
    assert "time        unknown before the data are prepared" in said
    assert "train.prepare with this recipe comes first" in said
    shape = shape_of(model.config.to_dict())
    assert shape is not None and f"{shape.lora_parameters(16):,}" in said


def test_sizes_are_read_from_a_gemma_3_only() -> None:
    assert shape_of({"model_type": "llama", "hidden_size": 64}) is None
    assert shape_of({"model_type": "gemma3_text", "hidden_size": 64}) is None


def test_the_table_in_the_documentation_is_what_the_formula_gives() -> None:
    text = (ROOT / "docs" / "training.md").read_text(encoding="utf-8")
    head, *rows = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in text[text.index("| rows | steps |") :].split("\n\n")[0].splitlines()
        if not line.startswith("|---")
    ]
    assert [int(row[0].replace(",", "")) for row in rows] == [10_000, 100_000, 1_000_000, 4_320_000]
    for row in rows:
        count = int(row[0].replace(",", ""))
        assert int(row[1].replace(",", "")) == count // 16
        for title, cell in zip(head[2:], row[2:], strict=True):
            gpus, _, name = title.rpartition("× ")
            assert name in PEAK_TFLOPS
            estimate = hours(SHAPES["gemma-3-4b-it"], count, name, int(gpus or 1))
            digits = len(cell.partition(".")[2])
            assert float(cell) == pytest.approx(round(estimate, digits)), (row[0], title, estimate)
