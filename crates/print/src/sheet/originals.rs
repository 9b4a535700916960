use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use ts_rs::TS;

use super::Tell;
use crate::line::Line;
use crate::people::{needs_some, numeric};
use crate::words::Words;
use crate::{Client, Paper, PrintError, Worker};

/// A receipt for papers that the worker keeps for a while (custody, §§ 688 and 695 BGB: they may be demanded back at any
/// time), with a place to sign when they are given back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Originals {
    /// Whose papers they are.
    pub client: Client,
    /// Which papers.
    pub papers: Vec<Original>,
    /// What for, in the worker's own words. Printed as typed on both sides.
    #[serde(default)]
    pub purpose: Option<String>,
    /// The day by which they are given back.
    #[serde(default)]
    pub back_by: Option<NaiveDate>,
    /// Who keeps them.
    pub worker: Worker,
    /// The day they were handed over.
    pub on: NaiveDate,
}

/// One paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "SheetOriginal")]
pub struct Original {
    /// What it is.
    pub paper: Paper,
    /// Its number, state or what tells it from others; printed as typed.
    #[serde(default)]
    pub detail: Option<String>,
}

impl Tell for Originals {
    fn check(&self) -> Result<(), PrintError> {
        self.client.check()?;
        self.worker.check()?;
        needs_some("papers", &self.papers)
    }

    fn sources(&self) -> Vec<&'static str> {
        vec!["§§ 688, 695 BGB"]
    }

    fn tell(&self, words: &Words) -> Result<Value, PrintError> {
        let papers: Result<Vec<Value>, PrintError> = self
            .papers
            .iter()
            .map(|one| {
                let detail = Line::all_typed(one.detail.as_deref());
                Ok(json!({ "paper": words.word(one.paper)?, "detail": detail }))
            })
            .collect();
        let back_by = self.back_by.map(|day| words.date(day)).transpose()?;
        Ok(json!({
            "names": self.client.names(),
            "papers": papers?,
            "purpose": Line::all_typed(self.purpose.as_deref()),
            "back_by": back_by.unwrap_or_default(),
            "worker": self.worker.names(),
            "reach": self.worker.reach(),
            "on": numeric(self.on),
        }))
    }
}
