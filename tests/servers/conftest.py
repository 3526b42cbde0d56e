"""Real servers on the CPU, started once for all tests of a session."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.servers.asking import ADAPTER, BASE, TUNED, Running

HERE = Path(__file__).resolve().parent
READY_S = 300.0
VLLM_READY_S = 900.0
CONTEXT = 512  # tokens of each of llama.cpp's slots; it rounds up to a multiple of 256
SLOTS = 2


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="session")
def llama_cpp(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """llama.cpp with the embedded model and its adapter."""
    pytest.importorskip("xllamacpp", reason="there is no xllamacpp for this machine")
    from train.lora_gguf import write_lora_gguf
    from tutor.inference.embedded import write_gguf

    folder = tmp_path_factory.mktemp("gguf")
    model, adapter, port = folder / "model.gguf", folder / "adapter.gguf", free_port()
    write_gguf(model)
    write_lora_gguf(ADAPTER, adapter)
    arguments = [model, adapter, port, SLOTS, CONTEXT]
    command = [sys.executable, HERE / "llama_cpp_server.py", *arguments]
    with (
        (folder / "log.txt").open("w") as log,
        subprocess.Popen(
            [str(part) for part in command], stdin=subprocess.PIPE, stdout=log, stderr=log
        ) as process,
    ):
        try:
            running = Running(f"http://127.0.0.1:{port}/v1")
            running.wait_until_ready(process, READY_S, folder / "log.txt")
            yield running
        finally:
            process.kill()
            model.unlink()


@pytest.fixture(scope="session")
def vllm(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """vLLM's CPU build with the embedded model and its adapter, from the environment in VLLM_ENV.

    With VLLM_URL it is a server that runs already and serves both, by their names.
    """
    if "VLLM_URL" in os.environ:
        yield Running(os.environ["VLLM_URL"])
        return
    program = Path(os.environ.get("VLLM_ENV", "")) / "bin" / "vllm"
    if "VLLM_ENV" not in os.environ or not program.is_file():
        pytest.skip("vLLM has an environment of its own, of 3 GB: run `make test-vllm`")
    from tutor.inference.embedded import cache_root, prepare

    folder, port = tmp_path_factory.mktemp("vllm"), free_port()
    options = {
        "--served-model-name": BASE,
        "--lora-modules": f"{TUNED}={ADAPTER}",
        "--max-lora-rank": 32,
        "--dtype": "bfloat16",
        "--max-model-len": 1_024,
        "--max-num-seqs": 8,
        "--host": "127.0.0.1",
        "--port": port,
    }
    words = [str(word) for option in options.items() for word in option]
    command = [program, "serve", prepare(cache_root(None)), "--enable-lora", "--enforce-eager", *words]
    environment = os.environ | {
        "VLLM_CPU_KVCACHE_SPACE": "1",  # GB
        "VLLM_NO_USAGE_STATS": "1",
        "DO_NOT_TRACK": "1",
        "HF_HUB_OFFLINE": "1",
        "VLLM_CACHE_ROOT": str(folder / "cache"),
        "VLLM_CONFIG_ROOT": str(folder / "config"),
    }
    with (
        (folder / "log.txt").open("w") as log,
        subprocess.Popen(
            [str(part) for part in command], env=environment, stdout=log, stderr=log, start_new_session=True
        ) as process,
    ):
        try:
            running = Running(f"http://127.0.0.1:{port}/v1")
            print(
                f"\nready after {running.wait_until_ready(process, VLLM_READY_S, folder / 'log.txt'):.0f} s"
            )
            yield running
        finally:
            os.killpg(process.pid, signal.SIGTERM)  # it has processes of its own
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
