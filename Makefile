# Two commands on a fresh machine: `make demo` and `make test`. Either may come first.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# In CI the versions of constraints.txt are installed; elsewhere those that pip chooses.
PINS := $(if $(filter true 1,$(CI)),--constraint constraints.txt)

.PHONY: demo test check lint slow clean install lock

demo: $(VENV)/.installed
	$(BIN)/presscheck check fixtures/drafts/harbour-talks/draft.txt --fail-on never

test: $(VENV)/.tests-installed lint
	$(BIN)/python -m pytest -n 2

check: test

lint: $(VENV)/.tests-installed
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports pyproject.toml

slow: $(VENV)/.tests-installed
	$(BIN)/python -m pytest -m slow

install: $(VENV)/.installed

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip

$(VENV)/.installed: $(BIN)/python pyproject.toml
	$(BIN)/python -m pip install --quiet $(PINS) "torch==2.13.0"
	$(BIN)/python -m pip install --quiet $(PINS) --editable ".[torch,pdf,web,docx,lsp]"
	touch $@

$(VENV)/.tests-installed: $(VENV)/.installed
	$(BIN)/python -m pip install --quiet $(PINS) --group dev
	touch $@

lock:
	bash scripts/lock.sh

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache
