import errno
import os
from pathlib import Path

import pytest

from train.recipe import Recipe, RecipeError, load, save

RECIPES = Path(__file__).resolve().parents[2] / "train" / "recipes"


@pytest.mark.parametrize("path", sorted(RECIPES.glob("*.yaml")), ids=lambda path: path.name)
def test_every_shipped_recipe_loads(path: Path) -> None:
    recipe = load(path, [])
    assert recipe.rank > 0
    assert 0 < recipe.learning_rate < 0.1


def test_overrides_win_and_a_saved_recipe_reads_the_same(tmp_path: Path) -> None:
    recipe = load(RECIPES / "gemma3-270m.yaml", ["rank=8", "learning_rate=3e-4", "gsm8k=/data"])
    assert (recipe.rank, recipe.learning_rate, recipe.gsm8k) == (8, 3e-4, "/data")
    save(recipe, tmp_path / "recipe.yaml")
    assert load(tmp_path / "recipe.yaml", []) == recipe


@pytest.mark.parametrize(
    ("override", "message"),
    [
        ("rnak=8", "unknown key 'rnak'"),
        ("rank=many", "rank is 'many'"),
        ("rank=yes", "rank is True"),
        ("learning_rate=fast", "learning_rate is 'fast'"),
        ("schedule=stepwise", "schedule is 'stepwise'; it must be one of cosine, linear, constant"),
        ("report_to=wandb", "report_to is 'wandb'; it must be one of none"),
        ("rank", "key=value"),
        ("rank=[", r"--set rank=\[: the value cannot be read as YAML"),
        ("rank=2024-13-01", "cannot be read as YAML"),
        ("rank=" + "[" * 5_000, "cannot be read as YAML"),
        ("learning_rate=1" + "0" * 400, "it must be a number"),
        ("max_tokens=0", "max_tokens is 0; it must be from 32 to 131072"),
        ("dev_rows=-1", "dev_rows is -1; it must be from 0 to 1000000"),
        ("gsm8k_epochs=-2", "gsm8k_epochs is -2; it must be from 0"),
        ("variations=-1", "variations is -1"),
        ("curriculum_rows=-1", "curriculum_rows is -1"),
        ("exercise_rows=-1", "exercise_rows is -1"),
        ("small_talk=-1", "small_talk is -1"),
        ("validation_share=.nan", "validation_share is nan; it must be from 0 to 0.5"),
        ("learning_rate=-1", "learning_rate is -1.0; it must be from 1e-07 to 0.1"),
        ("batch_tokens=-5", "batch_tokens is -5"),
        ("save_steps=0", "save_steps is 0"),
        ("keep_checkpoints=-1", "keep_checkpoints is -1"),
        ("log_steps=0", "log_steps is 0"),
        ("eval_steps=-1", "eval_steps is -1"),
        ("eval_rows=0", "eval_rows is 0"),
        ("eval_tokens=0", "eval_tokens is 0"),
        ("patience=-1", "patience is -1"),
        ("seed=-1", "seed is -1; it must be from 0 to 4294967295"),
        ("max_steps=-7", "max_steps is -7; it must be from -1"),
        ("max_steps=0", "max_steps is 0; it must be -1, for one pass"),
        ("name=", "name is ''; it must name a folder under runs/"),
        ("name=../elsewhere", "must name a folder under runs/"),
    ],
)
def test_a_bad_override_is_named(override: str, message: str) -> None:
    with pytest.raises(RecipeError, match=message):
        load(RECIPES / "gemma3-270m.yaml", [override])


def test_a_recipe_that_is_none_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RecipeError, match="cannot be read"):
        load(tmp_path / "absent.yaml", [])
    (tmp_path / "empty.yaml").write_text("", encoding="utf-8")
    with pytest.raises(RecipeError, match="holds no keys"):
        load(tmp_path / "empty.yaml", [])
    (tmp_path / "latin.yaml").write_bytes("name: é".encode("latin-1"))
    with pytest.raises(RecipeError, match="latin.yaml cannot be read as a recipe: 'utf-8' codec"):
        load(tmp_path / "latin.yaml", [])
    (tmp_path / "half.yaml").write_text("name: x", encoding="utf-8")
    with pytest.raises(RecipeError, match="base_model must be set"):
        load(tmp_path / "half.yaml", [])


def test_the_run_folder_bears_the_name() -> None:
    assert Recipe("n", "m").folder == Path("runs/n")


def test_a_recipe_is_saved_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "recipe.yaml"
    save(Recipe("n", "m"), path)

    def full(file: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        save(Recipe("other", "m"), path)
    assert load(path, []) == Recipe("n", "m")
    assert list(tmp_path.iterdir()) == [path]
