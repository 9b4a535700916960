//! Whether the database is sound.

use serde::Serialize;
use store::Finding;

use crate::{Result, Session};

/// What a check found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CheckReport {
    /// Nothing is wrong.
    pub is_sound: bool,
    /// Operations looked at.
    pub operations: u64,
    /// Rows looked at.
    pub rows: u64,
    /// What is wrong, as codes.
    pub findings: Vec<&'static str>,
}

/// Looks at file, schema, change log and state.
///
/// # Errors
/// File errors that keep it from looking.
pub fn run(session: &Session) -> Result<CheckReport> {
    let report = session.reader().check()?;
    let code = |finding: &Finding| match finding {
        Finding::FileDamaged => "file_damaged",
        Finding::PageChanged => "page_changed",
        Finding::OperationChanged => "operation_changed",
        Finding::ChainBroken => "chain_broken",
        Finding::StateDiffers => "state_differs",
        Finding::IndexDamaged => "index_damaged",
        Finding::Forked => "forked",
    };
    Ok(CheckReport {
        is_sound: report.findings.is_empty(),
        operations: report.operations,
        rows: report.rows,
        findings: report.findings.iter().map(code).collect(),
    })
}
