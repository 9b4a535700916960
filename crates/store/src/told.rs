//! What was told of a person, bundle by bundle: whoever asks what left about her gets an answer that is no guess.

use model::{BundleId, OpId, Origin, PersonId, RowId};
use rusqlite::{OptionalExtension as _, params};

use crate::row::{blob, uuid};
use crate::{Reader, Result, Writer};

/// What one snapshot said of a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// The bundle.
    pub bundle: BundleId,
    /// What it said, as it travelled; empty when it told the recipient to forget her.
    pub record: Option<String>,
    /// It said the same as the one before.
    pub is_unchanged: bool,
}

impl Reader<'_> {
    /// What the snapshots that left said of a person, in the order in which they were written.
    ///
    /// # Errors
    /// File errors.
    pub fn told_of(&self, person: PersonId) -> Result<Vec<Told>> {
        let sql = "SELECT bundle_id, is_revoked, record FROM told WHERE person_id = ?1 ORDER BY key";
        let mut statement = self.conn.prepare_cached(sql)?;
        let mut rows = statement.query([person.to_string()])?;
        let mut told = Vec::new();
        let mut last: Option<String> = None;
        while let Some(row) = rows.next()? {
            let (is_revoked, record): (bool, Option<String>) = (row.get(1)?, row.get(2)?);
            let is_unchanged = !is_revoked && record.is_none();
            last = if is_revoked { None } else { record.or(last) };
            told.push(Told {
                bundle: BundleId(uuid(row.get_ref(0)?.as_blob()?)),
                record: last.clone(),
                is_unchanged,
            });
        }
        Ok(told)
    }

    /// The names of the operations that touch any of these rows, each once.
    ///
    /// # Errors
    /// File errors.
    pub fn operations_touching(&self, rows: &[RowId]) -> Result<Vec<OpId>> {
        let sql =
            "SELECT a.device, a.epoch, o.seq FROM operation_row r JOIN operation o ON o.key = r.operation
                   JOIN author a ON a.key = o.author WHERE r.row_id = ?1";
        let mut statement = self.conn.prepare_cached(sql)?;
        let mut names = Vec::new();
        for row in rows {
            let found = statement.query_map(params![blob(*row)], |row| {
                Ok(OpId {
                    origin: Origin {
                        device: model::DeviceId(uuid(row.get_ref(0)?.as_blob()?)),
                        epoch: row.get(1)?,
                    },
                    seq: row.get::<_, i64>(2)?.unsigned_abs(),
                })
            })?;
            names.extend(found.collect::<rusqlite::Result<Vec<_>>>()?);
        }
        names.sort();
        names.dedup();
        Ok(names)
    }
}

impl Writer<'_> {
    /// Notes what a bundle says of a person; `None` when it tells the recipient to forget her. What was said before is not
    /// kept a second time, and of somebody who was erased nothing is.
    ///
    /// # Errors
    /// File errors.
    pub fn note_told(&mut self, bundle: BundleId, person: PersonId, record: Option<&str>) -> Result<()> {
        if self.is_purged(person.into())? {
            return Ok(());
        }
        let last = self.last_told(person)?;
        let is_new = record.is_some() && last.as_deref() != record;
        let sql = "INSERT INTO told (person_id, bundle_id, is_revoked, record) VALUES (?1, ?2, ?3, ?4)";
        self.conn.prepare_cached(sql)?.execute(params![
            person.to_string(),
            bundle.0.into_bytes(),
            record.is_none(),
            record.filter(|_| is_new),
        ])?;
        Ok(())
    }

    /// The record that the recipient was told last, unless it was told to forget her since.
    fn last_told(&self, person: PersonId) -> Result<Option<String>> {
        let sql = "SELECT record FROM told WHERE person_id = ?1 AND (is_revoked = 1 OR record IS NOT NULL)
                   ORDER BY key DESC LIMIT 1";
        let mut statement = self.conn.prepare_cached(sql)?;
        let found = statement
            .query_row([person.to_string()], |row| row.get(0))
            .optional()?;
        Ok(found.flatten())
    }

    /// Nothing of what was told of her is kept either.
    pub(crate) fn forget_told(&self, person: PersonId) -> Result<()> {
        self.conn
            .prepare_cached("DELETE FROM told WHERE person_id = ?1")?
            .execute([person.to_string()])?;
        Ok(())
    }
}
