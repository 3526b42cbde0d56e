"""Calculus, forms, values, sequences and differential equations: the rows of the table and neighbors."""

import pytest

from tests.checking.tables import rows
from tutor.checking.judge import judge
from tutor.checking.parse import parse
from tutor.checking.show import show
from tutor.checking.symbolic import equal
from tutor.checking.tasks import find_task
from tutor.checking.tasks.finished import is_worked_out
from tutor.checking.tasks.sliced import proposal
from tutor.checking.tasks.trees import derivative

CASES = rows("task_checks")
GREEN = {"verified", "verified_numerically", "matches_reference"}
VERIFIED = [row for row in CASES if row["verdict"] in GREEN]


@pytest.mark.parametrize("row", CASES, ids=lambda row: f"{row['problem'][:50]} | {row['answer'][:30]}")
def test_an_answer_gets_the_verdict_that_the_mathematics_gives(row):
    verdict = judge(row["problem"], row["answer"])
    if row["verdict"] in GREEN:  # how far a proof comes depends on the time it has
        assert verdict.verdict in GREEN, verdict
    else:
        assert verdict.verdict == row["verdict"], verdict
    assert verdict.code == row.get("code")


def test_the_table_holds_more_answers_that_must_not_be_verified_than_half_of_those_that_must():
    assert len(CASES) >= 150 and len(CASES) - len(VERIFIED) > len(VERIFIED) / 2


TAILS = (
    " and then double it", " plus 1", ", then add 1", " more", " apples", " in base 2", " modulo 2",
    " if x > 2", " times", " or less", "?!", ". Then halve it.", " in thousands", " minus", " per hour",
)  # fmt: skip


@pytest.mark.parametrize("tail", TAILS)
def test_no_words_behind_a_problem_are_overlooked(tail):
    for row in VERIFIED[::3]:
        problem = row["problem"].rstrip(".?=") + tail
        assert find_task(problem) is None or judge(problem, row["answer"]).verdict not in GREEN, problem


@pytest.mark.parametrize("head", ["Twice ", "Do not ", "Half of ", "Is it true that ", "How many ", "About "])
def test_no_words_before_a_problem_are_overlooked(head):
    for row in VERIFIED[::3]:
        assert judge(head + row["problem"], row["answer"]).verdict not in GREEN, head + row["problem"]


def test_an_echo_of_the_problem_is_never_verified():
    for row in CASES:
        assert judge(row["problem"], row["problem"]).verdict not in GREEN, row["problem"]


def test_an_answer_that_is_off_by_one_is_never_verified():
    for row in VERIFIED:
        if (
            "antiderivative" not in row["problem"]
            and "C" not in row["answer"]
            and row["answer"][-1] in "0123456789x)"
        ):
            off = row["answer"] + " + 1"
            assert judge(row["problem"], off).verdict not in GREEN, (row["problem"], off)


@pytest.mark.parametrize(
    ("problem", "answer", "message"),
    [
        ("Find the derivative of x^3", "3x^2", "The derivative of x³ is 3·x²."),
        ("Find the derivative of x^3", "3x", "For x = 2 the derivative of x³ is 12, but the answer gives 6."),
        (
            "Evaluate ∫ 2x dx",
            "x^2",
            "x² is one antiderivative; the constant of integration (+ C) is missing.",
        ),
        (
            "Find the limit of |x|/x as x approaches 0",
            "1",
            "The limit of |x|/x for x → 0 does not exist: from the left it is −1, from the right 1.",
        ),
        ("If f(x) = x^2 + 1, find f(3)", "11", "f(3) is 10, not 11."),
    ],
)
def test_the_sentence_shows_the_check(problem, answer, message):
    assert judge(problem, answer).message == message


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("x^5 - 3x", "5x^4 - 3"),
        ("x^x", "x^x (ln(x) + 1)"),
        ("sqrt(x^2+1)", "x/sqrt(x^2+1)"),
        ("arctan(2x)", "2/(1+4x^2)"),
        ("log(x)", "1/(x ln(10))"),
        ("abs(x)", "x/abs(x)"),
        ("2^x sin(x)", "2^x (ln(2) sin(x) + cos(x))"),
        ("(x+1)/(x-1)", "-2/(x-1)^2"),
        ("tanh(x) + sec(x)", "sech(x)^2 + sec(x) tan(x)"),
    ],
)
def test_a_derivative_by_rule_is_the_known_one(formula, expected):
    found = derivative(parse(formula), "x")
    assert equal(found, parse(expected)).holds, show(found)


@pytest.mark.parametrize(
    ("text", "is_done"),
    [
        ("2x + 3", True), ("x + 3x", False), ("2*3x", False), ("6/4", False), ("3/4", True), ("x*x^2", False),
        ("sqrt(8)", False), ("2*sqrt(2)", True), ("5!", False), ("sin(0)", False), ("ln(2)", True),
        ("(x^2-1)/(x-1)", False), ("(2x+4)/6", False), ("(x+2)/3", True), ("e^2 - 1", True), ("2^3", False),
        ("pi/4", True), ("2 + 3", False), ("arctan(2)", True), ("1/2 + 1/3", False),
    ],
)  # fmt: skip
def test_what_is_left_to_work_out_is_seen(text, is_done):
    assert is_worked_out(parse(text)) is is_done


def test_a_proposal_that_takes_too_long_is_given_up():
    def forever():
        while True:
            pass

    assert proposal(forever, 0.05) is None
    assert proposal(lambda: 7) == 7
