use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A time in a shelter as it is typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct NewStay {
    /// Name of the shelter; one of that name is used, or made.
    pub shelter: String,
    /// Room or bed.
    pub room: String,
    /// Moved in.
    pub from_on: Option<NaiveDate>,
    /// Moved out; empty while it lasts.
    pub to_on: Option<NaiveDate>,
}
