# Everything sets itself up in .venv; all it takes is Python 3.11 or newer and make.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready

.DEFAULT_GOAL := help
.PHONY: help setup demo test check bench quality soak editors clean

help: ## what there is
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 10

setup: $(READY) ## make .venv with guard-lsp and what its tests need

$(READY): pyproject.toml .ci/constraints.txt
	$(PYTHON) -c 'import sys; sys.exit("guard-lsp needs Python 3.11 or newer" if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c .ci/constraints.txt -e '.[dev]'
	@touch $@

demo: $(READY) ## the same code judged differently because another model wrote it
	@$(BIN)/guard-lsp demo

test: $(READY) ## all tests
	$(BIN)/python -m pytest -q -n auto --dist worksteal

check: $(READY) ## format, lint, types and layers only
	$(BIN)/python -m pytest -q tests/test_tidy.py

bench: $(READY) ## times beside other servers; its peers are installed into .cache
	$(BIN)/python -m tests.bench

quality: $(READY) ## how often the rules are wrong; well-kept packages are put into .cache
	$(BIN)/python -m tests.quality

soak: $(READY) ## the random edits of the tests, ten times as many: more than a million
	GUARD_LSP_ROUNDS=10 $(BIN)/python -m pytest -q -n auto tests/test_text.py tests/test_convert.py

editors: $(READY) ## a session in a real Neovim; the VS Code extension checked and packaged
	$(BIN)/python -m pytest -q editors

clean: ## forget .venv and what was measured
	rm -rf .venv .cache
