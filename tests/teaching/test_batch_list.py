import time

import pytest

from tutor.teaching.batch_list import (
    MAX_BYTES,
    NO_ANSWERS,
    NO_PROBLEMS,
    NO_TEXT,
    NO_UTF8,
    TOO_BIG,
    read_file,
    read_list,
)
from tutor.teaching.batch_topics import guessed_topic


def read(text: str, limit: int = 4_000):
    return read_list(text, max_problem_chars=limit)


def rows(text: str) -> list[tuple[str, str | None, str]]:
    found = read(text)
    assert found.objection == ""
    return [(item.problem, item.reference, item.topic) for item in found.items]


def unread(line: int) -> str:
    return f"Line {line} cannot be read: its quotes do not match, or it is too long."


SUM, HALF = ("What is 7 + 8?", "15", "Sums"), ("Halve 9", "4.5", "Halves")


@pytest.mark.parametrize(
    "text",
    [
        "What is 7 + 8?\t15\tSums\nHalve 9\t4.5\tHalves",
        "What is 7 + 8?\t15\tSums\r\n\r\n \t \r\nHalve 9\t4.5\tHalves\t\t\r\n",
        "\ufeffproblem,answer,topic\nWhat is 7 + 8?,15,Sums\nHalve 9,4.5,Halves\n",
        'Question,"Expected answer",Topic\r\n"What is 7 + 8?",15,Sums\r\n,,\r\n"Halve 9","4.5",Halves\r\n',
        "id;problem;answer;topic\n1;What is 7 + 8?;15;Sums\n2;Halve 9;4.5;Halves",
        "\n\nproblem\tanswer\ttopic\nWhat is 7 + 8?\t15\tSums\nHalve 9\t4.5\tHalves",
        "topic,answer,problem\nSums,15,What is 7 + 8?\nHalves,4.5,Halve 9",
        '{"question": "What is 7 + 8?", "answer": 15, "topic": "Sums"}\n\n'
        '{"problem": "Halve 9", "expected_answer": 4.5, "topic": "Halves"}',
        '[{"question": "What is 7 + 8?", "answer": "15", "topic": "Sums"},\n'
        ' {"problem": "Halve 9", "answer": 4.5, "topic": "Halves"}]',
    ],
)
def test_each_form_gives_the_same_rows(text: str) -> None:
    assert rows(text) == [SUM, HALF]


@pytest.mark.parametrize(
    ("text", "reference"),
    [
        ('{"question": "Q 1?", "answer": "48/2 = <<48/2=24>>24\\n48+24 = 72\\n#### 72"}', "72"),
        ("Q 1?\twork #### 1,072", "1,072"),
        ("Q 1?\t####", None),
        ("Q 1?\t", None),
        ("Q 1?", None),
        ('{"problem": "Q 1?"}', None),
        ('{"problem": "Q 1?", "answer": null}', None),
        ('{"problem": "Q 1?", "answer": 0.10}', "0.10"),  # as it is written
        ('{"problem": "Q 1?", "answer": 123456789012345678901234567890}', "123456789012345678901234567890"),
        ('{"problem": "Q 1?", "answer": true}', "true"),
        ('{"problem": "Q 1?", "answer": 0}', "0"),
        ('problem,answer\nQ 1?,"x = 2, y = ""3"""', 'x = 2, y = "3"'),
        ('Q 1?\t"quoted', '"quoted'),  # a plain line has no quotes to match
    ],
)
def test_the_reference_answer(text: str, reference: str | None) -> None:
    ((problem, found, _),) = rows(text)
    assert (problem, found) == ("Q 1?", reference)


def test_a_cell_in_quotes_may_have_lines_and_counts_its_own() -> None:
    items = read('problem,answer\n"Two\nlines?",1\nThird?,2').items
    assert [(item.problem, item.line) for item in items] == [("Two\nlines?", 2), ("Third?", 4)]


@pytest.mark.parametrize(
    ("text", "objection"),
    [
        ("", NO_PROBLEMS),
        (" \n\t\n", NO_PROBLEMS),
        ("problem,answer\n", NO_PROBLEMS),
        ("problem,answer\n,5", "Line 2 has no problem."),
        ("\t5", "Line 1 has no problem."),
        ("a 1?\t2\tx\ty", "Line 1 has 4 parts; a line is problem, answer and topic."),
        ('problem,answer\n"a 1?,2', unread(2)),
        ('problem,answer\nok,1\n"a" 1?,2', unread(3)),
        (f"problem,answer\n{'1' * 200_000},2", unread(2)),
        ('{"problem": "a 1?"}\nnot json', "Line 2 is not one whole JSON object."),
        ('{"problem": "a 1?", "answer": [5]}', "Line 1: the answer must be a text or a number."),
        ('{"problem": 5, "answer": {}}', "Line 1: the answer must be a text or a number."),
        ('{"answer": 5}', 'Line 1 has no "problem" or "question".'),
        ('{"problem": "' + "[" * 5 + '"}\n' + "[" * 100_000, "Line 2 is not one whole JSON object."),
        ('[{"a": ' + "[" * 100_000, "The list begins as JSON does, but is none."),
        ('{\n"problem": "a 1?"}', "Line 1 is not one whole JSON object."),
        ('{"problem": "a\\ud800 1?"}', "Line 1 has characters that are no text."),
        ('{"problem": "a\\u0000 1?"}', "Line 1 has characters that are no text."),
        ("a\0 1?", NO_TEXT),
        ("x" * (MAX_BYTES + 1), TOO_BIG),
        ("\u20ac" * (MAX_BYTES // 2), TOO_BIG),
        ("a 1?\t2\n" * 201, "There are 201 problems; at most 200 fit. Please split the list."),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_one_sentence(text: str, objection: str) -> None:
    found = read(text)
    assert found.objection == objection and found.items == ()


def test_more_cells_than_the_header_are_named() -> None:
    found = read("problem,answer\nIf x = 2, y = 3, what is x + y?,5")
    assert found.objection.startswith("Line 2 has 4 cells and the header 2")


def test_lengths_are_bounded() -> None:
    assert "Line 2: The problem is 11 characters long" in read("ok 1?\t1\n" + "x" * 11 + "\t1", 10).objection
    assert "Line 1: the answer is 20,001 characters long" in read(f"ok 1?\t{'1' * 20_001}").objection
    (item,) = read(f"ok 1?\t1\t{'long ' * 50}").items
    assert len(item.topic) == 60 and item.topic.endswith("…")


def test_200_problems_fit() -> None:
    assert len(read("a 1?\t2\n" * 200).items) == 200


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"\xef\xbb\xbfa 1?\t2\r\n", ("a 1?\t2\r\n", "")),
        ("à 1?".encode("latin-1"), ("", NO_UTF8)),
        ("a 1?".encode("utf-16"), ("", NO_UTF8)),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", ("", NO_TEXT)),
        (b"\x1f\x8b\x08\x01\xff\xfe\x02", ("", NO_TEXT)),
        (b"PK\x03\x04\x14\x06", ("", NO_TEXT)),
        (b"x" * (MAX_BYTES + 1), ("", TOO_BIG)),
        (b"", ("", "")),
    ],
)
def test_a_file_is_text_or_a_sentence(data: bytes, expected: tuple[str, str]) -> None:
    assert read_file(data) == expected


def test_lists_without_answers_say_how_to_give_them() -> None:
    assert read("What is 2 + 3?,5\nWhat is 1 + 1?,2").note == NO_ANSWERS
    assert read("What is 2 + 3?\t5\nWhat is 1 + 1?").note == ""


def test_topics_are_guessed_only_when_none_is_given() -> None:
    assert rows("Solve x + 1 = 3\t2\nWhat is 2 + 3?\t5\tsums\nWhat is 4 + 3?\t7\tSums") == [
        ("Solve x + 1 = 3", "2", "Other"),
        ("What is 2 + 3?", "5", "sums"),
        ("What is 4 + 3?", "7", "sums"),
    ]
    found = read("Solve x + 1 = 3\t2")
    assert found.guessed and found.items[0].topic == "Equations"


@pytest.mark.parametrize(
    ("problem", "topic"),
    [
        ("What is 12 * 4?", "Arithmetic"),
        ("Compute 3/4 + 1/6", "Fractions"),
        (r"\frac{1}{2} + \frac{1}{3}", "Fractions"),
        ("What is 15% of 240?", "Percentages"),
        ("Solve 3x + 5 = 20", "Equations"),
        ("Solve x + y = 10 and x - y = 2", "Systems of equations"),
        ("Solve 2x < 8", "Inequalities"),
        ("Factor x^2 - 9", "Algebra"),
        ("Differentiate x^3", "Derivatives"),
        (r"\int 2x dx", "Integrals"),
        ("Find the area of a rectangle with sides 3 and 4", "Geometry"),
        ("What is the probability of a six?", "Probability and data"),
        ("A box holds 12 pencils. Mia buys 4 and gives away 9 pencils. How many are left?", "Word problems"),
        ("Why?", "Other"),
    ],
)  # fmt: skip
def test_the_topic_is_guessed_from_the_words(problem: str, topic: str) -> None:
    assert guessed_topic(problem) == topic


@pytest.mark.parametrize(
    "piece", ["=,", "= and ", "1 ", "1/", "x ", "solve", "<", "{", "=-1", "a=", '"', "\\"]
)
def test_a_hostile_list_is_read_in_linear_time(piece: str) -> None:
    text = "\n".join([piece * (4_000 // len(piece))] * 200)
    began = time.process_time()
    read(text)
    assert time.process_time() - began < 2.0


@pytest.mark.parametrize("line", ["Problem, solve: 3x = 6", "problem; what is 2 + 2?", "A problem\t5"])
def test_a_problem_is_not_taken_for_a_header(line: str) -> None:
    assert len(read(f"{line}\n{line}").items) == 2
