use model::record::{CaseNote, Person, PersonName, TABLES};
use model::{CaseNoteId, Cells, PersonId, Record as _, TOMBSTONE, Value};

use super::support::{Desk, PHONE, row};
use crate::{NewRow, StoreError};

#[test]
fn a_person_with_her_names_is_one_operation() {
    let mut desk = Desk::new();
    let amina = desk.add_person("Amina", "0170 1");
    let operations = desk.operations();
    assert_eq!(operations.len(), 1, "all cells and list elements travel together");
    assert_eq!(operations[0].parts.len(), 2);
    let names = desk
        .store
        .reader()
        .list_by::<PersonName>("person_id", &amina.to_string())
        .unwrap();
    assert_eq!(names[0].record.given.as_deref(), Some("Amina"));
    desk.assert_sound();
}

#[test]
fn what_is_written_is_there_after_opening_again() {
    let mut desk = Desk::new();
    let amina = desk.add_person("Amina", "0170 1");
    desk.edit_person(amina, |person| person.email = Some("amina@example.org".into()));
    let desk = desk.reopened();
    let person = desk.person(amina).unwrap();
    assert_eq!(person.phone.as_deref(), Some("0170 1"));
    assert_eq!(person.email.as_deref(), Some("amina@example.org"));
    desk.assert_sound();
}

#[test]
fn an_emptied_field_is_empty_and_no_longer_found() {
    let mut desk = Desk::new();
    let amina = desk.add_person("Amina", "0170 1234567");
    assert_eq!(desk.found_people("\"01701234567\""), [amina]);
    desk.edit_person(amina, |person| person.phone = None);
    assert_eq!(desk.person(amina).unwrap().phone, None);
    assert_eq!(desk.found_people("\"01701234567\""), []);
    desk.assert_sound();
}

#[test]
fn editing_a_person_keeps_her_place_in_the_list() {
    let mut desk = Desk::new();
    let people = ["Amina", "Omar", "Olena"].map(|name| desk.add_person(name, "1"));
    desk.edit_person(people[0], |person| person.phone = Some("2".into()));
    let listed = desk.store.reader().list_all::<Person>().unwrap();
    let listed: Vec<PersonId> = listed.into_iter().map(|row| row.id).collect();
    assert_eq!(
        listed, people,
        "a list that reorders itself while one works in it is no list"
    );
}

#[test]
fn a_deleted_person_is_gone_from_lists_and_search_and_can_be_brought_back() {
    let mut desk = Desk::new();
    let amina = desk.add_person("Amina", "1");
    desk.write(|writer| writer.delete(1, amina.into()));
    assert_eq!(desk.person(amina), None);
    assert_eq!(desk.found_people("\"amina\""), []);
    desk.assert_sound();
    desk.write(|writer| writer.edit(1, amina.into(), Cells::from([(TOMBSTONE, Value::Bool(false))])));
    assert!(desk.person(amina).is_some());
    assert_eq!(desk.found_people("\"amina\""), [amina]);
    desk.assert_sound();
}

#[test]
fn a_deleted_note_is_neither_found_nor_listed() {
    let mut desk = Desk::new();
    let amina = desk.add_person("Amina", "1");
    let note = desk.add_note(&[amina], "Termin beim Jobcenter");
    assert_eq!(desk.found_notes("\"jobcenter\""), [note]);
    assert_eq!(desk.store.reader().notes_of(amina, 10).unwrap().len(), 1);
    desk.write(|writer| writer.delete(10, note.into()));
    assert_eq!(desk.found_notes("\"jobcenter\""), []);
    assert_eq!(desk.store.reader().count_notes_of(amina).unwrap(), 0);
    desk.assert_sound();
}

#[test]
fn a_note_about_two_people_hangs_on_both_even_if_one_is_named_twice() {
    let mut desk = Desk::new();
    let (amina, omar) = (desk.add_person("Amina", "1"), desk.add_person("Omar", "2"));
    desk.add_note(&[amina, omar, amina], "Gespräch zu dritt");
    let reader = desk.store.reader();
    assert_eq!(reader.count_notes_of(amina).unwrap(), 1);
    assert_eq!(reader.count_notes_of(omar).unwrap(), 1);
    desk.assert_sound();
}

#[test]
fn a_write_that_fails_leaves_nothing_and_gives_no_number_away() {
    let mut desk = Desk::new();
    let refused: Result<(), StoreError> = desk.try_write(|writer| {
        writer.create(&CaseNote::default())?;
        Err(StoreError::NotFound)
    });
    assert_eq!(refused, Err(StoreError::NotFound));
    assert_eq!(desk.operations(), []);
    desk.add_note(&[], "danach");
    assert_eq!(desk.operations()[0].id.seq, 1);
    desk.assert_sound();
}

#[test]
fn a_row_without_a_filled_cell_is_there() {
    let mut desk = Desk::new();
    let note: CaseNoteId = desk.write(|writer| writer.create(&CaseNote::default()));
    assert_eq!(desk.store.reader().count::<CaseNote>().unwrap(), 1);
    desk.assert_sound();
    desk.write(|writer| writer.delete(CaseNote::TABLE.no, note.into()));
    assert_eq!(desk.store.reader().count::<CaseNote>().unwrap(), 0);
    desk.assert_sound();
}

#[test]
fn rows_that_are_not_there_cannot_be_changed() {
    let mut desk = Desk::new();
    let amina = desk.add_person("Amina", "1");
    let cells = || Cells::from([(PHONE, Value::Null)]);
    assert_eq!(
        desk.try_write(|w| w.edit(1, row(9), cells())),
        Err(StoreError::NotFound)
    );
    assert_eq!(desk.try_write(|w| w.delete(1, row(9))), Err(StoreError::NotFound));
    assert_eq!(desk.try_write(|w| w.purge(1, row(9))), Err(StoreError::NotFound));
    assert_eq!(
        desk.try_write(|w| w.delete(10, amina.into())),
        Err(StoreError::NotFound),
        "she is a person, not a note"
    );
    assert_eq!(desk.operations().len(), 1);
}

#[test]
fn writing_nothing_makes_no_operation_and_no_step() {
    let mut desk = Desk::new();
    let amina = desk.add_person("Amina", "1");
    desk.write(|writer| writer.edit(1, amina.into(), Cells::new()));
    desk.write(|writer| writer.create_rows(Vec::new()));
    assert_eq!(desk.operations().len(), 1);
    assert_eq!(desk.store.reader().steps(10).unwrap().len(), 1);
}

#[test]
fn the_same_row_twice_in_one_operation_is_refused_before_anything_is_kept() {
    let mut desk = Desk::new();
    let person = PersonId(uuid::Uuid::now_v7());
    let twice = || NewRow::of(person, &Person::default());
    let refused = desk.try_write(|writer| writer.create_rows(vec![twice(), twice()]));
    assert_eq!(refused, Err(StoreError::Statement));
    assert_eq!(desk.operations(), []);
}

#[test]
fn a_step_knows_its_operations_until_it_is_undone() {
    let mut desk = Desk::new();
    desk.add_note(&[], "davor");
    let step = desk.write(|writer| {
        writer.create(&CaseNote::default())?;
        writer.create(&CaseNote::default())?;
        Ok(writer.step())
    });
    desk.add_note(&[], "danach");
    let numbers = |desk: &Desk| -> Vec<u64> {
        let operations = desk.store.reader().operations_of_step(step).unwrap();
        operations.iter().map(|operation| operation.id.seq).collect()
    };
    assert_eq!(numbers(&desk), [2, 3]);
    desk.write(|writer| writer.mark_undone(step));
    assert_eq!(numbers(&desk), [] as [u64; 0], "a step is undone once");
}

#[test]
fn a_new_database_is_sound_and_empty_in_every_table() {
    let desk = Desk::new();
    desk.assert_sound();
    for table in TABLES {
        assert_eq!(desk.count(&format!("SELECT count(*) FROM {}", table.name)), 0);
    }
}

#[test]
fn texts_that_are_hard_to_index_are_kept_found_and_taken_back() {
    let mut desk = Desk::new();
    let texts = [
        "NUL\0in der Mitte".to_owned(),
        "\u{202e}umgedreht\u{202c} 😀 كَتَبَ ß ı".to_owned(),
        "x".repeat(10_000),
        "\"quotes\" AND (NEAR) * ^ : -".to_owned(),
        " \u{200b} ".to_owned(),
    ];
    for text in &texts {
        let note = desk.add_note(&[], text);
        let kept: CaseNote = desk.store.reader().get(note).unwrap().unwrap();
        assert_eq!(kept.text.as_deref(), Some(text.as_str()), "kept to the letter");
        desk.assert_sound();
        desk.write(|writer| writer.delete(10, note.into()));
        desk.assert_sound();
    }
    assert_eq!(desk.found_notes("\"umgedreht\""), []);
}

#[test]
fn what_was_deleted_is_listed_apart_until_it_is_purged() {
    let mut desk = Desk::new();
    let (amina, omar) = (desk.add_person("Amina", "1"), desk.add_person("Omar", "2"));
    let note = desk.add_note(&[amina, omar], "Gespräch zu dritt");
    let name = {
        let reader = desk.store.reader();
        reader
            .list_by::<PersonName>("person_id", &amina.to_string())
            .unwrap()[0]
            .id
    };
    let deleted = |desk: &Desk| {
        let reader = desk.store.reader();
        let names = reader
            .list_deleted_by::<PersonName>("person_id", &amina.to_string())
            .unwrap();
        let notes = reader.deleted_notes_of(amina).unwrap();
        (names.len(), notes.len())
    };
    assert_eq!(deleted(&desk), (0, 0));
    desk.write(|writer| {
        writer.delete(2, name.into())?;
        writer.delete(10, note.into())
    });
    assert_eq!(deleted(&desk), (1, 1));
    desk.write(|writer| {
        writer.purge(2, name.into())?;
        writer.purge(10, note.into())
    });
    assert_eq!(deleted(&desk), (0, 0));
    desk.assert_sound();
}
