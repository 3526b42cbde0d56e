"""Whole replies to verdicts: what stands around a stated answer must not be overlooked."""

from time import process_time

import pytest

from tests.checking.tables import rows
from tutor.checking.extract import extract
from tutor.checking.judge import judge
from tutor.checking.verdict import Verdict, conclude

PERCENT = "What is 15% of 240?"
GREEN = ("verified", "verified_numerically", "matches_reference")


def verdict_on(reply: str, problem: str = PERCENT) -> Verdict:
    """Do what the checker does, in this process."""
    found = extract(reply)
    if found.answer is None:
        return conclude(found.reason or "no_final_answer")
    return judge(problem, found.answer)


READ = [
    ("Solve 3x + 20 = 5", "**Answer:**\n- x = -5", "verified"),
    ("Solve 3x + 20 = 5", "**Answer:**\n- x = 5", "wrong"),
    ("Solve x - 1 = 0", "The answer is:\n1. x = 5", "wrong"),
    ("Solve x - 1 = 0", "The answer is:\n1. x = 1", "verified"),
    ("Solve 3x + 5 = 20", "The answer is:\n* 5", "verified"),
    ("Solve 3x + 5 = 20", "The answer is:\n- \\(5\\)", "verified"),
    ("Solve 3x + 5 = 20", "## Answer\n\n- **x = 5**", "verified"),
    ("Solve x^2-5x+6=0", "The answers are:\n1. x = 2\n2. x = 3", "verified"),
    ("Solve x^2-5x+6=0", "The answers are:\n\n1) 2\n\n2) 3\n\nWell done!", "verified"),
    ("Solve x^2-5x+6=0", "The answers are:\n- x = 2, and\n- x = 3.", "verified"),
    ("Solve x^2-5x+6=0", "The answers are:\n- \\boxed{2}\n- \\boxed{3}", "verified"),
    ("Solve x^2-5x+6=0", "The answers are:\n• 2\n• 4", "wrong"),
    ("Solve x^2-5x+6=0", "The answer is x = 2\nor x = 3.", "verified"),
    ("Solve x^2-5x+6=0", "The answers are 2 and\n3.", "verified"),
    ("Solve x^2-5x+6=0", "The answers are:\n\\[x=2\\]\n\\[x=3\\]", "verified"),
    ("Solve x^2-5x+6=0", "\\[x = 2\\]\n\\[x=3\\]", "verified"),
    ("Solve x^2-5x+6=0", "\\(x = \\boxed{2}\\) or \\(x = \\boxed{3}\\)", "verified"),
    ("Solve x^2-5x+6=0", "The solutions are 2 and 3.", "verified"),
    ("Solve x^2-x-6=0", "\\boxed{3} or \\boxed{-2}", "verified"),
    ("Solve x^2-x-6=0", "\\boxed{3} or -\\boxed{2}", "verified"),
    ("Solve 3x + 5 = 20", "The solution is x = 5.", "verified"),
    ("Solve 3x + 5 = 20", "The value of \\(x\\) is 5.", "verified"),
    ("Solve 3x + 5 = 20", "The value of y is 5.", "could_not_check"),
    ("Solve 3x + 5 = 20", "The solution is simple: take away 5.\nThe answer is 5.", "verified"),
    ("Solve 3x + 5 = 20", "The value of x is 5, so 2x = 10. The answer is 6.", "wrong"),
    ("Solve 3x + 5 = 20", "The answer is \\(x = \\frac{20-5}{3} = 5\\).", "verified"),
    ("Solve 3x + 5 = 20", "Then \\(3x = 15 \\implies x = \\boxed{5}\\).", "verified"),
    ("Solve 3x + 5 = 20", "\\begin{align} 3x &= 15 \\\\ x &= \\boxed{5} \\end{align}", "verified"),
    ("Solve 3x + 5 = 20", "$$x = \\frac{15}{3} = \\boxed{5}$$\n\nCheck: 15 + 5 = 20, true.", "verified"),
    ("Solve 3x + 5 = 20", "\\(y = \\boxed{5}\\)", "could_not_check"),
    ("Solve 3x + 5 = 20", "The answer is 5. Let me know if you have questions, don't hesitate!", "verified"),
    ("Solve 3x + 5 = 20", "The solution to the equation is x = 5.", "verified"),
    (PERCENT, "1. Convert: 0.15\n2. Multiply: 0.15 * 240 = 36\n\n**The answer is 36.** Good.", "verified"),
    (PERCENT, "**Final Answer:** \\(\\boxed{36}\\)", "verified"),
    (PERCENT, "Hence the answer is \\(36\\)! Good.", "verified"),
    (PERCENT, "Answer = 36", "verified"),
    (PERCENT, "15% of 240 = \\boxed{36}", "verified"),
    (PERCENT, "So, we get **\\boxed{36}**!", "verified"),
    (PERCENT, "The answer is $36$!", "verified"),
    (PERCENT, "\\[\n\\boxed{36}\n\\]\n", "verified"),
    (PERCENT, "It is \\boxed{36} percent.", "wrong"),
    (PERCENT, "A common wrong answer is 41. The answer is 36.", "verified"),
    ("What is 15% of $240?", "It is \\$\\boxed{36}.", "verified"),
    ("What is 15% of $240?", "It is \\boxed{36} dollars.", "verified"),
]  # fmt: skip


@pytest.mark.parametrize(("problem", "reply", "verdict"), READ)
def test_a_statement_is_read_whole(problem, reply, verdict):
    assert verdict_on(reply, problem).verdict == verdict, extract(reply)


TURNED = [
    "\\boxed{36}0", "1\\boxed{36}", "2\\cdot\\boxed{36}", "\\boxed{36}^2", "x = \\boxed{36} + 1",
    "\\boxed{36}_2", "\\(\\frac{\\boxed{36}}{2}\\)", "2 * \\boxed{36}", "\\(2\\)\\(\\boxed{36}\\)",
    "\\(\\boxed{36}\\)0", "\\boxed{36}\n0", "\\boxed{36}!", "\\boxed{36}.5", "\\boxed{36},000",
    "\\boxed{36} thousand", "-2\\boxed{36}", "\\boxed{3}\\boxed{6}", "2x = \\boxed{36}",
    "\\(2x = \\boxed{36}\\)", "f(2) = \\boxed{36}", "|\\boxed{36}|", "| total | \\boxed{36} | 5 |",
    "\\boxed{36} = 37", "\\boxed{36} \\times 10^3", "\\sqrt{\\boxed{36}}", "\\sqrt\\boxed{36}",
    "(\\boxed{36})^2", "half of \\boxed{36}", "\\boxed{36} and 5", "\\boxed{36}x", "Is it \\boxed{36}?",
    "It is not \\boxed{36}.", "\\boxed{36} is wrong.", "3 - \\boxed{36}", "2\n\\boxed{36}",
    "\\boxed{36} \\cdot 2", "\\text{\\boxed{36}}", "1<answer>36</answer>", "<answer>36</answer>0",
    "#### 36\nNo, 41.", "\\boxed{36}\\%", "The answer is 36? No, it is 41.",
    "Could it be that the answer is 36?", "The answer is 36\n0.", "The answer is 36\n- 4",
    "The answer is 36\n\n* 4", "The answer is 36\n^2", "The answer is 36 \n+ 1", "The answer is 36!",
    "The answer is 36! = 5.", "The answer is 36...", "The answer is 36\u2026", "The answer is 36. 5",
    "The answer is 36\\!", "The answer is 36.\nor 41", "The answer is 36. Or 41.",
    "The answer is 36\npercent.", "The answer is 36\ntimes 2.", "The answer is:\n1. 36",
    "The answer is:\n- 36", "The answer is:\n1. 36\n2. 41", "The answer is:\n2. x = 36",
    "The answer is:\n* 36\nand more", "- 36", "The answer is:\n* 36\n  + 5", "The answer is 1. x = 36",
    "The answer is:\n\\[36\\]\n\\[+ 5\\]", "\\[36\\]\n\\[+5\\]", "The answer is:\n\\[36\\]\n+ 5",
    "| Answer: | -36 |", "| Answer: |\n|---|\n| 36 |", "A common wrong answer is 36. I get 41.",
    "The answer isn't that; a guess at the answer is 36.", "It is wrong that the answer is 36.",
    "If the answer is 36, then it is even.", "Your answer is 36.", "I do not think that the answer is 36.",
    "Half the answer is 36.", "15% of the answer is 36.", "One answer is 36.",
    "The student's final answer is 36.", "Some say this is false:\n\nThe answer is 36.",
    "~~The answer is 36.~~", "<!-- The answer is 36. -->", "The answer is 41 and the answer is 36.",
    "The answer is 41. Perhaps the answer is 36.", "The answer is 36. Perhaps the answer is 41.",
    "The answer is 36.\n</think>\nI get 41.", "\\(\\cancel{\\boxed{36}}\\) 41",
    "The answer is 36.</think>41",
]  # fmt: skip


@pytest.mark.parametrize("reply", TURNED)
def test_what_touches_or_doubts_an_answer_is_not_overlooked(reply):
    assert verdict_on(reply).verdict not in (*GREEN, "partly"), extract(reply)


TAKEN_BACK = [
    "Wait, that is wrong: it must be 41.", "Actually, 41.", "No, 41.", "Correction: 41.",
    "I made a mistake.", "Oops!", "Sorry, I meant 41.", "It should be 41.", "That's not right.",
    "But this isn't so.", "Hmm, 41 fits better.", "On second thought, 41.", "Scratch it.", "It is 41.",
    "I get 41.", "The correct value is 41.", "Ignore this.", "Let me recalculate.", "Make that 41.",
    "Edit: 41", "Nay, 41.", "Not!", "I miscounted.", "But no.", "It fails.",
    "The answer above is incorrect.", "Instead, take 41.", "\u274c",
]  # fmt: skip


@pytest.mark.parametrize("words", TAKEN_BACK)
@pytest.mark.parametrize("answer", ["The answer is 36.", "\\boxed{36}", "<answer>36</answer>"])
def test_an_answer_that_is_taken_back_is_not_verified(answer, words):
    for gap in (" ", "\n", "\n\n"):
        assert verdict_on(answer + gap + words).verdict in ("could_not_check", "ambiguous", "no_answer")


def test_an_exclamation_mark_is_no_end_of_a_number():
    assert verdict_on("The answer is 3! = 6.", "What is 1 + 2?").verdict not in GREEN
    assert verdict_on("The answer is 2.5...", "What is 1.2 + 1.3?").verdict not in GREEN


REPLIES = rows("replies")


def test_whole_replies_are_told_apart():
    """No false reply is verified; of the right ones, most are read."""
    verdicts = [verdict_on(row["reply"], row["problem"]).verdict for row in REPLIES]
    found = list(zip(REPLIES, verdicts, strict=True))
    assert len(found) >= 50
    assert [row for row, verdict in found if verdict in GREEN and not row["right"]] == []
    assert [row for row, verdict in found if verdict == "wrong" and row["right"]] == []
    right = [verdict in GREEN for row, verdict in found if row["right"]]
    assert sum(right) / len(right) >= 0.8


CLOSED = [
    ("So 15% of 240 is **36**.", "verified"), ("Therefore, 15% of 240 = 36.", "verified"),
    ("0.15 × 240 = 36", "verified"), ("Multiply.\n\nThe result is $36$.", "verified"),
    ("We multiply 240 by 0.15, so the result is 36.", "verified"), ("So 15% of 240 is 41.", "not green"),
    ("So 15% of 250 is 36.", "not green"), ("The result is 36. The result is 41.", "not green"),
    ("The result is not 36.", "not green"), ("The result is about 36.", "not green"),
    ("Perhaps the result is 36.", "not green"), ("The result is 36?", "not green"),
    ("The result is 36, I think.", "not green"), ("Half of the result is 36.", "not green"),
    ("The result is 36 less than that.", "not green"), ("The result is 36\n- 4", "not green"),
    ("The area is 36. The perimeter is 41.", "not green"), ("x = 36, y = 5", "not green"),
    ("0.15 × 240 = 41", "not green"), ("~~The result is 36.~~", "not green"),
    ("The result is 36. Wait, it is 41.", "not green"), ("If 15% of 240 is 36", "not green"),
    ("The result is 36 or 41.", "not green"), ("It is wrong that the result is 36.", "not green"),
    ("The result is 36. Hmm.", "not green"), ("15% of the result is 36.", "not green"),
]  # fmt: skip


@pytest.mark.parametrize(("reply", "wanted"), CLOSED)
def test_a_closing_sentence_is_read_whole_or_not_at_all(reply, wanted):
    found = verdict_on(reply).verdict
    assert found == wanted if wanted != "not green" else found not in (*GREEN, "partly"), extract(reply)


def test_a_closing_sentence_is_found_in_linear_time():
    for text in (
        "so " * 50_000,
        "x = 1, " * 20_000,
        "The mean is 5" * 9_000,
        "a\n" * 60_000,
        "$" * 60_000 + ".",
    ):
        started = process_time()
        extract(text)
        assert process_time() - started < 1.0
