use chrono::NaiveDateTime;
use serde::Serialize;
use uuid::Uuid;

use crate::{Result, Session};

/// One step, as the history shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StepView {
    /// Its name, for undoing it.
    pub id: Uuid,
    /// What was done, as a code: `note_add`.
    pub verb: String,
    /// When, local time.
    pub at: NaiveDateTime,
    /// It was undone.
    pub is_undone: bool,
}

/// The newest steps first.
///
/// # Errors
/// File errors.
pub fn list(session: &Session, limit: u32) -> Result<Vec<StepView>> {
    let steps = session.reader().steps(limit)?;
    let view = |step: store::Step| StepView {
        id: step.id,
        verb: step.verb,
        at: session.local_at(step.at_ms),
        is_undone: step.is_undone,
    };
    Ok(steps.into_iter().map(view).collect())
}
