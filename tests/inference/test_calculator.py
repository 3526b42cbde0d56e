from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.inference.calculator import MAX_CHARS, calculate, evaluate, format_exact, pending_expression


@pytest.mark.parametrize(
    ("expression", "result"),
    [
        ("48/2", "24"),
        ("0.1+0.2", "0.3"),
        ("15%*240", "36"),
        ("200*15%", "30"),
        ("50%%", "0.005"),
        ("2+3*4", "14"),
        ("(2+3)*4", "20"),
        ("10-4-3", "3"),
        ("100/10/5", "2"),
        ("-7/2", "-3.5"),
        ("-(3-5)*.5", "1"),
        ("2--3", "5"),
        ("1/3", "1/3"),
        ("-2/6", "-1/3"),
        (" 12 * 3 ", "36"),
        ("1/1024", "0.0009765625"),
        ("5.", "5"),
        ("0/5", "0"),
        ("sqrt(144)", "12"),
        ("sqrt(2.25)", "1.5"),
        ("sqrt(4/9)", "2/3"),
        ("(-4+sqrt(4*4-4*(-5)))/2", "1"),
        ("cbrt(-27)", "-3"),
        ("floor(47/6)", "7"),
        ("floor(-7/2)", "-4"),
        ("floor(194.6+0.5)*10", "1950"),
        ("gcd(12,18)", "6"),
        ("gcd(12, -18, 27)", "3"),
        ("lcm(4,6)", "12"),
        ("gcd(2*6,floor(18.5))", "6"),
        ("sqrt(4)%", "0.02"),
    ],
)
def test_the_result_is_exact(expression: str, result: str) -> None:
    assert calculate(expression) == result


@pytest.mark.parametrize(
    "expression",
    [
        "",
        " ",
        "1/0",
        "1/(2-2)",
        "2**9",
        "9**9**9**9",
        "2^3",
        "3 4",
        "(1+2",
        "1+2)",
        ")",
        "1+",
        "*2",
        "1.2.3",
        ".",
    ]
    + [
        "x+1",
        "1e9",
        "__import__('os')",
        "1,000",
        "sqrt(2)",
        "sqrt(-4)",
        "sqrt()",
        "sqrt(4",
        "sqrt 4",
        "sqrt(4,9)",
        "cbrt(2)",
        "floor",
        "floor(1,2)",
        "gcd(4)",
        "gcd(4,)",
        "gcd(4.5,3)",
        "lcm(2,3",
        "asqrt(4)",
        "1/gcd(0,0)",
        "cbrt(" + "9" * 50 + ")",
        "½",
        "٣+1",
        "1+1\n+1;",
        "(" * 30 + ")" * 30,
        "1" * (MAX_CHARS + 1),
    ],
)
def test_what_is_no_arithmetic_has_no_result(expression: str) -> None:
    assert calculate(expression) is None


def test_the_largest_input_is_quick_and_exact() -> None:
    nines = "9" * 29
    assert calculate(f"{nines}*{nines}") == str(int(nines) ** 2)
    assert calculate("(" * 29 + "1" + ")" * 29) == "1"


@given(st.fractions())
def test_what_is_written_reads_back_as_the_same_number(value: Fraction) -> None:
    text = format_exact(value)
    if len(text) <= MAX_CHARS:
        assert evaluate(text) == value


@given(st.text(alphabet="0123456789+-*/().% ", max_size=MAX_CHARS))
def test_any_text_of_its_alphabet_gives_a_number_or_none(text: str) -> None:
    value = evaluate(text)
    assert value is None or isinstance(value, Fraction)


@pytest.mark.parametrize(
    ("text", "expression"),
    [
        ("She has <<48/2=", "48/2"),
        ("<<3*4=12>> and <<12+1=", "12+1"),
        ("<<3*4=12>>", None),
        ("x = 5=", None),
        ("<<48/2=2", None),
        ("<<a\nb=", None),
        ("<<" + "1" * 61 + "=", None),
    ],
)
def test_an_open_annotation_is_found(text: str, expression: str | None) -> None:
    assert pending_expression(text) == expression
