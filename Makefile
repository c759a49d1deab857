.PHONY: setup run test lint bench lock

PYTHON ?= python3
BIN := .venv/bin

setup: .venv/ready

.venv/ready: requirements/dev.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Monitor needs Python 3.11 or newer; $(PYTHON) is " + sys.version.split()[0] + ". Say which to use: make PYTHON=python3.11 …")'
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	@touch $@
