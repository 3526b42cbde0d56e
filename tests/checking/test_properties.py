"""Problems built from their solutions: the right answer is verified, its neighbors are not."""

from contextlib import suppress
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from tutor.checking.judge import judge
from tutor.checking.normalise import normalise
from tutor.checking.parse import TooBig, Unread, parse

small = st.integers(-30, 30)
nonzero = small.filter(bool)
fractions = st.fractions(min_value=-20, max_value=20, max_denominator=12)
quick = settings(max_examples=60, deadline=None)


def term(number: int, power: str) -> str:
    return f"{'+' if number >= 0 else '-'} {abs(number)}{power}"


@quick
@given(nonzero, small, fractions)
def test_linear_equations(slope, shift, root):
    right = slope * root + shift
    problem = f"Solve {slope}x {term(shift, '')} = {right}"
    assert judge(problem, f"x = {root}").verdict == "verified"
    assert judge(problem, f"x = {root + 1}").verdict == "wrong"
    assert judge(problem, "no solution").verdict == "wrong"


@quick
@given(small, small, nonzero)
def test_quadratic_equations_from_their_roots(one, other, scale):
    middle, last = -scale * (one + other), scale * one * other
    problem = f"Find x if {scale}x^2 {term(middle, 'x')} {term(last, '')} = 0"
    assert judge(problem, f"x = {one} or x = {other}").verdict == "verified"
    assert judge(problem, f"{one}").verdict == ("verified" if one == other else "partly")
    assert judge(problem, f"{one}, {max(one, other) + 1}").verdict == "wrong"


@quick
@given(small, small)
def test_quadratic_equations_with_irrational_roots(middle, last):
    discriminant = middle * middle - 4 * last
    problem = f"x^2 {term(middle, 'x')} {term(last, '')} = 0"
    if discriminant < 0:
        assert judge(problem, "no real solution").verdict == "verified"
        assert judge(problem, "0").verdict == "wrong" or last == 0
        return
    verdict = judge(problem, rf"\frac{{{-middle} \pm \sqrt{{{discriminant}}}}}{{2}}").verdict
    # √9, √0 and √8 are right but not worked out
    is_worked_out = discriminant > 1 and all(discriminant % (n * n) for n in range(2, discriminant))
    assert verdict == ("verified" if is_worked_out else "partly")
    assert judge(problem, rf"\frac{{{-middle} \pm \sqrt{{{discriminant + 1}}}}}{{2}}").verdict == "wrong"


@quick
@given(fractions, fractions, st.sampled_from("+-*"))
def test_calculations_with_fractions(a, b, sign):
    result: Fraction = {"+": a + b, "-": a - b, "*": a * b}[sign]
    problem = f"Calculate ({a}) {sign} ({b})"
    assert judge(problem, str(result)).verdict == "verified"
    assert judge(problem, str(result + Fraction(1, 100))).verdict in ("wrong", "partly")
    assert judge(problem, str(result + 1)).verdict == "wrong"


@quick
@given(small, small, st.text(alphabet="abcxyz +-*/^=().,'<>0123456789{}%", max_size=12))
def test_words_and_signs_behind_an_equation_never_get_a_green_mark_for_its_old_root(slope, root, tail):
    """If the longer text still is an equation, the verdict must be right for that equation."""
    problem = f"Solve {slope}x = {slope * root}{tail}"
    verdict = judge(problem, str(root))
    if verdict.verdict == "verified":
        left, _, right = normalise(problem).removeprefix("Solve ").rstrip(" .?").partition("=")
        x = Fraction(root)
        assert eval_plain(left, x) == eval_plain(right, x)


def eval_plain(text: str, x: Fraction) -> Fraction:
    """A second reader, for tests only: Python's own tree of the expression, worked out in fractions."""
    import ast
    import operator
    import re

    text = re.sub(
        r"(?<=[0-9)xyz])\s*(?=[(x])", "*", text.replace("{", "(").replace("}", ")").replace("^", "**")
    )
    operators = {
        ast.Add: operator.add,
        ast.Sub: operator.sub,
        ast.Mult: operator.mul,
        ast.Div: operator.truediv,
    }

    def value(node: ast.expr) -> Fraction:
        match node:
            case ast.Constant():
                return Fraction(str(node.value))
            case ast.Name():
                return x
            case ast.UnaryOp():
                return -value(node.operand) if isinstance(node.op, ast.USub) else value(node.operand)
            case ast.BinOp(op=ast.Pow()):
                return value(node.left) ** int(value(node.right))
            case ast.BinOp():
                return operators[type(node.op)](value(node.left), value(node.right))
        raise AssertionError(text)

    return value(ast.parse(text.strip(), mode="eval").body)


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=60) | st.text(alphabet="xy0123456789+-*/^()[]{}|\\fracsqt .,", max_size=60))
def test_the_reader_either_reads_or_refuses(text):
    with suppress(Unread, TooBig):
        parse(text)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=40))
def test_any_text_is_a_valid_question(text):
    assert judge(text, text).verdict != "verified"
    assert judge("Solve 2x = 3", text).message
