use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

/// One step of the way from an event to a last day: a date is only shown with the reasons for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Step {
    /// What kind of step, for whoever has words of their own for it.
    pub kind: StepKind,
    /// What happens, in German, the language of the law.
    pub what: String,
    /// The paragraph it follows from.
    pub paragraph: String,
    /// The day the step arrives at or speaks of.
    pub date: NaiveDate,
}

impl Step {
    pub(crate) fn new(
        kind: StepKind,
        what: impl Into<String>,
        paragraph: impl Into<String>,
        date: NaiveDate,
    ) -> Step {
        Step {
            kind,
            what: what.into(),
            paragraph: paragraph.into(),
            date,
        }
    }
}

/// The kinds of steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum StepKind {
    /// The day that counts as the day of service.
    Service,
    /// The day the period starts with or after.
    Start,
    /// The end by the calendar alone.
    RawEnd,
    /// A month without that day.
    MonthEnd,
    /// A Saturday, Sunday or public holiday on which the period does not end.
    Rolled,
    /// A day off on which it ends nevertheless.
    Stays,
    /// A holiday in some communes only, which moves nothing here.
    SomeCommunes,
    /// The last day.
    LastDay,
    /// The day to have it done.
    SafeDay,
    /// The day to be reminded.
    AlarmDay,
    /// The first day on which a look-back window reaches.
    ReachesBack,
}
