"""The real llama.cpp server in a process of its own, until its standard input is closed.

python llama_cpp_server.py MODEL.gguf ADAPTER.gguf PORT SLOTS CONTEXT_PER_SLOT [THREADS]
"""

import sys

import xllamacpp


def main(model: str, adapter: str, port: str, slots: str, context: str, threads: str = "1") -> None:
    params = xllamacpp.CommonParams()
    params.model.path = model
    params.model_alias = {"gemma-3-270m-math"}
    params.lora_adapters = [xllamacpp.CommonAdapterLoraInfo(adapter, 1.0)]
    params.hostnames, params.port = ["127.0.0.1"], int(port)
    params.cors_origins = "http://127.0.0.1"
    params.n_parallel, params.n_ctx = int(slots), int(slots) * int(context)
    # One thread unless told: two wait for each other at every step, for ever where cores are shared.
    params.cpuparams.n_threads = params.cpuparams_batch.n_threads = int(threads)
    params.endpoint_slots, params.ui = True, False
    server = xllamacpp.Server(params)
    print(server.listening_address, flush=True)
    sys.stdin.read()


if __name__ == "__main__":
    main(*sys.argv[1:])
