import csv
import io
import json
from dataclasses import replace

import pytest

from tests.batch_results import batch, outcome
from tutor.teaching.batch_export import MAX_REPLY_CHARS, to_csv, to_json
from tutor.teaching.batch_list import read_list


def table(text: str) -> list[dict[str, str]]:
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text[1:])))


def test_the_table_has_a_row_for_each_problem_done_or_not():
    first, second, third = table(to_csv(batch("Sums: +-", "Sums*: vL", "Lines: ..")))
    assert (first["problem"], first["expected"], first["topic"]) == ("Problem 1", "5", "Sums")
    assert (first["tuned: right"], first["base: right"]) == ("True", "False")
    assert (first["tuned: tokens"], first["tuned: seconds"]) == ("7", "1.5")
    assert (second["expected"], second["tuned: verdict"], second["tuned: right"]) == ("", "verified", "")
    assert (second["base: verdict"], second["base: ended"]) == ("", "length")
    assert third["tuned: answer"] == third["tuned: ended"] == ""


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        ('=HYPERLINK("http://x")', '\'=HYPERLINK("http://x")'),
        ("+1+cmd|' /C calc'!A0", "'+1+cmd|' /C calc'!A0"),
        ("-2+3", "'-2+3"),
        ("@SUM(A1)", "'@SUM(A1)"),
        (" =1", "' =1"),
        ("\t=1", "'\t=1"),
        ("\u200b=1", "'\u200b=1"),
        ("\uff1d1", "'\uff1d1"),
        ("-5", "-5"),
        ("-3.25", "-3.25"),
        ("x = -5", "x = -5"),
        ('a "b", c\nd', 'a "b", c\nd'),
    ],
)
def test_no_cell_is_a_formula_and_numbers_stay_numbers(text, cell):
    done = batch("T: ++")
    item = replace(done.items[0], problem=text, topic=text, reference=text)
    row = replace(done, items=(item,), outcomes={(0, 0): outcome("+", text)})
    (found,) = table(to_csv(row))
    assert [found[name] for name in ("problem", "expected", "topic", "tuned: answer")] == [cell] * 4


def test_a_model_name_is_no_formula_either():
    variants = [replace(batch("T: +").variants[0], name="=evil()")]
    assert '"\'=evil(): answer"' in to_csv(batch("T: +", variants=variants))


def test_the_table_can_be_read_as_a_list_again():
    text = to_csv(batch("Sums: +-", "Lines: ++"))
    items = read_list(text, max_problem_chars=100).items
    assert [(item.problem, item.reference, item.topic) for item in items] == [
        ("Problem 1", "5", "Sums"),
        ("Problem 2", "5", "Lines"),
    ]


def test_the_json_has_rows_and_scores():
    found = json.loads(to_json(batch("Sums: +-", "Sums: ++", "Sums*: v?", "Lines: L.", note="It broke.")))
    assert [model["name"] for model in found["models"]] == ["tuned", "base"]
    assert (found["complete"], found["note"], found["decoding"]) == (False, "It broke.", "greedy")
    total = found["scores"]["total"]
    assert (total["n"], total["models"]["base"]["right"], total["models"]["base"]["accuracy"]) == (2, 1, 0.5)
    assert len(total["models"]["base"]["wilson_95"]) == 2
    assert found["scores"]["paired"]["right_only_by"] == {"tuned": 1, "base": 0}
    assert found["scores"]["without_reference"]["models"]["tuned"] == {"confirmed": 1}
    first, _, alone, cut = found["rows"]
    assert first["models"]["tuned"]["reply"] == "The answer is 5." and first["models"]["tuned"]["right"]
    assert alone["models"]["tuned"]["right"] is None and alone["expected"] is None
    assert cut["models"]["tuned"]["message"] == "A sentence." and cut["models"]["base"] is None


def test_the_json_keeps_texts_as_they_are_and_cuts_long_replies():
    done = batch("T: ++")
    long = replace(outcome("+", "=1"), reply="é" * (MAX_REPLY_CHARS + 1))
    row = json.loads(to_json(replace(done, outcomes={(0, 0): long})))["rows"][0]["models"]["tuned"]
    assert row["answer"] == "=1" and row["reply"] == "é" * MAX_REPLY_CHARS and row["reply_cut"]


def test_an_empty_batch_can_be_saved():
    nothing = batch("T: ..")
    assert json.loads(to_json(nothing))["scores"]["total"] is None
    assert len(table(to_csv(nothing))) == 1
