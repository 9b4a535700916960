use chrono::{NaiveDate, NaiveDateTime};
use model::code::{ContactKind, Mediator, Topic};
use model::{CaseNoteId, PersonId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::PersonRef;

/// A case note as it is read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct NoteView {
    /// Its id.
    pub id: CaseNoteId,
    /// About whom; nobody for anonymous advice.
    pub persons: Vec<PersonRef>,
    /// When, by the clock on the wall.
    pub at: Option<NaiveDateTime>,
    /// What kind of contact.
    pub kind: Option<ContactKind>,
    /// Minutes.
    pub minutes: u32,
    /// What about.
    pub topics: Vec<Topic>,
    /// Who interpreted.
    pub mediator: Option<Mediator>,
    /// The language of the talk (ISO 639-3).
    pub language: Option<String>,
    /// The text.
    pub text: String,
    /// Who noted it.
    pub worker: Option<String>,
    /// The note it corrects.
    pub corrects: Option<CaseNoteId>,
    /// The note that corrects it.
    pub corrected_by: Option<CaseNoteId>,
    /// For the writer alone.
    pub is_personal: bool,
}

/// When to look at it again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NewFollowUp {
    /// On which day.
    pub due_on: NaiveDate,
    /// What is to be done, in a line; may be empty.
    #[serde(default)]
    pub what: String,
}

/// A note as it is entered.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct NewNote {
    /// About whom; may be empty.
    pub persons: Vec<PersonId>,
    /// When; empty for now.
    pub at: Option<NaiveDateTime>,
    /// What kind of contact.
    pub kind: Option<ContactKind>,
    /// Minutes, 0 to 1,440.
    pub minutes: u32,
    /// What about.
    pub topics: Vec<Topic>,
    /// Who interpreted.
    pub mediator: Option<Mediator>,
    /// The language of the talk (ISO 639-3).
    pub language: Option<String>,
    /// The text; may be empty when a kind and minutes are given.
    pub text: String,
    /// The note that this one corrects.
    pub corrects: Option<CaseNoteId>,
    /// For the writer alone.
    pub is_personal: bool,
    /// A follow-up for each of the people, entered in the same step.
    pub follow_up: Option<NewFollowUp>,
    /// The place of the draft that this note was: forgotten in the same step, so that there is never both or neither.
    pub draft: Option<String>,
}
