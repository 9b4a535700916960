//! What is no list, what is half a list, and what somebody put into one to break it: a code each, and nothing is lost.

use std::collections::BTreeSet;

use app::import::{self, Choices, ListOptions};
use app::{AppError, ErrorCode};
use model::text::{MAX_LINE, MAX_NAME, MAX_TEXT, check};

use crate::desk::{Desk, facts};

/// An OLE container that holds a stream of this name.
fn compound(stream: &str) -> Vec<u8> {
    let mut bytes = vec![0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    bytes.extend([0; 512]);
    bytes.extend(stream.encode_utf16().flat_map(u16::to_le_bytes));
    bytes
}

fn code(desk: &Desk, bytes: &[u8], options: &ListOptions) -> AppError {
    import::preview(&desk.session, bytes, "list.csv", options).unwrap_err()
}

#[test]
fn what_cannot_be_read_has_its_code_and_changes_nothing() {
    let mut desk = Desk::of_amira();
    let workbook: &[u8] = include_bytes!("../../../../tests/data/lists/belegungsliste.xlsx");
    let cases: [(&str, Vec<u8>, ErrorCode); 8] = [
        ("a PDF", b"%PDF-1.7 ...".to_vec(), ErrorCode::ListNotAList),
        (
            "a bundle",
            b"age-encryption.org/v1\n".to_vec(),
            ErrorCode::ListNotAList,
        ),
        (
            "a workbook cut short",
            workbook[..workbook.len() / 2].to_vec(),
            ErrorCode::ListNotAList,
        ),
        (
            "a workbook with a password",
            compound("EncryptedPackage"),
            ErrorCode::ListEncrypted,
        ),
        (
            "a workbook of 1997",
            compound("Workbook"),
            ErrorCode::ListOldFormat,
        ),
        (
            "no headings",
            b"Ali;Omar;01.01.1990\nAli;Sara;02.02.1991\n".to_vec(),
            ErrorCode::ListNoHeader,
        ),
        ("nothing at all", Vec::new(), ErrorCode::ListNoHeader),
        ("too large", vec![b'a'; 33 << 20], ErrorCode::FileTooLarge),
    ];
    let empty = desk.exported();
    for (what, bytes, expected) in cases {
        assert_eq!(
            code(&desk, &bytes, &ListOptions::default()).code,
            expected,
            "{what}"
        );
        let (options, choices) = (ListOptions::default(), Choices::default());
        let refused = import::apply(&mut desk.session, &bytes, "list.csv", &options, &choices).unwrap_err();
        assert_eq!(refused.code, expected, "{what}");
    }
    assert!(desk.exported() == empty, "nothing was changed");
}

#[test]
fn options_that_do_not_fit_are_named() {
    let desk = Desk::of_amira();
    let list = "Name;geb.\nAli, Omar;01.02.1990\n".as_bytes();
    let mapped = |json: &str| ListOptions {
        mapping: Some(json.as_bytes().to_vec()),
        ..ListOptions::default()
    };
    let unreadable = code(&desk, list, &mapped("{\n\"version\": 1,\n oops"));
    assert_eq!(
        (unreadable.code, unreadable.params["line"].as_str()),
        (ErrorCode::ListMappingUnfit, "3")
    );
    let of_another = import::proposed_mapping(b"Zi.;Name\n3;Ali\n", "x.csv", None).unwrap();
    let unfit = code(&desk, list, &mapped(&of_another));
    assert_eq!(
        (unfit.code, unfit.params["column"].as_str()),
        (ErrorCode::ListMappingUnfit, "A")
    );
    let sheet = ListOptions {
        sheet: Some("Blatt 7".into()),
        ..ListOptions::default()
    };
    assert_eq!(code(&desk, list, &sheet).code, ErrorCode::InvalidField);
}

#[test]
fn a_list_without_headings_is_read_once_somebody_says_what_its_columns_mean() {
    let mut desk = Desk::of_amira();
    let list = "Ali, Omar;m;01.02.1990;12\nAli, Sara;w;03.02.1991;13\n".as_bytes();
    let proposed = import::proposed_mapping(list, "x.csv", None).unwrap();
    let options = ListOptions {
        mapping: Some(proposed.replacen("\"remark\"", "\"room\"", 1).into_bytes()),
        ..ListOptions::default()
    };
    let preview = import::preview(&desk.session, list, "x.csv", &options).unwrap();
    assert_eq!(
        (preview.header_row, preview.drafts.len()),
        (0, 2),
        "the first row is a person"
    );
    import::apply(&mut desk.session, list, "x.csv", &options, &Choices::default()).unwrap();
    let people = desk.people();
    assert_eq!(
        facts(&people[0]).join("; "),
        "name Ali | Omar | Latn | list; birth 1990-02-01; opened_on 2026-11-24; sex m; stay  | 12 | "
    );
}

#[test]
fn what_the_model_does_not_take_is_kept_in_the_remark_and_doubted() {
    let mut desk = Desk::of_amira();
    let long = "Abdul ".repeat(1_667); // 10,002 characters
    let wide = "Z".repeat(900);
    let list = format!(
        "Name;Vorname;Zimmer;Aufenthalt;Bemerkung\n\
         {long};Omar;1;Duldung;\n\
         Ali\u{0};\u{202e}Sara\u{202c};2;Duldung;\u{7}rot\n\
         Noor😀;Zia;\"EG\n01\";Sonderfall nach Absprache;\n\
         Tesfay;Yonas;{wide};Gestattung;\"zwei\nZeilen\"\n"
    );
    let preview = desk.preview(list.as_bytes(), "x.csv");
    let doubts = |row: usize| -> BTreeSet<String> {
        preview.drafts[row]
            .doubts
            .iter()
            .map(|(code, column, _)| format!("{column} {code}"))
            .collect()
    };
    assert!(doubts(0).contains("A text_did_not_fit") && doubts(0).contains("A very_long"));
    assert!(
        doubts(1).contains("A forbidden_characters_removed"),
        "{:?}",
        doubts(1)
    );
    assert!(doubts(1).contains("B forbidden_characters_removed"));
    assert!(doubts(2).contains("A name_unusual") && doubts(2).contains("C text_did_not_fit"));
    assert!(doubts(2).contains("D status_unknown"));
    assert!(doubts(3).contains("C text_did_not_fit"));

    desk.apply(list.as_bytes(), "x.csv");
    let people = desk.people();
    let remark = |row: usize| people[row].fields.remark.clone().unwrap_or_default();
    let name = |row: usize| &people[row].row.names[0];
    assert_eq!(name(0).family.chars().count(), MAX_NAME, "the beginning");
    assert!(
        long.starts_with(&name(0).family) && remark(0).contains(long.trim()),
        "the whole in the remark"
    );
    assert_eq!((name(1).family.as_str(), name(1).given.as_str()), ("Ali", "Sara"));
    assert_eq!(remark(1), "Bemerkung: rot");
    assert_eq!(name(2).family, "Noor😀");
    assert_eq!(people[2].row.room.as_deref(), Some("EG 01"));
    assert_eq!(remark(2), "Zimmer: EG\n01", "as typed");
    let status = people[2].fields.residence_status_text.as_deref();
    assert_eq!(
        status,
        Some("Sonderfall nach Absprache"),
        "words have their field"
    );
    assert_eq!(people[3].row.room.as_deref(), Some(&wide[..MAX_LINE]));
    assert_eq!(remark(3), format!("Zimmer: {wide}\nBemerkung: zwei\nZeilen"));
    for person in &people {
        for name in &person.row.names {
            assert_eq!(check(&name.family, MAX_NAME, false), Ok(()));
            assert_eq!(check(&name.given, MAX_NAME, false), Ok(()));
        }
        assert_eq!(
            check(&person.fields.remark.clone().unwrap_or_default(), MAX_TEXT, true),
            Ok(())
        );
        assert_eq!(
            check(person.row.room.as_deref().unwrap_or_default(), MAX_LINE, false),
            Ok(())
        );
    }
}

#[test]
fn a_row_that_says_more_than_a_remark_can_hold_is_refused_by_its_number() {
    let mut desk = Desk::of_amira();
    let list = format!(
        "Name;Bemerkung\nAli, Omar;kurz\nAli, Sara;{}\n",
        "lang ".repeat(5_000)
    );
    let preview = desk.preview(list.as_bytes(), "x.csv");
    assert!(
        preview.drafts[1]
            .doubts
            .iter()
            .any(|(code, _, _)| code == "remark_too_long")
    );
    let options = ListOptions::default();
    let refused = import::apply(
        &mut desk.session,
        list.as_bytes(),
        "x.csv",
        &options,
        &Choices::default(),
    )
    .unwrap_err();
    assert_eq!(
        (refused.code, refused.params["row"].as_str()),
        (ErrorCode::TooLong, "3")
    );
    assert!(desk.people().is_empty(), "all or nothing");
    let without = Choices {
        skip_rows: BTreeSet::from([3]),
        ..Choices::default()
    };
    let applied = import::apply(&mut desk.session, list.as_bytes(), "x.csv", &options, &without).unwrap();
    assert_eq!(applied.persons, 1);
}

#[test]
fn a_list_belongs_to_a_caseworker_and_not_into_the_demo() {
    let list = "Name;geb.\nAli, Omar;01.02.1990\n".as_bytes();
    let options = ListOptions::default();
    let mut office = Desk::of_the_office();
    assert_eq!(code(&office, list, &options).code, ErrorCode::WrongSeat);
    let refused = import::apply(&mut office.session, list, "x.csv", &options, &Choices::default());
    assert_eq!(refused.unwrap_err().code, ErrorCode::WrongSeat);
    assert_eq!(
        app::export::jsonl(&office.session, Vec::new()).unwrap_err().code,
        ErrorCode::WrongSeat
    );

    let mut demo = Desk::in_the_demo();
    assert_eq!(demo.preview(list, "x.csv").drafts.len(), 1, "looking is free");
    let refused = import::apply(&mut demo.session, list, "x.csv", &options, &Choices::default());
    assert_eq!(refused.unwrap_err().code, ErrorCode::DemoDatabase);
    let told = Choices {
        accept_demo: true,
        ..Choices::default()
    };
    assert_eq!(
        import::apply(&mut demo.session, list, "x.csv", &options, &told)
            .unwrap()
            .persons,
        1
    );
}

#[test]
fn a_thousand_equal_rows_stay_quick_and_are_all_marked() {
    let desk = Desk::of_amira();
    let list = format!("Name;geb.\n{}", "Haddad, Youssef;23.11.1979\n".repeat(1_000));
    let preview = desk.preview(list.as_bytes(), "x.csv");
    assert!(
        preview
            .drafts
            .iter()
            .all(|draft| !draft.resembles_rows.is_empty())
    );
    let pairs: usize = preview
        .drafts
        .iter()
        .map(|draft| draft.resembles_rows.len())
        .sum();
    assert!(
        pairs <= 2 * 50 * 1_000,
        "{pairs} marks: not everybody with everybody"
    );
}
