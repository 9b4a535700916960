use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::TableError;
use super::cells::Cells;

/// A kind of event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "ProcedureKind")]
pub struct Kind {
    /// Stable.
    pub code: String,
    /// What it is about.
    pub group: Group,
    /// Its name, in German.
    pub name: String,
    /// What its day means, in German.
    pub day: String,
    /// The code of the document that usually shows it.
    pub document: Option<String>,
    /// What its second day means, in German, where it has one.
    pub until: Option<String>,
    /// The kind of day that its second day is, where a paper ends on it.
    pub expires: Option<String>,
}

/// What an event is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "ProcedureGroup")]
pub enum Group {
    /// The way here.
    Arrival,
    /// The asylum procedure.
    Asylum,
    /// The right to stay.
    Residence,
    /// Life: it leads to no state, but asks for something to be done.
    Life,
    /// What a person chose by hand where the events say too little.
    Choice,
    /// Not entered by anybody: it follows from other days.
    Derived,
    /// The end of both tracks.
    Closing,
}

/// A kind of document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "ProcedureDocument")]
pub struct Document {
    /// Stable.
    pub code: String,
    /// Its name, in German.
    pub name: String,
}

pub(super) fn kind(cells: &Cells) -> Result<Kind, TableError> {
    Ok(Kind {
        code: cells.filled("code")?,
        group: cells.code("group")?,
        name: cells.filled("name")?,
        day: cells.filled("day")?,
        document: cells.maybe_text("document"),
        until: cells.maybe_text("until"),
        expires: cells.maybe_text("expires"),
    })
}

pub(super) fn document(cells: &Cells) -> Result<Document, TableError> {
    Ok(Document {
        code: cells.filled("code")?,
        name: cells.filled("name")?,
    })
}
