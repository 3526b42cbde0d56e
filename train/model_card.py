"""Stage 5: the model card of an adapter folder, from its recipe, manifest and scores.

    python -m train.model_card assets/adapters/gemma-3-270m-math

Every figure in the card is read from scores.json, which `train.evaluate` wrote.
"""

import argparse
import json
from pathlib import Path
from typing import Any

from train.command import run
from train.recipe import Recipe, load
from tutor.errors import TutorError
from tutor.inference.adapter import MANIFEST

SCORES, CARD = "scores.json", "README.md"
_MISSING = "**The tuned model has not been scored yet: there is no figure for it.** "
_HUB = {"gsm8k": "openai/gsm8k"}  # data sets that have a home on the Hub
TEMPLATE = Path(__file__).with_suffix(".md")


def build_card(folder: Path) -> str:
    """Return the card as markdown; raise TutorError when the folder lacks its scores or its manifest."""
    try:
        scores = json.loads((folder / SCORES).read_text(encoding="utf-8"))
        manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise TutorError(
            f"{folder} needs {SCORES} and {MANIFEST}: run train.publish and train.evaluate."
        ) from error
    recipe = load(folder / "recipe.yaml", [])
    return TEMPLATE.read_text(encoding="utf-8").format(
        front=_front_matter(folder.name, manifest, scores),
        name=folder.name,
        base=manifest["base_model"],
        base_sha=manifest["base_gguf_sha256"],
        parameters=manifest["parameters"],
        step=manifest["step"],
        recipe=_recipe_lines(recipe),
        table=_table(scores),
        missing=_MISSING if all(s["adapter"] == "none" for s in scores) else "",
    )


def _front_matter(name: str, manifest: dict[str, Any], scores: list[dict[str, Any]]) -> str:
    results = [
        f"  - task: {{type: text-generation}}\n"
        f"    dataset: {{name: {s['data']}, type: {_HUB.get(s['data'], s['data'])}, "
        f"split: {s['split'] or 'all'}}}\n"
        f"    metrics: [{{type: accuracy, value: {s['accuracy']:.4f}, "
        f"name: 'final answer, n={s['n']}, calculator {s['calculator']}'}}]"
        for s in scores
        if s["adapter"] != "none"
    ]
    return "\n".join(
        [
            "---",
            f"base_model: {manifest['base_model']}",
            "base_model_relation: adapter",
            "library_name: peft",
            "pipeline_tag: text-generation",
            "license: gemma",
            "language: [en]",
            "tags: [lora, math, tutoring, reasoning, sft]",
            "datasets: [openai/gsm8k]",
            "model-index:",
            f"- name: {name}",
            "  results:",
            *results,
            "---",
        ]
    )


def _recipe_lines(recipe: Recipe) -> str:
    rows = [
        f"| LoRA | rank {recipe.rank}, alpha {recipe.alpha}, dropout {recipe.dropout}, all linear layers |",
        f"| optimizer steps planned | {recipe.max_steps} of {recipe.batch * recipe.accumulate} examples |",
        f"| learning rate | {recipe.learning_rate}, cosine, warm-up {recipe.warmup:.0%} of the steps |",
        f"| examples drawn from | GSM8K train without {recipe.dev_rows} dev rows, "
        f"each up to {recipe.gsm8k_epochs} times; {recipe.curriculum_rows:,} generated problems |",
        f"| longest example | {recipe.max_tokens} tokens; longer ones are dropped, never cut |",
        f"| seed | {recipe.seed} |",
    ]
    return "\n".join(["| | |", "|---|---|", *rows])


def _table(scores: list[dict[str, Any]]) -> str:
    lines = ["| model | data | n | calculator | accuracy | 95 % interval |", "|---|---|---|---|---|---|"]
    for s in scores:
        low, high = s["interval"]
        who = "base" if s["adapter"] == "none" else "tuned"
        data = f"{s['data']}, {s['split']}" if s["split"] else s["data"]
        interval = f"{low:.1%} to {high:.1%}"
        lines.append(f"| {who} | {data} | {s['n']} | {s['calculator']} | {s['accuracy']:.1%} | {interval} |")
    return "\n".join(lines)


def main() -> None:
    """Run the stage from the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    (folder / CARD).write_text(build_card(folder), encoding="utf-8")


if __name__ == "__main__":
    run(main)
