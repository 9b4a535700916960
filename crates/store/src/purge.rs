//! How something is forgotten: values and salts leave the log, the state, the search and what was kept beside them. What
//! stays is the digest in each operation's leaf, so that the log can still be verified.

use std::collections::BTreeSet;

use model::{RowId, TableNo, record};
use rusqlite::{Connection, params};

use crate::row::blob;
use crate::{Result, Writer, log};

impl Writer<'_> {
    /// Forgets a row in whatever table it stands: ids are given once, so a purge holds for the id.
    pub(crate) fn scrub(&mut self, table: TableNo, row: RowId) -> Result<()> {
        let sql = "INSERT OR IGNORE INTO purged_row (row_id, table_no) VALUES (?1, ?2)";
        self.conn
            .prepare_cached(sql)?
            .execute(params![blob(row), table])?;
        let mut tables = self.erase_operations(row)?;
        log::erase_in_forks(self.conn, row)?;
        tables.insert(table);
        for table in tables {
            if let Some(table) = record::table(table) {
                self.remove(table, row)?;
            }
            self.forget_conflicts(table, row)?;
            self.forget_unknown(table, row)?;
        }
        self.forget_content(row)?;
        self.forget_told(model::PersonId(row.0))?;
        self.purged = true;
        self.nothing_is_purged = false;
        Ok(())
    }

    /// Takes the cells of one row out of every operation; gives the tables that the operations named.
    fn erase_operations(&self, row: RowId) -> Result<BTreeSet<TableNo>> {
        let mut tables = BTreeSet::new();
        let mut update = self
            .conn
            .prepare_cached("UPDATE operation SET line = ?2 WHERE key = ?1")?;
        for (key, mut operation) in log::operations_on(self.conn, row)? {
            for part in operation.parts.iter_mut().filter(|part| part.row == row) {
                tables.insert(part.table);
                part.erase();
            }
            update.execute(params![key, log::to_line(&operation)?])?;
        }
        Ok(tables)
    }

    /// Whether nothing of this row may be kept.
    pub(crate) fn is_purged(&self, row: RowId) -> Result<bool> {
        // Most databases never purged anything: one look for the whole write instead of one for each row.
        Ok(!self.nothing_is_purged
            && self
                .conn
                .prepare_cached("SELECT 1 FROM purged_row WHERE row_id = ?1")?
                .exists([blob(row)])?)
    }
}

/// Whether nothing was ever purged here.
pub(crate) fn is_nothing_purged(conn: &Connection) -> Result<bool> {
    Ok(!conn
        .prepare_cached("SELECT 1 FROM purged_row LIMIT 1")?
        .exists([])?)
}
