"""The loss curve of a run: `progress.jsonl` → `loss.csv` and `loss.png`.

Drawn with Pillow, which the page's library brings along.
"""

import csv
import json
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from PIL import Image, ImageDraw, ImageFont

SIZE, MARGIN = (900, 480), (70, 30, 60, 50)  # pixels; left, top, right, bottom
LINE, DOTS, AXIS, GRID = "#1f5fbf", "#c0461f", "#333333", "#dddddd"

Points = Sequence[tuple[float, float]]


PROGRESS, ACCURACY = "progress.jsonl", "accuracy.jsonl"


def draw_curve(folder: Path) -> None:
    """Write loss.csv and loss.png into a run's folder; nothing while there are fewer than two losses.

    A step that was trained again after a resume counts once, as it was the last time.
    """
    rows = _by_step(folder / PROGRESS)
    losses = [(float(step), float(row["loss"])) for step, row in rows.items() if "loss" in row]
    if len(losses) < 2:
        return
    right = [(float(step), float(row["accuracy"])) for step, row in _by_step(folder / ACCURACY).items()]
    columns = sorted({key for row in rows.values() for key in row} - {"step"})
    with (folder / "loss.csv").open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, ["step", *columns])
        writer.writeheader()
        writer.writerows(rows.values())
    _picture(losses, right).save(folder / "loss.png")


def read_lines(path: Path) -> list[dict[str, Any]]:
    """Return the rows of a run's log; a line that a kill or a full disk cut off counts as not written."""
    if not path.is_file():
        return []
    rows = []
    for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
        with suppress(ValueError):
            row = json.loads(line)
            if isinstance(row, dict) and "step" in row:
                rows.append(row)
    return rows


def _by_step(path: Path) -> dict[int, dict[str, float]]:
    return dict(sorted({row["step"]: row for row in read_lines(path)}.items()))


def _picture(losses: Points, right: Points) -> Image.Image:
    image = Image.new("RGB", SIZE, "white")
    draw, font = ImageDraw.Draw(image), ImageFont.load_default(14)
    left, top, after, bottom = MARGIN
    width, height = SIZE[0] - left - after, SIZE[1] - top - bottom
    last, highest = max(step for step, _ in losses), max(loss for _, loss in losses)

    def place(step: float, share: float) -> tuple[float, float]:
        return left + width * step / last, top + height * (1 - share)

    for tick in range(5):
        share = tick / 4
        x, y = place(last * share, share)
        draw.line([(left, y), (left + width, y)], fill=GRID)
        draw.text((left - 8, y), f"{highest * share:.2f}", fill=LINE, font=font, anchor="rm")
        draw.text((x, top + height + 8), f"{last * share:.0f}", fill=AXIS, font=font, anchor="ma")
        if right:
            draw.text((left + width + 8, y), f"{share:.0%}", fill=DOTS, font=font, anchor="lm")
    draw.line([place(0, 1), place(0, 0), place(last, 0)], fill=AXIS)
    draw.line([place(step, loss / highest) for step, loss in losses], fill=LINE, width=2)
    for step, share in right:
        x, y = place(min(step, last), share)
        draw.ellipse([x - 4, y - 4, x + 4, y + 4], fill=DOTS)
    draw.text((left, 6), "training loss", fill=LINE, font=font)
    if right:
        draw.text((left + width, 6), "answers right", fill=DOTS, font=font, anchor="ra")
    draw.text((left + width / 2, SIZE[1] - 20), "step", fill=AXIS, font=font, anchor="ma")
    return image
