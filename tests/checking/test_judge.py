"""Texts in, verdict out: every row of the tables, in this process (the worker runs the same function)."""

import pytest

from tests.checking.tables import rows
from tutor.checking.judge import judge
from tutor.checking.verdict import REASONS

PROBLEMS = rows("problem_checks")
REFERENCES = rows("reference_checks")
GREEN = {"verified", "verified_numerically", "matches_reference"}


@pytest.mark.parametrize("row", PROBLEMS, ids=lambda row: f"{row['problem'][:40]} | {row['answer'][:30]}")
def test_an_answer_gets_the_verdict_that_the_mathematics_gives(row):
    verdict = judge(row["problem"], row["answer"], assume=row.get("assume"))
    assert verdict.verdict == row["verdict"], verdict
    if "code" in row:
        assert verdict.code == row["code"]


@pytest.mark.parametrize(
    "row", REFERENCES, ids=lambda row: f"{row['answer'][:30]} | {row['reference'][-30:]}"
)
def test_a_comparison_with_a_reference_gets_its_verdict(row):
    verdict = judge(None, row["answer"], row["reference"], row.get("assume"))
    assert verdict.verdict == row["verdict"], verdict
    if "code" in row:
        assert verdict.code == row["code"]


def test_the_table_holds_more_answers_that_must_not_be_verified_than_answers_that_must():
    green = sum(row["verdict"] in GREEN for row in PROBLEMS)
    assert len(PROBLEMS) >= 150 and green < len(PROBLEMS) / 2


@pytest.mark.parametrize(
    ("problem", "answer", "message"),
    [
        ("Solve 3x + 5 = 20", "5", "3·5 + 5 = 20 holds, and 5 is the only solution."),
        ("Solve 3x + 5 = 20", "4", "For x = 4 the left side is 17 and the right side is 20."),
        ("x^2 = 4", "-2", "1 of 2 real solutions: right so far, but not complete."),
        ("x^2 = 4", "±2", "2² = 4 and (−2)² = 4 hold, and there is no other real solution."),
        ("x^2 = 5", "±√5", "(√5)² = 5 and (−√5)² = 5 hold, and there is no other real solution."),
        ("4x + 1 = -13", "-7/2", "4·(−7/2) + 1 = −13 holds, and −7/2 is the only solution."),
        ("What is 15% of 240?", "36%", "15% of 240 = 36, not 36%."),
        ("x - (3 - x) = 1", "2", "2 − (3 − 2) = 1 holds, and 2 is the only solution."),
        ("12/(2x) = 3", "2", "12/(2·2) = 3 holds, and 2 is the only solution."),
    ],
)
def test_the_sentence_shows_the_check_in_plain_text(problem, answer, message):
    assert judge(problem, answer).message == message


def test_every_sentence_is_a_sentence_without_tex():
    for reason in REASONS.values():
        assert reason.message[0].isupper() or reason.message[0] == "{"
        assert reason.message.endswith(".")
        assert "\\" not in reason.message and "$" not in reason.message


TAILS = (
    " and then double it", " plus 1", ", then add 1", " twice", " rounded to tens", " more", " apples", " cm",
    " percent", " in base 2", " modulo 2", " and y = 2", " if y > 2", ", y > 2", " times", " as a percentage",
    " or less", "?!", " = 1", ". Then halve it.", ". What is 2y?", " in thousands", " (mod 7)", "!", " minus",
    " for integers", " per hour",
)  # fmt: skip


@pytest.mark.parametrize("tail", TAILS)
def test_no_words_behind_a_problem_are_overlooked(tail):
    for row in PROBLEMS:
        polite = tail == "!" and "work" in row["problem"]  # Show your work!
        if row["verdict"] == "verified" and not polite:
            problem = row["problem"].rstrip(".?=") + tail
            assert judge(problem, row["answer"]).verdict not in GREEN, problem


@pytest.mark.parametrize(
    "head", ["Twice ", "Do not solve ", "Half of ", "2.", "Is it true that ", "How many ", "About "]
)
def test_no_words_before_a_problem_are_overlooked(head):
    for row in PROBLEMS:
        if row["verdict"] == "verified":
            assert judge(head + row["problem"], row["answer"]).verdict not in GREEN, head + row["problem"]


def test_an_echo_of_the_problem_is_never_verified():
    for row in PROBLEMS:
        assert judge(row["problem"], row["problem"]).verdict not in GREEN, row["problem"]
