import html
import re

import pytest

from tutor.checking.verdict import StepVerdict
from tutor.web.markdown import render
from tutor.web.steps import Marks, steps_sentence, unmarked


def step(target, verdict="equivalent", message="12*4 is 48, not 50."):
    return StepVerdict("", target, verdict, message)


def marked(text, *steps):
    shown = Marks(steps, [text]).render(text)
    assert shown.count("<span") == shown.count("</span>")
    return shown


def signs(text, *steps):
    return [
        [sign for sign in "✓✗" if f'aria-hidden="true">{sign}<' in line]
        for line in marked(text, *steps).split("\n")
    ]


def test_a_mark_stands_at_the_line_that_the_step_names():
    assert signs("3x + 5 = 20\n3x = 15\nx = 6", step("3x = 15"), step("x = 6", "not_equivalent")) == [
        [],
        ["✓"],
        ["✗"],
    ]


def test_blanks_do_not_matter_and_anything_else_does():
    assert signs("  3x  =\t15 \n3x=15", step("3x = 15")) == [["✓"], []]


@pytest.mark.parametrize(
    "line",
    ["So \\(3x = 15\\).", "\\[3x = 15\\]", "$3x = 15$ holds", "$$3x = 15$$", "It is <<3x = 15>>."],
)
def test_a_line_may_hold_the_step_as_its_formula(line):
    assert "✓" in marked(line, step("3x = 15"))


def test_each_step_marks_one_line_and_each_line_has_one_mark():
    assert signs("x = 2\nx = 2", step("x = 2"), step("x = 2", "not_equivalent")) == [["✓"], ["✗"]]
    assert signs("x = 2\nx = 2", step("x = 2")) == [["✓"], []]


def test_a_step_is_not_marked_before_the_line_that_it_comes_from():
    derived = StepVerdict("2x = 6", "x = 3", "equivalent", "")
    assert signs("x = 3\n2x = 6\nx = 3", derived) == [[], [], ["✓"]]
    assert signs("x = 3", derived) == [["✓"]]  # its source stands in another form


def test_a_line_that_may_go_on_has_no_mark():
    marks = Marks([step("x = 1")], ["x = 1"])
    assert "✓" not in marks.render("x = 1", complete=False) and marks.placed == []
    assert "✓" in Marks([step("x = 1")], []).render("x = 1\nso", complete=False)


def test_every_beginning_of_a_text_has_its_marks_outside_of_what_is_still_open():
    text = "So \\(2x = 6\\)\n\\[x = 3\\]\n$$\ny = 4\n$$\n`z = 5`\n<<1+1=2>> a\nend"
    steps = [step(target) for target in ("2x = 6", "x = 3", "y = 4", "<<1+1=2>> a")]
    counts = []
    for end in range(len(text) + 1):
        shown = Marks(steps, [text[:end]]).render(text[:end], complete=False)
        assert not re.search("[\ue000-\uf8ff]", shown)
        assert not re.search(r"\\\([^)]*<span|\$\$[^$]*<span[^$]*\$\$", unmarked(shown))
        counts.append(shown.count("✓"))
    assert counts == sorted(counts) and counts[-1] == 4


def test_the_last_line_of_an_answer_gets_no_tick_and_is_not_counted():
    steps = [step("2x = 6"), step("x = 3")]
    marks = Marks(steps, ["2x = 6\nx = 3\n"])
    shown = marks.render("2x = 6\nx = 3\n", answers=True)
    assert shown.count("✓") == 1 and shown.index("✓") < shown.index("x = 3")
    assert steps_sentence(marks.placed) == "1 step checked."
    wrong = Marks([step("x = 4", "not_equivalent")], ["x = 4"])
    assert "✗" in wrong.render("x = 4", answers=True)


def test_each_step_is_placed_once_in_all_parts_together():
    marks = Marks([step("x = 2")], ["x = 2", "x = 2\nend"])
    assert "✓" in marks.render("x = 2") and "✓" not in marks.render("x = 2\nend", answers=True)


def test_marks_can_be_taken_out_again():
    text = "2x = 6\nx = 3 or <b>\n\\[y = 4\\]\nend"
    steps = [step("2x = 6"), step("x = 3 or <b>", "not_equivalent", "a <i> b"), step("\\[y = 4\\]")]
    assert unmarked(marked(text, *steps)) == render(text)


def test_what_is_unknown_or_names_no_line_is_silent():
    text = "x = 2\ny = 3"
    assert marked(text, step("x = 2", "unknown"), step("z = 4")) == render(text)
    assert marked(text) == render(text)


def test_a_screen_reader_and_a_tooltip_get_the_reason():
    shown = html.unescape(marked("x = 2", step("x = 2", "not_equivalent")))
    assert 'title="does not follow: 12*4 is 48, not 50."' in shown
    assert '<span class="sr-only">(does not follow: 12*4 is 48, not 50.)</span>' in shown
    assert 'title="checked"' in marked("x = 2", step("x = 2"))


def test_a_mark_stays_out_of_a_formula_and_of_code():
    text = "\\[\nx = 2\n\\]\n```\ny = 3\n```\n`z = 4`\nw = 5"
    shown = marked(text, *(step(target) for target in ("x = 2", "y = 3", "w = 5")))
    assert "$$x = 2$$ <span" in shown
    assert "<pre><code>y &#61; 3</code></pre>" in shown
    assert shown.count("✓") == 2 and shown.split("w = 5")[1].startswith(" <span")


def test_neither_a_model_nor_a_message_can_forge_html():
    evil = "<img src=x onerror=alert(1)>\" onmouseover='x' \\(a\\) $$b$$ **c** ![d](http://e)"
    text = f"\ue000 \uf8ff x = 2\n{evil}"
    shown = marked(text, step(evil, "not_equivalent", evil), step("\ue000 x = 2"))
    assert not any(character in shown for character in "\ue000\ue001\uf8ff")
    mark = shown[shown.index('<span class="step') :]
    assert "<img" not in shown and "onerror=" not in mark and "**" not in mark and "\\(" not in mark
    assert mark.count('"') == 2 * mark.count('="')


@pytest.mark.parametrize(
    ("verdicts", "sentence"),
    [
        ([], ""),
        (["unknown"], ""),
        (["equivalent"], "1 step checked."),
        (["equivalent", "implies", "unknown", "equivalent"], "3 steps checked."),
        (["equivalent", "equivalent", "equivalent", "not_equivalent"], "4 steps checked, 1 does not follow."),
        (["implied_by", "not_equivalent"], "2 steps checked, 2 do not follow."),
    ],
)
def test_the_steps_are_summed_up(verdicts, sentence):
    assert steps_sentence([step("x", verdict) for verdict in verdicts]) == sentence
