"""The reader and equality: tables written from the mathematics, random expressions, and hostile sizes."""

import time
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.checking.tables import rows
from tutor.checking.build import build, symbols_for
from tutor.checking.normalise import normalise
from tutor.checking.parse import Node, TooBig, Unread, branches, names, parse
from tutor.checking.show import show
from tutor.checking.symbolic import equal

CASES = rows("expressions")
READINGS = [row for row in CASES if "tree" in row]
REFUSALS = [row for row in CASES if "refused" in row]
PAIRS = [row for row in CASES if "equal" in row]
LIMIT_S = 2.0


def read(text: str) -> Node:
    return parse(normalise(text))


def printed(node: Node) -> str:
    if not node.args:
        return node.text
    label = f"{node.op}:{node.text}" if node.text else node.op
    return f"{label}({', '.join(map(printed, node.args))})"


@pytest.mark.parametrize("row", READINGS, ids=lambda row: row["text"])
def test_an_expression_is_read_as_it_is_meant(row):
    node = read(row["text"])
    assert printed(node) == row["tree"]
    assert show(node) and "\\" not in show(node)


@pytest.mark.parametrize("row", REFUSALS, ids=lambda row: row["text"])
def test_what_has_two_readings_or_none_is_refused(row):
    with pytest.raises({"unread": Unread, "too big": TooBig}[row["refused"]]):
        read(row["text"])


def test_every_prefix_of_an_expression_is_read_or_refused():
    for row in READINGS:
        for end in range(len(row["text"])):
            try:
                read(row["text"][:end])
            except (Unread, TooBig):
                continue


def test_the_tables_are_large_enough():
    assert len(READINGS) >= 120 and len(REFUSALS) >= 60 and len(PAIRS) >= 150


def test_letters_are_variables_when_the_caller_says_so():
    assert names(parse("2e + i")) == frozenset()
    assert names(parse("2e + i", variables=frozenset("ei"))) == {"e", "i"}
    assert parse("2e3", variables=frozenset()).op == "number"
    with pytest.raises(Unread):
        parse("2e3", variables=frozenset("e"))
    assert printed(parse("2e-3", variables=frozenset("e"))) == "-(*(2, e), 3)"


def test_plus_minus_stands_for_two_trees_with_linked_signs():
    upper, lower = branches(read(r"a \pm b \mp c"))
    assert (printed(upper), printed(lower)) == ("-(+(a, b), c)", "+(-(a, b), c)")
    assert branches(read("a + b")) == (read("a + b"),)


@pytest.mark.parametrize("row", PAIRS, ids=lambda row: f"{row['left']} | {row['right']}")
def test_equality_is_decided_by_the_mathematics(row):
    left, right = read(row["left"]), read(row["right"])
    for one, other in ((left, right), (right, left)):
        found = equal(one, other, row.get("assume"))
        kind = "same" if found.holds else found.kind
        assert kind == row["equal"], found
        if kind == "different" and names(one) | names(other) and "matrix" not in (one.op, other.op):
            assert found.at and found.left and found.right


@pytest.mark.parametrize(
    ("left", "right"),
    [("(x+1)^2", "x^2+2x+1"), (r"\sin^2 x", r"1-\cos^2 x"), (r"\sqrt8", r"2\sqrt2"), ("x/x", "1")],
)
def test_simple_identities_are_proved_and_not_only_sampled(left, right):
    assert equal(read(left), read(right)).kind == "same"


def test_a_counterexample_is_shown_with_both_values():
    found = equal(read("2x"), read("3x"))
    ((name, value),) = found.at
    assert name == "x"
    assert abs(float(found.left) - 2 * float(Fraction(value))) < 1e-6
    assert abs(float(found.right) - 3 * float(Fraction(value))) < 1e-6


BOMBS = [
    "9^{9^9}", "9^{9^{9^9}}", "10^{10^{10}}", "2^{-10^{10}}", "(10^9)!", "((9!)!)!", "x^{9^9}",
    "e^{e^{e^{100}}}", "x^{9999}", "x^{500}+10^{-400}",
    r"\binom{10^9}{5\cdot10^8}", r"\lfloor e^{e^{100}}\rfloor", r"\sin(10^{300})", r"\sin(e^{e^{20}})",
    "(x+y+1)^{300}", "(x+y)^{3000}", "((x+1)^{999})^{999}", r"\sqrt{x}\sin(80000x)", "x^{x^{x^{x}}}",
    r"\cosh(10^{30})", r"\ln(9^{9^9})", r"\sin(\sin(\sin(\sin(\sin x))))",
    r"(\sqrt2+\sqrt3+\sqrt5+\sqrt7)^{40}",
    "+".join(f"sqrt({number})" for number in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43)),
    "+".join(f"1/(x-{number})" for number in range(1, 31)),
    "+".join(f"1/(x+{number}y+{number + 1}z)" for number in range(1, 15)),
    r"\frac{1}{1+" * 25 + "x" + "}" * 25, r"\sqrt{1+" * 25 + "x" + "}" * 25,
    "[[" + "],[".join(",".join(f"x+{row}{column}" for column in range(1, 6)) for row in range(1, 6))
    + "]]^{20}",
    r"\begin{vmatrix}a&b&c&d\\e_1&f&g&h\\k&l&m&n\\p&q&r&s\end{vmatrix}", "(0.1)^{400}", "1e400", "1e-400",
    "n!", "(n^2)!", "n!^{n!}", r"\gcd(10^{200},10^{199})", r"\arctan(10^{300}x)", "x^{1/99999}",
    "2^{1/99999}",
]  # fmt: skip


@pytest.mark.parametrize("text", BOMBS, ids=lambda text: text[:30])
def test_nothing_takes_longer_than_the_worker_may(text):
    for other in (f"{text} + 1", f"1 + {text}", "1", f"2 - 2 + {text}"):
        started = time.process_time()
        try:
            node, against = read(text), read(other)
            assert not equal(node, against).holds or other.startswith("2 - 2")
        except (Unread, TooBig):
            pass
        assert time.process_time() - started < LIMIT_S


def test_building_has_bounds():
    for text in ("9^{9^9}", "1001!", r"\binom{1001}{2}", "x^{10001}", "2^{10001}"):
        node = read(text)
        with pytest.raises(TooBig):
            build(node, symbols_for(names(node)))
    with pytest.raises(Unread):
        build(read("x + y"), symbols_for({"x"}))


# ---- random polynomials

quick = settings(max_examples=25, deadline=None)
coefficients = st.lists(st.integers(-9, 9), min_size=2, max_size=4).filter(lambda found: any(found[1:]))
factors = st.lists(st.integers(-6, 6), min_size=2, max_size=4)


def polynomial(found: list[int]) -> str:
    """The polynomial with these coefficients, the constant first."""
    return " + ".join(f"({number})x^{power}" for power, number in enumerate(found))


def expanded(zeros: list[int]) -> list[int]:
    found = [1]
    for zero in zeros:
        shifted = [0, *found]
        found = [a - zero * b for a, b in zip(shifted, [*found, 0], strict=True)]
    return found


def product(zeros: list[int]) -> str:
    return "".join(f"(x - ({zero}))" for zero in zeros)


@quick
@given(factors, st.integers(0, 4))
def test_a_product_equals_its_expansion_and_no_neighbor(zeros, place):
    found = expanded(zeros)
    assert equal(read(product(zeros)), read(polynomial(found))).kind == "same"
    found[min(place, len(found) - 1)] += 1
    assert equal(read(product(zeros)), read(polynomial(found))).kind == "different"


@quick
@given(coefficients, st.randoms(use_true_random=False))
def test_terms_may_stand_in_any_order(found, chance):
    terms = polynomial(found).split(" + ")
    chance.shuffle(terms)
    assert equal(read(polynomial(found)), read(" + ".join(terms))).kind == "same"


@quick
@given(coefficients, coefficients, factors)
def test_a_fraction_may_be_scaled(above, below, zeros):
    fraction = f"({polynomial(above)})/({polynomial(below)})"
    scaled = rf"\frac{{({polynomial(above)}){product(zeros)}}}{{{product(zeros)}({polynomial(below)})}}"
    assert equal(read(fraction), read(scaled)).kind == "same"
    above[0] += 1
    assert equal(read(f"({polynomial(above)})/({polynomial(below)})"), read(scaled)).kind == "different"


@quick
@given(st.integers(1, 9), st.integers(1, 9), st.sampled_from(["sin", "cos", "exp", "arctan", "sinh"]))
def test_functions_of_equal_arguments_are_equal(a, b, name):
    assert equal(read(f"{name}({a}(x + {b}))"), read(f"{name}({a}x + {a * b})")).holds
    assert equal(read(f"{name}({a}(x + {b}))"), read(f"{name}({a}x + {a * b + 1})")).kind == "different"
