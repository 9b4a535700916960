//! What lies beside what. `area.db` is the encrypted database, `area.db.keys` its key slots (two older generations in
//! `.keys.1` and `.keys.2`), `area.db.mark` how far its log had come, so that an old copy put back is recognised.

use std::fs;
use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use crypto::vault::Vault;

use crate::{Result, StoreError};

/// The paths of one database.
#[derive(Clone, Debug)]
pub struct Files {
    /// The encrypted database.
    pub database: PathBuf,
}

impl Files {
    /// The files of the database at `database`.
    pub fn of(database: &Path) -> Files {
        Files {
            database: database.to_owned(),
        }
    }

    fn beside(&self, ending: &str) -> PathBuf {
        let mut name = self.database.as_os_str().to_owned();
        name.push(ending);
        PathBuf::from(name)
    }

    pub(crate) fn keys(&self) -> PathBuf {
        self.beside(".keys")
    }

    pub(crate) fn mark(&self) -> PathBuf {
        self.beside(".mark")
    }

    /// Where a new database is built before it is put in place.
    pub(crate) fn fresh(&self) -> PathBuf {
        self.beside(".new")
    }

    /// Clears away what a creation that was cut short left behind.
    ///
    /// # Errors
    /// [`StoreError::Exists`] when there is a database, or key slots that belong to one which was moved away.
    pub(crate) fn make_room(&self) -> Result<()> {
        let unfinished = self.fresh();
        if self.database.exists() || (self.keys().exists() && !unfinished.exists()) {
            return Err(StoreError::Exists);
        }
        // The sign that the creation was cut short goes last.
        for path in [self.keys(), self.beside(".new-wal"), unfinished] {
            match fs::remove_file(path) {
                Err(error) if error.kind() != ErrorKind::NotFound => return Err(error.into()),
                _ => {}
            }
        }
        Ok(())
    }

    /// Gives a new database its name.
    pub(crate) fn put_in_place(&self) -> Result<()> {
        fs::rename(self.fresh(), &self.database)?;
        sync_folder(folder_of(&self.database))
    }

    /// Tries to make a file beside the database, as SQLite must.
    pub(crate) fn why_not_writable(&self) -> Result<()> {
        tempfile::NamedTempFile::new_in(folder_of(&self.database))?;
        Ok(())
    }

    /// Reads the key slots; when the newest generation is damaged, an older one that is whole.
    pub(crate) fn read_vault(&self) -> Result<Vault> {
        if !self.database.exists() {
            return Err(StoreError::Missing);
        }
        let mut newer = false;
        for ending in [".keys", ".keys.1", ".keys.2"] {
            match fs::read(self.beside(ending)).map(|bytes| Vault::from_bytes(&bytes)) {
                Ok(Ok(vault)) => return Ok(vault),
                Ok(Err(crypto::vault::VaultError::NewerFormat { .. })) => newer = true,
                Ok(Err(_)) | Err(_) => {}
            }
        }
        Err(if newer {
            StoreError::Newer
        } else {
            StoreError::SlotsDamaged
        })
    }

    /// Writes the key slots new, synced, renamed; keeps two older generations.
    pub(crate) fn write_vault(&self, vault: &Vault) -> Result<()> {
        let bytes = vault.to_bytes()?;
        for (older, newer) in [(".keys.2", ".keys.1"), (".keys.1", ".keys")] {
            match fs::read(self.beside(newer)) {
                Ok(bytes) => write_synced(&self.beside(older), &bytes)?,
                Err(error) if error.kind() == ErrorKind::NotFound => {}
                Err(error) => return Err(error.into()),
            }
        }
        write_synced(&self.keys(), &bytes)
    }
}

/// Whether the database at this place has a recovery sheet; known without a password.
pub fn has_recovery(database: &Path) -> bool {
    Files::of(database)
        .read_vault()
        .is_ok_and(|vault| vault.has_recovery())
}

/// Whether the typed code opens the database at this place; known at once, because such a code needs no slow check.
///
/// # Errors
/// [`StoreError::RecoveryMistyped`], [`StoreError::WrongRecoveryCode`], file errors.
pub fn check_recovery(database: &Path, typed: &str) -> Result<()> {
    Files::of(database).read_vault()?.unlock_with_recovery(typed)?;
    Ok(())
}

/// Writes a file so that after a power cut it is the old one or the new one: new, synced, renamed, folder synced.
fn write_synced(path: &Path, bytes: &[u8]) -> Result<()> {
    let folder = folder_of(path);
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist(path).map_err(|error| error.error)?;
    sync_folder(folder)
}

fn folder_of(path: &Path) -> &Path {
    path.parent()
        .filter(|folder| !folder.as_os_str().is_empty())
        .unwrap_or(Path::new("."))
}

/// Makes a renaming durable.
fn sync_folder(folder: &Path) -> Result<()> {
    #[cfg(unix)]
    fs::File::open(folder)?.sync_all()?;
    #[cfg(not(unix))]
    let _ = folder; // the file system does it by itself
    Ok(())
}
