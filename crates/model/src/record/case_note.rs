use chrono::NaiveDateTime;

use crate::code::{ContactKind, Mediator, Topic};
use crate::{CaseNoteId, PersonId, WorkerId, record};

record! {
    /// A contact and what was noted of it (Aktenvermerk). Immutable: a correction is a new note that names the old one,
    /// so that free text never needs merging.
    pub struct CaseNote[CaseNoteId] in CASE_NOTE = 10 "case_note" {
        /// About whom: one, several, or nobody (anonymous advice).
        1 persons: Vec<PersonId> => Own, Remove;
        /// When, by the clock on the wall.
        2 at: NaiveDateTime => Statistic, Keep;
        /// What kind of contact.
        3 kind: ContactKind => Statistic, Keep;
        /// How long, in minutes.
        4 minutes: u32 => Statistic, Keep;
        /// What about.
        5 topics: Vec<Topic> => Statistic, Keep;
        /// Who interpreted.
        6 mediator: Mediator => Statistic, Keep;
        /// Free text.
        7 text: String => Own, Remove;
        /// Who noted it.
        8 worker_id: WorkerId => Case, Keep;
        /// The note this one corrects.
        9 corrects: CaseNoteId => Own, Remove;
        /// For the writer alone: stays behind in a transfer.
        10 is_personal: bool => Own, Remove;
        /// The language of the talk (ISO 639-3).
        11 language: String => Case, Remove;
    }
}
