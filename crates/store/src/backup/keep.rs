//! Which backups are there, and which go. A copy holds what was erased since, so none is kept for ever; and the newest
//! never goes, however old it is.

use std::fs;
use std::path::{Path, PathBuf};

use model::DeviceId;

use super::archive::{Archive, BackupFact, ENDING, Reason};
use crate::{Result, StoreError};

/// After so many days a backup goes, once there is a newer one.
pub const KEPT_DAYS: u64 = 60;

const DAY_MS: u64 = 24 * 60 * 60 * 1000;

/// A backup file in a folder.
#[derive(Clone, Debug)]
pub struct FoundBackup {
    /// Where.
    pub path: PathBuf,
    /// Its size.
    pub bytes: u64,
    /// What it says of itself, or why it cannot be read.
    pub fact: Result<BackupFact>,
}

impl FoundBackup {
    /// The file at this place.
    pub fn at(path: &Path) -> FoundBackup {
        FoundBackup {
            bytes: fs::metadata(path).map_or(0, |fact| fact.len()),
            fact: Archive::open(path).map(|archive| archive.fact),
            path: path.to_owned(),
        }
    }
}

/// The backups in a folder, newest first; those that cannot be read come last. A folder that is not there holds none.
///
/// # Errors
/// File errors of the folder.
pub fn list(folder: &Path) -> Result<Vec<FoundBackup>> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries?,
    };
    let mut found = Vec::new();
    for entry in entries {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == ENDING) && path.is_file() {
            found.push(FoundBackup::at(&path));
        }
    }
    found.sort_by(|a, b| (made_at(b), &b.path).cmp(&(made_at(a), &a.path)));
    Ok(found)
}

fn made_at(found: &FoundBackup) -> u64 {
    found.fact.as_ref().map_or(0, |fact| fact.made_at_ms)
}

/// How many of each are kept.
fn most_of(reason: Reason) -> usize {
    match reason {
        Reason::Daily => 7,
        Reason::Asked => 5,
        Reason::Import => 3,
        Reason::Upgrade => 2,
    }
}

/// Removes this database's backups that are too many or too old. Those of others, and what cannot be read, stay.
///
/// # Errors
/// File errors.
pub fn prune(folder: &Path, database: DeviceId, now_ms: u64) -> Result<()> {
    let own = list(folder)?
        .into_iter()
        .filter_map(|found| Some((found.fact.ok()?, found.path)))
        .filter(|(fact, _)| fact.database == database);
    let mut kept: Vec<Reason> = Vec::new();
    for (fact, path) in own {
        let is_newest = kept.is_empty();
        let is_one_too_many =
            kept.iter().filter(|reason| **reason == fact.reason).count() >= most_of(fact.reason);
        let is_too_old = fact.made_at_ms.saturating_add(KEPT_DAYS * DAY_MS) < now_ms;
        if !is_newest && (is_one_too_many || is_too_old) {
            match fs::remove_file(path).map_err(StoreError::from) {
                Ok(()) | Err(StoreError::Missing) => continue,
                Err(error) => return Err(error),
            }
        }
        kept.push(fact.reason);
    }
    Ok(())
}
