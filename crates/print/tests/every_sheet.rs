//! Every kind of sheet in every language: set without a missing letter, read back by another program in the right order,
//! with its fonts inside, tagged, and nothing beyond the edge of the paper.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used
)] // all of it is a test

mod common;

use std::collections::BTreeSet;
use std::sync::{LazyLock, OnceLock};

use common::{Half, column, letters, message, messages, name_in, read, sheet};
use lopdf::{Document, Object};
use print::{Direction, Kind, Language, Typeset, typeset};

/// A sheet that is set once for all tests.
struct One {
    kind: Kind,
    language: Language,
    set: Typeset,
    pdf: OnceLock<Vec<u8>>,
}

impl One {
    fn pdf(&self) -> &[u8] {
        self.pdf
            .get_or_init(|| self.set.pdf().expect("a PDF that conforms to PDF/UA-1"))
    }

    fn name(&self) -> String {
        format!("{:?} in {:?}", self.kind, self.language)
    }
}

static SHEETS: LazyLock<Vec<One>> = LazyLock::new(|| {
    let all = Language::ALL
        .into_iter()
        .flat_map(|language| Kind::ALL.map(|kind| (kind, language)));
    all.map(|(kind, language)| {
        let set = typeset(&sheet(kind, language), language);
        let set = set.unwrap_or_else(|error| panic!("{kind:?} in {language:?}: {error}"));
        One {
            kind,
            language,
            set,
            pdf: OnceLock::new(),
        }
    })
    .collect()
});

fn each(mut check: impl FnMut(&One)) {
    assert_eq!(SHEETS.len(), 132);
    SHEETS.iter().for_each(&mut check);
}

/// The messages of a sheet from top to bottom. With a tilde: labels at either side of what both languages share, which
/// another program may read as columns of their own. Labels of signatures stand between them and are left out.
fn said(kind: Kind) -> Vec<&'static str> {
    let keys = match kind {
        Kind::Appointment => {
            "appointment-title appointment-about about-authority ~appointment-where ~appointment-for appointment-bring
             paper-residence paper-letter paper-photo appointment-interpreted appointment-late ~worker"
        }
        Kind::Deadline => {
            "deadline-title deadline-safe deadline-last deadline-action action-lawsuit-and-urgent ~name ~deadline-letter
             ~file-number ~deadline-dated ~deadline-received ~deadline-source deadline-bring deadline-late deadline-decides
             ~worker"
        }
        Kind::AddressChangeBamf | Kind::AddressChangeOffice | Kind::AddressChangeCourt => {
            "address-change-title address-change-not address-change-do address-change-sign address-change-send
             address-change-keep address-change-register address-change-why address-change-risk address-change-says
             ~address-change-recipient ~file-number ~name ~born ~address-change-new ~address-change-old
             ~address-change-family address-change-moved address-change-please"
        }
        Kind::Privacy => {
            "privacy-title ~privacy-for ~privacy-who ~privacy-officer privacy-what privacy-what-text privacy-why
             privacy-why-text ~privacy-basis privacy-special-text ~privacy-basis privacy-gets privacy-gets-text
             privacy-where privacy-where-text privacy-long privacy-must privacy-must-text privacy-rights right-access
             right-correct right-erase right-restrict right-carry right-object right-withdraw ~right-complain ~worker
             privacy-received"
        }
        Kind::Consent => {
            "consent-title ~name ~born consent-i tick consent-office consent-cover consent-transfer consent-health
             ~consent-recipient until free withdraw understood ~worker"
        }
        Kind::Release => {
            "release-title ~name ~born release-i ~worker ~release-with release-mutual release-about topic-health
             topic-school topic-family ~release-purpose until until-withdrawn release-else free withdraw understood"
        }
        Kind::Withdrawal => {
            "withdrawal-title ~name ~born withdrawal-i consent-office consent-release ~withdrawal-recipient
             ~withdrawal-given withdrawal-from withdrawal-erase withdrawal-before withdrawal-no-harm ~worker"
        }
        Kind::Accompaniment => {
            "accompaniment-title ~name ~born accompaniment-i ~name ~accompaniment-where accompaniment-may may-be-there
             may-speak may-see may-hand-in may-collect accompaniment-may-not accompaniment-secret withdraw until ~worker
             accompaniment-show"
        }
        Kind::Originals => {
            "originals-title ~name originals-received ~paper-passport ~paper-birth ~paper-certificates ~originals-purpose
             originals-back originals-yours originals-keep ~worker originals-returned"
        }
    };
    keys.split_whitespace().collect()
}

/// The page for the client; the letters before it are German.
fn first_page(kind: Kind) -> usize {
    match kind {
        Kind::AddressChangeBamf | Kind::AddressChangeOffice | Kind::AddressChangeCourt => 2,
        _ => 1,
    }
}

/// Each sentence stands after the one before; a label only has to be there, unless `are_labels_in_line`.
fn assert_order(text: &str, keys: &[&str], are_labels_in_line: bool, language: Language, whose: &str) {
    let text = letters(text);
    let mut from = 0;
    for key in keys {
        let is_label = key.starts_with('~') && !are_labels_in_line;
        let sentence = letters(&message(language, key.trim_start_matches('~')));
        let start = if is_label { 0 } else { from };
        let found = text.get(start..).and_then(|rest| rest.find(&sentence));
        let at = found.unwrap_or_else(|| {
            panic!("{whose}: {key} ({sentence}) is missing, or not in its place, in:\n{text}")
        });
        if !is_label {
            from = start + at + sentence.len();
        }
    }
}

#[test]
fn both_languages_are_set_in_the_order_in_which_they_are_read_aloud() {
    each(|one| {
        let (kind, language, set) = (one.kind, one.language, &one.set);
        for side in BTreeSet::from([Language::German, language]) {
            let (code, _) = side.tag();
            let runs = set
                .runs()
                .into_iter()
                .filter(|run| run.lang == code && run.page + 1 >= first_page(kind));
            let text: String = runs.map(|run| run.text).collect();
            assert_order(&text, &said(kind), true, side, &one.name());
        }
    });
}

#[test]
fn another_program_reads_both_columns_in_their_order() {
    each(|one| {
        let (kind, language, set) = (one.kind, one.language, &one.set);
        let pdf = one.pdf();
        let (width, _) = set.format().size_mm();
        let whose = one.name();
        let first = first_page(kind);
        let (mut german, mut own) = (said(kind), said(kind));
        if language == Language::German {
            assert_order(
                &column(pdf, Half::Whole, width, first),
                &german,
                false,
                language,
                &whose,
            );
            return;
        }
        german.extend(["binding", "not-reviewed"]);
        own.extend(["binding", "not-reviewed"]);
        let left = column(pdf, Half::Left, width, first);
        assert_order(
            &left,
            &german,
            false,
            Language::German,
            &format!("{whose}, German column"),
        );
        let right = column(pdf, Half::Right, width, first);
        assert_order(&right, &own, false, language, &format!("{whose}, own column"));
    });
}

#[test]
fn what_was_typed_can_be_read_back() {
    each(|one| {
        let (kind, language) = (one.kind, one.language);
        let text = letters(&read(one.pdf()));
        let name = letters("Mehreteab Tesfamichael");
        assert!(
            text.contains(&name),
            "{kind:?} in {language:?} lacks the name: {text}"
        );
        if let Some(original) = name_in(language) {
            for part in original.split(' ') {
                assert!(
                    text.contains(&letters(part)),
                    "{kind:?} in {language:?} lacks {part} of the name: {text}"
                );
            }
        }
    });
}

#[test]
fn nobody_has_reviewed_a_translation_yet_and_every_sheet_says_so_in_both_languages() {
    each(|one| {
        let (kind, language, set) = (one.kind, one.language, &one.set);
        let text: String = set.runs().into_iter().map(|run| run.text).collect();
        let text = letters(&text);
        for (language_of_note, is_due) in [
            (Language::German, language != Language::German),
            (language, language != Language::German),
        ] {
            let note = letters(&message(language_of_note, "not-reviewed"));
            assert_eq!(text.contains(&note), is_due, "{kind:?} in {language:?}");
        }
    });
}

#[test]
fn nothing_lies_beyond_the_edge_of_the_paper() {
    each(|one| {
        let (kind, language, set) = (one.kind, one.language, &one.set);
        let (width, height) = set.format().size_mm();
        for run in set.runs() {
            let fits = run.left_mm > 5.0
                && run.right_mm < width - 5.0
                && run.baseline_mm > 5.0
                && run.baseline_mm < height - 4.0;
            assert!(fits, "{kind:?} in {language:?}: {run:?} on {width} x {height}");
        }
    });
}

#[test]
fn a_line_of_arabic_script_begins_at_the_right_edge() {
    each(|one| {
        let (kind, language, set) = (one.kind, one.language, &one.set);
        if language.direction() != Direction::Rtl {
            return;
        }
        let title = message(
            language,
            &messages(language)
                .into_iter()
                .find(|key| {
                    key.ends_with("-title") && kind.code().starts_with(key.trim_end_matches("-title"))
                })
                .expect("every kind has a title"),
        );
        let word = title.split(' ').next().expect("a word").to_owned();
        let run = set
            .runs()
            .into_iter()
            .find(|run| run.text.contains(&word))
            .expect("the title is set");
        let (width, _) = set.format().size_mm();
        assert!(run.right_mm > width * 0.85, "{kind:?} in {language:?}: {run:?}");
    });
}

#[test]
fn every_file_is_tagged_pdf_ua_with_its_fonts_inside_and_its_languages_named() {
    each(|one| {
        let (kind, language) = (one.kind, one.language);
        let whose = one.name();
        let pdf = Document::load_mem(one.pdf()).expect("a PDF that can be parsed");
        let catalog = pdf.catalog().expect("a catalog");

        let mark = catalog
            .get(b"MarkInfo")
            .and_then(|mark| dictionary(&pdf, mark))
            .expect("marked");
        assert_eq!(
            mark.get(b"Marked").and_then(Object::as_bool).ok(),
            Some(true),
            "{whose} is tagged"
        );
        assert!(catalog.get(b"StructTreeRoot").is_ok(), "{whose} has a structure");
        let lang = catalog.get(b"Lang").and_then(Object::as_str).expect("a language");
        assert!(lang.starts_with(b"de"), "{whose} is a German document");
        let metadata = catalog
            .get(b"Metadata")
            .and_then(Object::as_reference)
            .expect("metadata");
        let metadata = pdf
            .get_object(metadata)
            .and_then(Object::as_stream)
            .expect("a stream")
            .clone();
        let metadata = metadata.get_plain_content().unwrap_or(metadata.content);
        let metadata = String::from_utf8_lossy(&metadata).into_owned();
        assert!(metadata.contains("pdfuaid:part>1<"), "{whose} claims PDF/UA-1");
        assert!(
            metadata.contains(&message(Language::German, &format!("{}-title", title_of(kind)))),
            "{whose} has a title"
        );
        assert!(
            !metadata.contains("Mehreteab"),
            "{whose} names nobody in its metadata"
        );

        let mut languages = BTreeSet::new();
        let mut fonts = 0;
        for object in pdf.objects.values() {
            let Ok(entry) = object.as_dict() else { continue };
            if let Ok(lang) = entry.get(b"Lang").and_then(Object::as_str) {
                languages.insert(String::from_utf8_lossy(lang).into_owned());
            }
            let is_font = entry
                .get(b"Type")
                .and_then(Object::as_name)
                .is_ok_and(|name| name == b"FontDescriptor");
            if is_font {
                fonts += 1;
                let is_inside = entry.get(b"FontFile2").is_ok() || entry.get(b"FontFile3").is_ok();
                assert!(is_inside, "{whose}: a font is not embedded");
                let name = entry.get(b"FontName").and_then(Object::as_name).expect("a name");
                assert!(
                    String::from_utf8_lossy(name).contains("Noto"),
                    "{whose}: a font of ours"
                );
            }
        }
        assert!(fonts >= 2, "{whose}: regular and bold");
        let (code, region) = language.tag();
        let tag = region.map_or_else(|| code.to_owned(), |region| format!("{code}-{region}"));
        let is_named = language == Language::German || languages.contains(&tag);
        assert!(is_named, "{whose}: {tag} is not among {languages:?}");
    });
}

fn dictionary<'a>(pdf: &'a Document, object: &'a Object) -> lopdf::Result<&'a lopdf::Dictionary> {
    match object.as_reference() {
        Ok(id) => pdf.get_object(id).and_then(Object::as_dict),
        Err(_) => object.as_dict(),
    }
}

fn title_of(kind: Kind) -> &'static str {
    match kind {
        Kind::AddressChangeBamf | Kind::AddressChangeOffice | Kind::AddressChangeCourt => "address-change",
        other => other.code(),
    }
}

#[test]
fn the_same_sheet_has_the_same_bytes() {
    let one = typeset(&sheet(Kind::Deadline, Language::Sorani), Language::Sorani).and_then(|set| set.pdf());
    let two = typeset(&sheet(Kind::Deadline, Language::Sorani), Language::Sorani).and_then(|set| set.pdf());
    assert!(one.is_ok() && one == two);
}

#[test]
fn every_page_is_a_picture_of_its_size_for_the_window() {
    each(|one| {
        let (kind, language, set) = (one.kind, one.language, &one.set);
        let pages = set.svg_pages();
        assert_eq!(pages.len(), set.page_count(), "{kind:?} in {language:?}");
        for page in pages {
            assert!(page.starts_with("<svg") && page.trim_end().ends_with("</svg>"));
            assert!(
                !page.contains("<text") && !page.contains("<image"),
                "letters are outlines"
            );
        }
    });
}
