use model::merge::{Head, derive_row_state};
use model::{ColumnNo, RowId, TableNo};

use crate::row::uuid;
use crate::{Reader, Result, log};

impl Reader<'_> {
    /// The cells with several differing heads.
    ///
    /// # Errors
    /// File errors.
    pub fn conflicts(&self) -> Result<Vec<(TableNo, RowId, ColumnNo)>> {
        let sql = "SELECT table_no, row_id, column_no FROM conflict";
        let mut statement = self.conn.prepare_cached(sql)?;
        let rows = statement.query_map([], |row| {
            Ok((row.get(0)?, RowId(uuid(row.get_ref(1)?.as_blob()?)), row.get(2)?))
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// How many such cells there are.
    ///
    /// # Errors
    /// File errors.
    pub fn count_conflicts(&self) -> Result<u32> {
        Ok(self
            .conn
            .prepare_cached("SELECT count(*) FROM conflict")?
            .query_row([], |row| row.get(0))?)
    }

    /// The heads of a cell, the shown one first.
    ///
    /// # Errors
    /// File errors.
    pub fn heads(&self, row: RowId, column: ColumnNo) -> Result<Vec<Head>> {
        let operations = log::operations_on(self.conn, row)?;
        let part = operations
            .iter()
            .flat_map(|(_, op)| &op.parts)
            .find(|part| part.row == row);
        let Some(table) = part.map(|part| part.table) else {
            return Ok(Vec::new());
        };
        let ops = log::row_ops(operations, table, row);
        Ok(derive_row_state(&ops)
            .conflicts
            .remove(&column)
            .unwrap_or_default())
    }
}

impl Reader<'_> {
    /// The person a row hangs on, where its table has a `person_id`.
    ///
    /// # Errors
    /// File errors.
    pub fn person_of(&self, table: &'static model::Table, row: RowId) -> Result<Option<model::PersonId>> {
        let Some(column) = table.column_named("person_id") else {
            return Ok(None);
        };
        let cells = self.cells(table, row)?.unwrap_or_default();
        Ok(cells.get(&column.no).and_then(model::Cell::from_value))
    }
}
