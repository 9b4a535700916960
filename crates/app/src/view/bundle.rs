use std::path::Path;

use chrono::NaiveDateTime;
use model::disclose::Veto;
use model::{PersonId, Scope};
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
    /// Those of them who were not in the bundle before.
    pub fresh: Vec<PersonId>,
    /// People whom the office is told to forget.
    pub revocations: u32,
    /// Those of them who are still here: whoever was erased here has no name any more.
    pub revoked: Vec<PersonRef>,
    /// Plain totals.
    pub totals: Vec<TotalView>,
    /// Operations (replica).
    pub operations: u32,
    /// Pictures of attachments (replica).
    pub attachments: u32,
    /// Attachments of which only the entry is here, so that only the entry goes.
    pub attachments_missing: u32,
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

/// Somebody for whom a bundle can be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Recipient {
    /// Unit or device of the roster.
    pub to: String,
    /// Its name as people say it.
    pub label: String,
    /// Who works with it; empty for the office.
    pub worker: String,
    /// What goes there.
    pub scope: Scope,
    /// A second device of the same worker.
    pub is_own: bool,
    /// Its eight words were compared; otherwise nothing is written for it.
    pub is_compared: bool,
}

/// How what was sent to the office stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Standing {
    /// Number of the last bundle that the office confirmed.
    #[ts(type = "number | null")]
    pub confirmed: Option<u64>,
    /// When that one was written: everything up to then is at the office.
    pub confirmed_until: Option<NaiveDateTime>,
    /// When its receipt was taken in.
    pub confirmed_at: Option<NaiveDateTime>,
    /// Notes written or corrected since that bundle; none of their texts goes to the office, only their numbers.
    pub notes_since: u32,
    /// People entered or changed since that bundle.
    pub persons_since: u32,
}

/// A place where files are saved, as people call it. Where it lies stays in the program.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FilePlace {
    /// Name of the stick, or of the folder.
    pub name: String,
    /// It is a stick or another medium that can be taken out.
    pub is_removable: bool,
}

/// A bundle that was written.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ExportResult {
    /// Name of the file, without its folder.
    pub file: String,
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
    /// Pictures of attachments in it.
    pub attachments: u32,
    /// Attachments of which only the entry is in it: the picture is missing here, or damaged.
    pub attachments_missing: u32,
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
    /// Pictures of attachments that were new here.
    pub attachments: u32,
    /// Attachments of which only the entry is here now.
    pub attachments_missing: u32,
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

impl ImportOutcome {
    /// A file of which nothing is known but its name.
    pub fn refused(file: &Path) -> ImportOutcome {
        let name = file.file_name().map(|name| name.to_string_lossy().into_owned());
        ImportOutcome {
            file: name.unwrap_or_default(),
            state: ImportState::Refused,
            code: None,
            bundle: None,
            persons: 0,
            operations: 0,
            attachments: 0,
            attachments_missing: 0,
            revocations: 0,
            conflicts: 0,
            missing: None,
            receipt: None,
        }
    }
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
    /// Operations in it.
    #[ts(type = "number")]
    pub operations: u64,
    /// Size in bytes.
    #[ts(type = "number")]
    pub bytes: u64,
}
