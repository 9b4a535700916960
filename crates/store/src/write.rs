//! How every write begins and ends. This is the only function that knows: it begins, stamps, records the change, keeps the
//! search up, commits and reports what changed.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use model::{DeviceId, HlcClock, Origin, PersonId, TableNo};
use rusqlite::{Transaction, TransactionBehavior, params};
use uuid::{NoContext, Timestamp, Uuid};

use crate::content::FreshFiles;
use crate::row::StepId;
use crate::setting::{self, Setting};
use crate::{Reader, Result, Store, StoreError, log, purge};

/// When and what: stands on every write.
#[derive(Clone, Copy, Debug)]
pub struct Stamp {
    /// Unix milliseconds by the wall clock.
    pub wall_ms: u64,
    /// What is done, as a code: `note_add`.
    pub verb: &'static str,
}

/// What a write did.
#[derive(Clone, Debug)]
pub struct Done<T> {
    /// What the work gave back.
    pub value: T,
    /// What changed.
    pub changed: Changed,
}

/// What changed, for whoever shows it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changed {
    /// The step, for undoing it; empty when nothing was changed.
    pub step: Option<StepId>,
    /// Tables with a changed row.
    pub tables: BTreeSet<TableNo>,
    /// Operations that were new.
    pub operations: u64,
    /// Devices whose clock is more than a day ahead of ours: the user is told.
    pub clocks_ahead: BTreeSet<DeviceId>,
}

impl Store {
    /// Runs `work` in one transaction: all of it becomes durable, or nothing of it happened.
    ///
    /// # Errors
    /// What `work` gives, and file errors; in both cases the database is as it was.
    pub fn write<T, E: From<StoreError>>(
        &mut self,
        stamp: Stamp,
        work: impl FnOnce(&mut Writer<'_>) -> Result<T, E>,
    ) -> Result<Done<T>, E> {
        self.require_place()?;
        let transaction = self
            .conn
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(StoreError::from)?;
        let mut writer = Writer::begin(&transaction, self.origin, self.clock, stamp)?;
        let value = work(&mut writer)?;
        let end = writer.finish()?;
        end.fresh_files.keep();
        transaction.commit().map_err(StoreError::from)?;
        self.clock = end.clock;
        self.origin = end.origin;
        self.is_log_to_be_emptied |= end.forgot;
        for path in end.files_to_remove {
            std::fs::remove_file(path).ok(); // its key is gone; what stays is swept away at the next opening
        }
        self.settle(end.changed.operations > 0);
        Ok(Done {
            value,
            changed: end.changed,
        })
    }

    /// What is better done after a commit. It cannot fail: the write is durable, and saying otherwise would make somebody
    /// write it again.
    fn settle(&mut self, has_operations: bool) {
        if self.is_log_to_be_emptied {
            // What was forgotten must not wait in SQLite's log file for the next checkpoint.
            self.is_log_to_be_emptied = self.empty_log_file().is_err();
        }
        if has_operations {
            self.leave_mark().ok(); // a mark that lags behind does no harm; the next write leaves another
        }
    }
}

/// What a finished writer hands back, to count once the transaction is durable.
struct End {
    changed: Changed,
    clock: HlcClock,
    origin: Origin,
    forgot: bool,
    fresh_files: FreshFiles,
    files_to_remove: Vec<PathBuf>,
}

/// The open transaction.
pub struct Writer<'a> {
    pub(crate) conn: &'a Transaction<'a>,
    pub(crate) origin: Origin,
    pub(crate) author: i64,
    pub(crate) first_seq: u64,
    pub(crate) next_seq: u64,
    pub(crate) clock: HlcClock,
    pub(crate) stamp: Stamp,
    step: StepId,
    pub(crate) authors: BTreeMap<Origin, i64>,
    pub(crate) touched_authors: BTreeSet<i64>,
    pub(crate) people_to_index: BTreeSet<PersonId>,
    pub(crate) purged: bool,
    /// Something was deleted that must not wait in SQLite's log file.
    pub(crate) forgot: bool,
    pub(crate) nothing_is_purged: bool,
    pub(crate) fresh_files: FreshFiles,
    pub(crate) files_to_remove: Vec<PathBuf>,
    pub(crate) changed: Changed,
}

impl<'a> Writer<'a> {
    fn begin(conn: &'a Transaction<'a>, origin: Origin, clock: HlcClock, stamp: Stamp) -> Result<Writer<'a>> {
        let mut writer = Writer {
            conn,
            origin,
            author: 0,
            first_seq: 0,
            next_seq: 0,
            clock,
            stamp,
            step: Uuid::nil(),
            authors: BTreeMap::new(),
            touched_authors: BTreeSet::new(),
            people_to_index: BTreeSet::new(),
            purged: false,
            forgot: false,
            nothing_is_purged: purge::is_nothing_purged(conn)?,
            fresh_files: FreshFiles::default(),
            files_to_remove: Vec::new(),
            changed: Changed::default(),
        };
        writer.step = writer.make_id();
        writer.write_as(origin)?;
        Ok(writer)
    }

    /// Sets whose operations are made from here on.
    fn write_as(&mut self, origin: Origin) -> Result<()> {
        let (last_seq, _) = log::reach(self.conn, origin)?;
        self.origin = origin;
        self.author = self.author_key(origin)?;
        self.first_seq = last_seq + 1;
        self.next_seq = last_seq + 1;
        Ok(())
    }

    /// Operations of our own came back that this database does not know: it is an old copy put back. Its former self gave
    /// out numbers that must not be given out again.
    pub(crate) fn begin_epoch_after(&mut self, epoch: u32) -> Result<()> {
        let epoch = epoch.saturating_add(1);
        setting::put(self.conn, Setting::Epoch, &epoch.to_be_bytes())?;
        self.write_as(Origin { epoch, ..self.origin })
    }

    pub(crate) fn author_key(&mut self, origin: Origin) -> Result<i64> {
        if let Some(author) = self.authors.get(&origin) {
            return Ok(*author);
        }
        let author = log::author_key(self.conn, origin)?;
        self.authors.insert(origin, author);
        Ok(author)
    }

    /// For reading what is there, this transaction's own writes included.
    pub fn reader(&self) -> Reader<'_> {
        Reader::new(self.conn)
    }

    /// The step that this write is, for undoing it.
    pub fn step(&self) -> StepId {
        self.step
    }

    /// The next moment of the hybrid clock.
    pub fn tick(&mut self) -> model::Hlc {
        self.clock.tick(self.stamp.wall_ms)
    }

    /// A new id: UUIDv7 by the wall clock of the stamp.
    pub fn make_id(&self) -> Uuid {
        let (seconds, rest) = (self.stamp.wall_ms / 1000, self.stamp.wall_ms % 1000);
        let nanos = u32::try_from(rest * 1_000_000).unwrap_or(0);
        Uuid::new_v7(Timestamp::from_unix(NoContext, seconds, nanos))
    }

    /// Unix milliseconds of this write.
    pub(crate) fn at_ms(&self) -> i64 {
        i64::try_from(self.stamp.wall_ms).unwrap_or(i64::MAX)
    }

    fn finish(mut self) -> Result<End> {
        self.index_people()?;
        if self.purged {
            self.leave_no_word_behind()?;
        }
        for author in &self.touched_authors {
            log::advance(self.conn, *author)?;
        }
        setting::put(self.conn, Setting::Clock, &self.clock.last().0.to_be_bytes())?;
        if self.changed.operations > 0 {
            self.note_step()?;
            self.changed.step = Some(self.step);
        }
        Ok(End {
            changed: self.changed,
            clock: self.clock,
            origin: self.origin,
            forgot: self.forgot || self.purged,
            fresh_files: self.fresh_files,
            files_to_remove: self.files_to_remove,
        })
    }

    fn note_step(&self) -> Result<()> {
        let has_own = self.next_seq > self.first_seq;
        let own = has_own.then(|| {
            let (first, last) = (self.first_seq.cast_signed(), self.next_seq.cast_signed() - 1);
            (self.author, first, last)
        });
        let sql =
            "INSERT INTO step (id, verb, at_ms, author, first_seq, last_seq) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
        self.conn.prepare_cached(sql)?.execute(params![
            self.step.into_bytes(),
            self.stamp.verb,
            self.at_ms(),
            own.map(|(author, ..)| author),
            own.map(|(_, first, _)| first),
            own.map(|(.., last)| last),
        ])?;
        Ok(())
    }
}
