use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;
use uuid::Uuid;

use crate::{Source, Tables};

/// What is missing or contradicts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "ProcedureQuestion")]
pub struct Question {
    /// Stable.
    pub code: String,
    /// What decides, in German.
    pub ask: String,
    /// The event it is about.
    pub event: Option<Uuid>,
    /// The day of that event.
    pub day: Option<NaiveDate>,
    /// What makes it matter, where that is a law.
    pub source: Option<Source>,
}

impl Question {
    /// One of the table of questions. A code that is not there asks nothing, which a test excludes.
    pub(crate) fn of(
        tables: &Tables,
        code: &str,
        event: Option<Uuid>,
        day: Option<NaiveDate>,
    ) -> Option<Question> {
        let row = tables.questions.iter().find(|row| row.code == code)?;
        Some(Question {
            code: row.code.clone(),
            ask: row.ask.clone(),
            event,
            day,
            source: row.source.clone(),
        })
    }
}

/// The sentence of a question.
pub(crate) fn ask(tables: &Tables, code: &str) -> Option<String> {
    Question::of(tables, code, None, None).map(|question| question.ask)
}
