//! What is being typed and not saved yet. Drafts are no operations: they never travel and are no step.

use rusqlite::{OptionalExtension as _, Row as SqlRow, params};

use crate::{Reader, Result, Writer};

/// A draft as it was last kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Which form.
    pub place: String,
    /// What stands in it, as JSON.
    pub content: String,
    /// When, Unix milliseconds.
    pub at_ms: u64,
}

impl Writer<'_> {
    /// Keeps a draft in place of the former one of that place.
    ///
    /// # Errors
    /// File errors; [`crate::StoreError::Statement`] for content that is no JSON.
    pub fn keep_draft(&mut self, place: &str, content: &str) -> Result<()> {
        let sql = "INSERT INTO draft (place, content, at_ms) VALUES (?1, ?2, ?3)
                   ON CONFLICT (place) DO UPDATE SET content = ?2, at_ms = ?3";
        self.conn
            .prepare_cached(sql)?
            .execute(params![place, content, self.at_ms()])?;
        Ok(())
    }

    /// Forgets a draft; one that is not there is forgotten already.
    ///
    /// # Errors
    /// File errors.
    pub fn drop_draft(&mut self, place: &str) -> Result<()> {
        let sql = "DELETE FROM draft WHERE place = ?1";
        let dropped = self.conn.prepare_cached(sql)?.execute([place])?;
        self.forgot |= dropped > 0;
        Ok(())
    }

    /// Forgets every draft in which this id stands.
    ///
    /// # Errors
    /// File errors.
    pub fn drop_drafts_about(&mut self, id: &str) -> Result<()> {
        let sql = "DELETE FROM draft WHERE instr(content, ?1) > 0 OR instr(place, ?1) > 0";
        let dropped = self.conn.prepare_cached(sql)?.execute([id])?;
        self.forgot |= dropped > 0;
        Ok(())
    }
}

impl Reader<'_> {
    /// Every draft, the one that was typed at last first.
    ///
    /// # Errors
    /// File errors.
    pub fn drafts(&self) -> Result<Vec<Draft>> {
        let sql = "SELECT place, content, at_ms FROM draft ORDER BY at_ms DESC, place";
        let mut statement = self.conn.prepare_cached(sql)?;
        let rows = statement.query_map([], read)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The draft of one place.
    ///
    /// # Errors
    /// File errors.
    pub fn draft(&self, place: &str) -> Result<Option<Draft>> {
        let sql = "SELECT place, content, at_ms FROM draft WHERE place = ?1";
        Ok(self
            .conn
            .prepare_cached(sql)?
            .query_row([place], read)
            .optional()?)
    }
}

fn read(row: &SqlRow<'_>) -> rusqlite::Result<Draft> {
    Ok(Draft {
        place: row.get(0)?,
        content: row.get(1)?,
        at_ms: row.get::<_, i64>(2)?.unsigned_abs(),
    })
}
