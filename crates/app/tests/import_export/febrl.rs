//! A public benchmark of 1,000 people, 500 of them damaged copies of the others.

use std::collections::{BTreeMap, BTreeSet};

use crate::desk::{Desk, facts};

const LIST: &[u8] = include_bytes!("../../../../tests/data/febrl/dataset1.csv");

/// The cells of a row, read a second time by other means.
fn rows() -> BTreeMap<u32, Vec<&'static str>> {
    let text = std::str::from_utf8(LIST).unwrap();
    let rows = (1..).zip(text.lines()).skip(1);
    rows.map(|(number, line)| (number, line.split(',').map(str::trim).collect()))
        .collect()
}

/// `rec-10-org` and `rec-10-dup-0` are one person.
fn who(row: &[&str]) -> String {
    row[0].split('-').nth(1).unwrap().to_owned()
}

#[test]
fn a_thousand_people_come_in_with_every_cell_and_their_doubles_are_marked() {
    let mut desk = Desk::of_amira();
    let rows = rows();
    let preview = desk.preview(LIST, "dataset1.csv");
    let mut pairs = BTreeSet::new();
    for draft in &preview.drafts {
        for other in &draft.resembles_rows {
            pairs.insert((draft.row.min(*other), draft.row.max(*other)));
        }
    }
    let is_double = |(one, other): &&(u32, u32)| who(&rows[one]) == who(&rows[other]);
    let found = pairs.iter().filter(is_double).count();
    assert!(
        found >= 476 && pairs.len() - found <= 5,
        "{found} of 500 doubles among {} pairs",
        pairs.len()
    );

    let applied = desk.apply(LIST, "dataset1.csv");
    assert_eq!(
        applied.persons, 1_000,
        "suspected doubles are marked, never skipped"
    );
    assert!(applied.suspected_duplicates >= 2 * 470, "{applied:?}");
    let people = desk.people();
    assert_eq!(people.len(), rows.len());
    for (person, (number, cells)) in people.iter().zip(&rows) {
        let known = facts(person);
        let born = cells[9];
        let is_kept = |cell: &&&str| {
            let date = person.fields.birth.filter(|_| **cell == born);
            date.is_some_and(|date| date.to_string().replace('-', "") == born)
                || known.iter().any(|fact| fact.contains(**cell))
        };
        let lost: Vec<&&str> = cells.iter().filter(|cell| !is_kept(cell)).collect();
        assert!(lost.is_empty(), "row {number} lost {lost:?}: {known:?}");
        let words = known
            .iter()
            .filter(|fact| !fact.starts_with("opened_on"))
            .flat_map(|fact| fact.split(' '));
        let said = cells.join(" ");
        let invented: Vec<&str> = words
            .map(|word| word.trim_matches(','))
            .filter(|word| !said.contains(word) && !said.contains(&word.replace('-', "")))
            .filter(|word| !OURS.contains(word))
            .collect();
        assert!(
            invented.is_empty(),
            "row {number} has {invented:?} that the list does not say"
        );
    }
    desk.undo(&applied);
    assert!(desk.people().is_empty(), "one step, a thousand people");
}

/// Words with which the facts are named, and the headings of what became a remark.
const OURS: [&str; 14] = [
    "name",
    "|",
    "Latn",
    "Zzzz",
    "list",
    "birth",
    "address",
    "file_reference",
    "remark",
    "soc_sec_id:",
    "date_of_birth:",
    "given_name:",
    "surname:",
    "",
];
