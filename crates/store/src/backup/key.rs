//! Opening a backup and looking through it, without touching it: the database is taken out into a folder of its own first.

use std::path::{Path, PathBuf};

use crypto::DataKey;
use tempfile::TempDir;

use super::archive::{Archive, DATABASE};
use super::copy::UNDER_WAY;
use crate::{Files, Report, Result, Store, StoreError};

/// What opens a backup: the key of the database that it was made of.
#[derive(Clone, Debug)]
pub struct BackupKey(DataKey);

impl BackupKey {
    pub(super) fn of(key: DataKey) -> BackupKey {
        BackupKey(key)
    }

    /// By the password that held when the backup was made. Takes about a second on purpose.
    ///
    /// # Errors
    /// [`StoreError::WrongPassword`].
    pub fn with_password(archive: &Archive, password: &str) -> Result<BackupKey> {
        Ok(BackupKey(archive.vault.unlock_with_password(password)?))
    }

    /// By the code of the recovery sheet that held when the backup was made, as typed.
    ///
    /// # Errors
    /// [`StoreError::RecoveryMistyped`], [`StoreError::WrongRecoveryCode`].
    pub fn with_recovery(archive: &Archive, typed: &str) -> Result<BackupKey> {
        Ok(BackupKey(archive.vault.unlock_with_recovery(typed)?))
    }

    /// Whether it opens this backup.
    pub fn fits(&self, archive: &Archive) -> bool {
        archive.vault.is_key(&self.0)
    }

    pub(super) fn data_key(&self) -> &DataKey {
        &self.0
    }

    /// Opens the database in a backup as it would be after restoring it, and looks at everything in it. `scratch` is a
    /// folder with room for it.
    ///
    /// # Errors
    /// [`StoreError::WrongPassword`] for the backup of another database, [`StoreError::BackupDamaged`], file errors.
    pub fn verify(&self, backup: &Path, scratch: &Path) -> Result<Report> {
        let mut archive = Archive::open(backup)?;
        let taken_out = TakenOut::of(&mut archive, self, scratch)?;
        archive.extract_attachments(&Files::of(&taken_out.database).attachments())?;
        let store = Store::open_copy(Files::of(&taken_out.database), self.0.clone()).map_err(as_damage)?;
        store.reader().check().map_err(as_damage)
    }
}

/// The database of a backup, taken out of it for a while.
pub(super) struct TakenOut {
    pub database: PathBuf,
    _folder: TempDir,
}

impl TakenOut {
    pub(super) fn of(archive: &mut Archive, key: &BackupKey, scratch: &Path) -> Result<TakenOut> {
        if !key.fits(archive) {
            return Err(StoreError::WrongPassword);
        }
        let folder = TempDir::with_prefix_in(UNDER_WAY, scratch)?;
        let database = folder.path().join(DATABASE);
        archive.extract(&database)?;
        Ok(TakenOut {
            database,
            _folder: folder,
        })
    }
}

fn as_damage(error: StoreError) -> StoreError {
    match error {
        StoreError::Damaged => StoreError::BackupDamaged,
        error => error,
    }
}
