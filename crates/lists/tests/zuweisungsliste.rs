//! A list as a district government sends it: Windows-1252, unknown day and month, aliases, keys of nationalities.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used
)] // all of it is a test

use chrono::NaiveDate;
use lists::{
    Encoding, PersonDraft, RowDraft, Sex, Source, Target, find_header, interpret, propose, read, summarize,
};

const LIST: &[u8] = include_bytes!("../../../tests/data/lists/zuweisungsliste.csv");

fn rows() -> Vec<RowDraft> {
    let workbook = read(LIST, "zuweisungsliste.csv").unwrap();
    let sheet = workbook.likely_sheet().unwrap();
    let header = find_header(sheet).unwrap();
    interpret(
        sheet,
        &header,
        &propose(sheet, &header),
        NaiveDate::from_ymd_opt(2026, 11, 24).unwrap(),
    )
}

#[test]
fn the_encoding_and_the_delimiter_are_recognised_and_reported() {
    let workbook = read(LIST, "zuweisungsliste.csv").unwrap();
    assert_eq!(
        workbook.source,
        Source::Csv {
            encoding: Encoding::Windows1252,
            delimiter: ';',
            has_bom: false
        }
    );
    assert_eq!(workbook.sheets[0].name, "zuweisungsliste");
}

#[test]
fn every_column_is_known() {
    let workbook = read(LIST, "zuweisungsliste.csv").unwrap();
    let sheet = &workbook.sheets[0];
    let mapping = propose(sheet, &find_header(sheet).unwrap());
    let targets: Vec<Target> = mapping.columns.into_iter().map(|mapped| mapped.target).collect();
    assert_eq!(
        targets,
        [
            Target::FileReference,
            Target::FamilyName,
            Target::GivenName,
            Target::BirthDate,
            Target::BirthPlace,
            Target::Nationality,
            Target::Sex,
            Target::AllocatedOn,
            Target::Aliases,
        ]
    );
}

#[test]
fn every_cell_of_every_person_is_read_as_it_is_meant() {
    let lines: Vec<String> = rows().iter().filter_map(RowDraft::person).map(line).collect();
    assert_eq!(
        lines,
        [
            "9000001-475|AL-SALEH|Khaled|1995-01-01|Aleppo|SYR|m|2026-11-16|Khalid Alsaleh",
            "9000002-423|RAHIMI|Gul Agha|1979|Kabul; Afg.|AFG|m|2026-11-16|",
            "9000003-423|RAHIMI|Parwin|1986-11-11|Kabul|AFG|f|2026-11-16|Parvin Karimzada+Parwin Karimzadeh",
            "9000004-224|TESFAY|Yonas Berhane|1995-03-03|Keren|ERI|m|2026-11-16|",
            "9000005-163|YILDIZ|Ibrahim|1982-10-10|Müs|TUR|m|2026-11-16|",
        ]
    );
}

fn line(person: &PersonDraft) -> String {
    let (name, aliases) = person.names.split_first().unwrap();
    let aliases: Vec<String> = aliases.iter().map(lists::NameDraft::display).collect();
    [
        person.file_reference.clone().unwrap_or_default(),
        name.family.clone().unwrap_or_default(),
        name.given.clone().unwrap_or_default(),
        person.birth_date.as_ref().unwrap().to_string(),
        person.birth_place.clone().unwrap_or_default(),
        person.nationalities.join(","),
        person.sex.map(Sex::code).unwrap_or_default().to_owned(),
        person.allocated_on.as_ref().unwrap().to_string(),
        aliases.join("+"),
    ]
    .join("|")
}

#[test]
fn only_the_first_of_january_is_doubted_and_nothing_is_left_over() {
    let summary = summarize(&rows());
    assert_eq!((summary.persons, summary.remarks, summary.ignored), (5, 0, 0));
    assert_eq!(
        summary.doubts.into_iter().collect::<Vec<_>>(),
        [("date_year_only_perhaps", 1)]
    );
}
