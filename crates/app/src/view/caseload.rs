use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::BackupState;
use crate::ErrorCode;

/// Which of the two seats a database is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Seat {
    /// A caseworker.
    Worker,
    /// The coordination office.
    Office,
}

/// What may be known of a database before it is unlocked: nothing about people.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct CaseloadFact {
    /// File name without folder.
    pub name: String,
    /// The file is there.
    pub exists: bool,
    /// What is wrong with it, as far as that is seen without a password. Empty also where nothing was ever made.
    pub trouble: Option<ErrorCode>,
    /// It has a recovery sheet.
    pub has_recovery: bool,
    /// The password of an invented city, which lies beside it; `None` for everything real.
    pub demo_password: Option<String>,
    /// Somebody explores the invented city, and there is a way back to the own caseload.
    pub is_exploring: bool,
}

/// How it stands with the recovery sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RecoveryState {
    /// There is none: whoever forgets the password loses everything.
    None,
    /// One was made, and nobody typed it back: perhaps it was never printed.
    Unproven,
    /// It was typed back from paper and opens the database.
    Proven,
}

/// The line at the foot, and what the shell needs to know of the open database.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Status {
    /// Worker or office.
    pub seat: Seat,
    /// A fictional city.
    pub is_demo: bool,
    /// The unit's name in the roster, once enrolled.
    pub unit: Option<String>,
    /// The area's, or office's, name as people say it.
    pub unit_label: String,
    /// The employer.
    pub employer: String,
    /// The worker.
    pub worker: String,
    /// The project.
    pub project: String,
    /// Enrolled: a roster is here.
    pub is_enrolled: bool,
    /// People in care.
    pub persons: u32,
    /// Operations since the last bundle to the office was written.
    pub changes_waiting: u32,
    /// When that was.
    pub handed_over_at: Option<NaiveDateTime>,
    /// Up to when the office has confirmed.
    pub confirmed_at: Option<NaiveDateTime>,
    /// Cells with several values.
    pub conflicts: u32,
    /// Number of things that are due today or over.
    pub due_now: u32,
    /// The first day from today on on which something is due.
    pub next_due_on: Option<NaiveDate>,
    /// The recovery sheet.
    pub recovery: RecoveryState,
    /// The wall clock stands well behind what was seen before.
    pub clock_is_behind: bool,
    /// The wall clock stood more than a year after the last entry when this was opened.
    pub clock_is_ahead: bool,
    /// It turned out when opening that this is an older copy of what lay here.
    pub is_old_copy: bool,
    /// Restored from a backup, with new keys that no roster knows yet.
    pub is_restored: bool,
    /// How the backups stand.
    pub backup: BackupState,
    /// When the newest copy in the second place was made.
    pub backed_up_at: Option<NaiveDateTime>,
    /// Today, by the shell's clock.
    pub today: NaiveDate,
}
