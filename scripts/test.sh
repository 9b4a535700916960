#!/bin/sh
# Everything that can be checked, quick things first. A stage that fails ends the run and names itself.
# All that is compiled is the same selection, so no library is compiled twice (CONTRIBUTING.md, "Building quickly").
set -eu
cd "$(dirname "$0")/.."
. scripts/stage.sh

export CARGO_TERM_COLOR="${CARGO_TERM_COLOR:-auto}"
ALL='--workspace --features ankommen-desktop/custom-protocol'

# shellcheck disable=SC2086 # lists of words on purpose
{
    build() { cargo build --locked $ALL --bins --tests; }
    if command -v cargo-nextest >/dev/null 2>&1; then
        tests() { cargo nextest run --locked $ALL --no-fail-fast --lib --bins --tests; }
    else
        tests() { cargo test --locked $ALL --no-fail-fast --lib --bins --tests; }
    fi
    doctests() { cargo test --locked $ALL --doc; }
    lints() { cargo clippy --locked $ALL --all-targets -- -D warnings; }
}

window_tests() {
    # On a screen and a message bus of their own, so that nothing of the user's session is touched.
    dbus-run-session -- env NO_AT_BRIDGE=1 LANGUAGE=de TAURI_WEBVIEW_AUTOMATION=true \
        xvfb-run -a -s '-screen 0 1280x900x24' npm test --workspace tests/e2e
}

stage 'format'           cargo fmt --all --check
stage 'dependencies'     sh scripts/check-dependencies.sh
stage 'ui types, lints'  npm run check --workspace ui
stage 'ui tests'         npm test --workspace ui
stage 'ui build'         ${MAKE:-make} --silent ui/dist/index.html
stage 'ui in a browser'  npm run browser --workspace ui
stage 'build'            build
stage 'tests'            tests
stage 'doctests'         doctests
stage 'lints'            lints
stage 'window tests'     window_tests
stage 'package'          sh scripts/test-package.sh
stages_done
