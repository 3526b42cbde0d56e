"""What one student waits for and what a class does: the engine on a CPU, beside stock libraries.

    python -m benchmarks.engine [--rounds 5]

Every round measures all rows one after the other, so that a ratio compares figures of one minute; the table
gives the medians over the rounds. Needs the embedded model, its adapter, and for its row xllamacpp.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from importlib.util import find_spec
from pathlib import Path
from typing import Any, TypeVar

import httpx
import psutil

from benchmarks.latency import app, free_port
from benchmarks.report import about, save
from tutor.checking.checker import Checker
from tutor.inference.backend import Limits
from tutor.inference.embedded import MODEL, cache_root, prepare, write_gguf
from tutor.inference.engine import Engine
from tutor.inference.local import LocalBackend
from tutor.inference.registry import MODELS, adapter_folder, open_model
from tutor.inference.streaming import StopText
from tutor.messages import GREEDY, Answer, Finished, Message, Thinking
from tutor.teaching.tutor import Checked, Tutor

ROOT = Path(__file__).resolve().parent.parent
TOKENS = 96  # of a reply that is timed
QUESTIONS = (
    "A box holds 12 pencils. Mia buys 4 boxes and gives away 9 pencils. How many are left?",
    "Nina sold clips to 48 friends in April, and then half as many in May. How many did she sell in all?",
    "A train goes 60 miles an hour for 3 hours and 45 miles an hour for 2 hours. How far does it go?",
    "Tom reads 15 pages a day. His book has 240 pages. How many days does he need for half of it?",
)
LONG_QUESTION = (  # 100 tokens with its prompt
    "A school buys 6 boxes of pencils with 24 pencils each and 5 boxes of pens with 18 pens each. It gives "
    "every one of its 30 pupils 3 pencils and 2 pens. A teacher then takes 7 pencils and 4 pens for the "
    "office, and 2 whole boxes of pencils go to another school. How many pencils and how many pens are left, "
    "and how many things is that altogether?"
)
GOALS = {
    "one stream, tokens/s to stock generate": ">= 2",
    "one stream, tokens/s to llama.cpp": ">= 0.7",
    "both columns, time to one": "<= 1.3",
    "8 students, tokens/s to one": ">= 3.5",
    "32 students, p95 to first text, s": "<= 8",
    "first text, 100-token prompt, s": "<= 0.4",
    "stop, s": "<= 0.5",
    "app ready, s": "<= 8",
    "peak memory, GB": "<= 2.5",
}
T = TypeVar("T")


def in_thread(work: Callable[[], T]) -> T:
    """Return what `work` does in a thread that ends, and its OpenMP threads, which slow others, with it."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(work).result()


class Ours:
    """The engine's backend; replies of a fixed length, so that rates compare."""

    def __init__(self, backend: LocalBackend) -> None:
        self._backend = backend
        self.tuned, self.base = (variant.name for variant in backend.variants)

    def seconds(self, asked: list[tuple[str, str]], tokens: int = TOKENS) -> float:
        """Return how long replies of so many tokens take that begin together, for (question, variant)."""
        jobs = []
        for question, variant in asked:
            job = self._backend._job(f"Question: {question}\nAnswer:", tokens, GREEDY, variant)
            job.stop_ids, job.stop, job.forcing = frozenset(), StopText(()), None
            jobs.append(job)
        start = time.perf_counter()
        self._backend._batch.add(jobs)
        for job in jobs:
            assert job.texts(lambda _: None).tokens == tokens
        return time.perf_counter() - start


def stock(weights: Path, adapter: Path) -> Callable[[], float]:
    """Return a function that times the same reply by transformers and PEFT, as their documents do it."""
    import torch
    from peft import PeftModel
    from transformers import AutoModelForCausalLM, AutoTokenizer

    model: Any = AutoModelForCausalLM.from_pretrained(weights, dtype=torch.bfloat16)
    model = PeftModel.from_pretrained(model, str(adapter)).eval()
    tokenizer: Any = AutoTokenizer.from_pretrained(weights)

    def seconds() -> float:
        inputs = tokenizer(f"Question: {QUESTIONS[0]}\nAnswer:", return_tensors="pt")
        start = time.perf_counter()
        with torch.inference_mode():
            out = model.generate(**inputs, min_new_tokens=TOKENS, max_new_tokens=TOKENS, do_sample=False)
        assert out.shape[1] - inputs["input_ids"].shape[1] == TOKENS
        return time.perf_counter() - start

    return seconds


@contextmanager
def llama_cpp() -> Iterator[Callable[[bool], float] | None]:
    """Give a function that returns llama.cpp's tokens a second with the embedded Q4_K_M file, or None.

    It is told whether the adapter is used, which stands beside the weights there. Between its replies the
    server is suspended, so that no thread of it that waits for work takes a core from the others.
    """
    if find_spec("xllamacpp") is None:
        yield None
        return
    from train.lora_gguf import write_lora_gguf

    adapter = adapter_folder(MODELS[0], "")
    assert adapter is not None
    with tempfile.TemporaryDirectory() as folder:
        model, lora, port = Path(folder) / "model.gguf", Path(folder) / "adapter.gguf", free_port()
        write_gguf(model)
        in_thread(lambda: write_lora_gguf(adapter, lora))  # with products of matrices
        script = ROOT / "tests" / "servers" / "llama_cpp_server.py"
        command = [sys.executable, script, model, lora, port, 1, 512, os.cpu_count()]
        process = subprocess.Popen(
            [str(part) for part in command],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        server = psutil.Process(process.pid)
        client = httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=300)

        def rate(adapted: bool) -> float:
            body = {
                "prompt": f"Question: {QUESTIONS[0]}\nAnswer:",
                "n_predict": TOKENS,
                "temperature": 0,
                "ignore_eos": True,
                "cache_prompt": False,
                "lora": [{"id": 0, "scale": float(adapted)}],
            }
            server.resume()
            try:
                timings = client.post("/completion", json=body).raise_for_status().json()["timings"]
            finally:
                server.suspend()
            assert timings["predicted_n"] == TOKENS
            return float(timings["predicted_per_second"])

        try:
            _wait_for(lambda: client.get("/health").status_code == 200, 120)
            server.suspend()
            yield rate
        finally:
            process.kill()
            process.wait()


def classroom(tutor: Tutor, students: int) -> dict[str, float]:
    """Let as many students ask at once, each once, and have the replies checked as the page does."""
    ends: list[Finished] = []
    checks: list[float] = []  # seconds from the end of a reply to its verdict
    unchecked: list[str] = []  # why the checker had no time

    def ask(number: int) -> None:
        ended = 0.0
        for event in tutor.solve([Message("user", QUESTIONS[number % len(QUESTIONS)])]):
            if isinstance(event, Finished):
                ends.append(event)
                ended = time.perf_counter()
            elif isinstance(event, Checked):
                checks.append(time.perf_counter() - ended)
                unchecked.extend([event.verdict.code] if event.verdict.code in ("busy", "timeout") else [])

    threads = [threading.Thread(target=ask, args=[number]) for number in range(students)]
    start = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    wall = time.perf_counter() - start
    assert all(end.reason in ("stop", "length") for end in ends) and len(ends) == students
    assert len(checks) == sum(end.reason == "stop" for end in ends)
    return {
        f"{students} students, p95 to first text, s": _p95([end.first_text_s or wall for end in ends]),
        f"{students} students, tokens/s": sum(end.tokens for end in ends) / wall,
        f"{students} students, slowest, s": wall,
        f"{students} students, p95 from reply to verdict, s": _p95(checks),
        f"{students} students, replies that were not checked in time": len(unchecked),
    }


def _p95(values: list[float]) -> float:
    return statistics.quantiles(values, n=20)[-1]


def first_text_s(engine: Engine) -> float:
    """Return how long the first text of a reply to a prompt of about 100 tokens takes, and give it up."""
    start = time.perf_counter()
    events = engine.reply([Message("user", LONG_QUESTION)])
    next(event for event in events if isinstance(event, Thinking | Answer))
    took = time.perf_counter() - start
    events.close()  # type: ignore[attr-defined]  # it is a generator
    _wait_for(lambda: engine.load == (0, 0), 10)
    return took


def stop_s(engine: Engine) -> float:
    """Return how long after a reader has gone the computing ends."""
    events = engine.reply([Message("user", QUESTIONS[0])])
    for _, event in zip(range(5), (e for e in events if isinstance(e, Thinking | Answer)), strict=False):
        assert event
    start = time.perf_counter()
    events.close()  # type: ignore[attr-defined]
    _wait_for(lambda: engine.load == (0, 0), 10)
    return time.perf_counter() - start


def app_ready_s() -> float:
    """Return the time from `python app.py` to a model that is ready, with prepared weights."""
    start = time.perf_counter()
    with app(str(cache_root(None))) as (url, process):

        def ready() -> bool:
            assert process.is_running()
            with suppress(httpx.HTTPError):
                return httpx.get(f"{url}readyz", timeout=5).status_code == 200
            return False

        _wait_for(ready, 120)
        return time.perf_counter() - start


def peak_memory_gb(replies: int, tokens: int) -> float:
    """Return the peak of a process that opens the model and writes replies of both variants at once."""
    code = (
        "from benchmarks.engine import Ours, QUESTIONS, open_model, MODEL\n"
        f"ours = Ours(open_model(MODEL, quantize=True, slots={replies}))\n"
        "names = (ours.tuned, ours.base)\n"
        f"ours.seconds([(QUESTIONS[i % 4], names[i // 4 % 2]) for i in range({replies})], {tokens})\n"
        "print(next(line for line in open('/proc/self/status') if line.startswith('VmHWM')))\n"
    )
    # Not getrusage: its peak begins with that of the process that started this one.
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    return int(run.stdout.split()[-2]) * 1024 / 1e9


def _wait_for(happened: Callable[[], bool], seconds: float) -> None:
    deadline = time.monotonic() + seconds
    while True:
        with suppress(httpx.TransportError):
            if happened():
                return
        assert time.monotonic() < deadline, "it did not happen in time"
        time.sleep(0.005)


def measure(
    ours: Ours,
    engine: Engine,
    tutor: Tutor,
    peer: Callable[[], float],
    llama: Callable[[bool], float] | None,
) -> dict[str, float]:
    """Return one round."""
    question = QUESTIONS[0]
    one = ours.seconds([(question, ours.tuned)])
    found = {
        "one stream, tokens/s": TOKENS / one,
        "stock generate, tokens/s": TOKENS / in_thread(peer),
        "both columns in one batch, s": ours.seconds([(question, ours.tuned), (question, ours.base)]),
        "one stream, base model, s": (base := ours.seconds([(question, ours.base)])),
        "both columns in turn, s": one + base,
        "8 students, tokens/s": 8 * TOKENS / ours.seconds([(QUESTIONS[i % 4], ours.tuned) for i in range(8)]),
        "first text, 100-token prompt, s": first_text_s(engine),
        "stop, s": stop_s(engine),
    }
    found |= classroom(tutor, 32)
    found |= {
        "memory after the round, GB": psutil.Process().memory_info().rss / 1e9,
        "app ready, s": app_ready_s(),
    }
    if llama is not None:
        found["llama.cpp Q4_K_M, tokens/s"] = llama(False)
        found["llama.cpp Q4_K_M + adapter, tokens/s"] = llama(True)
        found["one stream, tokens/s to llama.cpp"] = (
            found["one stream, tokens/s"] / found["llama.cpp Q4_K_M, tokens/s"]
        )
        found["one stream, both with the adapter, tokens/s to llama.cpp"] = (
            found["one stream, tokens/s"] / found["llama.cpp Q4_K_M + adapter, tokens/s"]
        )
    return found | {
        "one stream, tokens/s to stock generate": found["one stream, tokens/s"]
        / found["stock generate, tokens/s"],
        "both columns, time to one": found["both columns in one batch, s"] / one,
        "both columns in turn, time to one": found["both columns in turn, s"] / one,
        "8 students, tokens/s to one": found["8 students, tokens/s"] / found["one stream, tokens/s"],
    }


def main() -> None:
    """Measure, print the table and write results/engine.json."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=5)
    rounds: list[dict[str, float]] = []
    adapter = adapter_folder(MODELS[0], "")
    assert adapter is not None
    count = parser.parse_args().rounds
    peer = in_thread(lambda: stock(prepare(cache_root(None)), adapter))
    backend = open_model(MODEL, quantize=True)
    engine = Engine(lambda: backend, limits=Limits())
    _wait_for(lambda: engine.state == "ready", 60)
    with Checker() as checker, llama_cpp() as llama:
        checker.warm()
        tutor = Tutor(engine, checker)
        measure(Ours(backend), engine, tutor, peer, llama)  # the first round warms every cache
        for number in range(count):
            rounds.append(measure(Ours(backend), engine, tutor, peer, llama))
            print(f"round {number + 1} of {count}", flush=True)
    engine.close()
    names = rounds[0].keys()
    medians = {name: statistics.median(found[name] for found in rounds) for name in names}
    memory = [found["memory after the round, GB"] for found in rounds]
    medians["memory, last round to first"] = memory[-1] / memory[0]
    medians["peak memory, GB"] = peak_memory_gb(8, TOKENS)
    medians["peak memory, 32 replies of 512 tokens, GB"] = peak_memory_gb(32, 512)
    for name, value in medians.items():
        spread = [found[name] for found in rounds if name in found]
        least, most = (min(spread), max(spread)) if spread else (value, value)
        print(f"{name:58}{value:8.2f}   {least:8.2f} to {most:8.2f}   {GOALS.get(name, '')}")
    save("engine", about() | {"rounds": count, "medians": medians, "all": rounds})


if __name__ == "__main__":
    main()
