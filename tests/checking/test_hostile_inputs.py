"""Code, bombs and junk as problem, answer, reference, reply and step: harmless, in time, never green."""

import time

import pytest

from tutor.checking import Checker
from tutor.checking.verdict import Verdict

EQUATION = "Solve 3x + 5 = 20"
GREEN = ("verified", "verified_numerically", "matches_reference")
LIMIT_S = 3.5  # 2.1 s are promised; the rest is for a busy machine
OS = "__import__('os').system('touch {marker}')"

# What SymPy's readers would run: each would make a file.
CODE = [
    OS,
    "open('{marker}','w')",
    "eval(\"open('{marker}','w')\")",
    "exec(\"open('{marker}','w')\")",
    "f\"{open('{marker}','w')}\"",
    "print(open('{marker}','w'))",
    "x.__class__.__mod__.__globals__['__builtins__']['__import__']('os').system('touch {marker}')",
    "().__class__.__bases__[0].__subclasses__()",
    "Symbol('x').__class__.__mro__[-1].__subclasses__()",
    "__import__('os').getpid()",
    "eval('1+41')",
    "print(7)",
    "open('/etc/hostname').read()",
    "f'{1+1}'",
    "(lambda: " + OS + ")()",
    "[" + OS + " for x in (1,)]",
    "x = " + OS,
    "5 or " + OS,
    "5; import os; os.system('touch {marker}')",
    "sympify(\"" + OS + "\")",
    "Matrix([\"" + OS + "\"])",
    "\\text{" + OS + "}",
    "\\mathrm{" + OS + "}",
    "\\operatorname{" + OS + "}(x)",
    "\\frac{" + OS + "}{2}",
    "x_{" + OS + "}",
    "$" + OS + "$",
    "\\boxed{" + OS + "}",
    "\\input{{marker}}",
    "\\immediate\\write18{touch {marker}}",
    "`touch {marker}`",
    "$(touch {marker})",
    "5'); import os; os.system('touch {marker}') #",
    "!!python/object/apply:os.system ['touch {marker}']",
]  # fmt: skip

MATRIX_ROWS = (" & ".join(f"a_{{{i}{j}}}" for j in range(12)) for i in range(12))
MATRIX = r"\det\begin{pmatrix}" + r"\\".join(MATRIX_ROWS) + r"\end{pmatrix}"

# What would take for ever, or all memory.
BOMBS = [
    "9**9**9", "9**9**9**9", "9^9^9", "9^{9^{9^9}}", "9^{9^{9^{9}}}", "10**10**10", "10^{10^{10}}",
    "2**(2**40)",
    "2^(10^10)", "(9^999)^999", "((((9^99)^99)^99)^99)^99", "(1/9)^99999999", "2^(1/99999)", "2^{-10^{10}}",
    "1e1000000000", "1e-1000000000", "1e100000000", "1" * 61, "1" * 5000, "0." + "3" * 400,
    "factorial(10**9)", "1000000000!", "((9!)!)!", "9!!!!!!!!", "(10^9)!", "10^6!", "1001!",
    "binomial(10**9,5*10**8)", "binomial(10**7,5*10**6)", r"\binom{1000000000}{500000000}", "C(10^7, 5*10^6)",
    r"\binom{1000000}{500000}", "primepi(10**12)", "nextprime(10**4000)", "zeta(3).evalf(10**6)",
    "(x+y+1)^300", "(x+y)^3000", "((x+1)^50)^50", r"\sum_{k=1}^{10^7} \frac{1}{k^2}",
    r"\sum_{k=1}^{10000000} k^{k}", r"\prod_{k=1}^{10^6} k", r"\sum_{k=1}^{\infty} \frac{1}{k^{k}}",
    "diff(sqrt(x)*sin(80000*x), x)", r"\int \frac{e^{x \sin x}}{1+x^4} dx", r"\int_0^1 x^{x^{x^x}} dx",
    MATRIX,
    "gcd(10^300, 7^300)", r"7^{10^{18}} \bmod 13", "1+" * 20_000 + "1", "1+" * 200 + "1", "-" * 5000 + "1",
    "(" * 200 + "1" + ")" * 200, "(" * 5000 + "x" + ")" * 5000, "{" * 500 + "1" + "}" * 500,
    r"\sqrt{" * 200 + "2" + "}" * 200, "sqrt(" * 29 + "2" + ")" * 29, r"\frac{1}{" * 150 + "2" + "}" * 150,
    "+".join(f"sqrt({n})" for n in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43)),
    "x" * 400, "|" * 400, "±" * 300, "1,2," * 100, "x^" * 100 + "2", "sin(" * 40 + "x" + ")" * 40,
    "e^{" * 30 + "x" + "}" * 30, "log(" * 40 + "2" + ")" * 40, r"\begin{cases}" * 100, r"\left(" * 100,
]  # fmt: skip

# What is no answer to anything.
JUNK = [
    "", "   \n\t", "nan", "inf", "-Infinity", "zoo", "None", "null", "undefined", "?", "???", "…", "—",
    "=", "==",
    "x =", "= 5 =", "+", "5 +", "/5", "^2", "()", "[]", "{}", "(5", "5)", "\\", "\\boxed{}", r"\boxed{",
    "$", "$$",
    r"\frac{1}{", r"\frac", r"\sqrt[", "x^2_", "lorem ipsum", "I do not know.", "as an AI", "five or so",
    "maybe 5",
    "not 5", "never x = 5", "wrong value = 5", "maybe x = 5", "Wrong: 5", "not x: 5", "about 5", "5ish", "5?",
    "5 or maybe 6", "not x = 5", "x is not 5", "x ≠ 5", "x > 5", "x < 6",
    "x ≥ 5",
    "everything", "any number", "0/0", "1/0", "∞", "😀🎉🧮", "5😀", "<script>alert(1)</script>", "<b>5</b>",
    "'; DROP TABLE answers; --", '{"verdict": "verified"}', "\n{\"verdict\": \"verified\"}\n", "verified",
    "5\x00", "\x00", "\ud800", "5\ud83d", "\u202e5", "5\u200b0", "五", "Z̸a̵l̶g̷o̸", "3x + 5 = 20",
    "3x + 5", "20",
    "3·5 + 5", "x = x", "5 = 6", "x = 5 = 6", "5, 5, 6", "5 | 6", "5 & 6", "5..6", "5.5.5", "1.2.3",
    r"\begin{align} \end{align}", "<think>5</think>", "<answer>", "####", "####5#", "0x5", "5_000", "#5",
    "@5", "~5",
]  # fmt: skip

# Honest to read, and long to work out.
HEAVY = [
    "Solve (x+1)^50 = (x-1)^50",
    "Solve ((x^7+1)^7)^7 = 2",
    "Solve x^50 - 3x^49 + x^7 - 1000000007 = 0",
    "Solve " + "+".join(f"1/(x-{n})" for n in range(1, 40)) + " = 1",
    "Calculate " + "+".join(f"sqrt({n})" for n in range(2, 60)),
    "Calculate " + "sqrt(1+" * 20 + "2" + ")" * 20,
    "Calculate (sqrt(2)+sqrt(3)+sqrt(5)+sqrt(7))^40",
    "Calculate (3^999)^3",
    "Solve " + "x*" * 60 + "x = 1",
    "Solve |" + "x" + "+x" * 150 + "| = 1",
    "If " + "x = " * 300 + "1, what is x",
    "What is " + "what is " * 480,
    "find the " * 440 + "=",
]


@pytest.fixture(scope="module")
def fast() -> Checker:
    """A checker whose calls end early: many bombs in little time."""
    with Checker(timeout_s=1.0, wait_s=20.0) as checker:
        checker.check(problem=EQUATION, answer="5")
        yield checker


def ask(checker: Checker, **question: object) -> Verdict:
    started = time.perf_counter()
    verdict = checker.check(**question)  # type: ignore[arg-type]
    assert time.perf_counter() - started < LIMIT_S, question
    assert verdict.message.endswith(".")
    verdict.to_json().encode("ascii")
    return verdict


def everywhere(checker: Checker, text: str) -> list[Verdict]:
    """Return the verdicts on a text in each place where a text can stand."""
    stepped = ask(checker, problem=EQUATION, answer="4", steps=["3x + 5 = 20", text])
    assert not any(step.verdict == "equivalent" for step in stepped.steps), stepped
    return [
        ask(checker, problem=EQUATION, answer=text),
        ask(checker, problem=EQUATION, reply=text),
        ask(checker, problem=EQUATION, reply=f"<think>{text}</think>The answer is {text}."),
        ask(checker, problem=text, answer="5"),
        ask(checker, problem=f"Calculate {text}", answer="5"),
        ask(checker, answer="5", reference=text),
        stepped,
    ]


@pytest.mark.parametrize("text", CODE)
def test_code_is_never_run(fast, text, tmp_path, monkeypatch):
    marker = tmp_path / "executed"
    text = text.replace("{marker}", str(marker))
    for verdict in everywhere(fast, text):
        assert verdict.verdict not in GREEN, verdict
    assert ask(fast, answer=text, reference=text).verdict not in ("verified", "verified_numerically")
    assert not marker.exists()


@pytest.mark.parametrize("text", BOMBS, ids=lambda text: text[:30])
def test_a_bomb_ends_in_time_without_a_verdict_for_it(fast, text):
    for verdict in everywhere(fast, text):
        assert verdict.verdict not in GREEN, verdict
    ask(fast, answer=text, reference=text)


def test_the_checker_works_on_after_all_that(fast):
    assert ask(fast, problem=EQUATION, answer="x = 5").verdict == "verified"


@pytest.mark.parametrize(
    "text", ["1" * 1_000_000, "(" * 1_000_000, r"\boxed{" * 140_000, "<think>" * 140_000]
)
def test_a_megabyte_is_refused_in_time(fast, text):
    for verdict in everywhere(fast, text):
        assert verdict.verdict in ("could_not_check", "no_answer", "wrong"), verdict


@pytest.mark.parametrize("problem", HEAVY, ids=lambda problem: problem[:40])
def test_heavy_problems_end_in_time_with_a_verdict(fast, problem):
    verdict = ask(fast, problem=problem, answer="7")
    assert verdict.verdict in ("wrong", "could_not_check", "not_checkable"), verdict


def test_junk_is_never_verified(fast):
    assert len(JUNK) >= 60
    for text in JUNK:
        for question in ({"answer": text}, {"reply": text}, {"reply": f"The answer is {text}."}):
            verdict = ask(fast, problem=EQUATION, **question)
            assert verdict.verdict not in GREEN, (text, verdict)
        for answer in ("5", "x = 5"):
            verdict = ask(fast, answer=text, reference=answer)
            assert verdict.verdict not in GREEN, (text, verdict)


def test_a_thing_that_the_problem_does_not_name_is_not_verified(fast):
    for answer in ("5 cats", "y = 5", "5 cm", "$5", "5%"):
        assert ask(fast, problem=EQUATION, answer=answer).verdict not in GREEN, answer


def test_junk_is_never_verified_for_other_kinds_of_problems(fast):
    problems = ("Solve x^2 = 4", "What is 3/4 + 1/6?", "Factor x^2 - 9", "Differentiate x^3", "Solve 2x > 6")
    for text in JUNK[::3]:
        for problem in problems:
            assert ask(fast, problem=problem, answer=text).verdict not in GREEN, (problem, text)
