use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::PersonRef;

/// One step, as the history shows it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct StepView {
    /// Its name, for undoing it.
    #[ts(type = "string")]
    pub id: Uuid,
    /// What was done, as a code: `note_add`.
    pub verb: String,
    /// When, local time.
    pub at: NaiveDateTime,
    /// About whom, where it is about a few people; nobody when it was undone.
    pub persons: Vec<PersonRef>,
    /// It was undone.
    pub is_undone: bool,
    /// Undoing it is worth a try. It is refused all the same when what it wrote was changed since.
    pub can_undo: bool,
}
