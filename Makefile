# Antesala: run it, test it, keep it tidy.

SWIFT ?= swift
PYTHON ?= python3
# Keeps the arrows between rooms: what is not named as a dependency cannot be imported.
ARROWS = --explicit-target-dependency-import-check error
# Swift's own libraries inside: half the start-up, and nothing to install beside the program. The
# toolchain's lld packs the relative relocations, which else are 2.6 MB to read and to keep.
RELEASE = -c release --static-swift-stdlib -Xswiftc -use-ld=lld \
  -Xlinker -z -Xlinker pack-relative-relocs
# Optimized, but every trap and assertion stays, and addresses are watched.
FUZZ_FOLDER = .build-fuzz
SEARCHED = --build-path $(FUZZ_FOLDER) -c release --sanitize address -Xswiftc -sanitize=fuzzer \
  -Xswiftc -use-ld=lld -Xswiftc -enable-testing -Xswiftc -assert-config -Xswiftc Debug
# For how long each target is searched.
FUZZ_SECONDS ?= 3600
PYTHON_HOME = .build-python
CONSOLE_HOME = .build-console
CONSOLE_KERNEL = $(CONSOLE_HOME)/vmlinuz
# How many random numbers of each calling code are judged.
TELEPHONES_OF_EACH ?= 10000
# How many visitors a decision model judges.
DECISION_VISITORS ?= 10000
# Visitors mostly wait, so more of them than processors walk at once.
VISITORS ?= 4
BENCH_HOME = .build-bench
SWIFT_FILES = Package.swift $(shell git ls-files 'Sources/*.swift' 'Tests/*.swift')

PACKAGES = libncurses-dev libsqlite3-dev libqrencode-dev libsodium-dev libssl-dev libzxcvbn-dev \
  libpango1.0-dev libcairo2-dev libqpdf-dev liblcms2-dev libcups2-dev fonts-open-sans fonts-dejavu-core
TEST_PACKAGES = abook age calcurse cups-client cups-daemon cups-ipp-utils dbus-daemon faketime ncurses-term openssh-client poppler-utils python3-venv tmux xdotool xterm xvfb z3 zbar-tools
OFFICE_PACKAGES = libreoffice-calc
ARCHIVE_PACKAGES = default-jre-headless libactivation-java libjaxb-api-java libpdfbox2-java qpdf
EDITOR_PACKAGES = chromium
CONSOLE_PACKAGES = qemu-system-x86 busybox-static
TORTURE_PACKAGES = strace
BENCH_PACKAGES = dialog age ncurses-term python3-venv valgrind binutils

# Where make install puts things; DESTDIR goes before it, for archives.
PREFIX ?= /usr/local
ROOT = $(DESTDIR)$(PREFIX)

.PHONY: run install measure-house pictures build test unit journeys console telephones exports-office archives torture torture-slice fuzz fuzz-slice format
.PHONY: decision-models editors lint bench clean packages test-packages office-packages archive-packages editor-packages console-packages torture-packages bench-packages

run: packages
	$(SWIFT) build $(RELEASE) $(ARROWS) --product antesala
	@exec "$$($(SWIFT) build $(RELEASE) --show-bin-path)/antesala" demo

# Program, pack, manual pages, completions and the licences of others; as who may write there, and
# for everybody to read, whatever else the builder keeps private.
install: packages
	$(SWIFT) build $(RELEASE) $(ARROWS) --product antesala
	$(SWIFT) build $(RELEASE) $(ARROWS) --product antesala-paper
	@set -e; umask 022; program="$$($(SWIFT) build $(RELEASE) --show-bin-path)/antesala"; \
	install -D -m 755 "$$program" "$(ROOT)/bin/antesala"; \
	install -D -m 755 "$$program-paper" "$(ROOT)/bin/antesala-paper"; \
	mkdir -p "$(ROOT)/share/antesala/packs"; \
	cp -R Resources/packs/vive Resources/packs/schemas "$(ROOT)/share/antesala/packs/"; \
	chmod -R u=rwX,go=rX "$(ROOT)/share/antesala/packs"; \
	$(PYTHON) Tests/House/manual.py "$$program" "$(ROOT)/share/man/man1"; \
	complete() { \
	  mkdir -p "$(ROOT)/share/$$2"; \
	  "$$program" --generate-completion-script $$1 > "$(ROOT)/share/$$2/$$3"; \
	}; \
	complete bash bash-completion/completions antesala; \
	complete zsh zsh/site-functions _antesala; \
	complete fish fish/vendor_completions.d antesala.fish; \
	mkdir -p "$(ROOT)/share/doc/antesala"; \
	$(PYTHON) Tests/House/notices.py "$$program" "$$program-paper" > "$(ROOT)/share/doc/antesala/notices.txt"; \
	echo "installed: $(ROOT)/bin/antesala, and man antesala"

# What the house is made of, counted.
measure-house:
	@$(PYTHON) Tests/House/measure.py

# The README's screens, drawn from the storyboards.
pictures:
	$(PYTHON) Tests/House/pictures.py

build: packages
	$(SWIFT) build $(ARROWS)

test: unit journeys

# A filter that matches nothing passes, so the count is looked at.
unit: test-packages
	@mkdir -p .build-log && rm -f .build-log/*.tsv
	$(SWIFT) build $(ARROWS) --build-tests
	@$(SWIFT) test $(ARROWS) --skip-build --attachments-path .build-log > .build-log/unit.txt 2>&1; status=$$?; \
	if [ $$status -ne 0 ]; then grep -aE '^✘|error:' .build-log/unit.txt; fi; \
	grep -aE 'Test run with [0-9]+ tests' .build-log/unit.txt; \
	if [ $$status -ne 0 ]; then echo 'hint: the whole log is .build-log/unit.txt' >&2; exit $$status; fi; \
	grep -qaE 'Test run with [1-9][0-9]* tests' .build-log/unit.txt || \
	  { echo 'make: no test ran' >&2; exit 1; }

# The whole program in a terminal, as visitors and staff meet it.
journeys: test-packages $(PYTHON_HOME)/ready
	$(SWIFT) build $(ARROWS) --product antesala
	$(SWIFT) build $(ARROWS) --product antesala-paper
	ANTESALA="$$($(SWIFT) build --show-bin-path)/antesala" \
	  $(PYTHON_HOME)/bin/python -m pytest -q -p no:cacheprovider \
	  -n $(VISITORS) --dist worksteal Tests/Journeys

# Plain lines on the text console of a Debian kernel, in a machine of its own; minutes. The kernel is
# fetched, not installed.
console: test-packages console-packages $(PYTHON_HOME)/ready $(CONSOLE_KERNEL)
	$(SWIFT) build $(RELEASE) $(ARROWS) --product antesala
	ANTESALA="$$($(SWIFT) build $(RELEASE) --show-bin-path)/antesala" PYTHONPATH=Tests/Journeys \
	  CONSOLE_KERNEL="$(CURDIR)/$(CONSOLE_KERNEL)" \
	  $(PYTHON_HOME)/bin/python -m pytest -q -s -p no:cacheprovider Tests/KernelConsole

$(CONSOLE_KERNEL):
	@mkdir -p $(CONSOLE_HOME)
	cd $(CONSOLE_HOME) && apt-get download -qq "$$(apt-cache depends linux-image-amd64 | \
	  sed -n 's/.*Depends: \(linux-image-[0-9].*\)/\1/p' | head -1)" && dpkg-deb -x linux-image-*.deb . && \
	  cp boot/vmlinuz-* vmlinuz && rm -rf lib usr boot linux-image-*.deb

# Every calling code held against PyPI's phonenumbers; make telephones TELEPHONES_OF_EACH=100000
telephones: test-packages $(PYTHON_HOME)/ready
	$(SWIFT) build $(ARROWS) --build-tests
	@mkdir -p .build-log
	$(PYTHON_HOME)/bin/pip install --quiet --disable-pip-version-check phonenumbers==9.0.43
	$(PYTHON_HOME)/bin/python Tests/Addresses/telephones.py $(TELEPHONES_OF_EACH) \
	  > .build-log/telephones.txt
	TELEPHONES="$(CURDIR)/.build-log/telephones.txt" TELEPHONES_OF_EACH=$(TELEPHONES_OF_EACH) \
	  $(SWIFT) test $(ARROWS) --skip-build --filter NumberingPlanTests

# The rules as a decision model, held against PyPI's pyDMNrules; half an hour on two cores for
# ten thousand visitors. make decision-models DECISION_VISITORS=1000
decision-models: test-packages $(PYTHON_HOME)/ready
	$(SWIFT) build $(ARROWS) --product antesala
	ANTESALA="$$($(SWIFT) build --show-bin-path)/antesala" PYTHONPATH=Tests/Journeys \
	  DECISION_VISITORS=$(DECISION_VISITORS) \
	  $(PYTHON_HOME)/bin/python -m pytest -q -s -p no:cacheprovider Tests/DecisionModels

# Tables in LibreOffice, which is large.
exports-office: test-packages office-packages $(PYTHON_HOME)/ready
	$(SWIFT) build $(ARROWS) --product antesala
	ANTESALA="$$($(SWIFT) build --show-bin-path)/antesala" PYTHONPATH=Tests/Journeys \
	  $(PYTHON_HOME)/bin/python -m pytest -q -s -p no:cacheprovider Tests/Office

# Rule books before a judge of files for archives (Apache PDFBox Preflight, in Java).
archives: test-packages archive-packages $(PYTHON_HOME)/ready
	$(SWIFT) build $(ARROWS) --product antesala
	$(SWIFT) build $(ARROWS) --product antesala-paper
	ANTESALA="$$($(SWIFT) build --show-bin-path)/antesala" PYTHONPATH=Tests/Journeys \
	  $(PYTHON_HOME)/bin/python -m pytest -q -s -p no:cacheprovider Tests/Archives

# Decision models in an editor of such models: bpmn.io's dmn-js, which PyPI has inside of an extension
# of JupyterLab, in a browser without a screen.
editors: test-packages editor-packages $(PYTHON_HOME)/ready
	$(SWIFT) build $(ARROWS) --product antesala
	$(PYTHON_HOME)/bin/pip install --quiet --disable-pip-version-check --no-deps jupyterlab-dmn==0.2.0
	ANTESALA="$$($(SWIFT) build --show-bin-path)/antesala" PYTHONPATH=Tests/Journeys \
	  $(PYTHON_HOME)/bin/python -m pytest -q -s -p no:cacheprovider Tests/Editors

# Every command killed, cut off and starved at every point; hours. ANTESALA names another build,
# TORTURE says more: make torture TORTURE='--only kill --slice 1/10'
torture: test-packages torture-packages $(PYTHON_HOME)/ready
	@test -n "$(ANTESALA)" || $(SWIFT) build $(RELEASE) $(ARROWS) --product antesala
	@ANTESALA="$${ANTESALA:-$$($(SWIFT) build $(RELEASE) --show-bin-path)/antesala}" \
	  $(PYTHON_HOME)/bin/python Tests/Torture/torture.py $(TORTURE)

# Some points of each kind, the same every time: minutes, in CI too.
torture-slice: test-packages torture-packages $(PYTHON_HOME)/ready
	$(SWIFT) build $(ARROWS) --product antesala
	ANTESALA="$$($(SWIFT) build --show-bin-path)/antesala" PYTHONPATH=Tests/Journeys \
	  $(PYTHON_HOME)/bin/python -m pytest -q -s -p no:cacheprovider Tests/Torture

# What reads bytes of others, searched for what breaks its laws; hours, and its own build.
# FUZZ says more: make fuzz FUZZ_SECONDS=60 FUZZ='--only json'; make fuzz FUZZ=--merge
fuzz: packages
	ANTESALA_FUZZ=1 $(SWIFT) build $(SEARCHED) --product Fuzz
	$(PYTHON) Tests/Fuzz/search.py \
	  "$$(ANTESALA_FUZZ=1 $(SWIFT) build $(SEARCHED) --show-bin-path)/Fuzz" $(FUZZ_SECONDS) $(FUZZ)

# The same laws over what was found before and what is near it, in the build of the tests.
fuzz-slice: FUZZ_SECONDS = 5
fuzz-slice: packages
	$(SWIFT) build $(ARROWS) --build-tests
	FUZZ_SECONDS=$(FUZZ_SECONDS) $(SWIFT) test $(ARROWS) --skip-build --filter FuzzTests

$(PYTHON_HOME)/ready: Tests/Journeys/requirements.txt | test-packages
	$(PYTHON) -m venv $(PYTHON_HOME)
	$(PYTHON_HOME)/bin/pip install --quiet --disable-pip-version-check -r $<
	@touch $@

format:
	$(SWIFT) format format --in-place --parallel $(SWIFT_FILES)

lint:
	@$(SWIFT) format lint --strict --parallel $(SWIFT_FILES)

bench: bench-packages $(BENCH_HOME)/ready
	$(SWIFT) build $(RELEASE) $(ARROWS) --product antesala
	ANTESALA="$$($(SWIFT) build $(RELEASE) --show-bin-path)/antesala" \
	  $(BENCH_HOME)/bin/python Tests/Benchmarks/bench.py --callgrind

$(BENCH_HOME)/ready: Tests/Benchmarks/requirements.txt | bench-packages
	$(PYTHON) -m venv $(BENCH_HOME)
	$(BENCH_HOME)/bin/pip install --quiet --disable-pip-version-check -r $<
	@touch $@

clean:
	rm -rf .build .build-log $(FUZZ_FOLDER) $(PYTHON_HOME) $(CONSOLE_HOME) $(BENCH_HOME)

# Installs what is missing, and says so; asks for nothing when all is there.
packages:
	@$(call install,$(PACKAGES))

test-packages: packages
	@$(call install,$(TEST_PACKAGES))

office-packages: packages
	@$(call install,$(OFFICE_PACKAGES))

archive-packages: packages
	@$(call install,$(ARCHIVE_PACKAGES))

editor-packages: packages
	@$(call install,$(EDITOR_PACKAGES))

console-packages: packages
	@$(call install,$(CONSOLE_PACKAGES))

torture-packages: packages
	@$(call install,$(TORTURE_PACKAGES))

bench-packages: packages
	@$(call install,$(BENCH_PACKAGES))

define install
missing=$$(for package in $(1); do \
    dpkg-query -W -f '$${Status}' $$package 2>/dev/null | grep -q 'install ok installed' || echo $$package; \
  done); \
  if [ -n "$$missing" ]; then \
    echo "installing Debian packages:" $$missing; \
    if [ "$$(id -u)" -eq 0 ]; then as=; else as=sudo; fi; \
    { $$as apt-get update -qq && $$as env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $$missing; } >/dev/null || \
      { echo "make: could not install" $$missing >&2; \
        echo "hint: sudo apt-get install" $$missing >&2; exit 1; }; \
  fi
endef
