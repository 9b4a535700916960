//! A caseload goes out and comes back.

use std::io::{self, Write};

use app::code::{ConsentPurpose, ContactKind, Topic};
use app::files::NewFile;
use app::view::{NewConsent, NewNote};
use app::{ErrorCode, PersonId, consent, export, import, note, person, step};

use crate::desk::{Desk, facts};

const LIST: &[u8] = include_bytes!("../../../../tests/data/lists/belegungsliste.xlsx");

/// Twelve people in a shelter, notes about two, one and nobody, one of them corrected, and a consent.
fn lived_in() -> Desk {
    let mut desk = Desk::of_amira();
    let options = import::ListOptions {
        shelter: Some("Übergangsheim Beispielstraße".into()),
        ..import::ListOptions::default()
    };
    import::apply(
        &mut desk.session,
        LIST,
        "belegungsliste.xlsx",
        &options,
        &import::Choices::default(),
    )
    .unwrap();
    let who: Vec<PersonId> = desk.people().iter().map(|person| person.row.id).collect();
    let mut add = |persons: &[PersonId], text: &str, corrects| {
        let new = NewNote {
            persons: persons.to_vec(),
            kind: ContactKind::ALL.first().copied(),
            minutes: 25,
            topics: Topic::ALL.iter().copied().take(2).collect(),
            text: text.into(),
            corrects,
            ..NewNote::default()
        };
        note::add(&mut desk.session, &new).unwrap()
    };
    add(
        &who[..2],
        "Termin beim Sozialamt\nvorbereitet; \"Akte\" fehlt 😀",
        None,
    );
    let first = add(&who[..1], "=1+1 soll Text bleiben", None);
    add(&who[..1], "Berichtigt", Some(first));
    add(&[], "Anonyme Beratung", None);
    let new = NewConsent {
        person: who[0],
        purpose: ConsentPurpose::ALL[0],
        recipient: String::new(),
        given_on: None,
        until_on: None,
        form: None,
    };
    consent::give(&mut desk.session, &new).unwrap();
    desk
}

fn restore(desk: &mut Desk, export: &str) -> app::Result<import::Restored> {
    import::jsonl(&mut desk.session, export.as_bytes(), false)
}

#[test]
fn json_lines_hold_everything_and_come_back_the_same() {
    let lived_in = lived_in();
    let exported = lived_in.exported();
    let first: serde_json::Value = serde_json::from_str(exported.lines().next().unwrap()).unwrap();
    let keys: Vec<&String> = first.as_object().unwrap().keys().collect();
    assert_eq!(keys, ["fields", "id", "table"]);
    for table in [
        "shelter",
        "person",
        "person_name",
        "nationality",
        "person_language",
        "stay",
        "consent",
        "case_note",
    ] {
        assert!(exported.contains(&format!("{{\"table\":\"{table}\",")), "{table}");
    }

    let mut fresh = Desk::of_amira();
    let restored = restore(&mut fresh, &exported).unwrap();
    assert_eq!(
        (restored.records, restored.left_out),
        (exported.lines().count() as u64, 0)
    );
    assert!(
        fresh.exported() == exported,
        "the same records under the same ids, in the same order"
    );
    let (before, after) = (lived_in.people(), fresh.people());
    for (one, other) in before.iter().zip(&after) {
        assert_eq!(facts(one), facts(other));
        assert_eq!(one.consents, other.consents);
        let notes = |desk: &Desk| note::list(&desk.session, one.row.id, 10).unwrap();
        assert_eq!(notes(&lived_in), notes(&fresh));
    }

    let again = restore(&mut fresh, &exported).unwrap_err();
    assert_eq!(
        again.code,
        ErrorCode::CaseloadNotEmpty,
        "two caseloads are never poured together"
    );
    step::undo(&mut fresh.session, restored.step.parse().unwrap()).unwrap();
    assert!(fresh.exported().is_empty(), "restoring is one step");
    let anew = restore(&mut fresh, &exported).unwrap();
    assert_eq!(anew.records, restored.records, "what was undone can come back");
    assert_eq!(
        fresh.people().iter().map(facts).collect::<Vec<_>>(),
        before.iter().map(facts).collect::<Vec<_>>()
    );
    assert!(
        fresh.people().iter().all(|person| person.conflicts.is_empty()),
        "and contradicts nothing"
    );
}

/// What somebody did to a line.
type Change<'a> = &'a dyn Fn(&str) -> String;

#[test]
fn a_bad_line_is_named_and_nothing_is_restored() {
    let exported = lived_in().exported();
    let mut fresh = Desk::of_amira();
    let lines: Vec<&str> = exported.lines().collect();
    let person = lines
        .iter()
        .position(|line| line.contains("\"table\":\"person\""))
        .unwrap();
    let changed = |change: Change<'_>| {
        let mut lines: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
        lines[person] = change(&lines[person]);
        lines.join("\n")
    };
    let cut = |line: &str| line[..line.len() / 2].to_owned();
    let cases: [(&str, Change<'_>); 6] = [
        ("cut short", &cut),
        ("an unknown table", &|line| {
            line.replace("\"person\"", "\"persona\"")
        }),
        ("an unknown field", &|line| line.replace("\"birth\"", "\"born\"")),
        ("an unknown code", &|line| {
            line.replace("\"sex\":\"m\"", "\"sex\":\"q\"")
        }),
        ("an impossible date", &|line| {
            line.replace("2026-11-24", "2026-11-31")
        }),
        ("more than belongs there", &|line| {
            line.replacen('{', "{\"x\":1,", 1)
        }),
    ];
    for (what, change) in cases {
        let export = changed(change);
        assert!(export != exported, "{what}: the line was changed");
        let refused = restore(&mut fresh, &export).unwrap_err();
        assert_eq!(refused.code, ErrorCode::ExportUnreadable, "{what}");
        assert_eq!(refused.params["line"], (person + 1).to_string(), "{what}");
    }
    let twice = format!("{exported}{}\n", lines[person]);
    let refused = restore(&mut fresh, &twice).unwrap_err();
    assert_eq!(
        refused.params["line"],
        (lines.len() + 1).to_string(),
        "the same record twice"
    );
    let bytes = [b"\n".as_slice(), &[0xFF, b'\n']].concat();
    let refused = import::jsonl(&mut fresh.session, bytes.as_slice(), false).unwrap_err();
    assert_eq!(
        (refused.code, refused.params["line"].as_str()),
        (ErrorCode::ExportUnreadable, "2")
    );
    assert!(fresh.exported().is_empty(), "all or nothing");
    assert_eq!(restore(&mut fresh, "").unwrap(), import::Restored::default());
}

#[test]
fn what_was_erased_for_ever_stays_erased() {
    let mut desk = Desk::of_amira();
    desk.apply("Name;geb.\nAli, Omar;01.02.1990\n".as_bytes(), "x.csv");
    let exported = desk.exported();
    let omar = desk.people()[0].row.id;
    person::erase(&mut desk.session, omar).unwrap();
    let restored = restore(&mut desk, &exported).unwrap();
    assert_eq!(
        (restored.records, restored.left_out),
        (0, 2),
        "the person and the name"
    );
    assert!(desk.exported().is_empty());
}

#[test]
fn the_demo_takes_a_real_caseload_only_after_a_warning() {
    let mut demo = Desk::in_the_demo();
    assert_eq!(restore(&mut demo, "").unwrap_err().code, ErrorCode::DemoDatabase);
    assert!(import::jsonl(&mut demo.session, io::empty(), true).is_ok());
}

#[test]
fn a_table_of_people_opens_in_german_spreadsheets_and_computes_nothing() {
    let desk = lived_in();
    let mut out = Vec::new();
    assert_eq!(export::csv(&desk.session, &mut out).unwrap(), 12);
    let text = String::from_utf8(out).unwrap();
    let table = text.strip_prefix('\u{feff}').expect("a byte order mark");
    assert!(!table.contains("Sozialamt"), "no notes");
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b';')
        .from_reader(table.as_bytes());
    let headings = reader.headers().unwrap().clone();
    let place = |name: &str| headings.iter().position(|heading| heading == name).unwrap();
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), 12);
    let of = |family: &str| rows.iter().find(|row| &row[place("family")] == family).unwrap();
    let mehret = of("TEKLE");
    assert_eq!(&mehret[place("phone")], "'+49 151 0000002", "text, not a sum");
    assert_eq!(
        &mehret[place("remark")],
        "lfd. Nr.: 5\nEinzug: 12/2024\nBemerkung: schwanger ET 02/27"
    );
    assert_eq!(&mehret[place("birth")], "1997-01-01");
    let oksana = of("Kovalenko");
    assert_eq!(&oksana[place("languages")], "ukr, rus");
    assert_eq!(&oksana[place("shelter")], "Übergangsheim Beispielstraße");
    assert_eq!(
        (&oksana[place("room")], &oksana[place("moved_in_on")]),
        ("OG 11", "2022-04-11")
    );
    let begins = ['=', '+', '-', '@', '\t', '\r'];
    assert!(rows.iter().flatten().all(|cell| !cell.starts_with(begins)));
}

#[test]
fn a_workbook_holds_people_and_notes_as_text() {
    let desk = lived_in();
    let mut out = Vec::new();
    assert_eq!(export::xlsx(&desk.session, &mut out).unwrap(), 12 + 4);
    let workbook = lists::read(&out, "caseload.xlsx").unwrap();
    let [people, notes] = workbook.sheets.as_slice() else {
        panic!("two sheets")
    };
    assert_eq!((people.name.as_str(), people.rows.len()), ("person", 1 + 12));
    assert_eq!((notes.name.as_str(), notes.rows.len()), ("case_note", 1 + 4));
    let values: Vec<&lists::Value> = notes
        .rows
        .iter()
        .flat_map(|row| row.cells.iter().map(|cell| &cell.value))
        .collect();
    assert!(
        values.iter().all(|value| matches!(value, lists::Value::Text(_))),
        "text and nothing else"
    );
    let texts: Vec<String> = values.iter().map(|value| value.as_typed()).collect();
    for expected in ["=1+1 soll Text bleiben", "25", "2026-11-24T09:30"] {
        assert!(
            texts.iter().any(|text| text == expected),
            "{expected:?} in {texts:?}"
        );
    }
    let is_about_both =
        |text: &String| text.contains("Mohammad Al-Hariri; ") || text.contains("; Mohammad Al-Hariri");
    assert!(
        texts.iter().any(is_about_both),
        "people by their names: {texts:?}"
    );
    let mut again = Vec::new();
    export::xlsx(&desk.session, &mut again).unwrap();
    assert!(
        out == again,
        "the same caseload at the same moment is the same file"
    );
}

/// Takes a few bytes, then the disk is full.
struct FullDisk(usize);

impl Write for FullDisk {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let taken = bytes.len().min(self.0);
        self.0 -= taken;
        if taken == 0 {
            return Err(io::ErrorKind::StorageFull.into());
        }
        Ok(taken)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_full_disk_is_said_and_half_a_file_is_never_left() {
    let desk = lived_in();
    for room in [0, 100, 1_000] {
        let full = || FullDisk(room);
        assert_eq!(
            export::jsonl(&desk.session, full()).unwrap_err().code,
            ErrorCode::DiskFull
        );
        assert_eq!(
            export::csv(&desk.session, full()).unwrap_err().code,
            ErrorCode::DiskFull
        );
        assert_eq!(
            export::xlsx(&desk.session, full()).unwrap_err().code,
            ErrorCode::DiskFull
        );
    }
    let path = desk.folder.path().join("export.jsonl");
    let files = || std::fs::read_dir(desk.folder.path()).unwrap().count();
    let before = files();
    let mut file = NewFile::create(&path).unwrap();
    export::jsonl(&desk.session, file.writer()).unwrap();
    drop(file);
    assert_eq!(files(), before, "given up half way: nothing is left");
    let mut file = NewFile::create(&path).unwrap();
    export::jsonl(&desk.session, file.writer()).unwrap();
    file.persist().unwrap();
    assert!(std::fs::read_to_string(&path).unwrap() == desk.exported());
    assert_eq!(NewFile::create(&path).err().unwrap().code, ErrorCode::FileExists);
}
