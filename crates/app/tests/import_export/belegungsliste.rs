//! A list as a shelter keeps it: merged title, two rows of headings, four styles of dates, an impossible date, remarks in
//! names, Arabic script, a formula, a free place, totals.

use std::collections::BTreeSet;

use app::import::{self, Choices, ListOptions};
use app::view::{DraftView, PersonDetail};

use crate::desk::{Desk, facts};

const LIST: &[u8] = include_bytes!("../../../../tests/data/lists/belegungsliste.xlsx");
const NAME: &str = "belegungsliste.xlsx";

/// Row by row all that is known of each person afterwards, and nothing else is.
const EXPECTED: [(u32, &str); 12] = [
    (
        5,
        "name Al-Hariri | Mohammad | Latn | list; birth 1986-03-14; opened_on 2026-11-24; phone 0151 0000001; \
         remark lfd. Nr.: 1; remark Bemerkung: Familie 4 Pers.; residence_status aufenthaltsgestattung; \
         residence_valid_until 2027-01-20; sex m; nationality SYR; language ara; stay  | EG 01 | 2025-11-03",
    ),
    (
        6,
        "name Al Hariri | Fatima | Latn | list; birth 1990-08-14; opened_on 2026-11-24; remark lfd. Nr.: 2; \
         remark Name, Vorname: (Ehefrau); residence_status aufenthaltsgestattung; \
         residence_valid_until 2027-01-20; sex f; nationality SYR; language ara; stay  | EG 01 | 2025-11-03",
    ),
    (
        7,
        "name Alhariri | Yusuf | Latn | list; birth 2014-05-02; opened_on 2026-11-24; remark lfd. Nr.: 3; \
         remark Bemerkung: Schule GGS Nord; residence_status aufenthaltsgestattung; \
         residence_valid_until 2027-01-20; sex m; nationality SYR; language ara; language deu; \
         stay  | EG 01 | 2025-11-03",
    ),
    (
        8,
        "name  | Alhariri Lamis | Latn | list; birth 2019-01-01; opened_on 2026-11-24; remark lfd. Nr.: 4; \
         remark Bemerkung: Kita gesucht!!; residence_status aufenthaltsgestattung; \
         residence_valid_until 2027-01-20; sex f; nationality SYR; stay  | EG 01 | 2025-11-03",
    ),
    (
        9,
        "name TEKLE | Mehret | Latn | list; birth 1997-01-01; opened_on 2026-11-24; phone +49 151 0000002; \
         remark lfd. Nr.: 5; remark Einzug: 12/2024; remark Bemerkung: schwanger ET 02/27; \
         residence_status ae_25_2_fluechtling; sex f; nationality ERI; language tir; stay  | EG 02 | ",
    ),
    (
        10,
        "name  | Noori Ahmad Zia | Latn | list; birth 1992-01-01; opened_on 2026-11-24; remark lfd. Nr.: 6; \
         residence_status duldung; residence_valid_until 2026-12-14; sex m; nationality AFG; language prs; \
         stay  | EG 03 | 2026-06-15",
    ),
    (
        11,
        "name NURI | Ahmadzia | Latn | list; birth 1992-01-01; opened_on 2026-11-24; remark lfd. Nr.: 7; \
         remark Bemerkung: doppelt? siehe 6; residence_status duldung; residence_valid_until 2026-12-14; sex m; \
         nationality AFG; language prs; stay  | EG 03 | 2026-06-15",
    ),
    (
        12,
        "name Kovalenko | Oksana | Latn | list; birth 1988-06-26; opened_on 2026-11-24; remark lfd. Nr.: 8; \
         residence_status ae_24; residence_valid_until 2027-03-04; sex f; nationality UKR; language ukr; \
         language rus; stay  | OG 11 | 2022-04-11",
    ),
    (
        13,
        "name  | Kovalenko Danylo | Latn | list; opened_on 2026-11-24; remark lfd. Nr.: 9; \
         remark geb.: 30.02.2013; remark Bemerkung: Geb.datum prüfen; residence_status ae_24; \
         residence_valid_until 2027-03-04; sex m; nationality UKR; language ukr; stay  | OG 11 | 2022-04-11",
    ),
    (
        14,
        "name  | خليل عبد الرحمن | Arab | list; birth 1985-07-02; opened_on 2026-11-24; remark lfd. Nr.: 10; \
         remark Bemerkung: Name nur arabisch; residence_status aufenthaltsgestattung; sex m; nationality SYR; \
         language ara; stay  | OG 12 | 2026-09-01",
    ),
    (
        15,
        "name Xelîl | Rojîn | Latn | list; birth 2000-03-21; opened_on 2026-11-24; remark lfd. Nr.: 11; \
         remark Staatsang.: SYR/kurd.; residence_status aufenthaltsgestattung; sex f; nationality SYR; \
         language kmr; stay  | OG 12 | 2026-09-01",
    ),
    (
        17,
        "name Öztürk | Çağla | Latn | list; birth 1997-03-03; opened_on 2026-11-24; phone 0151-0000003; \
         remark lfd. Nr.: 12; remark Bemerkung: =HYPERLINK(\"http://example.org\";\"x\"); \
         residence_status aufenthaltsgestattung; residence_valid_until 2027-04-09; sex f; nationality TUR; \
         language tur; stay  | OG 14 | 2026-10-10",
    ),
];

#[test]
fn the_list_of_a_shelter_comes_in_without_losing_or_inventing_a_thing() {
    let mut desk = Desk::of_amira();
    let preview = desk.preview(LIST, NAME);
    assert!(desk.people().is_empty(), "looking changes nothing");
    check_preview(&preview);

    let applied = desk.apply(LIST, NAME);
    assert_eq!(
        (applied.persons, applied.suspected_duplicates, applied.doubted),
        (12, 2, 9)
    );
    let people = desk.people();
    assert_eq!(people.len(), EXPECTED.len());
    for (person, (row, expected)) in people.iter().zip(EXPECTED) {
        assert_eq!(facts(person).join("; "), expected, "row {row}");
    }
    for (draft, person) in preview.drafts.iter().zip(&people) {
        assert_is_what_was_shown(draft, person);
    }
}

fn check_preview(preview: &app::view::ImportPreview) {
    assert_eq!(preview.sheet, "Belegung ÜH Beispielstr.");
    assert_eq!(preview.other_sheets, ["Hausordnung"]);
    assert_eq!(preview.header_row, 3);
    assert_eq!(preview.was_imported_on, None);
    let targets: Vec<&str> = preview
        .columns
        .iter()
        .map(|column| column.target.as_str())
        .collect();
    assert_eq!(
        targets.join(" "),
        "row_number room full_name birth_date sex nationality move_in_date residence_status \
         residence_valid_until language phone remark"
    );
    assert!(preview.columns.iter().all(|column| column.confidence == 100));
    let others: Vec<(u32, &str)> = preview
        .other_rows
        .iter()
        .map(|(row, why)| (*row, why.as_str()))
        .collect();
    assert_eq!(
        others,
        [
            (1, "title"),
            (3, "header"),
            (4, "header"),
            (16, "free_place"),
            (19, "totals")
        ]
    );
    let doubts: Vec<String> = preview
        .drafts
        .iter()
        .flat_map(|draft| {
            let one = move |(code, column, typed): &(String, String, String)| {
                format!("{}{column} {code}: {typed}", draft.row)
            };
            draft.doubts.iter().map(one)
        })
        .collect();
    assert_eq!(
        doubts,
        [
            "6C name_remark_taken_out: Al Hariri, Fatima (Ehefrau)",
            "8C name_not_split: Alhariri Lamis",
            "8D date_year_only_perhaps: 01.01.2019",
            "9C name_split_by_capitals: TEKLE Mehret",
            "9D date_year_only_perhaps: 1.1.1997",
            "9G date_incomplete: 12/2024",
            "10C name_not_split: Noori Ahmad Zia",
            "10D date_year_only_perhaps: 01.01.1992",
            "11D date_year_only_perhaps: 01.01.1992",
            "13C name_not_split: Kovalenko Danylo",
            "13D date_impossible: 30.02.2013",
            "14C name_not_split: خليل عبد الرحمن",
            "14C name_only_in_script: خليل عبد الرحمن",
            "15F nationality_unknown: SYR/kurd.",
            "17L formula: =HYPERLINK(\"http://example.org\";\"x\")",
        ]
    );
    let alike: Vec<(u32, &[u32])> = preview
        .drafts
        .iter()
        .filter(|draft| !draft.resembles_rows.is_empty())
        .map(|draft| (draft.row, draft.resembles_rows.as_slice()))
        .collect();
    assert_eq!(
        alike,
        [(10, &[11][..]), (11, &[10])],
        "the list itself asks: doppelt? siehe 6"
    );
}

/// All that the preview showed, and beyond it only the first day of care.
fn assert_is_what_was_shown(draft: &DraftView, person: &PersonDetail) {
    let mut names = person.row.names.clone();
    names.iter_mut().for_each(|name| name.id = None);
    assert_eq!(names, draft.person.names, "row {}", draft.row);
    let mut fields = person.fields.clone();
    assert!(fields.opened_on.take().is_some());
    assert_eq!(fields, draft.person.fields, "row {}", draft.row);
    assert_eq!(person.row.nationalities, draft.person.nationalities);
    assert_eq!(person.row.languages, draft.person.languages);
    assert_eq!(person.row.room, draft.person.room);
    assert_eq!(
        person.stays.first().and_then(|stay| stay.from_on),
        draft.person.moved_in_on
    );
}

#[test]
fn the_same_file_is_recognised_and_an_import_is_undone_as_one_step() {
    let mut desk = Desk::of_amira();
    let empty = desk.exported();
    let first = desk.apply(LIST, NAME);
    let preview = desk.preview(LIST, "renamed.xlsx");
    assert_eq!(
        preview.was_imported_on.unwrap().to_string(),
        "2026-11-24",
        "by content, not by name"
    );
    assert!(
        preview
            .drafts
            .iter()
            .filter(|draft| draft.resembles.is_empty())
            .count()
            == 0,
        "everybody is here already"
    );
    assert_eq!(preview.drafts[0].resembles[0].name, "Mohammad Al-Hariri");

    let second = desk.apply(LIST, NAME);
    assert_eq!(
        (second.persons, second.suspected_duplicates),
        (12, 12),
        "marked, never skipped"
    );
    assert_eq!(desk.people().len(), 24);

    desk.undo(&second);
    desk.undo(&first);
    assert_eq!(desk.exported(), empty, "nothing of either is left");
    let preview = desk.preview(LIST, NAME);
    assert_eq!(preview.was_imported_on, None, "what was undone does not count");
    assert!(preview.drafts.iter().all(|draft| draft.resembles.is_empty()));
    assert_eq!(desk.apply(LIST, NAME).persons, 12, "and it can be read in again");
    assert_eq!(desk.people().len(), 12);
}

#[test]
fn somebody_decides_on_rows_on_the_shelter_and_on_what_columns_mean() {
    let mut desk = Desk::of_amira();
    let mapping = import::proposed_mapping(LIST, NAME, None).unwrap();
    let mapping = mapping.replacen(
        "\"target\": \"row_number\"",
        "\"target\": {\"ignore\": \"chosen\"}",
        1,
    );
    let options = ListOptions {
        mapping: Some(mapping.into_bytes()),
        shelter: Some(" Übergangsheim Beispielstraße ".into()),
        ..ListOptions::default()
    };
    let choices = Choices {
        skip_rows: BTreeSet::from([10]),
        ..Choices::default()
    };
    let applied = import::apply(&mut desk.session, LIST, NAME, &options, &choices).unwrap();
    assert_eq!(
        (applied.persons, applied.suspected_duplicates),
        (11, 0),
        "with one of the two left out nobody resembles anybody"
    );
    let people = desk.people();
    for person in &people {
        assert_eq!(
            person.row.shelter.as_deref(),
            Some("Übergangsheim Beispielstraße")
        );
        assert!(
            !person
                .fields
                .remark
                .clone()
                .unwrap_or_default()
                .contains("lfd. Nr.")
        );
    }
    let shelters: BTreeSet<_> = people
        .iter()
        .filter_map(|person| person.stays[0].shelter_id)
        .collect();
    assert_eq!(shelters.len(), 1, "one shelter for all of them");

    let again = ListOptions {
        shelter: Some("ÜBERGANGSHEIM BEISPIELSTRASSE".into()),
        ..ListOptions::default()
    };
    import::apply(&mut desk.session, LIST, NAME, &again, &Choices::default()).unwrap();
    let all = desk.people();
    assert!(
        all.iter()
            .all(|person| shelters.contains(&person.stays[0].shelter_id.unwrap()))
    );

    let none = Choices {
        skip_rows: (0..30).collect(),
        ..Choices::default()
    };
    let applied = import::apply(&mut desk.session, LIST, NAME, &again, &none).unwrap();
    assert_eq!(
        (applied.step.as_str(), applied.persons),
        ("", 0),
        "nothing to take, nothing to undo"
    );
    assert_eq!(desk.people().len(), all.len());
}
