//! How operations become the rows of the state.

use std::borrow::Cow;

use model::merge::derive_row_state;
use model::record::{self, CASE_NOTE, PERSON, PERSON_NAME};
use model::{Cells, Column, ColumnNo, PersonId, RowId, TOMBSTONE, Table, TableNo, Value};
use rusqlite::{ToSql, params};

use crate::row::{as_kept, blob, to_sql};
use crate::{Result, Writer, log};

impl Writer<'_> {
    /// A row that no operation touched before: its cells are its state.
    pub(crate) fn materialise_new(&mut self, no: TableNo, row: RowId, cells: &Cells) -> Result<()> {
        let Some(table) = record::table(no) else {
            return self.note_unknown(no, row);
        };
        if has_unknown(table, cells) {
            self.note_unknown(no, row)?;
        }
        let is_deleted = cells.get(&TOMBSTONE) == Some(&Value::Bool(true));
        self.put(table, row, None, &kept(table, cells), is_deleted)
    }

    /// A row that was touched before: its state is worked out from all its operations.
    pub(crate) fn materialise(&mut self, no: TableNo, row: RowId) -> Result<()> {
        let state = derive_row_state(&log::row_ops(log::operations_on(self.conn, row)?, no, row));
        if state.purged {
            return self.scrub(no, row);
        }
        let Some(table) = record::table(no) else {
            return self.note_unknown(no, row);
        };
        if has_unknown(table, &state.cells) {
            self.note_unknown(no, row)?;
        }
        self.forget_conflicts(no, row)?;
        if !state.is_written {
            return self.remove(table, row); // all that came of it was erased elsewhere; its purge is under way
        }
        let old = self.unlink(table, row)?;
        self.put(table, row, old, &kept(table, &state.cells), state.is_deleted())?;
        self.show_conflicts(no, row, state.conflicts.keys())
    }

    /// Writes a row, in the place where it stood if it did, so that lists keep their order.
    fn put(
        &mut self,
        table: &'static Table,
        row: RowId,
        old: Option<i64>,
        cells: &Cells,
        is_deleted: bool,
    ) -> Result<()> {
        let id = blob(row);
        let values: Vec<_> = table
            .columns
            .iter()
            .map(|column| to_sql(cells.get(&column.no).unwrap_or(&Value::Null)))
            .collect();
        let mut binds: Vec<&dyn ToSql> = vec![&old, &id, &is_deleted];
        binds.extend(values.iter().map(|value| value as &dyn ToSql));
        self.conn
            .prepare_cached(&put_sql(table))?
            .execute(binds.as_slice())?;
        if !is_deleted && table.no == CASE_NOTE.no {
            self.link_note(self.conn.last_insert_rowid(), cells)?;
        }
        self.mark_person_for_index(table, row, cells);
        Ok(())
    }

    /// Takes a row out of the state, and out of everything that was derived from it.
    pub(crate) fn remove(&mut self, table: &'static Table, row: RowId) -> Result<()> {
        if let Some(key) = self.unlink(table, row)? {
            let sql = format!("DELETE FROM {} WHERE key = ?1", table.name);
            self.conn.prepare_cached(&sql)?.execute([key])?;
        }
        Ok(())
    }

    /// Takes a row out of everything that was derived from it; gives where it stands.
    fn unlink(&mut self, table: &'static Table, row: RowId) -> Result<Option<i64>> {
        let Some((key, cells)) = self.reader().stored(table, row)? else {
            return Ok(None);
        };
        if table.no == CASE_NOTE.no && cells.get(&TOMBSTONE) != Some(&Value::Bool(true)) {
            self.unlink_note(key, &cells)?;
        }
        self.mark_person_for_index(table, row, &cells);
        Ok(Some(key))
    }

    fn mark_person_for_index(&mut self, table: &'static Table, row: RowId, cells: &Cells) {
        if table.no == PERSON.no {
            self.people_to_index.insert(PersonId::from(row));
        } else if table.no == PERSON_NAME.no
            && let Some(person) = cells.get(&1).and_then(model::Cell::from_value)
        {
            self.people_to_index.insert(person);
        }
    }

    fn show_conflicts<'c>(
        &mut self,
        table: TableNo,
        row: RowId,
        columns: impl Iterator<Item = &'c ColumnNo>,
    ) -> Result<()> {
        let sql = "INSERT INTO conflict (table_no, row_id, column_no) VALUES (?1, ?2, ?3)";
        for column in columns {
            self.conn
                .prepare_cached(sql)?
                .execute(params![table, blob(row), column])?;
        }
        Ok(())
    }

    pub(crate) fn forget_conflicts(&mut self, table: TableNo, row: RowId) -> Result<()> {
        let sql = "DELETE FROM conflict WHERE table_no = ?1 AND row_id = ?2";
        self.conn
            .prepare_cached(sql)?
            .execute(params![table, blob(row)])?;
        Ok(())
    }
}

/// Whether this version lacks a column for one of the cells.
fn has_unknown(table: &Table, cells: &Cells) -> bool {
    cells
        .keys()
        .any(|no| *no != TOMBSTONE && table.column(*no).is_none())
}

/// The cells as the columns will give them back: what is derived from a row must not depend on whether its cells come from
/// an operation or from the table.
pub(crate) fn kept<'c>(table: &Table, cells: &'c Cells) -> Cow<'c, Cells> {
    let is_kept = |(no, value): (&ColumnNo, &Value)| {
        let column = table.column(*no);
        column.is_some_and(|column| matches!(as_kept(column.form, value), Cow::Borrowed(_)))
    };
    if cells.iter().all(is_kept) {
        return Cow::Borrowed(cells);
    }
    let back = |column: &Column| {
        Some((
            column.no,
            as_kept(column.form, cells.get(&column.no)?).into_owned(),
        ))
    };
    let cells = table.columns.iter().filter_map(back);
    Cow::Owned(cells.filter(|(_, value)| !value.is_null()).collect())
}

fn put_sql(table: &Table) -> String {
    let columns: Vec<&str> = table.columns.iter().map(|column| column.name).collect();
    let marks = ", ?".repeat(columns.len());
    format!(
        "INSERT OR REPLACE INTO {} (key, id, tombstone, {}) VALUES (?, ?, ?{marks})",
        table.name,
        columns.join(", ")
    )
}
