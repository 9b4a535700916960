//! What lies beside what. `area.db` is the encrypted database, `area.db.keys` its key slots (two older generations in
//! `.keys.1` and `.keys.2`), `area.db.mark` how far its log had come, so that an old copy put back is recognised,
//! `area.db.attachments` the folder of the contents that are too large for it, and `area.db.backups` the folder of its own
//! backups. What was moved aside lies in `area.db.aside-…`.

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

    /// The folder of its own backups.
    pub fn backups(&self) -> PathBuf {
        self.beside(".backups")
    }

    /// The folder of the contents that are files of their own.
    pub(crate) fn attachments(&self) -> PathBuf {
        self.beside(".attachments")
    }

    /// Where those go that may belong to a newer self of the database.
    pub(crate) fn attachments_aside(&self) -> PathBuf {
        self.beside(".attachments-aside")
    }

    /// The folder in which all of it lies.
    pub(crate) fn folder(&self) -> &Path {
        folder_of(&self.database)
    }

    /// The files that SQLite makes.
    pub(crate) fn of_sqlite(&self) -> [PathBuf; 2] {
        [self.database.clone(), self.beside("-wal")]
    }

    fn all(&self) -> Vec<PathBuf> {
        let mut all = self.of_sqlite().to_vec();
        let slots = [".keys", ".keys.1", ".keys.2"].map(|ending| self.beside(ending));
        all.extend(slots);
        all.extend([self.mark(), self.beside(".mark.new")]);
        all
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

    /// Gives the folder with the attachments of a new database its name.
    pub(crate) fn put_attachments_in_place(&self) -> Result<()> {
        match fs::rename(Files::of(&self.fresh()).attachments(), self.attachments()) {
            Err(error) if error.kind() != ErrorKind::NotFound => Err(error.into()),
            _ => Ok(()),
        }
    }

    /// Removes a database that was never put in place.
    pub(crate) fn remove(&self) -> Result<()> {
        for path in self.all() {
            match fs::remove_file(path) {
                Err(error) if error.kind() != ErrorKind::NotFound => return Err(error.into()),
                _ => {}
            }
        }
        match fs::remove_dir_all(self.attachments()) {
            Err(error) if error.kind() != ErrorKind::NotFound => Err(error.into()),
            _ => Ok(()),
        }
    }

    /// Whether another process has it open: what is being written to must not be moved.
    pub(crate) fn require_unused(&self) -> Result<()> {
        if !self.database.is_file() {
            return Ok(());
        }
        let conn = rusqlite::Connection::open_with_flags(
            &self.database,
            rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY | rusqlite::OpenFlags::SQLITE_OPEN_NO_MUTEX,
        )?;
        conn.busy_timeout(std::time::Duration::ZERO)?;
        let looked = conn.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()));
        match looked.map_err(StoreError::from) {
            Err(StoreError::Busy) => Err(StoreError::Busy),
            _ => Ok(()), // without its key it reads as damaged
        }
    }

    /// Moves the database, its key slots, its mark and its attachments into a folder of their own, whose name ends in `called`; gives that
    /// folder, or nothing where there was nothing. Its backups stay.
    pub(crate) fn move_aside(&self, called: &str) -> Result<Option<PathBuf>> {
        let mut there = self.all();
        there.push(self.attachments());
        there.retain(|path| path.exists());
        if there.is_empty() {
            return Ok(None);
        }
        let name = |number: u32| match number {
            1 => self.beside(&format!(".aside-{called}")),
            number => self.beside(&format!(".aside-{called}-{number}")),
        };
        let aside = (1..).map(name).find(|folder| !folder.exists());
        let aside = aside.ok_or(StoreError::Io)?;
        fs::create_dir(&aside)?;
        for path in there {
            fs::rename(&path, aside.join(path.file_name().unwrap_or_default()))?;
        }
        sync_folder(&aside)?;
        sync_folder(self.folder())?;
        Ok(Some(aside))
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
        self.read_slots()
    }

    /// The same, wherever the database may be.
    pub(crate) fn read_slots(&self) -> Result<Vault> {
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

/// Which file an open database is, so that one that was taken away or put in its place is noticed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Identity(#[cfg(unix)] (u64, u64));

impl Identity {
    /// Only asks the folder for it: opening and closing the file would let go of SQLite's lock on it.
    pub(crate) fn of(database: &Path) -> Result<Identity> {
        let fact = fs::metadata(database)?;
        #[cfg(unix)]
        {
            use std::os::unix::fs::MetadataExt as _;
            Ok(Identity((fact.dev(), fact.ino())))
        }
        #[cfg(not(unix))]
        {
            let _ = fact; // an open file can be neither removed nor replaced there
            Ok(Identity())
        }
    }
}

/// What may be known of the place of a database without its password.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Nothing was ever here.
    Empty,
    /// It can be tried to open.
    There,
    /// The database is gone, but what belongs to it is here.
    Lost,
    /// The database is no file, or an empty one.
    Damaged,
    /// The key slots are missing or damaged.
    SlotsDamaged,
    /// A newer version wrote the key slots.
    Newer,
}

/// How the place of a database looks, without a password.
pub fn state(database: &Path) -> State {
    let files = Files::of(database);
    match fs::metadata(database) {
        Err(_)
            if files
                .all()
                .iter()
                .chain([&files.backups(), &files.attachments()])
                .any(|path| path.exists()) =>
        {
            // A creation that was cut short is begun again.
            if files.fresh().exists() && !files.mark().exists() && !files.backups().exists() {
                State::Empty
            } else {
                State::Lost
            }
        }
        Err(_) => State::Empty,
        Ok(fact) if !fact.is_file() || fact.len() == 0 => State::Damaged,
        Ok(_) => match files.read_vault() {
            Ok(_) => State::There,
            Err(StoreError::Newer) => State::Newer,
            Err(_) => State::SlotsDamaged,
        },
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
pub(crate) fn sync_folder(folder: &Path) -> Result<()> {
    #[cfg(unix)]
    fs::File::open(folder)?.sync_all()?;
    #[cfg(not(unix))]
    let _ = folder; // the file system does it by itself
    Ok(())
}
