//! Nothing is lost: the promise of the crate, on lists of any content under any mapping.

use proptest::prelude::*;

use super::*;
use crate::text::one_line;
use crate::{Cell, Certainty, ColumnMapping, DateDraft, IgnoreReason, Label, PersonDraft, Target, words};

const TARGETS: usize = 24;

fn target(number: usize) -> Target {
    match number {
        0 => Target::RowNumber,
        1 => Target::Room,
        2 | 21 => Target::FullName,
        3 => Target::FamilyName,
        4 => Target::GivenName,
        5 => Target::Aliases,
        6 => Target::BirthDate,
        7 => Target::BirthPlace,
        8 => Target::Sex,
        9 => Target::Nationality,
        10 => Target::Language,
        11 => Target::Phone,
        12 => Target::Email,
        13 => Target::MoveInDate,
        14 => Target::AllocatedOn,
        15 => Target::ResidenceStatus,
        16 => Target::ResidenceValidUntil,
        17 => Target::FileReference,
        18 => Target::Address(1),
        19 => Target::Address(2),
        20 => Target::Ignore(IgnoreReason::NotNeeded),
        _ => Target::Remark,
    }
}

fn any_value() -> impl Strategy<Value = Value> {
    let typed = prop::sample::select(vec![
        "Al-Hariri, Mohammad",
        "TEKLE Mehret",
        "Al Hariri, Fatima (Ehefrau)",
        "خليل عبد الرحمن",
        "Ali, Omar / Aly, Umar",
        "Ali „Abu“",
        "XXX",
        "---",
        "--- frei ---",
        "Summe: 3",
        "01.01.1990",
        "30.02.2013",
        "XX.XX.1979",
        "12/2024",
        "1986-03-14 10:30",
        "19081209",
        "SYR/kurd.",
        "syrisch",
        "475",
        "arab./deutsch",
        "Klingonisch",
        "m",
        "W",
        "?",
        "Gestattung",
        "§24",
        "anerkannt (Flü.)",
        "bald",
        "0151 0000001",
        "0151 (Bruder)",
        "a@example.org",
        "EG 01",
        "12",
        "Ali\u{202E}Omar",
        "\u{0}",
        "  ",
        "((",
        "\"",
        ",",
        "/",
        "😀",
        "zwei\nZeilen",
    ]);
    prop_oneof![
        6 => typed.prop_map(|text| Value::Text(text.to_owned())),
        2 => ".{0,30}".prop_map(Value::Text),
        1 => "[A-Za-z0-9äöüß.,/()\"'§ -]{1,30}".prop_map(Value::Text),
        1 => prop_oneof![(-1e6..1e9).boxed(), (0..60_000_u32).prop_map(f64::from).boxed()].prop_map(Value::Number),
        1 => (0_i64..4_000_000_000).prop_map(|second| {
            let at = chrono::DateTime::from_timestamp(second - second % 43_200, 0).unwrap();
            Value::Date(at.naive_utc())
        }),
        1 => any::<bool>().prop_map(Value::Bool),
        1 => "[A-Z]{1,4}[(]A1[)]".prop_map(|text| Value::Formula { text, cached: Box::new(Value::Number(3.0)) }),
        1 => Just(Value::Error("#REF!".to_owned())),
    ]
}

/// A sheet, its header and a mapping in which targets may even repeat.
fn any_list() -> impl Strategy<Value = (Sheet, Header, Mapping)> {
    let rows = prop::collection::vec(prop::collection::vec(any_value(), 8), 1..6);
    (rows, prop::collection::vec(0..TARGETS, 8)).prop_map(|(rows, targets)| {
        let column = |index| Column::at(index).unwrap();
        let row = |(place, values): (usize, Vec<Value>)| Row {
            number: u32::try_from(place + 1).unwrap(),
            cells: values
                .into_iter()
                .enumerate()
                .filter(|(_, value)| !value.is_empty())
                .map(|(index, value)| Cell {
                    column: column(index),
                    value,
                })
                .collect(),
        };
        let rows = rows.into_iter().enumerate().map(row).collect();
        let sheet = Sheet {
            name: String::new(),
            is_hidden: false,
            rows,
        };
        let mut header = Header::by_letter(&sheet);
        header.labels = (0..8)
            .map(|index| Label {
                column: column(index),
                text: format!("Spalte {index}"),
                note: None,
            })
            .collect();
        let columns = targets
            .into_iter()
            .enumerate()
            .map(|(index, number)| ColumnMapping {
                column: column(index),
                label: String::new(),
                target: target(number),
                certainty: Certainty::Certain,
                reasons: Vec::new(),
            });
        let mapping = Mapping {
            version: 1,
            columns: columns.collect(),
        };
        (sheet, header, mapping)
    })
}

/// Whether the text of a cell is found again in the person.
fn is_kept(person: &PersonDraft, column: Column, target: &Target, text: &str) -> bool {
    let verbatim = |remark: &Remark| remark.column == column && remark.text == text;
    if person.remarks.iter().any(verbatim) || person.ignored.iter().any(|ignored| verbatim(&ignored.cell)) {
        return true;
    }
    let is_text = |field: &Option<String>| field.as_deref() == Some(text);
    let is_date = |field: &Option<DateDraft>| field.as_ref().is_some_and(|date| date.as_typed == text);
    match target {
        Target::RowNumber => is_text(&person.row_number),
        Target::Room => is_text(&person.room),
        Target::BirthPlace => is_text(&person.birth_place),
        Target::FileReference => is_text(&person.file_reference),
        Target::Email => is_text(&person.email),
        Target::Address(part) => person
            .address
            .iter()
            .any(|kept| kept.part == *part && kept.text == text),
        Target::BirthDate => is_date(&person.birth_date),
        Target::MoveInDate => is_date(&person.move_in_on),
        Target::AllocatedOn => is_date(&person.allocated_on),
        Target::ResidenceValidUntil => is_date(&person.residence_valid_until),
        Target::Phone => person.phone.as_ref().is_some_and(|phone| phone.as_typed == text),
        Target::Sex => person.sex.is_some() && person.sex == words::sex(text),
        Target::ResidenceStatus => {
            person.residence_status.is_some() && person.residence_status == words::status(text)
        }
        Target::Nationality => parts(text, words::nationality) == person.nationalities,
        Target::Language => parts(text, words::language) == person.languages,
        Target::FullName | Target::FamilyName | Target::GivenName | Target::Aliases => {
            let kept: Vec<String> = person
                .names
                .iter()
                .map(|name| name.as_typed.clone())
                .chain(
                    person
                        .remarks
                        .iter()
                        .filter(|remark| remark.column == column)
                        .map(|remark| remark.text.clone()),
                )
                .collect();
            let kept = kept.join(" ");
            let is_word = |letter: char| !letter.is_whitespace() && !"/()[]\"„“”«»,".contains(letter);
            one_line(text)
                .split(|letter| !is_word(letter))
                .filter(|word| !matches!(*word, "" | "alias" | "aka" | "a.k.a."))
                .all(|word| kept.contains(word))
        }
        Target::Remark | Target::Ignore(_) => false,
    }
}

/// The keys of a cell in which every part is known; of another one, something no person has.
fn parts(text: &str, find: impl Fn(&str) -> Option<&'static str>) -> Vec<String> {
    if let Some(key) = find(text) {
        return vec![key.to_owned()];
    }
    let mut keys = Vec::new();
    for part in text
        .replace(" und ", "/")
        .split(['/', ',', ';', '+', '&', '(', ')', '\n', '|'])
    {
        let key = if part.trim().is_empty() {
            continue;
        } else {
            find(part.trim()).unwrap_or("lost").to_owned()
        };
        if !keys.contains(&key) {
            keys.push(key);
        }
    }
    keys
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn every_filled_cell_is_found_again((sheet, header, mapping) in any_list()) {
        let today = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
        let rows = interpret(&sheet, &header, &mapping, today);
        prop_assert_eq!(rows.len(), sheet.rows.len(), "one draft for each row");
        for (draft, row) in rows.iter().zip(&sheet.rows) {
            prop_assert_eq!(draft.row, row.number);
            for cell in &row.cells {
                let text = clean(&as_kept(&cell.value)).0.trim().to_owned();
                if text.is_empty() {
                    continue;
                }
                match &draft.becomes {
                    Becomes::NotAPerson { cells, .. } => prop_assert!(cells.iter().any(|kept| kept.column == cell.column && kept.text == text)),
                    Becomes::Person(person) => {
                        let target = mapping.target(cell.column);
                        prop_assert!(is_kept(person, cell.column, target, &text), "{target:?} lost {text:?} of {person:#?}");
                    }
                }
            }
        }
    }

    #[test]
    fn nothing_is_invented((sheet, header, mapping) in any_list()) {
        let today = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
        for (draft, row) in interpret(&sheet, &header, &mapping, today).iter().zip(&sheet.rows) {
            let Some(person) = draft.person() else { continue };
            let has = |wanted: Target| row.cells.iter().any(|cell| *mapping.target(cell.column) == wanted);
            prop_assert!(person.birth_date.is_none() || has(Target::BirthDate));
            prop_assert!(person.sex.is_none() || has(Target::Sex));
            prop_assert!(person.nationalities.is_empty() || has(Target::Nationality));
            prop_assert!(person.residence_status.is_none() || has(Target::ResidenceStatus));
            prop_assert!(!person.names.is_empty() || person.doubts.iter().any(|doubt| doubt.code.kind() == "name_missing"));
        }
    }
}
