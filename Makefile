# Kompassen: one command a job. `make help` lists them. Everything needed is installed by the command that needs it.
SHELL := /bin/bash
HOST ?= 127.0.0.1
PORT ?= 8080
Q ?= Vilka mål har Kil för klimatet?

export RASA_TELEMETRY_ENABLED := false

PYTHON := .venv/bin/python
# A uv that does not start (a shim of another Python, say) counts as none.
UV := $(shell uv --version >/dev/null 2>&1 && echo uv || echo .tools/bin/uv)

.DEFAULT_GOAL := help

help: ## visa kommandona
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 26

run: .venv/synced ## starta boten på http://localhost:8080 (PORT=… flyttar den)
	@exec $(PYTHON) -m bot.server --host $(HOST) --port $(PORT)

# The browser suites run by themselves: Playwright keeps an event loop that other tests cannot share.
test: .venv/synced ## kör alla tester
	@$(PYTHON) -m bot.server.model
	@$(PYTHON) -m pytest tests --ignore=tests/widget --ignore=tests/e2e/chat
	@$(PYTHON) -m pytest tests/e2e/chat
	@$(PYTHON) -m pytest tests/widget

check: .venv/synced ## kontrollera innehållet i goal_content
	@$(PYTHON) -m bot.cli check

shell: .venv/synced ## fråga boten i terminalen
	@$(PYTHON) -m bot.cli shell

ask: .venv/synced ## ställ en fråga: make ask Q="Vad är Karlstads vision?"
	@$(PYTHON) -m bot.cli ask "$(Q)"

import: .venv/synced ## gör en kommuns mapp av dess sida: make import PAGE=sida.html NAME=Kungälv
	@$(PYTHON) -m bot.cli import $(PAGE) --name "$(NAME)" $(if $(URL),--url "$(URL)") $(if $(INTO),--into "$(INTO)")

train: .venv/synced ## träna modellen, om frågor eller pipeline har ändrats
	@$(PYTHON) -m bot.server.model

# CHECK=1 writes nothing, but fails when the stored weights are not what the bank teaches.
learn: train ## lär rangordnaren av frågebanken och skriv bot/retrieval/weights.yml
	@$(PYTHON) -m bot.learning $(if $(CHECK),--check)

eval: train ## fråga hela frågebanken och skriv en rapport i results/
	@$(PYTHON) -m evaluation
	@$(PYTHON) -m bot.learning leave-out kil karlstad

bench-robustness: train ## fråga banken med felskrivningar och skriv docs/robustness.md
	@$(PYTHON) -m evaluation robustness

bench-peers: train ## jämför med vanlig Rasa, sökning och klassificering och skriv docs/peers.md
	@$(PYTHON) -m evaluation peers

bench: train ## mät svarstid och minne mot vanlig Rasa i samma körning
	@$(PYTHON) -m bench.speed

bench-hostile: train ## mät vad meddelanden gjorda för att kosta tid kostar; högst 30 ms
	@$(PYTHON) -m bench.hostile

pictures: train ## ta bilderna i README av den riktiga boten
	@$(PYTHON) -m tests.widget.screenshots docs/pictures

lint: .venv/synced ## typer, stil och innehåll
	@$(PYTHON) -m ruff check . && $(PYTHON) -m ruff format --check . && $(PYTHON) -m mypy

lock: .tools/bin/uv ## räkna om requirements.txt efter en ändring i pyproject.toml
	@$(UV) pip compile pyproject.toml --extra dev --python-version 3.10 --generate-hashes --no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" -q -o requirements.txt

# Python 3.10 and exactly the packages in requirements.txt, checked by hash.
.venv/synced: requirements.txt .python-version | $(filter .tools/bin/uv,$(UV))
	@test -x $(PYTHON) || $(UV) venv -q --python "$$(cat .python-version)" .venv
	@echo "Installerar paketen …"
	@$(UV) pip sync -q --python $(PYTHON) --require-hashes --compile-bytecode requirements.txt
	@touch $@

.tools/bin/uv:
	@python3 -m venv .tools && .tools/bin/pip install -q --disable-pip-version-check uv

.PHONY: help run test check shell ask train learn import eval bench bench-robustness bench-peers bench-hostile pictures lint lock
