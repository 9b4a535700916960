//! The FEBRL benchmark, data set 1: 500 invented Australians and one damaged copy of each.
//!
//! Measured without the social security number, which would make it easy: names and birth date only.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "helpers of tests, outside any test function"
)]

use names::{BirthDate, NameRecord, Verdict, blocking_keys, compare};
use std::collections::{BTreeSet, HashMap};

struct Row {
    person: String,
    record: NameRecord,
}

fn rows() -> Vec<Row> {
    let table = include_str!("../../../tests/data/febrl/dataset1.csv");
    let mut reader = csv::ReaderBuilder::new()
        .trim(csv::Trim::All)
        .from_reader(table.as_bytes());
    let read = |row: csv::StringRecord| {
        let date = &row[9];
        let birth = date.get(..4).zip(date.get(4..6)).zip(date.get(6..8));
        let birth = birth.and_then(|((y, m), d)| BirthDate::parse(&format!("{y}-{m}-{d}")));
        let names = vec![format!("{} {}", &row[1], &row[2])];
        Row {
            person: row[0].split('-').nth(1).unwrap().to_owned(),
            record: NameRecord {
                names,
                birth,
                ..NameRecord::default()
            },
        }
    };
    reader.records().map(|row| read(row.unwrap())).collect()
}

#[test]
fn damaged_copies_are_found_without_comparing_all_with_all() {
    let rows = rows();
    assert_eq!(rows.len(), 1_000, "the whole data set");
    let mut blocks: HashMap<String, Vec<usize>> = HashMap::new();
    for (place, row) in rows.iter().enumerate() {
        for key in blocking_keys(&row.record) {
            blocks.entry(key).or_default().push(place);
        }
    }
    let mut candidates = BTreeSet::new();
    for block in blocks.values() {
        for (i, a) in block.iter().enumerate() {
            candidates.extend(block.iter().skip(i + 1).map(|b| (*a, *b)));
        }
    }
    let is_double = |&(a, b): &(usize, usize)| rows[a].person == rows[b].person;
    let blocked = candidates.iter().filter(|pair| is_double(pair)).count();
    let judged = |&(a, b): &(usize, usize)| compare(&rows[a].record, &rows[b].record).verdict;
    let (mut found, mut wrong, mut taken_for_one) = (0, 0, 0);
    for pair in &candidates {
        match (judged(pair), is_double(pair)) {
            (Verdict::Different, _) => {}
            (_, true) => found += 1,
            (verdict, false) => {
                wrong += 1;
                taken_for_one += usize::from(verdict == Verdict::Same);
            }
        }
    }
    let figures = format!(
        "{} candidates of 499500, {blocked} of 500 doubles among them, {found} found, {wrong} false alarms",
        candidates.len()
    );
    assert_eq!(taken_for_one, 0, "no two persons are taken for one: {figures}");
    assert!(
        blocked >= 491 && found >= 476 && wrong <= 5 && candidates.len() <= 1_500,
        "{figures}"
    );
}
