//! Whether the database is sound.

use serde::Serialize;
use store::{Finding, Report};
use ts_rs::TS;

use crate::{Result, Session};

/// What a check found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct CheckReport {
    /// Nothing is wrong.
    pub is_sound: bool,
    /// Operations looked at.
    #[ts(type = "number")]
    pub operations: u64,
    /// Rows looked at.
    #[ts(type = "number")]
    pub rows: u64,
    /// Contents of attachments read through.
    #[ts(type = "number")]
    pub contents: u64,
    /// What is wrong, as codes.
    pub findings: Vec<&'static str>,
}

/// Looks at file, schema, change log and state.
///
/// # Errors
/// File errors that keep it from looking.
pub fn run(session: &Session) -> Result<CheckReport> {
    Ok(report_of(&session.reader().check()?))
}

/// What a check found, for showing.
pub(crate) fn report_of(report: &Report) -> CheckReport {
    let code = |finding: &Finding| match finding {
        Finding::FileDamaged => "file_damaged",
        Finding::PageChanged => "page_changed",
        Finding::OperationChanged => "operation_changed",
        Finding::ChainBroken => "chain_broken",
        Finding::StateDiffers => "state_differs",
        Finding::IndexDamaged => "index_damaged",
        Finding::Forked => "forked",
        Finding::ContentMissing => "content_missing",
        Finding::ContentDamaged => "content_damaged",
        Finding::ContentOrphaned => "content_orphaned",
    };
    CheckReport {
        is_sound: report.findings.is_empty(),
        operations: report.operations,
        rows: report.rows,
        contents: report.contents,
        findings: report.findings.iter().map(code).collect(),
    }
}
