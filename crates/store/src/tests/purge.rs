use std::collections::BTreeSet;

use model::record::{CaseNote, Person, PersonName};
use model::{Cells, PersonId, TOMBSTONE, Value};

use super::support::{Desk, EMAIL, TEXT, contains};
use crate::NewRow;

/// In no German text, and folded to itself.
const MARKER: &str = "zwetschgenwyrm";

fn salts(desk: &Desk) -> Vec<String> {
    let of_line = |line: String| -> Vec<String> {
        let pieces = line.split("\"n\":\"").skip(1);
        pieces
            .filter_map(|piece| piece.get(..32).map(str::to_owned))
            .collect()
    };
    desk.lines().into_iter().flat_map(of_line).collect()
}

#[test]
fn after_a_purge_no_byte_of_any_file_holds_the_word_or_its_salt() {
    let mut desk = Desk::new();
    for number in 0..300 {
        desk.add_note(
            &[],
            &format!("Notiz {number} über Wohnung, Schule und Termin {}", number * 7919),
        );
    }
    let amina = desk.add_person("Amina", "1");
    let before: BTreeSet<String> = salts(&desk).into_iter().collect();
    let long = format!("{MARKER} {}", "und noch viel mehr dazu ".repeat(800));
    let note = desk.add_note(&[amina], &long);
    desk.write(|writer| {
        writer.edit(
            10,
            note.into(),
            Cells::from([(TEXT, Value::Text(format!("{MARKER}2")))]),
        )
    });
    let salts: Vec<String> = salts(&desk)
        .into_iter()
        .filter(|salt| !before.contains(salt))
        .collect();
    assert_eq!(salts.len(), 2);
    assert!(
        desk.holds(MARKER),
        "otherwise this test would look in the wrong place"
    );
    desk.write(|writer| writer.purge(10, note.into()));
    let bytes = desk.bytes();
    assert!(!contains(&bytes, MARKER.as_bytes()));
    assert!(!contains(&bytes, &MARKER.as_bytes()[..8]), "nor its beginning");
    for salt in salts {
        assert!(
            !contains(&bytes, salt.as_bytes()),
            "with the salt a likely value could be proved"
        );
    }
    assert_eq!(desk.store.reader().count_notes_of(amina).unwrap(), 0);
    desk.assert_sound();
}

#[test]
fn a_purged_person_leaves_no_name_no_number_and_no_spelling() {
    let mut desk = Desk::new();
    for number in 0..40 {
        desk.add_person(&format!("Person {number}"), &number.to_string());
    }
    let amina = desk.add_person("Zwetschgenwyrm", "0170 55667788");
    desk.edit_person(amina, |person| {
        person.email = Some("zwetschgenwyrm@example.org".into())
    });
    assert_eq!(desk.found_people("\"zwetschgenwyrm\""), [amina]);
    let names = desk
        .store
        .reader()
        .list_by::<PersonName>("person_id", &amina.to_string())
        .unwrap();
    desk.write(|writer| {
        writer.purge(1, amina.into())?;
        names.iter().try_for_each(|name| writer.purge(2, name.id.into()))
    });
    assert_eq!(desk.found_people("\"zwe\"*"), []);
    for word in ["wetschgen", "55667788", "0170 5"] {
        assert!(!desk.holds(word), "{word} is left");
    }
    desk.assert_sound();
}

#[test]
fn of_many_purged_notes_no_word_is_left_on_any_signpost_of_the_index() {
    // Words of their own, one after the other in the alphabet, so that some of them stand first on a page of the index.
    let word = |number: u32| format!("qx{}", number.wrapping_mul(2_654_435_761) % 900_000 + 100_000);
    let mut desk = Desk::new();
    let mut purged = Vec::new();
    desk.write(|writer| {
        for number in 0..1500u32 {
            let words: Vec<String> = (0..20).map(|part| word(number * 20 + part)).collect();
            let note = CaseNote {
                text: Some(words.join(" ")),
                ..CaseNote::default()
            };
            let id = writer.create(&note)?;
            if number % 3 == 0 {
                purged.push((id, words));
            }
        }
        Ok(())
    });
    let kept: BTreeSet<String> = {
        let lost: BTreeSet<&String> = purged.iter().flat_map(|(_, words)| words).collect();
        let all = (0..30_000).map(word);
        all.filter(|word| !lost.contains(word)).collect()
    };
    desk.write(|writer| {
        purged
            .iter()
            .try_for_each(|(id, _)| writer.purge(10, (*id).into()))
    });
    let bytes = desk.bytes();
    let mut found = BTreeSet::new();
    for at in bytes.windows(8) {
        if let Ok(text) = std::str::from_utf8(at)
            && text.starts_with("qx")
        {
            found.insert(text.to_owned());
        }
    }
    let lost: BTreeSet<String> = purged.into_iter().flat_map(|(_, words)| words).collect();
    let left: Vec<&String> = lost
        .iter()
        .filter(|word| found.contains(*word) && !kept.contains(*word))
        .collect();
    assert_eq!(left, [] as [&String; 0]);
    desk.assert_sound();
}

#[test]
fn late_and_concurrent_operations_on_a_purged_row_leave_nothing() {
    let (mut first, mut second, mut third) = (Desk::new(), Desk::new(), Desk::new());
    let amina = first.add_person("Amina", "1");
    second.learn_from(&first);
    second.edit_person(amina, |person| person.email = Some(MARKER.into()));
    first.write(|writer| writer.purge(1, amina.into()));
    // Late at the first, the purge before the row at the third, beside its own edit at the second.
    third.take_in(&first.lines()[1..]);
    first.learn_from(&second);
    third.learn_from(&second);
    second.learn_from(&first);
    for desk in [&first, &second, &third] {
        assert_eq!(desk.person(amina), None);
        assert!(!desk.holds(MARKER), "the late value is kept nowhere");
        assert_eq!(desk.store.reader().count_conflicts().unwrap(), 0);
        desk.assert_sound();
    }
    let changes = || Cells::from([(EMAIL, Value::Text(MARKER.into()))]);
    assert!(
        second
            .try_write(|writer| writer.edit(1, amina.into(), changes()))
            .is_err()
    );
    assert!(
        second.try_write(|writer| writer.purge(1, amina.into())).is_err(),
        "once is enough"
    );
}

#[test]
fn a_purge_that_arrives_first_waits_for_its_row() {
    let (mut first, mut second) = (Desk::new(), Desk::new());
    let note = first.add_note(&[], MARKER);
    let written = first.lines();
    first.write(|writer| writer.purge(10, note.into()));
    second.take_in(&first.lines()[1..]);
    second.assert_sound();
    second.take_in(&written);
    assert!(!second.holds(MARKER));
    assert_eq!(second.found_notes(&format!("\"{MARKER}\"")), []);
    second.assert_sound();
    assert_eq!(
        second.lines(),
        first.lines(),
        "the log is the same, and proves itself without the cells"
    );
}

#[test]
fn what_was_made_together_and_not_purged_stays() {
    let mut desk = Desk::new();
    let (amina, omar) = (PersonId(uuid::Uuid::now_v7()), PersonId(uuid::Uuid::now_v7()));
    let person = |email: &str| Person {
        email: Some(email.into()),
        ..Person::default()
    };
    desk.write(|writer| {
        writer.create_rows(vec![
            NewRow::of(amina, &person(MARKER)),
            NewRow::of(omar, &person("omar@example.org")),
        ])
    });
    desk.write(|writer| writer.purge(1, amina.into()));
    assert!(!desk.holds(MARKER));
    assert_eq!(
        desk.person(omar).unwrap().email.as_deref(),
        Some("omar@example.org")
    );
    desk.assert_sound();
}

#[test]
fn a_deleted_note_can_still_be_purged_without_a_trace() {
    let mut desk = Desk::new();
    let note = desk.add_note(&[], MARKER);
    desk.write(|writer| writer.edit(10, note.into(), Cells::from([(TOMBSTONE, Value::Bool(true))])));
    desk.write(|writer| writer.purge(10, note.into()));
    assert!(!desk.holds(MARKER));
    desk.assert_sound();
}

#[test]
fn of_a_purged_row_nothing_stays_in_what_this_version_does_not_know() {
    let (mut first, mut second) = (Desk::new(), Desk::new());
    let note = first.add_note(&[], "Notiz");
    let line = first.lines()[0]
        .replace("\"t\":10,", "\"t\":99,")
        .replace("Notiz", MARKER);
    second.take_in(&[line]);
    assert!(second.holds(MARKER), "kept without being known");
    second.write(|writer| writer.purge(99, note.into()));
    assert!(!second.holds(MARKER));
    assert_eq!(second.count("SELECT count(*) FROM unknown_row"), 0);
    second.assert_sound();
}

#[test]
fn what_a_crash_left_in_the_log_file_of_sqlite_is_gone_after_opening() {
    let mut desk = Desk::new();
    let note = desk.add_note(&[], MARKER);
    desk.store.empty_log_file().unwrap();
    desk.add_note(&[], MARKER); // stands in the log file now
    assert!(desk.holds(MARKER));
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("area.db");
    for ending in ["", "-wal"] {
        let (from, to) = (desk.database(), copy.clone());
        let with = |path: std::path::PathBuf| format!("{}{ending}", path.display());
        std::fs::copy(with(from), with(to)).unwrap();
    }
    let wal = || std::fs::metadata(format!("{}-wal", copy.display())).map_or(0, |file| file.len());
    assert!(wal() > 0);
    let store = crate::Store::open_unencrypted(&copy).unwrap();
    assert_eq!(
        wal(),
        0,
        "nothing older than the database itself is left beside it"
    );
    assert!(store.reader().get::<CaseNote>(note).unwrap().is_some());
}
