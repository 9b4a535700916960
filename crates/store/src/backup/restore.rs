//! Making a database of a backup again.
//!
//! What is restored is an old copy of something that went on afterwards, perhaps on a stolen laptop. So it begins a new
//! epoch, in which no number is given out twice; and what was erased since is erased again, as far as anything here knows
//! of it.

use std::fs;
use std::path::{Path, PathBuf};

use crypto::vault::{KdfCost, Vault};
use model::PartBody;
use rusqlite::Connection;

use super::archive::Archive;
use super::key::{BackupKey, TakenOut};
use super::list;
use crate::mark::Mark;
use crate::open::connect;
use crate::setting::{self, Setting};
use crate::{Files, Result, Stamp, Store, StoreError, log};

/// Epochs of restored databases are seconds since this moment (2020-01-01): two that are restored from one backup get two
/// epochs, and the later one is the higher one.
const EPOCHS_BEGIN_S: u64 = 1_577_836_800;

/// A database that is being restored: complete under another name. Forgetting it removes it.
pub struct Restoring {
    /// For what is to be done to it before it takes its place.
    pub store: Store,
    place: Files,
    vault: Vault,
    _unfinished: Unfinished,
}

/// What lies under the other name, if anything.
struct Unfinished(Files);

impl Drop for Unfinished {
    fn drop(&mut self) {
        self.0.remove().ok();
    }
}

impl Restoring {
    /// Takes the database out of a backup and prepares it. Nothing at the place itself is touched.
    ///
    /// # Errors
    /// [`StoreError::WrongPassword`] when the key is another one's, [`StoreError::BackupDamaged`] also when the check
    /// finds anything, [`StoreError::Newer`], file errors.
    pub fn begin(
        mut archive: Archive,
        from: &Path,
        key: &BackupKey,
        place: &Path,
        now_ms: u64,
    ) -> Result<Restoring> {
        let place = Files::of(place);
        if !key.fits(&archive) {
            return Err(StoreError::WrongPassword);
        }
        let fresh = Files::of(&place.fresh());
        fs::create_dir_all(place.folder())?;
        fresh.remove()?;
        let unfinished = Unfinished(fresh.clone());
        Ok(Restoring {
            store: prepare(&mut archive, from, key, &place, &fresh, now_ms)?,
            vault: archive.vault,
            place,
            _unfinished: unfinished,
        })
    }

    /// Puts a new password in place of the one that held then.
    ///
    /// # Errors
    /// [`StoreError::SlotsDamaged`] when there is not enough memory for it.
    pub fn replace_password(&mut self, new: &str, cost: KdfCost) -> Result<()> {
        Ok(self.vault.change_password(&self.store.key, new, cost)?)
    }

    /// Gives it its place and opens it there. What lies there is moved aside, never deleted; `None` when there was
    /// nothing.
    ///
    /// # Errors
    /// File errors; what was there is there still, or lies aside.
    pub fn finish(self, aside: &str) -> Result<(Store, Option<PathBuf>)> {
        let Restoring {
            store,
            place,
            vault,
            _unfinished,
        } = self;
        let key = store.key.clone();
        store.empty_log_file()?;
        drop(store);
        place.require_unused()?;
        let aside = place.move_aside(aside)?;
        // As when a database is made: its keys first, its name last.
        place.write_vault(&vault)?;
        place.put_attachments_in_place()?;
        place.put_in_place()?;
        Ok((Store::open_with_key(place, key)?, aside))
    }
}

fn prepare(
    archive: &mut Archive,
    from: &Path,
    key: &BackupKey,
    place: &Files,
    fresh: &Files,
    now_ms: u64,
) -> Result<Store> {
    archive.extract(&fresh.database)?;
    archive.extract_attachments(&fresh.attachments())?;
    let mut store = Store::open_copy(fresh.clone(), key.data_key().clone()).map_err(as_damage)?;
    if store
        .reader()
        .check()?
        .findings
        .iter()
        .any(|finding| finding.is_damage())
    {
        return Err(StoreError::BackupDamaged);
    }
    store.begin_epoch(epoch_after(&store, place, now_ms))?;
    let purges = purges_since(archive, from, key, place)?;
    let stamp = Stamp {
        wall_ms: now_ms,
        verb: "backup_restore",
    };
    store.write::<_, StoreError>(stamp, |writer| {
        for line in &purges {
            writer.apply(log::parse(line)?, line)?;
        }
        Ok(())
    })?;
    Ok(store)
}

/// Higher than every epoch that this device ever had, as far as anything here tells.
fn epoch_after(store: &Store, place: &Files, now_ms: u64) -> u32 {
    let own = store.origin().epoch;
    let mark = Mark::read(place).filter(|mark| mark.device == store.origin().device);
    let last = mark.map_or(own, |mark| mark.epoch.max(own));
    let by_clock = u32::try_from((now_ms / 1000).saturating_sub(EPOCHS_BEGIN_S)).unwrap_or(0);
    last.saturating_add(1).max(by_clock)
}

/// The operations that erased something, of whoever knows more than the backup: the database that lies at the place, and
/// the newest backup beside this one. Those that cannot be read tell nothing.
fn purges_since(archive: &Archive, from: &Path, key: &BackupKey, place: &Files) -> Result<Vec<String>> {
    let mut lines = Vec::new();
    if let Ok(more) = purges_at(place, key) {
        lines.extend(more);
    }
    for folder in [from.parent(), Some(place.backups().as_path())]
        .into_iter()
        .flatten()
    {
        let newest = list(folder).unwrap_or_default().into_iter().find(|found| {
            let is_newer = |fact: &super::BackupFact| {
                fact.database == archive.fact.database && fact.made_at_ms > archive.fact.made_at_ms
            };
            found.fact.as_ref().is_ok_and(is_newer)
        });
        let Some(newest) = newest else { continue };
        if let Ok(more) = purges_in(&newest.path, key, place) {
            lines.extend(more);
        }
    }
    Ok(lines)
}

fn purges_in(backup: &Path, key: &BackupKey, place: &Files) -> Result<Vec<String>> {
    let taken_out = TakenOut::of(&mut Archive::open(backup)?, key, place.folder())?;
    purges(&connect(&taken_out.database, Some(key.data_key()), false)?)
}

/// Looks into a copy: what is to be moved aside stays as it is.
fn purges_at(place: &Files, key: &BackupKey) -> Result<Vec<String>> {
    let folder = tempfile::TempDir::with_prefix_in(super::copy::UNDER_WAY, place.folder())?;
    let copy = Files::of(&folder.path().join("database"));
    for (from, to) in place.of_sqlite().into_iter().zip(copy.of_sqlite()) {
        match fs::copy(from, to) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error.into()),
            _ => {}
        }
    }
    purges(&connect(&copy.database, Some(key.data_key()), false)?)
}

/// What erased something, with what was written in the same step: what erasing leaves of a note for the numbers.
fn purges(conn: &Connection) -> Result<Vec<String>> {
    let mut statement = conn.prepare(
        "SELECT DISTINCT o.key, o.author, o.seq, o.line FROM purged_row p
         JOIN operation_row r ON r.row_id = p.row_id JOIN operation o ON o.key = r.operation ORDER BY o.key",
    )?;
    let mut of_step = conn.prepare(
        "SELECT o.line FROM step s JOIN operation o ON o.author = s.author AND o.seq BETWEEN s.first_seq AND s.last_seq
         WHERE s.author = ?1 AND ?2 BETWEEN s.first_seq AND s.last_seq ORDER BY o.seq",
    )?;
    let mut rows = statement.query([])?;
    let mut lines = Vec::new();
    while let Some(row) = rows.next()? {
        let line: String = row.get(3)?;
        let is_purge = |part: &model::Part| matches!(part.body, PartBody::Purge);
        if log::parse(&line)?.parts.iter().any(is_purge) {
            lines.push(line);
            let (author, seq): (i64, i64) = (row.get(1)?, row.get(2)?);
            let others = of_step.query_map([author, seq], |row| row.get(0))?;
            lines.extend(others.collect::<rusqlite::Result<Vec<String>>>()?);
        }
    }
    Ok(lines)
}

fn as_damage(error: StoreError) -> StoreError {
    match error {
        StoreError::Damaged => StoreError::BackupDamaged,
        error => error,
    }
}

impl Store {
    fn begin_epoch(&mut self, epoch: u32) -> Result<()> {
        self.origin.epoch = epoch;
        setting::put(&self.conn, Setting::Epoch, &epoch.to_be_bytes())
    }
}
