#!/bin/sh
# Names the libraries that are compiled twice, because the window asks them for other features than the headless
# crates do. Give both the same in [workspace.dependencies] where that is sensible. Compiles nothing.
set -eu
cd "$(dirname "$0")/.."
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT

# What `cargo test` and the window build would compile: one line for a library and a set of its features.
list() { cargo tree --locked --edges normal,build,dev --prefix none --format '{p}|{f}' "$@" | sed 's/ (\*)$//; /^$/d' | sort -u; }
list >"$place/headless"
list --workspace --features ankommen-desktop/custom-protocol >"$place/window"

cut -d '|' -f 1 "$place/headless" | sort -u | while read -r library; do
    in_headless=$(grep -F "$library|" "$place/headless" | cut -d '|' -f 2)
    in_window=$(grep -F "$library|" "$place/window" | cut -d '|' -f 2)
    [ "$in_headless" = "$in_window" ] ||
        printf '%s\n  headless: %s\n  window:   %s\n' "$library" "$in_headless" "$in_window"
done
