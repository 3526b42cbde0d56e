"""The checker as its users see it: worker processes, the time limit, threads, memory, and what remains."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tutor.checking import Checker
from tutor.checking.checker import MAX_PROBLEM_CHARS
from tutor.checking.verdict import REASONS, conclude

ROOT = Path(__file__).resolve().parents[2]
EQUATION = "Solve 3x + 5 = 20"


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
        assert second != first and is_dead(first)
        wait_for(lambda: checker.ready_workers() == 1)
        checker.timeout_s = 2.0  # a verdict that came from the time limit is not remembered
        assert checker.check(problem=EQUATION, answer="5").verdict == "verified"
        assert checker.worker_pids() == [second]


def test_one_frozen_worker_delays_nobody_else():
    with Checker() as checker, ThreadPoolExecutor(8) as threads:
        checker.check(problem=EQUATION, answer="5")
        frozen = wait_for(lambda: checker.ready_workers() == 2) and checker.worker_pids()[0]
        os.kill(frozen, signal.SIGSTOP)
        asked = [threads.submit(timed, checker, f"Solve 3x = {3 * n}", str(n)) for n in range(40)]
        results = [future.result() for future in asked]
        assert sum(code == "timeout" for _, code, _ in results) == 1  # who met the frozen one
        assert sum(name == "verified" for name, _, _ in results) == 39
        assert sorted(seconds for _, _, seconds in results)[-2] < 1.9


def test_with_all_workers_frozen_every_call_returns_in_time_and_none_is_wrong():
    with Checker(timeout_s=1.0) as checker, ThreadPoolExecutor(8) as threads:
        checker.check(problem=EQUATION, answer="5")
        wait_for(lambda: checker.ready_workers() == 2)
        for pid in checker.worker_pids():
            os.kill(pid, signal.SIGSTOP)
        asked = [threads.submit(timed, checker, f"Solve 3x = {3 * n}", str(n)) for n in range(16)]
        for future in asked:
            name, code, seconds = future.result()
            assert name == "verified" or code in ("timeout", "busy")
            assert seconds < 1.0 + 1.0  # the limit, the wait, and a busy machine
        wait_for(lambda: checker.ready_workers() == 2)
        checker.timeout_s = 5.0
        assert checker.check(problem="Solve 3x = 6", answer="2").verdict == "verified"


def timed(checker: Checker, problem: str, answer: str) -> tuple[str, str | None, float]:
    started = time.perf_counter()
    verdict = checker.check(problem=problem, answer=answer)
    return verdict.verdict, verdict.code, time.perf_counter() - started


def test_a_frozen_worker_is_killed_at_the_time_limit():
    with Checker(workers=1, timeout_s=0.5) as checker:
        assert checker.check(problem=EQUATION, answer="5").verdict == "verified"
        (pid,) = checker.worker_pids()
        os.kill(pid, signal.SIGSTOP)
        started = time.perf_counter()
        assert checker.check(problem=EQUATION, answer="6").code == "timeout"
        assert time.perf_counter() - started < 1.5 and is_dead(pid)
        wait_for(lambda: checker.ready_workers() == 1)
        assert checker.check(problem=EQUATION, answer="6").verdict == "wrong"


def test_a_worker_that_dies_is_replaced():
    with Checker(workers=1) as checker:
        assert checker.check(problem=EQUATION, answer="5").verdict == "verified"
        (pid,) = checker.worker_pids()
        os.kill(pid, signal.SIGKILL)
        verdict = checker.check(problem=EQUATION, answer="6")
        assert verdict.verdict == "wrong" or verdict.code in ("crash", "busy")
        wait_for(lambda: checker.ready_workers() == 1)
        assert checker.check(problem=EQUATION, answer="6").verdict == "wrong"


STAND_IN = 'print(\'{"unbounded": ["RLIMIT_AS"]}\', flush=True)\nwhile input(): print(%r, flush=True)'


@pytest.mark.parametrize("line", ["{", "[]", "{}", "5", '{"verdict": "verified"}', "[" * 100_000, "\n\n"])
def test_a_line_that_is_no_verdict_counts_as_a_crash(monkeypatch, line):
    monkeypatch.setattr("tutor.checking.pool.COMMAND", [sys.executable, "-c", STAND_IN % line])
    with Checker(workers=1) as checker:
        verdict = checker.check(problem=EQUATION, answer="5")
        assert (verdict.verdict, verdict.code) == ("could_not_check", "crash")


def test_steps_of_the_worker_reach_the_verdict(monkeypatch):
    step = {"from": "2x = 4", "to": "x = 2", "verdict": "equivalent", "message": "Same solutions."}
    row = {"verdict": "consistent", "code": None, "message": "All hold.", "answer": None, "steps": [step]}
    monkeypatch.setattr("tutor.checking.pool.COMMAND", [sys.executable, "-c", STAND_IN % json.dumps(row)])
    with Checker(workers=1) as checker:
        verdict = checker.check(problem="a story", answer="2", steps=["2x = 4", "x = 2"])
        assert [step.to_dict() for step in verdict.steps] == [step]


def test_too_many_or_too_long_steps_are_refused():
    with Checker() as checker:
        assert checker.check(problem=EQUATION, answer="5", steps=["x = 5"] * 101).code == "too_long"
        assert checker.check(problem=EQUATION, answer="5", steps=["x" * 1001]).code == "too_long"
        assert checker.worker_pids() == []


def test_what_is_not_bounded_is_logged_once(monkeypatch, caplog):
    monkeypatch.setattr("tutor.checking.pool.COMMAND", [sys.executable, "-c", STAND_IN % "{}"])
    with Checker() as checker:
        for _ in range(3):
            checker.check(problem=EQUATION, answer="5")
    assert [record.message for record in caplog.records].count(
        "not bounded here in the checking processes: RLIMIT_AS"
    ) == 1


@pytest.mark.parametrize("program", ["raise SystemExit", "print('hello', flush=True); input()"])
def test_a_worker_that_cannot_start_is_no_verdict_and_no_hang(monkeypatch, program):
    with monkeypatch.context() as patch:
        patch.setattr("tutor.checking.pool.COMMAND", [sys.executable, "-c", program])
        with Checker() as checker:
            started = time.perf_counter()
            assert checker.check(problem=EQUATION, answer="5").code == "crash"
            assert time.perf_counter() - started < 10
            patch.undo()
            assert checker.check(problem=EQUATION, answer="5").verdict == "verified"


def test_a_program_that_is_not_there_is_no_verdict_and_no_crash(monkeypatch):
    monkeypatch.setattr("tutor.checking.pool.COMMAND", ["/nowhere/python"])
    with Checker() as checker:
        assert checker.check(problem=EQUATION, answer="5").code == "crash"


def test_a_reply_that_ends_while_thinking_says_so():
    with Checker() as checker:
        for reply in ("<think>The answer is 5.", "The answer is 5. <think>", "<think>a</think>b<think>5"):
            assert checker.check(problem=EQUATION, reply=reply).code == "unfinished_thinking"


def test_workers_are_replaced_after_many_checks(monkeypatch):
    monkeypatch.setattr("tutor.checking.pool.CHECKS_PER_WORKER", 2)
    with Checker(workers=1) as checker:
        assert checker.check(problem=EQUATION, answer="1").verdict == "wrong"
        (first,) = checker.worker_pids()
        assert checker.check(problem=EQUATION, answer="2").verdict == "wrong"
        assert len(checker.worker_pids()) == 2  # it stays until the next one is ready
        wait_for(lambda: first not in checker.worker_pids())
        assert is_dead(first) and len(checker.worker_pids()) == 1
        assert checker.check(problem=EQUATION, answer="3").verdict == "wrong"


def test_the_same_question_is_answered_from_memory():
    with Checker(workers=1) as checker:
        first = checker.check(problem=EQUATION, answer="5")
        (pid,) = checker.worker_pids()
        os.kill(pid, signal.SIGKILL)
        assert checker.check(problem=EQUATION, answer="5") == first
        checker.timeout_s = 0.0  # other steps, another question
        assert checker.check(problem=EQUATION, answer="5", steps=["x = 5"]).verdict == "could_not_check"


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


def test_eight_threads_with_bombs_get_their_own_verdicts_and_memory_stays(checker):
    bombs = (
        "9^{9^{9^9}}",
        "(1/9)^99999999",
        "9**9**9**9",
        "1000000000!",
        "(" * 400,
        "x" * 400,
        "2^(1/99999)",
    )

    def question(number: int) -> tuple[int, str]:
        if number % 16 == 5:
            return number, checker.check(problem=EQUATION, answer=bombs[number // 16 % len(bombs)]).verdict
        root, given = number % 97 + 40, number % 3 + number % 97 + 39
        return number, checker.check(problem=f"Solve 2x = {2 * root}", answer=str(given)).verdict

    checker.check(problem=EQUATION, answer="5")
    before = sum(map(resident_mib, checker.worker_pids()))
    with ThreadPoolExecutor(8) as pool:
        for number, verdict in pool.map(question, range(320)):
            if number % 16 == 5:
                assert verdict in ("could_not_check", "wrong")
            else:
                assert verdict == ("verified" if number % 3 == 1 else "wrong")
    assert sum(map(resident_mib, checker.worker_pids())) < before + 2 * 120  # a worker may have been added


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


def test_ctrl_c_of_the_program_does_not_end_a_worker():
    with Checker(workers=1) as checker:
        assert checker.check(problem=EQUATION, answer="5").verdict == "verified"
        (pid,) = checker.worker_pids()
        os.kill(pid, signal.SIGINT)
        assert checker.check(problem=EQUATION, answer="6").verdict == "wrong"
        assert checker.worker_pids() == [pid]


def test_a_worker_imports_nothing_from_the_current_folder(tmp_path, monkeypatch):
    (tmp_path / "sympy.py").write_text("raise SystemExit")
    monkeypatch.chdir(tmp_path)
    with Checker(workers=1) as checker:
        assert checker.check(problem=EQUATION, answer="5").verdict == "verified"


def resident_mib(pid: int) -> float:
    pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def wait_for(condition: Callable[[], bool]) -> bool:
    deadline = time.monotonic() + 20
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.02)
    return True


def is_dead(pid: int) -> bool:
    return wait_for(lambda: not is_alive(pid))


def is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    stat = Path(f"/proc/{pid}/stat")
    return not stat.exists() or stat.read_text().rpartition(")")[2].split()[0] != "Z"
