use chrono::{NaiveDate, NaiveDateTime};
use model::code::{ConsentForm, ConsentPurpose, DeadlineEnd, LetterSender, TaskKind};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{NameView, NoteView};

/// Something that happened in a case.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct StoryEntry {
    /// A name that no other entry of the story has.
    pub key: String,
    /// When, by the clock on the wall; empty where nobody noted it.
    pub at: Option<NaiveDateTime>,
    /// Whether the hour is known; otherwise only the day is.
    pub has_time: bool,
    /// The device that wrote it, where it is another than this one.
    pub device: Option<String>,
    /// What happened.
    pub what: StoryEvent,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum StoryEvent {
    /// Something was noted. A note that corrects another names it, and both are entries.
    Note {
        /// The note.
        note: Box<NoteView>,
    },
    /// The file was opened.
    Entered {
        /// With a list of another authority, not by hand.
        by_list: bool,
    },
    /// Taken into care.
    Opened,
    /// Care ended.
    Closed,
    /// Care goes on after it had ended.
    Reopened,
    /// Facts were changed, on one day and one device: what stood at its beginning and at its end.
    Changed {
        /// Field by field.
        fields: Vec<StoryChange>,
    },
    /// A spelling of the name came to be known.
    NameAdded {
        /// As it was written then.
        name: NameView,
    },
    /// A spelling was removed.
    NameRemoved {
        /// As it was written last.
        name: NameView,
    },
    /// Moved from one place to another; one of the two may be unknown.
    Moved {
        /// From where.
        from: Option<Place>,
        /// Where to.
        to: Option<Place>,
    },
    /// Began to keep house with others.
    HouseholdJoined {
        /// What the worker calls it.
        label: String,
    },
    /// No longer keeps house with them.
    HouseholdLeft {
        /// What the worker calls it.
        label: String,
    },
    /// Agreed to something.
    ConsentGiven {
        /// To what.
        purpose: Option<ConsentPurpose>,
        /// Towards whom.
        recipient: String,
        /// Last day.
        until_on: Option<NaiveDate>,
        /// How.
        form: Option<ConsentForm>,
    },
    /// Took a consent back.
    ConsentWithdrawn {
        /// To what.
        purpose: Option<ConsentPurpose>,
        /// Towards whom.
        recipient: String,
    },
    /// A consent ran out.
    ConsentExpired {
        /// To what.
        purpose: Option<ConsentPurpose>,
        /// Towards whom.
        recipient: String,
    },
    /// A follow-up, a task or an appointment was finished.
    TaskDone {
        /// What kind.
        kind: Option<TaskKind>,
        /// What was to be done.
        task: String,
        /// How it ended.
        how: String,
    },
    /// A letter came.
    LetterCame {
        /// Who wrote it.
        sender: Option<LetterSender>,
        /// Who exactly, as its head says.
        name: String,
        /// What it is about.
        subject: String,
    },
    /// A deadline ended.
    DeadlineEnded {
        /// How.
        end: Option<DeadlineEnd>,
        /// What was to be done.
        what: String,
        /// The proof, or the reason.
        how: String,
    },
    /// Something happened in her procedure.
    Procedure {
        /// The code of its kind.
        kind: String,
        /// Its name, in German as the law has it.
        name: String,
        /// The last day of its paper, or the day of the appointment.
        until_on: Option<NaiveDate>,
        /// What was remarked.
        remark: String,
    },
    /// A bundle named her to a recipient for the first time, or told it something new of her.
    Told {
        /// Whom, as people say it.
        to: String,
        /// Number of the bundle.
        #[ts(type = "number")]
        seq: u64,
        /// The recipient confirmed it.
        is_confirmed: bool,
        /// Whether the recipient knew her before.
        is_update: bool,
    },
    /// A bundle told a recipient to forget her.
    Revoked {
        /// Whom, as people say it.
        to: String,
        /// Number of the bundle.
        #[ts(type = "number")]
        seq: u64,
        /// The recipient confirmed it.
        is_confirmed: bool,
    },
}

/// A field that was changed; texts as they stand in a form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StoryChange {
    /// Its name in the model; `languages` and `nationalities` for one that came or went.
    pub field: String,
    /// What stood there; empty for nothing.
    pub from: String,
    /// What stands there since.
    pub to: String,
}

/// Where somebody lives.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Place {
    /// The shelter's name.
    pub shelter: String,
    /// Room or bed.
    pub room: String,
}
