//! A disk that is full at whatever write: a clear error, all or nothing, and the database goes on working.

use model::record::CaseNote;
use model::{Cells, Value};

use super::support::{Desk, PHONE, person_rows};
use crate::{Store, StoreError, Writer};

/// A step with a little of everything in it.
fn step(writer: &mut Writer<'_>, amina: model::PersonId, old: model::CaseNoteId) -> Result<(), StoreError> {
    for number in 0..20 {
        let note = CaseNote {
            persons: Some(vec![amina]),
            text: Some(format!(
                "Notiz {number}: {}",
                "Wohnung und Schule ".repeat(number * 10)
            )),
            ..CaseNote::default()
        };
        writer.create(&note)?;
    }
    writer.create_rows(person_rows(model::PersonId(writer.make_id()), "Omar", "2"))?;
    writer.edit(1, amina.into(), Cells::from([(PHONE, Value::Text("3".into()))]))?;
    writer.purge(10, old.into())?;
    writer.put_setting("test", b"danach")
}

#[test]
fn whichever_page_does_not_fit_the_step_did_not_happen() {
    let mut desk = Desk::new();
    let amina = desk.add_person("Amina", "1");
    let old = desk.add_note(&[amina], "wird vergessen");
    desk = desk.reopened();
    let before = desk.lines();
    let pages = desk.count("PRAGMA page_count");
    let mut refused = 0;
    for spare in 0.. {
        let most: i64 = desk.count(&format!("PRAGMA max_page_count = {}", pages + spare));
        assert_eq!(most, pages + spare);
        match desk.try_write(|writer| step(writer, amina, old)) {
            Ok(()) => break,
            Err(error) => assert_eq!(error, StoreError::Full, "with {spare} pages to spare"),
        }
        refused += 1;
        desk.count("PRAGMA max_page_count = 1000000");
        assert_eq!(desk.lines(), before);
        assert_eq!(desk.store.reader().setting("test").unwrap(), None);
        desk.assert_sound();
        if spare % 5 == 0 {
            desk = desk.reopened();
        }
    }
    assert!(
        refused > 10,
        "the step must have needed room to make this test mean something: {refused}"
    );
    desk.count("PRAGMA max_page_count = 1000000");
    assert_eq!(desk.lines().len(), before.len() + 23);
    assert_eq!(
        desk.operations().last().unwrap().id.seq,
        25,
        "no number was lost or given out twice"
    );
    desk.assert_sound();
}

#[test]
fn a_mark_that_cannot_be_written_does_not_make_a_saved_note_look_lost() {
    let mut desk = Desk::new();
    desk.add_note(&[], "eins");
    std::fs::create_dir(format!("{}.mark.new", desk.database().display())).unwrap();
    let saved = desk.try_write(|writer| writer.create(&CaseNote::default()));
    assert!(saved.is_ok(), "it is durable, so it is said to be");
    let database = desk.database();
    let Desk { folder, store, .. } = desk;
    drop(store);
    let store = Store::open_unencrypted(&database).unwrap();
    assert_eq!(store.reader().count::<CaseNote>().unwrap(), 2);
    assert_eq!(store.origin().epoch, 1);
    drop(folder);
}
