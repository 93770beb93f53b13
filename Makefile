# Needs Python 3.11 or newer and make (GNU make 3.81 will do); everything else goes into .venv.

PYTHON ?= $(shell for name in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	"$$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo "$$name" && exit; \
	done; echo python3)

VENV := .venv
RUN := $(VENV)/bin/python
DISTILLED := $(VENV)/bin/distilled
NODE := tests/node/node_modules/.package-lock.json
BIOME := PATH="$(abspath $(VENV))/bin:$$PATH" tests/node/node_modules/.bin/biome
PYTEST := $(RUN) -m pytest -n auto --maxprocesses 4 --dist worksteal
# What `make bench` measures: sizes (S, M, L) and how often each case is run.
SIZES ?= S M
RUNS ?= 3
# Where `make cms` writes its page.
ADMIN ?= admin
# How problems are printed: `make problems MESSAGES="--format github --lang vi"`. The workflow says it once, so that on
# a pull request each problem shows on its line, and only once.
MESSAGES ?=
INSTALL := $(RUN) -m pip install --quiet --disable-pip-version-check --no-input
LOCK := $(VENV)-lock/bin/uv pip compile --quiet --generate-hashes --universal --python-version 3.11 \
	--no-emit-index-url --custom-compile-command "make lock" --extra build $(UPGRADE) pyproject.toml

# An interpreter that went away or an install that was cut off: begin the environment again.
ifneq ($(shell test ! -e $(VENV)/unfinished && $(RUN) -c '' 2>/dev/null && echo whole),whole)
.PHONY: $(VENV)/ready
endif

# Another Python was named (make test PYTHON=python3.13): the environment of the one before does not do.
VERSION := -c 'import sys; print(sys.version_info[:2])'
ifeq ($(origin PYTHON),command line)
ifneq ($(shell "$(PYTHON)" $(VERSION) 2>/dev/null),$(shell $(RUN) $(VERSION) 2>/dev/null))
.PHONY: $(VENV)/ready
endif
endif

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help site serve cms check check-code check-theme check-content check-workflows problems quick test pictures bench links archives format lock clean

help: ## list what make can do
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "make %-8s %s\n", $$1, $$2}' Makefile

site: $(VENV)/site ## build the site into site/
	$(DISTILLED) build $(MESSAGES)

serve: $(VENV)/site ## build the site, serve it here and follow every edit
	$(DISTILLED) serve

check: check-code check-theme check-content check-workflows ## check code, content and workflows (make -k check: all, whatever fails)

cms: $(VENV)/site $(NODE) ## write the page for mending records in a browser into admin/ (ADMIN=site/admin: into the site)
	$(DISTILLED) cms $(ADMIN) --package tests/node/node_modules/@sveltia/cms

quick: check ## run every check and the fast tests, without a browser: about two minutes
	$(PYTEST) -m "not browser and not slow"

test: check $(NODE) ## run every check and every test, in a real browser too
	$(PYTEST) -m "not browser and not slow" --cov
	$(PYTEST) -m "slow and not browser"
	PYTHON=$(RUN) bash tests/install_browser.sh
	$(PYTEST) -m browser tests/browser

pictures: $(VENV)/test ## take the pictures in README.md again, in a real browser
	PYTHON=$(RUN) bash tests/install_browser.sh
	$(RUN) -m tests.pictures

bench: $(VENV)/site .bench/ready ## measure our builds beside MkDocs, Hugo and Zensical on the same words (slow; SIZES="S M L" RUNS=3)
	$(RUN) -m tests.bench --runs $(RUNS) $(SIZES)

links: $(VENV)/links ## ask every address outside the site whether it still answers (slow; broken ones are no failure)
	$(DISTILLED) links > .links.txt
	-$(VENV)/bin/lychee --no-progress --format json --verbose --output .links.json \
		--max-concurrency 8 --host-concurrency 1 --host-request-interval 2s --max-retries 2 --timeout 30 .links.txt
	$(DISTILLED) links --from .links.json
	rm -f .links.txt .links.json

# Whoever is told to wait and asks on is shut out for an hour: so slowly, and no further after a refusal.
archives: $(VENV)/site ## ask the Internet Archive for copies of sources without one, write them down, say so in .archives.md (slow)
	$(DISTILLED) links --unarchived > .archives.txt
	-curl --config .archives.txt --rate 20/m --retry 2 --fail --fail-early --max-time 60 --compressed \
		--silent --show-error --user-agent distilled-links --write-out '\n---\n' > .archives.json
	$(DISTILLED) links --archived .archives.json $(MESSAGES) > .archives.md
	rm -f .archives.txt .archives.json

format: $(VENV)/test $(NODE) ## put the code into shape
	$(RUN) -m ruff check --fix
	$(RUN) -m ruff format
	$(BIOME) check --write

lock: $(VENV)-lock/ready ## write requirements*.txt from pyproject.toml (UPGRADE=--upgrade: newest versions)
	$(LOCK) -o requirements.txt
	$(LOCK) --extra test -c requirements.txt -o requirements-test.txt
	$(filter-out pyproject.toml --extra build,$(LOCK)) requirements-links.in -o requirements-links.txt
	$(filter-out pyproject.toml --extra build,$(LOCK)) requirements-lock.in -o requirements-lock.txt
	$(filter-out pyproject.toml --extra build,$(LOCK)) tests/bench/requirements.in -o tests/bench/requirements.txt

clean: ## remove what was made, but for .venv
	rm -rf site admin .site.new-* .links.txt .links.json .archives.* .cache .coverage .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	rm -rf .bench tests/node/node_modules
	find generator tests -name __pycache__ -prune -exec rm -rf {} +

check-code: $(VENV)/test
	$(RUN) -m ruff check
	$(RUN) -m ruff format --check
	$(RUN) -m mypy
	$(VENV)/bin/lint-imports

check-theme: $(NODE)
	$(BIOME) ci --error-on-warnings

check-content: $(VENV)/test problems
	$(DISTILLED) schema --check

problems: $(VENV)/site
	$(DISTILLED) check $(MESSAGES)

check-workflows: $(VENV)/test
	$(RUN) -m check_jsonschema --builtin-schema vendor.github-workflows .github/workflows/*.yml
	$(RUN) -m check_jsonschema --builtin-schema vendor.dependabot .github/dependabot.yml
	$(RUN) -m check_jsonschema --builtin-schema vendor.github-issue-forms .github/ISSUE_TEMPLATE/[0-9]*.yml
	$(RUN) -m check_jsonschema --builtin-schema vendor.github-issue-config .github/ISSUE_TEMPLATE/config.yml
	$(VENV)/bin/zizmor --quiet --offline --strict-collection .github

$(VENV)/site: requirements.txt pyproject.toml $(VENV)/ready
	$(call install,requirements.txt)
	@touch $@

$(VENV)/test: requirements-test.txt pyproject.toml $(VENV)/ready
	$(call install,requirements-test.txt)
	@touch $@ $(VENV)/site

$(VENV)/links: requirements-links.txt $(VENV)/site
	$(call install,requirements-links.txt)
	@touch $@

# npm and the node under it come from the environment, not from the machine.
$(NODE): tests/node/package-lock.json $(VENV)/test
	@echo "Installing what tests/node/package.json lists ..."
	@PATH="$(abspath $(VENV))/bin:$$PATH" npm ci --prefix tests/node --ignore-scripts --silent
	@touch $@

$(VENV)/ready:
	$(call environment,$(VENV))
	@touch $@

$(VENV)-lock/ready: requirements-lock.txt
	$(call environment,$(VENV)-lock)
	$(VENV)-lock/bin/python -m pip install --quiet --disable-pip-version-check --no-input \
		--require-hashes --only-binary=:all: -r requirements-lock.txt
	@touch $@

.bench/ready: tests/bench/requirements.txt
	$(call environment,.bench/env)
	@echo "Installing what tests/bench/requirements.txt lists into .bench/env ..."
	@.bench/env/bin/python -m pip install --quiet --disable-pip-version-check --no-input \
		--require-hashes --only-binary=:all: -r tests/bench/requirements.txt
	@touch $@

# The mark goes only when everything is in: pip takes a package cut off half-way for a whole one.
define install
@echo "Installing what $(1) lists into $(VENV) ..."
@touch $(VENV)/unfinished
@$(INSTALL) --require-hashes --only-binary=:all: -r $(1)
@$(INSTALL) --no-deps --no-build-isolation --editable .
@rm $(VENV)/unfinished
endef

define environment
@"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
	echo "Python 3.11 or newer is needed, and $(PYTHON) is: $$("$(PYTHON)" --version 2>&1)." >&2; \
	echo "Install it, or say where it is: make $(MAKECMDGOALS) PYTHON=/path/to/python3" >&2; exit 1; }
@"$(PYTHON)" -c 'import ensurepip, venv' 2>/dev/null || { \
	echo "Python's venv is missing. On Debian and Ubuntu: apt-get install python3-venv" >&2; exit 1; }
@"$(PYTHON)" -m venv --clear $(1)
@$(1)/bin/python -m pip uninstall --quiet --yes setuptools # comes with some Pythons, is pinned nowhere and needed by nothing
endef
