import json
from collections import Counter
from itertools import islice
from pathlib import Path

import pytest

from train.sources import (
    Example,
    curriculum_examples,
    equations_only,
    gsm8k_example,
    gsm8k_rows,
    small_talk_examples,
    split_dev,
)
from tutor.checking.checker import Checker
from tutor.errors import TutorError


@pytest.mark.parametrize(
    ("line", "step"),
    [
        ("She sold 48/2 = <<48/2=24>>24 clips in May.", "She sold <<48/2=24>> clips in May."),
        ("She earns 12/60 = $<<12/60=0.2>>0.2 per minute.", "She earns <<12/60=0.2>> per minute."),
        ("In all 1,200 + 300 = <<1200+300=1500>>1,500 pens", "In all <<1200+300=1500>> pens"),
        ("That is <<.5*8=4>>4 hours", "That is <<.5*8=4>> hours"),
        ("There are 75/15 = 5 children", "There are <<75/15=5>> children"),
        ("He needs 3 x $4 = $12", "He needs <<3*4=12>>"),
        ("So 2 + 3 = 6 is a slip", "So 2 + 3 = 6 is a slip"),  # not exact: stays as it is
        ("Half of x + 3 = 7", "Half of x + 3 = 7"),
        ("4 kids * 3 = <<4*3=12>>12 kids", "<<4*3=12>> kids"),
        ("It is 30 miles/hour x 2 hours = <<30*2=60>>60 miles", "It is <<30*2=60>> miles"),
        ("It is 4 boxes + 1 = <<4*3=12>>12 pens", "It is 4 boxes + 1 = <<4*3=12>> pens"),  # not the same
        ("60 minutes / 2 = <<60/2=30>>30", "<<60/2=30>>"),
        ("20% of 50 = <<50*.2=10>>10", "20% of 50 = <<50*.2=10>>"),
        (
            "She has 3 x 4 = <<3*4=12>>12 and (2+1)*$2 = $<<(2+1)*2=6>>6",
            "She has <<3*4=12>> and <<(2+1)*2=6>>",
        ),
        ("60 * 2/3 = 40 and 10 - 3 = 7", "<<60*2/3=40>> and <<10-3=7>>"),
    ],
)
def test_each_calculation_is_written_once(line: str, step: str) -> None:
    row = {"question": "?", "answer": f"<<1+1=2>>2 first\n{line}\n#### 72"}
    example = gsm8k_example(row)
    assert example is not None
    assert example.steps == ("<<1+1=2>> first", step)
    assert example.answer == "72"


@pytest.mark.parametrize(
    "answer",
    [
        "no annotation at all\n#### 3",
        "a third is <<1/3=.33>>.33\n#### 3",  # rounded
        "so <<2+2=4>>5 in all\n#### 5",  # the text does not repeat the result
        "by <<2**3=8>>8\n#### 8",
    ],
)
def test_rows_with_an_inexact_annotation_are_dropped(answer: str) -> None:
    assert gsm8k_example({"question": "?", "answer": answer}) is None


def test_the_dev_rows_are_always_the_same_and_never_in_train() -> None:
    rows = [{"question": str(i), "answer": ""} for i in range(100)]
    train, dev = split_dev(rows, 20)
    assert (train, dev) == split_dev(rows, 20)
    assert len(dev) == 20
    assert {r["question"] for r in train} | {r["question"] for r in dev} == {str(i) for i in range(100)}
    assert not {r["question"] for r in train} & {r["question"] for r in dev}


def test_rows_are_read_from_a_folder(tmp_path: Path) -> None:
    row = {"question": "q", "answer": "a"}
    (tmp_path / "train.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    assert gsm8k_rows(str(tmp_path)) == [row]


def test_train_and_dev_curriculum_differ() -> None:
    counts: Counter[str] = Counter()
    with Checker(timeout_s=5, wait_s=60) as checker:
        train = [e for e, _ in islice(curriculum_examples(1, checker, counts), 120)]
        dev = [e for e, _ in islice(curriculum_examples(2, checker, counts, held_out=True), 120)]
    assert len({e.question for e in dev} - {e.question for e in train}) > 100
    assert all(e.steps for e in train)
    assert sum(count for what, count in counts.items() if what.startswith("kept")) >= 240


def test_small_talk_is_a_reply_without_steps() -> None:
    talk = list(islice(small_talk_examples(1), 50))
    assert all(e.steps == () and e.answer and e.source.startswith("small talk/") for e in talk)
    held_out = {e.question for e in islice(small_talk_examples(1, held_out=True), 200)}
    assert not held_out & {e.question for e in islice(small_talk_examples(1), 200)}


@pytest.mark.parametrize("content", [None, "{half", "[" * 100_000])
def test_rows_that_cannot_be_read_give_one_sentence(tmp_path: Path, content: str | None) -> None:
    if content:
        (tmp_path / "train.jsonl").write_text(content, encoding="utf-8")
    with pytest.raises(TutorError, match="--set gsm8k"):
        gsm8k_rows(str(tmp_path))


@pytest.mark.parametrize(
    "line", ['{"question": "q"}', '{"question": "q", "answer": 4}', '["q", "a"]', "7", '{"problem": "q"}']
)
def test_a_row_without_question_or_answer_is_named(tmp_path: Path, line: str) -> None:
    good = json.dumps({"question": "q\u2028", "answer": "a"}, ensure_ascii=False)
    (tmp_path / "train.jsonl").write_text(f"{good}\n{line}\n", encoding="utf-8")
    with pytest.raises(TutorError, match="Row 2 of GSM8K .* has no question or no answer; .*--set gsm8k"):
        gsm8k_rows(str(tmp_path))


def test_of_steps_only_their_calculations_can_be_kept() -> None:
    worked = Example(
        "gsm8k", "?", ("Each has <<3*4=12>> pens.", "So it is.", "Then <<12+2=14>> <<14/7=2>>"), "2"
    )
    assert equations_only(worked).steps == ("<<3*4=12>>", "<<12+2=14>>", "<<14/7=2>>")
    told = Example("gsm8k", "?", ("It is prime.",), "7")
    assert equations_only(told) == told
