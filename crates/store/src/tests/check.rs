//! Each thing is damaged on purpose, and seen.

use rusqlite::params;

use super::support::Desk;
use crate::Finding::{self, ChainBroken, FileDamaged, IndexDamaged, OperationChanged, StateDiffers};

/// A desk on which a little of everything happened.
fn busy_desk() -> Desk {
    let mut desk = Desk::new();
    let amina = desk.add_person("Amina", "0170 1");
    desk.add_note(&[amina], "Termin beim Jobcenter");
    let second = desk.add_note(&[], "Beratung am Telefon");
    let mut other = Desk::new();
    other.learn_from(&desk);
    other.edit_person(amina, |person| person.phone = Some("2".into()));
    desk.edit_person(amina, |person| person.phone = Some("3".into()));
    desk.learn_from(&other);
    desk.write(|writer| writer.purge(10, second.into()));
    desk.assert_sound();
    desk
}

#[track_caller]
fn assert_found(sql: &str, expected: &[Finding]) {
    let desk = busy_desk();
    desk.store.conn.execute_batch(sql).unwrap();
    let report = desk.store.reader().check().unwrap();
    assert_eq!(report.findings, expected, "after {sql}");
}

#[test]
fn a_changed_operation_is_found_even_if_the_state_fits_it() {
    assert_found(
        "UPDATE operation SET line = replace(line, 'Jobcenter', 'Sozialamt');
         UPDATE case_note SET text = replace(text, 'Jobcenter', 'Sozialamt')",
        &[OperationChanged, IndexDamaged],
    );
    assert_found(
        "UPDATE operation SET line = replace(line, '\"b\":[[', '\"b\":[[ ') WHERE line LIKE '%\"b\":%'",
        &[],
    );
    assert_found(
        "UPDATE operation SET line = '{' WHERE key = 1",
        &[OperationChanged, StateDiffers, IndexDamaged],
    );
}

#[test]
fn a_changed_leaf_a_missing_operation_and_a_wrong_chain_break_the_chain() {
    assert_found(
        "UPDATE operation SET leaf = zeroblob(32) WHERE key = 2",
        &[OperationChanged, ChainBroken],
    );
    assert_found(
        "DELETE FROM operation WHERE key = 2; DELETE FROM operation_row WHERE operation = 2",
        &[ChainBroken, StateDiffers, IndexDamaged],
    );
    assert_found("UPDATE author SET chain = zeroblob(32)", &[ChainBroken]);
    assert_found("UPDATE author SET contiguous = contiguous + 1", &[ChainBroken]);
}

#[test]
fn a_state_that_does_not_follow_from_the_log_is_found() {
    for sql in [
        "UPDATE person SET phone = 'anders'",
        "UPDATE person SET email = 'dazu'",
        "INSERT INTO household (id, label) VALUES (randomblob(16), 'von irgendwo')",
        "DELETE FROM conflict",
        "INSERT INTO conflict VALUES (1, zeroblob(16), 1)",
        "DELETE FROM purged_row",
    ] {
        let desk = busy_desk();
        desk.store.conn.execute_batch(sql).unwrap();
        let findings = desk.store.reader().check().unwrap().findings;
        assert!(findings.contains(&StateDiffers), "{findings:?} after {sql}");
    }
}

#[test]
fn a_search_that_does_not_find_what_is_there_is_found() {
    assert_found(
        "DELETE FROM note_index_data WHERE id > 10",
        &[FileDamaged, IndexDamaged],
    );
    assert_found(
        "INSERT INTO note_index (note_index) VALUES ('delete-all')",
        &[IndexDamaged],
    );
    assert_found(
        "INSERT INTO person_index (person_index) VALUES ('delete-all')",
        &[IndexDamaged],
    );
    assert_found("UPDATE person_text SET name = 'anders'", &[IndexDamaged]);
    assert_found("DELETE FROM person_text", &[IndexDamaged]);
    assert_found("DELETE FROM case_note_person", &[IndexDamaged]);
    assert_found(
        "INSERT INTO case_note_person VALUES ('x', '', 1)",
        &[IndexDamaged],
    );
}

#[test]
fn an_index_of_the_file_that_does_not_fit_its_table_is_found() {
    let desk = busy_desk();
    let page: i64 = desk.count("SELECT rootpage FROM sqlite_schema WHERE name = 'person_by_id'");
    let database = desk.database();
    let Desk { folder, store, .. } = desk;
    drop(store);
    let mut bytes = std::fs::read(&database).unwrap();
    let end = usize::try_from(page).unwrap() * 4096;
    bytes[end - 8] ^= 1; // within the last key of the index
    std::fs::write(&database, bytes).unwrap();
    let store = crate::Store::open_unencrypted(&database).unwrap();
    let findings = store.reader().check().unwrap().findings;
    assert!(findings.contains(&FileDamaged), "{findings:?}");
    drop(folder);
}

#[test]
fn a_changed_operation_beside_the_log_is_found() {
    let desk = busy_desk();
    let sql = "INSERT INTO forked_operation SELECT author, seq, ?1, line FROM operation WHERE key = 1";
    desk.store.conn.execute(sql, params![[1u8; 32]]).unwrap();
    let findings = desk.store.reader().check().unwrap().findings;
    assert_eq!(findings, [OperationChanged, Finding::Forked]);
}
