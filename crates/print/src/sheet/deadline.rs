use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::Tell;
use crate::code::codes;
use crate::line::Line;
use crate::people::{needs, numeric};
use crate::words::Words;
use crate::{Client, PrintError, Worker};

/// "Ihre Frist": half a page about a letter, with the last day and the day to come by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Deadline {
    /// Whose deadline it is.
    pub client: Client,
    /// Who wrote the letter.
    pub letter_from: String,
    /// The date on the letter.
    #[serde(default)]
    pub letter_on: Option<NaiveDate>,
    /// The day it was served.
    #[serde(default)]
    pub received_on: Option<NaiveDate>,
    /// Its number: Aktenzeichen.
    #[serde(default)]
    pub file_number: Option<String>,
    /// What has to be done.
    pub action: Action,
    /// The last day, as the deadline was computed.
    pub last_day: NaiveDate,
    /// The day by which the client should come to the worker.
    pub safe_day: NaiveDate,
    /// When to come on that day.
    #[serde(default)]
    pub safe_time: Option<NaiveTime>,
    /// The paragraph the deadline follows from, as the rule cites it.
    #[serde(default)]
    pub source: Option<String>,
    /// To whom the client comes.
    pub worker: Worker,
}

codes! {
    /// What has to be done within a deadline.
    #[ts(rename = "SheetAction")]
    pub enum Action in "action" {
        /// Klage.
        Lawsuit = "lawsuit",
        /// Eilantrag.
        Urgent = "urgent",
        /// Klage and Eilantrag.
        LawsuitAndUrgent = "lawsuit-and-urgent",
        /// Widerspruch.
        Objection = "objection",
        /// Answer the letter.
        Reply = "reply",
        /// Hand in papers.
        HandIn = "hand-in",
        /// Apply for something, or apply again.
        Apply = "apply",
        /// Pay.
        Pay = "pay",
    }
}

impl Tell for Deadline {
    fn check(&self) -> Result<(), PrintError> {
        self.client.check()?;
        self.worker.check()?;
        needs("letter_from", &self.letter_from)
    }

    fn sources(&self) -> Vec<&'static str> {
        Vec::new()
    }

    fn tell(&self, words: &Words) -> Result<Value, PrintError> {
        let mut safe = words.date(self.safe_day)?;
        if let Some(time) = self.safe_time {
            safe.push(words.time(time)?);
        }
        Ok(json!({
            "names": self.client.names(),
            "last_day": words.date(self.last_day)?,
            "safe_day": safe,
            "action": [words.word(self.action)?],
            "letter_from": Line::all_typed([self.letter_from.as_str()]),
            "letter_on": self.letter_on.map(numeric).into_iter().collect::<Vec<_>>(),
            "received_on": self.received_on.map(numeric).into_iter().collect::<Vec<_>>(),
            "file_number": Line::all_typed(self.file_number.as_deref()),
            "source": Line::all_typed(self.source.as_deref()),
            "worker": self.worker.names(),
            "worker_address": self.worker.address(),
            "reach": self.worker.reach(),
        }))
    }
}
