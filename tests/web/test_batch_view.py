import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from tests.batch_results import TUNED, batch, outcome
from tutor.web.batch_view import (
    LATEST,
    kinds_of_rows,
    progress_html,
    rows_markdown,
    scores_html,
    shown,
    time_left,
)


class Tags(HTMLParser):
    """Collects the tags and the text of a piece of HTML."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.text = [], ""
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.text += data


def test_the_bar_says_how_much_is_done_and_left():
    found = Tags(progress_html(batch("T: ++", "T: ++", "T: ..", "T: .."), 60.0))
    bar = dict(found.tags)["progress"]
    assert (bar["max"], bar["value"], bar["aria-label"]) == ("8", "4", "Replies")
    assert found.text == "4 of 8 replies · about 60 s left"
    assert Tags(progress_html(batch("T: +."), 3.0)).text == "1 of 2 replies"
    assert Tags(progress_html(batch("T: ++", "T: ++"), 9.0)).text == "4 of 4 replies"


@pytest.mark.parametrize(
    ("seconds", "words"), [(0, "less than 10 s"), (14, "about 10 s"), (200, "about 3 min")]
)
def test_time_is_rough(seconds, words):
    assert time_left(seconds) == words


def test_the_plot_is_a_table_with_its_numbers_as_text():
    found = Tags(scores_html(batch("Sums: ++", "Sums: +-", "Sums: --", "Lines: +-")))
    assert [tag for tag, attrs in found.tags if attrs.get("scope") == "row"] == ["th"] * 3
    assert "75 % 3 of 4, 30–95 %" in re.sub(r"\s+", " ", found.text)
    assert "Of 4 problems with a reference answer, Fine-tuned solved 3 and Base 1" in found.text
    assert "Fine-tuned: Tuned model, CPU; Base: Base model, CPU." in found.text
    marks = [attrs for _, attrs in found.tags if "mark-1" in attrs.get("class", "")]
    assert marks and all(attrs.get("aria-hidden") == "true" for attrs in marks)


def test_no_difference_is_claimed_while_the_batch_runs():
    rows = batch(*["T: +-"] * 12, "T: ..")
    assert "McNemar" not in scores_html(rows, running=True)
    assert "McNemar" in scores_html(rows)


def test_nothing_done_shows_nothing():
    assert scores_html(batch("T: ..")) == rows_markdown(batch("T: ..")) == ""


HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "![x](https://example.org/x.png)",
    "${alert(1)} {{constructor}} `x`",
    "a | b\n| c",
    '" onmouseover="x',
]


TABLE = {"table", "caption", "thead", "tbody", "tr", "th", "td"}
TEXT = {"div", "p", "ul", "li", "br", "span", "i", "b", "small", "code"}
ATTRIBUTES = {"class", "scope", "aria-hidden", "style", "title"}


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_stay_text(text):
    done = batch("T: +-")
    item = replace(done.items[0], problem=text, topic=text, reference=text)
    rows = replace(
        done,
        items=(item,),
        outcomes={(0, 0): outcome("+", text), (0, 1): outcome("-", text)},
        variants=tuple(replace(variant, label=f"{text} {variant.name}") for variant in done.variants),
    )
    for made in (scores_html(rows), rows_markdown(rows)):
        tags = Tags(made).tags
        assert {tag for tag, _ in tags} <= TABLE | TEXT
        assert {name for _, attrs in tags for name in attrs} <= ATTRIBUTES
    assert "![](" not in rows_markdown(rows) and "![x" not in rows_markdown(rows)
    assert "${" not in scores_html(rows) and "{{" not in scores_html(rows)  # Gradio would fill them in
    head, line, *body = rows_markdown(rows).split("\n")
    assert len(body) == 1 and {row.count(" | ") for row in (head, line, *body)} == {4}


def test_a_row_says_what_each_model_answered_and_the_verdict_in_words():
    text = rows_markdown(batch("Sums: +-", "Sums*: vE", "Sums: L."))
    *_, first, second, third = text.split("\n")
    assert "Matches the reference answer" in first and "Not right" in first and "\\(5\\)" in first
    assert "Verified" in second and "Failed" in second and "—" in second
    assert "Cut off: too long" in third and third.endswith("</span>— |")


def test_rows_can_be_narrowed_down():
    rows = batch("T: ++", "T: +-", "T: --", "T*: v-", "T: ..")
    assert kinds_of_rows(rows) == [
        ("All (4)", "all"),
        ("One right, one not (1)", "differ"),
        ("Not right (2)", "not-right"),
    ]
    *_, first, second, third, fourth = rows_markdown(rows).split("\n")
    assert 'class="batch-all"' in first and 'class="batch-all"' in fourth
    assert 'class="batch-all batch-differ batch-not-right"' in second
    assert 'class="batch-all batch-not-right"' in third
    assert [kind for _, kind in kinds_of_rows(batch("T: +", variants=[TUNED]))] == ["all", "not-right"]


def test_only_the_latest_rows_are_shown_while_it_runs():
    rows = batch(*["T: ++"] * 20, "T: ..")
    _, _, *body = rows_markdown(rows, running=True).split("\n")
    assert len(body) == LATEST and ">20</span>" in body[0]
    assert len(rows_markdown(rows).split("\n")) == 22


def test_a_long_problem_is_cut_at_a_word():
    done = batch("T: ++")
    rows = replace(done, items=(replace(done.items[0], problem="word " * 200),))
    assert "word …" in rows_markdown(rows) and len(rows_markdown(rows)) < 1_200


@pytest.mark.parametrize(
    ("text", "expected"),
    [("{1, 2}", "\\(\\{1, 2\\}\\)"), ("\\frac{1}{2}", "\\(\\frac{1}{2}\\)"), ("36", "\\(36\\)")],
)
def test_a_set_keeps_its_braces(text, expected):
    assert shown(text) == expected
