//! How a database is made, unlocked and brought up to date.

use std::path::Path;

use crypto::DataKey;
use crypto::vault::{KdfCost, RecoveryCode, Vault};
use model::{DeviceId, Hlc, HlcClock, Origin};
use rusqlite::{Connection, OpenFlags};
use uuid::Uuid;

use crate::mark::Mark;
use crate::setting::{self, Setting};
use crate::{Files, Reader, Result, StoreError, log, migrate};

/// SQLite before this version could lose commits in WAL mode.
const OLDEST_SQLITE: i32 = 3_051_003;

/// An unlocked database: the one connection, which is the one writer.
pub struct Store {
    pub(crate) conn: Connection,
    pub(crate) files: Files,
    pub(crate) origin: Origin,
    pub(crate) clock: HlcClock,
    key: DataKey,
}

impl Store {
    /// Makes a new, empty database with a key of its own, closed with `password`.
    ///
    /// # Errors
    /// [`StoreError::Exists`] when something is at that place; file errors.
    pub fn create(database: &Path, password: &str, cost: KdfCost) -> Result<Store> {
        let files = Files::of(database);
        if database.exists() || files.keys().exists() {
            return Err(StoreError::Exists);
        }
        let (vault, key) = Vault::create(password, cost)?;
        files.write_vault(&vault)?;
        let mut conn = connect(&files, Some(&key), true)?;
        migrate::migrate(&mut conn)?;
        let device = DeviceId(Uuid::from_bytes(crypto::random::random_bytes()));
        setting::put(&conn, Setting::Device, device.0.as_bytes())?;
        setting::put(&conn, Setting::Epoch, &1u32.to_be_bytes())?;
        Store::take_up(conn, files, key)
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

    fn open_with_key(files: Files, key: DataKey) -> Result<Store> {
        let mut conn = connect(&files, Some(&key), false)?;
        migrate::migrate(&mut conn)?;
        Store::take_up(conn, files, key)
    }

    fn take_up(conn: Connection, files: Files, key: DataKey) -> Result<Store> {
        let origin = setting::origin(&conn)?;
        let last = setting::get(&conn, Setting::Clock)?;
        let last = last
            .and_then(|bytes| Some(u64::from_be_bytes(bytes.try_into().ok()?)))
            .unwrap_or(0);
        let mut store = Store {
            conn,
            files,
            origin,
            clock: HlcClock::resume(Hlc(last)),
            key,
        };
        store.begin_new_epoch_if_this_is_an_old_copy()?;
        Ok(store)
    }

    /// An old copy put back must not give out numbers that its former self has given out since.
    fn begin_new_epoch_if_this_is_an_old_copy(&mut self) -> Result<()> {
        let own = self.own_mark()?;
        if let Some(mark) = Mark::read(&self.files)
            && mark.is_ahead_of(&own)
        {
            self.origin.epoch = mark.epoch.max(own.epoch) + 1;
            setting::put(&self.conn, Setting::Epoch, &self.origin.epoch.to_be_bytes())?;
        }
        self.leave_mark()
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
        self.files.write_vault(&vault)
    }

    /// Puts a new password in place of a forgotten one, after unlocking with the recovery sheet.
    ///
    /// # Errors
    /// File errors.
    pub fn replace_password(&self, new: &str, cost: KdfCost) -> Result<()> {
        let mut vault = self.files.read_vault()?;
        vault.change_password(&self.key, new, cost)?;
        self.files.write_vault(&vault)
    }

    /// Makes a recovery code; a former one stops to fit. It counts only once it was typed back
    /// ([`Store::confirm_recovery`]).
    ///
    /// # Errors
    /// File errors.
    pub fn add_recovery(&self) -> Result<RecoveryCode> {
        let mut vault = self.files.read_vault()?;
        let code = vault.add_recovery(&self.key)?;
        self.files.write_vault(&vault)?;
        Ok(code)
    }

    /// Whether the code as typed opens this database.
    ///
    /// # Errors
    /// [`StoreError::RecoveryMistyped`], [`StoreError::WrongRecoveryCode`], file errors.
    pub fn confirm_recovery(&self, typed: &str) -> Result<()> {
        self.files.read_vault()?.unlock_with_recovery(typed)?;
        Ok(())
    }

    #[cfg(test)]
    pub(crate) fn create_unencrypted(database: &Path) -> Store {
        let files = Files::of(database);
        let mut conn = connect(&files, None, true).unwrap();
        migrate::migrate(&mut conn).unwrap();
        setting::put(&conn, Setting::Device, &crypto::random::random_bytes::<16>()).unwrap();
        setting::put(&conn, Setting::Epoch, &1u32.to_be_bytes()).unwrap();
        Store::take_up(conn, files, DataKey::make_random()).unwrap()
    }
}

fn connect(files: &Files, key: Option<&DataKey>, is_new: bool) -> Result<Connection> {
    if rusqlite::version_number() < OLDEST_SQLITE {
        return Err(StoreError::Statement);
    }
    let mut flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    if is_new {
        flags |= OpenFlags::SQLITE_OPEN_CREATE;
    }
    let conn = Connection::open_with_flags(&files.database, flags)?;
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
