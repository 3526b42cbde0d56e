"""A batch as a table for a spreadsheet (CSV) and as a whole (JSON): text out, nothing is written anywhere."""

import json
from collections.abc import Iterator
from typing import Any

from tutor.teaching import spreadsheet
from tutor.teaching.batch import Batch
from tutor.teaching.batch_ask import Outcome
from tutor.teaching.batch_list import Item
from tutor.teaching.batch_scores import Scores, TopicScore, scores

MAX_REPLY_CHARS = 4_000  # of each reply in the JSON
_COLUMNS = ("answer", "verdict", "right", "ended", "tokens", "seconds")


def to_csv(batch: Batch) -> str:
    """Return one line for each problem, safe to open in a spreadsheet."""
    names = [f"{variant.name}: {column}" for variant in batch.variants for column in _COLUMNS]
    rows = (_cells(item, batch.row(index)) for index, item in enumerate(batch.items))
    return spreadsheet.to_csv([["problem", "expected", "topic", *names], *rows])


def _cells(item: Item, row: tuple[Outcome | None, ...]) -> Iterator[str]:
    yield from (item.problem, item.reference or "", item.topic)
    for outcome in row:
        values = _values(item, outcome)
        yield from ("" if values[name] is None else str(values[name]) for name in _COLUMNS)


def to_json(batch: Batch) -> str:
    """Return models, rows and scores as one JSON object; the texts are as they are."""
    found = scores(batch)
    whole = {
        "models": [{"name": v.name, "label": v.label, "tuned": v.tuned} for v in batch.variants],
        "decoding": "greedy",
        "complete": len(batch.outcomes) == batch.replies,
        "note": batch.note,
        "scores": _scores(batch, found),
        "rows": [_row(batch, index) for index in range(len(batch.items))],
    }
    return json.dumps(whole, ensure_ascii=False, indent=1)


def _row(batch: Batch, index: int) -> dict[str, Any]:
    item = batch.items[index]
    models: dict[str, Any] = {}
    for variant, outcome in zip(batch.variants, batch.row(index), strict=True):
        models[variant.name] = None
        if outcome is not None:
            models[variant.name] = _values(item, outcome) | {
                "message": outcome.verdict.message if outcome.verdict else outcome.end.message,
                "reply": outcome.reply[:MAX_REPLY_CHARS],
                "reply_cut": len(outcome.reply) > MAX_REPLY_CHARS,
            }
    return {
        "line": item.line,
        "problem": item.problem,
        "expected": item.reference,
        "topic": item.topic,
        "models": models,
    }


def _values(item: Item, outcome: Outcome | None) -> dict[str, Any]:
    """Return the columns of one model; `right` is None where there is nothing to compare with."""
    if outcome is None:
        return dict.fromkeys(_COLUMNS)
    return {
        "answer": outcome.answer,
        "verdict": outcome.verdict.verdict if outcome.verdict else None,
        "right": outcome.is_right if item.reference is not None and outcome.was_given else None,
        "ended": outcome.end.reason,
        "tokens": outcome.end.tokens,
        "seconds": round(outcome.end.seconds, 2),
    }


def _scores(batch: Batch, found: Scores) -> dict[str, Any]:
    names = [variant.name for variant in batch.variants]
    paired = found.paired
    return {
        "total": _topic(found.total, names) if found.total else None,
        "topics": [_topic(topic, names) for topic in found.topics],
        "paired": paired
        and {
            "n": paired.n,
            "right_by_both": paired.both,
            "right_only_by": dict(zip(names, paired.only, strict=True)),
            "p": paired.p,
            "test": "McNemar, exact, two-sided",
        },
        "could_not_compare": dict(zip(names, found.open, strict=True)),
        "without_reference": {
            "n": found.unreferenced,
            "models": {name: dict(counts) for name, counts in zip(names, found.alone, strict=True)},
        },
        "could_not_ask": found.failed,
    }


def _topic(score: TopicScore, names: list[str]) -> dict[str, Any]:
    return {
        "topic": score.topic,
        "n": score.n,
        "models": {
            name: {"right": share.right, "accuracy": share.value, "wilson_95": share.interval}
            for name, share in zip(names, score.shares, strict=True)
        },
    }
