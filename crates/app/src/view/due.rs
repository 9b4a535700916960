use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What has a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DueKind {
    /// A statutory deadline ends (`last_day`). Of one day it comes before all others.
    Deadline,
    /// A paper runs out (`residence_valid_until`).
    Paper,
    /// A consent ends (`until_on`).
    Consent,
    /// Something is to be looked at again, done or attended (`due_on`).
    Task,
}
