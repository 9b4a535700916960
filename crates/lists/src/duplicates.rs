use std::collections::{BTreeMap, BTreeSet};

use crate::text::fold;
use crate::{Becomes, Doubt, DoubtCode, PersonDraft, RowDraft};

/// Persons compared with each other for sharing one key; where more share it ("1 January 1990"), each is compared with so
/// many that follow in the list.
const WINDOW: usize = 200;

/// Marks persons of the list that are perhaps the same, each with the row of the other. Nobody is skipped.
///
/// `is_same` compares two persons; it is asked only about those who share a date of birth, a phone number, a file
/// reference or the beginnings of two names, so that long lists stay quick. Returns the pairs of rows, smaller first.
pub fn mark_duplicates(
    rows: &mut [RowDraft],
    mut is_same: impl FnMut(&PersonDraft, &PersonDraft) -> bool,
) -> Vec<(u32, u32)> {
    let pairs: Vec<(usize, usize)> = candidates(rows)
        .into_iter()
        .filter(|(one, other)| {
            let person = |place: &usize| rows.get(*place).and_then(RowDraft::person);
            matches!((person(one), person(other)), (Some(one), Some(other)) if is_same(one, other))
        })
        .collect();
    let number = |rows: &[RowDraft], place: usize| rows.get(place).map_or(0, |row| row.row);
    let mut marked = Vec::new();
    for (one, other) in pairs {
        let pair = (number(rows, one), number(rows, other));
        mark(rows, one, pair.1);
        mark(rows, other, pair.0);
        marked.push(pair);
    }
    marked
}

fn mark(rows: &mut [RowDraft], place: usize, other: u32) {
    if let Some(RowDraft {
        becomes: Becomes::Person(person),
        ..
    }) = rows.get_mut(place)
    {
        let as_typed = person
            .names
            .first()
            .map(|name| name.as_typed.clone())
            .unwrap_or_default();
        person.doubts.push(Doubt {
            code: DoubtCode::DuplicateSuspected { row: other },
            column: None,
            as_typed,
        });
    }
}

/// Places of rows that share a key, smaller first.
fn candidates(rows: &[RowDraft]) -> BTreeSet<(usize, usize)> {
    let mut blocks: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (place, row) in rows.iter().enumerate() {
        for key in row.person().map(keys).unwrap_or_default() {
            blocks.entry(key).or_default().push(place);
        }
    }
    let mut pairs = BTreeSet::new();
    for block in blocks.values() {
        for (at, one) in block.iter().enumerate() {
            pairs.extend(block.iter().skip(at + 1).take(WINDOW).map(|other| (*one, *other)));
        }
    }
    pairs
}

fn keys(person: &PersonDraft) -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    keys.extend(person.birth_date.as_ref().map(|date| format!("born {date}")));
    keys.extend(
        person
            .phone
            .as_ref()
            .and_then(|phone| phone.international.clone()),
    );
    keys.extend(
        person
            .file_reference
            .as_ref()
            .map(|reference| format!("file {}", fold(reference))),
    );
    for name in &person.names {
        let mut beginnings: Vec<String> = fold(&name.as_typed)
            .split(' ')
            .map(|word| word.chars().take(3).collect())
            .collect();
        beginnings.sort();
        keys.insert(format!("name {}", beginnings.join(" ")));
    }
    keys
}
