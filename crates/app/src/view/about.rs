use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What the program says of itself, beside its version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct About {
    /// The number of the newest form of the database. An older database is brought up to it when it is opened.
    pub database_format: u32,
    /// The number of the newest form of a bundle.
    pub bundle_format: u32,
    /// The day on which the rules for deadlines that are part of the program were given out.
    pub rules_version: NaiveDate,
}
