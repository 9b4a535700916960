//! Whether all of it is sound: the file, the log with its hash chain, and the state that follows from it.

use model::merge::{RowOp, derive_row_state};
use model::record::{self, TABLES};
use model::{DeviceId, Digest, Operation, Origin, RowId, TOMBSTONE, Value};

use crate::row::{digest, uuid};
use crate::{Reader, Result, StoreError, log};

/// What a check found; without findings all is sound.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Operations looked at.
    pub operations: u64,
    /// Rows of the state looked at.
    pub rows: u64,
    /// What is wrong.
    pub findings: Vec<Finding>,
}

/// Something that is not as it should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Finding {
    /// SQLite's own check of the file failed.
    FileDamaged,
    /// A page was changed outside the program (SQLCipher's check of each page failed).
    PageChanged,
    /// An operation's content does not fit its leaf.
    OperationChanged,
    /// The hash chain of an author does not fit its operations: an old page was put back, or one is missing.
    ChainBroken,
    /// A row of the state is not what its operations amount to.
    StateDiffers,
    /// The search index is damaged.
    IndexDamaged,
    /// Two operations with one name: a copied or restored device.
    Forked,
}

impl Reader<'_> {
    /// Looks at everything. Reads the whole file: a second for each 200 MB.
    ///
    /// # Errors
    /// File errors that keep it from looking.
    pub fn check(&self) -> Result<Report> {
        let mut report = Report::default();
        self.check_file(&mut report)?;
        self.check_log(&mut report)?;
        self.check_state(&mut report)?;
        report.findings.sort();
        report.findings.dedup();
        Ok(report)
    }

    fn check_file(&self, report: &mut Report) -> Result<()> {
        let all = |sql: &str| -> Result<Vec<String>> {
            let mut statement = self.conn.prepare(sql)?;
            let rows = statement.query_map([], |row| row.get::<_, String>(0))?;
            Ok(rows.collect::<rusqlite::Result<_>>()?)
        };
        match all("PRAGMA cipher_integrity_check") {
            Ok(problems) if problems.is_empty() => {}
            Ok(_) | Err(StoreError::Damaged) => report.findings.push(Finding::PageChanged),
            Err(error) => return Err(error),
        }
        match all("PRAGMA integrity_check") {
            Ok(lines) if lines == ["ok"] => {}
            Ok(_) | Err(StoreError::Damaged) => report.findings.push(Finding::FileDamaged),
            Err(error) => return Err(error),
        }
        for index in ["person_index", "note_index"] {
            let sql = format!("INSERT INTO {index} ({index}) VALUES ('integrity-check')");
            if self.conn.execute(&sql, []).is_err() {
                report.findings.push(Finding::IndexDamaged);
            }
        }
        let forks: i64 = self
            .conn
            .query_row("SELECT count(*) FROM forked_operation", [], |row| row.get(0))?;
        if forks > 0 {
            report.findings.push(Finding::Forked);
        }
        Ok(())
    }

    fn check_log(&self, report: &mut Report) -> Result<()> {
        let mut authors = self
            .conn
            .prepare("SELECT key, device, epoch, contiguous, chain FROM author")?;
        let authors: Vec<(i64, Origin, i64, Digest)> = authors
            .query_map([], |row| {
                let device = DeviceId(uuid(row.get_ref(1)?.as_blob()?));
                let origin = Origin {
                    device,
                    epoch: row.get(2)?,
                };
                Ok((
                    row.get(0)?,
                    origin,
                    row.get(3)?,
                    digest(row.get_ref(4)?.as_blob()?),
                ))
            })?
            .collect::<rusqlite::Result<_>>()?;
        for (author, origin, contiguous, chain) in authors {
            let mut link = Digest::ZERO;
            let mut last = 0i64;
            let mut statement = self
                .conn
                .prepare_cached("SELECT seq, leaf, line FROM operation WHERE author = ?1 ORDER BY seq")?;
            let mut rows = statement.query([author])?;
            while let Some(row) = rows.next()? {
                let (seq, leaf): (i64, Digest) = (row.get(0)?, digest(row.get_ref(1)?.as_blob()?));
                let line = row.get_ref(2)?.as_str().map_err(|_| StoreError::Damaged)?;
                report.operations += 1;
                let fits = serde_json::from_str::<Operation>(line).is_ok_and(|operation| {
                    operation.leaf() == leaf
                        && operation.id.origin == origin
                        && operation.id.seq == seq.unsigned_abs()
                });
                if !fits {
                    report.findings.push(Finding::OperationChanged);
                }
                if seq <= contiguous {
                    link = link.chain(leaf);
                    last = seq;
                }
            }
            if link != chain || last != contiguous {
                report.findings.push(Finding::ChainBroken);
            }
        }
        Ok(())
    }

    fn check_state(&self, report: &mut Report) -> Result<()> {
        let mut statement = self.conn.prepare("SELECT DISTINCT row_id FROM operation_row")?;
        let rows = statement.query_map([], |row| Ok(RowId(uuid(row.get_ref(0)?.as_blob()?))))?;
        let mut expected = 0u64;
        for row in rows {
            let row = row?;
            let operations = log::operations_on(self.conn, row)?;
            let ops: Vec<RowOp> = operations
                .iter()
                .filter_map(|(_, op)| RowOp::of(op, row))
                .collect();
            let state = derive_row_state(&ops);
            let table = operations
                .iter()
                .flat_map(|(_, op)| &op.parts)
                .find(|part| part.row == row);
            let Some(table) = table.and_then(|part| record::table(part.table)) else {
                continue;
            };
            let mut known = state.cells.clone();
            known.retain(|no, value| table.column(*no).is_some() && !value.is_null());
            let shown = self.cells(table, row)?.map(|mut cells| {
                cells.remove(&TOMBSTONE);
                cells
            });
            let is_deleted = self
                .cells(table, row)?
                .and_then(|mut cells| cells.remove(&TOMBSTONE));
            let is_shown = !state.purged && !state.cells.is_empty();
            let fits = match shown {
                Some(cells) => {
                    is_shown
                        && cells == known
                        && (is_deleted == Some(Value::Bool(true))) == state.is_deleted()
                }
                None => !is_shown,
            };
            if !fits {
                report.findings.push(Finding::StateDiffers);
            }
            expected += u64::from(is_shown);
        }
        for table in TABLES {
            let sql = format!("SELECT count(*) FROM {}", table.name);
            report.rows += self
                .conn
                .query_row(&sql, [], |row| row.get::<_, i64>(0))?
                .unsigned_abs();
        }
        if report.rows != expected {
            report.findings.push(Finding::StateDiffers);
        }
        Ok(())
    }
}
