# The few commands of this repository. Everything longer than a line is a script in scripts/.
SHELL := /bin/sh
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

# One target folder for everything, so that dependencies are compiled once (see CONTRIBUTING.md, "Building quickly").
export CARGO_TARGET_DIR ?= $(CURDIR)/target
# Fetched when it is asked for: its lock entries for other systems would keep `npm ci` from working where a registry
# lacks one of them, and only packaging and hot reload need it.
TAURI = npx --yes @tauri-apps/cli@2.12.5
UI_SOURCES = $(shell find docs/handbuch ui -path ui/node_modules -prune -o -path ui/dist -prune -o -type f -print 2>/dev/null)

.PHONY: help run dev test build bench bundle fmt check system-run system-test system-build

help:   ## show this list
	@sed -n 's/^\([a-z]*\):.*## /\1	/p' Makefile | expand -t 10

run: system-run ui/dist/index.html   ## build, and open the program on a fictional city
	@sh scripts/run.sh

dev: system-build node_modules/.package-lock.json   ## the window with hot reload
	$(TAURI) dev

test: system-test node_modules/.package-lock.json   ## everything that can be checked; says which stage took how long
	@MAKE='$(MAKE)' sh scripts/test.sh

build: system-build ui/dist/index.html   ## release: the window and target/release/ankommen
	cargo build --release --locked --workspace --bins --features ankommen-desktop/custom-protocol
	@ls -l "$$CARGO_TARGET_DIR/release/ankommen" "$$CARGO_TARGET_DIR/release/ankommen-desktop"

bench: system-build ui/dist/index.html   ## measure a release build and write docs/benchmarks.md
	@sh scripts/bench.sh

bundle: system-build node_modules/.package-lock.json   ## packages for Debian and Fedora families (.deb, .rpm)
	$(TAURI) build --bundles deb,rpm

fmt:   ## format all Rust code
	cargo fmt --all

check: system-build ui/dist/index.html   ## the quick look before a commit: format, lints, dependencies
	cargo fmt --all --check
	cargo clippy --locked --workspace --all-targets --features ankommen-desktop/custom-protocol -- -D warnings
	@sh scripts/check-dependencies.sh

# Looking for what is missing takes a tenth of a second, so it is done each time and nothing can go stale.
system-run:
	@sh scripts/install-system.sh run
system-test:
	@sh scripts/install-system.sh test
system-build:
	@sh scripts/install-system.sh build

# npm writes this file itself when it is done.
node_modules/.package-lock.json: package-lock.json
	npm ci --no-audit --no-fund
	@touch $@

# The window embeds this folder when it is compiled; it has to be there first.
ui/dist/index.html: node_modules/.package-lock.json $(UI_SOURCES)
	npm run build --workspace ui
	@touch $@
