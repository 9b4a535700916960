//! How something is forgotten: values and salts leave the log, the state, the search and what was kept beside them. What
//! stays is the digest in each operation's leaf, so that the log can still be verified.

use model::{RowId, TableNo, record};

use crate::row::blob;
use crate::{Result, Writer, log};

impl Writer<'_> {
    pub(crate) fn scrub(&mut self, table: TableNo, row: RowId) -> Result<()> {
        log::note_purged(self.conn, table, row)?;
        log::erase_row(self.conn, row)?;
        if let Some(table) = record::table(table) {
            self.remove(table, row)?;
        }
        self.forget_conflicts(table, row)?;
        self.conn
            .prepare_cached("DELETE FROM unknown_row WHERE row_id = ?1")?
            .execute([blob(row)])?;
        self.purged = true;
        Ok(())
    }
}
