"""Stage 6: the model card of an adapter folder, from its recipe, manifest and scores.

    python -m train.model_card assets/adapters/gemma-3-270m-math

Every figure in the card is read from scores.json, which `train.evaluate` wrote.
"""

import argparse
import json
from pathlib import Path
from typing import Any

from train.recipe import Recipe, load
from tutor.errors import TutorError
from tutor.inference.adapter import MANIFEST

SCORES, CARD = "scores.json", "README.md"


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
    return _TEMPLATE.format(
        front=_front_matter(folder.name, manifest, scores),
        name=folder.name,
        base=manifest["base_model"],
        base_sha=manifest["base_gguf_sha256"],
        parameters=manifest["parameters"],
        step=manifest["step"],
        recipe=_recipe_lines(recipe),
        table=_table(scores),
    )


def _front_matter(name: str, manifest: dict[str, Any], scores: list[dict[str, Any]]) -> str:
    results = [
        f"  - task: {{type: text-generation}}\n"
        f"    dataset: {{name: {s['data']}, type: {s['data']}, split: {s['split'] or 'all'}}}\n"
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
        f"| LoRA | rank {recipe.rank}, alpha {recipe.alpha}, dropout {recipe.dropout}, seven linear layers a block |",
        f"| optimizer steps | {recipe.max_steps} of {recipe.batch * recipe.accumulate} examples |",
        f"| learning rate | {recipe.learning_rate}, cosine, warm-up {recipe.warmup:.0%} of the steps |",
        f"| examples drawn from | GSM8K train without {recipe.dev_rows} dev rows, {recipe.gsm8k_epochs} times; "
        f"{recipe.curriculum_rows:,} generated problems |",
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


_TEMPLATE = r"""{front}

# {name}

A LoRA adapter for {base} that solves school mathematics in short steps, in the form that the Math Agent tutor
shows and checks. Gemma is provided under and subject to the Gemma Terms of Use found at ai.google.dev/gemma/terms;
this adapter is a Model Derivative under those terms.

## Use

The prompt is `Question: <problem>\nAnswer:` after one `<bos>`; decode greedily until `<eos>`. The reply is

    <think>
    Subtract 5 from both sides: 3x = <<20-5=15>>
    Divide both sides by 3: x = <<15/3=5>>
    </think>
    The answer is \(x = 5\).

The model is meant to run with a calculator in the loop: when the text ends in `<<expression=`, the exact result and
`>>` are the next tokens (`tutor/inference/calculator.py`). It is for practice problems in English with a checker
beside it. It is not for grading, and not for problems beyond school arithmetic and one-variable linear equations.

## Results

Final-answer accuracy, greedy decoding, the same prompt, rows and extraction for every line; Wilson interval.
Command: `python -m train.evaluate` (see `scores.json` for the commit of each line).

{table}

The dev rows are GSM8K train rows that were never trained on; the checkpoint was chosen on them, so they flatter it a
little. GSM8K's test rows were not used. The generated problems come from the same families as the training
problems, with other numbers and no question in common.

## Training

{recipe}

{parameters:,} parameters, trained in float32 on bfloat16 base weights, saved in bfloat16; the checkpoint is the one
of step {step}. Base weights: the 4-bit GGUF with SHA-256 `{base_sha}`, dequantized. Sources and licenses: GSM8K
(MIT); generated problems of this project (Apache-2.0).

## Limits

It often sets word problems up wrongly, and a wrong set-up looks as tidy as a right one: the verdict line, not the
tone, says whether an answer was checked. It has no memory of earlier turns.
"""


def main() -> None:
    """Run the stage from the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    (folder / CARD).write_text(build_card(folder), encoding="utf-8")


if __name__ == "__main__":
    main()
