//! How operations become the rows of the state.

use model::merge::{RowOp, RowState, derive_row_state};
use model::record::{self, CASE_NOTE, PERSON, PERSON_NAME};
use model::{Cells, RowId, TOMBSTONE, Table, TableNo, Value};
use rusqlite::{OptionalExtension as _, ToSql, params};

use crate::row::{blob, to_sql};
use crate::{Result, Writer, log};

impl Writer<'_> {
    /// A row that no operation touched before: its cells are its state.
    pub(crate) fn materialise_new(&mut self, table: TableNo, row: RowId, cells: &Cells) -> Result<()> {
        let Some(table) = record::table(table) else {
            return self.note_unknown(table, row);
        };
        if cells
            .keys()
            .any(|no| *no != TOMBSTONE && table.column(*no).is_none())
        {
            self.note_unknown(table.no, row)?;
        }
        self.insert(table, row, cells)
    }

    /// A row that was touched before: its state is worked out from all its operations.
    pub(crate) fn materialise(&mut self, table: TableNo, row: RowId) -> Result<()> {
        let ops: Vec<RowOp> = log::operations_on(self.conn, row)?
            .iter()
            .filter_map(|(_, operation)| RowOp::of(operation, row))
            .collect();
        let state = derive_row_state(&ops);
        if state.purged {
            return self.scrub(table, row);
        }
        let Some(table) = record::table(table) else {
            return self.note_unknown(table, row);
        };
        if state
            .cells
            .keys()
            .any(|no| *no != TOMBSTONE && table.column(*no).is_none())
        {
            self.note_unknown(table.no, row)?;
        }
        self.remove(table, row)?;
        if state.cells.is_empty() {
            return Ok(()); // all that came of it was erased elsewhere; its purge is still under way
        }
        let mut cells = state.cells.clone();
        cells.insert(TOMBSTONE, Value::Bool(state.is_deleted()));
        self.insert(table, row, &cells)?;
        self.show_conflicts(table, row, &state)
    }

    fn insert(&mut self, table: &'static Table, row: RowId, cells: &Cells) -> Result<()> {
        let id = blob(row);
        let null = Value::Null;
        let value = |no| to_sql(cells.get(&no).unwrap_or(&null));
        let values: Vec<_> = std::iter::once(TOMBSTONE)
            .chain(table.columns.iter().map(|column| column.no))
            .map(value)
            .collect();
        let mut binds: Vec<&dyn ToSql> = vec![&id];
        binds.extend(values.iter().map(|value| value as &dyn ToSql));
        self.conn
            .prepare_cached(&insert_sql(table))?
            .execute(binds.as_slice())?;
        let key = self.conn.last_insert_rowid();
        let is_deleted = cells.get(&TOMBSTONE) == Some(&Value::Bool(true));
        if table.no == CASE_NOTE.no && !is_deleted {
            self.link_note(key, cells)?;
        }
        self.mark_person_for_index(table, row, cells);
        Ok(())
    }

    /// Takes a row out of the state, and out of everything that was derived from it.
    pub(crate) fn remove(&mut self, table: &'static Table, row: RowId) -> Result<()> {
        let sql = format!("SELECT key FROM {} WHERE id = ?1", table.name);
        let key: Option<i64> = self
            .conn
            .prepare_cached(&sql)?
            .query_row([blob(row)], |row| row.get(0))
            .optional()?;
        let Some(key) = key else { return Ok(()) };
        let cells = self.reader().cells(table, row)?.unwrap_or_default();
        if table.no == CASE_NOTE.no && cells.get(&TOMBSTONE) != Some(&Value::Bool(true)) {
            self.unlink_note(key, &cells)?;
        }
        self.mark_person_for_index(table, row, &cells);
        self.conn
            .prepare_cached(&format!("DELETE FROM {} WHERE key = ?1", table.name))?
            .execute([key])?;
        Ok(())
    }

    fn mark_person_for_index(&mut self, table: &'static Table, row: RowId, cells: &Cells) {
        if table.no == PERSON.no {
            self.people_to_index.insert(row.to_string());
        } else if table.no == PERSON_NAME.no
            && let Some(person) = cells.get(&1).and_then(Value::as_text)
        {
            self.people_to_index.insert(person.to_owned());
        }
    }

    fn show_conflicts(&mut self, table: &'static Table, row: RowId, state: &RowState) -> Result<()> {
        self.forget_conflicts(table.no, row)?;
        let sql = "INSERT INTO conflict (table_no, row_id, column_no) VALUES (?1, ?2, ?3)";
        for column in state.conflicts.keys() {
            self.conn
                .prepare_cached(sql)?
                .execute(params![table.no, blob(row), column])?;
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

    fn note_unknown(&mut self, table: TableNo, row: RowId) -> Result<()> {
        let sql = "INSERT OR IGNORE INTO unknown_row (row_id, table_no) VALUES (?1, ?2)";
        self.conn
            .prepare_cached(sql)?
            .execute(params![blob(row), table])?;
        Ok(())
    }
}

fn insert_sql(table: &Table) -> String {
    let columns: Vec<&str> = table.columns.iter().map(|column| column.name).collect();
    let marks = ", ?".repeat(columns.len());
    format!(
        "INSERT INTO {} (id, tombstone, {}) VALUES (?, ?{marks})",
        table.name,
        columns.join(", ")
    )
}
