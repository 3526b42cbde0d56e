"""Answers against references: types, units, sets, properties of random cases. The table is in test_judge."""

from collections import Counter
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.checking.tables import rows
from tutor.checking.answers import read_answer
from tutor.checking.compare import compare
from tutor.checking.judge import judge
from tutor.checking.kinds import (
    Choice,
    Combination,
    Equation,
    Group,
    Named,
    Phrase,
    Quantity,
    Ratio,
    Record,
    Relation,
    Truth,
)
from tutor.checking.parse import TooBig, Unread, parse
from tutor.checking.sets import EMPTY, RealSet, combine, finite, interval, solutions, witness
from tutor.checking.units import NO_UNIT, take_unit
from tutor.checking.values import rational
from tutor.checking.words import number_from_words

ROWS = rows("reference_checks")
quick = settings(max_examples=60, deadline=None)
small = st.integers(-20, 20)
nonzero = small.filter(bool)


def test_the_table_has_many_rows_of_every_kind_and_enough_near_misses():
    kinds = Counter(row["kind"] for row in ROWS if "kind" in row)
    assert sum(kinds.values()) >= 250 and min(kinds.values()) >= 7
    assert sum(row["verdict"] != "matches_reference" for row in ROWS) >= 0.4 * len(ROWS)


@pytest.mark.parametrize(
    "row", [row for row in ROWS if row["verdict"] == "wrong"], ids=lambda row: row["answer"][:30]
)
def test_what_is_not_equal_is_not_equal_the_other_way_round(row):
    verdict = judge(None, row["reference"], row["answer"], row.get("assume"))
    if row["answer"] not in _SIDED:
        assert verdict.verdict != "matches_reference", verdict


_SIDED = {"4 dozen eggs"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("5 cm", Quantity),
        ("2x + 1", Quantity),
        (r"\begin{pmatrix}1&2\end{pmatrix}", Quantity),
        ("1, 2", Group),
        ("(1, 2)", Group),
        (r"\{1, 2\}", Group),
        ("[2, 5)", Group),
        ("±3", Group),
        ("0 < x ≤ 4", Relation),
        ("x < 1 or x > 3", Combination),
        (r"(0, 1) \cup (2, 3)", Combination),
        ("2x + 3y = 6", Equation),
        ("x = 5", Named),
        ("f(x) = x^2", Named),
        ("x = 1, y = 2", Record),
        ("Width: 8 units, Length: 19 units", Record),
        ("3:4", Ratio),
        ("(B) 12", Choice),
        ("yes", Truth),
        ("no solution", Phrase),
    ],
)
def test_an_answer_is_read_into_its_type(text, kind):
    assert isinstance(read_answer(text), kind)


@pytest.mark.parametrize(
    "text",
    ["", "on Monday", "1, ..., n, ..., 2n", "12:00 o'clock", "x > 1, x < 3", "x = 2, y = 3, 4", "{{{1}}}",
     "1 < x > 0", "(±1, ±2)", "5 km and 3 m", "5 or so", "the answer is not 5", "(1, 2",
     "[1, 2, 3)", "a = = 2"],
)  # fmt: skip
def test_what_is_not_understood_whole_is_refused(text):
    with pytest.raises(Unread):
        read_answer(text)


@pytest.mark.parametrize(
    ("text", "value", "measures"),
    [
        ("5 cm", "5", (("length", 1),)),
        ("5 cm^2", "5", (("length", 2),)),
        ("5 square feet", "5", (("length", 2),)),
        ("5 km/h", "5", (("length", 1), ("time", -1))),
        ("5 meters per second squared", "5", (("length", 1), ("time", -2))),
        ("5 m s^{-1}", "5", (("length", 1), ("time", -1))),
        ("-$5", "-5", (("money", 1),)),
        ("25 pi cm^2", "25 pi", (("length", 2),)),
        ("3x", "3x", ()),
        ("x m", "x m", ()),
        ("sin x", "sin x", ()),
    ],
)
def test_a_unit_is_taken_off_and_kept(text, value, measures):
    split = take_unit(text)
    assert (split.value, split.unit.measures) == (value, measures)


def test_a_unit_that_is_not_known_is_no_unit():
    assert take_unit("5 furlongs").unit is NO_UNIT


@pytest.mark.parametrize(
    ("text", "value"),
    [("twelve", "12"), ("one hundred and five", "105"), ("ninety-nine", "99"), ("two million", "2000000"),
     ("3.5 million", "3500000"), ("1011_2", "11"), ("FF_{16}", "255"), ("12 345 678", "12345678")],
)  # fmt: skip
def test_numbers_in_words_and_bases(text, value):
    node = number_from_words(text)
    assert node is not None and node.text == value


@pytest.mark.parametrize(
    "text", ["twelve five", "twenty eleven", "hundred", "and five", "five and six", "ten twenty", "xy", "5"]
)
def test_other_words_are_no_numbers(text):
    assert number_from_words(text) is None


def test_a_digit_that_the_base_does_not_have_is_refused():
    with pytest.raises(Unread):
        number_from_words("1012_2")


bounds = st.tuples(small, small).filter(lambda pair: pair[0] < pair[1])
intervals = st.builds(
    lambda ends, low, high: interval(rational(str(ends[0])), low, rational(str(ends[1])), high),
    bounds,
    st.booleans(),
    st.booleans(),
)
unions = st.builds(lambda one, other: combine("∪", one, other), intervals, intervals)


@quick
@given(unions, unions, st.fractions(min_value=-22, max_value=22, max_denominator=2))
def test_set_operations_agree_with_membership(one: RealSet, other: RealSet, number: Fraction):
    value = rational(str(number))
    left, right = value in one, value in other
    assert (value in combine("∪", one, other)) == (left or right)
    assert (value in combine("∩", one, other)) == (left and right)
    assert (value in combine("∖", one, other)) == (left and not right)
    assert witness(one, combine("∪", one, combine("∩", one, other))) is None


def test_the_empty_set_has_no_parts_and_a_point_has_one():
    assert EMPTY.count_parts() == 0
    assert finite([rational("1"), rational("2"), rational("1")]).count_parts() == 2


@pytest.mark.parametrize(
    ("left", "sign", "right", "inside", "outside"),
    [
        ("x^2", "<", "4", "0 1 -1.9", "2 -2 3"),
        ("1/x", ">", "1", "1/2 0.9", "0 1 -1 2"),
        ("|x - 1|", "≥", "3", "4 -2 -10", "0 3.9 -1.9"),
        ("(x-1)/(x-2)", "≤", "0", "1 1.5", "2 0.9 3"),
        ("x^3 - 3x + 1", ">", "0", "0 2 -1.5", "1 -2"),
        ("2x", "≠", "6", "2 4", "3"),
    ],
)
def test_an_inequality_holds_exactly_on_its_solutions(left, sign, right, inside, outside):
    found = solutions(parse(left), sign, parse(right), "x")
    assert all(rational(number) in found for number in inside.split())
    assert not any(rational(number) in found for number in outside.split())


@quick
@given(nonzero, small, nonzero)
def test_an_equation_equals_its_multiples_and_not_its_neighbors(slope, shift, factor):
    line = f"{factor}y = {factor * slope}x + ({factor * shift})"
    assert compare(f"y = {slope}x + ({shift})", line).verdict == "matches_reference"
    assert compare(f"y = {slope}x + ({shift + 1})", line).verdict == "wrong"


@quick
@given(nonzero, small, st.sampled_from("<>"))
def test_an_inequality_equals_its_interval(slope, end, sign):
    points_up = (sign == ">") == (slope > 0)
    ray = f"({end}, ∞)" if points_up else f"(-∞, {end})"
    relation = f"{slope}x {sign} {slope * end}"
    assert compare(relation, ray).verdict == "matches_reference"
    assert compare(ray, relation).verdict == "matches_reference"
    assert compare(f"{slope}x {sign}= {slope * end}", ray).code == "strictness"
    assert compare(relation, ray.replace(str(end), str(end + 1))).verdict == "wrong"


@quick
@given(st.lists(small, min_size=2, max_size=5, unique=True), st.randoms())
def test_a_list_of_roots_has_no_order_and_a_point_has_one(values, chance):
    mixed = values[:]
    chance.shuffle(mixed)
    given, wanted = ", ".join(map(str, mixed)), ", ".join(map(str, values))
    assert compare(given, wanted).verdict == "matches_reference"
    assert compare(f"{{{given}}}", f"{{{wanted}}}").verdict == "matches_reference"
    expected = "matches_reference" if mixed == values else "wrong"
    assert compare(f"({given})", f"({wanted})").verdict == expected


@quick
@given(st.integers(1, 500), st.sampled_from([("km", "m", 1000), ("h", "min", 60), ("kg", "g", 1000)]))
def test_a_quantity_equals_itself_in_another_unit_only(amount, units):
    large, small_unit, factor = units
    answer = f"{amount} {large}"
    assert compare(answer, f"{amount * factor} {small_unit}").verdict == "matches_reference"
    assert compare(answer, f"{amount} {small_unit}").verdict == "wrong"
    assert compare(str(amount), answer).code == "unit_missing"


@quick
@given(small, small, nonzero)
def test_an_antiderivative_may_differ_by_a_constant_and_needs_one(first, second, shift):
    body = f"{first}x^3 + ({second})x^2 + x"
    assert compare(f"{body} + {shift} + K", f"{body} + C").verdict == "matches_reference"
    assert compare(body, f"{body} + C").code == "constant_missing"
    assert compare(f"{body} + {shift}x^2 + C", f"{body} + C").verdict == "wrong"


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=30) | st.text(alphabet="xy0123456789+-*/^()[]{}<>≤∪,;=% cm∞", max_size=20))
def test_any_text_gets_a_verdict_and_junk_does_not_match(text):
    verdict = judge(None, text, "17.25")
    if verdict.verdict == "matches_reference":
        try:
            assert compare("17.25", text).verdict in ("matches_reference", "partly", "could_not_check")
        except (Unread, TooBig):
            raise AssertionError(text) from None


@pytest.mark.parametrize(
    ("answer", "reference", "message"),
    [
        ("33.3", "100/3", "33.3 is the right value rounded to 3 digits; more exactly it is 100/3."),
        ("5", "5 cm", "The value 5 is right, but the unit is missing."),
        ("x > 4", "x > 3", "4 belongs to the reference, but not to the answer."),
        ("y = 2x", "y = 3x", "For x = −10/9 the answer has the value −2.2222222, the reference −3.3333333."),
        (
            "(2, 5]",
            "(2, 5)",
            "The interval is right except for its end 5: look whether that number belongs to it.",
        ),
    ],
)  # fmt: skip
def test_the_sentence_says_what_differs(answer, reference, message):
    assert judge(None, answer, reference).message == message


@pytest.mark.parametrize(
    ("problem", "answer", "code"),
    [
        ("Factor x^2 + 5x + 6.", "x^2 + 5x + 6", "not_factored"),
        ("Factor x^2 + 5x + 6.", "(x + 3)(x + 2)", None),
        ("Factor x^2 + 5x + 6.", "(x + 3)(x - 2)", "reference"),
        ("What is (x + 2)(x + 3)?", "x^2 + 5x + 6", None),
    ],
)
def test_a_problem_that_asks_for_factors_wants_a_product(problem, answer, code):
    assert judge(problem, answer, "(x + 2)(x + 3)").code == code


@pytest.mark.parametrize(
    ("problem", "answer", "reference", "verdict"),
    [
        ("Order the numbers from least to greatest.", "0.6, 1/2", "1/2, 0.6", "wrong"),
        ("Order the numbers from least to greatest.", "0.5, 3/5", "1/2, 0.6", "matches_reference"),
        ("Find the roots in order to sketch the graph.", "0.6, 1/2", "1/2, 0.6", "matches_reference"),
        ("Write 11 in base 2.", "1011", "1011_2", "matches_reference"),
        ("Add the two numbers.", "1011", "1011_2", "partly"),
    ],
)
def test_the_problem_says_whether_an_order_or_a_base_is_asked_for(problem, answer, reference, verdict):
    assert judge(problem, answer, reference).verdict == verdict
