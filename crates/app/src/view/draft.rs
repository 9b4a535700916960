use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What is being typed in a form and not saved yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct KeptDraft {
    /// Which form, and of which row: `note:new`, `person:edit:<id>`.
    pub place: String,
    /// What stands in it, as JSON.
    pub content: String,
    /// When it was kept, to the second.
    pub at: NaiveDateTime,
}
