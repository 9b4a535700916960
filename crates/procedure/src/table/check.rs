use serde::Deserialize;

use super::TableError;
use super::cells::Cells;
use crate::Source;

/// What is to be asked when events do not go together.
#[derive(Clone, Debug)]
pub(crate) struct Check {
    pub id: String,
    pub mode: Mode,
    pub events: Vec<String>,
    pub others: Vec<String>,
    pub reset: Vec<String>,
    pub ask: String,
    pub source: Source,
}

/// When it is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Mode {
    /// None of the others came before.
    Missing,
    /// One of the others came before, and nothing since that would explain it.
    Contradiction,
    /// None of the others has come since.
    Pending,
    /// None of the others is there at all.
    Lone,
}

impl Check {
    /// All kinds that it names.
    pub fn kinds(&self) -> impl Iterator<Item = &String> {
        self.events.iter().chain(&self.others).chain(&self.reset)
    }
}

/// A question by its code.
#[derive(Clone, Debug)]
pub(crate) struct QuestionRow {
    pub code: String,
    pub ask: String,
    pub source: Option<Source>,
}

pub(super) fn check(cells: &Cells) -> Result<Check, TableError> {
    Ok(Check {
        id: cells.filled("id")?,
        mode: cells.code("mode")?,
        events: cells.words("events"),
        others: cells.words("others"),
        reset: cells.words("reset"),
        ask: cells.filled("ask")?,
        source: cells.source()?,
    })
}

pub(super) fn question(cells: &Cells) -> Result<QuestionRow, TableError> {
    Ok(QuestionRow {
        code: cells.filled("code")?,
        ask: cells.filled("ask")?,
        // A question about what was typed has no law behind it.
        source: match cells.text("paragraph") {
            "" => None,
            _ => Some(cells.source()?),
        },
    })
}
