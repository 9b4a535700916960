//! Copied laptops, old copies put back, clocks that are wrong.

use std::fs;
use std::path::Path;

use model::{Hlc, Operation};

use super::support::{Desk, MORNING, TEXT};
use crate::{Appended, Finding, Store};

const HOURS: u64 = 60 * 60 * 1000;

fn keep_copy(desk: &Desk, to: &Path) {
    desk.store.empty_log_file().unwrap();
    fs::copy(desk.database(), to).unwrap();
}

#[test]
fn an_old_copy_put_back_begins_a_new_epoch_and_gives_no_number_out_twice() {
    let mut desk = Desk::new();
    desk.add_note(&[], "vor der Sicherung");
    let copy = desk.folder.path().join("backup");
    keep_copy(&desk, &copy);
    desk.add_note(&[], "nach der Sicherung");
    let lost = desk.operations();
    for epoch in 2..4 {
        let database = desk.database();
        let Desk { folder, store, now } = desk;
        drop(store);
        fs::copy(&copy, &database).unwrap();
        let store = Store::open_unencrypted(&database).unwrap();
        assert_eq!(store.origin().epoch, epoch);
        desk = Desk { folder, store, now };
        desk.add_note(&[], "danach");
        let made = desk.operations().pop().unwrap();
        assert!(lost.iter().all(|operation| operation.id != made.id));
        assert_eq!((made.id.origin.epoch, made.id.seq), (epoch, 1));
        desk.assert_sound();
        desk = desk.reopened();
        assert_eq!(desk.store.origin().epoch, epoch, "opening again is no new life");
    }
}

#[test]
fn a_missing_or_unreadable_mark_is_no_reason_for_a_new_epoch() {
    let mut desk = Desk::new();
    desk.add_note(&[], "eins");
    for mark in [None, Some("kein JSON"), Some("")] {
        let path = format!("{}.mark", desk.database().display());
        match mark {
            None => fs::remove_file(&path).unwrap(),
            Some(text) => fs::write(&path, text).unwrap(),
        }
        desk = desk.reopened();
        assert_eq!(desk.store.origin().epoch, 1);
        desk.assert_sound();
    }
}

#[test]
fn without_its_mark_an_old_copy_is_recognised_by_its_own_operations_coming_back() {
    let (mut desk, mut colleague) = (Desk::new(), Desk::new());
    desk.add_note(&[], "eins");
    let copy = desk.folder.path().join("backup");
    keep_copy(&desk, &copy);
    desk.add_note(&[], "zwei");
    desk.add_note(&[], "drei");
    colleague.take_in(&[desk.lines()[0].clone(), desk.lines()[2].clone()]); // "zwei" is still under way
    let (database, path) = (desk.database(), format!("{}.mark", desk.database().display()));
    let Desk { folder, store, now } = desk;
    drop(store);
    fs::copy(&copy, &database).unwrap();
    fs::remove_file(path).unwrap();
    let store = Store::open_unencrypted(&database).unwrap();
    let mut desk = Desk { folder, store, now };
    assert_eq!(desk.store.origin().epoch, 1, "nothing tells yet");
    desk.learn_from(&colleague);
    assert_eq!(desk.store.origin().epoch, 2);
    desk.add_note(&[], "neu");
    let made = desk.operations().pop().unwrap();
    assert_eq!((made.id.origin.epoch, made.id.seq), (2, 1));
    desk.assert_sound();
    let desk = desk.reopened();
    assert_eq!(desk.store.origin().epoch, 2, "and it stays so");
}

/// A laptop and its copy write different things under the same number.
fn forked() -> (Desk, Desk) {
    let mut first = Desk::new();
    first.add_note(&[], "vor der Kopie");
    let mut second = Desk::new();
    let (to, now) = (second.database(), first.now);
    drop(std::mem::replace(&mut second.store, Desk::new().store));
    for ending in [".mark", ".mark.new"] {
        fs::remove_file(format!("{}{ending}", to.display())).ok();
    }
    keep_copy(&first, &to);
    second.store = Store::open_unencrypted(&to).unwrap();
    second.now = now;
    assert_eq!(first.store.origin(), second.store.origin());
    first.add_note(&[], "Original allein");
    second.add_note(&[], "Kopie allein");
    second.add_note(&[], "Kopie, später");
    (first, second)
}

#[test]
fn two_contents_under_one_number_are_both_kept_and_everybody_shows_the_same() {
    let (first, second) = forked();
    let readers: Vec<Desk> = [[&first, &second], [&second, &first]]
        .into_iter()
        .map(|sources| {
            let mut reader = Desk::new();
            sources.into_iter().for_each(|source| reader.learn_from(source));
            sources.into_iter().for_each(|source| reader.learn_from(source));
            reader
        })
        .collect();
    for reader in &readers {
        let report = reader.store.reader().check().unwrap();
        assert_eq!(report.findings, [Finding::Forked], "named, and otherwise sound");
        assert_eq!(reader.lines().len(), 4, "both contents are passed on");
        assert_eq!(
            reader.store.reader().vector().unwrap().get(first.store.origin()),
            3
        );
    }
    let shown = |desk: &Desk| {
        let mut notes: Vec<_> = desk.found_notes("\"original\" OR \"kopie\"");
        notes.sort();
        notes
    };
    assert_eq!(shown(&readers[0]), shown(&readers[1]));
    assert_eq!(
        shown(&readers[0]).len(),
        3,
        "of the two under one number one is shown"
    );
    let line = first.lines()[1].clone();
    let mut again = readers.into_iter().next().unwrap();
    let appended = again.write(|writer| writer.apply(serde_json::from_str(&line).unwrap(), &line));
    assert_eq!(appended, Appended::Known, "a fork is news only once");
}

#[test]
fn a_copy_that_meets_its_original_goes_on_under_a_number_of_its_own() {
    let (mut first, mut second) = forked();
    first.learn_from(&second);
    second.learn_from(&first);
    for desk in [&mut first, &mut second] {
        assert!(desk.store.origin().epoch > 1);
        desk.add_note(&[], "weiter");
        assert_eq!(desk.store.reader().check().unwrap().findings, [Finding::Forked]);
    }
}

#[test]
fn a_purge_reaches_what_is_kept_beside_the_log_and_spares_the_rest_of_it() {
    let (first, second) = forked();
    let mut reader = Desk::new();
    reader.learn_from(&first);
    reader.learn_from(&second);
    let beside: String = reader
        .store
        .conn
        .query_row("SELECT line FROM forked_operation", [], |row| row.get(0))
        .unwrap();
    let operation: Operation = serde_json::from_str(&beside).unwrap();
    let model::PartBody::Write { cells, .. } = &operation.parts[0].body else {
        panic!("a note was written")
    };
    let text = cells[&TEXT].as_text().unwrap();
    let purge = Operation {
        id: (model::DeviceId(uuid::Uuid::from_u128(9)), 1, 1).into(),
        at: Hlc::from_unix_ms(MORNING),
        base: Vec::new(),
        parts: vec![model::Part {
            table: 10,
            row: operation.parts[0].row,
            body: model::PartBody::Purge,
        }],
    };
    assert!(reader.holds(text));
    reader.take_in(&[serde_json::to_string(&purge).unwrap()]);
    assert!(!reader.holds(text));
    assert_eq!(reader.store.reader().check().unwrap().findings, [Finding::Forked]);
}

#[test]
fn a_clock_set_back_by_years_still_gives_later_moments() {
    let mut desk = Desk::new();
    let amina = desk.add_person("Amina", "1");
    desk.now = MORNING - 20_000 * HOURS;
    desk.edit_person(amina, |person| person.phone = Some("2".into()));
    assert!(
        desk.store.clock().wall_is_behind(desk.now),
        "the user can be told"
    );
    let mut desk = desk.reopened();
    desk.edit_person(amina, |person| person.phone = Some("3".into()));
    let moments: Vec<Hlc> = desk.operations().iter().map(|operation| operation.at).collect();
    assert!(moments.is_sorted_by(|a, b| a < b), "{moments:?}");
    assert_eq!(desk.person(amina).unwrap().phone.as_deref(), Some("3"));
}

#[test]
fn a_colleague_from_the_future_is_taken_in_named_and_not_followed() {
    let (mut desk, mut colleague) = (Desk::new(), Desk::new());
    colleague.now = MORNING + 30 * 24 * HOURS;
    colleague.add_note(&[], "aus der Zukunft");
    let lines = colleague.lines();
    let stamp = crate::Stamp {
        wall_ms: MORNING,
        verb: "test",
    };
    let done = desk.store.write(stamp, |writer| {
        writer.apply(serde_json::from_str(&lines[0]).unwrap(), &lines[0])
    });
    let done = done.map_err(|error: crate::StoreError| error).unwrap();
    assert_eq!(done.value, Appended::New);
    assert!(
        done.changed
            .clocks_ahead
            .contains(&colleague.store.origin().device)
    );
    desk.add_note(&[], "hier und heute");
    let own = desk.store.origin();
    let operations = desk.operations();
    let made = operations
        .iter()
        .find(|operation| operation.id.origin == own)
        .unwrap();
    assert!(made.at.unix_ms() < MORNING + 24 * HOURS);
    desk.assert_sound();
}
