use chrono::{NaiveDate, NaiveTime};
use model::code::TaskKind;
use model::{CaseNoteId, PersonId, TaskId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::PersonRef;

/// A follow-up, a task or an appointment as it is read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct TaskView {
    /// Its id.
    pub id: TaskId,
    /// For whom; empty for what concerns no case.
    pub person: Option<PersonRef>,
    /// What kind; empty where a newer version has another kind.
    pub kind: Option<TaskKind>,
    /// What is to be done; may be empty for a follow-up.
    pub what: String,
    /// On which day, or by when.
    pub due_on: Option<NaiveDate>,
    /// At what time of that day.
    pub at_time: Option<NaiveTime>,
    /// Where.
    pub place: String,
    /// Done on this day; empty while it is open.
    pub done_on: Option<NaiveDate>,
    /// How it ended.
    pub done_how: String,
    /// Who does it.
    pub worker: Option<String>,
    /// The note in which it was agreed.
    pub note: Option<CaseNoteId>,
}

/// A task as it is entered or changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NewTask {
    /// For whom; empty for what concerns no case.
    #[serde(default)]
    pub person: Option<PersonId>,
    /// What kind.
    pub kind: TaskKind,
    /// What is to be done, in a line; may be empty for a follow-up.
    #[serde(default)]
    pub what: String,
    /// On which day, or by when; a follow-up and an appointment have one.
    #[serde(default)]
    pub due_on: Option<NaiveDate>,
    /// At what time of that day.
    #[serde(default)]
    pub at_time: Option<NaiveTime>,
    /// Where.
    #[serde(default)]
    pub place: String,
}

/// Days that are offered for a follow-up, each a working day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FollowUpDays {
    /// The next one.
    pub next_working_day: NaiveDate,
    /// In a week.
    pub in_a_week: NaiveDate,
    /// In four weeks.
    pub in_four_weeks: NaiveDate,
}

/// Which tasks.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct TaskFilter {
    /// Of this person; empty for everybody, and for what concerns no case.
    pub person: Option<PersonId>,
    /// Due by this day; what has no day is left out then.
    pub until: Option<NaiveDate>,
    /// Also what is done, after what is open.
    pub with_done: bool,
}
