use chrono::NaiveDate;
use deadlines::Grade;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Where something legal stands, and how sure it is. Nothing legal is there without one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "LegalSource")]
pub struct Source {
    /// The paragraphs.
    pub paragraph: String,
    /// How well they were checked.
    pub verified: Grade,
    /// The day as of which they were read; `None` where they were not, which is to be shown in red.
    pub rechtsstand: Option<NaiveDate>,
}

impl Source {
    /// Whether somebody has read the wording of the law for it.
    pub fn is_verified(&self) -> bool {
        self.verified.is_verified() && self.rechtsstand.is_some()
    }
}
