use std::path::{Path, PathBuf};

use store::{DatabaseCopy, Reason, prune_backups};

use super::kept::{Kept, content};
use super::list::view_of;
use super::{of_backup, of_place, place};
use crate::view::{BackupDone, BackupWhere};
use crate::{AppError, ErrorCode, Result, Session};

/// A copy that was just made and is not written as a backup yet. What follows needs no open database.
pub struct BackupDraft {
    copy: DatabaseCopy,
    own: PathBuf,
    second: Option<PathBuf>,
    content: String,
    now_ms: u64,
}

/// A backup that was written and read back.
pub struct Finished {
    own: PathBuf,
    second: Option<Result<PathBuf>>,
    reason: Reason,
    content: String,
    made_at_ms: u64,
}

/// Copies the database as it stands. The only step that keeps others waiting.
///
/// # Errors
/// `disk_full`, `read_only`, `io`; nothing is left behind.
pub fn begin(session: &Session, reason: Reason) -> Result<BackupDraft> {
    let now_ms = session.now().unix_ms;
    let wants_second = matches!(reason, Reason::Daily | Reason::Asked);
    Ok(BackupDraft {
        content: content(&session.reader())?,
        second: Kept::read(&session.reader())?.second.filter(|_| wants_second),
        copy: session.store.copy(reason, now_ms)?,
        own: session.store.backups_folder(),
        now_ms,
    })
}

impl BackupDraft {
    /// Writes it beside the database, opens it and looks through it, then writes it to the second place and reads it back
    /// there; removes what is too old. That the second place is away is no failure of the backup.
    ///
    /// # Errors
    /// `disk_full`, `read_only`, `io`; `database_damaged` when the copy holds a damage, which is then one of the database:
    /// it is kept, and no older one is removed.
    pub fn finish(self) -> Result<Finished> {
        let reason = self.copy.fact().reason;
        let own = self.copy.write_to(&self.own)?;
        if reason == Reason::Import {
            self.copy.read_back(&own).map_err(of_backup)?;
        } else {
            let report = self.copy.key().verify(&own, &self.own).map_err(of_backup)?;
            if report.findings.iter().any(|finding| finding.is_damage()) {
                return Err(ErrorCode::DatabaseDamaged.into());
            }
        }
        prune_backups(&self.own, self.copy.fact().database, self.now_ms)?;
        Ok(Finished {
            second: self.second.as_deref().map(|folder| self.write_second(folder)),
            own,
            reason,
            made_at_ms: self.now_ms,
            content: self.content,
        })
    }

    fn write_second(&self, folder: &Path) -> Result<PathBuf> {
        let written = self.copy.write_to(folder).map_err(of_place)?;
        self.copy.read_back(&written).map_err(of_place)?;
        prune_backups(folder, self.copy.fact().database, self.now_ms).map_err(of_place)?;
        Ok(written)
    }
}

/// Remembers that it was made.
///
/// # Errors
/// File errors.
pub fn note(session: &mut Session, finished: Finished) -> Result<BackupDone> {
    let mut kept = Kept::read(&session.reader())?;
    kept.content = finished.content;
    if finished.reason == Reason::Daily {
        kept.daily_at_ms = finished.made_at_ms;
    }
    if matches!(finished.second, Some(Ok(_))) {
        kept.second_at_ms = finished.made_at_ms;
    }
    session.write("backup_note", |writer| kept.write(writer))?;
    let own = view_of(session, &finished.own, BackupWhere::Own);
    let (second, second_failed) = match finished.second {
        None => (None, None),
        Some(Ok(path)) => (Some(view_of(session, &path, BackupWhere::Second)), None),
        Some(Err(error)) => (None, Some(error)),
    };
    Ok(BackupDone {
        own,
        second,
        second_failed,
        place: place::view(session, &kept),
    })
}

/// Makes a backup.
///
/// # Errors
/// Those of [`begin`], [`BackupDraft::finish`] and [`note`].
pub fn create(session: &mut Session, reason: Reason) -> Result<BackupDone> {
    let finished = begin(session, reason)?.finish()?;
    note(session, finished)
}

/// Writes a backup into any folder, such as a stick, by way of that folder alone: for a database whose own folder was
/// taken away while it is open. Gives the name of the file.
///
/// # Errors
/// `file_missing`, `disk_full`, `read_only`, `io`; nothing is left behind then.
pub fn write_into(session: &Session, folder: &Path) -> Result<String> {
    let copy = session
        .store
        .copy_by_way_of(folder, Reason::Asked, session.now().unix_ms)
        .map_err(of_backup)?;
    let written = copy.write_to(folder).map_err(of_backup)?;
    copy.read_back(&written).map_err(of_backup)?;
    let name = written.file_name().ok_or_else(|| AppError::new(ErrorCode::Io))?;
    Ok(name.to_string_lossy().into_owned())
}
