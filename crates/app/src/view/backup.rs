use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{AppError, ErrorCode};

/// Where a backup lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum BackupWhere {
    /// Beside the database.
    Own,
    /// In the second place.
    Second,
    /// Somebody chose the file.
    Chosen,
}

/// Why a backup was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum BackupReason {
    /// Once a day.
    Daily,
    /// Before something was taken in.
    Import,
    /// Before a newer version changed the database.
    Upgrade,
    /// Somebody asked for it.
    Asked,
}

impl From<store::Reason> for BackupReason {
    fn from(reason: store::Reason) -> BackupReason {
        match reason {
            store::Reason::Daily => BackupReason::Daily,
            store::Reason::Import => BackupReason::Import,
            store::Reason::Upgrade => BackupReason::Upgrade,
            store::Reason::Asked => BackupReason::Asked,
        }
    }
}

/// How the backups stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum BackupState {
    /// A copy in the second place is not older than a week, or none is needed.
    Fine,
    /// There is no second place.
    NoPlace,
    /// The newest copy in the second place is older than a week, or there is none yet.
    Overdue,
}

/// A backup. Its name leads to it; the way to its folder stays with the program.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct BackupView {
    /// Name of the file.
    pub name: String,
    /// Where it lies.
    pub at: BackupWhere,
    /// When it was made, by the clock of that computer.
    pub made_at: Option<NaiveDateTime>,
    /// Why.
    pub reason: Option<BackupReason>,
    /// Size of the file.
    #[ts(type = "number")]
    pub bytes: u64,
    /// It was made of the database that is open; empty when none is.
    pub is_of_this: Option<bool>,
    /// Why it cannot be used.
    pub refused: Option<ErrorCode>,
}

/// The second place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct BackupPlace {
    /// Name of the folder, without the way there.
    pub folder: String,
    /// It is there: the stick is plugged in, the share is connected.
    pub is_reachable: bool,
    /// It lies on the disk of the database, so both would be lost together.
    pub is_same_disk: bool,
    /// When the newest copy there was made.
    pub newest_at: Option<NaiveDateTime>,
}

/// All backups of the open database.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct BackupList {
    /// Beside the database.
    pub own: Vec<BackupView>,
    /// In the second place.
    pub second: Vec<BackupView>,
    /// Why the second place cannot be looked into.
    pub second_failed: Option<AppError>,
    /// The second place, if there is one.
    pub place: Option<BackupPlace>,
    /// After so many days a backup is removed, once there is a newer one.
    pub kept_days: u32,
}

/// A backup that was made.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct BackupDone {
    /// The one beside the database.
    pub own: BackupView,
    /// The one in the second place, if it could be written.
    pub second: Option<BackupView>,
    /// Why it could not.
    pub second_failed: Option<AppError>,
    /// The second place, if there is one.
    pub place: Option<BackupPlace>,
}

/// Which backup to bring back, and what opens it.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct BackupRestore {
    /// Where it lies.
    pub at: BackupWhere,
    /// Its name there.
    pub name: String,
    /// The password that held when it was made; with a recovery code the one from now on.
    pub password: String,
    /// The code of the recovery sheet as typed.
    pub recovery_code: Option<String>,
    /// A database that lies there is moved aside.
    pub may_move_aside: bool,
}
