use model::{RowId, Vector};
use rusqlite::{Row as SqlRow, params};

use super::{folder, names_in};
use crate::row::{blob, uuid};
use crate::{Reader, Result, Writer, log};

fn row_id(row: &SqlRow<'_>) -> rusqlite::Result<RowId> {
    Ok(RowId(uuid(row.get_ref(0)?.as_blob()?)))
}

impl Reader<'_> {
    /// The attachments of which only the row is here, or whose file is lost; the newest first, at most so many.
    ///
    /// # Errors
    /// File errors.
    pub fn absent_contents(&self, most: usize) -> Result<Vec<RowId>> {
        let sql = "SELECT a.id, c.row_id IS NOT NULL, c.file FROM attachment a LEFT JOIN content c ON c.row_id = a.id
                   WHERE a.tombstone IS NOT 1 AND (c.row_id IS NULL OR c.file IS NOT NULL) ORDER BY a.key DESC";
        let there = names_in(&folder(self.conn)?)?;
        let mut statement = self.conn.prepare_cached(sql)?;
        let mut rows = statement.query([])?;
        let mut absent = Vec::new();
        while let Some(row) = rows.next()?.filter(|_| absent.len() < most) {
            let file: Option<String> = row.get(2)?;
            if file.is_none_or(|file| !there.contains(&file)) {
                absent.push(row_id(row)?);
            }
        }
        Ok(absent)
    }

    /// The attachments that somebody who has seen `since` was not told of yet, or was told something new of.
    ///
    /// # Errors
    /// File errors.
    pub fn attachments_since(&self, since: &Vector) -> Result<Vec<RowId>> {
        let sql = "SELECT DISTINCT a.id FROM operation o JOIN operation_row r ON r.operation = o.key
                   JOIN attachment a ON a.id = r.row_id
                   WHERE o.author = ?1 AND o.seq > ?2 AND a.tombstone IS NOT 1 ORDER BY a.key";
        let mut statement = self.conn.prepare_cached(sql)?;
        let mut attachments = Vec::new();
        for (author, origin, _) in log::authors(self.conn)? {
            let found = statement.query_map(params![author, since.get(origin).cast_signed()], row_id)?;
            attachments.extend(found.collect::<rusqlite::Result<Vec<_>>>()?);
        }
        Ok(attachments)
    }

    /// The attachments whose content a device has said it lacks.
    ///
    /// # Errors
    /// File errors.
    pub fn wanted_contents(&self, device: &str) -> Result<Vec<RowId>> {
        let sql = "SELECT w.row_id FROM wanted_content w JOIN attachment a ON a.id = w.row_id
                   WHERE w.device = ?1 AND a.tombstone IS NOT 1 ORDER BY a.key";
        let mut statement = self.conn.prepare_cached(sql)?;
        let rows = statement.query_map([device], row_id)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

impl Writer<'_> {
    /// Notes which contents a device says it lacks, in place of what it said before.
    ///
    /// # Errors
    /// File errors.
    pub fn put_wanted_contents(&mut self, device: &str, rows: &[RowId]) -> Result<()> {
        self.conn
            .prepare_cached("DELETE FROM wanted_content WHERE device = ?1")?
            .execute([device])?;
        let sql = "INSERT OR IGNORE INTO wanted_content (device, row_id) VALUES (?1, ?2)";
        let mut insert = self.conn.prepare_cached(sql)?;
        for row in rows {
            insert.execute(params![device, blob(*row)])?;
        }
        Ok(())
    }
}
