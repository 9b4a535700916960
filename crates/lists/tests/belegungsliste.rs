//! A list as a shelter keeps it, cell by cell: merged title, two rows of headings, four styles of dates, an impossible
//! date, remarks in names, Arabic script, a formula, a free place, totals.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used
)] // all of it is a test

use chrono::NaiveDate;
use lists::{
    Becomes, Certainty, Mapping, NotAPerson, PersonDraft, ResidenceStatus, RowDraft, Script, Sex, Sheet,
    Target, Workbook, find_header, interpret, mark_duplicates, propose, read, summarize,
};

const LIST: &[u8] = include_bytes!("../../../tests/data/lists/belegungsliste.xlsx");

fn workbook() -> Workbook {
    read(LIST, "belegungsliste.xlsx").expect("the list is a workbook")
}

fn sheet() -> Sheet {
    workbook()
        .likely_sheet()
        .expect("the workbook has a list")
        .clone()
}

fn rows() -> Vec<RowDraft> {
    let sheet = sheet();
    let header = find_header(&sheet).expect("the list has headings");
    let today = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
    interpret(&sheet, &header, &propose(&sheet, &header), today)
}

fn person(row: u32) -> PersonDraft {
    let draft = rows().into_iter().find(|draft| draft.row == row).unwrap();
    draft
        .person()
        .unwrap_or_else(|| panic!("row {row} is a person"))
        .clone()
}

fn kinds(person: &PersonDraft) -> Vec<&'static str> {
    person.doubts.iter().map(|doubt| doubt.code.kind()).collect()
}

fn remarks(person: &PersonDraft) -> Vec<String> {
    person.remarks.iter().map(ToString::to_string).collect()
}

#[test]
fn both_sheets_are_named_and_the_list_is_found() {
    let names: Vec<String> = workbook().sheets.iter().map(|sheet| sheet.name.clone()).collect();
    assert_eq!(names, ["Belegung ÜH Beispielstr.", "Hausordnung"]);
    assert_eq!(sheet().name, names[0]);
}

#[test]
fn headings_stand_in_rows_three_and_four_and_all_are_known() {
    let sheet = sheet();
    let header = find_header(&sheet).unwrap();
    assert_eq!(
        (header.first_row, header.last_row, header.certainty),
        (3, 4, Certainty::Certain)
    );
    assert_eq!(header.labels[2].note.as_deref(), Some("(wie im Ausweis)"));
    let mapping = propose(&sheet, &header);
    let targets: Vec<Target> = mapping
        .columns
        .iter()
        .map(|mapped| mapped.target.clone())
        .collect();
    assert_eq!(
        targets,
        [
            Target::RowNumber,
            Target::Room,
            Target::FullName,
            Target::BirthDate,
            Target::Sex,
            Target::Nationality,
            Target::MoveInDate,
            Target::ResidenceStatus,
            Target::ResidenceValidUntil,
            Target::Language,
            Target::Phone,
            Target::Remark,
        ]
    );
    assert!(
        mapping
            .columns
            .iter()
            .all(|mapped| mapped.certainty == Certainty::Certain),
        "{mapping:#?}"
    );
    assert_eq!(Mapping::from_json(mapping.to_json().as_bytes()), Ok(mapping));
}

#[test]
fn twelve_persons_one_free_place_and_the_totals_are_seen() {
    let rows = rows();
    let summary = summarize(&rows);
    assert_eq!((summary.rows, summary.persons), (19, 12));
    let others: Vec<(u32, NotAPerson)> = rows
        .iter()
        .filter_map(|draft| match &draft.becomes {
            Becomes::NotAPerson { why, .. } => Some((draft.row, *why)),
            Becomes::Person(_) => None,
        })
        .collect();
    assert_eq!(
        others,
        [
            (1, NotAPerson::Title),
            (2, NotAPerson::Empty),
            (3, NotAPerson::Header),
            (4, NotAPerson::Header),
            (16, NotAPerson::FreePlace),
            (18, NotAPerson::Empty),
            (19, NotAPerson::Totals),
        ]
    );
}

/// Every cell of every person: number, room, name as typed, family, given, born, sex, nationalities, moved in, status,
/// valid until, languages, phone.
#[test]
fn every_cell_of_every_person_is_read_as_it_is_meant() {
    let read: Vec<String> = rows().iter().filter_map(RowDraft::person).map(line).collect();
    let expected = [
        "1|EG 01|Al-Hariri, Mohammad|Al-Hariri|Mohammad|1986-03-14|m|SYR|2025-11-03|aufenthaltsgestattung|2027-01-20|ara|+491510000001",
        "2|EG 01|Al Hariri, Fatima|Al Hariri|Fatima|1990-08-14|f|SYR|2025-11-03|aufenthaltsgestattung|2027-01-20|ara|",
        "3|EG 01|Alhariri, Yusuf|Alhariri|Yusuf|2014-05-02|m|SYR|2025-11-03|aufenthaltsgestattung|2027-01-20|ara,deu|",
        "4|EG 01|Alhariri Lamis|||2019-01-01|f|SYR|2025-11-03|aufenthaltsgestattung|2027-01-20||",
        "5|EG 02|TEKLE Mehret|TEKLE|Mehret|1997-01-01|f|ERI|2024-12|ae_25_2_fluechtling||tir|+491510000002",
        "6|EG 03|Noori Ahmad Zia|||1992-01-01|m|AFG|2026-06-15|duldung|2026-12-14|prs|",
        "7|EG 03|NURI, Ahmadzia|NURI|Ahmadzia|1992-01-01|m|AFG|2026-06-15|duldung|2026-12-14|prs|",
        "8|OG 11|Kovalenko, Oksana|Kovalenko|Oksana|1988-06-26|f|UKR|2022-04-11|ae_24|2027-03-04|ukr,rus|",
        "9|OG 11|Kovalenko Danylo||||m|UKR|2022-04-11|ae_24|2027-03-04|ukr|",
        "10|OG 12|خليل عبد الرحمن|||1985-07-02|m|SYR|2026-09-01|aufenthaltsgestattung||ara|",
        "11|OG 12|Xelîl, Rojîn|Xelîl|Rojîn|2000-03-21|f|SYR|2026-09-01|aufenthaltsgestattung||kmr|",
        "12|OG 14|Öztürk, Çağla|Öztürk|Çağla|1997-03-03|f|TUR|2026-10-10|aufenthaltsgestattung|2027-04-09|tur|+491510000003",
    ];
    assert_eq!(read, expected);
}

fn line(person: &PersonDraft) -> String {
    let text = |field: &Option<String>| field.clone().unwrap_or_default();
    let date = |field: &Option<lists::DateDraft>| field.as_ref().map(ToString::to_string).unwrap_or_default();
    let name = person.names.first().unwrap();
    assert_eq!(person.names.len(), 1, "no aliases in this list");
    [
        text(&person.row_number),
        text(&person.room),
        name.as_typed.clone(),
        text(&name.family),
        text(&name.given),
        date(&person.birth_date),
        person.sex.map(Sex::code).unwrap_or_default().to_owned(),
        person.nationalities.join(","),
        date(&person.move_in_on),
        person
            .residence_status
            .map(ResidenceStatus::code)
            .unwrap_or_default()
            .to_owned(),
        date(&person.residence_valid_until),
        person.languages.join(","),
        person
            .phone
            .as_ref()
            .and_then(|phone| phone.international.clone())
            .unwrap_or_default(),
    ]
    .join("|")
}

#[test]
fn remarks_stay_remarks_and_what_is_not_understood_joins_them() {
    let kept: Vec<(u32, Vec<String>)> = rows()
        .iter()
        .filter_map(|draft| Some((draft.row, remarks(draft.person()?))))
        .filter(|(_, remarks)| !remarks.is_empty())
        .collect();
    let expected = [
        (5, vec!["Bemerkung: Familie 4 Pers."]),
        (6, vec!["Name, Vorname: (Ehefrau)"]),
        (7, vec!["Bemerkung: Schule GGS Nord"]),
        (8, vec!["Bemerkung: Kita gesucht!!"]),
        (9, vec!["Bemerkung: schwanger ET 02/27"]),
        (11, vec!["Bemerkung: doppelt? siehe 6"]),
        (13, vec!["geb.: 30.02.2013", "Bemerkung: Geb.datum prüfen"]),
        (14, vec!["Bemerkung: Name nur arabisch"]),
        (15, vec!["Staatsang.: SYR/kurd."]),
        (17, vec!["Bemerkung: =HYPERLINK(\"http://example.org\";\"x\")"]),
    ];
    let expected: Vec<(u32, Vec<String>)> = expected
        .into_iter()
        .map(|(row, remarks)| (row, remarks.into_iter().map(str::to_owned).collect()))
        .collect();
    assert_eq!(kept, expected);
}

#[test]
fn every_doubt_is_named_and_no_other() {
    let doubts: Vec<(u32, Vec<&'static str>)> = rows()
        .iter()
        .filter_map(|draft| Some((draft.row, kinds(draft.person()?))))
        .collect();
    let expected = [
        (5, vec![]),
        (6, vec!["name_remark_taken_out"]),
        (7, vec![]),
        (8, vec!["name_not_split", "date_year_only_perhaps"]),
        (9, vec!["name_split_by_capitals", "date_year_only_perhaps"]),
        (10, vec!["name_not_split", "date_year_only_perhaps"]),
        (11, vec!["date_year_only_perhaps"]),
        (12, vec![]),
        (13, vec!["name_not_split", "date_impossible"]),
        (14, vec!["name_not_split", "name_only_in_script"]),
        (15, vec!["nationality_unknown"]),
        (17, vec!["formula"]),
    ];
    assert_eq!(doubts, expected);
}

#[test]
fn scripts_are_told_apart_and_capitals_calmed_for_the_screen() {
    assert_eq!(person(14).names[0].script, Script::Arabic);
    assert_eq!(person(15).names[0].script, Script::Latin);
    assert_eq!(person(9).names[0].display(), "Mehret Tekle");
    assert_eq!(person(14).names[0].display(), "خليل عبد الرحمن");
}

#[test]
fn suspected_duplicates_are_marked_in_both_rows_and_none_is_skipped() {
    let mut rows = rows();
    let same_birth_and_room = |one: &PersonDraft, other: &PersonDraft| {
        one.birth_date.as_ref().map(ToString::to_string) == other.birth_date.as_ref().map(ToString::to_string)
            && one.room == other.room
    };
    assert_eq!(mark_duplicates(&mut rows, same_birth_and_room), [(10, 11)]);
    assert_eq!(summarize(&rows).doubts.get("duplicate_suspected"), Some(&2));
    assert_eq!(summarize(&rows).persons, 12);
}

#[test]
fn a_workbook_cut_off_anywhere_is_an_error() {
    for length in (0..LIST.len()).step_by(7) {
        let cut = LIST.get(..length).unwrap();
        assert!(read(cut, "cut.xlsx").is_err(), "{length} bytes of {}", LIST.len());
    }
}

#[test]
fn a_workbook_with_a_byte_changed_is_a_list_or_an_error() {
    for place in (0..LIST.len()).step_by(5) {
        let mut changed = LIST.to_vec();
        changed[place] ^= 0x15;
        if let Ok(workbook) = read(&changed, "changed.xlsx") {
            for sheet in &workbook.sheets {
                if let Ok(header) = find_header(sheet) {
                    let today = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
                    let rows = interpret(sheet, &header, &propose(sheet, &header), today);
                    assert_eq!(rows.len(), sheet.rows.len());
                }
            }
        }
    }
}
