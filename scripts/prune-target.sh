#!/bin/sh
# Takes out of a target folder that is kept what nothing has asked for in a week: libraries of former lock files and of
# former features, which cargo never deletes. Cargo reads the fingerprint of everything a build needs, so the time of
# that reading tells; where the file system does not note it, what is needed is compiled again once a week.
#   prune-target.sh FOLDER
set -eu
cd "$1/debug" 2>/dev/null || exit 0
# It only helps a checkout that is compiled over and over.
rm -rf incremental
# Programs of tests have a third of a gigabyte each, are linked anew in each checkout and never asked for again.
find deps -maxdepth 1 -type f -perm -u+x ! -name '*.so' -mtime +0 -delete 2>/dev/null || true
{
    ls .fingerprint
    find .fingerprint -type f -atime -7 | cut -d / -f 2 | sort -u | sed 'p' # twice more: never alone
} | sort | uniq -u | while read -r unused; do
    hash=${unused##*-}
    rm -rf ".fingerprint/$unused" build/*-"$hash" deps/*-"$hash" deps/*-"$hash".* examples/*-"$hash" examples/*-"$hash".*
done
