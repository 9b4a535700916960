//! How a database is made, unlocked and brought up to date.

use std::cell::RefCell;
use std::path::Path;

use crypto::DataKey;
use crypto::vault::{KdfCost, RecoveryCode, Vault};
use model::{Hlc, HlcClock, Origin};
use rusqlite::{Connection, OpenFlags};

use crate::files::Identity;
use crate::mark::Mark;
use crate::setting::{self, Setting};
use crate::{Files, Reader, Result, StoreError, backup, content, log, migrate};

/// SQLite before this version could lose commits in WAL mode.
const OLDEST_SQLITE: i32 = 3_051_003;

/// An unlocked database: the one connection, which is the one writer.
pub struct Store {
    pub(crate) conn: Connection,
    pub(crate) files: Files,
    pub(crate) origin: Origin,
    pub(crate) clock: HlcClock,
    pub(crate) is_log_to_be_emptied: bool,
    pub(crate) key: DataKey,
    /// The key slots as they were last read or written: a copy needs them even when the folder is lost.
    pub(crate) vault: RefCell<Option<Vault>>,
    identity: Identity,
    is_old_copy: bool,
}

impl Store {
    /// Makes a new, empty database with a key of its own, closed with `password`. It is built under another name, so that
    /// it is there complete or not at all.
    ///
    /// # Errors
    /// [`StoreError::Exists`] when something is at that place; file errors.
    pub fn create(database: &Path, password: &str, cost: KdfCost) -> Result<Store> {
        let files = Files::of(database);
        files.make_room()?;
        let (vault, key) = Vault::create(password, cost)?;
        let made = build(&files.fresh(), Some(&key))
            .and_then(|()| files.write_vault(&vault))
            .and_then(|()| files.put_in_place());
        if let Err(error) = made {
            files.make_room().ok();
            return Err(error);
        }
        Store::open_with_key(files, key)
    }

    /// Unlocks with the password.
    ///
    /// # Errors
    /// [`StoreError::WrongPassword`]; [`StoreError::Missing`], [`StoreError::SlotsDamaged`], [`StoreError::Damaged`],
    /// [`StoreError::Newer`], [`StoreError::Busy`], file errors.
    pub fn open(database: &Path, password: &str) -> Result<Store> {
        let files = Files::of(database);
        let key = files.read_vault()?.unlock_with_password(password)?;
        Store::open_with_key(files, key)
    }

    /// Unlocks with the code of the recovery sheet, as typed.
    ///
    /// # Errors
    /// [`StoreError::RecoveryMistyped`], [`StoreError::WrongRecoveryCode`], and those of [`Store::open`].
    pub fn open_with_recovery(database: &Path, code: &str) -> Result<Store> {
        let files = Files::of(database);
        let key = files.read_vault()?.unlock_with_recovery(code)?;
        Store::open_with_key(files, key)
    }

    pub(crate) fn open_with_key(files: Files, key: DataKey) -> Result<Store> {
        let conn = connect(&files.database, Some(&key), false).map_err(|error| match error {
            // SQLite says the same when it may not make its log file.
            StoreError::Io => files.why_not_writable().err().unwrap_or(error),
            error => error,
        })?;
        if migrate::is_due(&conn)? {
            backup::copy_before_upgrade(&conn, &files, &key)?;
        }
        Store::take_up(conn, files, key)
    }

    /// Opens a database that was taken out of a backup: nothing of it needs to be copied first.
    pub(crate) fn open_copy(files: Files, key: DataKey) -> Result<Store> {
        let conn = connect(&files.database, Some(&key), false)?;
        Store::take_up(conn, files, key)
    }

    fn take_up(mut conn: Connection, files: Files, key: DataKey) -> Result<Store> {
        migrate::migrate(&mut conn)?;
        let last = setting::get(&conn, Setting::Clock)?;
        let last = last.and_then(|bytes| Some(u64::from_be_bytes(bytes.try_into().ok()?)));
        let mut store = Store {
            origin: setting::origin(&conn)?,
            conn,
            vault: RefCell::new(files.read_slots().ok()),
            identity: Identity::of(&files.database)?,
            is_old_copy: false,
            files,
            clock: HlcClock::resume(Hlc(last.unwrap_or(0))),
            is_log_to_be_emptied: false,
            key,
        };
        // After a crash SQLite's log file may still hold what a purge was to forget.
        store.is_log_to_be_emptied = store.empty_log_file().is_err();
        store.begin_new_epoch_if_this_is_an_old_copy()?;
        content::sweep(&store.conn, &store.files, store.is_old_copy).ok(); // the next opening tries again
        store.catch_up()?;
        Ok(store)
    }

    /// Brings everything from SQLite's log file into the database and empties it.
    pub(crate) fn empty_log_file(&self) -> Result<()> {
        let sql = "PRAGMA wal_checkpoint(TRUNCATE)";
        Ok(self.conn.query_row(sql, [], |_| Ok(()))?)
    }

    /// An old copy put back must not give out numbers that its former self has given out since.
    fn begin_new_epoch_if_this_is_an_old_copy(&mut self) -> Result<()> {
        let own = self.own_mark()?;
        if let Some(mark) = Mark::read(&self.files)
            && mark.is_ahead_of(&own)
        {
            self.origin.epoch = mark.epoch.max(own.epoch) + 1;
            self.is_old_copy = true;
            setting::put(&self.conn, Setting::Epoch, &self.origin.epoch.to_be_bytes())?;
        }
        self.leave_mark().ok(); // a mark that lags behind does no harm
        Ok(())
    }

    fn own_mark(&self) -> Result<Mark> {
        let (seq, chain) = log::reach(&self.conn, self.origin)?;
        Ok(Mark {
            device: self.origin.device,
            epoch: self.origin.epoch,
            seq,
            chain,
        })
    }

    pub(crate) fn leave_mark(&self) -> Result<()> {
        self.own_mark()?.write(&self.files)
    }

    /// Whether it turned out when opening that this is an older copy of what lay here.
    pub fn is_old_copy(&self) -> bool {
        self.is_old_copy
    }

    /// Whether the file that is open still lies where it lay. On most systems a file that was deleted can still be written
    /// to, and nobody would notice that all of it is lost in the end.
    ///
    /// # Errors
    /// [`StoreError::Lost`].
    pub fn require_place(&self) -> Result<()> {
        match Identity::of(&self.files.database) {
            Ok(identity) if identity == self.identity => Ok(()),
            _ => Err(StoreError::Lost),
        }
    }

    /// Whose operations are written here.
    pub fn origin(&self) -> Origin {
        self.origin
    }

    /// The path of the database.
    pub fn path(&self) -> &Path {
        &self.files.database
    }

    /// The last moment of the hybrid clock.
    pub fn clock(&self) -> HlcClock {
        self.clock
    }

    /// For reading.
    pub fn reader(&self) -> Reader<'_> {
        Reader::new(&self.conn)
    }

    /// Puts a new password in place of the old one; the data is not encrypted again.
    ///
    /// # Errors
    /// [`StoreError::WrongPassword`] when `old` does not fit; file errors. The old password holds until all is written.
    pub fn change_password(&self, old: &str, new: &str, cost: KdfCost) -> Result<()> {
        let mut vault = self.files.read_vault()?;
        vault.unlock_with_password(old)?;
        vault.change_password(&self.key, new, cost)?;
        self.put_vault(vault)
    }

    fn put_vault(&self, vault: Vault) -> Result<()> {
        self.files.write_vault(&vault)?;
        *self.vault.borrow_mut() = Some(vault);
        Ok(())
    }

    /// Puts a new password in place of a forgotten one, after unlocking with the recovery sheet.
    ///
    /// # Errors
    /// File errors.
    pub fn replace_password(&self, new: &str, cost: KdfCost) -> Result<()> {
        let mut vault = self.files.read_vault()?;
        vault.change_password(&self.key, new, cost)?;
        self.put_vault(vault)
    }

    /// Makes a recovery code. A former one keeps fitting until this one was typed back ([`Store::confirm_recovery`]).
    ///
    /// # Errors
    /// File errors.
    pub fn add_recovery(&self) -> Result<RecoveryCode> {
        let mut vault = self.files.read_vault()?;
        let code = vault.add_recovery(&self.key)?;
        self.put_vault(vault)?;
        Ok(code)
    }

    /// Checks that the code as typed opens this database; from then on no other does.
    ///
    /// # Errors
    /// [`StoreError::RecoveryMistyped`], [`StoreError::WrongRecoveryCode`], file errors. Every code keeps fitting then.
    pub fn confirm_recovery(&self, typed: &str) -> Result<()> {
        let mut vault = self.files.read_vault()?;
        vault.settle_recovery(typed)?;
        self.files.write_vault(&vault)
    }

    #[cfg(test)]
    pub(crate) fn create_unencrypted(database: &Path) -> Store {
        build(database, None).unwrap();
        Store::open_unencrypted(database).unwrap()
    }

    #[cfg(test)]
    pub(crate) fn open_unencrypted(database: &Path) -> Result<Store> {
        let conn = connect(database, None, false)?;
        conn.execute_batch("PRAGMA synchronous = OFF")?; // tests kill processes, not machines
        Store::take_up(conn, Files::of(database), DataKey::make_random())
    }
}

/// Makes the file with its schema and its identity, and closes it again.
fn build(database: &Path, key: Option<&DataKey>) -> Result<()> {
    let mut conn = connect(database, key, true)?;
    migrate::migrate(&mut conn)?;
    setting::put(&conn, Setting::Device, &crypto::random::random_bytes::<16>())?;
    setting::put(&conn, Setting::Epoch, &1u32.to_be_bytes())?;
    conn.close().map_err(|(_, error)| error.into())
}

pub(crate) fn connect(database: &Path, key: Option<&DataKey>, is_new: bool) -> Result<Connection> {
    if rusqlite::version_number() < OLDEST_SQLITE {
        return Err(StoreError::Statement);
    }
    if !is_new && std::fs::metadata(database)?.len() == 0 {
        return Err(StoreError::Damaged); // SQLite would take it for a new database
    }
    let mut flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    if is_new {
        flags |= OpenFlags::SQLITE_OPEN_CREATE;
    }
    let conn = Connection::open_with_flags(database, flags)?;
    if conn.is_readonly("main")? {
        return Err(StoreError::ReadOnly); // SQLite opens it all the same and fails at the first write
    }
    conn.busy_timeout(std::time::Duration::ZERO)?; // one writer: if another process has it, say so at once
    if let Some(key) = key {
        conn.execute_batch("PRAGMA cipher_log_level = NONE")?; // page errors would go to standard error
        conn.pragma_update(None, "key", key.to_sqlcipher_pragma().as_str())?;
    }
    conn.execute_batch(include_str!("schema/pragmas.sql"))?;
    conn.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?; // reads a page: the key fits, or it is damaged
    conn.set_prepared_statement_cache_capacity(128);
    Ok(conn)
}
