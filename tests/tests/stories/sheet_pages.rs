//! The interface also runs in a plain browser, where nothing sets sheets. The pages that it shows there are committed, and
//! this test fails when they are not those that the program sets.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Read as _, Write as _};

use app::print::{Format, Kind, Language, Sheet};
use app::sheet;
use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;
use tests::repository::root;
use tests::world::{done, there};

/// Where the pages lie, from the top folder.
const FOLDER: &str = "ui/src/backend/memory/sheets";
/// What stands on them: one sheet of each kind, of somebody who was invented.
const SHEETS: &str = "tests/data/window_sheets.json";
/// The variable that has the files written instead of compared.
const WRITE: &str = "ANKOMMEN_WRITE";

/// Every kind in German alone, which is small; those that are handed out most beside a language of each script, and a letter
/// with the page that explains it.
fn languages(kind: Kind) -> &'static [Language] {
    use Language::{Arabic, German, Sorani, Tigrinya, Ukrainian};
    match kind {
        Kind::Appointment | Kind::Deadline => &[German, Arabic, Tigrinya, Sorani, Ukrainian],
        Kind::AddressChangeOffice => &[German, Arabic],
        _ => &[German],
    }
}

/// A file as it is committed: the pages are large, and almost all of it is outlines of letters.
fn packed(text: &str) -> Vec<u8> {
    let mut packing = GzEncoder::new(Vec::new(), Compression::best());
    done(packing.write_all(text.as_bytes()));
    done(packing.finish())
}

fn unpacked(bytes: &[u8]) -> String {
    let mut text = String::new();
    done(GzDecoder::new(bytes).read_to_string(&mut text));
    text
}

fn sheets() -> Vec<Sheet> {
    done(serde_json::from_slice(&done(fs::read(root().join(SHEETS)))))
}

#[test]
fn the_pages_that_a_browser_shows_are_those_that_the_program_sets() {
    let mut files = BTreeMap::new();
    for sheet in sheets() {
        for language in languages(sheet.kind()) {
            let pages = done(sheet::pages(&sheet, *language));
            let name = format!("{}-{}.json.gz", sheet.kind().code(), language.code());
            files.insert(name, done(serde_json::to_string(&pages)));
        }
    }
    let folder = root().join(FOLDER);
    if std::env::var_os(WRITE).is_some() {
        for (name, text) in &files {
            done(fs::write(folder.join(name), packed(text)));
        }
    }
    let differing: Vec<&String> = files
        .iter()
        .filter(|(name, text)| {
            let committed = fs::read(folder.join(name)).ok();
            committed.map(|bytes| unpacked(&bytes)).as_ref() != Some(*text)
        })
        .map(|(name, _)| name)
        .collect();
    assert!(
        differing.is_empty(),
        "in {FOLDER} these are not what the program sets: {differing:?}\n\
         To write them anew: {WRITE}=1 cargo test -p tests --test stories; then look at them and commit them."
    );
}

#[test]
fn what_is_read_aloud_is_what_stands_there_german_before_the_other_language() {
    let slip = there(
        sheets()
            .into_iter()
            .find(|sheet| sheet.kind() == Kind::Appointment),
    );
    let pages = done(sheet::pages(&slip, Language::Ukrainian));
    assert_eq!((pages.format, pages.pages.len()), (Format::A6, 1));
    assert_eq!(pages.reviewed_by, None, "nobody has read the Ukrainian texts yet");
    let place = |text: &str| there(pages.lines.iter().position(|line| line.text.contains(text)));
    assert!(place("Montag, 14. Dezember 2026") < place("понеділок, 14 грудня 2026"));
    assert_eq!(there(pages.lines.get(place("понеділок"))).lang, "uk");
    // A sentence that goes on in the next line is one.
    place("Die Übersetzung auf diesem Blatt ist nicht geprüft.");
    place("Letekidan Gebremichael Woldemariam");
}

#[test]
fn a_letter_comes_with_a_page_for_her() {
    let letter = there(
        sheets()
            .into_iter()
            .find(|sheet| sheet.kind() == Kind::AddressChangeOffice),
    );
    let pages = done(sheet::pages(&letter, Language::Arabic));
    assert_eq!(pages.format, Format::A4);
    assert!(pages.pages.len() > 1 && pages.pages.iter().all(|page| page.starts_with("<svg")));
    let explained = |page| {
        pages
            .lines
            .iter()
            .any(|line| line.page == page && line.lang == "ar")
    };
    assert!(!explained(0) && explained(1), "the letter itself is German");
}
