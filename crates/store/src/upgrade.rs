//! What a newer version of the program must do once to a database that an older one wrote, beyond the schema: replay what
//! the older one kept without knowing it, and fold anew what is searched.

use model::record::{self, TABLES};
use model::{RowId, TableNo};
use rusqlite::params;

use crate::row::{blob, uuid};
use crate::setting::{self, Setting};
use crate::{Result, Stamp, Store, StoreError, Writer};

impl Store {
    /// Brings the contents up to what this version knows. Costs two look-ups when they are.
    pub(crate) fn catch_up(&mut self) -> Result<()> {
        let vocabulary = vocabulary();
        let folding = names::FOLDING.to_be_bytes();
        let is_known =
            setting::get(&self.conn, Setting::Vocabulary)?.as_deref() == Some(vocabulary.as_bytes());
        let is_folded = setting::get(&self.conn, Setting::Folding)?.as_deref() == Some(folding.as_slice());
        if is_known && is_folded {
            return Ok(());
        }
        let stamp = Stamp {
            wall_ms: self.clock.last().unix_ms(),
            verb: "upgrade",
        };
        self.write::<_, StoreError>(stamp, |writer| {
            if !is_folded {
                // First, because what follows takes texts out of the index as this version folds them.
                writer.index_all_people()?;
                writer.index_all_notes()?;
                setting::put(writer.conn, Setting::Folding, &folding)?;
            }
            if !is_known {
                writer.replay_unknown()?;
                setting::put(writer.conn, Setting::Vocabulary, vocabulary.as_bytes())?;
            }
            Ok(())
        })?;
        Ok(())
    }
}

/// The numbers of the tables and columns that this version knows.
fn vocabulary() -> String {
    let of_table = |table: &&model::Table| {
        let columns: Vec<String> = table.columns.iter().map(|column| column.no.to_string()).collect();
        format!("{}:{};", table.no, columns.join(","))
    };
    TABLES.iter().map(of_table).collect()
}

impl Writer<'_> {
    fn replay_unknown(&mut self) -> Result<()> {
        let mut select = self.conn.prepare("SELECT table_no, row_id FROM unknown_row")?;
        let rows = select.query_map([], |row| {
            Ok((row.get(0)?, RowId(uuid(row.get_ref(1)?.as_blob()?))))
        })?;
        for row in rows.collect::<rusqlite::Result<Vec<(TableNo, RowId)>>>()? {
            let (table, row) = row;
            if record::table(table).is_some() {
                self.forget_unknown(table, row)?; // noted again if a column is still unknown
                self.materialise(table, row)?;
            }
        }
        Ok(())
    }

    pub(crate) fn note_unknown(&mut self, table: TableNo, row: RowId) -> Result<()> {
        let sql = "INSERT OR IGNORE INTO unknown_row (table_no, row_id) VALUES (?1, ?2)";
        self.conn
            .prepare_cached(sql)?
            .execute(params![table, blob(row)])?;
        Ok(())
    }

    pub(crate) fn forget_unknown(&mut self, table: TableNo, row: RowId) -> Result<()> {
        let sql = "DELETE FROM unknown_row WHERE table_no = ?1 AND row_id = ?2";
        self.conn
            .prepare_cached(sql)?
            .execute(params![table, blob(row)])?;
        Ok(())
    }
}
