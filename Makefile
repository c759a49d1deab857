# The commands of the README. `make run` and `make test` begin with `make setup`.
.PHONY: run test lint bench screenshots setup system-packages texts lock

PYTHON ?= python3
BIN := .venv/bin
# More than cores: the tests of processes and pages wait much of their time.
JOBS ?= 3
# Without its bytecode every command compiles the whole of the code first.
unexport PYTHONDONTWRITEBYTECODE
# Programs that the tests need, each with Debian's package.
SYSTEM_PACKAGES := redis-server:redis-server chromium:chromium pg_ctlcluster:postgresql pdftotext:poppler-utils \
	soffice:libreoffice-writer-nogui soffice:libreoffice-calc-nogui

run: setup
	@$(BIN)/python manage.py prepare
	@$(BIN)/python manage.py run

test: setup system-packages lint
	$(BIN)/python -m pytest -n $(JOBS) --dist loadfile --no-loadscope-reorder

lint: setup
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python manage.py makemigrations --check --dry-run

bench: setup
	$(BIN)/python -m pytest -s tests/bench

screenshots: setup system-packages
	SCREENSHOTS=1 $(BIN)/python -m pytest tests/journeys/test_screenshots.py

setup: .venv/ready

.venv/ready: requirements/dev.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Monitor needs Python 3.11 or newer, $(PYTHON) is " + sys.version.split()[0] + ". Name another: make PYTHON=python3.11")'
	@echo "Setting up .venv …"
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	@touch $@

# The tests need a Redis, a PostgreSQL server and a browser of the system. Root gets them from apt; everybody else reads what is missing.
system-packages:
	@missing=""; \
	for each in $(SYSTEM_PACKAGES); do command -v $${each%%:*} >/dev/null || missing="$$missing $${each##*:}"; done; \
	test -z "$$missing" && exit 0; \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
		echo "Installing$$missing …"; \
		export DEBIAN_FRONTEND=noninteractive; \
		apt-get update -qq && apt-get install -y -qq --no-install-recommends $$missing fonts-dejavu-core >/dev/null; \
	else \
		echo "The tests need$$missing. Install it (Debian: sudo apt-get install$$missing) and try again."; exit 1; \
	fi

# Collects the sentences of the screens in monitor/locale and compiles them. Say what is new there, then run it again.
texts: setup
	@command -v msgfmt >/dev/null || { test "$$(id -u)" = 0 && apt-get update -qq && \
		apt-get install -y -qq --no-install-recommends gettext >/dev/null; } || \
		{ echo "Texts need the program msgfmt. Install it (Debian: sudo apt-get install gettext) and try again."; exit 1; }
	$(BIN)/python manage.py makemessages --locale ru --locale kk --no-location --no-obsolete \
		--ignore .venv --ignore var --ignore tests
	$(BIN)/python manage.py compilemessages --ignore .venv --ignore var

lock: setup
	$(foreach set,main dev,CUSTOM_COMPILE_COMMAND="make lock" $(BIN)/pip-compile --quiet --generate-hashes --allow-unsafe --strip-extras \
		--no-emit-index-url --no-emit-trusted-host --no-emit-find-links \
		$(if $(filter dev,$(set)),--extra dev) --output-file requirements/$(set).txt pyproject.toml &&) true
