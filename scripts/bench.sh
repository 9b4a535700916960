#!/bin/sh
# Measures a release build and writes docs/benchmarks.md. Nothing here passes or fails: the table says what was found.
set -eu
cd "$(dirname "$0")/.."
target=${CARGO_TARGET_DIR:-target}
cargo build --release --locked --workspace --bins
"$target/release/bench" --out docs/benchmarks.md
