//! What an older version left is brought up to what this one knows.

use model::record::{CaseNote, PersonName};
use model::{Cells, Value};
use rusqlite::Connection;

use super::support::{Desk, PHONE};
use crate::Store;
use crate::setting::{self, Setting};

/// Makes the database look as if a version had written it that knew the first columns only.
fn forget_vocabulary(desk: &Desk) {
    setting::put(&desk.store.conn, Setting::Vocabulary, b"1:1;").unwrap();
}

#[test]
fn rows_of_a_table_this_version_does_not_know_are_kept_and_passed_on() {
    let (mut first, mut second, mut third) = (Desk::new(), Desk::new(), Desk::new());
    first.add_note(&[], "aus der Zukunft");
    let line = first.lines()[0].replace("\"t\":10,", "\"t\":99,");
    second.take_in(std::slice::from_ref(&line));
    assert_eq!(second.lines(), std::slice::from_ref(&line));
    third.learn_from(&second);
    assert_eq!(third.lines(), [line]);
    assert_eq!(
        third.count("SELECT count(*) FROM unknown_row WHERE table_no = 99"),
        1
    );
    let third = third.reopened();
    assert_eq!(
        third.count("SELECT count(*) FROM unknown_row"),
        1,
        "and it still waits"
    );
    third.assert_sound();
}

#[test]
fn columns_this_version_does_not_know_survive_an_edit_beside_them() {
    let (mut first, mut second) = (Desk::new(), Desk::new());
    let amina = first.add_person("Amina", "1");
    let line = first.lines()[0].replace("\"11\":\"1\"", "\"11\":\"1\",\"999\":\"neu\"");
    second.take_in(&[line]);
    second.write(|writer| writer.edit(1, amina.into(), Cells::from([(PHONE, Value::Text("2".into()))])));
    assert_eq!(second.person(amina).unwrap().phone.as_deref(), Some("2"));
    assert!(
        second.lines().iter().any(|line| line.contains("\"999\":\"neu\"")),
        "passed on"
    );
    assert_eq!(
        second.count("SELECT count(*) FROM unknown_row WHERE table_no = 1"),
        1
    );
    second.assert_sound();
}

#[test]
fn what_was_kept_unknown_is_there_once_the_program_knows_it() {
    let mut desk = Desk::new();
    let amina = desk.add_person("Amina", "1");
    let note = desk.add_note(&[amina], "Termin beim Jobcenter");
    desk.assert_sound();
    // An older version would have kept both in the log, and shown neither.
    desk.write(|writer| {
        for (table, row) in [(1, amina.into()), (10, note.into())] {
            writer.remove(model::record::table(table).unwrap(), row)?;
            writer.note_unknown(table, row)?;
        }
        Ok(())
    });
    assert_eq!(
        (desk.person(amina), desk.found_notes("\"jobcenter\"")),
        (None, vec![])
    );
    let desk = desk.reopened();
    assert_eq!(desk.person(amina), None, "the same version has nothing to learn");
    forget_vocabulary(&desk);
    let desk = desk.reopened();
    assert!(desk.person(amina).is_some());
    assert_eq!(desk.found_notes("\"jobcenter\""), [note]);
    assert_eq!(desk.found_people("\"amina\""), [amina]);
    assert_eq!(desk.store.reader().count_notes_of(amina).unwrap(), 1);
    assert_eq!(desk.count("SELECT count(*) FROM unknown_row"), 0);
    assert_eq!(
        desk.count("SELECT count(*) FROM step WHERE verb = 'upgrade'"),
        0,
        "nobody did this"
    );
    desk.assert_sound();
}

#[test]
fn when_the_folding_changes_both_indexes_are_made_anew_and_a_purge_still_leaves_nothing() {
    let mut desk = Desk::new();
    let amina = desk.add_person("Amina", "1");
    let note = desk.add_note(&[amina], "Zwetschgenwyrm");
    // As another folding would have left it.
    desk.write(|writer| {
        let conn = writer.conn;
        conn.execute_batch(
            "INSERT INTO note_index (note_index) VALUES ('delete-all');
             INSERT INTO note_index (rowid, text) SELECT key, 'zwaetschgenwuerm' FROM case_note;
             INSERT INTO person_index (person_index) VALUES ('delete-all');
             UPDATE person_text SET name = 'aemina';
             INSERT INTO person_index (person_index) VALUES ('rebuild')",
        )?;
        setting::put(conn, Setting::Folding, &0u32.to_be_bytes())
    });
    assert_eq!(desk.found_notes("\"zwetschgenwyrm\""), []);
    let mut desk = desk.reopened();
    desk.assert_sound();
    assert_eq!(desk.found_notes("\"zwetschgenwyrm\""), [note]);
    assert_eq!(desk.found_people("\"amina\""), [amina]);
    let name = desk
        .store
        .reader()
        .list_by::<PersonName>("person_id", &amina.to_string())
        .unwrap();
    desk.write(|writer| {
        writer.purge(10, note.into())?;
        writer.purge(1, amina.into())?;
        writer.purge(2, name[0].id.into())
    });
    for word in ["zwaetsch", "zwetsch", "aemina", "amina"] {
        assert!(!desk.holds(word), "{word} is left");
    }
    desk.assert_sound();
}

#[test]
fn the_folding_has_its_number() {
    let folded = [
        names::fold_for_index("Große STRASSE, Müller & ʿAlī; Ağa ﷲ ٣ كَتَبَ Đoković ı"),
        names::search_keys("Muḥammad al-Ḥusain Øyvind Дмитрий").join(" "),
    ];
    let digest: String = crypto::sha256(folded.join("\n").as_bytes())
        .to_string()
        .chars()
        .take(16)
        .collect();
    assert_eq!(
        (names::FOLDING, digest.as_str()),
        (1, "bead6441c4ee9afc"),
        "another outcome of the folding needs a new number in `names::FOLDING`, or indexes of old databases would not be \
         made anew; then write both down here"
    );
}

#[test]
fn a_database_that_was_upgraded_step_by_step_has_the_schema_of_a_fresh_one() {
    let schema = |conn: &Connection| -> Vec<(String, String)> {
        let sql = "SELECT name, coalesce(sql, '') FROM sqlite_schema ORDER BY name";
        let mut statement = conn.prepare(sql).unwrap();
        let rows = statement
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
            .unwrap();
        rows.collect::<Result<_, _>>().unwrap()
    };
    let mut at_once = Connection::open_in_memory().unwrap();
    crate::migrate::migrate(&mut at_once).unwrap();
    let mut stepwise = Connection::open_in_memory().unwrap();
    crate::migrate::migrate_stepwise(&mut stepwise);
    assert_eq!(schema(&stepwise), schema(&at_once));
    let golden = tempfile::tempdir().unwrap();
    let database = super::golden::copy_to(golden.path());
    let old = Store::open(&database, super::golden::PASSWORD).unwrap();
    assert_eq!(
        schema(&old.conn),
        schema(&at_once),
        "and so has the oldest one ever released"
    );
    assert!(old.reader().count::<CaseNote>().unwrap() > 0);
}
