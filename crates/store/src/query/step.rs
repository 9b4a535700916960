use rusqlite::{OptionalExtension as _, params};

use crate::row::uuid;
use crate::{Reader, Result, StepId};

/// One write, as the history shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Its name.
    pub id: StepId,
    /// What was done, as a code.
    pub verb: String,
    /// Unix milliseconds by the wall clock.
    pub at_ms: u64,
    /// It was undone.
    pub is_undone: bool,
}

/// A list that was read in before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ListImport {
    /// By which step.
    pub step: StepId,
    /// Unix milliseconds.
    pub at_ms: u64,
}

impl Reader<'_> {
    /// The newest writes first.
    ///
    /// # Errors
    /// File errors.
    pub fn steps(&self, limit: u32) -> Result<Vec<Step>> {
        let sql =
            "SELECT id, verb, at_ms, undone_by IS NOT NULL FROM step ORDER BY at_ms DESC, id DESC LIMIT ?1";
        let mut statement = self.conn.prepare_cached(sql)?;
        let rows = statement.query_map([limit], |row| {
            Ok(Step {
                id: uuid(row.get_ref(0)?.as_blob()?),
                verb: row.get(1)?,
                at_ms: row.get::<_, i64>(2)?.unsigned_abs(),
                is_undone: row.get(3)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The reading-in of a list with this digest, unless it was undone.
    ///
    /// # Errors
    /// File errors.
    pub fn list_import(&self, digest: [u8; 32]) -> Result<Option<ListImport>> {
        let sql = "SELECT l.step, l.at_ms FROM list_import l LEFT JOIN step s ON s.id = l.step
                   WHERE l.digest = ?1 AND s.undone_by IS NULL";
        let mut statement = self.conn.prepare_cached(sql)?;
        let found = statement.query_row(params![digest], |row| {
            Ok(ListImport {
                step: uuid(row.get_ref(0)?.as_blob()?),
                at_ms: row.get::<_, i64>(1)?.unsigned_abs(),
            })
        });
        Ok(found.optional()?)
    }
}

impl Reader<'_> {
    /// Every operation on a row, as the row sees it.
    ///
    /// # Errors
    /// File errors.
    pub fn row_operations(&self, row: model::RowId) -> Result<Vec<model::merge::RowOp>> {
        let operations = crate::log::operations_on(self.conn, row)?;
        Ok(operations
            .iter()
            .filter_map(|(_, operation)| model::merge::RowOp::of(operation, row))
            .collect())
    }
}
