"""The model card of an adapter folder, from its recipe, manifest, scores and data card.

    python -m train.card assets/adapters/gemma-3-270m-math

Every figure in the card is read from scores.json, which `train.evaluate` wrote.
"""

import argparse
import json
from pathlib import Path
from typing import Any

from train.command import run
from train.data_card import MARKDOWN
from train.grading import SMALL_TALK
from train.recipe import Recipe, load
from tutor.errors import TutorError
from tutor.inference.adapter import MANIFEST, WEIGHTS
from tutor.inference.registry import find

SCORES, CARD, CURVE = "scores.json", "README.md", "loss.png"
TEMPLATE = Path(__file__).with_suffix(".md")

_MISSING = "**The tuned model has not been scored yet: there is no figure for it.**\n\n"
_HUB = {"gsm8k": "openai/gsm8k"}  # data sets that have a home on the Hub
_USE = {
    "question": r"""The prompt is `Question: <problem>\nAnswer:` after one `<bos>`; decode greedily until
`<eos>`. The reply is

    <think>
    Subtract 5 from both sides: 3x = <<20-5=15>>
    Divide both sides by 3: x = <<15/3=5>>
    </think>
    The answer is \(x = 5\).

Run it with a calculator in the loop: when the text ends in `<<expression=`, the exact result and `>>` are
the next tokens (`tutor/inference/calculator.py`). It has no memory of earlier turns.""",
    "gemma-chat": """Use the model's own chat form, with the instruction of `tutor/prompting.py` before the
first problem; decode until `<end_of_turn>`. The reply is a thought between `<think>` and `</think>`, then
the answer.""",
}
_GSM8K = """GSM8K's train split (MIT) without {dev_rows} dev rows, each row up to {gsm8k_epochs} times;
{curriculum_rows:,} problems that this project generated (Apache-2.0). GSM8K's test split was not used. What
is known to be wrong with the training data stands in `docs/log.md`."""


def build_card(folder: Path) -> str:
    """Return the card as markdown; raise TutorError when the folder lacks its scores or its manifest."""
    try:
        scores = json.loads((folder / SCORES).read_text(encoding="utf-8"))
        manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise TutorError(
            f"{folder} needs {SCORES} and {MANIFEST}: run train.pack and train.evaluate."
        ) from error
    _check_scores(folder, scores, manifest)
    recipe, spec = load(folder / "recipe.yaml", []), find(manifest["base_model"])
    return TEMPLATE.read_text(encoding="utf-8").format(
        front=_front_matter(folder.name, recipe, manifest, scores),
        name=folder.name,
        base=manifest["base_model"],
        use=_USE[spec.form if spec else "question"],
        table=_table(scores),
        missing=_MISSING if all(s["adapter"] == "none" for s in scores) else _unmeasured(scores),
        paired=_paired(scores),
        families=_families(scores),
        recipe=_recipe_lines(recipe, manifest.get("earlier_runs", [])),
        limits=_limits(scores),
        parameters=manifest["parameters"],
        step=manifest["step"],
        base_weights=_base_weights(manifest),
        curve=f"![Loss by step]({CURVE})\n\n" if (folder / CURVE).is_file() else "",
        data=_data(folder, recipe),
    )


def _check_scores(folder: Path, scores: list[dict[str, Any]], manifest: dict[str, Any]) -> None:
    """Raise TutorError when a score is not of the folder's weights, or lines to compare are of other rows."""
    weights, rows = manifest["files"][WEIGHTS], dict[str, str]()
    for score in scores:
        name = f"{_data_of(score)}, {score['decoding']}, calculator {score['calculator']}"
        if score["adapter"] != "none" and score.get("weights") != weights:
            raise TutorError(f"{folder / SCORES}: {name} was measured with other weights: evaluate again.")
        digest = score.get("rows", "")
        if rows.setdefault(f"{_data_of(score)}, {score['n']}", digest) != digest:
            raise TutorError(f"{folder / SCORES}: {name} was measured on other rows than a line beside it.")


def _front_matter(name: str, recipe: Recipe, manifest: dict[str, Any], scores: list[dict[str, Any]]) -> str:
    results = [
        f"  - task: {{type: text-generation}}\n"
        f"    dataset: {{name: {s['data']}, type: {_HUB.get(s['data'], s['data'])}, "
        f"split: {s['split'] or 'all'}}}\n"
        f"    metrics: [{{type: accuracy, value: {s['accuracy']:.4f}, "
        f"name: '{_measured(s)}, n={s['n']}, {s['decoding']}, calculator {s['calculator']}'}}]"
        for s in scores
        if s["adapter"] != "none"
    ]
    index = ["model-index:", f"- name: {name}", "  results:", *results] if results else []
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
            f"datasets: [{recipe.source or 'openai/gsm8k'}]",
            *index,
            "---",
        ]
    )


def _table(scores: list[dict[str, Any]]) -> str:
    """Return a line for each score: base before tuned, by data set."""
    lines = [
        "| data | model | decoding | calculator | n | accuracy | 95 % interval | well-formed |",
        "|---|---|---|---|---|---|---|---|",
    ]
    data: list[str] = [_data_of(s) for s in scores]
    order = sorted(scores, key=lambda s: (data.index(_data_of(s)), s["decoding"], s["adapter"] != "none"))
    for s in order:
        low, high = s["interval"]
        formed = s.get("well_formed")
        cells = [
            _data_of(s),
            "base" if s["adapter"] == "none" else "tuned",
            s["decoding"],
            s["calculator"],
            f"{s['n']:,}",
            f"{s['accuracy']:.1%}",
            f"{low:.1%} to {high:.1%}",
            "" if formed is None else f"{formed:.1%}",
        ]
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


def _unmeasured(scores: list[dict[str, Any]]) -> str:
    """Return a line on the tuned scores that no base score of the same rows and decoding stands beside."""

    def way(score: dict[str, Any]) -> str:
        decoding = f"{score['decoding']}, calculator {score['calculator']}"
        return f"{_data_of(score)} ({decoding}, n = {score['n']:,})"

    base = {way(s) for s in scores if s["adapter"] == "none"}
    alone = [way(s) for s in scores if s["adapter"] != "none" and way(s) not in base]
    return f"Not measured for the base model: {'; '.join(alone)}.\n\n" if alone else ""


def _measured(score: dict[str, Any]) -> str:
    families = (score.get("by") or {}).get("family", {})
    return "short fitting reply" if SMALL_TALK in families else "final answer"


def _data_of(score: dict[str, Any]) -> str:
    return f"{score['data']}, {score['split']}" if score["split"] else str(score["data"])


def _paired(scores: list[dict[str, Any]]) -> str:
    """Return a sentence for each score that was compared with another model's, question by question."""
    lines = [
        f"- {_data_of(s)}, calculator {s['calculator']}: {s['paired']['gained']:,.0f} answers gained, "
        f"{s['paired']['lost']:,.0f} lost, p = {s['paired']['p']:.2g}"
        for s in scores
        if s.get("paired")
    ]
    if not lines:
        return ""
    head = "Against the base on the same questions (McNemar's exact test, two-sided):"
    return "\n".join([head, "", *lines]) + "\n\n"


def _families(scores: list[dict[str, Any]]) -> str:
    """Return a table by family and one by level for each tuned score that has them."""
    parts = []
    for s in scores:
        for group, table in (s.get("by") or {}).items() if s["adapter"] != "none" else ():
            parts += [f"{_data_of(s)}, {s['decoding']}, calculator {s['calculator']}, by {group}:", ""]
            parts += [f"| {group} | right | n | |", "|---|---|---|---|"]
            parts += [
                f"| {name} | {right:,} | {n:,} | {right / n:.0%} |" for name, (right, n) in table.items()
            ]
            parts += [""]
    return "\n".join(parts) + "\n" if parts else ""


def _limits(scores: list[dict[str, Any]]) -> str:
    """Return a sentence on each data set of which less than half is right, as the best decoding has it."""
    best: dict[str, float] = {}
    for s in scores:
        if s["adapter"] != "none":
            best[_data_of(s)] = max(s["accuracy"], best.get(_data_of(s), 0))
    poor = [f"{share:.0%} of {data}" for data, share in best.items() if share < 0.5]
    return f"It is more often wrong than right on some problems: {', '.join(poor)} right.\n" if poor else ""


def _recipe_lines(recipe: Recipe, earlier: list[dict[str, Any]]) -> str:
    batch = (
        f"up to {recipe.batch_tokens * recipe.accumulate:,} tokens"
        if recipe.batch_tokens
        else f"{recipe.batch * recipe.accumulate} examples"
    )
    steps = f"{recipe.max_steps:,}" if recipe.max_steps > 0 else "one pass"
    lora = f"rank {recipe.rank}, alpha {recipe.alpha}, dropout {recipe.dropout:g}"
    rate = f"{recipe.learning_rate:g}, {recipe.schedule}, warm-up {recipe.warmup:.0%} of the steps"
    rows = {
        "": "",
        "---": "---",
        "goes on from": "; ".join(
            f"{run['name']}, step {run['step']:,} (rank {run['rank']}, rate {run['learning_rate']:g})"
            if "step" in run
            else run["name"]
            for run in earlier
        ),
        "LoRA": f"{lora}, all linear layers of the language model",
        "base weights in training": "NF4, double quantization" if recipe.four_bit else "bfloat16",
        "optimizer steps planned": f"{steps}, of {batch} each",
        "optimizer": recipe.optimizer,
        "learning rate": rate,
        "longest example": f"{recipe.max_tokens:,} tokens; longer ones are dropped, never cut",
        "seed": recipe.seed,
    }
    return "\n".join(f"| {name} | {value} |" for name, value in rows.items() if value != "" or not name)


def _base_weights(manifest: dict[str, Any]) -> str:
    digest = manifest["base_gguf_sha256"]
    return f"Base weights: the 4-bit GGUF with SHA-256\n`{digest}`, dequantized." if digest else ""


def _data(folder: Path, recipe: Recipe) -> str:
    """Return the data card without its heading; without one, what the recipe says."""
    path = folder / MARKDOWN
    if path.is_file():
        return path.read_text(encoding="utf-8").partition("\n")[2].strip()
    return _GSM8K.format(
        dev_rows=recipe.dev_rows, gsm8k_epochs=recipe.gsm8k_epochs, curriculum_rows=recipe.curriculum_rows
    )


def main() -> None:
    """Run the stage from the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, help="folder of the adapter")
    folder = parser.parse_args().folder
    (folder / CARD).write_text(build_card(folder), encoding="utf-8")


if __name__ == "__main__":
    run(main)
