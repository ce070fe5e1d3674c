# Who Says? in a few words: make run, make test. `make help` lists the rest.

.DEFAULT_GOAL := help
VENV := .venv
BIN := $(VENV)/bin
# The first Python from 3.11 to 3.13 that really starts; override with `make run PYTHON=...`.
PYTHON ?= $(shell for python in python3 python3.13 python3.12 python3.11; do \
	$$python -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null \
	&& echo $$python && break; done)
# More arguments for pip, e.g. an index with CPU builds of torch (README, "Installing elsewhere").
PIP_ARGS ?=

help: ## say what can be done
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

run: install ## serve the app with the shipped articles on http://localhost:8501
	$(BIN)/streamlit run app.py

install: $(VENV)/installed ## make the environment and install the pinned packages

install-dev: $(VENV)/installed-dev ## the same with what tests and checks need

test: install-dev ## run the tests (browser tests are skipped where there is no Chromium)
	$(BIN)/python -m pytest

check: install-dev ## style, lint and types
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy .

fix: install-dev ## let ruff mend what it can
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

evaluate: install-dev ## print the quality scorecard; DATA=DIR adds the outside data sets
	$(BIN)/python -m evaluation $(if $(DATA),--data $(DATA))

train: install-dev ## make the weights of the tagger anew; needs DATA=DIR, takes an hour or two
	@test -n "$(DATA)" || { echo "Say where the data sets are: make train DATA=/path/to/data" >&2; exit 1; }
	$(BIN)/python -m training --data $(DATA)

bench: install-dev ## print the performance table
	$(BIN)/python -m evaluation.bench

clean: ## remove the environment and caches; your data/ stays
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis

$(VENV)/bin/pip:
	@test -n "$(PYTHON)" || { echo "Who Says? needs Python 3.11, 3.12 or 3.13, and found none of them." \
		"Install one (with its venv module), or name it: make run PYTHON=/path/to/python3.12" >&2; exit 1; }
	@$(PYTHON) -c 'import sys; v = sys.version_info[:2]; sys.exit(None if (3, 11) <= v <= (3, 13) else \
		"Who Says? needs Python 3.11, 3.12 or 3.13; $(PYTHON) is %d.%d." % v)'
	$(PYTHON) -m venv $(VENV)

$(VENV)/installed: requirements.txt | $(VENV)/bin/pip
	@echo "Installing the packages of requirements.txt: about 2.5 GB and three minutes, once."
	$(BIN)/pip install --disable-pip-version-check --quiet $(PIP_ARGS) -r requirements.txt
	@touch $@

$(VENV)/installed-dev: requirements-dev.txt $(VENV)/installed
	$(BIN)/pip install --disable-pip-version-check --quiet $(PIP_ARGS) -r requirements-dev.txt
	@touch $@

.PHONY: help run install install-dev test check fix evaluate train bench clean
