# Assay. 'make run' opens the shell on the sample desk, 'make test' proves the whole; both install what they need.

SWIFT ?= swift
PREFIX ?= /usr/local
FUZZ_SECONDS ?= 120
# An import that Package.swift does not declare is an error: the manifest is the architecture.
CHECKED = --explicit-target-dependency-import-check error
PROGRAM = .build/release/assay
# What the tests printed, and a file that is there once all have passed: a long run names its failures again at its end.
LOG = .build/tests.log
PASSED = .build/tests.passed
# On Linux the program carries Swift's libraries with it: it starts in half the time, and runs where there is no Swift.
STATIC := $(if $(filter Linux,$(shell uname -s)),$(if $(wildcard $(dir $(realpath $(shell command -v $(SWIFT))))../lib/swift_static),--static-swift-stdlib))
RELEASE = $(SWIFT) build -c release $(STATIC)

.PHONY: run build test lint format install uninstall golden sessions benchmark crash-test index-crash-test fuzz picture prerequisites test-prerequisites clean

# What is built goes to standard error, so that 'make -s run < script' prints the script's answers alone.
run: build
	@exec $(PROGRAM)

build: prerequisites
	@$(RELEASE) --product assay 1>&2

test: test-prerequisites lint
	$(SWIFT) build --build-tests $(CHECKED)
	@rm -f $(PASSED)
	{ $(SWIFT) test --skip-build && touch $(PASSED); } 2>&1 | tee $(LOG)
	@test -e $(PASSED) || { echo 'What failed:'; grep '^✘' $(LOG); exit 1; }

lint:
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests Benchmarks

format:
	$(SWIFT) format --in-place --recursive Package.swift Sources Tests Benchmarks

# Where the program, its manual page and the completions of other shells go.
BIN = $(DESTDIR)$(PREFIX)/bin/assay
MAN = $(DESTDIR)$(PREFIX)/share/man/man1/assay.1
BASH = $(DESTDIR)$(PREFIX)/share/bash-completion/completions/assay
ZSH = $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_assay
FISH = $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/assay.fish

install: build
	install -d $(dir $(BIN) $(MAN) $(BASH) $(ZSH) $(FISH))
	install -s -m 755 $(PROGRAM) $(BIN)
	$(PROGRAM) generate man >$(MAN)
	$(PROGRAM) generate bash >$(BASH)
	$(PROGRAM) generate zsh >$(ZSH)
	$(PROGRAM) generate fish >$(FISH)

uninstall:
	rm -f $(BIN) $(MAN) $(BASH) $(ZSH) $(FISH)

# Writes the expected outputs of the tests anew: look at the difference before you commit it.
golden:
	ASSAY_RENEW=1 $(SWIFT) test

# Records the sample sessions anew from their scripts.
sessions: build
	for name in visit deal; do \
	  rm -rf Sessions/$$name.json Sessions/$$name.locker && \
	  $(PROGRAM) -X --session Sessions/$$name.json --as "Mara Lind" -f Sessions/$$name.assay >/dev/null && \
	  chmod 644 Sessions/$$name.json || exit 1; \
	done

# Draws the README's picture of reading mode from the program (needs tmux and python3).
picture: build test-prerequisites
	.pictures/draw $(PROGRAM) .pictures/reading-mode.svg

# One of the programs of Benchmarks, built as the program itself is.
%-benchmark: prerequisites
	@$(RELEASE) --product $@ 1>&2

benchmark: build
	Benchmarks/startup
	Benchmarks/completion/run
	Benchmarks/keys

# Kills the program 300 times at random moments: no acknowledged entry may be lost (about 3 minutes).
crash-test: build
	Tests/Crash/run

# Kills the program 60 times while it indexes: the index must be the old one or the new one (some minutes).
index-crash-test: build
	Tests/Crash/index

# Feeds damaged and hostile files to the program for FUZZ_SECONDS: no crash, no hang, no swelling, always a named error.
fuzz: build
	Tests/Fuzz/run --seconds $(FUZZ_SECONDS)

prerequisites:
	@.ci/prerequisites build

test-prerequisites:
	@.ci/prerequisites test

clean:
	$(SWIFT) package clean
