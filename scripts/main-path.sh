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
ids() { grep -o '"id": *"[^"]*"' | cut -d '"' -f 4; }

say "An empty project: the office and area 1 know and trust each other"
ankommen demo --out "$place/city" --areas 1 --persons 0 --notes 0

say "The list comes in"
area import "$list" --yes --json >"$place/import.json"
area person list --json | ids >"$place/area-ids"
people=$(grep -c . "$place/area-ids")
echo "$people people in area 1"

say "Two notes and five consents are written"
for number in 1 2; do
    person=$(sed -n "${number}p" "$place/area-ids")
    echo "Gespräch $number über den Sprachkurs." >"$place/note.txt"
    area note add --person "$person" --minutes 20 --topic language --text-file "$place/note.txt"
done
for number in 1 2 3 4 5; do
    area consent add --person "$(sed -n "${number}p" "$place/area-ids")" --purpose office
done

say "What would go to the office, and what stays"
area bundle export --to office --scope office --preview

say "The bundle is written, and the office takes it in"
area bundle export --to office --scope office --out "$place/area-1.ankommen"
ls -l "$place/area-1.ankommen"
office bundle import "$place/area-1.ankommen" --json | tee "$place/receipt.json"

say "What both sides know"
named=$(office person list --json | ids | wc -l)
echo "area 1: $people people; the office: $named of them by name, the others as numbers"
office check
[ "$named" -eq 5 ] || {
    echo "The office should know exactly the five who agreed."
    exit 1
}
echo "The office knows the five who agreed, and nobody else."
