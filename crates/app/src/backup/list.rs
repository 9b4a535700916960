use std::path::Path;

use store::{Files, FoundBackup, KEPT_DAYS, list_backups};

use super::kept::Kept;
use super::{of_backup, of_place, place};
use crate::session::Clock;
use crate::view::{BackupList, BackupView, BackupWhere};
use crate::{Result, Session};

/// The backups beside the database and in the second place, newest first.
///
/// # Errors
/// File errors of the database's own folder.
pub fn list(session: &Session) -> Result<BackupList> {
    let kept = Kept::read(&session.reader())?;
    let own = list_backups(&session.store.backups_folder()).map_err(of_backup)?;
    let (second, second_failed) = match kept.second.as_deref().map(list_backups) {
        None => (Vec::new(), None),
        Some(Ok(found)) if !found.is_empty() => (found, None),
        // A folder that is not there holds nothing; that is not the same as an empty one.
        Some(Ok(_)) if kept.second.as_deref().is_some_and(Path::is_dir) => (Vec::new(), None),
        Some(Ok(_)) => (Vec::new(), Some(of_place(store::StoreError::Missing))),
        Some(Err(error)) => (Vec::new(), Some(of_place(error))),
    };
    let view = |found: &FoundBackup, at| of_found(found, at, &*session.clock, Some(session));
    Ok(BackupList {
        own: own.iter().map(|found| view(found, BackupWhere::Own)).collect(),
        second: second
            .iter()
            .map(|found| view(found, BackupWhere::Second))
            .collect(),
        second_failed,
        place: place::view(session, &kept),
        kept_days: u32::try_from(KEPT_DAYS).unwrap_or(u32::MAX),
    })
}

/// The backups beside a database that is locked, damaged or gone, newest first.
///
/// # Errors
/// File errors.
pub fn list_own(database: &Path, clock: &dyn Clock) -> Result<Vec<BackupView>> {
    let found = list_backups(&Files::of(database).backups()).map_err(of_backup)?;
    Ok(found
        .iter()
        .map(|found| of_found(found, BackupWhere::Own, clock, None))
        .collect())
}

/// One that lies at `path`.
pub(super) fn view_of(session: &Session, path: &Path, at: BackupWhere) -> BackupView {
    of_found(&FoundBackup::at(path), at, &*session.clock, Some(session))
}

pub(super) fn of_found(
    found: &FoundBackup,
    at: BackupWhere,
    clock: &dyn Clock,
    session: Option<&Session>,
) -> BackupView {
    let fact = found.fact.as_ref().ok();
    let name = found.path.file_name().unwrap_or_default();
    BackupView {
        name: name.to_string_lossy().into_owned(),
        at,
        made_at: fact.map(|fact| clock.local_at(fact.made_at_ms)),
        reason: fact.map(|fact| fact.reason.into()),
        bytes: found.bytes,
        is_of_this: session
            .zip(fact)
            .map(|(session, fact)| session.store.origin().device == fact.database),
        refused: found.fact.clone().err().map(|error| of_backup(error).code),
    }
}
