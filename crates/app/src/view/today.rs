use chrono::NaiveDate;
use model::code::{ConsentPurpose, ResidenceStatus};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{DeadlineBrief, PersonRef, Place, TaskView};

/// What the day asks for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Today {
    /// Today and the days after it, as far as is looked ahead.
    pub days: Vec<CalendarDay>,
    /// Whether the Land is known whose holidays those are; otherwise only those of all sixteen are shown.
    pub has_land: bool,
    /// What is open and due by the last of those days, the oldest first.
    pub due: Vec<Due>,
    /// Open tasks without a day.
    pub undated: Vec<TaskView>,
    /// What was finished today.
    pub done: Vec<TaskView>,
    /// People in care whom nobody saw for sixty days.
    pub unseen: u32,
}

/// A day of the calendar.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CalendarDay {
    /// Which.
    pub on: NaiveDate,
    /// A Saturday, a Sunday or a public holiday: no period ends on it (§ 193 BGB).
    pub is_off: bool,
    /// What the holiday is called.
    pub holiday: Option<String>,
}

/// Something with a day.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Due {
    /// The day.
    pub on: NaiveDate,
    /// For whom; empty for what concerns no case.
    pub person: Option<PersonRef>,
    /// Where she lives.
    pub home: Option<Place>,
    /// What it is.
    pub what: DueWhat,
}

/// What has a day.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum DueWhat {
    /// A statutory deadline.
    Deadline {
        /// The deadline.
        deadline: Box<DeadlineBrief>,
    },
    /// A follow-up, a task or an appointment.
    Task {
        /// The task.
        task: Box<TaskView>,
    },
    /// A paper runs out.
    Paper {
        /// Which.
        status: Option<ResidenceStatus>,
    },
    /// A consent ends, and no other one of the same purpose outlasts it.
    Consent {
        /// To what.
        purpose: Option<ConsentPurpose>,
        /// Towards whom.
        recipient: String,
    },
}
