#!/bin/sh
# The path of one fact, on the command line: a list of a thousand people comes into area 1, notes and consents are
# written, the office's bundle is exported, and the office takes it in. Ends with what both sides know, compared.
# Needs `ankommen` in the PATH. The people are those of FEBRL, a public benchmark; none of them exists.
set -eu
cd "$(dirname "$0")/.."
place=out/main-path
list=tests/data/febrl/dataset1.csv
rm -rf "$place"
mkdir -p "$place"

say() { printf '\n-- %s\n' "$*"; }
area() { ankommen "$@" --db "$place/city/area-1.db" --password-file "$place/city/passwords/area-1.txt"; }
office() { ankommen "$@" --db "$place/city/office.db" --password-file "$place/city/passwords/office.txt"; }
ids() { cut -f 1; } # the first column of every list
total() { sed -n "s/^  $1: //p" | head -n 1; }

say "An empty project: the office and area 1 know and trust each other"
ankommen demo --out "$place/city" --areas 1 --persons 0 --notes 0

say "The list comes in"
area import "$list" --yes
area person list | ids >"$place/area-ids"
people=$(grep -c . "$place/area-ids")
echo "$people people in area 1"

say "Two notes and five consents are written"
for number in 1 2; do
    person=$(sed -n "${number}p" "$place/area-ids")
    echo "Gespräch $number über den Sprachkurs." >"$place/note.txt"
    area note add --person "$person" --minutes 20 --topic language --text-file "$place/note.txt" >/dev/null
done
for number in 1 2 3 4 5; do
    area consent add --person "$(sed -n "${number}p" "$place/area-ids")" --purpose office >/dev/null
done

say "What would go to the office, and what stays"
area bundle export --to office --scope office --preview

say "The bundle is written, and the office takes it in"
area bundle export --to office --scope office --out "$place/area-1.ankommen"
ls -l "$place/area-1.ankommen"
office bundle import "$place/area-1.ankommen" --json >"$place/outcome.json"
cat "$place/outcome.json"

say "What both sides know"
office overview >"$place/overview.txt"
cat "$place/overview.txt"
counted=$(total persons <"$place/overview.txt")
named=$(office person list | ids | wc -l)
area check
office check
[ "$counted" -eq "$people" ] || {
    echo "The office counts $counted people, area 1 has $people."
    exit 1
}
[ "$named" -eq 5 ] || {
    echo "The office should know exactly the five who agreed, and knows $named."
    exit 1
}
echo "Both count $people people. The office knows the five who agreed, and nobody else."
