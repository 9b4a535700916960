use chrono::NaiveDate;
use deadlines::Rule;
use serde::Serialize;
use ts_rs::TS;

/// The rules that deadlines are computed with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct RuleTable {
    /// The day of this version of the table.
    pub version: NaiveDate,
    /// The newest day as of which paragraphs were read.
    pub read_on: Option<NaiveDate>,
    /// How many were read in the wording of German law.
    pub verified: u32,
    /// All of them, in the order of the table.
    pub rules: Vec<Rule>,
}
