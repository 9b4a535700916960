# Sourced: runs named steps one after the other and remembers how long each took.
#   stage NAME COMMAND...   runs COMMAND; if it fails, says which stage it was and ends the script
#   stages_done             prints the table
stage_table=
stage() {
    stage_name=$1
    shift
    printf '\n== %s\n' "$stage_name"
    stage_from=$(date +%s)
    "$@" || {
        printf '\n== failed: %s\n' "$stage_name"
        exit 1
    }
    stage_table="$stage_table$(printf '%5d s  %s' $(($(date +%s) - stage_from)) "$stage_name")
"
}
stages_done() { printf '\n== all stages passed\n%s' "$stage_table"; }
