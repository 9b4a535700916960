use chrono::NaiveDate;
use model::record::Task;

use crate::reader::read_row;
use crate::{Reader, Result, Row};

/// A task with its id.
pub type TaskRow = Row<Task>;

impl Reader<'_> {
    /// What is open and due by that day, the oldest first; without a day everything that is open, what has no day last.
    ///
    /// # Errors
    /// File errors.
    pub fn open_tasks(&self, until: Option<NaiveDate>) -> Result<Vec<TaskRow>> {
        let sql =
            "SELECT * FROM task WHERE done_on IS NULL AND tombstone IS NOT 1 AND (?1 IS NULL OR due_on <= ?1)
                   ORDER BY due_on IS NULL, due_on, at_time IS NULL, at_time, key";
        let mut statement = self.conn.prepare_cached(sql)?;
        let until = until.map(|day| day.format("%Y-%m-%d").to_string());
        let rows = statement.query_map([until], read_row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
