use std::fs;
use std::path::PathBuf;

use model::RowId;
use rusqlite::{OptionalExtension as _, params};

use super::{folder, sealed};
use crate::row::blob;
use crate::{Result, Writer};

/// Contents up to so many bytes stand in the database itself.
const MOST_INSIDE: usize = 64 * 1024;

/// Files that were written for rows which are not durable yet. Forgetting it removes them.
#[derive(Default)]
pub(crate) struct FreshFiles(Vec<PathBuf>);

impl FreshFiles {
    fn add(&mut self, path: PathBuf) {
        self.0.push(path);
    }

    /// From here on only the next opening knows whether their rows became durable.
    pub(crate) fn keep(mut self) {
        self.0.clear();
    }
}

impl Drop for FreshFiles {
    fn drop(&mut self) {
        for path in &self.0 {
            fs::remove_file(path).ok(); // what stays is swept away at the next opening
        }
    }
}

impl Writer<'_> {
    /// Keeps the content of a row in place of a former one; of a purged row nothing is kept. A file of its own lies on the
    /// disk, synced, before its row does, and is gone if this write fails.
    ///
    /// # Errors
    /// [`crate::StoreError::Full`] and other file errors.
    pub fn put_content(&mut self, row: RowId, bytes: &[u8]) -> Result<()> {
        if self.is_purged(row)? {
            return Ok(());
        }
        self.forget_content(row)?;
        let (mut inside, mut file, mut secret) = (None, None, None);
        if bytes.len() <= MOST_INSIDE {
            inside = Some(bytes);
        } else {
            let (name, path) = sealed::new_path(&folder(self.conn)?)?;
            self.fresh_files.add(path.clone());
            let key = sealed::write(&path, bytes)?;
            (file, secret) = (Some(name), Some(key.to_secret_string()));
        }
        let sql = "INSERT INTO content (row_id, bytes, sha256, inside, file, secret) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
        self.conn.prepare_cached(sql)?.execute(params![
            blob(row),
            i64::try_from(bytes.len()).unwrap_or(i64::MAX),
            crypto::sha256(bytes).as_bytes(),
            inside,
            file,
            secret.as_ref().map(|secret| secret.as_str()),
        ])?;
        Ok(())
    }

    /// Forgets the content of a row for ever: its key with this write, its file right after it.
    pub(crate) fn forget_content(&mut self, row: RowId) -> Result<()> {
        let sql = "DELETE FROM content WHERE row_id = ?1 RETURNING file";
        let mut statement = self.conn.prepare_cached(sql)?;
        let file: Option<Option<String>> = statement.query_row([blob(row)], |row| row.get(0)).optional()?;
        if let Some(file) = file {
            self.forgot = true;
            if let Some(name) = file.filter(|name| super::is_name(name)) {
                self.files_to_remove.push(folder(self.conn)?.join(name));
            }
        }
        let sql = "DELETE FROM wanted_content WHERE row_id = ?1";
        self.conn.prepare_cached(sql)?.execute([blob(row)])?;
        Ok(())
    }
}
