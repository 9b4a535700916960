use chrono::NaiveDate;
use deadlines::{Head, Rule};
use serde::Serialize;
use ts_rs::TS;

use super::PersonRef;

/// The rules that deadlines are computed with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct RuleTable {
    /// Which version, of which day's law, and whose.
    #[serde(flatten)]
    pub head: Head,
    /// Where it came from.
    pub origin: RulesOrigin,
    /// How many were read in the wording of German law.
    pub verified: u32,
    /// All of them, in the order of the table.
    pub rules: Vec<Rule>,
}

/// Where the rules in use came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RulesOrigin {
    /// With the program.
    Shipped,
    /// From a file that the project has signed.
    Imported,
}

/// What taking in a file of rules would change. Nothing of it was done.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct RulesPreview {
    /// The rules in use.
    pub in_use: Head,
    /// The rules of the file.
    pub offered: Head,
    /// Rows that are not there yet: new rules, and known ones for new days.
    pub added: Vec<Rule>,
    /// Rows that get a last day of validity.
    pub ended: Vec<Rule>,
    /// Rows of which only is noted anew how well they were checked, or what is to be asked.
    pub rechecked: Vec<Rule>,
    /// How many rows stay as they are.
    pub unchanged: u32,
    /// The open deadlines that would come out on another day. They stay as they are until somebody moves them.
    pub moved: Vec<MovedDeadline>,
}

/// An open deadline that would come out on another day.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct MovedDeadline {
    /// What its keeper calls it; of a deadline that is stored here, its id.
    pub key: String,
    /// Whose it is, where it is stored here.
    pub person: Option<PersonRef>,
    /// What is to be done, where it is stored here.
    pub what: String,
    /// The rule or group.
    pub rule: String,
    /// The last day as it is kept.
    pub kept: NaiveDate,
    /// The last day under the new rules; `None` where they give none.
    pub last_day: Option<NaiveDate>,
    /// Whether nothing is open about that day.
    pub certain: bool,
    /// Why the new rules give no day: the code of the refusal.
    pub refusal: Option<String>,
}
