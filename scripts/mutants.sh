#!/bin/sh
# Changes the day counting in every way that cargo-mutants knows, one change at a time and in any order, and looks whether a
# test notices. Takes about an hour on two free cores. The two long comparisons with Python stay out: with them the hour would
# be a day, and what the other tests let through is what is worth knowing. Needs cargo-mutants.
#
#     scripts/mutants.sh [more options of cargo-mutants, such as --file crates/deadlines/src/letter.rs]
set -eu
cd "$(dirname "$0")/.."
# Each change is built in a copy of its own; a shared target folder would make them wait for each other.
unset CARGO_TARGET_DIR
export CARGO_PROFILE_DEV_DEBUG=0
exec cargo mutants --package deadlines --shuffle --jobs "${MUTANT_JOBS:-2}" --timeout 60 --output "${MUTANT_OUT:-out}" \
    --cargo-arg=--locked --cargo-arg=--test=cases "$@" \
    -- -- --skip every_length_ends --skip the_committed_tables
