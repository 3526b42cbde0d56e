"""Equations, systems, inequalities, numbers, matrices, data and amounts without a reference: every row."""

from time import process_time

import pytest

from tests.checking.tables import rows
from tutor.checking.judge import judge

TABLES = ("equations_tasks", "relations_tasks", "values_tasks")
CASES = [row for table in TABLES for row in rows(table)]
GREEN = ("verified", "verified_numerically")
RIGHT = [row for row in CASES if row["verdict"] in GREEN]
MAX_SECONDS = 1.9  # the worker is stopped after 2 seconds


def _same(found, wanted):
    return found == wanted or (found in GREEN and wanted in GREEN)


@pytest.mark.parametrize("row", CASES, ids=lambda row: f"{row['problem'][:40]} | {row['answer'][:30]}")
def test_an_answer_gets_the_verdict_that_the_mathematics_gives(row):
    started = process_time()
    verdict = judge(row["problem"], row["answer"], assume=row.get("assume"))
    assert _same(verdict.verdict, row["verdict"]), verdict
    assert process_time() - started < MAX_SECONDS


def test_the_tables_hold_more_answers_that_must_not_be_verified_than_answers_that_must():
    green = sum(row["verdict"] in GREEN for row in CASES)
    assert len(CASES) >= 180 and green < len(CASES) / 2


@pytest.mark.parametrize(
    ("problem", "answer", "message"),
    [
        ("Solve √x = 3", "9", "√9 = 3 holds, and 9 is the only real solution."),
        ("Solve √(x + 2) = x", "-1", "For x = −1 the left side is 1 and the right side is −1."),
        ("Solve |x| = 4", "4", "1 of 2 solutions: right so far, but not complete."),
        ("Solve cos x = 1 on [0, 2π)", "2π", "x = 2π is outside the range that is asked for."),
        ("Solve x^2 < 4", "x < 2", "x = −3 belongs to the answer, but it is no solution."),
        ("Solve x + y = 5, x - y = 1", "(2, 3)", "For x = 2, y = 3 the two sides of x − y = 1 are −1 and 1."),
        ("Find gcd(8, 12)", "2", "gcd(8, 12) is 4, not 2."),
        (
            "Find the eigenvalues of [[1, 0], [0, 2]]",
            "3",
            "3 is no eigenvalue: det(A − λ·I) is 2 there, not 0.",
        ),
    ],
)
def test_the_sentence_shows_the_counterexample(problem, answer, message):
    assert judge(problem, answer).message == message


@pytest.mark.parametrize(
    "tail", [" and then double it", " plus 1", " if x is even", " modulo 2", " twice", " squared"]
)
def test_no_words_behind_a_problem_are_overlooked(tail):
    for row in RIGHT[::2]:
        problem = row["problem"].rstrip(".?=") + tail
        assert judge(problem, row["answer"]).verdict not in GREEN, problem


@pytest.mark.parametrize(
    "head", ["Twice ", "Do not ", "2.", "Is it true that ", "About ", "Estimate ", "1 plus "]
)
def test_no_words_before_a_problem_are_overlooked(head):
    for row in RIGHT[::2]:
        assert judge(head + row["problem"], row["answer"]).verdict not in GREEN, head + row["problem"]


JUNK = (
    "yes", "x", "x = y", "(1, 2, 3)", "[[1]]", "i", "∞", "1/0", "x = x", "[0, 1]", "x ≥ x", "ln(0)", "√(-1)",
    "k, k ∈ ℤ", "n/a", "2 apples", "±", "x < 1 < 0", "(3, 1)", "5 5", "(,)", "9999999999!", "10^10^10",
)  # fmt: skip


@pytest.mark.parametrize("junk", JUNK)
def test_junk_is_never_verified(junk):
    problems = list({row["problem"]: None for row in CASES})
    for problem in problems[JUNK.index(junk) % 3 :: 3]:  # a third each: every problem meets several kinds
        right = [row["answer"].lower() for row in RIGHT if row["problem"] == problem]
        if junk in right or (junk == "yes" and "prime" in problem):
            continue
        assert judge(problem, junk).verdict not in GREEN, problem
