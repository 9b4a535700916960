use chrono::NaiveDateTime;
use model::Scope;
use model::disclose::Veto;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{PersonRef, TotalView};

/// What would leave, what stays and why, shown before anything leaves.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ExportPreview {
    /// Unit or device of the roster.
    pub to: String,
    /// Its name as people say it.
    pub to_label: String,
    /// The scope.
    pub scope: Scope,
    /// The recipient's eight words, for comparing.
    pub words: Vec<String>,
    /// Devices it would go to and whose words have to be typed first.
    pub unconfirmed: Vec<String>,
    /// The number the bundle would have in its channel.
    #[ts(type = "number")]
    pub seq: u64,
    /// A file name without names of people, such as `area-1-0042.ankommen`.
    pub file_name: String,
    /// What goes.
    pub leaving: Leaving,
    /// What stays.
    pub staying: Vec<Staying>,
}

/// What goes.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct Leaving {
    /// The people who are named.
    pub persons: Vec<PersonRef>,
    /// Those of them who were not in the bundle before.
    pub new_persons: u32,
    /// People whom the office is told to forget.
    pub revocations: u32,
    /// Plain totals.
    pub totals: Vec<TotalView>,
    /// Operations (replica).
    pub operations: u32,
}

/// What stays, of one kind.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Staying {
    /// Why.
    pub reason: StayingReason,
    /// How many.
    pub count: u32,
    /// Whom it concerns, where the reason is about people.
    pub persons: Vec<PersonRef>,
}

/// Why something stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum StayingReason {
    /// Case notes: § 203 StGB.
    CaseNotes,
    /// No consent was ever given.
    NoConsent,
    /// Consent was withdrawn.
    Withdrawn,
    /// Consent ran out.
    Expired,
    /// A veto stands before any consent.
    Veto {
        /// Which.
        veto: Veto,
    },
}

/// A bundle that was written.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ExportResult {
    /// Its number in the channel.
    #[ts(type = "number")]
    pub seq: u64,
    /// Size of the file in bytes.
    #[ts(type = "number")]
    pub bytes: u64,
    /// People named in it.
    pub persons: u32,
    /// Revocations in it.
    pub revocations: u32,
    /// Operations in it.
    pub operations: u32,
}

/// How taking in a file ended.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ImportOutcome {
    /// File name without folder.
    pub file: String,
    /// How it ended.
    pub state: ImportState,
    /// The error's code, when refused.
    pub code: Option<String>,
    /// What is known of the bundle, once its signature is verified.
    pub bundle: Option<BundleFact>,
    /// People named.
    pub persons: u32,
    /// Operations that were new here.
    pub operations: u32,
    /// People forgotten.
    pub revocations: u32,
    /// Cells that have several values since.
    pub conflicts: u32,
    /// The number that is missing, when waiting.
    #[ts(type = "number | null")]
    pub missing: Option<u64>,
    /// File name of the receipt written.
    pub receipt: Option<String>,
}

/// How taking in a file ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ImportState {
    /// It is in, and durable.
    Imported,
    /// It was in before; nothing changed.
    AlreadyImported,
    /// An earlier one is missing.
    Waiting,
    /// It would be imported (preview only).
    WouldImport,
    /// It was refused; nothing changed.
    Refused,
}

/// What a verified manifest says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct BundleFact {
    /// Sending unit.
    pub from: String,
    /// Sending device.
    pub device: String,
    /// Receiving unit or device.
    pub to: String,
    /// The scope.
    pub scope: Scope,
    /// Number in the channel; 0 for a receipt.
    #[ts(type = "number")]
    pub seq: u64,
    /// When it was made, local time, by the sender's clock.
    pub created_at: NaiveDateTime,
}

/// A line in the history of what left and what came.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct BundleHistory {
    /// It left; otherwise it came.
    pub is_outgoing: bool,
    /// What it was.
    pub bundle: BundleFact,
    /// When it was written or taken in, local time.
    pub at: NaiveDateTime,
    /// The recipient confirmed it.
    pub is_confirmed: bool,
    /// People named in it.
    pub persons: u32,
    /// Size in bytes.
    #[ts(type = "number")]
    pub bytes: u64,
}
