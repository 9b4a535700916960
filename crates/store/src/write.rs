//! How every write begins and ends. This is the only function that knows: it begins, stamps, records the change, keeps the
//! search up, commits and reports what changed.

use std::collections::{BTreeMap, BTreeSet};

use model::{
    Cells, HlcClock, OpId, Operation, Origin, Part, PartBody, Record, RowId, Salt, TOMBSTONE, TableNo, Value,
    merge,
};
use rusqlite::{Transaction, TransactionBehavior, params};
use uuid::{NoContext, Timestamp, Uuid};

use crate::log::{self, Appended};
use crate::row::{self, StepId};
use crate::setting::{self, Setting};
use crate::{Reader, Result, Store, StoreError};

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
}

/// A row to be made: list elements of a record are made in the same operation.
#[derive(Clone, Debug)]
pub struct NewRow {
    /// Its table.
    pub table: TableNo,
    /// Its id.
    pub row: RowId,
    /// Its cells.
    pub cells: Cells,
}

impl NewRow {
    /// A row for this record.
    pub fn of<R: Record>(id: R::Id, record: &R) -> NewRow {
        NewRow {
            table: R::TABLE.no,
            row: id.into(),
            cells: record.to_cells(),
        }
    }
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
        let clock = self.clock;
        let transaction = self
            .conn
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(StoreError::from)?;
        let mut writer = Writer::begin(&transaction, self.origin, clock, stamp)?;
        let value = work(&mut writer)?;
        let (changed, clock, purged) = writer.finish()?;
        transaction.commit().map_err(StoreError::from)?;
        self.clock = clock;
        if purged {
            // What was purged must not wait in the log file for the next checkpoint.
            self.conn
                .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))
                .map_err(StoreError::from)?;
        }
        if changed.operations > 0 {
            self.leave_mark()?;
        }
        Ok(Done { value, changed })
    }
}

/// The open transaction.
pub struct Writer<'a> {
    pub(crate) conn: &'a Transaction<'a>,
    origin: Origin,
    author: i64,
    first_seq: u64,
    next_seq: u64,
    clock: HlcClock,
    stamp: Stamp,
    step: StepId,
    authors: BTreeMap<Origin, i64>,
    touched_authors: BTreeSet<i64>,
    pub(crate) people_to_index: BTreeSet<String>,
    pub(crate) purged: bool,
    changed: Changed,
}

impl<'a> Writer<'a> {
    fn begin(conn: &'a Transaction<'a>, origin: Origin, clock: HlcClock, stamp: Stamp) -> Result<Writer<'a>> {
        let author = log::author_key(conn, origin)?;
        let (last_seq, _) = log::reach(conn, origin)?;
        let mut writer = Writer {
            conn,
            origin,
            author,
            first_seq: last_seq + 1,
            next_seq: last_seq + 1,
            clock,
            stamp,
            step: Uuid::nil(),
            authors: BTreeMap::from([(origin, author)]),
            touched_authors: BTreeSet::new(),
            people_to_index: BTreeSet::new(),
            purged: false,
            changed: Changed::default(),
        };
        writer.step = writer.make_id();
        Ok(writer)
    }

    /// For reading what is there, this transaction's own writes included.
    pub fn reader(&self) -> Reader<'_> {
        Reader::new(self.conn)
    }

    /// The step that this write is, for undoing it.
    pub fn step(&self) -> StepId {
        self.step
    }

    /// A new id: UUIDv7 by the wall clock of the stamp.
    pub fn make_id(&self) -> Uuid {
        let (seconds, rest) = (self.stamp.wall_ms / 1000, self.stamp.wall_ms % 1000);
        let nanos = u32::try_from(rest * 1_000_000).unwrap_or(0);
        Uuid::new_v7(Timestamp::from_unix(NoContext, seconds, nanos))
    }

    /// The next moment of the hybrid clock.
    pub fn tick(&mut self) -> model::Hlc {
        self.clock.tick(self.stamp.wall_ms)
    }

    /// Makes a record; gives its id.
    ///
    /// # Errors
    /// File errors.
    pub fn create<R: Record>(&mut self, record: &R) -> Result<R::Id>
    where
        R::Id: From<RowId>,
    {
        let id = R::Id::from(RowId(self.make_id()));
        self.create_rows(vec![NewRow::of(id, record)])?;
        Ok(id)
    }

    /// Makes a record with its list elements, as one operation.
    ///
    /// # Errors
    /// File errors.
    pub fn create_rows(&mut self, rows: Vec<NewRow>) -> Result<()> {
        let parts = rows
            .into_iter()
            .map(|new| write_part(new.table, new.row, new.cells))
            .collect();
        self.commit(parts, Vec::new())
    }

    /// Writes cells of a row, knowingly overwriting all that is there: this also resolves a conflict.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] for a row that is not there; file errors.
    pub fn edit(&mut self, table: TableNo, row: RowId, cells: Cells) -> Result<()> {
        if cells.is_empty() {
            return Ok(());
        }
        let ops = self.row_ops(row)?;
        let base = merge::derive_base(&ops, cells.keys().copied());
        self.commit(vec![write_part(table, row, cells)], base)
    }

    /// Deletes a row; its operations stay, so it can be brought back.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] for a row that is not there; file errors.
    pub fn delete(&mut self, table: TableNo, row: RowId) -> Result<()> {
        let base = merge::derive_base_of_whole_row(&self.row_ops(row)?);
        let cells = Cells::from([(TOMBSTONE, Value::Bool(true))]);
        self.commit(vec![write_part(table, row, cells)], base)
    }

    /// Forgets a row for ever, here and in every copy that the next bundles reach.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] for a row that is not there; file errors.
    pub fn purge(&mut self, table: TableNo, row: RowId) -> Result<()> {
        let base = merge::derive_base_of_whole_row(&self.row_ops(row)?);
        self.commit(
            vec![Part {
                table,
                row,
                body: PartBody::Purge,
            }],
            base,
        )
    }

    fn row_ops(&self, row: RowId) -> Result<Vec<merge::RowOp>> {
        let ops = log::operations_on(self.conn, row)?;
        if ops.is_empty() {
            return Err(StoreError::NotFound);
        }
        Ok(ops
            .iter()
            .filter_map(|(_, operation)| merge::RowOp::of(operation, row))
            .collect())
    }

    /// Stamps an operation of our own and applies it.
    fn commit(&mut self, parts: Vec<Part>, base: Vec<OpId>) -> Result<()> {
        let id = OpId {
            origin: self.origin,
            seq: self.next_seq,
        };
        let operation = Operation {
            id,
            at: self.clock.tick(self.stamp.wall_ms),
            base,
            parts,
        };
        self.next_seq += 1;
        self.keep(self.author, operation, None)?;
        Ok(())
    }

    /// Applies an operation of another device. Applying it twice, or in any order, changes nothing.
    ///
    /// # Errors
    /// File errors.
    pub fn apply(&mut self, operation: Operation, line: &str) -> Result<Appended> {
        // A clock more than a day ahead is recorded with the operation, and not followed.
        self.clock.observe(operation.at, self.stamp.wall_ms);
        let origin = operation.id.origin;
        let author = match self.authors.get(&origin) {
            Some(author) => *author,
            None => {
                let author = log::author_key(self.conn, origin)?;
                self.authors.insert(origin, author);
                author
            }
        };
        self.keep(author, operation, Some(line))
    }

    fn keep(&mut self, author: i64, mut operation: Operation, line: Option<&str>) -> Result<Appended> {
        let mut is_as_it_came = line.is_some();
        for part in &mut operation.parts {
            if !matches!(part.body, PartBody::Purge) && log::is_purged(self.conn, part.row)? {
                part.erase(); // late for a purge: nothing of it is kept, not even for a moment
                is_as_it_came = false;
            }
        }
        let fresh: Vec<bool> = operation
            .parts
            .iter()
            .map(|part| log::is_touched(self.conn, part.row).map(|yes| !yes))
            .collect::<Result<_>>()?;
        let made;
        let line = match line {
            Some(line) if is_as_it_came => line,
            _ => {
                made = log::to_line(&operation)?;
                made.as_str()
            }
        };
        let appended = log::append(self.conn, author, &operation, line)?;
        match appended {
            Appended::Known => return Ok(appended),
            Appended::New => {
                for (part, is_fresh) in operation.parts.iter().zip(fresh) {
                    match &part.body {
                        PartBody::Write { cells, .. } if is_fresh => {
                            self.materialise_new(part.table, part.row, cells)?
                        }
                        _ => self.materialise(part.table, part.row)?,
                    }
                }
            }
            Appended::Forked => {
                for (table, row) in log::rows_of(self.conn, author, operation.id.seq)? {
                    self.materialise(table, row)?;
                }
            }
        }
        self.touched_authors.insert(author);
        self.changed.operations += 1;
        self.changed
            .tables
            .extend(operation.parts.iter().map(|part| part.table));
        Ok(appended)
    }

    fn finish(mut self) -> Result<(Changed, HlcClock, bool)> {
        self.index_people()?;
        for author in &self.touched_authors {
            log::advance(self.conn, *author)?;
        }
        setting::put(self.conn, Setting::Clock, &self.clock.last().0.to_be_bytes())?;
        if self.changed.operations > 0 {
            let own = self.next_seq > self.first_seq;
            let range = own.then(|| (self.first_seq, self.next_seq - 1));
            let at_ms = i64::try_from(self.stamp.wall_ms).unwrap_or(i64::MAX);
            let sql = "INSERT INTO step (id, verb, at_ms, first_seq, last_seq) VALUES (?1, ?2, ?3, ?4, ?5)";
            let (first, last) = (
                range.map(|(first, _)| first.cast_signed()),
                range.map(|(_, last)| last.cast_signed()),
            );
            let mut insert = self.conn.prepare_cached(sql)?;
            insert.execute(params![
                self.step.into_bytes(),
                self.stamp.verb,
                at_ms,
                first,
                last
            ])?;
            self.changed.step = Some(self.step);
        }
        Ok((self.changed, self.clock, self.purged))
    }

    /// Keeps a value under a name of the caller's.
    ///
    /// # Errors
    /// File errors.
    pub fn put_setting(&mut self, name: &str, value: &[u8]) -> Result<()> {
        setting::put_named(self.conn, name, value)
    }

    /// Notes that a step was undone by this one.
    ///
    /// # Errors
    /// File errors.
    pub fn mark_undone(&mut self, step: StepId) -> Result<()> {
        let sql = "UPDATE step SET undone_by = ?2 WHERE id = ?1";
        self.conn
            .execute(sql, params![step.into_bytes(), self.step.into_bytes()])?;
        Ok(())
    }

    /// Notes that a list with this digest was read in by this step.
    ///
    /// # Errors
    /// File errors.
    pub fn note_list_import(&mut self, digest: [u8; 32]) -> Result<()> {
        let sql = "INSERT OR REPLACE INTO list_import (digest, step, at_ms) VALUES (?1, ?2, ?3)";
        let at_ms = i64::try_from(self.stamp.wall_ms).unwrap_or(i64::MAX);
        self.conn
            .execute(sql, params![digest, self.step.into_bytes(), at_ms])?;
        Ok(())
    }

    /// Unix milliseconds of this write.
    pub(crate) fn at_ms(&self) -> i64 {
        i64::try_from(self.stamp.wall_ms).unwrap_or(i64::MAX)
    }
}

fn write_part(table: TableNo, row: RowId, cells: Cells) -> Part {
    Part {
        table,
        row,
        body: PartBody::Write {
            salt: Salt(crypto::random::random_bytes()),
            cells,
        },
    }
}

impl Reader<'_> {
    /// A value that was kept under a name of the caller's.
    ///
    /// # Errors
    /// File errors.
    pub fn setting(&self, name: &str) -> Result<Option<Vec<u8>>> {
        setting::get_named(self.conn, name)
    }

    /// Every operation that a step of ours made.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] for an unknown step; file errors.
    pub fn operations_of_step(&self, step: StepId) -> Result<Vec<Operation>> {
        let sql = "SELECT o.line FROM step s
                   JOIN author a ON a.device = (SELECT value FROM setting WHERE name = 'store.device')
                   JOIN operation o ON o.author = a.key AND o.seq BETWEEN s.first_seq AND s.last_seq
                   WHERE s.id = ?1 AND s.undone_by IS NULL ORDER BY o.seq";
        let mut statement = self.conn.prepare_cached(sql)?;
        let lines = statement.query_map([row::blob(RowId(step))], |row| row.get::<_, String>(0))?;
        lines
            .map(|line| serde_json::from_str(&line?).map_err(|_| StoreError::Damaged))
            .collect()
    }
}
