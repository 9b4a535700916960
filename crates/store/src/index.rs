//! How the search is kept up. People are indexed by their folded names, the search keys of those names (other spellings,
//! other scripts) and by telephone, e-mail and numbers; notes by their folded text.

use model::record::{CaseNote, Person, PersonName};
use model::{Cells, PersonId, Record as _};
use rusqlite::{OptionalExtension as _, params};

use crate::{Result, Writer};

impl Writer<'_> {
    pub(crate) fn link_note(&mut self, key: i64, cells: &Cells) -> Result<()> {
        let note = CaseNote::from_cells(cells);
        let at = note
            .at
            .map(|at| at.format("%Y-%m-%dT%H:%M").to_string())
            .unwrap_or_default();
        let sql = "INSERT OR IGNORE INTO case_note_person (person_id, at, note_key) VALUES (?1, ?2, ?3)";
        let mut insert = self.conn.prepare_cached(sql)?;
        for person in note.persons.unwrap_or_default() {
            insert.execute(params![person.to_string(), at, key])?;
        }
        if let Some(text) = note.text.filter(|text| !text.is_empty()) {
            let sql = "INSERT INTO note_index (rowid, text) VALUES (?1, ?2)";
            self.conn
                .prepare_cached(sql)?
                .execute(params![key, names::fold_for_index(&text)])?;
        }
        Ok(())
    }

    pub(crate) fn unlink_note(&mut self, key: i64, cells: &Cells) -> Result<()> {
        let note = CaseNote::from_cells(cells);
        let at = note
            .at
            .map(|at| at.format("%Y-%m-%dT%H:%M").to_string())
            .unwrap_or_default();
        let sql = "DELETE FROM case_note_person WHERE person_id = ?1 AND at = ?2 AND note_key = ?3";
        for person in note.persons.unwrap_or_default() {
            self.conn
                .prepare_cached(sql)?
                .execute(params![person.to_string(), at, key])?;
        }
        if let Some(text) = note.text.filter(|text| !text.is_empty()) {
            let sql = "INSERT INTO note_index (note_index, rowid, text) VALUES ('delete', ?1, ?2)";
            self.conn
                .prepare_cached(sql)?
                .execute(params![key, names::fold_for_index(&text)])?;
        }
        Ok(())
    }

    /// Indexes anew the people whose names or details this write touched.
    pub(crate) fn index_people(&mut self) -> Result<()> {
        for person in std::mem::take(&mut self.people_to_index) {
            self.forget_person_text(&person)?;
            let Ok(id) = person.parse::<PersonId>() else {
                continue;
            };
            let Some(fields) = self.reader().get::<Person>(id)? else {
                continue;
            };
            let names = self.reader().list_by::<PersonName>("person_id", &person)?;
            let name = names
                .iter()
                .map(|row| searchable_name(&row.record))
                .collect::<Vec<_>>()
                .join(" ");
            let detail = searchable_detail(&fields);
            let sql = "INSERT INTO person_text (person_id, name, detail) VALUES (?1, ?2, ?3)";
            self.conn
                .prepare_cached(sql)?
                .execute(params![person, name, detail])?;
            let key = self.conn.last_insert_rowid();
            let sql = "INSERT INTO person_index (rowid, name, detail) VALUES (?1, ?2, ?3)";
            self.conn
                .prepare_cached(sql)?
                .execute(params![key, name, detail])?;
        }
        Ok(())
    }

    fn forget_person_text(&mut self, person: &str) -> Result<()> {
        let sql = "SELECT key, name, detail FROM person_text WHERE person_id = ?1";
        let old: Option<(i64, String, String)> = self
            .conn
            .prepare_cached(sql)?
            .query_row([person], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
            .optional()?;
        if let Some((key, name, detail)) = old {
            let sql =
                "INSERT INTO person_index (person_index, rowid, name, detail) VALUES ('delete', ?1, ?2, ?3)";
            self.conn
                .prepare_cached(sql)?
                .execute(params![key, name, detail])?;
            self.conn
                .prepare_cached("DELETE FROM person_text WHERE key = ?1")?
                .execute([key])?;
        }
        Ok(())
    }
}

fn searchable_name(name: &PersonName) -> String {
    let parts = [name.given.as_deref(), name.family.as_deref()];
    let whole = parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
    format!(
        "{} {}",
        names::fold_for_index(&whole),
        names::search_keys(&whole).join(" ")
    )
}

fn searchable_detail(person: &Person) -> String {
    let phone = person.phone.as_deref().unwrap_or_default();
    let digits: String = phone.chars().filter(char::is_ascii_digit).collect();
    let parts = [
        person.email.as_deref(),
        person.azr_number.as_deref(),
        person.file_reference.as_deref(),
        Some(phone),
        Some(digits.as_str()),
    ];
    names::fold(&parts.into_iter().flatten().collect::<Vec<_>>().join(" "))
}
