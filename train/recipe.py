"""A recipe: everything that decides a training run, in one YAML file.

Each stage is started as `python -m train.<stage> <recipe.yaml> [--set key=value …]`.
"""

import argparse
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any, get_origin

import yaml

from train.files import write_whole
from tutor.errors import TutorError

SCHEDULES = ("cosine", "linear", "constant", "warmup_stable_decay")
REPORTS = ("none", "tensorboard", "trackio")
OPTIMIZERS = ("adamw_torch_fused", "paged_adamw_8bit")

# The values that make sense: least and most, both included.
RANGES: dict[str, tuple[float, float]] = {
    "gsm8k_epochs": (0, 1_000),
    "variations": (0, 1_000),
    "dev_rows": (0, 1e6),
    "curriculum_rows": (0, 1e8),
    "exercise_rows": (0, 1e8),
    "small_talk": (0, 1e8),
    "max_tokens": (32, 131_072),
    "source_rows": (1, 1e9),
    "shuffle_buffer": (1, 1e7),
    "validation_share": (0, 0.5),
    "rank": (1, 1_024),
    "alpha": (1, 4_096),
    "dropout": (0, 0.9),
    "learning_rate": (1e-7, 0.1),
    "warmup": (0, 0.5),
    "decay": (0, 1),
    "batch": (1, 4_096),
    "batch_tokens": (0, 1e7),
    "accumulate": (1, 4_096),
    "max_steps": (-1, 1e9),
    "save_steps": (1, 1e9),
    "keep_checkpoints": (0, 1e6),
    "seed": (0, 2**32 - 1),
    "log_steps": (1, 1e9),
    "eval_steps": (0, 1e9),
    "eval_rows": (1, 1e7),
    "eval_tokens": (1, 131_072),
    "patience": (0, 1e6),
}


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
    variations: int = 0  # the same problems with other numbers: how many of each, where the steps allow it
    dev_rows: int = 500  # rows of GSM8K train held out for choosing; never trained on
    curriculum_rows: int = 4_000  # generated problems, each seen once, evenly over all families
    exercise_rows: int = 0  # further ones from the families that are no stories
    samples: str = ""  # further solutions to GSM8K's problems, a file by train/sample.py
    small_talk: int = 0  # greetings, thanks, other subjects, problems that lack something; each with a reply
    equations_only: bool = False  # of each worked step only its calculations: shorter, and nothing to read
    max_tokens: int = 384  # longer examples are dropped, never cut
    # data with long solutions, in place of the sources above (train/mathx.py)
    source: str = ""  # a data set on the Hub, or a .jsonl or .parquet file; "" takes the sources above
    source_rows: int = 10_000  # training rows to keep of it
    shuffle_buffer: int = 10_000  # rows that are shuffled together while the source is read
    validation_share: float = 0.01  # share of the problems for validation.jsonl; a problem's hash decides
    decontaminate: list[str] = field(
        default_factory=list
    )  # test sets: files, or name[:configuration[:split]]
    require_decontamination: bool = True  # false: a test set that cannot be read is only named in the card
    # base model
    four_bit: bool = False  # its linear layers as NF4 with double quantization
    activation_checkpointing: bool = False  # a third more work, a fraction of the memory
    # adapter
    start: str = ""  # folder of an adapter or a checkpoint to go on from, of any rank; "" starts anew
    rank: int = 16
    alpha: int = 32
    dropout: float = 0.0
    # optimization
    optimizer: str = "adamw_torch_fused"  # or paged_adamw_8bit
    learning_rate: float = 1e-3
    schedule: str = "cosine"  # or linear, constant, warmup_stable_decay
    warmup: float = 0.04  # share of the steps
    decay: float = 0.2  # share of the steps that warmup_stable_decay falls in, at the end
    batch: int = 8  # sequences in memory at a time
    batch_tokens: int = 0  # instead of `batch`: tokens in memory at a time
    accumulate: int = 2  # batches per optimizer step
    max_steps: int = -1  # -1: one pass over the prepared rows
    save_steps: int = 150
    keep_checkpoints: int = 0  # the newest so many, and the best; older ones are deleted; 0: all
    seed: int = 0
    # watching
    log_steps: int = 10
    eval_steps: int = 0  # answer accuracy every so many steps; 0: never
    eval_rows: int = 100
    eval_tokens: int = 256  # longest reply when answers are measured
    eval_file: str = "dev.jsonl"  # in the run's folder, or a path: question and answer
    patience: int = 0  # evaluations without a better accuracy before an early stop; 0: none
    report_to: str = "none"  # or tensorboard, trackio: their package must be installed

    @property
    def folder(self) -> Path:
        """The run's folder: prepared data, checkpoints, adapter."""
        return Path("runs") / self.name


def load(path: Path, overrides: list[str]) -> Recipe:
    """Read a recipe and apply `key=value` overrides; raise RecipeError naming what makes no sense."""
    try:
        values = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, *_NOT_YAML) as error:
        raise RecipeError(f"{path} cannot be read as a recipe: {error}") from error
    if not isinstance(values, dict):
        raise RecipeError(f"{path} holds no keys; see train/recipes/ for an example.")
    for override in overrides:
        key, equals, raw = override.partition("=")
        if not equals:
            raise RecipeError(f"--set {override}: write it as key=value.")
        try:
            values[key] = yaml.safe_load(raw) if raw else ""
        except _NOT_YAML as error:
            raise RecipeError(f"--set {override}: the value cannot be read as YAML.") from error
    return _checked(path, values)


# UnicodeDecodeError is a ValueError, and so is what a date like 2024-13-01 gives.
_NOT_YAML = (yaml.YAMLError, ValueError, RecursionError)


def mistakes(recipe: Recipe) -> list[str]:
    """Return what is wrong with the recipe's values, one sentence each."""
    found = [
        f"{key} is {getattr(recipe, key)}; it must be from {_plain(low)} to {_plain(high)}."
        for key, (low, high) in RANGES.items()
        if not low <= getattr(recipe, key) <= high
    ]
    name = Path(recipe.name)
    if not name.parts or name.is_absolute() or ".." in name.parts:
        found.append(f"name is {recipe.name!r}; it must name a folder under runs/.")
    if recipe.max_steps == 0:
        found.append("max_steps is 0; it must be -1, for one pass over the rows, or the number of steps.")
    if recipe.schedule == "warmup_stable_decay" and recipe.max_steps <= 0:
        found.append("The schedule warmup_stable_decay needs max_steps: the decay is counted from the end.")
    return found


def _plain(bound: float) -> str:
    return f"{bound:.0f}" if bound == int(bound) else f"{bound:g}"


def _checked(path: Path, values: dict[str, object]) -> Recipe:
    known = {f.name: f.type for f in fields(Recipe)}
    for key, value in values.items():
        if key not in known:
            raise RecipeError(f"{path}: unknown key {key!r}; known are {', '.join(known)}.")
        kind = get_origin(known[key]) or known[key]  # list[str] → list
        if kind is float and isinstance(value, int | str):
            values[key] = value = _float(path, key, value)
        if not _fits(value, kind):
            raise RecipeError(f"{path}: {key} is {value!r}; it must be a {kind.__name__}.")  # type: ignore[union-attr]
    missing = {"name", "base_model"} - values.keys()
    if missing:
        raise RecipeError(f"{path}: {', '.join(sorted(missing))} must be set.")
    for key, choices in (("schedule", SCHEDULES), ("report_to", REPORTS), ("optimizer", OPTIMIZERS)):
        if key in values and values[key] not in choices:
            raise RecipeError(f"{path}: {key} is {values[key]!r}; it must be one of {', '.join(choices)}.")
    recipe = Recipe(**values)  # type: ignore[arg-type]  # each value was compared with the type of its field
    if wrong := mistakes(recipe):
        raise RecipeError(f"{path}: {' '.join(wrong)}")
    return recipe


def _fits(value: object, kind: Any) -> bool:
    if isinstance(value, list):
        return kind is list and all(isinstance(item, str) for item in value)
    return isinstance(value, kind) and isinstance(value, bool) is (kind is bool)  # True is an int, too


def _float(path: Path, key: str, value: int | str) -> float:
    try:
        return float(value)  # YAML reads 1e-3 as a string
    except (ValueError, OverflowError):
        raise RecipeError(f"{path}: {key} is {value!r}; it must be a number.") from None


def save(recipe: Recipe, path: Path) -> None:
    """Write the recipe so that `load` reads the same one."""
    write_whole(path, yaml.safe_dump(asdict(recipe), sort_keys=False))


def from_command_line(description: str) -> Recipe:
    """Parse `<recipe.yaml> [--set key=value …]`."""
    parser = argparse.ArgumentParser(
        description=description, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    add_recipe_arguments(parser)
    return recipe_of(parser.parse_args())


def add_recipe_arguments(parser: argparse.ArgumentParser) -> None:
    """Add `<recipe.yaml> [--set key=value …]` to a stage that has more arguments."""
    parser.add_argument("recipe", type=Path, help="a file like those in train/recipes/")
    parser.add_argument(
        "--set", action="append", default=[], metavar="key=value", help="override a value of the recipe"
    )


def recipe_of(arguments: argparse.Namespace) -> Recipe:
    """Return the recipe that the parsed arguments name."""
    return load(arguments.recipe, arguments.set)
