//! How things are read: one record by its id, records by a column, all of a noun.

use model::{Cells, Form, Record, RowId, TOMBSTONE, Table, Value, Vector};
use rusqlite::types::ValueRef;
use rusqlite::{Connection, OptionalExtension as _, params};

use crate::row::{blob, from_sql, uuid};
use crate::{Result, StoreError, log};

/// A record with its id.
#[derive(Clone, Debug, PartialEq)]
pub struct Row<R: Record> {
    /// Its id.
    pub id: R::Id,
    /// The record.
    pub record: R,
}

/// Reads.
pub struct Reader<'a> {
    pub(crate) conn: &'a Connection,
}

impl<'a> Reader<'a> {
    pub(crate) fn new(conn: &'a Connection) -> Reader<'a> {
        Reader { conn }
    }

    /// The record with this id, unless it was deleted.
    ///
    /// # Errors
    /// File errors.
    pub fn get<R: Record>(&self, id: R::Id) -> Result<Option<R>> {
        let cells = self.cells(R::TABLE, id.into())?;
        Ok(cells
            .filter(|cells| cells.get(&TOMBSTONE) != Some(&Value::Bool(true)))
            .map(|cells| R::from_cells(&cells)))
    }

    /// The records whose column holds this text, deleted ones left out, in the order in which they came.
    ///
    /// # Errors
    /// File errors; [`StoreError::Statement`] when the model has no such column.
    pub fn list_by<R: Record>(&self, column: &str, value: &str) -> Result<Vec<Row<R>>> {
        let column = R::TABLE.column_named(column).ok_or(StoreError::Statement)?;
        let sql = format!(
            "SELECT * FROM {} WHERE {} = ?1 AND tombstone IS NOT 1 ORDER BY key",
            R::TABLE.name,
            column.name
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let rows = statement.query_map([value], |row| read_row::<R>(row))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// All records of a noun, deleted ones left out, in the order in which they came.
    ///
    /// # Errors
    /// File errors.
    pub fn list_all<R: Record>(&self) -> Result<Vec<Row<R>>> {
        let sql = format!(
            "SELECT * FROM {} WHERE tombstone IS NOT 1 ORDER BY key",
            R::TABLE.name
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let rows = statement.query_map([], |row| read_row::<R>(row))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The deleted records whose column held this text: what stood in them is there until it is purged.
    ///
    /// # Errors
    /// File errors; [`StoreError::Statement`] when the model has no such column.
    pub fn list_deleted_by<R: Record>(&self, column: &str, value: &str) -> Result<Vec<Row<R>>> {
        let column = R::TABLE.column_named(column).ok_or(StoreError::Statement)?;
        let sql = format!(
            "SELECT * FROM {} WHERE {} = ?1 AND tombstone IS 1 ORDER BY key",
            R::TABLE.name,
            column.name
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let rows = statement.query_map([value], |row| read_row::<R>(row))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// All deleted records of a noun: what stood in them is there until it is purged.
    ///
    /// # Errors
    /// File errors.
    pub fn list_deleted<R: Record>(&self) -> Result<Vec<Row<R>>> {
        let sql = format!(
            "SELECT * FROM {} WHERE tombstone IS 1 ORDER BY key",
            R::TABLE.name
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let rows = statement.query_map([], |row| read_row::<R>(row))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// How many records of a noun there are.
    ///
    /// # Errors
    /// File errors.
    pub fn count<R: Record>(&self) -> Result<u64> {
        let sql = format!("SELECT count(*) FROM {} WHERE tombstone IS NOT 1", R::TABLE.name);
        Ok(self
            .conn
            .prepare_cached(&sql)?
            .query_row([], |row| row.get::<_, i64>(0))?
            .unsigned_abs())
    }

    /// The cells of a row, its tombstone included.
    pub(crate) fn cells(&self, table: &'static Table, row: RowId) -> Result<Option<Cells>> {
        Ok(self.stored(table, row)?.map(|(_, cells)| cells))
    }

    /// The same with the key under which the row stands.
    pub(crate) fn stored(&self, table: &'static Table, row: RowId) -> Result<Option<(i64, Cells)>> {
        let sql = format!("SELECT * FROM {} WHERE id = ?1", table.name);
        let mut statement = self.conn.prepare_cached(&sql)?;
        let read = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, read_cells(table, row)?));
        Ok(statement.query_row(params![blob(row)], read).optional()?)
    }

    /// How far every author is known.
    ///
    /// # Errors
    /// File errors.
    pub fn vector(&self) -> Result<Vector> {
        log::vector(self.conn)
    }

    /// Hands out the line of every operation that somebody who has seen `since` does not have: also those behind a hole,
    /// and both contents of a forked one. Tells how many.
    ///
    /// # Errors
    /// File errors, and what `visit` gives.
    pub fn for_each_operation_since<E: From<StoreError>>(
        &self,
        since: &Vector,
        mut visit: impl FnMut(&str) -> Result<(), E>,
    ) -> Result<u64, E> {
        let sql = "SELECT seq, line FROM operation WHERE author = ?1 AND seq > ?2
                   UNION ALL SELECT seq, line FROM forked_operation WHERE author = ?1 AND seq > ?2 ORDER BY seq";
        let mut count = 0;
        for (author, origin, _) in log::authors(self.conn)? {
            let mut statement = self.conn.prepare_cached(sql).map_err(StoreError::from)?;
            let since = since.get(origin).cast_signed();
            let mut rows = statement
                .query(params![author, since])
                .map_err(StoreError::from)?;
            while let Some(row) = rows.next().map_err(StoreError::from)? {
                let line = row.get_ref(1).map_err(StoreError::from)?;
                visit(line.as_str().map_err(|_| StoreError::Damaged)?)?;
                count += 1;
            }
        }
        Ok(count)
    }
}

/// Columns stand as in `schema/state.sql`: key, id, tombstone, then the model's.
pub(crate) fn read_row<R: Record>(row: &rusqlite::Row<'_>) -> rusqlite::Result<Row<R>> {
    let id = RowId(uuid(row.get_ref(1)?.as_blob()?));
    Ok(Row {
        id: R::Id::from(id),
        record: R::from_cells(&read_cells(R::TABLE, row)?),
    })
}

pub(crate) fn read_cells(table: &'static Table, row: &rusqlite::Row<'_>) -> rusqlite::Result<Cells> {
    let mut cells = Cells::new();
    if let ValueRef::Integer(_) = row.get_ref(2)? {
        cells.insert(TOMBSTONE, from_sql(Form::Bool, row.get_ref(2)?));
    }
    for (index, column) in table.columns.iter().enumerate() {
        match row.get_ref(index + 3)? {
            ValueRef::Null => {}
            value => {
                cells.insert(column.no, from_sql(column.form, value));
            }
        }
    }
    Ok(cells)
}
