//! How an operation takes effect, whoever made it: it is kept in the log, and the rows it touches are brought up to date.

use model::{Operation, PartBody};

use crate::log::{self, Appended};
use crate::{Result, StoreError, Writer};

impl Writer<'_> {
    /// Applies an operation of another device. Applying it twice, or in any order, changes nothing.
    ///
    /// # Errors
    /// File errors; [`StoreError::Statement`] for an operation that is not well formed, which no bundle brings this far.
    pub fn apply(&mut self, operation: Operation, line: &str) -> Result<Appended> {
        let (origin, at) = (operation.id.origin, operation.at);
        let author = self.author_key(origin)?;
        let appended = self.keep(author, operation, Some(line))?;
        if appended != Appended::Known {
            if !self.clock.observe(at, self.stamp.wall_ms) {
                self.changed.clocks_ahead.insert(origin.device);
            }
            if origin.device == self.origin.device && origin.epoch >= self.origin.epoch {
                self.begin_epoch_after(origin.epoch)?;
            }
        }
        Ok(appended)
    }

    /// Keeps an operation and lets it take effect. `line` is its form as it came; without one it is ours.
    pub(crate) fn keep(
        &mut self,
        author: i64,
        mut operation: Operation,
        line: Option<&str>,
    ) -> Result<Appended> {
        if !operation.is_well_formed() {
            return Err(StoreError::Statement);
        }
        let mut is_as_it_came = line.is_some();
        let mut fresh = Vec::with_capacity(operation.parts.len());
        for part in &mut operation.parts {
            if !matches!(part.body, PartBody::Purge) && self.is_purged(part.row)? {
                part.erase(); // late for a purge: nothing of it is kept, not even for a moment
                is_as_it_came = false;
            }
            fresh.push(!log::is_touched(self.conn, part.row)?);
        }
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
}
