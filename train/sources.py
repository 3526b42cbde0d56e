"""Where examples come from: one function a source, with its license.

| source | license | note |
|---|---|---|
| GSM8K train (openai/gsm8k, Cobbe et al. 2021) | MIT | `dev_rows` rows held out; test is never read here |
| the curriculum's generated problems | Apache-2.0 (this project) | worked steps; checked before use |
| small talk | Apache-2.0 (this project) | a polite reply, no mathematics |
"""

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

from tutor.checking.checker import Checker
from tutor.curriculum import small_talk
from tutor.curriculum.families import FAMILIES, MATHEMATICS, draw
from tutor.curriculum.verify import verified
from tutor.errors import TutorError
from tutor.inference.calculator import calculate

CURRICULUM_TRAIN_SEED, CURRICULUM_DEV_SEED, CURRICULUM_TEST_SEED, EXERCISES_SEED = 1, 2, 3, 4
NEXT_SEED = 10  # from one recipe seed to the next, for problems that are trained on
DEV_SEED = 0


@dataclass(frozen=True, slots=True)
class Example:
    """A problem with its worked steps; `answer` is TeX without delimiters, a whole reply where no step is."""

    source: str
    question: str
    steps: tuple[str, ...]
    answer: str


def gsm8k_rows(folder: str) -> list[dict[str, str]]:
    """Return the rows of GSM8K train, from `folder`/train.jsonl or by the datasets library.

    Raises TutorError when they are not there, or one of them lacks its question or answer.
    """
    try:
        if folder:
            with (Path(folder) / "train.jsonl").open(encoding="utf-8") as lines:
                rows = [json.loads(line) for line in lines]
        else:
            from datasets import load_dataset  # fetches from the Hub; not needed with a folder

            rows = [dict(row) for row in load_dataset("openai/gsm8k", "main", split="train")]
    except (OSError, ValueError, RecursionError) as error:
        raise TutorError(
            "GSM8K could not be read. Give a folder that holds its train.jsonl with --set gsm8k=<folder>, "
            "or start where openai/gsm8k can be fetched from the Hub."
        ) from error
    for number, row in enumerate(rows, 1):
        if not (isinstance(row, dict) and all(isinstance(row.get(k), str) for k in ("question", "answer"))):
            raise TutorError(
                f"Row {number} of GSM8K ({folder or 'openai/gsm8k'}) has no question or no answer; "
                "give a folder that holds GSM8K's own train.jsonl with --set gsm8k=<folder>."
            )
    return rows


def split_dev(rows: list[dict[str, str]], dev_rows: int) -> tuple[list[dict[str, str]], list[dict[str, str]]]:
    """Return (train, dev): the same rows are held out in every run."""
    order = list(range(len(rows)))
    Random(DEV_SEED).shuffle(order)
    dev = set(order[:dev_rows])
    return [r for i, r in enumerate(rows) if i not in dev], [r for i, r in enumerate(rows) if i in dev]


def gsm8k_example(row: dict[str, str]) -> Example | None:
    """Return the row in our form, or None when an annotation is missing or not exact.

    "Natalia sold 48/2 = <<48/2=24>>24 clips" becomes "Natalia sold <<48/2=24>> clips": every number that
    is worked out is written once, by the calculator.
    """
    body, _, answer = row["answer"].partition("####")
    steps = [step for line in body.splitlines() if line.strip() and (step := _step(line)) is not None]
    if len(steps) != sum(1 for line in body.splitlines() if line.strip()) or "<<" not in body:
        return None
    return Example("gsm8k", row["question"].strip(), tuple(steps), answer.strip().replace(",", ""))


# An expression with its equals sign before the annotation, and the result repeated after it.
_ANNOTATION = re.compile(
    r"(?P<prefix>(?P<before>[$(]*[\d.][\d\s.,$%()+*/xX×÷-]*)=\s*)?\$?<<(?P<expression>[^<>=]+)=(?P<result>[^<>]*)>>"
    r"\s*\$?(?P<repeated>[\d.,]*\d)?"
)


def _step(line: str) -> str | None:
    """Return the line with each calculation written once and exactly, or None when one is not exact."""
    exact = True

    def rewrite(match: re.Match[str]) -> str:
        nonlocal exact
        expression = re.sub(r"\s|,", "", match["expression"])
        result = calculate(expression)
        if result is None or any(_plain(n) != result for n in (match["result"], match["repeated"]) if n):
            exact = False
        # "4 kids * 3 = <<4*3=12>>" keeps its prefix: only "3" of it would be cut, and that is not 12.
        said_twice = match["prefix"] and calculate(_as_expression(match["before"])) == result
        kept = "" if said_twice else match["prefix"] or ""
        return f"{kept}<<{expression}={result}>>"

    text = _ANNOTATION.sub(rewrite, re.sub("[\u2212\u2013](?= ?[$\\d])", "-", line.strip()))
    text = _WITH_UNITS.sub(_said_once, text)
    if not exact or text.count("<<") != line.count("<<"):
        return None
    return "".join(
        part if part.startswith("<<") else _BARE.sub(_annotate, part) for part in _PARTS.split(text)
    )


# "20 cookies / 2 = <<20/2=10>>": the same with its units before the annotation.
_TERM = r"[$(]*\d[\d.,]*%?\)?(?:[ /][A-Za-z]+){0,3}\)?"
_WITH_UNITS = re.compile(
    rf"(?<![\w.,/*+$%=-])(?P<before>{_TERM}(?:\s*[-+*/x×÷]\s*{_TERM})+)\s*=\s*<<(?P<expression>[^<>=]+)="
)


def _said_once(match: re.Match[str]) -> str:
    """Cut what stands before an annotation where it is the same expression with units."""
    bare = _as_expression(re.sub(r"[ /][A-Za-z]{2,}|(?<=\d) x (?=[A-Za-z])", "", match["before"]))
    return f"<<{match['expression']}=" if bare == match["expression"] else match[0]


_PARTS = re.compile(r"(<<[^<>]*>>)")
_BARE = re.compile(
    r"(?<![\w.,/*+$%=-])(?<![-+*/x=] )(?P<expression>\d[\d.]*(?:\s*[-+*/x]\s*\$?\d+(?:\.\d+)?)+)"
    r"\s*=\s*\$?(?P<result>\d[\d,]*(?:\.\d+)?)(?![\d%/*+]|\s*[-+*/x=]\s*\$?\d)"
)


def _annotate(match: re.Match[str]) -> str:
    """Turn "75/15 = 5" into "<<75/15=5>>" when it is exact."""
    expression = re.sub(r"[\s$]", "", match["expression"]).replace("x", "*")
    result = calculate(expression)
    return f"<<{expression}={result}>>" if result and result == _plain(match["result"]) else match[0]


def _as_expression(text: str) -> str:
    return re.sub(r"[\s,$]", "", text).translate(str.maketrans("xX×÷", "***/"))


def _plain(number: str) -> str | None:
    """Return a number as the calculator writes it: `.50` and `0.5` are the same."""
    return calculate(number.replace(",", "").replace("$", "").strip())


def curriculum_examples(
    seed: int, checker: Checker, counts: Counter[str], *, held_out: bool = False, stories: bool = True
) -> Iterator[tuple[Example, int]]:
    """Yield generated problems with their levels, without end; those that the checker refutes are left out.

    `held_out` ones are made from templates that are kept for evaluation; without `stories` they are from the
    families of exercises alone. `counts` gets the verdicts.
    """
    families = FAMILIES if stories else MATHEMATICS
    for problem in verified(draw(seed, held_out, families), checker, counts):
        yield (
            Example(f"curriculum/{problem.family}", problem.question, problem.steps, problem.answer),
            problem.level,
        )


def equations_only(example: Example) -> Example:
    """Return the example with nothing but calculations in its steps; as it is where it has none."""
    steps = tuple(part for step in example.steps for part in _PARTS.findall(step))
    return replace(example, steps=steps) if steps else example


def small_talk_examples(seed: int, *, held_out: bool = False) -> Iterator[Example]:
    """Yield what is no problem, with its reply, without end and with repetitions."""
    for talk in small_talk.draw(seed, held_out):
        yield Example(f"small talk/{talk.topic}", talk.question, (), talk.reply)
