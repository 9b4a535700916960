use chrono::NaiveDate;
use print::{Place, PrivacyLaw, Topic};
use serde::Deserialize;
use ts_rs::TS;

use super::record::Record;

/// A release from confidentiality (§ 203 StGB) to be signed.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(rename = "WantedRelease")]
pub struct Release {
    /// With whom the worker may speak.
    pub recipient: Place,
    /// The recipient may speak as well.
    pub is_mutual: bool,
    /// About what, and nothing else.
    pub topics: Vec<Topic>,
    /// What for; printed as typed on both sides.
    pub purpose: Option<String>,
    /// How long it holds; until it is withdrawn where there is none.
    pub until: Option<NaiveDate>,
    /// The law that binds the employer.
    pub law: PrivacyLaw,
}

impl Release {
    pub(super) fn fill(&self, record: &Record<'_>) -> print::Release {
        print::Release {
            client: record.client.clone(),
            worker: record.worker.clone(),
            recipient: self.recipient.clone(),
            is_mutual: self.is_mutual,
            topics: self.topics.clone(),
            purpose: self.purpose.clone(),
            until: self.until,
            law: self.law,
            on: record.today,
        }
    }
}
