"""Look at the prepared data before training on them.

    python -m train.preview train/recipes/gemma3-270m.yaml [--rows 3] [--html preview.html]

Shows a few examples with the tokens that carry loss marked, how long examples are, and why rows were dropped.
"""

import argparse
import html
import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from random import Random
from typing import Any

from train.batches import Row, read_rows
from train.command import at_least_one, cache_folder, run, visible
from train.data_card import JSON
from train.prepared import ROWS, check_prepared
from train.recipe import add_recipe_arguments, recipe_of
from tutor.errors import TutorError

GREEN, RESET = "\033[42;30m", "\033[0m"
BINS, WIDTH = 12, 48
_STYLE = (
    "body{font:16px/1.6 system-ui;max-width:60rem;margin:2rem auto;padding:0 1rem}"
    "pre{white-space:pre-wrap;border:1px solid #8888;padding:1rem}"
    "mark{background:#bde5c8;color:#123}mark+mark{border-left:1px solid #5a8}"
)


def spans(row: Row, tokenizer: Any) -> list[tuple[str, bool]]:
    """Return the row's text, token by token, with whether it carries loss."""
    return [
        (tokenizer.decode([token]), bool(scored)) for token, scored in zip(row.ids, row.scored, strict=True)
    ]


def histogram(rows: Sequence[Row]) -> list[tuple[int, int, int]]:
    """Return (from, to, count) of lengths in tokens; bins of equal width, both ends included."""
    lengths = [len(row.ids) for row in rows]
    low, high = min(lengths), max(lengths)
    width = max(1, -(-(high - low + 1) // BINS))
    counts = Counter((length - low) // width for length in lengths)
    return [(low + i * width, low + (i + 1) * width - 1, counts[i]) for i in range(max(counts) + 1)]


def as_text(samples: Sequence[list[tuple[str, bool]]], bins: Sequence[tuple[int, int, int]]) -> str:
    """Return the samples for a terminal, loss on green, and the histogram as bars.

    What a terminal would obey is shown escaped.
    """
    parts = []
    for sample in samples:
        shown = ((visible(text), scored) for text, scored in sample)
        marked = "".join(f"{GREEN}{text}{RESET}" if scored else text for text, scored in shown)
        parts.append(marked.replace("\n", f"{RESET}\n") + "\n")
    top = max(count for _, _, count in bins)
    bars = [f"{low:>5}–{high:<5} {'█' * -(-count * WIDTH // top)} {count:,}" for low, high, count in bins]
    return "\n".join([*parts, "tokens an example", *bars])


def as_html(
    samples: Sequence[list[tuple[str, bool]]], bins: Sequence[tuple[int, int, int]], card: dict[str, Any]
) -> str:
    """Return the same as a page that needs nothing from anywhere."""
    blocks = "".join(f"<pre>{''.join(map(_token, sample))}</pre>" for sample in samples)
    top = max(count for _, _, count in bins)
    rows = "".join(
        f"<tr><td>{low}–{high}<td><meter max={top} value={count}></meter> {count:,}"
        for low, high, count in bins
    )
    counts = "".join(
        f"<tr><td>{html.escape(what)}<td>{count:,}" for what, count in sorted(card["counts"].items())
    )
    return (
        f'<!doctype html><html lang="en"><meta charset="utf-8"><title>{html.escape(card["name"])}</title>'
        f"<style>{_STYLE}</style><h1>{html.escape(card['name'])}</h1><p>Marked tokens carry loss.</p>{blocks}"
        f"<h2>Tokens an example</h2><table>{rows}</table><h2>Rows</h2><table>{counts}</table></html>\n"
    )


def _token(part: tuple[str, bool]) -> str:
    text, scored = html.escape(part[0]), part[1]
    return f"<mark>{text}</mark>" if scored else text


def read_card(folder: Path) -> dict[str, Any]:
    """Return the data card of a run; raise TutorError when it was not prepared."""
    try:
        card: dict[str, Any] = json.loads((folder / JSON).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise TutorError(f"{folder} holds no prepared data; run train.prepare with this recipe.") from error
    return card


def main() -> None:
    """Run the stage from the command line."""
    from transformers import AutoTokenizer

    from tutor.inference.registry import spec_of, weights_folder

    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    add_recipe_arguments(parser)
    parser.add_argument("--rows", type=at_least_one, default=3, help="examples to show")
    parser.add_argument("--html", type=Path, help="also write a page")
    arguments = parser.parse_args()
    recipe = recipe_of(arguments)
    card = read_card(recipe.folder)
    check_prepared(recipe, recipe.folder)
    rows = read_rows(recipe.folder / ROWS)
    tokenizer = AutoTokenizer.from_pretrained(weights_folder(spec_of(recipe.base_model), cache_folder()))
    chosen = Random(recipe.seed).sample(rows, min(arguments.rows, len(rows)))
    samples, bins = [spans(row, tokenizer) for row in chosen], histogram(rows)
    print(as_text(samples, bins))
    print("\n".join(f"{count:>9,}  {visible(what)}" for what, count in sorted(card["counts"].items())))
    if arguments.html:
        arguments.html.write_text(as_html(samples, bins, card), encoding="utf-8")


if __name__ == "__main__":
    run(main)
