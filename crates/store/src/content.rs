//! What an attachment shows: the bytes that belong to a row and are no cell of it.
//!
//! | file | answers |
//! |---|---|
//! | `put` | how a content is kept, and how it goes with its row |
//! | `sealed` | what a file of its own is |
//! | `sweep` | what a crash left behind |
//! | `wanted` | what is lacking, here and elsewhere |
//!
//! A small content stands in the encrypted database. A large one is a file of its own in the folder `area.db.attachments`:
//! age v1 (<https://c2sp.org/age>), for a key that was made for it alone and stands in the database and nowhere else, so
//! that it is gone with its row. A file bears a random name, is written once and never changed.

mod put;
mod sealed;
mod sweep;
mod wanted;

use std::io::{self, Read};
use std::path::{Path, PathBuf};

use crypto::Sha256Digest;
use crypto::digest::Hasher;
use crypto::recipient::Identity;
use model::RowId;
use rusqlite::{Connection, OptionalExtension as _, Row as SqlRow};

use crate::row::blob;
use crate::{Files, Reader, Result, StoreError};

pub(crate) use put::FreshFiles;
pub(crate) use sealed::{is_name, names_in};
pub(crate) use sweep::{named, sweep};

/// A content that is kept here.
pub struct Content {
    /// How many bytes.
    pub bytes: u64,
    /// What they are.
    pub sha256: Sha256Digest,
    kept: Kept,
}

enum Kept {
    Inside(Vec<u8>),
    File { path: PathBuf, key: Identity },
}

impl Content {
    /// Reads it from its beginning. That it is whole and right is known at its end, by whoever compares the digest.
    ///
    /// # Errors
    /// Those of the medium, and of a file that is missing or was altered.
    pub fn open(&self) -> io::Result<Box<dyn Read + '_>> {
        match &self.kept {
            Kept::Inside(bytes) => Ok(Box::new(bytes.as_slice())),
            Kept::File { path, key } => sealed::open(path, key),
        }
    }

    /// All of it, found to be right.
    ///
    /// # Errors
    /// [`StoreError::ContentMissing`], [`StoreError::ContentDamaged`], file errors.
    pub fn read(&self) -> Result<Vec<u8>> {
        let mut bytes = Vec::with_capacity(usize::try_from(self.bytes).unwrap_or(0));
        // One byte more than promised is looked for, so that a longer content is noticed.
        let most = self.bytes.saturating_add(1);
        let opened = self.open().map_err(why)?;
        opened.take(most).read_to_end(&mut bytes).map_err(why)?;
        if bytes.len() as u64 != self.bytes || crypto::sha256(&bytes) != self.sha256 {
            return Err(StoreError::ContentDamaged);
        }
        Ok(bytes)
    }

    /// Reads through all of it without keeping it.
    ///
    /// # Errors
    /// Those of [`Content::read`].
    pub fn check(&self) -> Result<()> {
        let mut hasher = Hasher::new();
        let most = self.bytes.saturating_add(1);
        let bytes = io::copy(&mut self.open().map_err(why)?.take(most), &mut hasher).map_err(why)?;
        if bytes == self.bytes && hasher.finish() == self.sha256 {
            Ok(())
        } else {
            Err(StoreError::ContentDamaged)
        }
    }
}

fn why(error: io::Error) -> StoreError {
    use crypto::recipient::OpenError;
    match OpenError::from(error) {
        OpenError::Read(error) if error.kind() == io::ErrorKind::NotFound => StoreError::ContentMissing,
        OpenError::Read(error) => error.into(),
        _ => StoreError::ContentDamaged,
    }
}

/// The folder of the files, beside the database that is open.
pub(crate) fn folder(conn: &Connection) -> Result<PathBuf> {
    let database = conn.path().filter(|path| !path.is_empty());
    Ok(Files::of(Path::new(database.ok_or(StoreError::Io)?)).attachments())
}

impl Reader<'_> {
    /// The content of a row; none where it was never here.
    ///
    /// # Errors
    /// File errors.
    pub fn content(&self, row: RowId) -> Result<Option<Content>> {
        let folder = folder(self.conn)?;
        let sql = "SELECT bytes, sha256, inside, file, secret FROM content WHERE row_id = ?1";
        let mut statement = self.conn.prepare_cached(sql)?;
        let found = statement.query_row([blob(row)], |row| Ok(read(row, &folder)));
        found.optional()?.transpose()
    }

    /// Whether the content of a row was ever put here. Its file may be lost all the same.
    ///
    /// # Errors
    /// File errors.
    pub fn has_content(&self, row: RowId) -> Result<bool> {
        let sql = "SELECT 1 FROM content WHERE row_id = ?1";
        Ok(self.conn.prepare_cached(sql)?.exists([blob(row)])?)
    }
}

/// A row of bytes, digest, content, name of the file, its key.
pub(crate) fn read(row: &SqlRow<'_>, folder: &Path) -> Result<Content> {
    let sha256 = row.get_ref(1)?.as_blob()?.try_into();
    let kept = match row.get::<_, Option<Vec<u8>>>(2)? {
        Some(bytes) => Kept::Inside(bytes),
        None => {
            let (name, secret): (String, String) = (row.get(3)?, row.get(4)?);
            if !is_name(&name) {
                return Err(StoreError::Damaged);
            }
            Kept::File {
                path: folder.join(name),
                key: Identity::parse(&secret).map_err(|_| StoreError::Damaged)?,
            }
        }
    };
    Ok(Content {
        bytes: row.get::<_, i64>(0)?.unsigned_abs(),
        sha256: Sha256Digest::from_bytes(sha256.map_err(|_| StoreError::Damaged)?),
        kept,
    })
}
