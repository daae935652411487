# Everything a developer runs. Needs Python 3.11+, make and the package index; uv is brought where it is missing.

UV := $(shell command -v uv 2>/dev/null || echo .tools/bin/uv)
RUN := .venv/bin/
STAMP := .venv/.installed

.PHONY: install test lint types architecture suite demo faults eval bench format docs clean

install: $(STAMP)

$(STAMP): uv.lock pyproject.toml
	@echo "Installing into .venv (about a minute, once)…"
	@command -v uv >/dev/null 2>&1 || test -x .tools/bin/uv || (python3 -m venv .tools && .tools/bin/pip install --quiet uv)
	$(UV) sync --locked --quiet
	@touch $(STAMP)

demo: install
	$(RUN)errand demo $(ARGS)

test: lint architecture
	@$(MAKE) --no-print-directory -j2 types suite

lint: install
	$(RUN)ruff check .
	$(RUN)ruff format --check .

types: install
	$(RUN)pyright

architecture: install
	$(RUN)lint-imports

suite: install
	@$(RUN)python -m tests.browser.chromium
	$(RUN)pytest -n auto

faults: install
	$(RUN)python -m tests.faults

eval: install
	$(RUN)python -m tests.evals $(ARGS)

bench: install
	$(RUN)python -m tests.benchmarks

format: install
	$(RUN)ruff check --fix --exit-zero .
	$(RUN)ruff format .

docs: install
	$(RUN)python -m docs.generate

clean:
	rm -rf .venv .tools .pytest_cache .ruff_cache .hypothesis .import_linter_cache
