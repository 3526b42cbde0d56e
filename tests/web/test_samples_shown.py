import html

import pytest

from tests.web.fakes import VERIFIED, WRONG
from tutor.checking.verdict import Verdict
from tutor.messages import Message, Waiting
from tutor.teaching.agreement import Agreement, Group
from tutor.web.samples import CAUTION, Samples, agreement_line, answer_shown, table
from tutor.web.transcript import asked, conversation, text_of, without_samples


def groups(*counts):
    return tuple(Group(str(36 - index), count, VERIFIED) for index, count in enumerate(counts))


def shown(samples):
    [message] = samples.messages()
    assert message["metadata"] == {"id": "samples"}
    return html.unescape(text_of(message))


@pytest.mark.parametrize(
    ("found", "sentence"),
    [
        (Agreement(5, 5, groups(3, 1)), r"3 of 5 samples agree on \(36\)."),
        (Agreement(5, 5, groups(5)), r"5 of 5 samples agree on \(36\)."),
        (Agreement(5, 5, groups(2, 2, 1)), r"2 of 5 samples agree on \(36\), 2 on \(35\)."),
        (Agreement(3, 3, groups(1, 1)), "No two samples agree."),
        (Agreement(3, 3, ()), "No sample gave a final answer."),
        (Agreement(3, 1, groups(1)), "Only one sample is complete."),
    ],
)
def test_the_line_says_how_many_agree_on_what(found, sentence):
    line = agreement_line(found)
    assert f"<strong>{sentence}</strong>" in line
    assert (CAUTION in line) is (found.groups != () and found.groups[0].count > 1)


def test_agreement_never_looks_like_a_verdict():
    line = agreement_line(Agreement(5, 5, groups(5)))
    assert not any(word in line for word in ("✓", "good", "erified", "verdict"))


def test_the_table_has_the_checkers_word_on_each_answer_and_the_rest():
    rows = table(Agreement(5, 5, (Group("36", 3, VERIFIED), Group("24", 1, WRONG)))).split("\n")
    assert rows[0] == "| Answer | Samples | Check |" and len(rows) == 5
    assert rows[2].startswith(r"| \(36\) | 3 |") and "✓" in rows[2] and "Verified" in rows[2]
    assert "✗" in rows[3] and "Not right" in rows[3]
    assert rows[4] == "| no final answer | 1 | |"


def test_an_answer_that_nobody_can_check_says_so():
    unclear = Verdict("not_checkable", "word_problem", "", "36")
    assert "Cannot be checked" in table(Agreement(1, 1, (Group("36", 1, unclear),)))


@pytest.mark.parametrize(
    ("answer", "cell"),
    [
        ("36", r"\(36\)"),
        (r"\frac{11}{12}", r"\(\frac{11}{12}\)"),
        ("x = 2 or x = 3", "x = 2 or x = 3"),
        (r"\(x = 2\) or \(x = 3\)", r"\(x = 2\) or \(x = 3\)"),
        ("$35", "&#36;35"),
        (r"5 \text{ cm}", r"\(5 \text{ cm}\)"),
        ("|x|", r"\(\vert x\vert \)"),
        ("a | or\nb", "a &#124; or b"),
        ("<img src=x onerror=alert(1)>", "&lt;img src=x onerror=alert(1)&gt;"),
    ],
)
def test_an_answer_is_one_harmless_cell(answer, cell):
    assert answer_shown(answer) == cell


def test_the_status_counts_while_it_goes_on_and_ends_with_the_number():
    samples = Samples(5)
    assert samples.status == "Sample 1 of 5" and "Sample 1 of 5…" in shown(samples)
    samples.add(Waiting("2 ahead of you"))
    assert samples.status == "Sample 1 of 5: 2 ahead of you"
    samples.add(Agreement(5, 4, groups(3, 1)))
    assert samples.status == "Sample 5 of 5" and "agree" not in shown(samples) and "| 3 |" in shown(samples)
    samples.add(Agreement(5, 5, groups(4, 1)))
    assert samples.status == "4 of 5 samples agree." and "Sample 5" not in shown(samples)


def test_stop_and_a_refusal_keep_what_there_is():
    samples = Samples(5)
    samples.stop()
    assert samples.status == "Stopped after 0 of 5 samples." and "|" not in shown(samples)
    samples = Samples(5)
    samples.add(Agreement(5, 3, groups(2, 1)))
    samples.stop()
    assert samples.status == "Stopped after 3 of 5 samples. 2 of 3 samples agree."
    assert "Stopped after 3 of 5" in shown(samples) and r"2 of 3 samples agree on \(36\)" in shown(samples)
    samples.stop("Too late.")
    assert "Too late" not in shown(samples)
    samples = Samples(5)
    samples.add(Agreement(5, 0, (), "The tutor is busy."))
    assert samples.status == "The tutor is busy." and "Sample" not in shown(samples)


def test_samples_are_no_part_of_the_conversation():
    samples = Samples(2)
    samples.add(Agreement(2, 2, groups(2)))
    answer = {"role": "assistant", "content": "36", "metadata": {"id": "answer"}}
    history = [asked("one"), answer, *samples.messages()]
    assert conversation([*history, asked("two")]) == [
        Message("user", "one"),
        Message("assistant", "36"),
        Message("user", "two"),
    ]
    assert without_samples([*history, *samples.messages()]) == history[:2] == without_samples(history[:2])
