use model::Operation;
use rusqlite::{OptionalExtension as _, params};

use crate::row::uuid;
use crate::{Reader, Result, StepId, Writer, log, setting};

/// One write, as the history shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Its name.
    pub id: StepId,
    /// What was done, as a code.
    pub verb: String,
    /// Unix milliseconds by the wall clock.
    pub at_ms: u64,
    /// How many operations of our own it made.
    pub operations: u64,
    /// It was undone.
    pub is_undone: bool,
}

const COLUMNS: &str = "id, verb, at_ms, coalesce(last_seq - first_seq + 1, 0), undone_by IS NOT NULL";

fn read_step(row: &rusqlite::Row<'_>) -> rusqlite::Result<Step> {
    Ok(Step {
        id: uuid(row.get_ref(0)?.as_blob()?),
        verb: row.get(1)?,
        at_ms: row.get::<_, i64>(2)?.unsigned_abs(),
        operations: row.get::<_, i64>(3)?.unsigned_abs(),
        is_undone: row.get(4)?,
    })
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
        let sql = format!("SELECT {COLUMNS} FROM step ORDER BY at_ms DESC, last_seq DESC, id DESC LIMIT ?1");
        let mut statement = self.conn.prepare_cached(&sql)?;
        let rows = statement.query_map([limit], read_step)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// One write.
    ///
    /// # Errors
    /// File errors.
    pub fn step(&self, id: StepId) -> Result<Option<Step>> {
        let sql = format!("SELECT {COLUMNS} FROM step WHERE id = ?1");
        let mut statement = self.conn.prepare_cached(&sql)?;
        Ok(statement.query_row([id.into_bytes()], read_step).optional()?)
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

    /// Every operation that a step of ours made and that was not undone; none for an unknown step.
    ///
    /// # Errors
    /// File errors.
    pub fn operations_of_step(&self, step: StepId) -> Result<Vec<Operation>> {
        let sql = "SELECT o.line FROM step s
                   JOIN operation o ON o.author = s.author AND o.seq BETWEEN s.first_seq AND s.last_seq
                   WHERE s.id = ?1 AND s.undone_by IS NULL ORDER BY o.seq";
        let mut statement = self.conn.prepare_cached(sql)?;
        let mut lines = statement.query([step.into_bytes()])?;
        let mut operations = Vec::new();
        while let Some(line) = lines.next()? {
            operations.push(log::parse(line.get_ref(0)?.as_str()?)?);
        }
        Ok(operations)
    }

    /// A value that was kept under a name of the caller's.
    ///
    /// # Errors
    /// File errors.
    pub fn setting(&self, name: &str) -> Result<Option<Vec<u8>>> {
        setting::get_named(self.conn, name)
    }
}

impl Writer<'_> {
    /// Keeps a value under a name of the caller's.
    ///
    /// # Errors
    /// File errors.
    pub fn put_setting(&mut self, name: &str, value: &[u8]) -> Result<()> {
        setting::put_named(self.conn, name, value)
    }

    /// Notes that a step was undone by this one.
    ///
    /// # Errors
    /// File errors.
    pub fn mark_undone(&mut self, step: StepId) -> Result<()> {
        let sql = "UPDATE step SET undone_by = ?2 WHERE id = ?1";
        self.conn
            .execute(sql, params![step.into_bytes(), self.step().into_bytes()])?;
        Ok(())
    }

    /// Notes that a list with this digest was read in by this step.
    ///
    /// # Errors
    /// File errors.
    pub fn note_list_import(&mut self, digest: [u8; 32]) -> Result<()> {
        let sql = "INSERT OR REPLACE INTO list_import (digest, step, at_ms) VALUES (?1, ?2, ?3)";
        let values = params![digest, self.step().into_bytes(), self.at_ms()];
        self.conn.execute(sql, values)?;
        Ok(())
    }
}
