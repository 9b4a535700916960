use std::path::{Path, PathBuf};

use store::{Archive, BackupKey};

use super::find::place_of;
use super::{Unlock, of_backup};
use crate::check::{CheckReport, report_of};
use crate::view::BackupWhere;
use crate::{Result, Session};

/// A backup that is about to be looked through; that needs no open database.
pub struct Verification {
    key: BackupKey,
    backup: PathBuf,
    scratch: PathBuf,
}

/// Finds the backup and takes the key along.
///
/// # Errors
/// `file_missing`, file errors.
pub fn begin_verify(session: &Session, at: BackupWhere, name: &str) -> Result<Verification> {
    Ok(Verification {
        key: session.store.backup_key(),
        backup: place_of(session, at, name)?,
        scratch: session.store.backups_folder(),
    })
}

impl Verification {
    /// Opens it and looks at everything in it. Nothing of it is changed.
    ///
    /// # Errors
    /// `file_missing`, `backup_not_a_backup`, `backup_damaged`, `wrong_password` for the backup of another database, file
    /// errors.
    pub fn run(self) -> Result<CheckReport> {
        std::fs::create_dir_all(&self.scratch).map_err(store::StoreError::from)?;
        let report = self.key.verify(&self.backup, &self.scratch).map_err(of_backup)?;
        Ok(report_of(&report))
    }
}

/// The same for a file anywhere, with what opens it; by way of the system's folder for temporary files, encrypted.
///
/// # Errors
/// Those of [`Verification::run`], `wrong_password`, `recovery_mistyped`, `wrong_recovery_code`.
pub fn verify_file(backup: &Path, unlock: &Unlock<'_>) -> Result<CheckReport> {
    let archive = Archive::open(backup).map_err(of_backup)?;
    let key = unlock.key(&archive)?;
    let scratch = tempfile::tempdir().map_err(store::StoreError::from)?;
    let report = key.verify(backup, scratch.path()).map_err(of_backup)?;
    Ok(report_of(&report))
}
