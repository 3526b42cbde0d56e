"""The recipe for the 4B model, on the embedded model: 4-bit weights, 8-bit optimizer, one step."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
RECIPES = ROOT / "train" / "recipes"
HERE = (  # what a machine without the 4B model and without a network changes
    "base_model=gemma-3-270m", f"source={RECIPES / 'smoke.jsonl'}", "decontaminate=[]",
    "require_decontamination=false", "source_rows=40", "shuffle_buffer=40", "validation_share=0.1",
    "max_steps=1", "accumulate=1", "log_steps=1", "save_steps=1", "eval_steps=1", "eval_rows=1",
    "eval_tokens=8", "name=small",
)  # fmt: skip


@pytest.mark.model
@pytest.mark.timeout(600)
def test_it_trains_the_embedded_model_under_four_bits(tmp_path: Path) -> None:
    changes = [word for change in HERE for word in ("--set", change)]
    for stage in ("prepare", "sft"):
        done = subprocess.run(
            [sys.executable, "-m", f"train.{stage}", RECIPES / "gemma3-4b-mathx.yaml", *changes],
            cwd=tmp_path,
            env=os.environ | {"PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
        )
        assert done.returncode == 0, done.stderr[-2000:]
    folder = tmp_path / "runs" / "small"
    state = json.loads((folder / "checkpoints/checkpoint-1/trainer_state.json").read_text(encoding="utf-8"))
    losses = [row["loss"] for row in state["log_history"] if "loss" in row]
    assert state["global_step"] == 1 and len(losses) == 1 and 0 < losses[0] < 10
    recipe = (folder / "recipe.yaml").read_text(encoding="utf-8")
    assert "four_bit: true" in recipe and "paged_adamw_8bit" in recipe
    assert json.loads((folder / "best.json").read_text(encoding="utf-8"))["step"] == 1
