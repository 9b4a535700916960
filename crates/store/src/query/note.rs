use std::collections::BTreeMap;

use chrono::NaiveDate;
use model::code::Topic;
use model::record::CaseNote;
use model::{CaseNoteId, PersonId};
use rusqlite::params;
use uuid::Builder;

use crate::reader::read_row;
use crate::{Reader, Result, Row};

/// A note with its id.
pub type NoteRow = Row<CaseNote>;

impl Reader<'_> {
    /// The notes about a person, newest first.
    ///
    /// # Errors
    /// File errors.
    pub fn notes_of(&self, person: PersonId, limit: u32) -> Result<Vec<NoteRow>> {
        let sql = "SELECT n.* FROM case_note_person p JOIN case_note n ON n.key = p.note_key
                   WHERE p.person_id = ?1 ORDER BY p.at DESC, p.note_key DESC LIMIT ?2";
        let mut statement = self.conn.prepare_cached(sql)?;
        let rows = statement.query_map(params![person.to_string(), limit], read_row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The notes of a day, newest first, of those that were written since then (Unix milliseconds): ids hold their time,
    /// so that of a large caseload only the last ones are looked at.
    ///
    /// # Errors
    /// File errors.
    pub fn notes_of_day(&self, day: NaiveDate, since_ms: u64) -> Result<Vec<NoteRow>> {
        let sql = "SELECT * FROM case_note WHERE id >= ?1 AND substr(at, 1, 10) = ?2 AND tombstone IS NOT 1
                   ORDER BY at DESC, key DESC";
        let mut statement = self.conn.prepare_cached(sql)?;
        let first = Builder::from_unix_timestamp_millis(since_ms, &[0; 10]).into_uuid();
        let day = day.format("%Y-%m-%d").to_string();
        let rows = statement.query_map(params![first.into_bytes(), day], read_row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The deleted notes about a person: what stood in them is there until it is purged. Looks through all notes.
    ///
    /// # Errors
    /// File errors.
    pub fn deleted_notes_of(&self, person: PersonId) -> Result<Vec<NoteRow>> {
        let sql = "SELECT * FROM case_note WHERE tombstone IS 1 AND instr(persons, ?1) > 0 ORDER BY key";
        let mut statement = self.conn.prepare_cached(sql)?;
        let rows = statement.query_map([person.to_string()], read_row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// How many notes there are about a person.
    ///
    /// # Errors
    /// File errors.
    pub fn count_notes_of(&self, person: PersonId) -> Result<u32> {
        let sql = "SELECT count(*) FROM case_note_person WHERE person_id = ?1";
        Ok(self
            .conn
            .prepare_cached(sql)?
            .query_row([person.to_string()], |row| row.get(0))?)
    }

    /// The notes that correct this one.
    ///
    /// # Errors
    /// File errors.
    pub fn corrections_of(&self, note: CaseNoteId) -> Result<Vec<NoteRow>> {
        self.list_by("corrects", &note.to_string())
    }

    /// The day of each person's newest note, as text.
    ///
    /// # Errors
    /// File errors.
    pub fn last_contacts(&self) -> Result<BTreeMap<String, String>> {
        // From one person to the next, and for each straight to her newest note: going through all notes of ten thousand
        // people would be a hundred times the rows.
        let sql = "WITH RECURSIVE seen (id) AS (
                     SELECT min(person_id) FROM case_note_person
                     UNION ALL
                     SELECT (SELECT min(person_id) FROM case_note_person WHERE person_id > seen.id) FROM seen
                     WHERE seen.id IS NOT NULL
                   )
                   SELECT id, (SELECT max(at) FROM case_note_person WHERE person_id = id) FROM seen
                   WHERE id IS NOT NULL";
        let mut statement = self.conn.prepare_cached(sql)?;
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Contacts and minutes by month (`2026-11`), corrected notes left out.
    ///
    /// # Errors
    /// File errors.
    pub fn contacts_by_month(&self) -> Result<Vec<(String, u64, u64)>> {
        let sql = "SELECT substr(n.at, 1, 7), count(*), total(n.minutes) FROM case_note n
                   WHERE n.tombstone IS NOT 1 AND n.at IS NOT NULL
                     AND NOT EXISTS (SELECT 1 FROM case_note c
                                     WHERE c.corrects = lower(
                                           substr(hex(n.id), 1, 8) || '-' || substr(hex(n.id), 9, 4) || '-' ||
                                           substr(hex(n.id), 13, 4) || '-' || substr(hex(n.id), 17, 4) || '-' ||
                                           substr(hex(n.id), 21)) AND c.tombstone IS NOT 1)
                   GROUP BY 1 ORDER BY 1";
        let mut statement = self.conn.prepare_cached(sql)?;
        let rows = statement.query_map([], |row| {
            Ok((
                row.get(0)?,
                row.get::<_, i64>(1)?.unsigned_abs(),
                row.get::<_, f64>(2)? as u64,
            ))
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Minutes and number of contacts by topic code, in a month.
    ///
    /// # Errors
    /// File errors.
    pub fn topics_in_month(&self, month: &str) -> Result<BTreeMap<Topic, (u64, u64)>> {
        let sql = "SELECT * FROM case_note WHERE substr(at, 1, 7) = ?1 AND tombstone IS NOT 1";
        let mut statement = self.conn.prepare_cached(sql)?;
        let mut topics: BTreeMap<Topic, (u64, u64)> = BTreeMap::new();
        for row in statement.query_map([month], read_row::<CaseNote>)? {
            let note = row?.record;
            for topic in note.topics.unwrap_or_default() {
                let entry = topics.entry(topic).or_default();
                entry.0 += 1;
                entry.1 += u64::from(note.minutes.unwrap_or(0));
            }
        }
        Ok(topics)
    }
}
