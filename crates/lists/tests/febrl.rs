//! A public benchmark of 1,000 people (`tests/data/febrl`), a quarter of whose cells are empty or misspelt.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used
)] // all of it is a test

use chrono::NaiveDate;
use lists::{
    PersonDraft, RowDraft, Sheet, Target, find_header, interpret, mark_duplicates, propose, read, summarize,
};

const LIST: &[u8] = include_bytes!("../../../tests/data/febrl/dataset1.csv");

fn sheet() -> Sheet {
    read(LIST, "dataset1.csv").unwrap().sheets.remove(0)
}

fn rows() -> Vec<RowDraft> {
    let sheet = sheet();
    let header = find_header(&sheet).unwrap();
    interpret(
        &sheet,
        &header,
        &propose(&sheet, &header),
        NaiveDate::from_ymd_opt(2026, 11, 24).unwrap(),
    )
}

#[test]
fn every_column_has_its_place() {
    let sheet = sheet();
    let mapping = propose(&sheet, &find_header(&sheet).unwrap());
    let targets: Vec<Target> = mapping.columns.into_iter().map(|mapped| mapped.target).collect();
    assert_eq!(
        targets,
        [
            Target::FileReference,
            Target::GivenName,
            Target::FamilyName,
            Target::Address(1),
            Target::Address(2),
            Target::Address(3),
            Target::Address(4),
            Target::Address(5),
            Target::Address(6),
            Target::BirthDate,
            Target::Remark,
        ]
    );
}

/// Read a second time by other means: the cells between the commas.
#[test]
fn a_thousand_persons_keep_every_cell() {
    let rows = rows();
    assert_eq!(summarize(&rows).persons, 1_000);
    let text = std::str::from_utf8(LIST).unwrap();
    for (line, draft) in text.lines().zip(&rows).skip(1) {
        let cells: Vec<&str> = line.split(',').map(str::trim).collect();
        let [id, given, family, address @ .., born, number] = cells.as_slice() else {
            panic!("eleven cells")
        };
        let person = draft.person().unwrap();
        let is = |field: Option<&String>, cell: &str| field.map_or("", String::as_str) == cell;
        assert!(is(person.file_reference.as_ref(), id));
        let name = person.names.first();
        assert!(
            is(name.and_then(|name| name.given.as_ref()), given),
            "row {}",
            draft.row
        );
        assert!(
            is(name.and_then(|name| name.family.as_ref()), family),
            "row {}",
            draft.row
        );
        let parts: Vec<&str> = person.address.iter().map(|part| part.text.as_str()).collect();
        let filled: Vec<&str> = address.iter().copied().filter(|cell| !cell.is_empty()).collect();
        assert_eq!(parts, filled, "row {}", draft.row);
        assert!(
            person
                .remarks
                .iter()
                .any(|remark| remark.to_string() == format!("soc_sec_id: {number}"))
        );
        check_birth_date(person, born);
    }
}

fn check_birth_date(person: &PersonDraft, born: &str) {
    let real = NaiveDate::parse_from_str(born, "%Y%m%d").ok();
    assert_eq!(
        person.birth_date.as_ref().and_then(lists::DateDraft::date),
        real,
        "{born:?}"
    );
    let is_remark = person.remarks.iter().any(|remark| remark.text == born);
    assert_eq!(
        is_remark,
        real.is_none() && !born.is_empty(),
        "{born:?}: what is no date stays as typed"
    );
}

#[test]
fn what_is_doubtful_is_counted() {
    let doubts = summarize(&rows()).doubts;
    assert_eq!(
        doubts.get("date_impossible"),
        Some(&3),
        "month 12 has no day 33, no year a month 95 or 90"
    );
    assert_eq!(
        doubts.get("date_year_only_perhaps"),
        Some(&12),
        "born on 1 January, 1 July or 31 December"
    );
    assert!(
        doubts.get("age_unlikely").is_some_and(|count| *count > 100),
        "the benchmark has people born since 1900"
    );
    assert_eq!(
        doubts.get("date_century_assumed"),
        None,
        "all years have four digits"
    );
}

#[test]
fn copies_with_the_same_number_are_found_without_comparing_everybody_with_everybody() {
    let number = |person: &PersonDraft| {
        person
            .remarks
            .iter()
            .find(|remark| remark.label == "soc_sec_id")
            .cloned()
    };
    let mut rows = rows();
    let mut asked = 0;
    let pairs = mark_duplicates(&mut rows, |one, other| {
        asked += 1;
        number(one) == number(other)
    });
    assert!(
        pairs.len() > 300,
        "{} of about 400 with an equal number",
        pairs.len()
    );
    assert!(asked < 20_000, "{asked} comparisons of 499,500");
    assert_eq!(summarize(&rows).persons, 1_000);
}
