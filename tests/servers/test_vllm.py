"""Our client against a real vLLM with Gemma-3-270M and its adapter, on the CPU; `make test-vllm` runs it.

Figures are printed at the end: `make test-vllm` shows them.
"""

import re
import statistics
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.servers.asking import BASE, CLIPS, SLOW, TUNED, Running, ask, seconds_until
from tutor.errors import ServerError
from tutor.inference.calculator import calculate
from tutor.inference.remote import RemoteBackend
from tutor.messages import Message

pytestmark = [pytest.mark.vllm, pytest.mark.timeout(1_200)]
SLOT_FREE_S = 2.0


@pytest.fixture(scope="module")
def backend(vllm: Running) -> RemoteBackend:
    return RemoteBackend(vllm.url, slots=8, patience=SLOW)


def metric(server: Running, name: str) -> float:
    """Return the sum of a metric over its labels."""
    found = re.findall(rf"^vllm:{name}\{{.*\}} (\S+)$", server.page("/metrics"), re.MULTILINE)
    assert found, name
    return sum(float(value) for value in found)


def at_work(server: Running) -> float:
    return metric(server, "num_requests_running") + metric(server, "num_requests_waiting")


def test_the_adapter_and_its_base_are_found(backend: RemoteBackend) -> None:
    assert [(v.name, v.label, v.tuned) for v in backend.variants] == [
        (TUNED, f"{TUNED}, vLLM", True),
        (BASE, f"{BASE}, vLLM", False),
    ]
    assert backend.count_tokens([Message("user", "1+1?")]) == 11


def test_the_tuned_model_thinks_and_the_calculator_computes(backend: RemoteBackend) -> None:
    asked = ask(backend, "What is 15% of 240?")
    assert asked.end.reason == "stop", asked.text
    thought, _, answer = asked.text.removeprefix("\n<think>").partition("</think>")
    assert "The answer is \\(36\\)" in answer and "<<15/100=0.15>>" in thought
    for annotation in thought.split("<<")[1:]:
        expression, _, result = annotation.partition(">>")[0].partition("=")
        assert result == calculate(expression), annotation


def test_text_streams(backend: RemoteBackend) -> None:
    asked = ask(backend, CLIPS)
    assert len(asked.pieces) > 20 and asked.times[0] < asked.times[-1] / 2


def test_base_and_tuned_share_the_server(backend: RemoteBackend) -> None:
    with ThreadPoolExecutor(2) as pool:
        both = [pool.submit(ask, backend, CLIPS, name, max_new_tokens=32) for name in (TUNED, BASE)]
        tuned, base = (future.result() for future in both)
    assert tuned.text.startswith("\n<think>") and "<think>" not in base.text


def test_cancel_frees_the_slot(backend: RemoteBackend, vllm: Running) -> None:
    cancelled = threading.Event()
    asked = ask(backend, CLIPS, cancelled=cancelled, heard=lambda _: cancelled.set())
    freed_s = seconds_until(lambda: at_work(vllm) == 0)
    print(f"\nslot free after {freed_s:.2f} s")
    assert asked.end.reason == "cancelled" and freed_s < SLOT_FREE_S


def test_a_prompt_that_is_too_long_is_refused(backend: RemoteBackend) -> None:
    for words in (600, 20_000):
        with pytest.raises(ServerError, match="too long"):
            ask(backend, "one two " * words)


def test_a_reply_ends_at_the_context(backend: RemoteBackend) -> None:
    asked = ask(backend, "Count. " + "one two " * 490, BASE, max_new_tokens=400)
    assert asked.end.reason in ("length", "stop") and asked.end.tokens <= 45


def test_more_readers_than_rows_are_all_served(backend: RemoteBackend) -> None:
    problems = [f"What is {n}+{n}?" for n in range(11, 19)]
    with ThreadPoolExecutor(8) as pool:
        asked = list(pool.map(lambda problem: ask(backend, problem, max_new_tokens=32), problems))
    for problem, one in zip(problems, asked, strict=True):
        assert problem.split()[2].rstrip("?") in one.text


def test_what_the_calculator_costs(vllm: Running) -> None:
    """The server must not write far beyond a cut, and a cut must cost less than ten tokens."""
    plain, exact = (RemoteBackend(vllm.url, calculator=on, patience=SLOW) for on in (False, True))
    seconds: dict[str, list[float]] = {"plain": [], "exact": []}
    gaps, beyond = [], []
    for _ in range(5):
        for name, backend in (("plain", plain), ("exact", exact)):
            before, started = metric(vllm, "generation_tokens_total"), time.monotonic()
            asked = ask(backend, "Tom has 3 boxes of 4 pens. How many pens does he have?")
            seconds[name].append((time.monotonic() - started) / max(1, asked.end.tokens))
            results = [index for index, piece in enumerate(asked.pieces) if piece.endswith(">>") and index]
            if name == "exact":
                gaps += [asked.times[at + 1] - asked.times[at] for at in results]
                put_in = sum(len(asked.pieces[at]) for at in results)
                written = metric(vllm, "generation_tokens_total") - before
                beyond.append((written - (asked.end.tokens - put_in)) / max(1, len(results)))
    per_token = statistics.median(seconds["plain"])
    print(
        f"\nwithout the calculator {1 / per_token:.1f} tokens/s; after a cut the text goes on in "
        f"{statistics.median(gaps):.2f} s, the time of {statistics.median(gaps) / per_token:.1f} tokens; "
        f"{statistics.mean(beyond):.1f} tokens are written beyond each cut (n = {len(gaps)})"
    )
    assert gaps and statistics.median(gaps) < 10 * per_token + 0.2
