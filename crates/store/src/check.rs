//! Whether all of it is sound: the file, the log with its hash chain, the state that follows from it, the search, and the
//! contents of attachments.

mod content;
mod file;
mod log;
mod state;

use crate::{Reader, Result, StoreError};

/// What a check found; without findings all is sound.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Operations looked at.
    pub operations: u64,
    /// Rows of the state looked at.
    pub rows: u64,
    /// Contents of attachments read through.
    pub contents: u64,
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
    /// The search index is damaged, or does not hold what it should.
    IndexDamaged,
    /// Two operations with one name: a copied or restored device.
    Forked,
    /// The content of an attachment is gone.
    ContentMissing,
    /// The content of an attachment was altered.
    ContentDamaged,
    /// A content without an attachment.
    ContentOrphaned,
}

impl Finding {
    /// Whether the database itself is not what it was. A forked operation is a warning, and a content that is lost leaves
    /// the rest as it is.
    pub fn is_damage(self) -> bool {
        !matches!(
            self,
            Finding::Forked | Finding::ContentMissing | Finding::ContentDamaged | Finding::ContentOrphaned
        )
    }
}

impl Reader<'_> {
    /// Looks at everything. Reads the whole file several times: a few seconds for each 100 MB.
    ///
    /// # Errors
    /// File errors that keep it from looking.
    pub fn check(&self) -> Result<Report> {
        let mut report = Report::default();
        for look in [file::check, log::check, state::check, content::check] {
            match look(self, &mut report) {
                // Where the file cannot be read any further, the rest can still be looked at.
                Err(StoreError::Damaged) => report.findings.push(Finding::FileDamaged),
                other => other?,
            }
        }
        report.findings.sort();
        report.findings.dedup();
        Ok(report)
    }
}
