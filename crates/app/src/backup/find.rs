use std::path::{Path, PathBuf};

use store::{Files, FoundBackup};

use super::kept::Kept;
use super::list::of_found;
use crate::session::Clock;
use crate::view::{BackupView, BackupWhere};
use crate::{ErrorCode, Result, Session};

/// What is known of a backup file that somebody chose.
pub fn find(path: &Path, clock: &dyn Clock) -> BackupView {
    of_found(&FoundBackup::at(path), BackupWhere::Chosen, clock, None)
}

/// Where the backup of this name lies. A name is a name: it leads into no other folder.
pub(super) fn place_of(session: &Session, at: BackupWhere, name: &str) -> Result<PathBuf> {
    let folder = match at {
        BackupWhere::Own => session.store.backups_folder(),
        BackupWhere::Second => Kept::read(&session.reader())?
            .second
            .ok_or(ErrorCode::FileMissing)?,
        BackupWhere::Chosen => return Err(ErrorCode::FileMissing.into()),
    };
    in_folder(&folder, name)
}

/// The backup of this name beside a database, whether that is there or not.
///
/// # Errors
/// `file_missing`.
pub fn own_of(database: &Path, name: &str) -> Result<PathBuf> {
    in_folder(&Files::of(database).backups(), name)
}

fn in_folder(folder: &Path, name: &str) -> Result<PathBuf> {
    if Path::new(name).file_name().is_none_or(|only| only != name) {
        return Err(ErrorCode::FileMissing.into());
    }
    Ok(folder.join(name))
}
