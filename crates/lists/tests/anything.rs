//! Whatever somebody opens as a list: a proposal or an error, never the end of the program.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used
)] // all of it is a test

use chrono::NaiveDate;
use lists::{DoubtCode, Header, RowDraft, find_header, interpret, mark_duplicates, propose, read, summarize};
use proptest::prelude::*;

/// All stages; the number of rows of the sheets and of the drafts made from them.
fn run(bytes: &[u8]) -> Option<(usize, usize)> {
    let workbook = read(bytes, "x.csv").ok()?;
    let (mut found, mut made) = (0, 0);
    for sheet in &workbook.sheets {
        let header = find_header(sheet).unwrap_or_else(|_| Header::by_letter(sheet));
        let mapping = propose(sheet, &header);
        let mut rows = interpret(sheet, &header, &mapping, NaiveDate::from_ymd_opt(2026, 11, 24)?);
        mark_duplicates(&mut rows, |_, _| true);
        found += sheet.rows.len();
        made += summarize(&rows).rows;
    }
    Some((found, made))
}

fn one_person(text: &str) -> lists::PersonDraft {
    let workbook = read(text.as_bytes(), "x.csv").unwrap();
    let sheet = workbook.likely_sheet().unwrap();
    let header = find_header(sheet).unwrap();
    let rows = interpret(
        sheet,
        &header,
        &propose(sheet, &header),
        NaiveDate::from_ymd_opt(2026, 11, 24).unwrap(),
    );
    rows.iter().find_map(RowDraft::person).unwrap().clone()
}

#[test]
fn a_name_of_ten_thousand_characters_is_kept_and_doubted() {
    let name = format!("{}, Omar", "Ali".repeat(3_333));
    let person = one_person(&format!("Name;geb.\n\"{name}\";1.2.1990\n"));
    assert_eq!(person.names[0].as_typed, name);
    let characters = name.chars().count();
    assert!(
        person
            .doubts
            .iter()
            .any(|doubt| doubt.code == DoubtCode::VeryLong { characters })
    );
}

#[test]
fn emoji_stay_and_what_turns_the_reading_direction_goes_with_a_doubt() {
    let person =
        one_person("Name;geb.\n\"Ali\u{202E}, O\0mar 😀\";1.2.1990\nOmar, Ali und noch viel mehr;2.2.1990\n");
    assert_eq!(person.names[0].as_typed, "Ali, Omar 😀");
    let kinds: Vec<&str> = person.doubts.iter().map(|doubt| doubt.code.kind()).collect();
    assert_eq!(kinds, ["forbidden_characters_removed", "name_unusual"]);
}

#[test]
fn many_people_born_on_the_same_day_do_not_take_forever() {
    let mut list = "Name;geb.\n".to_owned();
    for row in 0..5_000 {
        list.push_str(&format!("Person{row}, Vor;01.01.1990\n"));
    }
    let workbook = read(list.as_bytes(), "x.csv").unwrap();
    let header = find_header(&workbook.sheets[0]).unwrap();
    let mapping = propose(&workbook.sheets[0], &header);
    let mut rows = interpret(
        &workbook.sheets[0],
        &header,
        &mapping,
        NaiveDate::from_ymd_opt(2026, 11, 24).unwrap(),
    );
    let mut asked = 0;
    mark_duplicates(&mut rows, |_, _| {
        asked += 1;
        false
    });
    assert!(asked < 5_000 * 5_000 / 10, "{asked} comparisons");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn any_text_goes_through_all_stages(text in ".{0,400}") {
        if let Some((found, made)) = run(text.as_bytes()) {
            prop_assert_eq!(found, made);
        }
    }

    #[test]
    fn any_table_goes_through_all_stages(
        rows in prop::collection::vec(
            prop::collection::vec("|Name|geb\\.|Tel\\.|Vorname|[0-9./-]{1,12}|[a-zA-Z ,(\"§]{1,10}|.{0,8}", 0..8), 0..12),
        delimiter in prop::sample::select(vec![";", ",", "\t"])
    ) {
        let lines: Vec<String> = rows.iter().map(|row| row.join(delimiter)).collect();
        if let Some((found, made)) = run(lines.join("\n").as_bytes()) {
            prop_assert_eq!(found, made);
        }
    }

    #[test]
    fn any_bytes_go_through_all_stages(bytes in prop::collection::vec(any::<u8>(), 0..1000)) {
        if let Some((found, made)) = run(&bytes) {
            prop_assert_eq!(found, made);
        }
    }
}
