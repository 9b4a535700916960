use std::path::Path;

use store::StoreError;

use super::disk::{is_on_one_disk, is_within};
use super::kept::Kept;
use super::of_place;
use crate::view::BackupPlace;
use crate::{ErrorCode, Result, Session};

/// Makes a folder the second place, after trying whether it can be written.
///
/// # Errors
/// `backup_place_unfit` for the folder of the database itself, `backup_place_away`, `read_only`, `disk_full`.
pub fn choose_place(session: &mut Session, folder: &Path) -> Result<BackupPlace> {
    let folder = std::fs::canonicalize(folder).map_err(|error| of_place(error.into()))?;
    let database = session.store.path().to_owned();
    if is_within(&folder, &database) {
        return Err(ErrorCode::BackupPlaceUnfit.into());
    }
    tempfile::Builder::new()
        .prefix(".ankommen-")
        .tempfile_in(&folder)
        .map_err(|error| of_place(StoreError::from(error)))?;
    let mut kept = Kept::read(&session.reader())?;
    if kept.second.as_deref() != Some(&folder) {
        kept.second = Some(folder);
        kept.second_at_ms = 0;
        session.write("backup_place", |writer| kept.write(writer))?;
    }
    view(session, &kept).ok_or_else(|| ErrorCode::Internal.into())
}

/// Forgets the second place; what lies there stays.
///
/// # Errors
/// File errors.
pub fn forget_place(session: &mut Session) -> Result<()> {
    let mut kept = Kept::read(&session.reader())?;
    kept.second = None;
    kept.second_at_ms = 0;
    session.write("backup_place", |writer| kept.write(writer))?;
    Ok(())
}

/// The second place as a page may know it: by the name of the folder, without the way there.
pub(super) fn view(session: &Session, kept: &Kept) -> Option<BackupPlace> {
    let folder = kept.second.as_deref()?;
    let name = folder.file_name().map(|name| name.to_string_lossy().into_owned());
    Some(BackupPlace {
        folder: name.unwrap_or_else(|| folder.to_string_lossy().into_owned()),
        is_reachable: folder.is_dir(),
        is_same_disk: is_on_one_disk(folder, session.store.path()),
        newest_at: (kept.second_at_ms > 0).then(|| session.local_at(kept.second_at_ms)),
    })
}
