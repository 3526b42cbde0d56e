"""The loss, the batches and the adapter's size; then the whole pipeline on a tiny model."""

import json
from dataclasses import replace
from pathlib import Path
from random import Random
from types import SimpleNamespace

import numpy as np
import pytest
import torch
from torch.nn import functional

from train import card, evaluate, pack, sft
from train.batches import LENGTH_STEP, Row, by_tokens, collate, read_rows, words
from train.encoding import encode_completion
from train.prepare import prepare
from train.recipe import Recipe
from train.trainer import CpuSFTTrainer
from tutor.errors import TutorError
from tutor.inference.adapter import WEIGHTS
from tutor.inference.registry import open_model
from tutor.prompting import QUESTION, build_completion

pytestmark = pytest.mark.usefixtures("uncompiled")


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


def row(ids: list[int], first: int) -> Row:
    return Row(np.array(ids, dtype=np.int32), np.arange(len(ids)) >= first)


def test_batches_have_few_widths_and_loss_on_completions_only() -> None:
    batch = collate([row([2, 9, 9, 7, 7, 1], 3), row([2, 9, 7, 1], 2)], pad=0)
    assert batch["input_ids"].shape == (2, LENGTH_STEP)
    assert batch["labels"][0].tolist()[:7] == [-100, -100, -100, 7, 7, 1, -100]
    assert batch["attention_mask"].sum(dim=1).tolist() == [6, 4]


def test_batches_by_tokens_hold_each_row_once_and_fill_up() -> None:
    random = Random(0)
    rows = [row([7] * random.randint(20, 200), 3) for _ in range(500)]
    batches = by_tokens(rows, 1000, seed=1)
    assert sorted(i for batch in batches for i in batch) == list(range(500))
    tokens = [sum(len(rows[i].ids) for i in batch) for batch in batches]
    assert max(tokens) <= 1000
    assert sum(tokens) / len(tokens) > 850
    assert batches == by_tokens(rows, 1000, seed=1)
    assert batches != by_tokens(rows, 1000, seed=2)
    assert by_tokens(rows[:1], 5, seed=1) == [[0]]  # one row is a batch, however long


@pytest.mark.parametrize(
    "line", ['{"input_ids": [1]}', "[", '{"input_ids": [1, 2], "completion_mask": [0, 0]}']
)
def test_a_damaged_data_file_is_named_with_its_line(tmp_path: Path, line: str) -> None:
    path = tmp_path / "train.jsonl"
    path.write_text('{"input_ids": [2, 7], "completion_mask": [0, 1]}\n' + line + "\n", encoding="utf-8")
    with pytest.raises(TutorError, match="line 2"):
        read_rows(path)
    path.write_text("", encoding="utf-8")
    with pytest.raises(TutorError, match="no rows"):
        read_rows(path)
    with pytest.raises(TutorError, match=r"train\.prepare"):
        read_rows(tmp_path / "absent.jsonl")


def test_rows_stay_on_the_disk_and_are_read_anew_when_they_change(tmp_path: Path) -> None:
    path = tmp_path / "train.jsonl"

    def written(*rows: list[int]) -> list[list[int]]:
        lines = [{"input_ids": row, "completion_mask": [0] + [1] * (len(row) - 1)} for row in rows]
        path.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
        found = read_rows(path)
        assert [row.scored.tolist() for row in found] == [[False] + [True] * (len(row) - 1) for row in rows]
        assert words(found).tolist() == sorted({i for row in rows for i in row})
        assert found[-1].ids.tolist() == rows[-1] and len(found[:1]) == 1
        return [row.ids.tolist() for row in found]

    assert written([2, 7], [2, 9, 262_143], [2, 8, 1]) == [[2, 7], [2, 9, 262_143], [2, 8, 1]]
    arrays = tmp_path / "train.arrays"
    before = (arrays / "ids.raw").stat().st_mtime_ns
    read_rows(path)
    assert (arrays / "ids.raw").stat().st_mtime_ns == before
    (arrays / "source.json").unlink()  # a start that was killed
    assert len(read_rows(path)) == 3
    assert written([2, 5]) == [[2, 5]]
    with pytest.raises(IndexError):
        read_rows(path)[1]


def test_without_the_cpu_decoder_the_loss_is_the_same(model) -> None:
    """Against the plain formula: full logits, words that the data do not use left out."""
    keep = torch.tensor([1, 2, 7, 9, 11])
    batch = collate([row([2, 9, 9, 7, 11, 1], 3)], pad=0)
    trainer = object.__new__(CpuSFTTrainer)
    trainer.keep = keep
    with torch.no_grad():
        loss, hits = trainer._by_layers(SimpleNamespace(get_base_model=lambda: model), batch)
        logits = model(batch["input_ids"], attention_mask=batch["attention_mask"]).logits[0, 2:5].float()
    targets = torch.tensor([2, 4, 0])  # 7, 11, 1 as positions in keep
    expected = functional.cross_entropy(logits[:, keep], targets, reduction="sum")
    assert loss.item() == pytest.approx(expected.item(), rel=1e-4)
    assert hits.item() == (logits[:, keep].argmax(-1) == targets).sum()


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
    counts = prepare(replace(recipe, max_tokens=5), tokenizer, QUESTION)
    assert counts["gsm8k dropped: longer than 5 tokens"] == 10
    assert counts["tokens"] == 0


def test_the_pipeline_ends_in_an_adapter_that_the_tutor_loads(recipe: Recipe, capsys) -> None:
    sft.claim_folder(recipe)
    trainer = sft.build_trainer(recipe)
    trainer.train()
    pack.pack(recipe.folder / "checkpoints" / "checkpoint-2", Path("adapter"))
    manifest = json.loads(Path("adapter/manifest.json").read_text())
    assert manifest["step"] == 2
    assert "gsm8k: ''" in Path("adapter/recipe.yaml").read_text()  # no path of the machine

    backend = open_model("base", "adapter")
    assert backend.variants[0].label == "base + adapter, CPU"
    assert len(backend.complete(["Question: 1+1?\nAnswer:"], max_new_tokens=4)) == 1

    score = evaluate.Score("base", "adapter", "dev", "", 2, 1, 0.5, (0.1, 0.9), "greedy", "on", "c", 1)
    digest = manifest["files"][WEIGHTS]
    evaluate._store(Path("adapter/scores.json"), replace(score, weights=digest))
    text = card.build_card(Path("adapter"))
    assert "| dev | tuned | greedy | on | 2 | 50.0% | 10.0% to 90.0% |" in text
    assert "Gemma Terms of Use" in text
    assert f"{manifest['parameters']:,} parameters" in text
    assert "| gsm8k kept | 10 |" in text  # from the data card


def test_a_folder_without_an_adapter_is_not_packed(recipe: Recipe, tmp_path: Path) -> None:
    sft.claim_folder(recipe)
    with pytest.raises(TutorError, match="holds no adapter"):
        pack.pack(recipe.folder / "checkpoints" / "checkpoint-1", tmp_path / "out")


def test_a_folder_belongs_to_the_recipe_that_started_it(recipe: Recipe) -> None:
    sft.check_folder(recipe)
    sft.claim_folder(recipe)
    sft.check_folder(recipe)
    with pytest.raises(TutorError, match="another rank"):
        sft.check_folder(replace(recipe, rank=8))
    sft.check_folder(replace(recipe, max_steps=9, eval_steps=3))


def test_a_card_needs_scores(tmp_path: Path) -> None:
    with pytest.raises(TutorError, match="train.evaluate"):
        card.build_card(tmp_path)
