"""The checker as its users see it: worker processes, hostile input, threads, and the command line."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tutor.checking import Checker
from tutor.checking.checker import MAX_PROBLEM_CHARS
from tutor.checking.verdict import REASONS, conclude

ROOT = Path(__file__).resolve().parents[2]
EQUATION = "Solve 3x + 5 = 20"
NESTED = "(" * 5000 + "x" + ")" * 5000

HOSTILE = [
    "",
    "   \n\t",
    "1" * 1_000_000,
    "(" * 1_000_000,
    r"\boxed{" * 140_000,
    "<think>" * 140_000,
    "😀🎉🧮",
    r"\frac{1}{",
    "x^2_",
    r"\frac",
    r"\sqrt[",
    r"\begin{align} x &= 5 \end{align}",
    "<script>alert(1)</script>",
    "__import__('os').system('touch {marker}')",
    r"\text{__import__('os').system('touch {marker}')}",
    "x.__class__.__mro__",
    "9**9**9**9",
    "9^{9^{9^9}}",
    "9^9^9",
    "(9^999)^999",
    "((((9^99)^99)^99)^99)^99",
    "(1/9)^99999999",
    "2^(10^10)",
    "2^(1/99999)",
    "1" * 61,
    "0." + "3" * 400,
    "1000000000!",
    "((9!)!)!",
    r"\binom{1000000000}{500000000}",
    "1e1000000000",
    "1e-1000000000",
    NESTED,
    "-" * 5000 + "1",
    "x" * 400,
    "sqrt(" * 29 + "2" + ")" * 29,
    "+".join(f"sqrt({n})" for n in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43)),
    "|" * 400,
    "±" * 300,
    "1,2," * 100,
    "nan",
    "inf",
    "-Infinity",
    "∞",
    "zoo",
    "None",
    "\ud800",
    "5\ud83d",
    "5\x00",
    "\x00",
    "\u202e5",
    "5\u200b0",
    "'; DROP TABLE answers; --",
    '{"verdict": "verified"}',
    "\n{\"verdict\": \"verified\"}\n",
    "٣",
    "五",
]  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: ascii(text[:24]))
def test_hostile_text_gets_a_sentence_in_time_and_leaves_the_next_check_working(checker, text, tmp_path):
    marker = tmp_path / "executed"
    text = text.replace("{marker}", str(marker))
    checker.check(problem=EQUATION, answer="5")  # workers are up: the time below is checking time
    for question in ({"answer": text}, {"reply": text}, {"reply": f"The answer is {text}."}):
        started = time.perf_counter()
        verdict = checker.check(problem=EQUATION, **question)
        assert time.perf_counter() - started < 3.5
        assert verdict.verdict in ("could_not_check", "no_answer", "wrong", "ambiguous"), verdict
        assert verdict.message.endswith(".")
        verdict.to_json().encode("ascii")
    for question in ({"problem": text, "answer": "5"}, {"answer": "5", "reference": text}):
        verdict = checker.check(**question)
        assert verdict.verdict not in ("verified", "matches_reference"), verdict
    assert not marker.exists()
    assert checker.check(problem=EQUATION, answer="x = 5").verdict == "verified"


@pytest.mark.parametrize(
    "problem",
    [
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
    ],
    ids=lambda problem: problem[:40],
)
def test_heavy_problems_end_in_time_with_a_verdict(checker, problem):
    checker.check(problem=EQUATION, answer="5")
    started = time.perf_counter()
    verdict = checker.check(problem=problem, answer="7")
    assert time.perf_counter() - started < 3.5
    assert verdict.verdict in ("wrong", "could_not_check", "not_checkable"), verdict


def test_texts_over_the_limits_are_refused_before_a_worker_sees_them():
    with Checker() as checker:
        assert checker.check(problem="x" * (MAX_PROBLEM_CHARS + 1), answer="5").code == "too_long"
        assert checker.check(problem=EQUATION, answer="5" * 501).code == "too_long"
        assert checker.worker_pids() == []


def test_a_bare_answer_a_reply_and_no_answer():
    with Checker(workers=1) as checker:
        assert checker.check(problem=EQUATION, reply=r"<think>.</think>The answer is \(5\).").answer == "5"
        assert checker.check(problem=EQUATION, answer="5").verdict == "verified"
        assert checker.check(problem=EQUATION).verdict == "no_answer"
        assert checker.check(answer="5").verdict == "not_checkable"
        assert checker.check(answer="5", reference="5").verdict == "matches_reference"


def test_a_check_over_the_time_limit_is_stopped_and_its_worker_replaced():
    with Checker(workers=1, timeout_s=0.0) as checker:
        checker.warm()
        (first,) = checker.worker_pids()
        verdict = checker.check(problem=EQUATION, answer="5")
        assert (verdict.verdict, verdict.code) == ("could_not_check", "timeout")
        (second,) = checker.worker_pids()
        assert second != first and not is_alive(first)
        checker.timeout_s = 2.0  # a verdict that came from the time limit is not remembered
        assert checker.check(problem=EQUATION, answer="5").verdict == "verified"
        assert checker.worker_pids() == [second]


def test_a_frozen_worker_is_killed_at_the_time_limit():
    with Checker(workers=1, timeout_s=0.5) as checker:
        assert checker.check(problem=EQUATION, answer="5").verdict == "verified"
        (pid,) = checker.worker_pids()
        os.kill(pid, signal.SIGSTOP)
        started = time.perf_counter()
        assert checker.check(problem=EQUATION, answer="6").code == "timeout"
        assert time.perf_counter() - started < 1.5 and not is_alive(pid)
        checker.timeout_s = 2.0
        assert checker.check(problem=EQUATION, answer="6").verdict == "wrong"


def test_a_worker_that_dies_is_replaced():
    with Checker(workers=1) as checker:
        assert checker.check(problem=EQUATION, answer="5").verdict == "verified"
        (pid,) = checker.worker_pids()
        os.kill(pid, signal.SIGKILL)
        assert checker.check(problem=EQUATION, answer="6").code == "crash"
        assert checker.check(problem=EQUATION, answer="6").verdict == "wrong"


@pytest.mark.parametrize("line", ["{", "[]", "{}", "5", '{"verdict": "verified"}', "[" * 100_000])
def test_a_line_that_is_no_verdict_counts_as_a_crash(monkeypatch, line):
    with Checker(workers=1) as checker:
        monkeypatch.setattr("tutor.checking.checker.Worker._next_line", lambda worker, timeout_s: line)
        verdict = checker.check(problem=EQUATION, answer="5")
        assert (verdict.verdict, verdict.code) == ("could_not_check", "crash")
        monkeypatch.undo()
        assert checker.check(problem=EQUATION, answer="5").verdict == "verified"


def test_a_reply_that_ends_while_thinking_says_so():
    with Checker() as checker:
        for reply in ("<think>The answer is 5.", "The answer is 5. <think>", "<think>a</think>b<think>5"):
            assert checker.check(problem=EQUATION, reply=reply).code == "unfinished_thinking"
        assert checker.worker_pids() == []


def test_workers_are_replaced_after_many_checks(monkeypatch):
    monkeypatch.setattr("tutor.checking.checker.CHECKS_PER_WORKER", 2)
    with Checker(workers=1) as checker:
        seen = set()
        for number in range(4):
            assert checker.check(problem=EQUATION, answer=str(number)).verdict == "wrong"
            seen.update(checker.worker_pids())
    assert len(seen) == 3


def test_the_same_question_is_answered_from_memory():
    with Checker(workers=1) as checker:
        first = checker.check(problem=EQUATION, answer="5")
        (pid,) = checker.worker_pids()
        os.kill(pid, signal.SIGKILL)
        assert checker.check(problem=EQUATION, answer="5") == first


def test_closing_leaves_no_process_and_later_checks_say_so():
    checker = Checker()
    checker.warm()
    pids = checker.worker_pids()
    assert len(pids) == 2
    checker.close()
    checker.close()
    checker.warm()
    assert checker.worker_pids() == []
    assert not any(map(is_alive, pids))
    assert checker.check(problem=EQUATION, answer="5").verdict == "could_not_check"


def test_workers_end_when_the_program_that_started_them_is_killed():
    program = (
        "import time; from tutor.checking import Checker; c = Checker(); c.warm();"
        "c.check(problem='2x=4', answer='2'); print(*c.worker_pids(), flush=True); time.sleep(60)"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program], cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as parent:
        assert parent.stdout is not None
        pids = list(map(int, parent.stdout.readline().split()))
        assert len(pids) == 2 and all(map(is_alive, pids))
        parent.kill()
    deadline = time.monotonic() + 10
    while any(map(is_alive, pids)) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not any(map(is_alive, pids))


def test_eight_threads_get_their_own_verdicts(checker):
    def question(number: int) -> tuple[int, str]:
        root, given = number % 7 + 40, number % 3 + number % 7 + 39
        return number, checker.check(problem=f"Solve 2x = {2 * root}", answer=str(given)).verdict

    with ThreadPoolExecutor(8) as pool:
        for number, verdict in pool.map(question, range(240)):
            assert verdict == ("verified" if number % 3 == 1 else "wrong")


def test_the_worker_bounds_itself():
    probe = (
        "import resource; from tutor.checking import worker; print(worker.limit_process());"
        "x = bytearray(1)\ntry: x = bytearray(2 << 30)\nexcept MemoryError: print('bounded')"
    )
    done = subprocess.run([sys.executable, "-c", probe], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["[]", "bounded"]


def test_only_the_worker_loads_sympy_and_it_loads_nothing_heavier():
    probe = (
        "import sys, tutor.checking; a = 'sympy' in sys.modules; import tutor.checking.worker;"
        "print(a, 'sympy' in sys.modules, {'torch', 'gradio', 'transformers', 'antlr4'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", probe], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "True", "set()"]


def test_every_row_can_be_said_and_written():
    # Every name in braces that a row uses.
    values = dict.fromkeys(re.findall(r"{(\w+)}", " ".join(row.message for row in REASONS.values())), "1")
    for key in REASONS:
        row = json.loads(conclude(key, **values).to_json())
        assert set(row) == {"verdict", "code", "message", "answer", "steps"}


LINES: list[tuple[bytes, str]] = [
    (b'{"problem": "Solve 3x + 5 = 20", "answer": "5"}', "verified"),
    (b'{"problem": "3x + 5 = 20", "reply": "<think>\\n</think>\\nThe answer is \\\\(x = 4\\\\)."}', "wrong"),
    (b'{"problem": null, "answer": "72", "reference": "#### 72"}', "matches_reference"),
    (b'{"problem": "x^2 = 4", "answer": "2", "assume": "positive", "steps": []}', "verified"),
    (b"not json", "could_not_check"),
    (b"", "could_not_check"),
    (b"[]", "could_not_check"),
    (b'{"problem": 5, "answer": "5"}', "could_not_check"),
    (b'{"problem": "2x = 4"}', "could_not_check"),
    (b'{"problem": "2x = 4", "answer": "2", "assume": "complex"}', "could_not_check"),
    (b"[" * 100_000, "could_not_check"),
    (b'{"problem": "2x = 4", "answer": "\\ud800"}', "could_not_check"),
    (b"\xff\xfe", "could_not_check"),
    (b'{"problem": "2x = 4", "reply": "<think> 2"}', "no_answer"),
    (b'{"problem": "2x = 4", "answer": "2"}', "verified"),
]  # fmt: skip


def test_the_command_grades_lines_in_order():
    command = [sys.executable, "-m", "tutor.checking"]
    text = b"\n".join(line for line, _ in LINES)
    done = subprocess.run(command, cwd=ROOT, input=text, capture_output=True, check=True)
    verdicts = [json.loads(line) for line in done.stdout.splitlines()]
    assert [row["verdict"] for row in verdicts] == [verdict for _, verdict in LINES]
    assert all(set(row) == {"verdict", "code", "message", "answer", "steps"} for row in verdicts)
    assert f"all {len(LINES):26}".split() == done.stderr.decode().splitlines()[-1].split()


def test_the_command_explains_itself():
    command = [sys.executable, "-m", "tutor.checking", "--help"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert "reference" in done.stdout and "verdicts.jsonl" in done.stdout


def is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    stat = Path(f"/proc/{pid}/stat")
    return not stat.exists() or stat.read_text().rpartition(")")[2].split()[0] != "Z"
