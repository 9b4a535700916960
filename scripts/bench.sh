#!/bin/sh
# Measures a release build and writes docs/benchmarks.md. Nothing here passes or fails: the table says what was found.
set -eu
cd "$(dirname "$0")/.."
target=${CARGO_TARGET_DIR:-target}
cargo build --release --locked --workspace --bins --features ankommen-desktop/custom-protocol
cargo build --release --locked --package ankommen-desktop --features custom-protocol --example empty_window
"$target/release/bench" --out docs/benchmarks.md
