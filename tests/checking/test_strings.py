"""Extraction and normalization: tables, and linear time on hostile text."""

import time

import pytest

from tests.checking.tables import rows
from tutor.checking.extract import extract, outside_thinking
from tutor.checking.normalise import normalise
from tutor.prompting import build_completion

MILLION = 1_000_000


@pytest.mark.parametrize("row", rows("extraction"), ids=lambda row: repr(row["reply"][-40:]))
def test_the_final_answer_of_a_reply(row):
    found = extract(row["reply"])
    assert (found.answer, found.reason) == (row["answer"], row.get("reason"))


def test_the_trained_form_is_understood():
    reply = build_completion(["20 - 5 = <<20-5=15>>15"], "x = 5")
    assert extract(reply).answer == "x = 5"


def test_a_reply_cut_off_inside_the_thinking_has_no_answer():
    reply = build_completion(["The answer is 15"], "72")
    start, end = reply.index("<think>") + len("<think>"), reply.index("</think>") + len("</think>")
    for cut in range(start, end):
        assert extract(reply[:cut]).answer is None


@pytest.mark.parametrize(
    ("reply", "outside"),
    [
        ("a<think>b</think>c", "a\nc"),
        ("b</think>c", "c"),
        ("<think>b", None),
        ("a</think>b<think>c</think>d", "b\nd"),
        ("<think>a<think>b</think>c", "\nc"),
        ("plain", "plain"),
    ],
)
def test_only_text_outside_the_think_blocks_counts(reply, outside):
    assert outside_thinking(reply) == outside


@pytest.mark.parametrize(
    "piece",
    [
        "a", " ", "\n", "{", "}", "<", "*", "$", "\\", "\\[", "😀", "1,000,", r"\boxed{", r"\boxed{1}",
        "<answer>", "<think>", "</think>", "<think></think>", "the answer is ", "answer: 1. ", "**Answer:**",
        "#### 1", "#### 1\n",
        "\\boxed{1}0 ", "answer:\n- 1\n", "- 1\n", "1. ", "so ", "so 1", "no ", "~", "! ", "\\[1\\]\n",
    ],
)  # fmt: skip
def test_extraction_is_linear_in_hostile_text(piece):
    text = (piece * (MILLION // len(piece) + 1))[:MILLION]
    started = time.process_time()
    extract(text)
    extract("The answer is 5. " + text)
    assert time.process_time() - started < 4


@pytest.mark.parametrize("row", rows("normalization"), ids=lambda row: repr(row["text"]))
def test_the_plain_form(row):
    assert normalise(row["text"]) == row["plain"]


@pytest.mark.parametrize("piece", ["1,234", "\\", "$", r"\text{", "²", "½", "1 ", "{", "**", "\u2009"])
def test_normalization_is_linear_in_hostile_text(piece):
    text = piece * (100_000 // len(piece))
    started = time.process_time()
    normalise(text)
    assert time.process_time() - started < 2
