"""python -m tutor.checking: one verdict a line in order, whatever stands in the lines, and a clean end."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tutor.checking.__main__ import MAX_LINE_BYTES, lines, main, print_summary
from tutor.checking.checker import MAX_STEPS

ROOT = Path(__file__).resolve().parents[2]
COMMAND = [sys.executable, "-m", "tutor.checking"]
GOOD = b'{"problem": "2x = 4", "answer": "2"}'
KEYS = {"verdict", "code", "message", "answer", "steps"}

ROWS: list[tuple[bytes, str]] = [
    (b'{"problem": "Solve 3x + 5 = 20", "answer": "5"}', "verified"),
    (b'{"problem": "3x + 5 = 20", "reply": "<think>\\n</think>\\nThe answer is \\\\(x = 4\\\\)."}', "wrong"),
    (b'{"problem": null, "answer": "72", "reference": "#### 72"}', "matches_reference"),
    (b'{"problem": "x^2 = 4", "answer": "2", "assume": "positive", "steps": []}', "verified"),
    (b'{"problem": "2x = 4", "answer": "2", "steps": null, "id": 7, "student": "Mia"}', "verified"),
    (b'{"problem": "2x = 4", "reply": "<think> 2"}', "no_answer"),
    (b'  {"problem": "2x = 4", "answer": "2"}  \r', "verified"),
]  # fmt: skip
MALFORMED: list[bytes] = [
    b"not json",
    b"",
    b"[]",
    b"null",
    b'"2x = 4"',
    b'{"problem": 5, "answer": "5"}',
    b'{"problem": "2x = 4"}',
    b'{"problem": "2x = 4", "answer": null, "reply": null}',
    b'{"problem": "2x = 4", "answer": ["2"]}',
    b'{"problem": "2x = 4", "answer": 2}',
    b'{"problem": "2x = 4", "answer": NaN}',
    b'{"problem": "2x = 4", "answer": "2", "points": Infinity}',
    b'{"problem": "2x = 4", "answer": "2", "points": ' + b"9" * 5000 + b"}",
    b'{"problem": "2x = 4", "answer": "2", "assume": "complex"}',
    b'{"problem": "2x = 4", "answer": "2", "assume": []}',
    b'{"problem": "2x = 4", "answer": "2", "reference": {}}',
    b'{"problem": "2x = 4", "answer": "2", "steps": "x = 2"}',
    b'{"problem": "2x = 4", "answer": "2", "steps": [2]}',
    b'{"problem": "2x = 4", "answer": "2", "steps": [' + b'"x", ' * MAX_STEPS + b'"x"]}',
    b'{"problem": "2x = 4", "answer": "2", "steps": ["' + b"x" * 2000 + b'"]}',
    b'{"problem": "2x = 4", "answer": "2"',
    b'{"problem": "2x = 4", "answer": "2"} {"problem": "2x = 4", "answer": "2"}',
    b"[" * 100_000,
    b'{"problem": ' + b'{"a": ' * 100_000 + b"1",
    b"\xff\xfe",
    b'{"problem": "2x = 4", "answer": "2\xff"}',
    b'{"problem": "2x = 4", "answer": "' + b"2" * (10 << 20) + b'"}',
    b"\x00" * 100,
]  # fmt: skip


def run(*arguments: str | Path, given: bytes = b"", **options: object) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [*COMMAND, *map(str, arguments)], cwd=ROOT, input=given, capture_output=True, check=False, **options
    )


@pytest.mark.parametrize("jobs", ["1", "3"])
def test_every_line_gets_its_verdict_in_order(jobs):
    mixed = [(line, "could_not_check") for line in MALFORMED]
    mixed[1:1] = ROWS
    mixed += [*ROWS[::-1], (b'{"problem": "2x = 4", "answer": "\\ud800"}', "could_not_check")]
    done = run("--jobs", jobs, given=b"\n".join(line for line, _ in mixed))
    assert done.returncode == 0, done.stderr
    verdicts = [json.loads(line) for line in done.stdout.splitlines()]
    assert [row["verdict"] for row in verdicts] == [verdict for _, verdict in mixed]
    assert all(set(row) == KEYS and row["message"].endswith(".") for row in verdicts)
    assert sum(row["code"] == "malformed" for row in verdicts) == len(MALFORMED)
    assert done.stderr.decode().splitlines()[-1].split() == ["all", str(len(mixed))]


def test_files_are_read_and_written_and_the_order_holds(tmp_path):
    given, out = tmp_path / "answers.jsonl", tmp_path / "verdicts.jsonl"
    texts = [json.dumps({"problem": f"2x = {2 * n}", "answer": str(n - n % 3)}) for n in range(150)]
    given.write_text("\n".join(texts), encoding="utf-8-sig")  # as some editors save it
    done = run("--jobs", "4", given, out)
    assert (done.returncode, done.stdout) == (0, b"")
    verdicts = [json.loads(line)["verdict"] for line in out.read_text().splitlines()]
    assert verdicts == ["verified" if n % 3 == 0 else "wrong" for n in range(150)]
    assert [line.split() for line in done.stderr.decode().splitlines()] == [
        ["wrong", "100", "66.7%"],
        ["verified", "50", "33.3%"],
        ["all", "150"],
    ]


def test_a_dash_is_standard_input(tmp_path):
    done = run("-", tmp_path / "out.jsonl", given=GOOD)
    assert done.returncode == 0 and b"verified" in (tmp_path / "out.jsonl").read_bytes()


def test_nothing_in_gives_nothing_out():
    done = run()
    assert (done.returncode, done.stdout) == (0, b"") and done.stderr.split() == [b"all", b"0"]


@pytest.mark.parametrize("arguments", [["--jobs", "0"], ["--jobs", "two"], ["none.jsonl"], ["."], ["--fast"]])
def test_a_mistake_in_the_command_is_named_in_one_sentence(arguments, capsys):
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    assert "error: " in capsys.readouterr().err


def test_the_input_is_not_overwritten(tmp_path, capsys):
    path = tmp_path / "answers.jsonl"
    path.write_bytes(GOOD)
    with pytest.raises(SystemExit):
        main([str(path), str(path)])
    assert "overwrite" in capsys.readouterr().err and path.read_bytes() == GOOD


def test_an_output_that_cannot_be_written_is_said(tmp_path, capsys):
    (tmp_path / "in.jsonl").write_bytes(GOOD)
    assert main([str(tmp_path / "in.jsonl"), str(tmp_path / "none" / "out.jsonl")]) == 1
    assert "No such file or directory" in capsys.readouterr().err


def test_a_full_disk_is_said():
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(COMMAND, cwd=ROOT, input=GOOD, stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 1 and b"No space left" in done.stderr and b"Traceback" not in done.stderr


def test_a_program_may_wait_for_each_verdict():
    with subprocess.Popen(COMMAND, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin and process.stdout
        for _ in range(3):
            process.stdin.write(GOOD + b"\n")
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["verdict"] == "verified"
        process.stdin.close()
        assert process.wait(10) == 0


def test_a_reader_that_has_had_enough_ends_it_quietly():
    command = [*COMMAND, "--jobs", "2"]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdin and process.stdout and process.stderr
        process.stdin.write((GOOD + b"\n") * 500)
        process.stdin.flush()  # and stays open
        process.stdout.readline()
        process.stdout.close()
        assert process.wait(10) == 141
        assert process.stderr.read() == b""


def test_control_c_ends_it_with_the_summary_so_far_and_leaves_no_process():
    with subprocess.Popen(
        COMMAND,
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    ) as process:
        assert process.stdin and process.stdout and process.stderr
        process.stdin.write(GOOD + b"\n")
        process.stdin.flush()
        process.stdout.readline()
        os.killpg(process.pid, signal.SIGINT)  # as a terminal does: to all processes of the command
        assert process.wait(60) == 130  # a busy machine; a second on a quiet one
        assert process.stderr.read().split() == [b"verified", b"1", b"100.0%", b"all", b"1"]
        deadline = time.monotonic() + 5
        while group_exists(process.pid) and time.monotonic() < deadline:
            time.sleep(0.02)
        assert not group_exists(process.pid)


def group_exists(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


def test_a_long_line_is_never_held_whole(tmp_path):
    path = tmp_path / "lines"
    path.write_bytes(b"a\n" + b"b" * (3 * MAX_LINE_BYTES) + b"\nc\n\n" + b"d" * MAX_LINE_BYTES)
    with path.open("rb") as source:
        assert list(lines(source)) == [b"a\n", None, b"c\n", b"\n", b"d" * MAX_LINE_BYTES]


def test_a_progress_bar_is_drawn_on_a_terminal_only(tmp_path):
    pty, termios = pytest.importorskip("pty"), pytest.importorskip("termios")
    path = tmp_path / "answers.jsonl"
    path.write_text("".join(json.dumps({"problem": f"2x = {n}", "answer": "0"}) + "\n" for n in range(2500)))
    leader, follower = pty.openpty()
    termios.tcsetwinsize(follower, (24, 100))
    with subprocess.Popen(
        [*COMMAND, str(path), str(tmp_path / "out.jsonl")], cwd=ROOT, stderr=follower
    ) as process:
        os.close(follower)
        shown = b""
        while chunk := read_terminal(leader):
            shown += chunk
        assert process.wait() == 0
    os.close(leader)
    assert b"rows/s" in shown and b"/2500" in shown


def read_terminal(leader: int) -> bytes:
    try:
        return os.read(leader, 4096)
    except OSError:  # the other side is closed
        return b""


def test_the_summary_of_nothing_is_a_line(capsys):
    from collections import Counter

    print_summary(Counter())
    assert capsys.readouterr().err.split() == ["all", "0"]


def test_the_command_explains_itself():
    help_text = run("--help").stdout.decode()
    for word in ("reference", "verdicts.jsonl", "--jobs", "examples:", "could_not_check", "assume"):
        assert word in help_text
