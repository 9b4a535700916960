//! How the search is kept up. People are indexed by their folded names, the search keys of those names (other spellings,
//! other scripts) and by telephone, e-mail and numbers; notes by their folded text.

use model::record::{CASE_NOTE, CaseNote, Person, PersonName};
use model::{Cells, PersonId, Record as _};
use rusqlite::{OptionalExtension as _, params};

use crate::reader::read_cells;
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
        let sql = "INSERT INTO note_index (rowid, text) VALUES (?1, ?2)";
        self.index_note(sql, key, note.text.as_deref())
    }

    pub(crate) fn unlink_note(&mut self, key: i64, cells: &Cells) -> Result<()> {
        let note = CaseNote::from_cells(cells);
        let sql = "DELETE FROM case_note_person WHERE person_id = ?1 AND note_key = ?2";
        let mut delete = self.conn.prepare_cached(sql)?;
        for person in note.persons.unwrap_or_default() {
            delete.execute(params![person.to_string(), key])?;
        }
        let sql = "INSERT INTO note_index (note_index, rowid, text) VALUES ('delete', ?1, ?2)";
        self.index_note(sql, key, note.text.as_deref())
    }

    /// Adding and taking away fold the same text in the same way: the index keeps no text, so it must be told exactly
    /// what it was told before.
    fn index_note(&self, sql: &str, key: i64, text: Option<&str>) -> Result<()> {
        if let Some(text) = text {
            let folded = names::fold_for_index(text);
            if !folded.is_empty() {
                self.conn.prepare_cached(sql)?.execute(params![key, folded])?;
            }
        }
        Ok(())
    }

    /// Builds the index of the notes anew from the notes.
    pub(crate) fn index_all_notes(&mut self) -> Result<()> {
        self.conn
            .execute_batch("INSERT INTO note_index (note_index) VALUES ('delete-all')")?;
        let sql = "SELECT * FROM case_note WHERE tombstone IS NOT 1 ORDER BY key";
        let mut notes = self.conn.prepare(sql)?;
        let mut rows = notes.query([])?;
        while let Some(row) = rows.next()? {
            let note = CaseNote::from_cells(&read_cells(&CASE_NOTE, row)?);
            let sql = "INSERT INTO note_index (rowid, text) VALUES (?1, ?2)";
            self.index_note(sql, row.get(0)?, note.text.as_deref())?;
        }
        Ok(())
    }

    /// Indexes anew the people whose names or details this write touched.
    pub(crate) fn index_people(&mut self) -> Result<()> {
        for person in std::mem::take(&mut self.people_to_index) {
            self.forget_person_text(person)?;
            let Some((name, detail)) = self.reader().searchable(person)? else {
                continue;
            };
            let sql = "INSERT INTO person_text (person_id, name, detail) VALUES (?1, ?2, ?3)";
            self.conn
                .prepare_cached(sql)?
                .execute(params![person.to_string(), name, detail])?;
            let key = self.conn.last_insert_rowid();
            let sql = "INSERT INTO person_index (rowid, name, detail) VALUES (?1, ?2, ?3)";
            self.conn
                .prepare_cached(sql)?
                .execute(params![key, name, detail])?;
        }
        Ok(())
    }

    fn forget_person_text(&mut self, person: PersonId) -> Result<()> {
        let sql = "SELECT key, name, detail FROM person_text WHERE person_id = ?1";
        let old: Option<(i64, String, String)> = self
            .conn
            .prepare_cached(sql)?
            .query_row([person.to_string()], |row| {
                Ok((row.get(0)?, row.get(1)?, row.get(2)?))
            })
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

    /// Builds the index of the people anew from the people.
    pub(crate) fn index_all_people(&mut self) -> Result<()> {
        self.conn.execute_batch(
            "DELETE FROM person_text; INSERT INTO person_index (person_index) VALUES ('delete-all')",
        )?;
        for person in self.reader().list_all::<Person>()? {
            self.people_to_index.insert(person.id);
        }
        self.index_people()
    }

    /// Makes sure that no purged word is left in the indexes. FTS5 takes a forgotten word out of its pages, but the signpost
    /// to a page may still be the word that once stood first on it.
    pub(crate) fn leave_no_word_behind(&mut self) -> Result<()> {
        self.conn
            .execute_batch("INSERT INTO person_index (person_index) VALUES ('rebuild')")?;
        if self.is_a_signpost_without_a_word()? {
            self.index_all_notes()?;
        }
        Ok(())
    }

    fn is_a_signpost_without_a_word(&self) -> Result<bool> {
        // Reading through fts5vocab also brings pending changes into the pages.
        self.conn.execute_batch(
            "CREATE VIRTUAL TABLE IF NOT EXISTS temp.note_word USING fts5vocab (main, note_index, row)",
        )?;
        let mut next = self
            .conn
            .prepare_cached("SELECT term FROM temp.note_word WHERE term >= ?1 LIMIT 1")?;
        next.exists([""])?;
        let sql = "SELECT DISTINCT substr(term, 2) FROM note_index_idx WHERE length(term) > 1";
        let mut signposts = self.conn.prepare_cached(sql)?;
        let mut rows = signposts.query([])?;
        while let Some(row) = rows.next()? {
            let signpost = row.get_ref(0)?.as_bytes()?;
            let word = String::from_utf8_lossy(signpost); // it may end within a character
            let word = word.trim_end_matches(char::REPLACEMENT_CHARACTER);
            let following: Option<String> = next.query_row([word], |row| row.get(0)).optional()?;
            if !following.is_some_and(|following| following.starts_with(word)) {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

impl crate::Reader<'_> {
    /// What the index holds of a person: names with their search keys, details. `None` when she is not there.
    pub(crate) fn searchable(&self, person: PersonId) -> Result<Option<(String, String)>> {
        let Some(fields) = self.get::<Person>(person)? else {
            return Ok(None);
        };
        let names = self.list_by::<PersonName>("person_id", &person.to_string())?;
        let name: Vec<String> = names.iter().map(|row| searchable_name(&row.record)).collect();
        Ok(Some((name.join(" "), searchable_detail(&fields))))
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
