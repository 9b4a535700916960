use chrono::NaiveDate;
use model::record::Deadline;

use crate::reader::read_row;
use crate::{Reader, Result, Row};

impl Reader<'_> {
    /// The deadlines that are open and end by that day, the oldest first; without a day all that are open, one that has no
    /// day (a newer version may write such a one) before all others.
    ///
    /// # Errors
    /// File errors.
    pub fn open_deadlines(&self, until: Option<NaiveDate>) -> Result<Vec<Row<Deadline>>> {
        let sql = "SELECT * FROM deadline
                   WHERE end IS NULL AND tombstone IS NOT 1 AND (?1 IS NULL OR last_day IS NULL OR last_day <= ?1)
                   ORDER BY last_day, safe_day, key";
        let mut statement = self.conn.prepare_cached(sql)?;
        let until = until.map(|day| day.format("%Y-%m-%d").to_string());
        let rows = statement.query_map([until], read_row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
