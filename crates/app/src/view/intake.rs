use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{FilePlace, ImportOutcome, PersonRef};

/// A file that somebody brought: what it is, and what it would do or did. Nothing here says where it lies.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct IntakeFile {
    /// What it is.
    pub kind: IntakeKind,
    /// Who made it, as people say it: worker or device; empty where nothing vouches for that.
    pub who: String,
    /// How it would end, or ended. Of requests and lists, which are not taken in here, only the file's name counts.
    pub outcome: ImportOutcome,
    /// What it would change; empty once it was taken in.
    pub effect: Option<Effect>,
}

/// Files that somebody brought, before anything of them is taken in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct IntakeView {
    /// What names them, for taking them in.
    pub token: String,
    /// Where they lie, as people call it.
    pub place: Option<FilePlace>,
    /// File by file.
    pub files: Vec<IntakeFile>,
}

/// What a file is, by its content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum IntakeKind {
    /// A bundle, receipts among them.
    Bundle,
    /// The office's list of who belongs to the project.
    Roster,
    /// A device that wants to join: belongs to the office's page of the project.
    Request,
    /// A list of people by somebody else: belongs to the page that reads lists.
    List,
    /// Nothing that this program knows.
    Unknown,
}

/// What taking a file in would change here.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct Effect {
    /// People who are not here yet.
    pub new_persons: u32,
    /// People here of whom something changes.
    pub changed_persons: u32,
    /// People who stay as they are.
    pub same_persons: u32,
    /// People whom the office forgets because they, or a veto, took it back.
    pub forgotten_persons: u32,
    /// People who are no longer named.
    pub gone_persons: u32,
    /// Operations that are not here yet.
    pub operations: u32,
    /// Of a roster: its number.
    #[ts(type = "number | null")]
    pub version: Option<u64>,
    /// Of a roster: devices that come in.
    pub new_devices: Vec<String>,
    /// Of a roster: devices that end.
    pub ended_devices: Vec<String>,
    /// Of a receipt: the number of our bundle up to which it confirms.
    #[ts(type = "number | null")]
    pub confirms: Option<u64>,
    /// When that bundle was written.
    pub confirms_at: Option<NaiveDateTime>,
    /// Of a receipt: people whom the recipient has forgotten.
    pub erased_persons: u32,
    /// Person by person, the weightiest first; so many as can be looked through.
    pub lines: Vec<EffectLine>,
    /// How many lines more there are.
    pub more_lines: u32,
}

/// What would change of one person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct EffectLine {
    /// Who.
    pub person: PersonRef,
    /// What happens to her.
    pub what: EffectKind,
    /// Field by field, where a snapshot tells; of a new person what is known of her.
    pub fields: Vec<FieldChange>,
}

/// What happens to a person. In the order in which they are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum EffectKind {
    /// She is forgotten here.
    Forgotten,
    /// She is no longer named.
    Gone,
    /// She is new.
    New,
    /// Something of her changes.
    Changed,
}

/// One field: what stands there, and what would.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FieldChange {
    /// `name`, `birth_year`, `language` (ISO 639-3), `shelter`, `room`, `worker`, `consent_until` (a day).
    pub field: String,
    /// What stands there now.
    pub before: Option<String>,
    /// What would stand there.
    pub after: Option<String>,
}

/// How far long work is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Progress {
    /// The file it is at, counted from 1.
    pub file: u32,
    /// How many there are.
    pub files: u32,
    /// How much of this file is done.
    #[ts(type = "number")]
    pub done: u64,
    /// Of how much; 0 where that is not known.
    #[ts(type = "number")]
    pub all: u64,
}
