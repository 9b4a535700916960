//! Making a backup of an open database. SQLite writes a consistent copy of it, encrypted with the same key; the copy, the
//! files of attachments that it names, the key slots and a few facts become one file, which is written new, synced and
//! renamed.

use std::fs;
use std::path::{Path, PathBuf};

use crypto::DataKey;
use crypto::vault::Vault;
use model::DeviceId;
use rusqlite::Connection;
use tempfile::TempDir;

use super::archive::{self, Archive, BackupFact, DATABASE, ENDING, Reason};
use super::key::BackupKey;
use crate::files::sync_folder;
use crate::setting::{self, Setting};
use crate::{Files, Result, Store, StoreError, content};

/// The folder beside the copy with the files of attachments.
const ATTACHMENTS: &str = "attachments";

/// How the names of files under way begin.
pub(super) const UNDER_WAY: &str = ".ankommen-";

/// The database as it stood at one moment, encrypted, beside its original. Forgetting it removes it.
pub struct DatabaseCopy {
    folder: TempDir,
    fact: BackupFact,
    vault: Vault,
    key: BackupKey,
}

impl Store {
    /// Copies the database as it stands now into the folder of its own backups. Only this step needs the open database;
    /// what follows can be done while others work with it.
    ///
    /// # Errors
    /// [`StoreError::Full`] and other file errors; nothing is left behind then.
    pub fn copy(&self, reason: Reason, made_at_ms: u64) -> Result<DatabaseCopy> {
        let folder = self.files.backups();
        fs::create_dir_all(&folder)?;
        clear_away_unfinished(&folder);
        self.copy_by_way_of(&folder, reason, made_at_ms)
    }

    /// The same by way of another folder: the own one may be lost with the database, which is still open.
    ///
    /// # Errors
    /// Those of [`Store::copy`].
    pub fn copy_by_way_of(&self, folder: &Path, reason: Reason, made_at_ms: u64) -> Result<DatabaseCopy> {
        let vault = self
            .files
            .read_slots()
            .ok()
            .or_else(|| self.vault.borrow().clone());
        let vault = vault.ok_or(StoreError::SlotsDamaged)?;
        let fact = BackupFact::new(self.origin.device, made_at_ms, reason);
        copy(&self.conn, folder, fact, vault, self.key.clone())
    }

    /// The folder of its own backups; there once the first was made.
    pub fn backups_folder(&self) -> PathBuf {
        self.files.backups()
    }

    /// What opens this database's backups.
    pub fn backup_key(&self) -> BackupKey {
        BackupKey::of(self.key.clone())
    }
}

/// The copy before a newer version changes the schema. No clock is at hand, so it bears the time of the last change.
pub(crate) fn copy_before_upgrade(conn: &Connection, files: &Files, key: &DataKey) -> Result<()> {
    let last = setting::get(conn, Setting::Clock)?;
    let last = last.and_then(|bytes| Some(u64::from_be_bytes(bytes.try_into().ok()?)));
    let made_at_ms = model::Hlc(last.unwrap_or(0)).unix_ms();
    let device: DeviceId = setting::origin(conn)?.device;
    let folder = files.backups();
    fs::create_dir_all(&folder)?;
    clear_away_unfinished(&folder);
    let fact = BackupFact::new(device, made_at_ms, Reason::Upgrade);
    copy(conn, &folder, fact, files.read_slots()?, key.clone())?.write_to(&folder)?;
    super::prune(&folder, device, made_at_ms)
}

fn copy(
    conn: &Connection,
    folder: &Path,
    fact: BackupFact,
    vault: Vault,
    key: DataKey,
) -> Result<DatabaseCopy> {
    let folder = TempDir::with_prefix_in(UNDER_WAY, folder)?;
    let path = folder.path().join(DATABASE);
    conn.execute("VACUUM INTO ?1", [path.to_str().ok_or(StoreError::Io)?])?;
    let has_files = take_attachments(conn, &folder.path().join(ATTACHMENTS))?;
    Ok(DatabaseCopy {
        folder,
        fact: if has_files { fact.with_attachments() } else { fact },
        vault,
        key: BackupKey::of(key),
    })
}

/// Takes hold of the files that the database names now, so that what is purged while the backup is written does not tear a
/// hole into it. A file is never changed, so a second name for it is as good as a copy, and costs nothing; where the file
/// system knows no second names it is copied. One that is lost is lost in the backup too, and no reason to make none.
fn take_attachments(conn: &Connection, to: &Path) -> Result<bool> {
    let (from, named) = (content::folder(conn)?, content::named(conn)?);
    let mut has_files = false;
    for name in named.into_iter().filter(|name| content::is_name(name)) {
        if !has_files {
            fs::create_dir(to)?;
        }
        let (from, to) = (from.join(&name), to.join(&name));
        match fs::hard_link(&from, &to).or_else(|_| fs::copy(&from, &to).map(drop)) {
            Ok(()) => has_files = true,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
            Err(error) => return Err(error.into()),
        }
    }
    Ok(has_files)
}

impl DatabaseCopy {
    /// Writes it as a backup into a folder, where it is there whole or not at all; gives its place.
    ///
    /// # Errors
    /// [`StoreError::Missing`] when the folder is gone, [`StoreError::Full`], other file errors.
    pub fn write_to(&self, folder: &Path) -> Result<PathBuf> {
        let mut builder = tempfile::Builder::new();
        builder.prefix(UNDER_WAY);
        #[cfg(unix)]
        {
            // It is encrypted, and whoever brings it back may have another number on another computer.
            use std::os::unix::fs::PermissionsExt as _;
            builder.permissions(fs::Permissions::from_mode(0o666));
        }
        let mut file = builder.tempfile_in(folder)?;
        archive::write(
            file.as_file_mut(),
            &self.fact,
            &self.vault,
            &self.folder.path().join(DATABASE),
            &self.folder.path().join(ATTACHMENTS),
        )?;
        file.as_file().sync_all()?;
        let path = self.free_name_in(folder);
        file.persist(&path).map_err(|error| error.error)?;
        sync_folder(folder)?;
        Ok(path)
    }

    /// Reads a backup back that was written of this copy, every byte of it.
    ///
    /// # Errors
    /// [`StoreError::BackupDamaged`], file errors.
    pub fn read_back(&self, written: &Path) -> Result<()> {
        let mut archive = Archive::open(written)?;
        if archive.fact != self.fact {
            return Err(StoreError::BackupDamaged);
        }
        archive.read_through()
    }

    /// What opens it.
    pub fn key(&self) -> &BackupKey {
        &self.key
    }

    /// What is said of it.
    pub fn fact(&self) -> &BackupFact {
        &self.fact
    }

    /// The day first, so that a folder of them is in order; then the device, because several may share a folder.
    fn free_name_in(&self, folder: &Path) -> PathBuf {
        let at = i64::try_from(self.fact.made_at_ms).ok();
        let at = at
            .and_then(chrono::DateTime::from_timestamp_millis)
            .unwrap_or_default();
        let device: String = self.fact.database.to_string().chars().take(8).collect();
        let stem = format!("ankommen-{}-{device}", at.format("%Y-%m-%d-%H%M%S"));
        let name = |number: u32| match number {
            1 => folder.join(format!("{stem}.{ENDING}")),
            number => folder.join(format!("{stem}-{number}.{ENDING}")),
        };
        (1..)
            .map(name)
            .find(|path| !path.exists())
            .unwrap_or_else(|| name(1))
    }
}

/// What a backup that was cut short left behind. Nobody else makes any here: the database is open, and only once.
fn clear_away_unfinished(folder: &Path) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        if entry.file_name().to_string_lossy().starts_with(UNDER_WAY) {
            let path = entry.path();
            let _ = if path.is_dir() {
                fs::remove_dir_all(path)
            } else {
                fs::remove_file(path)
            };
        }
    }
}
