use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{NoteView, PersonRow};

/// What a search found, people first.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct SearchResult {
    /// The first hits.
    pub hits: Vec<Hit>,
    /// Whether there are more than these.
    pub has_more: bool,
}

/// One hit, with why it is one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Hit {
    /// Person or note.
    #[serde(flatten)]
    pub kind: HitKind,
    /// What matched.
    pub matched: Matched,
    /// The words of the source that matched, for marking them.
    pub words: Vec<String>,
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum HitKind {
    /// A person.
    Person {
        /// Her line.
        person: Box<PersonRow>,
    },
    /// A note.
    Note {
        /// The note.
        note: Box<NoteView>,
    },
}

/// Why something is a hit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Matched {
    /// The name as typed.
    Name,
    /// Another spelling of the name.
    Spelling,
    /// The name in another script.
    Script,
    /// A number, telephone or e-mail address.
    Detail,
    /// The text of a note.
    Text,
}
