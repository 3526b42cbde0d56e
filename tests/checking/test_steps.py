"""Lines of a solution in, a verdict on each out; and what they make of the verdict on the answer."""

import time

import pytest

from tests.checking.tables import rows
from tutor.checking.checker import Checker
from tutor.checking.stated import MAX_LINE_CHARS, find_claims, reasoning_lines, stated_value
from tutor.checking.steps import check_steps, with_steps
from tutor.checking.verdict import conclude

CLAIMS = rows("step_claims")
LINES = rows("step_lines")
PAIRS = rows("step_pairs")
STORY = (
    "Natalia sold clips to 48 of her friends in April, and then she sold half as many clips in May. "
    "How many clips did Natalia sell altogether in April and May?"
)
SOLUTION = (
    "<think>\nNatalia sold 48/2 = <<48/2=24>>24 clips in May.\n"
    "She sold 48+24 = <<48+24=72>>72 clips altogether.\n</think>\nThe answer is \\boxed{72}."
)


@pytest.mark.parametrize("row", CLAIMS, ids=lambda row: row["text"][:50])
def test_a_calculation_in_free_text_is_done_again(row):
    assert [claim.finding for claim in find_claims(row["text"])] == row["findings"]


@pytest.mark.parametrize("row", LINES, ids=lambda row: f"{row['from'][:30]} | {row['to'][:30]}")
def test_a_line_follows_from_the_line_before_as_the_mathematics_says(row):
    steps = check_steps([row["from"], row["to"]], assume=row.get("assume"))
    assert [step.verdict for step in steps] == [row["verdict"]], steps
    assert all(value in steps[0].message for value in row.get("shown", []))


def test_most_step_pairs_are_decided_and_nearly_all_of_them_rightly():
    decided = agreed = 0
    for row in PAIRS:
        steps = check_steps([row["from"], row["to"]], assume=row.get("assume"))
        if steps and steps[-1].verdict != "unknown":
            decided += 1
            agreed += steps[-1].verdict == row["verdict"]
    assert decided >= 0.6 * len(PAIRS)
    assert agreed >= 0.98 * decided


def test_each_line_is_held_against_the_one_before():
    steps = check_steps(["2x + 3 = 13", "2x = 16", "x = 8"])
    assert [(step.source, step.target, step.verdict) for step in steps] == [
        ("2x + 3 = 13", "2x = 16", "not_equivalent"),
        ("2x = 16", "x = 8", "equivalent"),
    ]
    assert "x = 5" in steps[0].message and "16" in steps[0].message


def test_a_failing_calculation_names_both_values():
    (step,) = check_steps(["15 + 21 = 35"])
    assert step.verdict == "not_equivalent"
    assert step.message == "15 + 21 = 36, not 35."


def test_a_root_that_is_lost_is_named():
    (step,) = check_steps(["x^2 = 5x", "x = 5"])
    assert step.verdict == "implied_by" and "x = 0" in step.message


def test_a_root_that_is_gained_is_named():
    (step,) = check_steps(["sqrt(x + 2) = x", "x + 2 = x^2"])
    assert step.verdict == "implies" and "x = −1" in step.message


def test_lines_without_mathematics_say_nothing():
    assert check_steps(["First we think.", "Then we write.", ""]) == ()


# ---- what steps make of the verdict on the answer


def judged(checker, text, problem=STORY):
    return checker.check(problem=problem, reply=text)


def test_a_word_problem_whose_calculations_hold_is_consistent_and_says_what_was_not_checked(checker):
    verdict = judged(checker, SOLUTION)
    assert verdict.verdict == "consistent"
    assert verdict.message == (
        "All 2 calculations are right and lead to 72. Whether they fit the story is not checked."
    )
    assert [step.verdict for step in verdict.steps] == ["equivalent", "equivalent"]


def test_a_failing_calculation_contradicts_a_word_problems_answer(checker):
    verdict = judged(checker, SOLUTION.replace("48+24", "48+25"))
    assert verdict.verdict == "contradiction_in_steps"
    assert "48 + 25 = 73, not 72" in verdict.message and "Line 2" in verdict.message


def test_an_answer_that_no_calculation_leads_to_is_not_consistent(checker):
    assert judged(checker, SOLUTION.replace(r"\boxed{72}", r"\boxed{70}")).verdict == "not_checkable"


def test_a_word_problem_without_calculations_is_not_consistent(checker):
    assert judged(checker, "It must be many. The answer is \\boxed{72}.").verdict == "not_checkable"


def test_a_verdict_on_the_answer_stands_whatever_the_steps_say(checker):
    reply = "<think>\n3x = 15, and 15/3 = 6\n</think>\nThe answer is \\boxed{5}."
    verdict = judged(checker, reply, problem="Solve 3x + 5 = 20")
    assert verdict.verdict == "verified"
    assert [step.verdict for step in verdict.steps] == ["not_equivalent"]
    wrong = judged(checker, reply.replace("= 6", "= 5").replace("{5}", "{6}"), problem="Solve 3x + 5 = 20")
    assert wrong.verdict == "wrong"


def test_a_reply_without_an_answer_still_has_its_steps_checked(checker):
    verdict = judged(checker, "15 + 21 = 37, so")
    assert verdict.verdict == "no_answer"
    assert [step.verdict for step in verdict.steps] == ["not_equivalent"]


def test_given_steps_are_checked_instead_of_the_reply(checker):
    verdict = checker.check(problem="Solve 2x = 4", answer="2", steps=["2x = 4", "x = 3"])
    assert verdict.verdict == "verified"
    assert [step.to_dict() for step in verdict.steps] == [
        {
            "from": "2x = 4",
            "to": "x = 3",
            "verdict": "not_equivalent",
            "message": "x = 2 solves the line before, but not this one: "
            "its left side is 2, its right side 3.",
        }
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ["(x - 2)(x + 3) = 0", "Case 1: x - 2 = 0", "x = 2", "Case 2: x + 3 = 0", "x = -3"],
        ["x^2 = 9", "x = 3 or x = -3", "x must be positive, so x = 3"],
        ["Let x = 4.", "Let y = 5.", "If x = 7, nothing fits."],
        ["2x + 3 = 11", "Check x = 5: 2(5) + 3 = 13 is not 11.", "x = 4"],
        ["x + 1 = 3", "Is x = 4?", "x = 2"],
        ["2x + y = 5", "x = 1", "2x = 2", "y = 3"],
    ],
)
def test_cases_trials_and_new_beginnings_in_a_reply_are_not_objected_to(lines):
    verdict = with_steps(conclude("word_problem"), "4", lines, True, None)
    assert verdict.verdict == "not_checkable"
    assert all(step.verdict != "not_equivalent" for step in verdict.steps), verdict.steps


def test_a_slip_in_the_algebra_of_a_reply_is_found():
    lines = ["We have 3x + 5 = 20.", "So 3x = 25.", "Therefore x = 25/3."]
    verdict = with_steps(conclude("unread_problem"), "25/3", lines, True, None)
    assert verdict.verdict == "contradiction_in_steps"
    assert verdict.steps[0].target == "So 3x = 25."


def test_the_line_of_a_step_is_the_line_as_it_was_written():
    line = r"Natalia sold \(48 \div 2 = 24\) clips."
    assert check_steps([line])[0].target == line


# ---- bounds


HOSTILE = (
    "1+" * 499 + "1",
    "(" * 400 + "=" + ")" * 400,
    "=" * 1_000,
    "1=" * 500,
    "9^" * 300 + "9 = 1",
    "2^(2^(2^(2^(2^2)))) = 1",
    "x^50 = x^49 + " + " + ".join(f"{n}x^{n}" for n in range(2, 48)),
    "sqrt(x) + sqrt(x+1) + sqrt(x+2) = sqrt(x+3)",
    "|x| + |x-1| + |x-2| + |x-3| = 5",
    "a " * 500,
    "**" * 500,
    "$" * 1_000,
    r"\frac{" * 150 + "}" * 150 + " = 1",
    "5 apples " * 110 + "= 5",
    "%" * 500 + "= 1",
)


@pytest.mark.parametrize("line", HOSTILE, ids=lambda line: line[:20])
def test_hostile_lines_end_soon(line):
    began = time.process_time()
    check_steps([line[:MAX_LINE_CHARS]] * 3)
    list(find_claims(line[:MAX_LINE_CHARS]))
    assert time.process_time() - began < 2.0


def test_a_long_reply_is_bounded():
    lines = reasoning_lines("15 + 21 = 36\n" * 100_000)
    assert sum(map(len, lines)) <= 65_536
    assert len(check_steps(lines)) == 40


def test_an_overlong_line_is_passed_over():
    assert check_steps(["1 + 1 = 3" + " " * 10 + "x" * MAX_LINE_CHARS]) == ()
    assert reasoning_lines("1 + 1 = 3 " + "x" * MAX_LINE_CHARS) == [""]


def test_a_bomb_among_the_steps_does_not_cost_the_verdict_on_the_answer():
    bomb = [f"sqrt(x+{n}) + sqrt(x^3+{n}) + sqrt(x^5-{n}) = x^7 - {n}" for n in range(2, 42)]
    with Checker(workers=1) as checker:
        began = time.monotonic()
        verdict = checker.check(problem="Solve 3x + 5 = 20", answer="5", steps=bomb)
        assert verdict.verdict == "verified"
        assert time.monotonic() - began < 10  # with the start of the worker


@pytest.mark.parametrize(
    ("text", "value"),
    [("72", 72), ("72 clips", 72), ("$5", 5), ("x = 5", 5), ("5 or 6", None), ("many", None), ("1/2", 0.5)],
)
def test_an_answer_of_one_number_is_read(text, value):
    assert stated_value(text) == value
