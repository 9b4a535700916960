#!/bin/sh
# Everything that can be checked, quick things first. A stage that fails ends the run and names itself.
# The order and the flags follow one thought: no dependency is compiled twice (CONTRIBUTING.md, "Building quickly").
set -eu
cd "$(dirname "$0")/.."
. scripts/stage.sh

export CARGO_TERM_COLOR="${CARGO_TERM_COLOR:-auto}"
WINDOW='--workspace --features ankommen-desktop/custom-protocol'

if command -v cargo-nextest >/dev/null 2>&1; then
    core_tests() { cargo nextest run --locked --no-fail-fast; }
    # The whole workspace is named and then filtered, because naming one package would change the features
    # of the libraries, and they would be compiled once more.
    # shellcheck disable=SC2086 # a list of words on purpose
    shell_tests() { cargo nextest run --locked $WINDOW -E 'package(=ankommen-desktop)'; }
else
    core_tests() { cargo test --locked --no-fail-fast --lib --bins --tests; }
    shell_tests() { cargo test --locked --package ankommen-desktop --features custom-protocol; }
fi

window_tests() {
    # On a screen and a message bus of their own, so that nothing of the user's session is touched.
    dbus-run-session -- env NO_AT_BRIDGE=1 LANGUAGE=de TAURI_WEBVIEW_AUTOMATION=true \
        xvfb-run -a -s '-screen 0 1280x900x24' npm test --workspace tests/e2e
}

stage 'format'           cargo fmt --all --check
stage 'core tests'       core_tests
stage 'core doctests'    cargo test --locked --doc
stage 'dependencies'     sh scripts/check-dependencies.sh
stage 'ui types, lints'  npm run check --workspace ui
stage 'ui tests'         npm test --workspace ui
stage 'ui in a browser'  npm run browser --workspace ui
stage 'ui build'         ${MAKE:-make} --silent ui/dist/index.html
# shellcheck disable=SC2086 # a list of words on purpose
stage 'window build'     cargo build --locked $WINDOW --bins
stage 'shell tests'      shell_tests
# shellcheck disable=SC2086
stage 'lints'            cargo clippy --locked $WINDOW --all-targets -- -D warnings
stage 'window tests'     window_tests
stage 'package'          sh scripts/test-package.sh
stages_done
