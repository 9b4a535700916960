//! The form in which a sheet travels to and from other programs, snapshot in `sheets.json`.

#![allow(clippy::expect_used, clippy::panic)] // all of it is a test

mod common;

use common::sheet;
use print::{Kind, Language, Sheet};

/// One sheet of each kind. The bench reads it as well.
const SHEETS: &str = include_str!("sheets.json");

#[test]
fn the_serialized_form_stays_what_it_is() {
    let sheets = Kind::ALL.map(|kind| sheet(kind, Language::Arabic));
    let written = serde_json::to_string_pretty(&sheets).expect("sheets are data") + "\n";
    assert!(
        written == SHEETS,
        "scripts and stored drafts rely on this form; if it has to change, crates/print/tests/sheets.json becomes:\n{written}"
    );
    let read: Vec<Sheet> = serde_json::from_str(SHEETS).expect("the form can be read");
    assert_eq!(read, sheets);
}

#[test]
fn what_may_be_left_out_may_be_left_out_and_nothing_unknown_is_taken() {
    let shortest = r#"{
        "kind": "appointment", "client": {"name": "Saba Haile"}, "on": "2026-12-24", "at": "14:30:00",
        "place": {"name": "Ausländerbehörde"}, "about": "authority",
        "worker": {"name": "Anna Berg", "organisation": "Caritas"}
    }"#;
    assert!(serde_json::from_str::<Sheet>(shortest).is_ok());
    let unknown = shortest.replace("\"about\"", "\"diagnosis\": \"x\", \"about\"");
    assert!(serde_json::from_str::<Sheet>(&unknown).is_err());
}

#[test]
fn kinds_and_languages_have_the_names_that_scripts_use() {
    let kinds: Vec<&str> = Kind::ALL.iter().map(|kind| kind.code()).collect();
    assert_eq!(
        kinds,
        [
            "appointment",
            "deadline",
            "address-change-bamf",
            "address-change-office",
            "address-change-court",
            "privacy",
            "consent",
            "release",
            "withdrawal",
            "accompaniment",
            "originals",
        ]
    );
    for kind in Kind::ALL {
        assert_eq!(kind.code().parse::<Kind>(), Ok(kind));
        assert_eq!(sheet(kind, Language::German).kind(), kind);
    }
    for language in Language::ALL {
        assert_eq!(language.code().parse::<Language>(), Ok(language));
        let short = serde_json::to_string(&language).expect("a language is data");
        assert_eq!(short, format!("\"{}\"", language.code()));
    }
    for (code, language) in [
        ("ar", Language::Arabic),
        ("apc", Language::Arabic),
        ("ti", Language::Tigrinya),
    ] {
        assert_eq!(code.parse::<Language>(), Ok(language));
    }
    assert!("ku".parse::<Language>().is_err(), "which alphabet?");
}
