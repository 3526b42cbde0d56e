"""Our client against the real llama.cpp server with the embedded model and its adapter, on the CPU."""

import re
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.servers.asking import BASE, CLIPS, SLOW, TUNED, Running, ask, seconds_until
from tutor.errors import ServerError
from tutor.inference.calculator import calculate
from tutor.inference.remote import RemoteBackend
from tutor.inference.thinking import ThinkParser
from tutor.messages import Answer, Message, Thinking

pytestmark = [pytest.mark.model, pytest.mark.timeout(600)]
SLOT_FREE_S = 2.0
QUEUE_FREE_S = 30.0  # a prompt that is being read is read to its end


@pytest.fixture(scope="module")
def backend(llama_cpp: Running) -> RemoteBackend:
    return RemoteBackend(llama_cpp.url, model=TUNED, base_model=BASE, slots=8, patience=SLOW)


def busy_slots(server: Running) -> int:
    return sum(slot["is_processing"] for slot in server.json("/slots"))


def test_both_variants_are_found(backend: RemoteBackend) -> None:
    assert [(v.name, v.label, v.tuned) for v in backend.variants] == [
        (TUNED, f"{TUNED}, llama.cpp", True),
        (BASE, f"{BASE}, llama.cpp", False),
    ]


def test_the_tuned_model_thinks_and_the_calculator_computes(backend: RemoteBackend) -> None:
    asked = ask(backend, "What is 15% of 240?")
    parser = ThinkParser()
    events = [event for piece in asked.pieces for event in parser.feed(piece)] + parser.flush()
    thought = "".join(event.text for event in events if isinstance(event, Thinking))
    answer = "".join(event.text for event in events if isinstance(event, Answer))
    assert asked.end.reason == "stop", asked.text
    assert "<<15/100=0.15>>" in thought and "The answer is \\(36\\)" in answer
    for annotation in thought.split("<<")[1:]:
        expression, _, result = annotation.partition(">>")[0].partition("=")
        assert result == calculate(expression), annotation  # the model's own sums are often wrong


def test_text_streams(backend: RemoteBackend) -> None:
    asked = ask(backend, CLIPS)
    assert len(asked.pieces) > 10
    assert asked.times[0] < asked.times[-1] / 2


def test_base_and_tuned_are_two_models(backend: RemoteBackend) -> None:
    base = ask(backend, CLIPS, BASE, max_new_tokens=24)
    assert "<think>" not in base.text and base.end.tokens <= 24
    assert ask(backend, CLIPS, TUNED, max_new_tokens=24).text.startswith("\n<think>")
    assert ask(backend, CLIPS, BASE, max_new_tokens=24).text == base.text


def test_without_the_calculator_the_server_is_asked_once(llama_cpp: Running) -> None:
    plain = RemoteBackend(llama_cpp.url, model=TUNED, calculator=False, patience=SLOW)
    asked = ask(plain, CLIPS)
    assert asked.end.reason == "stop" and re.search(r"<<48[^<>=]*=\d", asked.text)  # its own result
    assert ask(plain, CLIPS, max_new_tokens=5).end.reason == "length"


def test_the_server_counts_the_tokens(backend: RemoteBackend) -> None:
    assert backend.count_tokens([Message("user", "1+1?")]) == 11


def test_cancel_frees_the_slot(backend: RemoteBackend, llama_cpp: Running) -> None:
    cancelled = threading.Event()
    at: list[float] = []

    def stop_soon(asked: object) -> None:
        if not at:
            at.append(time.monotonic())
            cancelled.set()

    asked = ask(backend, CLIPS, cancelled=cancelled, heard=stop_soon)
    assert asked.end.reason == "cancelled" and asked.text
    assert time.monotonic() - at[0] < SLOT_FREE_S
    assert seconds_until(lambda: busy_slots(llama_cpp) == 0) < SLOT_FREE_S


def test_cancel_in_the_servers_queue_leaves_it(backend: RemoteBackend, llama_cpp: Running) -> None:
    stops = [threading.Event() for _ in range(6)]
    with ThreadPoolExecutor(6) as pool:
        asked = [pool.submit(ask, backend, f"{n}+1?", cancelled=stop) for n, stop in enumerate(stops)]
        time.sleep(0.3)
        for stop in stops:
            stop.set()
        assert all(future.result(QUEUE_FREE_S).end.reason in ("cancelled", "stop") for future in asked)
    assert seconds_until(lambda: busy_slots(llama_cpp) == 0, QUEUE_FREE_S) < QUEUE_FREE_S
    time.sleep(0.3)
    assert busy_slots(llama_cpp) == 0  # none of them came up after all


@pytest.mark.parametrize("words", [400, 20_000])
def test_a_prompt_that_is_too_long_is_refused(backend: RemoteBackend, words: int) -> None:
    started = time.monotonic()
    with pytest.raises(ServerError, match="too long"):
        ask(backend, "one two " * words)
    assert time.monotonic() - started < QUEUE_FREE_S


def test_a_reply_ends_at_the_context(backend: RemoteBackend) -> None:
    asked = ask(backend, "Count. " + "one two " * 235, BASE, max_new_tokens=400)
    assert asked.end.reason in ("length", "stop") and asked.end.tokens <= 40


def test_more_readers_than_slots_get_what_one_gets(backend: RemoteBackend) -> None:
    problems = [f"What is {n}+{n}?" for n in range(11, 15)]
    alone = [ask(backend, problem, max_new_tokens=32).text for problem in problems]
    with ThreadPoolExecutor(len(problems)) as pool:
        together = list(pool.map(lambda problem: ask(backend, problem, max_new_tokens=32).text, problems))
    for problem, one, many in zip(problems, alone, together, strict=True):
        number = problem.split()[2].split("+")[0]
        assert f"{number}+{number}" in one and f"{number}+{number}" in many
