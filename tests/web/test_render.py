import html
import json
import random
import re
import time
from pathlib import Path

import pytest

from tutor.checking.verdict import Verdict
from tutor.web.render import (
    notice_line,
    plain_text,
    read_problem,
    render,
    show_problem,
    verdict_line,
    verdict_words,
)
from tutor.web.tex import safe_tex

CASES = [
    json.loads(line)
    for line in (Path(__file__).parent.parent / "cases" / "render.jsonl")
    .read_text(encoding="utf-8")
    .splitlines()
]
EACH = pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])

# What is typeset or set as code, and so is no text that a reader sees.
_SET = re.compile(r"\\\((?:[^\\]|\\.)+?\\\)|\$\$(?:[^\\$]|\\.)+?\$\$|</?(?:code|pre)>", re.DOTALL)
_NOT_TYPESET = re.compile("<code>.*?</code>|" + _SET.pattern, re.DOTALL)
_RAW = re.compile(r"[\\$<`]")
_UNSAFE = re.compile(
    r"\\(?:rule|kern|mkern|hskip|def|edef|gdef|xdef|let|newcommand|href|url|includegraphics|html\w*)(?![a-zA-Z])"
)
PIECES = [
    *[
        "\\(",
        "\\)",
        "\\[",
        "\\]",
        "$$",
        "$",
        "<<",
        ">>",
        "<",
        ">",
        "`",
        "```",
        "~~~",
        "\\",
        "{",
        "}",
        "\n",
        "\n\n",
    ],
    *[
        "\\frac",
        "\\left",
        "\\right",
        "\\begin{aligned}",
        "\\end{aligned}",
        "\\begin{x}",
        "\\rule",
        "\\def",
        "\\a",
    ],
    *[
        "48/2=24",
        "5",
        "x",
        " and ",
        "[a](b)",
        "![",
        "%",
        "*",
        "_",
        "^",
        "&",
        "<img src=x>",
        "www.a.de",
        "= ",
        "<<1=\\(\\rule{9em}{9em}\\)>>",
        "<<1/2=\\frac{1}{2}>>",
        "\\$",
        "\\sqrt",
        "    ",
        "|",
    ],
]


# What the page would typeset although no formula of `render` is there.
_DELIMITER = re.compile(r"\\[(\[]|\$\$")


def raw(shown: str) -> str:
    """Return the first character of markup that a reader would see, or ""."""
    found = _RAW.search(_SET.sub("", shown))
    return found[0] if found else ""


def test_there_are_enough_cases():
    assert len(CASES) >= 60


@EACH
def test_a_text_is_shown_as_the_table_says(case):
    assert render(case["text"]) == case["shown"]


@EACH
def test_no_markup_is_seen_at_any_moment_of_the_stream(case):
    text = case["text"]
    for end in range(len(text) + 1):
        assert raw(render(text[:end], complete=False)) == "", text[:end]
    assert raw(render(text)) == ""


@EACH
def test_no_unsafe_command_is_left_in_a_formula(case):
    for formula in _SET.findall(render(case["text"])):
        assert not _UNSAFE.search(formula)


def test_whatever_the_pieces_are_no_markup_is_seen():
    chance = random.Random(1)
    for _ in range(1_500):
        text = "".join(chance.choices(PIECES, k=chance.randrange(1, 14)))
        end = chance.randrange(len(text) + 1)
        for shown in (render(text), render(text[:end], complete=False)):
            assert raw(shown) == "", repr(text)
            assert not any(_UNSAFE.search(formula) for formula in _SET.findall(shown)), repr(text)
            assert not _DELIMITER.search(html.unescape(_NOT_TYPESET.sub("x", shown))), repr(text)


def test_formulas_come_out_balanced_whatever_the_pieces_are():
    chance = random.Random(2)
    for _ in range(1_500):
        tex = safe_tex("".join(chance.choices(PIECES, k=chance.randrange(1, 14))))
        plain = re.sub(r"\\[^a-zA-Z]", "", tex)
        assert plain.count("{") == plain.count("}"), repr(tex)
        assert len(re.findall(r"\\left(?![a-zA-Z])", tex)) == len(re.findall(r"\\right(?![a-zA-Z])", tex)), (
            repr(tex)
        )
        assert not re.search(r"\$\$|\\[()\[\]]|\n", re.sub(r"\\\\", "", tex)), repr(tex)


@pytest.mark.parametrize(
    "piece", ["\\(", "$", "$$", "<<", "`", "{", "\\frac", "\\begin{aligned}", "[", "*", "<"]
)
def test_long_hostile_text_is_shown_quickly(piece):
    started = time.perf_counter()
    render(piece * 100_000)
    render(f"\\({piece * 2_000}\\)")
    assert time.perf_counter() - started < 2.0


def test_what_the_model_wrote_can_be_read_back():
    for text in ("The answer is \\(x < 5\\) & more.", "a < b", "it is `x`", "\\(36\\)", "$$1$$ and $2"):
        assert plain_text(render(text)) == text
    assert plain_text(render("\\$\\$")) == "$$"


@pytest.mark.parametrize(
    "text",
    [
        "2*3*4 < 5",
        "<img src=http://a>",
        "![x](http://a)",
        "[x](http://a) [y][1] [1]: b",
        "```mermaid\nx",
        "a_b",
        "",
        "- 5 + 3 = ?",
        "+ 5\n-7\n\n    8",
        "1. a\n2) b",
        "# 5 and\n===\n---",
        "> 5",
        "|a|b|\n|-|-|\na|b\n-|-",
        "WWW.evil.com and www.evil.com and me@evil.com",
        "&lt;b&gt; &#36;",
    ],
)
def test_a_problem_is_shown_inert_and_read_back_unchanged(text):
    shown = show_problem(text)
    assert read_problem(shown) == text
    assert not re.search(r"<[a-zA-Z/!]|!\[|\]\(|\]\[|\]:|://|```|www\.\w|@\w|&[a-z#]", shown, re.IGNORECASE)
    assert not re.search(r"^(?:[-+#>=|]|\d+[.)]|    )", shown, re.MULTILINE)


@pytest.mark.parametrize(
    "text",
    [
        "\\(\\rule{999em}{999em}\\)",
        "$$\\kern9em$$ \\[x\\]",
        "\\(\\htmlClass{a}{x}\\)",
        "$\\$ \\\\rule{9em}{9em} $\\$ \\(x\\)",
        "\\(" + "{" * 400 + "\\)",
        "\\(" + "\\sqrt" * 400 + "\\)",
    ],
)
def test_a_problem_with_unsafe_tex_is_not_typeset(text):
    shown = show_problem(text)
    assert read_problem(shown) == text
    assert not re.search(r"\\[(\[]|\$\$", shown)


def test_a_problem_with_a_formula_is_typeset():
    assert show_problem("Solve \\(x^2 = 4\\)\n\\[x\\]") == "Solve \\(x^2 = 4\\)\n\\[x\\]"


TONES = {
    "verified": ("✓", "good"),
    "verified_numerically": ("✓", "good"),
    "matches_reference": ("✓", "good"),
    "partly": ("◐", "partly"),
    "wrong": ("✗", "bad"),
    "contradiction_in_steps": ("✗", "bad"),
    "consistent": ("≈", "calm"),
    "not_checkable": ("?", "neutral"),
    "could_not_check": ("?", "neutral"),
    "no_answer": ("?", "neutral"),
    "ambiguous": ("?", "neutral"),
}


@pytest.mark.parametrize(("name", "look"), TONES.items())
def test_a_verdict_is_a_sign_a_word_and_a_sentence_and_only_proof_is_green(name, look):
    line = verdict_line(Verdict(name, None, "x = 5 holds.", "5"))
    words = html.unescape(re.sub(r"<[^>]*>", "", line))
    assert words.startswith(look[0])
    assert re.search(r"[A-Za-z]{4}", words)
    assert words.endswith("x = 5 holds.")
    assert f"verdict-{look[1]}" in line
    assert verdict_words(Verdict(name, None, "", None))


def test_a_verdict_and_a_notice_show_hostile_words_as_text():
    hostile = "<img src=x onerror=alert(1)> \\(x\\) $$y$$ **b** [a](http://b)\n# c"
    for line in (verdict_line(Verdict("wrong", None, hostile, None)), notice_line(hostile)):
        text = re.sub(r"</?(?:span|strong)[^<>]*>", "", line)
        assert not re.search(r"[<>\\$*\[\]`\n]|://", text)
        assert " ".join(hostile.split()) in html.unescape(text)
