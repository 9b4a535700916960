use chrono::NaiveDate;
use print::Original;
use serde::Deserialize;
use ts_rs::TS;

use super::record::Record;

/// A receipt for papers that the worker keeps for a while.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(rename = "WantedOriginals")]
pub struct Originals {
    /// Which.
    pub papers: Vec<Original>,
    /// What for; printed as typed on both sides.
    pub purpose: Option<String>,
    /// The day by which they are given back.
    pub back_by: Option<NaiveDate>,
}

impl Originals {
    pub(super) fn fill(&self, record: &Record<'_>) -> print::Originals {
        print::Originals {
            client: record.client.clone(),
            papers: self.papers.clone(),
            purpose: self.purpose.clone(),
            back_by: self.back_by,
            worker: record.worker.clone(),
            on: record.today,
        }
    }
}
