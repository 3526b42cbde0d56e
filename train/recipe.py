"""A recipe: everything that decides a training run, in one YAML file.

Each stage is started as `python -m train.<stage> <recipe.yaml> [--set key=value …]`.
"""

import argparse
from dataclasses import asdict, dataclass, fields
from pathlib import Path

import yaml

from tutor.errors import TutorError


class RecipeError(TutorError):
    """A recipe file or an override cannot be used."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """The values of a run; the comments are the reference."""

    name: str  # also the folder of the run under runs/
    base_model: str  # registry id or a local folder
    # data
    gsm8k: str = ""  # folder with train.jsonl; "" loads openai/gsm8k with the datasets library
    gsm8k_epochs: int = 2  # how often each GSM8K row is seen
    dev_rows: int = 500  # rows of GSM8K train held out for choosing; never trained on
    curriculum_rows: int = 4_000  # generated problems, each seen once
    max_tokens: int = 384  # longer examples are dropped, never cut
    # adapter
    rank: int = 16
    alpha: int = 32
    dropout: float = 0.0
    # optimization
    learning_rate: float = 1e-3
    warmup: float = 0.04  # share of the steps
    batch: int = 8  # sequences in memory at a time
    accumulate: int = 2  # batches per optimizer step
    max_steps: int = -1  # -1: one pass over the prepared rows
    save_steps: int = 150
    seed: int = 0

    @property
    def folder(self) -> Path:
        """The run's folder: prepared data, checkpoints, adapter."""
        return Path("runs") / self.name


def load(path: Path, overrides: list[str]) -> Recipe:
    """Read a recipe and apply `key=value` overrides; raise RecipeError naming what is wrong."""
    try:
        values = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, yaml.YAMLError) as error:
        raise RecipeError(f"{path} cannot be read as a recipe: {error}") from error
    if not isinstance(values, dict):
        raise RecipeError(f"{path} holds no keys; see train/recipes/ for an example.")
    for override in overrides:
        key, equals, raw = override.partition("=")
        if not equals:
            raise RecipeError(f"--set {override}: write it as key=value.")
        values[key] = yaml.safe_load(raw) if raw else ""
    return _checked(path, values)


def _checked(path: Path, values: dict[str, object]) -> Recipe:
    known = {f.name: f.type for f in fields(Recipe)}
    for key, value in values.items():
        if key not in known:
            raise RecipeError(f"{path}: unknown key {key!r}; known are {', '.join(known)}.")
        kind = known[key]
        if kind is float and isinstance(value, int | str):
            values[key] = value = _float(path, key, value)
        if not isinstance(value, kind) or isinstance(value, bool):  # type: ignore[arg-type]  # plain types only
            raise RecipeError(f"{path}: {key} is {value!r}; it must be a {kind.__name__}.")  # type: ignore[union-attr]
    missing = {"name", "base_model"} - values.keys()
    if missing:
        raise RecipeError(f"{path}: {', '.join(sorted(missing))} must be set.")
    return Recipe(**values)  # type: ignore[arg-type]  # each value was compared with the type of its field


def _float(path: Path, key: str, value: int | str) -> float:
    try:
        return float(value)  # YAML reads 1e-3 as a string
    except ValueError:
        raise RecipeError(f"{path}: {key} is {value!r}; it must be a number.") from None


def save(recipe: Recipe, path: Path) -> None:
    """Write the recipe so that `load` reads the same one."""
    path.write_text(yaml.safe_dump(asdict(recipe), sort_keys=False), encoding="utf-8")


def from_command_line(description: str) -> Recipe:
    """Parse `<recipe.yaml> [--set key=value …]`."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("recipe", type=Path)
    parser.add_argument("--set", action="append", default=[], metavar="key=value", help="override a value")
    arguments = parser.parse_args()
    return load(arguments.recipe, arguments.set)
