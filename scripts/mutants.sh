#!/bin/sh
# Changes the day counting in every way that cargo-mutants knows, one change at a time, and looks whether a test notices.
# Takes about an hour on two cores. The two long comparisons with Python stay out: what the others let through is what
# matters, and with them the hour would be a day. Needs cargo-mutants and cargo-nextest.
#
#     scripts/mutants.sh [more options of cargo-mutants, such as --file crates/deadlines/src/letter.rs]
set -eu
cd "$(dirname "$0")/.."
# Each change is built in a copy of its own; a shared target folder would make them wait for each other.
unset CARGO_TARGET_DIR
exec cargo mutants --package deadlines --test-tool nextest --no-shuffle --jobs "${MUTANT_JOBS:-2}" --timeout 60 \
    --output "${MUTANT_OUT:-out}" "$@" \
    -- --locked -E 'not test(every_length_ends) and not test(the_committed_tables)'
