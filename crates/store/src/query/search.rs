use model::PersonId;
use model::record::CaseNote;
use rusqlite::params;

use crate::reader::read_row;
use crate::{Reader, Result, Row};

/// A person whom a search found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonHit {
    /// Who.
    pub person: PersonId,
    /// Her folded names with their search keys, for saying why.
    pub name: String,
    /// Her folded details.
    pub detail: String,
}

impl Reader<'_> {
    /// People whose index matches an FTS5 expression, best first.
    ///
    /// # Errors
    /// File errors.
    pub fn search_people(&self, expression: &str, limit: u32) -> Result<Vec<PersonHit>> {
        let sql =
            "SELECT t.person_id, t.name, t.detail FROM person_index i JOIN person_text t ON t.key = i.rowid
                   WHERE person_index MATCH ?1 ORDER BY i.rank LIMIT ?2";
        let mut statement = self.conn.prepare_cached(sql)?;
        let rows = statement.query_map(params![expression, limit], |row| {
            Ok((row.get::<_, String>(0)?, row.get(1)?, row.get(2)?))
        })?;
        let mut hits = Vec::new();
        for row in rows {
            let (person, name, detail) = row?;
            if let Ok(person) = person.parse() {
                hits.push(PersonHit { person, name, detail });
            }
        }
        Ok(hits)
    }

    /// Notes whose text matches an FTS5 expression, the latest to arrive first: ranking all hits of a common word would
    /// read every one of them.
    ///
    /// # Errors
    /// File errors.
    pub fn search_notes(&self, expression: &str, limit: u32) -> Result<Vec<Row<CaseNote>>> {
        let sql = "SELECT n.* FROM (SELECT rowid AS hit FROM note_index WHERE note_index MATCH ?1
                                    ORDER BY rowid DESC LIMIT ?2) JOIN case_note n ON n.key = hit
                   ORDER BY n.key DESC";
        let mut statement = self.conn.prepare_cached(sql)?;
        let rows = statement.query_map(params![expression, limit], read_row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
