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
    (tmp_path / "half.yaml").write_text("name: x", encoding="utf-8")
    with pytest.raises(RecipeError, match="base_model must be set"):
        load(tmp_path / "half.yaml", [])


def test_the_run_folder_bears_the_name() -> None:
    assert Recipe("n", "m").folder == Path("runs/n")
